# SPDX-License-Identifier: MIT
"""The public interface as one plain C header, and a library that has this interface and nothing inside.

A release's interface is kept as such a header (tests/abi/baseline.h): it can be read and diffed, and whatever a tool
wants to compare (debug information, layout, exports) is made from it anew, with today's tools on today's machine."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / 'tests/checks'), str(ROOT / 'bindings')]
import amalgamate  # noqa: E402
import headers     # noqa: E402
import tree        # noqa: E402

_PREFIX = re.compile(r'^/\* Written by bindings/amalgamate.py.*?^#endif\n', re.S | re.M)
_FUNCTION = re.compile(r'^AID_API\s+([^;{}]+?)\b(aid_\w+)\s*\(([^;{}]*)\)\s*;', re.M | re.S)


def interface():
    """The public headers of this tree as one, without words."""
    plain = tree.without_comments(_PREFIX.sub('', amalgamate.header()))
    plain = re.sub(r'[ \t]+$', '', plain, flags=re.M)
    return re.sub(r'\n{2,}', '\n', plain).lstrip()


class Interface:
    """What a header in one piece declares."""

    def __init__(self, text):
        self.text = text
        self.functions = {name: ' '.join(('%s%s(%s)' % (result, name, parameters)).split())
                          for result, name, parameters in _FUNCTION.findall(text)}
        self.structs, self.constants = {}, []
        for kind, name, members in headers.records(text):
            if kind == 'struct':
                self.structs[name] = {field: ' '.join(declaration.split()) for field, declaration in members}
            else:
                self.constants += [enumerator for enumerator, _ in members]

    def grows(self, struct):
        """Whether the struct may get fields at its end: it says its size, or travels with the size of a row. A handle is
        frozen for ever, also where rows of handles say their size."""
        if list(self.structs[struct]) == ['id']:
            return False
        return next(iter(self.structs[struct]), '') == 'struct_size' or any(
            re.search(r'\b%s \*\w+, uint32_t (row|\w+_row)_size' % struct, one) for one in self.functions.values())

    def without_growth(self, old):
        """The text without the fields that stand behind the old ones of structs that may grow."""
        text = self.text
        for name, fields in old.structs.items():
            here = self.structs.get(name, {})
            if old.grows(name) and list(here)[:len(fields)] == list(fields):
                for declaration in list(here.values())[len(fields):]:
                    words = r'\s+'.join(map(re.escape, declaration.split()))
                    text = re.sub(r'(struct %s \{[^{}]*?)[ \t]*\b%s;\s*' % (name, words), r'\1', text, count=1)
        return text


def library(text, folder, options=('-g',), cc='cc', extra=''):
    """Compiles a library with the interface that `text` declares; answers its path."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'include').mkdir(exist_ok=True)
    (folder / 'include/mutualaid.h').write_text(text, encoding='utf-8')
    bodies = ['#include <mutualaid.h>', extra]
    for result, name, parameters in _FUNCTION.findall(text):
        empty = '' if result.strip() == 'void' else ' %s none = { 0 }; return none; ' % result.strip()
        if '*' in result:
            empty = ' return 0; '
        bodies.append('%s%s(%s) {%s}' % (result, name, parameters, empty))
    (folder / 'hollow.c').write_text('\n'.join(bodies), encoding='utf-8')
    names = '; '.join(sorted(_name for _, _name, _ in _FUNCTION.findall(text)))
    (folder / 'hollow.map').write_text('MUTUALAID_0 { global: %s; local: *; };\n' % names)
    target = folder / 'libmutualaid.so.0.1.0'
    run(cc, '-std=c11', '-O0', *options, '-w', '-fPIC', '-shared', '-Wl,-soname,libmutualaid.so.0',
        '-Wl,--version-script=hollow.map', '-DAID_BUILDING', '-Iinclude', 'hollow.c', '-o', target.name, cwd=folder)
    return target


def run(*command, cwd=None):
    """Runs a tool that must work; answers what it printed."""
    done = subprocess.run([str(word) for word in command], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True)
    if done.returncode:
        raise RuntimeError('%s\n%s' % (' '.join(map(str, command)), done.stdout[:4000]))
    return done.stdout
