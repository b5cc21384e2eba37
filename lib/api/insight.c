/* SPDX-License-Identifier: MIT */
/* The public face of insight: options become a scope, a report becomes a handle that needs its store no more. */
#include <mutualaid/insight.h>

#include "api/handle.h"
#include "insight/gather.h"
#include <string.h>

enum { INSIGHT_NULL_UNIT = 30, INSIGHT_CYCLE_WORK = 100000000, INSIGHT_BILLION = 1000000000,
       INSIGHT_REWIRINGS_MOST = 10000, INSIGHT_HOUR_VALUE_MOST = 1000000000, INSIGHT_HOUR = 60 };

struct aid_insight {
    aid_allocator memory;
    aid__insight_report report;
    aid_time until;
    int64_t hour_value;
    int32_t discreet; /* 1: what says who is relied on too much is left out */
    int32_t reserved;
};

/* What the progress callback needs while it runs. */
typedef struct insight_call {
    aid_store *store;
    aid_insight_options options;
    aid__insight_scope scope;
} insight_call;

static const uint64_t insight_burden = AID_BIT(AID_INSIGHT_OVER_RELIED) | AID_BIT(AID_INSIGHT_FULL_WEEKS)
                                       | AID_BIT(AID_INSIGHT_FAR_ABOVE) | AID_BIT(AID_INSIGHT_SOLE_PROVIDER)
                                       | AID_BIT(AID_INSIGHT_GIVES_ONLY);

void aid_insight_options_init(aid_insight_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static int32_t insight_progress(void *context, const char *stage, uint64_t done, uint64_t total)
{
    insight_call *call = context;
    call->store->in_callback = 1;
    int32_t stop = call->options.progress(call->options.progress_context, stage, done, total);
    call->store->in_callback = 0;
    return stop;
}

/* ---- options ---- */

static aid_status insight_check(insight_call *call, aid_store *store, const aid_insight_options *options,
                                aid_error *error)
{
    aid_insight_options *ours = &call->options;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(ours, sizeof *ours, options, AID__OPTIONS_LEAST, "aid_insight_options", error);
    if (status == AID_OK)
        status = aid__check_bits(ours->set, 0, "aid_insight_options.set", error);
    if (status == AID_OK)
        status = aid__check_range(ours->rewirings, 0, INSIGHT_REWIRINGS_MOST, "rewirings", error);
    if (status == AID_OK)
        status = aid__check_enum(ours->unit, AID_UNIT_VOLUNTEER, "unit", error); /* gift mode has no minutes to compare */
    if (status == AID_OK)
        status = aid__check_enum(ours->step, AID_STEP_YEAR, "step", error);
    if (status == AID_OK)
        status = aid__check_range(ours->hour_value, 0, INSIGHT_HOUR_VALUE_MOST, "hour_value", error);
    if (status == AID_OK)
        status = aid__check_enum(ours->books_only, AID_NO, "books_only", error);
    if (status == AID_OK)
        status = aid__check_enum(ours->null_model, AID_NO, "null_model", error);
    if (status == AID_OK)
        status = aid__check_enum(ours->circulation, AID_NO, "circulation", error);
    if (status == AID_OK)
        status = aid__check_time(ours->from, "from", error);
    if (status == AID_OK)
        status = aid__check_time(ours->until, "until", error);
    return status;
}

static aid_status insight_begin(insight_call *call, aid_store *store, const aid_insight_options *options,
                                aid_error *error)
{
    const aid_insight_options *ours = &call->options;
    memset(call, 0, sizeof *call);
    aid_status status = insight_check(call, store, options, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, ours->group.id, &call->scope.group, error);
    if (status != AID_OK)
        return status;
    call->store = store;
    call->scope.model = &store->model;
    call->scope.books_only = ours->books_only == AID_YES;
    call->scope.unit = ours->unit;
    call->scope.null_model = ours->null_model;
    call->scope.circulation = ours->circulation;
    call->scope.rewirings = (uint32_t)ours->rewirings;
    call->scope.seed = ours->seed;
    call->scope.cycle_work = ours->cycle_work != 0 ? ours->cycle_work : INSIGHT_CYCLE_WORK;
    call->scope.step = ours->step;
    call->scope.from = ours->from;
    call->scope.until = ours->until != 0 ? ours->until : aid__store_now(store) + 1; /* what happens now is in it */
    if (call->scope.from == 0 || call->scope.from < call->scope.until)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                     "from: the window would end before it begins; from must be before until");
}

/* ---- who may ---- */

static aid_status insight_may(insight_call *call, aid__row group, int32_t *discreet, aid_error *error)
{
    const aid__access access = { .group = group };
    aid__actor actor = call->store->actor;
    actor.required = 0;
    aid_status status = aid__access_check(&call->store->model, &actor, AID__ACT_READ_INSIGHT, &access, error);
    uint32_t relations = aid__access_relations(&call->store->model, &actor, &access);
    if ((relations & (AID__RELATION_HOST | AID__RELATION_COORDINATOR)) == 0)
        *discreet = 1;
    return status;
}

/* Whoever may see a group may see it with the groups below it; the whole community is its groups without a parent. */
static aid_status insight_access(insight_call *call, int32_t *discreet, aid_error *error)
{
    const aid__model *model = &call->store->model;
    aid_status status = AID_OK;
    *discreet = 0;
    if (call->scope.group != 0)
        return insight_may(call, call->scope.group, discreet, error);
    if (call->store->actor.id == 0)
        return AID_OK;
    status = insight_may(call, 0, discreet, error); /* in some group at least: every one may be closed */
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(model, AID__TABLE_GROUP); row++)
        if (aid__group_at(model, row)->parent == 0 && !aid__group_at(model, row)->closed)
            status = insight_may(call, row, discreet, error);
    return status;
}

/* ---- the result ---- */

aid_status aid_insight_run(aid_store *store, const aid_insight_options *options, aid_insight **out_insight,
                           aid_error *error)
{
    insight_call call;
    int32_t discreet = 0;
    aid_status status = aid__pointer_check(out_insight, "out_insight", error);
    if (status == AID_OK)
        status = insight_begin(&call, store, options, error);
    if (status == AID_OK)
        status = insight_access(&call, &discreet, error);
    if (status != AID_OK)
        return status;
    aid_insight *insight = aid__take_zero(&store->memory, sizeof *insight);
    if (insight == NULL)
        return aid__fail_memory(error);
    insight->memory = store->memory;
    insight->until = call.scope.until;
    insight->discreet = discreet;
    insight->hour_value = call.options.hour_value;
    insight->report.insight = (aid__insight){ .allocator = &insight->memory, .null_unit = INSIGHT_NULL_UNIT,
                                              .progress = call.options.progress != NULL ? insight_progress : NULL,
                                              .context = &call };
    status = aid__insight_report_make(&insight->report, &call.scope, error);
    insight->report.insight.progress = NULL; /* the call is over */
    insight->report.insight.context = NULL;
    if (status != AID_OK)
        aid__give(&store->memory, insight, sizeof *insight);
    else
        *out_insight = insight;
    return status;
}

void aid_insight_free(aid_insight *insight)
{
    if (insight == NULL)
        return;
    aid_allocator memory = insight->memory;
    aid__insight_report_free(&insight->report);
    aid__give(&memory, insight, sizeof *insight);
}

static aid_status insight_check_out(const aid_insight *insight, const void *out, const char *name, aid_error *error)
{
    aid_status status = aid__pointer_check(insight, "insight", error);
    return status == AID_OK ? aid__pointer_check(out, name, error) : status;
}

aid_status aid_insight_figure(const aid_insight *insight, int32_t figure, aid_figure_info *out_info, aid_error *error)
{
    aid_status status = insight_check_out(insight, out_info, "out_info", error);
    if (status == AID_OK)
        status = aid__check_range(figure, 0, AID_FIGURE_COUNT - 1, "figure", error);
    if (status != AID_OK)
        return status;
    const aid__ratio *ratio = &insight->report.insight.figures[figure];
    aid_figure_info ours = { .exact = ratio->denominator != 0, .numerator = ratio->numerator,
                             .denominator = ratio->denominator };
    if (ratio->denominator == 0 && (insight->report.insight.defined & AID_BIT(figure)) != 0) {
        double scaled = ratio->value * INSIGHT_BILLION;
        ours.numerator = scaled >= 9.2e18 ? INT64_MAX : (int64_t)(scaled + (scaled < 0 ? -.5 : .5));
        ours.denominator = INSIGHT_BILLION;
    }
    return aid__info_write(out_info, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_figure_info", error);
}

/* ⌊minutes × value / 60⌋ without a product that could pass 64 bits; what does not fit at all is as much as does. */
static int64_t insight_worth(int64_t minutes, int64_t hour_value)
{
    int64_t hours = minutes / INSIGHT_HOUR, rest = minutes % INSIGHT_HOUR;
    if (hour_value != 0 && hours >= INT64_MAX / hour_value)
        return INT64_MAX;
    return hours * hour_value + rest * hour_value / INSIGHT_HOUR;
}

aid_status aid_insight_summary_get(const aid_insight *insight, aid_insight_summary *out_summary, aid_error *error)
{
    aid_status status = insight_check_out(insight, out_summary, "out_summary", error);
    if (status != AID_OK)
        return status;
    const aid__insight_report *report = &insight->report;
    const aid__help_graph *graph = &report->insight.graph;
    const aid__insight_counts *counts = &report->insight.counts;
    aid_insight_summary ours = {
        .defined = report->insight.defined, .from = report->from, .until = insight->until, .members = graph->members,
        .took_part = counts->took_part, .exchanges = report->exchanges, .links = graph->arcs,
        .mutual_links = graph->mutual, .minutes = graph->minutes, .mutual_minutes = counts->mutual_minutes,
        .indirect_minutes = counts->indirect, .circulating_minutes = counts->circulating,
        .time_minutes = report->time_minutes, .volunteer_minutes = report->volunteer_minutes,
        .pool_minutes = report->pool_minutes, .turnover = counts->turnover, .components = counts->components,
        .largest_component = counts->largest_component, .isolates = counts->isolates, .alone_90_days = counts->alone,
        .one_link = counts->one_link, .articulations = counts->articulations, .bridges = counts->bridges,
        .largest_core = counts->largest_core, .circles = counts->circles, .largest_circle = counts->largest_circle,
        .in_2_cycles = counts->in_two_cycles, .in_3_cycles = counts->in_three_cycles,
        .over_relied = insight->discreet ? 0 : counts->over_relied, .never_received = counts->never_received,
        .never_gave = counts->never_gave, .never_asked = counts->never_asked, .hour_value = insight->hour_value,
        .volunteer_value = insight_worth(report->volunteer_minutes, insight->hour_value),
    };
    memcpy(ours.cycles, counts->cycles, sizeof ours.cycles);
    return aid__info_write(out_summary, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_insight_summary", error);
}

aid_status aid_insight_member_size(const aid_insight *insight, size_t *out_size, aid_error *error)
{
    aid_status status = insight_check_out(insight, out_size, "out_size", error);
    if (status == AID_OK)
        *out_size = insight->report.insight.graph.members;
    return status;
}

aid_status aid_insight_member(const aid_insight *insight, size_t index, aid_member_insight *out_member,
                              aid_error *error)
{
    aid_status status = insight_check_out(insight, out_member, "out_member", error);
    if (status != AID_OK)
        return status;
    const aid__help_graph *graph = &insight->report.insight.graph;
    if (index >= graph->members)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "index: %zu; this result has %u members, counted from 0",
                         index, graph->members);
    const aid__insight_member *row = &insight->report.insight.members[index];
    aid_member_insight ours = {
        .member = { insight->report.ids[index] }, .flags = row->flags & ~(insight->discreet ? insight_burden : 0),
        .given = graph->given[index], .received = graph->received[index], .recent = row->recent,
        .partners = graph->near[index + 1] - graph->near[index], .helped = graph->out[index + 1] - graph->out[index],
        .helped_by = graph->in[index + 1] - graph->in[index], .asked = row->asked, .component = row->component,
        .component_size = row->component_size, .circle = row->circle, .circle_size = row->circle_size,
        .core = row->core, .sole_provider_of = insight->discreet ? 0 : row->sole_provider_of,
    };
    memcpy(ours.cycles, row->cycles, sizeof ours.cycles);
    return aid__info_write(out_member, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_member_insight", error);
}

/* The index of a list of this result. */
static aid_status insight_check_index(size_t index, size_t size, const char *what, aid_error *error)
{
    if (index < size)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "index: %zu; this result has %zu %s, counted from 0", index,
                     size, what);
}

static aid_status insight_size(const aid_insight *insight, const size_t *size, size_t *out_size, aid_error *error)
{
    aid_status status = insight_check_out(insight, out_size, "out_size", error);
    if (status == AID_OK)
        *out_size = *size;
    return status;
}

aid_status aid_insight_link_size(const aid_insight *insight, size_t *out_size, aid_error *error)
{
    aid_status status = insight_check_out(insight, out_size, "out_size", error);
    if (status == AID_OK)
        *out_size = insight->report.insight.graph.arcs;
    return status;
}

aid_status aid_insight_link(const aid_insight *insight, size_t index, aid_link_insight *out_link, aid_error *error)
{
    aid_status status = insight_check_out(insight, out_link, "out_link", error);
    if (status == AID_OK)
        status = insight_check_index(index, insight->report.insight.graph.arcs, "links", error);
    if (status != AID_OK)
        return status;
    const aid__help_graph *graph = &insight->report.insight.graph;
    const aid__insight_member *members = insight->report.insight.members;
    uint32_t from = graph->giver[index], to = graph->receiver[index];
    const aid_link_insight ours = {
        .bridge = members[from].bridge == to + 1 || members[to].bridge == from + 1,
        .giver = { insight->report.ids[from] }, .receiver = { insight->report.ids[to] }, .from = from, .to = to,
        .minutes = graph->weight[index],
        .back = graph->mate[index] == AID__NO_ARC ? 0 : graph->weight[graph->mate[index]],
    };
    return aid__info_write(out_link, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_link_insight", error);
}

aid_status aid_insight_period_size(const aid_insight *insight, size_t *out_size, aid_error *error)
{
    return insight_size(insight, insight == NULL ? NULL : &insight->report.period_count, out_size, error);
}

aid_status aid_insight_period(const aid_insight *insight, size_t index, aid_period_insight *out_period, aid_error *error)
{
    aid_status status = insight_check_out(insight, out_period, "out_period", error);
    if (status == AID_OK)
        status = insight_check_index(index, insight->report.period_count, "periods", error);
    if (status != AID_OK)
        return status;
    const aid__insight_period *row = &insight->report.periods[index];
    const aid_period_insight ours = {
        .from = row->from, .until = row->until, .time_minutes = row->time_minutes,
        .volunteer_minutes = row->volunteer_minutes, .exchanges = row->exchanges, .givers = row->givers,
        .receivers = row->receivers, .people = row->people, .requests = row->posted, .requests_filled = row->filled,
        .requests_withdrawn = row->withdrawn, .requests_expired = row->expired, .requests_open = row->open,
        .proposals = row->proposed, .proposals_done = row->done, .proposals_ended = row->fell_through,
        .proposals_questioned = row->contested, .proposals_reversed = row->reversed,
    };
    return aid__info_write(out_period, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_period_insight",
                           error);
}

aid_status aid_insight_skill_size(const aid_insight *insight, size_t *out_size, aid_error *error)
{
    return insight_size(insight, insight == NULL ? NULL : &insight->report.skill_count, out_size, error);
}

aid_status aid_insight_skill(const aid_insight *insight, size_t index, aid_skill_insight *out_skill, aid_error *error)
{
    aid_status status = insight_check_out(insight, out_skill, "out_skill", error);
    if (status == AID_OK)
        status = insight_check_index(index, insight->report.skill_count, "kinds of help", error);
    if (status != AID_OK)
        return status;
    const aid__insight_skill *row = &insight->report.skills[index];
    const aid_skill_insight ours = { .skill = { row->id }, .parent = { row->parent }, .minutes = row->minutes,
                                     .own_minutes = row->own_minutes, .exchanges = row->exchanges,
                                     .givers = row->givers, .receivers = row->receivers, .people = row->people };
    return aid__info_write(out_skill, &ours, sizeof ours, AID__OPTIONS_LEAST, "aid_skill_insight",
                           error);
}
