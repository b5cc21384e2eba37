/* SPDX-License-Identifier: MIT */
/* Groups: founding, showing, changing, agreements, and the policy each has given itself. */
#include "facts.h"
#include "verbs.h"
#include "who.h"

#include <inttypes.h>
#include <stdlib.h>

static const cli_column group_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the group; `@ID` names it" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "reference", "Ref", CLI_CELL_TEXT, "the host's own key" },
    { "name", "Name", CLI_CELL_TEXT, "name" },
    { "kind", "Kind", CLI_CELL_TEXT, "what kind of group: " CLI_WORDS_GROUP_KIND },
    { "members", "Members", CLI_CELL_NUMBER, "active members" },
    { "parent", NULL, CLI_CELL_ID, "id of the group it belongs to" },
    { "parent_name", "Part of", CLI_CELL_TEXT, "its name" },
    { "founder", NULL, CLI_CELL_ID, "id of the founding member; null is the host program" },
    { "founder_name", NULL, CLI_CELL_TEXT, "their name" },
    { "legal_form", NULL, CLI_CELL_TEXT, "how far it is an institution: " CLI_WORDS_LEGAL },
    { "presence", NULL, CLI_CELL_WORDS, "how it meets: " CLI_WORDS_PRESENCE },
    { "sensitive", NULL, CLI_CELL_TEXT, "whether its topic is sensitive: yes, no, or null: not stated" },
    { "closed", "Closed", CLI_CELL_FLAG, "whether it is closed for good" },
    { "zone", NULL, CLI_CELL_TEXT, "time zone; null is UTC" },
    { "languages", "Languages", CLI_CELL_WORDS, "language tags in order of preference" },
    { "latitude", NULL, CLI_CELL_DEGREES, "degrees north" },
    { "longitude", NULL, CLI_CELL_DEGREES, "degrees east" },
    { "topics", NULL, CLI_CELL_LINES, "topics" },
    { "text", NULL, CLI_CELL_TEXT, "description" },
    { "agreements", NULL, CLI_CELL_LINES, "groups it has an agreement with; of one group only" },
    { NULL },
};
const cli_shape cli_shape_group[] = { { NULL, group_columns }, { NULL } };
const cli_shape cli_shape_groups[] = { { "groups", group_columns }, { NULL } };

/* The words of a mask, with spaces between. */
static void group_mask(cli_table *row, const char *column, const char *words, uint64_t mask)
{
    cli_text text = { 0 };
    for (int32_t bit = 0; bit < 16; bit++) {
        char word[CLI_WORD_BYTES];
        if ((mask & AID_BIT(bit)) != 0)
            cli_text_format(&text, "%s%s", text.length > 0 ? " " : "", cli_word(words, bit + 1, word));
    }
    cli_put_text(row, column, cli_text_get(&text));
    cli_text_free(&text);
}

static void group_place(cli_table *row, const aid_group_info *info)
{
    if (info->placed == 0)
        return;
    cli_put_number(row, "latitude", info->latitude);
    cli_put_number(row, "longitude", info->longitude);
}

static bool group_row(cli *tool, const char *key, aid_group group)
{
    aid_group_info info = { .struct_size = sizeof info };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_group_get(tool->store, group, &info, &tool->error)))
        return false;
    char *parent = cli_group_name(tool, info.parent), *founder = cli_member_name(tool, info.founder);
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", group.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_text(row, "reference", info.reference);
    cli_put_text(row, "name", info.name);
    cli_put_text(row, "kind", cli_word(CLI_WORDS_GROUP_KIND, info.kind, word));
    cli_put_number(row, "members", (int64_t)info.member_count);
    cli_put_id(row, "parent", info.parent.id);
    cli_put_text(row, "parent_name", parent);
    cli_put_id(row, "founder", info.founder.id);
    cli_put_text(row, "founder_name", founder);
    cli_put_text(row, "legal_form", cli_word(CLI_WORDS_LEGAL, info.legal_form, word));
    group_mask(row, "presence", CLI_WORDS_PRESENCE, info.presence);
    cli_put_text(row, "sensitive", cli_word(CLI_WORDS_ANSWER, info.sensitive, word));
    cli_put_flag(row, "closed", info.closed != 0);
    cli_put_text(row, "zone", info.zone);
    cli_put_text(row, "languages", info.languages);
    group_place(row, &info);
    cli_put_text(row, "topics", info.topics);
    cli_put_text(row, "text", info.text);
    free(parent);
    free(founder);
    return true;
}

static bool group_done(cli *tool, aid_group group, const char *what)
{
    if (!group_row(tool, NULL, group))
        return false;
    const cli_table *row = cli_list(tool, NULL);
    const char *name = cli_cell_at(row, 0, "name")->text;
    cli_say(tool, "group #%" PRId64 " %s %s.", cli_cell_at(row, 0, "number")->number, name == NULL ? "" : name, what);
    return true;
}

bool cli_verb_group_add(cli *tool)
{
    aid_group_options options = { .struct_size = sizeof options, .name = cli_operand(tool, 0) };
    aid_group group;
    return cli_bind(tool, &options, &options.set) &&
           cli_try(tool, aid_group_found(tool->store, &options, &group, &tool->error)) && group_done(tool, group, "founded");
}

bool cli_verb_group_list(cli *tool)
{
    aid_group *groups = NULL;
    size_t count = 0;
    bool good = cli_all_groups(tool, &groups, &count);
    for (size_t i = 0; good && i < count; i++)
        good = group_row(tool, "groups", groups[i]);
    free(groups);
    return good;
}

bool cli_verb_group_show(cli *tool)
{
    aid_group group;
    return cli_find_group(tool, cli_operand(tool, 0), &group) && group_row(tool, NULL, group) &&
           cli_group_facts(tool, cli_list(tool, NULL), group);
}

bool cli_verb_group_edit(cli *tool)
{
    aid_group group;
    aid_group_options options = { .struct_size = sizeof options };
    return cli_find_group(tool, cli_operand(tool, 0), &group) && cli_bind(tool, &options, &options.set) &&
           cli_try(tool, aid_group_update(tool->store, group, &options, &tool->error)) && group_done(tool, group, "changed");
}

bool cli_verb_group_close(cli *tool)
{
    aid_group group;
    return cli_find_group(tool, cli_operand(tool, 0), &group) && cli_sure(tool, "Close this group for good?") &&
           cli_try(tool, aid_group_close(tool->store, group, cli_value(tool, "--reason"), &tool->error)) &&
           group_done(tool, group, "closed");
}

bool cli_verb_group_agree(cli *tool)
{
    aid_group group, other;
    if (!cli_find_group(tool, cli_operand(tool, 0), &group) || !cli_find_group(tool, cli_operand(tool, 1), &other))
        return false;
    bool ends = cli_has(tool, "--end");
    aid_status status = ends ? aid_group_end_agreement(tool->store, group, other, &tool->error)
                             : aid_group_agree(tool->store, group, other, &tool->error);
    return cli_try(tool, status) && group_done(tool, group, ends ? "ended an agreement" : "made an agreement");
}

static const cli_column policy_columns[] = {
    { "group", NULL, CLI_CELL_ID, "id of the group" },
    { "group_name", NULL, CLI_CELL_TEXT, "its name" },
    { "unit", NULL, CLI_CELL_TEXT, "in what help is counted: " CLI_WORDS_UNIT },
    { "credit_min", NULL, CLI_CELL_MINUTES, "lowest balance, minutes" },
    { "credit_min_mode", NULL, CLI_CELL_TEXT, "what happens below it: " CLI_WORDS_CREDIT },
    { "credit_max", NULL, CLI_CELL_MINUTES, "highest balance, minutes" },
    { "credit_max_mode", NULL, CLI_CELL_TEXT, "what happens above it: " CLI_WORDS_CREDIT },
    { "default_minutes", NULL, CLI_CELL_MINUTES, "minutes of a listing that states none" },
    { "silence_days", NULL, CLI_CELL_NUMBER, "days after which silence is consent; 0 never" },
    { "proposal_days", NULL, CLI_CELL_NUMBER, "days after which a proposal lapses; 0 never" },
    { "ban_days", NULL, CLI_CELL_NUMBER, "days for which a declined pair is not proposed again" },
    { "generalise", NULL, CLI_CELL_NUMBER, "levels of the skill tree that an offer may be wider" },
    { "hold_days", NULL, CLI_CELL_NUMBER, "days after which what was accepted is called off; 0 never" },
    { "tier_hours", NULL, CLI_CELL_WORDS, "hours after which requests open to: own group, agreements, ancestors, public service" },
    { "weights", NULL, CLI_CELL_WORDS,
      "weights of the score: skill distance load continuity balance idle language time reliability tie" },
    { NULL },
};
const cli_shape cli_shape_policy[] = { { NULL, policy_columns }, { NULL } };

static void policy_numbers(cli_table *row, const char *column, const int32_t *numbers, size_t count)
{
    cli_text text = { 0 };
    for (size_t i = 0; i < count; i++)
        cli_text_format(&text, "%s%" PRId32, i > 0 ? " " : "", numbers[i]);
    cli_put_text(row, column, cli_text_get(&text));
    cli_text_free(&text);
}

static bool policy_row(cli *tool, aid_group group)
{
    aid_policy policy = { .struct_size = sizeof policy };
    char word[CLI_WORD_BYTES];
    if (!cli_try(tool, aid_group_policy_get(tool->store, group, &policy, &tool->error)))
        return false;
    char *name = cli_group_name(tool, group);
    cli_table *row = cli_row(tool, NULL);
    cli_put_id(row, "group", group.id);
    cli_put_text(row, "group_name", name);
    cli_put_text(row, "unit", cli_unit_word(policy.unit, word));
    cli_put_number(row, "credit_min", policy.credit_min);
    cli_put_text(row, "credit_min_mode", cli_word(CLI_WORDS_CREDIT, policy.credit_min_mode, word));
    cli_put_number(row, "credit_max", policy.credit_max);
    cli_put_text(row, "credit_max_mode", cli_word(CLI_WORDS_CREDIT, policy.credit_max_mode, word));
    cli_put_number(row, "default_minutes", policy.default_minutes);
    cli_put_number(row, "silence_days", policy.silence_days);
    cli_put_number(row, "proposal_days", policy.proposal_days);
    cli_put_number(row, "ban_days", policy.ban_days);
    cli_put_number(row, "generalise", policy.generalise);
    cli_put_number(row, "hold_days", policy.hold_days);
    policy_numbers(row, "tier_hours", policy.tier_hours, sizeof policy.tier_hours / sizeof *policy.tier_hours);
    policy_numbers(row, "weights", policy.weights, sizeof policy.weights / sizeof *policy.weights);
    free(name);
    return true;
}

bool cli_verb_group_policy(cli *tool)
{
    aid_group group;
    return cli_find_group(tool, cli_operand(tool, 0), &group) && policy_row(tool, group);
}

bool cli_verb_group_policy_set(cli *tool)
{
    aid_group group;
    aid_policy policy = { .struct_size = sizeof policy };
    return cli_find_group(tool, cli_operand(tool, 0), &group) && cli_bind(tool, &policy, &policy.set) &&
           cli_try(tool, aid_group_policy_set(tool->store, group, &policy, &tool->error)) && policy_row(tool, group);
}
