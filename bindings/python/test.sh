#!/bin/sh
# SPDX-License-Identifier: MIT
# Tests the Python package against the library of a build directory, with warnings as errors, by every Python 3.9 or
# later that is at hand, and those named in PYTHONS; then its types with mypy, where that is installed (Debian: python3-mypy).
#
#   sh bindings/python/test.sh BUILD_DIRECTORY
set -eu

build=$(cd "$1" && pwd)
cd "$(dirname "$0")"
for library in "$build"/lib/libmutualaid.so.0 "$build"/lib/libmutualaid.0.dylib; do
    [ ! -e "$library" ] || export MUTUALAID_LIBRARY="$library"
done
: "${MUTUALAID_LIBRARY:?there is no shared library in $build/lib}"
MUTUALAID_LAYOUT=$build/tests/bindings/layout
[ -x "$MUTUALAID_LAYOUT" ] || MUTUALAID_LAYOUT=
PYTHONDONTWRITEBYTECODE=1
export MUTUALAID_LAYOUT PYTHONDONTWRITEBYTECODE
# A sanitized library needs its runtime first in the process; leaks are the interpreter's own business.
if ldd "$MUTUALAID_LIBRARY" 2>/dev/null | grep -q libasan; then
    LD_PRELOAD=$(${CC:-gcc} -print-file-name=libasan.so)
    ASAN_OPTIONS=detect_leaks=0
    PYTHONMALLOC=malloc
    export LD_PRELOAD ASAN_OPTIONS PYTHONMALLOC
fi

tested=
for python in ${PYTHONS-} /usr/bin/python3 python3 python3.9 python3.10 python3.12 python3.13; do
    version=$("$python" -c 'import sys; print(sys.version.split()[0] if sys.version_info >= (3, 9) else "")' 2>/dev/null) || continue
    case " $tested " in *" $version "*) continue ;; esac
    [ -n "$version" ] || continue
    echo "Python $version"
    "$python" -X dev -W error -m unittest discover -t . -s tests
    tested="$tested $version"
done
[ -n "$tested" ] || { echo "no Python 3.9 or later is here" >&2; exit 1; }

unset LD_PRELOAD
if /usr/bin/python3 -c 'import mypy' 2>/dev/null; then
    /usr/bin/python3 -m mypy --strict --enable-incomplete-feature=Unpack --cache-dir="$build/mypy" mutualaid
else
    echo 'mypy is not installed: the types were not checked'
fi
