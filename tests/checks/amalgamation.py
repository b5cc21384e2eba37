# SPDX-License-Identifier: MIT
"""Proves that lib/ can be one file: all its .c files in one translation unit, compiled with warnings as errors.

    amalgamation.py CC OUTPUT_DIRECTORY SOURCES… -- ARGUMENTS…
"""
import pathlib
import subprocess
import sys

import tree


def main():
    compiler, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    split = sys.argv.index('--')
    sources, arguments = map(pathlib.Path, sys.argv[3:split]), sys.argv[split + 1:]
    sources = [str(source.resolve()) for source in sources]
    one = folder / 'amalgamation.c'
    one.write_text('/* SPDX-License-Identifier: MIT */\n' + ''.join('#include "%s"\n' % source for source in sources))
    command = [compiler, '-std=c11', '-Wall', '-Wextra', '-Werror', '-Wno-missing-field-initializers',
               '-I%s' % (tree.ROOT / 'include'), '-I%s' % (tree.ROOT / 'lib'), *arguments,
               '-c', str(one), '-o', str(folder / 'amalgamation.o')]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    problems = run.stdout.splitlines()[:60] if run.returncode else []
    tree.report('amalgamation', problems, '%d files compile as one' % len(sources))


main()
