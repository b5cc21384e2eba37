/* SPDX-License-Identifier: MIT */
/* Instruments and assessments. An assessment's row says that there is one, of whom and when; what was answered is only in
 * its event. */
#include "model/model.h"

#include "base/error.h"

aid_status aid__apply_instrument(aid__apply *apply)
{
    const aid__instrument_record *record = apply->event->record;
    aid__row row;
    uint32_t code;
    aid__instrument_row *instrument = aid__model_add(apply->model, AID__TABLE_INSTRUMENT, &row);
    if (instrument == NULL || !aid__model_symbol(apply->model, record->code, &code))
        return aid__fail_memory(apply->error);
    instrument->seq = apply->event->seq;
    instrument->code = code;
    instrument->version = (uint32_t)record->version;
    return AID_OK;
}

static aid_status assessment_void(aid__apply *apply, const aid__assessment_act_record *record)
{
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_ASSESSMENT, record->assessment, &row);
    if (status == AID_OK && row == 0)
        status = aid__apply_unknown(apply, "assessment", 0);
    if (status != AID_OK)
        return status;
    aid__assessment_row *assessment = aid__model_touch(apply->model, AID__TABLE_ASSESSMENT, row);
    if (assessment == NULL)
        return aid__fail_memory(apply->error);
    assessment->void_seq = apply->event->seq;
    return AID_OK;
}

aid_status aid__apply_assessment(aid__apply *apply)
{
    const aid__assessment_record *record = apply->event->record;
    aid__assessment_row rows = { .id = record->assessment, .seq = apply->event->seq };
    aid__row row;
    if (apply->event->kind == AID__EVENT_ASSESSMENT_VOIDED)
        return assessment_void(apply, apply->event->record);
    rows.happened = record->happened;
    aid_status status = aid__apply_row(apply, AID__THING_CASE, record->support_case, &rows.support_case);
    if (status == AID_OK && rows.support_case == 0)
        status = aid__apply_unknown(apply, "case", 0);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->about, &rows.about);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_MEMBER, record->author, &rows.author);
    if (status != AID_OK)
        return status;
    aid__assessment_row *added = aid__model_add(apply->model, AID__TABLE_ASSESSMENT, &row);
    aid__case_row *of = added ? aid__model_touch(apply->model, AID__TABLE_CASE, rows.support_case) : NULL;
    if (of == NULL
        || !aid__model_link(apply->model, AID__MAP_IDS, aid__key(0, record->assessment), aid__place(AID__THING_ASSESSMENT, row)))
        return aid__fail_memory(apply->error);
    rows.previous_of_case = of->last_assessment;
    *added = rows;
    of->last_assessment = row;
    return AID_OK;
}
