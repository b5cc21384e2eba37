#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds an optimised library and measures booking and replay; see journal.c. Nothing else should run meanwhile.
#
#     sh tests/bench/journal.sh [ROUNDS]        7 rounds on files of 200,000 exchanges, and a replay of 1,000,000 events
set -eu
cd "$(dirname "$0")/../.."
rounds=${1:-7}
build=build/bench
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
[ -f "$build/build.ninja" ] || meson setup "$build" --buildtype=release -Dtests=enabled -Dsqlite=enabled >/dev/null
ninja -C "$build" tests/bench/bench_journal >/dev/null
"$build/tests/bench/bench_journal" exchanges "$folder" "$rounds"
"$build/tests/bench/bench_journal" replay "$folder"
