# SPDX-License-Identifier: MIT
"""Writes docs/reasons.md from the public headers (`--write`), or says whether that page is up to date; and whether the
library's own words for a reason are those of the header."""
import re
import sys

import headers
import tree

PAGE = 'docs/reasons.md'
HEAD = """<!-- written by tests/checks/reasons.py; do not edit -->
# Statuses and reasons

Every call answers a status; `aid_error` adds a reason, finer than the status, a number that never changes. Both are for
programs: branch on them, translate by them. The message beside them is a sentence for people, never to be parsed.
`aid_status_name` and `aid_reason_text` give the words of this page.
"""


def words(member):
    """The comment of an enumerator as one line."""
    return ' '.join(re.sub(r'^/\*\*<?|\*/$', '', member.doc).split())


def table(title, members):
    rows = ['', '## ' + title, '', '| number | name | meaning |', '|--:|---|---|']
    rows += ['| %s | `%s` | %s |' % (member.value, member.name, words(member).replace('|', '\\|')) for member in members]
    return '\n'.join(rows) + '\n'


def enums():
    return {thing.name: thing.members for thing in headers.everything() if thing.kind == 'enum'}


def spoken():
    """What aid_reason_text answers, as lib/base/reason.c has it."""
    source = tree.text('lib/base/reason.c')
    return dict(re.findall(r'case (AID_REASON_\w+): return "([^"]*)";', source))


def problems(page, members):
    said = spoken()
    if not (tree.ROOT / PAGE).exists() or tree.text(PAGE) != page:
        yield '%s is stale: write it anew with `python3 tests/checks/reasons.py --write`' % PAGE
    last = 0
    for member in members:
        if int(member.value) <= last:
            yield '%s is number %s; it must be above %d' % (member, member.value, last)
        last = int(member.value)
        if said.get(member.name) != words(member).replace('`', ''):
            yield '%s: lib/base/reason.c says "%s"' % (member, said.get(member.name))


def main():
    known = enums()
    page = HEAD + table('Statuses', known['aid_status_code']) + table('Reasons', known['aid_reason_code'])
    if sys.argv[1:] == ['--write']:
        (tree.ROOT / PAGE).write_text(page, encoding='utf-8')
    tree.report('reasons', list(problems(page, known['aid_reason_code'])),
                '%d reasons have their row' % len(known['aid_reason_code']))


main()
