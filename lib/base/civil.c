/* SPDX-License-Identifier: MIT */
/* Days and dates of the proleptic Gregorian calendar (Hinnant, chrono-Compatible Low-Level Date Algorithms, 2013):
 * years are counted from March, so that the leap day is the last of its year, in eras of 400 years. */
#include "base/calendar.h"

#include <assert.h>

enum {
    CIVIL_ERA_DAYS = 146097,  /* days in 400 years */
    CIVIL_EPOCH_DAYS = 719468 /* from 0000-03-01 to 1970-01-01 */
};

int64_t aid__days_from_civil(int32_t year, uint32_t month, uint32_t day)
{
    assert(month >= 1 && month <= 12 && day >= 1 && day <= 31);
    int64_t y = (int64_t)year - (month <= 2);
    int64_t era = (y >= 0 ? y : y - 399) / 400;
    int64_t year_of_era = y - era * 400;
    int64_t day_of_year = (153 * ((int64_t)month + (month > 2 ? -3 : 9)) + 2) / 5 + (int64_t)day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * CIVIL_ERA_DAYS + day_of_era - CIVIL_EPOCH_DAYS;
}

void aid__civil_from_days(int64_t days, int32_t *year, uint32_t *month, uint32_t *day)
{
    assert(days > INT32_MIN && days < INT32_MAX);
    int64_t shifted = days + CIVIL_EPOCH_DAYS;
    int64_t era = (shifted >= 0 ? shifted : shifted - (CIVIL_ERA_DAYS - 1)) / CIVIL_ERA_DAYS;
    int64_t day_of_era = shifted - era * CIVIL_ERA_DAYS;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month_from_march = (5 * day_of_year + 2) / 153;
    *day = (uint32_t)(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    *month = (uint32_t)(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
    *year = (int32_t)(year_of_era + era * 400 + (*month <= 2));
}

int32_t aid__weekday(int64_t days)
{
    int32_t weekday = (int32_t)((days + 3) % 7); /* 1970-01-01 was a Thursday */
    return weekday < 0 ? weekday + 7 : weekday;
}

static int64_t civil_floor(int64_t value, int64_t by)
{
    return value / by - (value % by < 0);
}

int64_t aid__week_number(int64_t at)
{
    return civil_floor(civil_floor(at, AID__DAY_US) + 3, 7);
}

int64_t aid__month_number(int64_t at)
{
    int32_t year;
    uint32_t month, day;
    aid__civil_from_days(civil_floor(at, AID__DAY_US), &year, &month, &day);
    return ((int64_t)year - 1970) * 12 + (int64_t)month - 1;
}

int64_t aid__month_start(int64_t month)
{
    int64_t year = civil_floor(month, 12);
    return aid__days_from_civil((int32_t)(1970 + year), (uint32_t)(month - year * 12) + 1, 1) * AID__DAY_US;
}
