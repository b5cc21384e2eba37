/* SPDX-License-Identifier: MIT */
/** @file ledger.h
 * The time account: double entry, never edited, summing to zero per group and unit after every event. */
#ifndef MUTUALAID_LEDGER_H
#define MUTUALAID_LEDGER_H

#include <mutualaid/exchange.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A member's balance in a group's books: help given minus help received.
 * @param store        the community
 * @param member       whose
 * @param group        in whose books; id 0 the member's first group
 * @param unit         ::aid_unit; 0 the group's
 * @param out_balance  receives the balance in the unit (minutes); 0 when there is no account yet
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED. Constant time
 * @since 0.1 */
AID_API aid_status aid_balance_get(aid_store *store, aid_member member, aid_group group, int32_t unit,
                                   int64_t *out_balance, aid_error *error);

/** One account's standing. */
typedef struct aid_balance_row {
    aid_member member;  /**< whose; id 0 for the group's own accounts */
    int64_t balance;    /**< in the unit */
    int64_t given;      /**< sum of what came in */
    int64_t received;   /**< sum of what went out, as a positive number */
    uint64_t entries;   /**< how many lines */
    int32_t account;    /**< ::aid_account_kind; 0 a member's ordinary account */
    int32_t unit;       /**< ::aid_unit */
} aid_balance_row;

/** Lists the accounts of a group's books in order of opening; their balances sum to zero per unit.
 * @param store      the community
 * @param group      whose books
 * @param unit       ::aid_unit; 0 all
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_balance_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED
 * @since 0.1 */
AID_API aid_status aid_balance_list(aid_store *store, aid_group group, int32_t unit, aid_balance_row *rows,
                                    uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);

/** Which lines of an account. */
typedef struct aid_statement_options {
    uint32_t struct_size; /**< sizeof(aid_statement_options) */
    int32_t unit;         /**< ::aid_unit; 0 the group's */
    aid_group group;      /**< in whose books; id 0 the member's first group */
    aid_time from;        /**< only lines that took effect at this time or later; 0 from the start */
    aid_time until;       /**< only before this time; 0 to the end */
} aid_statement_options;

/** One line of a member's account. */
typedef struct aid_posting {
    uint64_t seq;          /**< number of the journal record */
    aid_time at;           /**< when it was booked */
    aid_time happened;     /**< when the help took place */
    int64_t amount;        /**< positive: given; negative: received */
    int64_t balance;       /**< after this line, in order of booking */
    aid_exchange exchange; /**< which exchange */
    aid_member other;      /**< the other side; id 0 the group */
    aid_skill skill;       /**< id 0 not stated */
    int32_t reversal;      /**< 1: this line undoes an earlier one */
    int32_t over_limit;    /**< 1: booked beyond a credit limit */
    const char *memo;      /**< never NULL; lives as info text does */
} aid_posting;

/** A member's statement, oldest line first.
 * @param store      the community
 * @param member     whose
 * @param options    which lines; NULL all in the member's first group
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_posting)
 * @param capacity   how many rows fit
 * @param out_count  receives how many lines there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_statement(aid_store *store, aid_member member, const aid_statement_options *options,
                                 aid_posting *rows, uint32_t row_size, size_t capacity, size_t *out_count,
                                 aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
