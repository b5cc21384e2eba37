#!/bin/sh
# SPDX-License-Identifier: MIT
# An example ends well and says what it is known to say: says.sh PROGRAM EXPECTED.txt
set -eu

said=$("$1")
if [ "$said" != "$(cat "$2")" ]; then
    printf 'expected:\n%s\nsaid:\n%s\n' "$(cat "$2")" "$said" >&2
    exit 1
fi
