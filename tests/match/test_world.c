/* SPDX-License-Identifier: MIT */
/* What is said about pairs of drawn worlds, worked out a second time: each constraint on its own, by looking at the
 * model as plainly as can be (quarter-hour after quarter-hour, skill after skill), and each of the ten terms by its formula. And a
 * pair without a violation is an edge of the plan's problem, and no other pair is. */
#include "world.h"

#include "base/geography.h"
#include "rules/policy.h"

#include <stdlib.h>

enum { AGAIN_WORLDS = 120, AGAIN_QUARTERS = 35 * 96 };

typedef struct again {
    const world *w;
    const aid__model *model;
    const aid__listing_row *request, *offer;
    const aid__member_row *requester, *helper;
    aid__policy_row policy;
    int64_t now;
} again;

static again again_of(const world *w, uint64_t request, uint64_t offer)
{
    again a = { .w = w, .model = &w->town.model, .now = w->town.now };
    a.request = aid__listing_at(a.model, town_row(&w->town, request));
    a.offer = aid__listing_at(a.model, town_row(&w->town, offer));
    a.requester = aid__member_at(a.model, a.request->member);
    a.helper = aid__member_at(a.model, a.offer->member);
    aid__policy_in_force(a.model, a.request->group, &a.policy);
    return a;
}

/* ---- constraints ---- */

static bool again_side_consents(const again *a, const aid__listing_row *listing, const aid__member_row *member)
{
    return member->pause_until <= a->now && member->matching != AID_NO && listing->state == AID_LISTING_OPEN
           && (listing->expires == 0 || listing->expires > a->now)
           && aid__model_is_active(a->model, listing->member, listing->group);
}

static bool again_marked(const again *a, int32_t kind, aid__row x, aid__row y)
{
    for (aid__row row = 1; row <= aid__model_count(a->model, AID__TABLE_PAIR); row++) {
        const aid__pair_row *pair = aid__pair_at(a->model, row);
        if (pair->kind == kind && pair->active && pair->a == x && pair->b == y
            && (kind != AID__PAIR_BAN || pair->until == 0 || pair->until > a->now))
            return true;
    }
    return false;
}

/* Steps from `low` up to `high`, −1 if it does not lie above; depth first, so slow and plain. */
static int again_steps(const again *a, aid__row low, aid__row high, int deep)
{
    if (low == high)
        return 0;
    if (low == 0 || deep > 30)
        return -1;
    const aid__skill_row *skill = aid__skill_at(a->model, low);
    int best = again_steps(a, skill->parent, high, deep + 1);
    for (uint32_t i = 0; i < skill->also_under.count; i++) {
        int other = again_steps(a, (aid__row)aid__model_words(a->model, skill->also_under)[i], high, deep + 1);
        best = best < 0 || (other >= 0 && other < best) ? other : best;
    }
    return best < 0 ? -1 : best + 1;
}

/* 0: exact or narrower; g: so many levels too wide; −1: another thing. */
static int again_fit(const again *a)
{
    int best = -1;
    int allowed = a->request->generalise == 0 ? a->policy.generalise
                  : a->request->generalise < 0 ? 0 : a->request->generalise;
    for (uint32_t i = 0; i < a->request->skills.count; i++)
        for (uint32_t j = 0; j < a->offer->skills.count; j++) {
            aid__row wanted = (aid__row)aid__model_words(a->model, a->request->skills)[i];
            aid__row offered = (aid__row)aid__model_words(a->model, a->offer->skills)[j];
            int up = again_steps(a, wanted, offered, 0);
            int fit = again_steps(a, offered, wanted, 0) >= 0 ? 0 : up >= 0 && up <= allowed ? up : -1;
            best = best < 0 || (fit >= 0 && fit < best) ? fit : best;
        }
    return best;
}

static bool again_credentials(const again *a)
{
    int64_t begin = INT64_MAX, end = a->now;
    const uint64_t *windows = aid__model_words(a->model, a->request->windows);
    for (uint32_t i = 0; i < a->request->windows.count; i += 2) {
        begin = (int64_t)windows[i] < begin ? (int64_t)windows[i] : begin;
        end = (int64_t)windows[i + 1] > end ? (int64_t)windows[i + 1] : end;
    }
    begin = begin == INT64_MAX || begin < a->now ? a->now : begin;
    for (uint32_t i = 0; i < a->request->credentials.count; i++) {
        bool held = false;
        for (aid__row row = 1; row <= aid__model_count(a->model, AID__TABLE_CREDENTIAL); row++) {
            const aid__credential_row *one = aid__credential_at(a->model, row);
            held |= one->member == a->offer->member && one->code == aid__model_words(a->model, a->request->credentials)[i]
                    && one->state == AID_CREDENTIAL_VERIFIED && one->from <= begin && (one->until == 0 || one->until >= end);
        }
        if (!held)
            return false;
    }
    return true;
}

static aid__span again_languages(const aid__listing_row *listing, const aid__member_row *member)
{
    return listing->languages.count != 0 ? listing->languages : member->languages;
}

/* The requester's rank of the first language both have; −1 none; −2 one of them states none. */
static int again_language(const again *a)
{
    aid__span asked = again_languages(a->request, a->requester), spoken = again_languages(a->offer, a->helper);
    if (asked.count == 0 || spoken.count == 0)
        return -2;
    for (uint32_t i = 0; i < asked.count; i++)
        for (uint32_t j = 0; j < spoken.count; j++)
            if (aid__model_words(a->model, asked)[i] == aid__model_words(a->model, spoken)[j])
                return (int)i;
    return -1;
}

typedef struct again_where {
    bool may, online, known;
    int64_t metres, limit; /* −1 none */
} again_where;

static int64_t again_reach(const aid__listing_row *listing, const aid__member_row *member)
{
    int64_t reach = listing->reach_m != 0 ? listing->reach_m : member->reach_m;
    return reach == 0 ? -1 : reach < 0 ? 0 : reach;
}

static again_where again_place(const again *a)
{
    int32_t said[2] = { a->request->online, a->offer->online }, by_member[2] = { a->requester->online, a->helper->online };
    bool can[2], yes = false, only[2] = { false, false };
    for (int i = 0; i < 2; i++) {
        int32_t answer = said[i] != 0 ? said[i] : by_member[i];
        can[i] = answer != AID_NO;
        yes |= answer == AID_YES;
        only[i] = said[i] == AID_YES;
    }
    again_where where = { .online = can[0] && can[1] && yes };
    const aid__listing_row *r = a->request, *o = a->offer;
    int32_t x[2] = { r->placed ? r->latitude : a->requester->latitude, r->placed ? r->longitude : a->requester->longitude };
    int32_t y[2] = { o->placed ? o->latitude : a->helper->latitude, o->placed ? o->longitude : a->helper->longitude };
    int64_t p = again_reach(r, a->requester), q = again_reach(o, a->helper);
    where.known = (r->placed || a->requester->placed) && (o->placed || a->helper->placed);
    where.limit = p < 0 ? q : q < 0 || p < q ? p : q;
    where.metres = where.known ? aid__distance_m(x[0], x[1], y[0], y[1]) : -1;
    where.may = where.online;
    if (!where.may && !only[0] && !only[1]) {
        where.may = !where.known || where.limit < 0 || where.metres <= where.limit;
        if (where.known && where.limit == 0) {
            aid__place_coarsen(&x[0], &x[1]);
            aid__place_coarsen(&y[0], &y[1]);
            where.may = x[0] == y[0] && x[1] == y[1];
        }
    }
    return where;
}

/* Is the side there in the quarter-hour that begins `quarter` quarter-hours after 1970? −1: it states no time at all. */
static int again_is_there(const again *a, const aid__listing_row *listing, const aid__member_row *member, int64_t quarter,
                          bool is_offer)
{
    aid__span week = listing->week;
    if (week.count == 0 && listing->windows.count == 0 && is_offer)
        week = member->week;
    if (week.count == 0 && listing->windows.count == 0)
        return -1;
    uint32_t zone = member->zone != 0 ? member->zone : aid__group_at(a->model, listing->group)->zone;
    int64_t utc = quarter * 900, local = utc + (zone != 0 ? aid__zone_offset_s(a->w->zone, utc) : 0);
    int64_t in_week = (local / 900 + 3 * 96) % 672;
    if (week.count != 0 && aid__model_words(a->model, week)[in_week / 64] >> (in_week % 64) & 1)
        return 1;
    const uint64_t *windows = aid__model_words(a->model, listing->windows);
    for (uint32_t i = 0; i < listing->windows.count; i += 2)
        if ((int64_t)windows[i] <= quarter * AID__QUARTER_US && (quarter + 1) * AID__QUARTER_US <= (int64_t)windows[i + 1])
            return 1;
    return 0;
}

/* Is there a start within 35 days that suits both? (Windows that end later are left to test_timing.) */
static bool again_hours(const again *a, bool *out_decided)
{
    int64_t first = (a->now + AID__QUARTER_US - 1) / AID__QUARTER_US, need = (a->request->minutes + 14) / 15, run = 0;
    const aid__listing_row *listings[2] = { a->request, a->offer };
    *out_decided = true;
    for (int side = 0; side < 2; side++)
        for (uint32_t i = 1; i < listings[side]->windows.count; i += 2)
            if ((int64_t)aid__model_words(a->model, listings[side]->windows)[i] > (first + AGAIN_QUARTERS) * AID__QUARTER_US)
                *out_decided = false;
    for (int64_t quarter = first; quarter < first + AGAIN_QUARTERS; quarter++) {
        bool both = again_is_there(a, a->request, a->requester, quarter, false) != 0
                    && again_is_there(a, a->offer, a->helper, quarter, true) != 0;
        run = both ? run + 1 : 0;
        if (run >= need)
            return true;
    }
    return false;
}

static bool again_above(const again *a, aid__row low, aid__row high)
{
    while (low != 0 && low != high)
        low = aid__group_at(a->model, low)->parent;
    return low == high;
}

static int again_tier(const again *a)
{
    aid__row x = a->request->group, y = a->offer->group;
    bool agreed = false, related = false;
    for (aid__row row = 1; row <= aid__model_count(a->model, AID__TABLE_AGREEMENT); row++) {
        const aid__agreement_row *agreement = aid__agreement_at(a->model, row);
        agreed |= agreement->active && ((agreement->a == x && agreement->b == y) || (agreement->a == y && agreement->b == x));
    }
    for (aid__row root = 1; root <= aid__model_count(a->model, AID__TABLE_GROUP); root++)
        related |= again_above(a, x, root) && again_above(a, y, root);
    if (x == y)
        return 0;
    if (!agreed && !related)
        return -1;
    return aid__group_at(a->model, y)->kind == AID_GROUP_PUBLIC_SERVICE ? 3 : agreed ? 1 : 2;
}

static uint64_t again_asked(const again *a)
{
    uint64_t asked = 0;
    for (aid__row row = 1; row <= aid__model_count(a->model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(a->model, row);
        asked += exchange->helper == a->offer->member && exchange->created > a->now - 7 * AID__DAY_US
                 && (exchange->state == AID_EXCHANGE_PROPOSED || exchange->state == AID_EXCHANGE_ACCEPTED);
    }
    return asked;
}

/* Those that can be looked up; H9, H10 and H12 have tables of their own in test_constraints and test_timing. */
static uint64_t again_violated(const again *a, uint64_t *out_judged)
{
    bool decided, hours = again_hours(a, &decided);
    const int32_t unit[2] = { a->request->unit, a->offer->unit };
    int tier = again_tier(a);
    int64_t waited = (a->now - a->request->posted) / AID__SECOND_US;
    const bool holds[] = {
        [AID_CONSTRAINT_CONSENT] = again_side_consents(a, a->request, a->requester)
                                   && again_side_consents(a, a->offer, a->helper),
        [AID_CONSTRAINT_SELF] = a->requester != a->helper,
        [AID_CONSTRAINT_BLOCK] = !again_marked(a, AID__PAIR_BLOCK, a->request->member, a->offer->member)
                                 && !again_marked(a, AID__PAIR_BLOCK, a->offer->member, a->request->member)
                                 && !again_marked(a, AID__PAIR_BAN, a->request->member, a->offer->member),
        [AID_CONSTRAINT_SKILL] = again_fit(a) >= 0,
        [AID_CONSTRAINT_LEVEL] = a->offer->level == 0 || a->offer->level >= a->request->level,
        [AID_CONSTRAINT_CREDENTIAL] = again_credentials(a),
        [AID_CONSTRAINT_LANGUAGE] = again_language(a) != -1,
        [AID_CONSTRAINT_PLACE] = again_place(a).may,
        [AID_CONSTRAINT_WINDOW] = hours,
        [AID_CONSTRAINT_UNIT] = unit[0] == unit[1],
        [AID_CONSTRAINT_ASKED] = a->helper->asks_per_week == 0 || again_asked(a) < (uint64_t)a->helper->asks_per_week,
        [AID_CONSTRAINT_TIER] = tier >= 0 && (a->request->urgency == AID_URGENCY_CRITICAL
                                              || waited >= (int64_t)a->policy.tier_hours[tier] * 3600),
    };
    static const int32_t looked_up[] = { AID_CONSTRAINT_CONSENT, AID_CONSTRAINT_SELF, AID_CONSTRAINT_BLOCK,
                                         AID_CONSTRAINT_SKILL, AID_CONSTRAINT_LEVEL, AID_CONSTRAINT_CREDENTIAL,
                                         AID_CONSTRAINT_LANGUAGE, AID_CONSTRAINT_PLACE, AID_CONSTRAINT_WINDOW,
                                         AID_CONSTRAINT_UNIT, AID_CONSTRAINT_ASKED, AID_CONSTRAINT_TIER };
    uint64_t violated = 0;
    *out_judged = 0;
    for (size_t i = 0; i < sizeof looked_up / sizeof *looked_up; i++) {
        if (looked_up[i] == AID_CONSTRAINT_WINDOW && !decided)
            continue;
        *out_judged |= AID_BIT(looked_up[i]);
        violated |= holds[looked_up[i]] ? 0 : AID_BIT(looked_up[i]);
    }
    return violated;
}

/* ---- terms ---- */

static int32_t again_decay(int steps)
{
    int64_t above = 1000, below = 1;
    for (int i = 0; i < steps; i++) {
        above *= 4;
        below *= 5;
    }
    return (int32_t)(above / below);
}

typedef struct again_past {
    int64_t load;
    bool met, well;
    uint32_t partners[2]; /* of the requester, of the helper; 2 for more */
    bool connected;
} again_past;

static bool again_is_tie(const again *a, const aid__exchange_row *exchange)
{
    int64_t at = exchange->happened != 0 ? exchange->happened : exchange->created;
    return (exchange->state == AID_EXCHANGE_DONE || exchange->state == AID_EXCHANGE_CONTESTED)
           && at >= a->now - 90 * AID__DAY_US && at <= a->now;
}

/* Everybody who is connected with the requester, wave after wave. */
static bool again_connected(const again *a)
{
    uint32_t members = aid__model_count(a->model, AID__TABLE_MEMBER);
    uint8_t *reached = calloc(members + (size_t)1, 1);
    assert_non_null(reached);
    reached[a->request->member] = 1;
    for (bool more = true; more;) {
        more = false;
        for (aid__row row = 1; row <= aid__model_count(a->model, AID__TABLE_EXCHANGE); row++) {
            const aid__exchange_row *e = aid__exchange_at(a->model, row);
            if (!again_is_tie(a, e) || e->requester == 0 || reached[e->helper] == reached[e->requester])
                continue;
            reached[e->helper] = reached[e->requester] = 1;
            more = true;
        }
    }
    bool connected = reached[a->offer->member];
    free(reached);
    return connected;
}

static again_past again_history(const again *a)
{
    again_past past = { .connected = again_connected(a) };
    aid__row sides[2] = { a->request->member, a->offer->member }, first[2] = { 0, 0 };
    for (aid__row row = 1; row <= aid__model_count(a->model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *e = aid__exchange_at(a->model, row);
        bool given = e->state == AID_EXCHANGE_DONE || e->state == AID_EXCHANGE_CONTESTED;
        int64_t at = e->happened != 0 ? e->happened : e->created;
        if (given && e->helper == sides[1] && at < a->now && at >= a->now - 28 * AID__DAY_US)
            past.load += e->minutes;
        if ((e->helper == sides[0] && e->requester == sides[1]) || (e->helper == sides[1] && e->requester == sides[0])) {
            past.met |= given || e->state == AID_EXCHANGE_REVERSED;
            past.well |= e->state == AID_EXCHANGE_DONE;
        }
        for (int s = 0; s < 2 && again_is_tie(a, e); s++) {
            aid__row other = e->helper == sides[s] ? e->requester : e->requester == sides[s] ? e->helper : 0;
            if (other == 0 || (past.partners[s] == 1 && other == first[s]) || past.partners[s] == 2)
                continue;
            past.partners[s]++;
            first[s] = other;
        }
    }
    return past;
}

static int32_t again_near(const again_where *where)
{
    if (where->online || (where->known && where->limit == 0))
        return 1000;
    if (!where->known)
        return 500;
    if (where->limit < 0)
        return where->metres <= 1000 ? 1000 : (int32_t)(1000000 / where->metres);
    return (int32_t)(1000 * (where->limit - where->metres) / where->limit);
}

static int32_t again_low(const again *a)
{
    int64_t low = a->policy.credit_min, balance = 0;
    int64_t high = a->policy.credit_max_mode == AID_CREDIT_OFF ? -low : a->policy.credit_max;
    for (aid__row row = 1; row <= aid__model_count(a->model, AID__TABLE_ACCOUNT); row++) {
        const aid__account_row *account = aid__account_at(a->model, row);
        if (account->owner == a->helper->id && account->group == a->request->group && account->unit == AID_UNIT_TIME
            && account->kind == 0)
            balance = account->balance;
    }
    if (a->request->unit != AID_UNIT_TIME || high <= low)
        return 500;
    int64_t points = 1000 * (high - balance) / (high - low);
    return balance >= high ? 0 : points > 1000 ? 1000 : (int32_t)points;
}

static void again_points(const again *a, bool meet_new, int32_t points[AID_TERM_COUNT])
{
    const again_where where = again_place(a);
    const again_past past = again_history(a);
    int surplus = a->offer->level > a->request->level ? a->offer->level - a->request->level : 0;
    int64_t week = a->helper->week_minutes == 0 ? 600 : a->helper->week_minutes < 0 ? 0 : a->helper->week_minutes;
    int64_t days = (a->now - a->helper->last_asked) / AID__DAY_US;
    int language = again_language(a);
    int32_t fit = again_decay(again_fit(a)) - 50 * surplus;
    points[AID_TERM_SKILL] = fit < 0 ? 0 : fit;
    points[AID_TERM_DISTANCE] = again_near(&where);
    points[AID_TERM_LOAD] = past.load >= 4 * week ? 0 : (int32_t)(1000 * (4 * week - past.load) / (4 * week));
    points[AID_TERM_CONTINUITY] = meet_new ? (past.met ? 0 : 1000) : past.well ? 1000 : 0;
    points[AID_TERM_BALANCE] = again_low(a);
    points[AID_TERM_IDLE] = a->helper->last_asked == 0 || days >= 56 ? 1000 : (int32_t)(1000 * (days < 0 ? 0 : days) / 56);
    points[AID_TERM_LANGUAGE] = again_languages(a->request, a->requester).count == 0 ? 1000
                                : language < 0 ? 500 : language > 8 ? 0 : again_decay(language);
    points[AID_TERM_TIME] = 1000;
    points[AID_TERM_RELIABILITY] = (int32_t)(1000 * (a->helper->done + INT64_C(9)) / (a->helper->accepted + INT64_C(10)));
    points[AID_TERM_TIE] = past.partners[0] == 0 || past.partners[1] == 0 || !past.connected ? 1000
                           : past.partners[0] == 1 || past.partners[1] == 1 ? 500 : 0;
}

/* ---- comparing ---- */

static void again_compare(world *w, uint64_t seed, uint64_t request, uint64_t offer, uint64_t seen[AID__CONSTRAINTS + 1])
{
    const again a = again_of(w, request, offer);
    aid__match_context context = world_context(w);
    aid__match_pair pair;
    uint64_t mask, judged, wanted = again_violated(&a, &judged);
    int32_t points[AID_TERM_COUNT];
    context.meet_new_people = (int32_t)(seed % 2);
    assert_ok(aid__match_look(&context, town_row(&w->town, request), town_row(&w->town, offer), &mask, &pair, NULL));
    if ((mask & judged) != wanted)
        fail_msg("world %llu, request %llu, offer %llu: violates %llx, but looked up again %llx", (unsigned long long)seed,
                 (unsigned long long)request, (unsigned long long)offer, (unsigned long long)(mask & judged),
                 (unsigned long long)wanted);
    for (int i = 0; i < AID__CONSTRAINTS; i++)
        seen[i] += mask >> i & 1;
    seen[AID__CONSTRAINTS] += mask == 0;
    if (mask != 0)
        return;
    again_points(&a, context.meet_new_people, points);
    for (int i = 0; i < AID_TERM_COUNT; i++)
        if (points[i] != pair.points[i])
            fail_msg("world %llu, request %llu, offer %llu: term %d is %d, but by its formula %d", (unsigned long long)seed,
                     (unsigned long long)request, (unsigned long long)offer, i, pair.points[i], points[i]);
}

static uint64_t violated_in(const aid__match_context *context, aid__row request, aid__row offer)
{
    aid__match_facts facts;
    uint64_t mask = 0;
    assert_ok(aid__match_violated(context, request, offer, &mask, &facts, NULL));
    return mask;
}

static bool again_is_open(const world *w, uint64_t listing)
{
    return world_knows(w, listing) && aid__listing_at(&w->town.model, town_row(&w->town, listing))->state == AID_LISTING_OPEN;
}

static void test_each_constraint_and_term_is_what_looking_it_up_gives(void **state)
{
    (void)state;
    static world w;
    uint64_t seen[AID__CONSTRAINTS + 1] = { 0 };
    for (uint64_t seed = 20000; seed < 20000 + AGAIN_WORLDS; seed++) {
        world_begin(&w, seed);
        for (int i = 0; i < 40; i++)
            world_change(&w);
        for (uint32_t r = 0; r < w.request_count && r < 3; r++)
            for (uint32_t o = 0; o < w.offer_count; o++)
                if (again_is_open(&w, w.requests[r]) && again_is_open(&w, w.offers[o]))
                    again_compare(&w, seed, w.requests[r], w.offers[o], seen);
        world_end(&w);
    }
    for (int i = 0; i <= AID__CONSTRAINTS; i++) /* each was met, but the host's, who has no opinion here */
        if (i != AID_CONSTRAINT_HOST && seen[i] < 20)
            fail_msg("constraint %d was met %llu times only", i, (unsigned long long)seen[i]);
}

static void test_a_pair_without_a_violation_is_an_edge_and_no_other_is(void **state)
{
    (void)state;
    static world w;
    uint64_t edges_seen = 0;
    for (uint64_t seed = 30000; seed < 30000 + AGAIN_WORLDS; seed++) {
        world_begin(&w, seed);
        const aid__match_context context = world_context(&w);
        aid__match_market market;
        aid__vector edges;
        assert_ok(aid__market_init(&market, &context, NULL));
        aid__vector_init(&edges, &w.town.memory, sizeof(aid__match_edge));
        for (uint32_t r = 0; r < w.request_count; r++) {
            aid__match_ask ask;
            aid__match_tally tally = { { 0 }, { 0 } };
            uint64_t candidates, allowed = 0, all = 0;
            edges.count = 0;
            aid__side_request(&market.scene, town_row(&w.town, w.requests[r]), &ask);
            assert_ok(aid__market_judge(&market, &ask, &edges, &tally, &candidates, NULL));
            for (uint32_t o = 0; o < w.offer_count; o++)
                allowed += violated_in(&context, town_row(&w.town, w.requests[r]), town_row(&w.town, w.offers[o])) == 0;
            for (int i = 0; i < AID__CONSTRAINTS; i++)
                all += tally.refused[i];
            assert_int_equal(candidates, allowed);
            assert_int_equal(all + candidates, market.offer_count);
            assert_true(edges.count <= candidates && (ask.free_seats > 1 || edges.count == candidates));
            edges_seen += edges.count;
        }
        aid__vector_free(&edges);
        aid__market_free(&market);
        world_end(&w);
    }
    assert_true(edges_seen > AGAIN_WORLDS);
}

/* P4 */
static void test_scaling_the_weights_leaves_every_score(void **state)
{
    (void)state;
    static world w;
    for (uint64_t seed = 40000; seed < 40100; seed++) {
        world_begin(&w, seed);
        aid__match_context context = world_context(&w);
        aid__match_pair once[8], scaled[8];
        size_t count, again_count;
        context.weights_given = 1;
        for (int i = 0; i < AID_TERM_COUNT; i++)
            context.weights[i] = 1 + (int32_t)world_below(&w, 20);
        aid__row request = town_row(&w.town, w.requests[0]);
        assert_ok(aid__match_best(&context, request, once, 8, &count, NULL));
        for (int i = 0; i < AID_TERM_COUNT; i++)
            context.weights[i] *= 37;
        assert_ok(aid__match_best(&context, request, scaled, 8, &again_count, NULL));
        assert_int_equal(count, again_count);
        for (size_t i = 0; i < count; i++)
            assert_true(once[i].offer == scaled[i].offer && once[i].score == scaled[i].score);
        world_end(&w);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_constraint_and_term_is_what_looking_it_up_gives),
        cmocka_unit_test(test_a_pair_without_a_violation_is_an_edge_and_no_other_is),
        cmocka_unit_test(test_scaling_the_weights_leaves_every_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
