#!/bin/sh
# SPDX-License-Identifier: MIT
# Kills host programs that book help in one file, at moments of chance. What was acknowledged must be there, transactions
# whole or not at all, nobody overdrawn, the chain and the books in order.
#
#     store_kill.sh STORE_WORKER [ROUNDS]       10 rounds in the suite, 200 for a long run
set -eu
worker=$1
rounds=${2:-10}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
file=$folder/town.aid
"$worker" make "$file"

acknowledged=0
round=1
while [ "$round" -le "$rounds" ]; do
    # A new file now and then, so that short journals are killed too; one, two or four writers.
    [ $((round % 20)) -ne 0 ] || { rm -f "$file"*; "$worker" make "$file"; }
    case $((round % 3)) in 0) writers='1 2 3 4' ;; 1) writers='1' ;; *) writers='1 2' ;; esac
    pids=
    for writer in $writers; do
        "$worker" run "$file" "$folder/$writer.log" & pids="$pids $!"
    done
    # 20 to 275 ms
    sleep "0.$(printf %03d $((20 + $(od -An -N1 -tu1 /dev/urandom))))"
    kill -9 $pids
    for pid in $pids; do wait "$pid" 2>/dev/null || true; done
    counts=$("$worker" check "$file" "$folder"/*.log)
    acknowledged=$((acknowledged + ${counts% *}))
    rm -f "$folder"/*.log
    round=$((round + 1))
done
[ "$acknowledged" -gt 0 ] || { echo "nothing was ever acknowledged: the test tests nothing" >&2; exit 1; }
echo "$rounds kills, $acknowledged commands acknowledged, none lost, none by half"
