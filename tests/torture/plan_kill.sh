#!/bin/sh
# SPDX-License-Identifier: MIT
# Kills `mutualaid plan commit` at moments of chance and runs it again, until it has ended by itself: each pair of the draft
# is proposed once, none twice, none forgotten; and once more does nothing.
#
#     plan_kill.sh TOOL [ROUNDS]       2 rounds in the suite, 100 for a long run
set -eu
case $1 in /*) tool=$1 ;; *) tool=$(pwd)/$1 ;; esac
rounds=${2:-2}
pairs=24
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export MUTUALAID_STORE=town.aid LC_ALL=C.UTF-8
unset MUTUALAID_AS

mkdir built
cd built
"$tool" init --no-seal >/dev/null
"$tool" group add 'Elm Street' --kind time_bank --reference elm >/dev/null
number=1
while [ "$number" -le "$pairs" ]; do
    "$tool" member add "Asks $number" --group elm --reference "a$number" >/dev/null
    "$tool" member add "Helps $number" --group elm --reference "h$number" >/dev/null
    "$tool" offer add "h$number" gardening >/dev/null
    "$tool" request add "a$number" gardening >/dev/null
    number=$((number + 1))
done
"$tool" plan >/dev/null
[ "$(grep -c '^pair ' town.aid.plan)" -eq "$pairs" ]
cd ..

# Requests that have an exchange, one a line.
proposed() {
    "$tool" exchange list --json | tr ',' '\n' | grep -o '"request":[0-9]*' || true
}

# How long a commit takes here, in milliseconds: kills fall within that time on a fast machine and on a slow one.
rm -rf town
cp -r built town
started=$(date +%s%N)
(cd town && "$tool" plan commit >/dev/null)
took=$((($(date +%s%N) - started) / 1000000 + 1))

kills=0
halves=0
round=1
# A round in which chance kills nothing is no round: then some more are tried.
while [ "$round" -le "$rounds" ] || { [ "$kills" -eq 0 ] && [ "$round" -le $((rounds + 40)) ]; }; do
    rm -rf town
    cp -r built town
    cd town
    while :; do
        "$tool" plan commit >answer.txt 2>&1 & pid=$!
        micros=$((took * 1000 * $(od -An -N1 -tu1 /dev/urandom) / 256))
        sleep "$((micros / 1000000)).$(printf %06d $((micros % 1000000)))"
        kill -9 "$pid" 2>/dev/null || true
        status=0
        wait "$pid" 2>/dev/null || status=$?
        [ "$status" -ne 0 ] || break
        [ "$status" -eq 137 ] || { cat answer.txt >&2; echo "plan commit ended with $status" >&2; exit 1; }
        kills=$((kills + 1))
        count=$(proposed | wc -l)
        if [ "$count" -gt 0 ] && [ "$count" -lt "$pairs" ]; then halves=$((halves + 1)); fi
        [ "$(proposed | sort -u | wc -l)" -eq "$count" ] || { echo "a request was proposed twice" >&2; exit 1; }
        [ $((kills % 12)) -ne 0 ] || { "$tool" plan commit >answer.txt; break; } # a slow machine gets to the end, too
    done
    "$tool" plan commit >answer.txt
    [ "$(proposed | wc -l)" -eq "$pairs" ] && [ "$(proposed | sort -u | wc -l)" -eq "$pairs" ] ||
        { echo "$(proposed | wc -l) of $pairs pairs are proposed" >&2; exit 1; }
    [ "$(grep -c ' committed ' town.aid.plan)" -eq "$pairs" ] || { cat town.aid.plan >&2; exit 1; }
    "$tool" verify >/dev/null
    cd ..
    round=$((round + 1))
done
[ "$kills" -gt 0 ] || { echo "nothing was ever killed: the test tests nothing" >&2; exit 1; }
echo "$rounds drafts, $kills kills, $halves with some pairs proposed and some not; each pair once in the end"
