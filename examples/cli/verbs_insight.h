/* SPDX-License-Identifier: MIT */
/* What `mutualaid stats` shows of giving and getting; see verbs_insight.c. */
#ifndef CLI_VERBS_INSIGHT_H
#define CLI_VERBS_INSIGHT_H

#include "verbs.h"

extern const cli_column cli_figures_columns[], cli_people_columns[], cli_limits_columns[];

/* verbs_limits.c: fills the list "limits", of one group or of all. */
bool cli_limits(cli *tool);

/* Fills the list "figures", or "people", by the command's options. `if_allowed`: an acting member who may not see them
 * just does not. */
bool cli_insight(cli *tool, bool people, bool if_allowed);

/* The figures in the order in which people read them. */
typedef struct cli_figure_word {
    int32_t figure;
    int32_t is_share; /* 1: from 0 to 1, drawn as a bar */
    const char *name, *label;
} cli_figure_word;
extern const cli_figure_word cli_figure_words[];
extern const size_t cli_figure_word_count;

/* Fills a row of cli_figures_columns; `index` counts cli_figure_words. */
void cli_figure_put(cli_table *row, size_t index, const aid_figure_info *info, const aid_insight_summary *summary);
/* A row of the list "people". */
void cli_person_put(cli *tool, const aid_member_insight *person, const aid_insight_summary *summary);

/* A share as full and part cells, ten in all. */
void cli_bar(cli_text *out, double share);

/* Adds a line of heights, one a value; nothing is a space. */
void cli_sparkline(cli_text *out, const int64_t *values, size_t count);

#endif
