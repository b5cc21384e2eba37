/* SPDX-License-Identifier: MIT */
/* What holds for a unit in a group's books. */
#include "verbs.h"
#include "who.h"

#include <stdlib.h>

static const cli_column terms_columns[] = {
    { "group", NULL, CLI_CELL_ID, "id of the group" },
    { "group_name", NULL, CLI_CELL_TEXT, "its name" },
    { "unit", NULL, CLI_CELL_TEXT, "which unit: " CLI_WORDS_UNIT },
    { "from", NULL, CLI_CELL_TIME, "since when this holds; null: nothing was decided" },
    { "fee_bp", NULL, CLI_CELL_NUMBER, "hundredths of a percent of what a helper gets, to the pool" },
    { "price_cap", NULL, CLI_CELL_AMOUNT, "what an hour may cost at most; null: no cap" },
    { "credit_min", NULL, CLI_CELL_AMOUNT, "lowest balance of a member" },
    { "credit_min_mode", NULL, CLI_CELL_TEXT, "what happens below it: " CLI_WORDS_CREDIT },
    { "credit_max", NULL, CLI_CELL_AMOUNT, "highest balance" },
    { "credit_max_mode", NULL, CLI_CELL_TEXT, "what happens above it: " CLI_WORDS_CREDIT },
    { "pool_min", NULL, CLI_CELL_AMOUNT, "how low the pool may go; null: no limit" },
    { "demurrage_bp", NULL, CLI_CELL_NUMBER, "hundredths of a percent a month of what lies above the exempt balance" },
    { "demurrage_exempt", NULL, CLI_CELL_AMOUNT, "the balance up to which it takes nothing" },
    { "expiry_days", NULL, CLI_CELL_NUMBER, "credit older than this goes to the pool; 0 never" },
    { "notice_days", NULL, CLI_CELL_NUMBER, "days of notice before anything expires" },
    { "adaptive", NULL, CLI_CELL_FLAG, "whether the lowest balance follows what a member gave" },
    { "adaptive_base", NULL, CLI_CELL_AMOUNT, "the credit of who gave nothing yet" },
    { "adaptive_num", NULL, CLI_CELL_NUMBER, "of what was given in 180 days so much counts: numerator" },
    { "adaptive_den", NULL, CLI_CELL_NUMBER, "denominator" },
    { "adaptive_least", NULL, CLI_CELL_AMOUNT, "the least credit" },
    { "adaptive_most", NULL, CLI_CELL_AMOUNT, "the most credit" },
    { "suspend_at", NULL, CLI_CELL_NUMBER, "open disputes at which nothing new is paid for; 0 off" },
    { "ceiling_weeks", NULL, CLI_CELL_NUMBER, "all balances below zero together, in weeks of usual turnover; 0 off" },
    { NULL },
};
const cli_shape cli_shape_terms[] = { { NULL, terms_columns }, { NULL } };

static void terms_levies(cli_table *row, const aid_terms *terms)
{
    cli_put_number(row, "fee_bp", terms->fee_bp);
    if (terms->price_cap != 0)
        cli_put_amount(row, "price_cap", terms->price_cap, terms->unit);
    if (terms->pool_min > -(INT64_C(1) << 52))
        cli_put_amount(row, "pool_min", terms->pool_min, terms->unit);
    cli_put_number(row, "demurrage_bp", terms->demurrage_bp);
    cli_put_amount(row, "demurrage_exempt", terms->demurrage_exempt, terms->unit);
    cli_put_number(row, "expiry_days", terms->expiry_days);
    cli_put_number(row, "notice_days", terms->notice_days);
}

static void terms_limits(cli_table *row, const aid_terms *terms)
{
    char word[CLI_WORD_BYTES];
    cli_put_amount(row, "credit_min", terms->credit_min, terms->unit);
    cli_put_text(row, "credit_min_mode", cli_word(CLI_WORDS_CREDIT, terms->credit_min_mode, word));
    cli_put_amount(row, "credit_max", terms->credit_max, terms->unit);
    cli_put_text(row, "credit_max_mode", cli_word(CLI_WORDS_CREDIT, terms->credit_max_mode, word));
    cli_put_flag(row, "adaptive", terms->adaptive == AID_YES);
    cli_put_amount(row, "adaptive_base", terms->adaptive_base, terms->unit);
    cli_put_number(row, "adaptive_num", terms->adaptive_num);
    cli_put_number(row, "adaptive_den", terms->adaptive_den);
    cli_put_amount(row, "adaptive_least", terms->adaptive_least, terms->unit);
    cli_put_amount(row, "adaptive_most", terms->adaptive_most, terms->unit);
    cli_put_number(row, "suspend_at", terms->suspend_at);
    cli_put_number(row, "ceiling_weeks", terms->ceiling_weeks);
}

static bool terms_row(cli *tool, aid_group group, int32_t unit, aid_time at)
{
    aid_terms terms = { .struct_size = sizeof terms };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_terms_get(tool->store, group, unit, at, &terms, &tool->error)))
        return false;
    char *name = cli_group_name(tool, group);
    cli_table *row = cli_row(tool, NULL);
    cli_put_id(row, "group", group.id);
    cli_put_text(row, "group_name", name);
    cli_put_text(row, "unit", cli_unit_word(terms.unit, word));
    cli_put_time(row, "from", terms.from);
    terms_limits(row, &terms);
    terms_levies(row, &terms);
    free(name);
    return true;
}

bool cli_verb_terms(cli *tool)
{
    aid_group group;
    aid_time at = 0;
    int32_t unit = 0;
    const char *code = cli_value(tool, "--unit");
    return cli_find_group(tool, cli_operand(tool, 0), &group) && cli_option_time(tool, "--at", &at) &&
           (code == NULL || cli_try(tool, aid_unit_parse(code, &unit, &tool->error))) && terms_row(tool, group, unit, at);
}

bool cli_verb_terms_set(cli *tool)
{
    aid_group group;
    aid_terms terms = { .struct_size = sizeof terms };
    return cli_find_group(tool, cli_operand(tool, 0), &group) && cli_bind(tool, &terms, &terms.set) &&
           cli_try(tool, aid_terms_set(tool->store, group, &terms, &tool->error)) &&
           terms_row(tool, group, terms.unit, terms.from);
}
