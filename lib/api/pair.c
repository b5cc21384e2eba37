/* SPDX-License-Identifier: MIT */
/* Facts about two people (block, household), and credentials. */
#include <mutualaid/member.h>

#include "api/handle.h"
#include "base/text.h"
#include <string.h>

enum { PAIR_CODE_BYTES = 64 };

static aid_status pair_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__pair_record *record = draft;
    bool wanted = context != NULL;
    aid__row a, b;
    aid_status status = aid__handle_row(store, AID__THING_MEMBER, record->member, &a, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, record->other, &b, error);
    if (status == AID_OK && a == b)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "other: two different people are needed");
    aid__access access = { .subject = a };
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_BLOCK, &access, error);
    if (status != AID_OK)
        return status;
    aid__row row = aid__model_pair(&store->model, (int32_t)record->kind, a, b);
    bool is = row != 0 && aid__pair_at(&store->model, row)->active;
    command->subject = record->member;
    if (is != wanted)
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "it is so already");
}

static aid_status pair_mark(aid_store *store, aid__pair_record *record, int32_t answer, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__check_range(answer, AID_YES, AID_NO, "answer", error);
    if (status == AID_OK)
        status = aid__text_check(record->reason, AID_LIMIT_TEXT_BYTES, 1, "reason", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    const aid__execution execution = { .kind = answer == AID_YES ? AID__EVENT_PAIR_MARKED : AID__EVENT_PAIR_CLEARED,
                                       .draft = record, .decide = pair_decide,
                                       .context = answer == AID_YES ? record : NULL };
    return aid__execute(store, &execution, error);
}

aid_status aid_member_block(aid_store *store, aid_member member, aid_member other, int32_t blocked, const char *reason,
                            aid_error *error)
{
    aid__pair_record record = { .member = member.id, .other = other.id, .kind = AID__PAIR_BLOCK,
                                .reason = aid__text_or_empty(reason) };
    return pair_mark(store, &record, blocked, error);
}

aid_status aid_member_household(aid_store *store, aid_member member, aid_member other, int32_t together,
                                aid_error *error)
{
    aid__pair_record record = { .member = member.id, .other = other.id, .kind = AID__PAIR_HOUSEHOLD, .reason = "" };
    return pair_mark(store, &record, together, error);
}

aid_status aid_member_marked(aid_store *store, aid_member member, int32_t mark, aid_member *members, size_t capacity,
                             size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__check_range(mark, AID_MARK_BLOCK, AID_MARK_HOUSEHOLD, "mark", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, members, sizeof *members, sizeof *members, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, member.id, &row, error);
    if (status == AID_OK && mark == AID_MARK_BLOCK && !aid__may_read(store, AID__ACT_BLOCK, row, 0, 0))
        status = aid__fail(error, AID_E_DENIED, AID_REASON_ROLE,
                           "whom a person blocked is seen by that person and by coordinators");
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    for (aid__row other = 1; other <= aid__model_count(model, AID__TABLE_MEMBER); other++)
        if (aid__pair_at(model, aid__model_pair(model, mark, row, other))->active)
            aid__list_add(&list, &aid__member_at(model, other)->id);
    *out_count = list.count;
    return AID_OK;
}

/* ---- credentials ---- */

static bool pair_code_fits(const char *code)
{
    size_t length = strspn(code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
    return length > 0 && length <= PAIR_CODE_BYTES && code[length] == '\0';
}

static aid_status credential_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__credential_record *record = draft;
    bool granting = context != NULL;
    aid__row member;
    aid_status status = aid__handle_row(store, AID__THING_MEMBER, record->member, &member, error);
    aid__access access = { .subject = member };
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_CREDENTIAL, &access, error);
    if (status != AID_OK)
        return status;
    command->subject = record->member;
    if (granting && record->from == 0)
        record->from = command->at;
    if (granting && record->until != 0 && record->until <= record->from)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "until: must be later than from");
    uint32_t code = aid__model_symbol_find(&store->model, record->code);
    aid__row row = aid__member_at(&store->model, member)->first_credential;
    while (row != 0 && (aid__credential_at(&store->model, row)->code != code
                        || aid__credential_at(&store->model, row)->revoked))
        row = aid__credential_at(&store->model, row)->next_of_member;
    if (!granting && (code == 0 || row == 0))
        return aid__fail(error, AID_E_STATE, AID_REASON_CREDENTIAL, "the member holds no credential \"%.64s\"",
                         record->code);
    return AID_OK;
}

static aid_status credential_execute(aid_store *store, aid__credential_record *record, bool granting, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && !pair_code_fits(record->code))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                           "code: write 1 to %d letters, digits, '-', '_' or '.', such as first-aid", PAIR_CODE_BYTES);
    if (status == AID_OK)
        status = aid__text_check(record->issuer, AID_LIMIT_NAME_BYTES, 0, "issuer", error);
    if (status == AID_OK)
        status = aid__check_time(record->from, "from", error);
    if (status == AID_OK)
        status = aid__check_time(record->until, "until", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    const aid__execution execution = { .kind = granting ? AID__EVENT_CREDENTIAL_GRANTED : AID__EVENT_CREDENTIAL_REVOKED,
                                       .draft = record, .decide = credential_decide,
                                       .context = granting ? record : NULL };
    return aid__execute(store, &execution, error);
}

aid_status aid_member_grant_credential(aid_store *store, aid_member member, const aid_credential_options *options,
                                       aid_error *error)
{
    aid_credential_options ours;
    aid_status status =
        aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_credential_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_credential_options", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__credential_record record = { .member = member.id, .code = aid__text_or_empty(ours.code), .from = ours.from,
                                      .until = ours.until, .issuer = aid__text_or_empty(ours.issuer) };
    return credential_execute(store, &record, true, error);
}

aid_status aid_member_revoke_credential(aid_store *store, aid_member member, const char *code, aid_error *error)
{
    aid__credential_record record = { .member = member.id, .code = aid__text_or_empty(code), .issuer = "" };
    return credential_execute(store, &record, false, error);
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
    const aid__model *model = &store->model;
    for (row = aid__member_at(model, row)->first_credential; row != 0; row = aid__credential_at(model, row)->next_of_member) {
        const aid__credential_row *held = aid__credential_at(model, row);
        aid_credential out = { .from = held->from, .until = held->until, .revoked = (int32_t)held->revoked,
                               .code = aid__store_keep_text(store, aid__model_symbol_text(model, held->code)) };
        if (out.code == NULL)
            return aid__fail_memory(error);
        aid__list_add(&list, &out);
    }
    *out_count = list.count;
    return AID_OK;
}
