/* SPDX-License-Identifier: MIT */
/* What a group's charter adds to the table of may.h: prohibitions, and numbers that may only become stricter. A text of
 * lines, each of them one conjunction; the lines are alternatives:
 *
 *     # guardians do not see the shared part where the level is closed
 *     forbid role=guardian action=read-shared level=closed
 *     break-glass-minutes 60
 *     threshold 15
 *     team service
 *
 * The last says who the team is where a case is kept at the level audited: all specialists of the service. It permits
 * nothing that the table does not permit a team.
 *
 * A word with commas covers several values; a dimension that is not named is covered wholly. An unknown word is refused,
 * so that a slip of the pen never leaves open what was meant to be closed. So is a line that would take from people what
 * no charter can take (to complain; of a client or guardian: to withdraw consent, object, see who looked, have their data
 * and have it erased), and one that would part specialist and lead in reading what the team shares. */
#ifndef AID_RULES_CHARTER_H
#define AID_RULES_CHARTER_H

#include "base/error.h"
#include <mutualaid/values.h>

enum {
    AID__CHARTER_FORBIDS = 64,
    AID__CHARTER_MINUTES = AID_EMERGENCY_MINUTES, /* longest emergency access; what holds without a charter */
    AID__CHARTER_THRESHOLD = 10 /* least count that is published; what holds without a charter */
};

typedef struct aid__charter {
    uint64_t forbids[AID__CHARTER_FORBIDS]; /* see aid__may_forbid_matches */
    uint32_t forbid_count;
    int32_t glass_minutes; /* 1 to AID__CHARTER_MINUTES; 0 not said */
    int32_t threshold;     /* AID__CHARTER_THRESHOLD or more; 0 not said */
    int32_t service_team;  /* 1: all specialists of the service are the team of a case that is audited */
} aid__charter;

/* AID_E_FORMAT with line and column of the word that is not understood, or that no charter can say. */
aid_status aid__charter_parse(const char *text, aid__charter *out, aid_error *error);

#endif
