#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the Lua module for one Lua into BUILD_DIRECTORY/lua/LUA, against the library of that build directory. Fails
# with 1 and a sentence when that Lua's headers are not installed. The module never links liblua: the interpreter has it.
#
#   sh bindings/lua/build.sh BUILD_DIRECTORY lua5.1|lua5.2|lua5.3|lua5.4|luajit
set -eu

build=$(cd "$1" && pwd)
lua=$2
cd "$(dirname "$0")"
include=$(cd ../../include && pwd)
if ! pkg-config --exists "$lua"; then
    echo "$lua: its headers are not installed (Debian: lib$lua-dev, or liblua5.1-0-dev, libluajit-5.1-dev)" >&2
    exit 1
fi
sanitizers=
if ldd "$build/lib/libmutualaid.so.0" 2>/dev/null | grep -q libasan; then
    sanitizers='-fsanitize=address,undefined'
fi
mkdir -p "$build/lua/$lua"
new=$build/lua/$lua/new.$$
# shellcheck disable=SC2046,SC2086 # flags are words
${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -O1 -g -fPIC -shared -fvisibility=hidden -Wall -Wextra -Wpedantic -Wconversion \
    -Wshadow -Wundef -Wvla -Wno-missing-field-initializers -Werror $sanitizers -I"$include" $(pkg-config --cflags "$lua") \
    ./*.c -o "$new" -L"$build/lib" -lmutualaid -lm -Wl,-rpath,"$build/lib"
mv "$new" "$build/lua/$lua/mutualaid.so"    # whole or not at all: two tests may build at once
