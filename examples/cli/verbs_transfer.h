/* SPDX-License-Identifier: MIT */
/* What the verbs about funds and transfers share. */
#ifndef CLI_VERBS_TRANSFER_H
#define CLI_VERBS_TRANSFER_H

#include "cli.h"

/* By its short number or its name. */
bool cli_find_fund(cli *tool, const char *text, aid_fund *out);

#endif
