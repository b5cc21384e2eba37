# SPDX-License-Identifier: MIT
"""The public headers are the manual: every function, parameter, result, callback, struct, field, enum and enumerator
has its words. (Doxygen misses enumerators, and does not ask for @since.)"""
import re

import headers
import tree


def function_problems(thing):
    if not thing.doc:
        yield '%s has no comment' % thing
        return
    told = re.findall(r'@param(?:\[\w+\])?\s+(\w+)', thing.doc)
    for name in thing.parameters:
        if name not in told:
            yield '%s: @param %s is missing' % (thing, name)
    for name in told:
        if name not in thing.parameters:
            yield '%s: @param %s is no parameter' % (thing, name)
    if thing.result != 'void' and '@return' not in thing.doc:
        yield '%s: @return is missing' % thing
    if '@since' not in thing.doc:
        yield '%s: @since is missing' % thing


def record_problems(thing):
    if not thing.doc:
        yield '%s has no comment' % thing
    if not thing.members:
        yield '%s has no members that the check can read' % thing
    for member in thing.members:
        if not member.doc:
            yield '%s.%s has no comment' % (thing, member.name)
        if thing.kind == 'enum' and member.value is None:
            yield '%s.%s has no written value' % (thing, member.name)


def main():
    problems, count = [], 0
    for thing in headers.everything():
        count += 1
        if not thing.name.startswith('aid_'):
            problems.append('%s does not begin with aid_' % thing)
        if thing.kind == 'function':
            problems += function_problems(thing)
        elif thing.kind in ('struct', 'enum'):
            problems += record_problems(thing)
            count += len(thing.members)
        elif not thing.doc:
            problems.append('%s has no comment' % thing)
    words = ' '.join(tree.without_directives(tree.without_comments(tree.text(path)))
                     for path in tree.files('.h', under='include'))
    known = {thing.name for thing in headers.everything()}
    for name in re.findall(r'AID_API[^;]*?(\w+)\s*\(', words):
        if name not in known:
            problems.append('%s: a declaration that the check cannot read' % name)
    tree.report('documented', problems, '%d public things have their words' % count)


main()
