/* SPDX-License-Identifier: MIT */
/* Copies a result of the library into the report, with the names that people read. */
#include "report.h"
#include "who.h"

#include <stdlib.h>

/* Rows of one list of the result. */
#define REPORT_LIST(noun, rows, count)                                                                          \
    static bool report_##rows(cli_report *report, const aid_insight *insight)                                   \
    {                                                                                                           \
        cli *tool = report->tool;                                                                               \
        if (!cli_try(tool, aid_insight_##noun##_size(insight, &report->count, &tool->error)))                   \
            return false;                                                                                       \
        report->rows = cli_take(report->count, sizeof *report->rows);                                           \
        for (size_t i = 0; i < report->count; i++) {                                                            \
            report->rows[i].struct_size = sizeof *report->rows;                                                 \
            if (!cli_try(tool, aid_insight_##noun(insight, i, &report->rows[i], &tool->error)))                 \
                return false;                                                                                   \
        }                                                                                                       \
        return true;                                                                                            \
    }

REPORT_LIST(member, members, member_count)
REPORT_LIST(link, links, link_count)
REPORT_LIST(period, periods, period_count)
REPORT_LIST(skill, skills, skill_count)

static bool report_figures(cli_report *report, const aid_insight *insight)
{
    cli *tool = report->tool;
    for (int32_t figure = 0; figure < AID_FIGURE_COUNT; figure++) {
        report->figures[figure].struct_size = sizeof *report->figures;
        if (!cli_try(tool, aid_insight_figure(insight, figure, &report->figures[figure], &tool->error)))
            return false;
    }
    report->summary.struct_size = sizeof report->summary;
    return cli_try(tool, aid_insight_summary_get(insight, &report->summary, &tool->error));
}

static void report_counts(cli_report *report)
{
    const aid_insight_summary *s = &report->summary;
    const report_count counts[] = {
        { "members", "people", s->members, REPORT_THINGS, 0 },
        { "took_part", "people who gave or received", s->took_part, REPORT_PEOPLE, 0 },
        { "exchanges", "visits that are booked", s->exchanges, REPORT_THINGS, 0 },
        { "links", "ties from one person to another", s->links, REPORT_TIES, 0 },
        { "mutual_links", "of them, ties with help both ways", s->mutual_links, REPORT_TIES, 0 },
        { "components", "parts without a tie between them", s->components, REPORT_THINGS, 0 },
        { "largest_component", "people in the largest part", s->largest_component, REPORT_PEOPLE, 0 },
        { "isolates", "people without a partner in this time", s->isolates, REPORT_PEOPLE, 0 },
        { "alone_90_days", "people without a partner in the last 90 days", s->alone_90_days, REPORT_PEOPLE, 0 },
        { "one_link", "people who hang by one link", s->one_link, REPORT_PEOPLE, 0 },
        { "articulations", "people without whom others would lose touch", s->articulations, REPORT_PEOPLE, 0 },
        { "bridges", "links without which a part would fall away", s->bridges, REPORT_TIES, 0 },
        { "largest_core", "partners that everyone in the firmest core has there", s->largest_core, REPORT_THINGS, 0 },
        { "circles", "circles of people", s->circles, REPORT_THINGS, 0 },
        { "largest_circle", "people in the largest circle", s->largest_circle, REPORT_PEOPLE, 0 },
        { "in_2_cycles", "people with help both ways", s->in_2_cycles, REPORT_PEOPLE, 0 },
        { "in_3_cycles", "people in a circle of three", s->in_3_cycles, REPORT_PEOPLE, 0 },
        { "over_relied", "people relied on too much", s->over_relied, REPORT_PEOPLE, 0 },
        { "never_received", "people who received nothing", s->never_received, REPORT_PEOPLE, 0 },
        { "never_gave", "people who gave nothing", s->never_gave, REPORT_PEOPLE, 0 },
        { "never_asked", "people who were never asked", s->never_asked, REPORT_PEOPLE, 0 },
    };
    report->count_count = sizeof counts / sizeof *counts;
    for (size_t i = 0; i < report->count_count; i++)
        report->counts[i] = counts[i];
}

static void report_name(cli_report *report)
{
    cli *tool = report->tool;
    report->skill_names = cli_take(report->skill_count, sizeof *report->skill_names);
    for (size_t i = 0; i < report->skill_count; i++)
        report->skill_names[i] = report->skills[i].skill.id == 0 ? cli_copy("not stated")
                                                                 : cli_skill_name(tool, report->skills[i].skill);
    if (!report->people)
        return;
    report->names = cli_take(report->member_count, sizeof *report->names);
    for (size_t i = 0; i < report->member_count; i++)
        report->names[i] = cli_member_name(tool, report->members[i].member);
}

static void report_outcomes(cli_report *report)
{
    for (size_t i = 0; i < report->period_count; i++) {
        report->asked[0] += report->periods[i].requests_filled;
        report->asked[1] += report->periods[i].requests_open;
        report->asked[2] += report->periods[i].requests_withdrawn;
        report->asked[3] += report->periods[i].requests_expired;
    }
}

bool report_gather(cli_report *report, const aid_insight *insight)
{
    if (!report_figures(report, insight) || !report_members(report, insight) || !report_links(report, insight) ||
        !report_periods(report, insight) || !report_skills(report, insight))
        return false;
    report_counts(report);
    report_name(report);
    report_outcomes(report);
    report->period_hidden = cli_take(report->period_count, sizeof *report->period_hidden);
    report->skill_hidden = cli_take(report->skill_count, sizeof *report->skill_hidden);
    return true;
}

static void report_free_texts(char **texts, size_t count)
{
    for (size_t i = 0; texts != NULL && i < count; i++)
        free(texts[i]);
    free(texts);
}

void report_free(cli_report *report)
{
    report_free_texts(report->names, report->member_count);
    report_free_texts(report->skill_names, report->skill_count);
    free(report->title);
    free(report->members);
    free(report->links);
    free(report->periods);
    free(report->skills);
    free(report->period_hidden);
    free(report->skill_hidden);
    free(report->x);
    free(report->y);
    free(report->drawn);
    free(report->link_drawn);
}
