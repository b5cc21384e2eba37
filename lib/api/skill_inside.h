/* SPDX-License-Identifier: MIT */
/* Resolving words to a skill, as offers, requests and the public resolve do it. */
#ifndef AID_API_SKILL_INSIDE_H
#define AID_API_SKILL_INSIDE_H

#include "store/store.h"

typedef struct aid__skill_question {
    const char *text;
    aid__row group;    /* whose own list counts too; 0 only the community's */
    aid__row member;   /* whose own words count too; 0 nobody's */
    aid__span languages;
} aid__skill_question;

/* AID_E_AMBIGUOUS naming the nearest, AID_E_NOT_FOUND (SKILL_UNKNOWN). */
aid_status aid__skill_resolve_row(aid_store *store, const aid__skill_question *question, aid__row *out_row,
                                  aid_error *error);

#endif
