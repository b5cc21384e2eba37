/* SPDX-License-Identifier: MIT */
/* From journal records to the model: at opening, when others wrote, and when verifying. */
#include "store/store.h"

#include <assert.h>
#include <string.h>

enum { REPLAY_PROGRESS_EVERY = 4096 };

aid_status aid__replay_record(aid__model *model, aid__arena *arena, const aid_storage_record *record, aid_error *error)
{
    const aid__event_type *type = aid__event_type_find(record->kind);
    if (type == NULL)
        return aid__fail(error, AID_E_NEWER, AID_REASON_EVENT_NEWER,
                         "record %llu is a \"%.60s\", which library %s does not know; a newer one does",
                         (unsigned long long)record->seq, record->kind, aid_version());
    aid__any_record body;
    aid__arena_reset(arena);
    aid_status status =
        aid__event_decode(type, record->version, record->body, record->body_length, arena, &body, error);
    if (status != AID_OK) {
        aid__error_prefix(error, "record %llu: ", (unsigned long long)record->seq);
        return status;
    }
    aid__event event = {
        .kind = aid__event_type_kind(type), .has_parts = record->part_count != 0, .seq = record->seq,
        .at = record->at, .due = record->due, .actor = record->actor, .subject = record->subject,
        .role = record->role, .purpose = record->purpose,
        .command = record->has_command ? record->command : NULL, .record = &body,
    };
    return aid__model_apply(model, &event, error);
}

/* ---- catching up ---- */

typedef struct replay_run {
    aid_store *store;
    aid__mark batch_start;
    aid_progress_fn progress;
    void *context;
    uint64_t total;
} replay_run;

/* Own indexes that the event makes stale are dropped; they are built again when asked for. */
static void replay_drop_stale(aid_store *store, const aid_storage_record *record)
{
    if (store->skills != NULL && strncmp(record->kind, "skill.", 6) == 0)
        aid__index_drop(store);
    if (store->references.built && strncmp(record->kind, "group.", 6) == 0) /* a group's reference may be clear */
        aid__reference_drop(store);
    if (record->part_count == 0)
        return;
    if (store->model.recording && store->model.sealed != 0) /* another process drew keys */
        aid__keyring_forget(&store->keyring);
    if (store->names != NULL && strncmp(record->kind, "member.", 7) == 0)
        aid__index_drop(store);
    if (store->references.built && strncmp(record->kind, "exchange.", 9) != 0)
        aid__reference_drop(store);
}

/* Most exchanges have a memo and no reference, so they are looked at once they are applied: building the references
 * again for each of them would make two busy processes read the whole journal at every command. */
static void replay_drop_after(aid_store *store, const aid_storage_record *record)
{
    if (!store->references.built || strcmp(record->kind, "exchange.logged") != 0)
        return;
    aid__row newest = aid__model_count(&store->model, AID__TABLE_EXCHANGE);
    if (aid__exchange_at(&store->model, newest)->flags & AID__FLAG_REFERENCE)
        aid__reference_drop(store);
}

static aid_status replay_each(void *context, const aid_storage_record *record, aid_error *error)
{
    replay_run *run = context;
    aid__model *model = &run->store->model;
    if (run->progress != NULL && record->seq % REPLAY_PROGRESS_EVERY == 0) {
        run->store->in_callback = 1;
        int32_t stop = run->progress(run->context, "replay", record->seq, run->total);
        run->store->in_callback = 0;
        if (stop)
            return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED, "cancelled; nothing was changed");
    }
    if (record->seq == record->batch_first)
        run->batch_start = aid__model_mark(model);
    replay_drop_stale(run->store, record);
    aid_status status = aid__replay_record(model, run->store->scratch, record, error);
    if (status == AID_OK)
        replay_drop_after(run->store, record);
    bool last = record->seq == record->batch_first + record->batch_length - 1;
    if (status == AID_OK && last && model->recording) {
        aid__due_touch(run->store, run->batch_start);
        aid__finder_touch(run->store, run->batch_start);
        aid__model_keep(model);
    }
    return status;
}

aid_status aid__store_catch_up(aid_store *store, int32_t verify, aid_progress_fn progress, void *context,
                               aid_error *error)
{
    aid_storage_head head = { 0 };
    replay_run run = { .store = store, .progress = progress, .context = context };
    if (progress != NULL && aid__journal_head(&store->journal, &head, NULL) == AID_OK)
        run.total = head.seq;
    run.batch_start = aid__model_mark(&store->model);
    aid_status status = aid__journal_read(&store->journal, 0, verify, replay_each, &run, error);
    if (store->model.recording && store->model.undo.count != 0) /* a batch was left in the middle */
        aid__store_undo(store, run.batch_start, store->pending.count);
    aid__arena_reset(store->scratch);
    return status;
}
