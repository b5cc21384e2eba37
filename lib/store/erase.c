/* SPDX-License-Identifier: MIT */
/* Carrying out an erasure, in an order that can be broken off anywhere: it was asked for in the journal; the keys are
 * destroyed, which leaves the tombstones; the bytes are cut; and the journal says that it is done. Whatever step was
 * reached, all of them can be taken again. */
#include "store/store.h"

#include <assert.h>
#include <string.h>

uint64_t aid__erasure_due(const aid_store *store, aid__row member)
{
    const aid__member_row *row = aid__member_at(&store->model, member);
    return row->asked & ~row->held & ~row->erased;
}

/* Nothing that was read before may lie about in memory. */
static void erase_forget(aid_store *store)
{
    aid__index_drop(store);
    aid__reference_drop(store);
    aid__arena_reset(store->text);
    aid__arena_reset(store->scratch);
    aid__arena_reset(store->batch);
    aid__encoded_wipe(&store->encoded);
}

static aid_status erase_record(aid_store *store, aid__row member, aid__event_kind kind, uint64_t classes,
                               aid_error *error)
{
    aid__command command;
    aid_status status = aid__command_begin(store, &command, error);
    if (status != AID_OK)
        return status;
    aid__erasure_record record = { .member = aid__member_at(&store->model, member)->id, .classes = (int64_t)classes };
    uint64_t known = kind == AID__EVENT_MEMBER_ERASED ? aid__member_at(&store->model, member)->erased
                                                      : aid__member_at(&store->model, member)->asked;
    if ((classes & ~known) != 0) /* else another process was faster */
        status = aid__command_emit(&command, kind, &record, record.member, error);
    return aid__command_end(&command, status, error);
}

aid_status aid__erase_finish(aid_store *store, aid__row member, aid_error *error)
{
    const aid_storage *storage = &store->journal.storage;
    uint64_t classes = aid__erasure_due(store, member), id = aid__member_at(&store->model, member)->id;
    assert(!store->in_transaction);
    if (classes == 0)
        return AID_OK;
    if (storage->cut == NULL || storage->put_keys == NULL)
        return aid__fail(error, AID_E_STATE, AID_REASON_NO_KEYS,
                         "this storage backend cannot erase: it has no slots keys, put_keys and cut");
    aid_status status = aid__keyring_destroy(store, id, classes, error);
    if (status == AID_OK)
        status = storage->cut(storage->context, id, classes, error);
    erase_forget(store);
    return status == AID_OK ? erase_record(store, member, AID__EVENT_MEMBER_ERASED, classes, error) : status;
}

/* ---- resuming ---- */

typedef struct erase_list {
    aid_store *store;
    aid__vector found; /* aid__erasure_record: what the tombstones say and the journal does not */
} erase_list;

/* A journal from before the erasure was put back: the tombstones remember. */
static aid_status erase_each_gone(void *context, const aid_storage_key *entry, aid_error *error)
{
    erase_list *list = context;
    const aid__model *model = &list->store->model;
    aid__row row;
    if (entry->subject == 0 || entry->personal_class < 1 || entry->personal_class >= AID__ERASURE_CLASSES ||
        aid__model_find(model, entry->subject, &row) != AID__THING_MEMBER)
        return AID_OK;
    uint64_t bit = AID_BIT(entry->personal_class);
    if ((aid__member_at(model, row)->asked & bit) != 0)
        return AID_OK;
    aid__erasure_record *record = aid__vector_push(&list->found);
    if (record == NULL)
        return aid__fail_memory(error);
    *record = (aid__erasure_record){ .member = row, .classes = (int64_t)bit };
    return AID_OK;
}

aid_status aid__erase_resume(aid_store *store, aid_error *error)
{
    const aid_storage *storage = &store->journal.storage;
    erase_list list = { .store = store };
    aid_status status = AID_OK;
    aid__vector_init(&list.found, &store->memory, sizeof(aid__erasure_record));
    if (storage->keys != NULL)
        status = storage->keys(storage->context, AID_STORAGE_KEYS_GONE, 0, erase_each_gone, &list, error);
    for (size_t i = 0; status == AID_OK && i < list.found.count; i++) {
        const aid__erasure_record *record = aid__vector_at(&list.found, i);
        status = erase_record(store, (aid__row)record->member, AID__EVENT_MEMBER_ERASURE_ASKED,
                              (uint64_t)record->classes, error);
    }
    aid__vector_free(&list.found);
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(&store->model, AID__TABLE_MEMBER); row++)
        if (aid__erasure_due(store, row) != 0)
            status = aid__erase_finish(store, row, error);
    return status;
}

aid_status aid__erase_again(aid_store *store, const char *rows, size_t row_size, size_t count, aid_error *error)
{
    aid_status status = AID_OK;
    for (size_t i = 0; status == AID_OK && i < count; i++) {
        uint64_t row[2]; /* member, classes: as aid_erased_row begins */
        aid__row member;
        memcpy(row, rows + i * row_size, sizeof row);
        if (aid__model_find(&store->model, row[0], &member) != AID__THING_MEMBER)
            continue;
        uint64_t classes = row[1] & AID__ERASURE_ALL & ~aid__member_at(&store->model, member)->asked;
        if (classes != 0)
            status = aid__keyring_destroy(store, row[0], classes, error);
    }
    return status == AID_OK && count > 0 ? aid__erase_resume(store, error) : status;
}
