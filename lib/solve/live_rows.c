/* SPDX-License-Identifier: MIT */
/* Rows of requests and columns of helpers: each edge stands in both, and each says where it stands in the other. What
 * a problem brings lies in three blocks; what grows or comes later has a block of its own. */
#include "solve/live.h"

#include <assert.h>
#include <string.h>

enum { LIVE_ROWS_LEAST = 4 };

/* Copies `count` rows into a block with more room. NULL: no memory. */
static void *live_rows_grow(const aid_assignment *live, const void *rows, size_t count, size_t size, uint32_t *room,
                            uint32_t wanted)
{
    uint64_t larger = (uint64_t)*room + *room / 2 + LIVE_ROWS_LEAST;
    if (larger < wanted)
        larger = wanted;
    if (larger > UINT32_MAX)
        larger = UINT32_MAX;
    void *block = aid__take(&live->memory, (size_t)larger * size);
    if (block == NULL)
        return NULL;
    if (count > 0)
        memcpy(block, rows, count * size);
    *room = (uint32_t)larger;
    return block;
}

bool aid__live_reserve_helpers(aid_assignment *live, size_t more)
{
    size_t needed = live->helpers.count + more;
    live->heap.count = live->settled.count = 0; /* no search is running */
    return aid__vector_reserve(&live->helpers, more) && aid__vector_reserve(&live->heap, needed)
           && aid__vector_reserve(&live->settled, needed);
}

bool aid__live_reserve_slots(aid_assignment *live, uint32_t helper, uint32_t room)
{
    aid__live_helper *state = aid__live_helper_at(live, helper);
    uint32_t before = state->slot_room;
    if (room <= before)
        return true;
    aid__live_slot *slots =
        live_rows_grow(live, state->slots, state->load, sizeof *slots, &state->slot_room, room);
    if (slots == NULL)
        return false;
    if (state->owned & AID__LIVE_OWN_SLOTS)
        aid__give(&live->memory, state->slots, before * sizeof *slots);
    state->slots = slots;
    state->owned |= AID__LIVE_OWN_SLOTS;
    return true;
}

bool aid__live_reserve_column(aid_assignment *live, uint32_t helper, uint32_t room)
{
    aid__live_helper *state = aid__live_helper_at(live, helper);
    uint32_t before = state->column_room;
    if (room <= before)
        return true;
    aid__live_entry *column =
        live_rows_grow(live, state->column, state->column_count, sizeof *column, &state->column_room, room);
    if (column == NULL)
        return false;
    if (state->owned & AID__LIVE_OWN_COLUMN)
        aid__give(&live->memory, state->column, before * sizeof *column);
    state->column = column;
    state->owned |= AID__LIVE_OWN_COLUMN;
    return true;
}

bool aid__live_reserve_row(aid_assignment *live, uint32_t request, uint32_t room)
{
    aid__live_request *row = aid__live_request_at(live, request);
    uint32_t before = row->edge_room;
    if (room <= before)
        return true;
    aid__live_edge *edges = live_rows_grow(live, row->edges, row->edge_count, sizeof *edges, &row->edge_room, room);
    if (edges == NULL)
        return false;
    if (row->owned)
        aid__give(&live->memory, row->edges, before * sizeof *edges);
    row->edges = edges;
    row->owned = 1;
    return true;
}

void aid__live_link(aid_assignment *live, uint32_t request, aid__live_edge edge)
{
    aid__live_request *row = aid__live_request_at(live, request);
    aid__live_helper *state = aid__live_helper_at(live, edge.helper);
    assert(row->edge_count < row->edge_room && state->column_count < state->column_room);
    edge.slot = AID__LIVE_NONE;
    edge.column = state->column_count;
    state->column[state->column_count++] =
        (aid__live_entry){ .request = request, .edge = row->edge_count, .score = edge.score, .tier = edge.tier,
                           .kept = edge.kept, .urgency = row->tier };
    row->edges[row->edge_count++] = edge;
}

void aid__live_unlink_request(aid_assignment *live, uint32_t request)
{
    aid__live_request *row = aid__live_request_at(live, request);
    for (uint32_t i = 0; i < row->edge_count; i++) {
        const aid__live_edge *edge = &row->edges[i];
        aid__live_helper *state = aid__live_helper_at(live, edge->helper);
        assert(edge->slot == AID__LIVE_NONE);
        const aid__live_entry last = state->column[--state->column_count];
        if (edge->column == state->column_count)
            continue;
        state->column[edge->column] = last;
        aid__live_request_at(live, last.request)->edges[last.edge].column = edge->column;
    }
    if (row->owned)
        aid__give(&live->memory, row->edges, row->edge_room * sizeof *row->edges);
    row->edges = NULL;
    row->edge_count = row->edge_room = row->owned = 0;
}

void aid__live_unlink_helper(aid_assignment *live, uint32_t helper)
{
    aid__live_helper *state = aid__live_helper_at(live, helper);
    assert(state->load == 0);
    for (uint32_t i = 0; i < state->column_count; i++) {
        aid__live_request *row = aid__live_request_at(live, state->column[i].request);
        uint32_t at = state->column[i].edge;
        const aid__live_edge last = row->edges[--row->edge_count];
        if (at == row->edge_count)
            continue;
        row->edges[at] = last;
        aid__live_helper *other = aid__live_helper_at(live, last.helper);
        other->column[last.column].edge = at;
        if (last.slot != AID__LIVE_NONE)
            other->slots[last.slot].edge = at;
    }
    if (state->owned & AID__LIVE_OWN_SLOTS)
        aid__give(&live->memory, state->slots, state->slot_room * sizeof *state->slots);
    if (state->owned & AID__LIVE_OWN_COLUMN)
        aid__give(&live->memory, state->column, state->column_room * sizeof *state->column);
    state->slots = NULL;
    state->column = NULL;
    state->slot_room = state->column_count = state->column_room = 0;
    state->owned = 0;
}

void aid__live_free_rows(aid_assignment *live)
{
    for (size_t i = 0; i < live->requests.count; i++) {
        aid__live_request *row = aid__live_request_at(live, (uint32_t)i);
        if (row->owned)
            aid__give(&live->memory, row->edges, row->edge_room * sizeof *row->edges);
    }
    for (size_t i = 0; i < live->helpers.count; i++) {
        aid__live_helper *state = aid__live_helper_at(live, (uint32_t)i);
        if (state->owned & AID__LIVE_OWN_SLOTS)
            aid__give(&live->memory, state->slots, state->slot_room * sizeof *state->slots);
        if (state->owned & AID__LIVE_OWN_COLUMN)
            aid__give(&live->memory, state->column, state->column_room * sizeof *state->column);
    }
    aid__give(&live->memory, live->rows_block, live->rows_size);
    aid__give(&live->memory, live->columns_block, live->columns_size);
    aid__give(&live->memory, live->slots_block, live->slots_size);
    aid__give(&live->memory, live->tier_seats, AID_ASSIGN_TIERS * sizeof *live->tier_seats);
    aid__vector_free(&live->requests);
    aid__vector_free(&live->helpers);
    aid__vector_free(&live->moves);
    aid__vector_free(&live->heap);
    aid__vector_free(&live->settled);
}
