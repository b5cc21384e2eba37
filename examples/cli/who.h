/* SPDX-License-Identifier: MIT */
/* How things are named on the command line: `@ID` for the id that --json shows, `#12` for the short number, a
 * reference, 12 for a number again, or a part of a name in any script. Several fits are listed by number and end with
 * an exit code; nothing is ever guessed. */
#ifndef CLI_WHO_H
#define CLI_WHO_H

#include "cli.h"

bool cli_find_group(cli *tool, const char *name, aid_group *out);
bool cli_find_member(cli *tool, const char *name, aid_member *out);
bool cli_find_skill(cli *tool, const char *name, aid_skill *out);
bool cli_find_offer(cli *tool, const char *name, aid_offer *out);
bool cli_find_request(cli *tool, const char *name, aid_request *out);
bool cli_find_exchange(cli *tool, const char *name, aid_exchange *out);

/* Short texts for people: a name, or "#12" when there is none to see. Owned by the caller. Never fail: what cannot be
 * read is "". */
char *cli_group_name(cli *tool, aid_group group);
char *cli_member_name(cli *tool, aid_member member);
char *cli_skill_name(cli *tool, aid_skill skill);

/* All handles of a kind, in the order of their numbers. Owned by the caller. */
bool cli_all_groups(cli *tool, aid_group **out, size_t *out_count);
bool cli_all_members(cli *tool, aid_group group, aid_member **out, size_t *out_count);
bool cli_all_skills(cli *tool, aid_group group, aid_skill **out, size_t *out_count);
bool cli_all_offers(cli *tool, const aid_list_options *options, aid_offer **out, size_t *out_count);
bool cli_all_requests(cli *tool, const aid_list_options *options, aid_request **out, size_t *out_count);
bool cli_all_exchanges(cli *tool, const aid_exchange_list_options *options, aid_exchange **out, size_t *out_count);

#endif
