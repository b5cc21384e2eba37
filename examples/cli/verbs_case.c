/* SPDX-License-Identifier: MIT */
/* Cases: their life and their team. */
#include "verbs_support.h"
#include "exit.h"
#include "facts.h"
#include "who.h"

#include <inttypes.h>
#include <stdlib.h>

static const cli_column case_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the case; `@ID` names it" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "title", "Case", CLI_CELL_TEXT, "its title" },
    { "subject", NULL, CLI_CELL_ID, "the client; of a family who speaks for it" },
    { "subject_name", "Client", CLI_CELL_TEXT, "their name" },
    { "family", NULL, CLI_CELL_ID, "the family; null: for one person" },
    { "family_name", "Family", CLI_CELL_TEXT, "its name" },
    { "group", NULL, CLI_CELL_ID, "whose service" },
    { "group_name", "Group", CLI_CELL_TEXT, "its name" },
    { "state", "State", CLI_CELL_TEXT, CLI_WORDS_CASE },
    { "level", "Level", CLI_CELL_TEXT, "how closely it is kept: " CLI_WORDS_LEVEL },
    { "lead", NULL, CLI_CELL_ID, "who leads it; null: nobody" },
    { "lead_name", "Lead", CLI_CELL_TEXT, "their name" },
    { "types", NULL, CLI_CELL_WORDS, "what support it is about: " CLI_WORDS_SUPPORT },
    { "ground", NULL, CLI_CELL_TEXT, "what it was made active on: " CLI_WORDS_GROUND },
    { "reason", NULL, CLI_CELL_TEXT, "why it ended: " CLI_WORDS_CASE_REASON },
    { "opened", "Opened", CLI_CELL_TIME, "when" },
    { "changed", NULL, CLI_CELL_TIME, "when its state was reached" },
    { "entries", "Entries", CLI_CELL_NUMBER, "how many entries it has" },
    { "text", NULL, CLI_CELL_TEXT, "what it is about" },
    { NULL },
};
const cli_shape cli_shape_case[] = { { NULL, case_columns }, { NULL } };
const cli_shape cli_shape_cases[] = { { "cases", case_columns }, { NULL } };

static void case_names(cli *tool, cli_table *row, const aid_case_info *info)
{
    char *subject = cli_member_name(tool, info->subject), *lead = cli_member_name(tool, info->lead);
    char *group = cli_group_name(tool, info->group), *family = cli_group_name(tool, info->family);
    cli_put_text(row, "subject_name", subject);
    cli_put_text(row, "lead_name", lead);
    cli_put_text(row, "group_name", group);
    cli_put_text(row, "family_name", family);
    free(subject);
    free(lead);
    free(group);
    free(family);
}

static bool case_row(cli *tool, const char *key, aid_case of)
{
    aid_case_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_case_get(tool->store, of, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", of.id);
    cli_put_number(row, "number", info.number);
    cli_put_text(row, "title", info.title);
    cli_put_text(row, "text", info.text);
    cli_put_id(row, "subject", info.subject.id);
    cli_put_id(row, "family", info.family.id);
    cli_put_id(row, "group", info.group.id);
    cli_put_id(row, "lead", info.lead.id);
    cli_put_text(row, "state", cli_word(CLI_WORDS_CASE, info.state, word));
    cli_put_text(row, "level", cli_word(CLI_WORDS_LEVEL, info.level, word));
    cli_put_text(row, "ground", cli_word(CLI_WORDS_GROUND, info.ground, word));
    cli_put_text(row, "reason", cli_word(CLI_WORDS_CASE_REASON, info.reason, word));
    cli_put_mask(row, "types", CLI_WORDS_SUPPORT, info.types, 1);
    cli_put_time(row, "opened", info.opened);
    cli_put_time(row, "changed", info.changed);
    cli_put_number(row, "entries", (int64_t)info.entries);
    case_names(tool, row, &info);
    return true;
}

static bool case_done(cli *tool, aid_case of, const char *what)
{
    if (!case_row(tool, NULL, of))
        return false;
    const cli_table *row = cli_list(tool, NULL);
    const char *title = cli_cell_at(row, 0, "title")->text;
    cli_say(tool, "case #%" PRId64 "%s%s: %s.", cli_cell_at(row, 0, "number")->number, title != NULL ? " " : "",
            title != NULL ? title : "", what);
    return true;
}

bool cli_verb_case_open(cli *tool)
{
    aid_member subject;
    aid_case of;
    aid_case_options options = { .struct_size = sizeof options };
    return cli_find_member(tool, cli_operand(tool, 0), &subject) && cli_find_group(tool, cli_operand(tool, 1), &options.group) &&
           cli_bind(tool, &options, NULL) && cli_try(tool, aid_case_open(tool->store, subject, &options, &of, &tool->error)) &&
           case_done(tool, of, "opened, in intake");
}

typedef aid_status (*case_act)(aid_store *store, aid_case of, const aid_case_act_options *options, aid_error *error);

static bool case_move(cli *tool, case_act act, aid_case_act_options options, const char *what)
{
    aid_case of;
    options.struct_size = sizeof options;
    options.text = cli_value(tool, "--text");
    return cli_find_case(tool, cli_operand(tool, 0), &of) && cli_try(tool, act(tool->store, of, &options, &tool->error)) &&
           case_done(tool, of, what);
}

bool cli_verb_case_activate(cli *tool)
{
    return case_move(tool, aid_case_activate, (aid_case_act_options){ 0 }, "active");
}

bool cli_verb_case_pause(cli *tool)
{
    return case_move(tool, aid_case_pause, (aid_case_act_options){ 0 }, "rests");
}

bool cli_verb_case_close(cli *tool)
{
    const char *text = cli_operand(tool, 1);
    int32_t reason = cli_word_number(CLI_WORDS_CASE_REASON, text);
    if (reason == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "REASON: \"%.40s\" is not one of %s", text, CLI_WORDS_CASE_REASON);
    return case_move(tool, aid_case_close, (aid_case_act_options){ .reason = reason }, "closed");
}

bool cli_verb_case_reopen(cli *tool)
{
    return case_move(tool, aid_case_reopen, (aid_case_act_options){ 0 }, "taken up again, in intake");
}

bool cli_verb_case_level(cli *tool)
{
    const char *text = cli_operand(tool, 1);
    int32_t level = cli_word_number(CLI_WORDS_LEVEL, text);
    if (level == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "LEVEL: \"%.40s\" is not one of %s", text, CLI_WORDS_LEVEL);
    return case_move(tool, aid_case_set_level, (aid_case_act_options){ .level = level }, "kept at that level from now on");
}

/* ---- the team ---- */

static const cli_column team_columns[] = {
    { "member", NULL, CLI_CELL_ID, "whose role" },
    { "member_name", "Who", CLI_CELL_TEXT, "their name" },
    { "role", "Role", CLI_CELL_TEXT, CLI_WORDS_TEAM_ROLE ", or barred" },
    { "active", "Now", CLI_CELL_FLAG, "held at this moment" },
    { "from", "From", CLI_CELL_TIME, "since when" },
    { "until", "Until", CLI_CELL_TIME, "until when; null: open" },
    { "granted_by", NULL, CLI_CELL_ID, "by whom" },
    { "granted_by_name", "By", CLI_CELL_TEXT, "their name" },
    { NULL },
};
const cli_shape cli_shape_team[] = { { "team", team_columns }, { NULL } };

static void team_row(cli *tool, const aid_case_role_row *held)
{
    char word[CLI_WORD_BYTES];
    char *member = cli_member_name(tool, held->member), *by = cli_member_name(tool, held->granted_by);
    cli_table *row = cli_row(tool, "team");
    cli_put_id(row, "member", held->member.id);
    cli_put_text(row, "member_name", member);
    cli_put_text(row, "role", held->role == 0 ? "barred" : cli_word(CLI_WORDS_CASE_ROLE, held->role, word));
    cli_put_flag(row, "active", held->active != 0);
    cli_put_time(row, "from", held->from);
    cli_put_time(row, "until", held->until);
    cli_put_id(row, "granted_by", held->granted_by.id);
    cli_put_text(row, "granted_by_name", by);
    free(member);
    free(by);
}

static bool team_rows(cli *tool, aid_case of)
{
    size_t count = 0;
    const uint32_t size = sizeof(aid_case_role_row);
    if (!cli_try(tool, aid_case_team(tool->store, of, NULL, size, 0, &count, &tool->error)))
        return false;
    aid_case_role_row *rows = cli_keep(tool, (count + 1) * sizeof *rows);
    bool good = cli_try(tool, aid_case_team(tool->store, of, rows, size, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        team_row(tool, &rows[i]);
    return good;
}

/* Whoever puts somebody on a team need not be allowed to read it: a coordinator of the service is not. */
static bool team_done(cli *tool, aid_case of, const char *what)
{
    aid_error error;
    size_t count = 0;
    cli_say(tool, "%s", what);
    if (aid_case_team(tool->store, of, NULL, sizeof(aid_case_role_row), 0, &count, &error) == AID_E_DENIED)
        return true;
    return team_rows(tool, of);
}

bool cli_verb_case_role(cli *tool)
{
    aid_case of;
    aid_member member;
    aid_case_role_options options = { .struct_size = sizeof options };
    bool ends = cli_has(tool, "--end");
    options.role = cli_word_number(CLI_WORDS_CASE_ROLE, cli_operand(tool, 2));
    if (options.role == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "ROLE: \"%.40s\" is not one of %s", cli_operand(tool, 2), CLI_WORDS_TEAM_ROLE);
    return cli_find_case(tool, cli_operand(tool, 0), &of) && cli_find_member(tool, cli_operand(tool, 1), &member) &&
           cli_bind(tool, &options, NULL) &&
           cli_try(tool, ends ? aid_case_end_role(tool->store, of, member, &options, &tool->error)
                              : aid_case_grant(tool->store, of, member, &options, &tool->error)) &&
           team_done(tool, of, ends ? "The role has ended." : "On the team from then on.");
}

bool cli_verb_case_bar(cli *tool)
{
    aid_case of;
    aid_member member;
    aid_case_role_options options = { .struct_size = sizeof options };
    return cli_find_case(tool, cli_operand(tool, 0), &of) && cli_find_member(tool, cli_operand(tool, 1), &member) &&
           cli_bind(tool, &options, NULL) && cli_try(tool, aid_case_bar(tool->store, of, member, &options, &tool->error)) &&
           team_done(tool, of, "Barred: nothing permits them anything on this case any more, but to complain.");
}

bool cli_verb_case_team(cli *tool)
{
    aid_case of;
    return cli_find_case(tool, cli_operand(tool, 0), &of) && team_rows(tool, of);
}

/* ---- reading ---- */

bool cli_verb_case_show(cli *tool)
{
    aid_case of;
    return cli_find_case(tool, cli_operand(tool, 0), &of) && case_row(tool, NULL, of);
}

bool cli_verb_case_list(cli *tool)
{
    aid_member subject = { 0 };
    size_t count = 0;
    const char *name = cli_operand(tool, 0);
    if ((name != NULL && !cli_find_member(tool, name, &subject)) ||
        !cli_try(tool, aid_case_list(tool->store, subject, NULL, 0, &count, &tool->error)))
        return false;
    aid_case *cases = cli_keep(tool, (count + 1) * sizeof *cases);
    bool good = cli_try(tool, aid_case_list(tool->store, subject, cases, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        good = case_row(tool, "cases", cases[i]);
    return good;
}
