#!/bin/sh
# SPDX-License-Identifier: MIT
# A million random commands on the books: help in several units with fees, demurrage, expiry, holds, transfers, funds, awards,
# disputes, reversals, and crashes in between; I1 to I7 are checked from scratch on the way, and replay must give the same
# state. Each seed is a history of its own, since looking takes the longer the more there is.
#
#     sh tests/torture/books.sh BUILD [SEEDS]    50 histories of 20,000 commands unless said
set -eu
build=$1
seeds=${2:-50}
seed=1
while [ "$seed" -le "$seeds" ]; do
    "$build/tests/store/test_books" 20000 "$seed" >/dev/null 2>&1 || { echo "seed $seed fails"; exit 1; }
    seed=$((seed + 1))
done
echo "$((seeds * 20000)) commands in $seeds histories: the books hold"
