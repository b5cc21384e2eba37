/* SPDX-License-Identifier: MIT */
/* Entries of a case: written, corrected by another, answered; each read by whom its audience allows. */
#include "api/case_inside.h"

#include "base/text.h"

#include <string.h>

void aid_entry_options_init(aid_entry_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status case_entry_read(const aid_entry_options *options, aid_entry_options *out, aid_error *error)
{
    aid_status status = aid__options_read(out, sizeof *out, options, AID__OPTIONS_LEAST, "aid_entry_options", error);
    if (status == AID_OK)
        status = aid__check_bits(out->set, 0, "aid_entry_options.set", error);
    if (status == AID_OK)
        status = aid__reserved_check(out->reserved, "aid_entry_options", error);
    if (status == AID_OK)
        status = aid__check_enum(out->kind, AID_CASE_ENTRY_RELEASE, "kind", error);
    if (status == AID_OK)
        status = aid__check_enum(out->audience, AID_AUDIENCE_RESTRICTED, "audience", error);
    if (status == AID_OK)
        status = aid__text_check(out->text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    if (status == AID_OK && (out->text == NULL || out->text[0] == '\0'))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "text: an entry says something");
    return status;
}

/* ---- writing ---- */

static aid_status case_entry_corrects(const aid_store *store, uint64_t id, aid__row in, aid_error *error)
{
    aid__row row;
    aid_status status = aid__handle_row_or_none(store, AID__THING_ENTRY, id, &row, error);
    if (status != AID_OK || row == 0)
        return status;
    if (aid__entry_at(&store->model, row)->support_case != in)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "corrects: that entry is of another case");
    if (aid__entry_at(&store->model, row)->author != store->actor.row)
        return aid__fail(error, AID_E_DENIED, AID_REASON_NOT_OWN, "corrects: only its author corrects an entry; write a statement of your own");
    if (aid__entry_at(&store->model, row)->corrected_by != 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "corrects: that entry is corrected already; correct the newer one");
    return AID_OK;
}

static aid_status case_entry_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__entry_record *record = draft;
    const aid_case *support_case = context;
    aid__case_question question = { .action = record->kind == AID_CASE_ENTRY_FINDING ? AID_ACTION_COMPLAIN : AID_ACTION_WRITE_ENTRY,
                                    .author = store->actor.row, .at = command->at };
    int32_t next;
    aid_status status = aid__case_row_of(store, *support_case, &question.row, error);
    if (status != AID_OK)
        return status;
    const aid__case_row *known = aid__case_at(&store->model, question.row);
    status = aid__case_about(store, question.row, record->about, &question.about, error);
    if (status == AID_OK)
        status = aid__case_allow(store, &question, error);
    if (status == AID_OK)
        status = aid__case_next(known->state, AID__CASE_WRITE, &next, error);
    if (status == AID_OK)
        status = case_entry_corrects(store, record->corrects, question.row, error);
    record->about = command->subject = aid__member_at(&store->model, question.about)->id;
    record->author = store->actor.id;
    record->holder = record->audience == AID_AUDIENCE_RESTRICTED ? record->author : record->about;
    record->answer_by = record->kind == AID_CASE_ENTRY_FINDING ? command->at + AID_ENTRY_ANSWER_DAYS * AID__DAY_US : 0;
    record->entry = aid__store_draw_id(store);
    return status;
}

aid_status aid_entry_write(aid_store *store, aid_case support_case, const aid_entry_options *options, aid_entry *out_entry, aid_error *error)
{
    aid_entry_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = case_entry_read(options, &ours, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__entry_record record = {
        .support_case = support_case.id, .about = ours.about.id, .corrects = ours.corrects.id,
        .kind = ours.kind != 0 ? ours.kind : AID_CASE_ENTRY_NOTE, .audience = ours.audience != 0 ? ours.audience : AID_AUDIENCE_SHARED,
        .text = ours.text,
    };
    const aid__execution execution = { .kind = AID__EVENT_ENTRY_WRITTEN, .draft = &record, .decide = case_entry_decide,
                                       .context = &support_case, .out_handle = out_entry ? &out_entry->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- answering ---- */

static aid_status case_entry_decide_answer(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__entry_record *record = draft;
    aid__case_question question = { .action = AID_ACTION_WRITE_ENTRY, .author = store->actor.row, .at = command->at };
    aid__row row;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_ENTRY, record->entry, &row, error);
    if (status != AID_OK)
        return status;
    const aid__entry_row *entry = aid__entry_at(&store->model, row);
    question.row = entry->support_case;
    question.about = entry->about;
    status = aid__case_allow(store, &question, error);
    if (status == AID_OK && entry->answer_by == 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_CASE_STATE, "that entry is no finding; nothing is to be answered");
    if (status == AID_OK && entry->answer_seq != 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "the finding is answered already");
    if (status == AID_OK && entry->author == store->actor.row)
        status = aid__fail(error, AID_E_DENIED, AID_REASON_SECOND_PERSON, "somebody else than whoever filed it answers a finding");
    record->support_case = aid__case_at(&store->model, entry->support_case)->id;
    record->about = record->holder = command->subject = aid__member_at(&store->model, entry->about)->id;
    record->author = store->actor.id;
    record->kind = entry->kind;
    record->audience = entry->audience;
    return status;
}

aid_status aid_entry_answer(aid_store *store, aid_entry entry, const char *text, aid_error *error)
{
    const aid_entry_options options = { .struct_size = (uint32_t)sizeof options, .text = text };
    aid_entry_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = case_entry_read(&options, &ours, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__entry_record record = { .entry = entry.id, .text = ours.text };
    const aid__execution execution = { .kind = AID__EVENT_ENTRY_ANSWERED, .draft = &record, .decide = case_entry_decide_answer };
    return aid__execute(store, &execution, error);
}

/* ---- reading ---- */

static int32_t case_entry_action(int32_t audience)
{
    return audience == AID_AUDIENCE_RESTRICTED ? AID_ACTION_READ_RESTRICTED
           : audience == AID_AUDIENCE_TEAM     ? AID_ACTION_READ_TEAM
                                               : AID_ACTION_READ_SHARED;
}

static aid_status case_entry_words(aid_store *store, const aid__entry_row *entry, aid_entry_info *info, aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    aid_status status = AID_OK;
    if (entry->answer_seq != 0) {
        status = aid__store_recall(store, entry->answer_seq, &record, &gaps, error);
        info->answer = status == AID_OK ? record.entry.text : "";
    }
    if (status == AID_OK)
        status = aid__store_recall(store, entry->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    info->text = record.entry.text;
    info->withheld = aid__withheld(&gaps, UINT64_MAX);
    return AID_OK;
}

/* Whoever may read what is shared sees that it is there; *out_may: and what it says, which then is recorded. */
static aid_status case_entry_enter(aid_store *store, aid__row row, bool *out_may, aid_error *error)
{
    const aid__entry_row *known = aid__entry_at(&store->model, row);
    aid__case_question question = { .action = AID_ACTION_READ_SHARED, .row = known->support_case, .about = known->about,
                                    .author = known->author, .at = aid__store_now(store) };
    aid_status status = aid__case_allow(store, &question, error);
    if (status != AID_OK)
        return status;
    question.action = case_entry_action(known->audience);
    *out_may = aid__case_allow(store, &question, NULL) == AID_OK;
    return *out_may ? aid__case_read(store, &question, known->id, error) : AID_OK;
}

aid_status aid_entry_get(aid_store *store, aid_entry entry, aid_entry_info *out_info, aid_error *error)
{
    aid__row row;
    bool may = false;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_ENTRY, entry.id, &row, error);
    if (status == AID_OK)
        status = case_entry_enter(store, row, &may, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    const aid__entry_row *known = aid__entry_at(model, row);
    aid_entry_info info = {
        .kind = known->kind, .audience = known->audience, .number = row, .withheld = may ? 0 : AID_BIT(AID_WITHHELD_DENIED),
        .support_case = { aid__case_at(model, known->support_case)->id }, .corrects = { aid__entry_at(model, known->corrects)->id },
        .corrected_by = { aid__entry_at(model, known->corrected_by)->id }, .about = { aid__member_at(model, known->about)->id },
        .author = { aid__member_at(model, known->author)->id }, .written = known->written, .answer_by = known->answer_by,
        .answered = known->answered, .text = "", .answer = "",
    };
    if (may)
        status = case_entry_words(store, known, &info, error);
    return status == AID_OK ? aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_entry_info", error) : status;
}

aid_status aid_entry_list(aid_store *store, aid_case support_case, aid_entry *entries, size_t capacity, size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__case_question question = { .action = AID_ACTION_READ_SHARED };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, entries, sizeof *entries, sizeof *entries, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__case_row_of(store, support_case, &question.row, error);
    question.at = status == AID_OK ? aid__store_now(store) : 0;
    if (status == AID_OK)
        status = aid__case_allow(store, &question, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    for (aid__row row = aid__case_at(model, question.row)->last_entry; row != 0; row = aid__entry_at(model, row)->previous_of_case) {
        const aid_entry one = { aid__entry_at(model, row)->id };
        aid__list_add(&list, &one);
    }
    *out_count = list.count;
    return AID_OK;
}

aid_status aid_entry_find(aid_store *store, uint64_t number, aid_entry *out_entry, aid_error *error)
{
    aid__row row = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && out_entry == NULL)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_entry is NULL");
    if (status == AID_OK)
        status = aid__find_number(store, AID__TABLE_ENTRY, number, "entry", &row, error);
    if (status == AID_OK)
        *out_entry = (aid_entry){ aid__entry_at(&store->model, row)->id };
    return status;
}
