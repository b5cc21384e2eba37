/* SPDX-License-Identifier: MIT */
/** @file solve_setoff.h
 * Multilateral set-off on plain arrays: what a circle of parties can strike out at once.
 *
 * A owes B, B owes C, C owes A: the least of the three amounts can be struck from all of them, and everybody's net
 * position stays what it was. The most that can be struck out is a circulation of the highest volume inside the
 * obligations (T. Fleischman, P. Dini, Mathematical foundations for balancing the payment system in the trade credit
 * market, J. Risk Financial Manag. 14:452, 2021), and is found exactly. Guarantees:
 *
 * - net positions do not change; only obligations that exist shrink, and nobody gets a new counterparty;
 * - what remains has no cycle (without credit), so striking out again finds nothing;
 * - the volume is the highest there is, and therefore unique; which obligations shrink may not be.
 *
 * Obligations of one pair in one direction are one obligation, struck out in the order of their rows. Opposite
 * obligations are never netted first: that would give away volume.
 *
 * **Credit.** A source may lend each party up to a stated amount. First the most is struck out, then with the least
 * credit. Whoever draws credit owes the source instead of a party; where the credit ends, a party has a claim on it. */
#ifndef MUTUALAID_SOLVE_SETOFF_H
#define MUTUALAID_SOLVE_SETOFF_H

#include <mutualaid/solve.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Who owes what to whom. Σ amounts and Σ credits are at most 2^53 − 1 each. */
typedef struct aid_setoff_problem {
    uint32_t struct_size;      /**< sizeof(aid_setoff_problem) */
    uint32_t reserved;         /**< 0 */
    uint64_t set;              /**< no bit is known yet: 0 */
    uint64_t party_count;      /**< parties, at most AID_SETOFF_PARTIES_MAX */
    uint64_t obligation_count; /**< obligations, at most AID_SETOFF_OBLIGATIONS_MAX */
    const uint32_t *debtors;   /**< obligation_count: who owes */
    const uint32_t *creditors; /**< obligation_count: to whom; never the debtor herself */
    const int64_t *amounts;    /**< obligation_count: how much, ≥ 0 */
    const uint8_t *consents;   /**< party_count: 1 takes part, 0 does not, and then none of her obligations shrinks;
                                    NULL: all take part */
    const int64_t *credits;    /**< party_count: what the source would lend her, ≥ 0; NULL: nothing */
} aid_setoff_problem;

/** What is struck out. The caller sets `struct_size`, the capacities and the array pointers (NULL: not wanted); all
 * else is written. Everything is untouched unless the call answers AID_OK.
 *
 * The list of cycles is the audit trail: each cycle names its parties, each owing the next and the last the first, and
 * the amount struck out around it; the sums over the list are the amounts struck out. Cycles of few parties come first,
 * each starting from its lowest party, and of one size those of the lowest party first. A cycle through the source
 * contains the number `party_count` for it, and is a chain that credit has closed. */
typedef struct aid_setoff_result {
    uint32_t struct_size;    /**< sizeof(aid_setoff_result), set by the caller */
    int32_t status_code;     /**< AID_SOLVE_OPTIMAL; GAP or TIME_LIMIT when stopped: then nothing is struck out */
    int64_t objective;       /**< Σ struck out of the obligations */
    int64_t bound;           /**< no circulation strikes out more; equals `objective` when optimal */
    int64_t total;           /**< Σ of all obligations */
    int64_t net_debt;        /**< Σ of positive net positions: what no set-off without credit can go below */
    int64_t credit_used;     /**< Σ of credit drawn */
    uint64_t pairs;          /**< different ordered pairs among the obligations */
    uint64_t work;           /**< places looked at */
    uint64_t cycle_count;    /**< cycles of the list */
    uint64_t place_count;    /**< Σ of their parties */
    uint64_t cycle_capacity; /**< cycles that the arrays hold, set by the caller */
    uint64_t place_capacity; /**< parties that `cycle_parties` holds, set by the caller */
    uint64_t cycles_written; /**< the first so many cycles fitted both */
    int64_t *cleared;        /**< obligation_count: what is struck out of each */
    int64_t *drawn;          /**< party_count: credit drawn */
    int64_t *claims;         /**< party_count: claims on the source that end the chains */
    uint64_t *cycle_starts;  /**< cycle_capacity + 1: where each cycle starts in `cycle_parties`; then the end */
    int64_t *cycle_amounts;  /**< cycle_capacity: what is struck out around each */
    uint32_t *cycle_parties; /**< place_capacity */
} aid_setoff_result;

/** Find the most that can be struck out.
 *
 * One circulation of least cost, by cost scaling. 100,000 obligations take a fraction of a second. Memory: about 100
 * bytes an obligation and 100 a party.
 *
 * @param problem  who owes what to whom
 * @param options  limits, progress and memory; NULL for none
 * @param result   receives what is struck out; untouched on failure
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT with AID_REASON_PROBLEM naming the row that is wrong; AID_E_LIMIT when there are too
 *         many rows or a sum is too high; AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_solve_setoff(const aid_setoff_problem *problem, const aid_solve_options *options,
                                    aid_setoff_result *result, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
