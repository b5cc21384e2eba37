#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A passphrase typed on a terminal: asked for twice, never shown, refused when the two differ, good for the next call;
and the recovery sheet that is offered opens the same community. Needs a pseudo-terminal; skips without one."""

import os
import re
import signal
import subprocess
import sys
import tempfile

try:
    import pty
except ImportError:
    sys.exit(77)

TOOL = os.path.abspath(sys.argv[1])
WORDS = 'seven quiet herons 41'


def typed(folder, arguments, answers):
    """Runs the tool on a terminal of its own; each answer is typed when its question has been asked."""
    try:
        child, terminal = pty.fork()
    except OSError as problem:
        print('no pseudo-terminal here:', problem)
        sys.exit(77)
    if child == 0:
        os.chdir(folder)
        for name in ('MUTUALAID_STORE', 'MUTUALAID_AS', 'MUTUALAID_KEY_FILE'):
            os.environ.pop(name, None)
        os.environ.update(LC_ALL='C.UTF-8', NO_COLOR='1')
        os.execv(TOOL, [TOOL, '--store', 'town.aid', *arguments])
    shown, seen = '', 0
    for question, answer in [*answers, (None, None)]:
        while question is None or question not in shown[seen:]:
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                piece = b''
            if not piece:
                break
            shown += piece.decode('utf-8', 'replace')
        if question is not None:
            assert question in shown[seen:], f'{arguments}: "{question}" was not asked:\n{shown}'
            seen = len(shown)
            os.write(terminal, (answer + '\n').encode())
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown


def main():
    signal.alarm(60)  # a question that is never asked
    with tempfile.TemporaryDirectory() as folder:
        code, shown = typed(folder, ['init'], [('Passphrase that will', WORDS), ('The same again', WORDS + '!')])
        assert code == 2 and 'not the same' in shown, shown
        assert not os.path.exists(os.path.join(folder, 'town.aid')), 'a store was made all the same'

        code, shown = typed(folder, ['init'], [('Passphrase that will', WORDS), ('The same again', WORDS),
                                               ('recovery sheet', 'y')])
        assert code == 0 and 'is sealed' in shown, shown
        assert WORDS not in shown, 'the passphrase was shown'
        groups = re.findall(r'\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){1,3}\b', shown)
        sheet = '-'.join(groups)
        assert len(sheet.split('-')) == 14, shown

        code, shown = typed(folder, ['group', 'add', 'Elm', '--kind', 'club'], [('Passphrase', WORDS)])
        assert code == 0 and WORDS not in shown, shown
        code, shown = typed(folder, ['member', 'list'], [('Passphrase', 'another')])
        assert code == 4 and 'opens none' in shown, shown
        code, shown = typed(folder, ['member', 'list'], [('Passphrase', '')])
        assert code == 0, shown
        found = subprocess.run([TOOL, '--store', os.path.join(folder, 'town.aid'), 'key', 'check', '--passphrase-fd', '0'],
                               input=sheet.lower().replace('-', ' '), capture_output=True, text=True, check=False)
        assert found.returncode == 0 and 'recovery sheet' in found.stdout, found
    print('terminal: asked, not shown, checked')


main()
