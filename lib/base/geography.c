/* SPDX-License-Identifier: MIT */
/* The haversine distance in integers only: no floating point, no compiler's choice, the same metres everywhere.
 * docs/geography.md writes every step and constant down with its error; whoever changes a bit here changes who is near
 * whom in every community, so the tests pin exact values.
 *
 * Fractions are unsigned 64-bit numbers: Q63 means 2^63 stands for 1. Invariants: constants are rounded to nearest,
 * everything computed is rounded down. */
#include "base/geography.h"

#include <assert.h>
#include <stdbool.h>

enum {
    GEOGRAPHY_TERMS = 12,             /* of the series of hav */
    GEOGRAPHY_SMALL = 1 << 24,        /* an angle in 10^-7 degrees below which … */
    GEOGRAPHY_SMALL_TERMS = 4,        /* … so many terms are enough */
    GEOGRAPHY_CELLS = 46,             /* of the arcsine's table: ⌊64·sin 45°⌋ + 1 */
    GEOGRAPHY_ROW = 14400,            /* a row of the grid: 0.00144° = 160.1 m */
    GEOGRAPHY_CIRCUMFERENCE = 266868, /* ⌊2πR / 150 m⌋: cells round the equator */
    GEOGRAPHY_RADIUS_DM = 63710088    /* R = 6371008.8 m */
};

#define GEOGRAPHY_ONE (UINT64_C(1) << 63)              /* 1 in Q63 */
#define GEOGRAPHY_ARC UINT64_C(17284903702238269808)   /* half of 10^-7 degrees in radians, × 2^94 */
#define GEOGRAPHY_RIGHT UINT64_C(14488038916154245685)     /* π/2 in Q63, which is also π in Q62 */

typedef struct geography_wide {
    uint64_t high, low;
} geography_wide;

static geography_wide geography_product(uint64_t a, uint64_t b)
{
    uint64_t a1 = a >> 32, a0 = a & 0xFFFFFFFFu, b1 = b >> 32, b0 = b & 0xFFFFFFFFu;
    uint64_t low = a0 * b0, left = a1 * b0, right = a0 * b1;
    uint64_t middle = (low >> 32) + (left & 0xFFFFFFFFu) + (right & 0xFFFFFFFFu);
    return (geography_wide){ .high = a1 * b1 + (left >> 32) + (right >> 32) + (middle >> 32),
                             .low = middle << 32 | (low & 0xFFFFFFFFu) };
}

/* a·b / 2^64 without the product of the low halves: at most 3 too small, and a third faster. */
static uint64_t geography_scale(uint64_t a, uint64_t b)
{
    uint64_t a1 = a >> 32, a0 = a & 0xFFFFFFFFu, b1 = b >> 32, b0 = b & 0xFFFFFFFFu;
    return a1 * b1 + (a1 * b0 >> 32) + (a0 * b1 >> 32);
}

/* a·b / 2^63 in the same way: two Q63 give a Q63, at most 6 too small. */
static uint64_t geography_times(uint64_t a, uint64_t b)
{
    assert(a <= UINT64_C(1) << 63 && b <= UINT64_C(1) << 63);
    return geography_scale(a, b) << 1;
}

/* hav(x) = sin²(x/2) in Q63 for x = 0°..180° in 10^-7 degrees. With w = (x/2)², x ≤ 90°:
 * hav = w·(1 − w/3 + 2w²/45 − …), the k-th coefficient being 2^(2k−1)/(2k)!; beyond, hav(x) = 1 − hav(180° − x).
 * Below 2^24 (1.7°, where neighbours are) the fifth term is under 2^-73 already. */
static uint64_t geography_haversine(uint32_t angle)
{
    static const uint64_t series[GEOGRAPHY_TERMS] = {
        UINT64_C(0x8000000000000000), UINT64_C(0x2AAAAAAAAAAAAAAB), UINT64_C(0x05B05B05B05B05B0),
        UINT64_C(0x0068068068068068), UINT64_C(0x00049F93EDDE27D7), UINT64_C(0x000023DDB1DFF1B1),
        UINT64_C(0x000000C9CBA54604), UINT64_C(0x000000035CFE7CE6), UINT64_C(0x000000000B413C32),
        UINT64_C(0x00000000001E542C), UINT64_C(0x0000000000004339), UINT64_C(0x000000000000007D),
    };
    assert(angle <= AID__LONGITUDE_MAX);
    bool far = angle > AID__LATITUDE_MAX;
    uint32_t acute = far ? AID__LONGITUDE_MAX - angle : angle;
    geography_wide arc = geography_product(acute, GEOGRAPHY_ARC);
    uint64_t half = arc.high << 34 | arc.low >> 30; /* x/2 in radians, Q64 */
    uint64_t square = geography_scale(half, half);
    int k = acute < GEOGRAPHY_SMALL ? GEOGRAPHY_SMALL_TERMS - 1 : GEOGRAPHY_TERMS - 1;
    uint64_t sum = series[k];
    while (--k >= 0)
        sum = series[k] - geography_scale(square, sum);
    uint64_t haversine = geography_scale(square, sum);
    return far ? GEOGRAPHY_ONE - haversine : haversine;
}

/* ⌊√n⌋ for n ≥ 2^30: a chord of the root (2.9 % off at most), then twice Heron's mean (10^-7), then the exact one. */
static uint32_t geography_root_32(uint32_t n)
{
    assert(n >> 30 != 0);
    uint32_t root = ((n >> 16) * 43691u >> 16) + 23211u;
    root = (root + n / root) / 2;
    root = (root + n / root) / 2;
    while ((uint64_t)root * root > n)
        root--;
    while ((uint64_t)(root + 1) * (root + 1) <= n)
        root++;
    return root;
}

/* ⌊√n⌋ for n ≥ 2^62: the root of the upper half, then one division for the lower digits (Zimmermann, Karatsuba square
 * root, INRIA RR-3805, 1999), then at most two steps back. */
static uint32_t geography_root_64(uint64_t n)
{
    assert(n >> 62 != 0);
    uint32_t high = (uint32_t)(n >> 32);
    uint64_t root = geography_root_32(high);
    uint64_t rest = high - root * root;
    root = (root << 16) + (rest << 15 | (n & 0xFFFFFFFFu) >> 17) / root;
    if (root > UINT32_MAX)
        root = UINT32_MAX;
    while (root * root > n)
        root--;
    return (uint32_t)root;
}

/* ⌊√n⌋ for any n. */
static uint64_t geography_root_128(geography_wide n)
{
    uint32_t shift = 0;
    if (n.high == 0) {
        n = (geography_wide){ .high = n.low };
        shift = 32;
    }
    if (n.high == 0)
        return 0;
    for (uint32_t step = 32; step >= 2; step /= 2) {
        if (n.high >> (64 - step) != 0)
            continue;
        n.high = n.high << step | n.low >> (64 - step);
        n.low <<= step;
        shift += step / 2;
    }
    uint64_t high = geography_root_64(n.high);
    uint64_t rest = n.high - high * high;
    uint64_t more = (rest << 31 | n.low >> 33) / high;
    if (more > UINT32_MAX)
        more = UINT32_MAX; /* 2^32 happens next to a full square; the root never has more digits */
    uint64_t root = high << 32 | more;
    for (;;) {
        geography_wide square = geography_product(root, root);
        if (square.high < n.high || (square.high == n.high && square.low <= n.low))
            return root >> shift;
        root--;
    }
}

/* For p_i = (2i + 1)/128: √(1 − p_i²) and asin(p_i), Q63, to nearest. */
static const struct {
    uint64_t cosine, angle;
} geography_table[GEOGRAPHY_CELLS] = {
    { UINT64_C(0x7FFEFFFEFFFDFFFB), UINT64_C(0x010000AAABDDE0B9) },
    { UINT64_C(0x7FF6FFAEFA4D7FCE), UINT64_C(0x0300120123B20482) },
    { UINT64_C(0x7FE6FD8E85D02A72), UINT64_C(0x05005363FEBE2BAD) },
    { UINT64_C(0x7FCEF69B672541FC), UINT64_C(0x0700E4F9970B24C8) },
    { UINT64_C(0x7FAEE64EBB3E634D), UINT64_C(0x0901E7159C066967) },
    { UINT64_C(0x7F86C698AF76B2A6), UINT64_C(0x0B037A4B9866628D) },
    { UINT64_C(0x7F568FDABDADD009), UINT64_C(0x0D05BF81DD3C562D) },
    { UINT64_C(0x7F1E38E05F85B9AA), UINT64_C(0x0F08D804F134DA98) },
    { UINT64_C(0x7EDDB6D6284A64B0), UINT64_C(0x110CE59BA4A8C3F8) },
    { UINT64_C(0x7E94FD3F312DE3B2), UINT64_C(0x13120A9BED2F4590) },
    { UINT64_C(0x7E43FDE8BF5349C9), UINT64_C(0x15186A00ADE97415) },
    { UINT64_C(0x7DEAA8DC0689C101), UINT64_C(0x1720278094CD3C7F) },
    { UINT64_C(0x7D88EC4DE6826B3D), UINT64_C(0x192967A638DB37F3) },
    { UINT64_C(0x7D1EB48C7A9D183C), UINT64_C(0x1B344FE9A97C4D23) },
    { UINT64_C(0x7CABEBEA4E03E441), UINT64_C(0x1D4106CBA45B087C) },
    { UINT64_C(0x7C307AA6FE917DCD), UINT64_C(0x1F4FB3F2AD079B21) },
    { UINT64_C(0x7BAC46D510BFC588), UINT64_C(0x2160804A48B998BC) },
    { UINT64_C(0x7B1F343CAD6B7E0F), UINT64_C(0x23739624A8BCC3A0) },
    { UINT64_C(0x7A89243AF75AE017), UINT64_C(0x2589215F17BD014F) },
    { UINT64_C(0x79E9F59D99E12AEA), UINT64_C(0x27A14F89897B37CF) },
    { UINT64_C(0x7941847A235AD4C7), UINT64_C(0x29BC5011B9CA2637) },
    { UINT64_C(0x788FAA00AD2C68F2), UINT64_C(0x2BDA5472576A1EFF) },
    { UINT64_C(0x77D43C493EE9D320), UINT64_C(0x2DFB9066C9EE32E6) },
    { UINT64_C(0x770F0E1B42B822A9), UINT64_C(0x30203A2437DA5A24) },
    { UINT64_C(0x763FEEAE451751D1), UINT64_C(0x32488A988C5988F9) },
    { UINT64_C(0x7566A963191C7194), UINT64_C(0x3474BDB05B2A6E69) },
    { UINT64_C(0x74830574529392A2), UINT64_C(0x36A512A4A6D1565D) },
    { UINT64_C(0x7394C59CD80CB74E), UINT64_C(0x38D9CC51BA2657CC) },
    { UINT64_C(0x729BA7B315A6E578), UINT64_C(0x3B1331987CC092C4) },
    { UINT64_C(0x719764371427CFCA), UINT64_C(0x3D518DCBEBCCFD4B) },
    { UINT64_C(0x7087ADD1639730C5), UINT64_C(0x3F95312CB1755DBC) },
    { UINT64_C(0x6F6C30C061521463), UINT64_C(0x41DE717537D2E1D9) },
    { UINT64_C(0x6E449230E261ACDE), UINT64_C(0x442DAA790E50BC8D) },
    { UINT64_C(0x6D106F7EAD56004C), UINT64_C(0x46833EDB0FA7AB6B) },
    { UINT64_C(0x6BCF5D586A710D84), UINT64_C(0x48DF98DE737F1A54) },
    { UINT64_C(0x6A80E6C1BA49B3E0), UINT64_C(0x4B432B57E4387E97) },
    { UINT64_C(0x69248BECEB2306C3), UINT64_C(0x4DAE72C4DE1B83C0) },
    { UINT64_C(0x67B9C0E437B0F2AA), UINT64_C(0x5021F6911CCA5637) },
    { UINT64_C(0x663FEBF87B38BD11), UINT64_C(0x529E4A93C98549DE) },
    { UINT64_C(0x64B663E8B0D57608), UINT64_C(0x552410D09D6E46FB) },
    { UINT64_C(0x631C6DB23126D0F7), UINT64_C(0x57B3FB8C725B9C15) },
    { UINT64_C(0x617139F5282EC35D), UINT64_C(0x5A4ECFC913B85D50) },
    { UINT64_C(0x5FB3E1D2C21B7D18), UINT64_C(0x5CF56841EF79D0F8) },
    { UINT64_C(0x5DE363227709EF09), UINT64_C(0x5FA8B90B2409E9E9) },
    { UINT64_C(0x5BFE9BD0C8F03515), UINT64_C(0x6269D3FF30D28E83) },
    { UINT64_C(0x5A04442A61753566), UINT64_C(0x6539EE368F3DE881) },
};

/* asin(p) in Q63 for p = 0..sin 45°, where q = √(1 − p²), both Q63. From the table's nearest angle θ_i the rest is
 * small: u = sin(θ − θ_i) = p·cos θ_i − q·p_i, and asin(u) a short series. */
static uint64_t geography_arcsine(uint64_t p, uint64_t q)
{
    uint64_t i = p >> 57;
    assert(i < GEOGRAPHY_CELLS);
    uint64_t plus = geography_times(p, geography_table[i].cosine);
    uint64_t minus = geography_times(q, (2 * i + 1) << 56);
    uint64_t rest = plus > minus ? plus - minus : minus - plus;
    uint64_t square = geography_times(rest, rest);
    uint64_t series = UINT64_C(0x05B6DB6DB6DB6DB7) + geography_times(square, UINT64_C(0x03E38E38E38E38E4));
    series = UINT64_C(0x099999999999999A) + geography_times(square, series);
    series = UINT64_C(0x1555555555555555) + geography_times(square, series);
    uint64_t angle = rest + geography_times(rest, geography_times(square, series));
    return plus > minus ? geography_table[i].angle + angle : geography_table[i].angle - angle;
}

static uint32_t geography_difference(int32_t a, int32_t b)
{
    int64_t difference = (int64_t)a - b;
    return (uint32_t)(difference < 0 ? -difference : difference);
}

int64_t aid__distance_m(int32_t latitude1, int32_t longitude1, int32_t latitude2, int32_t longitude2)
{
    uint32_t east = geography_difference(longitude1, longitude2);
    if (east > AID__LONGITUDE_MAX)
        east = 2 * (uint32_t)AID__LONGITUDE_MAX - east; /* the other way round */
    uint64_t north = geography_haversine(geography_difference(latitude1, latitude2));
    uint64_t sum = geography_haversine(geography_difference(latitude1, -latitude2));
    /* cos φ1·cos φ2 = 1 − hav(φ1 − φ2) − hav(φ1 + φ2) */
    uint64_t cosines = north + sum < GEOGRAPHY_ONE ? GEOGRAPHY_ONE - north - sum : 0;
    uint64_t a = north + geography_times(cosines, geography_haversine(east));
    if (a > GEOGRAPHY_ONE)
        a = GEOGRAPHY_ONE;

    /* sin d = 2·√(a·(1 − a)), |cos d| = |1 − 2a|: both small where d is near 0° or 180°, so neither end loses digits. */
    geography_wide product = geography_product(a, GEOGRAPHY_ONE - a);
    uint64_t sine = geography_root_128((geography_wide){ .high = product.high << 2 | product.low >> 62,
                                                         .low = product.low << 2 });
    bool obtuse = a > GEOGRAPHY_ONE / 2;
    uint64_t cosine = obtuse ? 2 * (a - GEOGRAPHY_ONE / 2) : GEOGRAPHY_ONE - 2 * a;
    uint64_t angle =
        sine < cosine ? geography_arcsine(sine, cosine) : GEOGRAPHY_RIGHT - geography_arcsine(cosine, sine);
    angle >>= 1; /* Q62, so that 180° fits */
    if (obtuse)
        angle = GEOGRAPHY_RIGHT - angle;
    geography_wide decimetres = geography_product(angle, GEOGRAPHY_RADIUS_DM);
    return (int64_t)((decimetres.high << 2 | decimetres.low >> 62) / 10);
}

/* cos x in Q30 for x = 0°..180°: 1 − 2·hav(x). */
static int64_t geography_cosine(uint32_t angle)
{
    return (INT64_C(1) << 30) - (int64_t)(geography_haversine(angle) >> 32);
}

/* sin x = cos(90° − x) for −180°..180°, by the nearer of the two right angles. */
static int64_t geography_sine(int32_t angle)
{
    uint32_t size = geography_difference(angle, 0);
    int64_t sine = geography_cosine(geography_difference((int32_t)size, AID__LATITUDE_MAX));
    return angle < 0 ? -sine : sine;
}

void aid__place_vector(int32_t latitude, int32_t longitude, int32_t out[3])
{
    const int64_t one = INT64_C(1) << 30, radius_m = GEOGRAPHY_RADIUS_DM / 10;
    int64_t level = geography_cosine(geography_difference(latitude, 0));
    out[0] = (int32_t)(level * geography_cosine(geography_difference(longitude, 0)) / one * radius_m / one);
    out[1] = (int32_t)(level * geography_sine(longitude) / one * radius_m / one);
    out[2] = (int32_t)(geography_sine(latitude) * radius_m / one);
}

aid_status aid__place_check(int64_t latitude, int64_t longitude, const char *field, aid_error *error)
{
    if (latitude < -AID__LATITUDE_MAX || latitude > AID__LATITUDE_MAX)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PLACE,
                         "%s: latitude %lld is outside ±900000000 (90° in units of 10^-7 degrees)", field,
                         (long long)latitude);
    if (longitude < -AID__LONGITUDE_MAX || longitude > AID__LONGITUDE_MAX)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_PLACE,
                         "%s: longitude %lld is outside ±1800000000 (180° in units of 10^-7 degrees)", field,
                         (long long)longitude);
    return AID_OK;
}

/* How many cells the row round the pole side `edge` (10^-7 degrees, 0..90°) has, each at least 150 m wide there. */
static int64_t geography_cells(int32_t edge)
{
    uint64_t cosine = GEOGRAPHY_ONE - 2 * geography_haversine((uint32_t)edge);
    int64_t cells = (int64_t)geography_times(cosine, GEOGRAPHY_CIRCUMFERENCE);
    return cells > 0 ? cells : 1;
}

void aid__place_coarsen(int32_t *latitude, int32_t *longitude)
{
    const int64_t turn = 2 * (int64_t)AID__LONGITUDE_MAX;
    int32_t row = (int32_t)(((int64_t)*latitude + AID__LATITUDE_MAX) / GEOGRAPHY_ROW);
    if (row == 2 * (int64_t)AID__LATITUDE_MAX / GEOGRAPHY_ROW)
        row--; /* the north pole belongs to the row below it */
    int32_t south = row * GEOGRAPHY_ROW - AID__LATITUDE_MAX, north = south + GEOGRAPHY_ROW;
    int64_t cells = geography_cells(south + north < 0 ? -south : north);
    int64_t east = ((int64_t)*longitude + AID__LONGITUDE_MAX) % turn; /* −180° and 180° are one meridian */
    int64_t cell = east * cells / turn;
    *latitude = south + GEOGRAPHY_ROW / 2;
    *longitude = (int32_t)((2 * cell + 1) * AID__LONGITUDE_MAX / cells - AID__LONGITUDE_MAX);
}
