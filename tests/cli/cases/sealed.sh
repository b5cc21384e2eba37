# SPDX-License-Identifier: MIT
# Sealed unless asked otherwise: keys and their holders, a store without them, a person's rights.
run --store town.aid init
run --store town.aid init --no-seal --key-file town.key
run --store town.aid init --key-file town.key
run --store town.aid init --passphrase-fd 0 </dev/null
ls -l town.key | cut -c1-10
export MUTUALAID_STORE=town.aid MUTUALAID_KEY_FILE=town.key
run group add 'Elm Street' --kind time_bank --reference elm
run member add 'Olga Ivanova' --group elm --phone '+7 900 000-00-01'
run member add 'Max' --group elm
run exchange log Olga Max 1:00 --memo 'carried the piano'
run key list
run key add office --new-key-file office.key
run key add office --new-key-file office.key
run key check --key-file office.key
"$tool" key recovery safe --json | sed 's/[0-9A-Z]\{4\}\(-[0-9A-Z]\{4\}\)\{13\}/SHEET/'
"$tool" key recovery other --json | sed 's/.*"text":"\([^"]*\)".*/\1/' >sheet.txt
(unset MUTUALAID_KEY_FILE; run key check --passphrase-fd 0 <sheet.txt)
run key change other --new-key-file third.key
(unset MUTUALAID_KEY_FILE; run key check --passphrase-fd 0 <sheet.txt)
run key remove other
run key remove other --yes
run key list --csv
unset MUTUALAID_KEY_FILE
run member list
run member add 'Nobody' --group elm
run verify
run member list --key-file third.key
run member list --key-file missing.key
mv town.aid-keys away
run member list
run member list --key-file town.key
mv away town.aid-keys
grep -c 'Olga' town.aid town.aid-wal 2>/dev/null | sed 's/.*://' | sort -u
export MUTUALAID_KEY_FILE=town.key
run member data Olga
run member export Olga | grep -c 'Olga Ivanova'
run member export Olga --html --out olga.html
run member export Olga --html --out olga.html
grep -c 'Olga Ivanova' olga.html
run member hold Olga case
run member hold Olga case --ground claim
run member erase Olga --preview
run member erase Olga
run member erase Olga --yes
run member list
run member data 1
run member hold 1 --end
run balances elm
run verify
run --store plain.aid init --no-seal
run --store plain.aid group list --key-file town.key
(unset MUTUALAID_KEY_FILE; run --store plain.aid key init office)
run --store plain.aid key init office
run --store plain.aid key init office
