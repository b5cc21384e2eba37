/* SPDX-License-Identifier: MIT */
/* Mutual evaluation: each side says how it was, both are shown together, and what is not right can be contested. */
#include "verbs.h"
#include "who.h"

#include <stdlib.h>

static const cli_column evaluation_columns[] = {
    { "exchange", NULL, CLI_CELL_ID, "id of the exchange" },
    { "side", "Side", CLI_CELL_TEXT, "who spoke: " CLI_WORDS_SPOKE },
    { "author", NULL, CLI_CELL_ID, "id of the member who spoke, or may" },
    { "author_name", "Who", CLI_CELL_TEXT, "their name" },
    { "about", NULL, CLI_CELL_ID, "id of the other side" },
    { "state", "State", CLI_CELL_TEXT, "where it stands: " CLI_WORDS_EVALUATION },
    { "reports", "Reports", CLI_CELL_WORDS, "not_again, not_safe" },
    { "text", "Words", CLI_CELL_TEXT, "what was said; null: nothing, or not for you to see" },
    { "contest", "Contested", CLI_CELL_TEXT, "why it was contested" },
    { "deadline", "Shown by", CLI_CELL_TIME, "when it is shown even if the other side is silent" },
    { "shown", NULL, CLI_CELL_TIME, "when it was shown to both" },
    { NULL },
};
const cli_shape cli_shape_evaluation[] = { { NULL, evaluation_columns }, { NULL } };
const cli_shape cli_shape_evaluations[] = { { "evaluations", evaluation_columns }, { NULL } };

static bool evaluation_row(cli *tool, const char *key, aid_exchange exchange, int32_t side)
{
    aid_evaluation_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    cli_text reports = { 0 };
    if (!cli_try(tool, aid_evaluation_get(tool->store, exchange, side, &info, &tool->error)))
        return false;
    char *name = cli_member_name(tool, info.author);
    cli_table *row = cli_row(tool, key);
    if (info.flags & AID_BIT(AID_EVALUATION_NOT_AGAIN))
        cli_text_add(&reports, "not_again ");
    if (info.flags & AID_BIT(AID_EVALUATION_NOT_SAFE))
        cli_text_add(&reports, "not_safe");
    cli_put_id(row, "exchange", exchange.id);
    cli_put_text(row, "side", cli_word(CLI_WORDS_SPOKE, side, word));
    cli_put_id(row, "author", info.author.id);
    cli_put_text(row, "author_name", name);
    cli_put_id(row, "about", info.about.id);
    cli_put_text(row, "state", cli_word(CLI_WORDS_EVALUATION, info.state, word));
    cli_put_text(row, "reports", cli_text_get(&reports));
    cli_put_text(row, "text", info.text);
    cli_put_text(row, "contest", info.contest);
    cli_put_time(row, "deadline", info.deadline);
    cli_put_time(row, "shown", info.shown);
    cli_text_free(&reports);
    free(name);
    return true;
}

/* The side whose words an act was about: as said, else by who acts. */
static bool evaluation_spoke(cli *tool, aid_exchange exchange, int32_t stated, bool gives, int32_t *out_side)
{
    aid_exchange_info info = { .struct_size = sizeof info };
    aid_member actor = { 0 };
    *out_side = stated;
    if (stated != 0)
        return true;
    if (!cli_find_member(tool, tool->actor, &actor) ||
        !cli_try(tool, aid_exchange_get(tool->store, exchange, &info, &tool->error)))
        return false;
    *out_side = (info.requester.id == actor.id) == gives ? AID_SIDE_REQUESTER : AID_SIDE_HELPER;
    return true;
}

typedef aid_status (*evaluation_fn)(aid_store *store, aid_exchange exchange, const aid_evaluation_options *options,
                                    aid_error *error);

static bool evaluation_act(cli *tool, evaluation_fn act)
{
    aid_exchange exchange;
    aid_evaluation_options options = { .struct_size = sizeof options };
    int32_t side;
    return cli_find_exchange(tool, cli_operand(tool, 0), &exchange) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, act(tool->store, exchange, &options, &tool->error)) &&
           evaluation_spoke(tool, exchange, options.side, act == aid_evaluation_give, &side) &&
           evaluation_row(tool, NULL, exchange, side);
}

bool cli_verb_evaluation_give(cli *tool)
{
    return evaluation_act(tool, aid_evaluation_give);
}

bool cli_verb_evaluation_contest(cli *tool)
{
    return evaluation_act(tool, aid_evaluation_contest);
}

bool cli_verb_evaluation_settle(cli *tool)
{
    return evaluation_act(tool, aid_evaluation_settle);
}

bool cli_verb_evaluation_show(cli *tool)
{
    aid_exchange exchange;
    return cli_find_exchange(tool, cli_operand(tool, 0), &exchange) &&
           evaluation_row(tool, "evaluations", exchange, AID_SIDE_REQUESTER) &&
           evaluation_row(tool, "evaluations", exchange, AID_SIDE_HELPER);
}

bool cli_verb_evaluation_list(cli *tool)
{
    aid_evaluation_list_options options = { .struct_size = sizeof options };
    size_t count = 0;
    if (!cli_bind(tool, &options, NULL) ||
        !cli_try(tool, aid_evaluation_list(tool->store, &options, NULL, 0, &count, &tool->error)))
        return false;
    aid_exchange *exchanges = cli_take(count, sizeof *exchanges);
    bool good = cli_try(tool, aid_evaluation_list(tool->store, &options, exchanges, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        good = cli_exchange_row(tool, "exchanges", exchanges[i]);
    free(exchanges);
    return good;
}
