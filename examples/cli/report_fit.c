/* SPDX-License-Identifier: MIT */
/* What may be published: nothing about fewer than five people, and nothing from which such a cell could be worked out by
 * taking the published ones from their sum. A figure about one person (the share of who gave most) is left out; when
 * fewer than five people took part, everything is. */
#include "report.h"

#include <stdlib.h>

static bool fit_is_small(uint64_t people)
{
    return people > 0 && people < REPORT_LEAST;
}

void report_hide(const uint64_t *people, bool *hidden, size_t count)
{
    size_t left_out = 0, next = SIZE_MAX;
    for (size_t i = 0; i < count; i++) {
        hidden[i] = fit_is_small(people[i]);
        left_out += hidden[i];
        if (!hidden[i] && people[i] > 0 && (next == SIZE_MAX || people[i] < people[next]))
            next = i;
    }
    if (left_out == 1 && next != SIZE_MAX)
        hidden[next] = true;
}

/* The periods add up to the window. */
static void fit_periods(cli_report *report)
{
    uint64_t *people = cli_take(report->period_count, sizeof *people);
    for (size_t i = 0; i < report->period_count; i++)
        people[i] = report->periods[i].people;
    report_hide(people, report->period_hidden, report->period_count);
    free(people);
}

/* Kinds of help under one parent add up to it, together with what names the parent itself. What is below a hidden kind is
 * hidden too. */
static void fit_siblings(cli_report *report, uint64_t parent, bool parent_hidden, unsigned depth)
{
    uint64_t *people = cli_take(report->skill_count, sizeof *people);
    bool *hidden = cli_take(report->skill_count, sizeof *hidden);
    size_t *index = cli_take(report->skill_count, sizeof *index), count = 0;
    for (size_t i = 0; i < report->skill_count; i++) {
        if (report->skills[i].parent.id != parent)
            continue;
        index[count] = i;
        people[count++] = report->skills[i].people;
    }
    report_hide(people, hidden, count);
    for (size_t k = 0; k < count; k++)
        report->skill_hidden[index[k]] = hidden[k] || parent_hidden;
    for (size_t k = 0; k < count && depth > 0; k++)
        if (report->skills[index[k]].skill.id != 0)
            fit_siblings(report, report->skills[index[k]].skill.id, report->skill_hidden[index[k]], depth - 1);
    free(people);
    free(hidden);
    free(index);
}

void report_fit(cli_report *report)
{
    if (report->people)
        return;
    report->few = report->summary.took_part < REPORT_LEAST;
    for (size_t i = 0; i < report->count_count; i++) {
        report_count *count = &report->counts[i];
        bool people = count->about == REPORT_PEOPLE && count->value <= report->summary.members;
        count->hidden = (count->about != REPORT_THINGS && fit_is_small(count->value)) ||
                        (people && fit_is_small(report->summary.members - count->value)) || (report->few && i > 0);
    }
    fit_periods(report);
    fit_siblings(report, 0, false, 16);
    report_hide(report->asked, report->asked_hidden, REPORT_OUTCOMES);
    for (int32_t figure = 0; figure < AID_FIGURE_COUNT; figure++)
        if (report->few || figure == AID_FIGURE_TOP_SHARE)
            report->figures[figure].denominator = 0;
}
