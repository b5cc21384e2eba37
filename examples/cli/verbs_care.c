/* SPDX-License-Identifier: MIT */
/* Care plans: goals, measures in their order, and what becomes of them. */
#include "verbs_support.h"
#include "exit.h"
#include "facts.h"
#include "who.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const cli_column care_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the plan; `@ID` names it" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "title", "Plan", CLI_CELL_TEXT, "its title" },
    { "case", NULL, CLI_CELL_ID, "of which case; null: somebody's own" },
    { "subject_name", "Client", CLI_CELL_TEXT, "the client" },
    { "author_name", "Begun by", CLI_CELL_TEXT, "who began it" },
    { "state", "State", CLI_CELL_TEXT, CLI_WORDS_CARE },
    { "goals_count", "Goals", CLI_CELL_NUMBER, "how many goals" },
    { "measures_count", "Measures", CLI_CELL_NUMBER, "how many measures" },
    { "finished", "Over", CLI_CELL_NUMBER, "how many measures are done, failed or skipped" },
    { "drafted", NULL, CLI_CELL_TIME, "when it was begun" },
    { "changed", NULL, CLI_CELL_TIME, "when its state was reached" },
    { "review", NULL, CLI_CELL_TIME, "when it is looked at again" },
    { "refused", NULL, CLI_CELL_WORDS, "domains in which the client wants no goal: " CLI_WORDS_DOMAIN },
    { "text", NULL, CLI_CELL_TEXT, "what it is about" },
    { "objection", NULL, CLI_CELL_TEXT, "the newest objection" },
    { "answer", NULL, CLI_CELL_TEXT, "the answer to it" },
    { NULL },
};
static const cli_column goal_columns[] = {
    { "number", "#", CLI_CELL_NUMBER, "in the plan" },
    { "text", "Goal", CLI_CELL_TEXT, "what is hoped for" },
    { "domain", "Domain", CLI_CELL_TEXT, CLI_WORDS_DOMAIN },
    { "aim", "Aim", CLI_CELL_TEXT, "how far it goes: " CLI_WORDS_AIM },
    { "about_name", "Whose", CLI_CELL_TEXT, "whose goal" },
    { "target", "Seen by", CLI_CELL_TEXT, "by what one will see that it is reached" },
    { "rating", "Rating", CLI_CELL_NUMBER, "-2 much further away than hoped, 0 as hoped, 2 much nearer; null: not rated" },
    { NULL },
};
static const cli_column measure_columns[] = {
    { "number", "#", CLI_CELL_NUMBER, "in the plan" },
    { "text", "Measure", CLI_CELL_TEXT, "what is done" },
    { "responsible_name", "Who", CLI_CELL_TEXT, "the one person who does it" },
    { "state", "State", CLI_CELL_TEXT, CLI_WORDS_MEASURE },
    { "after", "After", CLI_CELL_WORDS, "numbers of the measures that come first" },
    { "goal", NULL, CLI_CELL_NUMBER, "the goal that it serves" },
    { "credential", NULL, CLI_CELL_TEXT, "that whoever does it must hold when it starts" },
    { "due", "Due", CLI_CELL_TIME, "by when" },
    { "overdue", "Late", CLI_CELL_FLAG, "whether it was due before now and is not over" },
    { "result", "Result", CLI_CELL_TEXT, CLI_WORDS_RESULT },
    { "result_text", NULL, CLI_CELL_TEXT, "what came of it, or why not" },
    { "started", NULL, CLI_CELL_TIME, "when it was begun" },
    { "ended", NULL, CLI_CELL_TIME, "when it was over" },
    { NULL },
};
const cli_shape cli_shape_care[] = { { NULL, care_columns }, { "goals", goal_columns }, { "measures", measure_columns }, { NULL } };
const cli_shape cli_shape_cares[] = { { "plans", care_columns }, { NULL } };

static bool care_row(cli *tool, const char *key, aid_plan plan, aid_plan_info *info)
{
    char word[CLI_WORD_BYTES];
    *info = (aid_plan_info){ .struct_size = sizeof *info };
    if (!cli_try(tool, aid_plan_get(tool->store, plan, info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", plan.id);
    cli_put_number(row, "number", info->number);
    cli_put_text(row, "title", info->title);
    cli_put_id(row, "case", info->support_case.id);
    cli_put_text(row, "state", cli_word(CLI_WORDS_CARE, info->state, word));
    cli_put_number(row, "goals_count", info->goals);
    cli_put_number(row, "measures_count", info->measures);
    cli_put_number(row, "finished", info->finished);
    cli_put_time(row, "drafted", info->drafted);
    cli_put_time(row, "changed", info->changed);
    cli_put_time(row, "review", info->review);
    cli_put_mask(row, "refused", CLI_WORDS_DOMAIN, info->refused, 1);
    cli_put_text(row, "text", info->text);
    cli_put_text(row, "objection", info->objection);
    cli_put_text(row, "answer", info->answer);
    char *subject = cli_member_name(tool, info->subject), *author = cli_member_name(tool, info->author);
    cli_put_text(row, "subject_name", subject);
    cli_put_text(row, "author_name", author);
    free(subject);
    free(author);
    return true;
}

static bool care_goal_row(cli *tool, aid_plan plan, uint32_t number)
{
    aid_goal_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_goal_get(tool->store, plan, number, &info, &tool->error)))
        return false;
    char *about = cli_member_name(tool, info.about);
    cli_table *row = cli_row(tool, "goals");
    cli_put_number(row, "number", info.number);
    cli_put_text(row, "text", info.text);
    cli_put_text(row, "domain", cli_word(CLI_WORDS_DOMAIN, info.domain, word));
    cli_put_text(row, "aim", cli_word(CLI_WORDS_AIM, info.aim, word));
    cli_put_text(row, "about_name", about);
    cli_put_text(row, "target", info.target);
    if (info.rated != 0)
        cli_put_number(row, "rating", info.rating);
    free(about);
    return true;
}

static bool care_measure_row(cli *tool, aid_plan plan, uint32_t number)
{
    aid_measure_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_measure_get(tool->store, plan, number, &info, &tool->error)))
        return false;
    char *responsible = cli_member_name(tool, info.responsible);
    cli_table *row = cli_row(tool, "measures");
    cli_put_number(row, "number", info.number);
    cli_put_text(row, "text", info.text);
    cli_put_text(row, "responsible_name", responsible);
    cli_put_text(row, "state", cli_word(CLI_WORDS_MEASURE, info.state, word));
    cli_put_text(row, "after", info.after);
    if (info.goal != 0)
        cli_put_number(row, "goal", info.goal);
    cli_put_text(row, "credential", info.credential);
    cli_put_time(row, "due", info.due);
    cli_put_flag(row, "overdue", info.overdue != 0);
    cli_put_text(row, "result", cli_word(CLI_WORDS_RESULT, info.result, word));
    cli_put_text(row, "result_text", info.result_text);
    cli_put_time(row, "started", info.started);
    cli_put_time(row, "ended", info.ended);
    free(responsible);
    return true;
}

static bool care_document(cli *tool, aid_plan plan)
{
    aid_plan_info info;
    bool good = care_row(tool, NULL, plan, &info);
    uint32_t goals = good ? info.goals : 0, measures = good ? info.measures : 0;
    for (uint32_t i = 1; good && i <= goals; i++)
        good = care_goal_row(tool, plan, i);
    for (uint32_t i = 1; good && i <= measures; i++)
        good = care_measure_row(tool, plan, i);
    return good;
}

static bool care_done(cli *tool, aid_plan plan, const char *what)
{
    if (!care_document(tool, plan))
        return false;
    const cli_table *row = cli_list(tool, NULL);
    cli_say(tool, "plan #%" PRId64 ": %s; it is %s.", cli_cell_at(row, 0, "number")->number, what, cli_cell_at(row, 0, "state")->text);
    return true;
}

/* ---- drafting ---- */

bool cli_verb_care_draft(cli *tool)
{
    aid_plan plan;
    aid_plan_options options = { .struct_size = sizeof options };
    const char *of = cli_operand(tool, 0), *replaces = cli_value(tool, "--replaces");
    return (of == NULL || cli_find_case(tool, of, &options.support_case)) && cli_bind(tool, &options, NULL) &&
           (replaces == NULL || cli_find_plan(tool, replaces, &options.replaces)) &&
           cli_try(tool, aid_plan_draft(tool->store, &options, &plan, &tool->error)) && care_done(tool, plan, "begun");
}

static bool care_word(cli *tool, size_t operand, const char *what, const char *words, int32_t *out)
{
    *out = cli_word_number(words, cli_operand(tool, operand));
    return *out != 0 || cli_fail(tool, CLI_EXIT_USAGE, "%s: \"%.40s\" is not one of %s", what, cli_operand(tool, operand), words);
}

/* The number of a goal or measure of a plan. */
static bool care_part(cli *tool, const char *what, const char *text, uint32_t *out)
{
    uint64_t number = 0;
    if (text != NULL && !cli_read_count(tool, what, text + (text[0] == '#'), UINT32_MAX, &number))
        return false;
    *out = (uint32_t)number;
    return true;
}

bool cli_verb_care_goal(cli *tool)
{
    aid_plan plan;
    uint32_t number = 0;
    aid_goal_options options = { .struct_size = sizeof options, .text = cli_operand(tool, 3) };
    return cli_find_plan(tool, cli_operand(tool, 0), &plan) && care_word(tool, 1, "DOMAIN", CLI_WORDS_DOMAIN, &options.domain) &&
           care_word(tool, 2, "AIM", CLI_WORDS_AIM, &options.aim) && cli_bind(tool, &options, NULL) &&
           care_part(tool, "--number", cli_value(tool, "--number"), &options.number) &&
           cli_try(tool, aid_plan_set_goal(tool->store, plan, &options, &number, &tool->error)) && care_done(tool, plan, "has that goal");
}

bool cli_verb_care_measure(cli *tool)
{
    aid_plan plan;
    uint32_t number = 0;
    aid_measure_options options = { .struct_size = sizeof options, .text = cli_operand(tool, 2) };
    const char *service = cli_value(tool, "--service");
    return cli_find_plan(tool, cli_operand(tool, 0), &plan) && cli_find_member(tool, cli_operand(tool, 1), &options.responsible) &&
           cli_bind(tool, &options, NULL) && (service == NULL || cli_find_service(tool, service, &options.service)) &&
           care_part(tool, "--goal", cli_value(tool, "--goal"), &options.goal) &&
           care_part(tool, "--number", cli_value(tool, "--number"), &options.number) &&
           cli_try(tool, aid_plan_set_measure(tool->store, plan, &options, &number, &tool->error)) &&
           care_done(tool, plan, "has that measure");
}

/* ---- its life ---- */

typedef aid_status (*care_act)(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error);

static bool care_move(cli *tool, care_act act, const char *what)
{
    aid_plan plan;
    aid_plan_act_options options = { .struct_size = sizeof options };
    return cli_find_plan(tool, cli_operand(tool, 0), &plan) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, act(tool->store, plan, &options, &tool->error)) && care_done(tool, plan, what);
}

bool cli_verb_care_propose(cli *tool)
{
    return care_move(tool, aid_plan_propose, "put before the client");
}

bool cli_verb_care_agree(cli *tool)
{
    return care_move(tool, aid_plan_agree, "the client agrees");
}

bool cli_verb_care_approve(cli *tool)
{
    return care_move(tool, aid_plan_approve, "approved");
}

bool cli_verb_care_object(cli *tool)
{
    return care_move(tool, aid_plan_object, "the client objects, and nothing goes on until somebody else answers");
}

bool cli_verb_care_answer(cli *tool)
{
    return care_move(tool, aid_plan_answer, "the objection is answered");
}

bool cli_verb_care_revise(cli *tool)
{
    return care_move(tool, aid_plan_revise, "a draft again");
}

bool cli_verb_care_end(cli *tool)
{
    return care_move(tool, aid_plan_end, "over");
}

/* ---- what becomes of it ---- */

typedef aid_status (*care_step)(aid_store *store, aid_plan plan, uint32_t number, const aid_measure_act_options *options,
                                aid_error *error);

static bool care_measure(cli *tool, care_step step, int32_t result, const char *what)
{
    aid_plan plan;
    uint32_t number = 0;
    aid_measure_act_options options = { .struct_size = sizeof options, .result = result };
    return cli_find_plan(tool, cli_operand(tool, 0), &plan) && care_part(tool, "MEASURE", cli_operand(tool, 1), &number) &&
           cli_bind(tool, &options, NULL) && cli_try(tool, step(tool->store, plan, number, &options, &tool->error)) &&
           care_done(tool, plan, what);
}

bool cli_verb_care_start(cli *tool)
{
    return care_measure(tool, aid_measure_start, 0, "that measure is begun");
}

bool cli_verb_care_do(cli *tool)
{
    int32_t result = 0;
    return care_word(tool, 2, "RESULT", CLI_WORDS_RESULT, &result) && care_measure(tool, aid_measure_do, result, "that measure is done");
}

bool cli_verb_care_fail(cli *tool)
{
    return care_measure(tool, aid_measure_fail, 0, "that measure did not come about");
}

bool cli_verb_care_skip(cli *tool)
{
    return care_measure(tool, aid_measure_skip, 0, "that measure is left out");
}

bool cli_verb_care_rate(cli *tool)
{
    aid_plan plan;
    uint32_t number = 0;
    uint64_t size = 0;
    const char *text = cli_operand(tool, 2);
    bool minus = text[0] == '-';
    return cli_find_plan(tool, cli_operand(tool, 0), &plan) && care_part(tool, "GOAL", cli_operand(tool, 1), &number) &&
           cli_read_count(tool, "RATING", text + (minus || text[0] == '+'), 2, &size) &&
           cli_try(tool, aid_goal_rate(tool->store, plan, number, minus ? -(int32_t)size : (int32_t)size, cli_value(tool, "--text"),
                                       &tool->error)) &&
           care_done(tool, plan, "that goal is rated");
}

/* ---- reading ---- */

bool cli_verb_care_show(cli *tool)
{
    aid_plan plan;
    return cli_find_plan(tool, cli_operand(tool, 0), &plan) && care_document(tool, plan);
}

bool cli_verb_care_list(cli *tool)
{
    aid_case of = { 0 };
    aid_plan_info info;
    size_t count = 0;
    const char *name = cli_operand(tool, 0);
    if ((name != NULL && !cli_find_case(tool, name, &of)) ||
        !cli_try(tool, aid_plan_list(tool->store, of, NULL, 0, &count, &tool->error)))
        return false;
    aid_plan *plans = cli_keep(tool, (count + 1) * sizeof *plans);
    bool good = cli_try(tool, aid_plan_list(tool->store, of, plans, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        good = care_row(tool, "plans", plans[i], &info);
    return good;
}
