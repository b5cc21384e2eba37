/* SPDX-License-Identifier: MIT */
/* Who is relied on too much, and whom the community forgets. The tests of over-reliance look at what was given, never at
 * who the person is; each is a flag of its own, so that a coordinator sees why. */
#include "insight/figures.h"

#include "base/error.h"
#include <string.h>

enum {
    BURDEN_RECENT_LEAST = 600,  /* minutes in 28 days below which nobody is far above the others */
    BURDEN_ONE_WAY_LEAST = 1200, /* minutes given and nothing received */
    BURDEN_FULL_WEEKS = 4,
    BURDEN_MAD_TIMES = 5,
    BURDEN_SOLE_LEAST = 2
};

/* The lower median; sorts. */
static int64_t burden_median(int64_t *values, size_t count)
{
    aid__sort_amounts(values, count);
    return values[(count - 1) / 2];
}

/* From how many minutes in 28 days on a member is far above the others: median + 5 MAD over those who gave at all, and at
 * least 10 hours. MAD 0 (all alike) leaves the 10 hours alone. */
static aid_status burden_threshold(const aid__insight *insight, int64_t *out_least, aid_error *error)
{
    size_t bytes = (size_t)insight->graph.members * sizeof(int64_t), count = 0;
    *out_least = BURDEN_RECENT_LEAST;
    int64_t *values = bytes == 0 ? NULL : aid__take(insight->allocator, bytes);
    if (bytes != 0 && values == NULL)
        return aid__fail_memory(error);
    for (uint32_t i = 0; i < insight->graph.members; i++)
        if (insight->members[i].recent > 0)
            values[count++] = insight->members[i].recent;
    if (count > 0) {
        int64_t median = burden_median(values, count);
        for (size_t i = 0; i < count; i++)
            values[i] = values[i] < median ? median - values[i] : values[i] - median;
        int64_t deviation = burden_median(values, count);
        int64_t far = median + BURDEN_MAD_TIMES * deviation;
        *out_least = deviation > 0 && far > *out_least ? far : *out_least;
    }
    aid__give(insight->allocator, values, bytes);
    return AID_OK;
}

static uint64_t burden_of(const aid__insight *insight, uint32_t i, int64_t least)
{
    const aid__insight_member *member = &insight->members[i];
    int64_t given = insight->graph.given[i], received = insight->graph.received[i];
    uint64_t flags = 0;
    if (member->full_weeks >= BURDEN_FULL_WEEKS)
        flags |= AID_BIT(AID_INSIGHT_FULL_WEEKS);
    if (member->recent >= least)
        flags |= AID_BIT(AID_INSIGHT_FAR_ABOVE);
    if (member->sole_provider_of >= BURDEN_SOLE_LEAST)
        flags |= AID_BIT(AID_INSIGHT_SOLE_PROVIDER);
    if (received == 0 && given >= BURDEN_ONE_WAY_LEAST)
        flags |= AID_BIT(AID_INSIGHT_GIVES_ONLY);
    return flags == 0 ? 0 : flags | AID_BIT(AID_INSIGHT_OVER_RELIED);
}

static uint64_t burden_lists(const aid__insight *insight, uint32_t i)
{
    const aid__help_graph *graph = &insight->graph;
    uint32_t partners = graph->near[i + 1] - graph->near[i];
    uint64_t flags = 0;
    flags |= partners == 0 ? AID_BIT(AID_INSIGHT_ISOLATE) : AID_BIT(AID_INSIGHT_TOOK_PART);
    flags |= partners == 1 ? AID_BIT(AID_INSIGHT_ONE_LINK) : 0;
    flags |= graph->received[i] == 0 ? AID_BIT(AID_INSIGHT_NEVER_RECEIVED) : 0;
    flags |= graph->given[i] == 0 ? AID_BIT(AID_INSIGHT_NEVER_GAVE) : 0;
    flags |= insight->members[i].asked == 0 ? AID_BIT(AID_INSIGHT_NEVER_ASKED) : 0;
    return flags;
}

aid_status aid__insight_burden(aid__insight *insight, aid_error *error)
{
    aid__insight_counts *counts = &insight->counts;
    const struct {
        int32_t flag;
        uint64_t *count;
    } counted[] = {
        { AID_INSIGHT_OVER_RELIED, &counts->over_relied },   { AID_INSIGHT_ISOLATE, &counts->isolates },
        { AID_INSIGHT_NEVER_RECEIVED, &counts->never_received }, { AID_INSIGHT_NEVER_GAVE, &counts->never_gave },
        { AID_INSIGHT_NEVER_ASKED, &counts->never_asked },   { AID_INSIGHT_ONE_LINK, &counts->one_link },
        { AID_INSIGHT_ALONE_90_DAYS, &counts->alone },
    };
    int64_t least;
    aid_status status = burden_threshold(insight, &least, error);
    for (uint32_t i = 0; status == AID_OK && i < insight->graph.members; i++) {
        insight->members[i].flags |= burden_of(insight, i, least) | burden_lists(insight, i);
        for (size_t k = 0; k < sizeof counted / sizeof *counted; k++)
            *counted[k].count += (insight->members[i].flags & AID_BIT(counted[k].flag)) != 0;
    }
    return status;
}
