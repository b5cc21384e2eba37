/* SPDX-License-Identifier: MIT */
/** @file keys.h
 * Sealing: who can read what is personal.
 *
 * In a sealed community every personal part of the journal (names, contacts, notes) is encrypted with XChaCha20-Poly1305
 * by a key of its own for each person and class, and those keys by one *master key*. The master key is kept only in
 * wrapped form, once for each *holder*: a key file, a passphrase, a printed recovery sheet, or the host's own key
 * service. So several people can open the same community, a passphrase is changed without encrypting anything again,
 * and a person is erased by destroying keys.
 *
 * Keys live apart from the journal (`town.aid-keys` beside `town.aid`): a copy of one without the other shows no name.
 * Without a key a store opens all the same: it counts, balances, matches by what is clear, and verifies. */
#ifndef MUTUALAID_KEYS_H
#define MUTUALAID_KEYS_H

#include <mutualaid/store.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Whether personal parts are sealed, and whether this store can read them. */
typedef enum aid_sealing {
    AID_SEALING_OFF = 0,    /**< nothing is sealed */
    AID_SEALING_LOCKED = 1, /**< sealed, and this store has no key */
    AID_SEALING_OPEN = 2    /**< sealed, and this store has the key */
} aid_sealing;

/** Seals a community from now on: draws the master key and gives it its first holder. What was written before stays
 * as it is. The new key is in the key store before the journal says so.
 * @param store   the community; not sealed yet, no transaction open
 * @param holder  the first holder's name, 1 to 100 bytes, such as "office"
 * @param secret  how that holder opens it
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (sealed already, a transaction is open, the backend keeps no keys); AID_E_ARGUMENT;
 *         AID_E_DENIED; AID_E_STORAGE; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_keys_init(aid_store *store, const char *holder, const aid_secret *secret, aid_error *error);

/** Opens the personal parts of a store that was opened without a secret.
 * @param store   the community
 * @param secret  of any holder
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_DENIED (WRONG_KEY) when it opens no holder's copy; AID_E_STATE when nothing is sealed;
 *         AID_E_NOT_FOUND (NO_KEYS) when the key store is missing; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_keys_unlock(aid_store *store, const aid_secret *secret, aid_error *error);

/** Wipes the keys from this store's memory. Text that was handed out is wiped too.
 * @param store  the community
 * @since 0.1 */
AID_API void aid_keys_lock(aid_store *store);

/** Adds a holder, who from then on opens the same master key.
 * @param store   the community, unlocked
 * @param holder  the new holder's name, 1 to 100 bytes, not taken
 * @param secret  how the new holder opens it
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (locked, name taken); AID_E_ARGUMENT; AID_E_DENIED; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_keys_add(aid_store *store, const char *holder, const aid_secret *secret, aid_error *error);

/** Gives a holder another secret. Nothing else is encrypted again.
 * @param store   the community, unlocked
 * @param holder  whose
 * @param secret  the new secret
 * @param error   receives the reason on failure; may be NULL
 * @return as ::aid_keys_add; AID_E_NOT_FOUND when there is no such holder
 * @since 0.1 */
AID_API aid_status aid_keys_change(aid_store *store, const char *holder, const aid_secret *secret, aid_error *error);

/** Takes a holder's way to the master key away. A master key that the holder has copied elsewhere stays known to them.
 * @param store   the community, unlocked
 * @param holder  whose; not the last one
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (locked, the last holder); AID_E_NOT_FOUND; AID_E_DENIED; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_keys_remove(aid_store *store, const char *holder, aid_error *error);

/** Whether a secret opens the community, without changing what this store can read.
 * @param store       the community
 * @param secret      to try
 * @param out_holder  receives the holder's name; may be NULL. Lives as info text does
 * @param error       receives the reason on failure; may be NULL
 * @return as ::aid_keys_unlock
 * @since 0.1 */
AID_API aid_status aid_keys_check(aid_store *store, const aid_secret *secret, const char **out_holder,
                                  aid_error *error);

/** Adds a holder of kind AID_SECRET_RECOVERY with a key drawn now, and writes the text that opens it: 52 letters and
 * digits in groups of four and a group of four that finds typing mistakes. Print it, and keep it away from the computer.
 * @param store     the community, unlocked
 * @param holder    the new holder's name, such as "recovery sheet, safe"
 * @param text      receives the text, NUL-terminated
 * @param capacity  of `text`, at least ::AID_RECOVERY_TEXT_BYTES
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_keys_add
 * @since 0.1 */
AID_API aid_status aid_keys_recovery(aid_store *store, const char *holder, char *text, size_t capacity,
                                     aid_error *error);

/** Numbers about keys. */
typedef enum aid_key_limit {
    AID_RECOVERY_TEXT_BYTES = 80, /**< enough for a recovery text and its end */
    AID_HOLDER_NAME_BYTES = 100,  /**< a holder's name */
    AID_SECRET_WRAPPED_BYTES = 256 /**< a master key that the host's own service has wrapped */
} aid_key_limit;

/** One holder of the master key. Text lives as info text does. */
typedef struct aid_holder_row {
    uint64_t key_id;     /**< its number */
    int32_t kind;        /**< ::aid_secret_kind */
    uint32_t passes;     /**< Argon2id passes of a passphrase; 0 for other kinds */
    uint64_t memory_kib; /**< Argon2id memory of a passphrase in KiB; 0 for other kinds */
    const char *name;    /**< as it was given */
} aid_holder_row;

/** Lists the holders, oldest first; no key is needed for it.
 * @param store      the community
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_holder_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many holders there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_keys_holders(aid_store *store, aid_holder_row *rows, uint32_t row_size, size_t capacity,
                                    size_t *out_count, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
