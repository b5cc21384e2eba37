/* SPDX-License-Identifier: MIT */
/* What a row would bid for: its two best edges outside the plan, mostly from its short list. Comparisons are written so
 * that they compile to conditional moves: which of a handful of edges is best cannot be predicted. */
#include "solve/assign_price.h"

#include <assert.h>

static const aid__price_option price_no_option = { INT32_MIN, 0, AID__ASSIGN_NONE, AID__ASSIGN_NONE };

/* Keeps the higher of the two in `place`, and answers the lower. */
static inline int64_t price_sieve(int64_t *place, int64_t key)
{
    int64_t other = *place;
    bool higher = key > other;
    *place = higher ? key : other;
    return higher ? other : key;
}

/* The row's seven best edges as keys: net gain above, the place in the row turned round below, so that of equal ones
 * the first is higher. */
static void price_list_keys(const aid__price *state, uint32_t request, int64_t keys[AID__PRICE_CHOICES + 1])
{
    const aid__assign_net *net = state->net;
    uint32_t first = net->first_edge[request], count = net->first_edge[request + 1] - first;
    const uint32_t *helpers = &net->edge_helper[first];
    const int32_t *scores = &net->edge_score[first], *price = state->price;
    int64_t a = INT64_MIN, b = a, c = a, d = a, e = a, f = a, g = a;
    for (uint32_t i = 0; i < count; i++) {
        int64_t key = ((int64_t)scores[i] - price[helpers[i]]) * ((int64_t)1 << 32) + (UINT32_MAX - i);
        key = price_sieve(&a, key);
        key = price_sieve(&b, key);
        key = price_sieve(&c, key);
        key = price_sieve(&d, key);
        key = price_sieve(&e, key);
        key = price_sieve(&f, key);
        price_sieve(&g, key);
    }
    keys[0] = a;
    keys[1] = b;
    keys[2] = c;
    keys[3] = d;
    keys[4] = e;
    keys[5] = f;
    keys[6] = g;
}

/* Looks at the whole row, and makes its list anew. */
static void price_list(aid__price *state, uint32_t request)
{
    const aid__assign_net *net = state->net;
    aid__price_short_list *list = &state->lists[request];
    int64_t keys[AID__PRICE_CHOICES + 1];
    uint32_t first = net->first_edge[request], count = net->first_edge[request + 1] - first;
    price_list_keys(state, request, keys);
    state->work += count;
    for (uint32_t i = 0; i < AID__PRICE_CHOICES; i++) {
        uint32_t place = i < count ? UINT32_MAX - (uint32_t)keys[i] : 0;
        list->scores[i] = i < count ? net->edge_score[first + place] : INT32_MIN / 2;
        list->helpers[i] = net->edge_helper[first + place];
        list->places[i] = i < count ? (uint16_t)place : AID__PRICE_NO_CHOICE;
    }
    list->bound = AID__PRICE_CHOICES < count ? (int32_t)(keys[AID__PRICE_CHOICES] >> 32) : INT32_MIN;
}

static aid__price_option price_option(const aid__price *state, uint32_t request, int64_t key)
{
    const aid__price_short_list *list = &state->lists[request];
    uint32_t i = 7 - ((uint32_t)key & 7);
    if (key == INT64_MIN || list->places[i] == AID__PRICE_NO_CHOICE)
        return price_no_option;
    return (aid__price_option) { (int32_t)(key >> 3), list->scores[i], list->helpers[i],
                                 state->rows[request].first + list->places[i] };
}

static aid__price_choice price_choose_listed(aid__price *state, uint32_t request)
{
    const aid__price_short_list *list = &state->lists[request];
    const aid__price_row row = state->rows[request];
    bool some = row.served > 0 && row.seats > 1;
    int64_t best = INT64_MIN, next = INT64_MIN;
    for (uint32_t i = 0; i < AID__PRICE_CHOICES; i++) {
        int64_t key = ((int64_t)list->scores[i] - state->price[list->helpers[i]]) * 8 + (7 - i);
        if (some && list->places[i] != AID__PRICE_NO_CHOICE && state->used[row.first + list->places[i]])
            continue;
        key = price_sieve(&best, key);
        price_sieve(&next, key);
    }
    state->work += AID__PRICE_CHOICES;
    return (aid__price_choice) { price_option(state, request, best), price_option(state, request, next) };
}

/* A row of which so much is in the plan, or that is so long, that the list says too little. */
static aid__price_choice price_choose_any(aid__price *state, uint32_t request)
{
    const aid__assign_net *net = state->net;
    aid__price_choice choice = { price_no_option, price_no_option };
    bool some = state->rows[request].seats > 1;
    uint32_t last = net->first_edge[request + 1];
    state->work += last - net->first_edge[request];
    for (uint32_t edge = net->first_edge[request]; edge < last; edge++) {
        uint32_t helper = net->edge_helper[edge];
        int32_t gain = net->edge_score[edge] - state->price[helper];
        if (gain <= choice.next.net || (some && state->used[edge]))
            continue;
        choice.next = (aid__price_option) { gain, net->edge_score[edge], helper, edge };
        if (gain > choice.best.net) {
            aid__price_option other = choice.best;
            choice.best = choice.next;
            choice.next = other;
        }
    }
    return choice;
}

aid__price_choice aid__price_choose(aid__price *state, uint32_t request, int32_t enough)
{
    const aid__price_short_list *list = &state->lists[request];
    if (list->bound != INT32_MAX) {
        aid__price_choice choice = price_choose_listed(state, request);
        if (choice.next.net >= list->bound || enough >= list->bound)
            return choice;
    }
    if (state->net->first_edge[request + 1] - state->net->first_edge[request] >= AID__PRICE_NO_CHOICE)
        return price_choose_any(state, request);
    price_list(state, request);
    aid__price_choice choice = price_choose_listed(state, request);
    if (choice.next.net >= list->bound || enough >= list->bound)
        return choice;
    return price_choose_any(state, request);
}
