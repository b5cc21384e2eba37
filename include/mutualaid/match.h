/* SPDX-License-Identifier: MIT */
/** @file match.h
 * Who should help whom: the best helpers for one request, or the best plan for all open requests, each with its reasons
 * in numbers. The model, its formulas and their sources are in docs/matching.md. */
#ifndef MUTUALAID_MATCH_H
#define MUTUALAID_MATCH_H

#include <mutualaid/ledger.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The host's own opinion on a pair, asked last (constraint H15). Must not call the store.
 * @return non-zero when the pair must not be matched */
typedef int32_t (*aid_pair_fn)(void *context, aid_request request, aid_offer offer);

/** Bit numbers for aid_match_options.set. */
typedef enum aid_match_field {
    AID_MATCH_FIELD_WEIGHTS = 0, /**< weights: count even where 0; their sum must not be 0 */
    AID_MATCH_FIELD_AGEING_DAYS = 1,  /**< ageing_days: 0 means that waiting changes nothing */
    AID_MATCH_FIELD_ISOLATED_EVERY = 2 /**< isolated_every: 0 means no share */
} aid_match_field;

/** How to match. */
typedef struct aid_match_options {
    uint32_t struct_size;      /**< sizeof(aid_match_options) */
    int32_t meet_new_people;   /**< ::aid_answer: yes turns the continuity term into its mirror */
    uint64_t set;              /**< ::aid_match_field bits */
    uint64_t seed;             /**< breaks exact ties; the same seed gives the same plan */
    aid_group group;           /**< only requests of this group; id 0 all */
    aid_time now;              /**< matched as of this time; 0 the store's clock */
    int32_t weights[10];       /**< by ::aid_term, 0..10⁶; all zero: the group's policy */
    int32_t fairness;          /**< ::aid_fairness: level loads of offers before the score, or in it; a seat counts as an
                                    hour beside the hours that the helper gave in the last 28 days; 0: score */
    int32_t load_weight;       /**< with AID_FAIRNESS_WEIGHED: points for one unit of load², 0..10⁶ */
    int32_t ageing_days;       /**< each so many days of waiting make a request one step more urgent; 0: 7 */
    int32_t isolated_every;    /**< of so many seats at least one goes to a member without a partner in the last 90 days,
                                    where that can be; 0: 20 */
    aid_pair_fn allow;         /**< NULL: no opinion; aid_match_explain asks it again, as long as the result lives */
    void *allow_context;       /**< handed to `allow` */
    aid_progress_fn progress;  /**< may cancel; may be NULL */
    void *progress_context;    /**< handed to `progress` */
} aid_match_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_match_options_init(aid_match_options *options, uint32_t struct_size);

/** A helper who can answer a request. */
typedef struct aid_candidate {
    aid_offer offer;      /**< with which offer */
    aid_member helper;    /**< who */
    int64_t distance_m;   /**< metres; −1 not known or online */
    int32_t score;        /**< 0..1000 */
    int32_t points[10];   /**< by ::aid_term, 0..1000 each */
    int32_t tier;         /**< 0 own group, 1 agreement, 2 common ancestor, 3 public service */
} aid_candidate;

/** The best helpers for one request, best first. Ties: lower load in the last 28 days, longer not asked, hash, id.
 * Exactly those that a look at every offer would give, found without it: open offers are kept by skill and place, so ten
 * of a million take well under a millisecond mostly. The first call makes that index (about two seconds for a million);
 * what changes is filed as it changes. Counting all (capacity 0) looks at everyone who offers the skill.
 * @param store      the community
 * @param request    must be open
 * @param options    NULL for defaults
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_candidate)
 * @param capacity   how many rows fit
 * @param out_count  receives how many rows were written; with capacity 0, how many helpers could do it
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_STATE (not open); AID_E_ARGUMENT; AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_best(aid_store *store, aid_request request, const aid_match_options *options,
                                  aid_candidate *rows, uint32_t row_size, size_t capacity, size_t *out_count,
                                  aid_error *error);

/** How many people to ask at once, so that enough say yes: the smallest m with P(Bin(m, p) ≥ needed) ≥ 0.9, where each
 * says yes with probability p, independently. Asking too many has a cost, too (V. Manshadi, S. Rodilitz, Online policies
 * for efficient volunteer crowdsourcing, Management Science 68, 2022). Decided exactly, in decimals. With p = 0.3: 7 for
 * one, 12 for two; with 0.5: 7 for two; with 0.1: 22 for one.
 * @param needed      how many must say yes, 1..100
 * @param yes_ppm     of a million who are asked, so many say yes, 1..1,000,000
 * @param out_people  receives how many to ask; untouched on failure
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_LIMIT (more than 10,000 would have to be asked)
 * @since 0.1 */
AID_API aid_status aid_match_asking(int32_t needed, int32_t yes_ppm, int32_t *out_people, aid_error *error);

/** The best plan for all open requests: as many seats as can be, the most urgent first; then the nearest groups; then
 * the highest sum of scores. Exact; changes nothing in the community.
 * @param store      the community
 * @param options    NULL for defaults
 * @param out_match  receives the result, to be ended with ::aid_match_free; untouched on failure
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND (group); AID_E_ARGUMENT; AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_run(aid_store *store, const aid_match_options *options, aid_match **out_match,
                                 aid_error *error);

/** What a plan amounts to. */
typedef struct aid_match_summary {
    uint32_t struct_size;     /**< sizeof(aid_match_summary) */
    int32_t status;           /**< ::aid_solve_state */
    uint64_t proposals;       /**< proposed pairs */
    uint64_t seats;           /**< seats filled, the same number */
    uint64_t seats_wanted;    /**< seats that were open */
    uint64_t requests;        /**< open requests looked at */
    uint64_t unserved;        /**< requests with a seat that stays empty */
    uint64_t offers;          /**< open offers looked at */
    uint64_t pairs;           /**< pairs that could be */
    int64_t score;            /**< sum of scores */
    int64_t bound;            /**< proven upper bound of that sum at these seats */
    uint64_t isolated_wanted; /**< seats that were to go to members without a partner in the last 90 days */
    uint64_t isolated_seats;  /**< seats that do; fewer than wanted: more cannot be */
    uint64_t kept;            /**< pinned pairs, and pairs that were to stay and do */
    uint64_t load_squares;    /**< with fairness: Σ load² over the offers, in hours and seats */
    uint64_t refused[16];     /**< by ::aid_constraint: pairs whose first violated constraint it is, among pairs of open requests and offers */
    uint64_t would_open[16];  /**< by ::aid_constraint: pairs that fail this one only */
} aid_match_summary;

/** Fills what a plan amounts to.
 * @param match        the result
 * @param out_summary  with its struct_size set
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_match_summary_get(const aid_match *match, aid_match_summary *out_summary, aid_error *error);

/** How many pairs a plan proposes.
 * @param match     the result
 * @param out_size  receives the number
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_match_size(const aid_match *match, size_t *out_size, aid_error *error);

/** One proposed pair. */
typedef struct aid_proposal {
    uint32_t struct_size;   /**< sizeof(aid_proposal) */
    int32_t score;          /**< 0..1000 */
    aid_request request;    /**< what is needed */
    aid_offer offer;        /**< what answers it */
    aid_member requester;   /**< who needs */
    aid_member helper;      /**< who helps */
    aid_group group;        /**< in whose books */
    aid_skill skill;        /**< the offered skill that fits best */
    aid_time starts;        /**< earliest time that suits both; 0 when no time was stated */
    int64_t distance_m;     /**< metres; −1 not known or online */
    int32_t points[10];     /**< by ::aid_term */
    int32_t weights[10];    /**< by ::aid_term, as used */
    int32_t minutes;        /**< as requested */
    int32_t tier;           /**< as in aid_candidate */
} aid_proposal;

/** Fills one proposed pair.
 * @param match         the result
 * @param index         0 … size − 1; by urgency, then oldest request first
 * @param out_proposal  with its struct_size set
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_match_proposal(const aid_match *match, size_t index, aid_proposal *out_proposal,
                                      aid_error *error);

/** A request that keeps an empty seat, and why. */
typedef struct aid_unserved {
    uint32_t struct_size;   /**< sizeof(aid_unserved) */
    int32_t seats_missing;  /**< how many seats stay empty */
    aid_request request;    /**< which */
    uint64_t candidates;    /**< offers that could answer it */
    uint64_t refused[16];   /**< by ::aid_constraint: offers whose first violated constraint it is */
    uint64_t would_open[16]; /**< by ::aid_constraint: offers that fail this one only */
    uint64_t rivals;        /**< requests (itself included) that share too few helpers, when candidates is not 0 (Hall's theorem) */
    uint64_t helpers;       /**< the helpers they share */
} aid_unserved;

/** Fills why a request keeps an empty seat.
 * @param match         the result
 * @param index         0 … unserved − 1
 * @param out_unserved  with its struct_size set
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_unserved(const aid_match *match, size_t index, aid_unserved *out_unserved,
                                      aid_error *error);

/** What an empty seat is short of, when offers could answer it: the smallest set of requests, itself among them, that
 * want more seats than the offers they share can give (P. Hall, On representatives of subsets, 1935). */
typedef struct aid_shortage {
    uint32_t struct_size; /**< sizeof(aid_shortage) */
    int32_t weekday;      /**< ::aid_weekday on which all of them want it, as clocks there show; 0 several, or not stated */
    int32_t day_part;     /**< ::aid_day_part in which most of their time lies; 0 several, or not stated */
    int32_t reserved;     /**< 0 */
    uint64_t requests;    /**< requests that compete; 0: too few offers is not the reason */
    uint64_t offers;      /**< offers they share */
    uint64_t need;        /**< seats that the requests want */
    uint64_t capacity;    /**< seats that the offers can give */
    uint64_t elsewhere;   /**< pairs of the plan of these requests with other offers; need > capacity + elsewhere */
    aid_skill skill;      /**< what most of the requests ask for */
    char sentence[160];   /**< the same in words, without the skill's */
} aid_shortage;

/** Fills what an empty seat is short of, "5 requests share 3 offers, on Tuesdays in the evening".
 * @param match         the result; its store must be open
 * @param index         0 … unserved − 1
 * @param out_shortage  with its struct_size set
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (store closed); AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_shortage(const aid_match *match, size_t index, aid_shortage *out_shortage, aid_error *error);

/** Lists the requests that compete, in order of their ids: those that aid_shortage.requests counts.
 * @param match      the result
 * @param index      0 … unserved − 1
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_request)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_rivals(const aid_match *match, size_t index, aid_request *rows, uint32_t row_size,
                                    size_t capacity, size_t *out_count, aid_error *error);

/** Lists the offers that the rivals share, in order of their ids: those that aid_shortage.offers counts.
 * @param match      the result
 * @param index      0 … unserved − 1
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_offer)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_shared(const aid_match *match, size_t index, aid_offer *rows, uint32_t row_size,
                                    size_t capacity, size_t *out_count, aid_error *error);

/** Whom to look for: somebody new with one skill. */
typedef struct aid_recruit {
    aid_skill skill;    /**< that she would offer */
    aid_group group;    /**< where */
    uint64_t serves;    /**< seats more that the plan would fill; with k seats of her own min(k, serves) */
    uint64_t unserved;  /**< requests with an empty seat that she could answer */
    int32_t weekday;    /**< when those want it, as in aid_shortage; 0 several, or not stated */
    int32_t day_part;   /**< as in aid_shortage */
    char sentence[160]; /**< the same in words, without the skill's and the group's */
} aid_recruit;

/** Recruiting advice: for each skill that requests with an empty seat ask for, in their group, how many more seats one
 * more helper would fill, who serves most first. She may take over from others who then help elsewhere: the difference of
 * two maximum flows, which is what the helper's capacity is worth (its dual price, counted through). She is taken to
 * state nothing but skill and group and to have whatever level, credential and language is asked for. Seats are counted,
 * times are not; requests that want all seats or none are left out. Takes about as long as a run's solving for each
 * skill and group.
 * @param match      the result; its store must be open
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_recruit)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (store closed); AID_E_ARGUMENT; AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_recruit(const aid_match *match, aid_recruit *rows, uint32_t row_size, size_t capacity,
                                     size_t *out_count, aid_error *error);

/** Why a pair was chosen, could be, or cannot be. */
typedef struct aid_reason {
    uint32_t struct_size; /**< sizeof(aid_reason) */
    int32_t chosen;       /**< 1: the plan has it */
    uint64_t violated;    /**< ::aid_constraint bits; 0: the pair could be */
    int32_t first;        /**< the first violated ::aid_constraint; −1 none */
    int32_t score;        /**< 0..1000; 0 when it cannot be */
    int64_t distance_m;   /**< metres; −1 not known or online */
    int32_t points[10];   /**< by ::aid_term */
    int32_t weights[10];  /**< by ::aid_term, as used */
    int32_t tier;         /**< as in aid_candidate */
    int32_t stage;        /**< a pair that could be and is not: the first ::aid_match_stage that insisting on it would
                               change; 0 none (a tie), or nothing is known: `instead` says which */
    int64_t seats_change; /**< … by so many seats of the whole plan */
    int64_t outer_change; /**< … pairs with outer groups */
    int64_t loads_change; /**< … of Σ load², under fairness */
    int64_t score_change; /**< … of the sum of scores */
    aid_request loses;    /**< … the most urgent request that would have a seat fewer; id 0 none */
    int32_t moved;        /**< … other requests whose helper would be another */
    int32_t reserved;     /**< 0 */
    char sentence[240];   /**< why, in one English sentence */
    char instead[200];    /**< what insisting would change, in one English sentence; empty where that is no question */
} aid_reason;

/** Explains one pair. The model as of the run is not kept: the answer is as of the store's present state.
 *
 * For a pair that could be and is not, the best plan with it is compared with this plan: what changes is exact where the
 * plan is optimal and nobody wants all seats or none; seats are counted, times are not (as in ::aid_match_next, but
 * nobody has to stay). That takes about as long as a run's solving.
 * @param match       the result; its store must be open
 * @param request     what is needed
 * @param offer       what might answer it
 * @param out_reason  with its struct_size set
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_STATE (store closed); AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_explain(const aid_match *match, aid_request request, aid_offer offer,
                                     aid_reason *out_reason, aid_error *error);

/** One decision of a run: a pair whose skill fits, what stood in its way, or its terms and whether the plan has it. */
typedef struct aid_decision {
    aid_request request;  /**< what is needed */
    aid_offer offer;      /**< what might answer it */
    aid_member requester; /**< who needs */
    aid_member helper;    /**< who might help */
    aid_group group;      /**< the request's */
    aid_skill skill;      /**< the offered skill that fits best; id 0 none does */
    uint64_t violated;    /**< ::aid_constraint bits; 0: the pair could be */
    int64_t distance_m;   /**< metres; −1 not known or online */
    int32_t first;        /**< the first violated ::aid_constraint; −1 none */
    int32_t chosen;       /**< 1: the plan has it */
    int32_t score;        /**< 0..1000; 0 when it cannot be */
    int32_t tier;         /**< as in aid_candidate */
    int32_t points[10];   /**< by ::aid_term */
    int32_t weights[10];  /**< by ::aid_term, as used */
} aid_decision;

/** The record of what was decided, for an audit outside: for each request of the run, in the order of the run, every offer
 * whose skill fits or whose member has a mark with the requester, in order of its id. Offers of something else altogether
 * are not in it. It names people by their handles and says nothing else about them: no attribute that fairness is asked
 * about is known to the engine, so whoever audits joins labels of their own (docs/matching.md, "An audit outside"). As of
 * the store's present state, so it is taken right after the run. Takes about as long as a run and 200 bytes a row.
 * @param match      the result; its store must be open
 * @param request    only of this request; id 0 all of the run
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_decision)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_STATE (store closed); AID_E_ARGUMENT; AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_decisions(const aid_match *match, aid_request request, aid_decision *rows,
                                       uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);

/** Says something about a pair. What a coordinator does who phones people and hears no:
 *
 * @code
 * aid_match *repaired = NULL;
 * aid_match_rule(match, tap, bens, AID_RULING_BAN, 0, &error);                  // Ben cannot
 * aid_match_rule(match, garden, cys, AID_RULING_PIN, 0, &error);                // Cy has said yes
 * aid_match_next(match, tap, rows, sizeof *rows, 3, &count, &error);            // who else, and what would it cost others?
 * if (aid_match_repair(match, NULL, &repaired, &error) == AID_OK)
 *     aid_match_changes(repaired, changes, sizeof *changes, 16, &count, &error); // "request 1 to B, so request 2 to C"
 * @endcode
 *
 * It counts from the next ::aid_match_repair on, and in ::aid_match_explain at once.
 * @param match    the result; its store must be open
 * @param request  what is needed
 * @param offer    what might answer it
 * @param ruling   ::aid_ruling; instead of what was said before; AID_RULING_NONE or 0 takes it back
 * @param until    of a ban: when it ends; 0 never, and for all other rulings
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_STATE (store closed); AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_rule(aid_match *match, aid_request request, aid_offer offer, int32_t ruling, aid_time until,
                                  aid_error *error);

/** How to repair a plan. */
typedef struct aid_match_repair_options {
    uint32_t struct_size; /**< sizeof(aid_match_repair_options) */
    int32_t keep;         /**< ::aid_answer: no makes a fresh plan under the rulings; else the pairs of the present plan are
                               to stay, and only those with another ruling, or that cannot be any more, may go */
} aid_match_repair_options;

/** The plan that follows from the present one after a no, a cancellation, an arrival, or a ruling. It fills as many seats,
 * as urgent and as near as a fresh plan, and among such plans disturbs the fewest; ::aid_match_changes says whom. Pinned
 * pairs stay first of all. As of the store's present state, with the options of the first run. The rulings live on in the
 * new result.
 * @param match      the result; stays as it is; its store must be open
 * @param options    NULL: disturb the fewest
 * @param out_match  receives the new result, to be ended with ::aid_match_free; untouched on failure
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (a pinned pair cannot be: the message says why; store closed); AID_E_ARGUMENT;
 *         AID_E_CANCELLED; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_repair(aid_match *match, const aid_match_repair_options *options, aid_match **out_match,
                                    aid_error *error);

/** One step from the plan before a repair to the plan after it. */
typedef struct aid_match_change {
    aid_request request; /**< whose helper changes */
    aid_offer from;      /**< the offer before; id 0: nobody */
    aid_offer to;        /**< the offer now; id 0: nobody */
    int32_t follows;     /**< 1: because the step before takes its helper, "r1 to B, so r2 to C" */
    int32_t reserved;    /**< 0 */
    char sentence[120];  /**< the same in words, with the short numbers that people see */
} aid_match_change;

/** What a repair changed, each step after the one it follows from.
 * @param match      the result of ::aid_match_repair; of ::aid_match_run: none
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_match_change)
 * @param capacity   how many rows fit
 * @param out_count  receives how many steps there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (store closed); AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_match_changes(const aid_match *match, aid_match_change *rows, uint32_t row_size, size_t capacity,
                                     size_t *out_count, aid_error *error);

/** Another offer for a request, and what insisting on it costs others. */
typedef struct aid_match_next_row {
    aid_offer offer;           /**< which */
    aid_member helper;         /**< whose */
    aid_request moved_request; /**< the first other request whose helper would change; id 0: none */
    aid_offer moved_from;      /**< its offer now */
    aid_offer moved_to;        /**< its offer then; id 0: nobody */
    int64_t seats_change;      /**< seats of the whole plan: 0, or fewer */
    int64_t score_change;      /**< sum of scores of the whole plan */
    int32_t score;             /**< of the pair, 0..1000 */
    int32_t tier;              /**< as in aid_candidate */
    int32_t moved;             /**< other requests whose helper would change */
    int32_t reserved;          /**< 0 */
    char sentence[200];        /**< the same in words, with the short numbers that people see */
} aid_match_next_row;

/** The next best for one request: its best `capacity` other offers, each insisted on in turn while as many other pairs
 * stay as can. First the fewest seats lost, then the nearest, the fewest moved, the highest sum. Seats are counted, times
 * are not: ::aid_match_repair with a pin decides those.
 * @param match      the result; its store must be open
 * @param request    what is needed
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_match_next_row)
 * @param capacity   how many rows fit, and how many offers are tried: each takes about as long as a run's solving
 * @param out_count  receives how many other offers there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_STATE (store closed); AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_next(const aid_match *match, aid_request request, aid_match_next_row *rows,
                                  uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);

/** How to commit a plan. */
typedef struct aid_match_commit_options {
    uint32_t struct_size; /**< sizeof(aid_match_commit_options) */
    int32_t keep_valid;   /**< ::aid_answer: yes leaves out pairs that are no longer allowed, instead of refusing all */
} aid_match_commit_options;

/** Makes every proposed pair a proposed exchange, in one transaction, after deciding each again.
 * @param match        the result; can be committed once
 * @param options      NULL: all or nothing
 * @param exchanges    to fill in the order of the proposals (id 0 where one was left out); may be NULL
 * @param capacity     how many fit
 * @param out_count    receives how many exchanges were made; may be NULL
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (a pair is no longer allowed: the message names it; committed before; store closed);
 *         AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_match_commit(aid_match *match, const aid_match_commit_options *options,
                                    aid_exchange *exchanges, size_t capacity, size_t *out_count, aid_error *error);

/** Ends a match result. NULL is fine.
 * @param match  to end
 * @since 0.1 */
AID_API void aid_match_free(aid_match *match);

#ifdef __cplusplus
}
#endif
#endif
