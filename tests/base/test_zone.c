/* SPDX-License-Identifier: MIT */
/* Offsets are held against two others: Python's zoneinfo (the fixtures) and the C library (every few hours over two
 * centuries). Where the machine has no tzdata those two parts are skipped and say so. */
#include "../test.h"

#include "../failing.h"
#include "base/calendar.h"
#include "base/mix.h"
#include "base/zone.h"
#include "base/zoneinfo.h"
#include <stdlib.h>
#include <time.h>

typedef struct moment {
    int64_t utc_s;
    int32_t offset_s;
} moment;

typedef struct fixture {
    const char *name; /* a zone, or a footer */
    moment moments[13];
} fixture;

static const fixture zones[] = {
    { "Europe/Berlin", { { -2188087688, 3600 }, { -1695582288, 3600 }, { -890258559, 7200 }, { -776887945,
          7200 }, { -36476132, 3600 }, { 149397951, 3600 }, { 533158022, 3600 }, { 1192436476, 7200 }, {
          1789104153, 7200 }, { 2176864891, 3600 }, { 3678466786, 7200 }, { 3693190853, 3600 }, { 4099106203,
          3600 } } },
    { "America/New_York", { { -2193365097, -18000 }, { -1678116752, -18000 }, { -906791980, -18000 }, {
          -767142428, -14400 }, { -61418494, -18000 }, { 156459604, -18000 }, { 510184657, -18000 }, {
          1171408161, -18000 }, { 1779700914, -14400 }, { 2161656145, -14400 }, { 3689821794, -18000 }, {
          3700491211, -14400 }, { 4083684915, -14400 } } },
    { "Asia/Kolkata", { { -2190743214, 19270 }, { -1700731907, 19800 }, { -895890530, 19800 }, { -780552250,
          23400 }, { -62718361, 19800 }, { 150764854, 19800 }, { 512193845, 19800 }, { 1181304876, 19800 }, {
          1776603472, 19800 }, { 2152026245, 19800 }, { 3691429048, 19800 }, { 3721324697, 19800 }, {
          4096602282, 19800 } } },
    { "Australia/Lord_Howe", { { -2195921453, 36000 }, { -1698798172, 36000 }, { -889582826, 36000 }, {
          -762170586, 36000 }, { -60744772, 36000 }, { 130886661, 36000 }, { 525655762, 37800 }, { 1188327868,
          37800 }, { 1782151808, 37800 }, { 2150168120, 39600 }, { 3665118866, 39600 }, { 3692277154, 39600 },
          { 4100148291, 39600 } } },
    { "Africa/Casablanca", { { -2208810521, -1820 }, { -1697125411, 0 }, { -889191303, 3600 }, { -781688052,
          3600 }, { -57593182, 0 }, { 155503547, 0 }, { 510507892, 0 }, { 1177317070, 0 }, { 1777749993, 3600
          }, { 2152590418, 3600 }, { 3678774937, 3600 }, { 3721615273, 3600 }, { 4093653016, 3600 } } },
};

static const fixture footers[] = {
    { "CET-1CEST,M3.5.0,M10.5.0/3", { { 1767232800, 3600 }, { 1774742400, 3600 }, { 1774749600, 7200 }, {
          1775397600, 7200 }, { 1775404800, 7200 }, { 1814443200, 7200 }, { 1837591200, 3600 }, { 1950739200,
          7200 }, { 1950750000, 3600 }, { 4102441200, 3600 } } },
    { "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", { { 1767232800, 39600 }, { 1774742400, 39600 }, { 1774749600,
          39600 }, { 1775397600, 37800 }, { 1775404800, 37800 }, { 1814443200, 37800 }, { 1837591200, 39600 },
          { 1950739200, 39600 }, { 1950750000, 39600 }, { 4102441200, 39600 } } },
    { "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", { { 1767232800, -7200 }, { 1774742400, -7200 }, { 1774749600, -3600
          }, { 1775397600, -3600 }, { 1775404800, -3600 }, { 1814443200, -3600 }, { 1837591200, -7200 }, {
          1950739200, -3600 }, { 1950750000, -7200 }, { 4102441200, -7200 } } },
    { "EET-2EEST,M3.4.4/50,M10.4.4/50", { { 1767232800, 7200 }, { 1774742400, 10800 }, { 1774749600, 10800 },
          { 1775397600, 10800 }, { 1775404800, 10800 }, { 1814443200, 10800 }, { 1837591200, 10800 }, {
          1950739200, 7200 }, { 1950750000, 7200 }, { 4102441200, 7200 } } },
    { "IST-1GMT0,M10.5.0,M3.5.0/1", { { 1767232800, 0 }, { 1774742400, 0 }, { 1774749600, 3600 }, {
          1775397600, 3600 }, { 1775404800, 3600 }, { 1814443200, 3600 }, { 1837591200, 0 }, { 1950739200,
          3600 }, { 1950750000, 0 }, { 4102441200, 0 } } },
    { "<+0330>-3:30<+0430>,J79/24,J263/24", { { 1767232800, 12600 }, { 1774742400, 16200 }, { 1774749600,
          16200 }, { 1775397600, 16200 }, { 1775404800, 16200 }, { 1814443200, 16200 }, { 1837591200, 16200 },
          { 1950739200, 12600 }, { 1950750000, 12600 }, { 4102441200, 12600 } } },
    { "XXX3YYY,0/0,J365/25", /* all year */
          { { 1767232800, -7200 }, { 1774742400, -7200 }, { 1774749600, -7200 }, {
          1775397600, -7200 }, { 1775404800, -7200 }, { 1814443200, -7200 }, { 1837591200, -7200 }, {
          1950739200, -7200 }, { 1950750000, -7200 }, { 4102441200, -7200 } } },
};

static aid_allocator zone_memory;

static void put_u32(aid__buffer *out, uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        aid__buffer_add_char(out, (char)(value >> shift & 0xFF));
}

static void put_block(aid__buffer *out, char version, const moment *steps, uint32_t count, bool wide)
{
    aid__buffer_add(out, "TZif", 4);
    aid__buffer_add_char(out, version);
    for (int i = 0; i < 15; i++)
        aid__buffer_add_char(out, '\0');
    const uint32_t counts[6] = { 0, 0, 0, count, count + 1, 4 };
    for (int i = 0; i < 6; i++)
        put_u32(out, counts[i]);
    for (uint32_t i = 0; i < count; i++) {
        if (wide)
            put_u32(out, (uint32_t)((uint64_t)steps[i].utc_s >> 32));
        put_u32(out, (uint32_t)steps[i].utc_s);
    }
    for (uint32_t i = 0; i < count; i++)
        aid__buffer_add_char(out, (char)(i + 1));
    for (uint32_t i = 0; i <= count; i++) {
        put_u32(out, i == 0 ? 0 : (uint32_t)steps[i - 1].offset_s);
        aid__buffer_add(out, "\0\0", 2);
    }
    aid__buffer_add(out, "XXX", 4);
}

/* A version 2 file with these steps and this footer. */
static void put_zone(aid__buffer *out, const moment *steps, uint32_t count, const char *footer)
{
    aid__buffer_clear(out);
    put_block(out, '2', NULL, 0, false);
    put_block(out, '2', steps, count, true);
    aid__buffer_add_char(out, '\n');
    aid__buffer_add_text(out, footer);
    aid__buffer_add_char(out, '\n');
    assert_true(aid__buffer_ok(out));
}

static aid__zone *parse(const aid__buffer *bytes)
{
    aid__zone *zone = NULL;
    assert_ok(aid__zone_parse(&zone_memory, (const uint8_t *)bytes->bytes, bytes->length, &zone, NULL));
    return zone;
}

/* The system's zone, or NULL and a word about it. */
static aid__zone *system_zone(const char *name, aid__buffer *bytes)
{
    aid__buffer_clear(bytes);
    aid_status status = aid__zoneinfo_read(name, bytes, NULL);
    if (status == AID_E_NOT_FOUND) {
        print_message("skipped %s: this machine has no tzdata\n", name);
        return NULL;
    }
    assert_ok(status);
    return parse(bytes);
}

static void test_real_zones_have_the_offsets_that_python_finds(void **state)
{
    (void)state;
    aid__buffer bytes;
    aid__buffer_init(&bytes, &zone_memory);
    for (size_t z = 0; z < sizeof zones / sizeof *zones; z++) {
        aid__zone *zone = system_zone(zones[z].name, &bytes);
        for (size_t i = 0; zone != NULL && i < 13; i++)
            assert_int_equal(aid__zone_offset_s(zone, zones[z].moments[i].utc_s), zones[z].moments[i].offset_s);
        aid__zone_free(&zone_memory, zone);
    }
    aid__buffer_free(&bytes);
}

#ifdef _WIN32
/* Its C library knows no zones by name. */
static void test_real_zones_have_the_offsets_of_the_c_library_in_two_centuries(void **state)
{
    (void)state;
    skip();
}
#else
static int32_t libc_offset(int64_t utc_s)
{
    time_t when = (time_t)utc_s;
    struct tm local;
    assert_non_null(localtime_r(&when, &local));
    int64_t days = aid__days_from_civil(local.tm_year + 1900, (uint32_t)local.tm_mon + 1, (uint32_t)local.tm_mday);
    return (int32_t)(days * 86400 + local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec - utc_s);
}

static void test_real_zones_have_the_offsets_of_the_c_library_in_two_centuries(void **state)
{
    (void)state;
    aid__buffer bytes;
    aid__buffer_init(&bytes, &zone_memory);
    for (size_t z = 0; z < sizeof zones / sizeof *zones; z++) {
        aid__zone *zone = system_zone(zones[z].name, &bytes);
        if (zone == NULL)
            continue;
        setenv("TZ", zones[z].name, 1);
        tzset();
        int64_t last = aid__days_from_civil(2101, 1, 1) * 86400;
        for (int64_t t = aid__days_from_civil(1900, 1, 1) * 86400; t < last; t += 8 * 3600 + 1741)
            if (aid__zone_offset_s(zone, t) != libc_offset(t))
                fail_msg("%s at %lld: %d, the C library says %d", zones[z].name, (long long)t,
                         (int)aid__zone_offset_s(zone, t), (int)libc_offset(t));
        aid__zone_free(&zone_memory, zone);
    }
    unsetenv("TZ");
    aid__buffer_free(&bytes);
}
#endif

static void test_footers_rule_the_years_without_a_table(void **state)
{
    (void)state;
    aid__buffer bytes;
    aid__buffer_init(&bytes, &zone_memory);
    for (size_t z = 0; z < sizeof footers / sizeof *footers; z++) {
        put_zone(&bytes, NULL, 0, footers[z].name);
        aid__zone *zone = parse(&bytes);
        for (size_t i = 0; i < 10; i++)
            if (aid__zone_offset_s(zone, footers[z].moments[i].utc_s) != footers[z].moments[i].offset_s)
                fail_msg("%s at %lld: %d, not %d", footers[z].name, (long long)footers[z].moments[i].utc_s,
                         (int)aid__zone_offset_s(zone, footers[z].moments[i].utc_s),
                         (int)footers[z].moments[i].offset_s);
        aid__zone_free(&zone_memory, zone);
    }
    aid__buffer_free(&bytes);
}

static int64_t at(int32_t year, uint32_t month, uint32_t day, int32_t minutes)
{
    return aid__days_from_civil(year, month, day) * 86400 + minutes * 60;
}

static void test_a_gap_is_read_with_the_offset_before_it_and_a_fold_is_the_first(void **state)
{
    (void)state;
    aid__buffer bytes;
    aid__buffer_init(&bytes, &zone_memory);
    put_zone(&bytes, NULL, 0, "CET-1CEST,M3.5.0,M10.5.0/3");
    aid__zone *berlin = parse(&bytes);
    assert_int_equal(aid__zone_to_utc_s(berlin, at(2026, 3, 29, 119)), at(2026, 3, 29, 59));
    assert_int_equal(aid__zone_to_utc_s(berlin, at(2026, 3, 29, 120)), at(2026, 3, 29, 60)); /* 02:00 is 03:00 */
    assert_int_equal(aid__zone_to_utc_s(berlin, at(2026, 3, 29, 150)), at(2026, 3, 29, 90)); /* 02:30 is 03:30 */
    assert_int_equal(aid__zone_to_utc_s(berlin, at(2026, 3, 29, 180)), at(2026, 3, 29, 60));
    assert_int_equal(aid__zone_to_utc_s(berlin, at(2026, 10, 25, 119)), at(2026, 10, 24, 1439));
    assert_int_equal(aid__zone_to_utc_s(berlin, at(2026, 10, 25, 150)), at(2026, 10, 25, 30)); /* the first 02:30 */
    assert_int_equal(aid__zone_to_utc_s(berlin, at(2026, 10, 25, 180)), at(2026, 10, 25, 120));
    aid__zone_free(&zone_memory, berlin);

    const moment samoa[] = { { at(2011, 12, 30, 600), 14 * 3600 } }; /* a whole day is left out */
    put_zone(&bytes, samoa, 1, "<+14>-14");
    aid__zone *zone = parse(&bytes);
    assert_int_equal(aid__zone_to_utc_s(zone, at(2011, 12, 30, 599)), at(2011, 12, 30, 599));
    assert_int_equal(aid__zone_to_utc_s(zone, at(2011, 12, 30, 660)), at(2011, 12, 30, 660));
    assert_int_equal(aid__zone_to_utc_s(zone, at(2011, 12, 31, 60)), at(2011, 12, 30, 660));
    aid__zone_free(&zone_memory, zone);
    aid__buffer_free(&bytes);
}

static void test_every_instant_comes_back_from_its_local_time_unless_it_is_a_second_one(void **state)
{
    (void)state;
    aid__buffer bytes;
    aid__buffer_init(&bytes, &zone_memory);
    for (size_t z = 0; z < sizeof footers / sizeof *footers; z++) {
        put_zone(&bytes, NULL, 0, footers[z].name);
        aid__zone *zone = parse(&bytes);
        for (int64_t t = at(2026, 1, 1, 0); t < at(2029, 1, 1, 0); t += 1800) {
            int64_t local = t + aid__zone_offset_s(zone, t), back = aid__zone_to_utc_s(zone, local);
            assert_true(back <= t);
            assert_int_equal(back + aid__zone_offset_s(zone, back), local);
            assert_true(t - back <= 2 * 3600);
        }
        aid__zone_free(&zone_memory, zone);
    }
    aid__buffer_free(&bytes);
}

static void test_no_zone_is_utc_and_far_instants_are_answered(void **state)
{
    (void)state;
    assert_int_equal(aid__zone_offset_s(NULL, INT64_MAX), 0);
    assert_int_equal(aid__zone_to_utc_s(NULL, -5), -5);
    aid__zone_free(&zone_memory, NULL);
    aid__buffer bytes;
    aid__buffer_init(&bytes, &zone_memory);
    put_zone(&bytes, NULL, 0, "CET-1CEST,M3.5.0,M10.5.0/3");
    aid__zone *zone = parse(&bytes);
    const int64_t far[] = { INT64_MAX, INT64_MIN, INT64_C(1) << 53, -(INT64_C(1) << 53), 100000000000, -100000000000 };
    for (size_t i = 0; i < sizeof far / sizeof *far; i++) {
        int32_t offset = aid__zone_offset_s(zone, far[i]);
        assert_true(offset == 3600 || offset == 7200);
        (void)aid__zone_to_utc_s(zone, far[i]);
    }
    aid__zone_free(&zone_memory, zone);
    aid__buffer_free(&bytes);
}

static void test_version_one_and_empty_footers_keep_the_last_offset(void **state)
{
    (void)state;
    const moment steps[] = { { -1000, 60 }, { 1000, 7200 } };
    aid__buffer bytes;
    aid__buffer_init(&bytes, &zone_memory);
    put_block(&bytes, '\0', steps, 2, false);
    for (int round = 0; round < 2; round++) {
        aid__zone *zone = parse(&bytes);
        assert_int_equal(aid__zone_offset_s(zone, -1001), 0);
        assert_int_equal(aid__zone_offset_s(zone, -1000), 60);
        assert_int_equal(aid__zone_offset_s(zone, 999), 60);
        assert_int_equal(aid__zone_offset_s(zone, 4000000000), 7200);
        aid__zone_free(&zone_memory, zone);
        put_zone(&bytes, steps, 2, "");
    }
    aid__buffer_free(&bytes);
}

static void assert_bad(const aid__buffer *bytes, size_t length, const char *words)
{
    aid_error error;
    aid__zone *zone = NULL;
    assert_says(aid__zone_parse(&zone_memory, (const uint8_t *)bytes->bytes, length, &zone, &error), AID_E_FORMAT,
                error, words);
    assert_int_equal(error.reason, AID_REASON_ZONE);
    assert_null(zone);
}

static void test_bad_zone_data_is_refused_with_a_reason(void **state)
{
    (void)state;
    static const char *const rules[] = { "X", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
                                         "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-25",
                                         "CET-1CEST,J0,J300", "CET-1CEST,M3.5.0/168,M10.5.0", "<+1",
                                         "CET-1CEST,M3.5.0,M10.5.0x", "CET-1:60", "CET-1CEST,366,0" };
    aid__buffer bytes;
    aid__buffer_init(&bytes, &zone_memory);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        put_zone(&bytes, NULL, 0, rules[i]);
        assert_bad(&bytes, bytes.length, "footer");
    }
    const moment backwards[] = { { 10, 0 }, { 10, 60 } }, wide[] = { { 10, 26 * 3600 + 1 } };
    put_zone(&bytes, backwards, 2, "");
    assert_bad(&bytes, bytes.length, "not in order");
    put_zone(&bytes, wide, 1, "");
    assert_bad(&bytes, bytes.length, "26 hours");
    put_zone(&bytes, wide, 0, "CET-1");
    for (size_t length = 0; length < bytes.length; length++)
        assert_bad(&bytes, length, "zone data");
    aid__buffer_free(&bytes);
}

/* A few bytes changed, most of them near the beginning, and sometimes the end cut off. */
static void mutate(const aid__buffer *bytes, uint64_t *seed, aid__buffer *out)
{
    aid__buffer_clear(out);
    aid__buffer_add(out, bytes->bytes, bytes->length);
    assert_true(aid__buffer_ok(out));
    for (uint64_t left = aid__mix(++*seed) % 6; left > 0; left--) {
        uint64_t dice = aid__mix(++*seed);
        size_t reach = dice % 2 && bytes->length > 200 ? 200 : bytes->length;
        out->bytes[(size_t)(dice >> 8) % reach] = (char)(dice >> 56);
    }
    if (aid__mix(++*seed) % 4 == 0)
        out->length = (size_t)(aid__mix(*seed) >> 8) % (out->length + 1);
}

static void parse_and_ask(const aid__buffer *bytes, uint64_t *seed)
{
    uint8_t *exact = malloc(bytes->length + 1); /* a block of its own, so that a byte too far is seen */
    assert_non_null(exact);
    memcpy(exact, bytes->bytes, bytes->length);
    aid__zone *zone = NULL;
    aid_status status = aid__zone_parse(&zone_memory, exact, bytes->length, &zone, NULL);
    assert_true(status == AID_OK || status == AID_E_FORMAT);
    free(exact);
    for (int question = 0; status == AID_OK && question < 4; question++) {
        int64_t t = (int64_t)(aid__mix(++*seed) % 9000000000u) - 4000000000;
        assert_true(abs(aid__zone_offset_s(zone, t)) <= 26 * 3600);
        int64_t back = aid__zone_to_utc_s(zone, t);
        assert_true(back >= t - 26 * 3600 && back <= t + 26 * 3600);
    }
    aid__zone_free(&zone_memory, zone);
}

static void test_mutated_zone_files_never_crash(void **state)
{
    (void)state;
    const moment steps[] = { { -1000, 60 }, { 1000, 7200 }, { 90000, 0 } };
    aid__buffer bytes, mutant;
    aid__buffer_init(&bytes, &zone_memory);
    aid__buffer_init(&mutant, &zone_memory);
    uint64_t seed = 11;
    for (size_t z = 0; z <= sizeof zones / sizeof *zones; z++) {
        aid__zone *zone = z < sizeof zones / sizeof *zones ? system_zone(zones[z].name, &bytes) : NULL;
        if (zone == NULL)
            put_zone(&bytes, steps, 3, "CET-1CEST,M3.5.0,M10.5.0/3");
        aid__zone_free(&zone_memory, zone);
        for (int round = 0; round < 4000; round++) {
            mutate(&bytes, &seed, &mutant);
            parse_and_ask(&mutant, &seed);
        }
    }
    aid__buffer_free(&bytes);
    aid__buffer_free(&mutant);
}

static void test_parsing_survives_a_refused_allocation(void **state)
{
    (void)state;
    const moment steps[] = { { 10, 60 } };
    aid__buffer bytes;
    aid__buffer_init(&bytes, &zone_memory);
    put_zone(&bytes, steps, 1, "CET-1");
    failing memory = failing_at(1);
    aid__zone *zone = NULL;
    const aid_allocator *allocator = failing_allocator(&memory);
    assert_int_equal(aid__zone_parse(allocator, (uint8_t *)bytes.bytes, bytes.length, &zone, NULL), AID_E_MEMORY);
    assert_null(zone);
    assert_ok(aid__zone_parse(allocator, (uint8_t *)bytes.bytes, bytes.length, &zone, NULL));
    aid__zone_free(allocator, zone);
    bytes.bytes[bytes.length - 2] = 'x';
    assert_int_equal(aid__zone_parse(allocator, (uint8_t *)bytes.bytes, bytes.length, &zone, NULL), AID_E_FORMAT);
    assert_int_equal(memory.live_bytes, 0);
    aid__buffer_free(&bytes);
}

static void test_zone_names_cannot_leave_the_zone_folder(void **state)
{
    (void)state;
    static const char *const good[] = { "Europe/Berlin", "UTC", "Etc/GMT+5", "America/Port-au-Prince", "GB",
                                        "America/Argentina/La_Rioja", "" };
    static const char *const bad[] = { "../etc/passwd", "/etc/passwd", "Europe/", "Europe//Berlin", "Europe/..", "a b",
                                       "Zürich", "a.b", "x\n",
                                       "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" };
    aid_error error;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_ok(aid__zone_name_check(good[i], &error));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_says(aid__zone_name_check(bad[i], &error), AID_E_ARGUMENT, error, "cannot be a time zone's name");
        assert_int_equal(error.reason, AID_REASON_ZONE);
    }
}

static void test_the_system_is_asked_only_for_zones_that_need_a_file(void **state)
{
    (void)state;
    aid_error error;
    aid__buffer bytes;
    aid__buffer_init(&bytes, &zone_memory);
    assert_ok(aid__zoneinfo_read("UTC", &bytes, &error));
    assert_ok(aid__zoneinfo_read("", &bytes, &error));
    assert_int_equal(bytes.length, 0);
    assert_says(aid__zoneinfo_read("Mars/Olympus", &bytes, &error), AID_E_NOT_FOUND, error, "Mars/Olympus");
    assert_int_equal(error.reason, AID_REASON_ZONE);
    assert_int_equal(aid__zoneinfo_read("Europe", &bytes, &error), AID_E_NOT_FOUND); /* a folder, or nothing */
    assert_int_equal(aid__zoneinfo_read("../x", &bytes, &error), AID_E_ARGUMENT);
    assert_int_equal(bytes.length, 0);
    aid__buffer_free(&bytes);
}

static void test_reading_a_zone_file_survives_every_refused_allocation(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing memory = failing_at(n);
        aid__buffer bytes;
        aid__buffer_init(&bytes, failing_allocator(&memory));
        aid_status status = aid__zoneinfo_read("Europe/Berlin", &bytes, NULL);
        assert_true(memory.refused ? status == AID_E_MEMORY : status == AID_OK || status == AID_E_NOT_FOUND);
        assert_true(bytes.length == 0 || status == AID_OK);
        aid__buffer_free(&bytes);
        assert_int_equal(memory.live_bytes, 0);
        if (!memory.refused)
            break;
    }
}

int main(void)
{
    assert_ok(aid__allocator_choose(NULL, &zone_memory, NULL));
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_real_zones_have_the_offsets_that_python_finds),
        cmocka_unit_test(test_real_zones_have_the_offsets_of_the_c_library_in_two_centuries),
        cmocka_unit_test(test_footers_rule_the_years_without_a_table),
        cmocka_unit_test(test_a_gap_is_read_with_the_offset_before_it_and_a_fold_is_the_first),
        cmocka_unit_test(test_every_instant_comes_back_from_its_local_time_unless_it_is_a_second_one),
        cmocka_unit_test(test_no_zone_is_utc_and_far_instants_are_answered),
        cmocka_unit_test(test_version_one_and_empty_footers_keep_the_last_offset),
        cmocka_unit_test(test_bad_zone_data_is_refused_with_a_reason),
        cmocka_unit_test(test_mutated_zone_files_never_crash),
        cmocka_unit_test(test_parsing_survives_a_refused_allocation),
        cmocka_unit_test(test_zone_names_cannot_leave_the_zone_folder),
        cmocka_unit_test(test_reading_a_zone_file_survives_every_refused_allocation),
        cmocka_unit_test(test_the_system_is_asked_only_for_zones_that_need_a_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
