/* SPDX-License-Identifier: MIT */
/* Assessments in public: recorded, voided, read. The score is made anew each time from the answers and the instrument of
 * the version that was answered. */
#include "api/care_inside.h"

#include "base/text.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void aid_assessment_options_init(aid_assessment_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* ---- recording ---- */

typedef struct care_answers {
    aid_case support_case;
    const char *instrument;
    int64_t numbers[AID__INSTRUMENT_QUESTIONS];
    size_t count;
} care_answers;

static aid_status care_read_answers(const char *text, care_answers *out, aid_error *error)
{
    for (text = aid__text_or_empty(text); *(text += strspn(text, " ,\t\n")) != '\0';) {
        char *end;
        long number = strtol(text, &end, 10);
        if (end == text || (*end != '\0' && strchr(" ,\t\n", *end) == NULL) || number < 0 || number > INT32_MAX
            || out->count == AID__INSTRUMENT_QUESTIONS)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_INSTRUMENT, "answers: \"%.*s\" is no number; write such as 2 0 1",
                             aid__text_shown(text, strcspn(text, " ,\t\n")), text);
        out->numbers[out->count++] = number;
        text = end;
    }
    return AID_OK;
}

static aid_status care_read_assessment(const aid_assessment_options *options, aid_assessment_options *out, care_answers *answers,
                                       aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_assessment_options", error);
    const aid__text_field texts[] = { { out->instrument, "instrument", AID_LIMIT_NAME_BYTES, 0 },
                                      { out->answers, "answers", AID_LIMIT_TEXT_BYTES, 1 },
                                      { out->strengths, "strengths", AID_LIMIT_TEXT_BYTES, 1 },
                                      { out->text, "text", AID_LIMIT_TEXT_BYTES, 1 } };
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_assessment_options.set", error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_assessment_options", error);
    if (status == AID_OK)
        status = aid__check_time(out->happened, "happened", error);
    if (status == AID_OK)
        status = aid__check_texts(AID__FIELDS(texts), error);
    if (status == AID_OK && aid__text_or_empty(out->instrument)[0] == '\0')
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "instrument: say what was asked, by its code");
    return status == AID_OK ? care_read_answers(out->answers, answers, error) : status;
}

/* The answers fit the instrument, and whoever records them for somebody else may use it. */
static aid_status care_decide_answers(aid__command *command, const care_answers *answers, aid__case_question *question,
                                      aid__assessment_record *record, aid_error *error)
{
    aid_store *store = command->store;
    aid__instrument instrument;
    aid__row row;
    int32_t score;
    char name[AID__INSTRUMENT_WORD + 16];
    aid_status status = aid__instrument_find(store, answers->instrument, &row, error);
    if (status == AID_OK)
        status = aid__instrument_recall(store, row, &instrument, error);
    if (status != AID_OK)
        return status;
    question->classes = AID_BIT(AID_CLASS_CASE) | (instrument.special ? AID_BIT(AID_CLASS_SPECIAL) : 0);
    question->credential = aid__care_credential(&store->model, instrument.credential);
    status = aid__case_allow(store, question, error);
    if (status == AID_OK)
        status = aid__instrument_score(&instrument, answers->numbers, answers->count, &score, error);
    if (status != AID_OK)
        return status;
    snprintf(name, sizeof name, "%s@%d", instrument.code, (int)instrument.version);
    record->instrument = aid__store_keep_text(store, name);
    const aid__nums numbers = { answers->numbers, answers->count };
    *(instrument.special ? &record->special_answers : &record->answers) = numbers;
    return record->instrument != NULL ? AID_OK : aid__fail_memory(error);
}

static aid_status care_decide_assessment(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__assessment_record *record = draft;
    const care_answers *answers = context;
    aid__case_question question = { .action = AID_ACTION_ASSESS, .author = store->actor.row, .at = command->at };
    int32_t next;
    aid_status status = aid__case_row_of(store, answers->support_case, &question.row, error);
    if (status == AID_OK)
        status = aid__case_about(store, question.row, record->about, &question.about, error);
    if (status == AID_OK)
        status = care_decide_answers(command, answers, &question, record, error);
    if (status == AID_OK)
        status = aid__case_next(aid__case_at(&store->model, question.row)->state, AID__CASE_WRITE, &next, error);
    if (status == AID_OK && record->happened > command->at)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "happened: is in the future");
    if (status != AID_OK)
        return status;
    record->about = command->subject = aid__member_at(&store->model, question.about)->id;
    record->author = store->actor.id;
    if (record->happened == 0)
        record->happened = command->at;
    record->assessment = aid__store_draw_id(store);
    return AID_OK;
}

aid_status aid_assessment_record(aid_store *store, aid_case support_case, const aid_assessment_options *options,
                                 aid_assessment *out_assessment, aid_error *error)
{
    aid_assessment_options ours;
    care_answers answers = { .support_case = support_case };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = care_read_assessment(options, &ours, &answers, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    answers.instrument = ours.instrument;
    aid__assessment_record record = { .support_case = support_case.id, .about = ours.about.id, .happened = ours.happened,
                                      .instrument = ours.instrument, .answers = { answers.numbers, answers.count },
                                      .strengths = aid__text_or_empty(ours.strengths), .text = aid__text_or_empty(ours.text) };
    const aid__execution execution = { .kind = AID__EVENT_ASSESSMENT_RECORDED, .draft = &record, .decide = care_decide_assessment,
                                       .context = &answers, .out_handle = out_assessment ? &out_assessment->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- voiding ---- */

static aid_status care_decide_void(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__assessment_act_record *record = draft;
    aid__row row;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_ASSESSMENT, record->assessment, &row, error);
    if (status != AID_OK)
        return status;
    const aid__assessment_row *known = aid__assessment_at(model, row);
    const aid__case_question question = { .action = AID_ACTION_ASSESS, .row = known->support_case, .about = known->about,
                                          .author = known->author, .at = command->at };
    const uint32_t lead = (uint32_t)AID_BIT(AID_CASE_ROLE_LEAD);
    status = aid__case_allow(store, &question, error);
    if (status == AID_OK && known->author != store->actor.row && known->about != store->actor.row
        && (aid__case_roles(model, known->support_case, store->actor.row, command->at) & lead) == 0)
        status = aid__fail(error, AID_E_DENIED, AID_REASON_NOT_OWN, "only who recorded it, whom it is about, or who leads the case");
    if (status == AID_OK && known->void_seq != 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "the assessment does not count already");
    record->about = command->subject = aid__member_at(model, known->about)->id;
    record->author = store->actor.id;
    return status;
}

aid_status aid_assessment_void(aid_store *store, aid_assessment assessment, const char *text, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__text_check(text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    if (status == AID_OK && aid__text_or_empty(text)[0] == '\0')
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "text: say why it does not count");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__assessment_act_record record = { .assessment = assessment.id, .text = text };
    const aid__execution execution = { .kind = AID__EVENT_ASSESSMENT_VOIDED, .draft = &record, .decide = care_decide_void };
    return aid__execute(store, &execution, error);
}

/* ---- reading ---- */

aid_status aid__assessed_recall(aid_store *store, aid__row assessment, aid__assessed *out, aid_error *error)
{
    memset(out, 0, sizeof *out);
    aid_status status = aid__store_recall(store, aid__assessment_at(&store->model, assessment)->seq, &out->record, &out->gaps, error);
    const aid__assessment_record *record = &out->record.assessment;
    if (status != AID_OK || record->instrument[0] == '\0')
        return status;
    if (aid__instrument_find(store, record->instrument, &out->instrument_row, NULL) != AID_OK)
        return AID_OK;
    status = aid__instrument_recall(store, out->instrument_row, &out->instrument, error);
    const aid__nums *answers = out->instrument.special ? &record->special_answers : &record->answers;
    if (status != AID_OK || answers->count == 0)
        return status;
    out->scored = aid__instrument_score(&out->instrument, answers->at, answers->count, &out->score, NULL) == AID_OK;
    out->need = out->scored && aid__instrument_needs(&out->instrument, out->score);
    return AID_OK;
}

/* Was somebody asked the same later in the case, so that this one is not the newest? Newer ones come first in the chain. */
static aid_status care_is_newest(aid_store *store, aid__row support_case, aid__row assessment, const aid__assessed *said,
                                 bool *out_newest, aid_error *error)
{
    const aid__model *model = &store->model;
    const aid__assessment_row *known = aid__assessment_at(model, assessment);
    *out_newest = known->void_seq == 0;
    for (aid__row row = aid__case_at(model, support_case)->last_assessment; *out_newest && row != 0;
         row = aid__assessment_at(model, row)->previous_of_case) {
        const aid__assessment_row *other = aid__assessment_at(model, row);
        bool later = other->happened > known->happened || (other->happened == known->happened && row > assessment);
        aid__assessed newer;
        if (row == assessment || other->void_seq != 0 || other->about != known->about || !later)
            continue;
        aid_status status = aid__assessed_recall(store, row, &newer, error);
        if (status != AID_OK)
            return status;
        if (newer.scored && strcmp(newer.instrument.code, said->instrument.code) == 0)
            *out_newest = false;
    }
    return AID_OK;
}

aid_status aid__care_needs(aid_store *store, aid__row support_case, uint64_t *out_domains, aid_error *error)
{
    const aid__model *model = &store->model;
    aid_status status = AID_OK;
    *out_domains = 0;
    for (aid__row row = aid__case_at(model, support_case)->last_assessment; status == AID_OK && row != 0;
         row = aid__assessment_at(model, row)->previous_of_case) {
        aid__assessed said;
        bool newest = false;
        status = aid__assessed_recall(store, row, &said, error);
        if (status == AID_OK && said.gaps.sealed != 0)
            status = aid__fail(error, AID_E_STATE, AID_REASON_SEALED, "this needs answers that are sealed, and this store has no key");
        if (status == AID_OK && said.need)
            status = care_is_newest(store, support_case, row, &said, &newest, error);
        if (newest)
            *out_domains |= AID_BIT(said.instrument.domain);
    }
    return status;
}

/* What is sealed as special is for those whom a consent for that covers. Not being allowed it is an answer, not an error. */
static aid_status care_may_score(aid_store *store, aid__row row, const aid__assessed *said, aid__case_question *question, bool *out_may,
                                 aid_error *error)
{
    aid_status status = AID_OK;
    if (said->instrument.special) {
        question->classes = AID_BIT(AID_CLASS_CASE) | AID_BIT(AID_CLASS_SPECIAL);
        status = aid__case_read(store, question, aid__assessment_at(&store->model, row)->id, error);
    }
    *out_may = status == AID_OK;
    return status == AID_E_DENIED ? AID_OK : status;
}

static const char *care_answers_text(aid_store *store, const aid__nums *answers)
{
    aid__buffer buffer;
    aid__buffer_init(&buffer, &store->memory);
    for (size_t i = 0; i < answers->count; i++) {
        if (i != 0)
            aid__buffer_add_char(&buffer, ' ');
        aid__buffer_add_int(&buffer, answers->at[i]);
    }
    aid__buffer_add_char(&buffer, '\0');
    const char *text = aid__buffer_ok(&buffer) ? aid__store_keep_text(store, (const char *)buffer.bytes) : NULL;
    aid__buffer_free(&buffer);
    return text;
}

static aid_status care_assessment_words(aid_store *store, aid__row row, aid__case_question *question, aid_assessment_info *info,
                                        aid_error *error)
{
    aid__assessed said;
    aid__any_record act;
    bool may = false;
    aid_status status = aid__assessed_recall(store, row, &said, error);
    if (status == AID_OK)
        status = care_may_score(store, row, &said, question, &may, error);
    if (status != AID_OK)
        return status;
    const aid__assessment_record *record = &said.record.assessment;
    info->withheld = aid__withheld(&said.gaps, UINT64_MAX) | (may ? 0 : AID_BIT(AID_WITHHELD_DENIED));
    info->scored = may && said.scored;
    info->score = info->scored ? said.score : 0;
    info->need = info->scored && said.need;
    info->domain = said.instrument.domain;
    info->version = said.instrument.version;
    info->instrument = said.instrument_row != 0 ? aid__store_keep_text(store, said.instrument.code) : record->instrument;
    info->answers = may ? care_answers_text(store, said.instrument.special ? &record->special_answers : &record->answers) : "";
    info->strengths = record->strengths;
    info->text = record->text;
    if (info->instrument == NULL || info->answers == NULL)
        return aid__fail_memory(error);
    if (aid__assessment_at(&store->model, row)->void_seq == 0)
        return AID_OK;
    status = aid__store_recall(store, aid__assessment_at(&store->model, row)->void_seq, &act, &said.gaps, error);
    info->void_text = status == AID_OK ? act.assessment_act.text : "";
    return status;
}

aid_status aid_assessment_get(aid_store *store, aid_assessment assessment, aid_assessment_info *out_info, aid_error *error)
{
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_ASSESSMENT, assessment.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    const aid__assessment_row *known = aid__assessment_at(model, row);
    aid__case_question question = { .action = AID_ACTION_READ_SHARED, .row = known->support_case, .about = known->about,
                                    .author = known->author, .at = aid__store_now(store) };
    aid_assessment_info info = {
        .voided = known->void_seq != 0, .number = row, .support_case = { aid__case_at(model, known->support_case)->id },
        .about = { aid__member_at(model, known->about)->id }, .author = { aid__member_at(model, known->author)->id },
        .happened = known->happened, .instrument = "", .answers = "", .strengths = "", .text = "", .void_text = "",
    };
    status = aid__case_read(store, &question, known->id, error);
    if (status == AID_OK)
        status = care_assessment_words(store, row, &question, &info, error);
    return status == AID_OK ? aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_assessment_info", error) : status;
}

aid_status aid_assessment_list(aid_store *store, aid_case support_case, aid_assessment *assessments, size_t capacity,
                               size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__case_question question = { .action = AID_ACTION_READ_SHARED };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, assessments, sizeof *assessments, sizeof *assessments, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__case_row_of(store, support_case, &question.row, error);
    question.at = status == AID_OK ? aid__store_now(store) : 0;
    if (status == AID_OK)
        status = aid__case_allow(store, &question, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    for (aid__row row = aid__case_at(model, question.row)->last_assessment; row != 0; row = aid__assessment_at(model, row)->previous_of_case) {
        const aid_assessment one = { aid__assessment_at(model, row)->id };
        aid__list_add(&list, &one);
    }
    *out_count = list.count;
    return AID_OK;
}

aid_status aid_assessment_find(aid_store *store, uint64_t number, aid_assessment *out_assessment, aid_error *error)
{
    aid__row row = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && out_assessment == NULL)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_assessment is NULL");
    if (status == AID_OK)
        status = aid__find_number(store, AID__TABLE_ASSESSMENT, number, "assessment", &row, error);
    if (status == AID_OK)
        *out_assessment = (aid_assessment){ aid__assessment_at(&store->model, row)->id };
    return status;
}
