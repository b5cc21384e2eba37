# SPDX-License-Identifier: MIT
# Known answer KA-N and the velocity of time credit, lived through and read from the terminal.
export MUTUALAID_STORE=ka_n.aid
quietly() {
    "$tool" --quiet "$@"
}
helped() {
    quietly exchange log "$1" "$2" "$3" --when 2024-03-0"$4"
}
quietly init --no-taxonomy --no-seal
quietly group add Elm --kind time_bank --reference elm
quietly group policy set elm --credit-min-mode off --credit-max-mode off
for name in Ada Bea Cid Dov Eve Fay Gus Hal; do
    quietly member add $name --group elm
done
helped ada bea 120 1
helped bea ada 60 2
helped bea cid 90 3
helped cid ada 90 4
helped cid dov 60 5
helped dov eve 60 6
helped eve dov 30 6
helped fay ada 60 7
helped fay cid 120 7
helped fay eve 60 8
helped fay gus 60 8
run stats --figures --from 2024-03-01 --until 2024-03-11
run stats --people --from 2024-03-01 --until 2024-03-11
run stats --figures --csv --until 2024-03-11 --null-model no --circulation no
run stats --figures --from 2024-03-01 --until 2024-03-11 --rewirings 100
run stats --people --from 2024-03-11 --until 2024-03-01
run stats --limits --from 2024-03-01
run stats --limits --from 2024-03-01 --group elm --refused 3 --json
run stats --limits --refused 3
run stats --limits --group elm --refused three

export MUTUALAID_STORE=velocity.aid
quietly init --no-taxonomy --no-seal
quietly group add Elm --kind time_bank --reference elm
for name in Ada Bea Cid; do
    quietly member add $name --group elm
done
helped bea ada 60 3
helped cid bea 60 6
run stats --figures --csv --from 2024-03-01 --until 2024-03-11
