#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the rock's sources and builds them, offline and without libmutualaid, for every Lua that LuaRocks can serve here;
# what is installed passes the module's own tests.
#
#   sh tests/bindings/rock.sh
set -eu

cd "$(dirname "$0")/../.."
root=$(pwd)
export LC_ALL=C.UTF-8
if ! command -v luarocks >/dev/null; then
    echo 'luarocks is not installed: the rock was not tried'
    exit 77
fi
unset LUA_PATH LUA_CPATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rockspec=$(python3 bindings/lua/rock.py "$work")
cd "$(dirname "$rockspec")"
luarocks lint "$rockspec"
tried=
for version in 5.1 5.2 5.3 5.4; do
    command -v "lua$version" >/dev/null && pkg-config --exists "lua$version" || continue
    # No proxy answers here, so whatever asked the network would fail.
    if ! https_proxy=http://127.0.0.1:9 http_proxy=http://127.0.0.1:9 luarocks --lua-version "$version" \
            --tree "$work/tree" make "$rockspec" >"$work/log" 2>&1; then
        tail -n 30 "$work/log" >&2
        exit 1
    fi
    LUA_CPATH="$work/tree/lib/lua/$version/?.so" LD_LIBRARY_PATH='' "lua$version" "$root/bindings/lua/test.lua"
    tried=yes
done
[ -n "$tried" ] || { echo 'no Lua with its headers is here'; exit 77; }
