/* SPDX-License-Identifier: MIT */
/* plan commit: every pair of the draft becomes a proposed exchange. Each is a command of its own name, and the draft is
 * written before the first, so that who is interrupted does it again and nothing is done twice. */
#include "plan.h"

#include "exit.h"
#include "facts.h"
#include "match_words.h"
#include "verbs.h"
#include "who.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool plan_check_stale(cli *tool, const cli_draft *draft)
{
    aid_match_options options = draft->options;
    aid_match *match = NULL;
    options.struct_size = sizeof options;
    bool good = cli_try(tool, aid_match_run(tool->store, &options, &match, &tool->error));
    for (size_t i = 0; good && i < draft->count; i++) {
        const cli_draft_pair *pair = &draft->pairs[i];
        aid_reason reason = { .struct_size = sizeof reason };
        if (!cli_draft_lives(pair) || pair->state == CLI_DRAFT_COMMITTING)
            continue;
        good = cli_try(tool, aid_match_explain(match, cli_plan_request(pair), cli_plan_offer(pair), &reason, &tool->error));
        if (good && reason.violated != 0)
            good = cli_fail(tool, CLI_EXIT_STATE, "number %zu can no longer be: %s Take it out with plan drop %zu, or let "
                                                  "plan repair find somebody", i + 1, reason.sentence, i + 1);
    }
    aid_match_free(match);
    return good;
}

/* Each pair is a command of its own name, so doing it again does nothing again. */
static bool plan_propose(cli *tool, cli_draft *draft, size_t index)
{
    cli_draft_pair *pair = &draft->pairs[index];
    aid_exchange_options options;
    aid_exchange exchange = { 0 };
    uint8_t id[16];
    aid_exchange_options_init(&options, sizeof options);
    options.starts = pair->starts;
    memcpy(id, draft->id, sizeof id);
    for (int i = 0; i < 4; i++)
        id[12 + i] ^= (uint8_t)((uint32_t)(index + 1) >> 8 * i);
    if (!cli_try(tool, aid_store_command_id(tool->store, id, &tool->error)) ||
        !cli_try(tool, aid_exchange_propose(tool->store, cli_plan_request(pair), cli_plan_offer(pair), &options, &exchange,
                                            &tool->error)))
        return false;
    pair->exchange = exchange.id;
    pair->state = CLI_DRAFT_COMMITTED;
    return true;
}

bool cli_verb_plan_commit(cli *tool)
{
    cli_draft draft;
    aid_store_info store = { .struct_size = sizeof store };
    bool good = cli_plan_open(tool, &draft) && plan_check_stale(tool, &draft) &&
                cli_try(tool, aid_store_get(tool->store, &store, &tool->error));
    for (size_t i = 0; good && i < draft.count; i++) {
        cli_draft_pair *pair = &draft.pairs[i];
        if (!cli_draft_lives(pair) || pair->state == CLI_DRAFT_COMMITTING)
            continue;
        pair->starts = pair->starts > store.now ? pair->starts : 0;
        pair->state = CLI_DRAFT_COMMITTING;
    }
    good = good && cli_draft_write(tool, &draft); /* what follows can be done again from here */
    for (size_t i = 0; good && i < draft.count; i++)
        if (draft.pairs[i].state == CLI_DRAFT_COMMITTING && !plan_propose(tool, &draft, i)) {
            cli_draft_write(tool, &draft);
            good = false;
        }
    return cli_plan_end(tool, &draft, good);
}
