/* SPDX-License-Identifier: MIT */
/** @file checkpoint.h
 * Signed heads of the journal, for somebody outside to keep.
 *
 * A chain of hashes finds what was changed inside it. It cannot find that its end was cut off, or that somebody who
 * holds the file has written all of it anew. A *checkpoint* does: it says how many records there were and the hash of
 * the last one, is signed by the community (signature.h), and is handed to a public council, a newspaper, a
 * notary. Whoever keeps one can later see whether the journal still continues from it. It holds nothing personal.
 *
 * It is a text, so it can be mailed, printed and read:
 *
 *     mutualaid checkpoint 1
 *     community: 8c0d…              16 bytes, hex
 *     records: 5120
 *     head: 5be1…                   the chain's hash at that record, 32 bytes, hex
 *     state-list: 1                 the number of the list of tables, and
 *     state: 07aa…                  the hash of the state then
 *     made: 2026-11-25T10:00:00Z
 *     key: 90be…
 *     signature: 01c2…
 *
 * No key to anything sealed is needed to check one: a store that was opened without (an auditor's) does. */
#ifndef MUTUALAID_CHECKPOINT_H
#define MUTUALAID_CHECKPOINT_H

#include <mutualaid/store.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What became of a journal since a checkpoint. */
typedef enum aid_checkpoint_finding {
    AID_CHECKPOINT_HOLDS = 1,    /**< the journal continues from it: nothing before was cut, changed or replaced */
    AID_CHECKPOINT_CUT = 2,      /**< the journal ends before it: records at its end are gone */
    AID_CHECKPOINT_REPLACED = 3, /**< the chain is whole, but it is another one: the history was written anew */
    AID_CHECKPOINT_BROKEN = 4,   /**< the chain itself does not fit: a record was changed, dropped or put in */
    AID_CHECKPOINT_COMMUNITY = 5, /**< it is about another community */
    AID_CHECKPOINT_STRANGER = 6, /**< it was not signed by a key that the given one leads to, so it proves nothing here */
    AID_CHECKPOINT_STATE = 7     /**< the records are the same, but this library reads another state out of them */
} aid_checkpoint_finding;

/** What a checkpoint says, and what was found. */
typedef struct aid_checkpoint_info {
    uint32_t struct_size;  /**< sizeof(aid_checkpoint_info) */
    int32_t finding;       /**< ::aid_checkpoint_finding; of ::aid_checkpoint_read HOLDS or STRANGER */
    uint64_t records;      /**< records when it was made */
    uint64_t present;      /**< records there are now; 0 when nothing was compared */
    uint64_t bad_seq;      /**< BROKEN: the first record that does not fit; else 0 */
    aid_time at;           /**< when it was made */
    uint8_t community[16]; /**< the community's id */
    uint8_t head[32];      /**< the chain's hash at record `records` */
    uint8_t state_hash[32]; /**< hash of the state then */
    uint8_t key[32];       /**< the public key that signed it */
    aid_error problem;     /**< what was found, in a sentence; empty when it holds */
} aid_checkpoint_info;

/** Writes a checkpoint of where the journal is now. Nothing is appended.
 * @param store    the community; it has begun to sign (::aid_signature_begin), and is unlocked when it is sealed
 * @param write    receives the text piece by piece
 * @param context  handed to `write`
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (NO_SIGNER, SEALED, a transaction is open); AID_E_DENIED; AID_E_NOT_FOUND (its secret half is not there);
 *         AID_E_CANCELLED (`write` said so); AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_checkpoint_make(aid_store *store, aid_text_fn write, void *context, aid_error *error);

/** Reads a checkpoint without a store: is it whole, and who signed it?
 * @param text      all of it, as it came
 * @param length    its length in bytes
 * @param key       the public key that must have signed, 64 hex digits; NULL: any. From a key that was replaced,
 *                  ::aid_signature_chain_check follows to the later ones
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK, also for STRANGER; AID_E_CORRUPT (SIGNATURE): changed after it was signed; AID_E_ARGUMENT: no
 *         signed text, or `key` is none; AID_E_FORMAT: no checkpoint; AID_E_NEWER: made by a newer library
 * @since 0.1 */
AID_API aid_status aid_checkpoint_read(const char *text, size_t length, const char *key, aid_checkpoint_info *out_info,
                                       aid_error *error);

/** Compares a journal with a checkpoint. Reads the whole journal twice; changes nothing.
 * @param store     the community; no key is needed
 * @param text      the checkpoint
 * @param length    its length in bytes
 * @param key       a public key of the community that is trusted, 64 hex digits; those that this journal published after it
 *                  count too, when each was signed for by the one before. NULL: any that this journal has published, and
 *                  somebody who wrote it anew has chosen those
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK, whatever was found; as ::aid_checkpoint_read; AID_E_STATE (a transaction is open); AID_E_STORAGE;
 *         AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_checkpoint_check(aid_store *store, const char *text, size_t length, const char *key,
                                        aid_checkpoint_info *out_info, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
