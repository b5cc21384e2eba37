# SPDX-License-Identifier: MIT
"""What the shared library exports: exactly the functions that the headers mark AID_API.

    symbols.py --write            write lib/mutualaid.symbols (a name a line) and lib/mutualaid.map (for the linker)
    symbols.py --check [LIBRARY]  fail when either file, or what LIBRARY exports, differs from the headers
"""
import subprocess
import sys

import headers
import tree

LIST = 'lib/mutualaid.symbols'
MAP = 'lib/mutualaid.map'


def symbol_list(names):
    return '# SPDX-License-Identifier: MIT\n# Written by tests/checks/symbols.py --write; do not edit.\n' + \
        ''.join(name + '\n' for name in names)


def linker_map(names):
    """Names are listed: a wildcard would export what is internal wherever hidden visibility is not to be had."""
    return '/* SPDX-License-Identifier: MIT */\n/* Written by tests/checks/symbols.py --write; do not edit. */\n' + \
        'MUTUALAID_0 {\nglobal:\n' + ''.join('    %s;\n' % name for name in names) + 'local:\n    *;\n};\n'


def exported(library):
    """The names that a shared library defines for others, without versions and without the version node itself."""
    listing = subprocess.run(['nm', '-D', '--defined-only', library], check=True, stdout=subprocess.PIPE, text=True)
    names = set()
    for line in listing.stdout.splitlines():
        kind, name = line.split()[-2:]
        if kind != 'A':
            names.add(name.split('@')[0])
    # What a sanitizer or a profiler adds to every library is not ours.
    return {name for name in names if not name.startswith(('__asan', '__odr_asan', '__ubsan', '__gcov', '__llvm'))}


def main():
    names = headers.functions()
    if '--write' in sys.argv:
        (tree.ROOT / LIST).write_text(symbol_list(names))
        (tree.ROOT / MAP).write_text(linker_map(names))
        tree.report('symbols', [], '%d functions written' % len(names))
    problems = []
    for path, content in ((LIST, symbol_list(names)), (MAP, linker_map(names))):
        if tree.text(path) != content:
            problems.append('%s is not what the headers say; run tests/checks/symbols.py --write' % path)
    for library in sys.argv[2:]:
        out = exported(library)
        problems += ['%s is in the headers, but the library does not export it' % name
                     for name in names if name not in out]
        problems += ['%s is exported, but in no header' % name for name in sorted(out - set(names))]
    tree.report('symbols', problems, '%d functions, the same in the headers, the list and the library' % len(names))


main()
