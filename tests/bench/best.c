/* SPDX-License-Identifier: MIT */
/* The ten best helpers for one request among MEMBERS (1,000,000) who offer five skills each, drawn by Zipf's law from
 * 2,000, in a city 64 km wide: a store in memory, filled by commands, asked through the library's own path. Each answer
 * of some requests is compared with that of a full scan, which must be equal. Times are processor time.
 *
 *     bench_best [MEMBERS [REQUESTS [SCANNED [REACH_KM]]]]
 *
 * Printed: what filling and the index take, microseconds a request (median, 99th percentile), the ratios to the scan,
 * and what a change costs. The scan is given everything for nothing that the index must make or look up: what is known
 * about people, and which skills fit; it keeps the best ten only. */
#include <mutualaid.h>

#include "match/finder.h"
#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SKILLS = 2000, BRANCHES = 40, EACH = 5, BEST = 10, CITY_M = 64000, BATCH = 20000 };

typedef struct bench {
    aid_store *store;
    aid_group group;
    aid_skill skills[SKILLS];
    aid_member *members;
    aid_request *requests;
    uint32_t member_count, request_count;
    double zipf[SKILLS];
    uint64_t seed;
    aid_error error;
} bench;

static void must(bench *b, aid_status status)
{
    if (status == AID_OK)
        return;
    fprintf(stderr, "status %d: %s\n", status, b->error.message);
    exit(EXIT_FAILURE);
}

static uint32_t draw(bench *b, uint32_t sides)
{
    b->seed = b->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)((b->seed >> 33) % sides);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int64_t kib_now(void)
{
    long long pages = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%lld %lld", &pages, &resident) != 2)
        resident = 0;
    if (file != NULL)
        fclose(file);
    return resident * 4;
}

/* ---- the city: G1, and with a million members the size of G12 ---- */

static aid_skill draw_skill(bench *b)
{
    double at = draw(b, 1u << 30) / (double)(1u << 30) * b->zipf[SKILLS - 1];
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

static void draw_place(bench *b, int32_t *latitude, int32_t *longitude)
{
    const double degree_m = 111195.08;
    double y = draw(b, CITY_M), x = draw(b, CITY_M);
    if (draw(b, 10) < 7) { /* seven of ten live near the centre: a sum of three is bell-shaped */
        y = (y + draw(b, CITY_M) + draw(b, CITY_M)) / 3;
        x = (x + draw(b, CITY_M) + draw(b, CITY_M)) / 3;
    }
    *latitude = (int32_t)((52.3 + y / degree_m) * 1e7);
    *longitude = (int32_t)((13.0 + x / degree_m / 0.61) * 1e7);
}

static void add_skills(bench *b)
{
    double sum = 0;
    for (uint32_t i = 0; i < SKILLS; i++) {
        char name[32];
        snprintf(name, sizeof name, "skill %u", i);
        const aid_label label = { .language = "en", .text = name, .kind = AID_LABEL_PREFERRED };
        aid_skill_options options;
        aid_skill_options_init(&options, sizeof options);
        options.labels = &label;
        options.label_count = 1;
        options.parent = i < BRANCHES ? (aid_skill){ 0 } : b->skills[i % BRANCHES];
        must(b, aid_skill_add(b->store, &options, &b->skills[i], &b->error));
        sum += 1.0 / (i + 1);
        b->zipf[i] = sum;
    }
}

static void add_member(bench *b, uint32_t number, int32_t reach_m)
{
    static const char *const languages[] = { "de", "de en", "en", "ru de", "" };
    aid_member_options person;
    aid_offer_options offer;
    aid_skill skills[EACH];
    aid_member_options_init(&person, sizeof person);
    aid_offer_options_init(&offer, sizeof offer);
    person.name = "somebody";
    person.group = b->group;
    person.placed = 1;
    draw_place(b, &person.latitude, &person.longitude);
    person.reach_m = reach_m;
    person.languages = languages[draw(b, 5)];
    for (int block = 0; block < 4; block++) { /* four times four hours a week */
        uint32_t from = (draw(b, 7) * 24 + 7 + draw(b, 12)) * 4;
        for (uint32_t quarter = from; quarter < from + 16 && quarter < 672; quarter++)
            person.week.quarter[quarter / 64] |= UINT64_C(1) << (quarter % 64);
    }
    must(b, aid_member_enrol(b->store, &person, &b->members[number], &b->error));
    for (uint32_t i = 0; i < EACH; i++)
        skills[i] = draw_skill(b);
    offer.skills = skills;
    offer.skill_count = EACH;
    for (uint32_t i = 1; i < EACH; i++) /* each once */
        for (uint32_t j = 0; j < i; j++)
            if (skills[i].id == skills[j].id) {
                skills[i] = draw_skill(b);
                i = 0;
                break;
            }
    must(b, aid_offer_post(b->store, b->members[number], &offer, NULL, &b->error));
}

static void add_request(bench *b, uint32_t number)
{
    aid_request_options options;
    aid_request_options_init(&options, sizeof options);
    const aid_time now = aid__store_now(b->store);
    const aid_time from = now + (aid_time)(1 + draw(b, 14 * 24)) * 3600000000;
    const aid_window window = { .from = from, .until = from + INT64_C(4) * 3600000000 };
    options.skill = draw_skill(b);
    options.minutes = 60 + (int32_t)draw(b, 3) * 30;
    options.windows = &window;
    options.window_count = 1;
    must(b, aid_request_open(b->store, b->members[draw(b, b->member_count)], &options, &b->requests[number], &b->error));
}

static void add_help(bench *b)
{
    aid_log_options options;
    aid_log_options_init(&options, sizeof options);
    options.requester = b->members[draw(b, b->member_count)];
    options.helper = b->members[draw(b, b->member_count)];
    options.minutes = 30 + (int32_t)draw(b, 4) * 30;
    options.happened = aid__store_now(b->store) - (aid_time)draw(b, 120 * 24) * 3600000000;
    options.accept_warning = AID_YES;
    if (options.requester.id != options.helper.id && aid_exchange_log(b->store, &options, NULL, &b->error) != AID_OK
        && b->error.status != AID_E_LIMIT)
        must(b, b->error.status);
}

static void commit_now_and_then(bench *b, uint32_t number)
{
    if (number % BATCH != BATCH - 1)
        return;
    must(b, aid_store_commit(b->store, NULL, &b->error));
    must(b, aid_store_begin(b->store, NULL, &b->error));
}

static void fill(bench *b, int32_t reach_m)
{
    aid_group_options group;
    aid_group_options_init(&group, sizeof group);
    group.name = "city";
    group.kind = AID_GROUP_TIME_BANK;
    must(b, aid_store_open("memory:", NULL, &b->store, &b->error));
    must(b, aid_store_begin(b->store, NULL, &b->error));
    must(b, aid_group_found(b->store, &group, &b->group, &b->error));
    add_skills(b);
    for (uint32_t i = 0; i < b->member_count; i++, commit_now_and_then(b, i))
        add_member(b, i, reach_m);
    for (uint32_t i = 0; i < b->member_count / 5; i++, commit_now_and_then(b, i))
        add_help(b);
    for (uint32_t i = 0; i < b->request_count; i++)
        add_request(b, i);
    must(b, aid_store_commit(b->store, NULL, &b->error));
}

/* ---- the scan ---- */

typedef struct scanned {
    uint64_t offer, hash;
    int64_t load, idle;
    int32_t score;
} scanned;

static int scanned_before(const scanned *x, const scanned *y)
{
    if (x->score != y->score)
        return x->score > y->score;
    if (x->load != y->load)
        return x->load < y->load;
    if (x->idle != y->idle)
        return x->idle > y->idle;
    return x->hash != y->hash ? x->hash < y->hash : x->offer < y->offer;
}

/* Everybody has one offer here, so the best offers are the best people. */
static size_t scan(aid__match_scene *scene, aid__row request, scanned best[BEST + 1])
{
    const aid__model *model = scene->context->model;
    size_t count = 0;
    aid__match_ask ask;
    aid__side_request(scene, request, &ask);
    aid__scene_history(scene, ask.side.listing);
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_LISTING); row++) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        aid__match_side side;
        aid__match_facts facts;
        int32_t points[AID_TERM_COUNT];
        if (listing->is_request || !aid__side_is_open(listing, scene->context->now)
            || aid__kin_fit(scene, &ask, listing, &facts.skill) == AID__FIT_NONE
            || aid__side_offer(scene, row, &side, NULL) != AID_OK)
            continue;
        bool allowed = aid__match_judge(scene, &ask, &side, 1, &facts) == 0;
        scene->hours.count = 1;
        if (!allowed)
            continue;
        const aid__match_person *helper = aid__scene_person(scene, listing->member);
        aid__match_points(scene, &ask, &side, &facts, points);
        const scanned entry = { .offer = listing->id, .hash = aid__match_hash(0, ask.side.listing->id, listing->id),
                                .load = helper->load, .score = aid__match_score(points, ask.weights),
                                .idle = helper->asked_days < 0 ? INT64_MAX : helper->asked_days };
        size_t at = count < BEST ? count++ : BEST;
        for (best[at] = entry; at > 0 && scanned_before(&best[at], &best[at - 1]); at--) {
            const scanned other = best[at];
            best[at] = best[at - 1];
            best[at - 1] = other;
        }
    }
    return count;
}

/* ---- measuring ---- */

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double part_of(const double *sorted, size_t count, double part)
{
    return count == 0 ? 0 : sorted[(size_t)((double)(count - 1) * part)];
}

static double ask(bench *b, aid_request request, aid_candidate best[BEST], size_t *out_count)
{
    double begin = seconds();
    must(b, aid_match_best(b->store, request, NULL, best, sizeof *best, BEST, out_count, &b->error));
    return (seconds() - begin) * 1e6;
}

static void measure_requests(bench *b, double *us)
{
    aid_candidate best[BEST];
    size_t found = 0, count;
    for (uint32_t i = 0; i < b->request_count; i++) {
        us[i] = ask(b, b->requests[i], best, &count);
        found += count;
    }
    qsort(us, b->request_count, sizeof *us, by_size);
    printf("ten best for a request: p50 %.0f us, p95 %.0f us, p99 %.0f us, most %.0f us (%u requests, %.1f helpers each)\n",
           part_of(us, b->request_count, 0.5), part_of(us, b->request_count, 0.95), part_of(us, b->request_count, 0.99),
           us[b->request_count - 1], b->request_count, (double)found / b->request_count);
}

static void compare_with_scan(bench *b, uint32_t scanned_count)
{
    const aid__match_context context = { .model = &b->store->model, .allocator = &b->store->memory,
                                         .now = aid__store_now(b->store) };
    aid__match_scene scene;
    uint32_t different = 0;
    double *ratio = calloc(scanned_count, sizeof *ratio), *us = calloc(scanned_count, sizeof *us);
    double *mine = calloc(scanned_count, sizeof *mine);
    must(b, aid__scene_init(&scene, &context, &b->error));
    for (uint32_t i = 0; i < scanned_count; i++) {
        aid_candidate best[BEST];
        scanned all[BEST + 1];
        aid__row row;
        size_t count;
        aid_request request = b->requests[(uint64_t)i * b->request_count / scanned_count];
        mine[i] = ask(b, request, best, &count);
        aid__model_find(&b->store->model, request.id, &row);
        double begin = seconds();
        size_t wanted = scan(&scene, row, all);
        us[i] = (seconds() - begin) * 1e6;
        ratio[i] = us[i] / mine[i];
        bool same = count == wanted;
        for (size_t k = 0; same && k < count; k++)
            same = best[k].offer.id == all[k].offer && best[k].score == all[k].score;
        different += !same;
    }
    aid__scene_free(&scene);
    qsort(ratio, scanned_count, sizeof *ratio, by_size);
    qsort(us, scanned_count, sizeof *us, by_size);
    qsort(mine, scanned_count, sizeof *mine, by_size);
    printf("a full scan: p50 %.0f us, p99 %.0f us; ratio of the p50s %.0f, of the p99s %.0f; of each request: median "
           "%.0f, 1st percentile %.0f; %u of %u answers differ\n",
           part_of(us, scanned_count, 0.5), part_of(us, scanned_count, 0.99),
           part_of(us, scanned_count, 0.5) / part_of(mine, scanned_count, 0.5),
           part_of(us, scanned_count, 0.99) / part_of(mine, scanned_count, 0.99), part_of(ratio, scanned_count, 0.5),
           part_of(ratio, scanned_count, 0.01), different, scanned_count);
    free(ratio);
    free(us);
    free(mine);
    if (different != 0)
        exit(EXIT_FAILURE);
}

/* Somebody moves: the command, and the next question, which files what has changed. */
static void measure_changes(bench *b, uint32_t count)
{
    double command = 0, filing = 0;
    for (uint32_t i = 0; i < count; i++) {
        aid_member_options change;
        aid_member_options_init(&change, sizeof change);
        change.placed = 1;
        draw_place(b, &change.latitude, &change.longitude);
        double begin = seconds();
        must(b, aid_member_update(b->store, b->members[draw(b, b->member_count)], &change, &b->error));
        double middle = seconds();
        must(b, aid__finder_refresh(b->store->finder, &b->store->model, &b->error));
        command += middle - begin;
        filing += seconds() - middle;
    }
    printf("somebody moves: the command %.1f us, filing their five postings %.1f us (mean of %u)\n",
           command * 1e6 / count, filing * 1e6 / count, count);
}

int main(int count, char **arguments)
{
    bench *b = calloc(1, sizeof *b);
    b->member_count = count > 1 ? (uint32_t)atol(arguments[1]) : 1000000;
    b->request_count = count > 2 ? (uint32_t)atol(arguments[2]) : 2000;
    uint32_t scanned_count = count > 3 ? (uint32_t)atol(arguments[3]) : 60;
    b->seed = 11;
    b->members = calloc(b->member_count, sizeof *b->members);
    b->requests = calloc(b->request_count, sizeof *b->requests);
    double *us = calloc(b->request_count, sizeof *us);
    int64_t before = kib_now();
    double begin = seconds();
    fill(b, count > 4 ? atoi(arguments[4]) * 1000 : 5000);
    printf("%u members, one offer of five skills each: filled in %.1f s, %.0f bytes each in memory, journal included\n",
           b->member_count, seconds() - begin, (double)(kib_now() - before) * 1024 / b->member_count);
    aid_candidate best[BEST];
    size_t found;
    begin = seconds();
    (void)ask(b, b->requests[0], best, &found);
    printf("the index is made in %.2f s and takes %.0f bytes a member\n", seconds() - begin,
           (double)aid__finder_bytes(b->store->finder) / b->member_count);
    measure_requests(b, us);
    if (scanned_count > 0)
        compare_with_scan(b, scanned_count < b->request_count ? scanned_count : b->request_count);
    measure_changes(b, 20000);
    measure_requests(b, us);
    aid_store_close(b->store);
    free(b->members);
    free(b->requests);
    free(us);
    free(b);
    return 0;
}
