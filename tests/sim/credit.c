/* SPDX-License-Identifier: MIT */
/* Keeps what `credit.h` promises: every hour is booked through aid_exchange_log under the group's credit limit, and a
 * refusal is the library's AID_E_LIMIT. Balances are read back with aid_balance_get. */
#include "credit.h"

#include <math.h>

enum { CREDIT_HOUR = 60, CREDIT_FREE_OF = 10, CREDIT_BUSY = 3, CREDIT_SAMPLES = 40 };

typedef struct credit_town {
    world w;
    const credit_case *what;
    aid_group group;
    aid_member *members;
    aid_offer *offers;     /* by_score: one a member */
    bool *free_now;        /* by member */
    uint32_t *free_list;
    uint32_t free_count;
    aid_skill skill;
    credit_outcome outcome;
} credit_town;

static int64_t credit_balance(credit_town *t, uint32_t member)
{
    int64_t balance = 0;
    world_must(&t->w, aid_balance_get(t->w.store, t->members[member], t->group, AID_UNIT_TIME, &balance, &t->w.error),
               "aid_balance_get");
    return balance;
}

static void credit_found(credit_town *t)
{
    const credit_case *what = t->what;
    aid_policy policy;
    char name[32];
    world_must(&t->w, aid_group_found(t->w.store, AID_WITH(aid_group_options, .name = "Town", .kind = AID_GROUP_TIME_BANK),
                                      &t->group, &t->w.error), "aid_group_found");
    aid_policy_init(&policy, (uint32_t)sizeof policy);
    policy.credit_min = -(int64_t)what->limit * CREDIT_HOUR;
    policy.credit_min_mode = what->limit == CREDIT_NO_LIMIT ? AID_CREDIT_OFF : AID_CREDIT_BLOCK;
    policy.credit_max_mode = AID_CREDIT_OFF;
    world_must(&t->w, aid_group_policy_set(t->w.store, t->group, &policy, &t->w.error), "aid_group_policy_set");
    world_must(&t->w, aid_skill_add(t->w.store, AID_WITH(aid_skill_options, .label = "Help"), &t->skill, &t->w.error),
               "aid_skill_add");
    for (uint32_t i = 0; i < what->members; i++) {
        snprintf(name, sizeof name, "Member %u", i);
        world_must(&t->w, aid_member_enrol(t->w.store, AID_WITH(aid_member_options, .name = name, .group = t->group),
                                           &t->members[i], &t->w.error), "aid_member_enrol");
        if (what->by_score)
            world_must(&t->w, aid_offer_post(t->w.store, t->members[i],
                                             AID_WITH(aid_offer_options, .skill = t->skill, .seats = 1000), &t->offers[i],
                                             &t->w.error), "aid_offer_post");
    }
}

/* Who asks: the last tenth counts threefold where demand is uneven. */
static uint32_t credit_asks(credit_town *t)
{
    uint32_t members = t->what->members, busy = t->what->uneven ? members / 10 : 0;
    uint32_t drawn = world_roll(&t->w, members - busy + CREDIT_BUSY * busy);
    return drawn < members - busy ? drawn : members - busy + (drawn - (members - busy)) / CREDIT_BUSY;
}

static void credit_free(credit_town *t, uint32_t member)
{
    if (!t->free_now[member]) {
        t->free_now[member] = true;
        t->free_list[t->free_count++] = member;
    }
}

/* Who is free: `asked` draws, or everybody with a chance of a tenth, the requester never. */
static void credit_draw_free(credit_town *t, uint32_t requester)
{
    for (uint32_t i = 0; i < t->free_count; i++)
        t->free_now[t->free_list[i]] = false;
    t->free_count = 0;
    for (uint32_t k = 0; t->what->asked != CREDIT_ALL && k < t->what->asked; k++) {
        uint32_t drawn = world_roll(&t->w, t->what->members - 1);
        credit_free(t, drawn + (drawn >= requester));
    }
    for (uint32_t i = 0; t->what->asked == CREDIT_ALL && i < t->what->members; i++)
        if (i != requester && world_roll(&t->w, CREDIT_FREE_OF) == 0)
            credit_free(t, i);
}

/* The lowest balance; among equals by the dice. */
static uint32_t credit_lowest(credit_town *t)
{
    uint32_t best = t->what->members, alike = 0;
    int64_t lowest = 0;
    for (uint32_t k = 0; k < t->free_count; k++) {
        int64_t balance = t->free_count == 1 ? 0 : credit_balance(t, t->free_list[k]);
        if (best == t->what->members || balance < lowest)
            alike = 0;
        else if (balance > lowest)
            continue;
        if (world_roll(&t->w, ++alike) == 0)
            best = t->free_list[k];
        lowest = balance;
    }
    return best;
}

static int32_t credit_refuses(void *context, aid_request request, aid_offer offer)
{
    const credit_town *t = context;
    (void)request;
    for (uint32_t k = 0; k < t->free_count; k++)
        if (t->offers[t->free_list[k]].id == offer.id)
            return 0;
    return 1;
}

/* The library's own answer to the same question. `members` when there is none. */
static uint32_t credit_scored(credit_town *t, uint32_t requester)
{
    aid_request request;
    aid_match_options options;
    aid_candidate first = { .score = 0 };
    size_t count = 0;
    uint32_t found = t->what->members;
    aid_status status = aid_request_open(t->w.store, t->members[requester], AID_WITH(aid_request_options, .skill = t->skill),
                                         &request, &t->w.error);
    world_must(&t->w, status, "aid_request_open");
    aid_match_options_init(&options, (uint32_t)sizeof options);
    options.weights[AID_TERM_BALANCE] = 1;
    options.allow = credit_refuses;
    options.allow_context = t;
    world_must(&t->w, aid_match_best(t->w.store, request, &options, &first, (uint32_t)sizeof first, 1, &count, &t->w.error),
               "aid_match_best");
    for (uint32_t i = 0; count > 0 && i < t->what->members; i++)
        found = t->members[i].id == first.helper.id ? i : found;
    world_must(&t->w, aid_request_withdraw(t->w.store, request, NULL, &t->w.error), "aid_request_withdraw");
    return found;
}

/* One hour asked for. */
static void credit_event(credit_town *t)
{
    uint32_t requester = credit_asks(t);
    credit_draw_free(t, requester);
    uint32_t helper = credit_lowest(t);
    t->w.now += INT64_C(60000000);
    if (helper == t->what->members)
        return; /* nobody is free: not a matter of credit */
    if (t->what->by_score) {
        uint32_t scored = credit_scored(t, requester);
        t->outcome.differing += scored != t->what->members && credit_balance(t, scored) != credit_balance(t, helper);
        helper = scored != t->what->members ? scored : helper; /* the score knows of the limit, and proposes nobody */
    }
    t->outcome.asked++;
    aid_status status = aid_exchange_log(t->w.store,
                                         AID_WITH(aid_log_options, .requester = t->members[requester],
                                                  .helper = t->members[helper], .minutes = CREDIT_HOUR, .group = t->group),
                                         NULL, &t->w.error);
    if (status == AID_E_LIMIT) {
        t->outcome.refused++;
        return;
    }
    world_must(&t->w, status, "aid_exchange_log");
    const uint32_t both[] = { requester, helper };
    for (int i = 0; i < 2; i++) {
        int64_t hours = llabs(credit_balance(t, both[i])) / CREDIT_HOUR;
        t->outcome.highest = hours > t->outcome.highest ? hours : t->outcome.highest;
    }
}

/* The mean square of the balances, whose mean is 0. */
static double credit_spread(credit_town *t)
{
    double squares = 0;
    for (uint32_t i = 0; i < t->what->members; i++) {
        double hours = (double)credit_balance(t, i) / CREDIT_HOUR;
        squares += hours * hours;
    }
    return squares / t->what->members;
}

credit_outcome credit_run(const credit_case *what)
{
    credit_town t = { .what = what };
    uint32_t each = what->events / 2 / CREDIT_SAMPLES + 1, samples = 0;
    double squares = 0;
    world_open(&t.w, "memory:", AID_BIT(AID_OPEN_NO_TAXONOMY), 20000 * WORLD_DAY, what->seed);
    t.members = calloc(what->members, sizeof *t.members);
    t.offers = calloc(what->members, sizeof *t.offers);
    t.free_now = calloc(what->members, sizeof *t.free_now);
    t.free_list = calloc(what->members, sizeof *t.free_list);
    if (t.members == NULL || t.offers == NULL || t.free_now == NULL || t.free_list == NULL)
        exit(1);
    credit_found(&t);
    for (uint32_t i = 0; i < what->events; i++) {
        credit_event(&t);
        if (i < what->events / 2 || i % each != 0)
            continue;
        squares += credit_spread(&t);
        samples++;
    }
    t.outcome.deviation = sqrt(squares / samples);
    aid_store_close(t.w.store);
    free(t.members);
    free(t.offers);
    free(t.free_now);
    free(t.free_list);
    return t.outcome;
}
