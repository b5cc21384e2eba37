#!/bin/sh
# SPDX-License-Identifier: MIT
# What does a decision about a right cost, as a ratio to one prepared lookup of a stored answer in memory, in one run?
#
#     tests/bench/may.sh BUILD_FOLDER [ROUNDS [MEMBERS]]      default: 15 rounds, 10000 members
#
# The build must be without sanitizers. Exits non-zero when a decision is slower than the lookup.
set -eu
build=${1:?the build folder, such as build}
shift
line=$("$build/tests/bench/bench_may" "$@")
echo "$line"
echo "$line" | awk '{ ratio = $(NF - 3); exit !(ratio >= 1) }'
