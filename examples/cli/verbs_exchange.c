/* SPDX-License-Identifier: MIT */
/* Exchanges: every act of their life, each a few lines, then the exchange as it stands. */
#include "verbs.h"
#include "exit.h"
#include "who.h"

#include <inttypes.h>
#include <stdlib.h>

static const cli_column exchange_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the exchange; `@ID` names it" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "reference", "Ref", CLI_CELL_TEXT, "the host's own key" },
    { "state", "State", CLI_CELL_TEXT, "where it stands: " CLI_WORDS_EXCHANGE },
    { "helper", NULL, CLI_CELL_ID, "id of the member who helps" },
    { "helper_name", "Helper", CLI_CELL_TEXT, "their name" },
    { "requester", NULL, CLI_CELL_ID, "id of the member who is helped" },
    { "requester_name", "Helped", CLI_CELL_TEXT, "their name" },
    { "skill", NULL, CLI_CELL_ID, "id of the kind of help" },
    { "skill_label", "With", CLI_CELL_TEXT, "its label" },
    { "minutes", "Time", CLI_CELL_MINUTES, "minutes agreed; once booked: booked" },
    { "requester_minutes", NULL, CLI_CELL_MINUTES, "minutes the helped side named; null: not yet" },
    { "helper_minutes", NULL, CLI_CELL_MINUTES, "minutes the helper named; null: not yet" },
    { "unit", NULL, CLI_CELL_TEXT, "in what it is counted: " CLI_WORDS_UNIT },
    { "price", NULL, CLI_CELL_AMOUNT, "what an hour costs; null: it has no price" },
    { "amount", NULL, CLI_CELL_AMOUNT, "what is booked; null: nothing" },
    { "held", NULL, CLI_CELL_AMOUNT, "what the payer's account keeps free for it; null: nothing" },
    { "payer", NULL, CLI_CELL_ID, "id of the member who pays instead of the one who was helped" },
    { "by_pool", NULL, CLI_CELL_FLAG, "whether the group's pool paid" },
    { "gifted", NULL, CLI_CELL_FLAG, "whether it is counted as unpaid help, since nobody could pay" },
    { "group", NULL, CLI_CELL_ID, "id of the group in whose books it is" },
    { "group_name", NULL, CLI_CELL_TEXT, "its name" },
    { "helper_group", NULL, CLI_CELL_ID, "id of the group in whose books the helper is credited; null: the same" },
    { "credited", NULL, CLI_CELL_AMOUNT, "what the helper is credited in those books; null: nothing, or the same" },
    { "request", NULL, CLI_CELL_ID, "id of the request it answers" },
    { "offer", NULL, CLI_CELL_ID, "id of the offer it came from" },
    { "corrects", NULL, CLI_CELL_ID, "id of the reversed exchange that this one replaces" },
    { "starts", NULL, CLI_CELL_TIME, "when it is to take place; null: open" },
    { "happened", "Happened", CLI_CELL_TIME, "when it took place; null: not yet" },
    { "created", NULL, CLI_CELL_TIME, "when it was proposed or logged" },
    { "deadline", NULL, CLI_CELL_TIME, "when time alone moves it on; null: never" },
    { "over_limit", NULL, CLI_CELL_FLAG, "whether it was booked beyond a credit limit" },
    { "by_silence", NULL, CLI_CELL_FLAG, "whether it was booked because one side stayed silent" },
    { "memo", NULL, CLI_CELL_TEXT, "a note" },
    { NULL },
};
const cli_shape cli_shape_exchange[] = { { NULL, exchange_columns }, { NULL } };
const cli_shape cli_shape_exchanges[] = { { "exchanges", exchange_columns }, { NULL } };

static void exchange_people(cli *tool, cli_table *row, const aid_exchange_info *info)
{
    char *helper = cli_member_name(tool, info->helper), *requester = cli_member_name(tool, info->requester);
    char *skill = cli_skill_name(tool, info->skill), *group = cli_group_name(tool, info->group);
    cli_put_id(row, "helper", info->helper.id);
    cli_put_text(row, "helper_name", helper);
    cli_put_id(row, "requester", info->requester.id);
    cli_put_text(row, "requester_name", requester);
    cli_put_id(row, "skill", info->skill.id);
    cli_put_text(row, "skill_label", skill);
    cli_put_id(row, "group", info->group.id);
    cli_put_id(row, "helper_group", info->helper_group.id);
    if (info->credited != 0 && info->helper_group.id != 0)
        cli_put_amount(row, "credited", info->credited, info->credited_unit);
    cli_put_text(row, "group_name", group);
    free(helper);
    free(requester);
    free(skill);
    free(group);
}

static void exchange_times(cli_table *row, const aid_exchange_info *info)
{
    cli_put_number(row, "minutes", info->minutes);
    if (info->requester_minutes != 0)
        cli_put_number(row, "requester_minutes", info->requester_minutes);
    if (info->helper_minutes != 0)
        cli_put_number(row, "helper_minutes", info->helper_minutes);
    cli_put_time(row, "starts", info->starts);
    cli_put_time(row, "happened", info->happened);
    cli_put_time(row, "created", info->created);
    cli_put_time(row, "deadline", info->deadline);
}

static void exchange_amounts(cli_table *row, const aid_exchange_info *info)
{
    if (info->price != 0)
        cli_put_amount(row, "price", info->price, info->unit);
    if (info->amount != 0)
        cli_put_amount(row, "amount", info->amount, info->unit);
    if (info->held != 0)
        cli_put_amount(row, "held", info->held, info->unit);
    cli_put_id(row, "payer", info->payer.id);
    cli_put_flag(row, "by_pool", info->by_pool != 0);
    cli_put_flag(row, "gifted", info->gifted != 0);
}

bool cli_exchange_row(cli *tool, const char *key, aid_exchange exchange)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_exchange_get(tool->store, exchange, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", exchange.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_text(row, "reference", info.reference);
    cli_put_text(row, "state", cli_word(CLI_WORDS_EXCHANGE, info.state, word));
    exchange_people(tool, row, &info);
    exchange_times(row, &info);
    cli_put_text(row, "unit", cli_unit_word(info.unit, word));
    exchange_amounts(row, &info);
    cli_put_id(row, "request", info.request.id);
    cli_put_id(row, "offer", info.offer.id);
    cli_put_id(row, "corrects", info.corrects.id);
    cli_put_flag(row, "over_limit", info.over_limit != 0);
    cli_put_flag(row, "by_silence", info.by_silence != 0);
    cli_put_text(row, "memo", info.memo);
    return true;
}

/* What people should do next, by the state that was reached. */
static const char *exchange_next(int32_t state)
{
    switch (state) {
    case AID_EXCHANGE_PROPOSED: return "Next: exchange accept, or decline.";
    case AID_EXCHANGE_ACCEPTED: return "Next, when it is done: confirm, with --minutes if it took longer or shorter.";
    case AID_EXCHANGE_ONE_SIDE: return "Next: the other side confirms, or stays silent for the group's number of days.";
    case AID_EXCHANGE_DIFFERS: return "The two sides differ: one confirms the other's time, or a coordinator settles it.";
    case AID_EXCHANGE_DISPUTED:
    case AID_EXCHANGE_CONTESTED: return "Next: a coordinator settles it.";
    default: return NULL;
    }
}

/* Both numbers are shown while they are not settled. */
static void exchange_named(cli *tool, const aid_exchange_info *info, const char *helper, const char *requester)
{
    char minutes[24], other[24];
    cli_minutes_text(info->helper_minutes, minutes);
    cli_minutes_text(info->requester_minutes, other);
    if (info->helper_minutes != 0 && info->requester_minutes != 0)
        cli_say(tool, "%s named %s, %s named %s.", helper, minutes, requester, other);
    else if (info->helper_minutes != 0)
        cli_say(tool, "%s named %s.", helper, minutes);
    else if (info->requester_minutes != 0)
        cli_say(tool, "%s named %s.", requester, other);
}

static void exchange_say(cli *tool, const aid_exchange_info *info)
{
    char *helper = cli_member_name(tool, info->helper), *requester = cli_member_name(tool, info->requester);
    char word[CLI_WORD_BYTES], minutes[24];
    cli_minutes_text(info->minutes, minutes);
    cli_say(tool, "exchange #%" PRIu64 ": %s. %s helps %s, %s.", info->number,
            cli_word("proposed|accepted|confirmed by one side|the two sides differ|disputed|booked|contested|reversed|void",
                     info->state, word),
            helper, requester, minutes);
    if (info->state == AID_EXCHANGE_ONE_SIDE || info->state == AID_EXCHANGE_DIFFERS || info->state == AID_EXCHANGE_DISPUTED)
        exchange_named(tool, info, helper, requester);
    if (info->over_limit != 0)
        cli_say(tool, "It passes a credit limit; the entry carries a flag.");
    if (info->by_pool != 0)
        cli_say(tool, "The group's pool pays.");
    if (info->gifted != 0)
        cli_say(tool, "Nobody could pay: it is counted as unpaid help, with thanks.");
    const char *next = exchange_next(info->state);
    if (next != NULL)
        cli_say(tool, "%s", next);
    free(helper);
    free(requester);
}

static bool exchange_done(cli *tool, aid_exchange exchange)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    if (!cli_exchange_row(tool, NULL, exchange) ||
        !cli_try(tool, aid_exchange_get(tool->store, exchange, &info, &tool->error)))
        return false;
    exchange_say(tool, &info);
    return true;
}

bool cli_verb_exchange_propose(cli *tool)
{
    aid_request request;
    aid_offer offer;
    aid_exchange exchange;
    aid_exchange_options options = { .struct_size = sizeof options };
    return cli_find_request(tool, cli_operand(tool, 0), &request) && cli_find_offer(tool, cli_operand(tool, 1), &offer) &&
           cli_bind(tool, &options, NULL) &&
           cli_try(tool, aid_exchange_propose(tool->store, request, offer, &options, &exchange, &tool->error)) &&
           exchange_done(tool, exchange);
}

typedef aid_status (*exchange_act_fn)(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                      aid_error *error);

static bool exchange_act(cli *tool, exchange_act_fn act)
{
    aid_exchange exchange;
    aid_exchange_options options = { .struct_size = sizeof options };
    return cli_find_exchange(tool, cli_operand(tool, 0), &exchange) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, act(tool->store, exchange, &options, &tool->error)) && exchange_done(tool, exchange);
}

bool cli_verb_exchange_accept(cli *tool)
{
    return exchange_act(tool, aid_exchange_accept);
}

bool cli_verb_exchange_decline(cli *tool)
{
    return exchange_act(tool, aid_exchange_decline);
}

bool cli_verb_exchange_cancel(cli *tool)
{
    return exchange_act(tool, aid_exchange_cancel);
}

bool cli_verb_exchange_dispute(cli *tool)
{
    return exchange_act(tool, aid_exchange_dispute);
}

bool cli_verb_exchange_settle(cli *tool)
{
    return exchange_act(tool, aid_exchange_settle);
}

bool cli_verb_exchange_reverse(cli *tool)
{
    return cli_sure(tool, "Reverse this booking?") && exchange_act(tool, aid_exchange_reverse);
}

bool cli_verb_confirm(cli *tool)
{
    return exchange_act(tool, aid_exchange_confirm);
}

bool cli_verb_exchange_correct(cli *tool)
{
    aid_exchange exchange, again;
    aid_exchange_options options = { .struct_size = sizeof options };
    return cli_find_exchange(tool, cli_operand(tool, 0), &exchange) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, aid_exchange_correct(tool->store, exchange, &options, &again, &tool->error)) &&
           exchange_done(tool, again);
}

bool cli_verb_exchange_log(cli *tool)
{
    aid_exchange exchange;
    aid_log_options options = { .struct_size = sizeof options };
    return cli_find_member(tool, cli_operand(tool, 0), &options.helper) &&
           cli_find_member(tool, cli_operand(tool, 1), &options.requester) &&
           cli_read_minutes(tool, "MINUTES", cli_operand(tool, 2), &options.minutes) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, aid_exchange_log(tool->store, &options, &exchange, &tool->error)) && exchange_done(tool, exchange);
}

/* Who was helped: a member, or with --for-group the group as a whole. */
static bool exchange_helped(cli *tool, aid_log_options *options)
{
    if (!cli_has(tool, "--for-group"))
        return cli_find_member(tool, cli_operand(tool, 0), &options->requester);
    options->for_group = AID_YES;
    return cli_find_group(tool, cli_operand(tool, 0), &options->group);
}

bool cli_verb_exchange_together(cli *tool)
{
    aid_log_options options = { .struct_size = sizeof options };
    aid_member helpers[CLI_OPERANDS_MOST];
    aid_exchange made[CLI_OPERANDS_MOST];
    size_t count = tool->operand_count - 2;
    bool good = exchange_helped(tool, &options) &&
                cli_read_minutes(tool, "MINUTES", cli_operand(tool, 1), &options.minutes) && cli_bind(tool, &options, NULL);
    for (size_t i = 0; good && i < count; i++)
        good = cli_find_member(tool, cli_operand(tool, i + 2), &helpers[i]);
    good = good && cli_try(tool, aid_exchange_log_group(tool->store, &options, helpers, count, made, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        good = cli_exchange_row(tool, "exchanges", made[i]);
    return good;
}

bool cli_verb_exchange_list(cli *tool)
{
    aid_exchange_list_options options = { .struct_size = sizeof options };
    aid_exchange *exchanges = NULL;
    size_t count = 0;
    bool good = cli_bind(tool, &options, NULL) && cli_all_exchanges(tool, &options, &exchanges, &count);
    for (size_t i = 0; good && i < count; i++)
        good = cli_exchange_row(tool, "exchanges", exchanges[i]);
    free(exchanges);
    return good;
}

bool cli_verb_exchange_show(cli *tool)
{
    aid_exchange exchange;
    return cli_find_exchange(tool, cli_operand(tool, 0), &exchange) && cli_exchange_row(tool, NULL, exchange);
}
