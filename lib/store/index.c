/* SPDX-License-Identifier: MIT */
/* The search indexes of skills and of names: built when first asked for, kept up to date by own commands, dropped by
 * an undo or a refresh that touched them. They hold text, so dropping wipes. The finder of helpers holds none; it hears
 * of every row that changes, also by an undo or a refresh, and so is never dropped. */
#include "store/store.h"

#include <assert.h>
#include <string.h>

void aid__index_drop(aid_store *store)
{
    aid__search_free(store->skills);
    aid__search_free(store->names);
    aid__search_free(store->services);
    store->skills = store->names = store->services = NULL;
}

/* A skill that is still its member's own words is found by those words, and only by that member (see the queries). */
static aid_status index_set_skill(aid_store *store, aid__row row, const aid__skill_record *record, aid_error *error)
{
    aid__label typed = { .language = "", .text = record->typed, .kind = AID__LABEL_PREFERRED };
    const aid__label *labels = record->labels.count ? record->labels.at : &typed;
    size_t count = record->labels.count ? record->labels.count : record->typed[0] != '\0';
    if (record->retired == AID_YES)
        count = 0;
    return aid__search_set(store->skills, row, aid__skill_at(&store->model, row)->group, labels, count, error);
}

static aid_status index_set_name(aid_store *store, aid__row row, const aid__member_record *record, aid_error *error)
{
    const aid__label labels[2] = { { .language = "", .text = record->name, .kind = AID__LABEL_PREFERRED },
                                   { .language = "", .text = record->preferred_name, .kind = AID__LABEL_SYNONYM } };
    size_t count = record->name[0] == '\0' ? 0 : record->preferred_name[0] == '\0' ? 1 : 2;
    return aid__search_set(store->names, row, 0, labels, count, error);
}

enum { INDEX_SERVICE_LABELS = 64 };

/* A service is found by its name and by each line of its topics. */
static aid_status index_set_service(aid_store *store, aid__row row, const aid__service_record *record, aid_error *error)
{
    aid__label labels[INDEX_SERVICE_LABELS] = { { .language = "", .text = record->name, .kind = AID__LABEL_PREFERRED } };
    size_t count = 1;
    for (const char *at = record->topics; *at != '\0' && count < INDEX_SERVICE_LABELS;) {
        size_t length = strcspn(at, "\n");
        if (length != 0) {
            const char *line = aid__arena_text(store->scratch, at, length);
            if (line == NULL)
                return aid__fail_memory(error);
            labels[count++] = (aid__label){ .language = "", .text = line, .kind = AID__LABEL_SYNONYM };
        }
        at += length + (at[length] == '\n');
    }
    return aid__search_set(store->services, row, 0, labels, count, error);
}

/* ---- building ---- */

static aid_status index_build_skills(aid_store *store, aid_error *error)
{
    aid_status status = AID_OK;
    aid__any_record record;
    aid__gaps gaps; /* of a skill only its member's own words are ever sealed */
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(&store->model, AID__TABLE_SKILL); row++) {
        aid__arena_reset(store->scratch);
        status = aid__store_recall_into(store, store->scratch, aid__skill_at(&store->model, row)->text_seq, &record,
                                        &gaps, error);
        if (status == AID_OK)
            status = index_set_skill(store, row, &record.skill, error);
    }
    return status;
}

static aid_status index_build_names(aid_store *store, aid_error *error)
{
    aid_status status = AID_OK;
    aid__any_record record;
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(&store->model, AID__TABLE_MEMBER); row++) {
        uint64_t seq = aid__member_at(&store->model, row)->identity_seq;
        if (seq == 0)
            continue;
        aid__arena_reset(store->scratch);
        status = aid__store_recall_into(store, store->scratch, seq, &record, NULL, error);
        if (status == AID_OK)
            status = index_set_name(store, row, &record.member, error);
    }
    return status;
}

static aid_status index_build_services(aid_store *store, aid_error *error)
{
    aid_status status = AID_OK;
    aid__any_record record;
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(&store->model, AID__TABLE_SERVICE); row++) {
        aid__arena_reset(store->scratch);
        status = aid__store_recall_into(store, store->scratch, aid__service_at(&store->model, row)->text_seq, &record, NULL, error);
        if (status == AID_OK)
            status = index_set_service(store, row, &record.service, error);
    }
    return status;
}

static aid_status index_get(aid_store *store, aid__search_index **index,
                            aid_status (*build)(aid_store *store, aid_error *error), aid_error *error)
{
    if (*index != NULL)
        return AID_OK;
    *index = aid__search_new(&store->memory);
    if (*index == NULL)
        return aid__fail_memory(error);
    aid_status status = build(store, error);
    if (status != AID_OK) {
        aid__search_free(*index);
        *index = NULL;
    }
    return status;
}

aid_status aid__skills_index(aid_store *store, aid__search_index **out, aid_error *error)
{
    aid_status status = index_get(store, &store->skills, index_build_skills, error);
    *out = store->skills;
    return status;
}

aid_status aid__names_index(aid_store *store, aid__search_index **out, aid_error *error)
{
    aid_status status = index_get(store, &store->names, index_build_names, error);
    *out = store->names;
    return status;
}

aid_status aid__services_index(aid_store *store, aid__search_index **out, aid_error *error)
{
    aid_status status = index_get(store, &store->services, index_build_services, error);
    *out = store->services;
    return status;
}

/* ---- keeping up ---- */

static aid_status index_listing(aid_store *store, const aid__listing_record *record, aid_error *error)
{
    aid__row row;
    aid__thing thing = aid__model_find(&store->model, record->listing, &row);
    if (!(record->touches & ((int64_t)1 << AID_CLASS_IDENTITY)))
        return AID_OK;
    return aid__reference_set(store, thing, row, aid__listing_at(&store->model, row)->group, record->reference, error);
}

static aid_status index_member(aid_store *store, const aid__member_record *record, aid_error *error)
{
    aid__row row;
    aid__model_find(&store->model, record->member, &row);
    if (!(record->touches & ((int64_t)1 << AID_CLASS_IDENTITY)))
        return AID_OK;
    aid_status status = aid__reference_set(store, AID__THING_MEMBER, row, 0, record->reference, error);
    return status == AID_OK && store->names != NULL ? index_set_name(store, row, record, error) : status;
}

static aid_status index_exchange(aid_store *store, const aid__exchange_record *record, aid_error *error)
{
    aid__row row;
    if (record->reference[0] == '\0')
        return AID_OK;
    aid__model_find(&store->model, record->exchange, &row);
    return aid__reference_set(store, AID__THING_EXCHANGE, row, aid__exchange_at(&store->model, row)->group,
                              record->reference, error);
}

aid_status aid__index_event(aid_store *store, aid__event_kind kind, const void *record, aid_error *error)
{
    aid__row row;
    switch ((int)kind) {
    case AID__EVENT_SKILL_ADDED:
    case AID__EVENT_SKILL_UPDATED:
        if (store->skills == NULL)
            return AID_OK;
        aid__model_find(&store->model, ((const aid__skill_record *)record)->skill, &row);
        return index_set_skill(store, row, record, error);
    case AID__EVENT_SERVICE_DRAFTED:
    case AID__EVENT_SERVICE_UPDATED:
        if (store->services == NULL)
            return AID_OK;
        aid__model_find(&store->model, ((const aid__service_record *)record)->service, &row);
        aid__arena_reset(store->scratch);
        return index_set_service(store, row, record, error);
    case AID__EVENT_MEMBER_ENROLLED:
    case AID__EVENT_MEMBER_UPDATED: return index_member(store, record, error);
    case AID__EVENT_GROUP_FOUNDED:
    case AID__EVENT_GROUP_UPDATED:
        aid__model_find(&store->model, ((const aid__group_record *)record)->group, &row);
        return aid__reference_set(store, AID__THING_GROUP, row, 0, ((const aid__group_record *)record)->reference, error);
    case AID__EVENT_OFFER_POSTED:
    case AID__EVENT_OFFER_UPDATED:
    case AID__EVENT_REQUEST_OPENED:
    case AID__EVENT_REQUEST_UPDATED: return index_listing(store, record, error);
    case AID__EVENT_EXCHANGE_LOGGED: return index_exchange(store, record, error);
    default: return AID_OK;
    }
}

/* ---- the finder of helpers: it looks at rows, not at events ---- */

aid_status aid__finder_index(aid_store *store, aid__finder **out, aid_error *error)
{
    if (store->finder == NULL)
        store->finder = aid__finder_new(&store->memory);
    *out = store->finder;
    return store->finder != NULL ? AID_OK : aid__fail_memory(error);
}

void aid__finder_touch(aid_store *store, aid__mark since)
{
    if (store->finder == NULL)
        return;
    for (size_t i = since.undo; i < store->model.undo.count; i++) {
        const aid__undo_entry *entry = aid__vector_at(&store->model.undo, i);
        if (entry->what != AID__UNDO_MAP)
            aid__finder_note(store->finder, (aid__table)entry->where, entry->row);
    }
}
