/* SPDX-License-Identifier: MIT */
/* Carries out tests/scenarios/scenarios.txt through the C interface; prints each scenario's name and head. The same
 * lines are carried out by scenario.py and scenario.lua, and must give the same journals. */
#include <mutualaid.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 12, THINGS = 32, LINE = 512 };

typedef struct thing {
    char name[32];
    uint64_t id;
} thing;

typedef struct scenario {
    aid_store *store;
    aid_time now;
    uint64_t dice;
    thing things[THINGS];
    size_t thing_count;
    aid_error error;
    char name[64];
    int line;
} scenario;

/* ---- surroundings ---- */

static aid_time scenario_clock(void *context)
{
    return ((scenario *)context)->now;
}

static void scenario_random(void *context, uint8_t *bytes, size_t length)
{
    scenario *s = context;
    for (size_t i = 0; i < length; i++) {
        s->dice = s->dice * 16807 % 2147483647;
        bytes[i] = (uint8_t)(s->dice % 256);
    }
}

static void stop(const scenario *s, const char *what)
{
    fprintf(stderr, "line %d: %s %s\n", s->line, what, s->error.message);
    exit(1);
}

static uint64_t id_of(scenario *s, const char *name)
{
    for (size_t i = 0; i < s->thing_count; i++)
        if (strcmp(s->things[i].name, name) == 0)
            return s->things[i].id;
    return 0;
}

static void name_thing(scenario *s, const char *name, uint64_t id)
{
    if (s->thing_count == THINGS)
        stop(s, "too many things");
    snprintf(s->things[s->thing_count].name, sizeof s->things[0].name, "%s", name);
    s->things[s->thing_count++].id = id;
}

static int32_t number(const char *word)
{
    return (int32_t)strtol(word, NULL, 10);
}

static void same(const scenario *s, int64_t got, int64_t wanted)
{
    if (got != wanted) {
        fprintf(stderr, "line %d: %lld, and should be %lld\n", s->line, (long long)got, (long long)wanted);
        exit(1);
    }
}

/* ---- what makes something: the first word is its name, the rest begins at w[1] ---- */

typedef aid_status (*make_fn)(scenario *s, char **w, uint64_t *out_id);

static aid_status make_skill(scenario *s, char **w, uint64_t *out_id)
{
    aid_skill made = { 0 };
    aid_status status = aid_skill_add(s->store, AID_WITH(aid_skill_options, .label = w[1]), &made, &s->error);
    *out_id = made.id;
    return status;
}

static aid_status make_group(scenario *s, char **w, uint64_t *out_id)
{
    aid_group made = { 0 };
    int32_t kind = strcmp(w[2], "time_bank") == 0 ? AID_GROUP_TIME_BANK : AID_GROUP_MUTUAL_AID;
    aid_status status = aid_group_found(s->store, AID_WITH(aid_group_options, .name = w[1], .kind = kind), &made, &s->error);
    *out_id = made.id;
    return status;
}

static aid_status make_member(scenario *s, char **w, uint64_t *out_id)
{
    aid_member made = { 0 };
    aid_status status = aid_member_enrol(s->store, AID_WITH(aid_member_options, .name = w[1], .group = { id_of(s, w[2]) }),
                                         &made, &s->error);
    *out_id = made.id;
    return status;
}

static aid_status make_request(scenario *s, char **w, uint64_t *out_id)
{
    aid_request made = { 0 };
    aid_status status = aid_request_open(
        s->store, (aid_member){ id_of(s, w[1]) },
        AID_WITH(aid_request_options, .skill = { id_of(s, w[2]) }, .minutes = number(w[3])), &made, &s->error);
    *out_id = made.id;
    return status;
}

static aid_status make_offer(scenario *s, char **w, uint64_t *out_id)
{
    aid_offer made = { 0 };
    aid_status status = aid_offer_post(s->store, (aid_member){ id_of(s, w[1]) },
                                       AID_WITH(aid_offer_options, .skill = { id_of(s, w[2]) }), &made, &s->error);
    *out_id = made.id;
    return status;
}

static aid_status make_proposal(scenario *s, char **w, uint64_t *out_id)
{
    aid_exchange made = { 0 };
    aid_status status = aid_exchange_propose(s->store, (aid_request){ id_of(s, w[1]) }, (aid_offer){ id_of(s, w[2]) }, NULL,
                                             &made, &s->error);
    *out_id = made.id;
    return status;
}

static aid_status make_match(scenario *s, char **w, uint64_t *out_id)
{
    (void)w;
    aid_match *match = NULL;
    aid_exchange made = { 0 };
    aid_status status = aid_match_run(s->store, NULL, &match, &s->error);
    if (status == AID_OK)
        status = aid_match_commit(match, NULL, &made, 1, NULL, &s->error);
    aid_match_free(match);
    *out_id = made.id;
    return status;
}

static aid_status make_log(scenario *s, char **w, uint64_t *out_id)
{
    aid_exchange made = { 0 };
    aid_status status = aid_exchange_log(s->store,
                                         AID_WITH(aid_log_options, .requester = { id_of(s, w[1]) },
                                                  .helper = { id_of(s, w[2]) }, .minutes = number(w[3]), .memo = w[4]),
                                         &made, &s->error);
    *out_id = made.id;
    return status;
}

static aid_status make_correction(scenario *s, char **w, uint64_t *out_id)
{
    aid_exchange made = { 0 };
    aid_status status = aid_exchange_correct(s->store, (aid_exchange){ id_of(s, w[1]) },
                                             AID_WITH(aid_exchange_options, .minutes = number(w[2])), &made, &s->error);
    *out_id = made.id;
    return status;
}

/* ---- what only does something ---- */

typedef aid_status (*do_fn)(scenario *s, char **w);

static aid_status do_accept(scenario *s, char **w)
{
    return aid_exchange_accept(s->store, (aid_exchange){ id_of(s, w[0]) }, NULL, &s->error);
}

static aid_status do_confirm(scenario *s, char **w)
{
    return aid_exchange_confirm(s->store, (aid_exchange){ id_of(s, w[0]) },
                                AID_WITH(aid_exchange_options, .minutes = number(w[1])), &s->error);
}

static aid_status do_settle(scenario *s, char **w)
{
    return aid_exchange_settle(s->store, (aid_exchange){ id_of(s, w[0]) },
                               AID_WITH(aid_exchange_options, .minutes = number(w[1])), &s->error);
}

static aid_status do_reverse(scenario *s, char **w)
{
    return aid_exchange_reverse(s->store, (aid_exchange){ id_of(s, w[0]) }, NULL, &s->error);
}

static aid_status do_days(scenario *s, char **w)
{
    s->now += number(w[0]) * INT64_C(86400000000);
    return AID_OK;
}

static aid_status do_advance(scenario *s, char **w)
{
    uint64_t events = 0;
    aid_status status = aid_store_advance(s->store, NULL, &events, NULL, &s->error);
    if (status == AID_OK)
        same(s, (int64_t)events, number(w[0]));
    return status;
}

static aid_status do_begin(scenario *s, char **w)
{
    (void)w;
    return aid_store_begin(s->store, NULL, &s->error);
}

static aid_status do_commit(scenario *s, char **w)
{
    (void)w;
    return aid_store_commit(s->store, NULL, &s->error);
}

static aid_status do_rollback(scenario *s, char **w)
{
    (void)w;
    aid_store_rollback(s->store);
    return AID_OK;
}

static aid_status do_act(scenario *s, char **w)
{
    return aid_store_act_as(s->store, (aid_member){ id_of(s, w[0]) }, NULL, &s->error);
}

static void expect_statement(scenario *s, char **w)
{
    aid_posting rows[WORDS];
    size_t count = 0, wanted = 0;
    if (aid_statement(s->store, (aid_member){ id_of(s, w[1]) }, NULL, rows, sizeof *rows, WORDS, &count, &s->error) != AID_OK)
        stop(s, "statement:");
    while (w[2 + wanted] != NULL)
        wanted++;
    same(s, (int64_t)count, (int64_t)wanted);
    for (size_t i = 0; i < wanted; i++)
        same(s, rows[i].amount, number(w[2 + i]));
}

static int32_t state_of(const char *word)
{
    static const char *const words[] = { "", "proposed", "accepted", "one_side", "differs", "disputed", "done", "contested",
                                         "reversed", "void" };
    for (int32_t i = 1; i < (int32_t)(sizeof words / sizeof *words); i++)
        if (strcmp(words[i], word) == 0)
            return i;
    return -1;
}

static aid_status do_expect(scenario *s, char **w)
{
    aid_status status = AID_OK;
    if (strcmp(w[0], "balance") == 0) {
        int64_t balance = 0;
        status = aid_balance_get(s->store, (aid_member){ id_of(s, w[1]) }, (aid_group){ 0 }, 0, &balance, &s->error);
        same(s, balance, number(w[2]));
    } else if (strcmp(w[0], "state") == 0) {
        aid_exchange_info info = { .struct_size = sizeof info };
        status = aid_exchange_get(s->store, (aid_exchange){ id_of(s, w[1]) }, &info, &s->error);
        same(s, info.state, state_of(w[2]));
    } else if (strcmp(w[0], "statement") == 0) {
        expect_statement(s, w);
    } else {
        aid_skill_hit hit = { 0 };
        size_t count = 0;
        status = aid_skill_search(s->store, w[1], NULL, &hit, sizeof hit, 1, &count, &s->error);
        same(s, (int64_t)hit.skill.id, (int64_t)id_of(s, w[2]));
    }
    return status;
}

/* ---- the lines ---- */

static const struct {
    const char *verb;
    make_fn make;
    do_fn act;
} verbs[] = {
    { "skill", make_skill, NULL }, { "group", make_group, NULL }, { "enrol", make_member, NULL },
    { "request", make_request, NULL }, { "offer", make_offer, NULL }, { "propose", make_proposal, NULL },
    { "match", make_match, NULL }, { "log", make_log, NULL }, { "correct", make_correction, NULL },
    { "accept", NULL, do_accept }, { "confirm", NULL, do_confirm }, { "settle", NULL, do_settle },
    { "reverse", NULL, do_reverse }, { "days", NULL, do_days }, { "advance", NULL, do_advance },
    { "begin", NULL, do_begin }, { "commit", NULL, do_commit }, { "rollback", NULL, do_rollback }, { "act", NULL, do_act },
    { "expect", NULL, do_expect },
};

static aid_status carry_out(scenario *s, char **w)
{
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (strcmp(verbs[i].verb, w[0]) != 0)
            continue;
        if (verbs[i].act != NULL)
            return verbs[i].act(s, w + 1);
        uint64_t id = 0;
        aid_status status = verbs[i].make(s, w + 1, &id);
        if (status == AID_OK)
            name_thing(s, w[1], id);
        return status;
    }
    stop(s, "no such verb:");
    return AID_OK;
}

/* "refused limit …": the status' name is AID_E_LIMIT. */
static void carry_out_refused(scenario *s, char **w)
{
    aid_status status = carry_out(s, w + 2);
    const char *name = aid_status_name(status) + strlen("AID_E_");
    if (status == AID_OK)
        stop(s, "it was not refused");
    for (size_t i = 0; name[i] != '\0' || w[1][i] != '\0'; i++)
        if ((name[i] | 32) != (w[1][i] | 32))
            stop(s, name);
}

/* Cuts a line into words, in place; a word in double quotes may hold spaces. */
static size_t words_of(char *line, char **words)
{
    size_t count = 0;
    memset(words, 0, (WORDS + 1) * sizeof *words);
    for (char *at = line; *at != '\0' && *at != '\n' && *at != '#' && count < WORDS;) {
        char end = *at == '"' ? '"' : ' ';
        if (*at == ' ') {
            at++;
            continue;
        }
        words[count++] = at += end == '"';
        while (*at != '\0' && *at != '\n' && *at != end)
            at++;
        if (*at != '\0')
            *at++ = '\0';
    }
    return count;
}

static void begin(scenario *s, const char *name, int line)
{
    memset(s, 0, sizeof *s);
    s->now = 20781 * INT64_C(86400000000); /* 2026-11-24 */
    s->dice = 1;
    s->line = line;
    snprintf(s->name, sizeof s->name, "%s", name);
    if (aid_store_open("memory:",
                       AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = scenario_clock,
                                .clock_context = s, .random = scenario_random, .random_context = s),
                       &s->store, &s->error) != AID_OK)
        stop(s, "open:");
}

static void end(scenario *s)
{
    aid_verify_report report = { .struct_size = sizeof report };
    if (s->store == NULL)
        return;
    if (aid_store_verify(s->store, NULL, &report, &s->error) != AID_OK || !report.ok)
        stop(s, report.problem.message);
    printf("%s %llu ", s->name, (unsigned long long)report.records);
    for (size_t i = 0; i < sizeof report.head; i++)
        printf("%02x", report.head[i]);
    printf("\n");
    aid_store_close(s->store);
}

int main(int count, char **arguments)
{
    char line[LINE], *words[WORDS + 1];
    static scenario s; /* its address is the callbacks' context */
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    if (file == NULL) {
        fprintf(stderr, "usage: scenario SCENARIOS.TXT\n");
        return 2;
    }
    for (int at = 1; fgets(line, sizeof line, file) != NULL; at++) {
        s.line = at;
        if (words_of(line, words) == 0)
            continue;
        if (strcmp(words[0], "scenario") == 0) {
            end(&s);
            begin(&s, words[1], at);
        } else if (strcmp(words[0], "refused") == 0) {
            carry_out_refused(&s, words);
        } else if (carry_out(&s, words) != AID_OK) {
            stop(&s, words[0]);
        }
    }
    end(&s);
    fclose(file);
    return 0;
}
