/* SPDX-License-Identifier: MIT */
/* The report as one page of HTML: nothing is fetched, no script runs, and it prints. It reads from the plain to the exact:
 * a sentence, four numbers, charts, the network, whom to look after, and every figure with its fraction. */
#include "report.h"
#include "verbs_insight.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define PAGE_DAY_US INT64_C(86400000000)

static const char page_style_base[] =
    ":root{--paper:#fbfaf7;--card:#fff;--ink:#22211f;--quiet:#6b6760;--line:#e3dfd6;--c1:#2f6f73;--c2:#c9bfa8;--c3:#7fb0a6;"
    "--c4:#a79f90;--d1:#2f5f93;--d2:#7aa3cf;--d3:#b4ada2;--d4:#e0a05c;--d5:#c26a1c;--tie:#22211f;color-scheme:light dark}"
    "@media(prefers-color-scheme:dark){:root{--paper:#191a1b;--card:#212325;--ink:#ece9e2;--quiet:#a5a198;--line:#393b3e;"
    "--c1:#5fb0ae;--c2:#6f6a5c;--c3:#3f7f78;--c4:#5b5850;--d1:#6c9fd6;--d2:#4f7cab;--d3:#8b867c;--d4:#c58238;--d5:#f0a556;"
    "--tie:#ece9e2}}"
    "*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}"
    "body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 Charter,'Bitstream Charter','Sitka Text',Cambria,"
    "'DejaVu Serif',Georgia,serif}"
    "main{max-width:1120px;margin:0 auto;padding:40px 24px 56px}"
    "h1{font-size:clamp(28px,4.6vw,44px);line-height:1.12;margin:0 0 6px;letter-spacing:-.015em;font-weight:700}"
    "h2{font-size:23px;line-height:1.25;margin:0 0 4px;letter-spacing:-.005em}h3{font-size:17px;margin:18px 0 2px}"
    "p{margin:6px 0 10px;max-width:66ch}.lead{font-size:clamp(18px,2.3vw,22px);line-height:1.45;max-width:58ch}"
    ".quiet,.when,small{color:var(--quiet)}.when{font-size:17px;margin:0 0 18px}"
    "section{border-top:1px solid var(--line);padding:26px 0 14px;break-inside:avoid}"
    ".tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:14px;margin:22px 0 30px}"
    ".tile{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 18px}"
    ".tile b{display:block;font:600 31px/1.2 system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;"
    "font-variant-numeric:tabular-nums;letter-spacing:-.02em}.tile span{color:var(--quiet);font-size:15px;line-height:1.35;"
    "display:block}"
    ".pair{display:grid;grid-template-columns:1fr 1fr;gap:12px 48px}.pair>*{min-width:0}";

static const char page_style_parts[] =
    "svg{display:block;width:100%;height:auto}.chart{max-width:520px}"
    "svg text{font:11px system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;fill:var(--quiet)}"
    ".grid{stroke:var(--line);fill:none}.dash{stroke:var(--quiet);stroke-dasharray:3 4}.few{stroke:var(--quiet);stroke-width:2;"
    "stroke-dasharray:2 2}.curve{fill:none;stroke-width:2.5;stroke-linejoin:round}.s2{stroke:var(--d2)}.s4{stroke:var(--d4)}"
    "rect.c1{fill:var(--c1)}rect.c2{fill:var(--c2)}circle.d2{fill:var(--d2)}circle.d3{fill:var(--d3)}circle.d4{fill:var(--d4)}"
    ".c1{background:var(--c1)}.c2{background:var(--c2)}.c3{background:var(--c3)}.c4{background:var(--c4)}"
    ".d1{background:var(--d1)}.d2{background:var(--d2)}.d3{background:var(--d3)}.d4{background:var(--d4)}.d5{background:var(--d5)}"
    ".key,.legend{font-size:15px;padding:0;margin:8px 0;list-style:none}.key span{margin-right:18px;white-space:nowrap}"
    ".legend li{margin:3px 0}"
    ".key i,.legend i{display:inline-block;width:12px;height:12px;border-radius:3px;margin-right:7px;vertical-align:-1px}"
    ".key .dashed{height:0;width:18px;border-top:2px dashed var(--quiet);border-radius:0;vertical-align:4px}"
    ".stack{display:flex;gap:2px;height:34px;border-radius:7px;overflow:hidden;margin:12px 0}"
    "table{border-collapse:collapse;width:100%;font-size:15px}caption{text-align:left;font-weight:700;padding:4px 0}"
    ".unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
    ".bars th{font-weight:400;text-align:left;padding:3px 12px 3px 0;width:42%;line-height:1.3;overflow-wrap:anywhere}"
    ".bars .track{padding:3px 0}.bars .track span{display:block;height:15px;border-radius:0 4px 4px 0;min-width:1px}"
    ".num{text-align:right;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;"
    "font-variant-numeric:tabular-nums;white-space:nowrap;font-size:14px}.bars .num{width:92px;padding-left:8px}"
    ".data th,.data td{border-bottom:1px solid var(--line);padding:5px 8px 5px 0;vertical-align:top;text-align:left}"
    ".data thead th{color:var(--quiet);font-weight:400}.data td.num{text-align:right}.data th[scope=row]{font-weight:400}"
    "details{margin:8px 0}summary{cursor:pointer;color:var(--quiet);font-size:15px}"
    ".network{background:var(--card);border:1px solid var(--line);border-radius:10px;margin:14px 0 8px}"
    ".ties path{stroke:var(--tie);stroke-opacity:.24;fill:none}.ties .both{stroke:var(--c1);stroke-opacity:.62}"
    ".facts tbody{display:grid;grid-template-columns:1fr 1fr;gap:0 48px}.facts tr{display:flex;justify-content:space-between;"
    "border-bottom:1px solid var(--line)}.facts th,.facts td{border:0}.narrow{max-width:640px}"
    ".w0{stroke-width:1.3}.w1{stroke-width:2}.w2{stroke-width:3}.w3{stroke-width:4.5}"
    ".dots circle{stroke:var(--card);stroke-width:1.5}.names text{font-size:12px;fill:var(--ink);paint-order:stroke;"
    "stroke:var(--card);stroke-width:3px}"
    ".people{columns:2;column-gap:48px;padding:0;list-style:none;font-size:16px}.people li{break-inside:avoid;padding:3px 0}"
    "footer{border-top:1px solid var(--line);padding-top:18px;color:var(--quiet);font-size:15px}"
    "@media(max-width:720px){main{padding:26px 16px 40px}.tiles,.pair{grid-template-columns:1fr 1fr;gap:10px}.pair{display:block}"
    ".tile{padding:11px 13px}.tile b{font-size:25px}.people{columns:1}.names{display:none}.network{margin:10px -6px}"
    ".bars .num{width:78px}.facts tbody{display:block}.exact .of{display:none}}"
    "@media print{body{font-size:11pt;background:#fff}main{padding:0;max-width:none}.network,.tile{border-color:#bbb}}";

/* ---- what the page opens with ---- */

static int64_t page_day_count(const cli_report *report)
{
    return (report->summary.until - report->summary.from + PAGE_DAY_US - 1) / PAGE_DAY_US;
}

static void page_days(cli_text *out, const cli_report *report)
{
    int64_t days = page_day_count(report);
    report_day(out, report->summary.from);
    cli_text_add(out, " to ");
    report_day(out, report->summary.until - 1);
    cli_text_format(out, " · %" PRId64 " day%s", days, days == 1 ? "" : "s");
}

static void page_lead(cli_text *out, const cli_report *report)
{
    const report_count *part = report_find(report, "took_part");
    if (report->few) {
        cli_text_add(out, "<p class=\"lead\">Fewer than five people gave or received help in this time: too few to say "
                          "anything in public without saying who.</p>");
        return;
    }
    cli_text_add(out, "<p class=\"lead\">");
    report_hours(out, report->summary.minutes);
    cli_text_add(out, " of help in ");
    report_number(out, report->summary.exchanges);
    cli_text_add(out, " visits. ");
    report_count_words(out, part);
    cli_text_add(out, " of ");
    report_number(out, report->summary.members);
    cli_text_add(out, " people gave or received.");
    double circles = report_ratio(report, AID_FIGURE_CIRCULATION);
    if (!isnan(circles))
        cli_text_format(out, " Of every hour given, %.0f minutes could come back in circles of people.", circles * 60);
    cli_text_add(out, "</p>");
}

static void page_tile(cli_text *out, const char *words)
{
    cli_text_format(out, "</b><span>%s</span></div>", words);
}

static void page_tiles(cli_text *out, const cli_report *report)
{
    cli_text_add(out, "<div class=\"tiles\"><div class=\"tile\"><b>");
    report_hours(out, report->summary.minutes / 60 * 60);
    page_tile(out, "of help");
    cli_text_add(out, "<div class=\"tile\"><b>");
    report_count_words(out, report_find(report, "took_part"));
    page_tile(out, "people took part");
    cli_text_add(out, "<div class=\"tile\"><b>");
    report_count_words(out, report_find(report, "links"));
    page_tile(out, "ties from one person to another");
    cli_text_add(out, "<div class=\"tile\"><b>");
    double gift = report_ratio(report, AID_FIGURE_GIFT);
    if (isnan(gift))
        cli_text_add(out, "–");
    else
        cli_text_format(out, "%.0f&nbsp;%%", gift * 100);
    page_tile(out, "of the time was given unpaid");
    cli_text_add(out, "</div>");
}

/* ---- sections ---- */

static void page_section(cli_text *out, const char *title, const char *says)
{
    cli_text_format(out, "<section><h2>%s</h2><p class=\"quiet\">%s</p>", title, says);
}

static void page_halves(cli_text *out, const cli_report *report)
{
    cli_text_add(out, "<div class=\"pair\">");
    page_section(out, "Hours over time", "When help took place.");
    report_chart_periods(out, report);
    cli_text_add(out, "</section>");
    page_section(out, "How help comes back", "Of all hours in this time: what returned to those who gave, and by which way.");
    report_chart_return(out, report);
    cli_text_add(out, "</section>");
    page_section(out, "Giving and receiving",
                 "People who took part. Balance is no aim in itself: who cannot give just now is meant to receive.");
    report_chart_balance(out, report);
    cli_text_add(out, "</section>");
    page_section(out, "How evenly it is spread", "Everybody counts, also those who did nothing in this time.");
    report_chart_spread(out, report);
    cli_text_add(out, "</section></div>");
}

static void page_network_facts(cli_text *out, const cli_report *report)
{
    static const char *const shown[] = { "components", "largest_component", "isolates", "one_link", "articulations",
                                         "bridges", "in_2_cycles", "in_3_cycles", "never_asked" };
    cli_text_add(out, "<table class=\"data facts\"><caption class=\"unseen\">The network in numbers</caption><tbody>");
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        const report_count *count = report_find(report, shown[i]);
        if (i + 1 == sizeof shown / sizeof *shown && count->value == report->summary.members)
            continue; /* where nobody is asked through the library, this says nothing */
        cli_text_format(out, "<tr><th scope=\"row\">%s</th><td class=\"num\">", count->label);
        report_count_words(out, count);
        cli_text_add(out, "</td></tr>");
    }
    cli_text_add(out, "</tbody></table>");
}

static void page_network(cli_text *out, const cli_report *report)
{
    size_t drawn = 0, ties = 0;
    for (size_t i = 0; i < report->member_count; i++)
        drawn += report->drawn[i];
    for (size_t i = 0; i < report->link_count; i++)
        ties += report->link_drawn[i];
    page_section(out, "Who helps whom",
                 "A dot is a person, larger with more hours; a line is help between two. People stand near those they help.");
    report_network_svg(out, report);
    cli_text_format(out,
                    "<p class=\"key\"><span><i class=\"d4\"></i>gave more</span> <span><i class=\"d3\"></i>about the same</span> "
                    "<span><i class=\"d2\"></i>received more</span> <span><i class=\"c1\" style=\"height:3px;width:18px;"
                    "vertical-align:4px\"></i>help both ways</span></p><p class=\"quiet\"><small>Drawn: %zu people",
                    drawn);
    if (ties < report->link_count)
        cli_text_format(out, " and their strongest ties, %zu of %zu", ties, report->link_count);
    cli_text_add(out, report->people ? ".</small></p>" : "; parts of fewer than five people are left out.</small></p>");
    page_network_facts(out, report);
    cli_text_add(out, "</section>");
}

static void page_money(cli_text *out, int64_t minor, const char *currency)
{
    report_number(out, (uint64_t)minor / 100);
    cli_text_format(out, ".%02d&nbsp;", (int)(minor % 100));
    report_escape(out, currency);
}

/* The value of unpaid hours with its formula, so that nobody mistakes it for money. */
static void page_value(cli_text *out, const cli_report *report)
{
    if (report->summary.hour_value == 0 || report->summary.volunteer_minutes == 0)
        return;
    page_section(out, "Unpaid help in money",
                 "What these hours would have cost at a stated rate: replacement cost, as in the ILO Manual on the "
                 "Measurement of Volunteer Work (2011). Nobody paid it, and nobody is to.");
    cli_text_add(out, "<p class=\"lead\">");
    report_hours(out, report->summary.volunteer_minutes);
    cli_text_add(out, " × ");
    page_money(out, report->summary.hour_value, report->currency);
    cli_text_add(out, " an hour = <b>");
    page_money(out, report->summary.volunteer_value, report->currency);
    cli_text_format(out, "</b></p><p class=\"quiet\"><small>⌊%" PRId64 " min × %" PRId64 " / 60⌋ = %" PRId64
                         ", in hundredths.</small></p></section>",
                    report->summary.volunteer_minutes, report->summary.hour_value, report->summary.volunteer_value);
}

/* ---- for those who run the group ---- */

/* One list: who has any of `flags` and none of `unless`. */
typedef struct page_list {
    uint64_t flags, unless;
    const char *title, *says;
} page_list;

static bool page_is_listed(const aid_member_insight *member, const page_list *list)
{
    return (member->flags & list->flags) != 0 && (member->flags & list->unless) == 0;
}

static void page_call(cli_text *out, const cli_report *report, const page_list *list)
{
    size_t found = 0;
    for (size_t i = 0; i < report->member_count; i++)
        found += page_is_listed(&report->members[i], list);
    if (found == 0)
        return;
    cli_text_format(out, "<h3>%s</h3><p class=\"quiet\">%s</p><ul class=\"people\">", list->title, list->says);
    for (size_t i = 0; i < report->member_count; i++) {
        const aid_member_insight *member = &report->members[i];
        if (!page_is_listed(member, list))
            continue;
        cli_text_add(out, "<li>");
        report_escape(out, report->names[i]);
        if (member->given + member->received > 0) {
            cli_text_add(out, " <span class=\"quiet\">gave ");
            report_hours(out, member->given);
            cli_text_add(out, ", received ");
            report_hours(out, member->received);
            cli_text_add(out, "</span>");
        }
        cli_text_add(out, "</li>");
    }
    cli_text_add(out, "</ul>");
}

static void page_people(cli_text *out, const cli_report *report)
{
    static const page_list lists[] = {
        { AID_BIT(AID_INSIGHT_OVER_RELIED), 0, "Relied on too much?",
          "Full weeks, far more hours than others, the only helper of several, or much given and nothing received. Ask." },
        { AID_BIT(AID_INSIGHT_ONE_LINK), 0, "Hang by one link", "One partner: if that tie ends, they are alone." },
        { AID_BIT(AID_INSIGHT_ARTICULATION), 0, "Hold others together", "Without them others would lose touch." },
        { AID_BIT(AID_INSIGHT_ISOLATE), 0, "No partner in this time", "Neither gave nor received." },
        { AID_BIT(AID_INSIGHT_NEVER_RECEIVED), AID_BIT(AID_INSIGHT_ISOLATE), "Received nothing", "Some find it hard to ask." },
        { AID_BIT(AID_INSIGHT_NEVER_GAVE), AID_BIT(AID_INSIGHT_ISOLATE), "Gave nothing", "Perhaps nobody asked." },
        { AID_BIT(AID_INSIGHT_NEVER_ASKED), 0, "Were never asked", "No proposal named them as helper." },
    };
    size_t count = sizeof lists / sizeof *lists;
    count -= report->summary.never_asked == report->summary.members; /* nobody is asked through the library: says nothing */
    page_section(out, "People to call", "Lists to begin a talk with, not judgements. Not for publishing.");
    for (size_t i = 0; i < count; i++)
        page_call(out, report, &lists[i]);
    cli_text_add(out, "</section>");
}

/* ---- everything exactly ---- */

static void page_figures(cli_text *out, const cli_report *report)
{
    page_section(out, "All figures", "A dash says that a figure has no meaning here, which is not the same as nothing.");
    cli_text_add(out, "<table class=\"data exact\"><thead><tr><th scope=\"col\">Figure</th><th scope=\"col\" class=\"num\">Value"
                      "</th><th scope=\"col\" class=\"num of\">Exactly</th></tr></thead><tbody>");
    for (size_t i = 0; i < cli_figure_word_count; i++) {
        const aid_figure_info *info = &report->figures[cli_figure_words[i].figure];
        if (cli_figure_words[i].figure >= AID_FIGURE_ON_CYCLES_2_Z && info->denominator == 0)
            continue;
        cli_text_format(out, "<tr><th scope=\"row\">%s", cli_figure_words[i].label);
        if (cli_figure_words[i].figure == AID_FIGURE_VELOCITY)
            cli_text_format(out, " in %" PRId64 " days", page_day_count(report));
        cli_text_add(out, "</th>");
        if (info->denominator == 0)
            cli_text_add(out, "<td class=\"num\">–</td><td class=\"num of\"></td></tr>");
        else if (info->exact && cli_figure_words[i].is_share)
            cli_text_format(out, "<td class=\"num\">%.3f</td><td class=\"num of\">%" PRId64 " of %" PRId64 "</td></tr>",
                            (double)info->numerator / (double)info->denominator, info->numerator, info->denominator);
        else
            cli_text_format(out, "<td class=\"num\">%.3f</td><td class=\"num of\"></td></tr>",
                            (double)info->numerator / (double)info->denominator);
    }
    cli_text_add(out, "</tbody></table></section>");
}

static void page_footer(cli_text *out, const cli_report *report)
{
    cli_text_add(out, "<footer><p>");
    cli_text_add(out, report->people ? "For those who run the group: it names people, so keep it among yourselves."
                                     : "Made to be shared: nobody is named, and nothing here is about fewer than five people.");
    cli_text_add(out, " Counted is help that both sides have let stand, by when it took place. What each figure says, and what "
                      "it does not, is explained with its source in docs/reciprocity.md of libmutualaid.</p></footer>");
}

void report_page(cli_text *out, const cli_report *report)
{
    cli_text_add(out, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>How we help each other: ");
    report_escape(out, report->title);
    cli_text_format(out, "</title><style>%s%s</style></head>\n<body><main><header><p class=\"when\">", page_style_base,
                    page_style_parts);
    page_days(out, report);
    cli_text_add(out, "</p><h1>");
    report_escape(out, report->title);
    cli_text_add(out, "</h1>");
    page_lead(out, report);
    cli_text_add(out, "</header>\n");
    if (!report->few) {
        page_tiles(out, report);
        page_halves(out, report);
        page_network(out, report);
        page_section(out, "What the help was", "Hours by kind.");
        report_chart_skills(out, report);
        cli_text_add(out, "</section>");
        page_section(out, "What became of requests", "Requests posted in this time, as they stand now.");
        report_chart_requests(out, report);
        cli_text_add(out, "</section>");
        page_value(out, report);
        if (report->people)
            page_people(out, report);
        page_figures(out, report);
    }
    page_footer(out, report);
    cli_text_add(out, "</main></body></html>\n");
}
