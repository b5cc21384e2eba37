/* SPDX-License-Identifier: MIT */
/* The known answers of the reference (KA-S, KA-geo, KA-M1 … KA-M11) lived by a community: each file of tests/data/match
 * says who offers and asks for what, and what must come out; everything goes through the public interface. argv[1] is
 * the folder. tests/cli/known_matches.py reads the same files from the command line. */
#include "known.h"

static const char *known_folder;

/* ---- what there is ---- */

static const struct {
    const char *word;
    int32_t value;
} known_words[] = {
    { "critical", AID_URGENCY_CRITICAL }, { "high", AID_URGENCY_HIGH },
    { "union", AID_GROUP_UNION },         { "public_service", AID_GROUP_PUBLIC_SERVICE },
    { "loads", AID_FAIRNESS_LOADS_FIRST }, { "yes", AID_YES },
};

static int32_t known_choice(known_line *line, const char *key, int32_t otherwise)
{
    const char *value = known_value(line, key);
    if (value == NULL)
        return otherwise;
    for (size_t i = 0; i < sizeof known_words / sizeof *known_words; i++)
        if (strcmp(known_words[i].word, value) == 0)
            return known_words[i].value;
    fail_msg("%s=%s: no such word", key, value);
    return 0;
}

static void known_group(known *k, known_line *line)
{
    const char *name = known_word(line, 1), *parent = known_value(line, "parent");
    const aid_group_options options = {
        .struct_size = sizeof options,
        .name = name,
        .kind = known_choice(line, "kind", AID_GROUP_TIME_BANK),
        .parent = { parent == NULL ? 0 : known_id(k, parent, KNOWN_GROUP) },
    };
    aid_group group = { 0 };
    assert_ok(aid_group_found(k->town.store, &options, &group, &k->town.error));
    known_find(k, name)->id[KNOWN_GROUP] = group.id;
    k->home = k->home.id == 0 ? group : k->home;
}

static aid_group known_home(known *k, known_line *line)
{
    const char *name = known_value(line, "group");
    if (name != NULL)
        return (aid_group){ known_id(k, name, KNOWN_GROUP) };
    if (k->home.id == 0)
        assert_ok(aid_group_found(k->town.store, AID_WITH(aid_group_options, .name = "Elm", .kind = AID_GROUP_TIME_BANK),
                                  &k->home, &k->town.error));
    return k->home;
}

static aid_member known_member(known *k, const char *name, aid_group group)
{
    known_thing *thing = known_find(k, name);
    if (thing->id[KNOWN_MEMBER] == 0)
        thing->id[KNOWN_MEMBER] = town_enrol(&k->town, name, group).id;
    return (aid_member){ thing->id[KNOWN_MEMBER] };
}

static aid_skill known_skill(known *k, const char *name)
{
    known_thing *thing = known_find(k, name);
    if (thing->id[KNOWN_SKILL] == 0)
        thing->id[KNOWN_SKILL] = town_skill(&k->town, name).id;
    return (aid_skill){ thing->id[KNOWN_SKILL] };
}

/* A list with commas between, with spaces instead. */
static const char *known_spaced(const char *list, char *room, size_t size)
{
    if (list == NULL)
        return NULL;
    snprintf(room, size, "%s", list);
    for (char *at = room; *at != '\0'; at++)
        *at = *at == ',' ? ' ' : *at;
    return room;
}

static void known_offer(known *k, known_line *line)
{
    const char *name = known_word(line, 1);
    aid_group group = known_home(k, line);
    aid_member member = known_member(k, name, group);
    aid_skill skills[4];
    char list[64], languages[32];
    aid_member_options person = { .struct_size = sizeof person, .day_minutes = known_number(line, "day"),
                                  .week_minutes = known_number(line, "week") };
    aid_offer_options options = { .struct_size = sizeof options, .group = group, .skills = skills,
                                  .seats = known_number(line, "seats"), .level = known_number(line, "level"),
                                  .reach_m = known_number(line, "reach"), .exact_place = AID_YES,
                                  .week = known_week(k, line),
                                  .languages = known_spaced(known_value(line, "languages"), languages, sizeof languages) };
    assert_non_null(known_spaced(known_value(line, "skills"), list, sizeof list));
    for (char *at = list, *end = at; end != NULL; at = end == NULL ? at : end + 1) {
        if ((end = strchr(at, ' ')) != NULL)
            *end = '\0';
        assert_true(options.skill_count < 4);
        skills[options.skill_count++] = known_skill(k, at);
    }
    options.placed = known_place(line, &options.latitude, &options.longitude);
    assert_ok(aid_member_update(k->town.store, member, &person, &k->town.error));
    aid_offer offer = { 0 };
    assert_ok(aid_offer_post(k->town.store, member, &options, &offer, &k->town.error));
    known_find(k, name)->id[KNOWN_OFFER] = offer.id;
}

static void known_request(known *k, known_line *line)
{
    const char *name = known_word(line, 1), *skill = known_value(line, "skill");
    aid_group group = known_home(k, line);
    aid_member member = known_member(k, name, group);
    aid_window window;
    char languages[32];
    k->town.now += INT64_C(1000000); /* so that they came one after the other */
    assert_non_null(skill);
    aid_request_options options = {
        .struct_size = sizeof options,
        .group = group,
        .skill = known_skill(k, skill),
        .minutes = known_number(line, "minutes"),
        .seats = known_number(line, "seats"),
        .level = known_number(line, "level"),
        .urgency = known_choice(line, "urgency", 0),
        .all_seats = known_choice(line, "all", 0),
        .exact_place = AID_YES,
        .windows = &window,
        .window_count = known_window(k, line, &window),
        .languages = known_spaced(known_value(line, "languages"), languages, sizeof languages),
    };
    options.placed = known_place(line, &options.latitude, &options.longitude);
    aid_request request = { 0 };
    assert_ok(aid_request_open(k->town.store, member, &options, &request, &k->town.error));
    known_find(k, name)->id[KNOWN_REQUEST] = request.id;
}

/* ---- what was before ---- */

static void known_agree(known *k, known_line *line)
{
    assert_ok(aid_group_agree(k->town.store, (aid_group){ known_id(k, known_word(line, 1), KNOWN_GROUP) },
                              (aid_group){ known_id(k, known_word(line, 2), KNOWN_GROUP) }, &k->town.error));
}

static void known_policy(known *k, known_line *line)
{
    assert_ok(aid_group_policy_set(k->town.store, known_home(k, line),
                                   AID_WITH(aid_policy, .credit_max = known_number(line, "credit_max")), &k->town.error));
}

static void known_helped(known *k, known_line *line)
{
    const char *requester = known_word(line, 1), *helper = known_word(line, 2);
    int32_t minutes = (int32_t)strtol(known_word(line, 3), NULL, 10);
    aid_group group = known_home(k, line);
    aid_exchange exchange;
    const aid_log_options options = { .struct_size = sizeof options, .group = group, .minutes = minutes,
                                      .requester = known_member(k, requester, group),
                                      .helper = known_member(k, helper, group),
                                      .happened = k->town.now - town_days(strtol(known_word(line, 4), NULL, 10)) };
    assert_ok(aid_exchange_log(k->town.store, &options, &exchange, &k->town.error));
    known_find(k, helper)->hours += minutes / 60;
}

/* Proposed to both and accepted, and not done so far. */
static void known_asked(known *k, known_line *line)
{
    aid_group group = known_home(k, line);
    aid_member requester = known_member(k, known_word(line, 1), group);
    aid_offer offer = { known_id(k, known_word(line, 2), KNOWN_OFFER) };
    aid_request request = { 0 };
    aid_exchange exchange = { 0 };
    const aid_request_options options = { .struct_size = sizeof options, .group = group,
                                          .skill = known_skill(k, known_word(line, 3)),
                                          .minutes = (int32_t)strtol(known_word(line, 4), NULL, 10) };
    assert_ok(aid_request_open(k->town.store, requester, &options, &request, &k->town.error));
    assert_ok(aid_exchange_propose(k->town.store, request, offer, NULL, &exchange, &k->town.error));
    assert_ok(aid_exchange_accept(k->town.store, exchange, NULL, &k->town.error));
}

static void known_days(known *k, known_line *line)
{
    k->town.now += town_days(strtol(known_word(line, 1), NULL, 10));
}

static void known_withdraw(known *k, known_line *line)
{
    const known_thing *thing = known_find(k, known_word(line, 1));
    if (thing->id[KNOWN_OFFER] != 0)
        assert_ok(aid_offer_withdraw(k->town.store, (aid_offer){ thing->id[KNOWN_OFFER] }, NULL, &k->town.error));
    else
        assert_ok(aid_request_withdraw(k->town.store, (aid_request){ thing->id[KNOWN_REQUEST] }, NULL, &k->town.error));
}

static void known_run(known *k, known_line *line)
{
    aid_match_options options = { .struct_size = sizeof options, .fairness = known_choice(line, "fairness", 0) };
    const char *at = known_value(line, "weights");
    for (size_t i = 0; at != NULL && i < AID_TERM_COUNT; i++) {
        char *end;
        options.weights[i] = (int32_t)strtol(at, &end, 10);
        assert_int_equal(*end, i + 1 < AID_TERM_COUNT ? ',' : '\0');
        at = end + 1;
    }
    aid_match_free(k->match);
    k->match = NULL;
    assert_ok(aid_match_run(k->town.store, &options, &k->match, &k->town.error));
}

static void known_repair(known *k, known_line *line)
{
    (void)line;
    aid_match *repaired = NULL;
    assert_ok(aid_match_repair(k->match, NULL, &repaired, &k->town.error));
    aid_match_free(k->match);
    k->match = repaired;
}

/* ---- what must come out ---- */

static int64_t known_whole(known_line *line, size_t index)
{
    char *end;
    int64_t number = strtoll(known_word(line, index), &end, 10);
    assert_int_equal(*end, '\0');
    return number;
}

static aid_match_summary known_summary(const known *k)
{
    aid_match_summary summary = { .struct_size = sizeof summary };
    assert_ok(aid_match_summary_get(k->match, &summary, NULL));
    return summary;
}

static aid_proposal known_proposal(const known *k, size_t index)
{
    aid_proposal proposal = { .struct_size = sizeof proposal };
    assert_ok(aid_match_proposal(k->match, index, &proposal, NULL));
    return proposal;
}

static void expect_seats(known *k, known_line *line)
{
    assert_int_equal(known_summary(k).seats, known_whole(line, 2));
}

/* So many seats can be filled: the plan does, or it does not say that it is optimal. */
static void expect_most(known *k, known_line *line)
{
    const aid_match_summary summary = known_summary(k);
    int64_t most = known_whole(line, 2);
    assert_true((int64_t)summary.seats <= most);
    assert_int_equal(summary.status, (int64_t)summary.seats == most ? AID_SOLVE_OPTIMAL : AID_SOLVE_GAP);
}

static void expect_score(known *k, known_line *line)
{
    const aid_match_summary summary = known_summary(k);
    assert_int_equal(summary.score, known_whole(line, 2));
    assert_true(summary.bound >= summary.score);
}

static void expect_served(known *k, known_line *line)
{
    const aid_match_summary summary = known_summary(k);
    assert_int_equal(summary.requests - summary.unserved, known_whole(line, 2));
}

/* Words "REQUEST-OFFER", alternatives parted by "or": one of them is the plan, the whole of it. */
static void expect_pairs(known *k, known_line *line)
{
    size_t here = 0, seats = (size_t)known_summary(k).seats;
    bool all = true, found = false;
    for (size_t i = 2; i <= line->count; i++) {
        const char *word = i < line->count ? known_word(line, i) : "or";
        if (strcmp(word, "or") == 0) {
            found = found || (all && here == seats);
            here = 0;
            all = true;
            continue;
        }
        bool has = false;
        for (size_t p = 0; p < seats; p++) {
            char pair[2 * KNOWN_NAME + 1];
            const aid_proposal one = known_proposal(k, p);
            snprintf(pair, sizeof pair, "%s-%s", known_name(k, one.request.id, KNOWN_REQUEST),
                     known_name(k, one.offer.id, KNOWN_OFFER));
            has = has || strcmp(pair, word) == 0;
        }
        all = all && has;
        here++;
    }
    if (!found)
        fail_msg("the plan is another one than \"%s %s …\"", line->word[2], line->count > 3 ? line->word[3] : "");
}

/* The words "NAME-NUMBER" are those of all proposals. */
static void expect_tiers(known *k, known_line *line)
{
    assert_int_equal(known_summary(k).seats, line->count - 2);
    for (size_t p = 0; p + 2 < line->count; p++) {
        char pair[KNOWN_NAME + 12];
        const aid_proposal one = known_proposal(k, p);
        bool has = false;
        snprintf(pair, sizeof pair, "%s-%d", known_name(k, one.request.id, KNOWN_REQUEST), (int)one.tier);
        for (size_t i = 2; i < line->count; i++)
            has = has || strcmp(known_word(line, i), pair) == 0;
        if (!has)
            fail_msg("%s is not expected", pair);
    }
}

/* Hours given before, and the seats of the plan. */
static int64_t known_load(const known *k, const known_thing *thing)
{
    int64_t load = thing->hours;
    for (size_t p = 0; p < known_summary(k).seats; p++)
        load += known_proposal(k, p).offer.id == thing->id[KNOWN_OFFER];
    return load;
}

static void expect_loads(known *k, known_line *line)
{
    for (size_t i = 2; i < line->count; i++) {
        char *name = line->word[i], *number = strchr(name, '-');
        known_word(line, i);
        assert_non_null(number);
        *number = '\0';
        assert_int_equal(known_load(k, known_find(k, name)), strtoll(number + 1, NULL, 10));
    }
}

/* All loads, highest first; and their squares are what the summary says. */
static void expect_levels(known *k, known_line *line)
{
    int64_t loads[KNOWN_NAMES], squares = 0;
    size_t count = 0;
    for (size_t i = 0; i < k->count; i++) {
        if (k->things[i].id[KNOWN_OFFER] == 0)
            continue;
        int64_t load = known_load(k, &k->things[i]);
        size_t at = count++;
        for (; at > 0 && loads[at - 1] < load; at--)
            loads[at] = loads[at - 1];
        loads[at] = load;
        squares += load * load;
    }
    assert_int_equal(count, line->count - 2);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(loads[i], known_whole(line, i + 2));
    assert_int_equal(known_summary(k).load_squares, squares);
}

static aid_reason known_reason(known *k, known_line *line)
{
    aid_reason reason = { .struct_size = sizeof reason };
    assert_ok(aid_match_explain(k->match, (aid_request){ known_id(k, known_word(line, 2), KNOWN_REQUEST) },
                                (aid_offer){ known_id(k, known_word(line, 3), KNOWN_OFFER) }, &reason, &k->town.error));
    return reason;
}

/* Seats that insisting on the pair would change. */
static void expect_force(known *k, known_line *line)
{
    const aid_reason reason = known_reason(k, line);
    assert_int_equal(reason.chosen, 0);
    assert_int_equal(reason.stage, AID_STAGE_SEATS);
    assert_int_equal(reason.seats_change, known_whole(line, 4));
}

static void expect_points(known *k, known_line *line)
{
    assert_int_equal(known_reason(k, line).score, known_whole(line, 4));
}

static void expect_terms(known *k, known_line *line)
{
    const aid_reason reason = known_reason(k, line);
    for (size_t i = 0; i < AID_TERM_COUNT; i++)
        if (reason.points[i] != known_whole(line, i + 4))
            fail_msg("term %zu is %d, not %s", i, (int)reason.points[i], line->word[i + 4]);
}

static void expect_metres(known *k, known_line *line)
{
    int64_t metres = known_reason(k, line).distance_m, wanted = known_whole(line, 4);
    assert_in_range(metres, wanted - 1, wanted + 1);
}

/* So many requests share so many offers, and so many seats are too few. */
static void expect_hall(known *k, known_line *line)
{
    aid_shortage shortage = { .struct_size = sizeof shortage };
    assert_int_equal(known_summary(k).unserved, 1);
    assert_ok(aid_match_shortage(k->match, 0, &shortage, &k->town.error));
    assert_int_equal(shortage.requests, known_whole(line, 2));
    assert_int_equal(shortage.offers, known_whole(line, 3));
    assert_int_equal(shortage.need - shortage.capacity - shortage.elsewhere, known_whole(line, 4));
}

/* The changes, in the order in which one follows from the other. */
static void expect_chain(known *k, known_line *line)
{
    aid_match_change changes[KNOWN_WORDS];
    size_t count = 0;
    assert_ok(aid_match_changes(k->match, changes, sizeof *changes, KNOWN_WORDS, &count, &k->town.error));
    assert_int_equal(count, line->count - 2);
    for (size_t i = 0; i < count; i++) {
        char change[2 * KNOWN_NAME + 1];
        snprintf(change, sizeof change, "%s-%s", known_name(k, changes[i].request.id, KNOWN_REQUEST),
                 known_name(k, changes[i].to.id, KNOWN_OFFER));
        assert_string_equal(change, known_word(line, i + 2));
        assert_int_equal(changes[i].follows, i > 0);
    }
}

/* ---- files ---- */

typedef struct known_verb {
    const char *name;
    void (*act)(known *k, known_line *line);
} known_verb;

static const known_verb known_verbs[] = {
    { "group", known_group },   { "agree", known_agree },   { "policy", known_policy },     { "offer", known_offer },
    { "request", known_request }, { "helped", known_helped }, { "asked", known_asked },     { "days", known_days },
    { "withdraw", known_withdraw }, { "run", known_run },    { "plan", known_run },          { "repair", known_repair },
};
static const known_verb known_expectations[] = {
    { "seats", expect_seats },   { "most", expect_most },   { "score", expect_score },   { "served", expect_served },
    { "pairs", expect_pairs },
    { "tiers", expect_tiers },   { "loads", expect_loads }, { "levels", expect_levels }, { "force", expect_force },
    { "points", expect_points }, { "terms", expect_terms }, { "metres", expect_metres }, { "hall", expect_hall },
    { "chain", expect_chain },
};

static void known_do(known *k, known_line *line, size_t at, const known_verb *verbs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(verbs[i].name, known_word(line, at)) == 0) {
            verbs[i].act(k, line);
            known_done(line);
            return;
        }
    fail_msg("%s: \"%s\" is no line that is known", k->path, line->word[at]);
}

static void known_live(known *k, FILE *file)
{
    known_line line;
    while (fgets(line.text, sizeof line.text, file) != NULL) {
        bool comment = line.text[0] == 'c' && (line.text[1] == ' ' || line.text[1] == '\n');
        if (comment)
            continue;
        known_split(&line);
        if (strcmp(line.word[0], "expect") != 0) {
            known_do(k, &line, 0, known_verbs, sizeof known_verbs / sizeof *known_verbs);
            continue;
        }
        known_word(&line, 0);
        k->expected++;
        known_do(k, &line, 1, known_expectations, sizeof known_expectations / sizeof *known_expectations);
    }
}

static void test_a_community_gives_the_known_answer(void **state)
{
    char path[512];
    known k = { .path = *state };
    snprintf(path, sizeof path, "%s/%s.txt", known_folder, k.path);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        fail_msg("%s cannot be read", path);
    town_open(&k.town, "memory:", 0);
    known_live(&k, file);
    fclose(file);
    assert_true(k.expected > 0);
    aid_match_free(k.match);
    town_end(&k.town);
}

#define KNOWN(file) { "the known answer " file, test_a_community_gives_the_known_answer, NULL, NULL, (void *)file }

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        KNOWN("s"),  KNOWN("geo"), KNOWN("m1"), KNOWN("m2"), KNOWN("m3"),  KNOWN("m4"),        KNOWN("m5"),
        KNOWN("m5b"), KNOWN("m6"), KNOWN("m7"), KNOWN("m8"), KNOWN("m9"), KNOWN("m10"), KNOWN("m10_short"), KNOWN("m11"),
    };
    known_folder = count > 1 ? arguments[1] : "tests/data/match";
    return cmocka_run_group_tests(tests, NULL, NULL);
}
