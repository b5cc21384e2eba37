/* SPDX-License-Identifier: MIT */
/* Keeps what `year.h` promises.
 *
 * Habits, all drawn with the world's dice: three time banks and a volunteer centre under one union, each round a place of
 * its own; people join through the first third of the time, a tenth leave again; everybody offers one to three kinds of
 * help, some much more likely to be asked for than others; a fifth of people ask four times as often, a tenth do nothing. A
 * request is matched with aid_match_best and the group's own weights, and tried again while the groups next door open to it; helpers decline one in eight; done help is confirmed by both, by one side
 * (silence is consent), with a number that differs, or is called off; one in a hundred is undone. */
#include "year.h"

enum {
    YEAR_GROUPS = 4,
    YEAR_SKILLS = 24,
    YEAR_PENDING_MOST = 4096,
    YEAR_OFFERS_MOST = 3,
    YEAR_BUSY_TIMES = 4,
    YEAR_TRIES = 4,
    YEAR_AGAIN_DAYS = 4,
    YEAR_ODDS = 110
};

typedef struct year_person {
    aid_member member;
    int32_t group;
    uint32_t joins, leaves; /* days */
    bool here, busy, quiet, given_up;
} year_person;

typedef struct year_visit {
    aid_exchange exchange;
    uint32_t day; /* when it is to take place */
} year_visit;

/* A request that nobody could take yet; the groups next door open to it later. */
typedef struct year_waiting {
    aid_request request;
    uint32_t again; /* day */
    uint32_t tries;
} year_waiting;

typedef struct year {
    world *w;
    const year_case *what;
    aid_group union_group, groups[YEAR_GROUPS];
    aid_skill skills[YEAR_SKILLS];
    year_person *people;
    year_visit pending[YEAR_PENDING_MOST];
    size_t pending_count;
    year_waiting waiting[YEAR_PENDING_MOST];
    size_t waiting_count;
} year;

static const struct {
    const char *name;
    int32_t kind;
    int32_t latitude, longitude;
    uint32_t share; /* of a hundred people */
} year_groups[YEAR_GROUPS] = {
    { "Ferry Hall Time Bank", AID_GROUP_TIME_BANK, 540700000, -28660000, 36 },
    { "Millbank Neighbours", AID_GROUP_TIME_BANK, 540950000, -28300000, 28 },
    { "Quayside Time Bank", AID_GROUP_TIME_BANK, 540500000, -29100000, 22 },
    { "Customs House Volunteers", AID_GROUP_VOLUNTEER_CENTRE, 540720000, -28640000, 14 },
};

/* The first are asked for most. */
static const char *const year_codes[YEAR_SKILLS] = {
    "transport.lift",    "errands.shopping", "digital.smartphone",   "garden.gardening",  "home.plumbing",  "care.children",
    "food.cooking",      "home.cleaning",    "repair.bicycle",  "text.forms",        "mind.listening", "home.electrical",
    "home.painting",     "repair.clothes",   "learning.languages",  "home.moving",       "garden.lawn",    "craft.sewing",
    "home.carpentry",    "repair.appliances", "garden.trees",   "home.locks",        "home.roofing",   "garden.bees",
};

static const char *const year_first[] = { "Ada", "Amir", "Anna", "Bea", "Ben", "Chiara", "Dawit", "Elif", "Emil", "Fatou",
                                          "Goran", "Hana", "Igor", "Ines", "Jan", "Joan", "Kofi", "Lena", "Luis", "Maya",
                                          "Mila", "Noor", "Oleg", "Olu", "Pia", "Ravi", "Rosa", "Sami", "Tove", "Wei" };
static const char *const year_last[] = { "Abbott", "Baker", "Castro", "Diallo", "Eriksen", "Fontana", "Gray", "Haddad",
                                         "Ivanova", "Jones", "Kaya", "Lindt", "Moreau", "Novak", "Osei", "Petrov", "Quinn",
                                         "Rahman", "Silva", "Tanaka", "Unger", "Vogel", "Walsh", "Yilmaz", "Zhou" };

#define YEAR_CALL(y, call) world_must((y)->w, (call), #call)

/* ---- the beginning ---- */

/* A code of the shipped taxonomy, or, where a later release has dropped it, the category it stood in. */
static aid_skill year_skill(year *y, const char *code)
{
    aid_skill skill = { 0 };
    char top[64];
    if (aid_skill_find(y->w->store, (aid_group){ 0 }, code, &skill, &y->w->error) == AID_OK)
        return skill;
    snprintf(top, sizeof top, "%.*s", (int)strcspn(code, "."), code);
    YEAR_CALL(y, aid_skill_find(y->w->store, (aid_group){ 0 }, top, &skill, &y->w->error));
    return skill;
}

static void year_found(year *y)
{
    aid_store *store = y->w->store;
    YEAR_CALL(y, aid_group_found(store, AID_WITH(aid_group_options, .name = "Harbour Union", .kind = AID_GROUP_UNION,
                                                 .reference = "union"), &y->union_group, &y->w->error));
    for (int i = 0; i < YEAR_GROUPS; i++)
        YEAR_CALL(y, aid_group_found(store, AID_WITH(aid_group_options, .name = year_groups[i].name,
                                                     .kind = year_groups[i].kind, .parent = y->union_group),
                                     &y->groups[i], &y->w->error));
    for (int i = 0; i < YEAR_SKILLS; i++)
        y->skills[i] = year_skill(y, year_codes[i]);
}

static void year_draw_people(year *y)
{
    uint32_t people = y->what->people, days = y->what->days;
    for (uint32_t i = 0; i < people; i++) {
        year_person *person = &y->people[i];
        uint32_t share = world_roll(y->w, 100);
        for (person->group = 0; share >= year_groups[person->group].share && person->group < YEAR_GROUPS - 1; person->group++)
            share -= year_groups[person->group].share;
        person->joins = i < people / 3 ? 0 : world_roll(y->w, days / 3 + 1);
        person->leaves = world_roll(y->w, 10) == 0 ? days / 2 + world_roll(y->w, days / 2 + 1) : UINT32_MAX;
        person->busy = world_roll(y->w, 5) == 0;
        person->quiet = !person->busy && world_roll(y->w, 7) == 0; /* came, and neither offers nor asks */
    }
}

/* Kinds of help at the front of the list are drawn more often. */
static aid_skill year_kind(year *y)
{
    uint32_t one = world_roll(y->w, YEAR_SKILLS), other = world_roll(y->w, YEAR_SKILLS);
    return y->skills[one < other ? one : other];
}

static void year_join(year *y, uint32_t i)
{
    year_person *person = &y->people[i];
    const int32_t latitude = year_groups[person->group].latitude + (int32_t)world_roll(y->w, 240000) - 120000;
    const int32_t longitude = year_groups[person->group].longitude + (int32_t)world_roll(y->w, 400000) - 200000;
    uint32_t offers = person->quiet || world_roll(y->w, 6) == 0 ? 0 : 1 + world_roll(y->w, YEAR_OFFERS_MOST);
    char name[64];
    snprintf(name, sizeof name, "%s %s", year_first[world_roll(y->w, sizeof year_first / sizeof *year_first)],
             year_last[world_roll(y->w, sizeof year_last / sizeof *year_last)]);
    YEAR_CALL(y, aid_member_enrol(y->w->store,
                                  AID_WITH(aid_member_options, .name = name, .group = y->groups[person->group], .placed = 1,
                                           .latitude = latitude, .longitude = longitude, .reach_m = 6000,
                                           .week_minutes = 120 + 60 * (int32_t)world_roll(y->w, 7)),
                                  &person->member, &y->w->error));
    for (uint32_t k = 0; k < offers; k++)
        YEAR_CALL(y, aid_offer_post(y->w->store, person->member,
                                    AID_WITH(aid_offer_options, .skill = year_kind(y), .seats = 3), NULL, &y->w->error));
    person->here = true;
}

static void year_leave(year *y, year_person *person)
{
    YEAR_CALL(y, aid_member_leave(y->w->store, person->member, y->groups[person->group], NULL, &y->w->error));
    person->here = false;
    person->given_up = true;
}

/* ---- a day ---- */

/* True when somebody accepted. */
static bool year_match(year *y, aid_request request, uint32_t day)
{
    aid_candidate best[3];
    size_t count = 0;
    aid_exchange exchange;
    YEAR_CALL(y, aid_match_best(y->w->store, request, NULL, best, (uint32_t)sizeof *best, 3, &count, &y->w->error));
    for (size_t k = 0; k < count && k < 3 && y->pending_count < YEAR_PENDING_MOST; k++) {
        if (aid_exchange_propose(y->w->store, request, best[k].offer, NULL, &exchange, &y->w->error) != AID_OK)
            continue; /* a limit, or declined before */
        if (world_roll(y->w, 8) == 0) {
            YEAR_CALL(y, aid_exchange_decline(y->w->store, exchange, NULL, &y->w->error));
            continue;
        }
        YEAR_CALL(y, aid_exchange_accept(y->w->store, exchange, NULL, &y->w->error));
        y->pending[y->pending_count++] = (year_visit){ exchange, day + 1 + world_roll(y->w, 12) };
        return true;
    }
    return false;
}

static void year_ask(year *y, const year_person *person, uint32_t day)
{
    static const int32_t lengths[] = { 30, 45, 60, 60, 90, 120, 180 };
    aid_request request;
    YEAR_CALL(y, aid_request_open(y->w->store, person->member,
                                  AID_WITH(aid_request_options, .skill = year_kind(y), .minutes = lengths[world_roll(y->w, 7)],
                                           .expires = y->w->now + 28 * WORLD_DAY, .reach_m = 8000,
                                           .essential = world_roll(y->w, 12) == 0 ? AID_YES : 0),
                                  &request, &y->w->error));
    if (year_match(y, request, day))
        return;
    if (world_roll(y->w, 9) == 0)
        YEAR_CALL(y, aid_request_withdraw(y->w->store, request, NULL, &y->w->error));
    else if (y->waiting_count < YEAR_PENDING_MOST)
        y->waiting[y->waiting_count++] = (year_waiting){ request, day + YEAR_AGAIN_DAYS, YEAR_TRIES };
}

static void year_try_again(year *y, uint32_t day)
{
    size_t kept = 0;
    for (size_t i = 0; i < y->waiting_count; i++) {
        year_waiting one = y->waiting[i];
        aid_request_info info = { .struct_size = sizeof info };
        if (one.again <= day) {
            YEAR_CALL(y, aid_request_get(y->w->store, one.request, &info, &y->w->error));
            if (info.state != AID_LISTING_OPEN || year_match(y, one.request, day) || --one.tries == 0)
                continue;
            one.again = day + YEAR_AGAIN_DAYS;
        }
        y->waiting[kept++] = one;
    }
    y->waiting_count = kept;
}

/* One side names the minutes; a limit may still refuse, and then it is called off. */
static bool year_confirm(year *y, aid_exchange exchange, int32_t side, int32_t minutes)
{
    aid_status status = aid_exchange_confirm(y->w->store, exchange,
                                             AID_WITH(aid_exchange_options, .side = side, .minutes = minutes), &y->w->error);
    if (status == AID_OK)
        return true;
    if (status != AID_E_LIMIT)
        world_must(y->w, status, "aid_exchange_confirm");
    return false;
}

static void year_finish(year *y, aid_exchange exchange)
{
    uint32_t fate = world_roll(y->w, 100);
    aid_exchange_info info = { .struct_size = sizeof info };
    YEAR_CALL(y, aid_exchange_get(y->w->store, exchange, &info, &y->w->error));
    if (info.state != AID_EXCHANGE_ACCEPTED)
        return; /* somebody left */
    if (fate < 6 || !year_confirm(y, exchange, AID_SIDE_HELPER, 0)) {
        YEAR_CALL(y, aid_exchange_cancel(y->w->store, exchange, NULL, &y->w->error));
        return;
    }
    if (fate < 20)
        return; /* the other side stays silent */
    if (fate < 23) {
        year_confirm(y, exchange, AID_SIDE_REQUESTER, info.minutes + 30);
        YEAR_CALL(y, aid_exchange_settle(y->w->store, exchange,
                                         AID_WITH(aid_exchange_options, .minutes = info.minutes, .side = AID_SIDE_COORDINATOR),
                                         &y->w->error));
        return;
    }
    if (!year_confirm(y, exchange, AID_SIDE_REQUESTER, 0))
        return;
    if (fate == 99)
        YEAR_CALL(y, aid_exchange_reverse(y->w->store, exchange, NULL, &y->w->error));
}

static void year_visits(year *y, uint32_t day)
{
    size_t kept = 0;
    for (size_t i = 0; i < y->pending_count; i++) {
        if (y->pending[i].day > day)
            y->pending[kept++] = y->pending[i];
        else
            year_finish(y, y->pending[i].exchange);
    }
    y->pending_count = kept;
}

static void year_day(year *y, uint32_t day)
{
    uint64_t events;
    int32_t more = 1;
    YEAR_CALL(y, aid_store_advance(y->w->store, NULL, &events, &more, &y->w->error));
    YEAR_CALL(y, aid_store_begin(y->w->store, NULL, &y->w->error)); /* a day is one transaction: a file is synced once */
    for (uint32_t i = 0; i < y->what->people; i++) {
        year_person *person = &y->people[i];
        if (!person->here && !person->given_up && day >= person->joins)
            year_join(y, i);
        if (person->here && day >= person->leaves)
            year_leave(y, person);
        uint32_t likely = (person->busy ? YEAR_BUSY_TIMES : 1u) + (day % 7 < 5 ? 1u : 0u);
        if (person->here && !person->quiet && world_roll(y->w, YEAR_ODDS) < likely)
            year_ask(y, person, day);
    }
    year_try_again(y, day);
    year_visits(y, day);
    YEAR_CALL(y, aid_store_commit(y->w->store, NULL, &y->w->error));
    y->w->now += WORLD_DAY;
}

void year_live(world *w, const year_case *what)
{
    year *y = calloc(1, sizeof *y);
    if (y == NULL)
        exit(1);
    y->w = w;
    y->what = what;
    y->people = calloc(what->people, sizeof *y->people);
    if (y->people == NULL)
        exit(1);
    world_open(w, what->location, 0, 20089 * WORLD_DAY, what->seed); /* 2025-01-01 */
    year_found(y);
    year_draw_people(y);
    for (uint32_t day = 0; day < what->days; day++)
        year_day(y, day);
    free(y->people);
    free(y);
}
