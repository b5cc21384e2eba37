/* SPDX-License-Identifier: MIT */
/** @file solve_balance.h
 * Balanced exchange on plain arrays: everybody gives exactly as much as she gets, without credit.
 *
 * Each member can give up to a supply, and accepts up to a quota from each giver whose service suits her. Wanted is a
 * balanced plan: what a member receives she also gives, at most her supply, at most the quota from each. Her y is what
 * she receives. Plans are compared by the objective:
 *
 * - ::AID_BALANCE_MAX_THEN_LEX: the most exchanged in all; then the most for the member of the first priority, then
 *   for the second, and so on (after the time-exchange mechanism of T. Andersson, Á. Cseh, L. Ehlers, A. Erlanson,
 *   AEJ: Microeconomics 13, 2021);
 * - ::AID_BALANCE_LEX: the priorities alone, which may cost exchanges;
 * - ::AID_BALANCE_SCORE: the highest Σ score · amount.
 *
 * **Without a ring cap** all three are exact: a circulation on a network in which each member is an arc whose capacity
 * is her supply. Priorities must be published, and must not depend on what members report. With `max_ring` the plan
 * consists of rings of at most so many members; that is NP-hard, is meant for small problems, and can be manipulated by
 * members who trade more than one unit. */
#ifndef MUTUALAID_SOLVE_BALANCE_H
#define MUTUALAID_SOLVE_BALANCE_H

#include <mutualaid/solve.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Who could give to whom. */
typedef struct aid_balance_problem {
    uint32_t struct_size;      /**< sizeof(aid_balance_problem) */
    int32_t objective;         /**< one of ::aid_balance_objective; 0 means AID_BALANCE_MAX_THEN_LEX */
    uint64_t set;              /**< no bit is known yet: 0 */
    uint64_t member_count;     /**< members, at most AID_BALANCE_MEMBERS_MAX */
    uint64_t arc_count;        /**< arcs, at most AID_BALANCE_ARCS_MAX */
    uint32_t max_ring;         /**< most members in a ring: at most AID_BALANCE_RING_MAX; 0, or as many as there
                                     are members: no cap */
    uint32_t reserved;         /**< 0 */
    const uint32_t *givers;    /**< arc_count: who would give */
    const uint32_t *receivers; /**< arc_count: to whom; never the giver. Two arcs of one pair are two services */
    const int64_t *quotas;     /**< arc_count: how much is accepted, ≥ 0; NULL means 1 each */
    const int32_t *scores;     /**< arc_count: worth of one unit, 0..AID_ASSIGN_SCORE_MAX; NULL means 1 each */
    const int64_t *supplies; /**< member_count: how much she can give, ≥ 0; their sum is at most 2^53 − 1; NULL means
                                  1 each */
    const uint32_t *priorities; /**< member_count: lower goes first, equal ones by index; NULL means the indexes */
} aid_balance_problem;

/** The plan. The caller sets `struct_size` and the array pointers (NULL: not wanted); all else is written. Everything
 * is untouched unless the call answers AID_OK. */
typedef struct aid_balance_result {
    uint32_t struct_size;    /**< sizeof(aid_balance_result), set by the caller */
    int32_t status_code;     /**< one of ::aid_solve_state: OPTIMAL, GAP or TIME_LIMIT */
    int64_t objective;       /**< Σ score · amount of the plan */
    int64_t bound;           /**< no plan has more under AID_BALANCE_SCORE; equals `objective` when optimal */
    int64_t exchanged;       /**< Σ of what members receive */
    int64_t exchanged_bound; /**< no plan exchanges more; equals `exchanged` when optimal under MAX_THEN_LEX */
    uint64_t members;        /**< members who receive something */
    uint64_t rings;          /**< with a cap: rings of members that are possible at all */
    uint64_t work;           /**< arcs looked at */
    int64_t *amounts;        /**< arc_count: what is given along each */
    int64_t *received;       /**< member_count: y, what each receives, and gives */
} aid_balance_result;

/** Find the best balanced plan.
 *
 * Takes one circulation of least cost; under the two lexicographic objectives then one search of the network per member
 * who could get more, O(members · arcs) at worst. A run that is stopped by a limit gives a valid plan and bounds:
 * before the circulation is found, the empty plan. The order of arcs decides only between plans of equal worth.
 *
 * @param problem  who could give to whom
 * @param options  limits, progress and memory; NULL for none
 * @param result   receives the plan; untouched on failure
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT with AID_REASON_PROBLEM naming the row that is wrong; AID_E_LIMIT when there are too
 *         many rows or a sum could pass 64 bits; AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_solve_balance(const aid_balance_problem *problem, const aid_solve_options *options,
                                     aid_balance_result *result, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
