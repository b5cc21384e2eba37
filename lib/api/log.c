/* SPDX-License-Identifier: MIT */
/* The store about itself: numbers, kinds of ids, and the journal as a log. */
#include <mutualaid/keys.h>

#include "api/handle.h"
#include <string.h>

aid_status aid_store_get(aid_store *store, aid_store_info *out_info, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status != AID_OK)
        return status;
    const aid__model *model = &store->model;
    aid_store_info info = { .struct_size = (uint32_t)sizeof info, .in_transaction = (uint32_t)store->in_transaction,
                            .records = model->seq, .groups = aid__model_count(model, AID__TABLE_GROUP),
                            .members = aid__model_count(model, AID__TABLE_MEMBER),
                            .skills = aid__model_count(model, AID__TABLE_SKILL),
                            .exchanges = aid__model_count(model, AID__TABLE_EXCHANGE),
                            .now = aid__store_now(store), .name = store->name,
                            .sealing = model->sealed == 0          ? AID_SEALING_OFF
                                       : store->keyring.unlocked ? AID_SEALING_OPEN
                                                                   : AID_SEALING_LOCKED };
    memcpy(info.community, store->journal.community, sizeof info.community);
    memcpy(info.head, store->journal.head.hash, sizeof info.head);
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_LISTING); row++)
        if (aid__listing_at(model, row)->is_request)
            info.requests++;
        else
            info.offers++;
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_store_info", error);
}

int32_t aid_id_kind(aid_store *store, uint64_t id)
{
    aid__row row;
    if (aid__store_check(store, NULL) != AID_OK)
        return 0;
    return (int32_t)aid__model_find(&store->model, id, &row);
}

/* ---- the log ---- */

/* Who looked at whom is for those whom aid_access_list and aid_emergency_list show it; the log keeps only that there is a
 * record. The host program holds the file. */
static bool log_is_guarded(const aid_store *store, const aid__event_type *type)
{
    aid__event_kind kind = type != NULL ? aid__event_type_kind(type) : AID__EVENT_END;
    return store->actor.id != 0
           && (kind == AID__EVENT_ACCESS_READ || kind == AID__EVENT_EMERGENCY_OPENED || kind == AID__EVENT_EMERGENCY_ENDED
               || kind == AID__EVENT_EMERGENCY_REVIEWED);
}

typedef struct log_run {
    aid_store *store;
    aid__list *list;
} log_run;

static aid_status log_each(void *context, const aid_storage_record *record, aid_error *error)
{
    log_run *run = context;
    aid__any_record body;
    const aid__event_type *type = aid__event_type_find(record->kind);
    aid_log_row row = { .seq = record->seq, .at = record->at, .due = record->due ? record->due : record->at,
                        .subject = record->subject, .actor = { record->actor }, .role = (int32_t)record->role,
                        .purpose = (int32_t)record->purpose };
    memcpy(row.hash, record->hash, sizeof row.hash);
    aid__arena_reset(run->store->scratch);
    aid_status status = AID_OK;
    if (type != NULL)
        status = aid__event_decode(type, record->version, record->body, record->body_length, run->store->scratch, &body,
                                   NULL);
    if (status == AID_E_MEMORY)
        return aid__fail_memory(error);
    if (type != NULL && status == AID_OK)
        row.thing = aid__event_handle(type, &body);
    row.kind = aid__store_keep_text(run->store, record->kind);
    bool guarded = log_is_guarded(run->store, type);
    if (guarded)
        row.subject = row.actor.id = row.thing = 0, row.role = row.purpose = 0;
    row.body = guarded ? aid__store_keep_text(run->store, "{}") : aid__arena_text(run->store->text, record->body, record->body_length);
    if (row.kind == NULL || row.body == NULL)
        return aid__fail_memory(error);
    aid__list_add(run->list, &row);
    return AID_OK;
}

aid_status aid_log_read(aid_store *store, uint64_t after, aid_log_row *rows, uint32_t row_size, size_t capacity,
                        size_t *out_count, aid_error *error)
{
    aid__list list;
    log_run run = { .store = store, .list = &list };
    aid__access access = { 0 };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK && store->actor.id != 0)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_READ_LOG, &access, error);
    uint64_t head = status == AID_OK ? store->journal.head.seq : 0; /* what is pending is not in the journal yet */
    if (status == AID_OK && capacity != 0 && after < head) {
        uint64_t until = head - after > capacity ? after + capacity : head;
        status = store->journal.storage.read(store->journal.storage.context, after, until, log_each, &run, error);
    }
    if (status == AID_OK)
        *out_count = after < head ? (size_t)(head - after) : 0;
    return status;
}
