/* SPDX-License-Identifier: MIT */
/* Instruments in public: loaded as texts, listed, read. */
#include "api/care_inside.h"

#include "base/text.h"
#include <stdlib.h>
#include <string.h>

aid_status aid__instrument_find(const aid_store *store, const char *code, aid__row *out_row, aid_error *error)
{
    const aid__model *model = &store->model;
    const char *at = code != NULL ? strchr(code, '@') : NULL;
    unsigned long version = at != NULL ? strtoul(at + 1, NULL, 10) : 0;
    size_t length = code == NULL ? 0 : at != NULL ? (size_t)(at - code) : strlen(code);
    aid__row found = 0;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_INSTRUMENT); row++) {
        const char *known = aid__model_symbol_text(model, aid__instrument_at(model, row)->code);
        if (strlen(known) == length && memcmp(known, code, length) == 0
            && (version == 0 || aid__instrument_at(model, row)->version == version))
            found = row; /* versions rise, so the last one is the newest */
    }
    if (found == 0)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_INSTRUMENT, "instrument: \"%.80s\" is not loaded; load its text first",
                         aid__text_or_empty(code));
    *out_row = found;
    return AID_OK;
}

aid_status aid__instrument_recall(aid_store *store, aid__row row, aid__instrument *out, aid_error *error)
{
    aid__any_record record;
    aid_status status = aid__store_recall(store, aid__instrument_at(&store->model, row)->seq, &record, NULL, error);
    return status == AID_OK ? aid__instrument_parse(record.instrument.text, out, error) : status;
}

static aid_status care_instrument_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__instrument_record *record = draft;
    const aid__access access = { 0 };
    aid__row row;
    (void)context;
    aid_status status = aid__access_check(model, &command->store->actor, AID__ACT_EDIT_SERVICES, &access, error);
    if (status == AID_OK && aid__instrument_find(command->store, record->code, &row, NULL) == AID_OK
        && aid__instrument_at(model, row)->version >= record->version)
        status = aid__fail(error, AID_E_STATE, AID_REASON_ALREADY,
                           "version: %u of this instrument is there already; a change of its words is a newer version",
                           (unsigned)aid__instrument_at(model, row)->version);
    return status;
}

aid_status aid_instrument_set(aid_store *store, const char *text, aid_error *error)
{
    aid__instrument instrument;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && text == NULL)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "text: is NULL");
    if (status == AID_OK)
        status = aid__text_check(text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    if (status == AID_OK)
        status = aid__instrument_parse(text, &instrument, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__instrument_record record = { .code = instrument.code, .version = instrument.version, .text = text };
    const aid__execution execution = { .kind = AID__EVENT_INSTRUMENT_SET, .draft = &record, .decide = care_instrument_decide };
    return aid__execute(store, &execution, error);
}

/* ---- reading ---- */

static const char *care_instrument_text(aid_store *store, aid__buffer *buffer)
{
    aid__buffer_add_char(buffer, '\0');
    return aid__buffer_ok(buffer) ? aid__store_keep_text(store, (const char *)buffer->bytes) : NULL;
}

static const char *care_instrument_questions(aid_store *store, const aid__instrument *instrument)
{
    aid__buffer buffer;
    aid__buffer_init(&buffer, &store->memory);
    for (int32_t i = 0; i < instrument->question_count; i++) {
        if (i != 0)
            aid__buffer_add_char(&buffer, '\n');
        aid__buffer_add(&buffer, instrument->questions[i].text.at, instrument->questions[i].text.length);
    }
    const char *kept = care_instrument_text(store, &buffer);
    aid__buffer_free(&buffer);
    return kept;
}

static const char *care_instrument_answers(aid_store *store, const aid__instrument *instrument)
{
    aid__buffer buffer;
    aid__buffer_init(&buffer, &store->memory);
    for (int32_t i = 0; i < instrument->answer_count; i++) {
        if (i != 0)
            aid__buffer_add_char(&buffer, '\n');
        aid__buffer_add_int(&buffer, instrument->answers[i].value);
        aid__buffer_add_char(&buffer, ' ');
        aid__buffer_add(&buffer, instrument->answers[i].text.at, instrument->answers[i].text.length);
    }
    const char *kept = care_instrument_text(store, &buffer);
    aid__buffer_free(&buffer);
    return kept;
}

static const char *care_instrument_piece(aid_store *store, aid__piece piece)
{
    return piece.length == 0 ? "" : aid__arena_text(store->text, piece.at, piece.length);
}

aid_status aid_instrument_get(aid_store *store, const char *code, aid_instrument_info *out_info, aid_error *error)
{
    aid__row row;
    aid__instrument known;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__instrument_find(store, code, &row, error);
    if (status == AID_OK)
        status = aid__instrument_recall(store, row, &known, error);
    if (status != AID_OK)
        return status;
    const aid_instrument_info info = {
        .version = known.version, .domain = known.domain, .less_is_better = known.less_is_better, .least_change = known.least_change,
        .has_need = known.has_need, .need_from = known.need_from, .again_days = known.again_days, .least = known.least,
        .most = known.most, .question_count = known.question_count, .special = known.special,
        .code = aid__store_keep_text(store, known.code), .title = care_instrument_piece(store, known.title),
        .licence = care_instrument_piece(store, known.licence), .source = care_instrument_piece(store, known.source),
        .credential = aid__store_keep_text(store, known.credential), .questions = care_instrument_questions(store, &known),
        .answers = care_instrument_answers(store, &known),
    };
    if (info.code == NULL || info.title == NULL || info.licence == NULL || info.source == NULL || info.credential == NULL
        || info.questions == NULL || info.answers == NULL)
        return aid__fail_memory(error);
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_instrument_info", error);
}

aid_status aid_instrument_list(aid_store *store, aid_instrument_row *rows, uint32_t row_size, size_t capacity,
                               size_t *out_count, aid_error *error)
{
    aid__list list;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_INSTRUMENT); row++) {
        const char *code = aid__model_symbol_text(model, aid__instrument_at(model, row)->code);
        aid__row newest;
        bool first = true;
        for (aid__row before = 1; before < row; before++)
            first = first && aid__instrument_at(model, before)->code != aid__instrument_at(model, row)->code;
        if (!first || aid__instrument_find(store, code, &newest, NULL) != AID_OK)
            continue;
        const aid_instrument_row one = { .code = aid__store_keep_text(store, code),
                                         .version = (int32_t)aid__instrument_at(model, newest)->version };
        if (one.code == NULL)
            return aid__fail_memory(error);
        aid__list_add(&list, &one);
    }
    *out_count = list.count;
    return AID_OK;
}
