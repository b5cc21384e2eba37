#!/bin/sh
# SPDX-License-Identifier: MIT
# mutualaid.hpp under every C++ compiler that is here: compiled with all warnings as errors, as C++17 and C++20, and run.
#
#   sh tests/consumer/cpp/check.sh SHARED_LIBRARY WITH_FILES
#
# WITH_FILES is yes where the library has SQLite.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
library=$1
folder=$(cd "$(dirname "$library")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# A library that was built with a sanitizer is not for programs without one.
if nm -D "$library" 2>/dev/null | grep -q ' U __asan_init'; then
    echo 'built with a sanitizer: skipped'
    exit 77
fi
tried=0
for compiler in g++ clang++; do
    command -v "$compiler" >/dev/null || continue
    for standard in c++17 c++20; do
        echo "-- $compiler -std=$standard"
        rm -rf "$work/store" && mkdir "$work/store"
        "$compiler" -std=$standard -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror \
            -I "$here/../../../include" "$here/town.cpp" "$here/file.cpp" "$here/answers.cpp" -o "$work/town" "$library" -Wl,-rpath,"$folder"
        if [ "$2" = yes ]; then
            "$work/town" "$work/store"
        else
            "$work/town"
        fi
        tried=$((tried + 1))
    done
done
[ "$tried" -gt 0 ] || exit 77

# Whoever adds a function to the interface adds a method: those that this page covers, by name.
for header in store group member skill offer request exchange ledger match insight transfer evaluation keys privacy solve; do
    sed -n 's/^AID_API [^(]*[ *]\(aid_[a-z_]*\)(.*/\1/p' "$here/../../../include/mutualaid/$header.h" |
        grep -v -e '_init$' -e 'aid_solve_hall$' -e 'aid_solve_force$'
done | while read -r name; do
    grep -q "\<$name\>" "$here/../../../include/mutualaid.hpp" "$here/../../../include/mutualaid/answers.hpp" || { echo "mutualaid.hpp has no method for $name"; exit 1; }
done
