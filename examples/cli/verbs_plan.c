/* SPDX-License-Identifier: MIT */
/* plan and answered: the numbered draft of a coordinator who phones people and hears no (draft.h). Nothing of it is in
 * the store before plan commit; each verb finds the plan again from the store as it is now and from what the draft says. */
#include "draft.h"
#include "exit.h"
#include "facts.h"
#include "verbs.h"
#include "who.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PLAN_TOP = 3, PLAN_TOP_MOST = 100, PLAN_CHANGES = 256, PLAN_REASONS = 3 };

static const cli_column plan_pair_columns[] = {
    { "number", "No", CLI_CELL_NUMBER, "of the pair in the draft; stays the same for the draft's life" },
    { "state", "State", CLI_CELL_TEXT, "open, pinned, yes, no_reply: in the plan; no, forbidden, dropped, moved: no longer; committed" },
    { "request", NULL, CLI_CELL_ID, "id of the request" },
    { "request_number", NULL, CLI_CELL_NUMBER, "its short number" },
    { "title", "Request", CLI_CELL_TEXT, "its title" },
    { "requester_name", "Helped", CLI_CELL_TEXT, "name of the member who is helped" },
    { "offer", NULL, CLI_CELL_ID, "id of the offer" },
    { "offer_number", NULL, CLI_CELL_NUMBER, "its short number" },
    { "helper", NULL, CLI_CELL_ID, "id of the member who helps" },
    { "helper_name", "Helper", CLI_CELL_TEXT, "their name" },
    { "phones", NULL, CLI_CELL_LINES, "plan calls: the helper's telephones" },
    { "starts", NULL, CLI_CELL_TIME, "when; null: no time was stated" },
    { "starts_local", "Starts", CLI_CELL_TEXT, "the same as the group's clocks show it" },
    { "score", "Score", CLI_CELL_NUMBER, "of the pair now" },
    { "reason", NULL, CLI_CELL_TEXT, "why this helper, or why the pair can no longer be, in one sentence" },
    { "stale", NULL, CLI_CELL_FLAG, "whether the pair can no longer be" },
    { "exchange", NULL, CLI_CELL_ID, "after plan commit: id of the proposed exchange" },
    { NULL },
};
static const cli_column plan_change_columns[] = {
    { "sentence", "Changed", CLI_CELL_TEXT, "one step of what this changed" },
    { NULL },
};
static const cli_column plan_next_columns[] = {
    { "offer", NULL, CLI_CELL_ID, "id of the other offer" },
    { "offer_number", "Offer", CLI_CELL_NUMBER, "its short number" },
    { "helper_name", "Helper", CLI_CELL_TEXT, "name of the member who would help" },
    { "score", "Score", CLI_CELL_NUMBER, "of the pair" },
    { "moved", "Moved", CLI_CELL_NUMBER, "other requests whose helper would change" },
    { "seats_change", "Seats", CLI_CELL_NUMBER, "seats of the whole plan" },
    { "score_change", NULL, CLI_CELL_NUMBER, "sum of scores of the whole plan" },
    { "sentence", NULL, CLI_CELL_TEXT, "the same in words" },
    { NULL },
};
const cli_shape cli_shape_plan[] = {
    { "pairs", plan_pair_columns },
    { "changes", plan_change_columns },
    { "next", plan_next_columns },
    { NULL },
};

/* ---- the plan that the draft stands for ---- */

static aid_request plan_request(const cli_draft_pair *pair)
{
    return (aid_request){ pair->request };
}

static aid_offer plan_offer(const cli_draft_pair *pair)
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
static bool plan_match(cli *tool, const cli_draft *draft, aid_match **out)
{
    aid_match_options options = draft->options;
    aid_match_repair_options fresh = { .struct_size = sizeof fresh, .keep = AID_NO };
    aid_match *first = NULL;
    options.struct_size = sizeof options;
    bool good = cli_try(tool, aid_match_run(tool->store, &options, &first, &tool->error));
    for (size_t i = 0; good && i < draft->count; i++)
        good = cli_try(tool, aid_match_rule(first, plan_request(&draft->pairs[i]), plan_offer(&draft->pairs[i]),
                                            plan_ruling(&draft->pairs[i]), 0, &tool->error));
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
static bool plan_adopt(cli *tool, cli_draft *draft, const aid_match *match)
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
    return good;
}

/* ---- saying it ---- */

/* The terms that count most for the pair, as a person would say them. */
static void plan_reason(const aid_reason *reason, cli_text *out)
{
    static const char *const words[AID_TERM_COUNT] = {
        "has the skill", "lives near", "gave little lately", "knows them from before", "has received more than given",
        "was not asked for long", "speaks their language", "has time for all of it", "is reliable", "would meet somebody new"
    };
    bool said[AID_TERM_COUNT] = { false };
    for (int count = 0; count < PLAN_REASONS; count++) {
        int best = -1;
        for (int i = 0; i < AID_TERM_COUNT; i++)
            if (!said[i] && reason->points[i] > 500 &&
                (best < 0 || (int64_t)reason->weights[i] * reason->points[i] >
                                 (int64_t)reason->weights[best] * reason->points[best]))
                best = i;
        if (best < 0)
            break;
        cli_text_format(out, "%s%s", count == 0 ? "" : count + 1 == PLAN_REASONS ? " and " : ", ", words[best]);
        said[best] = true;
    }
    cli_text_add(out, cli_text_get(out)[0] == '\0' ? "can do it." : ".");
}

static bool plan_show_pair(cli *tool, const aid_match *match, const cli_draft *draft, size_t index, bool phones)
{
    const cli_draft_pair *pair = &draft->pairs[index];
    aid_request_info request = { .struct_size = sizeof request };
    aid_offer_info offer = { .struct_size = sizeof offer };
    aid_member_info helper = { .struct_size = sizeof helper };
    aid_reason reason = { .struct_size = sizeof reason };
    char word[CLI_WORD_BYTES];
    cli_table *row = cli_row(tool, "pairs");
    if (!cli_try(tool, aid_match_explain(match, plan_request(pair), plan_offer(pair), &reason, &tool->error)) ||
        !cli_try(tool, aid_request_get(tool->store, plan_request(pair), &request, &tool->error)))
        return false;
    cli_put_number(row, "number", (int64_t)index + 1);
    cli_put_text(row, "state", cli_word(CLI_WORDS_DRAFT, pair->state, word));
    cli_put_id(row, "request", pair->request);
    cli_put_number(row, "request_number", (int64_t)request.number);
    cli_put_text(row, "title", request.title);
    cli_put_time(row, "starts", pair->starts);
    cli_put_local(tool, row, "starts_local", pair->starts, request.group);
    char *requester = cli_member_name(tool, request.member);
    cli_put_text(row, "requester_name", requester);
    free(requester);
    if (!cli_try(tool, aid_offer_get(tool->store, plan_offer(pair), &offer, &tool->error)))
        return false;
    cli_put_id(row, "offer", pair->offer);
    cli_put_number(row, "offer_number", (int64_t)offer.number);
    cli_put_id(row, "helper", offer.member.id);
    aid_member who = offer.member;
    if (!cli_try(tool, aid_member_get(tool->store, who, &helper, &tool->error)))
        return false;
    if (phones)
        cli_put_text(row, "phones", helper.phones);
    char *name = cli_member_name(tool, who);
    cli_put_text(row, "helper_name", name);
    free(name);
    bool stale = cli_draft_lives(pair) && pair->state != CLI_DRAFT_COMMITTING && reason.violated != 0;
    cli_text why = { 0 };
    if (reason.violated != 0)
        cli_text_add(&why, cli_draft_lives(pair) ? reason.sentence : "");
    else
        plan_reason(&reason, &why);
    cli_put_number(row, "score", reason.score);
    cli_put_text(row, "reason", cli_text_get(&why));
    cli_put_flag(row, "stale", stale);
    cli_put_id(row, "exchange", pair->exchange);
    cli_text_free(&why);
    return true;
}

static bool plan_show(cli *tool, const cli_draft *draft, bool calls)
{
    aid_match_options options = draft->options;
    aid_match *match = NULL;
    options.struct_size = sizeof options;
    bool good = cli_try(tool, aid_match_run(tool->store, &options, &match, &tool->error));
    for (size_t i = 0; good && i < draft->count; i++) {
        const cli_draft_pair *pair = &draft->pairs[i];
        bool wanted = calls ? cli_draft_lives(pair) && pair->state != CLI_DRAFT_YES : pair->state != CLI_DRAFT_MOVED;
        if (wanted)
            good = plan_show_pair(tool, match, draft, i, calls);
    }
    aid_match_free(match);
    return good;
}

static bool plan_say_changes(cli *tool, const aid_match *match)
{
    static aid_match_change changes[PLAN_CHANGES];
    size_t count = 0;
    if (!cli_try(tool, aid_match_changes(match, changes, sizeof *changes, PLAN_CHANGES, &count, &tool->error)))
        return false;
    for (size_t i = 0; i < count && i < PLAN_CHANGES; i++) {
        cli_put_text(cli_row(tool, "changes"), "sentence", changes[i].sentence);
    }
    return true;
}

/* ---- verbs ---- */

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
}

static bool plan_begin(cli *tool, cli_draft *draft)
{
    memset(draft, 0, sizeof *draft);
    plan_hide(tool);
    return cli_draft_path(tool, draft);
}

static bool plan_open(cli *tool, cli_draft *draft)
{
    return plan_begin(tool, draft) && cli_draft_read(tool, draft);
}

/* The pair that the first operand numbers; it must be in the plan. */
static bool plan_pair(cli *tool, cli_draft *draft, cli_draft_pair **out)
{
    uint64_t number = 0;
    char word[CLI_WORD_BYTES];
    if (!plan_open(tool, draft) || !cli_read_count(tool, "number", cli_operand(tool, 0), UINT32_MAX, &number))
        return false;
    if (number == 0 || number > draft->count)
        return cli_fail(tool, CLI_EXIT_NOT_FOUND, "number %" PRIu64 ": the draft has 1 to %zu", number, draft->count);
    *out = &draft->pairs[number - 1];
    if (cli_draft_lives(*out))
        return true;
    return cli_fail(tool, CLI_EXIT_STATE, "number %" PRIu64 " is not in the plan any more (%s); mutualaid plan show lists what is",
                    number, cli_word(CLI_WORDS_DRAFT, (*out)->state, word));
}

static bool plan_end(cli *tool, cli_draft *draft, bool good)
{
    good = good && cli_draft_write(tool, draft) && plan_show(tool, draft, false);
    cli_draft_free(draft);
    return good;
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
    bool good = plan_begin(tool, &draft);
    if (good && cli_draft_exists(&draft)) {
        good = plan_open(tool, &old) && !plan_is_under_way(tool, &old);
        cli_draft_free(&old);
    }
    draft.options = (aid_match_options){ .struct_size = sizeof draft.options };
    good = good && cli_bind(tool, &draft.options, &draft.options.set) &&
           cli_option_count(tool, "--seed", UINT64_MAX / 16, &draft.options.seed) && cli_draft_draw_id(tool, &draft) &&
           plan_match(tool, &draft, &match) && plan_adopt(tool, &draft, match);
    aid_match_free(match);
    return plan_end(tool, &draft, good);
}

bool cli_verb_plan_show(cli *tool)
{
    cli_draft draft;
    bool good = plan_open(tool, &draft) && plan_show(tool, &draft, false);
    cli_draft_free(&draft);
    return good;
}

bool cli_verb_plan_calls(cli *tool)
{
    cli_draft draft;
    bool good = plan_open(tool, &draft) && plan_show(tool, &draft, true);
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
    return plan_end(tool, &draft, good);
}

bool cli_verb_plan_drop(cli *tool)
{
    cli_draft draft;
    cli_draft_pair *pair = NULL;
    bool good = plan_pair(tool, &draft, &pair);
    if (good)
        pair->state = CLI_DRAFT_DROPPED;
    return plan_end(tool, &draft, good);
}

/* The pair is out; the plan that follows disturbs the fewest and says whom. */
static bool plan_replace(cli *tool, cli_draft *draft, cli_draft_pair *pair, int32_t state)
{
    aid_match *before = NULL, *after = NULL;
    bool good = plan_match(tool, draft, &before) &&
                cli_try(tool, aid_match_rule(before, plan_request(pair), plan_offer(pair), AID_RULING_BAN, 0, &tool->error)) &&
                cli_try(tool, aid_match_repair(before, NULL, &after, &tool->error));
    if (good) {
        pair->state = state;
        good = plan_say_changes(tool, after) && plan_adopt(tool, draft, after);
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
    return plan_end(tool, &draft, good);
}

bool cli_verb_plan_repair(cli *tool)
{
    cli_draft draft;
    aid_match *match = NULL;
    bool good = plan_open(tool, &draft) && plan_match(tool, &draft, &match) && plan_adopt(tool, &draft, match);
    aid_match_free(match);
    return plan_end(tool, &draft, good);
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
    if (good && answer == 2)
        good = plan_replace(tool, &draft, pair, CLI_DRAFT_NO);
    else if (good)
        pair->state = answer == 1 ? CLI_DRAFT_YES : CLI_DRAFT_NO_REPLY;
    return plan_end(tool, &draft, good);
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
                plan_match(tool, &draft, &match) &&
                cli_try(tool, aid_match_next(match, plan_request(pair), rows, sizeof *rows, (size_t)top, &count, &tool->error));
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

/* ---- committing ---- */

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
        good = cli_try(tool, aid_match_explain(match, plan_request(pair), plan_offer(pair), &reason, &tool->error));
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
        !cli_try(tool, aid_exchange_propose(tool->store, plan_request(pair), plan_offer(pair), &options, &exchange,
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
    bool good = plan_open(tool, &draft) && plan_check_stale(tool, &draft) &&
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
    return plan_end(tool, &draft, good);
}
