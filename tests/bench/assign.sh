#!/bin/sh
# SPDX-License-Identifier: MIT
# How much faster than LEMON is aid_solve_assign? Medians of RUNS (5) on problems of our own generator, both solvers in
# turn, in CPU milliseconds of the solve. LEMON's column is the better of ALGORITHMS (ns; "ns cs" tries both).
#
#     tests/bench/assign.sh BUILD_FOLDER [SIZE…]      default sizes: 10000 100000
#
# Without liblemon-dev and a C++ compiler only our own times are printed.
set -eu
here=$(dirname "$0")
build=${1:?the build folder, such as build}
shift
[ $# -gt 0 ] || set -- 10000 100000
runs=${RUNS:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
peer=
if ${CXX:-c++} -O3 -DNDEBUG -std=c++17 -w -o "$work/lemon_peer" "$here/lemon_peer.cpp" 2>"$work/log"; then
    peer=$work/lemon_peer
else
    echo "LEMON is not there; its column stays empty"
fi

word() { sed -n "s/.* $1 \\([0-9.-]*\\).*/\\1/p" "$2"; }
median() { word "$1" "$2" | sort -n | awk '{ v[NR] = $1 } END { if (NR) print v[int((NR + 1) / 2)] }'; }

printf '%-8s %8s %9s %9s %10s %7s %9s %9s %s\n' family requests edges ours_ms lemon_ms ratio ours_kib lemon_kib score
for size in "$@"; do
    for family in town unit hard1k hard1m; do
        : >"$work/ours"
        for algorithm in ${ALGORITHMS:-ns}; do : >"$work/$algorithm"; done
        for run in $(seq "$runs"); do
            "$build/tests/bench/bench_assign" "$family" "$size" --write "$work/problem" >>"$work/ours"
            for algorithm in ${ALGORITHMS:-ns}; do
                [ -z "$peer" ] || "$peer" "$algorithm" "$work/problem" >>"$work/$algorithm"
            done
        done
        best= kib= score=
        for algorithm in ${ALGORITHMS:-ns}; do
            ms=$(median ms "$work/$algorithm")
            if [ -n "$ms" ] && { [ -z "$best" ] || awk -v a="$ms" -v b="$best" 'BEGIN { exit !(a < b) }'; }; then
                best=$ms
                kib=$(median kib "$work/$algorithm")
                score=$(median score "$work/$algorithm")
            fi
        done
        ours=$(median ms "$work/ours")
        ratio=$(awk -v a="${best:-0}" -v b="$ours" 'BEGIN { if (a > 0) printf "%.1f", a / b; else printf "-" }')
        same=equal
        [ -z "$best" ] || [ "$score" = "$(median score "$work/ours")" ] || same=DIFFERENT
        printf '%-8s %8s %9s %9s %10s %7s %9s %9s %s\n' "$family" "$size" "$(median edges "$work/ours")" "$ours" \
            "${best:--}" "$ratio" "$(median kib "$work/ours")" "${kib:--}" "$same"
    done
done
