/* SPDX-License-Identifier: MIT */
/* aid_solve_setoff: checks the obligations, merges those of one ordered pair, finds the circulation that strikes out
 * the most, and writes it back to the obligations it came from.
 *
 * Costs: −4 a unit of obligation, +1 a unit of credit. A cycle visits the source once at most, so no credit outweighs
 * an obligation, and the least cost is the most struck out and, among that, the least credit. */
#include "solve/setoff.h"

#include <assert.h>
#include <string.h>

enum { SETOFF_OBLIGATION_COST = -4, SETOFF_CREDIT_COST = 1 };

static const int64_t setoff_sum_max = ((int64_t)1 << 53) - 1;

static aid_status setoff_check_amount(int64_t amount, const char *name, uint64_t row, int64_t *sum, aid_error *error)
{
    if (amount < 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "%s[%llu] is %lld; it must be 0 or more", name,
                         (unsigned long long)row, (long long)amount);
    if (amount > setoff_sum_max - *sum)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM, "the sum of %s passes 2^53 - 1 at row %llu", name,
                         (unsigned long long)row);
    *sum += amount;
    return AID_OK;
}

static aid_status setoff_check_obligations(const aid_setoff_problem *problem, int64_t *total, aid_error *error)
{
    for (uint64_t row = 0; row < problem->obligation_count; row++) {
        const uint32_t ends[2] = { problem->debtors[row], problem->creditors[row] };
        for (int i = 0; i < 2; i++)
            if (ends[i] >= problem->party_count)
                return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                                 "%s[%llu] is %u; there are %llu parties, "
                                 "counted from 0",
                                 i == 0 ? "debtors" : "creditors", (unsigned long long)row, (unsigned)ends[i],
                                 (unsigned long long)problem->party_count);
        if (ends[0] == ends[1])
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM,
                             "obligation %llu is from party %u to herself; it must name two parties",
                             (unsigned long long)row, (unsigned)ends[0]);
        aid_status status = setoff_check_amount(problem->amounts[row], "amounts", row, total, error);
        if (status != AID_OK)
            return status;
    }
    return AID_OK;
}

static aid_status setoff_check(const aid_setoff_problem *problem, int64_t *total, int64_t *credit, aid_error *error)
{
    if (problem->set != 0 || problem->reserved != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "problem.set and problem.reserved must be 0");
    if (problem->party_count > AID_SETOFF_PARTIES_MAX || problem->obligation_count > AID_SETOFF_OBLIGATIONS_MAX)
        return aid__fail(error, AID_E_LIMIT, AID_REASON_PROBLEM,
                         "%llu parties and %llu obligations; at most %d and %d can be solved",
                         (unsigned long long)problem->party_count, (unsigned long long)problem->obligation_count,
                         AID_SETOFF_PARTIES_MAX, AID_SETOFF_OBLIGATIONS_MAX);
    if (problem->obligation_count > 0 &&
        (problem->debtors == NULL || problem->creditors == NULL || problem->amounts == NULL))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL,
                         "problem.debtors, creditors and amounts are needed where there are obligations");
    *total = 0;
    *credit = 0;
    aid_status status = setoff_check_obligations(problem, total, error);
    for (uint64_t party = 0; status == AID_OK && problem->credits != NULL && party < problem->party_count; party++)
        status = setoff_check_amount(problem->credits[party], "credits", party, credit, error);
    for (uint64_t party = 0; status == AID_OK && problem->consents != NULL && party < problem->party_count; party++)
        if (problem->consents[party] > 1)
            status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_PROBLEM, "consents[%llu] is %u; right are 1 and 0",
                               (unsigned long long)party, (unsigned)problem->consents[party]);
    return status;
}

static bool setoff_take(aid__setoff_net *net, const aid_allocator *allocator)
{
    size_t rows = (size_t)net->problem->obligation_count, word = sizeof(uint32_t), wide = sizeof(int64_t);
    size_t arcs = rows + (net->credit > 0 ? 2 * (size_t)net->parties : 0);
    const aid__assign_piece pieces[] = {
        { &net->order, rows * word },      { &net->first, (rows + 1) * word }, { &net->tails, arcs * word },
        { &net->heads, arcs * word },      { &net->capacities, arcs * wide },  { &net->costs, arcs * wide },
        { &net->flow, (arcs + 1) * wide },
    };
    if (!aid__assign_cut(allocator, pieces, sizeof pieces / sizeof *pieces, &net->block, &net->block_size))
        return false;
    memset(net->flow, 0, (arcs + 1) * wide);
    return true;
}

/* Sorts rows by one of their ends, stably. */
static void setoff_sort(const uint32_t *ends, const uint32_t *from, uint32_t *to, size_t rows, uint32_t *starts,
                        size_t parties)
{
    memset(starts, 0, (parties + 2) * sizeof *starts);
    for (size_t row = 0; row < rows; row++)
        starts[ends[row] + 1]++;
    for (size_t party = 0; party < parties; party++)
        starts[party + 1] += starts[party];
    for (size_t i = 0; i < rows; i++) {
        uint32_t row = from != NULL ? from[i] : (uint32_t)i;
        to[starts[ends[row]]++] = row;
    }
}

/* Orders the obligations by debtor, creditor and row, and makes one arc of each pair. */
static bool setoff_merge(aid__setoff_net *net, const aid_allocator *allocator)
{
    const aid_setoff_problem *problem = net->problem;
    size_t rows = (size_t)problem->obligation_count, size = (net->parties + (size_t)2) * sizeof(uint32_t);
    uint32_t *starts = aid__take(allocator, size);
    if (starts == NULL)
        return false;
    setoff_sort(problem->creditors, NULL, net->tails, rows, starts, net->parties); /* `tails` for the moment */
    setoff_sort(problem->debtors, net->tails, net->order, rows, starts, net->parties);
    aid__give(allocator, starts, size);
    for (size_t i = 0; i < rows; i++) {
        uint32_t row = net->order[i], debtor = problem->debtors[row], creditor = problem->creditors[row];
        bool consent = problem->consents == NULL || (problem->consents[debtor] && problem->consents[creditor]);
        uint32_t last = net->pairs;
        if (last == 0 || net->tails[last - 1] != debtor || net->heads[last - 1] != creditor) {
            net->first[last] = (uint32_t)i;
            net->tails[last] = debtor;
            net->heads[last] = creditor;
            net->capacities[last] = 0;
            net->costs[last] = SETOFF_OBLIGATION_COST;
            net->pairs++;
        }
        if (consent)
            net->capacities[net->pairs - 1] += problem->amounts[row];
    }
    net->first[net->pairs] = (uint32_t)rows;
    net->arcs = net->pairs;
    return true;
}

static void setoff_add(aid__setoff_net *net, uint32_t tail, uint32_t head, int64_t capacity, int64_t cost)
{
    uint32_t arc = net->arcs++;
    net->tails[arc] = tail;
    net->heads[arc] = head;
    net->capacities[arc] = capacity;
    net->costs[arc] = cost;
}

/* The source lends what it would, and takes back from anybody, but from nobody more than others owe her. `flow` is not
 * used yet, and serves for what they owe. */
static void setoff_add_source(aid__setoff_net *net)
{
    if (net->credit == 0)
        return;
    for (uint32_t pair = 0; pair < net->pairs; pair++)
        net->flow[net->heads[pair]] += net->capacities[pair];
    for (uint32_t party = 0; party < net->parties; party++) {
        int64_t owed = net->flow[party];
        net->flow[party] = 0;
        if (net->problem->credits[party] > 0)
            setoff_add(net, net->parties, party, net->problem->credits[party], SETOFF_CREDIT_COST);
        if (owed > 0)
            setoff_add(net, party, net->parties, owed < net->credit ? owed : net->credit, 0);
    }
}

static aid_status setoff_circulate(aid__setoff_net *net, aid__assign_run *run, aid_setoff_result *result,
                                   aid_error *error)
{
    aid__circulation circulation;
    const aid__circulation_arcs arcs = { .nodes = net->parties + 1,
                                         .arcs = net->arcs,
                                         .tails = net->tails,
                                         .heads = net->heads,
                                         .capacities = net->capacities,
                                         .costs = net->costs };
    if (!aid__circulation_build(&arcs, &run->allocator, &circulation))
        return aid__fail_memory(error);
    aid_status status = aid__circulation_solve(&circulation, run, &result->status_code, error);
    for (uint32_t arc = 0; arc < net->arcs && result->status_code == AID_SOLVE_OPTIMAL; arc++)
        net->flow[arc] = aid__circulation_flow(&circulation, arc);
    result->work = circulation.work;
    aid__circulation_free(&circulation, &run->allocator);
    return status;
}

/* Σ of positive net positions. `flow` is not used yet, and serves for the positions. */
static int64_t setoff_net_debt(const aid_setoff_problem *problem, int64_t *positions)
{
    int64_t sum = 0;
    memset(positions, 0, (size_t)problem->party_count * sizeof *positions);
    for (uint64_t row = 0; row < problem->obligation_count; row++) {
        positions[problem->debtors[row]] -= problem->amounts[row];
        positions[problem->creditors[row]] += problem->amounts[row];
    }
    for (uint64_t party = 0; party < problem->party_count; party++)
        sum += positions[party] > 0 ? positions[party] : 0;
    return sum;
}

/* What a pair strikes out is taken from its obligations in the order of their rows. */
static void setoff_write_rows(const aid__setoff_net *net, const aid_setoff_result *result)
{
    for (uint32_t pair = 0; pair < net->pairs; pair++) {
        int64_t left = net->flow[pair];
        for (uint32_t i = net->first[pair]; i < net->first[pair + 1]; i++) {
            int64_t amount = net->problem->amounts[net->order[i]];
            int64_t part = amount < left ? amount : left;
            left -= part;
            if (result->cleared != NULL)
                result->cleared[net->order[i]] = part;
        }
        assert(left == 0);
    }
    for (uint32_t party = 0; party < net->parties; party++) {
        if (result->drawn != NULL)
            result->drawn[party] = 0;
        if (result->claims != NULL)
            result->claims[party] = 0;
    }
    for (uint32_t arc = net->pairs; arc < net->arcs; arc++) {
        bool lends = net->tails[arc] == net->parties;
        int64_t *list = lends ? result->drawn : result->claims;
        if (list != NULL)
            list[lends ? net->heads[arc] : net->tails[arc]] = net->flow[arc];
    }
}

static void setoff_write_cycles(const aid__vector *cycles, const aid__vector *places, aid_setoff_result *result)
{
    uint64_t place = 0;
    result->cycle_count = cycles->count;
    result->place_count = places->count;
    result->cycles_written = 0;
    if (result->cycle_starts != NULL)
        result->cycle_starts[0] = 0;
    for (uint64_t i = 0; i < cycles->count && i < result->cycle_capacity; i++) {
        const aid__setoff_cycle *cycle = aid__vector_at(cycles, (size_t)i);
        if (result->cycle_parties != NULL && place + cycle->size > result->place_capacity)
            break;
        if (result->cycle_parties != NULL)
            memcpy(result->cycle_parties + place, aid__vector_at(places, (size_t)cycle->start),
                   cycle->size * sizeof(uint32_t));
        place += cycle->size;
        if (result->cycle_starts != NULL)
            result->cycle_starts[i + 1] = place;
        if (result->cycle_amounts != NULL)
            result->cycle_amounts[i] = cycle->amount;
        result->cycles_written++;
    }
}

/* Solved: sums, cycles, rows. Everything that can fail comes before the first write. */
static aid_status setoff_write(aid__setoff_net *net, const aid_allocator *allocator, aid_setoff_result *result,
                               aid_error *error)
{
    aid__vector cycles, places;
    size_t size = (net->arcs + (size_t)1) * sizeof *net->flow;
    int64_t *kept = aid__take(allocator, size);
    if (kept == NULL)
        return aid__fail_memory(error);
    memcpy(kept, net->flow, size);
    aid__vector_init(&cycles, allocator, sizeof(aid__setoff_cycle));
    aid__vector_init(&places, allocator, sizeof(uint32_t));
    bool done = aid__setoff_cycles(net, &cycles, &places);
    memcpy(net->flow, kept, size);
    aid__give(allocator, kept, size);
    for (uint32_t arc = 0; done && arc < net->arcs; arc++) {
        if (arc < net->pairs)
            result->objective += net->flow[arc];
        else if (net->tails[arc] == net->parties)
            result->credit_used += net->flow[arc];
    }
    if (done) {
        result->bound = result->status_code == AID_SOLVE_OPTIMAL ? result->objective : result->total;
        setoff_write_rows(net, result);
        setoff_write_cycles(&cycles, &places, result);
    }
    aid__vector_free(&cycles);
    aid__vector_free(&places);
    return done ? AID_OK : aid__fail_memory(error);
}

static aid_status setoff_solve(aid__setoff_net *net, aid__assign_run *run, aid_setoff_result *result, aid_error *error)
{
    size_t size = (net->parties + (size_t)1) * sizeof(int64_t);
    int64_t *positions = aid__take(&run->allocator, size);
    if (positions == NULL || !setoff_merge(net, &run->allocator)) {
        aid__give(&run->allocator, positions, size);
        return aid__fail_memory(error);
    }
    result->net_debt = setoff_net_debt(net->problem, positions);
    aid__give(&run->allocator, positions, size);
    result->pairs = net->pairs;
    setoff_add_source(net);
    aid_status status = setoff_circulate(net, run, result, error);
    if (status == AID_OK)
        status = setoff_write(net, &run->allocator, result, error);
    return status;
}

/* Our copy of the caller's struct, with nothing in it but what the caller sets. */
static aid_setoff_result setoff_fresh(const aid_setoff_result *given)
{
    return (aid_setoff_result) { .struct_size = given->struct_size,
                                 .status_code = AID_SOLVE_OPTIMAL,
                                 .cycle_capacity = given->cycle_capacity,
                                 .place_capacity = given->place_capacity,
                                 .cleared = given->cleared,
                                 .drawn = given->drawn,
                                 .claims = given->claims,
                                 .cycle_starts = given->cycle_starts,
                                 .cycle_amounts = given->cycle_amounts,
                                 .cycle_parties = given->cycle_parties };
}

aid_status aid_solve_setoff(const aid_setoff_problem *problem, const aid_solve_options *options,
                            aid_setoff_result *result, aid_error *error)
{
    aid_setoff_problem checked;
    aid_setoff_result given, ours;
    aid__assign_run run;
    aid__setoff_net net = { .problem = &checked };
    if (result == NULL || problem == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "%s is NULL", result == NULL ? "result" : "problem");
    aid_status status = aid__options_read(&given, sizeof given, result, AID__OPTIONS_LEAST, "aid_setoff_result", error);
    if (status == AID_OK)
        status = aid__assign_run_read(options, &run, error);
    if (status == AID_OK)
        status = aid__options_read(&checked, sizeof checked, problem, AID__OPTIONS_LEAST, "aid_setoff_problem", error);
    if (status != AID_OK)
        return status;
    ours = setoff_fresh(&given);
    status = setoff_check(&checked, &ours.total, &net.credit, error);
    if (status != AID_OK)
        return status;
    net.parties = (uint32_t)checked.party_count;
    if (!setoff_take(&net, &run.allocator))
        return aid__fail_memory(error);
    status = setoff_solve(&net, &run, &ours, error);
    aid__give(&run.allocator, net.block, net.block_size);
    if (status != AID_OK)
        return status;
    return aid__info_write(result, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_setoff_result", error);
}
