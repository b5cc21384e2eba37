/* SPDX-License-Identifier: MIT */
/* One query, best class first: labels that have every word of it, whole or begun; unless that was enough, labels that
 * have every word with typos, and labels whose letters are alike. All scratch is the index's own and is empty again
 * afterwards. */
#include "search/search_inside.h"
#include "search/search_top.h"

#include <assert.h>
#include <string.h>

/* Where the matches of one typed word stand in index->matches. */
typedef struct find_word {
    size_t first, end;
} find_word;

static const aid__search_match *find_match(const aid__search_run *run, size_t at)
{
    return (const aid__search_match *)run->index->matches.rows + at;
}

/* How many postings a typed word leads to. */
static size_t find_reach(const aid__search_run *run, find_word word)
{
    size_t reach = 0;
    for (size_t i = word.first; i < word.end; i++)
        reach += aid__search_word_at(run->index, find_match(run, i)->word)->slots.count;
    return reach;
}

/* Finds the words that fit each typed word; `*out_rarest` is the one that leads to the fewest labels. Its reach is 0
 * when some word fits nowhere. */
static aid_status find_scan(aid__search_run *run, find_word words[SEARCH_WORDS], uint32_t *out_rarest, size_t *out_reach,
                            aid_error *error)
{
    *out_reach = SIZE_MAX;
    run->index->matches.count = 0;
    for (uint32_t i = 0; i < run->text.count && *out_reach > 0; i++) {
        uint32_t start = aid__search_word_start(&run->text, i);
        bool begun_ok = run->query->prefix_ok != 0 && i + 1 == run->text.count;
        uint32_t forgiven = run->forgiven | (begun_ok ? AID__SEARCH_BEGUN : 0u);
        words[i].first = run->index->matches.count;
        aid_status status =
            aid__search_scan(run->index, run->text.codes + start, run->text.ends[i] - start, forgiven, error);
        if (status != AID_OK)
            return status;
        words[i].end = run->index->matches.count;
        size_t reach = find_reach(run, words[i]);
        if (reach < *out_reach) {
            *out_reach = reach;
            *out_rarest = i;
        }
    }
    return AID_OK;
}

/* Every label that has a word fitting this typed word, once. There is room for them. */
static void find_gather(aid__search_run *run, find_word word)
{
    aid__search_index *index = run->index;
    aid__search_candidate *candidates = index->candidates.rows;
    uint8_t *marks = index->marks.rows;
    size_t count = 0;
    for (size_t i = word.first; i < word.end; i++) {
        const aid__slots *slots = &aid__search_word_at(index, find_match(run, i)->word)->slots;
        for (uint32_t k = 0; k < slots->count; k++) {
            if (marks[slots->at[k]] != 0)
                continue;
            marks[slots->at[k]] = 1;
            candidates[count++] = (aid__search_candidate){ .slot = slots->at[k] };
        }
    }
    for (size_t i = 0; i < count; i++)
        marks[candidates[i].slot] = 0;
    index->candidates.count = count;
}

/* Keeps the labels that also have this typed word, and adds up what it costs. */
static void find_keep(aid__search_run *run, find_word word)
{
    aid__search_index *index = run->index;
    aid__search_candidate *candidates = index->candidates.rows;
    uint16_t *costs = index->costs.rows;
    for (size_t i = word.first; i < word.end; i++)
        costs[find_match(run, i)->word] = (uint16_t)(find_match(run, i)->cost + 1);
    size_t kept = 0;
    for (size_t i = 0; i < index->candidates.count; i++) {
        const aid__search_slot *slot = aid__search_slot_at(index, candidates[i].slot);
        uint32_t least = UINT32_MAX; /* one less than the cost, so that 0, no match, comes last */
        for (uint32_t k = 0; k < slot->word_count; k++) {
            uint32_t cost = costs[slot->words[k]] - UINT32_C(1);
            least = cost < least ? cost : least;
        }
        if (least == UINT32_MAX)
            continue;
        candidates[kept] = candidates[i];
        candidates[kept].edits = (uint16_t)(candidates[kept].edits + (least >> 8));
        candidates[kept].unfinished = (uint16_t)(candidates[kept].unfinished + (least & 255));
        kept++;
    }
    index->candidates.count = kept;
    for (size_t i = word.first; i < word.end; i++)
        costs[find_match(run, i)->word] = 0;
}

static aid_status find_words(aid__search_run *run, aid_error *error)
{
    find_word words[SEARCH_WORDS];
    uint32_t rarest = 0;
    size_t reach;
    aid_status status = find_scan(run, words, &rarest, &reach, error);
    if (status != AID_OK || reach == 0)
        return status;
    if (!aid__vector_reserve(&run->index->candidates, reach))
        return aid__fail_memory(error);
    find_gather(run, words[rarest]);
    for (uint32_t i = 0; i < run->text.count; i++)
        find_keep(run, words[i]);
    for (size_t i = 0; i < run->index->candidates.count && status == AID_OK; i++) {
        const aid__search_candidate *found = aid__vector_at(&run->index->candidates, i);
        if (!aid__search_allowed(run, aid__search_slot_at(run->index, found->slot)))
            continue;
        int32_t kind, points = aid__search_points_words(run, found, &kind);
        status = aid__search_note(run, found->slot, points, kind, error);
    }
    return status;
}

/* Is what words gave so good that nothing else is worth looking for? Does not depend on the limit, so
 * that fewer hits are the beginning of more. */
static bool find_is_enough(const aid__search_run *run)
{
    size_t strong = 0;
    for (size_t i = 0; i < run->found && strong < SEARCH_ENOUGH; i++) {
        uint64_t number = ((const uint64_t *)run->index->keys.rows)[i];
        const aid__search_row *row = aid__search_row_at(run->index, (uint32_t)number);
        if (aid__search_is_whole(row))
            return true;
        strong += aid__search_is_strong(row);
    }
    return strong == SEARCH_ENOUGH;
}

/* The found rows as keys that sort by points, then row. */
static void find_rank(aid__search_run *run)
{
    uint64_t *keys = run->index->keys.rows;
    for (size_t i = 0; i < run->found; i++) {
        uint64_t row = keys[i], best = aid__search_row_at(run->index, (uint32_t)row)->best;
        keys[i] = best >> 16 << 48 | row << 16 | (best & 0xFFFF);
    }
}

static aid_status find_give(aid__search_run *run, aid__vector *hits, size_t limit, aid_error *error)
{
    find_rank(run);
    uint64_t *keys = run->index->keys.rows;
    size_t count = aid__top_select(keys, run->found, limit);
    if (!aid__vector_reserve(hits, count))
        return aid__fail_memory(error);
    for (size_t i = 0; i < count; i++) {
        aid__search_hit *hit = aid__vector_push(hits);
        *hit = (aid__search_hit){ .row = (uint32_t)(keys[i] >> 16), .points = 1000 - (int32_t)(keys[i] >> 48),
                                  .kind = (int32_t)(keys[i] >> 13 & 7), .label = (uint32_t)(keys[i] & 0x1FFF) };
    }
    return AID_OK;
}

/* `ranked`: the keys hold rows as find_rank left them. */
static void find_clean(aid__search_run *run, bool ranked)
{
    aid__search_index *index = run->index;
    const uint64_t *keys = index->keys.rows;
    for (size_t i = 0; i < run->found; i++)
        aid__search_row_at(index, (uint32_t)(ranked ? keys[i] >> 16 : keys[i]))->best = SEARCH_NONE;
    index->keys.count = 0;
    index->matches.count = 0;
    index->candidates.count = 0;
    aid__search_wipe(&run->text, sizeof run->text);
}

/* Does a label have every word, or is a whole label but one typo away? Letters alike are not worth looking for then. */
static bool find_has_near(const aid__search_run *run)
{
    for (size_t i = 0; i < run->found; i++) {
        uint64_t number = ((const uint64_t *)run->index->keys.rows)[i];
        if (aid__search_is_near(aid__search_row_at(run->index, (uint32_t)number)))
            return true;
    }
    return false;
}

/* Do labels have some of the typed words as they are, and not others? */
static bool find_knows_some(const aid__search_run *run)
{
    uint32_t known = 0;
    for (uint32_t i = 0; i < run->text.count; i++) {
        uint32_t start = aid__search_word_start(&run->text, i);
        known += aid__search_lookup(run->index, run->text.codes + start, run->text.ends[i] - start) != SEARCH_NONE;
    }
    return known > 0 && known < run->text.count;
}

/* All classes in turn, until it is enough. Words that labels have are first believed to be meant as typed. */
static aid_status find_all(aid__search_run *run, aid_error *error)
{
    aid_status status = find_words(run, error);
    if (status != AID_OK || find_is_enough(run))
        return status;
    if (find_knows_some(run)) {
        run->forgiven = AID__SEARCH_TYPOS_UNKNOWN;
        status = find_words(run, error);
        if (status != AID_OK || find_has_near(run))
            return status;
    }
    run->forgiven = AID__SEARCH_TYPOS;
    status = find_words(run, error);
    return status == AID_OK && !find_has_near(run) ? aid__search_alike(run, error) : status;
}

aid_status aid__search_find(aid__search_index *index, const aid__search_query *query, aid__vector *hits, size_t limit,
                            aid_error *error)
{
    assert(hits->row_size == sizeof(aid__search_hit));
    hits->count = 0;
    aid__search_run run = { .index = index, .query = query };
    aid_status status = aid__search_cut(index, query->text, &run.text, error);
    if (status == AID_OK && run.text.count > 0 && limit > 0)
        status = find_all(&run, error);
    bool ranked = status == AID_OK;
    if (ranked)
        status = find_give(&run, hits, limit, error);
    find_clean(&run, ranked);
    return status;
}
