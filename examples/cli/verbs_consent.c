/* SPDX-License-Identifier: MIT */
/* Consent: asked for, given, refused, taken back. */
#include "verbs_support.h"
#include "exit.h"
#include "facts.h"
#include "verbs.h"
#include "who.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const cli_column consent_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the consent; `@ID` names it" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "subject", NULL, CLI_CELL_ID, "about whom" },
    { "subject_name", "Person", CLI_CELL_TEXT, "their name" },
    { "purpose", "For", CLI_CELL_TEXT, CLI_WORDS_CONSENT_FOR },
    { "state", "State", CLI_CELL_TEXT, "at this moment: " CLI_WORDS_CONSENT },
    { "classes", "What", CLI_CELL_WORDS, "what may be used: identity|contact|case|special; null: nothing" },
    { "roles", "Who", CLI_CELL_WORDS, "by whom, as what they are to the person: " CLI_WORDS_CASE_ROLE },
    { "recipients", "And", CLI_CELL_LINES, "by which people and groups besides" },
    { "from", NULL, CLI_CELL_TIME, "begins then; null: at once" },
    { "until", "Until", CLI_CELL_TIME, "over then; null: until withdrawn" },
    { "ground", NULL, CLI_CELL_TEXT, "what it rests on: " CLI_WORDS_BASIS },
    { "giver", NULL, CLI_CELL_ID, "who gave it, or recorded the ground" },
    { "giver_name", "Given by", CLI_CELL_TEXT, "their name" },
    { "asker", NULL, CLI_CELL_ID, "who asked" },
    { "created", NULL, CLI_CELL_TIME, "when it was asked, or given unasked" },
    { "decided", NULL, CLI_CELL_TIME, "when it was answered, withdrawn or confirmed" },
    { "majority", NULL, CLI_CELL_TIME, "when the person comes of age and has to confirm" },
    { "review", NULL, CLI_CELL_TIME, "another ground: counts until then" },
    { "notice", NULL, CLI_CELL_TEXT, "which version of the notice was read" },
    { "text", NULL, CLI_CELL_TEXT, "what was put to the person" },
    { "method", NULL, CLI_CELL_TEXT, "how it was said" },
    { "document", NULL, CLI_CELL_TEXT, "another ground: its document" },
    { NULL },
};
const cli_shape cli_shape_consent[] = { { NULL, consent_columns }, { NULL } };
const cli_shape cli_shape_consents[] = { { "consents", consent_columns }, { NULL } };

static void consent_people(cli *tool, cli_table *row, const aid_consent_info *info)
{
    cli_text lines = { 0 };
    for (uint64_t i = 0; i < info->recipient_count; i++) {
        char *name = cli_object_name(tool, info->recipients[i]);
        cli_text_format(&lines, "%s%s", i > 0 ? "\n" : "", name);
        free(name);
    }
    char *subject = cli_member_name(tool, info->subject), *giver = cli_member_name(tool, info->giver);
    cli_put_text(row, "recipients", cli_text_get(&lines));
    cli_put_text(row, "subject_name", subject);
    cli_put_text(row, "giver_name", giver);
    cli_text_free(&lines);
    free(subject);
    free(giver);
}

static void consent_times(cli_table *row, const aid_consent_info *info)
{
    cli_put_time(row, "created", info->created);
    cli_put_time(row, "decided", info->decided);
    cli_put_time(row, "from", info->from);
    cli_put_time(row, "until", info->until);
    cli_put_time(row, "majority", info->majority);
    cli_put_time(row, "review", info->review);
}

static bool consent_row(cli *tool, const char *key, aid_consent consent)
{
    aid_consent_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_consent_get(tool->store, consent, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", consent.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_id(row, "subject", info.subject.id);
    cli_put_id(row, "giver", info.giver.id);
    cli_put_id(row, "asker", info.asker.id);
    cli_put_text(row, "purpose", cli_word(CLI_WORDS_CONSENT_FOR, info.purpose, word));
    cli_put_text(row, "state", cli_word(CLI_WORDS_CONSENT, info.state, word));
    cli_put_text(row, "ground", cli_word(CLI_WORDS_BASIS, info.ground, word));
    cli_put_mask(row, "classes", CLI_WORDS_CLASS, info.classes, 1);
    cli_put_mask(row, "roles", CLI_WORDS_CASE_ROLE, info.roles, 1);
    cli_put_text(row, "notice", info.notice);
    cli_put_text(row, "text", info.text);
    cli_put_text(row, "method", info.method);
    cli_put_text(row, "document", info.document);
    consent_times(row, &info);
    consent_people(tool, row, &info);
    return true;
}

static bool consent_done(cli *tool, aid_consent consent, const char *what)
{
    if (!consent_row(tool, NULL, consent))
        return false;
    const cli_table *row = cli_list(tool, NULL);
    cli_say(tool, "consent #%" PRId64 " for %s: %s.", cli_cell_at(row, 0, "number")->number, cli_cell_at(row, 0, "purpose")->text,
            what);
    return true;
}

/* Everyone named by --to. */
static bool consent_recipients(cli *tool, aid_consent_options *options)
{
    uint64_t *ids = cli_keep(tool, (tool->given_count + 1) * sizeof *ids);
    bool good = true;
    for (size_t i = 0; good && i < tool->given_count; i++)
        if (strcmp(tool->given[i].option->name, "--to") == 0)
            good = cli_find_object(tool, tool->given[i].value, &ids[options->recipient_count++]);
    options->recipients = ids;
    return good;
}

static bool consent_options(cli *tool, aid_member *subject, aid_consent_options *options)
{
    *options = (aid_consent_options){ .struct_size = sizeof *options };
    options->purpose = cli_word_number(CLI_WORDS_CONSENT_FOR, cli_operand(tool, 1));
    if (options->purpose == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "PURPOSE: \"%.40s\" is not one of %s", cli_operand(tool, 1), CLI_WORDS_CONSENT_FOR);
    return cli_find_member(tool, cli_operand(tool, 0), subject) && cli_bind(tool, options, NULL) &&
           consent_recipients(tool, options);
}

bool cli_verb_consent_ask(cli *tool)
{
    aid_member subject;
    aid_consent consent;
    aid_consent_options options;
    return consent_options(tool, &subject, &options) &&
           cli_try(tool, aid_consent_ask(tool->store, subject, &options, &consent, &tool->error)) &&
           consent_done(tool, consent, "asked for; it allows nothing until it is given");
}

bool cli_verb_consent_give(cli *tool)
{
    aid_member subject;
    aid_consent consent;
    aid_consent_options options;
    return consent_options(tool, &subject, &options) &&
           cli_try(tool, aid_consent_give(tool->store, subject, &options, &consent, &tool->error)) &&
           consent_done(tool, consent, "given");
}

bool cli_verb_consent_accept(cli *tool)
{
    aid_consent consent;
    return cli_find_consent(tool, cli_operand(tool, 0), &consent) &&
           cli_try(tool, aid_consent_accept(tool->store, consent, &tool->error)) && consent_done(tool, consent, "given as asked");
}

typedef aid_status (*consent_act)(aid_store *store, aid_consent consent, const char *note, aid_error *error);

static bool consent_answer(cli *tool, consent_act act, const char *what)
{
    aid_consent consent;
    return cli_find_consent(tool, cli_operand(tool, 0), &consent) &&
           cli_try(tool, act(tool->store, consent, cli_value(tool, "--note"), &tool->error)) && consent_done(tool, consent, what);
}

bool cli_verb_consent_refuse(cli *tool)
{
    return consent_answer(tool, aid_consent_refuse, "refused");
}

bool cli_verb_consent_withdraw(cli *tool)
{
    return consent_answer(tool, aid_consent_withdraw, "withdrawn; it allows nothing from now on");
}

bool cli_verb_consent_confirm(cli *tool)
{
    return consent_answer(tool, aid_consent_confirm, "confirmed by the person");
}

bool cli_verb_consent_show(cli *tool)
{
    aid_consent consent;
    return cli_find_consent(tool, cli_operand(tool, 0), &consent) && consent_row(tool, NULL, consent);
}

bool cli_verb_consent_list(cli *tool)
{
    aid_member subject;
    size_t count = 0;
    if (!cli_find_member(tool, cli_operand(tool, 0), &subject) ||
        !cli_try(tool, aid_consent_list(tool->store, subject, NULL, 0, &count, &tool->error)))
        return false;
    aid_consent *consents = cli_keep(tool, (count + 1) * sizeof *consents);
    bool good = cli_try(tool, aid_consent_list(tool->store, subject, consents, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        good = consent_row(tool, "consents", consents[i]);
    return good;
}
