# SPDX-License-Identifier: MIT
"""Who may include whom: the folders of lib/ as a table (docs/architecture.md). Any other include fails.

Everyone above base may also include <mutualaid/base.h> and <mutualaid/values.h>, its own folder, and C's own headers.
"""
import fnmatch
import re

import tree

EVERY_PUBLIC_HEADER = 'every public header'
COMMON = {'mutualaid/base.h', 'mutualaid/values.h'}
# Standard C, and POSIX 2008 where a file has to ask the system.
SYSTEM = set('assert ctype errno float inttypes limits locale math setjmp stdalign stdarg stdbool stddef stdint stdio '
             'stdlib string time wchar fcntl unistd dirent signal sys/types sys/stat sys/wait sys/mman'.split())

# folder: (rooms it may look into, public headers, other libraries)
TABLE = {
    'base': ((), ('text.h', 'calendar.h'), ('utf8proc.h', 'sodium.h', 'windows.h', 'io.h')),
    'event': (('base',), ('storage.h',), ('sodium.h',)),
    'journal': (('base',), ('storage.h',), ('sodium.h',)),
    'model': (('base', 'event'), (), ('sodium.h',)),
    'rules': (('base', 'event', 'model'), (), ()),
    'solve': (('base',), ('solve*.h',), ()),
    'search': (('base', 'event', 'model'), (), ('utf8proc.h',)),
    'match': (('base', 'event', 'model', 'rules', 'solve', 'search'), ('match.h', 'solve*.h'), ()),
    'insight': (('base', 'event', 'model', 'rules', 'solve', 'search'), (), ()),
    'backends': (('base',), ('storage.h',), ('sqlite3.h', 'libpq-fe.h', 'sodium.h')),
    'store': (('base', 'event', 'journal', 'model', 'rules', 'solve', 'search', 'match', 'insight', 'backends'),
              ('storage.h', 'store.h', 'keys.h'), ('sodium.h',)),
    'api': (('base', 'event', 'model', 'rules', 'store', 'match', 'insight', 'search', 'solve'), EVERY_PUBLIC_HEADER,
            ()),
    'formats': (('base',), EVERY_PUBLIC_HEADER, ('utf8proc.h', 'sodium.h', 'windows.h')),
}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)


def problem(room, quote, name):
    """What is wrong with one include in a room, or None."""
    rooms, headers, libraries = TABLE[room]
    if quote == '"':
        target = name.split('/')[0]
        if '/' not in name:
            return '"%s" names no folder; write "%s/%s"' % (name, room, name)
        if target == room or target in rooms:
            return None
        return '"%s": %s may look into %s' % (name, room, ', '.join(rooms) or 'no other folder')
    if name in COMMON or (name[:-2] in SYSTEM and name.endswith('.h')) or name in libraries:
        return None
    if name.startswith('mutualaid'):
        if headers == EVERY_PUBLIC_HEADER or any(
                fnmatch.fnmatch(name, 'mutualaid/' + header) for header in headers):
            return None
        return '<%s>: of the public headers %s may see base.h, values.h%s' % (
            name, room, ''.join(', ' + header for header in headers))
    return '<%s>: %s may use %s' % (name, room, ', '.join(libraries) or 'no other library')


def main():
    problems, seen = [], 0
    for path in tree.files('.c', '.h', under='lib'):
        room = path.parts[1]
        if room not in TABLE:
            problems.append('%s: the folder lib/%s is not in the table' % (path, room))
            continue
        source = tree.without_comments(tree.text(path))
        for match in INCLUDE.finditer(source):
            seen += 1
            wrong = problem(room, *match.groups())
            if wrong:
                problems.append('%s:%d: %s' % (path, source.count('\n', 0, match.start()) + 1, wrong))
    for path in tree.files('.c', '.h', under='examples') + tree.files('.c', '.h', under='bindings'):
        for match in INCLUDE.finditer(tree.without_comments(tree.text(path))):
            if match.group(1) == '"' and (tree.ROOT / 'lib' / match.group(2)).exists():
                problems.append('%s: "%s": examples and bindings see only the public headers' % (path, match.group(2)))
    # Base knows no public header that needs a store; public headers include only each other and two of C's own.
    for path in tree.files('.h', under='include'):
        for match in INCLUDE.finditer(tree.without_comments(tree.text(path))):
            if not match.group(2).startswith('mutualaid') and match.group(2) not in ('stddef.h', 'stdint.h'):
                problems.append('%s: <%s>: a public header includes only mutualaid/…, stddef.h and stdint.h'
                                % (path, match.group(2)))
    tree.report('include_direction', problems, '%d includes point the right way' % seen)


main()
