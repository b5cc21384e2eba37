/* SPDX-License-Identifier: MIT */
/* How often is help refused for a balance, by who is asked and how much credit there is? N members of one group; again
 * and again a member drawn at random asks for an hour, and of those who are free the rule picks the helper. The books, the
 * limit and the refusal are the library's; see credit.c. */
#ifndef AID_TESTS_SIM_CREDIT_H
#define AID_TESTS_SIM_CREDIT_H

#include "world.h"

enum { CREDIT_ALL = 0, CREDIT_NO_LIMIT = 0 };

typedef struct credit_case {
    uint64_t seed;
    uint32_t members;
    uint32_t events;
    uint32_t asked;    /* members who are free, of whom the one with the lowest balance helps; CREDIT_ALL: everybody is
                          free with a chance of one in ten */
    int32_t limit;     /* hours of credit; CREDIT_NO_LIMIT none */
    bool uneven;       /* a tenth of the members ask three times as often */
    bool by_score;     /* the helper is picked by aid_match_best with the balance alone as score, not by reading balances */
} credit_case;

typedef struct credit_outcome {
    uint32_t asked, refused;
    uint32_t differing; /* by_score: times when the score picked somebody whose balance was not the lowest */
    double deviation;   /* standard deviation of the balances over the second half, in hours */
    int64_t highest;    /* the largest |balance| that was ever seen, in hours */
} credit_outcome;

credit_outcome credit_run(const credit_case *what);

#endif
