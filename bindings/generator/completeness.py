# SPDX-License-Identifier: MIT
"""Is every public function whole: a comment, a test, an example, and a way to it from Python? Named one by one if not.

    comment   says what it does, each parameter, what it answers, since when
    test      its name stands in a C or C++ file below tests/ (what is generated does not count)
    example   its name stands in a program below examples/, in a page of docs/, in the README, or in the code of a header
    wrapper   its name stands in the hand-written half of the Python package, or in the generated solvers

What is left out on purpose is a line here, with its reason."""
import re

# Functions that Python does not reach, by a part of their name, and why.
NO_WRAPPER = {
    'aid_storage_': 'storage backends are written in C',
    'aid_csv_': 'Python reads and writes CSV with its own csv module',
    '_options_init': 'ctypes makes options with their size and zeros',
    '_policy_init': 'ctypes makes options with their size and zeros',
    '_terms_init': 'ctypes makes options with their size and zeros',
    'aid_status_name': 'the class of the exception says it',
    'aid_reason_text': "the exception's message says more",
    'aid_time_format': 'a datetime writes itself',
    'aid_match_size': 'the summary says it',
    'aid_version_get': "the version's text is enough",
}
# Functions whose example is another's, by a part of their name.
EXAMPLE_OF = {
    '_options_init': 'AID_WITH in C and the option classes in C++ do it; every example has one of them',
    '_policy_init': 'likewise',
    '_terms_init': 'likewise',
}


def texts(root, folders, endings, without=()):
    found = []
    for folder in folders:
        for path in sorted((root / folder).rglob('*')) if (root / folder).is_dir() else [root / folder]:
            if path.suffix in endings and path.relative_to(root).as_posix() not in without and path.is_file():
                found.append(path.read_text(encoding='utf-8'))
    return '\n'.join(found)


def names_in(text):
    return set(re.findall(r'\baid_[a-z0-9_]+\b', text))


# C++ tests say store.member_enrol for aid_member_enrol; the C name counts, so it must stand somewhere.
def reached(root):
    header_code = '\n'.join(re.findall(r'@code(.*?)@endcode', texts(root, ['include'], {'.h', '.hpp'}), re.S))
    generated = {'docs/api-lua.md', 'docs/api-python.md', 'docs/functions.md'}
    python = texts(root, ['bindings/python/mutualaid'], {'.py'}, {'bindings/python/mutualaid/_abi.py'})
    return {
        'test': names_in(texts(root, ['tests'], {'.c', '.cpp', '.h'}, {'tests/bindings/layout.c'})),
        'example': names_in(texts(root, ['examples'], {'.c', '.h'}) + texts(root, ['docs', 'README.md'], {'.md'}, generated)
                            + header_code),
        'wrapper': names_in(python),
    }


def excused(name, reasons):
    return any(part in name for part in reasons)


def comment_lacks(header, function):
    """What a function's comment does not say."""
    doc = function.doc
    lacks = ['@param %s' % one.name for one in function.parameters
             if not re.search(r'@param(\[\w+\])? +(\w+, ?)*%s\b' % re.escape(one.name), doc)]
    if function.result.kind != 'void' and '@return' not in doc:
        lacks.append('@return')
    if '@since' not in doc:
        lacks.append('@since')
    return lacks


def check(header, root):
    """Adds a problem for each thing that is missing."""
    where = reached(root)
    for function in header.functions:
        lacks = comment_lacks(header, function)
        if function.doc and lacks:
            header.problem(function.name, 'its comment lacks %s' % ', '.join(lacks))
        if function.name not in where['test']:
            header.problem(function.name, 'has no test: no C or C++ file below tests/ names it')
        if function.name not in where['example'] and not excused(function.name, EXAMPLE_OF):
            header.problem(function.name, 'has no example: no program below examples/ and no page of docs/ names it')
        if function.name not in where['wrapper'] and not excused(function.name, NO_WRAPPER):
            header.problem(function.name, 'has no wrapper: bindings/python/mutualaid does not name it')
    for part in list(NO_WRAPPER) + list(EXAMPLE_OF):
        if not any(part in function.name for function in header.functions):
            header.problem('bindings/generator/completeness.py', '%s excuses no function' % part)


def page(header):
    """docs/functions.md: every function, where it is declared, and what it is called elsewhere."""
    out = ['<!-- written by bindings/generate.py; do not edit -->\n# Every function\n\n'
           'In the order of the headers, which are their manual. Python: the method that calls it; see [api-python.md](api-python.md)\n'
           'and [api-lua.md](api-lua.md).\n']
    home = None
    from generator import luacats, pyapi
    python, lua = pyapi.callers(), luacats.callers()
    for function in header.functions:
        if header._homes.get(function.name) != home:
            home = header._homes.get(function.name)
            out.append('\n## %s\n\n| function | what it does | Python | Lua |\n|---|---|---|---|\n' % home)
        words = re.split(r'(?<=[.:;]) ', function.doc.split('@param')[0].split('@return')[0].strip(), maxsplit=1)[0]
        words = words.rstrip('.:; ').replace('|', '\\|').replace('::', '')
        code = lambda names: ', '.join('`%s`' % name for name in names)
        out.append('| `%s` | %s | %s | %s |\n' % (function.name, words, code(python.get(function.name, [])), code(lua.get(function.name, []))))
    return ''.join(out)
