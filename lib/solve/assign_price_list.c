/* SPDX-License-Identifier: MIT */
/* Makes a row's short list, and finds its two best edges where a list cannot tell them. */
#include "solve/assign_price_list.h"

#include <assert.h>

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
        key = aid__price_sieve(&a, key);
        key = aid__price_sieve(&b, key);
        key = aid__price_sieve(&c, key);
        key = aid__price_sieve(&d, key);
        key = aid__price_sieve(&e, key);
        key = aid__price_sieve(&f, key);
        aid__price_sieve(&g, key);
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

/* A row of which so much is in the plan, or that is so long, that the list says too little. */
static aid__price_choice price_choose_any(aid__price *state, uint32_t request)
{
    const aid__assign_net *net = state->net;
    aid__price_choice choice = { aid__price_no_option, aid__price_no_option };
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

aid__price_choice aid__price_choose_anew(aid__price *state, uint32_t request, int32_t enough)
{
    const aid__price_short_list *list = &state->lists[request];
    if (state->net->first_edge[request + 1] - state->net->first_edge[request] >= AID__PRICE_NO_CHOICE)
        return price_choose_any(state, request);
    price_list(state, request);
    aid__price_choice choice = aid__price_choose_listed(state, request);
    if (choice.next.net >= list->bound || enough >= list->bound)
        return choice;
    return price_choose_any(state, request);
}
