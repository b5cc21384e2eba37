/* SPDX-License-Identifier: MIT */
/** @file solve_rings.h
 * Rings and chains on plain arrays: who gives to whom where nobody gives without getting.
 *
 * A **ring** is a cycle of members, each serving the next: everybody in it gives once and gets once. A **chain** starts
 * with an altruist, who wants nothing, and passes help on; its last member gets without giving. The best packing is a
 * set of rings and chains in which nobody stands twice, with the highest Σ value.
 *
 * **Value.** Σ of the scores of its arcs. With `success_ppm` below 1,000,000 it is the expected value when each service
 * takes place with probability p, and one that fails stops its whole ring, or its chain from there on: an arc counts
 * ⌊score · 10⁶ · p^ℓ⌋ in a ring of ℓ members and ⌊score · 10⁶ · p^i⌋ as the i-th arc of a chain, in millionths, where
 * p^k is kept in units of 10⁻¹² and floored at each multiplication.
 *
 * **What is exact.** Without caps and with p = 1 this is an assignment problem and is solved as one. With caps from 3
 * on it is NP-hard (D. Abraham, A. Blum, T. Sandholm, EC 2007): the answer comes with a bound, and is proven optimal
 * when the search ends, which it always does unless a limit stops it. Rings of two are a matching problem; the same
 * search solves them. Capped rings are no strategy-proof mechanism where members trade more than once:
 * docs/matching.md. */
#ifndef MUTUALAID_SOLVE_RINGS_H
#define MUTUALAID_SOLVE_RINGS_H

#include <mutualaid/solve.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Who could serve whom. Givers are the members 0 … member_count − 1 and after them the altruists; the arcs of giver g
 * are `offsets[g] … offsets[g + 1] − 1`. */
typedef struct aid_rings_problem {
    uint32_t struct_size;    /**< sizeof(aid_rings_problem) */
    uint32_t max_ring;       /**< most members in a ring: 0 no cap, 1 no rings at all */
    uint64_t set;            /**< no bit is known yet: 0 */
    uint64_t member_count;   /**< members */
    uint64_t altruist_count; /**< altruists; together with the members at most AID_RINGS_GIVERS_MAX */
    uint64_t arc_count;      /**< arcs, at most AID_ASSIGN_ROWS_MAX less the members */
    uint32_t max_chain;      /**< most arcs in a chain; 0 no chains */
    uint32_t success_ppm;    /**< p in millionths, 1..1000000; 0 means 1000000: certain */
    const uint64_t *offsets; /**< member_count + altruist_count + 1; starts with 0, never falls, ends with arc_count */
    const uint32_t *targets; /**< arc_count: the member who is served; none twice in one row, nobody herself */
    const int32_t *scores;   /**< arc_count: 0..AID_RINGS_SCORE_MAX; NULL means 1 each */
} aid_rings_problem;

/** The packing and what it is worth. The caller sets `struct_size` and the array pointers (NULL: not wanted); all else
 * is written. Everything is untouched unless the call answers AID_OK. */
typedef struct aid_rings_result {
    uint32_t struct_size; /**< sizeof(aid_rings_result), set by the caller */
    int32_t status_code;  /**< one of ::aid_solve_state: OPTIMAL, GAP or TIME_LIMIT */
    int64_t objective;    /**< Σ value of the packing; in millionths when success_ppm is below 1,000,000 */
    int64_t bound;        /**< no packing has a higher value, in the same unit; equals `objective` when optimal */
    int64_t unit;         /**< what one point counts in both: 1, or 1,000,000 */
    int64_t score;        /**< Σ score of the arcs chosen */
    uint64_t members;     /**< members who are served */
    uint64_t ring_count;  /**< rings chosen */
    uint64_t chain_count; /**< chains chosen */
    uint64_t columns;     /**< different rings and chains that were looked at; 0 where none had to be listed */
    uint64_t nodes;       /**< problems that the search has split */
    uint64_t work;        /**< arcs and places looked at */
    uint8_t *chosen;      /**< arc_count: 1 = in the packing, 0 = not */
    uint32_t *group;      /**< member_count + altruist_count: which ring or chain, numbered from 0 by their lowest
                               giver; UINT32_MAX: in none */
} aid_rings_result;

/** Find the best packing of rings and chains.
 *
 * Rings and chains within the caps are listed and packed by branch and cut: bounds from prices on people, columns ruled
 * out by their price, cuts over three people, pairs put together or apart. The same
 * problem gives the same packing on every machine; the order of arcs inside a row never matters. Where the list would
 * pass AID_RINGS_COLUMNS_MAX, the best packing of the rings and chains listed by then is given, with the bound of the
 * uncapped problem. With `work_limit` or `time_limit_ms` the best packing found so far comes with its bound.
 *
 * @param problem  who could serve whom
 * @param options  limits, progress and memory; NULL for none
 * @param result   receives the packing; untouched on failure
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT with AID_REASON_PROBLEM naming the row that is wrong; AID_E_LIMIT when there are more
 *         givers or arcs than can be solved; AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_solve_rings(const aid_rings_problem *problem, const aid_solve_options *options,
                                   aid_rings_result *result, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
