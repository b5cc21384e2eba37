#!/bin/sh
# SPDX-License-Identifier: MIT
# Kills processes that append to one file at moments of chance. Nothing that was acknowledged may be lost, the chain must
# verify, and two that append at once must never lose each other's updates.
#
#     kill.sh APPENDER [ROUNDS]       200 rounds for a long run
set -eu
appender=$1
rounds=${2:-20}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
file=$folder/town.aid

round=1
while [ "$round" -le "$rounds" ]; do
    # Odd rounds have one appender, even ones two that compete.
    "$appender" append "$file" "$folder/one.log" & one=$!
    two=
    if [ $((round % 2)) -eq 0 ]; then
        "$appender" append "$file" "$folder/two.log" & two=$!
    fi
    # 10 to 137 ms
    sleep "0.$(printf %03d $((10 + $(od -An -N1 -tu1 /dev/urandom) / 2)))"
    kill -9 $one $two
    wait $one 2>/dev/null || true
    [ -z "$two" ] || wait "$two" 2>/dev/null || true
    "$appender" check "$file" "$folder/one.log" "$folder/two.log"
    # A killed writer's log may end in a cut line; the next one must not continue it.
    rm -f "$folder/one.log" "$folder/two.log"
    round=$((round + 1))
done

# Two at once, unharmed: both finish, and the file has all that both appended.
rm -f "$file" "$file-wal" "$file-shm"
"$appender" append "$file" "$folder/one.log" 100 & one=$!
"$appender" append "$file" "$folder/two.log" 100 & two=$!
wait $one
wait $two
"$appender" check "$file" "$folder/one.log" "$folder/two.log"
last=$(cat "$folder/one.log" "$folder/two.log" | sort -n | tail -n 1 | cut -d' ' -f1)
[ "$last" -eq 600 ] || { echo "600 records were appended, the last acknowledged is $last" >&2; exit 1; }
echo "$rounds kills, nothing lost"
