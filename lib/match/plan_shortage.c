/* SPDX-License-Identifier: MIT */
/* What an empty seat is short of: the requests that compete and the offers they share (P. Hall's theorem), with the skill
 * that they want and the time at which they want it. */
#include "match/plan.h"

#include "match/slot.h"
#include <assert.h>
#include <string.h>

typedef struct shortage_work {
    const aid__match_plan *plan;
    aid__vector *requests, *offers; /* the set, in the order in which it was met */
    uint32_t *first; /* by offer, + 1: into `helped` */
    uint32_t *helped; /* whom each offer helps */
    uint8_t *row_met, *offer_met;
} shortage_work;

static void shortage_give(shortage_work *work)
{
    const aid_assign_problem *problem = &work->plan->problem;
    const aid_allocator *memory = &work->plan->memory;
    aid__give(memory, work->first, ((size_t)problem->helper_count + 2) * sizeof *work->first);
    aid__give(memory, work->helped, ((size_t)problem->edge_count + 1) * sizeof *work->helped);
    aid__give(memory, work->row_met, (size_t)problem->request_count + 1);
    aid__give(memory, work->offer_met, (size_t)problem->helper_count + 1);
}

static bool shortage_take(shortage_work *work)
{
    const aid_assign_problem *problem = &work->plan->problem;
    const aid_allocator *memory = &work->plan->memory;
    return (work->first = aid__take_zero(memory, ((size_t)problem->helper_count + 2) * sizeof *work->first)) != NULL
           && (work->helped = aid__take(memory, ((size_t)problem->edge_count + 1) * sizeof *work->helped)) != NULL
           && (work->row_met = aid__take_zero(memory, (size_t)problem->request_count + 1)) != NULL
           && (work->offer_met = aid__take_zero(memory, (size_t)problem->helper_count + 1)) != NULL
           && aid__vector_reserve(work->requests, (size_t)problem->request_count)
           && aid__vector_reserve(work->offers, (size_t)problem->helper_count);
}

static void shortage_read_plan(shortage_work *work)
{
    const aid_assign_problem *problem = &work->plan->problem;
    for (uint64_t e = 0; e < problem->edge_count; e++)
        work->first[problem->helpers[e] + 2] += work->plan->chosen[e] != 0;
    for (uint64_t h = 0; h < problem->helper_count; h++)
        work->first[h + 2] += work->first[h + 1];
    for (uint32_t row = 0; row < problem->request_count; row++)
        for (uint64_t e = problem->offsets[row]; e < problem->offsets[row + 1]; e++)
            if (work->plan->chosen[e])
                work->helped[work->first[problem->helpers[e] + 1]++] = row;
}

static void shortage_meet(aid__vector *list, uint8_t *met, uint32_t at)
{
    if (met[at])
        return;
    met[at] = 1;
    *(uint32_t *)aid__vector_push(list) = at; /* there is room */
}

/* An offer of the set; false: it has room, so that it is not what is short. */
static bool shortage_add_offer(shortage_work *work, uint32_t offer)
{
    const aid_assign_problem *problem = &work->plan->problem;
    if (work->first[offer + 1] - work->first[offer] < problem->capacities[offer])
        return false;
    shortage_meet(work->offers, work->offer_met, offer);
    for (uint32_t k = work->first[offer]; k < work->first[offer + 1]; k++)
        shortage_meet(work->requests, work->row_met, work->helped[k]);
    return true;
}

/* Adds the request and whoever it competes with; false: nothing is added, since somebody among them has room. */
static bool shortage_search(shortage_work *work, uint32_t start)
{
    const aid_assign_problem *problem = &work->plan->problem;
    size_t requests = work->requests->count, offers = work->offers->count;
    bool full = true;
    shortage_meet(work->requests, work->row_met, start);
    for (size_t i = requests; i < work->requests->count && full; i++) {
        uint32_t row = *(const uint32_t *)aid__vector_at(work->requests, i);
        for (uint64_t e = problem->offsets[row]; e < problem->offsets[row + 1] && full; e++)
            if (!work->plan->chosen[e] && !work->offer_met[problem->helpers[e]])
                full = shortage_add_offer(work, problem->helpers[e]);
    }
    for (; !full && work->requests->count > requests; work->requests->count--)
        work->row_met[*(const uint32_t *)aid__vector_at(work->requests, work->requests->count - 1)] = 0;
    for (; !full && work->offers->count > offers; work->offers->count--)
        work->offer_met[*(const uint32_t *)aid__vector_at(work->offers, work->offers->count - 1)] = 0;
    return full;
}

/* Does a request that is not in the set keep a seat empty and compete for one of its offers? */
static bool shortage_is_rival(const shortage_work *work, uint32_t row)
{
    const aid_assign_problem *problem = &work->plan->problem;
    uint32_t served = 0;
    bool shares = false;
    for (uint64_t e = problem->offsets[row]; e < problem->offsets[row + 1]; e++) {
        served += work->plan->chosen[e] != 0;
        shares |= work->offer_met[problem->helpers[e]] != 0;
    }
    return !work->row_met[row] && shares && served < problem->seats[row];
}

/* The request's own set is the smallest; those that keep a seat empty beside it for want of the same offers belong to it
 * for people, and a union of such sets is one. */
static void shortage_widen(shortage_work *work)
{
    for (size_t before = 0; before != work->requests->count;) {
        before = work->requests->count;
        for (uint32_t row = 0; row < work->plan->problem.request_count; row++)
            if (shortage_is_rival(work, row))
                shortage_search(work, row);
    }
}

static void shortage_sum(const shortage_work *work, aid__match_shortage *out)
{
    const aid_assign_problem *problem = &work->plan->problem;
    for (size_t i = 0; i < out->requests.count; i++) {
        uint32_t row = *(const uint32_t *)aid__vector_at(&out->requests, i);
        out->need += problem->seats[row];
        for (uint64_t e = problem->offsets[row]; e < problem->offsets[row + 1]; e++)
            out->elsewhere += !work->offer_met[problem->helpers[e]];
    }
    for (size_t i = 0; i < out->offers.count; i++)
        out->capacity += problem->capacities[*(const uint32_t *)aid__vector_at(&out->offers, i)];
    assert(out->requests.count == 0 || out->need > out->capacity + out->elsewhere);
}

/* It alone wants more than there are: each offer comes once. */
static aid_status shortage_alone(const aid__match_plan *plan, uint32_t row, aid__match_shortage *out, aid_error *error)
{
    const aid_assign_problem *problem = &plan->problem;
    uint64_t first = problem->offsets[row], end = problem->offsets[row + 1];
    if (!aid__vector_reserve(&out->requests, 1) || !aid__vector_reserve(&out->offers, (size_t)(end - first)))
        return aid__fail_memory(error);
    *(uint32_t *)aid__vector_push(&out->requests) = row;
    for (uint64_t e = first; e < end; e++)
        *(uint32_t *)aid__vector_push(&out->offers) = problem->helpers[e];
    out->need = problem->seats[row];
    out->capacity = end - first;
    return AID_OK;
}

aid_status aid__match_shortage_make(const aid__match_plan *plan, const aid__match_unserved *unserved,
                                    aid__match_shortage *out, aid_error *error)
{
    const aid_assign_problem *problem = &plan->problem;
    uint32_t row = unserved->problem_row;
    shortage_work work = { .plan = plan, .requests = &out->requests, .offers = &out->offers };
    memset(out, 0, sizeof *out);
    aid__vector_init(&out->requests, &plan->memory, sizeof(uint32_t));
    aid__vector_init(&out->offers, &plan->memory, sizeof(uint32_t));
    if (unserved->candidates == 0)
        return AID_OK;
    if (problem->offsets[row + 1] - problem->offsets[row] < (uint64_t)unserved->seats_missing)
        return shortage_alone(plan, row, out, error);
    aid_status status = shortage_take(&work) ? AID_OK : aid__fail_memory(error);
    if (status == AID_OK) {
        shortage_read_plan(&work);
        if (shortage_search(&work, row)) /* else minutes, credit or all-or-nothing left it empty: nothing is proven */
            shortage_widen(&work);
        shortage_sum(&work, out);
    }
    shortage_give(&work);
    return status;
}

void aid__match_shortage_free(aid__match_shortage *shortage)
{
    aid__vector_free(&shortage->requests);
    aid__vector_free(&shortage->offers);
}

/* How many of the requests ask for this skill. */
static uint32_t shortage_count(const aid__model *model, const aid__row *listings, size_t count, aid__row skill)
{
    uint32_t wanted = 0;
    for (size_t i = 0; i < count; i++) {
        const aid__span skills = aid__listing_at(model, listings[i])->skills;
        for (uint32_t k = 0; k < skills.count; k++)
            wanted += (aid__row)aid__model_words(model, skills)[k] == skill;
    }
    return wanted;
}

/* The skill that most of them name; of several the first in the model. Requests of a set mostly name the same one. */
static aid__row shortage_skill(const aid__model *model, const aid__row *listings, size_t count)
{
    aid__row best = 0;
    uint32_t most = 0;
    for (size_t i = 0; i < count; i++) {
        const aid__span skills = aid__listing_at(model, listings[i])->skills;
        for (uint32_t k = 0; k < skills.count; k++) {
            aid__row skill = (aid__row)aid__model_words(model, skills)[k];
            uint32_t wanted = skill == best ? 0 : shortage_count(model, listings, count, skill);
            if (wanted > most || (wanted == most && wanted > 0 && skill < best)) {
                most = wanted;
                best = skill;
            }
        }
    }
    return best;
}

/* Skill and time of those of the set that are still there. */
aid_status aid__match_shortage_read(const aid__match_context *context, const aid__match_plan *plan,
                                    aid__match_shortage *shortage, aid_error *error)
{
    const aid__model *model = context->model;
    size_t count = 0, bytes = (shortage->requests.count + 1) * sizeof(aid__row);
    aid__match_scene scene;
    aid__slot slot = { .requests = 0 };
    aid__row *listings = aid__take(&plan->memory, bytes);
    if (listings == NULL)
        return aid__fail_memory(error);
    for (size_t i = 0; i < shortage->requests.count; i++) {
        uint32_t row = *(const uint32_t *)aid__vector_at(&shortage->requests, i);
        if (aid__model_find(model, plan->problem.request_ids[row], &listings[count]) != AID__THING_NONE)
            count++;
    }
    aid_status status = aid__scene_pair(&scene, context, 0, 0, error);
    if (status == AID_OK) {
        for (size_t i = 0; i < count; i++) {
            aid__match_ask ask;
            aid__side_request(&scene, listings[i], &ask);
            aid__slot_add(&slot, &scene, &ask);
        }
        aid__scene_free(&scene);
        aid__slot_read(&slot, &shortage->weekday, &shortage->part);
        shortage->skill = shortage_skill(model, listings, count);
    }
    aid__give(&plan->memory, listings, bytes);
    return status;
}
