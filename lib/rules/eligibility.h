/* SPDX-License-Identifier: MIT */
/* For whom a service is: rules of alternatives whose words must all hold, and what was said of a person.
 *
 * A rule is text, an alternative a line, words with spaces between; no words at all is anyone. What holds for a person
 * is text as well, a word a line (or between semicolons): "low-income" says that they say so, "low-income = 12/2026" that
 * a document says so and which. Nothing is ever worked out: what was not said does not hold. */
#ifndef AID_RULES_ELIGIBILITY_H
#define AID_RULES_ELIGIBILITY_H

#include "base/error.h"
#include "model/model.h"

/* Checks a rule: every word is one that the community knows. `out` gets its canonical form and must hold as many bytes
 * as the text and a NUL. AID_E_ARGUMENT (RULE) with line and column. */
aid_status aid__rule_check(const aid__model *model, const char *text, char *out, aid_error *error);

/* A word that is said of a person. */
typedef struct aid__said {
    aid__row criterion;
    uint32_t by_document; /* 1: a document says it */
} aid__said;

enum { AID__SAID_MOST = 64 };

/* What is said of a person: at most AID__SAID_MOST words. `out` gets the canonical text ("code" or "code = document", a
 * line each) and must hold three times the text's bytes and a NUL; NULL: not wanted. AID_E_ARGUMENT (RULE) with line and column. */
aid_status aid__said_read(const aid__model *model, const char *text, aid__said *said, size_t *out_count, char *out,
                          aid_error *error);

/* Does the rule hold? `ago_us` is how long ago it was said: a word whose days are over holds no more. */
bool aid__rule_holds(const aid__model *model, aid__span rule, const aid__said *said, size_t count, int64_t ago_us);

#endif
