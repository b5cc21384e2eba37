/* SPDX-License-Identifier: MIT */
/* What the files of the matching engine share. docs/matching.md has the model, the formulas and their sources.
 *
 *   scene.c        what is known about people: what they have promised, how much they helped, with whom
 *   side.c         an offer or a request made ready for comparing: place, reach, languages, unit, hours
 *   kinship.c      which skills answer which; which groups are near
 *   hours.c        five weeks as bits, one a quarter-hour
 *   timing.c       the earliest time that suits both, H8 to H10
 *   constraints.c  may this pair be? H0 to H15
 *   score.c        how good would it be?
 *   look.c         all about one pair
 *   finder*.c      open offers by skill and place, kept up to date, and the best of them for one request
 *   asking.c       how many people to ask
 *   market.c       all open offers, by skill, group and person
 *   candidates.c   the pairs of a whole community, without looking at unrelated ones
 *   plan.c, plan_solve.c, plan_place.c, plan_result.c   the best plan for all requests
 *   rulings.c, plan_ruled.c, plan_next.c   what a coordinator has said about pairs, and the next best for one request
 *   plan_series.c    needs that come again
 *   plan_isolated.c   who is alone gets a seat
 *   explain.c      the same in a sentence
 *
 * A *scene* stands on a model that must not change while it lives. Everything is an integer and a function of the model
 * and the context: the order of rows never decides.
 *
 * What nobody stated does not constrain. */
#ifndef AID_MATCH_CONTEXT_H
#define AID_MATCH_CONTEXT_H

#include "base/error.h"
#include "base/zone.h"
#include "match/hours.h"
#include "match/rulings.h"
#include "model/model.h"
#include <mutualaid/solve.h>
#include <mutualaid/values.h>

enum { AID__CONSTRAINTS = 16 };

typedef int32_t (*aid__match_allow_fn)(void *context, uint64_t request, uint64_t offer); /* not 0: never together */
typedef const aid__zone *(*aid__match_zone_fn)(void *context, uint32_t symbol);         /* NULL: UTC */

typedef struct aid__match_context {
    const aid__model *model;
    const aid_allocator *allocator;
    int64_t now;
    uint64_t seed;
    int32_t weights_given; /* 0: each request's group decides */
    int32_t weights[AID_TERM_COUNT];
    int32_t meet_new_people; /* the continuity term becomes its mirror */
    const aid__match_rulings *rulings; /* may be NULL */
    aid__match_allow_fn allow; /* may be NULL */
    void *allow_context;
    aid__match_zone_fn zone; /* NULL: every zone is UTC */
    void *zone_context;
    struct aid__finder *finder; /* of that model; NULL: one is made for the call */
    aid_progress_fn progress; /* may be NULL */
    void *progress_context;
} aid__match_context;

/* ---- people ---- */

/* Minutes that a helper has promised, or given lately. */
typedef struct aid__match_commitment {
    int64_t at; /* 0: no time agreed; counts in the present week only */
    int32_t minutes;
    int32_t busy; /* 1: accepted for that very time */
    int32_t placed, latitude, longitude;
    uint32_t next; /* index + 1 of the same person's next; 0 none */
    aid__row request; /* visits: whose it is, since all seats of a request may be taken at once; 0 none */
} aid__match_commitment;

/* Minutes of credit that a run has promised on a requester's behalf. */
typedef struct aid__match_pledge {
    int64_t minutes;
    aid__row group;
    int32_t unit;
    uint32_t next;
} aid__match_pledge;

typedef struct aid__match_person {
    int64_t load;       /* minutes given in the last 28 days */
    int64_t asked_days; /* days since the last proposal; −1 never */
    uint32_t asked;     /* proposals in the last 7 days, and of this run */
    uint32_t partners;  /* distinct people in the last 90 days: 0, 1, 2 for more */
    aid__row partner;   /* the first of them */
    aid__row component; /* towards the root of those who are connected by these 90 days */
    uint32_t first_commitment; /* index + 1 */
    uint32_t first_visit;      /* the same for accepted help that this person gets: no minutes are given, but one is there */
    uint32_t first_pledge;
    uint32_t marked; /* 1: some block, household or ban has this person in it */
    aid__row met_by; /* the last two say: with this requester … */
    uint32_t met;    /* AID__MET_… */
    aid__row holds;  /* the offer with which this person answers another time of the same need; 0 none */
    uint32_t first_offer; /* index + 1 in the market */
    uint32_t chosen_by;   /* scratch of the market: a request's stamp … */
    uint32_t chosen;      /* … and its best edge to this person */
} aid__match_person;

enum { AID__MET_EVER = 1, AID__MET_WELL = 2 };

/* What is known about a skill with respect to the request at hand; see kinship.c. */
typedef struct aid__match_kin {
    uint32_t wanted, above, fit, seen; /* stamps */
    int32_t level;                     /* above: how many levels over a wanted skill */
    int32_t rank;                      /* fit: AID__FIT_… */
} aid__match_kin;

enum { AID__FIT_EXACT = 0, AID__FIT_NARROWER = 1, AID__FIT_NONE = 1 << 20 }; /* 1 + g: an ancestor g levels up */

typedef struct aid__match_scene {
    const aid__match_context *context;
    aid__match_person *people; /* by member row when `whole`; else [1] the requester, [2] the helper */
    size_t people_count;
    aid__row only[2]; /* whose places 1 and 2 are */
    int32_t whole;
    struct aid__finder *finder; /* not NULL: people are looked up one by one, and `kin` and `queue` are the finder's */
    aid__map known;             /* member → index in `met` */
    aid__vector met;            /* aid__match_person * */
    uint32_t serial; /* stamps */
    aid__vector commitments, pledges;
    aid__vector hours; /* aid__hours of offers; index 0 is not used */
    aid__match_kin *kin; /* by skill row */
    aid__row *queue;
    size_t skill_count;
    int64_t quarter; /* the first quarter-hour since 1970 that does not begin before now */
} aid__match_scene;

/* A scene of the whole community, or of one pair only (cheap; knows no ties: score.c needs a whole one). */
aid_status aid__scene_init(aid__match_scene *scene, const aid__match_context *context, aid_error *error);
aid_status aid__scene_pair(aid__match_scene *scene, const aid__match_context *context, aid__row requester,
                           aid__row helper, aid_error *error);
/* A scene that costs nothing at first: aid__scene_meet adds a person, who costs what their own exchanges cost. Whoever
 * is judged must have been met. The context's finder must be up to date, and serves one scene at a time. */
aid_status aid__scene_lazy(aid__match_scene *scene, const aid__match_context *context, aid_error *error);
aid_status aid__scene_meet(aid__match_scene *scene, aid__row member, aid_error *error);
void aid__scene_free(aid__match_scene *scene);
aid__match_person *aid__scene_person(const aid__match_scene *scene, aid__row member); /* NULL: not in the scene */
bool aid__scene_promise(aid__match_scene *scene, aid__row helper, aid__match_commitment commitment); /* false: memory */
bool aid__scene_visit(aid__match_scene *scene, aid__row requester, aid__match_commitment commitment); /* false: memory */
/* Are the two connected by help of the last 90 days? Not of a scene of a pair. */
bool aid__scene_given(const aid__exchange_row *exchange); /* help that was given, as far as the books know … */
int64_t aid__scene_when(const aid__exchange_row *exchange); /* … and when; 0 no time */
bool aid__scene_connected(const aid__match_scene *scene, aid__row a, aid__row b);
/* Sets `met` of all whom the requester met, and who answers another time of the same need. */
void aid__scene_history(const aid__match_scene *scene, const aid__listing_row *request);

/* ---- sides ---- */

typedef struct aid__match_side {
    const aid__listing_row *listing;
    const aid__member_row *member;
    const aid__zone *zone;
    aid__row row;
    int32_t consents; /* H0 holds on this side */
    aid__span languages;
    int32_t placed, latitude, longitude;
    int32_t reach_m; /* −1 no limit */
    int32_t online;  /* AID__SIDE_… bits */
    int32_t unit;
    aid__span week;      /* what is stated: the listing's, or the helper's own; both empty: nothing is */
    aid__span windows;
    uint32_t hours;      /* offers: index of the bits from `quarter` on; 0 none */
    uint32_t next_of_member; /* index + 1 in the list of offers */
} aid__match_side;

enum { AID__SIDE_ONLINE = 1, AID__SIDE_ONLINE_SAID = 2, AID__SIDE_IN_PERSON = 4 };

/* Of a need that comes again so many times are looked at: more do not lie in five weeks of days. */
enum { AID__ASK_TIMES = 36 };

/* A request with what is asked of every offer alike. */
typedef struct aid__match_ask {
    aid__match_side side;
    aid__policy_row policy;
    int64_t credit_left; /* INT64_MAX: no limit */
    int64_t waited_s;
    int32_t weights[AID_TERM_COUNT];
    int64_t weight_sum;
    int32_t minutes, seats, free_seats;
    int32_t generalise;
    uint32_t stamp;
    int32_t hours_known;
    aid__hours hours;
    uint32_t time_count; /* open times of a need that comes again, this one included, within those hours; else 0 */
    uint16_t times[AID__ASK_TIMES][2]; /* from, until, in quarters from the scene's */
} aid__match_ask;

void aid__side_prepare(const aid__match_context *context, aid__row row, aid__match_side *side); /* all but the hours */
aid_status aid__side_offer(aid__match_scene *scene, aid__row offer, aid__match_side *out, aid_error *error);
void aid__side_request(aid__match_scene *scene, aid__row request, aid__match_ask *out);
int32_t aid__side_seats(const aid__listing_row *listing);      /* wanted or offered */
int32_t aid__side_free_seats(const aid__listing_row *listing); /* not taken */
bool aid__side_is_open(const aid__listing_row *listing, int64_t now);
static inline bool aid__side_states_time(const aid__match_side *side)
{
    return side->week.count != 0 || side->windows.count != 0;
}
/* The block of hours from that quarter on in which the side can be had. */
void aid__side_hours(const aid__match_scene *scene, const aid__match_side *side, int64_t quarter, aid__hours *out);

/* ---- kinship ---- */

void aid__kin_ask(aid__match_scene *scene, aid__match_ask *ask); /* stamps the wanted skills */
/* How the offer's skills answer: the best fit and which skill it is. */
int32_t aid__kin_fit(aid__match_scene *scene, const aid__match_ask *ask, const aid__listing_row *offer,
                     aid__row *out_skill);
/* Calls `visit` for the skill and everything above it, nearest first, at most `levels` up; each once. */
typedef bool (*aid__kin_fn)(void *context, aid__row skill, int32_t level); /* false stops */
bool aid__kin_climb(aid__match_scene *scene, aid__row skill, int32_t levels, aid__kin_fn visit, void *context);
/* 0 own group, 1 agreement, 2 common ancestor, 3 public service; −1 not open to it. */
int32_t aid__kin_tier(const aid__model *model, aid__row group, aid__row helpers_group);

/* ---- deciding ---- */

typedef struct aid__match_facts {
    int64_t distance_m; /* −1 not known, or online */
    int64_t limit_m;    /* −1 no limit */
    int64_t starts;     /* 0: no time was stated */
    aid__row skill;     /* the offered one that fits best */
    int32_t fit;        /* AID__FIT_… */
    int32_t surplus;    /* levels more than needed */
    int32_t tier;       /* −1 not open to that group */
    int32_t language;   /* rank in the requester's order from 0; −1 one of them states none */
    int32_t online;
} aid__match_facts;

/* The violated constraints, as AID_BIT(aid_constraint). Tests in order and stops after `enough` violations: 1 is
 * "may it be?", 2 "would one more fact open it?", AID__CONSTRAINTS all. The lowest bit is the first violated. */
uint64_t aid__match_judge(aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer,
                          uint32_t enough, aid__match_facts *facts);

/* The same for two rows of listings, all constraints. */
aid_status aid__match_violated(const aid__match_context *context, aid__row request, aid__row offer,
                               uint64_t *out_violated, aid__match_facts *out_facts, aid_error *error);

/* How many of the ask's times lie in the hours of both. */
uint32_t aid__timing_covered(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer);

/* H8 to H10, as bits; sets facts->starts. */
uint64_t aid__timing_judge(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer,
                           aid__match_facts *facts);

/* ---- scoring ---- */

/* The ten points of an allowed pair; aid__scene_history must have been said for the requester. */
void aid__match_points(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer,
                       const aid__match_facts *facts, int32_t points[AID_TERM_COUNT]);
int32_t aid__match_reliability(const aid__member_row *helper);

/* What an allowed pair can score at most when no more is known than this, and that the two never had a good service
 * together: what is not here counts as full. */
typedef struct aid__match_hope {
    int32_t skill, distance; /* points at most */
    int32_t reliability;     /* points at most */
    int64_t balance;         /* at least */
    int64_t asked_days;      /* at least; −1 never */
} aid__match_hope;
int32_t aid__match_hope_score(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_hope *hope);
int32_t aid__match_hope_distance(int64_t distance_m, int64_t limit_m); /* the distance term; limit −1 none */

int32_t aid__match_score(const int32_t points[AID_TERM_COUNT], const int32_t weights[AID_TERM_COUNT]);
uint64_t aid__match_hash(uint64_t seed, uint64_t request, uint64_t offer);
int32_t aid__match_decay(int32_t steps); /* ⌊1000·4^steps/5^steps⌋ */

/* ---- results ---- */

typedef struct aid__match_pair {
    aid__row request, offer; /* listings */
    uint64_t request_id, offer_id, requester_id, helper_id, group_id, skill_id;
    int64_t distance_m, starts;
    int32_t score, tier, minutes;
    uint32_t rank; /* of its request in the plan */
    int32_t points[AID_TERM_COUNT], weights[AID_TERM_COUNT];
} aid__match_pair;

/* All of it but the points and the score. */
void aid__match_describe(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer,
                         const aid__match_facts *facts, aid__match_pair *out);

/* The best helpers for a request, each with their best offer, best first. *out_count: how many were written; with
 * capacity 0, how many there are. */
aid_status aid__match_best(const aid__match_context *context, aid__row request, aid__match_pair *pairs,
                           size_t capacity, size_t *out_count, aid_error *error);

/* One pair without its points: costs what the helper's own exchanges cost, and not the community's. For commands. */
aid_status aid__match_check(const aid__match_context *context, aid__row request, aid__row offer,
                            uint64_t *out_violated, aid__match_pair *out_pair, aid_error *error);

/* One pair with all that is known about it; points are zero when something is violated. */
aid_status aid__match_look(const aid__match_context *context, aid__row request, aid__row offer,
                           uint64_t *out_violated, aid__match_pair *out_pair, aid_error *error);

/* One English sentence, at most `capacity` bytes with its NUL. */
aid_status aid__match_sentence(const aid__match_context *context, const aid__match_pair *pair, uint64_t violated,
                               bool chosen, char *out, size_t capacity, aid_error *error);

/* The fewest people of whom at least `needed` say yes with a likelihood of nine tenths; public as aid_match_asking. */
aid_status aid__match_asking(int32_t needed, int32_t yes_ppm, int32_t *out_people, aid_error *error);

/* Sorts indexes by a strict total order; takes no memory. */
typedef bool (*aid__order_fn)(const void *context, uint32_t a, uint32_t b); /* does `a` come before `b`? */
void aid__order(uint32_t *indexes, size_t count, aid__order_fn before, const void *context);

aid_status aid__match_progress(const aid__match_context *context, const char *stage, uint64_t done, uint64_t total,
                               aid_error *error);

#endif
