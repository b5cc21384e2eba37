/* SPDX-License-Identifier: MIT */
/* Facts about two people: block, household, guardian. */
#include <mutualaid/member.h>

#include "api/handle.h"
#include "base/text.h"
#include "rules/consent_rules.h"

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
        status = aid__check_range(mark, AID_MARK_BLOCK, AID_MARK_GUARDIAN, "mark", error);
    if (status == AID_OK && mark == AID__PAIR_BAN)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "mark: 3 is no aid_mark");
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

/* ---- guardians ---- */

static aid_status guardian_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__pair_record *record = draft;
    bool naming = context != NULL;
    aid__row ward, guardian;
    aid_status status = aid__handle_row(store, AID__THING_MEMBER, record->member, &ward, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, record->other, &guardian, error);
    if (status == AID_OK && ward == guardian)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "guardian: nobody is their own guardian");
    const aid__access access = { .subject = ward };
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_NAME_GUARDIAN, &access, error);
    if (status == AID_OK && store->actor.id != 0 && store->actor.row == guardian && naming)
        status = aid__fail(error, AID_E_DENIED, AID_REASON_SECOND_PERSON, "nobody names themselves a guardian; another coordinator may");
    if (status == AID_OK && naming && record->until != 0 && record->until <= command->at)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "until: must be later than now");
    if (status == AID_OK && !naming && !aid__guardian_at(&store->model, guardian, ward, command->at))
        status = aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "the person is no guardian here");
    command->subject = record->member;
    return status;
}

aid_status aid_member_guardian(aid_store *store, aid_member ward, aid_member guardian, int32_t named, aid_time until,
                               const char *document, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__check_range(named, AID_YES, AID_NO, "named", error);
    if (status == AID_OK)
        status = aid__check_time(until, "until", error);
    if (status == AID_OK)
        status = aid__text_check(document, AID_LIMIT_TEXT_BYTES, 1, "document", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__pair_record record = { .member = ward.id, .other = guardian.id, .kind = AID__PAIR_GUARDIAN,
                                .until = named == AID_YES ? until : 0, .reason = aid__text_or_empty(document) };
    const aid__execution execution = { .kind = named == AID_YES ? AID__EVENT_PAIR_MARKED : AID__EVENT_PAIR_CLEARED,
                                       .draft = &record, .decide = guardian_decide,
                                       .context = named == AID_YES ? &record : NULL };
    return aid__execute(store, &execution, error);
}
