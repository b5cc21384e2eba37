#!/bin/sh
# SPDX-License-Identifier: MIT
# From a fresh clone to a town that helps itself: installs what is missing, builds, opens the sample community and lets
# it live through one round of help.
#
#   sh examples/run.sh          everything happens in a temporary folder, which is removed at the end
#   sh examples/run.sh --keep   the folder stays, and its name is printed
set -eu

cd "$(dirname "$0")/.."
root=$(pwd)
keep=
case "${1-}" in
    '') ;;
    --keep) keep=yes ;;
    *) echo "examples/run.sh: unknown argument $1; --keep is the only one" >&2; exit 2 ;;
esac

# The sample speaks two scripts.
export LC_ALL=C.UTF-8
unset MUTUALAID_STORE MUTUALAID_AS MUTUALAID_KEY_FILE

say() {
    printf '\n== %s\n' "$*"
}

# show COMMAND…: prints the command as a person would type it, then runs it.
show() {
    printf '\n$ mutualaid'
    for word in "$@"; do
        case $word in
            *[!A-Za-z0-9_@./,=:-]*) printf " '%s'" "$word" ;;
            *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
    "$tool" "$@"
}

say 'What this needs'
packages='gcc libc6-dev meson ninja-build pkg-config libutf8proc-dev libsodium-dev libsqlite3-dev tzdata'
echo "Packages: $packages"
# shellcheck disable=SC2086 # one word a package
sh examples/install.sh $packages

say 'Building (build/example)'
build=$root/build/example
log=$root/build/example.log
mkdir -p "$root/build"
built() {
    [ -f "$build/build.ninja" ] || meson setup "$build" -Dcli=enabled -Dsqlite=enabled -Dtests=disabled
    meson compile -C "$build"
}
# A build directory of another place or another Meson is made anew.
if ! { (built) || { rm -rf "$build" && (built); }; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "Building failed; all of it is in $log" >&2
    exit 1
fi
tool=$build/examples/mutualaid
"$tool" --version

home=$(mktemp -d "${TMPDIR:-/tmp}/mutualaid.XXXXXX")
if [ -z "$keep" ]; then
    trap 'rm -rf "$home"' EXIT
    trap 'exit 1' HUP INT TERM
fi
cp examples/sample/*.csv "$home"
cd "$home"
# So that --store need not be typed each time.
echo 'store=town.aid' >.mutualaid

say 'A town: three groups of one federation, sixty people, two languages'
show --store town.aid init --no-seal
show import groups groups.csv
show import members members.csv
show import listings listings.csv
show import exchanges exchanges.csv
show stats

say 'One search box, any script, with typos'
show search plumer
show search сантехник

say 'Who should help whom?'
show match
show match --commit --quiet

say 'Two of the proposals are accepted, done and confirmed'
proposed() {
    # Line $1 of the proposed exchanges, field $2 of it: 2 is the number, 5 the id of the helper.
    "$tool" exchange list --state proposed --csv | sed -n "$(($1 + 1))p" | cut -d, -f"$2"
}
first=$(proposed 1 2)
second=$(proposed 2 2)
helper=$(proposed 1 5)
show exchange accept "$first"
show confirm "$first"
show exchange accept "$second" --note 'see you there'
show confirm "$second" --side helper --minutes 1:15
show confirm "$second" --side requester --minutes 1:15

say 'The books'
show statement "@$helper"
show balances timebank
show verify

say 'Next'
cat <<TEXT
  mutualaid --help             the tool in a page; every command has --help with examples
  mutualaid import template members > people.csv
                               a table to fill in with your own people
  docs/cli.md                  every command, and every field of what --json answers
  examples/sample/README.md    who these people are
  The tool:                    $tool
TEXT
if [ -n "$keep" ]; then
    echo "  The town:                    $home/town.aid"
else
    echo "  sh examples/run.sh --keep    keeps the town to play with"
fi
