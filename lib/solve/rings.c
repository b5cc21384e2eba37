/* SPDX-License-Identifier: MIT */
/* aid_solve_rings: checks the problem, chooses the way that suits its caps, and writes the packing in the caller's
 * order. Nothing of the caller's is touched before everything has succeeded. */
#include "solve/rings.h"

#include <assert.h>
#include <string.h>

enum { RINGS_LOOK = 200000 }; /* work between two looks at the clock and the callback */

bool aid__rings_pace_go(aid__rings_pace *pace, uint64_t work)
{
    const aid_solve_options *options = &pace->run->options;
    pace->work += work;
    if (pace->status != AID_OK || pace->status_code != AID_SOLVE_OPTIMAL)
        return false;
    if (options->work_limit != 0 && pace->work >= options->work_limit)
        pace->status_code = AID_SOLVE_GAP;
    if (pace->work >= pace->run->next_look) {
        pace->run->next_look = pace->work + RINGS_LOOK;
        if (options->progress != NULL && options->progress(options->context, pace->stage, pace->work, 0) != 0)
            pace->status = aid__fail(pace->error, AID_E_CANCELLED, AID_REASON_CANCELLED,
                                     "cancelled by the progress callback; nothing was changed");
        else if (pace->run->deadline_ms != INT64_MAX && aid__assign_clock_ms() >= pace->run->deadline_ms)
            pace->status_code = AID_SOLVE_TIME_LIMIT;
    }
    return pace->status == AID_OK && pace->status_code == AID_SOLVE_OPTIMAL && pace->work < pace->ration;
}

/* Is no chain of an uncapped packing longer than the cap? */
static bool rings_fits(const aid__rings_net *net)
{
    for (uint32_t altruist = net->members; altruist < net->givers; altruist++) {
        uint32_t length = 0;
        for (uint32_t at = altruist; net->successor[at] != AID__RINGS_NONE; at = net->target[net->successor[at]])
            length++;
        if (length > net->max_chain)
            return false;
    }
    return true;
}

static void rings_forget(aid__rings_net *net)
{
    for (uint32_t giver = 0; giver < net->givers; giver++)
        net->successor[giver] = AID__RINGS_NONE;
}

/* What no packing can exceed, for problems whose columns are too many to be listed: the value without caps, every
 * service taking place with probability p. */
static aid_status rings_loose_bound(aid__rings_net *net, aid__rings_pace *pace, int64_t *out_bound)
{
    int32_t kept = pace->status_code;
    bool whole = false;
    aid_status status = aid__rings_assign(net, pace, out_bound, &whole);
    rings_forget(net);
    pace->status_code = kept;
    if (status == AID_OK && !net->certain)
        *out_bound *= net->problem->success_ppm;
    return status;
}

/* A column's arcs become the packing's. */
static void rings_read_column(aid__rings_net *net, const aid__rings_column *column, const uint32_t *people)
{
    for (uint32_t i = 0; i + 1 < column->size; i++)
        net->successor[people[i]] = aid__rings_arc(net, people[i], people[i + 1]);
    if (people[0] < net->members)
        net->successor[people[column->size - 1]] = aid__rings_arc(net, people[column->size - 1], people[0]);
}

static aid_status rings_pack(aid__rings_net *net, aid__rings_pace *pace, aid__vector *columns,
                             const aid__vector *vertices, aid_rings_result *result)
{
    size_t size = (net->givers + (size_t)1) * sizeof(uint32_t);
    aid__rings_packing packing = { .holder = aid__take(&pace->run->allocator, size) };
    if (packing.holder == NULL)
        return aid__fail_memory(pace->error);
    aid_status status = aid__rings_pack(net->givers, pace, columns, vertices, &packing);
    result->bound = packing.bound;
    result->nodes = packing.nodes;
    for (uint32_t person = 0; status == AID_OK && person < net->givers; person++) {
        if (packing.holder[person] == AID__RINGS_NONE)
            continue;
        const aid__rings_column *column = aid__vector_at(columns, packing.holder[person]);
        const uint32_t *people = (const uint32_t *)vertices->rows + column->first;
        if (people[0] == person)
            rings_read_column(net, column, people);
    }
    aid__give(&pace->run->allocator, packing.holder, size);
    return status;
}

/* By listing rings and chains and packing them. */
static aid_status rings_by_columns(aid__rings_net *net, aid__rings_pace *pace, aid_rings_result *result)
{
    aid__vector columns, vertices;
    bool whole = true;
    int64_t loose = INT64_MAX;
    aid__vector_init(&columns, &pace->run->allocator, sizeof(aid__rings_column));
    aid__vector_init(&vertices, &pace->run->allocator, sizeof(uint32_t));
    aid_status status = aid__rings_list(net, pace, &columns, &vertices, &whole);
    if (status == AID_OK && !whole)
        status = rings_loose_bound(net, pace, &loose);
    result->columns = columns.count;
    if (status == AID_OK)
        status = rings_pack(net, pace, &columns, &vertices, result);
    if (!whole) {
        result->bound = loose;
        if (pace->status_code == AID_SOLVE_OPTIMAL)
            pace->status_code = AID_SOLVE_GAP;
    }
    aid__vector_free(&columns);
    aid__vector_free(&vertices);
    return status;
}

static aid_status rings_solve(aid__rings_net *net, aid__rings_pace *pace, aid_rings_result *result)
{
    bool whole = false;
    aid_status status = AID_OK;
    result->bound = 0;
    if (net->max_ring == net->members && net->certain) {
        status = aid__rings_assign(net, pace, &result->bound, &whole);
        if (status != AID_OK || !whole || rings_fits(net))
            return status;
        rings_forget(net);
    }
    return rings_by_columns(net, pace, result);
}

/* Follows one ring or chain from its lowest giver; answers its value. */
static int64_t rings_follow(const aid__rings_net *net, uint32_t start, uint32_t number, uint32_t *group,
                            aid_rings_result *result)
{
    int64_t value = 0;
    uint32_t size = 0;
    bool ring = start < net->members;
    uint32_t at = start;
    do {
        group[at] = number;
        if (net->successor[at] == AID__RINGS_NONE)
            break;
        size++;
        at = net->target[net->successor[at]];
    } while (at != start);
    for (uint32_t i = 1, from = start; i <= size; i++) {
        uint32_t arc = net->successor[from];
        value += aid__rings_arc_value(net, arc, ring ? size : i);
        result->score += aid__rings_score(net, arc);
        if (result->chosen != NULL)
            result->chosen[net->row[arc]] = 1;
        from = net->target[arc];
    }
    assert(size <= (ring ? net->max_ring : net->max_chain));
    result->members += size;
    *(ring ? &result->ring_count : &result->chain_count) += 1;
    return value;
}

/* Writes into the caller's arrays and into `result`, our copy of the caller's struct. `group` is ours. */
static void rings_write(const aid__rings_net *net, const aid__rings_pace *pace, uint32_t *group,
                        aid_rings_result *result)
{
    uint32_t number = 0;
    result->unit = net->certain ? 1 : 1000000;
    result->work = pace->work;
    result->objective = 0;
    if (result->chosen != NULL && net->arcs > 0)
        memset(result->chosen, 0, net->arcs);
    for (uint32_t giver = 0; giver < net->givers; giver++)
        if (group[giver] == AID__RINGS_NONE && net->successor[giver] != AID__RINGS_NONE)
            result->objective += rings_follow(net, giver, number++, group, result);
    for (uint32_t giver = 0; result->group != NULL && giver < net->givers; giver++)
        result->group[giver] = group[giver];
    if (result->bound < result->objective || pace->status_code == AID_SOLVE_OPTIMAL)
        result->bound = result->objective;
    result->status_code = result->bound == result->objective ? AID_SOLVE_OPTIMAL : pace->status_code;
}

/* Chains must be followed from their altruist, so they are numbered after the rings of members who are in none. */
static void rings_close_chains(const aid__rings_net *net, uint32_t *group)
{
    for (uint32_t giver = 0; giver < net->givers; giver++)
        group[giver] = AID__RINGS_NONE;
    for (uint32_t altruist = net->members; altruist < net->givers; altruist++)
        for (uint32_t at = altruist; net->successor[at] != AID__RINGS_NONE;) {
            at = net->target[net->successor[at]];
            group[at] = 0; /* not the start of a ring */
        }
}

static aid_status rings_run(aid__rings_net *net, aid__rings_pace *pace, aid_rings_result *result)
{
    size_t size = net->givers * sizeof(uint32_t);
    uint32_t *group = aid__take(&pace->run->allocator, size + 1);
    if (group == NULL)
        return aid__fail_memory(pace->error);
    aid_status status = rings_solve(net, pace, result);
    if (status == AID_OK) {
        rings_close_chains(net, group);
        rings_write(net, pace, group, result);
    }
    aid__give(&pace->run->allocator, group, size + 1);
    return status;
}

aid_status aid_solve_rings(const aid_rings_problem *problem, const aid_solve_options *options, aid_rings_result *result,
                           aid_error *error)
{
    aid_rings_problem checked;
    aid_rings_result given, ours;
    aid__rings_net net;
    aid__assign_run run;
    if (result == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "result is NULL");
    aid_status status = aid__options_read(&given, sizeof given, result, AID__OPTIONS_LEAST, "aid_rings_result", error);
    if (status == AID_OK)
        status = aid__assign_run_read(options, &run, error);
    if (status == AID_OK)
        status = aid__rings_net_build(problem, &checked, &run.allocator, &net, error);
    if (status != AID_OK)
        return status;
    ours = (aid_rings_result) { .struct_size = given.struct_size, .chosen = given.chosen, .group = given.group };
    aid__rings_pace pace = {
        .run = &run, .error = error, .stage = "rings", .status_code = AID_SOLVE_OPTIMAL, .ration = UINT64_MAX
    };
    status = rings_run(&net, &pace, &ours);
    aid__rings_net_free(&net, &run.allocator);
    if (status != AID_OK)
        return status;
    return aid__info_write(result, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_rings_result", error);
}
