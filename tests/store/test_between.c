/* SPDX-License-Identifier: MIT */
/* Between groups of one community: known answers from tests/data/between (the tool reads them too), who may agree on what, from
 * when on, and where the numbers end. */
#include "../failing.h"
#include "town.h"
#include <string.h>

enum { BETWEEN_NAMES = 16, BETWEEN_HELPS = 32, EUR = 1978 };

typedef struct scene {
    town t;
    char names[BETWEEN_NAMES][24];
    uint64_t ids[BETWEEN_NAMES];
    uint64_t homes[BETWEEN_NAMES]; /* of members: their group; of groups: 0 */
    size_t count;
    aid_group parent;
    aid_exchange helps[BETWEEN_HELPS];
    size_t help_count;
} scene;

static uint64_t scene_find(const scene *s, const char *name)
{
    for (size_t i = 0; i < s->count; i++)
        if (strcmp(s->names[i], name) == 0)
            return s->ids[i];
    fail_msg("nothing is called %s", name);
    return 0;
}

static aid_group scene_group(const scene *s, const char *name)
{
    return (aid_group){ scene_find(s, name) };
}

static aid_group scene_home(const scene *s, const char *name)
{
    for (size_t i = 0; i < s->count; i++)
        if (strcmp(s->names[i], name) == 0)
            return (aid_group){ s->homes[i] };
    return (aid_group){ 0 };
}

static void scene_add(scene *s, const char *name, uint64_t id, aid_group home)
{
    assert_true(s->count < BETWEEN_NAMES);
    snprintf(s->names[s->count], sizeof s->names[0], "%s", name);
    s->ids[s->count] = id;
    s->homes[s->count++] = home.id;
}

static void scene_open(scene *s)
{
    memset(s, 0, sizeof *s);
    town_open(&s->t, "memory:", 0);
    assert_ok(aid_group_found(s->t.store, AID_WITH(aid_group_options, .name = "Town"), &s->parent, &s->t.error));
}

static aid_group scene_found(scene *s, const char *name)
{
    aid_group group = { 0 };
    assert_ok(aid_group_found(s->t.store, AID_WITH(aid_group_options, .name = name, .parent = s->parent, .kind = AID_GROUP_TIME_BANK), &group,
                              &s->t.error));
    assert_ok(aid_group_policy_set(s->t.store, group, AID_WITH(aid_policy, .credit_min = -100000), &s->t.error));
    scene_add(s, name, group.id, (aid_group){ 0 });
    return group;
}

static aid_member scene_enrol(scene *s, const char *name, aid_group group)
{
    aid_member member = town_enrol(&s->t, name, group);
    scene_add(s, name, member.id, group);
    return member;
}

static aid_status scene_propose(scene *s, aid_between_options wanted, aid_between *out)
{
    aid_between_options options;
    aid_between_options_init(&options, sizeof options);
    wanted.struct_size = options.struct_size;
    return aid_between_propose(s->t.store, &wanted, out, &s->t.error);
}

static void scene_agree(scene *s, aid_between_options options)
{
    aid_between between;
    assert_ok(scene_propose(s, options, &between));
    assert_ok(aid_between_answer(s->t.store, between, AID_YES, &s->t.error));
}

static aid_clearing_row scene_clearing(scene *s, aid_group group, aid_group other, int32_t unit)
{
    aid_clearing_row rows[16] = { { .other = { 0 } } };
    size_t count = 0;
    assert_ok(aid_clearing_list(s->t.store, group, unit, rows, sizeof *rows, 16, &count, &s->t.error));
    for (size_t i = 0; i < count; i++)
        if (rows[i].other.id == other.id && rows[i].unit == unit)
            return rows[i];
    return (aid_clearing_row){ .other = other };
}

/* What the newest terms of the two have kept back. */
static int64_t scene_kept(scene *s, aid_group group, aid_group other)
{
    aid_between all[16];
    aid_between_info info = { .struct_size = sizeof info };
    size_t count = 0;
    int64_t kept = 0;
    aid_between_list_options which;
    aid_between_list_options_init(&which, sizeof which);
    which.group = group;
    which.other = other;
    which.in_force = AID_YES;
    assert_ok(aid_between_list(s->t.store, &which, all, 16, &count, &s->t.error));
    for (size_t i = 0; i < count; i++) {
        assert_ok(aid_between_get(s->t.store, all[i], &info, &s->t.error));
        if (info.group.id == group.id)
            kept = info.kept;
    }
    return kept;
}

static aid_status scene_help(scene *s, const char *requester, const char *helper, int32_t minutes, aid_exchange *out)
{
    return aid_exchange_log(s->t.store,
                            AID_WITH(aid_log_options, .requester = { scene_find(s, requester) }, .helper = { scene_find(s, helper) },
                                     .minutes = minutes, .group = scene_home(s, requester), .helper_group = scene_home(s, helper)),
                            out, &s->t.error);
}

/* ---- known answers ---- */

static void scene_between(scene *s, char words[8][32], int count)
{
    aid_between_options options = { .group = scene_group(s, words[1]), .other = scene_group(s, words[2]) };
    for (int i = 3; i + 1 < count; i += 2) {
        if (strcmp(words[i], "rate") == 0)
            assert_int_equal(sscanf(words[i + 1], "%d/%d", &options.rate_num, &options.rate_den), 2);
        else if (strcmp(words[i], "limit") == 0) {
            options.limit = atoll(words[i + 1]);
            options.limited = AID_YES;
        }
    }
    scene_agree(s, options);
}

static void scene_says(scene *s, const char *where, int64_t found, int64_t wanted)
{
    (void)s;
    if (found != wanted)
        fail_msg("%s: %lld; %lld is right", where, (long long)found, (long long)wanted);
}

static void scene_expect(scene *s, const char *where, char words[8][32])
{
    int64_t balance = 0;
    if (strcmp(words[0], "balance") == 0) {
        assert_ok(aid_balance_get(s->t.store, (aid_member){ scene_find(s, words[1]) }, scene_home(s, words[1]), 0, &balance, &s->t.error));
        scene_says(s, where, balance, atoll(words[2]));
    } else if (strcmp(words[0], "credited") == 0) {
        aid_exchange_info info = { .struct_size = sizeof info };
        assert_ok(aid_exchange_get(s->t.store, s->helps[s->help_count - 1], &info, &s->t.error));
        scene_says(s, where, info.credited, atoll(words[1]));
    } else if (strcmp(words[0], "kept") == 0) {
        scene_says(s, where, scene_kept(s, scene_group(s, words[1]), scene_group(s, words[2])), atoll(words[3]));
    } else {
        aid_clearing_row row = scene_clearing(s, scene_group(s, words[1]), scene_group(s, words[2]), AID_UNIT_TIME);
        scene_says(s, where, strcmp(words[0], "clearing") == 0    ? row.balance
                             : strcmp(words[0], "converted") == 0 ? row.converted
                                                                  : row.closed,
                   strcmp(words[0], "closed") == 0 ? strcmp(words[3], "yes") == 0 : atoll(words[3]));
    }
}

static void scene_do(scene *s, const char *where, char words[8][32], int count)
{
    aid_status status = AID_OK;
    if (strcmp(words[0], "group") == 0)
        scene_found(s, words[1]);
    else if (strcmp(words[0], "member") == 0)
        scene_enrol(s, words[1], scene_group(s, words[2]));
    else if (strcmp(words[0], "between") == 0)
        scene_between(s, words, count);
    else if (strcmp(words[0], "fee") == 0)
        assert_ok(aid_terms_set(s->t.store, scene_group(s, words[1]), AID_WITH(aid_terms, .fee_bp = atoi(words[2])), &s->t.error));
    else if (strcmp(words[0], "undo") == 0)
        assert_ok(aid_exchange_reverse(s->t.store, s->helps[atoi(words[1]) - 1], NULL, &s->t.error));
    else if (strcmp(words[0], "give") == 0)
        assert_ok(aid_transfer_make(s->t.store, AID_WITH(aid_transfer_options, .kind = AID_TRANSFER_ACROSS, .group = scene_group(s, words[1]),
                                                         .body = scene_group(s, words[2]), .amount = atoll(words[3])), NULL, &s->t.error));
    else if (strcmp(words[0], "help") == 0) {
        status = scene_help(s, words[1], words[2], atoi(words[3]), &s->helps[s->help_count]);
        s->help_count += status == AID_OK;
        if ((count > 4) != (status == AID_E_LIMIT) || (status != AID_OK && s->t.error.reason != AID_REASON_BETWEEN))
            fail_msg("%s: status %d: %s", where, (int)status, s->t.error.message);
    } else
        scene_expect(s, where, words);
}

static void scene_file(const char *name)
{
    scene s;
    char path[300], line[300], words[8][32];
    snprintf(path, sizeof path, "%s/%s", getenv("AID_TEST_DATA"), name);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    scene_open(&s);
    for (int number = 1; fgets(line, sizeof line, file) != NULL; number++) {
        char where[400];
        snprintf(where, sizeof where, "%s line %d", name, number);
        int count = sscanf(line, "%31s %31s %31s %31s %31s %31s %31s %31s", words[0], words[1], words[2], words[3], words[4], words[5],
                           words[6], words[7]);
        if (count > 0 && words[0][0] != '#')
            scene_do(&s, where, words, count);
    }
    fclose(file);
    town_end(&s.t);
}

static void test_the_known_answers_between_groups(void **state)
{
    static const char *const files[] = { "ka_l_help.txt", "ka_l_fx.txt", "limit.txt", "rates.txt" };
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        scene_file(files[i]);
}

/* ---- who agrees, and from when on ---- */

static void test_both_sides_agree_and_nobody_with_themselves(void **state)
{
    (void)state;
    scene s;
    aid_between between;
    scene_open(&s);
    town *t = &s.t;
    aid_group north = scene_found(&s, "north"), south = scene_found(&s, "south");
    aid_member ana = scene_enrol(&s, "ana", north), ben = scene_enrol(&s, "ben", south), cy = scene_enrol(&s, "cy", south);
    assert_ok(aid_member_set_roles(t->store, ana, north, AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_COORDINATOR), &t->error));
    assert_ok(aid_member_set_roles(t->store, ben, south, AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_COORDINATOR), &t->error));
    aid_between_options wanted = { .group = north, .other = south, .limit = 120 };
    town_act(t, cy);
    assert_int_equal(scene_propose(&s, wanted, &between), AID_E_DENIED);
    town_act(t, ana);
    assert_ok(scene_propose(&s, wanted, &between));
    assert_int_equal(aid_between_answer(t->store, between, AID_YES, &t->error), AID_E_DENIED);
    town_act(t, cy);
    assert_int_equal(aid_between_answer(t->store, between, AID_YES, &t->error), AID_E_DENIED);
    assert_true(scene_clearing(&s, south, north, AID_UNIT_TIME).other_limit == 0); /* nothing holds before both agree */
    town_act(t, ben);
    assert_ok(aid_between_answer(t->store, between, AID_YES, &t->error));
    assert_says(aid_between_answer(t->store, between, AID_NO, &t->error), AID_E_STATE, t->error, "agreed on already");
    assert_int_equal(scene_clearing(&s, south, north, AID_UNIT_TIME).other_limit, 120);
    wanted.limit = 60;
    assert_ok(scene_propose(&s, wanted, &between)); /* the other side proposes: it is its own by default */
    aid_between_info info = { .struct_size = sizeof info };
    assert_ok(aid_between_get(t->store, between, &info, &t->error));
    assert_true(info.by.id == south.id && info.state == AID_BETWEEN_PROPOSED && !info.in_force);
    assert_ok(aid_between_answer(t->store, between, AID_NO, &t->error)); /* and takes it back */
    town_act(t, (aid_member){ 0 });
    assert_int_equal(scene_clearing(&s, north, south, AID_UNIT_TIME).limit, 120);
    wanted.limit = 0;
    wanted.limited = AID_NO;
    scene_agree(&s, wanted);
    assert_true(scene_clearing(&s, north, south, AID_UNIT_TIME).limit == INT64_MAX);
    town_end(t);
}

static void test_a_rate_holds_from_its_date_on_for_what_happened_then(void **state)
{
    (void)state;
    scene s;
    aid_exchange late;
    scene_open(&s);
    town *t = &s.t;
    aid_group north = scene_found(&s, "north"), south = scene_found(&s, "south");
    aid_member ana = scene_enrol(&s, "ana", north), ben = scene_enrol(&s, "ben", south);
    aid_between_options wanted = { .group = north, .other = south, .rate_num = 1, .rate_den = 2, .from = t->now + town_days(10) };
    scene_agree(&s, wanted);
    assert_ok(scene_help(&s, "ana", "ben", 60, &late));
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(t->store, late, &info, &t->error));
    assert_int_equal(info.credited, 60);
    aid_time before = t->now;
    t->now += town_days(20);
    assert_ok(scene_help(&s, "ana", "ben", 60, &late));
    assert_ok(aid_exchange_get(t->store, late, &info, &t->error));
    assert_int_equal(info.credited, 30);
    assert_true(info.helper_group.id == south.id && info.group.id == north.id && info.amount == 60);
    assert_ok(aid_exchange_log(t->store, AID_WITH(aid_log_options, .requester = ana, .helper = ben, .minutes = 40, .happened = before,
                                                  .group = north, .helper_group = south), &late, &t->error));
    assert_ok(aid_exchange_get(t->store, late, &info, &t->error));
    assert_int_equal(info.credited, 40);
    wanted.from = before;
    assert_says(scene_propose(&s, wanted, NULL), AID_E_ARGUMENT, t->error, "past");
    town_end(t);
}

/* ---- from request to books ---- */

/* A proposal across two groups, its books, and that the limit closes the tier for new help only. */
static void test_help_across_groups_goes_from_request_to_both_books(void **state)
{
    (void)state;
    scene s;
    aid_exchange first, second, third;
    aid_request request;
    aid_offer offer;
    scene_open(&s);
    town *t = &s.t;
    aid_group north = scene_found(&s, "north"), south = scene_found(&s, "south");
    aid_member ana = scene_enrol(&s, "ana", north), ben = scene_enrol(&s, "ben", south);
    aid_skill skill = town_skill(t, "Gardening");
    scene_agree(&s, (aid_between_options){ .group = north, .other = south, .limit = 60 });
    assert_ok(aid_request_open(t->store, ana, AID_WITH(aid_request_options, .skill = skill, .minutes = 60, .seats = 3,
                                                       .urgency = AID_URGENCY_CRITICAL), &request, &t->error));
    assert_ok(aid_offer_post(t->store, ben, AID_WITH(aid_offer_options, .skill = skill, .seats = 5), &offer, &t->error));
    assert_ok(aid_exchange_propose(t->store, request, offer, NULL, &first, &t->error));
    assert_ok(aid_exchange_propose(t->store, request, offer, NULL, &second, &t->error));
    assert_ok(aid_exchange_accept(t->store, first, NULL, &t->error));
    assert_ok(aid_exchange_accept(t->store, second, NULL, &t->error));
    assert_ok(aid_exchange_confirm(t->store, first, NULL, &t->error));
    assert_int_equal(scene_clearing(&s, north, south, AID_UNIT_TIME).balance, 60);
    assert_int_equal(scene_clearing(&s, north, south, AID_UNIT_TIME).closed, 1);
    assert_says(aid_exchange_propose(t->store, request, offer, NULL, &third, &t->error), AID_E_STATE, t->error, "two agreed on");
    assert_ok(aid_exchange_confirm(t->store, second, NULL, &t->error)); /* was agreed before: booked, with a flag */
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(t->store, second, &info, &t->error));
    assert_true(info.over_limit && info.credited == 60);
    assert_int_equal(scene_clearing(&s, south, north, AID_UNIT_TIME).balance, -120);
    int64_t balance = 0;
    assert_ok(aid_balance_get(t->store, ben, south, 0, &balance, &t->error));
    assert_int_equal(balance, 120);
    aid_exchange corrected;
    assert_ok(aid_exchange_correct(t->store, second, AID_WITH(aid_exchange_options, .minutes = 1), &corrected, &t->error));
    assert_int_equal(scene_clearing(&s, north, south, AID_UNIT_TIME).balance, 61);
    town_books(t, north);
    town_books(t, south);
    town_end(t);
}

static void test_essential_help_is_counted_as_a_gift_beyond_the_limit(void **state)
{
    (void)state;
    scene s;
    aid_request request;
    aid_exchange exchange;
    scene_open(&s);
    town *t = &s.t;
    aid_group north = scene_found(&s, "north"), south = scene_found(&s, "south");
    aid_member ana = scene_enrol(&s, "ana", north), ben = scene_enrol(&s, "ben", south);
    scene_agree(&s, (aid_between_options){ .group = north, .other = south, .limit = 30 });
    assert_ok(aid_request_open(t->store, ana, AID_WITH(aid_request_options, .skill_text = "shopping", .essential = AID_YES), &request, &t->error));
    assert_ok(aid_exchange_log(t->store, AID_WITH(aid_log_options, .request = request, .helper = ben, .minutes = 60), &exchange, &t->error));
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(t->store, exchange, &info, &t->error));
    assert_true(info.gifted && info.credited == 60 && info.credited_unit == AID_UNIT_VOLUNTEER);
    int64_t balance = -1;
    assert_ok(aid_balance_get(t->store, ben, south, AID_UNIT_VOLUNTEER, &balance, &t->error));
    assert_int_equal(balance, 60); /* thanked in the helper's own books */
    assert_int_equal(scene_clearing(&s, north, south, AID_UNIT_TIME).balance, 0);
    assert_ok(aid_exchange_reverse(t->store, exchange, NULL, &t->error));
    town_end(t);
}

/* ---- gifts, awards, other units ---- */

static void test_money_becomes_hours_by_an_agreed_rate_and_every_unit_balances(void **state)
{
    (void)state;
    scene s;
    aid_exchange exchange;
    aid_transfer gift;
    scene_open(&s);
    town *t = &s.t;
    aid_group north = scene_found(&s, "north"), south = scene_found(&s, "south");
    aid_member ana = scene_enrol(&s, "ana", north), ben = scene_enrol(&s, "ben", south);
    /* ten euros, 1,000 cents, are credited as an hour: 3 minutes for 50 cents */
    scene_agree(&s, (aid_between_options){ .group = north, .other = south, .unit = EUR, .unit_there = AID_UNIT_TIME, .rate_num = 3, .rate_den = 50 });
    assert_ok(aid_exchange_log(t->store, AID_WITH(aid_log_options, .requester = ana, .helper = ben, .minutes = 60, .unit = EUR, .price = 2001,
                                                  .group = north, .helper_group = south), &exchange, &t->error));
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(t->store, exchange, &info, &t->error));
    assert_true(info.amount == 2001 && info.credited == 120 && info.credited_unit == AID_UNIT_TIME);
    assert_int_equal(scene_kept(&s, north, south), 3);
    assert_int_equal(scene_clearing(&s, south, north, EUR).converted, 2001);
    town_books(t, north);
    town_books(t, south);
    assert_ok(aid_transfer_make(t->store, AID_WITH(aid_transfer_options, .kind = AID_TRANSFER_ACROSS, .payer = ben, .receiver = ana, .body = north,
                                                   .group = south, .amount = 50, .memo = "thank you"), &gift, &t->error));
    aid_transfer_info known = { .struct_size = sizeof known };
    assert_ok(aid_transfer_get(t->store, gift, &known, &t->error));
    assert_true(known.credited == 50 && known.credited_unit == AID_UNIT_TIME && known.body.id == north.id);
    assert_int_equal(scene_clearing(&s, south, north, AID_UNIT_TIME).balance, 50);
    assert_ok(aid_transfer_reverse(t->store, gift, NULL, &t->error));
    assert_int_equal(scene_clearing(&s, south, north, AID_UNIT_TIME).balance, 0);
    assert_ok(aid_exchange_reverse(t->store, exchange, NULL, &t->error));
    assert_int_equal(scene_kept(&s, north, south), 0);
    assert_int_equal(scene_clearing(&s, south, north, EUR).converted, 0);
    town_end(t);
}

/* ---- where it ends ---- */

static void test_wrong_terms_and_far_numbers_are_refused_with_a_reason(void **state)
{
    static const int64_t most = (INT64_C(1) << 53) - 1;
    (void)state;
    scene s;
    aid_group lonely;
    scene_open(&s);
    town *t = &s.t;
    aid_group north = scene_found(&s, "north"), south = scene_found(&s, "south");
    aid_member ana = scene_enrol(&s, "ana", north), ben = scene_enrol(&s, "ben", south);
    assert_ok(aid_group_found(t->store, AID_WITH(aid_group_options, .name = "Lonely"), &lonely, &t->error));
    assert_says(scene_propose(&s, (aid_between_options){ .group = north, .other = north }, NULL), AID_E_ARGUMENT, t->error, "itself");
    assert_says(scene_propose(&s, (aid_between_options){ .group = north, .other = lonely }, NULL), AID_E_STATE, t->error, "agree first");
    assert_says(scene_propose(&s, (aid_between_options){ .group = north, .other = south, .rate_num = 0, .rate_den = 5 }, NULL), AID_E_ARGUMENT, t->error, "0/5");
    assert_says(scene_propose(&s, (aid_between_options){ .group = north, .other = south, .rate_num = 4, .rate_den = 0 }, NULL), AID_E_ARGUMENT, t->error, "4/0");
    assert_int_equal(scene_propose(&s, (aid_between_options){ .group = north, .other = south, .rate_num = -4, .rate_den = 5 }, NULL), AID_E_ARGUMENT);
    assert_int_equal(scene_propose(&s, (aid_between_options){ .group = north, .other = south, .limit = -1 }, NULL), AID_E_ARGUMENT);
    assert_int_equal(scene_propose(&s, (aid_between_options){ .group = north, .other = south, .limit = most + 1 }, NULL), AID_E_ARGUMENT);
    assert_says(scene_propose(&s, (aid_between_options){ .group = north, .other = south, .unit = AID_UNIT_VOLUNTEER }, NULL), AID_E_ARGUMENT, t->error, "unpaid");
    assert_int_equal(scene_propose(&s, (aid_between_options){ .group = north, .other = south, .limit = 5, .limited = AID_NO }, NULL), AID_E_ARGUMENT);
    /* points are each group's own until a rate says what they are to the other */
    aid_log_options points = { .struct_size = sizeof points, .requester = ana, .helper = ben, .minutes = 60, .unit = AID_UNIT_POINTS, .price = 7,
                               .group = north, .helper_group = south };
    assert_says(aid_exchange_log(t->store, &points, NULL, &t->error), AID_E_STATE, t->error, "rate");
    assert_int_equal(t->error.reason, AID_REASON_RATE);
    scene_agree(&s, (aid_between_options){ .group = north, .other = south, .unit = AID_UNIT_POINTS, .rate_num = 1, .rate_den = 1 });
    assert_ok(aid_exchange_log(t->store, &points, NULL, &t->error));
    /* near 2^53: what fits is exact, what does not is refused and changes nothing */
    scene_agree(&s, (aid_between_options){ .group = north, .other = south, .unit = EUR, .rate_num = INT32_MAX, .rate_den = INT32_MAX - 1 });
    aid_log_options far = { .struct_size = sizeof far, .requester = ana, .helper = ben, .minutes = 60, .unit = EUR, .price = most, .group = north,
                            .helper_group = south };
    assert_ok(aid_terms_set(t->store, north, AID_WITH(aid_terms, .unit = EUR, .credit_min_mode = AID_CREDIT_OFF), &t->error));
    assert_says(aid_exchange_log(t->store, &far, NULL, &t->error), AID_E_LIMIT, t->error, "2^53");
    scene_agree(&s, (aid_between_options){ .group = north, .other = south, .unit = EUR, .rate_num = INT32_MAX - 1, .rate_den = INT32_MAX });
    aid_exchange exchange;
    assert_ok(aid_exchange_log(t->store, &far, &exchange, &t->error));
    aid_exchange_info info = { .struct_size = sizeof info };
    assert_ok(aid_exchange_get(t->store, exchange, &info, &t->error));
    assert_true(info.amount == most && info.credited == INT64_C(9007199250546686)); /* ⌊(2^53−1)(2^31−2)/(2^31−1)⌋, by Python */
    assert_says(aid_exchange_log(t->store, &far, NULL, &t->error), AID_E_LIMIT, t->error, "2^53");
    assert_ok(aid_exchange_reverse(t->store, exchange, NULL, &t->error));
    /* a closed group: nothing new is agreed on or booked in it */
    assert_ok(aid_group_close(t->store, south, "done", &t->error));
    assert_int_equal(scene_help(&s, "ana", "ben", 10, &exchange) == AID_OK, 0);
    assert_int_equal(scene_propose(&s, (aid_between_options){ .group = north, .other = south, .limit = 5 }, NULL), AID_E_STATE);
    town_end(t);
}

/* ---- long random histories ---- */

static uint64_t dice_next(uint64_t *dice)
{
    *dice = *dice * 6364136223846793005u + 1442695040888963407u;
    return *dice >> 33;
}

/* Four groups, changing rates and limits, help and gifts in every direction, undone at random: what each rate credited and kept
 * is exactly what it says (verify), clearing accounts mirror, and a replay has the same state. */
static void test_random_trade_between_groups_loses_nothing(void **state)
{
    static const char *const names[] = { "g0", "g1", "g2", "g3" }, *const people[] = { "m0", "m1", "m2", "m3" };
    (void)state;
    for (uint64_t seed = 1; seed <= 4; seed++) {
        scene s;
        uint64_t dice = seed;
        aid_group groups[4];
        scene_open(&s);
        town *t = &s.t;
        for (size_t i = 0; i < 4; i++) {
            groups[i] = scene_found(&s, names[i]);
            scene_enrol(&s, people[i], groups[i]);
        }
        for (int step = 0; step < 400; step++) {
            size_t a = dice_next(&dice) % 4, b = (a + 1 + dice_next(&dice) % 3) % 4;
            uint64_t what = dice_next(&dice) % 10;
            t->now += INT64_C(60000000) * (int64_t)(dice_next(&dice) % 1000);
            if (what == 0)
                scene_agree(&s, (aid_between_options){ .group = groups[a], .other = groups[b], .rate_num = (int32_t)(1 + dice_next(&dice) % 9),
                                                       .rate_den = (int32_t)(1 + dice_next(&dice) % 9), .limited = AID_YES,
                                                       .limit = (int64_t)(dice_next(&dice) % 2000) });
            else if (what == 1 && s.help_count > 0) {
                aid_exchange undone = s.helps[dice_next(&dice) % s.help_count];
                aid_exchange_reverse(t->store, undone, NULL, &t->error);
            } else if (what == 2)
                aid_transfer_make(t->store, AID_WITH(aid_transfer_options, .kind = AID_TRANSFER_ACROSS, .group = groups[a], .body = groups[b],
                                                     .amount = (int64_t)(1 + dice_next(&dice) % 300)), NULL, &t->error);
            else {
                aid_exchange made;
                if (scene_help(&s, people[a], people[b], (int32_t)(1 + dice_next(&dice) % 200), &made) == AID_OK)
                    s.helps[s.help_count++ % BETWEEN_HELPS] = made;
                s.help_count = s.help_count > BETWEEN_HELPS ? BETWEEN_HELPS : s.help_count;
            }
            for (size_t i = 0; i < 4; i++)
                for (size_t j = 0; j < i; j++)
                    assert_int_equal(scene_clearing(&s, groups[i], groups[j], AID_UNIT_TIME).balance
                                         + scene_clearing(&s, groups[j], groups[i], AID_UNIT_TIME).balance, 0);
        }
        town_end(t); /* verify replays, and compares state and rates */
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_known_answers_between_groups),
        cmocka_unit_test(test_both_sides_agree_and_nobody_with_themselves),
        cmocka_unit_test(test_a_rate_holds_from_its_date_on_for_what_happened_then),
        cmocka_unit_test(test_help_across_groups_goes_from_request_to_both_books),
        cmocka_unit_test(test_essential_help_is_counted_as_a_gift_beyond_the_limit),
        cmocka_unit_test(test_money_becomes_hours_by_an_agreed_rate_and_every_unit_balances),
        cmocka_unit_test(test_wrong_terms_and_far_numbers_are_refused_with_a_reason),
        cmocka_unit_test(test_random_trade_between_groups_loses_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
