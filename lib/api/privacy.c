/* SPDX-License-Identifier: MIT */
/* What is kept about a person: listing it, holding it, erasing it, giving it to them. */
#include <mutualaid/privacy.h>

#include "api/handle.h"
#include "api/member_inside.h"
#include "event/registry.h"
#include <string.h>

_Static_assert((int)AID__STAYS_DUTY == (int)AID_STAYS_DUTY, "the registry speaks in aid_stays");

enum { PRIVACY_KINDS = 256 }; /* rows of a listing: kinds of record × classes that a person really has */

aid_status aid__privacy_enter(aid_store *store, aid_member member, aid__act act, aid__row *out_row, aid_error *error)
{
    aid__access access = { 0 };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_MEMBER, member.id, &access.subject, error);
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, act, &access, error);
    *out_row = access.subject;
    return status;
}

static aid_status privacy_outside(const aid_store *store, aid_error *error)
{
    if (!store->in_transaction)
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
                     "an erasure cannot be part of a transaction, since it cannot be undone; commit or roll back first");
}

static aid_status privacy_classes(uint64_t classes, aid_error *error)
{
    if ((classes & ~AID__ERASURE_ALL) == 0)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "classes: a bit is set that is no aid_class");
}

/* ---- holding ---- */

static aid_status privacy_decide_hold(aid__command *command, void *draft, void *context, aid_error *error)
{
    const aid__erasure_record *record = draft;
    aid__access access = { 0 };
    (void)context;
    aid_status status = aid__handle_row(command->store, AID__THING_MEMBER, record->member, &access.subject, error);
    if (status == AID_OK)
        status = aid__access_check(&command->store->model, &command->store->actor, AID__ACT_HOLD, &access, error);
    command->subject = record->member;
    return status;
}

aid_status aid_member_hold(aid_store *store, aid_member member, uint64_t classes, int32_t ground, aid_error *error)
{
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = privacy_classes(classes, error);
    if (status == AID_OK)
        status = aid__check_enum(ground, AID_HOLD_SAFETY, "ground", error);
    if (status == AID_OK && (classes != 0) != (ground != 0))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                           "ground: whatever is held has an aid_hold_ground, and nothing else has");
    if (status == AID_OK)
        status = privacy_outside(store, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__erasure_record record = { .member = member.id, .classes = (int64_t)classes, .ground = ground };
    const aid__execution execution = { .kind = AID__EVENT_MEMBER_HELD, .draft = &record, .decide = privacy_decide_hold };
    status = aid__execute(store, &execution, error);
    if (status != AID_OK)
        return status;
    aid__model_find(&store->model, member.id, &row);
    return aid__erase_finish(store, row, error);
}

/* ---- erasing ---- */

static aid_status privacy_decide_erase(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__model *model = &store->model;
    const aid__erasure_record *record = draft;
    aid__access access = { 0 };
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_MEMBER, record->member, &access.subject, error);
    if (status == AID_OK)
        status = aid__access_check(model, &store->actor, AID__ACT_ERASE, &access, error);
    command->subject = record->member;
    if (((uint64_t)record->classes & AID_BIT(AID_CLASS_IDENTITY)) == 0)
        return status;
    aid__row next = status == AID_OK ? aid__member_at(model, access.subject)->first_membership : 0;
    for (; status == AID_OK && next != 0; next = aid__membership_at(model, next)->next_of_member)
        if (aid__membership_at(model, next)->active)
            status = aid__membership_end(command, access.subject, aid__membership_at(model, next)->group, error);
    return status;
}

aid_status aid_member_erase(aid_store *store, aid_member member, uint64_t classes, aid_error *error)
{
    aid__row row;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = privacy_classes(classes, error);
    if (status == AID_OK)
        status = privacy_outside(store, error);
    if (status == AID_OK && (store->journal.storage.cut == NULL || store->journal.storage.put_keys == NULL))
        status = aid__fail(error, AID_E_STATE, AID_REASON_NO_KEYS,
                           "this storage backend cannot erase: it has no slots keys, put_keys and cut");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__erasure_record record = { .member = member.id, .classes = (int64_t)(classes ? classes : AID__ERASURE_ALL) };
    const aid__execution execution = { .kind = AID__EVENT_MEMBER_ERASURE_ASKED, .draft = &record,
                                       .decide = privacy_decide_erase };
    status = aid__execute(store, &execution, error);
    if (status != AID_OK)
        return status;
    aid__model_find(&store->model, member.id, &row);
    return aid__erase_finish(store, row, error);
}

/* ---- listing ---- */

typedef struct privacy_count {
    aid_store *store;
    uint64_t member, held;
    aid_erasure_info *info;
    aid_data_row rows[PRIVACY_KINDS];
    size_t count;
} privacy_count;

static aid_data_row *privacy_row(privacy_count *count, const aid_storage_record *record, int32_t personal_class)
{
    const aid__event_type *type = aid__event_type_find(record->kind);
    const char *kind = type != NULL ? aid__event_type_name(type) : "";
    for (size_t i = 0; i < count->count; i++)
        if (count->rows[i].personal_class == personal_class && strcmp(count->rows[i].kind, kind) == 0)
            return &count->rows[i];
    if (count->count == PRIVACY_KINDS)
        return NULL;
    aid_data_row *row = &count->rows[count->count++];
    *row = (aid_data_row){ .kind = kind, .personal_class = personal_class,
                           .held = (count->held >> (personal_class & 63) & 1) != 0,
                           .stays = type != NULL ? aid__registry_at(aid__event_type_kind(type))->stays : 0 };
    return row;
}

static aid_status privacy_each(void *context, const aid_storage_record *record, aid_error *error)
{
    privacy_count *count = context;
    bool mine = record->subject == count->member || record->actor == count->member;
    for (size_t i = 0; i < record->part_count; i++) {
        const aid_storage_part *part = &record->parts[i];
        if (part->subject != count->member)
            continue;
        mine = true;
        aid_data_row *row = privacy_row(count, record, part->personal_class);
        if (row == NULL)
            return aid__fail(error, AID_E_LIMIT, AID_REASON_RANGE, "more than %d kinds of data are kept about one person",
                             PRIVACY_KINDS);
        if (part->bytes == NULL) {
            row->erased++;
            continue;
        }
        row->parts++;
        row->sealed += part->key_id != 0 && !count->store->keyring.unlocked;
        count->info->parts++;
        count->info->parts_held += row->held != 0;
    }
    count->info->records += mine;
    return AID_OK;
}

static aid_status privacy_read(aid_store *store, aid__row row, privacy_count *count, aid_erasure_info *info,
                               aid_error *error)
{
    const aid__member_row *member = aid__member_at(&store->model, row);
    *info = (aid_erasure_info){ .struct_size = (uint32_t)sizeof *info, .held = member->held, .asked = member->asked,
                                .erased = member->erased, .ground = member->hold_ground };
    *count = (privacy_count){ .store = store, .member = member->id, .held = member->held, .info = info };
    const aid_storage *storage = &store->journal.storage;
    return storage->read(storage->context, 0, 0, privacy_each, count, error);
}

aid_status aid_member_erasure(aid_store *store, aid_member member, aid_erasure_info *out_info, aid_error *error)
{
    aid__row row;
    privacy_count count;
    aid_erasure_info info;
    aid_status status = aid__privacy_enter(store, member, AID__ACT_READ_DATA, &row, error);
    if (status == AID_OK)
        status = privacy_read(store, row, &count, &info, error);
    if (status != AID_OK)
        return status;
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_erasure_info", error);
}

aid_status aid_member_data(aid_store *store, aid_member member, aid_data_row *rows, uint32_t row_size, size_t capacity,
                           size_t *out_count, aid_error *error)
{
    aid__row row;
    aid__list list;
    privacy_count count;
    aid_erasure_info info;
    aid_status status = aid__privacy_enter(store, member, AID__ACT_READ_DATA, &row, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = privacy_read(store, row, &count, &info, error);
    if (status != AID_OK)
        return status;
    for (size_t i = 0; i < count.count; i++)
        aid__list_add(&list, &count.rows[i]);
    *out_count = list.count;
    return AID_OK;
}
