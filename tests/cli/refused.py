# SPDX-License-Identifier: MIT
"""Bad input of every kind: a clear sentence, an exit code that says what kind, and not one record more than before.

    python3 refused.py TOOL"""
import contextlib
import json
import os
import pathlib
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile

TOOL = pathlib.Path(sys.argv[1]).resolve()
USAGE, NOT_FOUND, DENIED, STATE, STORAGE, FORMAT, NEWER = 2, 3, 4, 5, 7, 8, 9
problems = []


def call(folder, *words, **how):
    return subprocess.run([TOOL, *words], cwd=folder, capture_output=True, timeout=60, **how)


def good(folder, *words):
    done = call(folder, *words, '--json')
    if done.returncode != 0:
        problems.append('%s: exit %d: %s' % (words, done.returncode, done.stderr.decode()))
        return {}
    return json.loads(done.stdout)


def refused(folder, code, says, *words, **how):
    """The call must end with the code and say the words in one sentence."""
    done = call(folder, *words, **how)
    lines = done.stderr.decode('utf-8', 'replace').strip().splitlines()
    said = lines[-1] if lines else ''
    if done.returncode != code or says not in said or not said.startswith('mutualaid: ') or len(said) < 20:
        problems.append('%.200s: exit %d, not %d with "%s": %s' % (words, done.returncode, code, says, said))


def town(folder, name):
    store = ('--store', name)
    good(folder, *store, 'init', '--no-seal')
    good(folder, *store, 'group', 'add', 'Elm Street', '--reference', 'elm')
    anna = good(folder, *store, 'member', 'add', 'Anna', '--group', 'elm')['id']
    good(folder, *store, 'member', 'add', 'Boris', '--group', 'elm')
    return store, anna


def head(folder, store):
    return good(folder, *store, 'verify').get('head')


def wrong_values(folder, store, foreign):
    refused(folder, USAGE, 'not valid UTF-8', *store, 'member', 'add', b'An\xffna')
    refused(folder, USAGE, 'minutes', *store, 'exchange', 'log', 'anna', 'boris', '1:99')
    refused(folder, STATE, 'unusual', *store, 'exchange', 'log', 'anna', 'boris', '25:00')
    refused(folder, USAGE, '24:00', *store, 'member', 'edit', 'anna', '--available', 'Mo 09:00-25:00')
    refused(folder, NOT_FOUND, 'skill', *store, 'offer', 'add', 'anna', '@4711')
    refused(folder, NOT_FOUND, 'member', *store, 'offer', 'add', '@%d' % foreign, 'plumbing')
    refused(folder, USAGE, 'member', *store, 'offer', 'add', '@%d' % good(folder, *store, 'group', 'show', 'elm')['id'], 'plumbing')


def wrong_files(folder, store):
    path = pathlib.Path(folder)
    (path / 'people.csv').write_text('Nom,Groupe\nAnna,elm\n', encoding='utf-8')
    refused(folder, FORMAT, 'name', *store, 'import', 'members', 'people.csv')
    refused(folder, FORMAT, 'Name', *store, 'import', 'members', 'people.csv', '--map', 'Name=name')
    refused(folder, STORAGE, 'nowhere.csv', *store, 'import', 'members', 'nowhere.csv')
    (path / 'notes.aid').write_text('not a database at all, but long enough to be looked at twice\n' * 20, encoding='utf-8')
    before = (path / 'notes.aid').read_bytes()
    refused(folder, STORAGE, 'not a', '--store', 'notes.aid', 'group', 'list')
    refused(folder, STORAGE, 'not a', '--store', 'notes.aid', 'group', 'add', 'Elm')
    if (path / 'notes.aid').read_bytes() != before:
        problems.append('a file that is no store was written to')


def newer(folder, store):
    """A copy whose layout says that a later release wrote it."""
    good(folder, *store, 'backup', 'later.aid', '--plain')
    with contextlib.closing(sqlite3.connect(os.path.join(folder, 'later.aid'))) as later:
        version = later.execute('PRAGMA user_version').fetchone()[0]
        later.execute('PRAGMA user_version = %d' % (version + 1))
        later.commit()
    refused(folder, NEWER, str(version + 1), '--store', 'later.aid', 'group', 'list')
    refused(folder, NEWER, str(version + 1), '--store', 'later.aid', 'group', 'add', 'Oak')


def tampered(folder, store):
    """A copy in which somebody renamed a group past all the triggers: verify names the record."""
    good(folder, *store, 'backup', 'forged.aid', '--plain')
    with contextlib.closing(sqlite3.connect(os.path.join(folder, 'forged.aid'))) as forged:
        forged.execute('DROP TRIGGER aid_event_same')
        key = forged.execute("SELECT key FROM aid_event WHERE kind = 'group.founded'").fetchone()[0]
        forged.execute("UPDATE aid_event SET body = replace(body, 'Elm', 'Oak') WHERE key = ?", (key,))
        forged.commit()
    done = call(folder, '--store', 'forged.aid', 'verify', '--json')
    report = json.loads(done.stdout)
    found = report.get('bad_record'), report.get('ok'), done.returncode
    if found != (key & 0xFFFFFFFFFF, False, FORMAT):
        problems.append('a forged record %d: %s %s' % (key & 0xFFFFFFFFFF, found, done.stderr))


def small_files():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (48 * 1024, 48 * 1024))


def full_disk(folder, store):
    """A limit on the size of files stands for a full disk; so does the device that is always full."""
    large = 'x' * 60000
    refused(folder, STORAGE, '', *store, 'group', 'edit', 'elm', '--text', large, preexec_fn=small_files)
    with open('/dev/full', 'w', encoding='utf-8') as full:
        done = subprocess.run([TOOL, *store, 'group', 'list'], cwd=folder, stdout=full, stderr=subprocess.PIPE)
    if done.returncode != STORAGE:
        problems.append('standard output full: exit %d: %s' % (done.returncode, done.stderr))


def nobody():
    os.setgid(65534)
    os.setuid(65534)


def read_only(folder, store):
    """As somebody who may read the file and not write it. Root may always write, so root becomes nobody."""
    how = {'preexec_fn': nobody} if os.getuid() == 0 else {}
    os.chmod(folder, 0o755)
    os.chmod(os.path.join(folder, store[1]), 0o444)
    try:
        runs = call(folder, '--version', **how).returncode == 0
    except (OSError, subprocess.SubprocessError):
        runs = False
    if runs:
        refused(folder, STORAGE, '', *store, 'group', 'add', 'Oak', **how)
    else:
        print('read-only file: not tried, nobody cannot run the tool here')
    os.chmod(os.path.join(folder, store[1]), 0o644)


def main():
    with tempfile.TemporaryDirectory() as folder:
        store, _ = town(folder, 'town.aid')
        _, foreign = town(folder, 'other.aid')
        before = head(folder, store)
        wrong_values(folder, store, foreign)
        wrong_files(folder, store)
        newer(folder, store)
        tampered(folder, store)
        full_disk(folder, store)
        read_only(folder, store)
        if head(folder, store) != before:
            problems.append('something was written: the head is another one')
    for problem in problems:
        print(problem)
    return 1 if problems else 0


sys.exit(main())
