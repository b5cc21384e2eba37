/* SPDX-License-Identifier: MIT */
/* People: enrolling, showing, changing what they have told about themselves. */
#include "facts.h"
#include "verbs.h"
#include "who.h"

#include <inttypes.h>
#include <stdlib.h>

static const cli_column member_columns[] = {
    { "id", NULL, CLI_CELL_ID, "id of the member; `@ID` names them" },
    { "number", "#", CLI_CELL_NUMBER, "short number" },
    { "reference", "Ref", CLI_CELL_TEXT, "the host's own key" },
    { "name", "Name", CLI_CELL_TEXT, "name" },
    { "preferred_name", "Called", CLI_CELL_TEXT, "how they want to be called" },
    { "group_count", NULL, CLI_CELL_NUMBER, "groups they are active in" },
    { "group_names", "Groups", CLI_CELL_LINES, "names of these" },
    { "languages", "Languages", CLI_CELL_WORDS, "language tags in order of preference" },
    { "zone", NULL, CLI_CELL_TEXT, "time zone; null: not stated" },
    { "available", NULL, CLI_CELL_TEXT, "weekly times in their own zone; null: not stated, that is always" },
    { "day_minutes", NULL, CLI_CELL_MINUTES, "most minutes of help a day; null: any" },
    { "week_minutes", NULL, CLI_CELL_MINUTES, "most minutes of help a week; null: any" },
    { "asks_per_week", NULL, CLI_CELL_NUMBER, "how often they want to be asked a week; null: any" },
    { "latitude", NULL, CLI_CELL_DEGREES, "degrees north; coarse unless the exact place may be seen" },
    { "longitude", NULL, CLI_CELL_DEGREES, "degrees east" },
    { "reach_m", NULL, CLI_CELL_NUMBER, "how far they go, metres; null: any distance" },
    { "online", NULL, CLI_CELL_TEXT, "yes: helps online too; no: in person only; null: not stated" },
    { "matching", NULL, CLI_CELL_TEXT, "no: not to be matched; null: not stated" },
    { "pause_until", "Paused until", CLI_CELL_TIME, "not matched before this time" },
    { "birth_band", NULL, CLI_CELL_TEXT, "years between which they were born" },
    { "phones", NULL, CLI_CELL_LINES, "telephone numbers" },
    { "emails", NULL, CLI_CELL_LINES, "e-mail addresses" },
    { "address", NULL, CLI_CELL_LINES, "address" },
    { "preferred_contact", NULL, CLI_CELL_TEXT, "how they want to be reached" },
    { "credentials", NULL, CLI_CELL_LINES, "credentials held, with the day they end; of one person only" },
    { "blocks", NULL, CLI_CELL_LINES, "whom they blocked; of one person only; null: nobody, or not to be seen" },
    { "lives_with", NULL, CLI_CELL_LINES, "who lives with them; of one person only" },
    { NULL },
};
static const cli_column member_group_columns[] = {
    { "group", NULL, CLI_CELL_ID, "id of the group" },
    { "group_number", "#", CLI_CELL_NUMBER, "its short number" },
    { "group_name", "Group", CLI_CELL_TEXT, "its name" },
    { "roles", "Roles", CLI_CELL_WORDS, "what they are there: " CLI_WORDS_ROLE },
    { "balance", "Balance", CLI_CELL_MINUTES, "help given minus help received, minutes; null: not to be seen" },
    { NULL },
};
const cli_shape cli_shape_member[] = { { NULL, member_columns }, { "groups", member_group_columns }, { NULL } };
const cli_shape cli_shape_members[] = { { "members", member_columns }, { NULL } };

static void member_matching(cli *tool, cli_table *row, const aid_member_info *info)
{
    char word[CLI_WORD_BYTES];
    if (info->week_stated != 0)
        cli_put_week(tool, row, "available", &info->week);
    cli_put_stated(row, "day_minutes", info->day_minutes);
    cli_put_stated(row, "week_minutes", info->week_minutes);
    cli_put_stated(row, "asks_per_week", info->asks_per_week);
    cli_put_stated(row, "reach_m", info->reach_m);
    cli_put_text(row, "online", cli_word(CLI_WORDS_ANSWER, info->online, word));
    cli_put_text(row, "matching", cli_word(CLI_WORDS_ANSWER, info->matching, word));
    cli_put_time(row, "pause_until", info->pause_until);
    if (info->placed != 0) {
        cli_put_number(row, "latitude", info->latitude);
        cli_put_number(row, "longitude", info->longitude);
    }
}

static bool member_groups(cli *tool, aid_member member, aid_group **out, size_t *out_count)
{
    if (!cli_try(tool, aid_member_groups(tool->store, member, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_member_groups(tool->store, member, *out, *out_count, out_count, &tool->error));
}

static bool member_group_names(cli *tool, cli_table *row, aid_member member)
{
    aid_group *groups = NULL;
    size_t count = 0;
    bool good = member_groups(tool, member, &groups, &count);
    cli_text names = { 0 };
    for (size_t i = 0; good && i < count; i++) {
        char *name = cli_group_name(tool, groups[i]);
        cli_text_format(&names, "%s%s", i > 0 ? "\n" : "", name);
        free(name);
    }
    cli_put_text(row, "group_names", cli_text_get(&names));
    cli_text_free(&names);
    free(groups);
    return good;
}

static bool member_row(cli *tool, const char *key, aid_member member)
{
    aid_member_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_member_get(tool->store, member, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, key);
    cli_put_id(row, "id", member.id);
    cli_put_number(row, "number", (int64_t)info.number);
    cli_put_text(row, "reference", info.reference);
    cli_put_text(row, "name", info.name);
    cli_put_text(row, "preferred_name", info.preferred_name);
    cli_put_number(row, "group_count", (int64_t)info.group_count);
    cli_put_text(row, "languages", info.languages);
    cli_put_text(row, "zone", info.zone);
    member_matching(tool, row, &info);
    cli_put_text(row, "birth_band", info.birth_band);
    cli_put_text(row, "phones", info.phones);
    cli_put_text(row, "emails", info.emails);
    cli_put_text(row, "address", info.address);
    cli_put_text(row, "preferred_contact", info.preferred_contact);
    return member_group_names(tool, row, member);
}

static bool member_group_row(cli *tool, aid_member member, aid_group group)
{
    uint64_t roles = 0;
    int64_t balance = 0;
    aid_group_info info = { .struct_size = sizeof info };
    if (!cli_try(tool, aid_member_roles(tool->store, member, group, &roles, &tool->error)) ||
        !cli_try(tool, aid_group_get(tool->store, group, &info, &tool->error)))
        return false;
    cli_table *row = cli_row(tool, "groups");
    cli_put_id(row, "group", group.id);
    cli_put_number(row, "group_number", (int64_t)info.number);
    cli_put_text(row, "group_name", info.name);
    cli_put_mask(row, "roles", CLI_WORDS_ROLE, roles, 0);
    if (aid_balance_get(tool->store, member, group, 0, &balance, NULL) == AID_OK)
        cli_put_number(row, "balance", balance);
    return true;
}

/* The document of one person: what is known, then a line for each group. */
static bool member_document(cli *tool, aid_member member)
{
    aid_group *groups = NULL;
    size_t count = 0;
    bool good = member_row(tool, NULL, member) && cli_member_facts(tool, cli_list(tool, NULL), member) &&
                member_groups(tool, member, &groups, &count);
    for (size_t i = 0; good && i < count; i++)
        good = member_group_row(tool, member, groups[i]);
    free(groups);
    return good;
}

bool cli_member_done(cli *tool, aid_member member, const char *what)
{
    if (!member_document(tool, member))
        return false;
    const cli_table *row = cli_list(tool, NULL);
    const char *name = cli_cell_at(row, 0, "name")->text;
    cli_say(tool, "member #%" PRId64 " %s %s.", cli_cell_at(row, 0, "number")->number, name == NULL ? "" : name, what);
    return true;
}

bool cli_verb_member_add(cli *tool)
{
    aid_member_options options = { .struct_size = sizeof options, .name = cli_operand(tool, 0) };
    aid_member member;
    return cli_bind(tool, &options, &options.set) &&
           cli_try(tool, aid_member_enrol(tool->store, &options, &member, &tool->error)) &&
           cli_member_done(tool, member, "enrolled");
}

static bool member_list(cli *tool, aid_group group)
{
    aid_member *members = NULL;
    size_t count = 0;
    bool good = cli_all_members(tool, group, &members, &count);
    for (size_t i = 0; good && i < count; i++)
        good = member_row(tool, "members", members[i]);
    free(members);
    return good;
}

bool cli_verb_member_list(cli *tool)
{
    aid_group group = { 0 };
    const char *name = cli_value(tool, "--group");
    return (name == NULL || cli_find_group(tool, name, &group)) && member_list(tool, group);
}

bool cli_verb_group_members(cli *tool)
{
    aid_group group;
    return cli_find_group(tool, cli_operand(tool, 0), &group) && member_list(tool, group);
}

bool cli_verb_member_show(cli *tool)
{
    aid_member member;
    return cli_find_member(tool, cli_operand(tool, 0), &member) && member_document(tool, member);
}

bool cli_verb_member_edit(cli *tool)
{
    aid_member member;
    aid_member_options options = { .struct_size = sizeof options };
    return cli_find_member(tool, cli_operand(tool, 0), &member) && cli_bind(tool, &options, &options.set) &&
           cli_try(tool, aid_member_update(tool->store, member, &options, &tool->error)) &&
           cli_member_done(tool, member, "changed");
}
