/* SPDX-License-Identifier: MIT */
/* The hosts' own keys. A reference may be personal, so it is kept only as a keyed hash, with a key drawn at opening; the
 * index is built from the journal when it is first needed, and again after an undo or a refresh that touched it. */
#include "store/store.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

/* Members and groups are unique in the community, the rest in their group. */
static aid__map_key reference_key(const aid__references *references, aid__thing thing, aid__row group,
                                  const char *reference)
{
    uint8_t hash[16];
    uint32_t scope[2] = { (uint32_t)thing, thing == AID__THING_GROUP || thing == AID__THING_MEMBER ? 0 : group };
    crypto_generichash_state state;
    crypto_generichash_init(&state, references->key, sizeof references->key, sizeof hash);
    crypto_generichash_update(&state, (const uint8_t *)scope, sizeof scope);
    crypto_generichash_update(&state, (const uint8_t *)reference, strlen(reference));
    crypto_generichash_final(&state, hash, sizeof hash);
    aid__map_key key;
    memcpy(&key, hash, sizeof key);
    return key;
}

void aid__reference_drop(aid_store *store)
{
    aid__map_free(&store->references.rows);
    aid__map_free(&store->references.keys);
    aid__vector_free(&store->references.hashes);
    store->references.built = 0;
}

static bool reference_put(aid_store *store, aid__thing thing, aid__row row, aid__map_key key)
{
    aid__references *references = &store->references;
    aid__map_key owner = aid__key((uint64_t)thing, row);
    uint32_t at = aid__map_get(&references->keys, owner);
    if (at != AID__MAP_NONE) {
        aid__map_key *old = aid__vector_at(&references->hashes, at);
        aid__map_remove(&references->rows, *old);
        *old = key;
    } else {
        aid__map_key *added = aid__vector_push(&references->hashes);
        if (added == NULL || !aid__map_set(&references->keys, owner, (uint32_t)references->hashes.count - 1))
            return false;
        *added = key;
    }
    return aid__map_set(&references->rows, key, aid__place(thing, row));
}

/* The thing has no reference any more: its old one is free again. */
static void reference_clear(aid_store *store, aid__thing thing, aid__row row)
{
    aid__references *references = &store->references;
    aid__map_key owner = aid__key((uint64_t)thing, row);
    uint32_t at = aid__map_get(&references->keys, owner);
    if (at == AID__MAP_NONE)
        return;
    aid__map_remove(&references->rows, *(aid__map_key *)aid__vector_at(&references->hashes, at));
    aid__map_remove(&references->keys, owner);
}

aid_status aid__reference_set(aid_store *store, aid__thing thing, aid__row row, aid__row group, const char *reference,
                              aid_error *error)
{
    if (!store->references.built)
        return AID_OK;
    if (reference[0] == '\0') {
        reference_clear(store, thing, row);
        return AID_OK;
    }
    aid__map_key key = reference_key(&store->references, thing, group, reference);
    return reference_put(store, thing, row, key) ? AID_OK : aid__fail_memory(error);
}

/* ---- building ---- */

static aid_status reference_add(aid_store *store, aid__thing thing, aid__row row, aid__row group, uint64_t seq,
                                aid_error *error)
{
    aid__any_record record;
    if (seq == 0)
        return AID_OK;
    aid__arena_reset(store->scratch);
    aid_status status = aid__store_recall_into(store, store->scratch, seq, &record, NULL, error);
    if (status != AID_OK)
        return status;
    const char *reference = thing == AID__THING_GROUP      ? record.group.reference
                            : thing == AID__THING_MEMBER   ? record.member.reference
                            : thing == AID__THING_EXCHANGE ? record.exchange.reference
                                                           : record.listing.reference;
    if (reference[0] == '\0')
        return AID_OK;
    return reference_put(store, thing, row, reference_key(&store->references, thing, group, reference))
               ? AID_OK
               : aid__fail_memory(error);
}

static aid_status reference_build_listings(aid_store *store, aid_error *error)
{
    aid_status status = AID_OK;
    const aid__model *model = &store->model;
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(model, AID__TABLE_LISTING); row++) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        status = reference_add(store, listing->is_request ? AID__THING_REQUEST : AID__THING_OFFER, row, listing->group,
                               listing->text_seq, error);
    }
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        if (exchange->flags & AID__FLAG_REFERENCE)
            status = reference_add(store, AID__THING_EXCHANGE, row, exchange->group, exchange->seq, error);
    }
    return status;
}

static aid_status reference_build(aid_store *store, aid_error *error)
{
    aid_status status = AID_OK;
    const aid__model *model = &store->model;
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(model, AID__TABLE_GROUP); row++)
        status = reference_add(store, AID__THING_GROUP, row, 0, aid__group_at(model, row)->text_seq, error);
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(model, AID__TABLE_MEMBER); row++)
        status = reference_add(store, AID__THING_MEMBER, row, 0, aid__member_at(model, row)->identity_seq, error);
    if (status == AID_OK)
        status = reference_build_listings(store, error);
    if (status == AID_OK)
        store->references.built = 1;
    else
        aid__reference_drop(store);
    return status;
}

aid_status aid__reference_find(aid_store *store, aid__thing thing, aid__row group, const char *reference,
                               aid__row *out_row, aid_error *error)
{
    *out_row = 0;
    if (!store->references.built) {
        aid_status status = reference_build(store, error);
        if (status != AID_OK)
            return status;
    }
    uint32_t value = aid__map_get(&store->references.rows, reference_key(&store->references, thing, group, reference));
    if (value != AID__MAP_NONE)
        *out_row = aid__place_row(value);
    return AID_OK;
}
