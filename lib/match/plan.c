/* SPDX-License-Identifier: MIT */
/* From a community to the solver's problem and from its answer to a result. */
#include "match/plan.h"

#include "base/calendar.h"
#include <assert.h>
#include <string.h>

enum {
    PLAN_PROGRESS_ROWS = 64,
    PLAN_UNRELATED_PAIRS = 1000000 /* up to so many pairs in near groups are judged although the skill does not fit */
};

/* ---- requests ---- */

static int32_t plan_urgency(const aid__planner *planner, const aid__listing_row *request)
{
    int32_t urgency = request->urgency != 0 ? request->urgency - AID_URGENCY_CRITICAL
                                            : AID_URGENCY_NORMAL - AID_URGENCY_CRITICAL;
    if (planner->ageing_days == 0)
        return urgency;
    int64_t steps = (planner->context->now - request->posted) / (planner->ageing_days * AID__DAY_US);
    if (steps <= 0)
        return urgency;
    return steps >= urgency ? 0 : urgency - (int32_t)steps;
}

static aid_status plan_request_add(aid__planner *planner, aid__row row, aid_error *error)
{
    const aid__listing_row *listing = aid__listing_at(planner->context->model, row);
    aid__plan_request *request = aid__vector_push(&planner->requests);
    if (request == NULL)
        return aid__fail_memory(error);
    request->row = row;
    request->id = listing->id;
    request->posted = listing->posted;
    request->number = listing->number;
    request->urgency = plan_urgency(planner, listing);
    request->all_seats = listing->all_seats == AID_YES;
    return AID_OK;
}

static bool plan_row_before(const void *context, uint32_t a, uint32_t b)
{
    aid__row x = aid__listing_at(context, a)->group, y = aid__listing_at(context, b)->group;
    return x != y ? x < y : a < b;
}

/* The open requests, group by group, so that what is near a group is found once. */
static aid_status plan_requests(aid__planner *planner, aid__row group, aid_error *error)
{
    const aid__match_context *context = planner->context;
    aid__vector rows;
    aid__vector_init(&rows, context->allocator, sizeof(aid__row));
    aid_status status = AID_OK;
    for (aid__row row = 1; row <= aid__model_count(context->model, AID__TABLE_LISTING) && status == AID_OK; row++) {
        const aid__listing_row *listing = aid__listing_at(context->model, row);
        if (!listing->is_request || !aid__side_is_open(listing, context->now)
            || (group != 0 && listing->group != group))
            continue;
        aid__row *added = aid__vector_push(&rows);
        if (added != NULL)
            *added = row;
        else
            status = aid__fail_memory(error);
    }
    const aid__row *all = rows.rows;
    aid__order(rows.rows, rows.count, plan_row_before, context->model);
    for (size_t i = 0; i < rows.count && status == AID_OK; i++)
        status = plan_request_add(planner, all[i], error);
    if (status == AID_OK)
        status = aid__plan_series_read(planner, error);
    aid__vector_free(&rows);
    return status;
}

static bool plan_request_before(const void *context, uint32_t a, uint32_t b)
{
    const aid__plan_request *x = (const aid__plan_request *)context + a, *y = (const aid__plan_request *)context + b;
    if (x->urgency != y->urgency)
        return x->urgency < y->urgency;
    if (x->posted != y->posted)
        return x->posted < y->posted;
    return x->number != y->number ? x->number < y->number : x->id < y->id;
}

aid_status aid__plan_order(aid__planner *planner, aid_error *error)
{
    size_t count = planner->requests.count;
    if (planner->order == NULL)
        planner->order = aid__take(planner->context->allocator, (count + 1) * sizeof *planner->order);
    if (planner->order == NULL)
        return aid__fail_memory(error);
    for (uint32_t i = 0; i < count; i++)
        planner->order[i] = i;
    aid__order(planner->order, count, plan_request_before, planner->requests.rows);
    for (uint32_t i = 0; i < count; i++)
        aid__plan_request_at(planner, planner->order[i])->rank = i;
    return AID_OK;
}

/* ---- edges ---- */

typedef struct plan_edges {
    const aid__match_market *market;
    const aid__match_edge *edges;
    uint64_t request;
} plan_edges;

static bool plan_edge_before(const void *context, uint32_t a, uint32_t b)
{
    const plan_edges *of = context;
    return aid__market_better(of->market, of->request, &of->edges[a], &of->edges[b]);
}

/* Best first, by way of `scratch`. */
static aid_status plan_sort_edges(aid__planner *planner, const aid__plan_request *request, aid__vector *scratch,
                                  aid_error *error)
{
    uint32_t count = request->edge_count, *order = planner->market.list; /* as long as there are offers */
    aid__match_edge *edges = (aid__match_edge *)planner->edges.rows + request->first_edge;
    if (count < 2)
        return AID_OK;
    scratch->count = 0;
    if (!aid__vector_reserve(scratch, count))
        return aid__fail_memory(error);
    const plan_edges of = { &planner->market, scratch->rows, request->id };
    memcpy(scratch->rows, edges, count * sizeof *edges);
    for (uint32_t i = 0; i < count; i++)
        order[i] = i;
    aid__order(order, count, plan_edge_before, &of);
    for (uint32_t i = 0; i < count; i++)
        edges[i] = of.edges[order[i]];
    return AID_OK;
}

/* How many seats can be had at all: free ones that the requester can pay for. */
static int32_t plan_seats(const aid__match_ask *ask)
{
    if (ask->credit_left == INT64_MAX || ask->minutes == 0)
        return ask->free_seats;
    int64_t paid = ask->credit_left <= 0 ? 0 : ask->credit_left / ask->minutes;
    return paid < ask->free_seats ? (int32_t)paid : ask->free_seats;
}

static aid_status plan_look(aid__planner *planner, uint32_t row, aid__vector *scratch, aid__match_totals *totals,
                            aid_error *error)
{
    aid__plan_request *request = aid__plan_request_at(planner, row);
    aid__match_ask ask;
    aid__side_request(&planner->market.scene, request->row, &ask);
    request->first_edge = (uint32_t)planner->edges.count;
    aid_status status = aid__market_judge(&planner->market, &ask, &planner->edges, &request->tally,
                                          &request->candidates, error);
    if (status != AID_OK)
        return status;
    request->edge_count = (uint32_t)planner->edges.count - request->first_edge;
    request->seats = ask.free_seats;
    planner->seats[row] = (uint32_t)plan_seats(&ask);
    if (request->all_seats && (planner->seats[row] < (uint32_t)request->seats
                               || request->edge_count < (uint32_t)request->seats))
        planner->seats[row] = 0; /* it can never be filled */
    if (request->leader != 0)
        planner->seats[row] = 0; /* it gets what the one that leads gets */
    aid__plan_series_hold(planner, request);
    totals->seats_wanted += (uint64_t)ask.free_seats;
    totals->pairs += request->candidates;
    for (int i = 0; i < AID__CONSTRAINTS; i++) {
        totals->tally.refused[i] += request->tally.refused[i];
        totals->tally.would_open[i] += request->tally.would_open[i];
    }
    return plan_sort_edges(planner, request, scratch, error);
}

/* Few enough pairs of near groups to judge those too whose skill does not fit? */
static bool plan_counts_unrelated(aid__planner *planner)
{
    uint64_t pairs = 0;
    for (uint32_t row = 0; row < planner->requests.count; row++) {
        aid__row request = aid__plan_request_at(planner, row)->row;
        const aid__lists *groups = &planner->market.by_group;
        aid__market_near(&planner->market, aid__listing_at(planner->context->model, request)->group);
        for (uint32_t i = 0; i < planner->market.near_count && pairs <= PLAN_UNRELATED_PAIRS; i++) {
            aid__row group = planner->market.near[i];
            pairs += groups->first[group + 1] - groups->first[group];
        }
    }
    return pairs <= PLAN_UNRELATED_PAIRS;
}

static aid_status plan_pairs(aid__planner *planner, aid__match_totals *totals, aid_error *error)
{
    size_t count = planner->requests.count;
    aid__vector scratch;
    aid__vector_init(&scratch, planner->context->allocator, sizeof(aid__match_edge));
    planner->market.count_unrelated = plan_counts_unrelated(planner);
    aid_status status = AID_OK;
    for (uint32_t row = 0; row < count && status == AID_OK; row++) {
        if (row % PLAN_PROGRESS_ROWS == 0)
            status = aid__match_progress(planner->context, "pairs", row, count, error);
        if (status == AID_OK)
            status = plan_look(planner, row, &scratch, totals, error);
    }
    aid__vector_free(&scratch);
    return status;
}

/* ---- the problem's columns ---- */

static bool plan_take(aid__planner *planner, void *out_column, size_t count, size_t size)
{
    void *column = aid__take_zero(planner->context->allocator, (count + 1) * size);
    memcpy(out_column, &column, sizeof column);
    return column != NULL;
}

static void plan_give(aid__planner *planner, void *column, size_t count, size_t size)
{
    aid__give(planner->context->allocator, column, (count + 1) * size);
}

static bool plan_take_rows(aid__planner *planner)
{
    size_t requests = planner->requests.count, offers = planner->market.offer_count;
    return plan_take(planner, &planner->seats, requests, sizeof *planner->seats)
           && plan_take(planner, &planner->tiers, requests, sizeof *planner->tiers)
           && plan_take(planner, &planner->request_ids, requests, sizeof *planner->request_ids)
           && plan_take(planner, &planner->offsets, requests, sizeof *planner->offsets)
           && plan_take(planner, &planner->capacities, offers, sizeof *planner->capacities)
           && plan_take(planner, &planner->room, offers, sizeof *planner->room)
           && plan_take(planner, &planner->left, offers, sizeof *planner->left)
           && plan_take(planner, &planner->helper_ids, offers, sizeof *planner->helper_ids);
}

static bool plan_take_edges(aid__planner *planner)
{
    size_t edges = planner->edges.count;
    return plan_take(planner, &planner->helpers, edges, sizeof *planner->helpers)
           && plan_take(planner, &planner->scores, edges, sizeof *planner->scores)
           && plan_take(planner, &planner->edge_tiers, edges, sizeof *planner->edge_tiers)
           && plan_take(planner, &planner->chosen, edges, sizeof *planner->chosen);
}

/* A capacity is an offer's free seats, and no more than how often the person still wants to be asked this week. */
static uint32_t plan_capacity(const aid__match_scene *scene, const aid__match_side *offer)
{
    uint32_t seats = (uint32_t)aid__side_free_seats(offer->listing);
    int32_t most = offer->member->asks_per_week;
    if (most == 0)
        return seats;
    uint32_t asked = aid__scene_person(scene, offer->listing->member)->asked;
    uint32_t left = most > 0 && asked < (uint32_t)most ? (uint32_t)most - asked : 0;
    return left < seats ? left : seats;
}

static void plan_columns(aid__planner *planner)
{
    const aid__match_market *market = &planner->market;
    for (uint32_t row = 0; row < planner->requests.count; row++) {
        const aid__plan_request *request = aid__plan_request_at(planner, row);
        planner->request_ids[row] = request->id;
        planner->offsets[row + 1] = request->first_edge + request->edge_count;
    }
    for (uint32_t e = 0; e < planner->edges.count; e++) {
        const aid__match_edge *edge = aid__vector_at(&planner->edges, e);
        planner->helpers[e] = edge->offer;
        planner->scores[e] = edge->score;
        planner->edge_tiers[e] = (uint8_t)edge->tier;
    }
    for (uint32_t i = 0; i < market->offer_count; i++) {
        planner->helper_ids[i] = market->offers[i].listing->id;
        planner->capacities[i] += plan_capacity(&market->scene, &market->offers[i]);
    }
    planner->problem = (aid_assign_problem){
        .struct_size = (uint32_t)sizeof planner->problem, .objective = AID_OBJECTIVE_SEATS_THEN_SCORE,
        .request_count = planner->requests.count, .helper_count = market->offer_count,
        .edge_count = planner->edges.count, .seed = planner->context->seed, .offsets = planner->offsets,
        .helpers = planner->helpers, .scores = planner->scores, .seats = planner->seats, .tiers = planner->tiers,
        .capacities = planner->capacities, .edge_tiers = planner->edge_tiers, .request_ids = planner->request_ids,
        .helper_ids = planner->helper_ids
    };
}

/* ---- making and unmaking ---- */

static void plan_free(aid__planner *planner)
{
    const aid_assign_problem columns = {
        .request_count = planner->requests.count, .helper_count = planner->market.offer_count,
        .edge_count = planner->edges.count, .offsets = planner->offsets, .request_ids = planner->request_ids,
        .seats = planner->seats, .tiers = planner->tiers, .helper_ids = planner->helper_ids,
        .capacities = planner->capacities, .helpers = planner->helpers, .scores = planner->scores,
        .edge_tiers = planner->edge_tiers
    };
    aid__plan_problem_free(planner->context->allocator, &columns, planner->chosen);
    if (planner->rules != NULL)
        plan_give(planner, planner->rules, planner->edges.count, sizeof *planner->rules);
    plan_give(planner, planner->room, planner->market.offer_count, sizeof *planner->room);
    plan_give(planner, planner->left, planner->market.offer_count, sizeof *planner->left);
    plan_give(planner, planner->order, planner->requests.count, sizeof *planner->order);
    aid__vector_free(&planner->requests);
    aid__vector_free(&planner->edges);
    aid__vector_free(&planner->pairs);
    aid__market_free(&planner->market);
}

static aid_status plan_make(aid__planner *planner, const aid__match_run_options *options, aid__match_plan *out,
                            aid_error *error)
{
    aid_status status = plan_requests(planner, options->group, error);
    if (status == AID_OK)
        status = aid__plan_order(planner, error);
    if (status == AID_OK && !plan_take_rows(planner))
        status = aid__fail_memory(error);
    if (status == AID_OK)
        status = plan_pairs(planner, &out->totals, error);
    if (status == AID_OK && !plan_take_edges(planner))
        status = aid__fail_memory(error);
    if (status != AID_OK)
        return status;
    plan_columns(planner);
    status = aid__plan_read_rulings(planner, error);
    if (status != AID_OK)
        return status;
    status = aid__plan_solve(planner, &out->totals, error);
    return status == AID_OK ? aid__plan_give_result(planner, out, error) : status;
}

aid_status aid__match_plan_make(const aid__match_context *context, const aid__match_run_options *options,
                                aid__match_plan *out, aid_error *error)
{
    aid__planner planner = { .context = context, .fairness = options->fairness, .load_weight = options->load_weight,
                             .ageing_days = options->ageing_days, .isolated_every = options->isolated_every };
    memset(out, 0, sizeof *out);
    out->memory = *context->allocator;
    aid__vector_init(&out->pairs, &out->memory, sizeof(aid__match_pair));
    aid__vector_init(&out->unserved, &out->memory, sizeof(aid__match_unserved));
    aid_status status = aid__market_init(&planner.market, context, error);
    if (status != AID_OK)
        return status;
    aid__vector_init(&planner.requests, context->allocator, sizeof(aid__plan_request));
    aid__vector_init(&planner.edges, context->allocator, sizeof(aid__match_edge));
    aid__vector_init(&planner.pairs, context->allocator, sizeof(aid__match_pair));
    status = plan_make(&planner, options, out, error);
    plan_free(&planner);
    if (status != AID_OK)
        aid__match_plan_free(out);
    return status;
}
