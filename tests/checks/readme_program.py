# SPDX-License-Identifier: MIT
"""The program in README.md is real: it is cut out, compiled as printed, run, and must print what README says.

    readme_program.py extract OUTPUT.c
    readme_program.py run PROGRAM
"""
import os
import re
import subprocess
import sys
import tempfile

import tree


def blocks():
    """(language, text) of each fenced block in README.md, in order."""
    return re.findall(r'^```(\w*)\n(.*?)^```$', tree.text('README.md'), re.M | re.S)


def program_and_output():
    """The first C program, and the text block after it."""
    found = blocks()
    for index, (language, content) in enumerate(found):
        if language == 'c' and 'int main' in content:
            return content, found[index + 1][1]
    raise SystemExit('readme_program: README.md has no ```c block with a main')


def main():
    program, output = program_and_output()
    if sys.argv[1] == 'extract':
        with open(sys.argv[2], 'w', encoding='utf-8') as file:
            file.write('/* SPDX-License-Identifier: MIT */\n' + program)
        return
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([os.path.abspath(sys.argv[2])], cwd=folder, stdout=subprocess.PIPE, text=True, encoding='utf-8')
    problems = []
    if run.returncode:
        problems.append('the program ended with %d' % run.returncode)
    if run.stdout != output:
        problems.append('README says it prints %r, it printed %r' % (output, run.stdout))
    tree.report('readme_program', problems, 'prints %r' % output.strip())


main()
