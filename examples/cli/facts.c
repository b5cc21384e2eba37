/* SPDX-License-Identifier: MIT */
/* Facts that stand beside people, groups and times: credentials, blocks, households, agreements, local time. */
#include "facts.h"

#include <stdio.h>
#include <stdlib.h>

/* A line for each name. */
static void facts_add_line(cli_text *lines, const char *line)
{
    cli_text_format(lines, "%s%s", lines->length > 0 ? "\n" : "", line);
}

static bool facts_marked(cli *tool, cli_table *row, const char *column, aid_member member, int32_t mark)
{
    size_t count = 0;
    aid_status status = aid_member_marked(tool->store, member, mark, NULL, 0, &count, &tool->error);
    if (status == AID_E_DENIED)
        return true; /* not for the acting member's eyes; the cell stays null */
    aid_member *members = cli_take(count, sizeof *members);
    bool good = cli_try(tool, aid_member_marked(tool->store, member, mark, members, count, &count, &tool->error));
    cli_text lines = { 0 };
    for (size_t i = 0; good && i < count; i++) {
        char *name = cli_member_name(tool, members[i]);
        facts_add_line(&lines, name);
        free(name);
    }
    cli_put_text(row, column, cli_text_get(&lines));
    cli_text_free(&lines);
    free(members);
    return good;
}

static void facts_credential(cli_text *lines, const aid_credential *credential)
{
    char until[40] = "", line[160];
    if (credential->until != 0)
        aid_time_format(credential->until, until, sizeof until, NULL, NULL);
    snprintf(line, sizeof line, "%s%s%.10s%s", credential->code, credential->until != 0 ? " until " : "", until,
             credential->revoked != 0 ? " (revoked)" : "");
    facts_add_line(lines, line);
}

static bool facts_credentials(cli *tool, cli_table *row, aid_member member)
{
    size_t count = 0;
    const uint32_t size = sizeof(aid_credential);
    if (!cli_try(tool, aid_member_credentials(tool->store, member, NULL, size, 0, &count, &tool->error)))
        return false;
    aid_credential *held = cli_take(count, sizeof *held);
    bool good = cli_try(tool, aid_member_credentials(tool->store, member, held, size, count, &count, &tool->error));
    cli_text lines = { 0 };
    for (size_t i = 0; good && i < count; i++)
        facts_credential(&lines, &held[i]);
    cli_put_text(row, "credentials", cli_text_get(&lines));
    cli_text_free(&lines);
    free(held);
    return good;
}

bool cli_member_facts(cli *tool, cli_table *row, aid_member member)
{
    return facts_credentials(tool, row, member) && facts_marked(tool, row, "blocks", member, AID_MARK_BLOCK) &&
           facts_marked(tool, row, "lives_with", member, AID_MARK_HOUSEHOLD);
}

bool cli_group_facts(cli *tool, cli_table *row, aid_group group)
{
    size_t count = 0;
    if (!cli_try(tool, aid_group_agreements(tool->store, group, NULL, 0, &count, &tool->error)))
        return false;
    aid_group *others = cli_take(count, sizeof *others);
    bool good = cli_try(tool, aid_group_agreements(tool->store, group, others, count, &count, &tool->error));
    cli_text lines = { 0 };
    for (size_t i = 0; good && i < count; i++) {
        char *name = cli_group_name(tool, others[i]);
        facts_add_line(&lines, name);
        free(name);
    }
    cli_put_text(row, "agreements", cli_text_get(&lines));
    cli_text_free(&lines);
    free(others);
    return good;
}

void cli_put_local(cli *tool, cli_table *row, const char *column, aid_time time, aid_group group)
{
    aid_group_info info = { .struct_size = sizeof info };
    int32_t seconds = 0;
    char text[40], whole[120];
    if (time == 0 || aid_group_get(tool->store, group, &info, NULL) != AID_OK ||
        aid_zone_offset(tool->store, info.zone, time, &seconds, NULL) != AID_OK ||
        aid_time_format(time + seconds * INT64_C(1000000), text, sizeof text, NULL, NULL) != AID_OK)
        return;
    snprintf(whole, sizeof whole, "%.10s %.5s %.64s", text, text + 11, info.zone[0] != '\0' ? info.zone : "UTC");
    cli_put_text(row, column, whole);
}

void cli_put_mask(cli_table *row, const char *column, const char *words, uint64_t mask, int32_t first)
{
    cli_text text = { 0 };
    char word[CLI_WORD_BYTES];
    for (int32_t bit = first; bit < 64; bit++)
        if ((mask >> bit & 1) != 0)
            cli_text_format(&text, "%s%s", text.length > 0 ? " " : "", cli_word(words, bit - first + 1, word));
    cli_put_text(row, column, cli_text_get(&text));
    cli_text_free(&text);
}

void cli_put_week(cli *tool, cli_table *row, const char *column, const aid_week *week)
{
    size_t length = 0;
    if (aid_week_format(week, NULL, 0, &length, NULL) != AID_OK)
        return;
    char *text = cli_keep(tool, length + 1);
    if (aid_week_format(week, text, length + 1, &length, NULL) == AID_OK)
        cli_put_text(row, column, text);
}
