/* SPDX-License-Identifier: MIT */
/* The decision of the support side in public, and charters. */
#include <mutualaid/access.h>

#include "api/handle.h"
#include "base/text.h"
#include "rules/charter.h"
#include "rules/charter_says.h"
#include "store/rights.h"
#include <string.h>

void aid_may_options_init(aid_may_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status access_options(aid_store *store, const aid_may_options *options, aid__may_object *out, aid_error *error)
{
    aid_may_options ours;
    aid_status status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_may_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_may_options", error);
    if (status == AID_OK)
        status = aid__check_enum(ours.extent, AID_EXTENT_AGGREGATES, "extent", error);
    if (status == AID_OK)
        status = aid__check_enum(ours.purpose, AID_CONSENT_LEGAL, "purpose", error);
    if (status == AID_OK && (ours.classes & ~AID__ERASURE_ALL) != 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "classes: a bit is set that is no aid_class");
    if (status == AID_OK && ours.author.id != 0)
        status = aid__handle_row(store, AID__THING_MEMBER, ours.author.id, &out->author, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, ours.assigned.id, &out->assigned, error);
    if (status != AID_OK)
        return status;
    out->extent = ours.extent;
    out->classes = ours.classes;
    out->purpose = ours.purpose;
    if (ours.credential != NULL && ours.credential[0] != '\0') {
        out->credential = aid__model_symbol_find(&store->model, ours.credential);
        if (out->credential == 0)
            out->credential = UINT32_MAX; /* a code that nobody ever held */
    }
    return AID_OK;
}

static aid_status access_object(aid_store *store, uint64_t id, aid__may_object *out, aid_error *error)
{
    aid__row row;
    switch (aid__model_find(&store->model, id, &row)) {
    case AID__THING_GROUP: out->group = row; return AID_OK;
    case AID__THING_MEMBER: out->subject = row; return AID_OK;
    case AID__THING_CONSENT: out->subject = aid__consent_at(&store->model, row)->subject; return AID_OK;
    case AID__THING_CASE: out->support_case = row; return AID_OK;
    case AID__THING_ENTRY:
        out->support_case = aid__entry_at(&store->model, row)->support_case;
        out->subject = aid__entry_at(&store->model, row)->about;
        out->author = aid__entry_at(&store->model, row)->author;
        return AID_OK;
    case AID__THING_SERVICE: out->group = aid__service_at(&store->model, row)->group; return AID_OK;
    case AID__THING_NONE: return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_HANDLE, "%llu is no handle of this community",
                                           (unsigned long long)id);
    default: return aid__fail(error, AID_E_ARGUMENT, AID_REASON_HANDLE_KIND,
                              "%llu: rights are asked of a member, a group, a consent, a case, an entry or a service", (unsigned long long)id);
    }
}

aid_status aid_may(aid_store *store, int32_t action, uint64_t object, const aid_may_options *options,
                   aid_verdict_info *out_info, aid_error *error)
{
    aid__may_object about = { .group = 0 };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__check_range(action, AID_ACTION_OPEN_REQUEST, AID_ACTION_RELEASE, "action", error);
    if (status == AID_OK)
        status = access_object(store, object, &about, error);
    if (status == AID_OK)
        status = access_options(store, options, &about, error);
    if (status != AID_OK)
        return status;
    aid__verdict verdict;
    aid__may_found found;
    aid__store_may(store, action, &about, aid__store_now(store), &verdict, &found);
    const aid_verdict_info info = { .struct_size = (uint32_t)sizeof info, .permitted = verdict.permitted ? AID_YES : AID_NO,
                                    .roles = found.roles, .role = verdict.role, .condition = verdict.condition,
                                    .reason = verdict.reason, .letter = verdict.letter };
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_verdict_info", error);
}

int32_t aid_may_letter(int32_t action, int32_t role)
{
    return action >= 1 && action <= AID__ACTIONS && role >= 1 && role <= AID__CASE_ROLES ? aid__may_letter(action, role) : 0;
}

/* ---- charters ---- */

static aid_status charter_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    const aid__charter_record *record = draft;
    aid__access access = { 0 };
    (void)context;
    aid_status status = aid__handle_row(command->store, AID__THING_GROUP, record->group, &access.group, error);
    if (status != AID_OK)
        return status;
    return aid__access_check(&command->store->model, &command->store->actor, AID__ACT_EDIT_GROUP, &access, error);
}

aid_status aid_group_set_charter(aid_store *store, aid_group group, const char *text, aid_error *error)
{
    aid__charter charter;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__text_check(text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    if (status == AID_OK)
        status = aid__charter_parse(aid__text_or_empty(text), &charter, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    int64_t forbids[AID__CHARTER_FORBIDS];
    for (uint32_t i = 0; i < charter.forbid_count; i++)
        forbids[i] = (int64_t)charter.forbids[i];
    aid__charter_record record = { .group = group.id, .forbids = { forbids, charter.forbid_count },
                                   .glass_minutes = charter.glass_minutes, .threshold = charter.threshold,
                                   .service_team = charter.service_team,
                                   .text = aid__text_or_empty(text) };
    const aid__execution execution = { .kind = AID__EVENT_CHARTER_SET, .draft = &record, .decide = charter_decide };
    return aid__execute(store, &execution, error);
}

aid_status aid_group_charter(aid_store *store, aid_group group, aid_charter_info *out_info, aid_error *error)
{
    const aid__model *model = &store->model;
    aid__any_record record;
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, group.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__charter_row *own = aid__charter_at(model, aid__group_at(model, row)->charter);
    if (own->seq != 0)
        status = aid__store_recall(store, own->seq, &record, NULL, error);
    if (status != AID_OK)
        return status;
    aid_charter_info info = { .glass_minutes = aid__charter_minutes(model, row), .threshold = aid__charter_threshold(model, row),
                              .service_team = aid__charter_has_service_team(model, row),
                              .text = own->seq != 0 ? record.charter.text : "" };
    for (; row != 0; row = aid__group_at(model, row)->parent)
        info.forbids += aid__charter_at(model, aid__group_at(model, row)->charter)->forbids.count;
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_charter_info", error);
}
