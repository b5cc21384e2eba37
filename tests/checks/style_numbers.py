# SPDX-License-Identifier: MIT
"""Reports the tail of the code: functions over 60 lines, files over 450. It fails nothing; it shows where to look."""
import re

import tree

FUNCTION_LINES = 60
FILE_LINES = 450


def functions(source):
    """Yields (line, name, length) for each function, counted from its brace to its end as printed."""
    lines = source.splitlines()
    start = None
    for number, line in enumerate(lines, 1):
        if line.startswith('{'):
            start = number
        elif line.startswith('}') and start:
            head = ' '.join(lines[max(0, start - 6):start - 1])
            name = re.findall(r'(\w+)\s*\(', head)
            yield start, name[-1] if name else '?', number - start + 1
            start = None


def main():
    lengths = []
    for path in tree.files('.c', '.h'):
        source = tree.text(path)
        if re.search(r'do not edit', source[:400]):    # written by a program
            continue
        total = source.count('\n')
        if total > FILE_LINES:
            print('style_numbers: %s has %d lines' % (path, total))
        for line, name, length in functions(tree.without_comments(source)):
            lengths.append(length)
            if length > FUNCTION_LINES:
                print('style_numbers: %s:%d: %s has %d lines' % (path, line, name, length))
    lengths.sort()
    print('style_numbers: %d functions; half have at most %d lines, nine of ten at most %d' % (
        len(lengths), lengths[len(lengths) // 2], lengths[len(lengths) * 9 // 10]))


main()
