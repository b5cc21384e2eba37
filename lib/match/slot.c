/* SPDX-License-Identifier: MIT */
/* Keeps what `slot.h` promises. */
#include "match/slot.h"

#include "base/calendar.h"

enum { SLOT_QUARTER_S = 900, SLOT_DAY_S = 86400, SLOT_PART_S = SLOT_DAY_S / AID__SLOT_PARTS };

static int64_t slot_floor(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

void aid__slot_add(aid__slot *slot, const aid__match_scene *scene, const aid__match_ask *ask)
{
    slot->requests++;
    if (!ask->hours_known || aid__hours_empty(&ask->hours)) {
        slot->timeless++;
        return;
    }
    for (uint32_t at = aid__hours_next(&ask->hours, 0); at < AID__HOURS_QUARTERS; at = aid__hours_next(&ask->hours, at + 1)) {
        int64_t utc = (scene->quarter + at) * SLOT_QUARTER_S;
        int64_t local = utc + (ask->side.zone != NULL ? aid__zone_offset_s(ask->side.zone, utc) : 0);
        int64_t day = slot_floor(local, SLOT_DAY_S);
        slot->quarters[aid__weekday(day)][(local - day * SLOT_DAY_S) / SLOT_PART_S]++;
    }
}

void aid__slot_read(const aid__slot *slot, int32_t *out_weekday, int32_t *out_part)
{
    uint64_t all = 0, days[AID__SLOT_DAYS] = { 0 }, parts[AID__SLOT_PARTS] = { 0 };
    *out_weekday = *out_part = 0;
    for (int day = 0; day < AID__SLOT_DAYS; day++)
        for (int part = 0; part < AID__SLOT_PARTS; part++) {
            days[day] += slot->quarters[day][part];
            parts[part] += slot->quarters[day][part];
            all += slot->quarters[day][part];
        }
    if (all == 0 || slot->timeless > 0)
        return;
    for (int day = 0; day < AID__SLOT_DAYS; day++)
        if (days[day] == all)
            *out_weekday = AID_WEEKDAY_MONDAY + day;
    for (int part = 0; part < AID__SLOT_PARTS; part++)
        if (parts[part] * 2 > all)
            *out_part = AID_DAY_PART_NIGHT + part;
}
