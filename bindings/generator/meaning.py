# SPDX-License-Identifier: MIT
"""What the fields of a struct mean to people: which are times, handles, answers, weeks, lists, and which are machinery.

The types say most of it; the rest is read from the fields' comments, whose form the headers keep to: `::aid_unit` names
the enum of a number, `::aid_role bits` a mask, `::aid_role plus 1` a role, `by ::aid_term` an array with a place for
each value, a leading `1:` or `1 once` a flag, `id 0` or `0 not yet` what may be missing. So both bindings give a field
the same meaning, and a new field gets it by its comment alone.
"""
import re

MACHINERY = {'struct_size', 'set', 'reserved', 'reserved2', 'week_stated', 'longitude', 'placed'}
# What an options struct says by other means in the bindings: callbacks and what goes with them.
BY_HAND = {'allocator', 'storage', 'wait_ms', 'max_clock_jump_days'}
# Bits whose name is not that of the field they are about.
BIT_NAMES = {'ASKS': 'asks_per_week', 'REACH': 'reach_m', 'PAUSE': 'pause_until', 'PLACE': 'latitude'}
# A number that stands for a word which the enum does not have.
EXTRA_WORDS = {('aid_list_options', 'state'): ('all', -1)}


class Meaning:
    """One field as a host language sees it.

    kind      text integer minutes boolean answer enum role mask set time handle handles windows labels week place by
              numbers bytes buffer error
    name      what it is called there; `field` is the C field that holds it
    of        the enum or struct it is about
    beside    the C field that goes with it: the count of a list, `placed` of a place, `week_stated` of a week
    optional  it may be missing
    missing   the number that says so
    bit       the enumerator to set when it is stated; `forget` the one to set when it is stated to be nothing
    """

    def __init__(self, kind, name, field, of='', beside=''):
        self.kind, self.name, self.field, self.of, self.beside = kind, name, field, of, beside
        self.optional, self.missing, self.bit, self.forget = False, 0, None, None


def _enum_in(header, doc):
    match = re.search(r'::(aid_\w+)', doc)
    return match.group(1) if match and match.group(1) in header.enums else ''


def _number(header, field):
    """What an integer field means."""
    name, doc, enum = field.name, field.doc, _enum_in(header, field.doc)
    if field.type.alias == 'aid_time':
        return Meaning('time', name, name)
    if enum == 'aid_answer':
        return Meaning('answer', name, name)
    if enum and 'plus 1' in doc:
        return Meaning('role', name, name, enum)
    if enum and re.search(r'::%s bits?\b' % enum, doc):
        return Meaning('mask' if header.enums[enum].is_mask else 'set', name, name, enum)
    if enum:
        return Meaning('enum', name, name, enum)
    if re.match(r'1(:| once| inside)', doc):
        return Meaning('boolean', name, name)
    if field.type.name == 'int32_t' and (name == 'minutes' or name.endswith('_minutes')):
        return Meaning('minutes', name, name)
    return Meaning('integer', name, name)


def _array(header, field):
    of, enum = field.type.of.name, _enum_in(header, field.doc)
    if of == 'uint8_t':
        return Meaning('bytes', field.name, field.name)
    if of == 'char':
        return Meaning('buffer', field.name, field.name)
    return Meaning('by' if enum else 'numbers', field.name, field.name, enum)


def _pointer(header, struct, field):
    if field.type.is_text:
        return Meaning('text', field.name, field.name)
    count = struct.field(field.name[:-1] + '_count')
    if field.type.points_to('struct') and count is not None:
        of = field.type.of.name
        kind = {'aid_window': 'windows', 'aid_label': 'labels'}.get(of, 'handles')
        return Meaning(kind, field.name, field.name, of, count.name)
    return None


def _meaning(header, struct, field):
    """The meaning of one field; None for machinery."""
    kind = field.type.kind
    if field.name in MACHINERY | BY_HAND or field.name.endswith('_context') or kind == 'function':
        return None
    if field.name.endswith('_count') and struct.field(field.name[:-len('_count')] + 's') is not None \
            and struct.field(field.name[:-len('_count')] + 's').type.kind == 'pointer':
        return None
    if field.name == 'latitude':
        return Meaning('place', 'place', 'latitude', beside='placed')
    if kind == 'scalar':
        return _number(header, field)
    if kind == 'array':
        return _array(header, field)
    if kind == 'pointer':
        return _pointer(header, struct, field)
    if field.type.name == 'aid_week':
        beside = 'week_stated' if struct.field('week_stated') else ''
        return Meaning('week', 'week', 'week', beside=beside)
    if field.type.name == 'aid_error':
        return Meaning('error', field.name, field.name)
    return Meaning('handle', field.name, field.name, field.type.name)


def _bits(header, struct, meanings):
    """Joins the bits of `set` to the fields they are about."""
    field = struct.field('set')
    enum = header.enums.get(_enum_in(header, field.doc)) if field else None
    if enum is None:
        return
    by_field = {meaning.field: meaning for meaning in meanings}
    for name, number, _ in enum.values:
        short = enum.short(name)
        forget = short.startswith('UNSTATE_')
        about = short[len('UNSTATE_'):] if forget else short
        meaning = by_field.get(BIT_NAMES.get(about, about.lower()))
        if meaning is None and not forget:
            header.problem('%s.set' % struct.name, 'the bit %s is about no field that the generator finds' % name)
        elif meaning is not None and forget:
            meaning.forget = number
        elif meaning is not None:
            meaning.bit = number


def meanings(header, struct):
    """What a struct tells people, field by field."""
    found = []
    for field in struct.fields:
        meaning = _meaning(header, struct, field)
        if meaning is None:
            continue
        meaning.doc = field.doc
        meaning.optional = bool(re.search(r'\bid 0\b|(^|[;,] )0 |\bNULL\b|\u22121 (not|none)', field.doc))
        if re.search(r'\u22121 (not|none)', field.doc):
            meaning.missing = -1
        found.append(meaning)
    _bits(header, struct, found)
    return found


# What hosts reach by their own means (CSV), or only from C (bare solvers, backends, versions).
C_ONLY = ('csv.h', 'storage.h', 'base.h', 'solve')


def crossing(header):
    """The structs that cross into other languages, handles aside; a week crosses as text, a secret by hand."""
    return [struct for struct in header.structs.values()
            if not struct.is_handle and struct.name not in ('aid_week', 'aid_secret') and not struct.home.startswith(C_ONLY)]


# What a group decides for itself: read and set with the same struct.
DECIDED = ('aid_policy', 'aid_terms')


def commands(header):
    """The structs by which commands and questions are told what to do."""
    return [struct for struct in crossing(header)
            if struct.name in DECIDED or struct.name.endswith('_options') and struct.name != 'aid_store_options']


def answers(header):
    """The structs in which the library answers: infos, rows, reports."""
    return [struct for struct in crossing(header) if struct.name in DECIDED or not struct.name.endswith('_options')]


def handles(header):
    """The handles that people meet, named by structs or known by an info of their own: first those whose kind aid_id_kind tells, in its order."""
    known = ['aid_group', 'aid_member', 'aid_skill', 'aid_offer', 'aid_request', 'aid_exchange']
    named = {one.of for struct in commands(header) + answers(header) for one in meanings(header, struct)
             if one.kind in ('handle', 'handles')}
    named |= {struct.name[:-len('_info')] for struct in answers(header) if struct.name.endswith('_info')
              and getattr(header.structs.get(struct.name[:-len('_info')]), 'is_handle', False)}
    return known + sorted(named - set(known))
