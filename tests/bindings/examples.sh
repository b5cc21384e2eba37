#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the examples for Python and Lua and compares what they print (examples.py), with the library of a build directory.
#
#   sh tests/bindings/examples.sh BUILD_DIRECTORY
set -eu

build=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
MUTUALAID_LIBRARY=$build/lib/libmutualaid.so.0
PYTHONPATH=$(pwd)/bindings/python
export MUTUALAID_LIBRARY PYTHONPATH
if ldd "$MUTUALAID_LIBRARY" | grep -q libasan; then
    echo 'the examples are run without sanitizers'
    exit 77
fi
if ! grep -q sqlite "$MUTUALAID_LIBRARY"; then
    echo 'this library keeps no files: the examples were not tried'
    exit 77
fi
for lua in lua5.1 lua5.2 lua5.3 lua5.4 luajit; do
    ! command -v "$lua" >/dev/null || sh bindings/lua/build.sh "$build" "$lua" || true
done
python=/usr/bin/python3
[ -x "$python" ] || python=python3
"$python" tests/bindings/examples.py "$build"
