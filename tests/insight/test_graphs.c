/* SPDX-License-Identifier: MIT */
/* Random graphs against simple, slow answers: what parts when a member or a link is taken away, who can reach whom, every
 * cycle by trying all, the maximum circulation by cancelling one improving cycle after another. */
#include "reading.h"

enum { MOST = 9, GRAPHS = 3000, GONE = 1000 };

static aid_allocator memory;

typedef struct network {
    uint32_t members;
    int64_t weight[MOST][MOST];
} network;

static uint32_t dice(uint64_t *seed, uint32_t sides)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % sides;
}

static network network_draw(uint64_t *seed)
{
    network drawn = { .members = dice(seed, MOST + 1) };
    uint32_t density = dice(seed, 90) + 5;
    for (uint32_t i = 0; i < drawn.members; i++)
        for (uint32_t j = 0; j < drawn.members; j++)
            if (i != j && dice(seed, 100) < density)
                drawn.weight[i][j] = dice(seed, 9) + 1;
    return drawn;
}

static void network_figures(const network *net, aid__insight *insight)
{
    aid__help entries[MOST * MOST];
    size_t count = 0;
    for (uint32_t j = 0; j < net->members; j++) /* not in the order in which arcs are kept */
        for (uint32_t i = net->members; i-- > 0;)
            if (net->weight[i][j] > 0)
                entries[count++] = (aid__help){ net->weight[i][j], i, j };
    assert_ok(reading_figures(insight, &memory, net->members, entries, count, NULL));
}

/* ---- slow answers ---- */

static bool linked(const network *net, uint32_t a, uint32_t b)
{
    return net->weight[a][b] > 0 || net->weight[b][a] > 0;
}

/* Marks whom `from` reaches, without the member `gone` and without the link between `cut_a` and `cut_b`. */
static void spread(const network *net, uint32_t from, bool directed, const uint32_t gone[3], bool *reached)
{
    reached[from] = true;
    for (uint32_t to = 0; to < net->members; to++) {
        bool cut = (from == gone[1] && to == gone[2]) || (from == gone[2] && to == gone[1]);
        if (reached[to] || to == gone[0] || cut || (directed ? net->weight[from][to] == 0 : !linked(net, from, to)))
            continue;
        spread(net, to, directed, gone, reached);
    }
}

static uint32_t parts(const network *net, const uint32_t gone[3])
{
    bool reached[MOST] = { false };
    uint32_t count = 0;
    for (uint32_t i = 0; i < net->members; i++) {
        if (reached[i] || i == gone[0])
            continue;
        spread(net, i, false, gone, reached);
        count++;
    }
    return count;
}

/* The largest k such that the member survives when those with fewer than k partners are taken away again and again. */
static uint32_t core_of(const network *net, uint32_t member)
{
    for (uint32_t k = net->members; k > 0; k--) {
        bool there[MOST];
        memset(there, 1, sizeof there);
        for (uint32_t again = 0; again < net->members; again++)
            for (uint32_t i = 0; i < net->members; i++) {
                uint32_t partners = 0;
                for (uint32_t j = 0; j < net->members; j++)
                    partners += i != j && there[j] && linked(net, i, j);
                there[i] = there[i] && partners >= k;
            }
        if (there[member])
            return k;
    }
    return 0;
}

/* Counts cycles by their lowest member; every member on them gets one more. */
static uint64_t cycles_along(const network *net, uint32_t *path, uint32_t depth, uint32_t length, uint64_t *through)
{
    uint64_t count = 0;
    if (depth == length) {
        count = net->weight[path[depth - 1]][path[0]] > 0;
        for (uint32_t i = 0; count > 0 && i < length; i++)
            through[path[i]]++;
        return count;
    }
    for (uint32_t to = path[0] + 1; to < net->members; to++) {
        bool used = net->weight[path[depth - 1]][to] == 0;
        for (uint32_t i = 0; i < depth; i++)
            used = used || path[i] == to;
        if (used)
            continue;
        path[depth] = to;
        count += cycles_along(net, path, depth + 1, length, through);
    }
    return count;
}

/* Finds a residual cycle of negative cost (an arc forward is −1, back +1) from any member, by Bellman and Ford. */
static bool improve(const network *net, int64_t flow[MOST][MOST])
{
    int64_t distance[MOST] = { 0 };
    uint32_t before[MOST] = { 0 }, changed = MOST;
    bool forward[MOST] = { false };
    for (uint32_t round = 0; round <= net->members; round++) {
        changed = MOST;
        for (uint32_t i = 0; i < net->members; i++)
            for (uint32_t j = 0; j < net->members; j++) {
                if (net->weight[i][j] > flow[i][j] && distance[i] - 1 < distance[j]) {
                    distance[j] = distance[i] - 1;
                    before[j] = i;
                    forward[j] = true;
                    changed = j;
                } else if (flow[j][i] > 0 && distance[i] + 1 < distance[j]) {
                    distance[j] = distance[i] + 1;
                    before[j] = i;
                    forward[j] = false;
                    changed = j;
                }
            }
        if (changed == MOST)
            return false;
    }
    for (uint32_t i = 0; i < net->members; i++)
        changed = before[changed];
    uint32_t at = changed;
    do { /* one minute round the cycle: slow and sure */
        if (forward[at])
            flow[before[at]][at]++;
        else
            flow[at][before[at]]--;
        at = before[at];
    } while (at != changed);
    return true;
}

static int64_t most_circulation(const network *net)
{
    int64_t flow[MOST][MOST] = { { 0 } }, total = 0;
    while (improve(net, flow))
        continue;
    for (uint32_t i = 0; i < net->members; i++)
        for (uint32_t j = 0; j < net->members; j++)
            total += flow[i][j];
    return total;
}

/* ---- the comparisons ---- */

static void check_cohesion(const network *net, const aid__insight *insight)
{
    const uint32_t nothing[3] = { GONE, GONE, GONE };
    uint32_t whole = parts(net, nothing), bridges = 0;
    assert_int_equal(insight->counts.components, whole);
    for (uint32_t i = 0; i < net->members; i++) {
        const aid__insight_member *row = &insight->members[i];
        bool reached[MOST] = { false }, alone = true, on_bridge = false;
        spread(net, i, false, nothing, reached);
        uint32_t size = 0;
        for (uint32_t j = 0; j < net->members; j++) {
            const uint32_t cut[3] = { GONE, i, j };
            size += reached[j];
            alone = alone && !linked(net, i, j);
            assert_true(reached[j] == (insight->members[j].component == row->component));
            if (i != j && linked(net, i, j) && parts(net, cut) > whole) {
                on_bridge = true;
                bridges += i < j;
            }
        }
        const uint32_t without[3] = { i, GONE, GONE };
        assert_int_equal(row->component_size, size);
        assert_true(((row->flags & AID_BIT(AID_INSIGHT_ARTICULATION)) != 0) == (parts(net, without) > whole - alone));
        assert_true(((row->flags & AID_BIT(AID_INSIGHT_ON_BRIDGE)) != 0) == on_bridge);
        assert_true(((row->flags & AID_BIT(AID_INSIGHT_ISOLATE)) != 0) == alone);
        assert_int_equal(row->core, core_of(net, i));
    }
    assert_int_equal(insight->counts.bridges, bridges);
}

static void check_circles(const network *net, const aid__insight *insight)
{
    const uint32_t nothing[3] = { GONE, GONE, GONE };
    bool reaches[MOST][MOST] = { { false } };
    int64_t inside = 0;
    for (uint32_t i = 0; i < net->members; i++)
        spread(net, i, true, nothing, reaches[i]);
    for (uint32_t i = 0; i < net->members; i++) {
        uint32_t size = 0;
        for (uint32_t j = 0; j < net->members; j++) {
            bool together = reaches[i][j] && reaches[j][i];
            size += together;
            inside += together ? net->weight[i][j] : 0;
            assert_true(together == (insight->members[i].circle == insight->members[j].circle));
        }
        assert_int_equal(insight->members[i].circle_size, size);
    }
    if (insight->graph.minutes > 0)
        assert_int_equal(insight->figures[AID_FIGURE_CIRCLE_MINUTES].numerator, inside);
}

static void check_cycles(const network *net, const aid__insight *insight)
{
    for (uint32_t length = 2; length <= 5; length++) {
        uint64_t through[MOST] = { 0 }, count = 0;
        for (uint32_t root = 0; root < net->members; root++) {
            uint32_t path[5] = { root };
            count += cycles_along(net, path, 1, length, through);
        }
        assert_int_equal(insight->counts.cycles[length - 2], count);
        for (uint32_t i = 0; i < net->members; i++)
            assert_int_equal(insight->members[i].cycles[length - 2], through[i]);
    }
}

static void check_reciprocity(const network *net, const aid__insight *insight)
{
    int64_t links = 0, mutual = 0, minutes = 0, back = 0;
    for (uint32_t i = 0; i < net->members; i++)
        for (uint32_t j = 0; j < net->members; j++) {
            int64_t one = net->weight[i][j], other = net->weight[j][i];
            links += one > 0;
            mutual += one > 0 && other > 0;
            minutes += one;
            back += one < other ? one : other;
        }
    assert_int_equal(insight->graph.arcs, links);
    assert_int_equal(insight->graph.mutual, mutual);
    assert_int_equal(insight->graph.minutes, minutes);
    assert_int_equal(insight->counts.mutual_minutes, back);
}

static void check_circulation(const network *net, const aid__insight *insight)
{
    network netted = *net;
    for (uint32_t i = 0; i < net->members; i++)
        for (uint32_t j = 0; j < net->members; j++)
            netted.weight[i][j] = net->weight[i][j] > net->weight[j][i] ? net->weight[i][j] - net->weight[j][i] : 0;
    assert_int_equal(insight->counts.circulating, most_circulation(net));
    assert_int_equal(insight->counts.indirect, most_circulation(&netted));
    if (insight->graph.minutes > 0)
        assert_true(insight->counts.circulating
                    <= insight->graph.minutes - insight->figures[AID_FIGURE_IMBALANCE].numerator);
}

/* When the null model is solved it gives everybody on average what they gave, so its figure lies between 0 and 1. */
static void check_null_model(const aid__insight *insight)
{
    if (reading_defined(insight, AID_FIGURE_MUTUAL_EXPECTED)) {
        double expected = insight->figures[AID_FIGURE_MUTUAL_EXPECTED].value;
        assert_true(expected >= 0 && expected <= 1);
    }
}

static void test_random_graphs_agree_with_slow_answers(void **state)
{
    (void)state;
    uint64_t seed = 20261125;
    for (int i = 0; i < GRAPHS; i++) {
        network net = network_draw(&seed);
        aid__insight insight;
        network_figures(&net, &insight);
        check_cohesion(&net, &insight);
        check_circles(&net, &insight);
        check_cycles(&net, &insight);
        check_reciprocity(&net, &insight);
        check_circulation(&net, &insight);
        check_null_model(&insight);
        reading_free(&insight);
    }
}

/* A ring, so long that recursion would not survive it, with a tail. */
static void test_a_very_long_path_is_walked(void **state)
{
    (void)state;
    enum { RING = 200000, TAIL = 200000 };
    aid__help *entries = calloc(RING + TAIL, sizeof *entries);
    aid__insight insight = { .allocator = &memory, .null_unit = 30 };
    assert_non_null(entries);
    for (uint32_t i = 0; i < RING + TAIL; i++)
        entries[i] = (aid__help){ 60, i, i == RING - 1 ? 0 : i + 1 };
    aid__insight_clear(&insight);
    assert_ok(aid__help_graph_build(&insight.graph, &memory, RING + TAIL + 1, entries, RING + TAIL, NULL));
    insight.members = calloc(RING + TAIL + 1, sizeof *insight.members);
    assert_non_null(insight.members);
    assert_ok(aid__insight_cohesion(&insight, NULL));
    assert_ok(aid__insight_strong(&insight, NULL));
    assert_int_equal(insight.counts.components, 2); /* the ring, and the tail */
    assert_int_equal(insight.counts.bridges, TAIL);
    assert_int_equal(insight.counts.articulations, TAIL - 1);
    assert_int_equal(insight.counts.largest_circle, RING);
    aid__help_graph_free(&insight.graph);
    free(insight.members);
    free(entries);
}

static void test_a_budget_that_is_spent_leaves_longer_cycles_undefined(void **state)
{
    (void)state;
    uint64_t seed = 5;
    network net = { .members = 8 };
    for (uint32_t i = 0; i < 8; i++)
        for (uint32_t j = 0; j < 8; j++)
            net.weight[i][j] = i != j ? dice(&seed, 60) + 1 : 0;
    aid__insight insight;
    network_figures(&net, &insight);
    assert_true(reading_defined(&insight, AID_FIGURE_ON_CYCLES_5));
    assert_int_equal(insight.counts.cycles[3], 56 * 24); /* C(8,5) sets of five, 4! ways round */
    aid__insight_clear(&insight);
    for (uint32_t i = 0; i < 8; i++)
        memset(insight.members[i].cycles, 0, sizeof insight.members[i].cycles);
    assert_ok(aid__insight_cycles(&insight, 300, NULL));
    assert_true(reading_defined(&insight, AID_FIGURE_ON_CYCLES_3));
    assert_false(reading_defined(&insight, AID_FIGURE_ON_CYCLES_4));
    assert_false(reading_defined(&insight, AID_FIGURE_ON_CYCLES_5));
    assert_int_equal(insight.members[0].cycles[2], 0);
    reading_free(&insight);
}

int main(void)
{
    reading_memory(&memory);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_graphs_agree_with_slow_answers),
        cmocka_unit_test(test_a_very_long_path_is_walked),
        cmocka_unit_test(test_a_budget_that_is_spent_leaves_longer_cycles_undefined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
