/* SPDX-License-Identifier: MIT */
/* Who should help first: the lowest tier that can. What a need is made of is all that there is to know about a person here;
 * tests/support/test_service_request.c holds this struct to its fields. */
#ifndef AID_RULES_ROUTE_H
#define AID_RULES_ROUTE_H

#include "model/model.h"
#include "rules/eligibility.h"
#include <mutualaid/base.h>

/* What is needed, and where. */
typedef struct aid__need {
    int32_t type;         /* aid_support_type; 0 any */
    int32_t placed;       /* 1: the place is stated */
    int32_t latitude, longitude;
    int32_t online;       /* aid_answer */
    uint32_t said_count;
    const char *measure;  /* a code or the beginning of one; "" any */
    const aid__said *said; /* what rules go by */
    int64_t said_ago;     /* since when it was said, microseconds */
    const uint16_t *languages; /* packed codes */
    size_t language_count; /* 0 not stated */
} aid__need;

/* aid_service_bar bits: why the service cannot help; 0: it can. */
uint64_t aid__route_bars(const aid__model *model, const aid__need *need, aid__row service);

/* Metres from the need to the service, its group's place where it has none of its own; -1 not known. */
int64_t aid__route_distance(const aid__model *model, const aid__need *need, aid__row service);

/* How many more it can serve; -1 not stated. */
int32_t aid__service_free(const aid__service_row *service);

typedef struct aid__route_step {
    aid__row service;
    int32_t tier;
    uint64_t bars;
    int64_t distance_m;
} aid__route_step;

/* The order of routing: can help; tier; distance, an unknown one last; entered first. Below 0: `a` comes first. For qsort. */
int aid__route_compare(const void *a, const void *b);

#endif
