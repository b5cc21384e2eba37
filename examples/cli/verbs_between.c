/* SPDX-License-Identifier: MIT */
/* Between groups: what two of them agreed on, and how they stand towards each other. */
#include "verbs.h"
#include "exit.h"
#include "who.h"

#include <stdio.h>
#include <stdlib.h>

static const cli_column between_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the terms" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "state", "State", CLI_CELL_TEXT, "where they stand: " CLI_WORDS_BETWEEN },
    { "group", NULL, CLI_CELL_ID, "id of the group whose books pay" },
    { "group_name", "From", CLI_CELL_TEXT, "its name" },
    { "other", NULL, CLI_CELL_ID, "id of the group whose books credit" },
    { "other_name", "To", CLI_CELL_TEXT, "its name" },
    { "unit", "Unit", CLI_CELL_TEXT, "in what it is paid: " CLI_WORDS_UNIT },
    { "unit_there", "Becomes", CLI_CELL_TEXT, "in what it is credited" },
    { "rate", "Rate", CLI_CELL_TEXT, "what is credited of what is paid, such as 4/5" },
    { "kept", NULL, CLI_CELL_TEXT, "what rounding has kept back so far, such as 4/5 of one" },
    { "limit", "Limit", CLI_CELL_AMOUNT, "how far the paying group may have received more than it gave; null: no limit" },
    { "by", NULL, CLI_CELL_ID, "id of the group that proposed them" },
    { "by_name", "Proposed by", CLI_CELL_TEXT, "its name" },
    { "from", "Since", CLI_CELL_TIME, "from when on; null: as soon as both agree" },
    { "in_force", "Now", CLI_CELL_FLAG, "whether they hold now" },
    { NULL },
};
const cli_shape cli_shape_between[] = { { NULL, between_columns }, { NULL } };
const cli_shape cli_shape_betweens[] = { { "between", between_columns }, { NULL } };

static void between_group(cli *tool, cli_table *row, const char *column, const char *name_column, aid_group group)
{
    char *name = cli_group_name(tool, group);
    cli_put_id(row, column, group.id);
    cli_put_text(row, name_column, name);
    free(name);
}

static bool between_row(cli *tool, const char *key, aid_between between)
{
    aid_between_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES], rate[48];
    if (!cli_try(tool, aid_between_get(tool->store, between, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", between.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_text(row, "state", cli_word(CLI_WORDS_BETWEEN, info.state, word));
    between_group(tool, row, "group", "group_name", info.group);
    between_group(tool, row, "other", "other_name", info.other);
    between_group(tool, row, "by", "by_name", info.by);
    cli_put_text(row, "unit", cli_unit_word(info.unit, word));
    cli_put_text(row, "unit_there", cli_unit_word(info.unit_there, word));
    snprintf(rate, sizeof rate, "%d/%d", (int)info.rate_num, (int)info.rate_den);
    cli_put_text(row, "rate", rate);
    snprintf(rate, sizeof rate, "%lld/%d", (long long)info.kept, (int)info.rate_den);
    cli_put_text(row, "kept", rate);
    if (info.limited)
        cli_put_amount(row, "limit", info.limit, info.unit);
    cli_put_time(row, "from", info.from);
    cli_put_flag(row, "in_force", info.in_force != 0);
    return true;
}

static bool between_list(cli *tool, const aid_between_list_options *options, aid_between **out, size_t *out_count)
{
    if (!cli_try(tool, aid_between_list(tool->store, options, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_between_list(tool->store, options, *out, *out_count, out_count, &tool->error));
}

/* By its short number. */
static bool between_find(cli *tool, const char *text, aid_between *out)
{
    aid_between *all = NULL;
    size_t count = 0;
    uint64_t number = 0;
    bool good = cli_read_count(tool, "NUMBER", text, UINT32_MAX, &number) && between_list(tool, NULL, &all, &count);
    if (good && (number == 0 || number > count))
        good = cli_fail(tool, CLI_EXIT_NOT_FOUND, "nothing numbered %s was proposed between groups; see between list", text);
    if (good)
        *out = all[number - 1];
    free(all);
    return good;
}

/* "4/5": of five that are paid, four are credited. */
static bool between_rate(cli *tool, const char *text, aid_between_options *out)
{
    unsigned long num = 0, den = 0;
    char rest = 0;
    if (text == NULL)
        return true;
    if (sscanf(text, "%10lu/%10lu%c", &num, &den, &rest) != 2 || num > INT32_MAX || den > INT32_MAX || num == 0 || den == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "--rate: \"%.40s\" is no rate; right would be 4/5, two whole numbers above 0", text);
    out->rate_num = (int32_t)num;
    out->rate_den = (int32_t)den;
    return true;
}

static bool between_limit(cli *tool, aid_between_options *out)
{
    const char *text = cli_value(tool, "--limit");
    if (cli_has(tool, "--no-limit"))
        out->limited = AID_NO;
    if (text == NULL)
        return true;
    out->limited = out->limited == AID_NO ? AID_NO : AID_YES;
    return cli_read_hours(tool, "--limit", text, &out->limit);
}

bool cli_verb_between_propose(cli *tool)
{
    aid_between between;
    aid_between_options options = { .struct_size = sizeof options };
    return cli_find_group(tool, cli_operand(tool, 0), &options.group) && cli_find_group(tool, cli_operand(tool, 1), &options.other) &&
           between_rate(tool, cli_value(tool, "--rate"), &options) && between_limit(tool, &options) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, aid_between_propose(tool->store, &options, &between, &tool->error)) && between_row(tool, NULL, between);
}

static bool between_answer(cli *tool, int32_t agreed)
{
    aid_between between;
    return between_find(tool, cli_operand(tool, 0), &between) &&
           cli_try(tool, aid_between_answer(tool->store, between, agreed, &tool->error)) && between_row(tool, NULL, between);
}

bool cli_verb_between_agree(cli *tool)
{
    return between_answer(tool, AID_YES);
}

bool cli_verb_between_refuse(cli *tool)
{
    return between_answer(tool, AID_NO);
}

bool cli_verb_between_show(cli *tool)
{
    aid_between between;
    return between_find(tool, cli_operand(tool, 0), &between) && between_row(tool, NULL, between);
}

bool cli_verb_between_list(cli *tool)
{
    aid_between_list_options options = { .struct_size = sizeof options };
    aid_between *all = NULL;
    size_t count = 0;
    const char *group = cli_operand(tool, 0);
    bool good = (group == NULL || cli_find_group(tool, group, &options.group)) && cli_bind(tool, &options, NULL) &&
                between_list(tool, &options, &all, &count);
    for (size_t i = 0; good && i < count; i++)
        good = between_row(tool, "between", all[i]);
    free(all);
    return good;
}

/* ---- how they stand ---- */

static const cli_column clearing_columns[] = {
    { "other", NULL, CLI_CELL_ID, "id of the other group" },
    { "other_name", "With", CLI_CELL_TEXT, "its name" },
    { "unit", "Unit", CLI_CELL_TEXT, "in what: " CLI_WORDS_UNIT },
    { "received", "Received", CLI_CELL_AMOUNT, "what came from there" },
    { "given", "Given", CLI_CELL_AMOUNT, "what went there" },
    { "balance", "Balance", CLI_CELL_AMOUNT, "received less given; there it is the same, negated" },
    { "limit", "Limit", CLI_CELL_AMOUNT, "how far the balance may go; null: no limit" },
    { "other_limit", NULL, CLI_CELL_AMOUNT, "how far the other's may; null: no limit" },
    { "converted", "By rates", CLI_CELL_AMOUNT, "what rates took, or added below 0, in this group's books" },
    { "closed", "Closed", CLI_CELL_FLAG, "whether the limit is reached: no new help from there until something goes the other way" },
    { NULL },
};
const cli_shape cli_shape_clearing[] = { { "clearing", clearing_columns }, { NULL } };

static void clearing_put(cli *tool, const aid_clearing_row *of)
{
    char word[CLI_WORD_BYTES];
    cli_table *row = cli_row(tool, "clearing");
    between_group(tool, row, "other", "other_name", of->other);
    cli_put_text(row, "unit", cli_unit_word(of->unit, word));
    cli_put_amount(row, "received", of->received, of->unit);
    cli_put_amount(row, "given", of->given, of->unit);
    cli_put_amount(row, "balance", of->balance, of->unit);
    if (of->limit != INT64_MAX)
        cli_put_amount(row, "limit", of->limit, of->unit);
    if (of->other_limit != INT64_MAX)
        cli_put_amount(row, "other_limit", of->other_limit, of->unit);
    cli_put_amount(row, "converted", of->converted, of->unit);
    cli_put_flag(row, "closed", of->closed != 0);
}

bool cli_verb_clearing(cli *tool)
{
    aid_group group;
    aid_terms unit = { .struct_size = sizeof unit };
    size_t count = 0;
    aid_clearing_row *rows = NULL;
    bool good = cli_find_group(tool, cli_operand(tool, 0), &group) && cli_bind(tool, &unit, NULL) &&
                cli_try(tool, aid_clearing_list(tool->store, group, unit.unit, NULL, sizeof *rows, 0, &count, &tool->error));
    if (good)
        rows = cli_take(count, sizeof *rows);
    good = good && cli_try(tool, aid_clearing_list(tool->store, group, unit.unit, rows, sizeof *rows, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        clearing_put(tool, &rows[i]);
    free(rows);
    return good;
}
