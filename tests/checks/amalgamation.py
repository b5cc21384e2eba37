# SPDX-License-Identifier: MIT
"""Proves that the library can be two files, as bindings/amalgamate.py writes them: without and with SQLite, and two
copies under different prefixes in one program; each compiled with warnings as errors, exporting the header and no more.

    amalgamation.py CC OUTPUT_DIRECTORY yes|no     the last says whether SQLite is there
"""
import pathlib
import re
import shutil
import subprocess
import sys

import tree

WARNINGS = ['-std=c11', '-pedantic', '-Wall', '-Wextra', '-Werror']
PROGRAM = tree.ROOT / 'tests/consumer/program/program.c'
TWO = '''#include <stdio.h>
int main_of_one(void);
int main_of_two(void);
int main(void)
{
    return main_of_one() + main_of_two();
}
'''


def run(*command, cwd):
    done = subprocess.run([str(word) for word in command], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True)
    if done.returncode:
        tree.report('amalgamation', [' '.join(map(str, command))] + done.stdout.splitlines()[:60], '')
    return done.stdout


def packages(*arguments):
    return subprocess.run(['pkg-config', *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout.split()


def exported(nm, library, folder):
    return sorted(re.findall(r'^\S+ [A-Z] (\S+)$', run(nm, '-g', '--defined-only', library, cwd=folder), re.M))


def main():
    compiler, folder, with_sqlite = sys.argv[1], pathlib.Path(sys.argv[2]) / 'amalgamation', sys.argv[3] == 'yes'
    run(sys.executable, tree.ROOT / 'bindings/amalgamate.py', folder, cwd=tree.ROOT)
    names = re.findall(r'^aid_\w+$', tree.text('lib/mutualaid.symbols'), re.M)
    builds = {'bare': ['-O2'], 'one': ['-DAID_PREFIX=one_'], 'two': ['-DAID_PREFIX=two_']}
    needs = ['libutf8proc', 'libsodium']
    if with_sqlite:
        builds['files'] = ['-DAID_WITH_SQLITE']
        builds['one'].append('-DAID_WITH_SQLITE')
        needs.append('sqlite3')
    flags, libraries = packages('--cflags', *needs), packages('--libs', *needs)
    nm, problems = shutil.which('nm'), []
    for name, options in builds.items():
        run(compiler, *WARNINGS, *options, *flags, '-c', 'mutualaid.c', '-o', name + '.o', cwd=folder)
        prefix = name + '_' if name in ('one', 'two') else ''
        run(compiler, *WARNINGS, *options, '-I.', *(['-Dmain=main_of_' + name] if prefix else []), '-c', PROGRAM, '-o',
            'program_%s.o' % name, cwd=folder)
        there = exported(nm, name + '.o', folder) if nm else []
        if nm and there != [prefix + one for one in names]:
            problems.append('%s exports %s' % (name, set(there) ^ {prefix + one for one in names}))
        if not prefix:
            run(compiler, 'program_%s.o' % name, name + '.o', *libraries, '-o', 'program_' + name, cwd=folder)
            run('./program_' + name, cwd=folder)
    (folder / 'two.c').write_text(TWO)
    run(compiler, 'two.c', 'program_one.o', 'program_two.o', 'one.o', 'two.o', *libraries, '-o', 'both', cwd=folder)
    if run('./both', cwd=folder).count('keeps') != 2:
        problems.append('two copies in one program: not both spoke')
    tree.report('amalgamation', problems, '%s compile as one, link and run' % ', '.join(builds))


main()
