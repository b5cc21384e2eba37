/* SPDX-License-Identifier: MIT */
/* The tree of skills in pre-order: what lies below a skill, at any depth, is one run of positions. Further parents are
 * references into such runs, so nothing is listed twice, however skills hang together. */
#include "match/finder.h"

static aid__finder_skill *skills_at(const aid__finder *finder, aid__row skill)
{
    return aid__vector_at(&finder->skills, skill);
}

bool aid__finder_skill_moved(const aid__finder *finder, const aid__model *model, aid__row skill)
{
    if (skill >= finder->skills.count || skill > aid__model_count(model, AID__TABLE_SKILL))
        return true;
    const aid__skill_row *row = aid__skill_at(model, skill);
    const aid__finder_skill *laid = skills_at(finder, skill);
    return row->parent != laid->parent || row->also_under.offset != laid->also_under.offset
           || row->also_under.count != laid->also_under.count;
}

/* Children by parent, as lists: head[parent] is the first child, next[child] its sibling; both in `scratch`. */
static void skills_walk(aid__finder *finder, const aid__row *head, const aid__row *next)
{
    aid__row *order = finder->order.rows;
    uint32_t at = 0;
    aid__row skill = head[0];
    while (skill != 0) {
        aid__finder_skill *laid = skills_at(finder, skill);
        laid->first = at;
        order[at++] = skill;
        if (head[skill] != 0) {
            skill = head[skill];
            continue;
        }
        while (skill != 0 && next[skill] == 0) { /* the last of its siblings: its parent's run ends here too */
            skills_at(finder, skill)->last = at;
            skill = skills_at(finder, skill)->parent;
        }
        if (skill != 0) {
            skills_at(finder, skill)->last = at;
            skill = next[skill];
        }
    }
    finder->order.count = at;
}

static bool skills_reference_before(const void *context, uint32_t a, uint32_t b)
{
    const aid__finder_reference *all = context;
    return all[a].under != all[b].under ? all[a].under < all[b].under : all[a].child < all[b].child;
}

static bool skills_refer(aid__finder *finder, const aid__model *model, aid__row *scratch)
{
    aid__vector found;
    aid__vector_init(&found, &finder->memory, sizeof(aid__finder_reference));
    bool good = true;
    for (aid__row skill = 1; skill < finder->skills.count && good; skill++) {
        const aid__skill_row *row = aid__skill_at(model, skill);
        const uint64_t *above = aid__model_words(model, row->also_under);
        for (uint32_t i = 0; i < row->also_under.count && good; i++) {
            aid__finder_reference *added = aid__vector_push(&found);
            good = added != NULL;
            if (good)
                *added = (aid__finder_reference){ skills_at(finder, (aid__row)above[i])->first, skill };
        }
    }
    finder->references.count = 0;
    good = good && aid__vector_reserve(&finder->references, found.count);
    uint32_t *order = good && found.count > finder->skills.count
                          ? aid__take(&finder->memory, found.count * sizeof *order) : scratch;
    good = good && order != NULL;
    for (uint32_t i = 0; i < found.count && good; i++)
        order[i] = i;
    if (good)
        aid__order(order, found.count, skills_reference_before, found.rows);
    for (size_t i = 0; i < found.count && good; i++)
        *(aid__finder_reference *)aid__vector_push(&finder->references) =
            ((const aid__finder_reference *)found.rows)[order[i]];
    if (order != scratch)
        aid__give(&finder->memory, order, found.count * sizeof *order);
    aid__vector_free(&found);
    return good;
}

bool aid__finder_lay_out(aid__finder *finder, const aid__model *model)
{
    size_t count = aid__model_count(model, AID__TABLE_SKILL) + (size_t)1;
    size_t bytes = 2 * count * sizeof(aid__row);
    if (!aid__finder_grow(&finder->skills, count) || !aid__finder_grow(&finder->order, count))
        return false;
    aid__row *head = aid__take_zero(&finder->memory, bytes), *next = head + count;
    if (head == NULL)
        return false;
    finder->skills.count = count;
    for (aid__row skill = (aid__row)count - 1; skill > 0; skill--) {
        const aid__skill_row *row = aid__skill_at(model, skill);
        *skills_at(finder, skill) = (aid__finder_skill){ .parent = row->parent, .also_under = row->also_under };
        next[skill] = head[row->parent];
        head[row->parent] = skill;
    }
    skills_walk(finder, head, next);
    bool good = skills_refer(finder, model, head);
    aid__give(&finder->memory, head, bytes);
    finder->order_stale = !good;
    return good;
}

/* ---- asking ---- */

/* The first reference at or after a position. */
static size_t skills_references_from(const aid__finder *finder, uint32_t position)
{
    size_t low = 0, high = finder->references.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (((const aid__finder_reference *)aid__vector_at(&finder->references, middle))->under < position)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool aid__finder_below(const aid__finder *finder, aid__match_scene *scene, aid__row skill, aid__finder_fn visit,
                       void *context)
{
    uint32_t stamp = ++scene->serial;
    size_t head = 0, tail = 0;
    scene->queue[tail++] = skill;
    scene->kin[skill].seen = stamp;
    while (head < tail) {
        const aid__finder_skill *run = skills_at(finder, scene->queue[head++]);
        const aid__row *order = finder->order.rows;
        for (uint32_t at = run->first; at < run->last; at++)
            if (!visit(context, order[at]))
                return false;
        for (size_t i = skills_references_from(finder, run->first); i < finder->references.count; i++) {
            const aid__finder_reference *reference = aid__vector_at(&finder->references, i);
            if (reference->under >= run->last)
                break;
            if (scene->kin[reference->child].seen == stamp)
                continue;
            scene->kin[reference->child].seen = stamp;
            scene->queue[tail++] = reference->child;
        }
    }
    return true;
}
