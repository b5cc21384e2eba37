/* SPDX-License-Identifier: MIT */
/* The one thing of POSIX that tests use on every system and Windows has not: a folder with a name of its own. Included
 * before all else where the tests are compiled for Windows; the library itself never sees it. */
#ifndef AID_TESTS_WINDOWS_POSIX_H
#define AID_TESTS_WINDOWS_POSIX_H

#include <direct.h>
#include <io.h>

/* Fills the X at the end of `path` and makes the folder; NULL when that fails. */
static inline char *mkdtemp(char *path)
{
    return _mktemp(path) != NULL && _mkdir(path) == 0 ? path : NULL;
}

#endif
