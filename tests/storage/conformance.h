/* SPDX-License-Identifier: MIT */
/* What every storage backend must do, as one suite. A backend's test says how to make its storage and runs it:
 *
 *     static const conformance_backend mine = { .name = "mine", .make = mine_make, .survives = true };
 *     int main(void) { return conformance_run(&mine); } */
#ifndef AID_TESTS_STORAGE_CONFORMANCE_H
#define AID_TESTS_STORAGE_CONFORMANCE_H

#include <mutualaid/storage.h>
#include <stdbool.h>

typedef struct conformance_backend {
    const char *name;
    /* Opens what is kept at `path` (a name in a folder that is empty when a test begins), making it if need be. */
    aid_status (*make)(const aid_allocator *allocator, const char *path, aid_storage *out, aid_error *error);
    bool single;   /* it keeps one community only, as storage.h allows */
    bool survives; /* what was appended is there after close and make; several may be open at once */
} conformance_backend;

/* The number of tests that failed. */
int conformance_run(const conformance_backend *backend);

#endif
