/* SPDX-License-Identifier: MIT */
/** @file statement.h
 * A member's time account as a signed text that another program can check: without the store, without this library.
 * docs/statements.md has its form, line by line, and a checker of thirty lines. */
#ifndef MUTUALAID_STATEMENT_H
#define MUTUALAID_STATEMENT_H

#include <mutualaid/ledger.h>
#include <mutualaid/signature.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Writes a member's statement as a signed text: what the account stood at before the period, each line of it, and what
 * it stands at after it, with the journal's number and hash up to which that is true. A line belongs to the period in
 * which the help took place; what is booked late for an earlier time is in the opening balance. Memos are left out.
 * @param store    the community; has begun to sign (::aid_signature_begin)
 * @param member   whose; the member themself, a coordinator or the host may
 * @param options  which books, unit and period; NULL all in the member's first group
 * @param write    receives the text
 * @param context  handed to `write`
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (NO_SIGNER, SEALED, a transaction is open); AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED;
 *         AID_E_CANCELLED (`write` said so); AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_statement_sign(aid_store *store, aid_member member, const aid_statement_options *options,
                                      aid_text_fn write, void *context, aid_error *error);

/** What a signed statement says. */
typedef struct aid_statement_info {
    uint32_t struct_size;  /**< sizeof(aid_statement_info) */
    int32_t unit;          /**< ::aid_unit */
    uint64_t sequence;     /**< records of the journal that it knows */
    uint64_t entries;      /**< lines in the period */
    uint64_t group;        /**< id of the group in whose books */
    uint64_t member;       /**< id of the member */
    aid_time made;         /**< when it was written */
    aid_time from;         /**< of the period; 0: from the start */
    aid_time until;        /**< its end, not within it; 0: to the end */
    int64_t opening;       /**< before the period */
    int64_t given;         /**< what came in in the period */
    int64_t received;      /**< what went out, as a positive number */
    int64_t closing;       /**< opening + given − received */
    int64_t balance;       /**< of the account with everything that was booked by then */
    uint8_t community[16]; /**< the community's id */
    uint8_t head[32];      /**< hash of the journal's last record */
    uint8_t key[32];       /**< the public key that signed */
} aid_statement_info;

/** Checks a signed statement: that nothing was changed, that it has the one form it can have, and that its sums are
 * right. Whether `key` is the community's is for the caller to know, or for ::aid_signature_chain_check. No store is
 * needed.
 * @param text      all of it, as it came
 * @param length    its length in bytes
 * @param key       the public key that must have signed, 64 hex digits; NULL: any
 * @param out_info  with its struct_size set; receives what it says; may be NULL
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_CORRUPT (SIGNATURE: something was changed; MESSAGE: its sums are not right); AID_E_DENIED (signed
 *         by another key); AID_E_FORMAT (signed, but no statement, or one of a later form); AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_statement_check(const char *text, size_t length, const char *key, aid_statement_info *out_info,
                                       aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
