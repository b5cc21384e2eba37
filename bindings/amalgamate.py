# SPDX-License-Identifier: MIT
"""The whole library as two files, mutualaid.c and mutualaid.h, to be copied into another program.

    amalgamate.py DIRECTORY

What goes in stands in the meson.build files, as for every other build. Inside names become static, so that the object
file shows exactly what the header declares. To compile: `cc -c mutualaid.c $(pkg-config --cflags libutf8proc libsodium)`.

    -DAID_WITH_SQLITE    with files (needs sqlite3)
    -DAID_PREFIX=ngo_    every public name begins with ngo_ for the linker, also where mutualaid.h is included: two
                         copies can live in one program

Only Python's own library is used; the same sources give the same bytes."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
OURS = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<(mutualaid[^>]*)>).*$', re.M)
# A function or object of ours at file scope that has no storage class yet.
OPEN = re.compile(r'^(?!static|typedef|extern|return|else|#)((?:[A-Za-z_]\w*[ *]+)+\baid__\w+(?:\(|\[?\]? =))', re.M)
EXTERN = re.compile(r'^extern\s+([^;\n]*\baid__\w+(\[\])?;.*)$', re.M)


def text(path):
    return (ROOT / path).read_text(encoding='utf-8')


def sources():
    """The library's .c files by room, those that need SQLite last, the list of views before who reads it."""
    rooms = re.findall(r"'(\w+)'", re.search(r'foreach room : \[(.*?)\]', text('lib/meson.build')).group(1))
    found = []
    for room in rooms:
        for name in re.findall(r"'([\w/]+\.c)'", text('lib/%s/meson.build' % room)):
            if (ROOT / 'lib' / room / name).exists() and name != 'embed.c':
                found.append('%s/%s' % (room, name))
    # The system's own headers come in with platform.c: behind all that their macros might touch.
    return sorted(found, key=lambda name: ('platform' in name, '/sqlite/' in name, 'views' not in name if '/sqlite/' in name else 0))


def version():
    project = text('meson.build')
    return (re.search(r"version: '([\d.]+)'", project).group(1), re.search(r"^abi = '(\d+)'", project, re.M).group(1))


def taxonomy():
    """What lib/search/embed.c makes of the taxonomy."""
    octets = (ROOT / 'lib/search/taxonomy.csv').read_bytes()
    lines = [','.join(map(str, octets[at:at + 24])) for at in range(0, len(octets), 24)]
    return ('static const unsigned char taxonomy_bytes[] = {\n    %s,\n    0\n};\n\n'
            'static const char *aid__taxonomy_csv(size_t *out_length)\n{\n    *out_length = %d;\n'
            '    return (const char *)taxonomy_bytes;\n}\n' % (',\n    '.join(lines), len(octets)))


def inside(source):
    """Code of lib/ as part of one file: what was shared between files is static."""
    source = EXTERN.sub(lambda found: '' if found.group(2) else 'static ' + found.group(1), source)
    return OPEN.sub(r'static \1', source)


def implementation(names):
    done = set()

    def inlined(name):
        def include(found):
            other = found.group(1)
            if found.group(2) or other in done:
                return ''
            done.add(other)
            return inlined(other)
        return OURS.sub(include, inside(text('lib/' + name)))

    number, abi = version()
    parts = ['/* SPDX-License-Identifier: MIT */\n'
             '/* libmutualaid %s in one file, written by bindings/amalgamate.py; do not edit.\n'
             ' * -DAID_WITH_SQLITE for files, -DAID_PREFIX=name_ for names of its own. */\n'
             '#if !defined(_WIN32) && !defined(_POSIX_C_SOURCE)\n#define _POSIX_C_SOURCE 200809L\n#endif\n'
             '#if defined(__MINGW32__) && !defined(__USE_MINGW_ANSI_STDIO)\n#define __USE_MINGW_ANSI_STDIO 1\n#endif\n'
             '#ifndef AID_BUILDING\n#define AID_BUILDING\n#endif\n'
             '#define AID_VERSION_TEXT "%s"\n#define AID_ABI %s\n'
             '#if defined(__GNUC__)\n/* What only some options need is static here, so it may be unused. */\n'
             '#pragma GCC diagnostic ignored "-Wunused-function"\n'
             '#pragma GCC diagnostic ignored "-Wmissing-field-initializers"\n#endif\n'
             '#if defined(__GNUC__) && !defined(__clang__)\n'
             '/* gcc inlines a reader into its caller and no longer sees that a failure returns first. */\n'
             '#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"\n#endif\n'
             '#include "mutualaid.h"\n' % (number, number, abi)]
    for name in names:
        body = '\n/* ==== lib/%s ==== */\n%s' % (name, inlined(name))
        parts.append('\n#ifdef AID_WITH_SQLITE%s#endif\n' % body if '/sqlite/' in name else body)
        if name == 'search/taxonomy_read.c':
            parts.append('\n/* ==== lib/search/taxonomy.csv ==== */\n' + taxonomy())
    return re.sub(r'\n{3,}', '\n\n', ''.join(parts))


def header():
    done = set()

    def inlined(name):
        def include(found):
            other = found.group(2)
            if other in done:
                return ''
            done.add(other)
            return inlined(other)
        return OURS.sub(include, text('include/' + name))

    functions = re.findall(r'^aid_\w+$', text('lib/mutualaid.symbols'), re.M)
    prefix = ('/* Written by bindings/amalgamate.py; do not edit. */\n'
              '#ifdef AID_PREFIX\n#define AID_JOIN_NAMES(prefix, name) prefix##name\n'
              '#define AID_JOIN(prefix, name) AID_JOIN_NAMES(prefix, name)\n'
              + ''.join('#define %s AID_JOIN(AID_PREFIX, %s)\n' % (name, name) for name in functions) + '#endif\n')
    whole = inlined('mutualaid.h')
    guard = '#define MUTUALAID_H\n'
    return re.sub(r'\n{3,}', '\n\n', whole.replace(guard, guard + '\n' + prefix, 1))


def main():
    if len(sys.argv) != 2:
        sys.exit('usage: amalgamate.py DIRECTORY')
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (('mutualaid.c', implementation(sources())), ('mutualaid.h', header())):
        (folder / name).write_text(content, encoding='utf-8', newline='\n')


if __name__ == '__main__':
    main()
