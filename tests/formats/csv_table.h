/* SPDX-License-Identifier: MIT */
/* What the CSV tests share: the whole table as one text that can be compared, fields in brackets, a line a record. */
#ifndef AID_TESTS_CSV_TABLE_H
#define AID_TESTS_CSV_TABLE_H

#include "../test.h"

#include <mutualaid/csv.h>
#include <mutualaid/values.h>
#include <stdbool.h>
#include <stdio.h>

enum { CSV_TABLE_ROOM = 4096 };

static inline void csv_table_add(char *out, const char *text)
{
    size_t used = strlen(out);
    assert_true(used + strlen(text) + 1 < CSV_TABLE_ROOM);
    strcpy(out + used, text);
}

/* The records of an open table; a wrong one as "!line:column" of its error. */
static inline void csv_table_rows(aid_csv *csv, char out[CSV_TABLE_ROOM])
{
    aid_csv_info info = { .struct_size = sizeof info };
    assert_ok(aid_csv_get(csv, &info, NULL));
    out[0] = '\0';
    for (int32_t more = 1;;) {
        aid_error error;
        aid_status status = aid_csv_next(csv, &more, &error);
        if (status == AID_OK && !more)
            return;
        if (status != AID_OK) {
            char place[40];
            assert_int_equal(status, AID_E_FORMAT);
            snprintf(place, sizeof place, "!%u:%u", (unsigned)error.line, (unsigned)error.column);
            csv_table_add(out, place);
        }
        for (uint32_t i = 0; status == AID_OK && i < info.columns; i++) {
            const char *text;
            size_t length;
            assert_ok(aid_csv_field(csv, i, &text, &length, NULL));
            assert_int_equal(strlen(text), length);
            csv_table_add(out, "[");
            csv_table_add(out, text);
            csv_table_add(out, "]");
        }
        csv_table_add(out, "\n");
    }
}

#endif
