#!/bin/sh
# SPDX-License-Identifier: MIT
# The main job from end to end: a community is opened, filled, matched, its plan committed, help given and booked, the
# journal verified, and everything imported once more without adding anything. A wrapper such as valgrind may stand
# before the tool.
#
#   sh tests/main_job.sh MUTUALAID [WRAPPER…]
set -eu

sample=$(cd "$(dirname "$0")/../examples/sample" && pwd)
tool=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
wrapper=$*
unset MUTUALAID_AS MUTUALAID_KEY_FILE
MUTUALAID_STORE=$(mktemp -d)/town.aid
export MUTUALAID_STORE LC_ALL=C.UTF-8
trap 'rm -rf "$(dirname "$MUTUALAID_STORE")"' EXIT
trap 'exit 1' HUP INT TERM

mutualaid() {
    echo "mutualaid $*" >&2
    # shellcheck disable=SC2086 # a wrapper is words
    $wrapper "$tool" "$@"
}

# says FIELD JSON: the value of a field of the document itself.
says() {
    printf '%s\n' "$2" | sed -n "s/.*\"$1\":\"\{0,1\}\([^,\"}]*\).*/\1/p" | head -n 1
}

# must WHAT IS SHOULD
must() {
    [ "$2" = "$3" ] || { echo "$1 is $2, and should be $3" >&2; exit 1; }
}

mutualaid init --no-seal
for kind in groups members listings exchanges; do
    mutualaid import "$kind" "$sample/$kind.csv"
done
plan=$(mutualaid match --json)
[ "$(says seats "$plan")" -gt 0 ] || { echo "nobody was matched: $plan" >&2; exit 1; }
mutualaid match --commit --quiet
first=$(mutualaid exchange list --state proposed --csv | sed -n 2p | cut -d, -f2)
mutualaid exchange accept "$first"
mutualaid confirm "$first"
mutualaid balances timebank
mutualaid backup "$(dirname "$MUTUALAID_STORE")/copy.aid" --plain
before=$(mutualaid verify --json)
must ok "$(says ok "$before")" true
for kind in groups members listings exchanges; do
    again=$(mutualaid import "$kind" "$sample/$kind.csv" --json)
    must "added, of $kind imported again," "$(says added "$again")" 0
done
after=$(mutualaid verify --json)
must head "$(says head "$after")" "$(says head "$before")"
