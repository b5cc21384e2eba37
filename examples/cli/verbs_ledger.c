/* SPDX-License-Identifier: MIT */
/* The time account: a member's statement, and the balances of a group. */
#include "verbs.h"
#include "who.h"

#include <inttypes.h>
#include <stdlib.h>

static const cli_column statement_columns[] = {
    { "member", NULL, CLI_CELL_ID, "id of the member" },
    { "member_name", NULL, CLI_CELL_TEXT, "their name" },
    { "group", NULL, CLI_CELL_ID, "id of the group in whose books" },
    { "group_name", NULL, CLI_CELL_TEXT, "its name" },
    { "unit", NULL, CLI_CELL_TEXT, "in what it is counted: " CLI_WORDS_UNIT },
    { "balance", NULL, CLI_CELL_AMOUNT, "balance now: given minus received" },
    { NULL },
};
static const cli_column posting_columns[] = {
    { "seq", NULL, CLI_CELL_NUMBER, "number of the journal record" },
    { "at", NULL, CLI_CELL_TIME, "when it was booked" },
    { "happened", "Happened", CLI_CELL_TIME, "when the help took place" },
    { "other", NULL, CLI_CELL_ID, "id of the other side; null: the group" },
    { "other_name", "With", CLI_CELL_TEXT, "their name" },
    { "skill", NULL, CLI_CELL_ID, "id of the kind of help" },
    { "skill_label", "Help", CLI_CELL_TEXT, "its label" },
    { "kind", "What", CLI_CELL_TEXT, "what the line is: " CLI_WORDS_ENTRY },
    { "amount", "Amount", CLI_CELL_AMOUNT, "positive: given, negative: received" },
    { "balance", "Balance", CLI_CELL_AMOUNT, "after this line" },
    { "exchange", NULL, CLI_CELL_ID, "id of the exchange" },
    { "reversal", "Undoes", CLI_CELL_FLAG, "whether this line undoes an earlier one" },
    { "over_limit", "Beyond limit", CLI_CELL_FLAG, "whether it was booked beyond a credit limit" },
    { "memo", "Memo", CLI_CELL_TEXT, "a note" },
    { NULL },
};
const cli_shape cli_shape_statement[] = { { "lines", posting_columns }, { NULL, statement_columns }, { NULL } };

static void statement_line(cli *tool, const aid_posting *posting)
{
    char *other = cli_member_name(tool, posting->other), *skill = cli_skill_name(tool, posting->skill);
    char word[CLI_WORD_BYTES];
    cli_table *row = cli_row(tool, "lines");
    cli_put_number(row, "seq", (int64_t)posting->seq);
    cli_put_time(row, "at", posting->at);
    cli_put_time(row, "happened", posting->happened);
    cli_put_id(row, "other", posting->other.id);
    cli_put_text(row, "other_name", other);
    cli_put_id(row, "skill", posting->skill.id);
    cli_put_text(row, "skill_label", skill);
    cli_put_text(row, "kind", cli_word(CLI_WORDS_ENTRY, posting->kind, word));
    cli_put_amount(row, "amount", posting->amount, posting->unit);
    cli_put_amount(row, "balance", posting->balance, posting->unit);
    cli_put_id(row, "exchange", posting->exchange.id);
    cli_put_flag(row, "reversal", posting->reversal != 0);
    cli_put_flag(row, "over_limit", posting->over_limit != 0);
    cli_put_text(row, "memo", posting->memo);
    free(other);
    free(skill);
}

static bool statement_lines(cli *tool, aid_member member, const aid_statement_options *options)
{
    size_t count = 0;
    if (!cli_try(tool, aid_statement(tool->store, member, options, NULL, sizeof(aid_posting), 0, &count, &tool->error)))
        return false;
    aid_posting *postings = cli_take(count, sizeof *postings);
    bool good = cli_try(tool, aid_statement(tool->store, member, options, postings, sizeof *postings, count, &count,
                                            &tool->error));
    for (size_t i = 0; good && i < count; i++)
        statement_line(tool, &postings[i]);
    free(postings);
    return good;
}

static bool statement_head(cli *tool, aid_member member, const aid_statement_options *options)
{
    aid_standing standing = { .struct_size = sizeof standing };
    aid_member_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_member_get(tool->store, member, &info, &tool->error)) ||
        !cli_try(tool, aid_standing_get(tool->store, member, options->group, options->unit, &standing, &tool->error)))
        return false;
    aid_group group = standing.group;
    char *group_name = cli_group_name(tool, group), amount[CLI_AMOUNT_BYTES], word[CLI_WORD_BYTES];
    cli_table *row = cli_row(tool, NULL);
    cli_put_id(row, "member", member.id);
    cli_put_text(row, "member_name", info.name);
    cli_put_id(row, "group", group.id);
    cli_put_text(row, "group_name", group_name);
    cli_put_text(row, "unit", cli_unit_word(standing.unit, word));
    cli_put_amount(row, "balance", standing.balance, standing.unit);
    cli_amount_text(standing.balance, standing.unit, amount);
    bool money = standing.unit > AID_UNIT_POINTS;
    cli_say(tool, "%s in %s: balance %s%s%s (help given minus help received)", info.name, group_name, amount,
            money ? " " : "", money ? word : "");
    cli_print_list(tool, cli_list(tool, "lines"));
    free(group_name);
    return true;
}

bool cli_verb_statement(cli *tool)
{
    aid_member member;
    aid_statement_options options = { .struct_size = sizeof options };
    const char *path = cli_value(tool, "--signed");
    if (!cli_find_member(tool, cli_operand(tool, 0), &member) || !cli_bind(tool, &options, NULL))
        return false;
    return path != NULL ? cli_statement_signed(tool, member, &options, path)
                        : statement_lines(tool, member, &options) && statement_head(tool, member, &options);
}

static const cli_column balance_columns[] = {
    { "group", NULL, CLI_CELL_ID, "id of the group" },
    { "group_name", "Group", CLI_CELL_TEXT, "its name" },
    { "member", NULL, CLI_CELL_ID, "id of the member; null: an account of the group's own" },
    { "member_name", "Member", CLI_CELL_TEXT, "their name" },
    { "account", "Account", CLI_CELL_TEXT, "what the group's own account is for: " CLI_WORDS_ACCOUNT },
    { "unit", "Unit", CLI_CELL_TEXT, "in what it counts: " CLI_WORDS_UNIT },
    { "given", "Given", CLI_CELL_AMOUNT, "what came in" },
    { "received", "Received", CLI_CELL_AMOUNT, "what went out" },
    { "balance", "Balance", CLI_CELL_AMOUNT, "given minus received" },
    { "entries", "Entries", CLI_CELL_NUMBER, "lines of the account" },
    { NULL },
};
const cli_shape cli_shape_balances[] = { { "balances", balance_columns }, { NULL } };

static void balance_line(cli *tool, aid_group group, const char *group_name, const aid_balance_row *balance)
{
    char word[CLI_WORD_BYTES];
    char *member = cli_member_name(tool, balance->member);
    cli_table *row = cli_row(tool, "balances");
    cli_put_id(row, "group", group.id);
    cli_put_text(row, "group_name", group_name);
    cli_put_id(row, "member", balance->member.id);
    cli_put_text(row, "member_name", member);
    cli_put_text(row, "account", cli_word(CLI_WORDS_ACCOUNT, balance->account, word));
    cli_put_text(row, "unit", cli_unit_word(balance->unit, word));
    cli_put_amount(row, "given", balance->given, balance->unit);
    cli_put_amount(row, "received", balance->received, balance->unit);
    cli_put_amount(row, "balance", balance->balance, balance->unit);
    cli_put_number(row, "entries", (int64_t)balance->entries);
    free(member);
}

static bool balance_group(cli *tool, aid_group group)
{
    size_t count = 0;
    if (!cli_try(tool, aid_balance_list(tool->store, group, 0, NULL, sizeof(aid_balance_row), 0, &count, &tool->error)))
        return false;
    aid_balance_row *rows = cli_take(count, sizeof *rows);
    char *name = cli_group_name(tool, group);
    bool good = cli_try(tool, aid_balance_list(tool->store, group, 0, rows, sizeof *rows, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        balance_line(tool, group, name, &rows[i]);
    free(name);
    free(rows);
    return good;
}

bool cli_verb_balances(cli *tool)
{
    aid_group group, *groups = NULL;
    size_t count = 0;
    const char *name = cli_operand(tool, 0);
    if (name != NULL)
        return cli_find_group(tool, name, &group) && balance_group(tool, group);
    bool good = cli_all_groups(tool, &groups, &count);
    for (size_t i = 0; good && i < count; i++)
        good = balance_group(tool, groups[i]);
    free(groups);
    return good;
}
