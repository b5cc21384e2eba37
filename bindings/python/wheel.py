# SPDX-License-Identifier: MIT
"""Makes a wheel: the package with the C library inside, for this machine's kind of system and any Python 3.9 or later.

    wheel.py [--library FILE] [--output DIRECTORY]      prints the wheel's path

Without --library the library is built first, below build/wheel, with everything it stands on inside where the system has
it as static libraries, so that the wheel needs nothing but libc. Only the standard library, Meson and a C compiler are
needed, and no network. The same inputs give the same bytes.
"""
import argparse
import base64
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile

PACKAGE = pathlib.Path(__file__).resolve().parent / 'mutualaid'
ROOT = PACKAGE.parents[2]
# What the library may carry inside, and where Debian keeps the words of its licence.
INSIDE = ('libutf8proc-dev', 'libsodium-dev', 'libsqlite3-dev')
METADATA = '''Metadata-Version: 2.1
Name: mutualaid
Version: %s
Summary: Groups, matching and time accounts of mutual-aid communities, in one file
License: MIT
Requires-Python: >=3.9
Classifier: License :: OSI Approved :: MIT License
Classifier: Programming Language :: Python :: 3
Classifier: Typing :: Typed
Description-Content-Type: text/markdown

%s'''


def version():
    return re.search(r"version: '([^']+)'", (ROOT / 'meson.build').read_text(encoding='utf-8')).group(1)


def build():
    """The library with what it stands on inside, as far as the system has it to put in."""
    directory = ROOT / 'build' / 'wheel'
    setup = ['meson', 'setup'] + (['--wipe'] if (directory / 'meson-private').exists() else []) + [
        str(directory), str(ROOT), '--prefer-static', '--buildtype=release', '-Ddefault_library=shared', '-Dtests=disabled',
        '-Dcli=disabled', '-Dlua=disabled', '-Dpython=disabled', '-Ddocs=disabled']
    for command in (setup, ['meson', 'compile', '-C', str(directory)]):
        ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if ran.returncode:
            sys.exit('wheel.py: %s failed:\n%s' % (' '.join(command[:2]), ran.stdout[-4000:]))
    for name in ('libmutualaid.so.0', 'libmutualaid.0.dylib', 'libmutualaid-0.dll'):
        if (directory / 'lib' / name).exists():
            return directory / 'lib' / name
    return sys.exit('wheel.py: no library came out of the build')


def platform():
    return re.sub(r'[-.]', '_', sysconfig.get_platform())


def stripped(library):
    """The library's bytes without what only debuggers read, where there is a strip."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, 'library')
        shutil.copyfile(library, copy)
        if shutil.which('strip') and not sys.platform.startswith('win'):
            subprocess.run(['strip', '-x' if sys.platform == 'darwin' else '--strip-unneeded', str(copy)], check=True)
        return copy.read_bytes()


def contents(library):
    """Path and bytes of everything in the wheel but its RECORD."""
    for path in sorted(PACKAGE.iterdir()):
        if path.suffix == '.py' or path.name == 'py.typed':
            yield 'mutualaid/' + path.name, path.read_bytes()
    inside = {'win32': 'mutualaid.dll', 'darwin': 'libmutualaid.dylib'}.get(sys.platform, 'libmutualaid.so')
    yield 'mutualaid/' + inside, stripped(library)
    info = 'mutualaid-%s.dist-info/' % version()
    yield info + 'METADATA', (METADATA % (version(), (ROOT / 'docs/python.md').read_text(encoding='utf-8'))).encode()
    yield info + 'WHEEL', ('Wheel-Version: 1.0\nGenerator: mutualaid wheel.py\nRoot-Is-Purelib: false\nTag: py3-none-%s\n'
                           % platform()).encode()
    yield info + 'licenses/LICENSE', (ROOT / 'LICENSE').read_bytes()
    for name in INSIDE:
        words = pathlib.Path('/usr/share/doc', name, 'copyright')
        if words.exists():
            yield info + 'licenses/' + name, words.read_bytes()


def record_line(name, data):
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()
    return '%s,sha256=%s,%d\n' % (name, digest, len(data))


def write(library, output):
    output.mkdir(parents=True, exist_ok=True)
    wheel = output / ('mutualaid-%s-py3-none-%s.whl' % (version(), platform()))
    record = 'mutualaid-%s.dist-info/RECORD' % version()
    lines = ''
    with zipfile.ZipFile(wheel, 'w', zipfile.ZIP_DEFLATED) as archive:
        def add(name, data):
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.external_attr, entry.compress_type = 0o644 << 16, zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
        for name, data in contents(library):
            add(name, data)
            lines += record_line(name, data)
        add(record, (lines + record + ',,\n').encode())
    return wheel


def main():
    parser = argparse.ArgumentParser(description='Makes a wheel of the Python package with the C library inside.')
    parser.add_argument('--library', type=pathlib.Path, help='a shared library that is built already')
    parser.add_argument('--output', type=pathlib.Path, default=ROOT / 'build' / 'dist', help='where the wheel goes')
    arguments = parser.parse_args()
    print(write(arguments.library or build(), arguments.output))


main()
