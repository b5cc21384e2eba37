# SPDX-License-Identifier: MIT
"""Makes a rock's sources: one folder with the Lua module, the whole library in two files, and a rockspec.

    rock.py [DIRECTORY]      build/rock unless said otherwise; prints the rockspec's path

`luarocks make` in that folder compiles and installs it, without a network and without libmutualaid on the system; what the
library stands on must be there (utf8proc, libsodium, SQLite; Debian: libutf8proc-dev libsodium-dev libsqlite3-dev). Packed
as mutualaid-….tar.gz beside it, the folder can be carried to another machine.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ROCKSPEC = '''-- SPDX-License-Identifier: MIT
-- Written by bindings/lua/rock.py. The library is compiled in; nothing is downloaded.
rockspec_format = "3.0"
package = "mutualaid"
version = "%(version)s-1"
source = { url = "file://mutualaid-%(version)s.tar.gz", dir = "mutualaid-%(version)s" }
description = {
   summary = "Groups, matching and time accounts of mutual-aid communities, in one file",
   license = "MIT",
}
dependencies = { "lua >= 5.1, < 5.5" }
external_dependencies = {
   UTF8PROC = { header = "utf8proc.h" },
   SODIUM = { header = "sodium.h" },
   SQLITE = { header = "sqlite3.h" },
}
build = {
   type = "builtin",
   modules = {
      mutualaid = {
         sources = {
%(sources)s
         },
         defines = { "AID_STATIC", "AID_WITH_SQLITE", "_POSIX_C_SOURCE=200809L" },
         incdirs = { ".", "$(UTF8PROC_INCDIR)", "$(SODIUM_INCDIR)", "$(SQLITE_INCDIR)" },
         libdirs = { "$(UTF8PROC_LIBDIR)", "$(SODIUM_LIBDIR)", "$(SQLITE_LIBDIR)" },
         libraries = { "utf8proc", "sodium", "sqlite3", "m" },
      },
   },
   install = { lua = { ["mutualaid.library"] = "library/mutualaid.lua" } },
}
'''


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / 'build' / 'rock')
    version = re.search(r"version: '([^']+)'", (ROOT / 'meson.build').read_text(encoding='utf-8')).group(1)
    inside = folder / ('mutualaid-' + version)
    if inside.exists():
        shutil.rmtree(inside)
    (inside / 'library').mkdir(parents=True)
    subprocess.run([sys.executable, str(ROOT / 'bindings' / 'amalgamate.py'), str(inside)], check=True)
    # The amalgamation is a file of the binding's name for its module: mutualaid.c here is the library's.
    sources = ['mutualaid.c']
    for path in sorted(HERE.glob('*.[ch]')):
        name = 'module.c' if path.name == 'mutualaid.c' else path.name
        shutil.copyfile(path, inside / name)
        if name.endswith('.c'):
            sources.append(name)
    shutil.copyfile(HERE / 'library' / 'mutualaid.lua', inside / 'library' / 'mutualaid.lua')
    shutil.copyfile(ROOT / 'LICENSE', inside / 'LICENSE')
    rockspec = inside / ('mutualaid-%s-1.rockspec' % version)
    rockspec.write_text(ROCKSPEC % {'version': version, 'sources': '\n'.join('            "%s",' % one for one in sources)},
                        encoding='utf-8')
    with tarfile.open(folder / ('mutualaid-%s.tar.gz' % version), 'w:gz') as archive:
        archive.add(inside, arcname=inside.name)
    print(rockspec)


main()
