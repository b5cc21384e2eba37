/* SPDX-License-Identifier: MIT */
/* The network of who helped whom: as SVG, drawn by report_layout.c, and as DOT for Graphviz. In a report to publish, dots
 * have no names, come in an order that says nothing, and have four sizes only; so have lines. */
#include "report.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NETWORK_WIDTH = 1000, NETWORK_HEIGHT = 620, NETWORK_EDGE = 34, NETWORK_LABELS_MOST = 90 };

static double network_x(const cli_report *report, size_t member)
{
    return NETWORK_EDGE + report->x[member] * (NETWORK_WIDTH - 2 * NETWORK_EDGE);
}

static double network_y(const cli_report *report, size_t member)
{
    return NETWORK_EDGE + report->y[member] * (NETWORK_HEIGHT - 2 * NETWORK_EDGE);
}

/* 0 … 3: less than 5, 15, 45 hours, and more. */
static int network_size(int64_t minutes)
{
    return minutes < 300 ? 0 : minutes < 900 ? 1 : minutes < 2700 ? 2 : 3;
}

/* Received more, about the same, gave more: d2, d3, d4. */
static const char *network_fill(const aid_member_insight *member)
{
    int64_t difference = (member->given - member->received) * 5, both = member->given + member->received;
    return difference < -both ? "d2" : difference > both ? "d4" : "d3";
}

typedef struct network_dot {
    double y, x;
    size_t member;
} network_dot;

static int network_order(const void *a, const void *b)
{
    const network_dot *one = a, *other = b;
    if (one->y != other->y)
        return one->y < other->y ? -1 : 1;
    if (one->x != other->x)
        return one->x < other->x ? -1 : 1;
    return one->member < other->member ? -1 : one->member > other->member;
}

/* Drawn members by where they stand, from top to bottom. */
static network_dot *network_dots(const cli_report *report, size_t *out_count)
{
    network_dot *dots = cli_take(report->member_count, sizeof *dots);
    *out_count = 0;
    for (size_t i = 0; i < report->member_count; i++)
        if (report->drawn[i])
            dots[(*out_count)++] = (network_dot){ network_y(report, i), network_x(report, i), i };
    if (*out_count > 1)
        qsort(dots, *out_count, sizeof *dots, network_order);
    return dots;
}

static void network_lines(cli_text *out, const cli_report *report)
{
    for (size_t i = 0; i < report->link_count; i++) {
        const aid_link_insight *link = &report->links[i];
        bool twice = link->back > 0 && link->from > link->to; /* drawn with its opposite */
        if (!report->link_drawn[i] && !(link->back > 0))
            continue;
        if (twice || !report->link_drawn[i] || !report->drawn[link->from] || !report->drawn[link->to])
            continue;
        cli_text_format(out, "<path class=\"w%d%s\" d=\"M%.0f %.0fL%.0f %.0f\"/>", network_size(link->minutes + link->back),
                        link->back > 0 ? " both" : "", network_x(report, (size_t)link->from),
                        network_y(report, (size_t)link->from), network_x(report, (size_t)link->to),
                        network_y(report, (size_t)link->to));
    }
}

static void network_title(cli_text *out, const cli_report *report, const aid_member_insight *member, size_t index)
{
    cli_text_add(out, "<title>");
    report_escape(out, report->names[index]);
    cli_text_add(out, ": gave ");
    report_hours(out, member->given);
    cli_text_add(out, ", received ");
    report_hours(out, member->received);
    cli_text_add(out, "</title>");
}

static void network_circle(cli_text *out, const cli_report *report, const network_dot *dot, bool many)
{
    static const double radius[] = { 5, 7.5, 10.5, 14 }, smaller[] = { 3.2, 4.6, 6.2, 8.4 };
    const aid_member_insight *member = &report->members[dot->member];
    int size = network_size(member->given + member->received);
    cli_text_format(out, "<circle class=\"%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"%g\">", network_fill(member), dot->x, dot->y,
                    many ? smaller[size] : radius[size]);
    if (report->people)
        network_title(out, report, member, dot->member);
    cli_text_add(out, "</circle>");
}

static void network_labels(cli_text *out, const cli_report *report, const network_dot *dots, size_t count)
{
    cli_text_add(out, "<g class=\"names\">");
    for (size_t i = 0; i < count; i++) {
        const aid_member_insight *member = &report->members[dots[i].member];
        cli_text_format(out, "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\">", dots[i].x,
                        dots[i].y - 8 - 3 * network_size(member->given + member->received));
        report_escape(out, report->names[dots[i].member]);
        cli_text_add(out, "</text>");
    }
    cli_text_add(out, "</g>");
}

void report_network_svg(cli_text *out, const cli_report *report)
{
    size_t count, ties = 0;
    network_dot *dots = network_dots(report, &count);
    for (size_t i = 0; i < report->link_count; i++)
        ties += report->link_drawn[i];
    cli_text_format(out,
                    "<svg class=\"network\" role=\"img\" aria-labelledby=\"t-network d-network\" viewBox=\"0 0 %d %d\">"
                    "<title id=\"t-network\">The network of help</title><desc id=\"d-network\">%zu people as dots, %zu ties "
                    "as lines between them. What it shows in numbers stands beside it.</desc>",
                    NETWORK_WIDTH, NETWORK_HEIGHT, count, ties);
    cli_text_add(out, "<g class=\"ties\">");
    network_lines(out, report);
    cli_text_add(out, "</g><g class=\"dots\">");
    for (size_t i = 0; i < count; i++)
        network_circle(out, report, &dots[i], count > NETWORK_LABELS_MOST);
    cli_text_add(out, "</g>");
    if (report->people && count <= NETWORK_LABELS_MOST)
        network_labels(out, report, dots, count);
    cli_text_add(out, "</svg>");
    free(dots);
}

/* ---- Graphviz ---- */

static void network_quoted(cli_text *out, const char *text)
{
    cli_text_add(out, "\"");
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            cli_text_add(out, "\\");
        cli_text_add_bytes(out, text, 1);
    }
    cli_text_add(out, "\"");
}

void report_network_dot(cli_text *out, const cli_report *report)
{
    static const char *const colours[] = { "#4a7fb5", "#a8a29a", "#d9822b" };
    size_t count;
    network_dot *dots = network_dots(report, &count);
    size_t *number = cli_take(report->member_count, sizeof *number);
    cli_text_add(out, "digraph help {\n  graph [overlap=false, splines=true, outputorder=edgesfirst];\n"
                      "  node [shape=circle, style=filled, color=white, fontname=\"sans-serif\"];\n"
                      "  edge [color=\"#00000055\", arrowsize=0.6];\n");
    for (size_t i = 0; i < count; i++) {
        const aid_member_insight *member = &report->members[dots[i].member];
        number[dots[i].member] = i + 1;
        cli_text_format(out, "  p%zu [label=", i + 1);
        network_quoted(out, report->people ? report->names[dots[i].member] : "");
        cli_text_format(out, ", fillcolor=\"%s\", width=%.2f];\n", colours[network_fill(member)[1] - '2'],
                        .25 + .15 * network_size(member->given + member->received));
    }
    for (size_t i = 0; i < report->link_count; i++) {
        const aid_link_insight *link = &report->links[i];
        if (!report->drawn[link->from] || !report->drawn[link->to])
            continue;
        cli_text_format(out, "  p%zu -> p%zu [penwidth=%d", number[link->from], number[link->to],
                        1 + network_size(link->minutes));
        if (report->people)
            cli_text_format(out, ", weight=%" PRId64 ", tooltip=\"%" PRId64 " minutes\"", 1 + link->minutes / 60, link->minutes);
        cli_text_add(out, "];\n");
    }
    cli_text_add(out, "}\n");
    free(number);
    free(dots);
}
