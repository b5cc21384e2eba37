/* SPDX-License-Identifier: MIT */
/* A draft in words and rows: its pairs, what a change moved, what cannot be served and who is wanted. */
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

enum { PLAN_CHANGES = 256, PLAN_REASONS = 3, PLAN_RECRUITS = 5 };

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
static const cli_column plan_unserved_columns[] = {
    { "request", NULL, CLI_CELL_ID, "id of a request with an empty seat" },
    { "request_number", NULL, CLI_CELL_NUMBER, "its short number" },
    { "title", "Not served", CLI_CELL_TEXT, "its title" },
    { "requester_name", "For", CLI_CELL_TEXT, "name of the member who asks" },
    { "seats_missing", NULL, CLI_CELL_NUMBER, "seats that stay empty" },
    { "why", NULL, CLI_CELL_TEXT, "as in match" },
    { "sentence", "Why", CLI_CELL_TEXT, "the same for people" },
    { NULL },
};
const cli_shape cli_shape_plan[] = {
    { "pairs", plan_pair_columns },
    { "changes", plan_change_columns },
    { "next", plan_next_columns },
    { "unserved", plan_unserved_columns },
    { "recruit", cli_recruit_columns },
    { NULL },
};

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
    if (!cli_try(tool, aid_match_explain(match, cli_plan_request(pair), cli_plan_offer(pair), &reason, &tool->error)) ||
        !cli_try(tool, aid_request_get(tool->store, cli_plan_request(pair), &request, &tool->error)))
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
    if (!cli_try(tool, aid_offer_get(tool->store, cli_plan_offer(pair), &offer, &tool->error)))
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

bool cli_plan_show(cli *tool, const cli_draft *draft, bool calls)
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

bool cli_plan_say_changes(cli *tool, const aid_match *match)
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

static bool plan_unserved_row(cli *tool, const aid_match *match, size_t index)
{
    aid_unserved unserved = { .struct_size = sizeof unserved };
    aid_shortage shortage = { .struct_size = sizeof shortage };
    aid_request_info request = { .struct_size = sizeof request };
    if (!cli_try(tool, aid_match_unserved(match, index, &unserved, &tool->error)) ||
        !cli_try(tool, aid_match_shortage(match, index, &shortage, &tool->error)) ||
        !cli_try(tool, aid_request_get(tool->store, unserved.request, &request, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, "unserved");
    cli_text sentence = { 0 };
    cli_put_id(row, "request", unserved.request.id);
    cli_put_number(row, "request_number", (int64_t)request.number);
    cli_put_text(row, "title", request.title);
    cli_put_number(row, "seats_missing", unserved.seats_missing);
    cli_put_text(row, "why", cli_unserved_why(&unserved));
    char *requester = cli_member_name(tool, request.member);
    cli_put_text(row, "requester_name", requester);
    cli_unserved_sentence(tool, &unserved, &shortage, &sentence);
    cli_put_text(row, "sentence", cli_text_get(&sentence));
    cli_text_free(&sentence);
    free(requester);
    return true;
}

bool cli_plan_say_unserved(cli *tool, const aid_match *match)
{
    aid_match_summary summary = { .struct_size = sizeof summary };
    bool good = cli_try(tool, aid_match_summary_get(match, &summary, &tool->error));
    for (size_t i = 0; good && i < summary.unserved; i++)
        good = plan_unserved_row(tool, match, i);
    return good && (summary.unserved == 0 || cli_recruit_say(tool, match, PLAN_RECRUITS));
}
