# SPDX-License-Identifier: MIT
# What is typed wrong is named, with what would be right, and nothing is written.
run mebmer add Anna
run statment anna
run frobnicate
run member
run member ad Anna
run member add
run member add Anna Boris
run member add Anna --colour red
run member add Anna --group
run member add Anna --json=yes
run member list -q
run --json --csv group list
run import template frogs
run group list
run --json group list
run --store missing.aid group list
ls
run --store town.aid init --no-seal
run --store town.aid init --no-seal
run --store town.aid group add 'Elm Street' --kind knitting
run --store town.aid group add 'Elm Street' --place 91,0
run --store town.aid group add 'Elm Street' --zone Middle/Earth
run --store town.aid group add 'Elm Street' --reference elm
run --store town.aid member add Anna --group elm --day-minutes 1:75
run --store town.aid member add Anna --group elm --available 'Mo 9-25'
run --store town.aid member add Anna --group elm --online maybe
run --store town.aid member add Anna --group elm --pause-until tomorrow
run --store town.aid member add "$(printf 'An\377na')" --group elm
run --store town.aid member add "$(printf 'An\033na')" --group elm
run --store town.aid member add '' --group elm
run --store town.aid member list
