# SPDX-License-Identifier: MIT
"""Every allocation of the library goes through the host's allocator: only lib/base/memory.c names the C library's, no
function of a dependency is used that allocates for its caller, and SQLite's own memory stays with SQLite's backend."""
import re

import tree

LIBC = ('malloc calloc realloc reallocarray aligned_alloc posix_memalign valloc free strdup strndup asprintf vasprintf '
        'getline getdelim open_memstream fopen fdopen opendir scandir realpath alloca').split()
DEPENDENCIES = ('sodium_malloc sodium_allocarray sodium_free utf8proc_map utf8proc_map_custom utf8proc_NFC utf8proc_NFD '
                'utf8proc_NFKC utf8proc_NFKD utf8proc_NFKC_Casefold').split()
# The last two: the C library's buffer of a file, closed in the function that opened it.
ALLOWED = {'lib/base/memory.c': {'realloc', 'free'}, 'lib/base/zoneinfo.c': {'fopen'}, 'lib/base/platform.c': {'fopen', 'fdopen'}}
SQLITE = re.compile(r'\bsqlite3_(malloc64|malloc|realloc64|realloc|free|mprintf|vmprintf|str_new)\b')
CALL = re.compile(r'\b(%s)\s*\(' % '|'.join(LIBC + DEPENDENCIES))


def main():
    problems, count = [], 0
    for path in tree.files('.c', '.h', under='lib'):
        name = path.as_posix()
        if name == 'lib/search/embed.c':  # a program of the build, not of the library
            continue
        count += 1
        for number, line in enumerate(tree.without_comments(tree.text(path), strings=False).splitlines(), 1):
            for call in CALL.findall(line):
                if call not in ALLOWED.get(name, ()):
                    problems.append('%s:%d: %s; memory comes from the host, through base/memory.h' % (name, number, call))
            if SQLITE.search(line) and not name.startswith('lib/backends/sqlite/'):
                problems.append('%s:%d: SQLite memory outside its backend' % (name, number))
    tree.report('allocations', problems, '%d files allocate through the host\'s allocator only' % count)


main()
