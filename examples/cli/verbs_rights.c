/* SPDX-License-Identifier: MIT */
/* Who may do what, and why: the one decision, guardians, charters, and what specialists can show. */
#include "verbs_support.h"
#include "exit.h"
#include "facts.h"
#include "system.h"
#include "verbs.h"

#include <stdlib.h>
#include <string.h>

/* ---- may ---- */

static const cli_column may_columns[] = {
    { "permitted", "May", CLI_CELL_FLAG, "the answer" },
    { "why", "Why", CLI_CELL_TEXT, "in words" },
    { "reason", NULL, CLI_CELL_NUMBER, "pinned reason code when it is no; see docs/reasons.md" },
    { "role", "As", CLI_CELL_TEXT, "role that permits, or whose condition failed; null: no role of theirs has this" },
    { "condition", "Condition", CLI_CELL_TEXT, "what it rests on, or what failed: " CLI_WORDS_CONDITION },
    { "letter", NULL, CLI_CELL_TEXT, "the table's letter there; see docs/rights.md" },
    { "roles", "All roles", CLI_CELL_WORDS, "everything they are towards it: " CLI_WORDS_CASE_ROLE },
    { NULL },
};
const cli_shape cli_shape_may[] = { { NULL, may_columns }, { NULL } };

static bool may_options(cli *tool, aid_may_options *options)
{
    *options = (aid_may_options){ .struct_size = sizeof *options };
    return cli_bind(tool, options, NULL);
}

static void may_tell(cli *tool, const aid_verdict_info *verdict)
{
    char word[CLI_WORD_BYTES], letter[2] = { (char)verdict->letter, '\0' };
    bool yes = verdict->permitted == AID_YES;
    cli_table *row = cli_row(tool, NULL);
    cli_put_flag(row, "permitted", yes);
    cli_put_text(row, "role", cli_word(CLI_WORDS_CASE_ROLE, verdict->role, word));
    cli_put_text(row, "condition", cli_word(CLI_WORDS_CONDITION, verdict->condition, word));
    cli_put_text(row, "letter", letter);
    cli_put_mask(row, "roles", CLI_WORDS_CASE_ROLE, verdict->roles, 1);
    cli_put_text(row, "why", yes ? "the table permits it" : aid_reason_text(verdict->reason));
    if (!yes)
        cli_put_number(row, "reason", verdict->reason);
}

/* Asks as that person, whoever acts: the question changes nothing and shows nothing. */
bool cli_verb_may(cli *tool)
{
    aid_member actor;
    aid_may_options options;
    aid_verdict_info verdict = { .struct_size = sizeof verdict };
    uint64_t object = 0;
    int32_t action = cli_word_number(CLI_WORDS_ACTION, cli_operand(tool, 1));
    if (action == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "ACTION: \"%.40s\" is not one of %s", cli_operand(tool, 1), CLI_WORDS_ACTION);
    if (!cli_find_member(tool, cli_operand(tool, 0), &actor) || !cli_find_object(tool, cli_operand(tool, 2), &object) ||
        !may_options(tool, &options) ||
        !cli_try(tool, aid_store_act_as(tool->store, actor, NULL, &tool->error)) ||
        !cli_try(tool, aid_may(tool->store, action, object, &options, &verdict, &tool->error)))
        return false;
    may_tell(tool, &verdict);
    return true;
}

/* ---- guardians and charters ---- */

bool cli_verb_member_guardian(cli *tool)
{
    aid_member ward, guardian;
    aid_time until = 0;
    bool ends = cli_has(tool, "--end");
    return cli_find_member(tool, cli_operand(tool, 0), &ward) && cli_find_member(tool, cli_operand(tool, 1), &guardian) &&
           cli_option_time(tool, "--until", &until) &&
           cli_try(tool, aid_member_guardian(tool->store, ward, guardian, ends ? AID_NO : AID_YES, until,
                                             cli_value(tool, "--document"), &tool->error)) &&
           cli_member_done(tool, ward, ends ? "has that guardian no more" : "has that guardian");
}

bool cli_verb_group_charter(cli *tool)
{
    aid_group group;
    cli_text text = { 0 };
    bool good = cli_find_group(tool, cli_operand(tool, 0), &group) && cli_read_file(tool, cli_operand(tool, 1), &text) &&
                cli_try(tool, aid_group_set_charter(tool->store, group, cli_text_get(&text), &tool->error));
    if (good)
        cli_say(tool, "The charter holds in this group and all below it; it only takes away.");
    cli_text_free(&text);
    return good;
}

/* ---- credentials ---- */

static const cli_column credential_columns[] = {
    { "holder", NULL, CLI_CELL_ID, "whose" },
    { "holder_name", "Holder", CLI_CELL_TEXT, "their name" },
    { "code", "Credential", CLI_CELL_TEXT, "which" },
    { "state", "State", CLI_CELL_TEXT, "at this moment: " CLI_WORDS_CREDENTIAL },
    { "from", NULL, CLI_CELL_TIME, "valid from" },
    { "until", "Until", CLI_CELL_TIME, "valid until; null: for ever" },
    { "issuer", "Issued by", CLI_CELL_TEXT, "who issued it" },
    { "verifier", NULL, CLI_CELL_ID, "who looked at the document; null: the host program, or nobody yet" },
    { "verifier_name", "Looked at by", CLI_CELL_TEXT, "their name" },
    { "evidence", NULL, CLI_CELL_TEXT, "a hash of the document" },
    { NULL },
};
const cli_shape cli_shape_credentials[] = { { "credentials", credential_columns }, { NULL } };

static void credential_row(cli *tool, const aid_credential *held)
{
    char word[CLI_WORD_BYTES];
    char *holder = cli_member_name(tool, held->holder), *verifier = cli_member_name(tool, held->verifier);
    cli_table *row = cli_row(tool, "credentials");
    cli_put_id(row, "holder", held->holder.id);
    cli_put_text(row, "holder_name", holder);
    cli_put_text(row, "code", held->code);
    cli_put_text(row, "state", cli_word(CLI_WORDS_CREDENTIAL, held->state, word));
    cli_put_time(row, "from", held->from);
    cli_put_time(row, "until", held->until);
    cli_put_text(row, "issuer", held->issuer);
    cli_put_id(row, "verifier", held->verifier.id);
    cli_put_text(row, "verifier_name", verifier);
    cli_put_text(row, "evidence", held->evidence);
    free(holder);
    free(verifier);
}

static bool credential_rows(cli *tool, aid_member member)
{
    size_t count = 0;
    const uint32_t size = sizeof(aid_credential);
    if (!cli_try(tool, aid_member_credentials(tool->store, member, NULL, size, 0, &count, &tool->error)))
        return false;
    aid_credential *held = cli_keep(tool, (count + 1) * sizeof *held);
    bool good = cli_try(tool, aid_member_credentials(tool->store, member, held, size, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        credential_row(tool, &held[i]);
    return good;
}

typedef aid_status (*credential_act)(aid_store *store, aid_member member, const aid_credential_options *options, aid_error *error);

static bool credential_say(cli *tool, credential_act act)
{
    aid_member member;
    aid_credential_options options = { .struct_size = sizeof options, .code = cli_operand(tool, 1) };
    return cli_find_member(tool, cli_operand(tool, 0), &member) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, act(tool->store, member, &options, &tool->error)) && credential_rows(tool, member);
}

bool cli_verb_credential_claim(cli *tool)
{
    return credential_say(tool, aid_member_claim_credential);
}

bool cli_verb_credential_verify(cli *tool)
{
    return credential_say(tool, aid_member_grant_credential);
}

bool cli_verb_credential_revoke(cli *tool)
{
    aid_member member;
    return cli_find_member(tool, cli_operand(tool, 0), &member) &&
           cli_try(tool, aid_member_revoke_credential(tool->store, member, cli_operand(tool, 1), &tool->error)) &&
           credential_rows(tool, member);
}

bool cli_verb_credential_list(cli *tool)
{
    aid_member member;
    return cli_find_member(tool, cli_operand(tool, 0), &member) && credential_rows(tool, member);
}

bool cli_verb_credential_expiring(cli *tool)
{
    aid_group group = { 0 };
    uint64_t days = 60;
    size_t count = 0;
    const uint32_t size = sizeof(aid_credential);
    const char *name = cli_value(tool, "--group");
    if ((name != NULL && !cli_find_group(tool, name, &group)) || !cli_option_count(tool, "--days", 3660, &days) ||
        !cli_try(tool, aid_credential_expiring(tool->store, group, (int32_t)days, NULL, size, 0, &count, &tool->error)))
        return false;
    aid_credential *soon = cli_keep(tool, (count + 1) * sizeof *soon);
    bool good = cli_try(tool, aid_credential_expiring(tool->store, group, (int32_t)days, soon, size, count, &count, &tool->error));
    for (size_t i = 0; good && i < count; i++)
        credential_row(tool, &soon[i]);
    return good;
}
