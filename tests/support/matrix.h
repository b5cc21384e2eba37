/* SPDX-License-Identifier: MIT */
/* The permission matrix as the specification writes it, read from its text: what the tests of aid__may are made from. */
#ifndef AID_TESTS_MATRIX_H
#define AID_TESTS_MATRIX_H

#include "../test.h"

#include "rules/may.h"
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>

typedef struct matrix {
    char letters[AID__ACTIONS][AID__CASE_ROLES];
    char names[AID__ACTIONS][40];
} matrix;

/* Every row ends with ten letters; before them stands the action's name. */
static void matrix_read(matrix *out, const char *path)
{
    char line[200];
    int rows = 0;
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_non_null(fgets(line, sizeof line, file));
    assert_non_null(strstr(line, "CL GU PE SP LE IN MA CO RE DP"));
    for (; fgets(line, sizeof line, file) != NULL; rows++) {
        assert_true(rows < AID__ACTIONS);
        size_t end = strlen(line);
        for (int role = AID__CASE_ROLES - 1; role >= 0; role--) {
            while (end > 0 && isspace((unsigned char)line[end - 1]))
                end--;
            out->letters[rows][role] = line[--end];
            assert_non_null(strchr("yoc4bah-", line[end]));
        }
        while (end > 0 && isspace((unsigned char)line[end - 1]))
            end--;
        assert_true(end > 0 && end < sizeof out->names[0]);
        memcpy(out->names[rows], line, end);
        out->names[rows][end] = '\0';
    }
    fclose(file);
    assert_int_equal(rows, AID__ACTIONS);
}

#endif
