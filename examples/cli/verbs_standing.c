/* SPDX-License-Identifier: MIT */
/* How a member's account stands and how far it may go. */
#include "verbs.h"
#include "who.h"

#include <stdlib.h>

static const cli_column standing_columns[] = {
    { "member", NULL, CLI_CELL_ID, "id of the member" },
    { "member_name", NULL, CLI_CELL_TEXT, "their name" },
    { "group", NULL, CLI_CELL_ID, "id of the group in whose books" },
    { "group_name", NULL, CLI_CELL_TEXT, "its name" },
    { "unit", NULL, CLI_CELL_TEXT, "in what it is counted: " CLI_WORDS_UNIT },
    { "balance", NULL, CLI_CELL_AMOUNT, "given minus received" },
    { "held", NULL, CLI_CELL_AMOUNT, "kept free for what is agreed and not booked yet" },
    { "limit", NULL, CLI_CELL_AMOUNT, "the lowest balance it may have now" },
    { "limit_mode", NULL, CLI_CELL_TEXT, "what happens below it: " CLI_WORDS_CREDIT },
    { "available", NULL, CLI_CELL_AMOUNT, "what can still be received; null: no limit refuses" },
    { "expiring", NULL, CLI_CELL_AMOUNT, "what goes to the pool if it is not used before" },
    { "expires", NULL, CLI_CELL_TIME, "when; null: nothing expires" },
    { "disputes", NULL, CLI_CELL_NUMBER, "open disputes against this member" },
    { "suspended", NULL, CLI_CELL_FLAG, "whether these suspend what is new" },
    { "certified", NULL, CLI_CELL_FLAG, "whether the pool pays where their credit does not reach" },
    { NULL },
};
const cli_shape cli_shape_standing[] = { { NULL, standing_columns }, { NULL } };

static void standing_row(cli *tool, aid_member member, const aid_standing *standing)
{
    char word[CLI_WORD_BYTES], *name = cli_member_name(tool, member), *group = cli_group_name(tool, standing->group);
    cli_table *row = cli_row(tool, NULL);
    cli_put_id(row, "member", member.id);
    cli_put_text(row, "member_name", name);
    cli_put_id(row, "group", standing->group.id);
    cli_put_text(row, "group_name", group);
    cli_put_text(row, "unit", cli_unit_word(standing->unit, word));
    cli_put_amount(row, "balance", standing->balance, standing->unit);
    cli_put_amount(row, "held", standing->held, standing->unit);
    cli_put_amount(row, "limit", standing->limit, standing->unit);
    cli_put_text(row, "limit_mode", cli_word(CLI_WORDS_CREDIT, standing->limit_mode, word));
    if (standing->available != INT64_MAX)
        cli_put_amount(row, "available", standing->available, standing->unit);
    if (standing->expiring != 0)
        cli_put_amount(row, "expiring", standing->expiring, standing->unit);
    cli_put_time(row, "expires", standing->expires);
    cli_put_number(row, "disputes", standing->disputes);
    cli_put_flag(row, "suspended", standing->suspended != 0);
    cli_put_flag(row, "certified", standing->certified != 0);
    free(name);
    free(group);
}

bool cli_verb_standing(cli *tool)
{
    aid_member member;
    aid_statement_options options = { .struct_size = sizeof options };
    aid_standing standing = { .struct_size = sizeof standing };
    if (!cli_find_member(tool, cli_operand(tool, 0), &member) || !cli_bind(tool, &options, NULL) ||
        !cli_try(tool, aid_standing_get(tool->store, member, options.group, options.unit, &standing, &tool->error)))
        return false;
    standing_row(tool, member, &standing);
    return true;
}
