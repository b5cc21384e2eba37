/* SPDX-License-Identifier: MIT */
/* The charts of the page. Bars are rows of a table, so that whoever hears the page or prints it has the numbers; columns
 * and curves are SVG with a text that says what they show, and the numbers stand below them. */
#include "report.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    CHART_LEFT = 34,
    CHART_RIGHT = 356,
    CHART_TOP = 10,
    CHART_BOTTOM = 150,
    CHART_HEIGHT = 176,
    CHART_BINS = 5,
    CHART_QUANTILES = 10,
    CHART_KINDS = 12
};

static void chart_text(cli_text *out, double x, double y, const char *anchor, const char *text)
{
    cli_text_format(out, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor);
    report_escape(out, text);
    cli_text_add(out, "</text>");
}

static void chart_begin(cli_text *out, const char *id, int height, const char *says)
{
    cli_text_format(out, "<svg class=\"chart\" role=\"img\" aria-labelledby=\"%s\" viewBox=\"0 0 360 %d\"><title id=\"%s\">",
                    id, height, id);
    report_escape(out, says);
    cli_text_add(out, "</title>");
}

/* One row of a table of bars; `share` of the widest. */
static void chart_bar(cli_text *out, const char *name, double share, const char *fill, const char *value)
{
    cli_text_add(out, "<tr><th scope=\"row\">");
    report_escape(out, name);
    cli_text_add(out, "</th><td class=\"track\">");
    if (share > 0)
        cli_text_format(out, "<span class=\"%s\" style=\"width:%.1f%%\"></span>", fill, fmin(share, 1) * 100);
    cli_text_format(out, "</td><td class=\"num\">%s</td></tr>", value);
}

/* A step of 1, 2 or 5 times a power of ten, so that about three lines divide `most`. */
static double chart_step(double most)
{
    double power = pow(10, floor(log10(fmax(most, 1e-9) / 3)));
    double times = most / 3 / power;
    return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
}

/* ---- hours over time ---- */

static void chart_grid(cli_text *out, double most, double step)
{
    for (double at = 0; at <= most + step / 1000; at += step) {
        double y = CHART_BOTTOM - at / most * (CHART_BOTTOM - CHART_TOP);
        char label[32];
        snprintf(label, sizeof label, at + step > most ? "%g h" : "%g", at);
        cli_text_format(out, "<path class=\"grid\" d=\"M%d %.1fH%d\"/>", CHART_LEFT, y, CHART_RIGHT);
        chart_text(out, CHART_LEFT - 5, y + 4, "end", label);
    }
}

static double chart_column(cli_text *out, double x, double width, double base, double height, const char *fill)
{
    if (height > 0)
        cli_text_format(out, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>", fill, x, base - height,
                        width, height);
    return base - height;
}

static void chart_period_columns(cli_text *out, const cli_report *report, double most)
{
    double step = (double)(CHART_RIGHT - CHART_LEFT) / (double)report->period_count, width = fmin(step * .78, 40);
    for (size_t i = 0; i < report->period_count; i++) {
        const aid_period_insight *period = &report->periods[i];
        double x = CHART_LEFT + step * ((double)i + .5) - width / 2, unit = (CHART_BOTTOM - CHART_TOP) / most / 60;
        if (report->period_hidden[i]) {
            cli_text_format(out, "<path class=\"few\" d=\"M%.1f %dh%.1f\"><title>fewer than five people</title></path>", x,
                            CHART_BOTTOM - 3, width);
            continue;
        }
        cli_text_add(out, "<g><title>");
        report_period_name(out, period);
        cli_text_add(out, ": ");
        report_hours(out, period->time_minutes + period->volunteer_minutes);
        cli_text_add(out, "</title>");
        double base = chart_column(out, x, width, CHART_BOTTOM, (double)period->time_minutes * unit, "c1");
        chart_column(out, x, width, base, (double)period->volunteer_minutes * unit, "c2");
        cli_text_add(out, "</g>");
    }
}

/* The first, the last, and as many between as there is room for. */
static void chart_period_labels(cli_text *out, const cli_report *report)
{
    size_t count = report->period_count, gap = (count + 4) / 5;
    double step = (double)(CHART_RIGHT - CHART_LEFT) / (double)count;
    for (size_t i = 0; i < count; i += gap) {
        cli_text label = { 0 };
        report_period_name(&label, &report->periods[i]);
        chart_text(out, CHART_LEFT + step * ((double)i + .5), CHART_BOTTOM + 17, "middle", cli_text_get(&label));
        cli_text_free(&label);
    }
}

static void chart_period_table(cli_text *out, const cli_report *report)
{
    cli_text_add(out, "<details><summary>The numbers</summary><table class=\"data\"><thead><tr><th scope=\"col\">From</th>"
                      "<th scope=\"col\">Time credit</th><th scope=\"col\">Unpaid</th><th scope=\"col\">Visits</th>"
                      "<th scope=\"col\">People</th></tr></thead><tbody>");
    for (size_t i = 0; i < report->period_count; i++) {
        const aid_period_insight *period = &report->periods[i];
        cli_text_add(out, "<tr><th scope=\"row\">");
        report_day(out, period->from);
        cli_text_add(out, "</th>");
        if (report->period_hidden[i]) {
            cli_text_add(out, "<td colspan=\"4\" class=\"quiet\">left out: too few people</td></tr>");
            continue;
        }
        cli_text_add(out, "<td class=\"num\">");
        report_hours(out, period->time_minutes);
        cli_text_add(out, "</td><td class=\"num\">");
        report_hours(out, period->volunteer_minutes);
        cli_text_add(out, "</td><td class=\"num\">");
        report_number(out, period->exchanges);
        cli_text_add(out, "</td><td class=\"num\">");
        report_number(out, period->people);
        cli_text_add(out, "</td></tr>");
    }
    cli_text_add(out, "</tbody></table></details>");
}

void report_chart_periods(cli_text *out, const cli_report *report)
{
    int64_t most_minutes = 0;
    for (size_t i = 0; i < report->period_count; i++) {
        int64_t minutes = report->periods[i].time_minutes + report->periods[i].volunteer_minutes;
        if (!report->period_hidden[i] && minutes > most_minutes)
            most_minutes = minutes;
    }
    double hours = fmax((double)most_minutes / 60, 1), step = chart_step(hours), most = ceil(hours / step) * step;
    chart_begin(out, "t-periods", CHART_HEIGHT, "Hours of help over time, as columns; the numbers are in the table below.");
    chart_grid(out, most, step);
    if (report->period_count > 0) {
        chart_period_columns(out, report, most);
        chart_period_labels(out, report);
    }
    cli_text_add(out, "</svg>");
    if (report->summary.volunteer_minutes > 0 && report->summary.time_minutes > 0)
        cli_text_add(out, "<p class=\"key\"><span><i class=\"c1\"></i>time credit</span> <span><i class=\"c2\"></i>unpaid</span></p>");
    chart_period_table(out, report);
}

/* ---- how help came back ---- */

void report_chart_return(cli_text *out, const cli_report *report)
{
    static const struct {
        int32_t figure;
        const char *fill, *name, *says;
    } parts[] = {
        { AID_FIGURE_DIRECT, "c1", "straight back", "from the person who was helped" },
        { AID_FIGURE_INDIRECT, "c3", "round a circle", "by way of others, A to B to C and back to A" },
        { AID_FIGURE_GENERALISED, "c2", "passed on", "given, without coming back in this time" },
    };
    if (isnan(report_ratio(report, AID_FIGURE_INDIRECT))) {
        cli_text_add(out, "<p class=\"quiet\">This cannot be said here.</p>");
        return;
    }
    cli_text_add(out, "<div class=\"stack\" aria-hidden=\"true\">");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        cli_text_format(out, "<span class=\"%s\" style=\"width:%.2f%%\"></span>", parts[i].fill,
                        report_ratio(report, parts[i].figure) * 100);
    cli_text_add(out, "</div><ul class=\"legend\">");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        cli_text_format(out, "<li><i class=\"%s\"></i><b>%.0f&nbsp;%%</b> %s <span class=\"quiet\">%s</span></li>", parts[i].fill,
                        report_ratio(report, parts[i].figure) * 100, parts[i].name, parts[i].says);
    cli_text_add(out, "</ul>");
}

/* ---- giving and getting ---- */

static int chart_bin(const aid_member_insight *member)
{
    int64_t difference = member->given - member->received, both = member->given + member->received;
    if (member->given == 0)
        return 0;
    if (member->received == 0)
        return 4;
    if (difference * 5 < -both)
        return 1;
    return difference * 5 > both ? 3 : 2;
}

void report_chart_balance(cli_text *out, const cli_report *report)
{
    static const char *const names[] = { "only received", "received more", "about the same", "gave more", "only gave" };
    static const char *const fills[] = { "d1", "d2", "d3", "d4", "d5" };
    uint64_t bins[CHART_BINS] = { 0 }, most = 1;
    bool hidden[CHART_BINS] = { false };
    for (size_t i = 0; i < report->member_count; i++)
        if (report->members[i].given + report->members[i].received > 0)
            bins[chart_bin(&report->members[i])]++;
    if (!report->people)
        report_hide(bins, hidden, CHART_BINS);
    for (int i = 0; i < CHART_BINS; i++)
        most = !hidden[i] && bins[i] > most ? bins[i] : most;
    cli_text_add(out, "<table class=\"bars\"><caption class=\"unseen\">How many people gave or received more</caption><tbody>");
    for (int i = 0; i < CHART_BINS; i++) {
        char value[32];
        snprintf(value, sizeof value, "%llu", (unsigned long long)bins[i]);
        chart_bar(out, names[i], hidden[i] ? 0 : (double)bins[i] / (double)most, fills[i], hidden[i] ? "few" : value);
    }
    cli_text_add(out, "</tbody></table>");
}

static int chart_minutes_order(const void *a, const void *b)
{
    int64_t one = *(const int64_t *)a, other = *(const int64_t *)b;
    return one < other ? -1 : one > other;
}

/* A Lorenz curve at as many points as leave five people or more between two of them. */
static double chart_lorenz(cli_text *out, const cli_report *report, bool given, const char *class)
{
    size_t n = report->member_count, points = n / REPORT_LEAST < CHART_QUANTILES ? n / REPORT_LEAST : CHART_QUANTILES;
    int64_t *minutes = cli_take(n, sizeof *minutes), sum = 0, whole = 0, before_last = 0;
    for (size_t i = 0; i < n; i++) {
        minutes[i] = given ? report->members[i].given : report->members[i].received;
        whole += minutes[i];
    }
    if (n > 1)
        qsort(minutes, n, sizeof *minutes, chart_minutes_order);
    cli_text_format(out, "<path class=\"curve %s\" d=\"M%d 190", class, CHART_LEFT);
    for (size_t point = 1, i = 0; point <= points && whole > 0; point++) {
        for (; i < n * point / points; i++)
            sum += minutes[i];
        if (point + 1 == points)
            before_last = sum;
        cli_text_format(out, "L%.1f %.1f", CHART_LEFT + (CHART_RIGHT - CHART_LEFT) * (double)point / (double)points,
                        190 - 180 * (double)sum / (double)whole);
    }
    cli_text_add(out, "\"/>");
    free(minutes);
    return points == CHART_QUANTILES && whole > 0 ? (double)(whole - before_last) / (double)whole : NAN;
}

void report_chart_spread(cli_text *out, const cli_report *report)
{
    chart_begin(out, "t-spread", 212, "How evenly giving and receiving are spread: from those who do least to those who do most, their part of all hours. A straight line would be perfectly even.");
    cli_text_format(out, "<path class=\"grid\" d=\"M%d 10V190H%d\"/><path class=\"grid dash\" d=\"M%d 190L%d 10\"/>", CHART_LEFT,
                    CHART_RIGHT, CHART_LEFT, CHART_RIGHT);
    double top = chart_lorenz(out, report, true, "s4");
    chart_lorenz(out, report, false, "s2");
    chart_text(out, CHART_LEFT - 5, 15, "end", "all");
    chart_text(out, CHART_LEFT, 206, "start", "those who do least");
    chart_text(out, CHART_RIGHT, 206, "end", "those who do most");
    cli_text_add(out, "</svg><p class=\"key\"><span><i class=\"d4\"></i>giving</span> <span><i class=\"d2\"></i>receiving</span> "
                      "<span><i class=\"dashed\"></i>perfectly even</span></p>");
    if (!isnan(top))
        cli_text_format(out, "<p>The tenth of people who gave most gave <b>%.0f&nbsp;%%</b> of all hours.</p>", top * 100);
}

/* ---- kinds of help ---- */

typedef struct chart_kind {
    int64_t minutes;
    size_t index;
} chart_kind;

static int chart_kind_order(const void *a, const void *b)
{
    const chart_kind *one = a, *other = b;
    if (one->minutes != other->minutes)
        return one->minutes > other->minutes ? -1 : 1;
    return one->index < other->index ? -1 : one->index > other->index;
}

/* Categories, or single kinds of help; what is hidden or beyond the room becomes one sum. */
static void chart_kinds(cli_text *out, const cli_report *report, bool top, const char *caption)
{
    chart_kind *kinds = cli_take(report->skill_count, sizeof *kinds);
    size_t count = 0;
    int64_t rest = 0;
    for (size_t i = 0; i < report->skill_count; i++) {
        int64_t minutes = top ? report->skills[i].minutes : report->skills[i].own_minutes;
        if (report_is_top(report, i) != top && (top || report->skills[i].own_minutes == 0))
            continue;
        if (report->skill_hidden[i])
            rest += minutes;
        else if (minutes > 0)
            kinds[count++] = (chart_kind){ minutes, i };
    }
    if (count > 1)
        qsort(kinds, count, sizeof *kinds, chart_kind_order);
    for (size_t k = CHART_KINDS; k < count; k++)
        rest += kinds[k].minutes;
    cli_text_format(out, "<table class=\"bars\"><caption>%s</caption><tbody>", caption);
    for (size_t k = 0; k < count && k < CHART_KINDS; k++) {
        cli_text hours = { 0 };
        report_hours(&hours, kinds[k].minutes);
        chart_bar(out, report->skill_names[kinds[k].index], (double)kinds[k].minutes / (double)kinds[0].minutes, "c1",
                  cli_text_get(&hours));
        cli_text_free(&hours);
    }
    cli_text_add(out, "</tbody></table>");
    if (rest > 0) {
        cli_text_add(out, "<p class=\"quiet\">All others together: ");
        report_hours(out, rest);
        cli_text_add(out, ".</p>");
    }
    free(kinds);
}

void report_chart_skills(cli_text *out, const cli_report *report)
{
    cli_text_add(out, "<div class=\"pair\"><div>");
    chart_kinds(out, report, true, "By category");
    cli_text_add(out, "</div><div>");
    chart_kinds(out, report, false, "By kind of help");
    cli_text_add(out, "</div></div>");
}

/* ---- requests ---- */

void report_chart_requests(cli_text *out, const cli_report *report)
{
    static const char *const names[] = { "filled", "still open", "taken back", "ran out of time" };
    static const char *const fills[] = { "c1", "c3", "c4", "c2" };
    uint64_t most = 0, all = 0;
    for (int i = 0; i < REPORT_OUTCOMES; i++) {
        all += report->asked[i];
        most = !report->asked_hidden[i] && report->asked[i] > most ? report->asked[i] : most;
    }
    if (all == 0) {
        cli_text_add(out, "<p class=\"quiet\">Nothing was asked for in this time.</p>");
        return;
    }
    cli_text_add(out, "<table class=\"bars narrow\"><caption class=\"unseen\">What became of requests</caption><tbody>");
    for (int i = 0; i < REPORT_OUTCOMES; i++) {
        cli_text value = { 0 };
        report_number(&value, report->asked[i]);
        chart_bar(out, names[i], report->asked_hidden[i] || most == 0 ? 0 : (double)report->asked[i] / (double)most, fills[i],
                  report->asked_hidden[i] ? "few" : cli_text_get(&value));
        cli_text_free(&value);
    }
    cli_text_add(out, "</tbody></table>");
}
