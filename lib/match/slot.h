/* SPDX-License-Identifier: MIT */
/* When several requests want something, as people say it: on Tuesdays, in the evening. */
#ifndef AID_MATCH_SLOT_H
#define AID_MATCH_SLOT_H

#include "match/context.h"

enum { AID__SLOT_DAYS = 7, AID__SLOT_PARTS = 4 };

/* Quarter-hours of the next five weeks by local weekday (0 Monday) and quarter of the day (0 night, from midnight). */
typedef struct aid__slot {
    uint64_t quarters[AID__SLOT_DAYS][AID__SLOT_PARTS];
    uint32_t requests, timeless; /* how many were added; how many of them state no time */
} aid__slot;

void aid__slot_add(aid__slot *slot, const aid__match_scene *scene, const aid__match_ask *ask);

/* The aid_weekday that all of them lie on, and the aid_day_part that at least half of their hours lie in; 0: several, or
 * somebody states no time. */
void aid__slot_read(const aid__slot *slot, int32_t *out_weekday, int32_t *out_part);

#endif
