/* SPDX-License-Identifier: MIT */
#include "instance.h"

#include "../test.h"

#include <stdio.h>
#include <stdlib.h>

uint32_t dice_below(dice *d, uint32_t bound)
{
    uint64_t z = d->state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    z ^= z >> 31;
    return (uint32_t)((z >> 32) * bound >> 32);
}

static void *instance_array(uint64_t count, size_t size)
{
    void *array = calloc((size_t)count + 1, size);
    assert_non_null(array);
    return array;
}

static void instance_show(instance *it)
{
    it->problem.struct_size = (uint32_t)sizeof it->problem;
    it->problem.offsets = it->offsets;
    it->problem.helpers = it->helpers;
    it->problem.scores = it->scores;
    it->problem.seats = it->seats;
    it->problem.tiers = it->tiers;
    it->problem.capacities = it->capacities;
    it->problem.edge_tiers = it->edge_tiers;
    it->problem.request_ids = it->request_ids;
    it->problem.helper_ids = it->helper_ids;
}

instance instance_new(uint64_t requests, uint64_t helpers, uint64_t edges)
{
    instance it = { .offsets = instance_array(requests + 1, sizeof(uint64_t)),
                    .helpers = instance_array(edges, sizeof(uint32_t)),
                    .scores = instance_array(edges, sizeof(int32_t)),
                    .seats = instance_array(requests, sizeof(uint32_t)),
                    .tiers = instance_array(requests, 1),
                    .capacities = instance_array(helpers, sizeof(uint32_t)),
                    .edge_tiers = instance_array(edges, 1),
                    .request_ids = instance_array(requests, sizeof(uint64_t)),
                    .helper_ids = instance_array(helpers, sizeof(uint64_t)),
                    .loads = instance_array(edges, sizeof(uint32_t)) };
    instance_show(&it);
    it.problem.request_count = requests;
    it.problem.helper_count = helpers;
    it.problem.edge_count = edges;
    for (uint64_t i = 0; i < edges; i++)
        it.loads[i] = 1;
    for (uint64_t i = 0; i < requests; i++) {
        it.seats[i] = 1;
        it.request_ids[i] = i;
    }
    for (uint64_t i = 0; i < helpers; i++) {
        it.capacities[i] = 1;
        it.helper_ids[i] = i;
    }
    it.result = (aid_assign_result){ .struct_size = (uint32_t)sizeof it.result,
                                      .tier_capacity = AID_ASSIGN_TIERS,
                                      .chosen = instance_array(edges, 1),
                                      .tier_seats = instance_array(AID_ASSIGN_TIERS, sizeof(uint64_t)),
                                      .request_duals = instance_array(requests, sizeof(int64_t)),
                                      .helper_duals = instance_array(helpers, sizeof(int64_t)),
                                      .request_seat_duals = instance_array(requests, sizeof(int64_t)),
                                      .helper_seat_duals = instance_array(helpers, sizeof(int64_t)),
                                      .request_outer_duals = instance_array(requests, sizeof(int64_t)),
                                      .helper_outer_duals = instance_array(helpers, sizeof(int64_t)) };
    return it;
}

void instance_free(instance *it)
{
    void *arrays[] = { it->offsets,
                       it->helpers,
                       it->scores,
                       it->seats,
                       it->tiers,
                       it->capacities,
                       it->edge_tiers,
                       it->request_ids,
                       it->helper_ids,
                       it->loads,
                       it->result.chosen,
                       it->result.tier_seats,
                       it->result.request_duals,
                       it->result.helper_duals,
                       it->result.request_seat_duals,
                       it->result.helper_seat_duals,
                       it->result.request_outer_duals,
                       it->result.helper_outer_duals };
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i]);
}

/* Ids that are all different, in no order: an odd multiplier permutes the 64-bit numbers. */
static void instance_draw_ids(uint64_t *ids, uint64_t count, dice *d)
{
    uint64_t factor = ((uint64_t)dice_below(d, UINT32_MAX) << 20) | 1, offset = dice_below(d, UINT32_MAX);
    for (uint64_t i = 0; i < count; i++)
        ids[i] = ((i + offset) * factor) & 0x1FFFFFFFFFFFFF;
}

instance instance_random(dice *d, const instance_shape *shape)
{
    uint32_t requests = 1 + dice_below(d, shape->requests), helpers = 1 + dice_below(d, shape->helpers);
    instance it = instance_new(requests, helpers, (uint64_t)requests * helpers);
    uint64_t edges = 0;
    instance_draw_ids(it.request_ids, requests, d);
    instance_draw_ids(it.helper_ids, helpers, d);
    for (uint32_t request = 0; request < requests; request++) {
        it.seats[request] = 1 + dice_below(d, shape->seats);
        it.tiers[request] = (uint8_t)dice_below(d, shape->tiers);
        for (uint32_t helper = 0; helper < helpers; helper++) {
            if (dice_below(d, 100) >= shape->percent)
                continue;
            it.helpers[edges] = helper;
            it.edge_tiers[edges] = (uint8_t)dice_below(d, shape->edge_tiers);
            if (shape->loads > 0)
                it.loads[edges] = 1 + dice_below(d, shape->loads);
            it.scores[edges++] = (int32_t)dice_below(d, shape->scores);
        }
        it.offsets[request + 1] = edges;
    }
    for (uint32_t helper = 0; helper < helpers; helper++)
        it.capacities[helper] = 1 + dice_below(d, shape->capacity);
    it.problem.edge_count = edges;
    it.problem.loads = shape->loads > 0 ? it.loads : NULL;
    it.problem.seed = dice_below(d, 1000);
    return it;
}

static uint32_t *instance_permutation(uint64_t count, dice *d)
{
    uint32_t *order = instance_array(count, sizeof *order);
    for (uint32_t i = 0; i < count; i++)
        order[i] = i;
    for (uint32_t i = (uint32_t)count; i > 1; i--) {
        uint32_t j = dice_below(d, i), kept = order[i - 1];
        order[i - 1] = order[j];
        order[j] = kept;
    }
    return order;
}

instance instance_shuffled(const instance *it, dice *d)
{
    const aid_assign_problem *old = &it->problem;
    instance fresh = instance_new(old->request_count, old->helper_count, old->edge_count);
    uint32_t *requests = instance_permutation(old->request_count, d);
    uint32_t *helpers = instance_permutation(old->helper_count, d);
    uint64_t edges = 0;
    for (uint64_t i = 0; i < old->request_count; i++) {
        uint32_t from = requests[i];
        uint64_t first = old->offsets[from], count = old->offsets[from + 1] - first;
        uint32_t *row = instance_permutation(count, d);
        for (uint64_t k = 0; k < count; k++, edges++) {
            fresh.helpers[edges] = helpers[old->helpers[first + row[k]]];
            fresh.scores[edges] = old->scores[first + row[k]];
            fresh.edge_tiers[edges] = old->edge_tiers[first + row[k]];
            fresh.loads[edges] = it->loads[first + row[k]];
        }
        free(row);
        fresh.offsets[i + 1] = edges;
        fresh.seats[i] = old->seats[from];
        fresh.tiers[i] = old->tiers[from];
        fresh.request_ids[i] = old->request_ids[from];
    }
    for (uint64_t i = 0; i < old->helper_count; i++) {
        fresh.capacities[helpers[i]] = old->capacities[i];
        fresh.helper_ids[helpers[i]] = old->helper_ids[i];
    }
    fresh.problem.loads = old->loads != NULL ? fresh.loads : NULL;
    fresh.problem.seed = old->seed;
    fresh.problem.objective = old->objective;
    fresh.problem.complete = old->complete;
    free(requests);
    free(helpers);
    return fresh;
}

uint64_t instance_request_of(const instance *it, uint64_t edge)
{
    uint64_t request = 0;
    while (it->offsets[request + 1] <= edge)
        request++;
    return request;
}

/* One line of a text; edges must come request by request. */
static void instance_read_line(instance *it, const char *line, uint64_t *edges)
{
    unsigned a, b, c = 0, load = 1, tier = 0;
    if (strncmp(line, "c objective score", 17) == 0)
        it->problem.objective = AID_OBJECTIVE_SCORE;
    else if (strncmp(line, "c complete", 10) == 0)
        it->problem.complete = AID_YES;
    else if (sscanf(line, "r %u %u %u", &a, &b, &c) >= 2) {
        assert_in_range(a, 1, it->problem.request_count);
        it->seats[a - 1] = b;
        it->tiers[a - 1] = (uint8_t)c;
    } else if (sscanf(line, "h %u %u", &a, &b) == 2) {
        assert_in_range(a, 1, it->problem.helper_count);
        it->capacities[a - 1] = b;
    } else if (sscanf(line, "e %u %u %u %u %u", &a, &b, &c, &load, &tier) >= 3) {
        assert_in_range(a, 1, it->problem.request_count);
        assert_true(*edges < it->problem.edge_count);
        assert_int_equal(it->offsets[a], *edges); /* in order */
        it->helpers[*edges] = b - 1;
        it->edge_tiers[*edges] = (uint8_t)tier;
        it->loads[*edges] = load;
        it->problem.loads = load != 1 ? it->loads : it->problem.loads;
        it->scores[(*edges)++] = (int32_t)c;
        for (uint64_t later = a; later <= it->problem.request_count; later++)
            it->offsets[later] = *edges;
    } else
        assert_true(line[0] == 'c' || line[0] == '\n');
}

instance instance_read(const char *path)
{
    char line[512];
    instance it = { .offsets = NULL };
    unsigned requests, helpers, edges;
    uint64_t read = 0;
    FILE *file = fopen(path, "r");
    if (file == NULL)
        fail_msg("cannot open %s", path);
    while (fgets(line, sizeof line, file) != NULL) {
        if (sscanf(line, "p asn %u %u %u", &requests, &helpers, &edges) == 3) {
            assert_null(it.offsets);
            it = instance_new(requests, helpers, edges);
        } else if (it.offsets != NULL)
            instance_read_line(&it, line, &read);
    }
    fclose(file);
    assert_non_null(it.offsets);
    assert_int_equal(read, it.problem.edge_count);
    return it;
}
