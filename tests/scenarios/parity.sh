#!/bin/sh
# SPDX-License-Identifier: MIT
# One table of scenarios, every host: C, each Python that is here, each Lua that is here. All must print the same heads.
#
#   sh tests/scenarios/parity.sh BUILD_DIRECTORY
set -eu

build=$(cd "$1" && pwd)
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
export LC_ALL=C.UTF-8 PYTHONUTF8=1 PYTHONDONTWRITEBYTECODE=1
work=$build/parity
mkdir -p "$work"
for library in "$build"/lib/libmutualaid.so.0 "$build"/lib/libmutualaid.0.dylib; do
    [ ! -e "$library" ] || export MUTUALAID_LIBRARY="$library"
done
preload=
if ldd "${MUTUALAID_LIBRARY:?there is no shared library in $build/lib}" 2>/dev/null | grep -q libasan; then
    preload=$(gcc -print-file-name=libasan.so)
    export ASAN_OPTIONS=detect_leaks=0
fi

"$build/tests/scenarios/scenario" scenarios.txt >"$work/c"
cat "$work/c"

hosts=1
# alike NAME COMMAND…: runs a host and compares what it prints.
alike() {
    name=$1
    shift
    LD_PRELOAD=$preload "$@" scenarios.txt >"$work/$name"
    diff "$work/c" "$work/$name" || { echo "$name differs from C" >&2; exit 1; }
    hosts=$((hosts + 1))
    echo "$name: the same"
}

seen=
for python in ${PYTHONS-} /usr/bin/python3 python3 python3.9 python3.10 python3.12 python3.13; do
    version=$("$python" -c 'import sys; print(sys.version.split()[0] if sys.version_info >= (3, 9) else "")' 2>/dev/null) || continue
    case " $seen " in *" $version "*) continue ;; esac
    [ -n "$version" ] || continue
    PYTHONPATH=$root/bindings/python alike "python-$version" "$python" -X dev -W error scenario.py
    seen="$seen $version"
done
for lua in lua5.1 lua5.2 lua5.3 lua5.4 luajit; do
    command -v "$lua" >/dev/null || continue
    sh "$root/bindings/lua/build.sh" "$build" "$lua" || continue
    LUA_CPATH="$build/lua/$lua/?.so" alike "$lua" "$lua" scenario.lua
done
echo "$hosts hosts, one journal"
