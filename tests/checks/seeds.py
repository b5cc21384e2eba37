# SPDX-License-Identifier: MIT
"""Reads docs/seeds.md: each of the 156 points of the founding texts has one line, what it names exists, and what it
calls done names a function and a test."""
import re

import tree

PAGE = 'docs/seeds.md'
POINTS = 156
ROW = re.compile(r'^\| (\d+) \| (.+?) \| (there|in part|not yet) \| (.*?) ?\| (.*?) ?\| (.*?) ?\|$', re.MULTILINE)
SUMMARY = re.compile(r'Of the 156, (\d+) are there, (\d+) in part, (\d+) not yet\.')


def sources(folder, *endings):
    return '\n'.join(path.read_text(encoding='utf-8') for path in sorted((tree.ROOT / folder).rglob('*'))
                     if path.suffix in endings)


def names(cell):
    return re.findall(r'`([^`]+)`', cell)


def problems(rows, summary):
    headers, tests = sources('include', '.h'), sources('tests', '.c', '.py', '.sh')
    numbers = [int(row[0]) for row in rows]
    if numbers != list(range(1, POINTS + 1)):
        missing = sorted(set(range(1, POINTS + 1)) - set(numbers))
        yield '%s: lines 1 to %d are wanted, once each and in order; missing: %s' % (PAGE, POINTS, missing)
    for number, _, state, functions, shown_by, rest in rows:
        for name in names(functions):
            if not re.search(r'\b%s\b' % re.escape(name), headers) and not (tree.ROOT / name).exists():
                yield '%s, point %s: no header and no file has "%s"' % (PAGE, number, name)
        for name in names(shown_by):
            if not re.search(r'\b%s\b' % re.escape(name), tests) and not (tree.ROOT / name).exists():
                yield '%s, point %s: there is no test "%s"' % (PAGE, number, name)
        if state == 'there' and not (names(functions) and names(shown_by)):
            yield '%s, point %s is called done, but names no function or no test' % (PAGE, number)
        if state == 'in part' and not (names(functions) and rest):
            yield '%s, point %s is done in part: say by which function, and what is missing' % (PAGE, number)
    counted = tuple(str(sum(row[2] == state for row in rows)) for state in ('there', 'in part', 'not yet'))
    if summary != counted:
        yield '%s says %s in its summary; its lines say %s' % (PAGE, summary, counted)


def main():
    page = tree.text(PAGE)
    rows, summary = ROW.findall(page), SUMMARY.search(page)
    tree.report('seeds', list(problems(rows, summary and summary.groups())),
                '%d points of the founding texts are accounted for' % len(rows))


main()
