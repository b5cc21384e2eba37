#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs one case of the tool and compares all it says, on both channels, with what is written down.
#
#   sh golden.sh TOOL CASE            compares with golden/CASE.txt
#   sh golden.sh TOOL CASE --update   writes golden/CASE.txt; read the difference before committing it
#   sh golden.sh TOOL --update        all of them
#
# A case is a file of cases/, read in an empty folder with these at hand:
#
#   run ARGUMENT…    shows the command, what it answers and, when it is not 0, the exit code
#   value NAME       a number or text of the last JSON answer that `keep` made
#   $sample          the folder of the sample community
#
# What differs from run to run is replaced: ids, hashes, dates, the folder, the version.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
tool=$1
shift
case $tool in /*) ;; *) tool=$(pwd)/$tool ;; esac
update=
names=
for word in "$@"; do
    case $word in --update) update=yes ;; *) names="$names $word" ;; esac
done
[ -n "$names" ] || names=$(ls "$here/cases" | sed 's/\.sh$//')

export LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1
unset MUTUALAID_STORE MUTUALAID_AS MUTUALAID_KEY_FILE
sample=$here/../../examples/sample
folder=$(mktemp -d "${TMPDIR:-/tmp}/aid cli.XXXXXX")
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM

run() {
    printf '$ mutualaid'
    for argument in "$@"; do
        case $argument in
            *[!A-Za-z0-9_@./,=:+-]* | '') printf " '%s'" "$argument" ;;
            *) printf ' %s' "$argument" ;;
        esac
    done
    printf '\n'
    code=0
    "$tool" "$@" 2>&1 || code=$?
    [ "$code" -eq 0 ] || printf '[exit %d]\n' "$code"
}

normal() {
    # Bytes that are no text, and what would steer a terminal, are not kept in files.
    LC_ALL=C tr '\033\377' '??' | sed -e "s#$folder/[a-z_]*#FOLDER#g" \
        -e 's/[0-9a-f]\{64\}/HASH/g' -e 's/[0-9a-f]\{32\}/COMMUNITY/g' \
        -e 's/[0-9]\{12,16\}/ID/g' \
        -e "s/20[0-9-]\{8\}\([T ][0-9:.]*\(Z\| UTC\)\)\{0,1\}/DATE/g" \
        -e 's/"seconds":[0-9.]*/"seconds":SECONDS/' \
        -e 's/^mutualaid [0-9.]* (library [0-9.]*, ABI [0-9]*)/mutualaid VERSION/'
}

failed=0
for name in $names; do
    mkdir -p "$folder/$name"
    (cd "$folder/$name" && . "$here/cases/$name.sh") >"$folder/$name.raw" 2>&1 || echo "[the case itself failed]" >>"$folder/$name.raw"
    normal <"$folder/$name.raw" >"$folder/$name.txt"
    if [ -n "$update" ]; then
        cp "$folder/$name.txt" "$here/golden/$name.txt"
    elif ! diff -u "$here/golden/$name.txt" "$folder/$name.txt"; then
        failed=1
    fi
done
exit "$failed"
