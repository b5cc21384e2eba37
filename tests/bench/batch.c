/* SPDX-License-Identifier: MIT */
/* The batch plan of a large city through the store: members with weekly calendars, places and two of many skills each,
 * and open requests with a window. Prints how long the store took to fill, and of one run how long making the candidates
 * (pairs judged by the constraints and scored) and solving took, by the stages that the progress callback names, in
 * seconds of CPU time, with the peak of memory. The city is G1: seven of ten near the centre, skills by Zipf's law, four
 * blocks a week. The callback comes every 64 requests, so the last few of them count as solving.
 *
 *     batch [MEMBERS [REQUESTS]]      100000 and 20000 unless said */
#include <mutualaid.h>

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { MEMBERS = 100000, REQUESTS = 20000, SKILLS = 2000, EACH = 2, REACH_M = 3000, CITY_M = 64000, GATHER = 500 };

typedef struct batch {
    aid_store *store;
    aid_group group;
    aid_time now;
    uint64_t dice;
    aid_skill skills[SKILLS];
    double zipf[SKILLS];
} batch;

static aid_error error;

static void must(aid_status status)
{
    if (status == AID_OK)
        return;
    fprintf(stderr, "%s\n", error.message);
    exit(1);
}

static uint32_t roll(batch *b, uint32_t sides)
{
    b->dice = b->dice * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)((b->dice >> 33) % sides);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Mebibytes, the most that was in use so far. */
static double peak(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss / 1024;
}

/* By Zipf's law: the k-th skill is offered and asked for 1/k as often as the first. */
static aid_skill draw_skill(batch *b)
{
    double at = roll(b, 1u << 30) / (double)(1u << 30) * b->zipf[SKILLS - 1];
    uint32_t low = 0, high = SKILLS - 1;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (b->zipf[middle] > at)
            high = middle;
        else
            low = middle + 1;
    }
    return b->skills[low];
}

/* Seven of ten live near the centre: a mean of three is bell-shaped. */
static void draw_place(batch *b, int32_t *latitude, int32_t *longitude)
{
    const double degree_m = 111195.08, narrow = 0.61; /* of a degree of longitude at 52° */
    double north = roll(b, CITY_M), east = roll(b, CITY_M);
    if (roll(b, 10) < 7) {
        north = (north + roll(b, CITY_M) + roll(b, CITY_M)) / 3;
        east = (east + roll(b, CITY_M) + roll(b, CITY_M)) / 3;
    }
    *latitude = (int32_t)((52.3 + north / degree_m) * 1e7);
    *longitude = (int32_t)((13.0 + east / degree_m / narrow) * 1e7);
}

/* Four times four hours a week. */
static void draw_week(batch *b, aid_week *week)
{
    for (int block = 0; block < 4; block++) {
        uint32_t from = (roll(b, 7) * 24 + 7 + roll(b, 12)) * 4;
        for (uint32_t quarter = from; quarter < from + 16 && quarter < 672; quarter++)
            week->quarter[quarter / 64] |= UINT64_C(1) << (quarter % 64);
    }
}

static void found(batch *b)
{
    const aid_group_options town = { .struct_size = sizeof town, .name = "City", .kind = AID_GROUP_TIME_BANK };
    aid_store_info info = { .struct_size = sizeof info };
    double sum = 0;
    must(aid_group_found(b->store, &town, &b->group, &error));
    must(aid_store_get(b->store, &info, &error));
    b->now = info.now;
    for (int i = 0; i < SKILLS; i++) {
        char label[24];
        snprintf(label, sizeof label, "Skill %d", i);
        const aid_skill_options skill = { .struct_size = sizeof skill, .label = label };
        must(aid_skill_add(b->store, &skill, &b->skills[i], &error));
        b->zipf[i] = sum += 1.0 / (i + 1);
    }
}

static void add_member(batch *b, bool asks)
{
    aid_member member;
    aid_offer offer;
    aid_request request;
    aid_member_options person = { .struct_size = sizeof person, .name = "somebody", .group = b->group, .placed = 1,
                                  .reach_m = REACH_M, .week_minutes = 240 };
    draw_place(b, &person.latitude, &person.longitude);
    draw_week(b, &person.week);
    must(aid_member_enrol(b->store, &person, &member, &error));
    const aid_skill first = draw_skill(b);
    aid_skill other = draw_skill(b);
    while (other.id == first.id)
        other = draw_skill(b);
    const aid_skill both[EACH] = { first, other };
    const aid_offer_options help = { .struct_size = sizeof help, .group = b->group, .skills = both, .skill_count = EACH };
    must(aid_offer_post(b->store, member, &help, &offer, &error));
    if (!asks)
        return;
    const int64_t hour = INT64_C(3600000000);
    aid_time from = b->now + (24 + (int64_t)roll(b, 20 * 24)) * hour;
    const aid_window window = { from, from + 4 * hour };
    const aid_request_options need = { .struct_size = sizeof need, .group = b->group, .skill = draw_skill(b),
                                       .minutes = 60 + 30 * (int32_t)roll(b, 3), .windows = &window, .window_count = 1 };
    must(aid_request_open(b->store, member, &need, &request, &error));
}

/* In transactions, so that a member does not pay for a commit of their own. */
static void fill(batch *b, uint32_t members, uint32_t requests)
{
    for (uint32_t i = 0; i < members; i += GATHER) {
        must(aid_store_begin(b->store, NULL, &error));
        for (uint32_t j = i; j < i + GATHER && j < members; j++)
            add_member(b, j < requests);
        must(aid_store_commit(b->store, NULL, &error));
    }
}

/* When the last pair was judged, by the stage's own name. */
static int32_t watch(void *context, const char *stage, uint64_t done, uint64_t total)
{
    (void)done;
    (void)total;
    if (strcmp(stage, "pairs") == 0)
        *(double *)context = seconds();
    return 0;
}

int main(int count, char **arguments)
{
    uint32_t members = count > 1 ? (uint32_t)atol(arguments[1]) : MEMBERS;
    uint32_t requests = count > 2 ? (uint32_t)atol(arguments[2]) : REQUESTS;
    const aid_store_options options = { .struct_size = sizeof options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY) };
    aid_match_summary summary = { .struct_size = sizeof summary };
    aid_match *match = NULL;
    batch *b = calloc(1, sizeof *b);
    if (b == NULL || requests > members)
        return 2;
    b->dice = 5;
    must(aid_store_open("memory:", &options, &b->store, &error));
    double began = seconds();
    found(b);
    fill(b, members, requests);
    double filled = seconds(), pairs = filled, before = peak();
    const aid_match_options run = { .struct_size = sizeof run, .progress = watch, .progress_context = &pairs };
    must(aid_match_run(b->store, &run, &match, &error));
    double ended = seconds();
    must(aid_match_summary_get(match, &summary, &error));
    printf("%" PRIu32 " members, %" PRIu32 " requests: %.2f s to fill, %.0f MiB\n", members, requests, filled - began, before);
    printf("%" PRIu64 " pairs can be; %" PRIu64 " of %" PRIu64 " seats, score %" PRId64 " of at most %" PRId64 ", status %d\n",
           summary.pairs, summary.seats, summary.seats_wanted, summary.score, summary.bound, (int)summary.status);
    printf("plan %.2f s: candidates %.2f s (%.0f%%), solving, placing and telling %.2f s; peak %.0f MiB\n", ended - filled,
           pairs - filled, 100 * (pairs - filled) / (ended - filled), ended - pairs, peak());
    aid_match_free(match);
    aid_store_close(b->store);
    free(b);
    return 0;
}
