/* SPDX-License-Identifier: MIT */
/** @file solve.h
 * Who helps whom, on plain arrays: the solvers without a store.
 *
 * A **problem** names requests with seats, helpers with capacities, and the pairs that are possible at all (edges).
 * A **plan** is a set of edges: each edge at most once, each request at most its seats, each helper at most its
 * capacity. ::aid_solve_assign finds the best plan, exactly; ::aid_solve_hall says why a seat stayed empty;
 * ::aid_solve_force says what it would cost to insist on a pair;
 * ::aid_assignment_open keeps a plan the best one while requests and helpers come and go.
 *
 * All arrays belong to the caller, are read or written in place and are not kept. Indexes count from 0. Everything is
 * an integer, so a plan is the same on every machine.
 *
 * **What "best" means**, stage after stage, a later one only among plans that are equal in all earlier ones:
 *
 * 1. the most seats in tier 0, then in tier 1, and so on (which is also the most seats in all);
 * 2. the fewest edges of edge tier 3, then of 2, then of 1;
 * 3. the highest Σ score;
 * 4. the lowest Σ of the tie numbers h(r,h) >> 32, where h(r,h) = mix(mix(mix(seed) ^ request id) ^ helper id) and mix
 *    is the splitmix64 finaliser.
 *
 * ::AID_OBJECTIVE_SCORE has stages 3 and 4 only: a pair that adds no score is left out. With `complete` it has one
 * stage before them, the most seats. ::aid_fairness puts the loads of helpers before stage 3 or into it; then there is
 * no stage 4. What still ties is decided by the order of the ids. So a plan, as a
 * set of (request id, helper id) pairs, is a function of ids, numbers and seed; the order of rows and edges never
 * matters. */
#ifndef MUTUALAID_SOLVE_H
#define MUTUALAID_SOLVE_H

#include <mutualaid/base.h>
#include <mutualaid/values.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Who could help whom. Rows of edges are compressed by request: the edges of request r are
 * `offsets[r] … offsets[r + 1] − 1`. */
typedef struct aid_assign_problem {
    uint32_t struct_size;        /**< sizeof(aid_assign_problem) */
    int32_t objective;           /**< one of ::aid_objective; 0 means AID_OBJECTIVE_SEATS_THEN_SCORE */
    uint64_t set;                /**< no bit is known yet: 0 */
    uint64_t request_count;      /**< requests, at most AID_ASSIGN_ROWS_MAX */
    uint64_t helper_count;       /**< helpers, at most AID_ASSIGN_ROWS_MAX */
    uint64_t edge_count;         /**< edges, at most AID_ASSIGN_ROWS_MAX */
    uint64_t seed;               /**< of the tie rule */
    int32_t complete;            /**< AID_YES: every seat is to be filled; where that cannot be, the answer is
                                      AID_SOLVE_INFEASIBLE with the best plan of the most seats */
    int32_t fairness;            /**< one of ::aid_fairness; 0 means AID_FAIRNESS_SCORE */
    int64_t load_weight;         /**< with AID_FAIRNESS_WEIGHED: points for one unit of load², 0..AID_ASSIGN_LOAD_MAX */
    const uint64_t *offsets;     /**< request_count + 1; starts with 0, never falls, ends with edge_count */
    const uint32_t *helpers;     /**< edge_count: the helper of each edge; none twice in one request */
    const int32_t *scores;       /**< edge_count: 0..AID_ASSIGN_SCORE_MAX; NULL means 0 each */
    const uint32_t *seats;       /**< request_count: helpers wanted; NULL means 1 each */
    const uint8_t *tiers;        /**< request_count: urgency, 0 first; NULL means 0 each */
    const uint32_t *capacities;  /**< helper_count: seats (with `loads`: load) a helper can take; NULL means 1 each */
    const uint8_t *edge_tiers;   /**< edge_count: 0 own group … 3 outermost; NULL means 0 each */
    const uint64_t *request_ids; /**< request_count, all different: for ties only; NULL means the indexes */
    const uint64_t *helper_ids;  /**< helper_count, all different: for ties only; NULL means the indexes */
    const uint32_t *loads;       /**< edge_count: what the edge takes of its helper's capacity, at least 1; NULL means
                                      1 each. See "Loads" at ::aid_solve_assign */
    const uint32_t *loads_before; /**< helper_count: what a helper has carried already, in seats, 0..AID_ASSIGN_LOAD_MAX;
                                       counts with `fairness` only; NULL means 0 each */
} aid_assign_problem;

/** How a solver runs. */
typedef struct aid_solve_options {
    uint32_t struct_size;           /**< sizeof(aid_solve_options) */
    uint32_t reserved;              /**< 0 */
    uint64_t set;                   /**< no bit is known yet: 0 */
    uint64_t work_limit;            /**< stop after so many edges looked at, the same on every machine; 0: no limit */
    int64_t time_limit_ms;          /**< stop after so many milliseconds of wall time; 0: no limit */
    aid_progress_fn progress;       /**< called now and then, by work done; non-zero cancels; may be NULL */
    void *context;                  /**< handed to `progress` */
    const aid_allocator *allocator; /**< NULL means the C library's */
} aid_solve_options;

/** The plan and what it is worth. The caller sets `struct_size` and the array pointers (NULL: not wanted); all else is
 * written. Everything is untouched unless the call answers AID_OK.
 *
 * **The certificate.** Of each dual there are three words, compared like the stages: (seat, outer, score). Let g(e) be
 * (256 − tier of the request, −outer_price of the edge's tier, score); under AID_OBJECTIVE_SCORE (0, 0, score), with
 * `complete` (256, 0, score). Of an optimal plan, word by word in this order: request and helper duals are ≥ 0; a
 * request with empty seats has dual 0, or has no edge left; a helper with room has dual 0; a chosen edge has
 * g ≥ request dual + helper dual; any other edge has g ≤ it. So in each word Σ g of the plan = Σ seats·request dual +
 * Σ capacity·helper dual + Σ over edges of max(0, g − both duals), and that sum bounds every plan.
 *
 * With ::aid_fairness the duals are written as 0: there the proof is that no path of exchanges improves the plan.
 *
 * The first word of a helper's dual is 0 when one more seat of that helper would serve nobody more, else 256 − the
 * most urgent tier of which it would serve one seat more: where to recruit. */
typedef struct aid_assign_result {
    uint32_t struct_size;         /**< sizeof(aid_assign_result), set by the caller */
    int32_t status_code;          /**< one of ::aid_solve_state */
    int64_t objective;            /**< Σ score of the plan */
    int64_t bound;                /**< no plan has a higher Σ score (among those of equal seats and edge tiers when
                                       AID_SOLVE_OPTIMAL or AID_SOLVE_INFEASIBLE, where it equals `objective`) */
    int64_t seats;                /**< seats filled */
    int64_t seats_bound;          /**< no plan fills more; equals `seats` when optimal under SEATS_THEN_SCORE */
    uint64_t work;                /**< edges looked at */
    uint64_t components;          /**< connected parts that were solved one by one */
    int64_t outer_price[4];       /**< per edge tier: its weight in the second dual word; 0 for tier 0 */
    uint64_t outer_seats[4];      /**< per edge tier: seats of the plan */
    uint64_t load_squares;        /**< Σ (load before + seats given)² over the helpers; 0 with `loads` */
    uint64_t tier_capacity;       /**< how many numbers `tier_seats` holds, set by the caller */
    uint64_t tier_count;          /**< 1 + the highest tier of the problem; 0 without requests */
    uint8_t *chosen;              /**< edge_count: 1 = in the plan, 0 = not */
    uint64_t *tier_seats;         /**< tier_capacity: seats filled per tier; min(tier_capacity, tier_count) written */
    int64_t *request_duals;       /**< request_count: score word: what one seat more would add */
    int64_t *helper_duals;        /**< helper_count: score word: what one seat of capacity more would add */
    int64_t *request_seat_duals;  /**< request_count: seat word */
    int64_t *helper_seat_duals;   /**< helper_count: seat word */
    int64_t *request_outer_duals; /**< request_count: outer word */
    int64_t *helper_outer_duals;  /**< helper_count: outer word */
} aid_assign_result;

/** Find the best plan.
 *
 * Exact: with AID_SOLVE_OPTIMAL the plan is best in every stage named at the top of this file. Connected components are
 * solved one after the other. Time grows about with the number of pairs times how scarce helpers are: a town of
 * 10,000 requests with 32 candidates each takes well under a second. Memory: about 30 bytes an edge and 150 a row.
 *
 * **Loads.** Where all edges of each helper have one load, capacities are divided by it and all of this holds. Where a
 * helper's loads differ it is the generalised assignment problem, which is NP-hard: the answer is a plan with a bound,
 * AID_SOLVE_OPTIMAL where the search could close the gap, else AID_SOLVE_GAP. `bound` then bounds Σ score among plans
 * that are equal in the stages before, `seats_bound` the seats among those that fill as many in each tier before. With
 * `complete` the answer is AID_SOLVE_INFEASIBLE when no plan fills every seat, which is proven then. Urgency still comes
 * first, but may now cost seats in all. The last stage, ties, is left out, and all duals are 0. Without a `work_limit`
 * some seconds of work are spent. All stages must fit into one number of 52 bits (AID_E_LIMIT).
 *
 * @param problem  who could help whom
 * @param options  limits, progress and memory; NULL for none
 * @param result   receives the plan; untouched on failure
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT with AID_REASON_PROBLEM naming the row that is wrong; AID_E_LIMIT when
 *         there are more rows or edges than AID_ASSIGN_ROWS_MAX, or when the smaller of request_count and
 *         helper_count is more than AID_ASSIGN_SIDE_MAX, or AID_ASSIGN_SIDE_OUTER_MAX where all of the edge tiers 1,
 *         2 and 3 occur (so that no sum can pass 64 bits), or when unequal loads come with too many tiers and too high
 *         scores; AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_solve_assign(const aid_assign_problem *problem, const aid_solve_options *options,
                                    aid_assign_result *result, aid_error *error);

/** Too few helpers, proven (P. Hall, 1935): the requests of the set need more seats than their helpers can give.
 *
 * `need` > `capacity` + `elsewhere` always holds, so nobody can fill all of these seats. */
typedef struct aid_hall_info {
    uint32_t struct_size;   /**< sizeof(aid_hall_info), set by the caller */
    uint32_t reserved;      /**< 0 */
    uint64_t need;          /**< seats that the requests of the set want */
    uint64_t capacity;      /**< seats that the helpers of the set can give */
    uint64_t elsewhere;     /**< edges from these requests to helpers outside the set, each good for one seat at most */
    uint64_t request_count; /**< requests in the set */
    uint64_t helper_count;  /**< helpers in the set */
} aid_hall_info;

/** The two lists of a Hall set: indexes in rising order. */
typedef struct aid_hall_lists {
    uint32_t struct_size;      /**< sizeof(aid_hall_lists) */
    uint32_t reserved;         /**< 0 */
    uint64_t request_capacity; /**< how many numbers `requests` holds */
    uint64_t helper_capacity;  /**< how many numbers `helpers` holds */
    uint32_t *requests;        /**< receives min(request_capacity, info.request_count) requests; may be NULL */
    uint32_t *helpers;         /**< receives min(helper_capacity, info.helper_count) helpers; may be NULL */
} aid_hall_lists;

/** Why a seat of `request` stayed empty: the set of requests that compete for too few helpers.
 *
 * The set is what can be reached from the request by exchanging helpers: the smallest one that the plan proves.
 * Takes O(requests + helpers + edges).
 *
 * @param problem   the problem
 * @param result    a plan of it with the most seats; only `chosen` is read
 * @param request   index of a request with an empty seat
 * @param options   memory; the rest is not used; NULL for none
 * @param lists     where the lists go; NULL to learn the numbers only
 * @param out_info  receives the numbers; untouched on failure
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE if the request has all its seats, or if it could be given one more (the plan does not
 *         fill the most seats); AID_E_ARGUMENT, also for loads other than 1; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_solve_hall(const aid_assign_problem *problem, const aid_assign_result *result, uint64_t request,
                                  const aid_solve_options *options, const aid_hall_lists *lists,
                                  aid_hall_info *out_info, aid_error *error);

/** What insisting on one pair changes; every difference is "with the pair" minus "without the demand". */
typedef struct aid_assign_change {
    uint32_t struct_size; /**< sizeof(aid_assign_change), set by the caller */
    int32_t tier;         /**< the first request tier whose filled seats change; −1 when none does */
    int64_t tier_seats;   /**< the change of that tier's seats */
    int64_t seats;        /**< the change of all seats together */
    int64_t outer[4];     /**< the change of the plan's edges, per edge tier */
    int64_t load_squares; /**< the change of Σ load², as in aid_assign_result */
    int64_t score;        /**< the change of Σ score */
} aid_assign_change;

/** What would change if the pair of `edge` had to be in the plan: the exact difference of the two best plans.
 *
 * A chosen edge changes nothing. Otherwise the edge's connected component is solved anew with the pair in; so the
 * answer equals that of a problem in which the pair is given.
 *
 * @param problem     the problem
 * @param result      its best plan; `status_code` must be AID_SOLVE_OPTIMAL or AID_SOLVE_INFEASIBLE; `chosen` is read
 * @param edge        index of the edge; its request must want a seat and its helper have capacity for one at all
 * @param options     progress and memory; limits are not used; NULL for none
 * @param out_change  receives the difference; untouched on failure
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE if the plan is not proven best; AID_E_ARGUMENT, also for loads other than 1;
 *         AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_solve_force(const aid_assign_problem *problem, const aid_assign_result *result, uint64_t edge,
                                   const aid_solve_options *options, aid_assign_change *out_change, aid_error *error);

/** A plan that stays the best one while requests and helpers come and go: each change costs one shortest path a seat.
 *
 * After every change the plan equals a fresh one in all stage values (seats per tier, edge tiers, loads with
 * ::aid_fairness, Σ score), not in its pairs: it changes as little as that allows. Used by one thread at a time.
 *
 * @code
 * aid_assignment *plan = NULL;
 * if (aid_assignment_open(&problem, NULL, NULL, &plan, &error) == AID_OK) {
 *     aid_assignment_keep(plan, &error);                       // the fewest are to be disturbed
 *     aid_assignment_add_request(plan, &arrival, &request, &error);
 *     aid_assignment_helpers(plan, request, helpers, 4, &count, &error);
 *     aid_assignment_set_capacity(plan, 7, 1, &error);         // helper 7 has less time
 *     aid_assignment_moves(plan, moves, sizeof *moves, 16, &count, &error); // and these were moved by it
 *     aid_assignment_add_helper(plan, &newcomer, &helper, &error);
 *     aid_assignment_drop_helper(plan, 3, &error);
 *     aid_assignment_drop_request(plan, request, &error);
 *     aid_assignment_info_get(plan, &info, &error);
 * }
 * aid_assignment_free(plan);
 * @endcode */
typedef struct aid_assignment aid_assignment;

/** A request that is put in. */
typedef struct aid_assign_row {
    uint32_t struct_size;      /**< sizeof(aid_assign_row) */
    uint32_t seats;            /**< helpers wanted; 0 means 1 */
    uint32_t tier;             /**< urgency, 0 first, below AID_ASSIGN_TIERS */
    uint32_t reserved;         /**< 0 */
    uint64_t edge_count;       /**< helpers who could help */
    const uint32_t *helpers;   /**< edge_count: who; none twice */
    const int32_t *scores;     /**< edge_count: 0..AID_ASSIGN_SCORE_MAX; NULL means 0 each */
    const uint8_t *edge_tiers; /**< edge_count: 0 own group … 3 outermost; NULL means 0 each */
} aid_assign_row;

/** A helper who is put in. */
typedef struct aid_assign_column {
    uint32_t struct_size;      /**< sizeof(aid_assign_column) */
    uint32_t capacity;         /**< seats the helper can take; 0 means 1 */
    uint32_t load_before;      /**< as aid_assign_problem.loads_before */
    uint32_t reserved;         /**< 0 */
    uint64_t edge_count;       /**< requests that the helper could answer */
    const uint32_t *requests;  /**< edge_count: which; none twice */
    const int32_t *scores;     /**< edge_count: 0..AID_ASSIGN_SCORE_MAX; NULL means 0 each */
    const uint8_t *edge_tiers; /**< edge_count: 0 own group … 3 outermost; NULL means 0 each */
} aid_assign_column;

/** One step of a change: a seat of `request` goes from one helper to another. */
typedef struct aid_assign_move {
    uint64_t request; /**< whose seat */
    int64_t from;     /**< the helper before; −1: it was empty */
    int64_t to;       /**< the helper now; −1: it is empty, or the request left */
} aid_assign_move;

/** What the plan is worth now. */
typedef struct aid_assignment_info {
    uint32_t struct_size;     /**< sizeof(aid_assignment_info) */
    uint32_t reserved;        /**< 0 */
    uint64_t requests;        /**< that are there */
    uint64_t helpers;         /**< that are there */
    uint64_t seats;           /**< seats filled */
    uint64_t tier_seats[256]; /**< the same by request tier */
    uint64_t outer_seats[4];  /**< the same by edge tier */
    uint64_t load_squares;    /**< as in aid_assign_result */
    int64_t objective;        /**< Σ score */
    uint64_t work;            /**< edges looked at since it was opened */
} aid_assignment_info;

/** Opens a plan to be kept up to date.
 *
 * Takes about as long as solving, or with `result` as long as reading the edges a few times. Memory: about 45 bytes an
 * edge and 130 a row. The problem's arrays are copied.
 *
 * @param problem         who could help whom
 * @param result          its best plan with `chosen`, `helper_seat_duals`, `helper_outer_duals` and `helper_duals`, as
 *                        ::aid_solve_assign wrote it; NULL: it is solved here; not used with ::aid_fairness
 * @param options         limits, progress and memory of the solving; NULL for none
 * @param out_assignment  receives the plan, to be ended with ::aid_assignment_free; untouched on failure
 * @param error           receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (a limit stopped the solving); AID_E_ARGUMENT (also: `result` is no best plan);
 *         AID_E_LIMIT; AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_assignment_open(const aid_assign_problem *problem, const aid_assign_result *result,
                                       const aid_solve_options *options, aid_assignment **out_assignment,
                                       aid_error *error);

/** Puts a request in: a best alternating path for each of its seats.
 * @param assignment   the plan
 * @param row          who could help it
 * @param out_request  receives its index, the next one that was never used; may be NULL
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND (a helper is not there); AID_E_LIMIT; AID_E_MEMORY; on failure
 *         nothing has changed
 * @since 0.1 */
AID_API aid_status aid_assignment_add_request(aid_assignment *assignment, const aid_assign_row *row,
                                              uint64_t *out_request, aid_error *error);

/** Takes a request out: for each place it leaves, a best alternating path to whoever gains by it.
 * @param assignment  the plan
 * @param request     its index
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_assignment_drop_request(aid_assignment *assignment, uint64_t request, aid_error *error);

/** Puts a helper in: a best alternating path for each seat of capacity that somebody gains by.
 * @param assignment  the plan
 * @param column      whom the helper could help
 * @param out_helper  receives the index, the next one that was never used; may be NULL
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND (a request is not there); AID_E_LIMIT; AID_E_MEMORY; on failure
 *         nothing has changed
 * @since 0.1 */
AID_API aid_status aid_assignment_add_helper(aid_assignment *assignment, const aid_assign_column *column,
                                             uint64_t *out_helper, aid_error *error);

/** Changes how many seats a helper can take; 0 leaves the helper in, without a seat.
 * @param assignment  the plan
 * @param helper      index of the helper
 * @param capacity    seats
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_assignment_set_capacity(aid_assignment *assignment, uint64_t helper, uint32_t capacity,
                                               aid_error *error);

/** Takes a helper out: for each seat the helper gave, a best alternating path to another place.
 * @param assignment  the plan
 * @param helper      index of the helper
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_assignment_drop_helper(aid_assignment *assignment, uint64_t helper, aid_error *error);

/** From now on the pairs of the present plan count: of the plans that are equal in seats and edge tiers the one that
 * keeps most of them comes first, then loads and score. So a change disturbs the fewest people. Said again, it holds
 * for the plan of that moment.
 * @param assignment  the plan
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_assignment_keep(aid_assignment *assignment, aid_error *error);

/** Fills what the plan is worth now.
 * @param assignment  the plan
 * @param out_info    with its struct_size set
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_assignment_info_get(const aid_assignment *assignment, aid_assignment_info *out_info,
                                           aid_error *error);

/** Who helps a request now.
 * @param assignment  the plan
 * @param request     its index
 * @param helpers     to fill; may be NULL when capacity is 0
 * @param capacity    how many fit
 * @param out_count   receives how many there are
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_assignment_helpers(const aid_assignment *assignment, uint64_t request, uint32_t *helpers,
                                          size_t capacity, size_t *out_count, aid_error *error);

/** Who was moved by the last change, step by step: "request 1 to B, so request 2 to C" read backwards.
 * @param assignment  the plan
 * @param rows        to fill; may be NULL when capacity is 0
 * @param row_size    sizeof(aid_assign_move)
 * @param capacity    how many rows fit
 * @param out_count   receives how many there are
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_MEMORY (the change is done, but there was no memory to note its steps); AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_assignment_moves(const aid_assignment *assignment, aid_assign_move *rows, uint32_t row_size,
                                        size_t capacity, size_t *out_count, aid_error *error);

/** Ends a plan. NULL is fine.
 * @param assignment  to end
 * @since 0.1 */
AID_API void aid_assignment_free(aid_assignment *assignment);

#ifdef __cplusplus
}
#endif
#endif
