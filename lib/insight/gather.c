/* SPDX-License-Identifier: MIT */
#include "insight/gather.h"

#include "base/error.h"
#include <assert.h>
#include <string.h>

static const int64_t gather_day = INT64_C(86400000000);

enum { GATHER_WEEKS = 8, GATHER_WEEK_DAYS = 7, GATHER_RECENT_DAYS = 28, GATHER_PARTNER_DAYS = 90, GATHER_MONDAY = 3 };

/* What is known of a member row before members are numbered. */
enum { GATHER_ACTIVE = 1, GATHER_HELPED = 2, GATHER_PARTNERED = 4 };

typedef struct gather {
    const aid__insight_scope *scope;
    aid__insight_report *report;
    const uint8_t *groups; /* by group row: taken in */
    uint8_t *known;      /* by member row: GATHER_… */
    uint32_t *number;    /* by member row: the member's number */
    int32_t *belongs;    /* by member row: to how many of the groups at the window's end */
    uint32_t members;
    aid__help *entries;
    size_t entry_count;  /* in the window and unit */
    int64_t first;       /* when the first of them took place */
    int64_t last_week;   /* Mondays since 1970 began, of the week that `until` falls into */
    int64_t *weeks;      /* by member, GATHER_WEEKS each: minutes given */
} gather;

/* ---- groups ---- */

void aid__insight_groups(const aid__insight_scope *scope, uint8_t *included)
{
    const aid__model *model = scope->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_GROUP); row++) {
        aid__row above = row;
        if (scope->group == 0) {
            included[row] = 1;
            continue;
        }
        while (above != 0 && above != scope->group)
            above = scope->books_only ? 0 : aid__group_at(model, above)->parent;
        included[row] = above == scope->group;
    }
}

/* ---- exchanges ---- */

int64_t aid__insight_when(const aid__exchange_row *exchange)
{
    return exchange->happened != 0 ? exchange->happened : exchange->created;
}

static bool gather_booked(const aid__exchange_row *exchange)
{
    return exchange->state == AID_EXCHANGE_DONE || exchange->state == AID_EXCHANGE_CONTESTED;
}

static bool gather_is_help(const gather *g, const aid__exchange_row *exchange)
{
    bool counted = exchange->unit == AID_UNIT_TIME || exchange->unit == AID_UNIT_VOLUNTEER;
    return counted && gather_booked(exchange) && g->groups[exchange->group] && aid__insight_when(exchange) < g->scope->until
           && exchange->minutes > 0 && exchange->requester != 0;
}

static bool gather_in_window(const gather *g, int64_t when)
{
    return when < g->scope->until && (g->scope->from == 0 || when >= g->scope->from);
}

static bool gather_in_unit(const gather *g, const aid__exchange_row *exchange)
{
    return g->scope->unit == 0 || g->scope->unit == exchange->unit;
}

bool aid__insight_counts_help(const aid__insight_scope *scope, const uint8_t *groups, const aid__exchange_row *exchange)
{
    const gather g = { .scope = scope, .groups = groups };
    return gather_is_help(&g, exchange) && gather_in_unit(&g, exchange)
           && gather_in_window(&g, aid__insight_when(exchange));
}

/* First pass: who takes part, and how much there will be. */
static void gather_count(gather *g)
{
    const aid__model *model = g->scope->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        int64_t when = aid__insight_when(exchange);
        if (!gather_is_help(g, exchange))
            continue;
        if (gather_in_unit(g, exchange) && when >= g->scope->until - GATHER_PARTNER_DAYS * gather_day) {
            g->known[exchange->requester] |= GATHER_PARTNERED;
            g->known[exchange->helper] |= GATHER_PARTNERED;
        }
        if (!gather_in_window(g, when))
            continue;
        *(exchange->unit == AID_UNIT_TIME ? &g->report->time_minutes : &g->report->volunteer_minutes) += exchange->minutes;
        if (!gather_in_unit(g, exchange))
            continue;
        g->known[exchange->requester] |= GATHER_HELPED;
        g->known[exchange->helper] |= GATHER_HELPED;
        g->first = g->entry_count == 0 || when < g->first ? when : g->first;
        g->entry_count++;
    }
    g->report->exchanges = g->entry_count;
}

/* As of when membership is asked: the window's end. A window that ends before anybody was recorded as a member (help brought
 * in from before) is judged by the members of now. */
static int64_t gather_as_of(const gather *g)
{
    const aid__model *model = g->scope->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_TURN); row++) {
        const aid__turn_row *turn = aid__turn_at(model, row);
        if (g->groups[aid__membership_at(model, turn->membership)->group] && turn->at < g->scope->until)
            return g->scope->until;
    }
    return INT64_MAX;
}

/* Everybody who belonged at the window's end, and whoever had minutes in the window, in order of their rows. */
static void gather_number(gather *g)
{
    const aid__model *model = g->scope->model;
    const int64_t as_of = gather_as_of(g);
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_TURN); row++) {
        const aid__turn_row *turn = aid__turn_at(model, row);
        const aid__membership_row *membership = aid__membership_at(model, turn->membership);
        if (turn->at < as_of && g->groups[membership->group])
            g->belongs[membership->member] += turn->active ? 1 : -1;
    }
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_MEMBER); row++)
        g->known[row] |= g->belongs[row] > 0 ? GATHER_ACTIVE : 0;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_MEMBER); row++)
        if (g->known[row] & (GATHER_ACTIVE | GATHER_HELPED))
            g->number[row] = g->members++;
}

static bool gather_numbered(const gather *g, aid__row member)
{
    return (g->known[member] & (GATHER_ACTIVE | GATHER_HELPED)) != 0;
}

static int64_t gather_week(int64_t when)
{
    int64_t day = when / gather_day - (when % gather_day < 0) + GATHER_MONDAY;
    return day / GATHER_WEEK_DAYS - (day % GATHER_WEEK_DAYS < 0);
}

/* What one help says about its giver's burden. */
static void gather_burden(gather *g, const aid__exchange_row *exchange)
{
    int64_t when = aid__insight_when(exchange), back = g->last_week - gather_week(when);
    if (!gather_numbered(g, exchange->helper))
        return;
    uint32_t giver = g->number[exchange->helper];
    if (when >= g->scope->until - GATHER_RECENT_DAYS * gather_day)
        g->report->insight.members[giver].recent += exchange->minutes;
    if (back >= 1 && back <= GATHER_WEEKS)
        g->weeks[(size_t)giver * GATHER_WEEKS + (size_t)back - 1] += exchange->minutes;
}

/* A proposal asks its helper; help that was only logged asked nobody. Booked exchanges show it by the minutes that a side
 * or a coordinator named. */
bool aid__insight_was_asked(const aid__exchange_row *exchange)
{
    bool unbooked = exchange->state <= AID_EXCHANGE_DISPUTED || exchange->state == AID_EXCHANGE_VOID;
    return unbooked || exchange->requester_minutes != 0 || exchange->helper_minutes != 0;
}

static void gather_asked(gather *g, const aid__exchange_row *exchange)
{
    if (aid__insight_was_asked(exchange) && g->groups[exchange->group] && gather_in_unit(g, exchange) && gather_in_window(g, exchange->created)
        && gather_numbered(g, exchange->helper))
        g->report->insight.members[g->number[exchange->helper]].asked++;
}

/* Second pass: the entries of the graph, and what else a member is judged by. */
static void gather_fill(gather *g)
{
    const aid__model *model = g->scope->model;
    size_t filled = 0;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(model, row);
        gather_asked(g, exchange);
        if (!gather_is_help(g, exchange) || !gather_in_unit(g, exchange))
            continue;
        gather_burden(g, exchange);
        if (gather_in_window(g, aid__insight_when(exchange)))
            g->entries[filled++] = (aid__help){ exchange->minutes, g->number[exchange->helper],
                                                g->number[exchange->requester] };
    }
    assert(filled == g->entry_count);
}

static void gather_members(gather *g)
{
    const aid__model *model = g->scope->model;
    for (aid__row row = 1; row <= aid__model_count(model, AID__TABLE_MEMBER); row++) {
        if (!gather_numbered(g, row))
            continue;
        const aid__member_row *member = aid__member_at(model, row);
        aid__insight_member *out = &g->report->insight.members[g->number[row]];
        g->report->ids[g->number[row]] = member->id;
        out->flags |= g->known[row] & GATHER_ACTIVE ? 0 : AID_BIT(AID_INSIGHT_LEFT);
        out->flags |= g->known[row] & GATHER_PARTNERED ? 0 : AID_BIT(AID_INSIGHT_ALONE_90_DAYS);
        for (int week = 0; week < GATHER_WEEKS && member->week_minutes > 0; week++)
            out->full_weeks += g->weeks[(size_t)g->number[row] * GATHER_WEEKS + (size_t)week] * 10
                               >= (int64_t)member->week_minutes * 8;
    }
}

/* ---- the books ---- */

static int64_t gather_posting_when(const aid__posting_row *posting)
{
    return posting->happened != 0 ? posting->happened : posting->at;
}

/* A line that stands: help that was reversed is gone with its pair. */
static bool gather_stands(const gather *g, const aid__posting_row *posting)
{
    const aid__account_row *account = aid__account_at(g->scope->model, posting->account);
    return account->unit == AID_UNIT_TIME && g->groups[account->group] && gather_posting_when(posting) < g->scope->until
           && (posting->exchange == 0
               || aid__exchange_at(g->scope->model, posting->exchange)->state != AID_EXCHANGE_REVERSED);
}

static aid_status gather_velocity(gather *g, aid_error *error)
{
    const aid__model *model = g->scope->model;
    const int64_t window[2] = { g->report->from, g->scope->until };
    aid__vector moves;
    aid_status status = AID_OK;
    aid__vector_init(&moves, g->report->insight.allocator, sizeof(aid__move));
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(model, AID__TABLE_POSTING); row++) {
        const aid__posting_row *posting = aid__posting_at(model, row);
        const aid__account_row *account = aid__account_at(model, posting->account);
        int64_t when = gather_posting_when(posting);
        if (!gather_stands(g, posting))
            continue;
        if (account->kind == AID_ACCOUNT_POOL && posting->exchange != 0 && posting->amount < 0
            && gather_in_window(g, when))
            g->report->pool_minutes -= posting->amount;
        if (account->kind != 0 || account->owner_row == 0)
            continue;
        aid__move *move = aid__vector_push(&moves);
        if (move == NULL)
            status = aid__fail_memory(error);
        else
            *move = (aid__move){ .when = when, .amount = posting->amount, .account = posting->account };
    }
    if (status == AID_OK && window[0] < window[1] && g->scope->unit != AID_UNIT_VOLUNTEER)
        status = aid__insight_velocity(&g->report->insight, moves.rows, moves.count,
                                       (size_t)aid__model_count(model, AID__TABLE_ACCOUNT) + 1, window, error);
    aid__vector_free(&moves);
    return status;
}

/* ---- the report ---- */

static aid_status gather_graph(gather *g, const aid_allocator *allocator, aid_error *error)
{
    aid__insight_report *report = g->report;
    size_t entry_bytes = g->entry_count * sizeof *g->entries, week_bytes;
    size_t member_bytes = (size_t)g->members * sizeof *report->insight.members;
    size_t id_bytes = (size_t)g->members * sizeof *report->ids;
    aid_status status = AID_OK;
    report->insight.graph = (aid__help_graph){ .allocator = allocator, .members = g->members }; /* what free goes by */
    if (!aid__size_of(g->members, GATHER_WEEKS * sizeof *g->weeks, &week_bytes))
        return aid__fail_memory(error);
    g->entries = entry_bytes == 0 ? NULL : aid__take(allocator, entry_bytes);
    g->weeks = week_bytes == 0 ? NULL : aid__take_zero(allocator, week_bytes);
    report->insight.members = member_bytes == 0 ? NULL : aid__take_zero(allocator, member_bytes);
    report->ids = id_bytes == 0 ? NULL : aid__take(allocator, id_bytes);
    if ((entry_bytes != 0 && g->entries == NULL)
        || (g->members != 0 && (g->weeks == NULL || report->insight.members == NULL || report->ids == NULL)))
        status = aid__fail_memory(error);
    if (status == AID_OK) {
        gather_fill(g);
        gather_members(g);
        status = aid__help_graph_build(&report->insight.graph, allocator, g->members, g->entries, g->entry_count, error);
    }
    if (status != AID_OK)
        report->insight.graph.members = g->members;
    aid__give(allocator, g->entries, entry_bytes);
    aid__give(allocator, g->weeks, week_bytes);
    return status;
}

static aid_status gather_figures(aid__insight *insight, const aid__insight_scope *scope, aid_error *error)
{
    aid_status (*const parts[])(aid__insight *, aid_error *) = { aid__insight_balance, aid__insight_cohesion,
                                                                  aid__insight_strong, aid__insight_burden };
    uint32_t most = scope->null_model == AID_YES ? AID__NULL_MODEL_MOST
                    : scope->null_model == AID_NO ? 0 : AID__NULL_MODEL_USUAL;
    const aid__rewiring rewiring = { .seed = scope->seed, .work = scope->cycle_work, .count = scope->rewirings };
    bool circulation = scope->circulation == AID_YES
                       || (scope->circulation != AID_NO && insight->graph.arcs <= AID__CIRCULATION_USUAL);
    aid_status status = AID_OK;
    for (size_t i = 0; status == AID_OK && i < sizeof parts / sizeof *parts; i++) {
        status = aid__insight_progress(insight, "figures", i, sizeof parts / sizeof *parts, error);
        if (status == AID_OK)
            status = parts[i](insight, error);
    }
    if (status == AID_OK && circulation)
        status = aid__insight_circles(insight, error);
    if (status == AID_OK)
        status = aid__insight_cycles(insight, scope->cycle_work, error);
    if (status == AID_OK)
        status = aid__insight_rewire(insight, &rewiring, error);
    if (status == AID_OK && insight->graph.members <= most)
        status = aid__insight_null_model(insight, error);
    return status;
}

static aid_status gather_run(gather *g, aid_error *error)
{
    aid__insight_report *report = g->report;
    aid__insight_clear(&report->insight);
    gather_count(g);
    gather_number(g);
    report->from = g->scope->from != 0 ? g->scope->from : g->entry_count > 0 ? g->first : g->scope->until;
    aid_status status = gather_graph(g, report->insight.allocator, error);
    if (status == AID_OK)
        status = gather_figures(&report->insight, g->scope, error);
    if (status == AID_OK)
        status = gather_velocity(g, error);
    if (status == AID_OK)
        status = aid__insight_periods(report, g->scope, g->groups, error);
    if (status == AID_OK)
        status = aid__insight_skills(report, g->scope, g->groups, error);
    if (status == AID_OK)
        aid__insight_ratio(&report->insight, AID_FIGURE_SOLIDARITY, report->pool_minutes, report->insight.graph.minutes);
    aid__insight_ratio(&report->insight, AID_FIGURE_GIFT, report->volunteer_minutes,
                       report->volunteer_minutes + report->time_minutes);
    return status;
}

aid_status aid__insight_report_make(aid__insight_report *report, const aid__insight_scope *scope, aid_error *error)
{
    const aid_allocator *allocator = report->insight.allocator;
    size_t groups = (size_t)aid__model_count(scope->model, AID__TABLE_GROUP) + 1;
    size_t members = (size_t)aid__model_count(scope->model, AID__TABLE_MEMBER) + 1;
    size_t bytes = members * (2 * sizeof(uint32_t) + 1) + groups;
    uint32_t *block = aid__take_zero(allocator, bytes);
    assert(scope->from < scope->until);
    if (block == NULL)
        return aid__fail_memory(error);
    gather g = { .scope = scope, .report = report, .number = block, .belongs = (int32_t *)(block + members),
                 .known = (uint8_t *)(block + 2 * members),
                 .last_week = gather_week(scope->until) };
    g.groups = g.known + members;
    aid__insight_groups(scope, g.known + members);
    aid_status status = gather_run(&g, error);
    aid__give(allocator, block, bytes);
    if (status != AID_OK)
        aid__insight_report_free(report);
    return status;
}

void aid__insight_report_free(aid__insight_report *report)
{
    aid__insight *insight = &report->insight;
    aid__give(insight->allocator, insight->members, (size_t)insight->graph.members * sizeof *insight->members);
    aid__give(insight->allocator, report->ids, (size_t)insight->graph.members * sizeof *report->ids);
    aid__help_graph_free(&insight->graph);
    aid__give(insight->allocator, report->periods, report->period_count * sizeof *report->periods);
    aid__give(insight->allocator, report->skills, report->skill_count * sizeof *report->skills);
    insight->members = NULL;
    report->ids = NULL;
    report->periods = NULL;
    report->skills = NULL;
}
