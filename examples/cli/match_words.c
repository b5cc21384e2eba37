/* SPDX-License-Identifier: MIT */
/* Sentences about a plan. The numbers come from the document, so people and programs are told the same. */
#include "match_words.h"
#include "who.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_REASONS_MOST = 3, WORDS_COLUMNS = 80 };

/* By constraint: a word for programs, what is said of one offer and of several, and what would open such pairs. */
static const struct words_constraint {
    const char *word, *one, *many, *advice;
} words_constraints[CLI_CONSTRAINTS] = {
    { "consent", "is paused or not to be matched", "are paused or not to be matched",
      "ask those who pause whether they are back" },
    { "self", "is their own", "are their own", NULL },
    { "block", "is blocked, or was declined not long ago", "are blocked, or were declined not long ago", NULL },
    { "skill", "is for something else", "are for something else", NULL },
    { "level", "is below the level asked for", "are below the level asked for",
      "ask helpers for their level, or ask for less" },
    { "credential", "lacks the credential asked for", "lack the credential asked for",
      "check who holds the credential, and record it" },
    { "language", "shares no language", "share no language", "ask people which other languages they speak" },
    { "place", "is too far away", "are too far away", "ask how far people go, or whether it can be done online" },
    { "window", "has no time then", "have no time then", "ask people for other times" },
    { "capacity", "has no hours or seats left", "have no hours or seats left", "ask helpers whether they can give more hours" },
    { "busy", "is elsewhere then", "are elsewhere then", "ask for another time" },
    { "unit", "counts help in another unit", "count help in another unit", "agree on one unit between the groups" },
    { "credit", "would pass a credit limit", "would pass a credit limit", "let a coordinator look at the credit limits" },
    { "asked", "was asked often enough for now", "were asked often enough for now",
      "ask helpers whether they may be asked more often" },
    { "tier", "is in a group that it is not open to yet", "are in groups that it is not open to yet",
      "let the groups agree to help each other, or wait until the requests open wider" },
    { "host", "is refused by the host program", "are refused by the host program", NULL },
};

/* The nearest miss: how far the offers that came farthest got; −1: there are none. */
static int32_t words_farthest(const uint64_t refused[CLI_CONSTRAINTS])
{
    int32_t farthest = CLI_CONSTRAINTS - 1;
    while (farthest >= 0 && refused[farthest] == 0)
        farthest--;
    return farthest;
}

const char *cli_unserved_why(const aid_unserved *unserved)
{
    if (unserved->candidates > 0)
        return "too_few_helpers";
    int32_t farthest = words_farthest(unserved->refused);
    return farthest < 0 ? "no_offers" : words_constraints[farthest].word;
}

/* ", on Tuesdays in the evening" */
static void words_slot(int32_t weekday, int32_t day_part, cli_text *out)
{
    static const char *const days[] = { "",          "Mondays", "Tuesdays",  "Wednesdays",
                                        "Thursdays", "Fridays", "Saturdays", "Sundays" };
    static const char *const parts[] = { "", "at night", "in the morning", "in the afternoon", "in the evening" };
    if (weekday != 0)
        cli_text_format(out, ", on %s", days[weekday]);
    if (day_part != 0)
        cli_text_format(out, "%s%s", weekday != 0 ? " " : ", ", parts[day_part]);
}

/* Hall's theorem in a sentence. A request that wants several helpers can be its own rival. */
static void words_hall(cli *tool, const aid_unserved *unserved, const aid_shortage *shortage, cli_text *out)
{
    if (unserved->rivals < 2 || unserved->helpers == 0) {
        if (unserved->candidates == 1)
            cli_text_add(out, "the only offer that can answer it is taken up already");
        else
            cli_text_format(out, "the %" PRIu64 " offers that can answer it are taken up already", unserved->candidates);
        return;
    }
    cli_text_count(out, (int64_t)unserved->rivals, "request");
    char *skill = shortage->skill.id != 0 ? cli_skill_name(tool, shortage->skill) : NULL;
    if (skill != NULL && skill[0] != '\0')
        cli_text_format(out, " for %s", skill);
    free(skill);
    cli_text_add(out, unserved->helpers == 1 ? " share the only helper who can do it" : " share only ");
    if (unserved->helpers > 1)
        cli_text_format(out, "%" PRIu64 " helpers who can do it", unserved->helpers);
    words_slot(shortage->weekday, shortage->day_part, out);
}

void cli_unserved_sentence(cli *tool, const aid_unserved *unserved, const aid_shortage *shortage, cli_text *out)
{
    int32_t farthest = words_farthest(unserved->refused);
    if (unserved->candidates > 0) {
        words_hall(tool, unserved, shortage, out);
        return;
    }
    if (farthest <= AID_CONSTRAINT_SKILL) {
        cli_text_add(out, farthest < 0 ? "there are no offers" : "nobody else offers this");
        return;
    }
    cli_text_add(out, "of those who offer it, ");
    size_t told = 0;
    for (int32_t i = farthest; i > AID_CONSTRAINT_SKILL && told < WORDS_REASONS_MOST; i--) {
        if (unserved->refused[i] == 0)
            continue;
        bool one = unserved->refused[i] == 1;
        cli_text_format(out, "%s%" PRIu64 " %s", told > 0 ? ", " : "", unserved->refused[i],
                        one ? words_constraints[i].one : words_constraints[i].many);
        told++;
    }
}

/* ---- whom to look for ---- */

const cli_column cli_recruit_columns[] = {
    { "skill", NULL, CLI_CELL_ID, "id of the skill of somebody new" },
    { "skill_label", "Skill", CLI_CELL_TEXT, "its label" },
    { "group", NULL, CLI_CELL_ID, "id of the group where" },
    { "group_name", "Group", CLI_CELL_TEXT, "its name" },
    { "serves", "More seats", CLI_CELL_NUMBER, "seats more that one more helper would fill, at most; with k of her own, the smaller of the two" },
    { "unserved", NULL, CLI_CELL_NUMBER, "requests with an empty seat that she could answer" },
    { "weekday", NULL, CLI_CELL_TEXT, "when those want it: " CLI_WORDS_WEEKDAY "; empty: several, or not stated" },
    { "day_part", NULL, CLI_CELL_TEXT, "when those want it: " CLI_WORDS_DAY_PART "; empty: several, or not stated" },
    { "sentence", NULL, CLI_CELL_TEXT, "the same for people" },
    { NULL },
};

bool cli_recruit_say(cli *tool, const aid_match *match, size_t most)
{
    size_t count = 0;
    aid_recruit *rows = cli_take(most, sizeof *rows);
    bool good = cli_try(tool, aid_match_recruit(match, rows, sizeof *rows, most, &count, &tool->error));
    for (size_t i = 0; good && i < count && i < most; i++) {
        char *skill = cli_skill_name(tool, rows[i].skill), *group = cli_group_name(tool, rows[i].group);
        char word[CLI_WORD_BYTES];
        cli_text sentence = { 0 };
        cli_text_format(&sentence, "one more helper for %s in %s would fill ", skill, group);
        cli_text_count(&sentence, (int64_t)rows[i].serves, "more seat");
        words_slot(rows[i].weekday, rows[i].day_part, &sentence);
        cli_table *row = cli_row(tool, "recruit");
        cli_put_id(row, "skill", rows[i].skill.id);
        cli_put_text(row, "skill_label", skill);
        cli_put_id(row, "group", rows[i].group.id);
        cli_put_text(row, "group_name", group);
        cli_put_number(row, "serves", (int64_t)rows[i].serves);
        cli_put_number(row, "unserved", (int64_t)rows[i].unserved);
        cli_put_text(row, "weekday", cli_word(CLI_WORDS_WEEKDAY, rows[i].weekday, word));
        cli_put_text(row, "day_part", cli_word(CLI_WORDS_DAY_PART, rows[i].day_part, word));
        cli_put_text(row, "sentence", cli_text_get(&sentence));
        cli_text_free(&sentence);
        free(skill);
        free(group);
    }
    free(rows);
    return good;
}

int32_t cli_missing_datum(const uint64_t would_open[CLI_CONSTRAINTS])
{
    int32_t best = -1;
    for (int32_t i = 0; i < CLI_CONSTRAINTS; i++) {
        if (words_constraints[i].advice != NULL && would_open[i] > 0 && (best < 0 || would_open[i] > would_open[best]))
            best = i;
    }
    return best;
}

const char *cli_missing_advice(int32_t constraint)
{
    return words_constraints[constraint].advice;
}

static const char *words_text(const cli_table *table, size_t row, const char *column)
{
    const cli_cell *cell = cli_cell_at(table, row, column);
    return cell->given && cell->text != NULL ? cell->text : "";
}

static int64_t words_number(const cli_table *table, size_t row, const char *column)
{
    return cli_cell_at(table, row, column)->number;
}

static void words_reason(cli_text *out, const char *reason)
{
    cli_text_format(out, "%s%s", out->length > 0 ? "; " : "", reason);
}

static void words_distance(cli_text *out, const cli_table *table, size_t row)
{
    const cli_cell *cell = cli_cell_at(table, row, "distance_m");
    char text[48];
    if (!cell->given)
        return;
    if (cell->number < 1000)
        snprintf(text, sizeof text, "near: %" PRId64 " m", cell->number);
    else
        snprintf(text, sizeof text, "%" PRId64 ".%" PRId64 " km away", cell->number / 1000, cell->number % 1000 / 100);
    words_reason(out, text);
}

static void words_balance(cli *tool, cli_text *out, const cli_table *table, size_t row)
{
    aid_member helper = { (uint64_t)words_number(table, row, "helper") };
    aid_group group = { (uint64_t)words_number(table, row, "group") };
    int64_t balance = 0;
    char minutes[24], text[48];
    if (aid_balance_get(tool->store, helper, group, 0, &balance, NULL) != AID_OK)
        return;
    cli_minutes_text(balance, minutes);
    snprintf(text, sizeof text, "helper's balance %s", minutes);
    words_reason(out, text);
}

/* What speaks for the pair, and what tempers it: only terms that say something. */
static void words_reasons(cli *tool, cli_text *out, const cli_table *table, size_t row)
{
    static const struct words_term {
        const char *column;
        int64_t from, until;
        const char *reason;
    } terms[] = {
        { "points.skill", 1000, 1000, "just the right skill" },
        { "points.skill", 0, 999, "a skill that is wider, or more than is needed" },
        { "points.continuity", 501, 1000, "went well together before" },
        { "points.load", 950, 1000, "helped little lately" },
        { "points.load", 0, 300, "helped much lately" },
        { "points.idle", 800, 1000, "not asked for long" },
        { "points.language", 0, 999, "not in the first language" },
        { "points.tie", 700, 1000, "brings someone new in" },
        { "tier", 1, 1, "from a group with an agreement" },
        { "tier", 2, 2, "from another group of the same union" },
        { "tier", 3, 3, "from a public service" },
    };
    words_distance(out, table, row);
    words_balance(tool, out, table, row);
    for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
        int64_t value = words_number(table, row, terms[i].column);
        if (value >= terms[i].from && value <= terms[i].until)
            words_reason(out, terms[i].reason);
    }
}

static void words_print(const char *text)
{
    cli_text wrapped = { 0 };
    cli_text_wrap(&wrapped, text, WORDS_COLUMNS - 6, 6);
    printf("      %s\n", cli_text_get(&wrapped));
    cli_text_free(&wrapped);
}

static void words_when(cli_text *out, const cli_table *table, size_t row)
{
    char minutes[24];
    const char *starts = words_text(table, row, "starts_local");
    cli_minutes_text(words_number(table, row, "minutes"), minutes);
    cli_text_format(out, ", %s h", minutes);
    if (starts[0] != '\0')
        cli_text_format(out, ", from %s", starts);
}

static void words_proposal(cli *tool, const cli_table *table, size_t row)
{
    cli_text what = { 0 }, why = { 0 };
    printf("%s%4zu  %s helps %s%s\n", cli_bold(tool), row + 1, words_text(table, row, "helper_name"),
           words_text(table, row, "requester_name"), cli_plain(tool));
    const char *title = words_text(table, row, "title"), *skill = words_text(table, row, "skill_label");
    cli_text_format(&what, "%s%s%s%s", title, title[0] != '\0' ? " (" : "", skill, title[0] != '\0' ? ")" : "");
    words_when(&what, table, row);
    cli_text_format(&what, "; request #%" PRId64 ", offer #%" PRId64, words_number(table, row, "request_number"),
                    words_number(table, row, "offer_number"));
    words_print(cli_text_get(&what));
    words_reasons(tool, &why, table, row);
    cli_text_format(&why, "; score %" PRId64, words_number(table, row, "score"));
    words_print(cli_text_get(&why));
    cli_text_free(&what);
    cli_text_free(&why);
}

static void words_unserved(cli *tool, const cli_table *table, size_t row)
{
    int64_t seats = words_number(table, row, "seats_missing");
    const char *title = words_text(table, row, "title");
    printf("%s%4s  %s%s", cli_bold(tool), "-", title[0] != '\0' ? title : "(no title)", cli_plain(tool));
    printf(" for %s, request #%" PRId64, words_text(table, row, "requester_name"),
           words_number(table, row, "request_number"));
    if (seats > 1)
        printf(", %" PRId64 " helpers missing", seats);
    putchar('\n');
    words_print(words_text(table, row, "sentence"));
}

/* One paragraph; frees the text. */
static void words_paragraph(cli_text *text)
{
    cli_text wrapped = { 0 };
    cli_text_wrap(&wrapped, cli_text_get(text), WORDS_COLUMNS, 0);
    puts(cli_text_get(&wrapped));
    cli_text_free(&wrapped);
    cli_text_free(text);
}

static void words_seats(const cli_table *root)
{
    cli_text text = { 0 };
    cli_text_format(&text, "%" PRId64 " of ", words_number(root, 0, "seats"));
    cli_text_count(&text, words_number(root, 0, "seats_wanted"), "seat");
    cli_text_add(&text, " filled, from ");
    cli_text_count(&text, words_number(root, 0, "pairs"), "possible pair");
    cli_text_add(&text, " between ");
    cli_text_count(&text, words_number(root, 0, "requests"), "request");
    cli_text_add(&text, " and ");
    cli_text_count(&text, words_number(root, 0, "offers"), "offer");
    cli_text_add(&text, ".");
    words_paragraph(&text);
}

/* How many pairs each constraint was the first to refuse. */
static void words_counts(const cli_table *root)
{
    cli_text text = { 0 };
    for (int32_t i = 0; i < CLI_CONSTRAINTS; i++) {
        char key[CLI_WORD_BYTES];
        snprintf(key, sizeof key, "refused.%s", words_constraints[i].word);
        int64_t count = words_number(root, 0, key);
        if (count > 0)
            cli_text_format(&text, "%s%s %" PRId64, text.length > 0 ? ", " : "Pairs refused, by the first reason: ",
                            words_constraints[i].word, count);
    }
    if (text.length > 0)
        words_paragraph(&text);
}

static void words_missing(const cli_table *root)
{
    const char *advice = words_text(root, 0, "missing_datum.sentence");
    cli_text text = { 0 };
    if (advice[0] == '\0')
        return;
    int64_t pairs = words_number(root, 0, "missing_datum.pairs");
    cli_text_count(&text, pairs, "pair");
    cli_text_format(&text, " fail%s for nothing but %s: %s.", pairs == 1 ? "s" : "",
                    words_text(root, 0, "missing_datum.constraint"), advice);
    words_paragraph(&text);
}

static void words_next(const cli_table *root)
{
    const cli_cell *committed = cli_cell_at(root, 0, "committed");
    cli_text text = { 0 };
    if (committed->given) {
        cli_text_count(&text, committed->number, "exchange");
        cli_text_add(&text, " proposed. Next: exchange list --state proposed, and exchange accept.");
    } else if (words_number(root, 0, "seats") > 0) {
        cli_text_add(&text, "Nothing was written; match --commit proposes these exchanges to both sides.");
    } else {
        return;
    }
    words_paragraph(&text);
}

void cli_match_print(cli *tool)
{
    if (!cli_for_people(tool))
        return;
    const cli_table *proposals = cli_list(tool, "proposals"), *unserved = cli_list(tool, "unserved");
    for (size_t i = 0; i < proposals->rows; i++)
        words_proposal(tool, proposals, i);
    if (unserved->rows > 0)
        printf("%sNot served\n", proposals->rows > 0 ? "\n" : "");
    for (size_t i = 0; i < unserved->rows; i++)
        words_unserved(tool, unserved, i);
    const cli_table *recruit = cli_list(tool, "recruit");
    if (recruit->rows > 0)
        printf("\nWhom to look for\n");
    for (size_t i = 0; i < recruit->rows; i++)
        words_print(words_text(recruit, i, "sentence"));
    if (proposals->rows + unserved->rows > 0)
        putchar('\n');
    const cli_table *root = cli_list(tool, NULL);
    words_seats(root);
    words_counts(root);
    words_missing(root);
    words_next(root);
}
