#!/bin/sh
# SPDX-License-Identifier: MIT
# The library and the command-line tool for 64-bit Windows: cross-compiled with Debian's mingw-w64, with memory and SQLite,
# warnings as errors, and run under Wine where that is there: the C tests, files (paths in other scripts, locking,
# backups, line ends), the scenarios, whose journals must have the same heads as everywhere else, and the tool.
#
#   sh tests/windows/run.sh DIRECTORY           whole; the dependencies, which Debian has not for mingw, are compiled from
#                                               Debian's own sources (apt-get source) into DIRECTORY, once
#   sh tests/windows/run.sh DIRECTORY --short   only compiles the library's own files, without linking; needs no network
#                                               and no Wine. SQLite, utf8proc and libsodium lend their headers from here
#
# Not part of tests/run.sh as a whole: it fetches 15 MB and takes some minutes. A real Windows is not tried.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
host=x86_64-w64-mingw32
prefix=$work/prefix
cc=$host-gcc

if [ "${2-}" = --short ]; then
    command -v $cc >/dev/null || { echo "$cc is missing. Debian: apt install gcc-mingw-w64-x86-64"; exit 77; }
    # Their headers are the same for every system; only they, and nothing else of this one, may be seen.
    mkdir -p "$work/headers"
    for name in utf8proc.h sqlite3.h sodium.h sodium; do
        ln -sfn "/usr/include/$name" "$work/headers/$name"
    done
    python3 "$root/bindings/amalgamate.py" "$work/one"
    ln -sfn "$(dirname "$(find /usr/include -path '*/sodium/version.h' | head -n 1)")" "$work/headers/sodium"
    $cc -std=c11 -O0 -Wall -Wextra -Werror -Wno-attributes -DAID_WITH_SQLITE -DUTF8PROC_STATIC -DSODIUM_STATIC \
        -I "$work/headers" -c "$work/one/mutualaid.c" -o "$work/mutualaid.o"
    echo 'compiled for Windows'
    exit 0
fi

sh "$root/examples/install.sh" gcc-mingw-w64-x86-64 meson ninja-build pkg-config make autoconf automake libtool tcl dpkg-dev xz-utils

sources() {
    # An index of sources of its own: the system's lists and settings stay as they are.
    mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial"
    suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-stable}")
    echo "deb-src http://deb.debian.org/debian $suite main" >"$work/apt/sources.list"
    set -- -q -o Dir::Etc::sourcelist="$work/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::State::lists="$work/apt/lists" -o Dir::Cache="$work/apt/cache"
    apt-get "$@" update
    cd "$work"
    apt-get "$@" source utf8proc libsodium sqlite3 cmocka
}

# package NAME VERSION LIBRARY CFLAGS: says to pkg-config what was built.
package() {
    mkdir -p "$prefix/lib/pkgconfig"
    printf 'Name: %s\nDescription: %s\nVersion: %s\nLibs: -L%s/lib -l%s\nCflags: -I%s/include %s\n' \
        "$1" "$1" "$2" "$prefix" "$3" "$prefix" "$4" >"$prefix/lib/pkgconfig/$1.pc"
}

if [ ! -f "$prefix/complete" ]; then
    (sources)
    mkdir -p "$prefix/lib" "$prefix/include"
    cd "$work"/utf8proc-*/
    $cc -O2 -DUTF8PROC_STATIC -c utf8proc.c
    $host-ar rcs "$prefix/lib/libutf8proc.a" utf8proc.o
    cp utf8proc.h "$prefix/include/"
    package libutf8proc 2.8.0 utf8proc -DUTF8PROC_STATIC
    cd "$work"/libsodium-*/
    autoreconf -fi
    ./configure --quiet --host=$host --prefix="$prefix" --disable-shared CFLAGS='-O2 -fno-stack-protector'
    make -s install
    sed -i 's/^Cflags:.*/& -DSODIUM_STATIC/' "$prefix/lib/pkgconfig/libsodium.pc"
    cd "$work"/sqlite3-*/
    ./configure --quiet --disable-tcl
    make -s sqlite3.c
    $cc -O2 -DSQLITE_THREADSAFE=1 -c sqlite3.c
    $host-ar rcs "$prefix/lib/libsqlite3.a" sqlite3.o
    cp sqlite3.h "$prefix/include/"
    package sqlite3 "$(cat VERSION)" sqlite3 ''
    cd "$work"/cmocka-*/
    $cc -O2 -D__USE_MINGW_ANSI_STDIO=1 -DHAVE_MALLOC_H -DHAVE_INTTYPES_H -DHAVE_SIGNAL_H -DHAVE_STRINGS_H -DHAVE_STDINT_H \
        -Iinclude -c src/cmocka.c
    $host-ar rcs "$prefix/lib/libcmocka.a" cmocka.o
    cp include/cmocka.h "$prefix/include/"
    package cmocka 1.1.5 cmocka ''
    touch "$prefix/complete"
fi

cd "$work"
sed "s,@PREFIX@,$prefix,g" "$root/tests/windows/mingw.ini.in" >"$work/mingw.ini"
rm -rf "$work/build"
meson setup "$work/build" "$root" --cross-file "$work/mingw.ini" --werror -Dsqlite=enabled -Dtests=enabled -Dcli=enabled \
    -Dpython=disabled -Dlua=disabled
meson compile -C "$work/build"
needs=$(PKG_CONFIG_LIBDIR="$prefix/lib/pkgconfig" pkg-config --libs libutf8proc libsodium sqlite3)
for program in tests/windows/files.c tests/scenarios/scenario.c; do
    # shellcheck disable=SC2086 # flags are words
    $cc -std=c11 -O1 -D__USE_MINGW_ANSI_STDIO=1 -DAID_STATIC -I "$root/include" "$root/$program" "$work/build/lib/libmutualaid.a" \
        $needs -static -o "$work/$(basename "$program" .c).exe"
done
echo 'cross-compiled: the library, shared and static, the tool, the C tests, and two programs'

wine=$(command -v wine64 || command -v wine || true)
[ -n "$wine" ] || { echo 'Wine is missing, so nothing was run. Debian: apt install wine64 wine'; exit 0; }
export WINEDEBUG=-all WINEPREFIX="$work/wine"
# The C tests, but for those that ask for zones by name, whose data Windows does not have (there a host gives them,
# aid_store_options.zone_data), or need processes, limits and rights of POSIX, which are not compiled.
named_zones='^(faults_memory|faults_storage|groups|members|import|import_data|import_kinds|journal_doc)$'
tests=$(meson test -C "$work/build" --no-rebuild --list | sed -n 's,^mutualaid:[a-z]* / ,,p' | grep -v -E "$named_zones")
echo "not run under Wine: $(echo "$named_zones" | tr -d '^()$' | tr '|' ' ')"
# shellcheck disable=SC2086 # names are words
meson test -C "$work/build" --no-rebuild --quiet --num-processes 1 --timeout-multiplier 10 $tests # Wine starts one at a time

rm -rf "$work/run"
mkdir "$work/run"
cd "$work/run"
"$wine" ../files.exe | tr -d '\r'
cp "$root/tests/scenarios/scenarios.txt" .
"$wine" ../scenario.exe scenarios.txt | tr -d '\r' >there.txt
# The same scenarios here.
meson setup "$work/here" "$root" -Dtests=disabled -Dcli=disabled -Dpython=disabled -Dlua=disabled >/dev/null 2>&1 || true
meson compile -C "$work/here" >/dev/null
cc -std=c11 -I "$root/include" "$root/tests/scenarios/scenario.c" "$work/here/lib/libmutualaid.so.0" -o here
LD_LIBRARY_PATH="$work/here/lib" ./here scenarios.txt >here.txt
diff here.txt there.txt
echo "the same heads: $(wc -l <there.txt) scenarios"

# The tool, with a name that no old code page has.
WINEPATH="Z:$work/build/lib;Z:/usr/$host/lib;Z:$(dirname "$($cc -print-file-name=libgcc_s_seh-1.dll)")"
export WINEPATH
tool() {
    "$wine" "$work/build/examples/mutualaid.exe" --store 'город.aid' "$@" | tr -d '\r'
}
tool init --no-seal >/dev/null
tool group add 'Elm Street' --kind time_bank --reference elm
tool member add 'Анна Петрова' --group elm
tool member add Boris --group elm
tool offer add boris plumbing
tool request add анна 'dripping tap' --minutes 60
tool match --commit >/dev/null
tool exchange accept 1 >/dev/null
tool confirm 1
tool balances
tool verify
[ -f 'город.aid' ] || { echo 'the store has another name' >&2; exit 1; }
tool member list | grep -q 'Анна Петрова'
echo 'the tool kept a town'
