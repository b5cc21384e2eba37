/* SPDX-License-Identifier: MIT */
/* In what books are kept: time, unpaid time, points, and money as ISO 4217 knows it. */
#ifndef AID_BASE_UNIT_H
#define AID_BASE_UNIT_H

#include "base/error.h"
#include <mutualaid/values.h>
#include <stdbool.h>

typedef struct aid__unit {
    int32_t number;    /* aid_unit */
    const char *code;  /* "time", "EUR": static */
    int32_t exponent;  /* decimal places of the main unit: EUR 2, JPY 0; others 0 */
} aid__unit;

/* False: there is no such unit. */
bool aid__unit_find(int32_t number, aid__unit *out);
bool aid__unit_named(const char *code, aid__unit *out); /* in any case of letters */

/* Units in which an hour has a price: money and points. */
bool aid__unit_is_priced(int32_t number);

/* AID_E_ARGUMENT naming the field, unless it is 0 or a unit. */
aid_status aid__unit_check(int32_t number, const char *field, aid_error *error);

#endif
