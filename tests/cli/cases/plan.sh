# SPDX-License-Identifier: MIT
# A coordinator's afternoon with the telephone: the draft, a no, a yes, the next best, and the commit, twice.
export MUTUALAID_STORE=town.aid
run init --no-seal
run group add 'Elm Street' --kind time_bank --reference elm --zone Europe/Berlin
for name in Anna Boris Cleo Dana Emil; do
    run member add "$name" --group elm --phone "+44 7700 90010${#name}" | tail -1
done
run offer add boris plumbing --title 'Small repairs'
run offer add cleo plumbing --title 'Pipes'
run offer add cleo gardening --title 'Hedges'
run offer add dana gardening --title 'Lawns'
run request add anna plumbing --title 'Dripping tap' --urgency high
run request add emil gardening --title 'Long grass'
run exchange log anna cleo 5h --memo 'so that Cleo is not the first to be asked' | tail -1
run plan show
run plan
run plan
run plan calls
run plan next 1
run answered 2 no-reply
run answered 1 no
run plan show
run plan calls --csv
run plan pin 2
run plan pin 2 --off
run answered 9 yes
run answered 1 yes
run answered 3 maybe
run answered 3 yes
run plan commit
run plan commit
run exchange list
run plan
run request add anna gardening --title 'Roses'
run plan
run offer withdraw 4 --yes
run plan commit
run plan repair
run plan forbid 1
run request add emil plumbing --title 'Tap in the yard'
run request add dana plumbing --title 'Pipe in the cellar'
run plan --again
run match --explain 'Pipe in the cellar' 2
run plan forbid 1 --until tomorrow-ish
run answered 1 yes --until 2101-01-01
run plan forbid 1 --until 2101-01-01
printf 'mutualaid-plan 2\n' >town.aid.plan
run plan show
run plan drop 1 --draft elsewhere.plan
