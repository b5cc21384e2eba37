/* SPDX-License-Identifier: MIT */
/* The public face of base/calendar.h: checks arguments and delegates. */
#include <mutualaid/calendar.h>

#include "api/give.h"
#include "base/calendar.h"
#include <string.h>

_Static_assert(sizeof(aid_week) == sizeof(aid__week), "a week is the same outside and inside");

aid_status aid_time_parse(const char *text, aid_time *out_time, aid_error *error)
{
    aid_status status = aid__pointer_check(text, "text", error);
    if (status == AID_OK)
        status = aid__pointer_check(out_time, "out_time", error);
    return status == AID_OK ? aid__time_parse(text, out_time, error) : status;
}

aid_status aid_time_format(aid_time time, char *text, size_t capacity, size_t *out_length, aid_error *error)
{
    if (time < -AID__TIME_MAX || time > AID__TIME_MAX)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "time: %lld is outside ±9007199254740991 microseconds",
                         (long long)time);
    char written[40];
    aid__time_format(time, written);
    return aid__text_give(written, strlen(written), text, capacity, out_length, error);
}

aid_status aid_minutes_parse(const char *text, int64_t *out_minutes, aid_error *error)
{
    aid_status status = aid__pointer_check(text, "text", error);
    if (status == AID_OK)
        status = aid__pointer_check(out_minutes, "out_minutes", error);
    return status == AID_OK ? aid__minutes_parse(text, out_minutes, error) : status;
}

aid_status aid_week_parse(const char *text, aid_week *out_week, aid_error *error)
{
    aid_status status = aid__pointer_check(text, "text", error);
    if (status == AID_OK)
        status = aid__pointer_check(out_week, "out_week", error);
    aid__week week;
    if (status == AID_OK)
        status = aid__week_parse(text, &week, error);
    if (status == AID_OK)
        memcpy(out_week->quarter, week.bits, sizeof week.bits);
    return status;
}

aid_status aid_week_format(const aid_week *week, char *text, size_t capacity, size_t *out_length, aid_error *error)
{
    aid_status status = aid__pointer_check(week, "week", error);
    if (status != AID_OK)
        return status;
    if (week->quarter[AID__WEEK_WORDS - 1] >> 32 != 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "week: a bit beyond quarter-hour 671 is set");
    aid__week inside;
    memcpy(inside.bits, week->quarter, sizeof inside.bits);
    aid_allocator memory;
    status = aid__allocator_choose(NULL, &memory, error);
    if (status != AID_OK)
        return status;
    aid__buffer buffer;
    aid__buffer_init(&buffer, &memory);
    aid__week_format(&inside, &buffer);
    status = aid__buffer_ok(&buffer) ? aid__text_give(buffer.bytes, buffer.length, text, capacity, out_length, error)
                                     : aid__fail_memory(error);
    aid__buffer_free(&buffer);
    return status;
}
