#!/bin/sh
# SPDX-License-Identifier: MIT
# The solvers against LEMON on the peers' instances: the speed table, as ratios with the bar beside each.
#
#     tests/bench/solvers.sh [--quick] [--peers FOLDER] [--seed N] [--runs N] [--all] BUILD_FOLDER [FAMILY…]
#
# FOLDER (../shared/peers) holds gen.cpp, run_lemon.cpp, stream.cpp and fmt.h; it is copied and built outside the tree.
# FAMILY is any of town unit hard1k hard1m balance debt million; all of them if none is named. Ours and LEMON's run in
# turn, RUNS (5) times each, so that a busy machine is busy for both; medians of CPU seconds of the solve, peak memory
# of the process. LEMON's figure is that of its quickest algorithm for the family; --all measures the others too and
# takes the best. --quick: the small sizes, 3 runs. Without LEMON's headers (liblemon-dev) nothing is compared.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
peers=$here/../../../shared/peers runs=5 seed=20261121 quick= all=
while [ $# -gt 0 ]; do
    case $1 in
    --quick) quick=yes runs=3 ;;
    --all) all=yes ;;
    --peers) peers=$2 && shift ;;
    --seed) seed=$2 && shift ;;
    --runs) runs=$2 && shift ;;
    -*) sed -n '5s/^# *//p' "$0" >&2 && exit 2 ;;
    *) break ;;
    esac
    shift
done
build=${1:?the build folder, such as build}
shift
ours=$build/tests/bench/bench_solvers
[ -x "$ours" ] || { echo "skipped: $ours is not built (ninja -C $build tests/bench/bench_solvers)" && exit 77; }
[ -f "$peers/gen.cpp" ] || { echo "skipped: no peers in $peers (--peers FOLDER)" && exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$peers"/*.cpp "$peers"/*.h "$work"
cxx="${CXX:-c++} -O3 -DNDEBUG -std=c++17 -w -pthread"
$cxx -march=native -o "$work/gen" "$work/gen.cpp" && $cxx -march=native -o "$work/stream" "$work/stream.cpp"
$cxx -march=native -o "$work/run_lemon" "$work/run_lemon.cpp" 2>"$work/log" ||
    { echo "skipped: LEMON is not there (Debian: liblemon-dev)" && exit 77; }
failed=0

# The median of a column of RESULT lines: column FILE
median() { cut -f"$1" "$2" | sort -n | awk '{ v[NR] = $1 } END { if (NR) print v[int((NR + 1) / 2)] }'; }
highest() { cut -f"$1" "$2" | sort -n | tail -1; }
divide() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.1f", a / b; else printf "-" }'; }

# One line of the table: FAMILY SIZE BAR ALGORITHM…
versus() {
    family=$1 size=$2 bar=$3 && shift 3
    "$work/gen" "$family" "$size" "$work/instance" "$seed" >/dev/null
    : >"$work/ours"
    for algorithm in "$@"; do : >"$work/$algorithm"; done
    for run in $(seq "$runs"); do
        "$ours" "$work/instance" 1 >>"$work/ours"
        for algorithm in "$@"; do "$work/run_lemon" "$algorithm" "$work/instance" 1 >>"$work/$algorithm"; done
    done
    best=$1
    for algorithm in "$@"; do
        if awk -v a="$(median 6 "$work/$algorithm")" -v b="$(median 6 "$work/$best")" 'BEGIN { exit !(a < b) }'; then
            best=$algorithm
        fi
    done
    mine=$(median 6 "$work/ours") theirs=$(median 6 "$work/$best") same=equal
    [ "$(cut -f7 "$work/ours" | sort -u)" = "$(cut -f7 "$work/$best" | sort -u)" ] || { same=DIFFERENT && failed=1; }
    printf '%-8s %8s %9.4f %9.4f %-8s %7s %6s %9s %7s %s\n' "$family" "$size" "$mine" "$theirs" "$best" \
        "$(divide "$theirs" "$mine")" "$bar" "$(highest 9 "$work/ours")" \
        "$(divide "$(highest 9 "$work/$best")" "$(highest 9 "$work/ours")")" "$same"
}

# Both sizes of an assignment family, 10k and 100k with their bars.
assign() {
    versus "$1" 10000 "$2" ns ${all:+ns_cand cs}
    [ -n "$quick" ] || versus "$1" 100000 "$3" ns ${all:+cs}
}

town() { assign town 8 15; }
unit() { assign unit 10 12; }
hard1k() { assign hard1k 6 12; }
hard1m() { assign hard1m 6 12; }

balance() {
    versus bal 10000 3 cs ${all:+cs_push cs_aug}
    [ -n "$quick" ] || versus bal 100000 3 cs
}

debt() {
    versus debt 10000 - cs ${all:+cs_push}
    versus debt 100000 3 cs ${all:+cs_push}
    [ -n "$quick" ] || versus debt 1000000 3 cs
}

# A million requests, where no algorithm of LEMON's ends in a minute: against streaming the edges once, and the growth
# from 10,000 on.
million() {
    [ -z "$quick" ] || { echo "million: not with --quick" && return; }
    "$work/gen" town 10000 "$work/instance" "$seed" >/dev/null
    "$ours" "$work/instance" "$runs" >"$work/small"
    "$work/gen" town 1000000 "$work/instance" "$seed" >/dev/null
    "$ours" "$work/instance" 3 >"$work/ours"
    stream=$("$work/stream" "$work/instance" | sed -n 's/.*stream=\([0-9.]*\) s (.*stream2thr.*/\1/p')
    awk -v ours="$(median 6 "$work/ours")" -v small="$(median 6 "$work/small")" -v stream="$stream" 'BEGIN {
        printf "town      1000000 %9.4f seconds: %.0f times one stream over the edges (at most 1000)", ours, ours / stream
        printf "; from 10,000 requests on about n^%.2f (at most 1.2)\n", log(ours / small) / log(100) }'
}

printf '%-8s %8s %9s %9s %-8s %7s %6s %9s %7s %s\n' family size ours_s lemon_s with ratio bar kib memory objective
[ $# -gt 0 ] || set -- town unit hard1k hard1m balance debt million
for family in "$@"; do "$family"; done
exit "$failed"
