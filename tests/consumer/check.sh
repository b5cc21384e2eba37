#!/bin/sh
# SPDX-License-Identifier: MIT
# Can other programs use the library in the ways that people do? As a Meson subproject, and from an installed prefix
# through pkg-config, shared and static.
#
#   sh tests/consumer/check.sh BUILD_DIRECTORY
#
# With CMake (when it is there): from this source tree with FetchContent, static, shared and prefixed, and from the
# installed prefix with find_package. As two files: tests/checks/amalgamation.py.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
built=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
cc=${CC:-cc}

echo '-- as a Meson subproject'
# A program with its own wrap folder; the subproject is this source tree without anything built in it.
cp -r "$here/program" "$work/program"
mkdir "$work/program/subprojects" "$work/program/subprojects/mutualaid"
for part in meson.build meson_options.txt include lib examples LICENSE; do
    cp -r "$root/$part" "$work/program/subprojects/mutualaid/"
done
printf '[wrap-file]\n\n[provide]\nmutualaid = mutualaid_dep\n' >"$work/program/subprojects/mutualaid.wrap"
meson setup "$work/subproject" "$work/program" --force-fallback-for=mutualaid --werror
meson compile -C "$work/subproject"
"$work/subproject/program"
if find "$work/subproject" -name 'test_*' | grep -q .; then
    echo 'the subproject built tests' >&2
    exit 1
fi

echo '-- from an installed prefix, shared'
meson install -C "$built" --no-rebuild --quiet --destdir "$work/installed"
prefix=$(find "$work/installed" -path '*/include/mutualaid.h' | sed 's,/include/mutualaid.h$,,')
libdir=$(dirname "$(find "$prefix" -name libmutualaid.a)")
export PKG_CONFIG_PATH="$libdir/pkgconfig"
flags() {
    # The staged prefix stands in for the one that was configured.
    pkg-config --define-variable=prefix="$prefix" "$@" mutualaid
}
for file in libmutualaid.so libmutualaid.so.0 libmutualaid.so.0.1.0 libmutualaid.a pkgconfig/mutualaid.pc; do
    [ -e "$libdir/$file" ] || { echo "$file is not installed" >&2; exit 1; }
done
# shellcheck disable=SC2046 # flags are words
$cc -std=c11 -pedantic-errors "$here/program/program.c" $(flags --cflags) -o "$work/shared" $(flags --libs)
LD_LIBRARY_PATH="$libdir" "$work/shared"
LD_LIBRARY_PATH="$libdir" ldd "$work/shared" | grep -q "$libdir/libmutualaid.so.0"

with_cmake() {
    rm -rf "$work/cmake"
    cmake -G Ninja -S "$here/cmake" -B "$work/cmake" "$@" >"$work/cmake.log" && cmake --build "$work/cmake" >>"$work/cmake.log" &&
        (cd "$work/cmake" && ctest --output-on-failure) || { cat "$work/cmake.log"; exit 1; }
}
if command -v cmake >/dev/null; then
    echo '-- from an installed prefix with CMake, shared and static'
    # Without dpkg-dev Meson installs to lib64, where Debian's CMake does not look by itself.
    with_cmake -DCMAKE_PREFIX_PATH="$prefix;$libdir/cmake/mutualaid"
    [ -x "$work/cmake/with_mutualaid" ] && [ -x "$work/cmake/with_static" ]
    echo '-- as source with CMake: static, shared, with a prefix and without files'
    with_cmake -DMUTUALAID_SOURCE="$root"
    with_cmake -DMUTUALAID_SOURCE="$root" -DBUILD_SHARED_LIBS=ON
    with_cmake -DMUTUALAID_SOURCE="$root" -DMUTUALAID_PREFIX=ngo_ -DMUTUALAID_SQLITE=OFF
    echo '-- the example program with FetchContent, twice on one file'
    cmake -G Ninja -S "$root/examples/ngo" -B "$work/ngo" -DFETCHCONTENT_SOURCE_DIR_MUTUALAID="$root" >"$work/cmake.log" &&
        cmake --build "$work/ngo" >>"$work/cmake.log" || { cat "$work/cmake.log"; exit 1; }
    for evening in 1 2; do
        "$work/ngo/ngo" "$work/town.aid" >"$work/evening.txt"
        diff "$here/examples/ngo.txt" "$work/evening.txt"
    done
fi

echo '-- from an installed prefix, static'
rm "$libdir"/libmutualaid.so*
# shellcheck disable=SC2046 # flags are words
$cc -std=c11 -pedantic-errors "$here/program/program.c" $(flags --static --cflags) -o "$work/static" $(flags --static --libs)
"$work/static"
if ldd "$work/static" | grep -q libmutualaid; then
    echo 'the static program still loads the shared library' >&2
    exit 1
fi

echo '-- from an installed prefix, fully static: nothing is loaded at all'
# shellcheck disable=SC2046 # flags are words
$cc -std=c11 -static "$here/program/program.c" $(flags --static --cflags) -o "$work/alone" $(flags --static --libs)
"$work/alone"
if readelf -d "$work/alone" | grep -q NEEDED; then
    echo 'the fully static program needs a shared library' >&2
    exit 1
fi

echo '-- the installed headers are the ones of the source'
diff -r "$root/include" "$prefix/include" -x meson.build
