/* SPDX-License-Identifier: MIT */
/* The SQLite backend keeps the contract of <mutualaid/storage.h>. */
#include "conformance.h"

#include "fixture.h"

static aid_status sqlite_make(const aid_allocator *allocator, const char *path, aid_storage *out, aid_error *error)
{
    return aid__sqlite_storage(allocator, path, AID_ATTACH_MAY_CREATE, 0, out, error);
}

int main(void)
{
    static const conformance_backend sqlite = { .name = "sqlite", .make = sqlite_make, .survives = true };
    return conformance_run(&sqlite);
}
