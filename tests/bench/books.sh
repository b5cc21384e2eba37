#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds an optimised library and measures the books: posting against BLAKE2b alone and against a relational schema written
# by hand, reading a balance against a prepared SELECT; see books.c and journal.c. Prints medians and ratios.
#
#     sh tests/bench/books.sh [ROUNDS]        9 rounds
set -eu
cd "$(dirname "$0")/../.."
rounds=${1:-9}
build=build/bench
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
[ -f "$build/build.ninja" ] || meson setup "$build" --buildtype=release -Dtests=enabled -Dsqlite=enabled >/dev/null
ninja -C "$build" tests/bench/bench_books tests/bench/bench_journal >/dev/null
"$build/tests/bench/bench_books" "$folder" "$rounds"
"$build/tests/bench/bench_journal" exchanges "$folder" "$rounds"
