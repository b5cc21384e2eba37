/* SPDX-License-Identifier: MIT */
/** @file calendar.h
 * Times, durations and weeks as people write them, to and from the numbers that the library counts in. Pure functions:
 * no store, no clock, no time zone of the machine. */
#ifndef MUTUALAID_CALENDAR_H
#define MUTUALAID_CALENDAR_H

#include <mutualaid/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A week of 672 quarter-hours from Monday 00:00 local time. Frozen for ever. */
typedef struct aid_week {
    uint64_t quarter[11]; /**< bit q % 64 of word q / 64 is quarter-hour q; the upper 32 bits of the last word are 0 */
} aid_week;

/** Read an instant: "2026-11-24", "2026-11-24T22:48", "2026-11-24 22:48:01.123456Z", "2026-11-24T22:48+05:30".
 *
 * ISO 8601 as RFC 3339 narrows it. A date alone is its midnight; without an offset the time is UTC; digits finer than
 * a microsecond are cut. The calendar is Gregorian also before 1582; leap seconds (":60") do not exist.
 *
 * @param text      the text
 * @param out_time  receives the instant
 * @param error     receives the reason with its column on failure; may be NULL
 * @return AID_OK; AID_E_FORMAT if it is not such a text or lies outside ±(2^53−1) µs; AID_E_ARGUMENT for NULL
 * @since 0.1 */
AID_API aid_status aid_time_parse(const char *text, aid_time *out_time, aid_error *error);

/** Write an instant as "2026-11-24T22:48:01Z", with the fraction of its second where it has one.
 *
 * @param time        the instant, within ±(2^53−1)
 * @param text        receives the text and a NUL; may be NULL when `capacity` is 0
 * @param capacity    how many bytes `text` has; 32 are always enough; 0 only asks for the length
 * @param out_length  receives the length without the NUL; may be NULL
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT if `time` is out of range, a pointer is missing or `capacity` is too small
 * @since 0.1 */
AID_API aid_status aid_time_format(aid_time time, char *text, size_t capacity, size_t *out_length, aid_error *error);

/** Read a duration: "90", "90 min", "2 h", "1.5h", "1:30", "1h30", "1 h 30 min".
 *
 * A bare number is minutes. What is no whole number of minutes ("1.33 h") is refused, never rounded.
 *
 * @param text         the text
 * @param out_minutes  receives the minutes, 0 or more
 * @param error        receives the reason with its column on failure; may be NULL
 * @return AID_OK; AID_E_FORMAT; AID_E_ARGUMENT for NULL
 * @since 0.1 */
AID_API aid_status aid_minutes_parse(const char *text, int64_t *out_minutes, aid_error *error);

/** Read a week: "Mo-Fr 09:00-12:30,14:00-18:00; Sa,Su 10:00-14:00; We 22:00-02:00", "always", "never".
 *
 * Rules stand apart by a semicolon or a new line and add up. Days are English names of two or three letters or whole,
 * in any case; "Fr-Mo" runs over the weekend. Hours stand on a quarter-hour, 24:00 may end a day, and a range that
 * ends before it begins goes on into the next day. Days alone are whole days; hours alone are every day's.
 *
 * @param text      the text
 * @param out_week  receives the week
 * @param error     receives the reason with line and column on failure; may be NULL
 * @return AID_OK; AID_E_FORMAT; AID_E_ARGUMENT for NULL
 * @since 0.1 */
AID_API aid_status aid_week_parse(const char *text, aid_week *out_week, aid_error *error);

/** Write a week in the one form that equal weeks share; aid_week_parse() reads it back to the same bits.
 *
 * @param week        the week
 * @param text        receives the text and a NUL; may be NULL when `capacity` is 0
 * @param capacity    how many bytes `text` has; 0 only asks for the length
 * @param out_length  receives the length without the NUL; may be NULL
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT if a pointer is missing, an unused bit is set or `capacity` is too small; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_week_format(const aid_week *week, char *text, size_t capacity, size_t *out_length,
                                   aid_error *error);

#ifdef __cplusplus
}
#endif
#endif
