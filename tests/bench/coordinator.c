/* SPDX-License-Identifier: MIT */
/* What a coordinator feels: 600 members with weekly calendars and 300 open requests, the whole run with every reason,
 * through the public interface: the plan, a sentence for each pair, what each empty seat is short of, whom to look for,
 * the counts per first violated constraint and the one missing datum that would open most pairs.
 *
 *     coordinator [RUNS]       prints medians; the bar is a second for all of it */
#include <mutualaid.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MEMBERS = 600, REQUESTS = 300, SKILLS = 30, RUNS = 5, RUNS_MOST = 100, MINUTE = 60 };

static const char *const constraints[16] = { "consent", "self",     "block", "skill", "level",  "credential", "language", "place",
                                             "window",  "capacity", "busy",  "unit",  "credit", "asked",      "tier",     "host" };

static aid_error error;

static void must(aid_status status)
{
    if (status == AID_OK)
        return;
    fprintf(stderr, "%s\n", error.message);
    exit(1);
}

static uint32_t roll(uint64_t *dice, uint32_t sides)
{
    *dice = *dice * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*dice >> 33) % sides;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Three to five blocks of two to four hours a week: mornings, afternoons, evenings. */
static void calendar(uint64_t *dice, char *out, size_t size)
{
    static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
    size_t at = 0;
    uint32_t day = roll(dice, 3);
    for (uint32_t block = 0; day < 7 && at < size; block++, day += 1 + roll(dice, 2)) {
        uint32_t from = 8 + roll(dice, 11), hours = 2 + roll(dice, 3);
        at += (size_t)snprintf(out + at, size - at, "%s%s %02u:00-%02u:00", block == 0 ? "" : "; ", days[day], from,
                               from + hours);
    }
}

static void build(aid_store *store)
{
    uint64_t dice = 5;
    aid_group group;
    aid_skill skills[SKILLS];
    aid_time now = 0;
    aid_store_info info = { .struct_size = sizeof info };
    aid_group_options elm = { .struct_size = sizeof elm, .name = "Elm", .kind = AID_GROUP_TIME_BANK };
    must(aid_group_found(store, &elm, &group, &error));
    must(aid_store_get(store, &info, &error));
    now = info.now;
    for (int i = 0; i < SKILLS; i++) {
        char label[24];
        snprintf(label, sizeof label, "Skill %d", i);
        aid_skill_options skill = { .struct_size = sizeof skill, .label = label };
        must(aid_skill_add(store, &skill, &skills[i], &error));
    }
    for (int i = 0; i < MEMBERS; i++) {
        char name[24], text[200];
        aid_week week;
        aid_member member;
        aid_offer offer;
        calendar(&dice, text, sizeof text);
        must(aid_week_parse(text, &week, &error));
        snprintf(name, sizeof name, "Member %d", i);
        aid_member_options person = { .struct_size = sizeof person, .name = name, .group = group, .week = week, .placed = 1,
                                      .latitude = 520000000 + (int32_t)roll(&dice, 900000),
                                      .longitude = 130000000 + (int32_t)roll(&dice, 900000), .week_minutes = 240,
                                      .reach_m = 6000 };
        must(aid_member_enrol(store, &person, &member, &error));
        const aid_skill two[] = { skills[roll(&dice, SKILLS / 2)], skills[SKILLS / 2 + roll(&dice, SKILLS / 2)] };
        aid_offer_options help = { .struct_size = sizeof help, .group = group, .skills = two, .skill_count = 2 };
        must(aid_offer_post(store, member, &help, &offer, &error));
        if (i >= REQUESTS)
            continue;
        aid_request request;
        aid_time from = now + ((int64_t)(1 + roll(&dice, 20)) * 24 * 60 + (int64_t)roll(&dice, 24) * 60) * MINUTE * 1000000;
        const aid_window window = { from, from + (int64_t)4 * 3600 * 1000000 };
        aid_request_options need = { .struct_size = sizeof need, .group = group,
                                     .skill = skills[roll(&dice, SKILLS) * roll(&dice, SKILLS) / SKILLS], .windows = &window,
                                     .window_count = 1, .minutes = 60 + 30 * (int32_t)roll(&dice, 3) };
        must(aid_request_open(store, member, &need, &request, &error));
    }
}

typedef struct told {
    aid_match_summary summary;
    uint64_t sentences, shortages, recruits;
    double plan, reasons;
} told;

static void run(aid_store *store, told *out)
{
    aid_match *match = NULL;
    aid_recruit recruits[5];
    size_t count = 0;
    *out = (told){ .summary.struct_size = sizeof out->summary };
    double began = seconds();
    must(aid_match_run(store, NULL, &match, &error));
    double planned = seconds();
    must(aid_match_summary_get(match, &out->summary, &error));
    for (size_t i = 0; i < out->summary.proposals; i++) {
        aid_proposal proposal = { .struct_size = sizeof proposal };
        aid_reason reason = { .struct_size = sizeof reason };
        must(aid_match_proposal(match, i, &proposal, &error));
        must(aid_match_explain(match, proposal.request, proposal.offer, &reason, &error));
        out->sentences += reason.sentence[0] != '\0';
    }
    for (size_t i = 0; i < out->summary.unserved; i++) {
        aid_unserved unserved = { .struct_size = sizeof unserved };
        aid_shortage shortage = { .struct_size = sizeof shortage };
        must(aid_match_unserved(match, i, &unserved, &error));
        must(aid_match_shortage(match, i, &shortage, &error));
        out->shortages += shortage.requests != 0;
    }
    must(aid_match_recruit(match, recruits, sizeof *recruits, 5, &count, &error));
    out->recruits = count;
    out->plan = planned - began;
    out->reasons = seconds() - planned;
    aid_match_free(match);
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void print(const told *last)
{
    int missing = -1;
    printf("%" PRIu64 " requests, %" PRIu64 " offers, %" PRIu64 " pairs: %" PRIu64 " of %" PRIu64 " seats, status %d\n",
           last->summary.requests, last->summary.offers, last->summary.pairs, last->summary.seats, last->summary.seats_wanted,
           last->summary.status);
    printf("%" PRIu64 " sentences, %" PRIu64 " unserved, %" PRIu64 " of them by a Hall set, %" PRIu64 " skills to look for\n",
           last->sentences, last->summary.unserved, last->shortages, last->recruits);
    printf("first violated:");
    for (int i = 0; i < 16; i++) {
        if (last->summary.refused[i] > 0)
            printf(" %s %" PRIu64, constraints[i], last->summary.refused[i]);
        if (i > AID_CONSTRAINT_SKILL && last->summary.would_open[i] > (missing < 0 ? 0 : last->summary.would_open[missing]))
            missing = i;
    }
    if (missing >= 0)
        printf("\nmost pairs fail for nothing but %s: %" PRIu64, constraints[missing], last->summary.would_open[missing]);
    putchar('\n');
}

int main(int count, char **arguments)
{
    int runs = count > 1 ? atoi(arguments[1]) : RUNS;
    double plans[RUNS_MOST], all[RUNS_MOST];
    aid_store *store = NULL;
    aid_store_options options = { .struct_size = sizeof options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY) };
    told last = { 0 };
    runs = runs < 1 ? 1 : runs > RUNS_MOST ? RUNS_MOST : runs;
    must(aid_store_open("memory:", &options, &store, &error));
    build(store);
    for (int i = 0; i < runs; i++) {
        run(store, &last);
        plans[i] = last.plan;
        all[i] = last.plan + last.reasons;
    }
    qsort(plans, (size_t)runs, sizeof *plans, by_size);
    qsort(all, (size_t)runs, sizeof *all, by_size);
    print(&last);
    printf("plan %.3f s, all with reasons %.3f s (CPU, medians of %d): %.1f times below a second\n", plans[runs / 2],
           all[runs / 2], runs, 1 / all[runs / 2]);
    aid_store_close(store);
    return 0;
}
