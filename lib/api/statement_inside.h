/* SPDX-License-Identifier: MIT */
/* The form of a signed statement, between what writes and what reads it. docs/statements.md has it for people. */
#ifndef AID_API_STATEMENT_INSIDE_H
#define AID_API_STATEMENT_INSIDE_H

#include "api/signature_inside.h"
#include "base/lines.h"
#include <mutualaid/statement.h>

#define AID__STATEMENT_FIRST "mutualaid statement 1\n"
#define AID__STATEMENT_START "start" /* the period has no beginning */
#define AID__STATEMENT_END "end"     /* or no end */

#endif
