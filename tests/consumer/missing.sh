#!/bin/sh
# SPDX-License-Identifier: MIT
# Where a dependency is missing the build stops and names its package on every system. Each in turn is hidden from
# pkg-config; nothing is compiled.
#
#   sh tests/consumer/missing.sh
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
unset PKG_CONFIG_PATH
folders=$(pkg-config --variable pc_path pkg-config | tr : ' ')

# Nor may Meson find by CMake what pkg-config does not see.
printf '[binaries]\ncmake = '"'/nowhere/cmake'"'\n' >"$work/native.ini"

# hidden NAME: a folder with every .pc file of this system but that one.
hidden() {
    rm -rf "$work/pc"
    mkdir "$work/pc"
    for folder in $folders; do
        [ ! -d "$folder" ] || find "$folder" -name '*.pc' -exec ln -sf {} "$work/pc/" \;
    done
    rm -f "$work/pc/$1.pc"
}

# says LOG NAME WORDS…: every one of the packages is named.
says() {
    log=$1
    name=$2
    shift 2
    for words in "$@"; do
        tr -s ' \n' ' ' <"$log" | grep -q "$words" || { echo "without $name nothing says \"$words\":"; cat "$log"; exit 1; }
    done
    echo "ok: without $name"
}

# stops NAME DEBIAN FEDORA ALPINE OTHERS: Meson refuses, and names the package.
stops() {
    hidden "$1"
    rm -rf "$work/build"
    if PKG_CONFIG_LIBDIR="$work/pc" meson setup "$work/build" "$root" --native-file "$work/native.ini" -Dsqlite=enabled -Dtests=enabled >"$work/log" 2>&1; then
        echo "without $1 the build did not stop"
        exit 1
    fi
    says "$work/log" "$1" "apt install $2" "dnf install $3" "apk add $4" "pacman -S $5" "brew install $5"
}

stops libutf8proc libutf8proc-dev utf8proc-devel utf8proc-dev utf8proc
stops libsodium libsodium-dev libsodium-devel libsodium-dev libsodium
stops sqlite3 libsqlite3-dev sqlite-devel sqlite-dev sqlite
stops cmocka libcmocka-dev libcmocka-devel cmocka-dev cmocka

if command -v cmake >/dev/null; then
    hidden libsodium
    if PKG_CONFIG_LIBDIR="$work/pc" cmake -G Ninja -S "$root/bindings/cmake" -B "$work/cmake" >"$work/log" 2>&1; then
        echo 'without libsodium CMake did not stop'
        exit 1
    fi
    says "$work/log" 'libsodium (CMake)' 'apt install' libsodium-devel 'apk add' 'pacman -S' 'brew install'
fi
