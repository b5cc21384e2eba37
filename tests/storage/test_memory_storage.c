/* SPDX-License-Identifier: MIT */
/* The memory backend keeps the contract of <mutualaid/storage.h>. */
#include "conformance.h"

#include "fixture.h"

static aid_status memory_make(const aid_allocator *allocator, const char *path, aid_storage *out, aid_error *error)
{
    (void)path;
    return aid__memory_storage(allocator, out, error);
}

int main(void)
{
    static const conformance_backend memory = { .name = "memory", .make = memory_make };
    return conformance_run(&memory);
}
