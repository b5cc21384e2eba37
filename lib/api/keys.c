/* SPDX-License-Identifier: MIT */
/* Holders of the master key, as keys.h has them. What they are kept as is store/holders.c. */
#include <mutualaid/keys.h>

#include "api/handle.h"
#include "store/holders.h"
#include "store/signing.h"
#include <inttypes.h>
#include <string.h>

static aid_status keys_may(aid_store *store, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_KEYS, &(aid__access){ 0 }, error);
    if (status == AID_OK && store->read_only)
        status = aid__fail(error, AID_E_STORAGE, AID_REASON_READ_ONLY,
                           "this store was opened read-only; open it without AID_OPEN_READ_ONLY to change its keys");
    return status;
}

static aid_status keys_must_be_open(const aid_store *store, aid_error *error)
{
    if (store->model.sealed == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_NO_KEYS,
                         "nothing is sealed in this community; begin with aid_keys_init");
    if (!store->keyring.unlocked)
        return aid__fail(error, AID_E_STATE, AID_REASON_SEALED,
                         "the master key is not at hand; unlock the store first with a secret that opens it");
    return AID_OK;
}

static aid_status keys_name_check(const char *holder, aid_error *error)
{
    size_t length = holder != NULL ? strlen(holder) : 0;
    if (length == 0 || length > AID_HOLDER_NAME_BYTES)
        return aid__fail(error, AID_E_ARGUMENT, length ? AID_REASON_TEXT_LONG : AID_REASON_TEXT_MISSING,
                         "holder: a name of 1 to %d bytes is needed, such as \"office\"", AID_HOLDER_NAME_BYTES);
    const aid__text_field fields[] = { { holder, "holder", AID_HOLDER_NAME_BYTES, 0 } };
    return aid__check_texts(AID__FIELDS(fields), error);
}

/* The holder of this name, or NULL. */
static aid__holder *keys_find(const aid__vector *holders, const char *name)
{
    for (size_t i = 0; i < holders->count; i++) {
        aid__holder *holder = aid__vector_at(holders, i);
        if (strcmp(holder->name, name) == 0)
            return holder;
    }
    return NULL;
}

static aid_status keys_unknown(const char *holder, aid_error *error)
{
    return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_VALUE,
                     "holder: nobody named \"%.100s\" holds the key; aid_keys_holders lists who does", holder);
}

/* ---- beginning ---- */

typedef struct keys_begin {
    const char *holder;
    const aid_secret *secret;
    char hex[33];
} keys_begin;

static aid_status keys_decide_begin(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid__community_record *record = draft;
    keys_begin *begin = context;
    aid_store *store = command->store;
    if (store->model.sealed != 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_EXISTS,
                         "this community is sealed already; aid_keys_add gives the key to another holder");
    record->community = aid__store_community(store, begin->hex);
    return aid__keyring_begin(store, begin->holder, begin->secret, error);
}

aid_status aid_keys_init(aid_store *store, const char *holder, const aid_secret *secret, aid_error *error)
{
    aid_secret checked;
    aid_status status = keys_may(store, error);
    if (status == AID_OK)
        status = keys_name_check(holder, error);
    if (status == AID_OK)
        status = aid__secret_read(secret, &checked, error);
    if (status != AID_OK)
        return status;
    if (store->in_transaction)
        return aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
                         "a transaction is open; commit it or roll it back before the community is sealed");
    keys_begin begin = { .holder = holder, .secret = secret };
    aid__community_record record = { .community = "" };
    const aid__execution execution = { .kind = AID__EVENT_COMMUNITY_SEALED, .draft = &record,
                                       .decide = keys_decide_begin, .context = &begin };
    status = aid__execute(store, &execution, error);
    if (status == AID_OK)
        (void)aid__signing_seal(store, NULL); /* should it fail, the next signing does it */
    if (status != AID_OK && status != AID_E_UNKNOWN && store->model.sealed == 0)
        aid_keys_lock(store);
    return status;
}

/* ---- opening ---- */

aid_status aid_keys_unlock(aid_store *store, const aid_secret *secret, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status != AID_OK)
        return status;
    if (store->model.sealed == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_NO_KEYS, "nothing is sealed in this community; no key is needed");
    status = aid__keyring_unlock(store, secret, error);
    if (status == AID_OK) { /* what was built without names is built again */
        aid__index_drop(store);
        aid__reference_drop(store);
    }
    return status;
}

void aid_keys_lock(aid_store *store)
{
    if (aid__store_check(store, NULL) != AID_OK || store->in_transaction)
        return;
    aid__keyring_lock(&store->keyring);
    aid__index_drop(store);
    aid__reference_drop(store);
    aid__arena_reset(store->text);
}

aid_status aid_keys_check(aid_store *store, const aid_secret *secret, const char **out_holder, aid_error *error)
{
    aid_secret checked;
    aid__vector holders;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__secret_read(secret, &checked, error);
    if (status == AID_OK)
        status = aid__holders_read(store, &holders, error);
    if (status != AID_OK)
        return status;
    const aid__holder *holder = NULL;
    const char *name = NULL;
    status = aid__holders_match(store, &holders, &checked, NULL, &holder, error);
    if (status == AID_OK && holder == NULL)
        status = aid__fail(error, AID_E_DENIED, AID_REASON_WRONG_KEY, "this secret opens no holder's copy of the key");
    if (status == AID_OK && (name = aid__store_keep_text(store, holder->name)) == NULL)
        status = aid__fail_memory(error);
    aid__vector_free(&holders);
    if (status == AID_OK && out_holder != NULL)
        *out_holder = name;
    return status;
}

/* ---- holders ---- */

/* Adds a holder, or gives the one there is another secret. */
static aid_status keys_set(aid_store *store, const char *holder, const aid_secret *secret, bool adding,
                           aid_error *error)
{
    aid_secret checked;
    aid__vector holders;
    aid_status status = keys_may(store, error);
    if (status == AID_OK)
        status = keys_must_be_open(store, error);
    if (status == AID_OK)
        status = keys_name_check(holder, error);
    if (status == AID_OK)
        status = aid__secret_read(secret, &checked, error);
    if (status == AID_OK)
        status = aid__holders_read(store, &holders, error);
    if (status != AID_OK)
        return status;
    const aid__holder *newest = holders.count ? aid__vector_at(&holders, holders.count - 1) : NULL;
    aid__holder fresh = { .key_id = newest != NULL ? newest->key_id + 1 : 1 };
    aid__holder *known = keys_find(&holders, holder);
    if (adding && known != NULL)
        status = aid__fail(error, AID_E_STATE, AID_REASON_EXISTS,
                           "holder: \"%.100s\" holds the key already; aid_keys_change gives another secret", holder);
    else if (!adding && known == NULL)
        status = keys_unknown(holder, error);
    if (status == AID_OK && known == NULL)
        memcpy(fresh.name, holder, strlen(holder) + 1);
    if (status == AID_OK)
        status = aid__holder_keep(store, known != NULL ? known : &fresh, &checked, error);
    aid__vector_free(&holders);
    return status;
}

aid_status aid_keys_add(aid_store *store, const char *holder, const aid_secret *secret, aid_error *error)
{
    return keys_set(store, holder, secret, true, error);
}

aid_status aid_keys_change(aid_store *store, const char *holder, const aid_secret *secret, aid_error *error)
{
    return keys_set(store, holder, secret, false, error);
}

aid_status aid_keys_remove(aid_store *store, const char *holder, aid_error *error)
{
    aid__vector holders;
    aid_status status = keys_may(store, error);
    if (status == AID_OK)
        status = keys_must_be_open(store, error);
    if (status == AID_OK)
        status = keys_name_check(holder, error);
    if (status == AID_OK)
        status = aid__holders_read(store, &holders, error);
    if (status != AID_OK)
        return status;
    const aid__holder *known = keys_find(&holders, holder);
    if (known == NULL)
        status = keys_unknown(holder, error);
    else if (holders.count == 1)
        status = aid__fail(error, AID_E_STATE, AID_REASON_VALUE,
                           "holder: \"%.100s\" is the last one; without a holder everything personal would be lost, so "
                           "add another first",
                           holder);
    else
        status = aid__holder_drop(store, known, error);
    aid__vector_free(&holders);
    return status;
}

aid_status aid_keys_recovery(aid_store *store, const char *holder, char *text, size_t capacity, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__pointer_check(text, "text", error);
    if (status == AID_OK && capacity < AID_RECOVERY_TEXT_BYTES)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                           "capacity: %zu bytes are too few for a recovery text; give AID_RECOVERY_TEXT_BYTES (%d)",
                           capacity, AID_RECOVERY_TEXT_BYTES);
    if (status != AID_OK)
        return status;
    char written[AID_RECOVERY_TEXT_BYTES];
    aid__recovery_draw(store, written);
    const aid_secret secret = { .struct_size = (uint32_t)sizeof secret, .kind = AID_SECRET_RECOVERY,
                                .bytes = written, .length = strlen(written) };
    status = aid_keys_add(store, holder, &secret, error);
    if (status == AID_OK)
        memcpy(text, written, sizeof written);
    aid__recovery_wipe(written);
    return status;
}

aid_status aid_keys_holders(aid_store *store, aid_holder_row *rows, uint32_t row_size, size_t capacity,
                            size_t *out_count, aid_error *error)
{
    aid__list list;
    aid__vector holders;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__holders_read(store, &holders, error);
    if (status != AID_OK)
        return status;
    for (size_t i = 0; status == AID_OK && i < holders.count; i++) {
        const aid__holder *holder = aid__vector_at(&holders, i);
        const char *name = aid__list_wants(&list) ? aid__store_keep_text(store, holder->name) : "";
        if (name == NULL)
            status = aid__fail_memory(error);
        const aid_holder_row row = { .key_id = holder->key_id, .kind = holder->kind, .passes = holder->passes,
                                     .memory_kib = holder->memory_kib, .name = name };
        if (status == AID_OK)
            aid__list_add(&list, &row);
    }
    aid__vector_free(&holders);
    if (status == AID_OK)
        *out_count = list.count;
    return status;
}
