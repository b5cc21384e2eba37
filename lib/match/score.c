/* SPDX-License-Identifier: MIT */
/* How good would the pair be? Ten terms of 0..1000 and their weighted mean, all floored integer divisions. What one side
 * does not state scores the middle where it would have to be compared: saying less is no advantage and no penalty.
 * The formulas are those of docs/matching.md, "Score". */
#include "match/context.h"

#include "base/mix.h"
#include <assert.h>

enum {
    SCORE_FULL = 1000,
    SCORE_MIDDLE = 500,
    SCORE_LEVEL = 50,          /* for each level more than needed: experts are spared */
    SCORE_NEAR_M = 1000,       /* nearer does not count when nobody states a limit */
    SCORE_WEEKS = 4,           /* the load window in weeks */
    SCORE_WEEK_MINUTES = 600,  /* of someone who states no limit */
    SCORE_IDLE_DAYS = 56,
    SCORE_LANGUAGES = 9,       /* from this rank on a language scores nothing */
    SCORE_PRIOR_DONE = 9,      /* a newcomer is taken to keep 9 of 10 promises */
    SCORE_PRIOR = 10
};

int32_t aid__match_decay(int32_t steps)
{
    enum { SCORE_EXACT_STEPS = 27, SCORE_LAST_STEP = 30 };
    uint64_t above = SCORE_FULL, below = 1;
    assert(steps >= 0);
    if (steps > SCORE_EXACT_STEPS) /* beyond, 1000·4^steps leaves 64 bits; the value is 1 as far as 30 and then 0 */
        return steps <= SCORE_LAST_STEP ? 1 : 0;
    for (int32_t i = 0; i < steps; i++) {
        above *= 4;
        below *= 5;
    }
    return (int32_t)(above / below);
}

static int32_t score_skill(const aid__match_facts *facts)
{
    int32_t up = facts->fit > AID__FIT_NARROWER ? facts->fit - AID__FIT_NARROWER : 0;
    int32_t points = aid__match_decay(up) - SCORE_LEVEL * facts->surplus;
    return points > 0 ? points : 0;
}

static int32_t score_distance(const aid__match_facts *facts)
{
    if (facts->online)
        return SCORE_FULL;
    if (facts->distance_m < 0)
        return SCORE_MIDDLE;
    if (facts->limit_m == 0)
        return SCORE_FULL;
    if (facts->limit_m < 0)
        return facts->distance_m <= SCORE_NEAR_M ? SCORE_FULL
                                                 : (int32_t)(SCORE_FULL * (int64_t)SCORE_NEAR_M / facts->distance_m);
    int64_t left = facts->limit_m - facts->distance_m;
    return left <= 0 ? 0 : (int32_t)(SCORE_FULL * left / facts->limit_m);
}

static int32_t score_load(const aid__match_person *helper, const aid__member_row *member)
{
    int64_t week = member->week_minutes == 0 ? SCORE_WEEK_MINUTES
                   : member->week_minutes == AID__STATED_ZERO ? 0
                                                              : member->week_minutes;
    int64_t capacity = SCORE_WEEKS * week, left = capacity - helper->load;
    return left <= 0 ? 0 : (int32_t)(SCORE_FULL * left / capacity);
}

static int32_t score_continuity(const aid__match_scene *scene, const aid__match_person *helper, aid__row requester)
{
    uint32_t met = helper->met_by == requester ? helper->met : 0;
    if (scene->context->meet_new_people)
        return met & AID__MET_EVER ? 0 : SCORE_FULL;
    return met & AID__MET_WELL || (helper->met_by == requester && helper->holds != 0) ? SCORE_FULL : 0;
}

static int32_t score_balance(const aid__match_ask *ask, int64_t balance)
{
    if (ask->side.unit != AID_UNIT_TIME)
        return SCORE_MIDDLE;
    int64_t low = ask->policy.credit_min;
    int64_t high = ask->policy.credit_max_mode == AID_CREDIT_OFF ? -low : ask->policy.credit_max;
    if (high <= low)
        return SCORE_MIDDLE;
    if (balance <= low)
        return SCORE_FULL;
    if (balance >= high)
        return 0;
    int64_t room = high - balance, span = high - low;
    while (span > INT64_MAX / SCORE_FULL) { /* limits of many millions of years; halving both keeps the ratio */
        room /= 2;
        span /= 2;
    }
    return (int32_t)(SCORE_FULL * room / span);
}

static int32_t score_idle(int64_t asked_days)
{
    if (asked_days < 0 || asked_days >= SCORE_IDLE_DAYS)
        return SCORE_FULL;
    return (int32_t)(SCORE_FULL * asked_days / SCORE_IDLE_DAYS);
}

static int32_t score_language(const aid__match_ask *ask, const aid__match_facts *facts)
{
    if (ask->side.languages.count == 0)
        return SCORE_FULL;
    if (facts->language < 0)
        return SCORE_MIDDLE;
    return facts->language >= SCORE_LANGUAGES ? 0 : aid__match_decay(facts->language);
}

int32_t aid__match_reliability(const aid__member_row *helper)
{
    int64_t accepted = helper->accepted, done = helper->done < helper->accepted ? helper->done : helper->accepted;
    return (int32_t)(SCORE_FULL * (done + SCORE_PRIOR_DONE) / (accepted + SCORE_PRIOR));
}

static int32_t score_tie(const aid__match_scene *scene, aid__row requester, aid__row helper)
{
    uint32_t a = aid__scene_person(scene, requester)->partners, b = aid__scene_person(scene, helper)->partners;
    if (a == 0 || b == 0 || !aid__scene_connected(scene, requester, helper))
        return SCORE_FULL;
    return a == 1 || b == 1 ? SCORE_MIDDLE : 0;
}

/* A single service is covered whole. */
static int32_t score_time(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer)
{
    if (ask->time_count < 2)
        return SCORE_FULL;
    return (int32_t)(SCORE_FULL * (int64_t)aid__timing_covered(scene, ask, offer) / ask->time_count);
}

void aid__match_points(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_side *offer,
                       const aid__match_facts *facts, int32_t points[AID_TERM_COUNT])
{
    aid__row requester = ask->side.listing->member, helper = offer->listing->member;
    const aid__match_person *person = aid__scene_person(scene, helper);
    points[AID_TERM_SKILL] = score_skill(facts);
    points[AID_TERM_DISTANCE] = score_distance(facts);
    points[AID_TERM_LOAD] = score_load(person, offer->member);
    points[AID_TERM_CONTINUITY] = score_continuity(scene, person, requester);
    const aid__model *model = scene->context->model;
    aid__row account = aid__model_account(model, offer->member->id, 0, ask->side.listing->group, ask->side.unit);
    points[AID_TERM_BALANCE] = score_balance(ask, account != 0 ? aid__account_at(model, account)->balance : 0);
    points[AID_TERM_IDLE] = score_idle(person->asked_days);
    points[AID_TERM_LANGUAGE] = score_language(ask, facts);
    points[AID_TERM_TIME] = score_time(scene, ask, offer);
    points[AID_TERM_RELIABILITY] = aid__match_reliability(offer->member);
    points[AID_TERM_TIE] = score_tie(scene, requester, helper);
}

int32_t aid__match_hope_distance(int64_t distance_m, int64_t limit_m)
{
    const aid__match_facts facts = { .distance_m = distance_m, .limit_m = limit_m };
    return score_distance(&facts);
}

int32_t aid__match_hope_score(const aid__match_scene *scene, const aid__match_ask *ask, const aid__match_hope *hope)
{
    int32_t points[AID_TERM_COUNT];
    for (size_t i = 0; i < AID_TERM_COUNT; i++)
        points[i] = SCORE_FULL;
    points[AID_TERM_SKILL] = hope->skill;
    points[AID_TERM_DISTANCE] = hope->distance;
    if (!scene->context->meet_new_people)
        points[AID_TERM_CONTINUITY] = 0;
    points[AID_TERM_BALANCE] = score_balance(ask, hope->balance);
    points[AID_TERM_IDLE] = score_idle(hope->asked_days);
    points[AID_TERM_RELIABILITY] = hope->reliability;
    return aid__match_score(points, ask->weights);
}

int32_t aid__match_score(const int32_t points[AID_TERM_COUNT], const int32_t weights[AID_TERM_COUNT])
{
    int64_t sum = 0, weight = 0;
    for (size_t i = 0; i < AID_TERM_COUNT; i++) {
        assert(points[i] >= 0 && points[i] <= SCORE_FULL && weights[i] >= 0);
        sum += (int64_t)weights[i] * points[i];
        weight += weights[i];
    }
    return weight == 0 ? 0 : (int32_t)(sum / weight);
}

uint64_t aid__match_hash(uint64_t seed, uint64_t request, uint64_t offer)
{
    return aid__mix(aid__mix(aid__mix(seed) ^ request) ^ offer);
}
