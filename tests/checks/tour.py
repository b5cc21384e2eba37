# SPDX-License-Identifier: MIT
"""The tour of the house, docs/tour.md: a sentence for every file, taken from the file's own opening comment.

    tour.py --write    write the page
    tour.py            fail when a file is missing from the page, or the page names one that is gone
"""
import re
import subprocess
import sys

import tree

PAGE = 'docs/tour.md'
SHOWN = ('.c', '.h', '.cpp', '.hpp', '.py', '.sh', '.lua')
# The rooms in the order in which a visitor understands them, and what each is for.
ROOMS = (
    ('include', 'What a program sees: one noun a header. Each is also the manual of what it declares.'),
    ('lib/base', 'What everything stands on: errors, memory, containers, text, places, zones, calendar.'),
    ('lib/event', 'The closed list of what can happen, and how it is written down.'),
    ('lib/journal', 'Records in a chain of hashes: appended, read back, verified.'),
    ('lib/model', 'The tables that the events give; nothing else writes them.'),
    ('lib/rules', 'Pure decisions: may it be, and what follows?'),
    ('lib/solve', 'Optimisation on plain arrays: no store, no model.'),
    ('lib/search', 'Finding skills and names by what people type.'),
    ('lib/match', 'Who should help whom, and why.'),
    ('lib/insight', 'Is everybody giving and getting fairly?'),
    ('lib/store', 'The only room with effects: opening, transactions, commands, what time alone causes.'),
    ('lib/api', 'One file a public header: check arguments, delegate, translate.'),
    ('lib/formats', "Readers and writers of other systems' files, above the public headers."),
    ('lib/backends', 'Where journals are kept.'),
    ('bindings', 'The library in other languages.'),
    ('examples', 'Programs on the public headers only; the `mutualaid` tool is one of them.'),
    ('tests', 'Tests named by what they prove, measurements, and the checks of the tree itself.'),
)
# Folders of data, a sentence each.
DATA = (
    ('lib/search/taxonomy.csv', 'The shipped taxonomy of trades and services, which becomes part of the library.'),
    ('examples/sample/', 'A made-up community: three groups, about sixty people, two scripts, a month of exchanges.'),
    ('tests/data/', 'Small problems whose best answers are known.'),
    ('tests/golden/', 'Every kind and version of event that ever existed, as written; each must be read for ever.'),
)
HEAD = """<!-- written by tests/checks/tour.py --write from the files' opening comments; do not edit -->
# The tour of the house

A sentence for every file, room by room. Why the rooms stand as they do is in [architecture.md](architecture.md).
"""


def first_sentence(comment):
    """The first sentence of a comment, on one line."""
    words = ' '.join(re.sub(r'^[ \t]*(?:\*|#)[ \t]?', '', line) for line in comment.splitlines())
    words = re.sub(r'@file\s+\S+', '', words)
    words = re.sub(r'::(?=\w)', '', re.sub(r'\s+', ' ', words)).strip(' */')
    sentence = re.split(r'(?<=[.!?])\s+(?=[^a-z]|\w+[/.]\w)', words, maxsplit=1)[0].rstrip('.:,; …')
    if not re.match(r'[a-z]\w*[_.]', sentence):      # a name keeps its letters
        sentence = sentence[:1].upper() + sentence[1:]
    return sentence + ('' if sentence.endswith(('!', '?')) else '.')


def opening(path):
    """A file's opening comment, after its licence line; '' when it has none."""
    source = tree.text(path)
    if path.suffix == '.py':
        found = re.match(r'(?:#[^\n]*\n)*\s*"""(.*?)"""', source, re.S)
    elif path.suffix in ('.sh', '.lua'):
        found = re.match(r'(?:#!.*\n)?(?:(?:#|--) SPDX.*\n)((?:(?:#|--).*\n)*)', source)
    elif source.startswith('// SPDX'):
        found = re.match(r'// SPDX.*\n((?://.*\n)*)', source)
    else:
        found = re.match(r'/\* SPDX.*?\*/\s*/\*(.*?)\*/', source, re.S)
    if not found:
        return ''
    return re.sub(r'^(?://|--)', '', found.group(1), flags=re.M) if source.startswith(('//', '--')) else found.group(1)


def sentence(path):
    """What a file is for: its own words, or, where a .c file has none, its header's name."""
    comment = opening(path)
    if comment.strip():
        return first_sentence(comment)
    if path.suffix == '.c' and (tree.ROOT / path.with_suffix('.h')).exists():
        return 'Keeps what `%s` promises.' % path.with_suffix('.h').name
    return ''


def tracked():
    """What git knows of in this checkout, so that a file in the making does not belong yet; None where git is not used."""
    try:
        listing = subprocess.run(['git', '-C', str(tree.ROOT), 'ls-files', '-z'], check=True, stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, text=True, encoding='utf-8')
    except (OSError, subprocess.CalledProcessError):
        return None
    return set(listing.stdout.split('\0')) if (tree.ROOT / '.git').exists() else None


TRACKED = tracked()


def entries(room):
    """(name, sentence) of a room: its files, and the data in it."""
    found = [(str(path), sentence(path)) for path in tree.files(*SHOWN, under=room)
             if TRACKED is None or str(path) in TRACKED]
    found += [(name, words) for name, words in DATA if name.startswith(room + '/')]
    return sorted(found)


def page():
    problems, parts = [], [HEAD]
    for room, words in ROOMS:
        found = entries(room)
        if not found:
            continue
        parts.append('\n## %s\n\n%s\n\n| file | what it is for |\n|---|---|\n' % (room, words))
        for name, what in found:
            if not what:
                problems.append('%s: opens with no comment that says what it is for' % name)
            parts.append('| `%s` | %s |\n' % (name[len(room) + 1:], what.replace('|', '\\|')))
    return ''.join(parts), problems


def listed():
    """The files that the page names, with their rooms."""
    names, room = set(), ''
    for line in tree.text(PAGE).splitlines():
        if line.startswith('## '):
            room = line[3:]
        found = re.match(r'\| `([^`]+)` \|', line)
        if found:
            names.add('%s/%s' % (room, found.group(1)))
    return names


def main():
    content, problems = page()
    if '--write' in sys.argv:
        (tree.ROOT / PAGE).write_text(content, encoding='utf-8')
        tree.report('tour', problems, 'written')
    there = {name for room, _ in ROOMS for name, _ in entries(room)}
    named = listed()
    problems += ['%s is not in %s; run tests/checks/tour.py --write' % (name, PAGE) for name in sorted(there - named)]
    problems += ['%s is in %s, but is gone; run tests/checks/tour.py --write' % (name, PAGE)
                 for name in sorted(named - there)]
    outside = [str(path) for path in tree.files('.c', '.h', '.cpp') if not str(path).startswith(
        tuple(room + '/' for room, _ in ROOMS))]
    problems += ['%s stands in no room that the tour knows' % name for name in outside]
    tree.report('tour', problems, '%d files have their sentence' % len(there))


main()
