/* SPDX-License-Identifier: MIT */
/* What the files on support cases share: finding a case, and asking the one decision about something in it. */
#ifndef AID_API_CASE_INSIDE_H
#define AID_API_CASE_INSIDE_H

#include "api/handle.h"
#include "rules/case_life.h"
#include "store/reading.h"
#include <mutualaid/case.h>

aid_status aid__case_row_of(const aid_store *store, aid_case support_case, aid__row *out_row, aid_error *error);

/* May the acting member do this in the case? Whoever is barred from it may nothing. */
typedef struct aid__case_question {
    int32_t action; /* aid_action */
    aid__row row;
    aid__row about;  /* 0: the subject */
    aid__row author; /* who wrote it; 0 nobody */
    int64_t at;
    uint64_t classes;    /* what it holds; 0: AID_CLASS_CASE */
    aid__row assigned;   /* to whom it is assigned; 0 nobody */
    uint32_t credential; /* symbol of the code that it asks for; 0 none */
} aid__case_question;
aid_status aid__case_allow(const aid_store *store, const aid__case_question *question, aid_error *error);

/* The same before words of the case are read (`at` is not looked at): recorded, or refused; see reading.h. `of` is the id of
 * what is read: the case, an entry. Rows may have moved afterwards. */
aid_status aid__case_read(aid_store *store, const aid__case_question *question, uint64_t of, aid_error *error);
/* Whom something in the case is about, row 0 of `id` 0 being the subject: in a family case somebody of the family. */
aid_status aid__case_about(const aid_store *store, aid__row support_case, uint64_t id, aid__row *out_row, aid_error *error);

#endif
