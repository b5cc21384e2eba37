/* SPDX-License-Identifier: MIT */
#include "match/market.h"

#include <assert.h>
#include <string.h>

/* ---- lists by key ---- */

/* A pass over (key, value) pairs: first counted, then filed; `fill` NULL counts. */
typedef struct market_filer {
    aid__match_market *market;
    uint32_t *count; /* by key */
    uint32_t *at;    /* NULL: counting */
    uint32_t value;
} market_filer;

static void market_file(market_filer *filer, uint32_t key, uint32_t value)
{
    if (filer->at != NULL)
        filer->at[filer->count[key]] = value;
    filer->count[key]++;
}

static void market_file_exact(market_filer *filer)
{
    const aid__match_market *market = filer->market;
    for (uint32_t i = 0; i < market->offer_count; i++) {
        aid__span skills = market->offers[i].listing->skills;
        const uint64_t *rows = aid__model_words(market->scene.context->model, skills);
        for (uint32_t s = 0; s < skills.count; s++)
            market_file(filer, (uint32_t)rows[s], i);
    }
}

static bool market_file_above(void *context, aid__row skill, int32_t level)
{
    (void)level;
    market_filer *filer = context;
    market_file(filer, skill, filer->value);
    return true;
}

static void market_file_wide(market_filer *filer)
{
    aid__match_market *market = filer->market;
    for (uint32_t i = 0; i < market->offer_count; i++) {
        aid__span skills = market->offers[i].listing->skills;
        const uint64_t *rows = aid__model_words(market->scene.context->model, skills);
        filer->value = i;
        for (uint32_t s = 0; s < skills.count; s++)
            aid__kin_climb(&market->scene, (aid__row)rows[s], INT32_MAX - 1, market_file_above, filer);
    }
}

static void market_file_group(market_filer *filer)
{
    for (uint32_t i = 0; i < filer->market->offer_count; i++)
        market_file(filer, filer->market->offers[i].listing->group, i);
}

static void market_file_marked(market_filer *filer)
{
    const aid__model *model = filer->market->scene.context->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_PAIR); row++) {
        const aid__pair_row *pair = aid__pair_at(model, row);
        if (!pair->active)
            continue;
        market_file(filer, pair->a, pair->b);
        market_file(filer, pair->b, pair->a);
    }
}

static bool market_lists(aid__match_market *market, aid__lists *lists, size_t keys, void (*pass)(market_filer *filer))
{
    const aid_allocator *memory = market->scene.context->allocator;
    market_filer filer = { .market = market };
    lists->keys = keys;
    lists->first = aid__take_zero(memory, (keys + 1) * sizeof *lists->first);
    if (lists->first == NULL)
        return false;
    filer.count = lists->first;
    pass(&filer);
    uint64_t sum = 0;
    for (size_t key = 0; key < keys; key++) {
        uint32_t count = lists->first[key];
        lists->first[key] = (uint32_t)sum;
        sum += count;
    }
    if (sum >= UINT32_MAX)
        return false;
    lists->count = (size_t)sum;
    lists->at = aid__take(memory, (lists->count + 1) * sizeof *lists->at);
    if (lists->at == NULL)
        return false;
    filer.at = lists->at;
    pass(&filer);
    for (size_t key = keys; key > 0; key--) /* filing has moved each start to its end */
        lists->first[key] = lists->first[key - 1];
    lists->first[0] = 0;
    return true;
}

static void market_lists_free(const aid_allocator *memory, aid__lists *lists)
{
    aid__give(memory, lists->first, (lists->keys + 1) * sizeof *lists->first);
    aid__give(memory, lists->at, (lists->count + 1) * sizeof *lists->at);
    *lists = (aid__lists){ 0 };
}

/* ---- offers ---- */

static size_t market_count_offers(const aid__match_context *context)
{
    size_t count = 0;
    for (aid__row row = 1; row <= aid__model_count(context->model, AID__TABLE_LISTING); row++) {
        const aid__listing_row *listing = aid__listing_at(context->model, row);
        count += !listing->is_request && aid__side_is_open(listing, context->now);
    }
    return count;
}

static aid_status market_offers(aid__match_market *market, aid_error *error)
{
    const aid__match_context *context = market->scene.context;
    uint32_t at = 0;
    for (aid__row row = 1; row <= aid__model_count(context->model, AID__TABLE_LISTING); row++) {
        const aid__listing_row *listing = aid__listing_at(context->model, row);
        if (listing->is_request || !aid__side_is_open(listing, context->now))
            continue;
        aid__match_side *side = &market->offers[at];
        aid_status status = aid__side_offer(&market->scene, row, side, error);
        if (status != AID_OK)
            return status;
        aid__match_person *person = aid__scene_person(&market->scene, listing->member);
        side->next_of_member = person->first_offer;
        person->first_offer = ++at;
        market->withdrawn += !side->consents;
    }
    assert(at == market->offer_count);
    return AID_OK;
}

static aid_status market_fill(aid__match_market *market, aid_error *error)
{
    const aid__match_context *context = market->scene.context;
    const aid_allocator *memory = context->allocator;
    size_t groups = aid__model_count(context->model, AID__TABLE_GROUP) + (size_t)1;
    market->offer_count = market_count_offers(context);
    size_t offers = market->offer_count + 1; /* none is no special case */
    market->offers = aid__take_zero(memory, offers * sizeof *market->offers);
    market->seen = aid__take_zero(memory, offers * sizeof *market->seen);
    market->list = aid__take(memory, offers * sizeof *market->list);
    market->near = aid__take(memory, groups * sizeof *market->near);
    if (market->offers == NULL || market->seen == NULL || market->list == NULL || market->near == NULL)
        return aid__fail_memory(error);
    aid_status status = market_offers(market, error);
    if (status != AID_OK)
        return status;
    if (market_lists(market, &market->exact, market->scene.skill_count, market_file_exact)
        && market_lists(market, &market->wide, market->scene.skill_count, market_file_wide)
        && market_lists(market, &market->by_group, groups, market_file_group)
        && market_lists(market, &market->marked, market->scene.people_count, market_file_marked))
        return AID_OK;
    return aid__fail_memory(error);
}

aid_status aid__market_init(aid__match_market *market, const aid__match_context *context, aid_error *error)
{
    memset(market, 0, sizeof *market);
    aid_status status = aid__scene_init(&market->scene, context, error);
    if (status != AID_OK)
        return status;
    status = market_fill(market, error);
    if (status != AID_OK)
        aid__market_free(market);
    return status;
}

void aid__market_free(aid__match_market *market)
{
    const aid_allocator *memory = market->scene.context->allocator;
    size_t groups = aid__model_count(market->scene.context->model, AID__TABLE_GROUP) + (size_t)1;
    size_t offers = market->offer_count + 1;
    aid__give(memory, market->offers, offers * sizeof *market->offers);
    aid__give(memory, market->seen, offers * sizeof *market->seen);
    aid__give(memory, market->list, offers * sizeof *market->list);
    aid__give(memory, market->near, groups * sizeof *market->near);
    market_lists_free(memory, &market->exact);
    market_lists_free(memory, &market->wide);
    market_lists_free(memory, &market->by_group);
    market_lists_free(memory, &market->marked);
    aid__scene_free(&market->scene);
}

void aid__market_near(aid__match_market *market, aid__row group)
{
    const aid__model *model = market->scene.context->model;
    if (market->near_of == group)
        return;
    market->near_of = group;
    market->near_count = 0;
    for (aid__row other = 1; other <= aid__model_count(model, AID__TABLE_GROUP); other++)
        if (market->by_group.first[other] != market->by_group.first[other + 1]
            && aid__kin_tier(model, group, other) >= 0)
            market->near[market->near_count++] = other;
}
