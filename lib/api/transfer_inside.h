/* SPDX-License-Identifier: MIT */
/* What the files about transfers share. */
#ifndef AID_API_TRANSFER_INSIDE_H
#define AID_API_TRANSFER_INSIDE_H

#include "rules/transfer_lines.h"
#include "store/store.h"
#include <mutualaid/transfer.h>

/* Is the fund open, and (when one is stated) is the purpose one of its own? */
aid_status aid__transfer_check_fund(const aid__model *model, aid__row fund, const char *purpose, aid_error *error);

#endif
