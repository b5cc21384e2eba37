/* SPDX-License-Identifier: MIT */
/* The second half of `mutualaid stats`: is everybody giving and getting? The figures of the library with a bar for each
 * share, and people with what stands out about them. A figure that cannot be said stays empty, and null in JSON. */
#include "verbs_insight.h"
#include "who.h"

#include <stdio.h>
#include <stdlib.h>

enum { INSIGHT_BAR = 10, INSIGHT_SIDE = 5, INSIGHT_EIGHTHS = 8 };
#define INSIGHT_DAY_US INT64_C(86400000000)

const cli_column cli_figures_columns[] = {
    { "figure", NULL, CLI_CELL_TEXT, "which, as docs/reciprocity.md explains it" },
    { "label", "Giving and getting", CLI_CELL_TEXT, "the same in words" },
    { "value", "Value", CLI_CELL_JSON, "numerator / denominator; null where the figure has no meaning" },
    { "chart", "", CLI_CELL_TEXT, "shares as a bar of ten cells" },
    { "numerator", NULL, CLI_CELL_NUMBER, "exact, such as minutes, where the figure is a fraction" },
    { "denominator", NULL, CLI_CELL_NUMBER, "of these" },
    { "exact", NULL, CLI_CELL_FLAG, "false: rounded to billionths" },
    { NULL },
};
const cli_column cli_people_columns[] = {
    { "member", NULL, CLI_CELL_ID, "id of the member" },
    { "member_name", "Name", CLI_CELL_TEXT, "the member's name" },
    { "given", "Gave", CLI_CELL_MINUTES, "minutes given" },
    { "received", "Received", CLI_CELL_MINUTES, "minutes received" },
    { "chart", "Balance", CLI_CELL_TEXT, "(given - received) / (given + received): to the right gave more, to the left received more" },
    { "partners", "Partners", CLI_CELL_NUMBER, "people helped or helped by" },
    { "notes", "Notes", CLI_CELL_LINES, "what stands out" },
    { "recent", NULL, CLI_CELL_MINUTES, "minutes given in the last 28 days" },
    { "asked", NULL, CLI_CELL_NUMBER, "times asked to help" },
    { "core", NULL, CLI_CELL_NUMBER, "the largest k such that the member is in a k-core" },
    { "component", NULL, CLI_CELL_NUMBER, "which part of the network" },
    { "circle", NULL, CLI_CELL_NUMBER, "which strong component" },
    { "sole_provider_of", NULL, CLI_CELL_NUMBER, "people whom nobody else helped" },
    { NULL },
};

const cli_figure_word cli_figure_words[] = {
    { AID_FIGURE_RECIPROCITY, 1, "reciprocity", "links with help both ways" },
    { AID_FIGURE_RECIPROCITY_EXCESS, 0, "reciprocity_excess", "links both ways, beyond chance" },
    { AID_FIGURE_MUTUAL_MINUTES, 1, "mutual_minutes", "time that came back the same way" },
    { AID_FIGURE_MUTUAL_EXPECTED, 1, "mutual_expected", "that came back by chance alone" },
    { AID_FIGURE_MUTUAL_EXCESS, 0, "mutual_excess", "that came back, beyond chance" },
    { AID_FIGURE_DIRECT, 1, "direct", "time returned directly" },
    { AID_FIGURE_INDIRECT, 1, "indirect", "time returned round longer circles" },
    { AID_FIGURE_GENERALISED, 1, "generalised", "time given on" },
    { AID_FIGURE_CIRCULATION, 1, "circulation", "time that can run in circles" },
    { AID_FIGURE_CIRCLE_MINUTES, 1, "circle_minutes", "time within circles of people" },
    { AID_FIGURE_LARGEST_CIRCLE, 1, "largest_circle", "people in the largest circle" },
    { AID_FIGURE_ON_CYCLES_2, 1, "on_cycles_2", "time on links of pairs" },
    { AID_FIGURE_ON_CYCLES_3, 1, "on_cycles_3", "time on links of cycles up to 3" },
    { AID_FIGURE_ON_CYCLES_4, 1, "on_cycles_4", "time on links of cycles up to 4" },
    { AID_FIGURE_ON_CYCLES_5, 1, "on_cycles_5", "time on links of cycles up to 5" },
    { AID_FIGURE_ON_CYCLES_2_Z, 0, "on_cycles_2_z", "pairs, against chance (z)" },
    { AID_FIGURE_ON_CYCLES_3_Z, 0, "on_cycles_3_z", "cycles up to 3, against chance (z)" },
    { AID_FIGURE_ON_CYCLES_4_Z, 0, "on_cycles_4_z", "cycles up to 4, against chance (z)" },
    { AID_FIGURE_ON_CYCLES_5_Z, 0, "on_cycles_5_z", "cycles up to 5, against chance (z)" },
    { AID_FIGURE_LARGEST_CIRCLE_Z, 0, "largest_circle_z", "largest circle, against chance (z)" },
    { AID_FIGURE_IMBALANCE, 1, "imbalance", "imbalance: 0 all got what they gave" },
    { AID_FIGURE_GINI_GIVEN, 1, "gini_given", "how unevenly giving is spread" },
    { AID_FIGURE_GINI_RECEIVED, 1, "gini_received", "how unevenly receiving is spread" },
    { AID_FIGURE_GINI_ACTIVITY, 1, "gini_activity", "how unevenly taking part is spread" },
    { AID_FIGURE_GINI_ASKED, 1, "gini_asked", "how unevenly being asked is spread" },
    { AID_FIGURE_CONCENTRATION, 1, "concentration", "concentration of giving" },
    { AID_FIGURE_TOP_SHARE, 1, "top_share", "share of who gave most" },
    { AID_FIGURE_DENSITY, 1, "density", "links there are of all possible" },
    { AID_FIGURE_VELOCITY, 0, "velocity", "times credit changed hands" },
    { AID_FIGURE_SOLIDARITY, 1, "solidarity", "time that pools paid" },
    { AID_FIGURE_GIFT, 1, "gift", "time given unpaid" },
};
const size_t cli_figure_word_count = sizeof cli_figure_words / sizeof *cli_figure_words;

static const struct {
    int32_t flag;
    const char *words;
} insight_notes[] = {
    { AID_INSIGHT_GIVES_ONLY, "gives much, received nothing" },
    { AID_INSIGHT_FAR_ABOVE, "gives far more than others" },
    { AID_INSIGHT_FULL_WEEKS, "weeks are full" },
    { AID_INSIGHT_SOLE_PROVIDER, "some have only this helper" },
    { AID_INSIGHT_ARTICULATION, "holds others together" },
    { AID_INSIGHT_ISOLATE, "no partner" },
    { AID_INSIGHT_ONE_LINK, "one partner only" },
    { AID_INSIGHT_NEVER_RECEIVED, "received nothing" },
    { AID_INSIGHT_NEVER_GAVE, "gave nothing" },
    { AID_INSIGHT_NEVER_ASKED, "never asked" },
    { AID_INSIGHT_LEFT, "has left" },
};

/* ---- drawing ---- */

/* A share as full and part cells, padded with dots. */
void cli_bar(cli_text *out, double share)
{
    static const char *const parts[] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };
    int eighths = (int)(share * INSIGHT_BAR * INSIGHT_EIGHTHS + .5), cells = eighths / INSIGHT_EIGHTHS;
    for (int i = 0; i < cells; i++)
        cli_text_add(out, "█");
    cli_text_add(out, parts[eighths % INSIGHT_EIGHTHS]);
    cells += eighths % INSIGHT_EIGHTHS != 0;
    for (; cells < INSIGHT_BAR; cells++)
        cli_text_add(out, "·");
}

/* Who received more to the left of the line, who gave more to the right. */
static void insight_scale(cli_text *out, int64_t given, int64_t received)
{
    double take = (double)(given - received) / (double)(given + received);
    int cells = (int)(take * INSIGHT_SIDE + (take < 0 ? -.5 : .5));
    for (int i = -INSIGHT_SIDE; i < 0; i++)
        cli_text_add(out, i >= cells ? "█" : "·");
    cli_text_add(out, "│");
    for (int i = 1; i <= INSIGHT_SIDE; i++)
        cli_text_add(out, i <= cells ? "█" : "·");
}

void cli_sparkline(cli_text *out, const int64_t *values, size_t count)
{
    static const char *const heights[] = { " ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };
    int64_t most = 1;
    for (size_t i = 0; i < count; i++)
        most = values[i] > most ? values[i] : most;
    for (size_t i = 0; i < count; i++) {
        int64_t height = values[i] / (most / INSIGHT_EIGHTHS + 1) + 1;
        cli_text_add(out, heights[values[i] <= 0 ? 0 : height > INSIGHT_EIGHTHS ? INSIGHT_EIGHTHS : height]);
    }
}

/* ---- the lists ---- */

/* How often credit changes hands says nothing without the time it had. */
static void insight_label(cli_table *row, size_t index, const aid_insight_summary *summary)
{
    char label[80];
    int64_t days = (summary->until - summary->from) / INSIGHT_DAY_US;
    snprintf(label, sizeof label, "%s", cli_figure_words[index].label);
    if (cli_figure_words[index].figure == AID_FIGURE_VELOCITY)
        snprintf(label, sizeof label, "%s in %lld day%s", cli_figure_words[index].label, (long long)days,
                 days == 1 ? "" : "s");
    cli_put_text(row, "label", label);
}

void cli_figure_put(cli_table *row, size_t index, const aid_figure_info *info, const aid_insight_summary *summary)
{
    cli_put_text(row, "figure", cli_figure_words[index].name);
    insight_label(row, index, summary);
    if (info->denominator == 0)
        return;
    char value[40];
    cli_text chart = { 0 };
    double ratio = (double)info->numerator / (double)info->denominator;
    snprintf(value, sizeof value, "%.6f", ratio);
    cli_put_text(row, "value", value);
    if (cli_figure_words[index].is_share)
        cli_bar(&chart, ratio);
    cli_put_text(row, "chart", cli_text_get(&chart));
    cli_put_number(row, "numerator", info->numerator);
    cli_put_number(row, "denominator", info->denominator);
    cli_put_flag(row, "exact", info->exact != 0);
    cli_text_free(&chart);
}

static bool insight_figure(cli *tool, const aid_insight *insight, const aid_insight_summary *summary, size_t index)
{
    aid_figure_info info = { .struct_size = sizeof info };
    bool is_z = cli_figure_words[index].figure >= AID_FIGURE_ON_CYCLES_2_Z;
    if (is_z && !cli_has(tool, "--rewirings"))
        return true; /* nobody asked */
    if (!cli_try(tool, aid_insight_figure(insight, cli_figure_words[index].figure, &info, &tool->error)))
        return false;
    cli_figure_put(cli_row(tool, "figures"), index, &info, summary);
    return true;
}

static void insight_person_text(cli_table *row, const aid_member_insight *person, uint64_t silent)
{
    cli_text notes = { 0 }, chart = { 0 };
    bool took_part = (person->flags & AID_BIT(AID_INSIGHT_TOOK_PART)) != 0;
    for (size_t i = 0; i < sizeof insight_notes / sizeof *insight_notes; i++) {
        uint64_t bit = AID_BIT(insight_notes[i].flag);
        bool doubled = !took_part && (insight_notes[i].flag == AID_INSIGHT_NEVER_RECEIVED ||
                                      insight_notes[i].flag == AID_INSIGHT_NEVER_GAVE); /* "no partner" says it */
        if ((person->flags & ~silent & bit) != 0 && !doubled)
            cli_text_format(&notes, "%s%s", notes.length > 0 ? "\n" : "", insight_notes[i].words);
    }
    if (took_part)
        insight_scale(&chart, person->given, person->received);
    cli_put_text(row, "chart", cli_text_get(&chart));
    cli_put_text(row, "notes", cli_text_get(&notes));
    cli_text_free(&notes);
    cli_text_free(&chart);
}

void cli_person_put(cli *tool, const aid_member_insight *person, const aid_insight_summary *summary)
{
    char *name = cli_member_name(tool, person->member);
    cli_table *row = cli_row(tool, "people");
    cli_put_id(row, "member", person->member.id);
    cli_put_text(row, "member_name", name);
    cli_put_number(row, "given", person->given);
    cli_put_number(row, "received", person->received);
    cli_put_number(row, "partners", (int64_t)person->partners);
    cli_put_number(row, "recent", person->recent);
    cli_put_number(row, "asked", (int64_t)person->asked);
    cli_put_number(row, "core", (int64_t)person->core);
    cli_put_number(row, "component", (int64_t)person->component);
    cli_put_number(row, "circle", (int64_t)person->circle);
    cli_put_number(row, "sole_provider_of", (int64_t)person->sole_provider_of);
    /* where nobody is asked through the tool, that says nothing about anyone */
    insight_person_text(row, person,
                        summary->never_asked == summary->members ? AID_BIT(AID_INSIGHT_NEVER_ASKED) : 0);
    free(name);
}

static bool insight_person(cli *tool, const aid_insight *insight, const aid_insight_summary *summary, size_t index)
{
    aid_member_insight person = { .struct_size = sizeof person };
    if (!cli_try(tool, aid_insight_member(insight, index, &person, &tool->error)))
        return false;
    cli_person_put(tool, &person, summary);
    return true;
}

static bool insight_lists(cli *tool, const aid_insight *insight, bool people)
{
    aid_insight_summary summary = { .struct_size = sizeof summary };
    bool good = cli_try(tool, aid_insight_summary_get(insight, &summary, &tool->error));
    for (size_t i = 0; good && people && i < summary.members; i++)
        good = insight_person(tool, insight, &summary, i);
    for (size_t i = 0; good && !people && i < cli_figure_word_count; i++)
        good = insight_figure(tool, insight, &summary, i);
    return good;
}

bool cli_insight(cli *tool, bool people, bool if_allowed)
{
    aid_insight_options options = { .struct_size = sizeof options, .progress = cli_progress_show,
                                    .progress_context = tool };
    aid_insight *insight = NULL;
    if (!cli_bind(tool, &options, NULL))
        return false;
    cli_progress_begin(tool);
    aid_status status = aid_insight_run(tool->store, &options, &insight, &tool->error);
    cli_progress_end(tool);
    if (status == AID_E_DENIED && if_allowed) {
        cli_hide(tool, "figures"); /* not for the acting member's eyes */
        return true;
    }
    bool good = cli_try(tool, status) && insight_lists(tool, insight, people);
    aid_insight_free(insight);
    return good;
}
