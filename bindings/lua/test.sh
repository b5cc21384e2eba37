#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the Lua module for every Lua that is installed (interpreter and headers), runs its tests and the quick start of
# docs/lua.md against the library of a build directory, and once more under valgrind for 5.4.
#
#   sh bindings/lua/test.sh BUILD_DIRECTORY
set -eu

build=$(cd "$1" && pwd)
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
export LC_ALL=C.UTF-8
preload=
if ldd "$build/lib/libmutualaid.so.0" 2>/dev/null | grep -q libasan; then
    preload=$(gcc -print-file-name=libasan.so)
    export ASAN_OPTIONS=detect_leaks=0    # what an interpreter keeps to its end is its own business
fi

# quick_start LUA: the page's code runs as it is written and prints what the page says.
quick_start() {
    sed -n '/^```lua$/,/^```$/{/^```/d;p;}' "$root/docs/lua.md" >"$build/lua/quick.lua"
    sed -n '/^```text$/,/^```$/{/^```/d;p;}' "$root/docs/lua.md" >"$build/lua/quick.expected"
    LD_PRELOAD=$preload "$1" "$build/lua/quick.lua" >"$build/lua/quick.printed"
    diff "$build/lua/quick.expected" "$build/lua/quick.printed"
}

tested=
for lua in lua5.1 lua5.2 lua5.3 lua5.4 luajit; do
    if ! command -v "$lua" >/dev/null || ! pkg-config --exists "$lua"; then
        echo "$lua: not installed (its interpreter and -dev package), not tested"
        continue
    fi
    sh build.sh "$build" "$lua"
    LUA_CPATH="$build/lua/$lua/?.so"
    export LUA_CPATH
    LD_PRELOAD=$preload "$lua" test.lua
    quick_start "$lua"
    tested=yes
done
[ -n "$tested" ] || { echo 'no Lua is here to test with' >&2; exit 1; }

# (Debian 12's valgrind cannot read what its clang writes for debuggers.)
if [ -d "$build/lua/lua5.4" ] && [ -z "$preload" ] && command -v valgrind >/dev/null &&
    ! readelf -p .comment "$build/lib/libmutualaid.so.0" | grep -q clang; then
    LUA_CPATH="$build/lua/lua5.4/?.so" valgrind -q --leak-check=full --errors-for-leak-kinds=definite,possible \
        --error-exitcode=9 lua5.4 -e 'STORES = 50' test.lua
    echo 'valgrind: nothing lost, nothing wrong'
fi
