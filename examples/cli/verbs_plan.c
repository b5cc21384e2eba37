/* SPDX-License-Identifier: MIT */
/* plan and answered: the numbered draft of a coordinator who phones people and hears no (draft.h). Each verb finds the
 * plan again from the store as it is now and from what the draft says. */
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

enum { PLAN_TOP = 3, PLAN_TOP_MOST = 100 };

/* The pair that the first operand numbers; it must be in the plan. */
static bool plan_pair(cli *tool, cli_draft *draft, cli_draft_pair **out)
{
    uint64_t number = 0;
    char word[CLI_WORD_BYTES];
    if (!cli_plan_open(tool, draft) || !cli_read_count(tool, "number", cli_operand(tool, 0), UINT32_MAX, &number))
        return false;
    if (number == 0 || number > draft->count)
        return cli_fail(tool, CLI_EXIT_NOT_FOUND, "number %" PRIu64 ": the draft has 1 to %zu", number, draft->count);
    *out = &draft->pairs[number - 1];
    if (cli_draft_lives(*out))
        return true;
    return cli_fail(tool, CLI_EXIT_STATE, "number %" PRIu64 " is not in the plan any more (%s); mutualaid plan show lists what is",
                    number, cli_word(CLI_WORDS_DRAFT, (*out)->state, word));
}

static bool plan_is_under_way(cli *tool, const cli_draft *old)
{
    size_t lives = 0;
    for (size_t i = 0; i < old->count; i++)
        lives += cli_draft_lives(&old->pairs[i]);
    if (lives == 0 || cli_has(tool, "--again"))
        return false;
    cli_fail(tool, CLI_EXIT_STATE, "a draft with %zu open pairs is there (%s): go on with plan show, end it with plan commit, "
                                   "or drop all of it with plan --again", lives, old->path);
    return true;
}

bool cli_verb_plan(cli *tool)
{
    cli_draft draft, old;
    aid_match *match = NULL;
    bool good = cli_plan_begin(tool, &draft);
    if (good && cli_draft_exists(&draft)) {
        good = cli_plan_open(tool, &old) && !plan_is_under_way(tool, &old);
        cli_draft_free(&old);
    }
    draft.options = (aid_match_options){ .struct_size = sizeof draft.options };
    good = good && cli_bind(tool, &draft.options, &draft.options.set) &&
           cli_option_count(tool, "--seed", UINT64_MAX / 16, &draft.options.seed) && cli_draft_draw_id(tool, &draft) &&
           cli_plan_match(tool, &draft, &match) && cli_plan_adopt(tool, &draft, match);
    aid_match_free(match);
    return cli_plan_end(tool, &draft, good);
}

bool cli_verb_plan_show(cli *tool)
{
    cli_draft draft;
    bool good = cli_plan_open(tool, &draft) && cli_plan_show(tool, &draft, false);
    cli_draft_free(&draft);
    return good;
}

bool cli_verb_plan_calls(cli *tool)
{
    cli_draft draft;
    bool good = cli_plan_open(tool, &draft) && cli_plan_show(tool, &draft, true);
    cli_draft_free(&draft);
    return good;
}

bool cli_verb_plan_pin(cli *tool)
{
    cli_draft draft;
    cli_draft_pair *pair = NULL;
    bool good = plan_pair(tool, &draft, &pair);
    if (good)
        pair->state = cli_has(tool, "--off") ? CLI_DRAFT_OPEN : CLI_DRAFT_PINNED;
    return cli_plan_end(tool, &draft, good);
}

bool cli_verb_plan_drop(cli *tool)
{
    cli_draft draft;
    cli_draft_pair *pair = NULL;
    bool good = plan_pair(tool, &draft, &pair);
    if (good)
        pair->state = CLI_DRAFT_DROPPED;
    return cli_plan_end(tool, &draft, good);
}

/* The pair is out; the plan that follows disturbs the fewest and says whom. */
static bool plan_replace(cli *tool, cli_draft *draft, cli_draft_pair *pair, int32_t state)
{
    aid_match *before = NULL, *after = NULL;
    bool good = cli_option_time(tool, "--until", &pair->until) && cli_plan_match(tool, draft, &before) &&
                cli_try(tool, aid_match_rule(before, cli_plan_request(pair), cli_plan_offer(pair), AID_RULING_BAN, pair->until, &tool->error)) &&
                cli_try(tool, aid_match_repair(before, NULL, &after, &tool->error));
    if (good) {
        pair->state = state;
        good = cli_plan_say_changes(tool, after) && cli_plan_adopt(tool, draft, after);
    }
    aid_match_free(before);
    aid_match_free(after);
    return good;
}

bool cli_verb_plan_forbid(cli *tool)
{
    cli_draft draft;
    cli_draft_pair *pair = NULL;
    bool good = plan_pair(tool, &draft, &pair) && plan_replace(tool, &draft, pair, CLI_DRAFT_FORBIDDEN);
    return cli_plan_end(tool, &draft, good);
}

bool cli_verb_plan_repair(cli *tool)
{
    cli_draft draft;
    aid_match *match = NULL;
    bool good = cli_plan_open(tool, &draft) && cli_plan_match(tool, &draft, &match) && cli_plan_adopt(tool, &draft, match);
    aid_match_free(match);
    return cli_plan_end(tool, &draft, good);
}

bool cli_verb_answered(cli *tool)
{
    cli_draft draft;
    cli_draft_pair *pair = NULL;
    int32_t answer = cli_word_number("yes|no|no_reply", cli_operand(tool, 1));
    if (answer == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "answered NUMBER yes, no or no-reply; \"%.40s\" is none of them",
                        cli_operand(tool, 1));
    bool good = plan_pair(tool, &draft, &pair);
    if (good && answer != 2 && cli_has(tool, "--until"))
        good = cli_fail(tool, CLI_EXIT_USAGE, "--until says how long a no holds; it does not go with another answer");
    if (good && answer == 2)
        good = plan_replace(tool, &draft, pair, CLI_DRAFT_NO);
    else if (good)
        pair->state = answer == 1 ? CLI_DRAFT_YES : CLI_DRAFT_NO_REPLY;
    return cli_plan_end(tool, &draft, good);
}

bool cli_verb_plan_next(cli *tool)
{
    cli_draft draft;
    cli_draft_pair *pair = NULL;
    aid_match *match = NULL;
    uint64_t top = PLAN_TOP;
    size_t count = 0;
    static aid_match_next_row rows[PLAN_TOP_MOST];
    bool good = plan_pair(tool, &draft, &pair) && cli_option_count(tool, "--top", PLAN_TOP_MOST, &top) &&
                cli_plan_match(tool, &draft, &match) &&
                cli_try(tool, aid_match_next(match, cli_plan_request(pair), rows, sizeof *rows, (size_t)top, &count, &tool->error));
    for (size_t i = 0; good && i < count && i < top; i++) {
        aid_offer_info offer = { .struct_size = sizeof offer };
        cli_table *row = cli_row(tool, "next");
        good = cli_try(tool, aid_offer_get(tool->store, rows[i].offer, &offer, &tool->error));
        cli_put_id(row, "offer", rows[i].offer.id);
        cli_put_number(row, "offer_number", good ? (int64_t)offer.number : 0);
        char *name = cli_member_name(tool, rows[i].helper);
        cli_put_text(row, "helper_name", name);
        free(name);
        cli_put_number(row, "score", rows[i].score);
        cli_put_number(row, "moved", rows[i].moved);
        cli_put_number(row, "seats_change", rows[i].seats_change);
        cli_put_number(row, "score_change", rows[i].score_change);
        cli_put_text(row, "sentence", rows[i].sentence);
        if (good)
            cli_say(tool, "%s", rows[i].sentence);
    }
    aid_match_free(match);
    cli_draft_free(&draft);
    return good;
}
