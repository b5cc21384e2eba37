/* SPDX-License-Identifier: MIT */
/* Numbers, days and texts of the report as people read them. */
#include "report.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *const words_months[] = { "January", "February", "March", "April", "May", "June", "July", "August",
                                            "September", "October", "November", "December" };

void report_escape(cli_text *out, const char *text)
{
    for (; *text != '\0'; text++) {
        switch (*text) {
        case '&': cli_text_add(out, "&amp;"); break;
        case '<': cli_text_add(out, "&lt;"); break;
        case '>': cli_text_add(out, "&gt;"); break;
        case '"': cli_text_add(out, "&quot;"); break;
        default: cli_text_add_bytes(out, text, 1);
        }
    }
}

void report_number(cli_text *out, uint64_t number)
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%" PRIu64, number);
    for (int i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            cli_text_add(out, "\u202f"); /* a thin space that does not break */
        cli_text_add_bytes(out, digits + i, 1);
    }
}

void report_hours(cli_text *out, int64_t minutes)
{
    uint64_t whole = (uint64_t)(minutes < 0 ? 0 : minutes);
    if (whole >= 60 || whole == 0) {
        report_number(out, whole / 60);
        cli_text_add(out, "\u00a0h");
    }
    if (whole % 60 != 0 && whole < 6000)
        cli_text_format(out, "%s%d\u00a0min", whole >= 60 ? " " : "", (int)(whole % 60));
}

/* "2026-10-12" of a time. */
static bool words_date(int64_t time, int *year, int *month, int *day)
{
    char text[40];
    return aid_time_format(time, text, sizeof text, NULL, NULL) == AID_OK &&
           sscanf(text, "%d-%d-%d", year, month, day) == 3 && *month >= 1 && *month <= 12;
}

void report_day(cli_text *out, int64_t time)
{
    int year, month, day;
    if (words_date(time, &year, &month, &day))
        cli_text_format(out, "%d %s %d", day, words_months[month - 1], year);
}

void report_period_name(cli_text *out, const aid_period_insight *period)
{
    int year, month, day;
    int64_t days = (period->until - period->from) / INT64_C(86400000000);
    if (!words_date(period->from, &year, &month, &day))
        return;
    if (days > 100)
        cli_text_format(out, "%d", year);
    else if (days > 7)
        cli_text_format(out, "%.3s %d", words_months[month - 1], year);
    else
        cli_text_format(out, "%d %.3s", day, words_months[month - 1]);
}

double report_ratio(const cli_report *report, int32_t figure)
{
    const aid_figure_info *info = &report->figures[figure];
    return info->denominator == 0 ? NAN : (double)info->numerator / (double)info->denominator;
}

const report_count *report_find(const cli_report *report, const char *name)
{
    for (size_t i = 0; i < report->count_count; i++)
        if (strcmp(report->counts[i].name, name) == 0)
            return &report->counts[i];
    return &report->counts[0];
}

void report_count_words(cli_text *out, const report_count *count)
{
    if (!count->hidden)
        report_number(out, count->value);
    else
        cli_text_add(out, count->value < REPORT_LEAST ? "fewer than 5" : "all but a few");
}

bool report_is_top(const cli_report *report, size_t skill)
{
    return report->skills[skill].parent.id == 0;
}
