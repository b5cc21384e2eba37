/* SPDX-License-Identifier: MIT */
/* The part of `mutualaid stats` about limits: what they refuse, what lies idle, what could be changed. It only advises. */
#include "verbs_insight.h"
#include "exit.h"
#include "who.h"

#include <stdio.h>
#include <stdlib.h>

enum { LIMITS_PROMILLE = 1000 };

const cli_column cli_limits_columns[] = {
    { "group", NULL, CLI_CELL_ID, "id of the group" },
    { "group_name", "Group", CLI_CELL_TEXT, "its name" },
    { "posted", "Booked", CLI_CELL_NUMBER, "exchanges booked since --from, or in 90 days" },
    { "refused", "Refused", CLI_CELL_NUMBER, "commands that a limit refused, as --refused says; the books cannot know" },
    { "waiting", "Waiting", CLI_CELL_NUMBER, "open requests that their requester has no credit for now" },
    { "refusal_rate", "Rate", CLI_CELL_JSON, "(refused + waiting) / (these + booked); null where nothing is to be said" },
    { "beyond_limit", NULL, CLI_CELL_NUMBER, "of the booked, beyond a limit: flagged, warned of or overridden" },
    { "pool_paid", NULL, CLI_CELL_NUMBER, "of the booked, paid by the pool" },
    { "gifted", NULL, CLI_CELL_NUMBER, "of the booked, unpaid because the pool could not pay" },
    { "credit", "Credit", CLI_CELL_MINUTES, "all balances above zero" },
    { "idle_credit", "Idle", CLI_CELL_MINUTES, "of it, with people who spent nothing for 90 days" },
    { "idle_accounts", NULL, CLI_CELL_NUMBER, "how many these are" },
    { "pool_balance", "Pool", CLI_CELL_MINUTES, "balance of the solidarity pool" },
    { "credit_min", "Limit", CLI_CELL_MINUTES, "the lowest balance now; where it is adaptive, of newcomers" },
    { "advised_credit_min", "Advised", CLI_CELL_MINUTES, "the same while at most 2 % are refused, else a quarter wider, from 10 % on by half" },
    { "fee_bp", NULL, CLI_CELL_NUMBER, "fee to the pool, in 1/10,000" },
    { "advised_fee_bp", NULL, CLI_CELL_NUMBER, "the fee by which 12 weeks would have filled the pool to zero, at most 1,000" },
    { NULL },
};

static void limits_put(cli_table *row, const aid_credit_advice *advice)
{
    cli_put_number(row, "posted", advice->posted);
    cli_put_number(row, "refused", advice->refused);
    cli_put_number(row, "waiting", advice->waiting);
    if (advice->refusal_denominator != 0) {
        char rate[32];
        int64_t parts = advice->refusal_numerator * LIMITS_PROMILLE / advice->refusal_denominator;
        snprintf(rate, sizeof rate, "%d.%03d", (int)(parts / LIMITS_PROMILLE), (int)(parts % LIMITS_PROMILLE));
        cli_put_text(row, "refusal_rate", rate);
    }
    cli_put_number(row, "beyond_limit", advice->beyond_limit);
    cli_put_number(row, "pool_paid", advice->pool_paid);
    cli_put_number(row, "gifted", advice->gifted);
    cli_put_number(row, "credit", advice->credit);
    cli_put_number(row, "idle_credit", advice->idle_credit);
    cli_put_number(row, "idle_accounts", advice->idle_accounts);
    cli_put_number(row, "pool_balance", advice->pool_balance);
    cli_put_number(row, "credit_min", advice->credit_min);
    cli_put_number(row, "advised_credit_min", advice->advised_credit_min);
    cli_put_number(row, "fee_bp", advice->fee_bp);
    cli_put_number(row, "advised_fee_bp", advice->advised_fee_bp);
}

static bool limits_group(cli *tool, aid_group group, const aid_credit_advice_options *options)
{
    aid_credit_advice advice = { .struct_size = sizeof advice };
    if (!cli_try(tool, aid_insight_credit(tool->store, group, options, &advice, &tool->error)))
        return false;
    char *name = cli_group_name(tool, group);
    cli_table *row = cli_row(tool, "limits");
    cli_put_id(row, "group", group.id);
    cli_put_text(row, "group_name", name);
    limits_put(row, &advice);
    free(name);
    return true;
}

static bool limits_refused(cli *tool, int64_t *out)
{
    const char *text = cli_value(tool, "--refused");
    int used = 0;
    unsigned long number = 0;
    if (text == NULL)
        return true;
    if (text[0] >= '0' && text[0] <= '9' && sscanf(text, "%9lu%n", &number, &used) == 1 && text[used] == '\0') {
        *out = (int64_t)number;
        return cli_has(tool, "--group") ||
               cli_fail(tool, CLI_EXIT_USAGE, "--refused: which group's? Say --group too");
    }
    return cli_fail(tool, CLI_EXIT_USAGE, "--refused: %s is no number of commands; right would be 12", text);
}

bool cli_limits(cli *tool)
{
    aid_insight_options window = { .struct_size = sizeof window };
    aid_credit_advice_options options = { .struct_size = sizeof options };
    aid_group *groups = NULL;
    size_t count = 0;
    if (!cli_bind(tool, &window, NULL) || !limits_refused(tool, &options.refused))
        return false;
    options.from = window.from;
    if (window.group.id != 0)
        return limits_group(tool, window.group, &options);
    bool good = cli_all_groups(tool, &groups, &count);
    for (size_t i = 0; good && i < count; i++)
        good = limits_group(tool, groups[i], &options);
    free(groups);
    return good;
}
