/* SPDX-License-Identifier: MIT */
/* Keeps what `plan.h` promises. Nothing of a draft is in the store before plan commit. */
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

/* ---- the plan that the draft stands for ---- */

aid_request cli_plan_request(const cli_draft_pair *pair)
{
    return (aid_request){ pair->request };
}

aid_offer cli_plan_offer(const cli_draft_pair *pair)
{
    return (aid_offer){ pair->offer };
}

static int32_t plan_ruling(const cli_draft_pair *pair)
{
    switch (pair->state) {
    case CLI_DRAFT_OPEN:
    case CLI_DRAFT_NO_REPLY: return AID_RULING_KEEP;
    case CLI_DRAFT_PINNED:
    case CLI_DRAFT_YES: return AID_RULING_PIN;
    case CLI_DRAFT_NO:
    case CLI_DRAFT_FORBIDDEN:
    case CLI_DRAFT_DROPPED: return AID_RULING_BAN;
    default: return AID_RULING_NONE;
    }
}

/* Makes the plan from the store as it is now, with everything that the draft says. */
bool cli_plan_match(cli *tool, const cli_draft *draft, aid_match **out)
{
    aid_match_options options = draft->options;
    aid_match_repair_options fresh = { .struct_size = sizeof fresh, .keep = AID_NO };
    aid_match *first = NULL;
    options.struct_size = sizeof options;
    bool good = cli_try(tool, aid_match_run(tool->store, &options, &first, &tool->error));
    for (size_t i = 0; good && i < draft->count; i++) {
        const cli_draft_pair *pair = &draft->pairs[i];
        int32_t ruling = plan_ruling(pair);
        good = cli_try(tool, aid_match_rule(first, cli_plan_request(pair), cli_plan_offer(pair), ruling,
                                            ruling == AID_RULING_BAN ? pair->until : 0, &tool->error));
    }
    good = good && cli_try(tool, aid_match_repair(first, &fresh, out, &tool->error));
    aid_match_free(first);
    return good;
}

static cli_draft_pair *plan_find(cli_draft *draft, uint64_t request, uint64_t offer)
{
    for (size_t i = 0; i < draft->count; i++)
        if (cli_draft_lives(&draft->pairs[i]) && draft->pairs[i].request == request && draft->pairs[i].offer == offer)
            return &draft->pairs[i];
    return NULL;
}

static bool plan_has(const aid_match *match, const cli_draft_pair *pair)
{
    aid_proposal proposal = { .struct_size = sizeof proposal };
    for (size_t i = 0; aid_match_proposal(match, i, &proposal, NULL) == AID_OK; i++)
        if (proposal.request.id == pair->request && proposal.offer.id == pair->offer)
            return true;
    return false;
}

/* The draft says what the plan says: pairs that are gone have moved, new ones get the next numbers. */
bool cli_plan_adopt(cli *tool, cli_draft *draft, const aid_match *match)
{
    size_t size = 0;
    for (size_t i = 0; i < draft->count; i++)
        if (cli_draft_lives(&draft->pairs[i]) && !plan_has(match, &draft->pairs[i]))
            draft->pairs[i].state = CLI_DRAFT_MOVED;
    bool good = cli_try(tool, aid_match_size(match, &size, &tool->error));
    for (size_t i = 0; good && i < size; i++) {
        aid_proposal proposal = { .struct_size = sizeof proposal };
        good = cli_try(tool, aid_match_proposal(match, i, &proposal, &tool->error));
        if (!good)
            break;
        cli_draft_pair *known = plan_find(draft, proposal.request.id, proposal.offer.id);
        if (known != NULL)
            known->starts = proposal.starts;
        else
            cli_draft_add(draft, &(cli_draft_pair){ .request = proposal.request.id, .offer = proposal.offer.id,
                                                    .starts = proposal.starts, .state = CLI_DRAFT_OPEN });
    }
    return good && cli_plan_say_unserved(tool, match);
}

/* ---- beginning and ending ---- */

/* No list that this verb has nothing to say in. */
static void plan_hide(cli *tool)
{
    const char *verb = tool->command->name;
    bool moves = strcmp(verb, "answered") == 0 || strcmp(verb, "plan forbid") == 0, next = strcmp(verb, "plan next") == 0;
    if (next)
        cli_hide(tool, "pairs");
    else
        cli_hide(tool, "next");
    if (!moves)
        cli_hide(tool, "changes");
    if (!moves && strcmp(verb, "plan") != 0 && strcmp(verb, "plan repair") != 0) { /* nothing is found anew */
        cli_hide(tool, "unserved");
        cli_hide(tool, "recruit");
    }
}

bool cli_plan_begin(cli *tool, cli_draft *draft)
{
    memset(draft, 0, sizeof *draft);
    plan_hide(tool);
    return cli_draft_path(tool, draft);
}

bool cli_plan_open(cli *tool, cli_draft *draft)
{
    return cli_plan_begin(tool, draft) && cli_draft_read(tool, draft);
}

bool cli_plan_end(cli *tool, cli_draft *draft, bool good)
{
    good = good && cli_draft_write(tool, draft) && cli_plan_show(tool, draft, false);
    for (size_t i = 0; good && cli_for_people(tool) && i < 2; i++) { /* no lists of nothing for people */
        const char *list = i == 0 ? "unserved" : "recruit";
        if (cli_list(tool, list)->rows == 0)
            cli_hide(tool, list);
    }
    cli_draft_free(draft);
    return good;
}
