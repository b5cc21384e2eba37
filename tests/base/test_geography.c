/* SPDX-License-Identifier: MIT */
/* Only here are the integer distances held against floating point. */
#include "../test.h"

#include "base/geography.h"
#include "base/mix.h"
#include <math.h>
#include <stdlib.h>

static const double radius = 6371008.8, degree = 3.14159265358979323846 / 180;

static double haversine_m(int32_t latitude1, int32_t longitude1, int32_t latitude2, int32_t longitude2)
{
    double unit = degree / 1e7;
    double north = sin((latitude2 - (double)latitude1) * unit / 2);
    double east = sin((longitude2 - (double)longitude1) * unit / 2);
    double a = north * north + cos(latitude1 * unit) * cos(latitude2 * unit) * east * east;
    return 2 * radius * asin(sqrt(a < 1 ? a : 1));
}

static void test_the_known_distances_come_out(void **state)
{
    (void)state;
    static const struct {
        int32_t from[2], to[2];
        int64_t metres;
    } cases[] = {
        { { 525219000, 134132000 }, { 525163000, 133777000 }, 2481 },     /* KA-geo */
        { { 0, 1799990000 }, { 0, -1799990000 }, 222 },                   /* across the antimeridian */
        { { 899990000, 0 }, { 899990000, 1800000000 }, 222 },             /* across the pole */
        { { 0, 0 }, { 0, 10000000 }, 111195 },                            /* one degree of the equator */
        { { 0, 0 }, { 0, 1800000000 }, 20015114 },                        /* half round */
        { { 900000000, 5 }, { -900000000, 77 }, 20015114 },               /* pole to pole */
        { { 900000000, 0 }, { 900000000, 1234567890 }, 0 },               /* a pole has every longitude */
        { { 10000000, -1800000000 }, { 10000000, 1800000000 }, 0 },       /* one meridian, two names */
        { { 525219000, 134132000 }, { 525219000, 134132000 }, 0 },
        { { 0, 0 }, { 0, 90 }, 1 },                                       /* 1.0007 m */
        { { 0, 0 }, { 0, 89 }, 0 },                                       /* 0.9896 m */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(aid__distance_m(cases[i].from[0], cases[i].from[1], cases[i].to[0], cases[i].to[1]),
                         cases[i].metres);
}

static int32_t draw(uint64_t *seed, int32_t limit)
{
    return (int32_t)((int64_t)(aid__mix(++*seed) % (2 * (uint64_t)limit + 1)) - limit);
}

static int32_t clamp(int64_t value, int32_t limit)
{
    return (int32_t)(value > limit ? limit : value < -limit ? -limit : value);
}

/* G9: pairs near and far, near antipodes, near poles, across the antimeridian. */
static void draw_pair(uint64_t *seed, int32_t pair[4])
{
    pair[0] = draw(seed, AID__LATITUDE_MAX);
    pair[1] = draw(seed, AID__LONGITUDE_MAX);
    int32_t reach = 10 << aid__mix(++*seed) % 26;
    int64_t latitude = draw(seed, AID__LATITUDE_MAX), longitude = draw(seed, AID__LONGITUDE_MAX);
    switch (aid__mix(++*seed) % 5) {
    case 0: break;
    case 1:
        latitude = (int64_t)pair[0] + draw(seed, reach);
        longitude = (int64_t)pair[1] + draw(seed, reach);
        break;
    case 2: /* antipodes, almost */
        latitude = -(int64_t)pair[0] + draw(seed, reach);
        longitude = (pair[1] > 0 ? pair[1] - (int64_t)AID__LONGITUDE_MAX : pair[1] + (int64_t)AID__LONGITUDE_MAX) +
                    draw(seed, reach);
        break;
    case 3: /* about a pole */
        pair[0] = clamp(AID__LATITUDE_MAX - (int64_t)abs(draw(seed, reach)), AID__LATITUDE_MAX);
        latitude = AID__LATITUDE_MAX - (int64_t)abs(draw(seed, reach));
        break;
    default: /* over the antimeridian */
        pair[1] = clamp(AID__LONGITUDE_MAX - (int64_t)abs(draw(seed, reach)), AID__LONGITUDE_MAX);
        longitude = -AID__LONGITUDE_MAX + (int64_t)abs(draw(seed, reach));
        latitude = (int64_t)pair[0] + draw(seed, reach);
    }
    pair[2] = clamp(latitude, AID__LATITUDE_MAX);
    pair[3] = clamp(longitude, AID__LONGITUDE_MAX);
}

static void test_distances_agree_with_the_real_haversine_to_a_metre_and_are_symmetric(void **state)
{
    (void)state;
    uint64_t seed = 7;
    for (int i = 0; i < 300000; i++) {
        int32_t p[4];
        draw_pair(&seed, p);
        int64_t metres = aid__distance_m(p[0], p[1], p[2], p[3]);
        double real = haversine_m(p[0], p[1], p[2], p[3]);
        if (fabs(real - (double)metres) > 1.2) /* floored, and double itself is 0.1 m off at antipodes */
            fail_msg("%d,%d → %d,%d is %lld m, not %.3f m", (int)p[0], (int)p[1], (int)p[2], (int)p[3],
                     (long long)metres, real);
        assert_int_equal(aid__distance_m(p[2], p[3], p[0], p[1]), metres);
    }
}

/* The bits themselves: any change of the arithmetic changes this sum. */
static void test_distances_are_the_same_bits_everywhere(void **state)
{
    (void)state;
    uint64_t seed = 2026, sum = 0;
    for (int i = 0; i < 20000; i++) {
        int32_t p[4];
        draw_pair(&seed, p);
        sum = aid__mix(sum ^ (uint64_t)aid__distance_m(p[0], p[1], p[2], p[3]));
    }
    assert_int_equal(sum, UINT64_C(0x191A4AD118C21FE1));
}

static void test_a_place_out_of_range_is_named(void **state)
{
    (void)state;
    aid_error error;
    assert_ok(aid__place_check(900000000, -1800000000, "place", &error));
    assert_says(aid__place_check(900000001, 0, "place", &error), AID_E_ARGUMENT, error, "place: latitude 900000001");
    assert_int_equal(error.reason, AID_REASON_PLACE);
    assert_says(aid__place_check(0, -1800000001, "home", &error), AID_E_ARGUMENT, error, "home: longitude -1800000001");
    assert_int_equal(aid__place_check(INT64_MIN, INT64_MAX, "place", NULL), AID_E_ARGUMENT);
}

static void test_a_coarse_place_stays_coarse_and_near(void **state)
{
    (void)state;
    uint64_t seed = 3;
    for (int i = 0; i < 50000; i++) {
        int32_t p[4];
        draw_pair(&seed, p);
        int32_t latitude = p[0], longitude = p[1];
        aid__place_coarsen(&latitude, &longitude);
        assert_ok(aid__place_check(latitude, longitude, "place", NULL));
        assert_true(aid__distance_m(p[0], p[1], latitude, longitude) <= 240);
        int32_t again_latitude = latitude, again_longitude = longitude;
        aid__place_coarsen(&again_latitude, &again_longitude);
        assert_int_equal(again_latitude, latitude);
        assert_int_equal(again_longitude, longitude);
    }
}

static void test_cells_are_at_least_150_m_and_one_meridian_is_one_cell(void **state)
{
    (void)state;
    for (int32_t latitude = -900000000; latitude <= 899000000; latitude += 1234567) {
        int32_t at = latitude, west = -1800000000;
        aid__place_coarsen(&at, &west); /* the first cell's centre is half a cell east of its edge */
        double edge = (fabs((double)at) + 7200) * degree / 1e7;
        double width = 2 * (west + 1800000000.0) * (degree / 1e7) * radius * cos(edge);
        assert_true(width >= 149.9 || west == 0);
        int32_t here = latitude, east = 1800000000;
        aid__place_coarsen(&here, &east);
        assert_int_equal(east, west);
        int32_t above = latitude + 14400, any = 0;
        aid__place_coarsen(&above, &any);
        assert_int_equal(above - at, 14400);
    }
    int32_t pole = 900000000, longitude = 777;
    aid__place_coarsen(&pole, &longitude);
    assert_int_equal(pole, 900000000 - 7200);
    assert_int_equal(longitude, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_known_distances_come_out),
        cmocka_unit_test(test_distances_agree_with_the_real_haversine_to_a_metre_and_are_symmetric),
        cmocka_unit_test(test_distances_are_the_same_bits_everywhere),
        cmocka_unit_test(test_a_place_out_of_range_is_named),
        cmocka_unit_test(test_a_coarse_place_stays_coarse_and_near),
        cmocka_unit_test(test_cells_are_at_least_150_m_and_one_meridian_is_one_cell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
