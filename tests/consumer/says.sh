#!/bin/sh
# SPDX-License-Identifier: MIT
# An example ends well and says what it is known to say, in a folder of its own: says.sh PROGRAM EXPECTED.txt
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM
program=$(realpath "$1")
said=$(cd "$folder" && "$program")
if [ "$said" != "$(cat "$2")" ]; then
    printf 'expected:\n%s\nsaid:\n%s\n' "$(cat "$2")" "$said" >&2
    exit 1
fi
