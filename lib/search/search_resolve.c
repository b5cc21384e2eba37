/* SPDX-License-Identifier: MIT */
/* From a text to the one row it names: what offers and requests do with a typed skill. Rather ask than guess: the
 * answer is a row only when it is clearly ahead of the next. */
#include "base/text.h"
#include "search/search_inside.h"

#include <string.h>

enum { RESOLVE_NEAR = 3 };

/* What to call a row in a message: the label that was hit, or the first preferred one if that is hidden. */
static const char *resolve_name(const aid__search_index *index, const aid__search_hit *hit)
{
    const aid__search_row *row = aid__search_row_at(index, hit->row);
    const aid__search_slot *slot = aid__search_slot_at(index, row->first + hit->label);
    for (uint32_t i = 0; i < row->count && slot->kind == AID__LABEL_HIDDEN; i++)
        if (aid__search_slot_at(index, row->first + i)->kind == AID__LABEL_PREFERRED)
            slot = aid__search_slot_at(index, row->first + i);
    return slot->text;
}

static const char *resolve_separator(size_t i, size_t count)
{
    static const char *const between[] = { "", ", ", " or " };
    return between[i == 0 ? 0 : i + 1 == count ? 2 : 1];
}

/* Says `text` and up to three names; long ones are cut, so that the last is never lost. */
static aid_status resolve_fail(const aid__search_index *index, const char *text, aid_status status,
                               const aid__search_hit *near, size_t count, aid_error *error)
{
    enum { SHOWN = 40 };
    static const char nothing[] = "";
    const char *names[RESOLVE_NEAR] = { nothing, nothing, nothing };
    int lengths[RESOLVE_NEAR] = { 0 };
    for (size_t i = 0; i < count; i++) {
        names[i] = resolve_name(index, &near[i]);
        lengths[i] = aid__text_shown(names[i], strlen(names[i]));
        lengths[i] = lengths[i] < SHOWN ? lengths[i] : aid__text_shown(names[i], SHOWN);
    }
    size_t length = strlen(text);
    int shown = aid__text_shown(text, length < SHOWN ? length : SHOWN);
    bool ambiguous = status == AID_E_AMBIGUOUS;
    if (count == 0)
        return aid__fail(error, status, AID_REASON_SKILL_UNKNOWN, "\"%.*s\" is no skill known here", shown, text);
    return aid__fail(error, status, ambiguous ? AID_REASON_SKILL_AMBIGUOUS : AID_REASON_SKILL_UNKNOWN,
                     "\"%.*s\" %s: say %.*s%s%.*s%s%.*s", shown, text,
                     ambiguous ? "fits several skills" : "is no skill known here; if one of the nearest is meant",
                     lengths[0], names[0], count > 1 ? resolve_separator(1, count) : nothing, lengths[1], names[1],
                     count > 2 ? resolve_separator(2, count) : nothing, lengths[2], names[2]);
}

/* Is the best one it? Whole labels differ by any point; others must be clearly ahead. */
static bool resolve_is_clear(const aid__search_hit *hits, size_t count)
{
    if (count < 2)
        return true;
    int32_t ahead = hits[0].points - hits[1].points;
    return ahead >= (hits[0].kind <= AID_HIT_SYNONYM ? 1 : AID__SEARCH_CLEAR);
}

aid_status aid__search_resolve(aid__search_index *index, const aid__search_query *query, uint32_t *out_row,
                               aid__search_hit near[3], size_t *out_near, aid_error *error)
{
    aid__search_query whole = *query;
    aid__vector hits;
    whole.prefix_ok = 0;
    aid__vector_init(&hits, &index->allocator, sizeof(aid__search_hit));
    aid_status status = aid__search_find(index, &whole, &hits, RESOLVE_NEAR, error);
    if (status != AID_OK) {
        aid__vector_free(&hits);
        return status;
    }
    size_t count = hits.count;
    if (count > 0)
        memcpy(near, hits.rows, count * sizeof *near);
    aid__vector_free(&hits);
    *out_near = count;
    if (count == 0 || near[0].kind > AID_HIT_TYPO)
        return resolve_fail(index, query->text, AID_E_NOT_FOUND, near, count, error);
    if (!resolve_is_clear(near, count))
        return resolve_fail(index, query->text, AID_E_AMBIGUOUS, near, count, error);
    *out_row = near[0].row;
    return AID_OK;
}
