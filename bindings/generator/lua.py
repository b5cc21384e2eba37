# SPDX-License-Identifier: MIT
"""Writes what the Lua module knows of the headers: for each enum its words, for each struct its fields and where they
lie. The module's C reads and writes every struct by these tables."""
from generator import meaning

HEAD = '''/* SPDX-License-Identifier: MIT */
/* Written by bindings/generate.py from the public headers; do not edit.
 * %s */
'''
SIGNED = {'int32_t', 'int64_t'}


def shapes(header):
    """Every struct that crosses, once."""
    found = {struct.name: struct for struct in meaning.commands(header) + meaning.answers(header)}
    return [struct for struct in found.values() if meaning.meanings(header, struct)]


def words_used(header):
    return sorted({one.of for struct in shapes(header) for one in meaning.meanings(header, struct)
                   if one.of in header.enums} | {'aid_figure', 'aid_status_code', 'aid_reason_code', 'aid_open_mode', 'aid_open_flag', 'aid_objective',
                   'aid_balance_objective', 'aid_solve_state'})


def field(header, struct, one):
    """One row of a struct's table."""
    type_ = struct.field(one.field).type
    element = type_.of if type_.kind == 'array' else type_
    parts = ['"%s"' % one.name, 'AIDLUA_%s' % one.kind.upper(), 'offsetof(%s, %s)' % (struct.name, one.field)]
    if element.kind == 'scalar':
        size = {'char': 1, 'uint8_t': 1}.get(element.name, 8 if '64' in element.name or element.name == 'size_t' else 4)
        parts.append('.size = %d' % size)
        if element.name in SIGNED:
            parts.append('.is_signed = 1')
    if type_.kind == 'array':
        parts.append('.count = %d' % type_.size)
    if one.beside:
        parts.append('.beside = offsetof(%s, %s)' % (struct.name, one.beside))
    if one.kind in ('handle', 'handles'):
        parts.append('.thing = AIDLUA_%s' % one.of[4:].upper())
    if one.of in header.enums:
        parts.append('.words = aidlua_words_%s' % one.of[4:])
    if one.optional:
        parts.append('.optional = 1')
    if one.missing:
        parts.append('.missing = %d' % one.missing)
    extra = meaning.EXTRA_WORDS.get((struct.name, one.field))
    if extra:
        parts.append('.extra = { "%s", %d }' % extra)
    parts.append('.bit = %d' % (-1 if one.bit is None else one.bit))
    parts.append('.forget = %d' % (-1 if one.forget is None else one.forget))
    return '    { %s },\n' % ', '.join(parts)


def tables(header):
    """bindings/lua/generated.c"""
    out = [HEAD % 'The words of every enum, and the fields of every struct that crosses into Lua.',
           '#include "generated.h"\n\n#include <mutualaid.h>\n#include <stddef.h>\n\n'
           'const char *const aidlua_thing_names[AIDLUA_THINGS] = {\n    "",\n']
    out += ['    "mutualaid.%s",\n' % name[4:] for name in meaning.handles(header)] + ['};\n']
    for name in words_used(header):
        enum = header.enums[name]
        out.append('\nconst aidlua_word aidlua_words_%s[] = {\n' % name[4:])
        out += ['    { "%s", %d },\n' % (enum.short(value).lower(), number) for value, number, _ in enum.values
                if enum.short(value) != 'COUNT']
        out.append('    { NULL, 0 },\n};\n')
    for struct in shapes(header):
        short = struct.name[4:]
        out.append('\nstatic const aidlua_field fields_%s[] = {\n' % short)
        out += [field(header, struct, one) for one in meaning.meanings(header, struct)]
        out.append('    { .name = NULL },\n};\n')
        set_ = 'offsetof(%s, set)' % struct.name if struct.field('set') else '-1'
        sized = 1 if struct.field('struct_size') else 0
        out.append('const aidlua_shape aidlua_%s = { "%s", sizeof(%s), %s, %d, fields_%s };\n'
                   % (short, short, struct.name, set_, sized, short))
    return ''.join(out)


def names(header):
    """bindings/lua/generated.h"""
    out = [HEAD % 'The tables of generated.c by name.', '#ifndef AIDLUA_GENERATED_H\n#define AIDLUA_GENERATED_H\n\n'
           '#include "shape.h"\n\n/* Kinds of handles; the first are as aid_id_kind numbers them. */\nenum {\n']
    out += ['    AIDLUA_%s%s,\n' % (name[4:].upper(), ' = 1' if first == 0 else '') for first, name in enumerate(meaning.handles(header))]
    out.append('    AIDLUA_THINGS\n};\n\nextern const char *const aidlua_thing_names[AIDLUA_THINGS];\n')
    out += ['extern const aidlua_word aidlua_words_%s[];\n' % name[4:] for name in words_used(header)]
    out += ['extern const aidlua_shape aidlua_%s;\n' % struct.name[4:] for struct in shapes(header)]
    out.append('\n#endif\n')
    return ''.join(out)
