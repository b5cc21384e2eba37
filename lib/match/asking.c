/* SPDX-License-Identifier: MIT */
/* How many people to ask, so that enough of them say yes? Exact in decimals: a probability is 36 digits after the
 * point, in limbs of nine, rounded up; so the likelihood of too few is never taken for less than it is. */
#include "match/context.h"

#include <string.h>

enum {
    ASKING_LIMBS = 5, /* the first is before the point */
    ASKING_BASE = 1000000000,
    ASKING_PPM = 1000000,
    ASKING_NEEDED_MOST = 100,
    ASKING_MOST = 10000
};

typedef struct asking_share {
    uint32_t limb[ASKING_LIMBS];
} asking_share;

static void asking_add(asking_share *sum, const asking_share *other)
{
    uint32_t carry = 0;
    for (int i = ASKING_LIMBS - 1; i >= 0; i--) {
        uint32_t limb = sum->limb[i] + other->limb[i] + carry;
        carry = limb >= ASKING_BASE;
        sum->limb[i] = limb - (carry ? ASKING_BASE : 0);
    }
}

/* share · ppm / 10⁶, rounded up. */
static asking_share asking_times(const asking_share *share, uint32_t ppm)
{
    asking_share product;
    uint64_t rest = 0;
    for (int i = 0; i < ASKING_LIMBS; i++) {
        uint64_t here = rest * ASKING_BASE + (uint64_t)share->limb[i] * ppm;
        product.limb[i] = (uint32_t)(here / ASKING_PPM);
        rest = here % ASKING_PPM;
    }
    const asking_share least = { { [ASKING_LIMBS - 1] = rest != 0 } };
    asking_add(&product, &least);
    return product;
}

/* Is the likelihood of too few, the sum of these, at most a tenth? */
static bool asking_is_enough(const asking_share *shares, int32_t needed)
{
    asking_share sum = { { 0 } };
    for (int32_t i = 0; i < needed; i++)
        asking_add(&sum, &shares[i]);
    if (sum.limb[0] != 0 || sum.limb[1] > ASKING_BASE / 10)
        return false;
    return sum.limb[1] < ASKING_BASE / 10 || (sum.limb[2] == 0 && sum.limb[3] == 0 && sum.limb[4] == 0);
}

aid_status aid__match_asking(int32_t needed, int32_t yes_ppm, int32_t *out_people, aid_error *error)
{
    asking_share shares[ASKING_NEEDED_MOST] = { { { 1 } } }; /* of exactly i who say yes; nobody is asked yet */
    if (needed < 1 || needed > ASKING_NEEDED_MOST)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "needed: %d; it is 1 to %d people", needed,
                         ASKING_NEEDED_MOST);
    if (yes_ppm < 1 || yes_ppm > ASKING_PPM)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                         "yes_ppm: %d; it is 1 to 1000000, so that 300000 means three of ten say yes", yes_ppm);
    const uint32_t yes = (uint32_t)yes_ppm, no = ASKING_PPM - yes;
    for (int32_t people = 1; people <= ASKING_MOST; people++) {
        for (int32_t i = needed - 1; i >= 0; i--) {
            shares[i] = asking_times(&shares[i], no);
            if (i == 0)
                break;
            const asking_share one_more = asking_times(&shares[i - 1], yes);
            asking_add(&shares[i], &one_more);
        }
        if (people >= needed && asking_is_enough(shares, needed)) {
            *out_people = people;
            return AID_OK;
        }
    }
    return aid__fail(error, AID_E_LIMIT, AID_REASON_RANGE,
                     "more than %d people would have to be asked for %d to say yes; ask otherwise, or for fewer",
                     ASKING_MOST, needed);
}
