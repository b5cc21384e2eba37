/* SPDX-License-Identifier: MIT */
/* Facts that stand beside people, groups and times, as cells of a row. */
#ifndef CLI_FACTS_H
#define CLI_FACTS_H

#include "who.h"

bool cli_member_facts(cli *tool, cli_table *row, aid_member member); /* credentials, blocks, lives_with */
bool cli_group_facts(cli *tool, cli_table *row, aid_group group);    /* agreements */

/* An instant as the group's clocks show it, such as "2026-12-01 11:00 Europe/Berlin"; 0 puts nothing. */
void cli_put_local(cli *tool, cli_table *row, const char *column, aid_time time, aid_group group);

/* The words of a mask's bits, from bit `first`, with spaces between; an empty mask puts nothing. */
void cli_put_mask(cli_table *row, const char *column, const char *words, uint64_t mask, int32_t first);

/* Weekly times such as "Mo-Fr 09:00-12:30". */
void cli_put_week(cli *tool, cli_table *row, const char *column, const aid_week *week);

#endif
