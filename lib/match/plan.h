/* SPDX-License-Identifier: MIT */
/* The best plan for all open requests. docs/matching.md, "The plan", says what is exact and what is not. */
#ifndef AID_MATCH_PLAN_H
#define AID_MATCH_PLAN_H

#include "match/market.h"
#include "solve/live.h"

typedef struct aid__match_unserved {
    uint64_t request_id;
    uint64_t candidates;
    aid__match_tally tally;
    uint32_t problem_row;
    int32_t seats_missing;
} aid__match_unserved;

typedef struct aid__match_totals {
    int32_t status; /* aid_solve_state */
    int32_t reserved;
    uint64_t seats_wanted, requests, offers, pairs;
    uint64_t isolated_wanted, isolated_seats; /* seats for people who are alone: by the share, and in the plan */
    uint64_t kept, loads;                     /* pairs that were to stay and do; Σ load² under fairness */
    int64_t score, bound;
    aid__match_tally tally;
} aid__match_totals;

/* A result: owns all it points to and does not look at the model any more. It must not be moved. */
typedef struct aid__match_plan {
    aid_allocator memory;
    aid__vector pairs;    /* aid__match_pair, by urgency, then the oldest request first */
    aid__vector unserved; /* aid__match_unserved, in the same order */
    aid__match_totals totals;
    aid_assign_problem problem; /* kept for Hall's theorem and for what insisting on a pair would change; no fairness */
    uint8_t *chosen;
    uint8_t *rules;     /* edges: aid_ruling; NULL: no ruling */
    uint8_t *all_seats; /* requests: 1 wants all of its seats or none */
    uint32_t *before;   /* offers: hours that the helper gave before; NULL: fairness asks for nothing of its own */
    int32_t fairness, load_weight;
} aid__match_plan;

typedef struct aid__match_run_options {
    aid__row group; /* 0: all */
    int32_t fairness;
    int32_t load_weight;
    int32_t ageing_days;    /* each so many days of waiting make a request one step more urgent; 0: none do */
    int32_t isolated_every; /* of so many seats one goes to somebody who is alone; 0: no share */
} aid__match_run_options;

aid_status aid__match_plan_make(const aid__match_context *context, const aid__match_run_options *options,
                                aid__match_plan *out, aid_error *error);
void aid__match_plan_free(aid__match_plan *plan);

/* How many requests compete with the unserved one for how many offers; zeros where too few offers is not the reason. */
aid_status aid__match_plan_hall(const aid__match_plan *plan, const aid__match_unserved *unserved,
                                uint64_t *out_requests, uint64_t *out_offers, aid_error *error);

/* Another offer for a request, and what insisting on it changes. */
typedef struct aid__match_alternative {
    uint64_t offer_id;
    uint64_t moved_request_id, moved_from_id, moved_to_id; /* the first other request that moves; ids 0: none */
    uint64_t loses_id; /* the most urgent request that would have a seat fewer; 0 none */
    int64_t seats_change, outer_change, loads_change, score_change; /* loads: Σ load² under fairness */
    int32_t score, tier;
    int32_t stage;  /* aid_match_stage: the first that changes; 0 none */
    uint32_t moved; /* other requests whose helper changes */
} aid__match_alternative;

/* Tries the best `capacity` other offers of a request; best first. *out_count: how many others there are. */
aid_status aid__match_plan_next(const aid__match_plan *plan, uint64_t request_id, aid__match_alternative *rows,
                                size_t capacity, size_t *out_count, aid_error *error);

/* What the best plan with this pair is worth beside this plan, whoever moves for it. *out_found: 0 when the pair is none
 * of the problem's, is in the plan, or has no place beside the pinned pairs. */
aid_status aid__match_plan_force(const aid__match_plan *plan, uint64_t request_id, uint64_t offer_id,
                                 aid__match_alternative *out, int32_t *out_found, aid_error *error);

/* The problem's row of a request; its request_count: none. */
uint32_t aid__match_plan_row(const aid__match_plan *plan, uint64_t request_id);

/* What an empty seat is short of; both lists empty where too few offers is not the reason. */
typedef struct aid__match_shortage {
    aid__vector requests, offers; /* uint32_t: rows of the problem, rising */
    uint64_t need, capacity, elsewhere;
    aid__row skill;        /* that most of them ask for */
    int32_t weekday, part; /* aid_weekday, aid_day_part: when all of them want it; 0 several */
} aid__match_shortage;

aid_status aid__match_shortage_make(const aid__match_plan *plan, const aid__match_unserved *unserved,
                                    aid__match_shortage *out, aid_error *error); /* skill and time: 0 */
aid_status aid__match_shortage_read(const aid__match_context *context, const aid__match_plan *plan,
                                    aid__match_shortage *shortage, aid_error *error); /* sets skill and time */
void aid__match_shortage_free(aid__match_shortage *shortage); /* also after a failure of _make */

/* Somebody new who has this skill, in this group. */
typedef struct aid__match_recruit {
    uint64_t serves, unserved; /* seats more; requests with an empty seat that she could answer */
    aid__row skill, group;
    aid__span words; /* the skill, in the model */
    int32_t weekday, part; /* when those requests want it; 0 several */
} aid__match_recruit;

/* For each skill and group of unserved requests, who serves most first. */
aid_status aid__match_recruit_make(const aid__match_context *context, const aid__match_plan *plan, aid__vector *out,
                                   aid_error *error); /* *out: aid__match_recruit, to be freed; untouched on failure */

/* What was decided about one pair whose skill fits. */
typedef struct aid__match_decision {
    aid__match_pair pair; /* score and points: 0 where something is violated */
    uint64_t violated;
    int32_t chosen, reserved;
} aid__match_decision;

/* Those of one request, or, with id 0, of all requests of the run. *out: aid__match_decision; to be freed in any case. */
aid_status aid__match_decisions_make(const aid__match_context *context, const aid__match_plan *plan, uint64_t request_id,
                                     aid__vector *out, aid_error *error);

/* ---- between the files of the plan ---- */

typedef struct aid__plan_request {
    aid__row row;
    uint32_t first_edge, edge_count; /* best edges first */
    uint32_t rank;                   /* in `order` */
    int32_t seats;  /* free ones */
    int32_t placed;
    int32_t urgency; /* 0 first; risen by waiting */
    int32_t all_seats;
    int32_t number; /* of a need that comes again: which of its times */
    uint32_t leader;    /* of a need that comes again: row + 1 of the time that leads; 0: it leads, or comes once */
    uint32_t next_time; /* row + 1 of the next of its times; 0 none */
    int64_t posted;
    uint64_t id, candidates;
    aid__match_tally tally;
} aid__plan_request;

/* What a plan is worth, stage by stage; filled by the solver or by counting. */
typedef struct aid__plan_worth {
    uint64_t tiers[AID_ASSIGN_TIERS];
    uint64_t outer[4];
    uint64_t kept, loads; /* under rulings and fairness */
    int64_t score;
} aid__plan_worth;

typedef struct aid__planner {
    const aid__match_context *context;
    aid__match_market market;
    aid__vector requests; /* aid__plan_request; the problem's rows */
    aid__vector edges;    /* aid__match_edge, side by side for each request */
    uint32_t *order;      /* requests by urgency, then arrival */
    aid__vector pairs;    /* aid__match_pair: what is placed now, in that order */
    /* the problem's columns */
    uint64_t *offsets, *request_ids, *helper_ids;
    uint32_t *helpers, *seats, *capacities, *room; /* room: what is really left of each capacity */
    int32_t *scores;
    uint8_t *tiers, *edge_tiers, *chosen;
    uint8_t *rules; /* edges: aid_ruling; NULL: no ruling */
    int32_t fairness, load_weight, ageing_days, isolated_every;
    uint32_t followers; /* requests that follow another; see plan_series.c */
    uint32_t *left;     /* seats of each offer that nothing placed has taken */
    aid_assign_problem problem;
    aid__plan_worth relaxed; /* of the first answer, which nothing can exceed */
} aid__planner;

static inline aid__plan_request *aid__plan_request_at(const aid__planner *planner, uint32_t row)
{
    return aid__vector_at(&planner->requests, row);
}

/* plan_solve.c: chooses edges and places them until both agree. */
aid_status aid__plan_solve(aid__planner *planner, aid__match_totals *totals, aid_error *error);

/* Puts the requests in order again after their urgency changed, and solves once more; nothing is placed yet. */
aid_status aid__plan_reorder(aid__planner *planner, aid_error *error);
aid_status aid__plan_order(aid__planner *planner, aid_error *error); /* plan.c: sorts `order`, sets the ranks */

/* plan_ruled.c */
aid_status aid__plan_read_rulings(aid__planner *planner, aid_error *error);
bool aid__plan_is_ruled(const aid__planner *planner);
aid_status aid__plan_assign_ruled(aid__planner *planner, uint8_t *chosen, aid__plan_worth *out_worth, aid_error *error);
uint32_t aid__plan_load_before(const aid__planner *planner, uint32_t offer); /* hours given in the last 28 days */
aid_status aid__plan_count_ruled(const aid__planner *planner, const uint8_t *chosen, aid__plan_worth *worth,
                                 aid_error *error); /* only kept and loads */

/* Gives edge number `edge` of a request's row its seat and slot before all searches. */
void aid__plan_pin(aid_assignment *live, uint32_t request, uint32_t edge);

/* plan_series.c */
aid_status aid__plan_series_read(aid__planner *planner, aid_error *error); /* who leads, who follows */
bool aid__plan_series_shares(const aid__planner *planner, const aid__plan_request *request, uint32_t offer);
/* An offer that answers another time already, and may be full by that, has room for the need. */
void aid__plan_series_hold(aid__planner *planner, const aid__plan_request *request);
void aid__plan_series_pins(aid__planner *planner); /* after the rulings were read */
/* Adds what the times that follow can score at most; do they all have the best there is? */
bool aid__plan_series_bound(const aid__planner *planner, int64_t *io_bound);
void aid__plan_series_finish(aid__planner *planner); /* the problem as the plan leaves it */

/* plan_isolated.c: after the first answer; raises requests until the share is reached or cannot be. */
aid_status aid__plan_isolated(aid__planner *planner, aid__match_totals *totals, aid_error *error);

/* plan_result.c */
aid_status aid__plan_give_result(aid__planner *planner, aid__match_plan *out, aid_error *error);
void aid__plan_problem_free(const aid_allocator *memory, const aid_assign_problem *problem, const uint8_t *chosen);

/* plan_place.c */

/* Gives every chosen edge its time, the most urgent first, one after the other; an edge that those before it have made
 * impossible is unchosen, and the capacity (or seats) that let it be chosen is lowered to what could be placed.
 * *out_clean: all were placed. */
aid_status aid__plan_place(aid__planner *planner, bool *out_clean, aid_error *error);
void aid__plan_unplace(aid__planner *planner);
/* Gives empty seats what is left, best edge first: all of them where limits were lowered, else only those of times that
 * follow. */
aid_status aid__plan_fill(aid__planner *planner, bool lowered, aid_error *error);

#endif
