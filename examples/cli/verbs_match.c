/* SPDX-License-Identifier: MIT */
/* Who should help whom. Three answers: the plan for all open requests, the best helpers for one request, and why one
 * pair can or cannot be. match_words.c turns the numbers into sentences. */
#include "facts.h"
#include "verbs.h"
#include "exit.h"
#include "match_words.h"
#include "who.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MATCH_TOP = 10, MATCH_TOP_MOST = 10000, MATCH_RECRUITS = 5, MATCH_KEY_BYTES = 40 };

static void match_terms(cli_table *row, const char *object, const int32_t *numbers)
{
    for (int32_t i = 0; i < AID_TERM_COUNT; i++) {
        char key[MATCH_KEY_BYTES], word[CLI_WORD_BYTES];
        snprintf(key, sizeof key, "%s.%s", object, cli_word(CLI_WORDS_TERM, i + 1, word));
        cli_put_number(row, key, numbers[i]);
    }
}

static void match_constraints(cli_table *row, const char *object, const uint64_t *counts)
{
    for (int32_t i = 0; i < CLI_CONSTRAINTS; i++) {
        char key[MATCH_KEY_BYTES], word[CLI_WORD_BYTES];
        snprintf(key, sizeof key, "%s.%s", object, cli_word(CLI_WORDS_CONSTRAINT, i + 1, word));
        cli_put_number(row, key, (int64_t)counts[i]);
    }
}

static void match_names(cli *tool, cli_table *row, const aid_proposal *proposal)
{
    char *requester = cli_member_name(tool, proposal->requester), *helper = cli_member_name(tool, proposal->helper);
    char *group = cli_group_name(tool, proposal->group), *skill = cli_skill_name(tool, proposal->skill);
    cli_put_text(row, "requester_name", requester);
    cli_put_text(row, "helper_name", helper);
    cli_put_text(row, "group_name", group);
    cli_put_text(row, "skill_label", skill);
    free(requester);
    free(helper);
    free(group);
    free(skill);
}

static bool match_listings(cli *tool, cli_table *row, const aid_proposal *proposal)
{
    aid_request_info request = { .struct_size = sizeof request };
    aid_offer_info offer = { .struct_size = sizeof offer };
    if (!cli_try(tool, aid_request_get(tool->store, proposal->request, &request, &tool->error)) ||
        !cli_try(tool, aid_offer_get(tool->store, proposal->offer, &offer, &tool->error)))
        return false;
    cli_put_id(row, "request", proposal->request.id);
    cli_put_number(row, "request_number", (int64_t)request.number);
    cli_put_text(row, "request_reference", request.reference);
    cli_put_text(row, "title", request.title);
    cli_put_id(row, "offer", proposal->offer.id);
    cli_put_number(row, "offer_number", (int64_t)offer.number);
    cli_put_text(row, "offer_reference", offer.reference);
    return true;
}

static bool match_proposal(cli *tool, const aid_match *match, size_t index)
{
    aid_proposal proposal = { .struct_size = sizeof proposal };
    aid_reason reason = { .struct_size = sizeof reason };
    cli_table *row = cli_row(tool, "proposals");
    if (!cli_try(tool, aid_match_proposal(match, index, &proposal, &tool->error)) ||
        !cli_try(tool, aid_match_explain(match, proposal.request, proposal.offer, &reason, &tool->error)) ||
        !match_listings(tool, row, &proposal))
        return false;
    match_names(tool, row, &proposal);
    cli_put_id(row, "requester", proposal.requester.id);
    cli_put_id(row, "helper", proposal.helper.id);
    cli_put_id(row, "group", proposal.group.id);
    cli_put_id(row, "skill", proposal.skill.id);
    cli_put_time(row, "starts", proposal.starts);
    cli_put_local(tool, row, "starts_local", proposal.starts, proposal.group);
    cli_put_number(row, "minutes", proposal.minutes);
    cli_put_stated(row, "distance_m", proposal.distance_m);
    cli_put_number(row, "tier", proposal.tier);
    cli_put_number(row, "score", proposal.score);
    match_terms(row, "points", proposal.points);
    match_terms(row, "weights", proposal.weights);
    cli_put_text(row, "sentence", reason.sentence);
    return true;
}

static bool match_unserved(cli *tool, const aid_match *match, size_t index)
{
    aid_unserved unserved = { .struct_size = sizeof unserved };
    aid_shortage shortage = { .struct_size = sizeof shortage };
    aid_request_info request = { .struct_size = sizeof request };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_match_unserved(match, index, &unserved, &tool->error)) ||
        !cli_try(tool, aid_match_shortage(match, index, &shortage, &tool->error)) ||
        !cli_try(tool, aid_request_get(tool->store, unserved.request, &request, &tool->error)))
        return false;
    char *requester = cli_member_name(tool, request.member), *group = cli_group_name(tool, request.group);
    cli_text sentence = { 0 };
    cli_unserved_sentence(tool, &unserved, &shortage, &sentence);
    cli_table *row = cli_row(tool, "unserved");
    cli_put_id(row, "request", unserved.request.id);
    cli_put_number(row, "request_number", (int64_t)request.number);
    cli_put_text(row, "request_reference", request.reference);
    cli_put_text(row, "title", request.title);
    cli_put_id(row, "requester", request.member.id);
    cli_put_text(row, "requester_name", requester);
    cli_put_id(row, "group", request.group.id);
    cli_put_text(row, "group_name", group);
    cli_put_number(row, "seats_missing", unserved.seats_missing);
    cli_put_number(row, "candidates", (int64_t)unserved.candidates);
    cli_put_text(row, "why", cli_unserved_why(&unserved));
    cli_put_text(row, "sentence", cli_text_get(&sentence));
    cli_put_number(row, "rivals", (int64_t)unserved.rivals);
    cli_put_number(row, "helpers", (int64_t)unserved.helpers);
    cli_put_id(row, "shared_skill", shortage.skill.id);
    cli_put_text(row, "weekday", cli_word(CLI_WORDS_WEEKDAY, shortage.weekday, word));
    cli_put_text(row, "day_part", cli_word(CLI_WORDS_DAY_PART, shortage.day_part, word));
    match_constraints(row, "refused", unserved.refused);
    match_constraints(row, "would_open", unserved.would_open);
    cli_text_free(&sentence);
    free(requester);
    free(group);
    return true;
}

static void match_summary(cli *tool, const aid_match_summary *summary, int64_t took_us)
{
    char word[CLI_WORD_BYTES];
    cli_table *row = cli_row(tool, NULL);
    cli_put_text(row, "status", cli_word(CLI_WORDS_SOLVE, summary->status, word));
    cli_put_number(row, "seconds", took_us);
    cli_put_number(row, "seats", (int64_t)summary->seats);
    cli_put_number(row, "seats_wanted", (int64_t)summary->seats_wanted);
    cli_put_number(row, "requests", (int64_t)summary->requests);
    cli_put_number(row, "requests_unserved", (int64_t)summary->unserved);
    cli_put_number(row, "offers", (int64_t)summary->offers);
    cli_put_number(row, "pairs", (int64_t)summary->pairs);
    cli_put_number(row, "score", summary->score);
    cli_put_number(row, "bound", summary->bound);
    match_constraints(row, "refused", summary->refused);
    match_constraints(row, "would_open", summary->would_open);
    int32_t missing = cli_missing_datum(summary->would_open);
    if (missing < 0)
        return;
    cli_put_text(row, "missing_datum.constraint", cli_word(CLI_WORDS_CONSTRAINT, missing + 1, word));
    cli_put_number(row, "missing_datum.pairs", (int64_t)summary->would_open[missing]);
    cli_put_text(row, "missing_datum.sentence", cli_missing_advice(missing));
}

static bool match_commit(cli *tool, aid_match *match, uint64_t proposals)
{
    aid_match_commit_options options = { .struct_size = sizeof options };
    options.keep_valid = cli_has(tool, "--keep-valid") ? AID_YES : 0;
    aid_exchange *exchanges = cli_take((size_t)proposals, sizeof *exchanges);
    size_t count = 0;
    bool good = cli_try(tool, aid_match_commit(match, &options, exchanges, (size_t)proposals, &count, &tool->error));
    cli_table *table = cli_list(tool, "proposals");
    for (size_t i = 0; good && i < table->rows; i++)
        cli_put_id_at(table, i, "exchange", exchanges[i].id);
    free(exchanges);
    if (!good)
        return false;
    cli_put_number(cli_list(tool, NULL), "committed", (int64_t)count);
    if (count < proposals)
        tool->exit_code = CLI_EXIT_PARTLY;
    return true;
}

static bool match_tell(cli *tool, aid_match *match, int64_t took_us)
{
    aid_match_summary summary = { .struct_size = sizeof summary };
    bool good = cli_try(tool, aid_match_summary_get(match, &summary, &tool->error));
    for (size_t i = 0; good && i < summary.proposals; i++)
        good = match_proposal(tool, match, i);
    for (size_t i = 0; good && i < summary.unserved; i++)
        good = match_unserved(tool, match, i);
    if (!good || !cli_recruit_say(tool, match, MATCH_RECRUITS))
        return false;
    match_summary(tool, &summary, took_us);
    if (cli_has(tool, "--commit") && !match_commit(tool, match, summary.proposals))
        return false;
    tool->document.spoken = true;
    cli_match_print(tool);
    return true;
}

static bool match_options(cli *tool, aid_match_options *options)
{
    *options = (aid_match_options){ .struct_size = sizeof *options,
                                    .progress = cli_progress_show, .progress_context = tool };
    return cli_bind(tool, options, &options->set) && cli_option_count(tool, "--seed", UINT64_MAX / 16, &options->seed);
}

static bool match_run(cli *tool, aid_match **out, int64_t *out_took_us)
{
    aid_match_options options;
    if (!match_options(tool, &options))
        return false;
    cli_progress_begin(tool);
    int64_t began = cli_monotonic_us();
    aid_status status = aid_match_run(tool->store, &options, out, &tool->error);
    *out_took_us = cli_monotonic_us() - began;
    cli_progress_end(tool);
    return cli_try(tool, status);
}

static bool match_plan(cli *tool)
{
    aid_match *match = NULL;
    int64_t took = 0;
    cli_hide(tool, "candidates");
    cli_hide(tool, "explanations");
    const char *log = cli_value(tool, "--log");
    bool good = match_run(tool, &match, &took) && (log == NULL || cli_match_log(tool, match, log)) &&
                match_tell(tool, match, took); /* the log first: after --commit the community is another one */
    aid_match_free(match);
    return good;
}

static bool match_candidate(cli *tool, const aid_candidate *candidate)
{
    aid_offer_info offer = { .struct_size = sizeof offer };
    if (!cli_try(tool, aid_offer_get(tool->store, candidate->offer, &offer, &tool->error)))
        return false;
    char *helper = cli_member_name(tool, candidate->helper);
    cli_table *row = cli_row(tool, "candidates");
    cli_put_id(row, "offer", candidate->offer.id);
    cli_put_number(row, "offer_number", (int64_t)offer.number);
    cli_put_text(row, "offer_reference", offer.reference);
    cli_put_text(row, "title", offer.title);
    cli_put_id(row, "helper", candidate->helper.id);
    cli_put_text(row, "helper_name", helper);
    cli_put_stated(row, "distance_m", candidate->distance_m);
    cli_put_number(row, "tier", candidate->tier);
    cli_put_number(row, "score", candidate->score);
    match_terms(row, "points", candidate->points);
    free(helper);
    return true;
}

static bool match_best(cli *tool)
{
    aid_request request;
    aid_match_options options;
    uint64_t top = MATCH_TOP;
    size_t count = 0;
    cli_hide(tool, "proposals");
    cli_hide(tool, "unserved");
    cli_hide(tool, "recruit");
    cli_hide(tool, "explanations");
    if (!cli_find_request(tool, cli_value(tool, "--request"), &request) || !match_options(tool, &options) ||
        !cli_option_count(tool, "--top", MATCH_TOP_MOST, &top))
        return false;
    aid_candidate *rows = cli_take((size_t)top, sizeof *rows);
    bool good = cli_try(tool, aid_match_best(tool->store, request, &options, rows, sizeof *rows, (size_t)top, &count,
                                             &tool->error));
    for (size_t i = 0; good && i < count && i < top; i++)
        good = match_candidate(tool, &rows[i]);
    free(rows);
    return good;
}

static void match_reason(cli *tool, aid_request request, aid_offer offer, const aid_reason *reason)
{
    cli_text violated = { 0 };
    char word[CLI_WORD_BYTES];
    for (int32_t i = 0; i < CLI_CONSTRAINTS; i++) {
        if ((reason->violated & AID_BIT(i)) != 0)
            cli_text_format(&violated, "%s%s", violated.length > 0 ? " " : "", cli_word(CLI_WORDS_CONSTRAINT, i + 1, word));
    }
    cli_table *row = cli_row(tool, "explanations");
    cli_put_id(row, "request", request.id);
    cli_put_id(row, "offer", offer.id);
    cli_put_flag(row, "chosen", reason->chosen != 0);
    cli_put_flag(row, "possible", reason->violated == 0);
    cli_put_text(row, "first", cli_word(CLI_WORDS_CONSTRAINT, reason->first + 1, word));
    cli_put_text(row, "violated", cli_text_get(&violated));
    cli_put_number(row, "score", reason->score);
    cli_put_stated(row, "distance_m", reason->distance_m);
    cli_put_number(row, "tier", reason->tier);
    match_terms(row, "points", reason->points);
    match_terms(row, "weights", reason->weights);
    cli_put_number(row, "seats_change", reason->seats_change);
    cli_put_number(row, "score_change", reason->score_change);
    cli_put_number(row, "moved", reason->moved);
    cli_put_text(row, "sentence", reason->sentence);
    cli_put_text(row, "instead", reason->instead);
    cli_text_free(&violated);
}

static bool match_explain(cli *tool)
{
    aid_request request;
    aid_offer offer;
    aid_match *match = NULL;
    aid_reason reason = { .struct_size = sizeof reason };
    int64_t took = 0;
    cli_hide(tool, "proposals");
    cli_hide(tool, "unserved");
    cli_hide(tool, "recruit");
    cli_hide(tool, "candidates");
    if (tool->operand_count != 2)
        return cli_fail(tool, CLI_EXIT_USAGE, "--explain needs a request and an offer: match --explain REQUEST OFFER");
    bool good = cli_find_request(tool, cli_operand(tool, 0), &request) &&
                cli_find_offer(tool, cli_operand(tool, 1), &offer) && match_run(tool, &match, &took) &&
                cli_try(tool, aid_match_explain(match, request, offer, &reason, &tool->error));
    if (good) {
        match_reason(tool, request, offer, &reason);
        cli_say(tool, "%s%s%s", reason.sentence, reason.instead[0] != '\0' ? " " : "", reason.instead);
    }
    aid_match_free(match);
    return good;
}

bool cli_verb_match(cli *tool)
{
    bool explain = cli_has(tool, "--explain"), best = cli_has(tool, "--request");
    if (!explain && tool->operand_count > 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "match takes no operands without --explain");
    if ((explain || best) && cli_has(tool, "--commit"))
        return cli_fail(tool, CLI_EXIT_USAGE, "--commit books the whole plan: it does not go with --explain or --request");
    if ((explain || best) && cli_has(tool, "--log"))
        return cli_fail(tool, CLI_EXIT_USAGE, "--log writes what a whole plan decided: it does not go with --explain or --request");
    return explain ? match_explain(tool) : best ? match_best(tool) : match_plan(tool);
}
