# SPDX-License-Identifier: MIT
"""What must be unique in all of lib/, so that all its .c files could be one: file names, static functions
and variables, types, constants and macros."""
import collections
import re

import tree

WORDS = {'static', 'const', 'inline', 'extern', 'struct', 'enum', 'union', 'typedef'}


def constants(body):
    """The enumerators in an enum's body; a macro that unfolds there is none."""
    for item in re.split(r',(?![^()]*\))', body):
        name = re.match(r'\s*(\w+)(?!\w|\s*\()', item)
        if name:
            yield name.group(1)


def names(source):
    """Yields (line, kind, name) for what one file puts into the one big namespace."""
    for line, head, body in tree.declarations(source):
        enum = re.search(r'\benum\b\s*(\w*)', head)
        tag = re.search(r'\b(?:struct|union|enum)\s+(\w+)\s*$', head.split('=')[0]) if body else None
        if enum and body and '(' not in head and '=' not in head:
            for name in constants(body):
                yield line, 'constant', name
        if tag:
            yield line, 'type', tag.group(1)
        elif head.startswith('typedef') and '(' not in head and not (enum or re.search(r'\b(struct|union)\b', head)):
            yield line, 'type', tree.declared_name(head)
        elif re.match(r'static\b', head) and not head.startswith('static_assert'):
            # A forward declaration and its definition are one name.
            yield line, 'static', tree.declared_name(head)
    for name, line in tree.macros(source).items():
        yield line, 'macro', name


def main():
    problems, count = [], 0
    owners = collections.defaultdict(dict)
    basenames = collections.defaultdict(list)
    for path in tree.files('.c', '.h', under='lib'):
        basenames[path.name].append(path)
        for line, kind, name in names(tree.text(path)):
            if not name or name in WORDS:
                problems.append('%s:%d: cannot read the name of this %s' % (path, line, kind))
                continue
            owners[name].setdefault(path, (line, kind))
    for name, places in sorted(basenames.items()):
        count += 1
        if len(places) > 1:
            problems.append('file name %s is used twice: %s' % (name, ', '.join(map(str, places))))
    for name, places in sorted(owners.items()):
        count += 1
        if len(places) > 1:
            problems.append('%s is used twice: %s' % (name, ', '.join(
                '%s:%d (%s)' % (path, line, kind) for path, (line, kind) in places.items())))
    tree.report('unique_names', problems, '%d names of lib/ are unique' % count)


main()
