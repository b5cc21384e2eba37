/* SPDX-License-Identifier: MIT */
/* The numbers of a match in words that a coordinator can read aloud. */
#ifndef CLI_MATCH_WORDS_H
#define CLI_MATCH_WORDS_H

#include "cli.h"

#define CLI_WORDS_TERM "skill|distance|load|continuity|balance|idle|language|time|reliability|tie"
#define CLI_WORDS_CONSTRAINT                                                                                       \
    "consent|self|block|skill|level|credential|language|place|window|capacity|busy|unit|credit|asked|tier|host"

enum { CLI_CONSTRAINTS = 16 };

/* Why a seat stays empty, as a word for programs and a sentence for people. */
const char *cli_unserved_why(const aid_unserved *unserved);
/* `shortage` is that of the same seat. */
void cli_unserved_sentence(cli *tool, const aid_unserved *unserved, const aid_shortage *shortage, cli_text *out);

#define CLI_WORDS_WEEKDAY "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
#define CLI_WORDS_DAY_PART "night|morning|afternoon|evening"

/* The list "recruit": whom to look for, at most so many. */
extern const cli_column cli_recruit_columns[];
bool cli_recruit_say(cli *tool, const aid_match *match, size_t most);

/* The constraint about which one more statement would open most pairs; −1: none. What nobody can state away (the
 * same person, a block, another skill) does not count. */
int32_t cli_missing_datum(const uint64_t would_open[CLI_CONSTRAINTS]);
const char *cli_missing_advice(int32_t constraint);

/* Prints the plan that stands in the document. */
void cli_match_print(cli *tool);

#endif
