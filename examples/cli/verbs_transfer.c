/* SPDX-License-Identifier: MIT */
/* Transfers: gifts, opening balances, closed accounts, what comes into funds and goes out. */
#include "verbs.h"
#include "exit.h"
#include "verbs_transfer.h"
#include "who.h"

#include <stdlib.h>

static const cli_column transfer_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the transfer" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "kind", "Kind", CLI_CELL_TEXT, "what it is: " CLI_WORDS_TRANSFER },
    { "state", "State", CLI_CELL_TEXT, "where it stands: " CLI_WORDS_TRANSFER_STATE },
    { "amount", "Amount", CLI_CELL_AMOUNT, "in the unit" },
    { "unit", "Unit", CLI_CELL_TEXT, "which: " CLI_WORDS_UNIT },
    { "payer", NULL, CLI_CELL_ID, "id of the member who gives; null: nobody" },
    { "payer_name", "From", CLI_CELL_TEXT, "their name" },
    { "receiver", NULL, CLI_CELL_ID, "id of the member who gets it; null: the group, a fund, or somebody outside" },
    { "receiver_name", "To", CLI_CELL_TEXT, "their name" },
    { "fund", NULL, CLI_CELL_ID, "id of the fund" },
    { "fund_name", "Fund", CLI_CELL_TEXT, "its name" },
    { "receipt", "Source", CLI_CELL_TEXT, "where a fund's means come from: " CLI_WORDS_RECEIPT },
    { "purpose", "Purpose", CLI_CELL_TEXT, "what it was spent on" },
    { "body", NULL, CLI_CELL_ID, "id of the other group that got it" },
    { "body_name", NULL, CLI_CELL_TEXT, "its name" },
    { "credited", NULL, CLI_CELL_AMOUNT, "what was credited in its books; null: nothing" },
    { "group", NULL, CLI_CELL_ID, "id of the group in whose books it is" },
    { "held", NULL, CLI_CELL_AMOUNT, "kept free for it; null: nothing" },
    { "happened", "Happened", CLI_CELL_TIME, "when it took place" },
    { "deadline", NULL, CLI_CELL_TIME, "when time calls it off; null: never" },
    { "over_limit", NULL, CLI_CELL_FLAG, "whether it was booked beyond a credit limit" },
    { "memo", NULL, CLI_CELL_TEXT, "a note" },
    { NULL },
};
const cli_shape cli_shape_transfer[] = { { NULL, transfer_columns }, { NULL } };
const cli_shape cli_shape_transfers[] = { { "transfers", transfer_columns }, { NULL } };

static void transfer_names(cli *tool, cli_table *row, const aid_transfer_info *info)
{
    aid_fund_info fund = { .struct_size = sizeof fund };
    char *payer = cli_member_name(tool, info->payer), *receiver = cli_member_name(tool, info->receiver);
    char *body = cli_group_name(tool, info->body);
    cli_put_text(row, "payer_name", payer);
    cli_put_text(row, "receiver_name", receiver);
    cli_put_text(row, "body_name", body);
    if (info->fund.id != 0 && aid_fund_get(tool->store, info->fund, &fund, NULL) == AID_OK)
        cli_put_text(row, "fund_name", fund.name);
    free(payer);
    free(receiver);
    free(body);
}

static bool transfer_row(cli *tool, const char *key, aid_transfer transfer)
{
    aid_transfer_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_transfer_get(tool->store, transfer, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", transfer.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_text(row, "kind", cli_word(CLI_WORDS_TRANSFER, info.kind, word));
    cli_put_text(row, "state", cli_word(CLI_WORDS_TRANSFER_STATE, info.state, word));
    cli_put_text(row, "receipt", cli_word(CLI_WORDS_RECEIPT, info.receipt, word));
    cli_put_text(row, "unit", cli_unit_word(info.unit, word));
    cli_put_amount(row, "amount", info.amount, info.unit);
    cli_put_id(row, "payer", info.payer.id);
    cli_put_id(row, "receiver", info.receiver.id);
    cli_put_id(row, "fund", info.fund.id);
    cli_put_id(row, "body", info.body.id);
    if (info.credited_unit != 0)
        cli_put_amount(row, "credited", info.credited, info.credited_unit);
    cli_put_id(row, "group", info.group.id);
    cli_put_text(row, "purpose", info.purpose);
    if (info.held != 0)
        cli_put_amount(row, "held", info.held, info.unit);
    cli_put_time(row, "happened", info.happened);
    cli_put_time(row, "deadline", info.deadline);
    cli_put_flag(row, "over_limit", info.over_limit != 0);
    cli_put_text(row, "memo", info.memo);
    transfer_names(tool, row, &info);
    return true;
}

static bool transfer_list(cli *tool, const aid_transfer_list_options *options, aid_transfer **out, size_t *out_count)
{
    if (!cli_try(tool, aid_transfer_list(tool->store, options, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_transfer_list(tool->store, options, *out, *out_count, out_count, &tool->error));
}

/* By its short number. */
static bool transfer_find(cli *tool, const char *text, aid_transfer *out)
{
    aid_transfer *all = NULL;
    size_t count = 0;
    uint64_t number = 0;
    bool good = cli_read_count(tool, "TRANSFER", text, UINT32_MAX, &number) && transfer_list(tool, NULL, &all, &count);
    if (good && (number == 0 || number > count))
        good = cli_fail(tool, CLI_EXIT_NOT_FOUND, "there is no transfer %s; see transfer list", text);
    if (good)
        *out = all[number - 1];
    free(all);
    return good;
}

bool cli_verb_transfer_add(cli *tool)
{
    aid_transfer transfer;
    aid_transfer_options options = { .struct_size = sizeof options };
    const char *fund = cli_value(tool, "--fund"), *amount = cli_operand(tool, 1);
    options.kind = cli_word_number(CLI_WORDS_TRANSFER, cli_operand(tool, 0));
    if (options.kind == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "\"%.40s\" is not one of " CLI_WORDS_TRANSFER, cli_operand(tool, 0));
    return (amount == NULL || cli_read_hours(tool, "AMOUNT", amount, &options.amount)) &&
           (fund == NULL || cli_find_fund(tool, fund, &options.fund)) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, aid_transfer_make(tool->store, &options, &transfer, &tool->error)) && transfer_row(tool, NULL, transfer);
}

typedef aid_status (*transfer_act_fn)(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options, aid_error *error);

static bool transfer_act(cli *tool, transfer_act_fn act)
{
    aid_transfer transfer;
    aid_transfer_act_options options = { .struct_size = sizeof options };
    return transfer_find(tool, cli_operand(tool, 0), &transfer) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, act(tool->store, transfer, &options, &tool->error)) && transfer_row(tool, NULL, transfer);
}

bool cli_verb_transfer_post(cli *tool)
{
    return transfer_act(tool, aid_transfer_post);
}

bool cli_verb_transfer_void(cli *tool)
{
    return transfer_act(tool, aid_transfer_void);
}

bool cli_verb_transfer_dispute(cli *tool)
{
    return transfer_act(tool, aid_transfer_dispute);
}

bool cli_verb_transfer_resolve(cli *tool)
{
    return transfer_act(tool, aid_transfer_resolve);
}

bool cli_verb_transfer_reverse(cli *tool)
{
    return cli_sure(tool, "Reverse this transfer?") && transfer_act(tool, aid_transfer_reverse);
}

bool cli_verb_transfer_show(cli *tool)
{
    aid_transfer transfer;
    return transfer_find(tool, cli_operand(tool, 0), &transfer) && transfer_row(tool, NULL, transfer);
}

bool cli_verb_transfer_list(cli *tool)
{
    aid_transfer_list_options options = { .struct_size = sizeof options };
    aid_transfer *all = NULL;
    size_t count = 0;
    const char *fund = cli_value(tool, "--fund");
    bool good = (fund == NULL || cli_find_fund(tool, fund, &options.fund)) && cli_bind(tool, &options, NULL) &&
                transfer_list(tool, &options, &all, &count);
    for (size_t i = 0; good && i < count; i++)
        good = transfer_row(tool, "transfers", all[i]);
    free(all);
    return good;
}
