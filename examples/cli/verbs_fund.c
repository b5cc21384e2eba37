/* SPDX-License-Identifier: MIT */
/* Funds: what a group collects and spends for a purpose. */
#include "verbs.h"
#include "exit.h"
#include "verbs_transfer.h"
#include "who.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const cli_column fund_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the fund" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "name", "Fund", CLI_CELL_TEXT, "its name" },
    { "group", NULL, CLI_CELL_ID, "id of the group whose it is" },
    { "group_name", "Group", CLI_CELL_TEXT, "its name" },
    { "unit", "Unit", CLI_CELL_TEXT, "in what it counts: " CLI_WORDS_UNIT },
    { "balance", "Balance", CLI_CELL_AMOUNT, "what is in it" },
    { "held", NULL, CLI_CELL_AMOUNT, "what of it is held for spending" },
    { "spent", "Spent", CLI_CELL_AMOUNT, "what was spent" },
    { "grant", NULL, CLI_CELL_AMOUNT, "came in as grants" },
    { "foundation", NULL, CLI_CELL_AMOUNT, "came in from foundations" },
    { "donation", NULL, CLI_CELL_AMOUNT, "came in as donations" },
    { "fee", NULL, CLI_CELL_AMOUNT, "came in as dues and fees" },
    { "sale", NULL, CLI_CELL_AMOUNT, "came in by sales" },
    { "from_group", NULL, CLI_CELL_AMOUNT, "came in from other groups" },
    { "other", NULL, CLI_CELL_AMOUNT, "came in otherwise" },
    { "closed", NULL, CLI_CELL_FLAG, "whether it is closed" },
    { "purposes", "Purposes", CLI_CELL_LINES, "what it may be spent on" },
    { NULL },
};
const cli_shape cli_shape_fund[] = { { NULL, fund_columns }, { NULL } };
const cli_shape cli_shape_funds[] = { { "funds", fund_columns }, { NULL } };

static bool fund_row(cli *tool, const char *key, aid_fund fund)
{
    static const char *const kinds[] = { NULL, "grant", "foundation", "donation", "fee", "sale", "from_group", "other" };
    aid_fund_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_fund_get(tool->store, fund, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", fund.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_text(row, "name", info.name);
    cli_put_text(row, "purposes", info.purposes);
    cli_put_id(row, "group", info.group.id);
    cli_put_text(row, "unit", cli_unit_word(info.unit, word));
    cli_put_amount(row, "balance", info.balance, info.unit);
    cli_put_amount(row, "held", info.held, info.unit);
    cli_put_amount(row, "spent", info.spent, info.unit);
    for (int i = AID_RECEIPT_GRANT; i <= AID_RECEIPT_OTHER; i++)
        cli_put_amount(row, kinds[i], info.receipt[i], info.unit);
    cli_put_flag(row, "closed", info.closed != 0);
    char *group = cli_group_name(tool, info.group);
    cli_put_text(row, "group_name", group);
    free(group);
    return true;
}

static bool fund_list(cli *tool, aid_group group, aid_fund **out, size_t *out_count)
{
    if (!cli_try(tool, aid_fund_list(tool->store, group, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_fund_list(tool->store, group, *out, *out_count, out_count, &tool->error));
}

/* By its short number or its name. */
bool cli_find_fund(cli *tool, const char *text, aid_fund *out)
{
    aid_fund *funds = NULL;
    size_t count = 0, found = 0;
    bool good = fund_list(tool, (aid_group){ 0 }, &funds, &count);
    for (size_t i = 0; good && i < count; i++) {
        aid_fund_info info = { .struct_size = sizeof info };
        char number[24];
        good = cli_try(tool, aid_fund_get(tool->store, funds[i], &info, &tool->error));
        snprintf(number, sizeof number, "%llu", (unsigned long long)info.number);
        if (good && (strcmp(number, text) == 0 || strcmp(info.name, text) == 0)) {
            *out = funds[i];
            found++;
        }
    }
    free(funds);
    if (good && found != 1)
        return cli_fail(tool, CLI_EXIT_NOT_FOUND, found == 0 ? "no fund is called \"%.60s\"; see fund list"
                                                             : "several funds are called \"%.60s\"; say the number, see fund list", text);
    return good;
}

bool cli_verb_fund_add(cli *tool)
{
    aid_group group;
    aid_fund fund;
    aid_fund_options options = { .struct_size = sizeof options, .name = cli_operand(tool, 1) };
    return cli_find_group(tool, cli_operand(tool, 0), &group) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, aid_fund_open(tool->store, group, &options, &fund, &tool->error)) && fund_row(tool, NULL, fund);
}

bool cli_verb_fund_edit(cli *tool)
{
    aid_fund fund;
    aid_fund_options options = { .struct_size = sizeof options };
    return cli_find_fund(tool, cli_operand(tool, 0), &fund) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, aid_fund_update(tool->store, fund, &options, &tool->error)) && fund_row(tool, NULL, fund);
}

bool cli_verb_fund_show(cli *tool)
{
    aid_fund fund;
    return cli_find_fund(tool, cli_operand(tool, 0), &fund) && fund_row(tool, NULL, fund);
}

bool cli_verb_fund_list(cli *tool)
{
    aid_group group = { 0 };
    aid_fund *funds = NULL;
    size_t count = 0;
    const char *name = cli_operand(tool, 0);
    bool good = (name == NULL || cli_find_group(tool, name, &group)) && fund_list(tool, group, &funds, &count);
    for (size_t i = 0; good && i < count; i++)
        good = fund_row(tool, "funds", funds[i]);
    free(funds);
    return good;
}

/* ---- awards ---- */

static const cli_column award_columns[] = {
    { "group", NULL, CLI_CELL_ID, "id of the group that asked" },
    { "group_name", "Group", CLI_CELL_TEXT, "its name" },
    { "points", "Points", CLI_CELL_NUMBER, "how the application was judged" },
    { "asked", "Asked", CLI_CELL_AMOUNT, "what it asked for" },
    { "given", "Given", CLI_CELL_AMOUNT, "what it was awarded" },
    { NULL },
};
const cli_shape cli_shape_award[] = { { "awards", award_columns }, { NULL } };

/* "elm=500" or "elm=500:70": who asks, for how much, with how many points. */
static bool award_read(cli *tool, const char *text, aid_application *out)
{
    char name[256], amount[40], points[16] = "0";
    uint64_t number = 0;
    int64_t asked = 0;
    if (sscanf(text, "%255[^=]=%39[^:]:%15s", name, amount, points) < 2)
        return cli_fail(tool, CLI_EXIT_USAGE, "\"%.60s\" is no application; right would be GROUP=AMOUNT or GROUP=AMOUNT:POINTS", text);
    bool good = cli_find_group(tool, name, &out->body) && cli_read_hours(tool, "AMOUNT", amount, &asked) &&
                cli_read_count(tool, "POINTS", points, 1000, &number);
    out->asked = asked;
    out->points = (int32_t)number;
    return good;
}

bool cli_verb_fund_award(cli *tool)
{
    aid_fund fund;
    aid_fund_info info = { .struct_size = sizeof info };
    aid_application asked[CLI_OPERANDS_MOST] = { { .asked = 0 } };
    int64_t budget = 0, given[CLI_OPERANDS_MOST];
    size_t count = tool->operand_count - 3;
    bool good = cli_find_fund(tool, cli_operand(tool, 0), &fund) && cli_read_hours(tool, "BUDGET", cli_operand(tool, 2), &budget);
    for (size_t i = 0; good && i < count; i++)
        good = award_read(tool, cli_operand(tool, i + 3), &asked[i]);
    good = good &&
           cli_try(tool, aid_fund_award(tool->store, fund, cli_operand(tool, 1), budget, asked, sizeof *asked, count, given, &tool->error)) &&
           cli_try(tool, aid_fund_get(tool->store, fund, &info, &tool->error));
    for (size_t i = 0; good && i < count; i++) {
        char *name = cli_group_name(tool, asked[i].body);
        cli_table *row = cli_row(tool, "awards");
        cli_put_id(row, "group", asked[i].body.id);
        cli_put_text(row, "group_name", name);
        cli_put_number(row, "points", asked[i].points);
        cli_put_amount(row, "asked", asked[i].asked, info.unit);
        cli_put_amount(row, "given", given[i], info.unit);
        free(name);
    }
    return good;
}
