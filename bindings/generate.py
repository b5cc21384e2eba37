# SPDX-License-Identifier: MIT
"""Writes everything in the tree that mirrors the public headers: half of each binding, and the layout probe.

    generate.py            write the files
    generate.py --check    fail when a file differs from what the headers say, the headers leave their dialect, or a
                           function has no comment, test, example or wrapper (generator/completeness.py)

Needs pycparser (Debian: python3-pycparser). Its outputs are committed, so that nobody else does. The list of exported
symbols is not made here but by tests/checks/symbols.py, which also compares it with the library.
"""
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
try:
    from generator import completeness, header, layout, lua, luacats, pyapi, python, solvers
except ModuleNotFoundError as missing:
    sys.exit('generate.py: %s. Debian: apt install python3-pycparser, and run it with /usr/bin/python3' % missing)

OUTPUTS = {
    'bindings/python/mutualaid/_abi.py': python.abi,
    'bindings/python/mutualaid/_data.py': python.data,
    'bindings/python/mutualaid/solve.py': solvers.module,
    'bindings/lua/generated.c': lua.tables,
    'bindings/lua/generated.h': lua.names,
    'bindings/lua/solvers.c': solvers.lua_tables,
    'bindings/lua/library/mutualaid.lua': luacats.annotations,
    'docs/api-lua.md': luacats.page,
    'docs/api-python.md': pyapi.page,
    'docs/functions.md': completeness.page,
    'tests/bindings/layout.c': layout.probe,
}


def main():
    check = '--check' in sys.argv[1:]
    read = header.Header(os.environ.get('CC', 'cc').split()[0])
    outputs = {path: write(read) for path, write in OUTPUTS.items()}
    if check:
        completeness.check(read, header.ROOT)
    problems = list(read.problems)
    for path, content in outputs.items():
        target = header.ROOT / path
        if not check:
            target.write_text(content, encoding='utf-8')
        elif not target.exists() or target.read_text(encoding='utf-8') != content:
            problems.append('%s is not what the headers say; run bindings/generate.py' % path)
    for problem in problems:
        print(problem, file=sys.stderr)
    print('generate: %d functions, %d structs, %d enums; %s' % (
        len(read.functions), len(read.structs), len(read.enums),
        '%d problems' % len(problems) if problems else 'the headers keep to their dialect'))
    sys.exit(1 if problems else 0)


main()
