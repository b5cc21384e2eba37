#!/bin/sh
# SPDX-License-Identifier: MIT
# What does one arrival or cancellation cost in a solved town, as a ratio to solving it anew, in one run?
#
#     tests/bench/live.sh BUILD_FOLDER [SIZE…]      default size: 100000
#
# Exits non-zero when the plan that was kept up to date is not worth what a fresh one is.
set -eu
build=${1:?the build folder, such as build}
shift
[ $# -gt 0 ] || set -- 100000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in "$@"; do
    "$build/tests/bench/bench_assign" town "$size" --write "$work/problem" >/dev/null
    "$build/tests/bench/bench_live" "$work/problem"
done
