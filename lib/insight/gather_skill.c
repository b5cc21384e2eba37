/* SPDX-License-Identifier: MIT */
/* Hours by kind of help: each skill that was helped with in the window, and each above it, with what lies below counted
 * in. A skill counts under its first parent only, so that the kinds at the top add up to the whole. */
#include "insight/gather.h"

#include "base/error.h"
#include <assert.h>

typedef struct skill_count {
    const aid__insight_scope *scope;
    const uint8_t *groups;
    uint32_t *start; /* by skill row, two places more: where its exchanges begin in `rows` */
    uint32_t *rows;  /* exchange rows, once for each skill that they count under */
    uint32_t *seen;  /* by member, twice: the skill in which it was met as helper, as requester */
} skill_count;

/* Row 0 is "not stated", which is below nothing. */
static aid__row skill_above(const aid__model *model, aid__row skill)
{
    return skill == 0 ? 0 : aid__skill_at(model, skill)->parent;
}

/* Counts in a first walk (`rows` not there yet), places in a second. Answers how many places there are. */
static size_t skill_walk(skill_count *count, bool place)
{
    const aid__model *model = count->scope->model;
    size_t total = 0;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        aid__row skill = exchange->skill;
        if (!aid__insight_counts_help(count->scope, count->groups, exchange))
            continue;
        do {
            if (place)
                count->rows[count->start[skill + 1]++] = row;
            else
                count->start[skill + 2]++;
            total++;
            skill = skill_above(model, skill);
        } while (skill != 0);
    }
    return total;
}

static void skill_fill(const skill_count *count, aid__row skill, aid__insight_skill *out)
{
    const aid__model *model = count->scope->model;
    aid__row above = skill_above(model, skill);
    *out = (aid__insight_skill){ .id = skill == 0 ? 0 : aid__skill_at(model, skill)->id,
                                 .parent = above == 0 ? 0 : aid__skill_at(model, above)->id };
    for (uint32_t k = count->start[skill]; k < count->start[skill + 1]; k++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, count->rows[k]);
        uint32_t mark = (uint32_t)skill + 1;
        uint32_t *helper = &count->seen[(size_t)exchange->helper * 2];
        uint32_t *requester = &count->seen[(size_t)exchange->requester * 2];
        out->givers += helper[0] != mark;
        out->people += helper[0] != mark && helper[1] != mark;
        helper[0] = mark;
        out->receivers += requester[1] != mark;
        out->people += requester[0] != mark && requester[1] != mark;
        requester[1] = mark;
        out->exchanges++;
        out->minutes += exchange->minutes;
        out->own_minutes += exchange->skill == skill ? exchange->minutes : 0;
    }
}

static aid_status skill_rows(skill_count *count, aid__insight_report *report, size_t skills, aid_error *error)
{
    size_t used = 0, filled = 0;
    for (size_t skill = 0; skill < skills; skill++)
        used += count->start[skill + 1] > count->start[skill];
    if (used == 0)
        return AID_OK;
    report->skills = aid__take_zero(report->insight.allocator, used * sizeof *report->skills);
    if (report->skills == NULL)
        return aid__fail_memory(error);
    report->skill_count = used;
    for (size_t skill = 0; skill < skills; skill++)
        if (count->start[skill + 1] > count->start[skill])
            skill_fill(count, (aid__row)skill, &report->skills[filled++]);
    assert(filled == used);
    return AID_OK;
}

static aid_status skill_place(skill_count *count, aid__insight_report *report, size_t skills, aid_error *error)
{
    const aid_allocator *allocator = report->insight.allocator;
    size_t total = skill_walk(count, false), bytes;
    if (!aid__size_of(total + 1, sizeof(uint32_t), &bytes))
        return aid__fail_memory(error);
    count->rows = aid__take(allocator, bytes);
    if (count->rows == NULL)
        return aid__fail_memory(error);
    for (size_t skill = 0; skill < skills; skill++)
        count->start[skill + 1] += count->start[skill];
    skill_walk(count, true);
    aid_status status = skill_rows(count, report, skills, error);
    aid__give(allocator, count->rows, bytes);
    return status;
}

aid_status aid__insight_skills(aid__insight_report *report, const aid__insight_scope *scope, const uint8_t *groups,
                               aid_error *error)
{
    const aid_allocator *allocator = report->insight.allocator;
    size_t skills = (size_t)aid__model_count(scope->model, AID__TABLE_SKILL) + 1;
    size_t members = (size_t)aid__model_count(scope->model, AID__TABLE_MEMBER) + 1, bytes;
    if (!aid__size_of(skills + 2 + 2 * members, sizeof(uint32_t), &bytes))
        return aid__fail_memory(error);
    uint32_t *block = aid__take_zero(allocator, bytes);
    if (block == NULL)
        return aid__fail_memory(error);
    skill_count count = { .scope = scope, .groups = groups, .start = block, .seen = block + skills + 2 };
    aid_status status = skill_place(&count, report, skills, error);
    aid__give(allocator, block, bytes);
    return status;
}
