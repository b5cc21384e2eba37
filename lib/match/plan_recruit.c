/* SPDX-License-Identifier: MIT */
/* Whom to look for: how many more seats somebody new would fill, who has a skill that unserved requests ask for, in their
 * group. She may take over a seat whose helper then fills another one, and so on, so this is a maximum flow: one unit
 * from each empty seat along alternating paths (Kuhn 1955) to the newcomer, who comes once to each request. Since the
 * most that a network carries is concave in one capacity, and whole, with k seats she fills min(k, serves) more.
 *
 * All other offers are taken to be full: a seat that minutes or credit left empty beside one with room is not hers. */
#include "match/plan.h"

#include "match/slot.h"
#include <string.h>

#define RECRUIT_NONE UINT32_MAX

typedef struct recruit {
    const aid__match_context *context;
    const aid__match_plan *plan;
    aid__match_scene scene;
    aid__vector profiles; /* aid__match_recruit */
    uint32_t *slot_first; /* by offer, + 1: into `slots` */
    uint32_t *slots;      /* the pairs of the plan, as edges, offer by offer */
    uint32_t *row_of;     /* by edge */
    uint32_t *served;     /* by request */
    uint32_t *queue;      /* requests met … */
    uint32_t *from_slot;  /* … each by giving up this place; NONE: the search began here */
    uint32_t *by_edge;    /* … since the one before takes it by this edge */
    uint32_t *met;        /* search number, by request; of a search that failed it stays */
    uint8_t *used;        /* edges of the plan at hand */
    uint8_t *can;         /* by request: 1 she can answer it, 2 she does */
    uint32_t search;
} recruit;

/* ---- memory ---- */

static void recruit_give(recruit *work)
{
    const aid_allocator *memory = &work->plan->memory;
    size_t requests = (size_t)work->plan->problem.request_count + 1, edges = (size_t)work->plan->problem.edge_count + 1;
    size_t offers = (size_t)work->plan->problem.helper_count + 2, word = sizeof(uint32_t);
    aid__give(memory, work->slot_first, offers * word);
    aid__give(memory, work->slots, edges * word);
    aid__give(memory, work->row_of, edges * word);
    aid__give(memory, work->served, requests * word);
    aid__give(memory, work->queue, requests * word);
    aid__give(memory, work->from_slot, requests * word);
    aid__give(memory, work->by_edge, requests * word);
    aid__give(memory, work->met, requests * word);
    aid__give(memory, work->used, edges);
    aid__give(memory, work->can, requests);
}

static bool recruit_take(recruit *work)
{
    const aid_allocator *memory = &work->plan->memory;
    size_t requests = (size_t)work->plan->problem.request_count + 1, edges = (size_t)work->plan->problem.edge_count + 1;
    size_t offers = (size_t)work->plan->problem.helper_count + 2, word = sizeof(uint32_t);
    return (work->slot_first = aid__take(memory, offers * word)) != NULL
           && (work->slots = aid__take(memory, edges * word)) != NULL
           && (work->row_of = aid__take(memory, edges * word)) != NULL
           && (work->served = aid__take(memory, requests * word)) != NULL
           && (work->queue = aid__take(memory, requests * word)) != NULL
           && (work->from_slot = aid__take(memory, requests * word)) != NULL
           && (work->by_edge = aid__take(memory, requests * word)) != NULL
           && (work->met = aid__take(memory, requests * word)) != NULL
           && (work->used = aid__take(memory, edges)) != NULL && (work->can = aid__take(memory, requests)) != NULL;
}

/* ---- flow ---- */

/* The plan as it is, and nobody new yet. */
static void recruit_reset(recruit *work)
{
    const aid_assign_problem *problem = &work->plan->problem;
    memset(work->slot_first, 0, ((size_t)problem->helper_count + 2) * sizeof *work->slot_first);
    memset(work->met, 0, ((size_t)problem->request_count + 1) * sizeof *work->met);
    work->search = 0;
    for (uint32_t row = 0; row < problem->request_count; row++) {
        work->served[row] = 0;
        for (uint64_t e = problem->offsets[row]; e < problem->offsets[row + 1]; e++) {
            work->used[e] = work->plan->chosen[e] != 0;
            work->row_of[e] = row;
            work->served[row] += work->used[e];
            work->slot_first[problem->helpers[e] + 2] += work->used[e];
        }
    }
    for (uint32_t h = 0; h < problem->helper_count; h++)
        work->slot_first[h + 2] += work->slot_first[h + 1];
    for (uint32_t e = 0; e < problem->edge_count; e++)
        if (work->used[e])
            work->slots[work->slot_first[problem->helpers[e] + 1]++] = e;
}

static bool recruit_meet(recruit *work, uint32_t row, uint32_t slot, uint32_t edge, uint32_t *tail)
{
    if (work->met[row] != 0)
        return false;
    work->met[row] = work->search;
    work->from_slot[row] = slot;
    work->by_edge[row] = edge;
    work->queue[(*tail)++] = row;
    return work->can[row] == 1;
}

/* Everybody on the way moves one place on; the last one is hers. */
static void recruit_move(recruit *work, uint32_t row)
{
    work->can[row] = 2;
    while (work->from_slot[row] != RECRUIT_NONE) {
        uint32_t slot = work->from_slot[row], edge = work->by_edge[row];
        work->used[work->slots[slot]] = 0;
        work->used[edge] = 1;
        work->slots[slot] = edge;
        row = work->row_of[edge];
    }
    work->served[row]++;
}

/* One more seat of this request by way of her. */
static bool recruit_augment(recruit *work, uint32_t start)
{
    const aid_assign_problem *problem = &work->plan->problem;
    uint32_t tail = 0;
    work->search++;
    if (work->met[start] != 0)
        return false;
    bool found = recruit_meet(work, start, RECRUIT_NONE, RECRUIT_NONE, &tail);
    for (uint32_t i = 0; i < tail && !found; i++) {
        uint32_t row = work->queue[i];
        for (uint64_t e = problem->offsets[row]; e < problem->offsets[row + 1] && !found; e++) {
            uint32_t offer = problem->helpers[e];
            for (uint32_t s = work->slot_first[offer]; !work->used[e] && s < work->slot_first[offer + 1] && !found; s++)
                found = recruit_meet(work, work->row_of[work->slots[s]], s, (uint32_t)e, &tail);
        }
    }
    if (!found)
        return false;
    recruit_move(work, work->queue[tail - 1]);
    for (uint32_t i = 0; i < tail; i++)
        work->met[work->queue[i]] = 0;
    return true;
}

static uint32_t recruit_missing(const recruit *work, uint32_t row)
{
    uint32_t seats = work->plan->problem.seats[row];
    return work->plan->all_seats[row] || seats <= work->served[row] ? 0 : seats - work->served[row];
}

static uint64_t recruit_flow(recruit *work)
{
    uint64_t serves = 0;
    for (uint32_t row = 0; row < work->plan->problem.request_count; row++)
        while (recruit_missing(work, row) > 0 && recruit_augment(work, row))
            serves++;
    return serves;
}

/* ---- who she would be ---- */

static aid__row recruit_listing(const recruit *work, uint32_t row)
{
    aid__row listing = 0;
    aid__model_find(work->context->model, work->plan->problem.request_ids[row], &listing);
    return listing;
}

/* A profile for each skill that an empty seat's request names, in its group. */
static bool recruit_profiles(recruit *work)
{
    const aid__model *model = work->context->model;
    for (uint32_t row = 0; row < work->plan->problem.request_count; row++) {
        const aid__listing_row *listing = aid__listing_at(model, recruit_listing(work, row));
        for (uint32_t k = 0; recruit_missing(work, row) > 0 && k < listing->skills.count; k++) {
            aid__match_recruit wanted = { .skill = (aid__row)aid__model_words(model, listing->skills)[k],
                                          .group = listing->group,
                                          .words = { listing->skills.offset + k, 1 } };
            size_t at = 0;
            aid__match_recruit *known = work->profiles.rows;
            while (at < work->profiles.count && (known[at].skill != wanted.skill || known[at].group != wanted.group))
                at++;
            if (at == work->profiles.count) {
                known = aid__vector_push(&work->profiles);
                if (known == NULL)
                    return false;
                *known = wanted;
            }
        }
    }
    return true;
}

/* Marks the requests that she can answer, who states nothing but skill and group and has whatever else is asked for. */
static void recruit_mark(recruit *work, aid__match_recruit *profile)
{
    const aid__model *model = work->context->model;
    const aid__listing_row offer = { .skills = profile->words };
    aid__slot slot = { .requests = 0 };
    for (uint32_t row = 0; row < work->plan->problem.request_count; row++) {
        aid__row listing = recruit_listing(work, row), skill;
        aid__match_ask ask;
        work->can[row] = 0;
        if (listing == 0 || work->plan->problem.seats[row] == 0)
            continue;
        aid__side_request(&work->scene, listing, &ask);
        int32_t tier = aid__kin_tier(model, ask.side.listing->group, profile->group);
        work->can[row] = ask.side.consents && tier >= 0 && ask.waited_s >= (int64_t)ask.policy.tier_hours[tier] * 3600
                         && aid__kin_fit(&work->scene, &ask, &offer, &skill) != AID__FIT_NONE;
        if (!work->can[row] || recruit_missing(work, row) == 0)
            continue;
        profile->unserved++;
        aid__slot_add(&slot, &work->scene, &ask);
    }
    aid__slot_read(&slot, &profile->weekday, &profile->part);
}

static bool recruit_before(const aid__match_recruit *a, const aid__match_recruit *b)
{
    if (a->serves != b->serves)
        return a->serves > b->serves;
    if (a->unserved != b->unserved)
        return a->unserved > b->unserved;
    return a->skill != b->skill ? a->skill < b->skill : a->group < b->group;
}

static void recruit_sort(aid__vector *profiles)
{
    aid__match_recruit *rows = profiles->rows;
    for (size_t i = 1; i < profiles->count; i++) {
        aid__match_recruit moved = rows[i];
        size_t at = i;
        for (; at > 0 && recruit_before(&moved, &rows[at - 1]); at--)
            rows[at] = rows[at - 1];
        rows[at] = moved;
    }
}

static aid_status recruit_count(recruit *work, aid_error *error)
{
    aid_status status = recruit_profiles(work) ? AID_OK : aid__fail_memory(error);
    for (size_t i = 0; i < work->profiles.count && status == AID_OK; i++) {
        aid__match_recruit *profile = aid__vector_at(&work->profiles, i);
        status = aid__match_progress(work->context, "recruit", i, work->profiles.count, error);
        recruit_reset(work);
        recruit_mark(work, profile);
        profile->serves = recruit_flow(work);
    }
    recruit_sort(&work->profiles);
    return status;
}

aid_status aid__match_recruit_make(const aid__match_context *context, const aid__match_plan *plan, aid__vector *out,
                                   aid_error *error)
{
    recruit work = { .context = context, .plan = plan };
    aid__vector_init(&work.profiles, &plan->memory, sizeof(aid__match_recruit));
    aid_status status = aid__scene_pair(&work.scene, context, 0, 0, error);
    if (status != AID_OK)
        return status;
    if (recruit_take(&work)) {
        recruit_reset(&work);
        status = recruit_count(&work, error);
    } else {
        status = aid__fail_memory(error);
    }
    recruit_give(&work);
    aid__scene_free(&work.scene);
    if (status == AID_OK)
        *out = work.profiles;
    else
        aid__vector_free(&work.profiles);
    return status;
}
