/* SPDX-License-Identifier: MIT */
/* Who looked, and who broke the glass: the access log, and emergency access to one case with its review. */
#include "verbs_support.h"
#include "exit.h"
#include "facts.h"
#include "verbs.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ---- the access log ---- */

static const cli_column access_columns[] = {
    { "number", "#", CLI_CELL_NUMBER, "number of the line, rising" },
    { "at", "When", CLI_CELL_TIME, "when" },
    { "actor", NULL, CLI_CELL_ID, "who looked" },
    { "actor_name", "Who", CLI_CELL_TEXT, "their name" },
    { "role", "As", CLI_CELL_TEXT, "the role that permitted it: " CLI_WORDS_CASE_ROLE },
    { "action", "Did", CLI_CELL_TEXT, CLI_WORDS_ACTION },
    { "purpose", "For", CLI_CELL_TEXT, "the purpose that they named: " CLI_WORDS_PURPOSE },
    { "condition", NULL, CLI_CELL_TEXT, "what the permission rested on: " CLI_WORDS_CONDITION },
    { "classes", "What", CLI_CELL_WORDS, "which classes: " CLI_WORDS_CLASS },
    { "case", NULL, CLI_CELL_ID, "in which case" },
    { "object", NULL, CLI_CELL_ID, "what was read" },
    { "consent", NULL, CLI_CELL_ID, "the consent, or other ground, that it rested on" },
    { "emergency", NULL, CLI_CELL_ID, "the emergency access that it rested on" },
    { NULL },
};
const cli_shape cli_shape_access[] = { { "access", access_columns }, { NULL } };

static void access_row(cli *tool, const aid_access_row *seen)
{
    char word[CLI_WORD_BYTES];
    char *actor = cli_member_name(tool, seen->actor);
    cli_table *row = cli_row(tool, "access");
    cli_put_number(row, "number", (int64_t)seen->number);
    cli_put_time(row, "at", seen->at);
    cli_put_id(row, "actor", seen->actor.id);
    cli_put_text(row, "actor_name", actor);
    cli_put_text(row, "role", cli_word(CLI_WORDS_CASE_ROLE, seen->role, word));
    cli_put_text(row, "action", cli_word(CLI_WORDS_ACTION, seen->action, word));
    cli_put_text(row, "purpose", cli_word(CLI_WORDS_PURPOSE, seen->purpose, word));
    cli_put_text(row, "condition", cli_word(CLI_WORDS_CONDITION, seen->condition, word));
    cli_put_mask(row, "classes", CLI_WORDS_CLASS, seen->classes, 1);
    cli_put_id(row, "case", seen->support_case.id);
    cli_put_id(row, "object", seen->object);
    cli_put_id(row, "consent", seen->consent.id);
    cli_put_id(row, "emergency", seen->emergency.id);
    free(actor);
}

bool cli_verb_access_list(cli *tool)
{
    aid_member subject;
    aid_access_list_options options = { .struct_size = sizeof options };
    const uint32_t size = sizeof(aid_access_row);
    const char *of = cli_value(tool, "--case");
    size_t count = 0;
    if (!cli_find_member(tool, cli_operand(tool, 0), &subject) || !cli_bind(tool, &options, NULL) ||
        (of != NULL && !cli_find_case(tool, of, &options.support_case)) ||
        !cli_try(tool, aid_access_list(tool->store, subject, &options, NULL, size, 0, &count, &tool->error)))
        return false;
    aid_access_row *rows = cli_keep(tool, (count + 1) * sizeof *rows);
    bool good = cli_try(tool, aid_access_list(tool->store, subject, &options, rows, size, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        access_row(tool, &rows[i]);
    return good;
}

/* ---- emergency access ---- */

static const cli_column emergency_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the emergency access; `@ID` names it" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "case", NULL, CLI_CELL_ID, "which case" },
    { "member", NULL, CLI_CELL_ID, "who opened it" },
    { "member_name", "Who", CLI_CELL_TEXT, "their name" },
    { "subject_name", "Client", CLI_CELL_TEXT, "whose case" },
    { "reason", "Reason", CLI_CELL_TEXT, CLI_WORDS_EMERGENCY_REASON },
    { "state", "State", CLI_CELL_TEXT, CLI_WORDS_EMERGENCY },
    { "opened", "Opened", CLI_CELL_TIME, "when" },
    { "until", NULL, CLI_CELL_TIME, "open until then at most" },
    { "ended", NULL, CLI_CELL_TIME, "when it ended" },
    { "review_by", "Review by", CLI_CELL_TIME, "when it has to be reviewed" },
    { "reviewer_name", NULL, CLI_CELL_TEXT, "who reviewed it" },
    { "reviewed", NULL, CLI_CELL_TIME, "when" },
    { "outcome", "Found", CLI_CELL_TEXT, CLI_WORDS_EMERGENCY_OUTCOME },
    { "classes", NULL, CLI_CELL_WORDS, "what it opens: " CLI_WORDS_CLASS },
    { "credential", NULL, CLI_CELL_TEXT, "the one it was opened with" },
    { "text", NULL, CLI_CELL_TEXT, "why, in words" },
    { "finding", NULL, CLI_CELL_TEXT, "what the review found, in words" },
    { NULL },
};
const cli_shape cli_shape_emergency[] = { { NULL, emergency_columns }, { NULL } };
const cli_shape cli_shape_emergencies[] = { { "emergencies", emergency_columns }, { NULL } };

static void emergency_people(cli *tool, cli_table *row, const aid_emergency_info *info)
{
    char *member = cli_member_name(tool, info->member), *subject = cli_member_name(tool, info->subject);
    char *reviewer = cli_member_name(tool, info->reviewer);
    cli_put_text(row, "member_name", member);
    cli_put_text(row, "subject_name", subject);
    cli_put_text(row, "reviewer_name", reviewer);
    free(member);
    free(subject);
    free(reviewer);
}

static bool emergency_row(cli *tool, const char *key, aid_emergency emergency)
{
    aid_emergency_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_emergency_get(tool->store, emergency, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", emergency.id);
    cli_put_number(row, "number", info.number);
    cli_put_id(row, "case", info.support_case.id);
    cli_put_id(row, "member", info.member.id);
    cli_put_text(row, "reason", cli_word(CLI_WORDS_EMERGENCY_REASON, info.reason, word));
    cli_put_text(row, "state", cli_word(CLI_WORDS_EMERGENCY, info.state, word));
    cli_put_text(row, "outcome", cli_word(CLI_WORDS_EMERGENCY_OUTCOME, info.outcome, word));
    cli_put_mask(row, "classes", CLI_WORDS_CLASS, info.classes, 1);
    cli_put_time(row, "opened", info.opened);
    cli_put_time(row, "until", info.until);
    cli_put_time(row, "ended", info.ended);
    cli_put_time(row, "review_by", info.review_by);
    cli_put_time(row, "reviewed", info.reviewed);
    cli_put_text(row, "credential", info.credential);
    cli_put_text(row, "text", info.text);
    cli_put_text(row, "finding", info.finding);
    emergency_people(tool, row, &info);
    return true;
}

static bool emergency_all(cli *tool, const aid_emergency_list_options *options, aid_emergency **out, size_t *out_count)
{
    if (!cli_try(tool, aid_emergency_list(tool->store, options, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_keep(tool, (*out_count + 1) * sizeof **out);
    return cli_try(tool, aid_emergency_list(tool->store, options, *out, *out_count, out_count, &tool->error));
}

/* By `@ID`, or by the number of one that the acting member sees. */
static bool emergency_find(cli *tool, const char *name, aid_emergency *out)
{
    aid_emergency *emergencies = NULL;
    size_t count = 0;
    uint64_t number = 0;
    if (!cli_read_count(tool, "EMERGENCY", name + (name[0] == '@' || name[0] == '#'), UINT64_C(1) << 53, &number))
        return false;
    out->id = number;
    if (name[0] == '@')
        return true;
    bool good = emergency_all(tool, NULL, &emergencies, &count);
    for (size_t i = 0; good && i < count; i++) {
        aid_emergency_info info = { .struct_size = sizeof info };
        good = cli_try(tool, aid_emergency_get(tool->store, emergencies[i], &info, &tool->error));
        *out = emergencies[i];
        if (good && info.number == number)
            return true;
    }
    return good && cli_fail(tool, CLI_EXIT_NOT_FOUND, "emergency access \"%.40s\": the acting member sees none of this number; see emergency list",
                            name);
}

static bool emergency_done(cli *tool, aid_emergency emergency, const char *what)
{
    if (!emergency_row(tool, NULL, emergency))
        return false;
    cli_say(tool, "emergency access #%" PRId64 " %s.", cli_cell_at(cli_list(tool, NULL), 0, "number")->number, what);
    return true;
}

bool cli_verb_emergency_open(cli *tool)
{
    aid_case of;
    aid_emergency emergency;
    aid_emergency_options options = { .struct_size = sizeof options, .text = cli_operand(tool, 2) };
    options.reason = cli_word_number(CLI_WORDS_EMERGENCY_REASON, cli_operand(tool, 1));
    if (options.reason == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "REASON: \"%.40s\" is not one of %s", cli_operand(tool, 1), CLI_WORDS_EMERGENCY_REASON);
    return cli_find_case(tool, cli_operand(tool, 0), &of) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, aid_emergency_open(tool->store, of, &options, &emergency, &tool->error)) &&
           emergency_done(tool, emergency, "is open for a short time; the client is told, and another person reviews it");
}

bool cli_verb_emergency_end(cli *tool)
{
    aid_emergency emergency;
    return emergency_find(tool, cli_operand(tool, 0), &emergency) &&
           cli_try(tool, aid_emergency_end(tool->store, emergency, &tool->error)) && emergency_done(tool, emergency, "has ended");
}

bool cli_verb_emergency_review(cli *tool)
{
    aid_emergency emergency;
    int32_t outcome = cli_word_number(CLI_WORDS_EMERGENCY_OUTCOME, cli_operand(tool, 1));
    if (outcome == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "FOUND: \"%.40s\" is not one of %s", cli_operand(tool, 1), CLI_WORDS_EMERGENCY_OUTCOME);
    return emergency_find(tool, cli_operand(tool, 0), &emergency) &&
           cli_try(tool, aid_emergency_review(tool->store, emergency, outcome, cli_value(tool, "--text"), &tool->error)) &&
           emergency_done(tool, emergency, "is reviewed");
}

bool cli_verb_emergency_show(cli *tool)
{
    aid_emergency emergency;
    return emergency_find(tool, cli_operand(tool, 0), &emergency) && emergency_row(tool, NULL, emergency);
}

bool cli_verb_emergency_list(cli *tool)
{
    aid_emergency_list_options options = { .struct_size = sizeof options };
    aid_emergency *emergencies = NULL;
    size_t count = 0;
    const char *of = cli_operand(tool, 0);
    bool good = cli_bind(tool, &options, NULL) && (of == NULL || cli_find_case(tool, of, &options.support_case)) &&
                emergency_all(tool, &options, &emergencies, &count);
    for (size_t i = 0; good && i < count; i++)
        good = emergency_row(tool, "emergencies", emergencies[i]);
    return good;
}
