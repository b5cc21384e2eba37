/* SPDX-License-Identifier: MIT */
/* How far a member's account may go below zero, and how far a group's accounts may together. */
#ifndef AID_RULES_CREDIT_H
#define AID_RULES_CREDIT_H

#include "base/error.h"
#include "rules/policy.h"

typedef struct aid__credit {
    int64_t balance, held;
    int64_t limit;   /* the lowest balance */
    int32_t mode;    /* aid_credit_mode */
    bool suspended;  /* too many open disputes: nothing new is to be paid for now */
    bool certified;  /* the pool pays where credit does not reach */
} aid__credit;

/* A member's standing in a group's books by these terms, now. */
void aid__credit_of(const aid__model *model, aid__row member, const aid__terms_row *terms, int64_t now, aid__credit *out);

/* What the member may still pay before a limit refuses it; INT64_MAX where nothing refuses, or somebody else would pay. */
int64_t aid__credit_left(const aid__model *model, aid__row member, const aid__terms_row *terms, int64_t now);

/* How far members' balances may lie below zero together: ceiling_weeks times the lower median of what members were
 * credited in each of the last 12 full weeks. INT64_MAX: no ceiling, or the books are younger than that. */
int64_t aid__credit_ceiling(const aid__model *model, const aid__terms_row *terms, int64_t now);

/* Minutes of help that the member gave in these books in the 180 days before now and that were not reversed. */
int64_t aid__credit_given(const aid__model *model, aid__row member, aid__row group, int64_t now);

/* One end of the limits that an entry meets. */
typedef struct aid__limit_end {
    int32_t mode; /* aid_credit_mode */
    int64_t limit;
    int64_t before, after;
    bool passed;
    const char *whose, *side;
} aid__limit_end;

/* What the command says about passing it. */
typedef struct aid__limit_word {
    int32_t accept_warning;
    int32_t may_override;
    const char *override_reason; /* NULL or "": none */
} aid__limit_word;

/* AID_E_LIMIT naming balance, limit and remedy; or the flags that the entry carries. */
aid_status aid__limit_check(const aid__limit_end *end, const aid__limit_word *word, int64_t *flags, aid_error *error);

/* Would an amount take the member's account beyond the end it moves to? */
bool aid__credit_passes(const aid__model *model, aid__row account, int64_t amount, int64_t now);

#endif
