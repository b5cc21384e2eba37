/* SPDX-License-Identifier: MIT */
/* Text is not in the model: it is read from the journal when someone asks, by the number of the event that says it
 * last. What an open transaction has said is read from what is pending. */
#include "store/store.h"

#include <assert.h>
#include <string.h>

typedef struct recall_run {
    aid__arena *arena;
    aid__any_record *record;
    const aid__event_type *type;
    aid_storage_record sealed; /* number and copied parts of a record that has sealed ones; else no parts */
    aid__gaps gaps;
} recall_run;

static bool recall_is_sealed(const aid_storage_record *record)
{
    for (size_t i = 0; i < record->part_count; i++)
        if (record->parts[i].key_id != 0 && record->parts[i].bytes != NULL)
            return true;
    return false;
}

/* The parts of a record as a copy in the arena; NULL: out of memory. */
static const aid_storage_part *recall_copy_parts(aid__arena *arena, const aid_storage_record *record)
{
    aid_storage_part *parts = aid__arena_take(arena, record->part_count * sizeof *parts);
    for (size_t i = 0; parts != NULL && i < record->part_count; i++) {
        parts[i] = record->parts[i];
        if (parts[i].bytes == NULL)
            continue;
        uint8_t *bytes = aid__arena_take(arena, parts[i].length);
        if (bytes == NULL)
            return NULL;
        memcpy(bytes, record->parts[i].bytes, parts[i].length);
        parts[i].bytes = bytes;
    }
    return parts;
}

/* Sealed parts are kept for later: the keys to them are in the same storage, which is still reading. */
static aid_status recall_keep(recall_run *run, const aid_storage_record *record, aid_error *error)
{
    run->sealed = (aid_storage_record){ .seq = record->seq, .parts = recall_copy_parts(run->arena, record),
                                        .part_count = record->part_count };
    return run->sealed.parts != NULL ? AID_OK : aid__fail_memory(error);
}

static aid_status recall_each(void *context, const aid_storage_record *record, aid_error *error)
{
    recall_run *run = context;
    run->type = aid__event_type_find(record->kind);
    if (run->type == NULL)
        return aid__fail(error, AID_E_NEWER, AID_REASON_EVENT_NEWER, "record %llu is a \"%.60s\", which is not known",
                         (unsigned long long)record->seq, record->kind);
    aid_status status = aid__event_decode(run->type, record->version, record->body, record->body_length, run->arena,
                                          run->record, error);
    if (status != AID_OK)
        return status;
    if (recall_is_sealed(record))
        return recall_keep(run, record, error);
    return aid__event_decode_parts(run->type, record->parts, record->part_count, run->arena, run->record,
                                   &run->gaps.erased, error);
}

static aid_status recall_open(aid_store *store, recall_run *run, aid_error *error)
{
    const aid_storage_part *parts;
    if (run->sealed.part_count == 0)
        return AID_OK;
    aid_status status = aid__keyring_open(store, &run->sealed, run->arena, &parts, &run->gaps, error);
    if (status != AID_OK)
        return status;
    return aid__event_decode_parts(run->type, parts, run->sealed.part_count, run->arena, run->record, NULL, error);
}

uint64_t aid__withheld(const aid__gaps *gaps, uint64_t classes)
{
    return ((gaps->erased & classes) != 0 ? AID_BIT(AID_WITHHELD_ERASED) : 0) |
           ((gaps->sealed & classes) != 0 ? AID_BIT(AID_WITHHELD_SEALED) : 0);
}

aid_status aid__store_recall_into(aid_store *store, aid__arena *arena, uint64_t seq, aid__any_record *record,
                                  aid__gaps *gaps, aid_error *error)
{
    recall_run run = { .arena = arena, .record = record };
    aid_status status;
    assert(seq != 0);
    const aid_storage_record *first = store->pending.count ? aid__vector_at(&store->pending, 0) : NULL;
    if (first != NULL && seq >= first->seq)
        status = recall_each(&run, aid__vector_at(&store->pending, seq - first->seq), error);
    else
        status = aid__journal_record(&store->journal, seq, recall_each, &run, error);
    if (status == AID_OK)
        status = recall_open(store, &run, error);
    if (status == AID_OK && gaps != NULL)
        *gaps = run.gaps;
    else if (status == AID_OK && run.gaps.sealed != 0)
        status = aid__fail(error, AID_E_STATE, AID_REASON_SEALED,
                           "this needs text that is sealed, and this store has no key; open it with its key file, a "
                           "passphrase or the recovery sheet");
    return status;
}

aid_status aid__store_recall(aid_store *store, uint64_t seq, aid__any_record *record, aid__gaps *gaps,
                             aid_error *error)
{
    return aid__store_recall_into(store, store->text, seq, record, gaps, error);
}

typedef struct recall_fetch {
    aid__arena *arena;
    aid_storage_record *record;
} recall_fetch;

static aid_status recall_fetch_each(void *context, const aid_storage_record *record, aid_error *error)
{
    const recall_fetch *fetch = context;
    aid_storage_record *out = fetch->record;
    *out = *record;
    out->kind = aid__arena_text(fetch->arena, record->kind, strlen(record->kind));
    out->body = aid__arena_text(fetch->arena, record->body, record->body_length);
    out->parts = recall_copy_parts(fetch->arena, record);
    return out->kind != NULL && out->body != NULL && out->parts != NULL ? AID_OK : aid__fail_memory(error);
}

aid_status aid__store_fetch(aid_store *store, aid__arena *arena, uint64_t seq, aid_storage_record *out,
                            aid_error *error)
{
    recall_fetch fetch = { .arena = arena, .record = out };
    return aid__journal_record(&store->journal, seq, recall_fetch_each, &fetch, error);
}

const char *aid__store_keep_text(aid_store *store, const char *text)
{
    return aid__arena_text(store->text, text, strlen(text));
}

void aid_store_forget_text(aid_store *store)
{
    if (aid__store_check(store, NULL) == AID_OK)
        aid__arena_reset(store->text);
}
