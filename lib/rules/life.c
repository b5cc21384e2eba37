/* SPDX-License-Identifier: MIT */
#include "rules/life.h"

#include <assert.h>

enum { LIFE_STATES = AID_EXCHANGE_VOID + 1 };

#define NO 0
#define ACCEPTED AID_EXCHANGE_ACCEPTED
#define ONE_SIDE AID_EXCHANGE_ONE_SIDE
#define DIFFERS AID_EXCHANGE_DIFFERS
#define DISPUTED AID_EXCHANGE_DISPUTED
#define DONE AID_EXCHANGE_DONE
#define CONTESTED AID_EXCHANGE_CONTESTED
#define REVERSED AID_EXCHANGE_REVERSED
#define VOID AID_EXCHANGE_VOID

/* Read a row as: in this state, each act leads there, or is refused (NO). CONFIRM by one side only leads to ONE_SIDE
 * from ACCEPTED; both sides at once (the host, for people who told it) goes on to DONE. LAPSE books only what one side
 * named and nobody must look at. */
static const uint8_t life_next_state[LIFE_STATES][AID__LIFE_COUNT] = {
    /*                         ACCEPT    DECLINE CONFIRM   OTHER    LAPSE DISPUTE    SETTLE CANCEL REVERSE  */
    [AID_EXCHANGE_PROPOSED]  = { ACCEPTED, VOID, NO,       NO,      VOID, NO,        NO,    VOID,  NO },
    [AID_EXCHANGE_ACCEPTED]  = { NO,       NO,   ONE_SIDE, NO,      VOID, DISPUTED,  NO,    VOID,  NO },
    [AID_EXCHANGE_ONE_SIDE]  = { NO,       NO,   DONE,     DIFFERS, DONE, DISPUTED,  NO,    NO,    NO },
    [AID_EXCHANGE_DIFFERS]   = { NO,       NO,   DONE,     DIFFERS, NO,   DISPUTED,  DONE,  VOID,  NO },
    [AID_EXCHANGE_DISPUTED]  = { NO,       NO,   NO,       NO,      NO,   NO,        DONE,  VOID,  NO }, /* nothing booked yet */
    [AID_EXCHANGE_DONE]      = { NO,       NO,   NO,       NO,      NO,   CONTESTED, NO,    NO,    REVERSED },
    [AID_EXCHANGE_CONTESTED] = { NO,       NO,   NO,       NO,      NO,   NO,        DONE,  NO,    REVERSED },
    [AID_EXCHANGE_REVERSED]  = { NO,       NO,   NO,       NO,      NO,   NO,        NO,    NO,    NO },
    [AID_EXCHANGE_VOID]      = { NO,       NO,   NO,       NO,      NO,   NO,        NO,    NO,    NO },
};

#undef NO
#undef ACCEPTED
#undef ONE_SIDE
#undef DIFFERS
#undef DISPUTED
#undef DONE
#undef CONTESTED
#undef REVERSED
#undef VOID

static const char *const life_state_words[LIFE_STATES] = {
    "nothing",  "proposed", "accepted",             "confirmed by one side", "confirmed with different minutes",
    "disputed", "booked",   "booked but contested", "reversed",              "called off",
};

static const char *const life_act_words[AID__LIFE_COUNT] = {
    "accepted", "declined", "confirmed", "confirmed", "lapsed", "disputed", "settled", "cancelled", "reversed",
};

aid_status aid__life_next(int32_t state, aid__life_act act, int32_t *out_state, aid_error *error)
{
    assert(state > 0 && state < LIFE_STATES && act < AID__LIFE_COUNT);
    int32_t next = life_next_state[state][act];
    if (next == 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_TRANSITION, "the exchange is %s and cannot be %s",
                         life_state_words[state], life_act_words[act]);
    *out_state = next;
    return AID_OK;
}
