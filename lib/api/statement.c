/* SPDX-License-Identifier: MIT */
/* Writing a member's signed statement. */
#include "api/statement_inside.h"

#include "api/ledger_inside.h"
#include "base/calendar.h"
#include "base/unit.h"
#include <inttypes.h>
#include <stdio.h>

typedef struct statement_draft {
    aid_store *store;
    aid__row member, books, account;
    aid_statement_options options;
    int64_t opening, given, received;
    aid__buffer text, entries;
} statement_draft;

static const char *statement_kind(int32_t kind)
{
    static const char *const words[] = { "other",    "help",      "fee",     "demurrage", "expiry",   "donation",
                                         "opening", "write_off", "closing", "receipt",   "spending", "award", "trade" };
    return kind > 0 && kind < (int32_t)(sizeof words / sizeof *words) ? words[kind] : words[0];
}

/* Who stands on the other side, and what it belongs to; 0 none. */
static void statement_about(const statement_draft *draft, const aid__posting_row *posting, uint64_t *out_other, uint64_t *out_thing)
{
    const aid__model *model = &draft->store->model;
    const aid__exchange_row *exchange = aid__exchange_at(model, posting->exchange);
    const aid__transfer_row *transfer = aid__transfer_at(model, posting->transfer);
    aid__row a = posting->transfer != 0 ? transfer->payer : exchange->requester;
    aid__row b = posting->transfer != 0 ? transfer->receiver : exchange->helper;
    *out_other = aid__member_at(model, a == draft->member ? b : a)->id;
    *out_thing = posting->transfer != 0 ? transfer->id : exchange->id;
}

static void statement_entry(statement_draft *draft, const aid__posting_row *posting)
{
    char line[AID__LINES_FIELD], at[40], happened[40];
    uint64_t other, thing;
    statement_about(draft, posting, &other, &thing);
    aid__time_format(posting->at, at);
    aid__time_format(posting->happened, happened);
    draft->given += posting->amount > 0 ? posting->amount : 0;
    draft->received -= posting->amount < 0 ? posting->amount : 0;
    snprintf(line, sizeof line, "%" PRIu64 " %s %s %s%s %" PRId64 " %" PRId64 " %" PRIu64 " %" PRIu64, posting->seq, at, happened,
             posting->flags & AID__POSTING_REVERSAL ? "undo_" : "", statement_kind(posting->kind), posting->amount,
             draft->opening + draft->given - draft->received, other, thing);
    aid__lines_add(&draft->entries, "entry", line);
}

static bool statement_before(const statement_draft *draft, const aid__posting_row *posting)
{
    return draft->options.from != 0 && posting->happened < draft->options.from;
}

static aid_status statement_entries(statement_draft *draft, aid_error *error)
{
    aid__vector lines;
    const aid__model *model = &draft->store->model;
    aid_status status = aid__ledger_lines(draft->store, draft->account, &lines, error);
    for (size_t i = 0; status == AID_OK && i < lines.count; i++) {
        const aid__posting_row *posting = aid__posting_at(model, *(aid__row *)aid__vector_at(&lines, i));
        if (statement_before(draft, posting))
            draft->opening += posting->amount;
    }
    for (size_t i = 0; status == AID_OK && i < lines.count; i++) {
        const aid__posting_row *posting = aid__posting_at(model, *(aid__row *)aid__vector_at(&lines, i));
        bool after = draft->options.until != 0 && posting->happened >= draft->options.until;
        if (!after && !statement_before(draft, posting))
            statement_entry(draft, posting);
    }
    aid__vector_free(&lines);
    return status;
}

/* What people call the member; "" where that is sealed or erased. */
static aid_status statement_name(statement_draft *draft, aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    uint64_t seq = aid__member_at(&draft->store->model, draft->member)->identity_seq;
    aid_status status = aid__store_recall(draft->store, seq, &record, &gaps, error);
    if (status == AID_OK)
        aid__lines_add(&draft->text, "name", record.member.name);
    return status;
}

static void statement_time(aid__buffer *text, const char *word, int64_t time, const char *open)
{
    if (time == 0)
        aid__lines_add(text, word, open);
    else
        aid__lines_add_time(text, word, time);
}

static aid_status statement_head(statement_draft *draft, int32_t unit, aid_error *error)
{
    const aid_store *store = draft->store;
    char community[33], head[65];
    aid__unit known;
    aid__buffer *text = &draft->text;
    (void)aid__unit_find(unit, &known);
    aid__lines_from_bytes(store->journal.head.hash, 32, head);
    aid__buffer_add_text(text, AID__STATEMENT_FIRST);
    aid__lines_add(text, "community", aid__store_community(store, community));
    aid__lines_add_number(text, "sequence", (int64_t)store->model.seq);
    aid__lines_add(text, "head", head);
    aid__lines_add_time(text, "made", aid__store_now(draft->store));
    aid__lines_add_number(text, "group", (int64_t)aid__group_at(&store->model, draft->books)->id);
    aid__lines_add_number(text, "member", (int64_t)aid__member_at(&store->model, draft->member)->id);
    aid_status status = statement_name(draft, error);
    aid__lines_add(text, "unit", known.code);
    statement_time(text, "from", draft->options.from, AID__STATEMENT_START);
    statement_time(text, "until", draft->options.until, AID__STATEMENT_END);
    return status;
}

static aid_status statement_write(statement_draft *draft, int32_t unit, aid_error *error)
{
    aid__buffer *text = &draft->text;
    aid_status status = statement_head(draft, unit, error);
    if (status == AID_OK)
        status = statement_entries(draft, error);
    if (status != AID_OK)
        return status;
    aid__lines_add_number(text, "opening", draft->opening);
    aid__buffer_add(text, draft->entries.bytes, draft->entries.length);
    aid__lines_add_number(text, "given", draft->given);
    aid__lines_add_number(text, "received", draft->received);
    aid__lines_add_number(text, "closing", draft->opening + draft->given - draft->received);
    aid__lines_add_number(text, "balance", aid__account_at(&draft->store->model, draft->account)->balance);
    if (!aid__buffer_ok(&draft->entries) || !aid__buffer_ok(text))
        return aid__fail_memory(error);
    return aid__signing_close(draft->store, text, error);
}

aid_status aid_statement_sign(aid_store *store, aid_member member, const aid_statement_options *options,
                              aid_text_fn write, void *context, aid_error *error)
{
    statement_draft draft = { .store = store };
    int32_t unit;
    aid_status status = aid__signature_enter(store, write, error);
    if (status == AID_OK)
        status = aid__options_read(&draft.options, sizeof draft.options, options, AID__OPTIONS_LEAST, "aid_statement_options",
                                   error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, member.id, &draft.member, error);
    if (status == AID_OK)
        status = aid__ledger_books(store, draft.member, draft.options.group.id, draft.options.unit, &draft.books, &unit, error);
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_STATE,
                                   &(aid__access){ .subject = draft.member, .group = draft.books }, error);
    if (status == AID_OK)
        status = aid__check_time(draft.options.from, "from", error);
    if (status == AID_OK)
        status = aid__check_time(draft.options.until, "until", error);
    if (status != AID_OK)
        return status;
    draft.account = aid__model_account(&store->model, member.id, 0, draft.books, unit);
    aid__buffer_init(&draft.text, &store->memory);
    aid__buffer_init(&draft.entries, &store->memory);
    status = statement_write(&draft, unit, error);
    if (status == AID_OK)
        status = aid__text_write(store, &draft.text, write, context, error);
    aid__buffer_free(&draft.text);
    aid__buffer_free(&draft.entries);
    return status;
}
