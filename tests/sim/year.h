/* SPDX-License-Identifier: MIT */
/* A year of a community, lived through the public interface: neighbourhoods with people who join, offer, ask, are matched,
 * accept or decline, confirm, question, undo, fall silent and leave. See year.c for the habits that it draws. */
#ifndef AID_TESTS_SIM_YEAR_H
#define AID_TESTS_SIM_YEAR_H

#include "world.h"

typedef struct year_case {
    uint64_t seed;
    uint32_t people, days;
    const char *location; /* of the store: new */
} year_case;

/* Leaves the store open in `w`, at the year's end. */
void year_live(world *w, const year_case *what);

#endif
