# SPDX-License-Identifier: MIT
"""A reading of the public headers' dialect: functions, callbacks, structs and enums, each with its comment."""
import re

import tree

_DOC = r'(?P<doc>/\*\*(?!<)(?:(?!\*/).)*\*/)?\s*'
_FUNCTION = re.compile(_DOC + r'AID_API\s+(?P<head>[^;{}]+?)\s*\((?P<parameters>[^;{}]*)\)\s*;', re.S)
_CALLBACK = re.compile(_DOC + r'typedef\s+(?P<head>[\w\s*]+?)\(\s*\*\s*(?P<name>\w+)\)\s*\((?P<parameters>[^;{}]*)\)\s*;',
                       re.S)
_RECORD = re.compile(_DOC + r'typedef\s+(?P<kind>struct|enum)\s+(?P<name>\w+)\s*\{(?P<body>[^{}]*)\}\s*(?P<alias>\w+)\s*;',
                     re.S)
_OPAQUE = re.compile(_DOC + r'typedef\s+struct\s+(?P<name>\w+)\s+\w+\s*;', re.S)
_AFTER = r'\s*(?P<after>/\*\*<(?:(?!\*/).)*\*/)?'
_ENUMERATOR = re.compile(_DOC + r'(?P<name>\b[A-Za-z_]\w*)\s*(?:=\s*(?P<value>[^,/}]+?))?\s*(?:,|$)' + _AFTER, re.S)
_FIELD = re.compile(_DOC + r'(?P<declaration>[A-Za-z_][^;/]*);' + _AFTER, re.S)


class Thing:
    """One declaration of a header."""

    def __init__(self, header, line, kind, name, doc, **more):
        self.header, self.line, self.kind, self.name, self.doc = header, line, kind, name, doc or ''
        self.__dict__.update(more)

    def __str__(self):
        return '%s:%d: %s' % (self.header, self.line, self.name)


def parameter_names(parameters):
    """The names in a parameter list."""
    flat = re.sub(r'/\*.*?\*/', '', parameters, flags=re.S).strip()
    if flat in ('', 'void'):
        return []
    return [re.search(r'(\w+)\s*(?:\[[^\]]*\])?\s*$', one).group(1) for one in flat.split(',') if one.strip() != '...']


def _members(pattern, body, header, line, kind):
    members = []
    # An enumerator's last item has no comma: give it one, before its comment.
    if kind == 'enum':
        body = re.sub(r'(\w)(\s*(?:/\*\*<(?:(?!\*/).)*\*/)?\s*)$', r'\1,\2', body, count=1, flags=re.S)
    for match in pattern.finditer(body):
        name = match.groupdict().get('name')
        if name is None:
            declaration = match.group('declaration').strip()
            pointer = re.search(r'\(\s*\*\s*(\w+)\s*\)', declaration)
            name = pointer.group(1) if pointer else re.search(r'(\w+)\s*(?:\[[^\]]*\])*$', declaration).group(1)
        more = {key: match.groupdict().get(key) for key in ('value', 'declaration')}
        where = line + body.count('\n', 0, match.end())
        members.append(Thing(header, where, kind, name, match.group('doc') or match.group('after'), **more))
    return members


def read(path):
    """Every public thing of one header."""
    source = tree.text(path)
    things = []

    def line(match, group):
        return source.count('\n', 0, match.start(group)) + 1

    for match in _FUNCTION.finditer(source):
        name = re.search(r'(\w+)$', match.group('head')).group(1)
        result = match.group('head')[:-len(name)].strip()
        things.append(Thing(path, line(match, 'head'), 'function', name, match.group('doc'), result=result,
                            parameters=parameter_names(match.group('parameters'))))
    for match in _CALLBACK.finditer(source):
        things.append(Thing(path, line(match, 'name'), 'callback', match.group('name'), match.group('doc'),
                            result=match.group('head').strip(), parameters=parameter_names(match.group('parameters'))))
    for match in _RECORD.finditer(source):
        kind = match.group('kind')
        members = _members(_ENUMERATOR if kind == 'enum' else _FIELD, match.group('body'), path,
                           line(match, 'body'), kind)
        things.append(Thing(path, line(match, 'name'), kind, match.group('alias'), match.group('doc'),
                            members=members))
    for match in _OPAQUE.finditer(source):
        things.append(Thing(path, line(match, 'name'), 'opaque', match.group('name'), match.group('doc')))
    return things


def records(source):
    """Every struct and enum of a header's text: (kind, name, [(member, its declaration), …])."""
    for match in _RECORD.finditer(source):
        kind = match.group('kind')
        members = _members(_ENUMERATOR if kind == 'enum' else _FIELD, match.group('body'), '', 0, kind)
        yield kind, match.group('alias'), [(one.name, one.declaration or '') for one in members]


def everything():
    """Every public thing of every public header."""
    return [thing for path in tree.files('.h', under='include') for thing in read(path)]


def functions():
    """The names of all public functions, sorted."""
    return sorted(thing.name for thing in everything() if thing.kind == 'function')
