/* SPDX-License-Identifier: MIT */
/* `mutualaid report`: finds the figures once and writes them as a page, as a network for Graphviz, or as lists. */
#include "exit.h"
#include "report.h"
#include "verbs_insight.h"
#include "who.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const cli_column report_columns[] = {
    { "title", NULL, CLI_CELL_TEXT, "the group's name, or the community's" },
    { "from", NULL, CLI_CELL_TIME, "help from this time on" },
    { "until", NULL, CLI_CELL_TIME, "help before this time" },
    { "for_publishing", NULL, CLI_CELL_FLAG, "true: nobody is named, and cells about fewer than five people are null" },
    { "minutes", NULL, CLI_CELL_MINUTES, "minutes of help" },
    { "time_minutes", NULL, CLI_CELL_MINUTES, "of time credit" },
    { "volunteer_minutes", NULL, CLI_CELL_MINUTES, "unpaid" },
    { "pool_minutes", NULL, CLI_CELL_MINUTES, "that pools paid" },
    { "hour_value", NULL, CLI_CELL_NUMBER, "stated value of an unpaid hour, in hundredths" },
    { "volunteer_value", NULL, CLI_CELL_NUMBER, "volunteer_minutes x hour_value / 60, rounded down, in hundredths" },
    { "currency", NULL, CLI_CELL_TEXT, "of both" },
    { "html", NULL, CLI_CELL_TEXT, "the page that was written" },
    { "dot", NULL, CLI_CELL_TEXT, "the network that was written" },
    { NULL },
};
static const cli_column report_count_columns[] = {
    { "count", NULL, CLI_CELL_TEXT, "which" },
    { "label", "Counted", CLI_CELL_TEXT, "the same in words" },
    { "value", "Number", CLI_CELL_NUMBER, "null: about fewer than five people, or all but so few" },
    { NULL },
};
static const cli_column report_period_columns[] = {
    { "from", "From", CLI_CELL_TIME, "from this time on" },
    { "until", NULL, CLI_CELL_TIME, "before this time" },
    { "time_minutes", "Credit", CLI_CELL_MINUTES, "minutes of time credit" },
    { "volunteer_minutes", "Unpaid", CLI_CELL_MINUTES, "unpaid minutes" },
    { "chart", "", CLI_CELL_TEXT, "hours as a bar" },
    { "exchanges", "Visits", CLI_CELL_NUMBER, "booked exchanges" },
    { "givers", NULL, CLI_CELL_NUMBER, "people who helped" },
    { "receivers", NULL, CLI_CELL_NUMBER, "people who were helped" },
    { "people", "People", CLI_CELL_NUMBER, "either" },
    { "requests", "Asked", CLI_CELL_NUMBER, "requests posted" },
    { "requests_filled", "Filled", CLI_CELL_NUMBER, "of them filled" },
    { "requests_withdrawn", NULL, CLI_CELL_NUMBER, "of them taken back" },
    { "requests_expired", NULL, CLI_CELL_NUMBER, "of them expired" },
    { "requests_open", NULL, CLI_CELL_NUMBER, "of them still open" },
    { "proposals", NULL, CLI_CELL_NUMBER, "proposals made" },
    { "proposals_done", NULL, CLI_CELL_NUMBER, "of them booked" },
    { "proposals_ended", NULL, CLI_CELL_NUMBER, "of them declined, called off or lapsed" },
    { "proposals_questioned", NULL, CLI_CELL_NUMBER, "of them disputed or contested" },
    { "proposals_reversed", NULL, CLI_CELL_NUMBER, "of them undone" },
    { NULL },
};
static const cli_column report_skill_columns[] = {
    { "skill", NULL, CLI_CELL_ID, "id of the skill; null: help whose kind was not stated" },
    { "label", "Kind of help", CLI_CELL_TEXT, "its label" },
    { "parent", NULL, CLI_CELL_ID, "the kind above it" },
    { "minutes", "Hours", CLI_CELL_MINUTES, "minutes of help, with the kinds below" },
    { "own_minutes", "Itself", CLI_CELL_MINUTES, "minutes of help that names just this kind" },
    { "exchanges", "Visits", CLI_CELL_NUMBER, "booked exchanges, with the kinds below" },
    { "givers", "Givers", CLI_CELL_NUMBER, "people who helped so" },
    { "receivers", "Receivers", CLI_CELL_NUMBER, "people who were helped so" },
    { NULL },
};
static const cli_column report_link_columns[] = {
    { "giver", NULL, CLI_CELL_ID, "who helped" },
    { "giver_name", "Gave", CLI_CELL_TEXT, "the name" },
    { "receiver", NULL, CLI_CELL_ID, "who was helped" },
    { "receiver_name", "Received", CLI_CELL_TEXT, "the name" },
    { "minutes", "Hours", CLI_CELL_MINUTES, "minutes of help" },
    { "back", "Back", CLI_CELL_MINUTES, "minutes of help the other way" },
    { "bridge", "Bridge", CLI_CELL_FLAG, "without it a part of the network would fall apart" },
    { NULL },
};
const cli_shape cli_shape_report[] = {
    { NULL, report_columns },
    { "counts", report_count_columns },
    { "figures", cli_figures_columns },
    { "periods", report_period_columns },
    { "skills", report_skill_columns },
    { "people", cli_people_columns },
    { "links", report_link_columns },
    { NULL },
};

/* ---- lists ---- */

static void report_row(cli_report *report, const char *html, const char *dot)
{
    const aid_insight_summary *s = &report->summary;
    cli_table *row = cli_row(report->tool, NULL);
    cli_put_text(row, "title", report->title);
    cli_put_time(row, "from", s->from);
    cli_put_time(row, "until", s->until);
    cli_put_flag(row, "for_publishing", !report->people);
    if (!report->few) {
        cli_put_number(row, "minutes", s->minutes);
        cli_put_number(row, "time_minutes", s->time_minutes);
        cli_put_number(row, "volunteer_minutes", s->volunteer_minutes);
        cli_put_number(row, "pool_minutes", s->pool_minutes);
    }
    if (s->hour_value != 0 && !report->few) {
        cli_put_number(row, "hour_value", s->hour_value);
        cli_put_number(row, "volunteer_value", s->volunteer_value);
        cli_put_text(row, "currency", report->currency);
    }
    cli_put_text(row, "html", html == NULL ? "" : html);
    cli_put_text(row, "dot", dot == NULL ? "" : dot);
}

static void report_count_rows(cli_report *report)
{
    for (size_t i = 0; i < report->count_count; i++) {
        cli_table *row = cli_row(report->tool, "counts");
        cli_put_text(row, "count", report->counts[i].name);
        cli_put_text(row, "label", report->counts[i].label);
        if (!report->counts[i].hidden)
            cli_put_number(row, "value", (int64_t)report->counts[i].value);
    }
}

static void report_figure_rows(cli_report *report)
{
    for (size_t i = 0; i < cli_figure_word_count; i++)
        if (cli_figure_words[i].figure < AID_FIGURE_ON_CYCLES_2_Z || cli_has(report->tool, "--rewirings"))
            cli_figure_put(cli_row(report->tool, "figures"), i, &report->figures[cli_figure_words[i].figure],
                           &report->summary);
}

/* Numbers of requests and proposals are cells about people too. */
static void report_cell(const cli_report *report, cli_table *row, const char *column, uint64_t number)
{
    if (report->people || number == 0 || number >= REPORT_LEAST)
        cli_put_number(row, column, (int64_t)number);
}

static void report_period_cells(const cli_report *report, cli_table *row, const aid_period_insight *period, int64_t most)
{
    cli_text bar = { 0 };
    cli_bar(&bar, (double)(period->time_minutes + period->volunteer_minutes) / (double)most);
    cli_put_number(row, "time_minutes", period->time_minutes);
    cli_put_number(row, "volunteer_minutes", period->volunteer_minutes);
    cli_put_text(row, "chart", cli_text_get(&bar));
    report_cell(report, row, "exchanges", period->exchanges);
    report_cell(report, row, "givers", period->givers);
    report_cell(report, row, "receivers", period->receivers);
    report_cell(report, row, "people", period->people);
    cli_text_free(&bar);
}

static void report_period_rows(cli_report *report)
{
    int64_t most = 1;
    for (size_t i = 0; i < report->period_count; i++) {
        int64_t minutes = report->periods[i].time_minutes + report->periods[i].volunteer_minutes;
        most = minutes > most ? minutes : most;
    }
    for (size_t i = 0; i < report->period_count && !report->few; i++) {
        const aid_period_insight *period = &report->periods[i];
        cli_table *row = cli_row(report->tool, "periods");
        cli_put_time(row, "from", period->from);
        cli_put_time(row, "until", period->until);
        if (!report->period_hidden[i])
            report_period_cells(report, row, period, most);
        report_cell(report, row, "requests", period->requests);
        report_cell(report, row, "requests_filled", period->requests_filled);
        report_cell(report, row, "requests_withdrawn", period->requests_withdrawn);
        report_cell(report, row, "requests_expired", period->requests_expired);
        report_cell(report, row, "requests_open", period->requests_open);
        report_cell(report, row, "proposals", period->proposals);
        report_cell(report, row, "proposals_done", period->proposals_done);
        report_cell(report, row, "proposals_ended", period->proposals_ended);
        report_cell(report, row, "proposals_questioned", period->proposals_questioned);
        report_cell(report, row, "proposals_reversed", period->proposals_reversed);
    }
}

/* Kinds of help with those below them, the most hours first; hidden ones are not there. */
static void report_skill_rows(cli_report *report, uint64_t parent, unsigned depth)
{
    int64_t below = INT64_MAX;
    size_t before = SIZE_MAX;
    for (;;) {
        size_t next = SIZE_MAX;
        for (size_t i = 0; i < report->skill_count; i++) {
            const aid_skill_insight *skill = &report->skills[i];
            bool later = skill->minutes < below || (skill->minutes == below && before != SIZE_MAX && i > before);
            if (skill->parent.id == parent && later && (next == SIZE_MAX || skill->minutes > report->skills[next].minutes))
                next = i;
        }
        if (next == SIZE_MAX)
            return;
        const aid_skill_insight *skill = &report->skills[next];
        below = skill->minutes;
        before = next;
        if (report->skill_hidden[next])
            continue;
        cli_table *row = cli_row(report->tool, "skills");
        cli_put_id(row, "skill", skill->skill.id);
        cli_put_text(row, "label", report->skill_names[next]);
        cli_put_id(row, "parent", skill->parent.id);
        cli_put_number(row, "minutes", skill->minutes);
        cli_put_number(row, "exchanges", (int64_t)skill->exchanges);
        if (report->people)
            cli_put_number(row, "own_minutes", skill->own_minutes);
        report_cell(report, row, "givers", skill->givers);
        report_cell(report, row, "receivers", skill->receivers);
        if (skill->skill.id != 0 && depth > 0)
            report_skill_rows(report, skill->skill.id, depth - 1);
    }
}

static void report_link_rows(cli_report *report)
{
    for (size_t i = 0; i < report->link_count; i++) {
        const aid_link_insight *link = &report->links[i];
        cli_table *row = cli_row(report->tool, "links");
        cli_put_id(row, "giver", link->giver.id);
        cli_put_text(row, "giver_name", report->names[link->from]);
        cli_put_id(row, "receiver", link->receiver.id);
        cli_put_text(row, "receiver_name", report->names[link->to]);
        cli_put_number(row, "minutes", link->minutes);
        cli_put_number(row, "back", link->back);
        cli_put_flag(row, "bridge", link->bridge != 0);
    }
}

static bool report_lists(cli_report *report)
{
    static const char *const lists[] = { "counts", "figures", "periods", "skills", "people", "links" };
    const char *only = cli_value(report->tool, "--list");
    report_count_rows(report);
    report_figure_rows(report);
    report_period_rows(report);
    if (!report->few)
        report_skill_rows(report, 0, 16);
    for (size_t i = 0; report->people && i < report->member_count; i++)
        cli_person_put(report->tool, &report->members[i], &report->summary);
    if (report->people)
        report_link_rows(report);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        bool personal = i >= 4;
        if ((only != NULL && strcmp(only, lists[i]) != 0) || (personal && !report->people) ||
            (only == NULL && i == 5 && cli_for_people(report->tool)))
            cli_hide(report->tool, lists[i]);
    }
    if (only != NULL)
        cli_hide(report->tool, NULL);
    if (only != NULL && !report->people && (strcmp(only, "people") == 0 || strcmp(only, "links") == 0))
        return cli_fail(report->tool, CLI_EXIT_USAGE, "--list %s: names people; say --people as well", only);
    return true;
}

/* ---- files ---- */

static bool report_write(cli *tool, const char *path, const cli_text *text)
{
    FILE *file = fopen(path, "wb");
    bool good = file != NULL && fwrite(cli_text_get(text), 1, text->length, file) == text->length;
    int why = errno;
    if (file != NULL && fclose(file) != 0 && good) {
        good = false;
        why = errno;
    }
    if (!good)
        return cli_fail(tool, CLI_EXIT_STORAGE, "%s: cannot be written (%s)", path, strerror(why));
    cli_say(tool, "%s is written.", path);
    return true;
}

static bool report_file(cli_report *report, const char *path, void (*part)(cli_text *out, const cli_report *report))
{
    cli_text text = { 0 };
    if (path == NULL)
        return true;
    part(&text, report);
    bool good = report_write(report->tool, path, &text);
    cli_text_free(&text);
    return good;
}

static bool report_files(cli_report *report, const char *html, const char *dot)
{
    if (html == NULL && dot == NULL)
        return true;
    report->tool->document.spoken = true;
    report_layout(report);
    return report_file(report, html, report_page) && report_file(report, dot, report_network_dot);
}

/* ---- the verb ---- */

/* "15", "15.5" or "15.50" as hundredths. */
static bool report_rate(cli *tool, int64_t *out)
{
    const char *text = cli_value(tool, "--hour-value");
    unsigned long whole = 0;
    int used = 0, digits = 0;
    char after[3] = "";
    if (text == NULL)
        return true;
    if (text[0] >= '0' && text[0] <= '9' && sscanf(text, "%8lu%n", &whole, &used) == 1) {
        if (text[used] == '.' && sscanf(text + used, ".%2[0-9]%n", after, &digits) == 1)
            used += digits;
        *out = (int64_t)whole * 100 + (after[0] == '\0' ? 0 : (after[0] - '0') * 10)
               + (after[0] == '\0' || after[1] == '\0' ? 0 : after[1] - '0');
        if (text[used] == '\0' && *out > 0 && *out <= 1000000000)
            return true;
    }
    return cli_fail(tool, CLI_EXIT_USAGE, "--hour-value: %s is no amount; right would be 15 or 15.50, up to 10000000", text);
}

static bool report_title(cli_report *report, aid_group group)
{
    cli *tool = report->tool;
    const char *title = cli_value(tool, "--title");
    if (title != NULL) {
        report->title = cli_copy(title);
        return true;
    }
    if (group.id != 0) {
        report->title = cli_group_name(tool, group);
        return true;
    }
    aid_store_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_store_get(tool->store, &info, &tool->error)))
        return false;
    report->title = cli_copy(info.name != NULL && strcmp(info.name, "main") != 0 ? info.name : "How we help each other");
    return true;
}

bool cli_verb_report(cli *tool)
{
    aid_insight_options options = { .struct_size = sizeof options, .progress = cli_progress_show, .progress_context = tool };
    cli_report report = { .tool = tool, .people = cli_has(tool, "--people"), .currency = cli_value(tool, "--currency") };
    const char *html = cli_value(tool, "--html"), *dot = cli_value(tool, "--dot");
    aid_insight *insight = NULL;
    if (!report_rate(tool, &options.hour_value) || !cli_bind(tool, &options, NULL))
        return false;
    report.currency = report.currency == NULL ? "" : report.currency;
    cli_progress_begin(tool);
    aid_status status = aid_insight_run(tool->store, &options, &insight, &tool->error);
    cli_progress_end(tool);
    bool good = cli_try(tool, status) && report_gather(&report, insight) && report_title(&report, options.group);
    aid_insight_free(insight);
    if (good) {
        report_fit(&report);
        report_row(&report, html, dot);
        good = report_lists(&report) && report_files(&report, html, dot);
    }
    report_free(&report);
    return good;
}
