/* SPDX-License-Identifier: MIT */
/* What `mutualaid stats` shows of giving and getting; see verbs_insight.c. */
#ifndef CLI_VERBS_INSIGHT_H
#define CLI_VERBS_INSIGHT_H

#include "verbs.h"

extern const cli_column cli_figures_columns[], cli_people_columns[];

/* Fills the list "figures", or "people", by the command's options. `if_allowed`: an acting member who may not see them
 * just does not. */
bool cli_insight(cli *tool, bool people, bool if_allowed);

/* Adds a line of heights, one a value; nothing is a space. */
void cli_sparkline(cli_text *out, const int64_t *values, size_t count);

#endif
