/* SPDX-License-Identifier: MIT */
/* What a row would bid for, from its short list: the inner loop of all auctions, and therefore inline. Comparisons are
 * written so that they compile to conditional moves: which of a handful of edges is best cannot be predicted. */
#ifndef AID_SOLVE_ASSIGN_PRICE_LIST_H
#define AID_SOLVE_ASSIGN_PRICE_LIST_H

#include "solve/assign_price.h"

static const aid__price_option aid__price_no_option = { INT32_MIN, 0, AID__ASSIGN_NONE, AID__ASSIGN_NONE };

/* Keeps the higher of the two in `place`, and answers the lower. */
static inline int64_t aid__price_sieve(int64_t *place, int64_t key)
{
    int64_t other = *place;
    bool higher = key > other;
    *place = higher ? key : other;
    return higher ? other : key;
}

static inline aid__price_option aid__price_listed_option(const aid__price *state, uint32_t request, int64_t key)
{
    const aid__price_short_list *list = &state->lists[request];
    uint32_t i = 7 - ((uint32_t)key & 7);
    if (key == INT64_MIN || list->places[i] == AID__PRICE_NO_CHOICE)
        return aid__price_no_option;
    return (aid__price_option) { (int32_t)(key >> 3), list->scores[i], list->helpers[i],
                                 state->rows[request].first + list->places[i] };
}

static inline aid__price_choice aid__price_choose_listed(aid__price *state, uint32_t request)
{
    const aid__price_short_list *list = &state->lists[request];
    const aid__price_row row = state->rows[request];
    bool some = row.served > 0 && row.seats > 1;
    int64_t best = INT64_MIN, next = INT64_MIN;
    for (uint32_t i = 0; i < AID__PRICE_CHOICES; i++) {
        int64_t key = ((int64_t)list->scores[i] - state->price[list->helpers[i]]) * 8 + (7 - i);
        if (some && list->places[i] != AID__PRICE_NO_CHOICE && state->used[row.first + list->places[i]])
            continue;
        key = aid__price_sieve(&best, key);
        aid__price_sieve(&next, key);
    }
    state->work += AID__PRICE_CHOICES;
    return (aid__price_choice) { aid__price_listed_option(state, request, best),
                                 aid__price_listed_option(state, request, next) };
}

/* assign_price_list.c: looks at the row, where its list does not say enough. */
aid__price_choice aid__price_choose_anew(aid__price *state, uint32_t request, int32_t enough);

/* For an auction: the two best edges outside the plan; those not above `enough` may be left out. */
static inline aid__price_choice aid__price_choose(aid__price *state, uint32_t request, int32_t enough)
{
    int32_t bound = state->lists[request].bound;
    if (bound != INT32_MAX) {
        aid__price_choice choice = aid__price_choose_listed(state, request);
        if (choice.next.net >= bound || enough >= bound)
            return choice;
    }
    return aid__price_choose_anew(state, request, enough);
}

#endif
