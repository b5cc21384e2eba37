/* SPDX-License-Identifier: MIT */
/* Text is not in the model: it is read from the journal when someone asks, by the number of the event that says it
 * last. What an open transaction has said is read from what is pending. */
#include "store/store.h"

#include <assert.h>
#include <string.h>

typedef struct recall_run {
    aid__arena *arena;
    aid__any_record *record;
    uint64_t cut;
} recall_run;

static aid_status recall_each(void *context, const aid_storage_record *record, aid_error *error)
{
    recall_run *run = context;
    const aid__event_type *type = aid__event_type_find(record->kind);
    if (type == NULL)
        return aid__fail(error, AID_E_NEWER, AID_REASON_EVENT_NEWER, "record %llu is a \"%.60s\", which is not known",
                         (unsigned long long)record->seq, record->kind);
    aid_status status = aid__event_decode(type, record->version, record->body, record->body_length, run->arena,
                                          run->record, error);
    if (status != AID_OK)
        return status;
    return aid__event_decode_parts(type, record->parts, record->part_count, run->arena, run->record, &run->cut,
                                   error);
}

aid_status aid__store_recall_into(aid_store *store, aid__arena *arena, uint64_t seq, aid__any_record *record,
                                  uint64_t *out_cut, aid_error *error)
{
    recall_run run = { .arena = arena, .record = record };
    aid_status status;
    assert(seq != 0);
    const aid_storage_record *first = store->pending.count ? aid__vector_at(&store->pending, 0) : NULL;
    if (first != NULL && seq >= first->seq)
        status = recall_each(&run, aid__vector_at(&store->pending, seq - first->seq), error);
    else
        status = aid__journal_record(&store->journal, seq, recall_each, &run, error);
    if (status == AID_OK && out_cut != NULL)
        *out_cut = run.cut;
    return status;
}

aid_status aid__store_recall(aid_store *store, uint64_t seq, aid__any_record *record, uint64_t *out_cut,
                             aid_error *error)
{
    return aid__store_recall_into(store, store->text, seq, record, out_cut, error);
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
