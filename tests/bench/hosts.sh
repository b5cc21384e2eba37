#!/bin/sh
# SPDX-License-Identifier: MIT
# What reading and calling costs in C, Python and Lua, in nanoseconds of CPU time a row or a call, and how many times C's
# time that is: a town of 100,000 members in a file, read in bulk by each.
#
#   sh tests/bench/hosts.sh BUILD_DIRECTORY [MEMBERS]
set -eu

build=$(cd "$1" && pwd)
members=${2-100000}
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
export LC_ALL=C.UTF-8 MUTUALAID_LIBRARY="$build/lib/libmutualaid.so.0" PYTHONPATH="$root/bindings/python" PYTHONDONTWRITEBYTECODE=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$build/tests/bench/bench_hosts" make "$work/town.aid" "$members"
"$build/tests/bench/bench_hosts" read "$work/town.aid" >"$work/c"
printf '%-12s %-14s %12s %8s\n' host what ns 'times C'

# show HOST: its figures beside C's.
show() {
    awk -v host="$1" 'NR == FNR { c[$1] = $2; next }
        { times = $1 in c ? sprintf("%8.1f", $2 / c[$1]) : "       -"; printf "%-12s %-14s %12.0f %s\n", host, $1, $2, times }' \
        "$work/c" "$work/host"
}

cp "$work/c" "$work/host"
show C
for python in /usr/bin/python3 python3; do
    version=$("$python" -c 'import platform; print(platform.python_version())' 2>/dev/null) || continue
    [ "$version" != "${seen-}" ] || continue
    seen=$version
    "$python" hosts.py "$work/town.aid" >"$work/host"
    show "py $version"
done
for lua in lua5.1 lua5.2 lua5.3 lua5.4 luajit; do
    command -v "$lua" >/dev/null && sh "$root/bindings/lua/build.sh" "$build" "$lua" 2>/dev/null || continue
    LUA_CPATH="$build/lua/$lua/?.so" "$lua" hosts.lua "$work/town.aid" >"$work/host"
    show "$lua"
done
