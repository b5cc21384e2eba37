/* SPDX-License-Identifier: MIT */
/* Verifying: the chain, the replay, the books, and the state in memory, one after the other. */
#include "store/store.h"

#include <assert.h>
#include <string.h>

typedef struct verify_replay {
    aid__model model;
    aid__arena *arena;
} verify_replay;

static aid_status verify_each(void *context, const aid_storage_record *record, aid_error *error)
{
    verify_replay *replay = context;
    return aid__replay_record(&replay->model, replay->arena, record, error);
}

/* Reads records 1 to `seq` into a model of its own, which the caller frees also on failure. */
static aid_status verify_read(aid_store *store, uint64_t seq, verify_replay *replay, aid_error *error)
{
    const aid_storage *storage = &store->journal.storage;
    replay->arena = NULL;
    aid_status status = aid__model_init(&replay->model, &store->memory, error);
    if (status != AID_OK) {
        replay->model.allocator = NULL; /* it is freed already */
        return status;
    }
    replay->arena = aid__arena_new(&store->memory);
    if (replay->arena == NULL)
        return aid__fail_memory(error);
    return seq == 0 ? AID_OK : storage->read(storage->context, 0, seq, verify_each, replay, error);
}

static void verify_end(verify_replay *replay)
{
    aid__model_free(&replay->model); /* without an allocator: nothing to do */
    aid__arena_free(replay->arena);
}

static aid_status verify_state(aid_store *store, aid_verify_report *report, aid_error *error)
{
    verify_replay replay = { .arena = NULL };
    uint8_t in_memory[32];
    aid_status status = verify_read(store, store->journal.head.seq, &replay, error);
    if (status == AID_OK) {
        aid__model_hash(&replay.model, AID__STATE_LIST, report->state_hash);
        aid__model_hash(&store->model, AID__STATE_LIST, in_memory);
        status = aid__model_check(&replay.model, error);
        if (status == AID_OK && memcmp(in_memory, report->state_hash, sizeof in_memory) != 0)
            status = aid__fail(error, AID_E_CORRUPT, AID_REASON_STATE_HASH,
                               "the state in memory is not what the journal gives; close the store and open it again");
    }
    verify_end(&replay);
    return status;
}

aid_status aid__verify_state_at(aid_store *store, uint64_t seq, uint8_t out_hash[32], aid_error *error)
{
    verify_replay replay = { .arena = NULL };
    aid_status status = verify_read(store, seq, &replay, error);
    if (status == AID_OK)
        aid__model_hash(&replay.model, AID__STATE_LIST, out_hash);
    verify_end(&replay);
    return status;
}

/* Trouble with the data goes into the report; trouble with making the check is the call's own failure. */
static bool verify_is_finding(aid_status status)
{
    return status == AID_E_CORRUPT || status == AID_E_FORMAT || status == AID_E_NEWER || status == AID_E_REWOUND;
}

aid_status aid_store_verify(aid_store *store, const aid_verify_options *options, aid_verify_report *out_report,
                            aid_error *error)
{
    aid_verify_options ours;
    aid_verify_report report = { .struct_size = (uint32_t)sizeof report };
    aid_error problem = { 0 };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_verify_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_verify_options", error);
    if (status != AID_OK)
        return status;
    if (store->in_transaction)
        return aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION, "commit or roll back before verifying");
    status = aid__store_settle(store, &problem);
    if (status == AID_OK)
        status = aid_store_refresh(store, NULL, &problem);
    if (status == AID_OK)
        status = aid__journal_verify(&store->journal, &report.records, report.head, ours.progress,
                                     ours.progress_context, &report.bad_seq, &problem);
    if (status == AID_OK)
        status = verify_state(store, &report, &problem);
    report.ok = status == AID_OK;
    if (status != AID_OK && !verify_is_finding(status)) {
        if (error != NULL)
            *error = problem;
        return status;
    }
    report.problem = problem;
    return aid__info_write(out_report, &report, sizeof report, AID__OPTIONS_LEAST, "aid_verify_report", error);
}

aid_status aid_store_backup(aid_store *store, const char *path, aid_progress_fn progress, void *context,
                            aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status != AID_OK)
        return status;
    if (path == NULL || path[0] == '\0')
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "path: name the file to write");
    if (store->in_transaction)
        return aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION, "commit or roll back before a backup");
    if (store->journal.storage.backup == NULL)
        return aid__fail(error, AID_E_STATE, AID_REASON_BACKEND, "this storage cannot write backups");
    return store->journal.storage.backup(store->journal.storage.context, path, progress, context, error);
}
