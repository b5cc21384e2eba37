/* SPDX-License-Identifier: MIT */
/* Which skills answer which, and which groups are near.
 *
 * An offered skill answers a wanted one when it is the same, lies below it (any depth: cherry pruning answers
 * gardening), or lies above it by at most `generalise` levels. The tree is walked upwards only, through parents and
 * further parents; stamps make each skill be seen once, so that a diamond costs nothing and no depth is too deep. */
#include "match/context.h"

#include <assert.h>

bool aid__kin_climb(aid__match_scene *scene, aid__row skill, int32_t levels, aid__kin_fn visit, void *context)
{
    const aid__model *model = scene->context->model;
    uint32_t stamp = ++scene->serial;
    size_t head = 0, tail = 0;
    scene->queue[tail++] = skill;
    scene->kin[skill].seen = stamp;
    for (int32_t level = 0; level <= levels && head < tail; level++)
        for (size_t end = tail; head < end; head++) {
            aid__row at = scene->queue[head];
            if (!visit(context, at, level))
                return false;
            const aid__skill_row *row = aid__skill_at(model, at);
            const uint64_t *more = aid__model_words(model, row->also_under);
            for (uint32_t i = 0; i <= row->also_under.count; i++) {
                aid__row parent = i == 0 ? row->parent : (aid__row)more[i - 1];
                if (parent == 0 || scene->kin[parent].seen == stamp)
                    continue;
                assert(tail < scene->skill_count);
                scene->kin[parent].seen = stamp;
                scene->queue[tail++] = parent;
            }
        }
    return true;
}

/* ---- what a request wants ---- */

typedef struct kinship_above {
    aid__match_scene *scene;
    uint32_t stamp;
} kinship_above;

static bool kinship_mark_above(void *context, aid__row skill, int32_t level)
{
    const kinship_above *above = context;
    aid__match_kin *kin = &above->scene->kin[skill];
    if (kin->above != above->stamp || level < kin->level) {
        kin->above = above->stamp;
        kin->level = level;
    }
    return true;
}

void aid__kin_ask(aid__match_scene *scene, aid__match_ask *ask)
{
    const aid__span skills = ask->side.listing->skills;
    const uint64_t *wanted = aid__model_words(scene->context->model, skills);
    kinship_above above = { .scene = scene, .stamp = ++scene->serial };
    ask->stamp = above.stamp;
    for (uint32_t i = 0; i < skills.count; i++) {
        scene->kin[wanted[i]].wanted = ask->stamp;
        aid__kin_climb(scene, (aid__row)wanted[i], ask->generalise, kinship_mark_above, &above);
    }
}

/* ---- what an offer answers ---- */

static bool kinship_until_wanted(void *context, aid__row skill, int32_t level)
{
    (void)level;
    const kinship_above *below = context;
    return below->scene->kin[skill].wanted != below->stamp; /* stops, with false, when a wanted skill lies above */
}

static int32_t kinship_rank(aid__match_scene *scene, const aid__match_ask *ask, aid__row skill)
{
    aid__match_kin *kin = &scene->kin[skill];
    if (kin->fit == ask->stamp)
        return kin->rank;
    kinship_above below = { .scene = scene, .stamp = ask->stamp };
    kin->fit = ask->stamp;
    if (kin->wanted == ask->stamp)
        kin->rank = AID__FIT_EXACT;
    else if (!aid__kin_climb(scene, skill, INT32_MAX - 1, kinship_until_wanted, &below))
        kin->rank = AID__FIT_NARROWER;
    else
        kin->rank = kin->above == ask->stamp ? AID__FIT_NARROWER + kin->level : AID__FIT_NONE;
    return kin->rank;
}

int32_t aid__kin_fit(aid__match_scene *scene, const aid__match_ask *ask, const aid__listing_row *offer,
                     aid__row *out_skill)
{
    const uint64_t *offered = aid__model_words(scene->context->model, offer->skills);
    int32_t best = AID__FIT_NONE;
    *out_skill = 0;
    for (uint32_t i = 0; i < offer->skills.count && best != AID__FIT_EXACT; i++) {
        int32_t rank = kinship_rank(scene, ask, (aid__row)offered[i]);
        if (rank < best) {
            best = rank;
            *out_skill = (aid__row)offered[i];
        }
    }
    return best;
}

/* ---- groups ---- */

/* Do the two have an ancestor in common, or is one the other's? Trees of groups are a few levels high. */
static bool kinship_of_groups(const aid__model *model, aid__row a, aid__row b)
{
    for (aid__row x = a; x != 0; x = aid__group_at(model, x)->parent)
        for (aid__row y = b; y != 0; y = aid__group_at(model, y)->parent)
            if (x == y)
                return true;
    return false;
}

int32_t aid__kin_tier(const aid__model *model, aid__row group, aid__row helpers_group)
{
    if (group == helpers_group)
        return 0;
    aid__row agreement = aid__model_agreement(model, group, helpers_group);
    bool agreed = agreement != 0 && aid__agreement_at(model, agreement)->active;
    if (!agreed && !kinship_of_groups(model, group, helpers_group))
        return -1;
    int32_t kind = aid__group_at(model, helpers_group)->kind;
    if (kind == AID_GROUP_PUBLIC_SERVICE || kind == AID_GROUP_HOST_INSTITUTION)
        return 3;
    return agreed ? 1 : 2;
}
