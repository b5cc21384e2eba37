/* SPDX-License-Identifier: MIT */
/* One helper's knapsack: which of her edges, each with a gain and a load, are best within what she can carry? Exact, by
 * lists of choices that nothing dominates (G. Nemhauser, Z. Ullmann, Discrete dynamic programming and capital
 * allocation, Management Science 15, 1969): item after item, the most gain by load first, each choice that is known is
 * tried with the item and without. A choice is dropped when another gains no less and carries no more, or when even
 * with what could follow cut at will (G. Dantzig, Discrete-variable extremum problems, Oper. Res. 5, 1957) it stays
 * below a greedy filling. Where the choices become too many all the same, Dantzig's limit stands for the answer: still
 * a bound. All in integers. */
#include "solve/load.h"

#include <assert.h>
#include <string.h>

enum { LOAD_SACK_CHOICES = 1 << 20, LOAD_SACK_RUN = 12 };

void aid__load_sack_init(aid__load_sack *sack, const aid_allocator *allocator)
{
    aid__vector_init(&sack->items, allocator, sizeof(aid__load_item));
    aid__vector_init(&sack->other, allocator, sizeof(aid__load_item));
    aid__vector_init(&sack->sums, allocator, sizeof(aid__load_sum));
    aid__vector_init(&sack->choices, allocator, sizeof(aid__load_choice));
    aid__vector_init(&sack->front, allocator, sizeof(uint32_t));
    aid__vector_init(&sack->next, allocator, sizeof(uint32_t));
}

void aid__load_sack_free(aid__load_sack *sack)
{
    aid__vector *vectors[] = { &sack->items, &sack->other, &sack->sums, &sack->choices, &sack->front, &sack->next };
    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++)
        aid__vector_free(vectors[i]);
}

/* Does a gain more for its load than b? Exact: quotients first, then fractions of 32-bit numbers. Ties by edge. */
static bool load_sack_before(const aid__load_item *a, const aid__load_item *b)
{
    if (a->whole != b->whole)
        return a->whole > b->whole;
    uint64_t one = (uint64_t)a->rest * b->load, two = (uint64_t)b->rest * a->load;
    return one != two ? one > two : a->edge < b->edge;
}

static void load_sack_insert(aid__load_item *items, size_t first, size_t end)
{
    for (size_t i = first + 1; i < end; i++) {
        aid__load_item item = items[i];
        size_t at = i;
        for (; at > first && load_sack_before(&item, &items[at - 1]); at--)
            items[at] = items[at - 1];
        items[at] = item;
    }
}

static void load_sack_merge(const aid__load_item *from, aid__load_item *to, size_t first, size_t middle, size_t end)
{
    size_t a = first, b = middle;
    for (size_t i = first; i < end; i++)
        to[i] = b == end || (a < middle && !load_sack_before(&from[b], &from[a])) ? from[a++] : from[b++];
}

bool aid__load_sack_order(aid__load_sack *sack)
{
    size_t count = sack->items.count;
    sack->other.count = sack->sums.count = 0;
    if (!aid__vector_reserve(&sack->other, count + 1) || !aid__vector_reserve(&sack->sums, count + 1))
        return false;
    aid__load_item *items = sack->items.rows;
    for (size_t i = 0; i < count; i += LOAD_SACK_RUN)
        load_sack_insert(items, i, i + LOAD_SACK_RUN < count ? i + LOAD_SACK_RUN : count);
    for (size_t width = LOAD_SACK_RUN; width < count; width *= 2) {
        for (size_t i = 0; i < count; i += 2 * width) {
            size_t middle = i + width < count ? i + width : count;
            load_sack_merge(sack->items.rows, sack->other.rows, i, middle,
                            middle + width < count ? middle + width : count);
        }
        aid__vector swap = sack->items;
        sack->other.count = count;
        sack->items = sack->other;
        sack->other = swap;
    }
    aid__load_sum sum = { 0, 0 }, *sums = sack->sums.rows;
    items = sack->items.rows;
    for (size_t i = 0; i < count; i++) {
        sums[i] = sum;
        sum.gain += items[i].gain;
        sum.load += items[i].load;
    }
    sums[count] = sum;
    sack->sums.count = count + 1;
    return true;
}

/* The last item up to which everything from `from` on fits into `room`. */
static uint32_t load_sack_break(const aid__load_sack *sack, uint32_t from, uint64_t room)
{
    const aid__load_sum *sums = sack->sums.rows;
    uint32_t low = from, high = (uint32_t)sack->items.count;
    while (low < high) {
        uint32_t middle = low + (high - low + 1) / 2;
        if (sums[middle].load - sums[from].load <= room)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

int64_t aid__load_sack_limit(const aid__load_sack *sack, uint32_t from, uint64_t room, uint32_t without)
{
    const aid__load_sum *sums = sack->sums.rows;
    uint32_t at = load_sack_break(sack, from, room);
    int64_t gain = 0;
    if (without >= from && without <= at && without < sack->items.count) { /* all before it fits: go on behind it */
        gain = sums[without].gain - sums[from].gain;
        room -= sums[without].load - sums[from].load;
        from = without + 1;
        at = load_sack_break(sack, from, room);
    }
    gain += sums[at].gain - sums[from].gain;
    room -= sums[at].load - sums[from].load;
    if (at == sack->items.count)
        return gain;
    const aid__load_item *cut = (const aid__load_item *)sack->items.rows + at;
    assert(room < cut->load);
    return gain + (int64_t)room * cut->whole + (int64_t)(room * cut->rest / cut->load) + 1;
}

/* A filling to beat: every item that fits, in order. */
static int64_t load_sack_greedy(const aid__load_sack *sack, uint64_t room, uint8_t *taken)
{
    const aid__load_item *items = sack->items.rows;
    int64_t gain = 0;
    for (size_t i = 0; i < sack->items.count; i++) {
        if (items[i].load > room)
            continue;
        room -= items[i].load;
        gain += items[i].gain;
        taken[items[i].edge] = 1;
    }
    return gain;
}

static aid__load_choice *load_sack_choice(const aid__load_sack *sack, uint32_t at)
{
    return (aid__load_choice *)sack->choices.rows + at;
}

/* Keeps a choice on the next front, unless it is dominated or cannot beat `best`. */
static void load_sack_keep(aid__load_sack *sack, uint32_t choice, uint32_t next_item, uint64_t room, int64_t best)
{
    const aid__load_choice *it = load_sack_choice(sack, choice);
    uint32_t *front = sack->next.rows;
    if (sack->next.count > 0 && load_sack_choice(sack, front[sack->next.count - 1])->gain >= it->gain)
        return;
    if (it->gain + aid__load_sack_limit(sack, next_item, room - it->load, UINT32_MAX) <= best)
        return;
    front[sack->next.count++] = choice;
}

/* Every choice without the item and with it, by rising load. False: out of memory. */
static bool load_sack_step(aid__load_sack *sack, uint32_t item, uint64_t room, int64_t *best, uint32_t *best_choice)
{
    const aid__load_item *it = (const aid__load_item *)sack->items.rows + item;
    size_t count = sack->front.count, old = 0, made = 0;
    uint32_t first = (uint32_t)sack->choices.count;
    sack->next.count = 0;
    if (!aid__vector_reserve(&sack->choices, count) || !aid__vector_reserve(&sack->next, 2 * count))
        return false;
    for (size_t i = 0; i < count; i++) {
        uint32_t parent = ((const uint32_t *)sack->front.rows)[i];
        const aid__load_choice *from = load_sack_choice(sack, parent);
        if (from->load + it->load > room)
            break;
        aid__load_choice fresh = { from->gain + it->gain, from->load + it->load, parent, item };
        *load_sack_choice(sack, first + (uint32_t)made++) = fresh;
        if (fresh.gain > *best) {
            *best = fresh.gain;
            *best_choice = first + (uint32_t)made - 1;
        }
    }
    sack->choices.count = first + made;
    for (size_t fresh = 0; old < count || fresh < made;) {
        uint32_t one = old < count ? ((const uint32_t *)sack->front.rows)[old] : UINT32_MAX;
        uint32_t two = fresh < made ? first + (uint32_t)fresh : UINT32_MAX;
        bool take_old = two == UINT32_MAX ||
                        (one != UINT32_MAX && load_sack_choice(sack, one)->load <= load_sack_choice(sack, two)->load);
        load_sack_keep(sack, take_old ? one : two, item + 1, room, *best);
        *(take_old ? &old : &fresh) += 1;
    }
    aid__vector swap = sack->front;
    sack->front = sack->next;
    sack->next = swap;
    return true;
}

int64_t aid__load_sack_fill(aid__load_sack *sack, uint64_t room, uint8_t *taken, uint64_t *io_work)
{
    const aid__load_item *items = sack->items.rows;
    uint32_t count = (uint32_t)sack->items.count, best_choice = 0;
    int64_t best = load_sack_greedy(sack, room, taken), limit = aid__load_sack_limit(sack, 0, room, UINT32_MAX);
    *io_work += 4 * (uint64_t)count;
    if (best >= limit)
        return best;
    sack->choices.count = sack->front.count = 0;
    aid__load_choice *none = aid__vector_push(&sack->choices);
    if (none == NULL || aid__vector_push(&sack->front) == NULL)
        return -1;
    *none = (aid__load_choice) { 0, 0, 0, UINT32_MAX };
    for (uint32_t item = 0; item < count && sack->front.count > 0; item++) {
        *io_work += 8 * sack->front.count;
        if (sack->choices.count + sack->front.count > LOAD_SACK_CHOICES)
            return limit;
        if (!load_sack_step(sack, item, room, &best, &best_choice))
            return -1;
    }
    assert(best <= limit);
    if (best_choice == 0)
        return best;
    for (uint32_t i = 0; i < count; i++)
        taken[items[i].edge] = 0;
    for (uint32_t at = best_choice; at != 0; at = load_sack_choice(sack, at)->parent)
        taken[items[load_sack_choice(sack, at)->item].edge] = 1;
    return best;
}
