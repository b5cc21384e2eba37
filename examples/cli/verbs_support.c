/* SPDX-License-Identifier: MIT */
/* Asking a service for support: applications, calls, outreach, their answers, and the register of what stays unmet. */
#include "verbs_support.h"
#include "exit.h"
#include "facts.h"
#include "verbs.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const cli_column asked_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the request for support" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "kind", "Kind", CLI_CELL_TEXT, CLI_WORDS_ASKED_KIND },
    { "person", NULL, CLI_CELL_ID, "for whom; null: nobody is named" },
    { "person_name", "Person", CLI_CELL_TEXT, "their name" },
    { "service", NULL, CLI_CELL_ID, "where it is, or was last" },
    { "service_name", "Service", CLI_CELL_TEXT, "its name" },
    { "group", NULL, CLI_CELL_ID, "who answers" },
    { "group_name", NULL, CLI_CELL_TEXT, "their name" },
    { "state", "State", CLI_CELL_TEXT, CLI_WORDS_ASKED },
    { "urgency", "Urgency", CLI_CELL_TEXT, CLI_WORDS_URGENCY },
    { "type", NULL, CLI_CELL_TEXT, "type of support: " CLI_WORDS_SUPPORT },
    { "measure", NULL, CLI_CELL_TEXT, "what is needed, a code" },
    { "deadline", "Answer due", CLI_CELL_TIME, "when the answer is due" },
    { "overdue", "Late", CLI_CELL_FLAG, "whether it was due before now" },
    { "reason", NULL, CLI_CELL_TEXT, "of the last refusal: " CLI_WORDS_REFUSAL },
    { "appeal_to", NULL, CLI_CELL_ID, "after a refusal: the group that decides an appeal" },
    { "appeal_to_name", NULL, CLI_CELL_TEXT, "its name" },
    { "about", NULL, CLI_CELL_ID, "complaint or appeal: the request it is about" },
    { "ground", NULL, CLI_CELL_TEXT, "why the tier it was sent to was open: " CLI_WORDS_TIER_GROUND },
    { "sendings", NULL, CLI_CELL_NUMBER, "how often it was sent" },
    { "created", NULL, CLI_CELL_TIME, "when it was asked" },
    { "summary", NULL, CLI_CELL_TEXT, "what it is about; null: none, or not for the acting member" },
    { "criteria", NULL, CLI_CELL_LINES, "what was said to hold for the person" },
    { "note", NULL, CLI_CELL_TEXT, "of the last answer" },
    { NULL },
};
const cli_shape cli_shape_asked[] = { { NULL, asked_columns }, { NULL } };
const cli_shape cli_shape_asked_list[] = { { "requests", asked_columns }, { NULL } };

static void asked_words(cli_table *row, const aid_service_request_info *info)
{
    char word[CLI_WORD_BYTES];
    cli_put_text(row, "kind", cli_word(CLI_WORDS_ASKED_KIND, info->kind, word));
    cli_put_text(row, "state", cli_word(CLI_WORDS_ASKED, info->state, word));
    cli_put_text(row, "urgency", cli_word(CLI_WORDS_URGENCY, info->urgency, word));
    cli_put_text(row, "type", cli_support_word(info->type, word));
    cli_put_text(row, "reason", cli_word(CLI_WORDS_REFUSAL, info->reason, word));
    cli_put_text(row, "ground", cli_word(CLI_WORDS_TIER_GROUND, info->ground, word));
    cli_put_text(row, "measure", info->measure);
    cli_put_text(row, "summary", info->summary);
    cli_put_text(row, "criteria", info->criteria);
    cli_put_text(row, "note", info->note);
}

static void asked_names(cli *tool, cli_table *row, const aid_service_request_info *info)
{
    aid_service_info service = { .struct_size = sizeof service };
    char *person = cli_member_name(tool, info->person), *group = cli_group_name(tool, info->group);
    char *appeal = cli_group_name(tool, info->appeal_to);
    cli_put_text(row, "person_name", person);
    cli_put_text(row, "group_name", group);
    cli_put_text(row, "appeal_to_name", appeal);
    if (info->service.id != 0 && aid_service_get(tool->store, info->service, &service, NULL) == AID_OK)
        cli_put_text(row, "service_name", service.name);
    free(person);
    free(group);
    free(appeal);
}

static bool asked_row(cli *tool, const char *key, aid_service_request asked)
{
    aid_service_request_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_service_request_get(tool->store, asked, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", asked.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_id(row, "person", info.person.id);
    cli_put_id(row, "service", info.service.id);
    cli_put_id(row, "group", info.group.id);
    cli_put_id(row, "appeal_to", info.appeal_to.id);
    cli_put_id(row, "about", info.about.id);
    cli_put_time(row, "created", info.created);
    cli_put_time(row, "deadline", info.deadline);
    cli_put_flag(row, "overdue", info.overdue != 0);
    cli_put_number(row, "sendings", info.sendings);
    asked_words(row, &info);
    asked_names(tool, row, &info);
    return true;
}

/* Until when the answer is due, while somebody waits for it. */
static void asked_clock(cli *tool, const cli_table *row)
{
    char due[40] = "";
    if (strcmp(cli_cell_at(row, 0, "state")->text, "sent") == 0 &&
        aid_time_format(cli_cell_at(row, 0, "deadline")->number, due, sizeof due, NULL, NULL) == AID_OK)
        cli_say(tool, "The answer is due by %.10s %.5s UTC.", due, due + 11);
}

/* A refusal names its route. */
static void asked_route(cli *tool, const cli_table *row)
{
    const char *reason = cli_cell_at(row, 0, "reason")->text, *group = cli_cell_at(row, 0, "appeal_to_name")->text;
    if (reason != NULL && group != NULL)
        cli_say(tool, "The reason is %s. An appeal goes to %s: support appeal %" PRId64 ".", reason, group,
                cli_cell_at(row, 0, "number")->number);
}

static bool asked_done(cli *tool, aid_service_request asked, const char *what)
{
    if (!asked_row(tool, NULL, asked))
        return false;
    const cli_table *row = cli_list(tool, NULL);
    const char *service = cli_cell_at(row, 0, "service_name")->text;
    cli_say(tool, "%s #%" PRId64 "%s%s: %s.", cli_cell_at(row, 0, "kind")->text, cli_cell_at(row, 0, "number")->number,
            service != NULL ? " to " : "", service != NULL ? service : "", what);
    asked_clock(tool, row);
    asked_route(tool, row);
    return true;
}

/* ---- asking ---- */

static bool asked_open(cli *tool, aid_service_request_options *options)
{
    aid_service_request asked;
    const char *service = cli_value(tool, "--service");
    if (!cli_support_type(tool, "--type", &options->type) || !cli_bind(tool, options, NULL) ||
        (service != NULL && !cli_find_service(tool, service, &options->service)) ||
        !cli_try(tool, aid_service_request_open(tool->store, options, &asked, &tool->error)))
        return false;
    return asked_done(tool, asked, options->service.id != 0 ? "sent" : "taken down");
}

static bool asked_kind(cli *tool, int32_t kind)
{
    aid_service_request_options options = { .struct_size = sizeof options, .kind = kind };
    const char *person = cli_operand(tool, 0);
    return (person == NULL || cli_find_member(tool, person, &options.person)) && asked_open(tool, &options);
}

bool cli_verb_support_apply(cli *tool)
{
    return asked_kind(tool, AID_SERVICE_REQUEST_APPLICATION);
}

bool cli_verb_support_call(cli *tool)
{
    return asked_kind(tool, AID_SERVICE_REQUEST_CALL);
}

bool cli_verb_support_outreach(cli *tool)
{
    return asked_kind(tool, AID_SERVICE_REQUEST_OUTREACH);
}

bool cli_verb_support_job(cli *tool)
{
    return asked_kind(tool, AID_SERVICE_REQUEST_JOB);
}

/* About an earlier request, and for the same person. */
static bool asked_about(cli *tool, int32_t kind)
{
    aid_service_request_options options = { .struct_size = sizeof options, .kind = kind };
    aid_service_request_info info = { .struct_size = sizeof info };
    if (!cli_find_asked(tool, cli_operand(tool, 0), &options.about) ||
        !cli_try(tool, aid_service_request_get(tool->store, options.about, &info, &tool->error)))
        return false;
    options.person = info.person;
    return asked_open(tool, &options);
}

bool cli_verb_support_complain(cli *tool)
{
    return asked_about(tool, AID_SERVICE_REQUEST_COMPLAINT);
}

bool cli_verb_support_appeal(cli *tool)
{
    return asked_about(tool, AID_SERVICE_REQUEST_APPEAL);
}

/* ---- answering ---- */

bool cli_verb_support_send(cli *tool)
{
    aid_service_request asked;
    aid_service service;
    return cli_find_asked(tool, cli_operand(tool, 0), &asked) && cli_find_service(tool, cli_operand(tool, 1), &service) &&
           cli_try(tool, aid_service_request_send(tool->store, asked, service, cli_has(tool, "--emergency") ? AID_YES : 0,
                                                  &tool->error)) &&
           asked_done(tool, asked, "sent");
}

typedef aid_status (*asked_act)(aid_store *store, aid_service_request asked, const char *note, aid_error *error);

static bool asked_answer(cli *tool, asked_act act, const char *what)
{
    aid_service_request asked;
    return cli_find_asked(tool, cli_operand(tool, 0), &asked) &&
           cli_try(tool, act(tool->store, asked, cli_value(tool, "--note"), &tool->error)) && asked_done(tool, asked, what);
}

bool cli_verb_support_accept(cli *tool)
{
    return asked_answer(tool, aid_service_request_accept, "taken on");
}

bool cli_verb_support_fulfil(cli *tool)
{
    return asked_answer(tool, aid_service_request_fulfil, "given");
}

typedef aid_status (*asked_refusal)(aid_store *store, aid_service_request asked, int32_t reason, const char *note,
                                    aid_error *error);

static bool asked_refuse(cli *tool, asked_refusal refusal, const char *what)
{
    aid_service_request asked;
    int32_t reason = cli_word_number(CLI_WORDS_REFUSAL, cli_operand(tool, 1));
    if (reason == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "reason: \"%.40s\" is not one of %s", cli_operand(tool, 1), CLI_WORDS_REFUSAL);
    return cli_find_asked(tool, cli_operand(tool, 0), &asked) &&
           cli_try(tool, refusal(tool->store, asked, reason, cli_value(tool, "--note"), &tool->error)) &&
           asked_done(tool, asked, what);
}

bool cli_verb_support_decline(cli *tool)
{
    return asked_refuse(tool, aid_service_request_decline, "refused");
}

bool cli_verb_support_fail(cli *tool)
{
    return asked_refuse(tool, aid_service_request_fail, "could not be given");
}

bool cli_verb_support_withdraw(cli *tool)
{
    aid_service_request asked;
    return cli_find_asked(tool, cli_operand(tool, 0), &asked) &&
           cli_try(tool, aid_service_request_withdraw(tool->store, asked, &tool->error)) &&
           asked_done(tool, asked, "taken back");
}

/* ---- reading ---- */

bool cli_verb_support_show(cli *tool)
{
    aid_service_request asked;
    return cli_find_asked(tool, cli_operand(tool, 0), &asked) && asked_row(tool, NULL, asked);
}

bool cli_verb_support_list(cli *tool)
{
    aid_service_request_list_options options = { .struct_size = sizeof options };
    aid_service_request *asked = NULL;
    size_t count = 0;
    bool good = cli_bind(tool, &options, NULL) && cli_all_asked(tool, &options, &asked, &count);
    for (size_t i = 0; good && i < count; i++)
        good = asked_row(tool, "requests", asked[i]);
    free(asked);
    return good;
}

static const cli_column unmet_columns[] = {
    { "type", "Type", CLI_CELL_TEXT, "type of support: " CLI_WORDS_SUPPORT "; null: not stated" },
    { "people", "People", CLI_CELL_NUMBER, "how many people" },
    { "latitude", "North of", CLI_CELL_DEGREES, "south edge of a cell of a tenth of a degree; null: the place is not known" },
    { "longitude", "East of", CLI_CELL_DEGREES, "its west edge" },
    { NULL },
};
const cli_shape cli_shape_unmet[] = { { "unmet", unmet_columns }, { NULL } };

bool cli_verb_support_unmet(cli *tool)
{
    uint64_t least = 0;
    size_t count = 0;
    const uint32_t size = sizeof(aid_unmet_row);
    char word[CLI_WORD_BYTES];
    if (!cli_option_count(tool, "--least", 1000000, &least) ||
        !cli_try(tool, aid_unmet_list(tool->store, (int32_t)least, NULL, size, 0, &count, &tool->error)))
        return false;
    aid_unmet_row *rows = cli_keep(tool, (count + 1) * sizeof *rows);
    bool good = cli_try(tool, aid_unmet_list(tool->store, (int32_t)least, rows, size, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++) {
        cli_table *row = cli_row(tool, "unmet");
        cli_put_text(row, "type", cli_support_word(rows[i].type, word));
        cli_put_number(row, "people", (int64_t)rows[i].people);
        if (rows[i].placed != 0) {
            cli_put_number(row, "latitude", rows[i].latitude);
            cli_put_number(row, "longitude", rows[i].longitude);
        }
    }
    return good;
}
