# SPDX-License-Identifier: MIT
"""Writes the solvers for hosts. Their problems and results are structs of numbers and arrays; how long an array is, its
comment says first (`edge_count: …`, `request_count + 1; …`, `place_count²: …`), and that is all a host needs to know to
hand its own memory over. So a new field reaches every host by its comment alone."""
import re
import textwrap

from generator import python

LENGTH = re.compile(r'(\w+_(?:count|capacity))(²)?(?: \+ (\w+_count))?( \+ 1)?\b')
CODES = {'int8_t': 'b', 'uint8_t': 'B', 'int32_t': 'i', 'uint32_t': 'I', 'int64_t': 'q', 'uint64_t': 'Q'}
# Counts of what a problem may simply not have; the others are told by an array or by the caller.
MAY_BE_NONE = {'altruist_count', 'window_count', 'place_count'}
KEEP = '\u00a0'
MACHINERY = {'struct_size', 'reserved', 'reserved2', 'set'}
# An example of each, which runs as a doctest.
EXAMPLES = {
    'assign': '''\
        Two requests; helper 0 could help with both, helper 1 with the second only:

        >>> plan = assign(offsets=[0, 1, 3], helpers=[0, 0, 1], scores=[10, 90, 20], helper_count=2)
        >>> plan.seats, plan.objective, list(plan.chosen), plan.state.name
        (2, 30, [1, 0, 1], 'OPTIMAL')''',
    'balance': '''\
        Ana could give to Ben, Ben to Cy, Cy to Ana, two hours each:

        >>> plan = balance(givers=[0, 1, 2], receivers=[1, 2, 0], quotas=[2, 2, 2], supplies=[2, 2, 2])
        >>> plan.exchanged, list(plan.amounts)
        (6, [2, 2, 2])''',
    'rings': '''\
        Three members in a ring, and the second could also serve the first:

        >>> packing = rings(member_count=3, offsets=[0, 1, 3, 4], targets=[1, 0, 2, 0], max_ring=3)
        >>> packing.members, packing.ring_count, list(packing.chosen)
        (3, 1, [1, 0, 1, 1])''',
    'schedule': '''\
        Two tasks of an hour, one helper, who has time from 9 to 11:

        >>> day = schedule(earliest=[540, 540], latest=[600, 660], durations=[60, 60], offsets=[0, 1, 2], helpers=[0, 0],
        ...                window_offsets=[0, 1], window_from=[540], window_to=[660])
        >>> day.seats, sorted(day.starts)
        (2, [540, 600])''',
    'setoff': '''\
        Three parties in a circle; the least of the three amounts is struck out of all:

        >>> struck = setoff(debtors=[0, 1, 2], creditors=[1, 2, 0], amounts=[100, 70, 90], party_count=3)
        >>> struck.objective, list(struck.cleared), list(struck.cycle_amounts)
        (210, [70, 70, 70], [70])''',
}


class Solver:
    """One solver: its function, and what goes into and out of its two structs."""

    def __init__(self, header, function, problem, result):
        self.name, self.function, self.problem, self.result = function.name[len('aid_solve_'):], function, problem, result
        self.header = header
        self.inputs, self.outputs = arrays(header, problem), arrays(header, result)
        self.counts = [f for f in problem.fields if f.name.endswith('_count') and f.type.kind == 'scalar']
        self.settings = [f for f in problem.fields if f.type.kind == 'scalar' and f not in self.counts
                         and f.name not in MACHINERY]
        self.figures = [f for f in result.fields if f.type.kind in ('scalar', 'array') and f.name not in MACHINERY
                        and not f.name.endswith('_capacity')]
        self.capacities = [f for f in result.fields if f.name.endswith('_capacity') and f.type.kind == 'scalar']


class Array:
    def __init__(self, field, terms, square, plus):
        self.field, self.terms, self.square, self.plus = field, terms, square, plus
        self.code, self.element = CODES[field.type.of.name], field.type.of.name


def arrays(header, struct):
    found = []
    for field in struct.fields:
        if field.type.kind != 'pointer' or field.type.of.name not in CODES:
            continue
        match = LENGTH.match(field.doc)
        if match is None:
            header.problem('%s.%s' % (struct.name, field.name), 'its comment does not begin with how long it is')
            continue
        terms = [term for term in (match.group(1), match.group(3)) if term]
        found.append(Array(field, terms, bool(match.group(2)), 1 if match.group(4) else 0))
    return found


def solvers(header):
    """Every function of the form aid_solve_x(problem, options, result, error)."""
    found = []
    for function in header.functions:
        kinds = [one.type.of.name for one in function.parameters if one.type.points_to('struct')]
        if function.name.startswith('aid_solve_') and len(kinds) == 4 == len(function.parameters) \
                and kinds[0].endswith('_problem') and kinds[2].endswith('_result'):
            found.append(Solver(header, function, header.structs[kinds[0]], header.structs[kinds[2]]))
    return found


# ---- Python ----

def setting_type(header, field):
    """Annotation and default of a number of the problem that is no count."""
    enum = re.search(r'::(aid_\w+)', field.doc)
    if enum and enum.group(1) in header.enums:
        return 'Optional[%s]' % python.camel(enum.group(1)), 'None'
    if field.doc.startswith(('AID_YES', '1:')):
        return 'bool', 'False'
    return 'int', '0'


def figure_type(field):
    if field.type.kind == 'array':
        return 'Tuple[int, ...]'
    return 'SolveState' if field.name == 'status_code' else 'int'


def figure_name(field):
    return 'state' if field.name == 'status_code' else field.name


def length_words(array):
    words = ' + '.join(array.terms) + ('²' if array.square else '') + (' + 1' if array.plus else '')
    return words


def described(name, doc):
    return python.fold('        %s: %s' % (name, python.sentence(doc)), '            ') + '\n'


def result_class(solver):
    name = python.camel(solver.result.name)
    lines = ['@dataclass(frozen=True, eq=False)\nclass %s(Result):\n' % name, python.docstring(solver.result.doc), '\n']
    for field in solver.result.fields:
        if field in solver.figures:
            lines.append(python.fold('    %s: %s  # %s' % (figure_name(field), figure_type(field), python.sentence(field.doc)), '    # ') + '\n')
    for array in solver.outputs:
        lines.append(python.fold('    %s: Numbers  # %s' % (array.field.name, python.sentence(array.field.doc)), '    # ') + '\n')
    return ''.join(lines)


def array_row(array):
    return 'Array(%r, %r, %r, %r, %r)' % (array.field.name, array.code, tuple(array.terms), array.square, array.plus)


def table_row(solver):
    lines = ['%s = Solver(\n    "%s", _abi.%s, _abi.%s, %s,\n' % (
        solver.name.upper(), solver.function.name, solver.problem.name, solver.result.name, python.camel(solver.result.name))]
    for name, rows in (('inputs', solver.inputs), ('outputs', solver.outputs)):
        lines.append('    %s=(\n' % name)
        lines += ['        %s,\n' % array_row(array) for array in rows]
        lines.append('    ),\n')
    lines.append(python.fold('    counts=%r,' % (tuple(f.name for f in solver.counts),), '        ') + '\n')
    lines.append('    optional=%r,\n' % (tuple(f.name for f in solver.counts if f.name in MAY_BE_NONE),))
    lines.append(python.fold('    figures=%r,' % (tuple(f.name for f in solver.figures),), '        ') + '\n')
    lines.append('    capacities=%r)\n' % (tuple(f.name for f in solver.capacities),))
    return ''.join(lines)


def function_text(header, solver):
    needed = [a for a in solver.inputs if not re.search('NULL|likewise', a.field.doc) and not MAY_BE_NONE & set(a.terms)
              or a.plus and len(a.terms) > 1]
    may = [a for a in solver.inputs if a not in needed]
    takes = ['%s: Vector' % a.field.name for a in needed] + ['%s: Optional[Vector] = None' % a.field.name for a in may]
    takes += ['%s: %s = %s' % ((f.name,) + setting_type(header, f)) for f in solver.settings]
    takes += ['%s: Optional[int] = None' % f.name for f in solver.counts]
    takes += ['work_limit: int = 0', 'time_limit: Optional[timedelta] = None', 'progress: Optional[Progress] = None']
    head = 'def %s(*, ' % solver.name
    whole = [one.replace(' ', KEEP) for one in takes]       # a parameter is not broken over two lines
    whole[-1] += ') -> %s:'.replace(' ', KEEP) % python.camel(solver.result.name)
    lines = [python.fold(head + ', '.join(whole), ' ' * len('def %s(' % solver.name)).replace(KEEP, ' '), '\n']
    first, _, rest = python.sentence(solver.function.doc.split('@param')[0]).partition('. ')
    lines.append(python.fold('    """%s.' % first.rstrip('.'), '    ') + '\n\n')
    if rest:
        lines.append(textwrap.fill(rest.strip(), 114, initial_indent='    ', subsequent_indent='    ') + '\n\n')
    lines += [textwrap.dedent(EXAMPLES[solver.name]).replace('\n', '\n    ').replace('\n    \n', '\n\n').join(['    ', '\n\n'])] if solver.name in EXAMPLES else []
    if solver.name not in EXAMPLES:
        header.problem(solver.function.name, 'has no example in bindings/generator/solvers.py')
    lines.append('    Args:\n')
    lines += [described(a.field.name, a.field.doc) for a in needed + may]
    lines += [described(f.name, f.doc) for f in solver.settings]
    lines += [described(f.name, f.doc + '; told by the arrays where it can be') for f in solver.counts]
    lines.append('        work_limit: stop after so much work, the same on every machine; 0 never\n'
                 '        time_limit: stop after so long\n'
                 '        progress: told (stage, done, total) now and then; answering True cancels\n    """\n')
    given = ['%s=%s' % (a.field.name, a.field.name) for a in solver.inputs]
    stated = ['%s=%s' % (f.name, f.name) for f in solver.settings + solver.counts]
    lines.append(python.fold('    found: %s = solve(%s, dict(%s), dict(%s), work_limit, time_limit, progress)' % (
        python.camel(solver.result.name), solver.name.upper(), ', '.join(given), ', '.join(stated)), '        ')
        + '\n    return found\n')
    return ''.join(lines)


def module(header):
    """bindings/python/mutualaid/solve.py"""
    found = solvers(header)
    enums = sorted({setting_type(header, f)[0][9:-1] for s in found for f in s.settings
                    if setting_type(header, f)[0].startswith('Optional')} | {'SolveState'})
    out = [python.HEAD, '"""The solvers on plain arrays, without a store: who helps whom, rings, balance, timetables, set-off.\n\n'
           'An array may be a NumPy array, an array.array, a memoryview, bytes, or any sequence of whole numbers. One that\n'
           'holds numbers of the very type that the library reads (said per function: int32, uint32, int64, uint64, uint8) is\n'
           'read where it lies; any other is copied, and refused when a number does not fit. Results are NumPy arrays when\n'
           'one of the inputs is, else array.array; the library writes them where they lie. Indexes count from 0.\n\n'
           'Other threads run during a call. Nothing is global: any number of solvers may run at once.\n"""\n',
           'from __future__ import annotations\n\nfrom dataclasses import dataclass\nfrom datetime import timedelta\n'
           'from typing import Optional, Tuple\n\nfrom . import _abi\nfrom ._abi import %s\n' % ', '.join(enums),
           'from ._live import Assignment, AssignmentInfo, Move\n'
           'from ._solve import Array, Change, HallSet, Numbers, Progress, Result, Solver, Vector, force, hall, solve\n']
    for solver in found:
        out += ['\n\n', result_class(solver), '\n\n', function_text(header, solver)]
    out.append('\n\n# ---- what the library is told of each: arrays with their element, length and whether it is squared ----\n\n')
    out.append('\n'.join(table_row(solver) for solver in found))
    names = sorted(s.name for s in found) + ['Change', 'HallSet', 'force', 'hall'] + sorted(python.camel(s.result.name) for s in found)
    out.append('\n' + python.fold('__all__ = [%s]' % ', '.join('"%s"' % n for n in sorted(names)), '           ') + '\n')
    return ''.join(out)


# ---- Lua ----

LUA_HEAD = '''/* SPDX-License-Identifier: MIT */
/* Written by bindings/generate.py from the public headers; do not edit.
 * What goes into and out of each solver: arrays and how long they are, counts, settings, figures. */
#include "solvers.h"

#include <stddef.h>
'''
SIZE = {'b': 1, 'B': 1, 'i': 4, 'I': 4, 'q': 8, 'Q': 8}


def lua_array(solver, struct, array, counts):
    terms = [counts.index(term) for term in array.terms] + [-1]
    return '    { "%s", offsetof(%s, %s), %d, %d, { %d, %d }, %d, %d },\n' % (
        array.field.name, struct.name, array.field.name, SIZE[array.code], array.code.islower(), terms[0], terms[1],
        array.square, array.plus)


def lua_setting(header, struct, field):
    enum = re.search(r'::(aid_\w+)', field.doc)
    words = ', .words = aidlua_words_%s' % enum.group(1)[4:] if enum and enum.group(1) in header.enums else ''
    kind = 'ENUM' if words else 'ANSWER' if field.doc.startswith(('AID_YES', '1:')) else 'INTEGER'
    count, type_ = '', field.type
    if type_.kind == 'array':
        kind, count, type_ = 'NUMBERS', ', .count = %d' % type_.size, type_.of
    code = CODES[type_.name]
    return '    { "%s", AIDLUA_%s, offsetof(%s, %s), .size = %d, .is_signed = %d%s%s, .bit = -1, .forget = -1 },\n' % (
        figure_name(field), kind, struct.name, field.name, SIZE[code], code.islower(), count, words)


def lua_tables(header):
    """bindings/lua/solvers.c"""
    out, rows = [LUA_HEAD], []
    for solver in solvers(header):
        name, problem, result = solver.name, solver.problem, solver.result
        counts = [f.name for f in solver.counts] + [f.name for f in solver.capacities]
        out.append('\nstatic const aidlua_count %s_counts[] = {\n' % name)
        out += ['    { "%s", offsetof(%s, %s), %d, 0 },\n' % (f.name, problem.name, f.name, f.name in MAY_BE_NONE) for f in solver.counts]
        out += ['    { "%s", offsetof(%s, %s), 0, offsetof(%s, %s) },\n' % (
            f.name, result.name, f.name, result.name, f.name.replace('_capacity', '_count')) for f in solver.capacities]
        out.append('    { NULL, 0, 0, 0 },\n};\n')
        for what, struct, arrays_ in (('inputs', problem, solver.inputs), ('outputs', result, solver.outputs)):
            out.append('\nstatic const aidlua_array %s_%s[] = {\n' % (name, what))
            out += [lua_array(solver, struct, array, counts) for array in arrays_]
            out.append('    { NULL, 0, 0, 0, { 0, 0 }, 0, 0 },\n};\n')
        for what, struct, fields in (('settings', problem, solver.settings), ('figures', result, solver.figures)):
            out.append('\nstatic const aidlua_field %s_%s[] = {\n' % (name, what))
            out += [lua_setting(header, struct, field) for field in fields]
            out.append('    { .name = NULL },\n};\n')
        out.append('\nstatic aid_status %s_run(const void *problem, const aid_solve_options *options, void *result, aid_error *error)\n'
                   '{\n    return %s(problem, options, result, error);\n}\n' % (name, solver.function.name))
        rows.append('    { "%s", sizeof(%s), sizeof(%s), %s_counts, %s_inputs, %s_outputs, %s_settings, %s_figures, %s_run },\n'
                    % ((name, problem.name, result.name) + (name,) * 6))
    out.append('\nconst aidlua_solver aidlua_solvers[] = {\n' + ''.join(rows)
               + '    { NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL },\n};\n')
    return ''.join(out)
