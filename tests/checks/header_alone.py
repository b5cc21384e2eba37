# SPDX-License-Identifier: MIT
"""Each public header compiles alone, as strict C11 and as strict C++17, and no public struct has hidden padding.

    header_alone.py --c CC [--cxx CXX] [--clang CLANG]

The umbrella includes each, and the build installs each. With --clang, which warns of padding inside structs, every
struct is put to use and -Wpadded makes it an error.
"""
import pathlib
import subprocess
import sys
import tempfile

import headers
import tree

C = ['-std=c11', '-pedantic-errors', '-Wall', '-Wextra', '-Wconversion', '-Wundef', '-Wstrict-prototypes', '-Werror']
CXX = ['-x', 'c++', '-std=c++17', '-pedantic-errors', '-Wall', '-Wextra', '-Wconversion', '-Wundef',
       '-Werror']


def compile_text(compiler, arguments, source, suffix):
    """What the compiler says about one source text; '' when it has nothing to say."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / ('use' + suffix)
        path.write_text(source)
        run = subprocess.run([compiler, *arguments, '-I%s' % (tree.ROOT / 'include'), '-fsyntax-only', str(path)],
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return run.stdout if run.returncode else ''


def main():
    tools = dict(zip(sys.argv[1::2], sys.argv[2::2]))
    problems, count = [], 0
    public = [str(path.relative_to('include')) for path in tree.files('.h', under='include')]
    for header in public:
        # Twice: a header without a guard would fail.
        source = '#include <%s>\n#include <%s>\nint main(void) { return 0; }\n' % (header, header)
        for tool, arguments, suffix in (('--c', C, '.c'), ('--cxx', CXX, '.cpp')):
            if tool in tools:
                count += 1
                said = compile_text(tools[tool], arguments, source, suffix)
                if said:
                    problems.append('<%s> alone, with %s:\n%s' % (header, tools[tool], said))
    umbrella = tree.text('include/mutualaid.h')
    installed = tree.text('include/meson.build')
    for header in public:
        if header != 'mutualaid.h' and '#include <%s>' % header not in umbrella:
            problems.append('<mutualaid.h> does not include <%s>' % header)
        if "'%s'" % header not in installed:
            problems.append('include/meson.build does not install %s' % header)
    structs = [thing.name for thing in headers.everything() if thing.kind == 'struct']
    if '--clang' in tools:
        source = '%sint main(void)\n{\n    size_t size = 0;\n%s    return size == 0;\n}\n' % (
            ''.join('#include <%s>\n' % header for header in public),
            ''.join('    size += sizeof(%s);\n' % name for name in structs))
        count += 1
        said = compile_text(tools['--clang'], ['-std=c11', '-Wpadded', '-Werror'], source, '.c')
        if said:
            problems.append('hidden padding:\n%s' % said)
    tree.report('header_alone', problems, '%d headers, %d structs, %d compilations' % (len(public), len(structs), count))


main()
