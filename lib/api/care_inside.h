/* SPDX-License-Identifier: MIT */
/* What the files on instruments, assessments and plans share: finding them, and asking the one decision about them. */
#ifndef AID_API_CARE_INSIDE_H
#define AID_API_CARE_INSIDE_H

#include "api/case_inside.h"
#include "rules/care_life.h"
#include "rules/instrument.h"
#include <mutualaid/care.h>

enum { AID__RATING_MOST = 2, AID__RATING_SHIFT = 3 }; /* −2 is kept as 1, so that a rating that was erased is none of them */

/* "code" (the newest version) or "code@version"; AID_E_NOT_FOUND. */
aid_status aid__instrument_find(const aid_store *store, const char *code, aid__row *out_row, aid_error *error);

/* Reads its text; pieces live in the store's text arena. */
aid_status aid__instrument_recall(aid_store *store, aid__row row, aid__instrument *out, aid_error *error);

/* A code as a symbol for a decision. A code that nobody ever had gives one that nobody holds. */
uint32_t aid__care_credential(const aid__model *model, const char *code);

/* What one assessment says. `scored` 0: the answers are not to be had, and then `score` and `need` mean nothing. */
typedef struct aid__assessed {
    aid__any_record record;
    aid__gaps gaps;
    aid__instrument instrument;
    aid__row instrument_row; /* 0 not known */
    int32_t score, scored, need;
    int32_t reserved;
} aid__assessed;
aid_status aid__assessed_recall(aid_store *store, aid__row assessment, aid__assessed *out, aid_error *error);

/* Domains in which the newest assessments of the case say that there is a need: bits by aid_domain. */
aid_status aid__care_needs(aid_store *store, aid__row support_case, uint64_t *out_domains, aid_error *error);

aid_status aid__plan_row_of(const aid_store *store, aid_plan plan, aid__row *out_row, aid_error *error);

/* May the acting member do this to the plan, or to a goal or measure of it? Somebody's own plan is theirs alone. */
typedef struct aid__plan_question {
    int32_t action; /* aid_action */
    aid__row row;
    aid__row about;      /* 0: the subject */
    aid__row author;     /* who wrote it; 0 nobody */
    aid__row assigned;   /* to whom it is assigned; 0 nobody */
    uint32_t credential; /* symbol of the code that it asks for; 0 none */
    int64_t at;
} aid__plan_question;
aid_status aid__plan_allow(const aid_store *store, const aid__plan_question *question, aid_error *error);

/* The same before words of the plan are read: recorded, or refused; see reading.h. Rows may have moved afterwards. */
aid_status aid__plan_read(aid_store *store, const aid__plan_question *question, aid_error *error);

/* Is this member on the client's side of the plan: the client, a guardian, one of the family? */
bool aid__plan_is_clients(const aid__model *model, aid__row plan, aid__row member, int64_t at);

#endif
