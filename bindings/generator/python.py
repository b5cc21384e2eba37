# SPDX-License-Identifier: MIT
"""Writes the generated half of the Python package: _abi.py, which mirrors the headers one to one, and _data.py, which
gives structs their Python shape (dataclasses to read, typed fields to state)."""
import re
import textwrap

from generator import header as reading
from generator import meaning

HEAD = '''# SPDX-License-Identifier: MIT
# Written by bindings/generate.py from the public headers; do not edit.
'''
CTYPES = {'int8_t': 'c_int8', 'uint8_t': 'c_uint8', 'int16_t': 'c_int16', 'uint16_t': 'c_uint16', 'int32_t': 'c_int32',
          'uint32_t': 'c_uint32', 'int64_t': 'c_int64', 'uint64_t': 'c_uint64', 'size_t': 'c_size_t', 'char': 'c_char'}
RANGES = {'int32_t': (-2**31, 2**31 - 1), 'uint32_t': (0, 2**32 - 1), 'int64_t': (-2**63, 2**63 - 1),
          'uint64_t': (0, 2**64 - 1)}
KEYWORDS = {'from'}

DECLARE = '''
def _absent(name: str) -> Callable[..., Any]:
    def refuse(*arguments: Any) -> Any:
        raise NotImplementedError("the library that is loaded has no %s; a later version has" % name)
    return refuse


def declare(library: Any) -> None:
    """Tells ctypes the signature of every function. One that an older library does not have refuses when it is called."""
    for name, (result, takes) in FUNCTIONS.items():
        try:
            function = getattr(library, name)
        except AttributeError:
            setattr(library, name, _absent(name))
        else:
            function.restype, function.argtypes = result, takes
'''


def camel(name):
    """aid_group_info is GroupInfo."""
    return ''.join(part.capitalize() for part in name.split('_')[1:])


def python_name(name):
    return name + '_' if name in KEYWORDS else name


def sentence(doc):
    """A header's words as they stand in Python: without its marks for links."""
    return doc.replace('::', '').replace('\\', '\\\\').replace('"""', "'''").strip()


def docstring(doc, indent='    '):
    doc = sentence(doc)
    text = textwrap.fill('"""' + doc + ('.' if not doc.endswith('.') else ''), 116, initial_indent=indent,
                         subsequent_indent=indent, break_long_words=False)
    return text + '"""\n'


def ctype(type_):
    """A C type as a ctypes expression."""
    if type_.kind == 'void':
        return 'None'
    if type_.kind == 'scalar':
        return CTYPES[type_.name]
    if type_.kind in ('struct', 'opaque'):
        return type_.name
    if type_.kind == 'array':
        return '%s * %d' % (ctype(type_.of), type_.size)
    if type_.kind == 'function':
        return type_.name or signature(type_)
    if type_.of.kind == 'void':
        return 'c_void_p'
    if type_.of.kind == 'scalar' and type_.of.name == 'char':
        return 'c_char_p'
    return 'POINTER(%s)' % ctype(type_.of)


def parameter(type_):
    """An array as a parameter is a pointer."""
    return 'POINTER(%s)' % ctype(type_.of) if type_.kind == 'array' else ctype(type_)


def signature(type_):
    return 'CFUNCTYPE(%s)' % ', '.join([ctype(type_.of)] + [parameter(one.type) for one in type_.parameters])


def fold(text, indent):
    """A line too long for the page, broken after commas."""
    return textwrap.fill(text, 118, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def enum_class(header, enum):
    base = 'Mask' if enum.is_mask else 'Named'
    lines = ['class %s(%s):\n' % (camel(enum.name), base), docstring(enum.doc), '\n']
    for name, number, doc in enum.values:
        if enum.short(name) == 'COUNT':
            continue
        value = '1 << %d' % number if enum.is_mask else '%d' % number
        lines.append(fold('    %s = %s  # %s' % (enum.short(name), value, sentence(doc)), '    # ') + '\n')
    return ''.join(lines)


def abi(header):
    """_abi.py"""
    out = [HEAD, '"""The C interface, one to one: enums, structs, function types and the signature of every function."""\n',
           'from __future__ import annotations\n\n',
           'from ctypes import (CFUNCTYPE, POINTER, Structure, c_char, c_char_p, c_int32, c_int64, c_size_t, c_uint8,\n'
           '                    c_uint32, c_uint64, c_void_p)\nfrom typing import Any, Callable, Dict, List, Tuple\n\n'
           'from ._enums import Mask, Named\n\n']
    for enum in header.enums.values():
        out += ['\n', enum_class(header, enum), '\n']
    out.append('\n# Owned by the caller who opened them; never looked into.\n')
    for name in header.opaques:
        out.append('\nclass %s(Structure):\n%s\n    _fields_ = ()\n\n' % (name, docstring(header.opaques[name])))
    out.append('\n# Declared first, filled below: callbacks and structs name each other.\n')
    for struct in header.structs.values():
        out.append('\nclass %s(Structure):\n%s\n' % (struct.name, docstring(struct.doc)))
    out.append('\n')
    for name, type_ in header.callbacks.items():
        out.append(fold('%s = %s' % (name, signature(type_)), '    ') + '\n')
    for struct in header.structs.values():
        fields = ', '.join('("%s", %s)' % (python_name(field.name), ctype(field.type)) for field in struct.fields)
        out.append('\n' + fold('%s._fields_ = [%s]' % (struct.name, fields), '    ') + '\n')
    out.append('\nSTRUCTS = {\n')
    out += ['    "%s": %s,\n' % (name, name) for name in header.structs]
    out.append('}\n\nCONSTANTS: Dict[str, int] = {\n')
    out += ['    "%s": %d,\n' % (name, number) for enum in header.enums.values() for name, number, _ in enum.values]
    out.append('}\n\n# Of each function: what it returns, and what it takes.\n'
               'FUNCTIONS: Dict[str, Tuple[Any, List[Any]]] = {\n')
    for function in header.functions:
        takes = ', '.join(parameter(one.type) for one in function.parameters)
        out.append(fold('    "%s": (%s, [%s]),' % (function.name, ctype(function.result), takes), '        ') + '\n')
    out.append('}\n\n' + DECLARE)
    return ''.join(out)


# ---- the shape that people see ----

def row_type(one):
    """The annotation of a dataclass field."""
    plain = {'text': 'str', 'buffer': 'str', 'error': 'str', 'integer': 'int', 'minutes': 'int', 'boolean': 'bool',
             'answer': 'Optional[bool]', 'bytes': 'bytes', 'time': 'datetime', 'week': 'Week', 'role': 'Role',
             'place': 'Optional[Place]', 'labels': 'Tuple[Label, ...]', 'windows': 'Tuple[Window, ...]',
             'numbers': 'Tuple[int, ...]'}
    of = camel(one.of) if one.of else ''
    derived = {'enum': of, 'mask': of, 'handle': of, 'handles': 'Tuple[%s, ...]' % of, 'set': 'FrozenSet[%s]' % of,
               'by': 'Mapping[%s, int]' % of}
    name = plain.get(one.kind) or derived[one.kind]
    maybe = one.kind in ('time', 'handle', 'enum', 'role', 'minutes') and one.optional \
        or one.kind == 'integer' and one.missing or one.kind == 'week' and one.beside
    return 'Optional[%s]' % name if maybe else name


def row_value(one):
    """The expression that reads a field of the struct `s`."""
    at, of = 's.%s' % python_name(one.field), camel(one.of) if one.of else ''
    kind = one.kind
    if kind in ('integer', 'minutes', 'handle', 'time', 'enum', 'role') and row_type(one).startswith('Optional'):
        some = {'integer': at, 'minutes': at, 'handle': 'home.%s(%s.id)' % (one.of[4:], at), 'time': 'read_time(%s)' % at,
                'enum': '%s(%s)' % (of, at), 'role': 'Role(1 << %s >> 1)' % at}[kind]
        tested = at + '.id' if kind == 'handle' else at
        return '%s if %s != %d else None' % (some, tested, one.missing)
    return {
        'text': 'read_text(%s)' % at, 'buffer': 'read_text(%s)' % at, 'error': 'read_text(%s.message)' % at,
        'integer': at, 'minutes': at, 'boolean': '%s != 0' % at, 'answer': 'read_answer(%s)' % at,
        'bytes': 'bytes(%s)' % at, 'time': 'read_time(%s)' % at, 'place': 'read_place(s)', 'role': 'Role(1 << %s >> 1)' % at,
        'week': 'Week(tuple(%s.quarter))' % at + (' if s.%s else None' % one.beside if one.beside else ''),
        'enum': '%s(%s)' % (of, at), 'mask': '%s(%s)' % (of, at), 'handle': 'home.%s(%s.id)' % (one.of[4:], at),
        'handles': 'tuple(home.%s(one.id) for one in %s[:s.%s])' % (of.lower(), at, one.beside),
        'labels': 'tuple(read_label(one, home) for one in %s[:s.%s])' % (at, one.beside),
        'windows': 'tuple(read_window(one, home) for one in %s[:s.%s])' % (at, one.beside),
        'set': 'frozenset(one for one in %s if %s >> one & 1)' % (of, at),
        'by': '{one: %s[one] for one in %s}' % (at, of), 'numbers': 'tuple(%s)' % at}[kind]


def row_class(header, struct):
    fields = meaning.meanings(header, struct)
    lines = ['@dataclass(frozen=True)\nclass %s:\n' % camel(struct.name), docstring(struct.doc), '\n']
    for one in fields:
        words = '  # ' + sentence(one.doc) if one.kind != 'place' else '  # in degrees'
        lines.append(fold('    %s: %s%s' % (python_name(one.name), row_type(one), words), '    # ') + '\n')
    values = ', '.join('%s=%s' % (python_name(one.name), row_value(one)) for one in fields)
    lines.append('\n\ndef read_%s(s: Any, home: Home) -> %s:\n' % (struct.name[4:], camel(struct.name)))
    lines.append(fold('    return %s(%s)' % (camel(struct.name), values), '        ') + '\n')
    return ''.join(lines)


def readers(header):
    """For Store.read: how each field of what a handle names is read, one by one."""
    out = ['\n# How single fields are read, by kind of handle and name; Store.read takes those that are asked for.\n'
           'READERS: Dict[str, Dict[str, Callable[[Any, Home], Any]]] = {\n']
    for struct in meaning.answers(header):
        handle = struct.name[:-len('_info')]
        if struct.name.endswith('_info') and handle in header.structs and header.structs[handle].is_handle:
            out.append('    "%s": {\n' % camel(handle))
            out += ['        "%s": lambda s, home: %s,\n' % (python_name(one.name), row_value(one))
                    for one in meaning.meanings(header, struct)]
            out.append('    },\n')
    return ''.join(out) + '}\n'


def field_type(one):
    """The annotation of a field that a caller states."""
    plain = {'text': 'str', 'integer': 'int', 'minutes': 'Union[int, timedelta]', 'answer': 'bool', 'time': 'datetime',
             'week': 'Union[Week, str]', 'role': 'Role', 'place': 'Tuple[float, float]',
             'labels': 'Sequence[Union[Label, Tuple[str, str], str]]', 'windows': 'Sequence[Union[Window, Tuple[datetime, datetime]]]',
             'numbers': 'Sequence[int]'}
    of = camel(one.of) if one.of else ''
    derived = {'enum': of, 'mask': of, 'handle': of, 'handles': 'Sequence[%s]' % of, 'by': 'Mapping[%s, int]' % of}
    return 'Optional[%s]' % (plain.get(one.kind) or derived[one.kind])


def slot(struct, one):
    """What the filler must know of a field."""
    low, high = RANGES.get(struct.field(one.field).type.name, (0, 0))
    extra = [repr(one.kind), repr(python_name(one.field))]
    if one.of:
        extra.append('of=%s' % camel(one.of))
    if one.beside:
        extra.append('beside=%r' % one.beside)
    if one.bit is not None:
        extra.append('bit=%d' % one.bit)
    if one.forget is not None:
        extra.append('forget=%d' % one.forget)
    if one.kind in ('integer', 'minutes'):
        extra.append('low=%d, high=%d' % (low, high))
    return 'Slot(%s)' % ', '.join(extra)


def field_class(header, struct):
    name = camel(struct.name).replace('Options', '') + 'Fields'
    fields = meaning.meanings(header, struct)
    lines = ['class %s(TypedDict, total=False):\n' % name, docstring(struct.doc), '\n']
    for one in fields:
        words = sentence(one.doc) if one.kind != 'place' else 'latitude and longitude in degrees'
        lines.append(fold('    %s: %s  # %s' % (python_name(one.name), field_type(one), words), '    # ') + '\n')
    slots = ''.join('    "%s": %s,\n' % (python_name(one.name), slot(struct, one)) for one in fields)
    return ''.join(lines), '%s: Dict[str, Slot] = {\n%s}\n' % (struct.name.upper()[4:], slots)


def handle_imports(header):
    """From which module of the package each handle's class comes; it is written by hand."""
    homes = {}
    for path in sorted((reading.ROOT / 'bindings/python/mutualaid').glob('*.py')):
        for name in re.findall(r'^class (\w+)\(Handle\):', path.read_text(encoding='utf-8'), re.M):
            homes[name] = path.stem
    modules = {}
    for handle in meaning.handles(header):
        name = camel(handle)
        if name not in homes:
            header.problem(handle, 'crosses into Python, and no module of the package has a class %s(Handle)' % name)
        else:
            modules.setdefault(homes[name], []).append(name)
    return ''.join('from .%s import %s\n' % (module, ', '.join(sorted(names))) for module, names in sorted(modules.items()))


def data(header):
    """_data.py"""
    enums = sorted(camel(enum) for enum in {one.of for struct in meaning.commands(header) + meaning.answers(header)
                                            for one in meaning.meanings(header, struct)} if enum in header.enums)
    out = [HEAD, '"""What the library tells, as frozen dataclasses, and what it can be told, as typed fields."""\n',
           'from __future__ import annotations\n\nfrom dataclasses import dataclass\n'
           'from datetime import datetime, timedelta\n'
           'from typing import TYPE_CHECKING, Any, Callable, Dict, FrozenSet, Mapping, Optional, Sequence, Tuple, TypedDict, Union\n\n',
           fold('from ._abi import %s' % ', '.join(enums), '    ').replace('import ', 'import (', 1).replace('\n    ', '\n                   ') + ')\n',
           'from ._convert import Place, Slot, Week, read_answer, read_place, read_text, read_time\n' + handle_imports(header) + '\n'
           'if TYPE_CHECKING:\n    from ._store import Store as Home\n']
    for struct in meaning.answers(header):
        out += ['\n\n', row_class(header, struct)]
    slots = []
    for struct in meaning.commands(header):
        fields = meaning.meanings(header, struct)
        if fields:
            described, table = field_class(header, struct)
            out += ['\n\n', described]
            slots.append(table)
    out += ['\n\n'] + ['\n' + table for table in slots] + ['\n', readers(header)]
    return ''.join(out)
