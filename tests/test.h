/* SPDX-License-Identifier: MIT */
/* What every C test starts with: cmocka with the headers it wants before it, and a check that prints the message. */
#ifndef AID_TESTS_TEST_H
#define AID_TESTS_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <mutualaid/base.h>
#include <string.h>

/* The call must answer AID_OK. */
#define assert_ok(call) assert_int_equal((call), AID_OK)

/* The call must answer `wanted` and say `words` in its message. `error` is the box that it was given. */
#define assert_says(call, wanted, error, words)                                       \
    do {                                                                              \
        assert_int_equal((call), (wanted));                                           \
        if (strstr((error).message, (words)) == NULL)                                 \
            fail_msg("the message \"%s\" does not say \"%s\"", (error).message, (words)); \
    } while (0)

#endif
