/* SPDX-License-Identifier: MIT */
/* The public face of matching: options become a context, plans become results that outlive their store. */
#include "api/match_inside.h"

#include <string.h>

enum {
    MATCH_WEIGHT_MAX = 1000000,
    MATCH_AGEING_DAYS = 7,     /* unless stated */
    MATCH_AGEING_MAX = 3650,
    MATCH_ISOLATED_EVERY = 20, /* unless stated */
    MATCH_BITS = 3             /* how many aid_match_field bits there are */
};

void aid_match_options_init(aid_match_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* ---- callbacks ---- */

static int32_t match_allow(void *context, uint64_t request, uint64_t offer)
{
    aid__match_call *call = context;
    call->store->in_callback = 1;
    int32_t refused = call->options.allow(call->options.allow_context, (aid_request){ request }, (aid_offer){ offer });
    call->store->in_callback = 0;
    return refused;
}

static int32_t match_progress(void *context, const char *stage, uint64_t done, uint64_t total)
{
    aid__match_call *call = context;
    call->store->in_callback = 1;
    int32_t stop = call->options.progress(call->options.progress_context, stage, done, total);
    call->store->in_callback = 0;
    return stop;
}

static const aid__zone *match_zone(void *context, uint32_t symbol)
{
    return aid__store_zone(context, symbol);
}

/* ---- options ---- */

static aid_status match_check_weights(const aid_match_options *options, int32_t *out_given, aid_error *error)
{
    int64_t sum = 0;
    for (size_t i = 0; i < AID_TERM_COUNT; i++) {
        aid_status status = aid__check_range(options->weights[i], 0, MATCH_WEIGHT_MAX, "weights", error);
        if (status != AID_OK)
            return status;
        sum += options->weights[i];
    }
    *out_given = sum != 0;
    if (sum == 0 && (options->set & AID_BIT(AID_MATCH_FIELD_WEIGHTS)))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                         "weights: are all zero, so no pair is better than another; at least one must be more");
    return AID_OK;
}

static aid_status match_check_fairness(const aid_match_options *options, aid_error *error)
{
    aid_status status = aid__check_enum(options->fairness, AID_FAIRNESS_WEIGHED, "fairness", error);
    if (status == AID_OK)
        status = aid__check_range(options->load_weight, 0, AID_ASSIGN_LOAD_MAX, "load_weight", error);
    if (status == AID_OK)
        status = aid__check_range(options->ageing_days, 0, MATCH_AGEING_MAX, "ageing_days", error);
    if (status == AID_OK)
        status = aid__check_range(options->isolated_every, 0, INT32_MAX, "isolated_every", error);
    if (status == AID_OK && options->load_weight != 0 && options->fairness != AID_FAIRNESS_WEIGHED)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                           "load_weight: counts with AID_FAIRNESS_WEIGHED only; 0 is right here");
    return status;
}

/* What the plan is made by. */
static aid__match_run_options match_run_options(const aid__match_call *call)
{
    const aid_match_options *options = &call->options;
    bool waiting = options->ageing_days != 0 || (options->set & AID_BIT(AID_MATCH_FIELD_AGEING_DAYS));
    bool shares = options->isolated_every != 0 || (options->set & AID_BIT(AID_MATCH_FIELD_ISOLATED_EVERY));
    return (aid__match_run_options){ .group = call->group, .fairness = options->fairness,
                                     .load_weight = options->load_weight,
                                     .ageing_days = waiting ? options->ageing_days : MATCH_AGEING_DAYS,
                                     .isolated_every = shares ? options->isolated_every : MATCH_ISOLATED_EVERY };
}

aid_status aid__match_begin(aid__match_call *call, aid_store *store, const aid_match_options *options, aid_error *error)
{
    aid_match_options *ours = &call->options;
    aid__match_context *context = &call->context;
    memset(call, 0, sizeof *call);
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(ours, sizeof *ours, options, AID__OPTIONS_LEAST, "aid_match_options", error);
    if (status == AID_OK)
        status = aid__check_bits(ours->set, MATCH_BITS, "aid_match_options.set", error);
    if (status == AID_OK)
        status = aid__check_enum(ours->meet_new_people, AID_NO, "meet_new_people", error);
    if (status == AID_OK)
        status = aid__check_time(ours->now, "now", error);
    if (status == AID_OK)
        status = match_check_weights(ours, &context->weights_given, error);
    if (status == AID_OK)
        status = match_check_fairness(ours, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, ours->group.id, &call->group, error);
    if (status != AID_OK)
        return status;
    call->store = store;
    context->model = &store->model;
    context->allocator = &store->memory;
    context->now = ours->now != 0 ? ours->now : aid__store_now(store);
    context->seed = ours->seed;
    memcpy(context->weights, ours->weights, sizeof context->weights);
    context->meet_new_people = ours->meet_new_people == AID_YES;
    context->allow = ours->allow != NULL ? match_allow : NULL;
    context->progress = ours->progress != NULL ? match_progress : NULL;
    context->allow_context = context->progress_context = call;
    context->zone = match_zone;
    context->zone_context = store;
    return AID_OK;
}

/* ---- the best for one ---- */

static void match_give_candidates(const aid__match_pair *pairs, size_t count, aid__list *list)
{
    for (size_t i = 0; i < count; i++) {
        aid_candidate candidate = { .offer = { pairs[i].offer_id }, .helper = { pairs[i].helper_id },
                                    .distance_m = pairs[i].distance_m, .score = pairs[i].score,
                                    .tier = pairs[i].tier };
        memcpy(candidate.points, pairs[i].points, sizeof candidate.points);
        aid__list_add(list, &candidate);
    }
}

aid_status aid_match_best(aid_store *store, aid_request request, const aid_match_options *options,
                          aid_candidate *rows, uint32_t row_size, size_t capacity, size_t *out_count,
                          aid_error *error)
{
    aid__match_call call;
    aid__list list;
    aid__row row;
    size_t count = 0;
    aid_status status = aid__match_begin(&call, store, options, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof(aid_candidate), capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_REQUEST, request.id, &row, error);
    if (status != AID_OK)
        return status;
    if (!aid__side_is_open(aid__listing_at(&store->model, row), call.context.now))
        return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "request: number %u is not open", row);
    size_t most = aid__model_count(&store->model, AID__TABLE_LISTING);
    size_t taken = capacity < most ? capacity : most, bytes = taken * sizeof(aid__match_pair);
    aid__match_pair *pairs = bytes == 0 ? NULL : aid__take(&store->memory, bytes);
    if (bytes != 0 && pairs == NULL)
        return aid__fail_memory(error);
    status = aid__finder_index(store, &call.context.finder, error);
    if (status == AID_OK)
        status = aid__match_best(&call.context, row, pairs, taken, &count, error);
    if (status == AID_OK)
        status = aid__store_zones_had(store, error);
    if (status == AID_OK) {
        match_give_candidates(pairs, taken == 0 ? 0 : count, &list);
        *out_count = count;
    }
    aid__give(&store->memory, pairs, bytes);
    return status;
}

aid_status aid_match_asking(int32_t needed, int32_t yes_ppm, int32_t *out_people, aid_error *error)
{
    aid_status status = aid__pointer_check(out_people, "out_people", error);
    return status == AID_OK ? aid__match_asking(needed, yes_ppm, out_people, error) : status;
}

/* ---- the best plan ---- */

/* Copies the rulings; false: no memory. */
static bool match_copy_rulings(aid_match *match, const aid__match_rulings *rulings)
{
    aid__rulings_init(&match->rulings, &match->memory);
    aid__vector_init(&match->changes, &match->memory, sizeof(aid__desk_change));
    for (size_t i = 0; rulings != NULL && i < rulings->rows.count; i++)
        if (!aid__rulings_set(&match->rulings, *(const aid__match_ruling *)aid__vector_at(&rulings->rows, i)))
            return false;
    return true;
}

static void match_drop(aid_match *match)
{
    const aid_allocator memory = match->memory;
    aid__rulings_free(&match->rulings);
    aid__vector_free(&match->changes);
    aid__give(&memory, match, sizeof *match);
}

aid_status aid__match_make(aid_store *store, const aid_match_options *options, const aid__match_rulings *rulings,
                           aid_match **out, aid_error *error)
{
    aid__match_call call;
    aid_status status = aid__match_begin(&call, store, options, error);
    if (status != AID_OK)
        return status;
    aid_match *match = aid__take_zero(&store->memory, sizeof *match);
    if (match == NULL)
        return aid__fail_memory(error);
    match->memory = store->memory;
    const aid__match_run_options run = match_run_options(&call);
    call.context.rulings = &match->rulings;
    status = match_copy_rulings(match, rulings) ? aid__match_plan_make(&call.context, &run, &match->plan, error)
                                                : aid__fail_memory(error);
    if (status == AID_OK && aid__store_zones_had(store, error) != AID_OK) {
        aid__match_plan_free(&match->plan);
        status = AID_E_MEMORY;
    }
    if (status != AID_OK) {
        match_drop(match);
        return status;
    }
    match->options = call.options;
    match->options.struct_size = (uint32_t)sizeof match->options;
    match->shell = aid__store_shell(store);
    *out = match;
    return AID_OK;
}

aid_status aid_match_run(aid_store *store, const aid_match_options *options, aid_match **out_match, aid_error *error)
{
    aid_status status = aid__pointer_check(out_match, "out_match", error);
    return status == AID_OK ? aid__match_make(store, options, NULL, out_match, error) : status;
}

void aid_match_free(aid_match *match)
{
    if (match == NULL)
        return;
    aid__match_plan_free(&match->plan);
    aid__shell_release(match->shell);
    match_drop(match);
}

aid_status aid__match_read(const aid_match *match, const void *out, const char *name, aid_error *error)
{
    aid_status status = aid__pointer_check(match, "match", error);
    return status == AID_OK ? aid__pointer_check(out, name, error) : status;
}

aid_status aid__match_store(const aid_match *match, aid_store **out_store, aid_error *error)
{
    *out_store = match->shell->store;
    if (*out_store == NULL)
        return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED_STORE,
                         "the store that this result is of is closed; open it and match again");
    return aid__store_check(*out_store, error);
}

aid_status aid__match_again(const aid_match *match, aid__match_call *call, aid_error *error)
{
    aid_store *store;
    aid_status status = aid__match_store(match, &store, error);
    if (status == AID_OK)
        status = aid__match_begin(call, store, &match->options, error);
    if (status == AID_OK)
        call->context.rulings = &match->rulings;
    return status;
}

static aid_status match_check_index(size_t index, size_t count, const char *what, aid_error *error)
{
    if (index < count)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "index: %zu; this result has %zu %s, counted from 0", index,
                     count, what);
}

aid_status aid_match_size(const aid_match *match, size_t *out_size, aid_error *error)
{
    aid_status status = aid__match_read(match, out_size, "out_size", error);
    if (status == AID_OK)
        *out_size = match->plan.pairs.count;
    return status;
}

aid_status aid_match_summary_get(const aid_match *match, aid_match_summary *out_summary, aid_error *error)
{
    aid_status status = aid__match_read(match, out_summary, "out_summary", error);
    if (status != AID_OK)
        return status;
    const aid__match_totals *totals = &match->plan.totals;
    aid_match_summary ours = { .status = totals->status,
                               .proposals = match->plan.pairs.count,
                               .seats = match->plan.pairs.count,
                               .seats_wanted = totals->seats_wanted,
                               .requests = totals->requests,
                               .unserved = match->plan.unserved.count,
                               .offers = totals->offers,
                               .pairs = totals->pairs,
                               .isolated_wanted = totals->isolated_wanted,
                               .isolated_seats = totals->isolated_seats,
                               .kept = totals->kept,
                               .load_squares = totals->loads,
                               .score = totals->score,
                               .bound = totals->bound };
    memcpy(ours.refused, totals->tally.refused, sizeof ours.refused);
    memcpy(ours.would_open, totals->tally.would_open, sizeof ours.would_open);
    return aid__info_write(out_summary, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_match_summary", error);
}

aid_status aid_match_proposal(const aid_match *match, size_t index, aid_proposal *out_proposal, aid_error *error)
{
    aid_status status = aid__match_read(match, out_proposal, "out_proposal", error);
    if (status == AID_OK)
        status = match_check_index(index, match->plan.pairs.count, "proposals", error);
    if (status != AID_OK)
        return status;
    const aid__match_pair *pair = aid__vector_at(&match->plan.pairs, index);
    aid_proposal ours = { .score = pair->score,
                          .request = { pair->request_id },
                          .offer = { pair->offer_id },
                          .requester = { pair->requester_id },
                          .helper = { pair->helper_id },
                          .group = { pair->group_id },
                          .skill = { pair->skill_id },
                          .starts = pair->starts,
                          .distance_m = pair->distance_m,
                          .minutes = pair->minutes,
                          .tier = pair->tier };
    memcpy(ours.points, pair->points, sizeof ours.points);
    memcpy(ours.weights, pair->weights, sizeof ours.weights);
    return aid__info_write(out_proposal, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_proposal", error);
}

aid_status aid_match_unserved(const aid_match *match, size_t index, aid_unserved *out_unserved, aid_error *error)
{
    aid_status status = aid__match_read(match, out_unserved, "out_unserved", error);
    if (status == AID_OK)
        status = match_check_index(index, match->plan.unserved.count, "unserved requests", error);
    if (status != AID_OK)
        return status;
    const aid__match_unserved *unserved = aid__vector_at(&match->plan.unserved, index);
    aid_unserved ours = { .seats_missing = unserved->seats_missing,
                          .request = { unserved->request_id },
                          .candidates = unserved->candidates };
    memcpy(ours.refused, unserved->tally.refused, sizeof ours.refused);
    memcpy(ours.would_open, unserved->tally.would_open, sizeof ours.would_open);
    status = aid__match_plan_hall(&match->plan, unserved, &ours.rivals, &ours.helpers, error);
    if (status != AID_OK)
        return status;
    return aid__info_write(out_unserved, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_unserved", error);
}
