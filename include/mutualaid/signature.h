/* SPDX-License-Identifier: MIT */
/** @file signature.h
 * The community's signature under what leaves it: texts that another program can check.
 *
 * A community signs with one Ed25519 key. Its public half is an event of the journal, so whoever has the journal knows
 * it; give it to others on a way they trust, such as a page of the community or a printed sheet. Its secret half lies in
 * the key store (`town.aid-keys` beside `town.aid`): sealed by the master key once the community is sealed (keys.h),
 * **in clear before that**, so that whoever can read the key store of a community that is not sealed can sign for it.
 *
 * What is signed is a text of lines `word: value`: first `mutualaid` and what it is, last `key: ` with 64
 * and `signature: ` with 128 lower-case hex digits, each line ended by one newline. The signature goes over every byte
 * before the line that begins with `signature: `. So a checker needs Ed25519 (RFC 8032) and nothing
 * of this library. */
#ifndef MUTUALAID_SIGNATURE_H
#define MUTUALAID_SIGNATURE_H

#include <mutualaid/store.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Numbers about signatures. */
typedef enum aid_signature_limit {
    AID_SIGNATURE_KEY_TEXT = 65 /**< a public key as hex digits, and its end */
} aid_signature_limit;

/** Draws a signing key and publishes its public half. Once there is one, this replaces it: what the earlier key signed
 * stays valid under that key, which stays listed; its secret half is overwritten.
 * @param store  the community; unlocked when it is sealed
 * @param error  receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (sealed and locked, the backend keeps no keys); AID_E_DENIED; AID_E_STORAGE;
 *         AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_signature_begin(aid_store *store, aid_error *error);

/** One public key of the community. Text lives as info text does. */
typedef struct aid_signature_key_row {
    uint64_t seq;    /**< the record that published it */
    aid_time since;  /**< when */
    const char *key; /**< 64 hex digits */
} aid_signature_key_row;

/** Lists the public keys that the community has signed with, oldest first; the last one is in use.
 * @param store      the community
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_signature_key_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many keys there are; 0: it has not begun to sign
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_signature_keys(aid_store *store, aid_signature_key_row *rows, uint32_t row_size, size_t capacity,
                                      size_t *out_count, aid_error *error);

/** Checks a signed text. No store is needed.
 * @param text      all of it, as it came
 * @param length    its length in bytes
 * @param key       the public key that must have signed, 64 hex digits; NULL: any, and the caller looks at `out_key`
 * @param out_key   receives the key that signed; may be NULL
 * @param capacity  of `out_key`, at least ::AID_SIGNATURE_KEY_TEXT
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK: it was signed by that key and not changed since; AID_E_CORRUPT (SIGNATURE): changed; AID_E_DENIED
 *         (SIGNATURE): signed by another key; AID_E_ARGUMENT: no signed text, or `key` is none
 * @since 0.1 */
AID_API aid_status aid_signature_check(const char *text, size_t length, const char *key, char *out_key, size_t capacity,
                                       aid_error *error);

/** Writes the community's public keys as a signed text: whoever trusts one of them can follow the others by it, forwards
 * (each key signed for the next before it was replaced) and backwards (the newest signs the list). Its form is in
 * docs/statements.md.
 * @param store    the community; has begun to sign
 * @param write    receives the text
 * @param context  handed to `write`
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (NO_SIGNER, SEALED, a transaction is open); AID_E_NOT_FOUND (the secret half is not at
 *         hand); AID_E_ARGUMENT; AID_E_CANCELLED (`write` said so); AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_signature_chain(aid_store *store, aid_text_fn write, void *context, aid_error *error);

/** Checks a list of keys, and whether a key is in it. No store is needed.
 * @param chain    what ::aid_signature_chain wrote
 * @param length   its length in bytes
 * @param trusted  a public key that the caller knows to be the community's, 64 hex digits
 * @param key      the public key that is asked about, 64 hex digits; NULL: none, only the list is checked
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK: `key` is or was the community's; AID_E_NOT_FOUND: it is not listed; AID_E_DENIED: `trusted` does not
 *         vouch for the list; AID_E_CORRUPT: the text was changed; AID_E_FORMAT: it is no such list; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_signature_chain_check(const char *chain, size_t length, const char *trusted, const char *key,
                                             aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
