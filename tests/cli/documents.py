# SPDX-License-Identifier: MIT
"""Lives through the sample community with --json, --csv and neither: every answer is one valid document whose every
field docs/cli.md explains, CSV has the same names, and no line for people is wider than 80 columns.

    python3 documents.py TOOL ROOT"""
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

TOOL, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
SAMPLE = ROOT / 'examples' / 'sample'
READING = [
    'group list', 'group show timebank', 'group policy timebank', 'group members timebank', 'member list',
    'member show m01', 'skill list', 'skill show home.plumbing', 'offer list', 'offer list --all', 'request list',
    'offer show 1', 'exchange list', 'exchange show 1', 'statement m13', 'balances', 'search plumer',
    'search сантехник', 'expiring --days 36500', 'stats', 'stats --people',
    'stats --figures --group timebank', 'log --limit 20', 'verify', 'match',
]
problems = []


def call(folder, words, *more):
    done = subprocess.run([TOOL, '--store', 'town.aid', *words, *more], cwd=folder, capture_output=True, timeout=120,
                          env={'LC_ALL': 'C.UTF-8', 'PATH': '/usr/bin:/bin'})
    try:
        return done.returncode, done.stdout.decode('utf-8'), done.stderr.decode('utf-8')
    except UnicodeDecodeError as wrong:
        problems.append('%s: not UTF-8: %s' % (words, wrong))
        return done.returncode, '', ''


def answer(folder, words):
    """The JSON document of a call that must succeed."""
    code, out, said = call(folder, words, '--json')
    if code != 0:
        problems.append('%s: exit %d: %s' % (' '.join(words), code, said.strip()))
    try:
        return json.loads(out)
    except ValueError as wrong:
        problems.append('%s: %s: %.200s' % (' '.join(words), wrong, out))
        return {}


def fields(value, prefix=''):
    """Every field as the manual writes it: rows of a list have the names of their own."""
    for name, inner in value.items():
        if isinstance(inner, list) and inner and isinstance(inner[0], dict):
            yield name
            for row in inner:
                yield from fields(row)
        elif isinstance(inner, dict):
            yield from fields(inner, prefix + name + '.')
        else:
            yield prefix + name


def columns(line):
    line = re.sub('\033\\[[0-9;]*m', '', line)
    return sum(0 if unicodedata.combining(letter) or unicodedata.category(letter) in ('Cf', 'Me', 'Mn')
               else 2 if unicodedata.east_asian_width(letter) in 'WF' else 1 for letter in line)


def check_documented(words, document, manual):
    for field in set(fields(document)):
        # The body of a journal record is the journal's, and docs/events.md explains it.
        if not field.startswith('body.') and '`%s`' % field not in manual:
            problems.append('%s: docs/cli.md does not say what `%s` is' % (' '.join(words), field))


def check_csv(folder, words, document):
    code, out, said = call(folder, words, '--csv')
    rows = list(csv.reader(io.StringIO(out)))
    if code != 0 or not rows or any(len(row) != len(rows[0]) for row in rows):
        problems.append('%s --csv: exit %d: %s' % (' '.join(words), code, said.strip()))
        return
    names = set(fields(document))
    for name in rows[0]:
        if name not in names and not any(field.startswith(name + '.') for field in names):
            problems.append('%s --csv: column %s is not in the JSON answer' % (' '.join(words), name))


def check_width(folder, words):
    for line in call(folder, words)[1].splitlines():
        if columns(line) > 80:
            problems.append('%s: %d columns: %s' % (' '.join(words), columns(line), line))


def check_error(folder):
    code, out, said = call(folder, ['member', 'show', 'nobody-at-all'], '--json')
    error = json.loads(out)['error']
    if code != 3 or error['exit_code'] != 3 or error['message'] not in said:
        problems.append('an error is told twice, and not alike: %s / %s' % (out, said))


def main():
    manual = (ROOT / 'docs' / 'cli.md').read_text(encoding='utf-8')
    written = subprocess.run([TOOL, 'generate', 'reference'], capture_output=True, check=True).stdout.decode('utf-8')
    if manual != written:
        problems.append('docs/cli.md is not what `mutualaid generate reference` writes')
    with tempfile.TemporaryDirectory() as folder:
        documents = [['init', '--no-seal']] + [['import', kind, str(SAMPLE / (kind + '.csv'))]
                                  for kind in ('groups', 'members', 'listings', 'exchanges')]
        for words in documents:
            check_documented(words, answer(folder, words), manual)
        for words in (line.split() for line in READING):
            document = answer(folder, words)
            check_documented(words, document, manual)
            check_csv(folder, words, document)
            if words[0] != 'log':
                check_width(folder, words)
        plan = answer(folder, ['match', '--commit'])
        check_documented(['match', '--commit'], plan, manual)
        if plan.get('committed') != plan.get('seats') or not all(pair['exchange'] for pair in plan['proposals']):
            problems.append('match --commit: %s of %s' % (plan.get('committed'), plan.get('seats')))
        check_error(folder)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


sys.exit(main())
