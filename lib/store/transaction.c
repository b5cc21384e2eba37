/* SPDX-License-Identifier: MIT */
/* Transactions: the lock, the append, the doubt after a lost answer, undoing. */
#include "store/store.h"

#include <assert.h>
#include <string.h>

/* Zones are kept by symbol row; rows that are undone may come back as other symbols. */
static void transaction_forget_zones(aid_store *store)
{
    uint32_t symbols = aid__model_count(&store->model, AID__TABLE_SYMBOL);
    for (size_t i = store->zones.count; i-- > 0;) {
        aid__zone_slot *slot = aid__vector_at(&store->zones, i);
        if (slot->symbol <= symbols)
            continue;
        aid__zone_free(&store->memory, slot->zone);
        *slot = *(aid__zone_slot *)aid__vector_at(&store->zones, --store->zones.count);
    }
}

/* Did what is pending from `first` on change what the search indexes or the references know? */
static bool transaction_was_indexed(const aid_store *store, size_t first)
{
    for (size_t i = first; i < store->pending.count; i++) {
        const aid_storage_record *record = aid__vector_at(&store->pending, i);
        if (record->part_count != 0 || strncmp(record->kind, "skill.", 6) == 0
            || strncmp(record->kind, "group.", 6) == 0)
            return true;
    }
    return false;
}

void aid__store_undo(aid_store *store, aid__mark mark, size_t pending)
{
    bool indexed = transaction_was_indexed(store, pending);
    aid__finder_touch(store, mark);
    aid__model_undo(&store->model, mark);
    store->pending.count = pending;
    if (pending == 0)
        aid__arena_reset(store->batch);
    aid__keyring_undo(&store->keyring, store->model.seq);
    transaction_forget_zones(store);
    if (store->due_popped)
        store->due_built = store->due_popped = 0;
    if (indexed) {
        aid__index_drop(store);
        aid__reference_drop(store);
    }
}

/* What was pending is in the journal, or undone: nothing waits any more. */
static void transaction_clear(aid_store *store)
{
    aid__model_keep(&store->model);
    store->pending.count = 0;
    aid__arena_reset(store->batch);
    store->due_popped = 0;
}

/* The host's id named one call. Only a conflict leaves it, since the same call may then be made again: were it lost, the
 * second call could be applied twice. */
void aid__store_end_command_id(aid_store *store, aid_status status)
{
    store->command_used = 0;
    store->has_command = status == AID_E_CONFLICT && store->has_command ? 1 : 0;
}

/* The transaction is over for its host, whatever became of it. */
static void transaction_close(aid_store *store, aid_status status)
{
    if (store->in_transaction)
        store->actor = store->actor_outside;
    store->in_transaction = 0;
    aid__store_end_command_id(store, status);
}

aid_status aid__store_settle(aid_store *store, aid_error *error)
{
    if (!store->journal.in_doubt)
        return AID_OK;
    int32_t kept = 0;
    aid_status status = aid__journal_resolve(&store->journal, &kept, error);
    if (status != AID_OK)
        return status;
    if (!kept)
        aid__store_undo(store, store->start, 0);
    transaction_clear(store); /* a command id is not of the lost call but of the one to come */
    return AID_OK;
}

aid_status aid__store_lock(aid_store *store, uint32_t wait_ms, aid_error *error)
{
    if (store->read_only)
        return aid__fail(error, AID_E_STORAGE, AID_REASON_READ_ONLY,
                         "this store was opened read-only; open it without AID_OPEN_READ_ONLY to change something");
    aid_status status = aid__store_settle(store, error);
    aid_storage_head head;
    if (status == AID_OK)
        status = aid__journal_lock(&store->journal, wait_ms ? wait_ms : store->options.wait_ms, &head, error);
    if (status != AID_OK)
        return status;
    if (head.seq != store->journal.head.seq)
        status = aid__store_catch_up(store, 1, NULL, NULL, error);
    if (status != AID_OK) {
        aid__journal_unlock(&store->journal);
        return status;
    }
    store->start = aid__model_mark(&store->model);
    return AID_OK;
}

aid_status aid__store_append(aid_store *store, aid_error *error)
{
    aid_status status = AID_OK;
    if (store->pending.count == 0)
        aid__journal_unlock(&store->journal);
    else if ((status = aid__keyring_keep(store, error)) != AID_OK)
        aid__journal_unlock(&store->journal); /* nothing is appended that no kept key opens */
    else
        status = aid__journal_append(&store->journal, store->pending.rows, store->pending.count, error);
    if (status != AID_OK && status != AID_E_UNKNOWN)
        aid__store_undo(store, store->start, 0);
    if (status != AID_E_UNKNOWN) /* else the undo log stays until the next call knows */
        transaction_clear(store);
    transaction_close(store, status);
    return status;
}

/* ---- the public side ---- */

aid_status aid_store_begin(aid_store *store, const aid_begin_options *options, aid_error *error)
{
    aid_begin_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST_SMALL, "aid_begin_options", error);
    if (status != AID_OK)
        return status;
    if (store->in_transaction)
        return aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
                         "a transaction is open already; commit it or roll it back first");
    status = aid__store_lock(store, ours.wait_ms, error);
    if (status != AID_OK) {
        aid__store_end_command_id(store, status);
        return status;
    }
    if (store->has_command && aid__model_command(&store->model, store->command) != 0) {
        aid__journal_unlock(&store->journal);
        aid__store_end_command_id(store, AID_E_REPEATED);
        return aid__fail(error, AID_E_REPEATED, AID_REASON_COMMAND_ID,
                         "a transaction with this command id was committed before; there is nothing left to do");
    }
    store->in_transaction = 1;
    store->actor_outside = store->actor;
    if (store->has_command)
        store->has_command = 2;
    return AID_OK;
}

static aid_status transaction_needed(const aid_store *store, aid_error *error)
{
    if (store->in_transaction)
        return AID_OK;
    return aid__fail(error, AID_E_STATE, AID_REASON_NO_TRANSACTION,
                     "there is no open transaction; call aid_store_begin first");
}

aid_status aid_store_commit(aid_store *store, const aid_commit_options *options, aid_error *error)
{
    aid_commit_options ours;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST_SMALL, "aid_commit_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_commit_options", error);
    if (status == AID_OK)
        status = transaction_needed(store, error);
    return status == AID_OK ? aid__store_append(store, error) : status;
}

void aid_store_rollback(aid_store *store)
{
    if (aid__store_check(store, NULL) != AID_OK || !store->in_transaction)
        return;
    aid__store_undo(store, store->start, 0);
    aid__journal_unlock(&store->journal);
    transaction_clear(store);
    transaction_close(store, AID_OK);
    aid__arena_reset(store->text);
}

aid_status aid_store_refresh(aid_store *store, uint64_t *out_events, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status != AID_OK)
        return status;
    if (store->in_transaction)
        return aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
                         "inside a transaction there is nothing to catch up with: the lock is yours");
    status = aid__store_settle(store, error);
    uint64_t before = store->model.seq;
    aid_storage_head head;
    if (status == AID_OK)
        status = aid__journal_head(&store->journal, &head, error);
    if (status == AID_OK && head.seq != store->journal.head.seq)
        status = aid__store_catch_up(store, 1, NULL, NULL, error);
    aid__arena_reset(store->text);
    if (status == AID_OK && out_events != NULL)
        *out_events = store->model.seq - before;
    return status;
}

aid_status aid_store_act_as(aid_store *store, aid_member member, const aid_act_options *options, aid_error *error)
{
    aid_act_options ours;
    aid__row row = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_act_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_act_options", error);
    if (status != AID_OK)
        return status;
    if (ours.purpose < 0 || ours.purpose > AID_PURPOSE_SUPPORT || ours.role < 0 || ours.role > AID_ROLE_PRIVACY + 1)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "aid_act_options: no such purpose or role");
    aid__thing thing = aid__model_find(&store->model, member.id, &row);
    if (member.id != 0 && thing != AID__THING_MEMBER)
        return aid__fail(error, thing == AID__THING_NONE ? AID_E_NOT_FOUND : AID_E_ARGUMENT,
                         thing == AID__THING_NONE ? AID_REASON_HANDLE : AID_REASON_HANDLE_KIND,
                         "the acting member %llu is no member of this community", (unsigned long long)member.id);
    store->actor.id = member.id;
    store->actor.row = row;
    store->actor.role = ours.role;
    store->actor.purpose = ours.purpose;
    if (!store->in_transaction)
        store->actor_outside = store->actor;
    return AID_OK;
}

aid_status aid_store_command_id(aid_store *store, const uint8_t id[16], aid_error *error)
{
    static const uint8_t none[16];
    aid_status status = aid__store_check(store, error);
    if (status != AID_OK)
        return status;
    if (id == NULL || memcmp(id, none, sizeof none) == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_COMMAND_ID, "command id: 16 bytes, not all zero, are needed");
    if (store->in_transaction)
        return aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
                         "command id: name the transaction before aid_store_begin");
    memset(store->command, 0, sizeof store->command);
    memcpy(store->command, id, 16);
    store->has_command = 1;
    return AID_OK;
}
