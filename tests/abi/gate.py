# SPDX-License-Identifier: MIT
"""The ABI gate: would a program that was built with the last release still run with this library?

    gate.py LIBRARY [--required]    compare; --required: a missing tool is a failure, else the check says so and skips
    gate.py --renew LIBRARY         at a release, or when a break is meant: this interface is the baseline from now on

The baseline is tests/abi/baseline.h, the interface of the last release (before the first: of the last renewal) as one
header, and tests/abi/libmutualaid0.symbols, the list that a Debian package would carry. Four checks see different things:

    exports   a function that was there is gone
    types     abidiff, dump against dump: a parameter, a result or a field has another type
    layout    a field moved, a struct that cannot grow grew, a number of an enum changed
    debian    dpkg-gensymbols: a symbol or its version node is gone

What is added passes: functions, enumerators, fields at the end of a struct that says its size. docs/abi.md has the policy."""
import functools
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import hollow

HERE = pathlib.Path(__file__).resolve().parent
BASELINE = HERE / 'baseline.h'
SYMBOLS = HERE / 'libmutualaid0.symbols'
REMEDY = '''
This breaks programs that are built already.
  not meant:  leave what is there and add beside it (a function, an enumerator, a field at the end);
  meant:      only while the version is 0.x, and never in a patch release: raise `abi` in meson.build if the last release
              had this, say in CHANGELOG.md how to follow, and run
              python3 tests/abi/gate.py --renew BUILD/lib/libmutualaid.so.0
              whose difference is then in the commit for a reviewer to see (docs/abi.md).'''


class Missing(Exception):
    """A tool is not there."""


def tool(name, package):
    found = shutil.which(name)
    if found is None:
        raise Missing('%s is missing. Debian: apt install %s' % (name, package))
    return found


def exports(old, _new, library, _folder):
    """Every function of the baseline is still exported."""
    listing = hollow.run(tool('nm', 'binutils'), '-D', '--defined-only', library)
    there = set(re.findall(r' T (\w+)', listing))
    return ['%s is gone' % name for name in sorted(old.functions) if name not in there]


def dump(library, headers, functions, target):
    """The library's interface as abidw reads it from the debug information, and what it lacks. All dumps are made
    alike and compared with each other: compared with a library, or made with other options, a dump hides changes, and
    without debug information nothing ever differs (libabigail 2.2)."""
    hollow.run(tool('abidw', 'abigail-tools'), '--headers-dir', headers, '--drop-private-types', '--no-corpus-path',
               '--no-comp-dir-path', '--no-show-locs', '--no-elf-needed', '--out-file', target, library)
    described = set(re.findall(r"<function-decl name='(\w+)'", target.read_text(encoding='utf-8')))
    return ['%s is not described in the debug information of %s; build with -g' % (name, library)
            for name in sorted(functions) if name not in described]


@functools.lru_cache(maxsize=None)
def dump_of(text):
    """The dump of an interface that is only a header: through a library that has it and nothing inside."""
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder, 'dump')
        built = hollow.library(text, pathlib.Path(folder))
        problems = dump(built, built.parent / 'include', hollow.Interface(text).functions, target)
        if problems:
            raise RuntimeError('\n'.join(problems))
        return target.read_text(encoding='utf-8')


def differences(first, second):
    """What abidiff says of two dumps; functions that only the second has are no matter."""
    done = subprocess.run([tool('abidiff', 'abigail-tools'), '--no-added-syms', first, second],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    # The exit code is a mask in which a changed struct is only 4: anything but 0 is a difference.
    return ['abidiff: ' + line for line in done.stdout.splitlines() if line.strip()] or ['abidiff failed'] \
        if done.returncode else []


def types(old, new, library, folder):
    """abidiff, twice: the library against its own headers, and those, without the fields that were added where fields
    may be, against the baseline. (abidiff's own way to allow growth also allows other changes in the same struct.)"""
    for name, text in (('old', old.text), ('new', new.text), ('cut', new.without_growth(old))):
        (folder / (name + '.abi')).write_text(dump_of(text), encoding='utf-8')
    headers = library.parent / 'include'
    return dump(library, headers if headers.is_dir() else hollow.ROOT / 'include', new.functions, folder / 'real.abi') or \
        differences(folder / 'new.abi', folder / 'real.abi') + differences(folder / 'old.abi', folder / 'cut.abi')


def measured(text, structs, constants, folder):
    """(name → number) for the size of each struct, offset and size of each field, and each constant."""
    folder.mkdir(parents=True)
    (folder / 'mutualaid.h').write_text(text, encoding='utf-8')
    lines = ['#include <mutualaid.h>', '#include <stddef.h>', '#include <stdio.h>', 'int main(void)', '{']
    show = '    printf("%%s %%lld\\n", "%s", (long long)(%s));'
    for name, fields in structs.items():
        lines.append(show % (name, 'sizeof(%s)' % name))
        for field in fields:
            lines.append(show % ('%s.%s:offset' % (name, field), 'offsetof(%s, %s)' % (name, field)))
            lines.append(show % ('%s.%s:size' % (name, field), 'sizeof((*(%s *)0).%s)' % (name, field)))
    lines += [show % (name, name) for name in constants]
    (folder / 'probe.c').write_text('\n'.join(lines + ['    return 0;', '}', '']), encoding='utf-8')
    hollow.run('cc', '-std=c11', '-O0', '-w', '-I.', 'probe.c', '-o', 'probe', cwd=folder)
    return {name: int(value) for name, value in (line.split() for line in
                                                 hollow.run('./probe', cwd=folder).splitlines())}


def layout(old, new, _library, folder):
    """Sizes, offsets, the words of each field's declaration, and the numbers of enums."""
    problems = ['struct %s is gone' % name for name in old.structs if name not in new.structs]
    problems += ['%s is gone' % name for name in old.constants if name not in new.constants]
    structs = {}
    for name, fields in old.structs.items():
        here = new.structs.get(name)
        if here is not None:
            problems += ['%s.%s is gone' % (name, field) for field in fields if field not in here]
            problems += ['%s.%s was `%s` and is `%s`' % (name, field, fields[field], here[field]) for field in fields
                         if here.get(field, fields[field]) != fields[field]]
            structs[name] = [field for field in fields if field in here]
    constants = [name for name in old.constants if name in new.constants]
    before = measured(old.text, structs, constants, folder / 'probe_old')
    after = measured(new.text, structs, constants, folder / 'probe_new')
    for name, number in before.items():
        may_grow = name in structs and old.grows(name)
        if after[name] < number or (after[name] > number and not may_grow):
            problems.append('%s was %d and is %d' % (name, number, after[name]))
    return problems


def debian(_old, _new, library, folder, symbols=SYMBOLS, version='99'):
    """dpkg-gensymbols at its default strictness: what is gone is an error, what is added is not. A symbol that is gone
    counts only for a version later than the one it came with, so the check asks as the package of a far day."""
    tool('dpkg-gensymbols', 'dpkg-dev')
    # It looks for the library by its SONAME.
    named = folder / 'libmutualaid.so.0'
    shutil.copyfile(library, named)
    done = subprocess.run(['dpkg-gensymbols', '-c1', '-plibmutualaid0', '-v' + version, '-e' + str(named),
                           '-I' + str(symbols), '-O' + str(folder / 'symbols')],
                          cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return [line for line in done.stdout.splitlines() if line.strip()] or ['dpkg-gensymbols failed'] \
        if done.returncode else []


CHECKS = (exports, types, layout, debian)


def compare(old_text, new_text, library, folder, symbols=SYMBOLS):
    """Runs the four checks: (name → problems, or a Missing)."""
    old, new = hollow.Interface(old_text), hollow.Interface(new_text)
    found = {}
    for check in CHECKS:
        call = functools.partial(check, symbols=symbols) if check is debian else check
        try:
            found[check.__name__] = call(old, new, library, folder)
        except Missing as missing:
            found[check.__name__] = missing
    return found


def renew(library):
    """Writes the baseline anew."""
    BASELINE.write_text('/* SPDX-License-Identifier: MIT */\n/* The interface that tests/abi/gate.py compares with; '
                        'written by its --renew, do not edit. */\n' + hollow.interface(), encoding='utf-8')
    with tempfile.TemporaryDirectory() as folder:
        listed = pathlib.Path(folder, 'symbols')
        debian(None, None, library, pathlib.Path(folder), version=hollow.amalgamate.version()[0])
        text = listed.read_text(encoding='utf-8')
    # A symbol that is gone is kept by the tool, as a comment or, when it came with this very version, as it was; the
    # baseline no longer has it.
    licence = '# SPDX-License-Identifier: MIT\n'
    there = hollow.Interface(hollow.interface()).functions
    gone = [name for name in re.findall(r'^ (aid_\w+)@', text, flags=re.M) if name not in there]
    for name in gone:
        text = re.sub(r'^ %s@.*\n' % name, '', text, flags=re.M)
    SYMBOLS.write_text(licence + re.sub(r'^#.*\n', '', text, flags=re.M), encoding='utf-8')
    print('abi: %s and %s are written' % (BASELINE.name, SYMBOLS.name))


def main():
    arguments = [one for one in sys.argv[1:] if not one.startswith('--')]
    if len(arguments) != 1:
        sys.exit('usage: gate.py LIBRARY [--required | --renew]')
    library = pathlib.Path(arguments[0]).resolve()
    if '--renew' in sys.argv:
        renew(library)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        found = compare(BASELINE.read_text(encoding='utf-8'), hollow.interface(), library, pathlib.Path(folder))
    worst = 0
    for name, problems in found.items():
        if isinstance(problems, Missing):
            print('abi: %s: %s' % (name, problems))
            worst = max(worst, 1 if '--required' in sys.argv else 0)
        elif problems:
            print('abi: %s: %d problems\n    %s' % (name, len(problems), '\n    '.join(problems[:40])))
            worst = 2
        else:
            print('abi: %s: as before' % name)
    if worst == 2:
        print(REMEDY)
    if worst == 0 and any(isinstance(problems, Missing) for problems in found.values()):
        return 77
    return 1 if worst else 0


if __name__ == '__main__':
    sys.exit(main())
