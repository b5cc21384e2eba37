#!/bin/sh
# SPDX-License-Identifier: MIT
# What is generated for shells and for man is what they can read.
#
#   sh completion.sh TOOL
set -eu

tool=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for kind in bash zsh fish man; do
    "$tool" generate "$kind" >"$folder/$kind"
done
failed=0

# expect WHAT WORDS…: completing after WORDS offers WHAT.
expect() {
    wanted=$1
    shift
    # shellcheck disable=SC2016 # the inner shell expands
    offered=$(bash -c '. "$1"; shift; COMP_WORDS=(mutualaid "$@"); COMP_CWORD=$#; _mutualaid; echo " ${COMPREPLY[*]} "' bash "$folder/bash" "$@")
    case $offered in
        *" $wanted "*) ;;
        *) echo "after \"$*\" there is no $wanted: $offered"; failed=1 ;;
    esac
}

if command -v bash >/dev/null 2>&1; then
    bash -n "$folder/bash"
    expect member ''
    expect add member ''
    expect --group member add Anna ''
    expect time_bank group add Elm --kind ''
    expect revoke credential ''
    expect set group policy ''
    expect --credit-min group policy set elm --credit
    expect --store member list --st
    expect members import template ''
fi
if command -v zsh >/dev/null 2>&1; then zsh -n "$folder/zsh"; fi
if command -v fish >/dev/null 2>&1; then fish -n "$folder/fish"; fi
if command -v groff >/dev/null 2>&1; then
    warnings=$(groff -K utf8 -man -Tutf8 -ww "$folder/man" 2>&1 >/dev/null)
    [ -z "$warnings" ] || { echo "$warnings"; failed=1; }
fi
grep -q '^.SH "EXIT STATUS"\|^.SH EXIT STATUS' "$folder/man"
exit "$failed"
