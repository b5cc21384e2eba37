/* SPDX-License-Identifier: MIT */
/* How many points a label gets. A class has a base and penalties that never reach the next class:
 *
 *     whole label    853..1000   preferred 1000, synonym 950, hidden 945; all of a foreign language 80 lower
 *     words, begun   656..850
 *     words, typos   306..650    50 an edit; a space too many or too few is one
 *     letters alike    1..270    by similarity
 *
 * For whole labels the language counts before preferred-or-synonym; otherwise the class counts first. */
#include "search/search_inside.h"

#include <assert.h>

enum {
    SCORE_PREFERRED = 1000, SCORE_SYNONYM = 950, SCORE_HIDDEN = 945, SCORE_WORDS = 850, SCORE_TYPO = 650,
    SCORE_ALIKE = 270,
    SCORE_WHOLE_FOREIGN = 80, /* a whole label in no language that was asked for */
    SCORE_FOREIGN = 45,
    SCORE_LATER = 2, SCORE_LATER_MOST = 8, /* for each language before the label's in the user's order */
    SCORE_MARKS = 8,          /* other marks: ano for año */
    SCORE_LIST = 4,           /* in the community's list when a group's is asked too */
    SCORE_EDIT = 50, SCORE_EDIT_MOST = 150,
    SCORE_PARTIAL = 40,       /* the label has more words … */
    SCORE_WORD_LEFT = 6, SCORE_LEFT_MOST = 70, /* … for each of them, and in all with the above */
    SCORE_UNFINISHED = 3, SCORE_UNFINISHED_MOST = 60, /* for each letter not yet typed */
    SCORE_NOT_PREFERRED = 5, SCORE_NOT_FIRST = 10, /* the label begins with another word */
    SCORE_ALIKE_FOREIGN = 20
};

bool aid__search_allowed(const aid__search_run *run, const aid__search_slot *slot)
{
    const aid__search_query *query = run->query;
    uint32_t list = aid__search_row_at(run->index, slot->row)->list;
    if (list != 0 && list != query->list && query->list != AID__SEARCH_ANY_LIST)
        return false;
    return query->allow == NULL || query->allow(query->context, slot->row);
}

/* What the label's language takes off; `foreign` for one that was not asked for. */
static int32_t score_of_language(const aid__search_run *run, const aid__search_slot *slot, int32_t foreign)
{
    const aid__search_query *query = run->query;
    if (query->language_count == 0 || slot->language == 0)
        return 0;
    for (size_t i = 0; i < query->language_count; i++)
        if (query->languages[i] == slot->language)
            return i * SCORE_LATER < SCORE_LATER_MOST ? (int32_t)i * SCORE_LATER : SCORE_LATER_MOST;
    return foreign;
}

static int32_t score_list(const aid__search_run *run, const aid__search_slot *slot)
{
    uint32_t asked = run->query->list;
    bool own = asked == 0 || asked == AID__SEARCH_ANY_LIST || aid__search_row_at(run->index, slot->row)->list == asked;
    return own ? 0 : SCORE_LIST;
}

/* Is the i-th word typed the label's i-th word, letter by letter? */
static bool score_same_word(const aid__search_run *run, const aid__search_slot *slot, uint32_t i)
{
    const aid__search_word *word = aid__search_word_at(run->index, slot->words[i]);
    uint32_t start = aid__search_word_start(&run->text, i);
    return word->length == run->text.ends[i] - start &&
           memcmp(word->codes, run->text.codes + start, word->length * sizeof *word->codes) == 0;
}

static bool score_is_whole(const aid__search_run *run, const aid__search_slot *slot)
{
    if (slot->word_count != run->text.count)
        return false;
    for (uint32_t i = 0; i < slot->word_count; i++)
        if (!score_same_word(run, slot, i))
            return false;
    return true;
}

static int32_t score_whole(const aid__search_run *run, const aid__search_slot *slot, int32_t *out_kind)
{
    *out_kind = slot->kind == AID__LABEL_PREFERRED ? AID_HIT_EXACT : AID_HIT_SYNONYM;
    int32_t points = slot->kind == AID__LABEL_PREFERRED ? SCORE_PREFERRED
                     : slot->kind == AID__LABEL_HIDDEN  ? SCORE_HIDDEN
                                                        : SCORE_SYNONYM;
    if (!aid__search_same_marks(run->query->text, slot->text))
        points -= SCORE_MARKS;
    return points - score_list(run, slot) - score_of_language(run, slot, SCORE_WHOLE_FOREIGN);
}

static int32_t score_least(int32_t value, int32_t most)
{
    return value < most ? value : most;
}

/* The words' common end: kind of label, list and language. */
static int32_t score_finish(const aid__search_run *run, const aid__search_slot *slot, int32_t points)
{
    if (slot->kind != AID__LABEL_PREFERRED)
        points -= SCORE_NOT_PREFERRED;
    return points - score_list(run, slot) - score_of_language(run, slot, SCORE_FOREIGN);
}

int32_t aid__search_points_words(const aid__search_run *run, const aid__search_candidate *found, int32_t *out_kind)
{
    const aid__search_slot *slot = aid__search_slot_at(run->index, found->slot);
    if (found->edits == 0 && found->unfinished == 0 && score_is_whole(run, slot))
        return score_whole(run, slot, out_kind);
    *out_kind = found->edits == 0 ? AID_HIT_PREFIX : AID_HIT_TYPO;
    int32_t points = found->edits == 0 ? SCORE_WORDS : SCORE_TYPO;
    points -= score_least(found->edits * SCORE_EDIT, SCORE_EDIT_MOST);
    points -= score_least(found->unfinished * SCORE_UNFINISHED, SCORE_UNFINISHED_MOST);
    if (slot->word_count > run->text.count)
        points -= score_least(SCORE_PARTIAL + SCORE_WORD_LEFT * (int32_t)(slot->word_count - run->text.count),
                              SCORE_LEFT_MOST);
    if (aid__search_word_at(run->index, slot->words[0])->codes[0] != run->text.codes[0])
        points -= SCORE_NOT_FIRST;
    return score_finish(run, slot, points);
}

int32_t aid__search_points_joined(const aid__search_run *run, const aid__search_slot *slot, uint32_t distance)
{
    int32_t edits = (int32_t)distance + 1; /* the space */
    return score_finish(run, slot, SCORE_TYPO - score_least(edits * SCORE_EDIT, SCORE_EDIT_MOST));
}

int32_t aid__search_points_alike(const aid__search_run *run, const aid__search_slot *slot, uint32_t thousandths)
{
    assert(thousandths <= 1000);
    int32_t points = (int32_t)(SCORE_ALIKE * thousandths / 1000) - score_of_language(run, slot, SCORE_ALIKE_FOREIGN);
    return points > 0 ? points : 1;
}

bool aid__search_is_whole(const aid__search_row *row)
{
    return row->best != SEARCH_NONE && (row->best >> 13 & 7) <= AID_HIT_SYNONYM;
}

bool aid__search_is_strong(const aid__search_row *row)
{
    return row->best != SEARCH_NONE && (row->best >> 13 & 7) <= AID_HIT_PREFIX;
}

bool aid__search_is_near(const aid__search_row *row)
{
    enum { LEAST = SCORE_TYPO - SCORE_EDIT - SCORE_NOT_PREFERRED - SCORE_NOT_FIRST - SCORE_LIST - SCORE_LATER_MOST };
    return row->best != SEARCH_NONE && row->best >> 16 <= 1000 - LEAST;
}

/* A row's best is packed so that smaller is better: points, then kind, then label. */
aid_status aid__search_note(aid__search_run *run, uint32_t slot, int32_t points, int32_t kind, aid_error *error)
{
    assert(points > 0 && points <= 1000);
    uint32_t number = aid__search_slot_at(run->index, slot)->row;
    aid__search_row *row = aid__search_row_at(run->index, number);
    uint32_t key = (uint32_t)(1000 - points) << 16 | (uint32_t)kind << 13 | (slot - row->first);
    if (row->best == SEARCH_NONE) {
        uint64_t *found = aid__vector_push(&run->index->keys);
        if (found == NULL)
            return aid__fail_memory(error);
        *found = number;
        run->found++;
    }
    if (key < row->best)
        row->best = key;
    return AID_OK;
}
