/* SPDX-License-Identifier: MIT */
/* Credentials: claimed by their holder, verified by somebody else, taken back, listed. */
#include <mutualaid/member.h>

#include "api/handle.h"
#include "base/calendar.h"
#include "base/text.h"
#include "rules/consent_rules.h"
#include <string.h>

enum { CREDENTIAL_CODE_BYTES = 64, CREDENTIAL_DAYS = 3660 };

static bool credential_code_fits(const char *code)
{
    size_t length = strspn(code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
    return length > 0 && length <= CREDENTIAL_CODE_BYTES && code[length] == '\0';
}

static bool credential_evidence_fits(const char *evidence)
{
    size_t length = strspn(evidence, "0123456789abcdefABCDEF");
    return evidence[length] == '\0' && (length == 0 || (length >= 16 && length <= 64));
}

/* The member's credential of this code that is not taken back; 0 none. */
static aid__row credential_standing(const aid__model *model, aid__row member, const char *code)
{
    uint32_t symbol = aid__model_symbol_find(model, code);
    aid__row row = symbol != 0 ? aid__member_at(model, member)->first_credential : 0;
    while (row != 0 && (aid__credential_at(model, row)->code != symbol
                        || aid__credential_at(model, row)->state == AID_CREDENTIAL_REVOKED))
        row = aid__credential_at(model, row)->next_of_member;
    return row;
}

static aid_status credential_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    aid__credential_record *record = draft;
    aid__event_kind kind = *(const aid__event_kind *)context;
    aid__row member;
    aid_status status = aid__handle_row(store, AID__THING_MEMBER, record->member, &member, error);
    const aid__access access = { .subject = member };
    if (status == AID_OK)
        status = aid__access_check(model, &store->actor, kind == AID__EVENT_CREDENTIAL_CLAIMED ? AID__ACT_EDIT_MEMBER : AID__ACT_CREDENTIAL,
                                   &access, error);
    if (status != AID_OK)
        return status;
    command->subject = record->member;
    aid__row row = credential_standing(model, member, record->code);
    if (kind == AID__EVENT_CREDENTIAL_REVOKED)
        return row != 0 ? AID_OK : aid__fail(error, AID_E_STATE, AID_REASON_CREDENTIAL, "the member holds no credential \"%.64s\"",
                                             record->code);
    if (record->from == 0)
        record->from = command->at;
    if (record->until != 0 && record->until <= record->from)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "until: must be later than from");
    if (kind == AID__EVENT_CREDENTIAL_CLAIMED && row != 0
        && aid__credential_state_at(aid__credential_at(model, row), command->at) == AID_CREDENTIAL_VERIFIED)
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "\"%.64s\" is verified already", record->code);
    if (kind == AID__EVENT_CREDENTIAL_GRANTED && store->actor.id == record->member)
        return aid__fail(error, AID_E_DENIED, AID_REASON_SECOND_PERSON,
                         "nobody verifies a credential of their own; claim it, and let another coordinator verify it");
    if (kind == AID__EVENT_CREDENTIAL_GRANTED)
        record->verifier = store->actor.id;
    return AID_OK;
}

static aid_status credential_execute(aid_store *store, aid__credential_record *record, aid__event_kind kind, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && !credential_code_fits(record->code))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                           "code: write 1 to %d letters, digits, '-', '_' or '.', such as first-aid", CREDENTIAL_CODE_BYTES);
    if (status == AID_OK && !credential_evidence_fits(record->evidence))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "evidence: write a hash of the document as 16 to 64 hex digits");
    if (status == AID_OK)
        status = aid__text_check(record->issuer, AID_LIMIT_NAME_BYTES, 0, "issuer", error);
    if (status == AID_OK)
        status = aid__check_time(record->from, "from", error);
    if (status == AID_OK)
        status = aid__check_time(record->until, "until", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    const aid__execution execution = { .kind = kind, .draft = record, .decide = credential_decide, .context = &kind };
    return aid__execute(store, &execution, error);
}

static aid_status credential_state(aid_store *store, aid_member member, const aid_credential_options *options, aid__event_kind kind,
                                   aid_error *error)
{
    aid_credential_options ours;
    aid_status status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_credential_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_credential_options", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__credential_record record = { .member = member.id, .code = aid__text_or_empty(ours.code), .from = ours.from,
                                      .until = ours.until, .issuer = aid__text_or_empty(ours.issuer),
                                      .evidence = aid__text_or_empty(ours.evidence) };
    return credential_execute(store, &record, kind, error);
}

aid_status aid_member_claim_credential(aid_store *store, aid_member member, const aid_credential_options *options, aid_error *error)
{
    return credential_state(store, member, options, AID__EVENT_CREDENTIAL_CLAIMED, error);
}

aid_status aid_member_grant_credential(aid_store *store, aid_member member, const aid_credential_options *options, aid_error *error)
{
    return credential_state(store, member, options, AID__EVENT_CREDENTIAL_GRANTED, error);
}

aid_status aid_member_revoke_credential(aid_store *store, aid_member member, const char *code, aid_error *error)
{
    aid__credential_record record = { .member = member.id, .code = aid__text_or_empty(code), .issuer = "", .evidence = "" };
    return credential_execute(store, &record, AID__EVENT_CREDENTIAL_REVOKED, error);
}

/* ---- reading ---- */

static aid_status credential_fill(aid_store *store, const aid__credential_row *held, int64_t now, aid_credential *out, aid_error *error)
{
    const aid__model *model = &store->model;
    aid__any_record record;
    aid__gaps gaps = { 0 };
    aid_status status = aid__store_recall(store, held->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    *out = (aid_credential){ .from = held->from, .until = held->until, .state = aid__credential_state_at(held, now),
                             .revoked = held->state == AID_CREDENTIAL_REVOKED,
                             .holder = { aid__member_at(model, held->member)->id },
                             .verifier = { aid__member_at(model, held->verifier)->id },
                             .code = aid__store_keep_text(store, aid__model_symbol_text(model, held->code)),
                             .issuer = record.credential.issuer, .evidence = record.credential.evidence };
    return out->code != NULL ? AID_OK : aid__fail_memory(error);
}

aid_status aid_member_credentials(aid_store *store, aid_member member, aid_credential *rows, uint32_t row_size,
                                  size_t capacity, size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, member.id, &row, error);
    if (status != AID_OK)
        return status;
    int64_t now = aid__store_now(store);
    const aid__model *model = &store->model;
    for (row = aid__member_at(model, row)->first_credential; row != 0; row = aid__credential_at(model, row)->next_of_member) {
        aid_credential out = { .from = 0 };
        if (aid__list_wants(&list))
            status = credential_fill(store, aid__credential_at(model, row), now, &out, error);
        if (status != AID_OK)
            return status;
        aid__list_add(&list, &out);
    }
    *out_count = list.count;
    return AID_OK;
}

/* The credential after `last` in order of expiry among those that are over before `limit`; 0 no more. Ties go by row. */
static aid__row credential_next(const aid__model *model, aid__row last, aid__row group, int64_t now, int64_t limit)
{
    const aid__credential_row *before = aid__credential_at(model, last);
    aid__row best = 0;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_CREDENTIAL); row++) {
        const aid__credential_row *held = aid__credential_at(model, row);
        if (held->until == 0 || held->until > limit || aid__credential_state_at(held, now) != AID_CREDENTIAL_VERIFIED
            || (group != 0 && !aid__model_is_active(model, held->member, group))
            || (last != 0 && (held->until < before->until || (held->until == before->until && row <= last))))
            continue;
        if (best == 0 || held->until < aid__credential_at(model, best)->until)
            best = row;
    }
    return best;
}

aid_status aid_credential_expiring(aid_store *store, aid_group group, int32_t days, aid_credential *rows, uint32_t row_size,
                                   size_t capacity, size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row place;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__check_range(days, 0, CREDENTIAL_DAYS, "days", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, group.id, &place, error);
    if (status != AID_OK)
        return status;
    int64_t now = aid__store_now(store), limit = now + (int64_t)days * AID__DAY_US;
    for (aid__row row = 0; (row = credential_next(&store->model, row, place, now, limit)) != 0;) {
        aid_credential out = { .from = 0 };
        if (aid__list_wants(&list))
            status = credential_fill(store, aid__credential_at(&store->model, row), now, &out, error);
        if (status != AID_OK)
            return status;
        aid__list_add(&list, &out);
    }
    *out_count = list.count;
    return AID_OK;
}
