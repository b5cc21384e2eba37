/* SPDX-License-Identifier: MIT */
/* Sharing a budget among applications: who they are is not known here. */
#ifndef AID_RULES_AWARD_H
#define AID_RULES_AWARD_H

#include <stddef.h>
#include <stdint.h>

typedef struct aid__award {
    int64_t asked, given;
    int32_t points;
    int32_t reserved;
} aid__award;

/* Fills what each is given; see aid_award_share. */
void aid__award_share(int64_t budget, aid__award *awards, size_t count);

#endif
