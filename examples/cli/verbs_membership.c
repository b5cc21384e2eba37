/* SPDX-License-Identifier: MIT */
/* What people are to groups and to each other: joining, leaving, roles, blocks, households, pauses. */
#include "verbs.h"
#include "exit.h"
#include "who.h"

#include <string.h>

static bool membership_both(cli *tool, aid_member *member, aid_group *group)
{
    return cli_find_member(tool, cli_operand(tool, 0), member) && cli_find_group(tool, cli_operand(tool, 1), group);
}

bool cli_verb_member_join(cli *tool)
{
    aid_member member;
    aid_group group;
    aid_join_options options = { .struct_size = sizeof options };
    return membership_both(tool, &member, &group) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, aid_member_join(tool->store, member, group, &options, &tool->error)) &&
           cli_member_done(tool, member, "joined");
}

bool cli_verb_member_leave(cli *tool)
{
    aid_member member;
    aid_group group;
    aid_leave_options options = { .struct_size = sizeof options };
    return membership_both(tool, &member, &group) && cli_bind(tool, &options, NULL) &&
           cli_try(tool, aid_member_leave(tool->store, member, group, &options, &tool->error)) &&
           cli_member_done(tool, member, "left");
}

static bool membership_role(cli *tool, const char *word, uint64_t *roles)
{
    int32_t role = cli_word_number(CLI_WORDS_ROLE, word);
    if (role == 0)
        return cli_fail(tool, CLI_EXIT_USAGE, "role: \"%.40s\" is not one of %s", word, CLI_WORDS_ROLE);
    *roles |= AID_BIT(role - 1);
    return true;
}

bool cli_verb_member_role(cli *tool)
{
    aid_member member;
    aid_group group;
    uint64_t roles = 0;
    for (size_t i = 2; i < tool->operand_count; i++) {
        if (!membership_role(tool, cli_operand(tool, i), &roles))
            return false;
    }
    return membership_both(tool, &member, &group) &&
           cli_try(tool, aid_member_set_roles(tool->store, member, group, roles, &tool->error)) &&
           cli_member_done(tool, member, "has these roles now");
}

static bool membership_block(cli *tool, int32_t blocked, const char *reason)
{
    aid_member member, other;
    return cli_find_member(tool, cli_operand(tool, 0), &member) && cli_find_member(tool, cli_operand(tool, 1), &other) &&
           cli_try(tool, aid_member_block(tool->store, member, other, blocked, reason, &tool->error)) &&
           cli_member_done(tool, member, blocked == AID_YES ? "will not be matched with that person" : "took the block back");
}

bool cli_verb_member_block(cli *tool)
{
    return membership_block(tool, AID_YES, cli_value(tool, "--reason"));
}

bool cli_verb_member_unblock(cli *tool)
{
    return membership_block(tool, AID_NO, NULL);
}

bool cli_verb_member_household(cli *tool)
{
    aid_member member, other;
    bool ends = cli_has(tool, "--end");
    return cli_find_member(tool, cli_operand(tool, 0), &member) && cli_find_member(tool, cli_operand(tool, 1), &other) &&
           cli_try(tool, aid_member_household(tool->store, member, other, ends ? AID_NO : AID_YES, &tool->error)) &&
           cli_member_done(tool, member, ends ? "lives apart from that person now" : "lives with that person");
}

bool cli_verb_member_pause(cli *tool)
{
    aid_member member;
    aid_member_options options = { .struct_size = sizeof options, .set = AID_BIT(AID_MEMBER_FIELD_PAUSE) };
    const char *until = cli_operand(tool, 1);
    bool ends = strcmp(until, "now") == 0;
    return (ends || cli_read_time(tool, "pause", until, &options.pause_until)) &&
           cli_find_member(tool, cli_operand(tool, 0), &member) &&
           cli_try(tool, aid_member_update(tool->store, member, &options, &tool->error)) &&
           cli_member_done(tool, member, ends ? "can be asked again" : "pauses");
}
