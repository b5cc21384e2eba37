/* SPDX-License-Identifier: MIT */
/* The plan that a draft stands for, made from the community as it is now and from what the draft says of its pairs. */
#ifndef CLI_PLAN_H
#define CLI_PLAN_H

#include "draft.h"

aid_request cli_plan_request(const cli_draft_pair *pair);
aid_offer cli_plan_offer(const cli_draft_pair *pair);

/* Makes the plan from the store as it is now, with everything that the draft says. */
bool cli_plan_match(cli *tool, const cli_draft *draft, aid_match **out);

/* The draft says what the plan says: pairs that are gone have moved, new ones get the next numbers. Rows of the lists
 * "unserved" and "recruit" say what it cannot serve and whom to look for. */
bool cli_plan_adopt(cli *tool, cli_draft *draft, const aid_match *match);

/* Reads the draft, and hides the lists that the verb has nothing to say in. */
bool cli_plan_begin(cli *tool, cli_draft *draft);
bool cli_plan_open(cli *tool, cli_draft *draft);
/* Writes the draft if all is good so far, shows it and ends it. */
bool cli_plan_end(cli *tool, cli_draft *draft, bool good);

/* plan_show.c */
bool cli_plan_show(cli *tool, const cli_draft *draft, bool calls);
bool cli_plan_say_changes(cli *tool, const aid_match *match);
bool cli_plan_say_unserved(cli *tool, const aid_match *match);

#endif
