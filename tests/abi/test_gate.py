# SPDX-License-Identifier: MIT
"""Each check of the ABI gate says no to its own bad change, and all of them say yes to what may be added.

A case is the public interface with one change; a library without anything inside is compiled from it, and the gate
compares the two. A row says which checks must refuse."""
import pathlib
import re
import sys
import tempfile

import gate
import hollow

NOTHING = ()
# name, (pattern, replacement) or None, checks that must refuse, compiler options
CASES = [
    ('nothing changed', None, NOTHING, ['-g']),
    ('a function is added', (r'(AID_API const char \*aid_version\(void\);)', r'\1\nAID_API uint32_t aid_added(void);'),
     NOTHING, ['-g']),
    ('a function is removed', (r'AID_API uint32_t aid_abi\(void\);', ''), ('exports', 'types', 'debian'), ['-g']),
    ('a function is renamed', (r'\baid_abi\b', 'aid_abi_number'), ('exports', 'types', 'debian'), ['-g']),
    ('a parameter has another type', (r'(aid_status_name\()aid_status', r'\1double'), ('types',), ['-g']),
    ('a result has another type', (r'AID_API uint32_t aid_abi', 'AID_API uint64_t aid_abi'), ('types',), ['-g']),
    ('a parameter is added', (r'aid_abi\(void\)', 'aid_abi(uint32_t which)'), ('types',), ['-g']),
    ('an options struct grows at its end', (r'(\} aid_group_options;)', r'    uint64_t added;\n\1'), NOTHING, ['-g']),
    ('a row grows at its end', (r'(\} aid_posting;)', r'    uint64_t added;\n\1'), NOTHING, ['-g']),
    ('a field is put in the middle', (r'(struct aid_group_options \{\s*uint32_t struct_size;)', r'\1 uint64_t added;'),
     ('types', 'layout'), ['-g']),
    ('a field is removed', (r'(struct aid_version_info \{[^}]*)uint32_t patch;', r'\1'), ('types', 'layout'), ['-g']),
    ('a field has another type of the same size', (r'(struct aid_version_info \{[^}]*)uint32_t patch;', r'\1int32_t patch;'),
     ('types', 'layout'), ['-g']),
    ('a struct of fixed size grows', (r'(\} aid_window;)', r'    uint64_t added;\n\1'), ('types', 'layout'), ['-g']),
    ('the error box grows', (r'char message\[240\]', 'char message[248]'), ('types', 'layout'), ['-g']),
    ('an enumerator is added', (r'(AID_E_MEMORY = 16)', r'\1, AID_E_ADDED = 99'), NOTHING, ['-g']),
    ('an enumerator has another number', (r'AID_E_MEMORY = 16', 'AID_E_MEMORY = 17'), ('layout',), ['-g']),
    ('an enumerator is removed', (r',\s*AID_E_MEMORY = 16', ''), ('layout',), ['-g']),
    ('there is no debug information', None, ('types',), ['-g0']),
]
# What is inside may change at will.
INSIDE = 'struct aid_store { %s inside; }; aid_store *hollow_store(void); aid_store *hollow_store(void) { return 0; }'


def refusals(folder, baseline, changed, options, symbols, extra=''):
    library = hollow.library(changed, folder / 'library', options, extra=extra)
    folder.joinpath('compared').mkdir()
    found = gate.compare(baseline, changed, library, folder / 'compared', symbols)
    for problems in found.values():
        if isinstance(problems, gate.Missing):
            print('skipped: %s' % problems)
            sys.exit(77)
    return {name: problems for name, problems in found.items() if problems}


def check(name, expected, found):
    if set(found) == set(expected):
        print('ok: %s: %s' % (name, ', '.join(expected) + ' refused' if expected else 'nothing to say'))
        return True
    print('WRONG: %s: expected %s to refuse, but it was %s\n%s' % (name, list(expected) or 'none', sorted(found) or 'none', found))
    return False


def main():
    baseline, good = hollow.interface(), True
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        first = hollow.library(baseline, work / 'first', ['-g'])
        symbols = work / 'libmutualaid0.symbols'
        symbols.write_text('libmutualaid.so.0 libmutualaid0 #MINVER#\n' + ''.join(
            ' %s@MUTUALAID_0 0.1.0\n' % name for name in sorted(['MUTUALAID_0'] + list(hollow.Interface(baseline).functions))))
        assert first.exists()
        for number, (name, change, expected, options) in enumerate(CASES):
            changed = baseline
            if change is not None:
                changed, times = re.subn(change[0], change[1], baseline)
                assert times, 'nothing in the headers to change for "%s"' % name
            good &= check(name, expected, refusals(work / str(number), baseline, changed, options, symbols))
        # A private struct: the same interface, other insides.
        (work / 'inside').mkdir()
        good &= check('a private struct changes', NOTHING,
                      refusals(work / 'private', baseline, baseline, ['-g'], symbols, INSIDE % 'double'))
    sys.exit(0 if good else 1)


main()
