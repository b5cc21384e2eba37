/* SPDX-License-Identifier: MIT */
/* `mutualaid report`: what the figures of a window say, as a page, as a network for Graphviz, and as lists.
 *
 * Two readers, two reports. The one to publish names nobody, and no cell in it is about fewer than five people
 * (report_fit.c). With --people it is for those who run the group: names, and whom to call. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "cli.h"
#include "words.h"

enum { REPORT_LEAST = 5 }; /* a cell about fewer people is not published */

/* What a count counts: nothing that a person is in; so many of the members, so that what is left over can be small too;
 * ties, each of two people. */
enum { REPORT_THINGS = 0, REPORT_PEOPLE = 1, REPORT_TIES = 2 };

/* One count of the summary, in the order of reading. */
typedef struct report_count {
    const char *name, *label;
    uint64_t value;
    int32_t about; /* REPORT_… */
    int32_t hidden;
} report_count;

enum { REPORT_COUNTS = 24, REPORT_OUTCOMES = 4 };

typedef struct cli_report {
    cli *tool;
    char *title;          /* the group's name, or the community's */
    bool people;          /* names, and nothing left out */
    bool few;             /* too few took part to publish anything */
    const char *currency; /* what an unpaid hour's value is stated in; NULL not stated */
    aid_insight_summary summary;
    aid_figure_info figures[AID_FIGURE_COUNT]; /* denominator 0: undefined, or left out */
    report_count counts[REPORT_COUNTS];
    size_t count_count;
    aid_member_insight *members;
    aid_link_insight *links;
    aid_period_insight *periods;
    aid_skill_insight *skills;
    size_t member_count, link_count, period_count, skill_count;
    bool *period_hidden, *skill_hidden; /* by index: about too few people */
    char **names;       /* by member; NULL without --people */
    char **skill_names; /* by skill */
    double *x, *y;      /* by member: where it is drawn, from 0 to 1 */
    bool *drawn;        /* by member */
    bool *link_drawn;   /* by link: among the strongest of one of its ends */
    uint64_t asked[REPORT_OUTCOMES];       /* requests posted: filled, open, withdrawn, expired */
    bool asked_hidden[REPORT_OUTCOMES];
} cli_report;

/* report_gather.c */
bool report_gather(cli_report *report, const aid_insight *insight);
void report_free(cli_report *report);

/* report_fit.c: marks what is about fewer than REPORT_LEAST people, unless the report is for those who run the group. */
void report_fit(cli_report *report);
/* Marks in `hidden` every cell of 1 … 4 people, and one more where a single one could be found by taking the others from
 * their sum. */
void report_hide(const uint64_t *people, bool *hidden, size_t count);

/* report_layout.c: finds `x`, `y`, `drawn` and `link_drawn`; the same network gives the same picture. */
void report_layout(cli_report *report);

/* report_chart.c: parts of the page as SVG or as bars of HTML. */
void report_chart_periods(cli_text *out, const cli_report *report);
void report_chart_return(cli_text *out, const cli_report *report);
void report_chart_balance(cli_text *out, const cli_report *report);
void report_chart_spread(cli_text *out, const cli_report *report);
void report_chart_skills(cli_text *out, const cli_report *report);
void report_chart_requests(cli_text *out, const cli_report *report);

/* report_network.c */
void report_network_svg(cli_text *out, const cli_report *report);
void report_network_dot(cli_text *out, const cli_report *report);

/* report_page.c: the whole page. report_words.c: what its parts share. */
void report_page(cli_text *out, const cli_report *report);
void report_escape(cli_text *out, const char *text);      /* for HTML and SVG */
void report_hours(cli_text *out, int64_t minutes);        /* "114 h 30 min" */
void report_number(cli_text *out, uint64_t number);       /* "12 345" with thin spaces */
void report_day(cli_text *out, int64_t time);             /* "12 October 2026" */
void report_period_name(cli_text *out, const aid_period_insight *period);
double report_ratio(const cli_report *report, int32_t figure); /* NaN when undefined */
const report_count *report_find(const cli_report *report, const char *name);
void report_count_words(cli_text *out, const report_count *count); /* "12", or "fewer than 5" */
bool report_is_top(const cli_report *report, size_t skill); /* a category: nothing is above it */

#endif
