# SPDX-License-Identifier: MIT
"""Old and new programs with old and new libraries, all four: every public struct that may grow gets one field more
in the "new" headers, a library is compiled with them, and the same programs must say the same in every pairing. A new
program that states what the old library does not know must be refused; silently forgetting it would be worse.

    sizes.py CC LIBRARY OUTPUT_DIRECTORY"""
import os
import pathlib
import re
import sys

import hollow

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = {'sizes': HERE / 'sizes.c', 'scenario': hollow.ROOT / 'tests/scenarios/scenario.c'}


def grown(text, interface):
    """The header in which every struct that may grow has done so."""
    for name in interface.structs:
        if interface.grows(name):
            text, times = re.subn(r'(\} %s;)' % name, r'    uint64_t later;\n\1', text)
            assert times == 1, name
    return text


def compile_new(cc, folder):
    """The new library, without files: how structs are read does not depend on where events are kept."""
    hollow.run(sys.executable, hollow.ROOT / 'bindings/amalgamate.py', folder)
    header = folder / 'mutualaid.h'
    header.write_text(grown(header.read_text(encoding='utf-8'), hollow.Interface(hollow.interface())), encoding='utf-8')
    needs = ['libutf8proc', 'libsodium']
    hollow.run(cc, '-std=c11', '-O0', '-w', '-fPIC', '-shared', '-fvisibility=hidden', '-Wl,-soname,libmutualaid.so.0',
               '-Wl,--version-script=%s' % (hollow.ROOT / 'lib/mutualaid.map'),
               'mutualaid.c', *hollow.run('pkg-config', '--cflags', '--libs', *needs).split(), '-o', 'libmutualaid.so.0',
               cwd=folder)


def main():
    cc, library, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[3]) / 'sizes'
    new = folder / 'new'
    new.mkdir(parents=True, exist_ok=True)
    compile_new(cc, new)
    includes = {'old': [hollow.ROOT / 'include'], 'new': [new]}
    libraries = {'old': library.parent, 'new': new}
    for age, include in includes.items():
        for name, source in PROGRAMS.items():
            hollow.run(cc, '-std=c11', '-Wall', '-Wextra', '-Wno-missing-field-initializers', '-Werror', '-I', *include,
                       *(['-DLATER'] if age == 'new' else []), '-D_POSIX_C_SOURCE=200809L', source,
                       libraries[age] / 'libmutualaid.so.0', '-o', folder / ('%s_%s' % (name, age)))
    said = {}
    for program in includes:
        for age, where in libraries.items():
            os.environ['LD_LIBRARY_PATH'] = str(where)
            said[program, age] = [hollow.run(folder / ('sizes_' + program)),
                                  hollow.run(folder / ('scenario_' + program), hollow.ROOT / 'tests/scenarios/scenarios.txt')]
            print('%s program, %s library: %s' % (program, age, said[program, age][0].replace('\n', '; ')))
    assert all(one == said['old', 'old'] for one in said.values()), 'not the same: %s' % said
    os.environ['LD_LIBRARY_PATH'] = str(libraries['old'])
    refused = hollow.run(folder / 'sizes_new', 'later')
    assert 'later: AID_E_ARGUMENT' in refused and 'bit 63: AID_E_ARGUMENT' in refused, refused
    os.environ['LD_LIBRARY_PATH'] = str(libraries['new'])
    taken = hollow.run(folder / 'sizes_new', 'later')
    assert 'later: AID_OK' in taken, taken
    print('a new field: refused by the old library, taken by the new one')


main()
