# SPDX-License-Identifier: MIT
# Everything with its keys in one file, and back.
export MUTUALAID_STORE=town.aid MUTUALAID_KEY_FILE=town.key
run init --key-file town.key
run group add 'Elm Street' --kind time_bank --reference elm
run member add 'Olga Ivanova' --group elm
run member add 'Max' --group elm
run exchange log Olga Max 1:00 --memo 'carried the piano'
run backup town.backup </dev/null
run backup town.backup --backup-key-file backup.key
run backup town.backup --backup-key-file backup.key
echo 'twelve green bottles' >words
run backup words.backup --backup-passphrase-fd 3 --json 3<words | sed 's/"bytes":[0-9]*/"bytes":SIZE/'
unset MUTUALAID_STORE
run backup check town.backup --backup-key-file backup.key
run backup check words.backup --backup-passphrase-fd 3 3<words
echo 'eleven green bottles' >wrong
run backup check words.backup --backup-passphrase-fd 3 3<wrong
run backup check words.backup --backup-key-file backup.key
run backup check words --backup-key-file backup.key
head -c 3000 town.backup >cut.backup
run backup check cut.backup --backup-key-file backup.key
run restore town.backup town.aid --backup-key-file backup.key
run restore town.backup again.aid --backup-key-file backup.key
run --store again.aid member list
run --store again.aid verify
run --store town.aid member erase Olga --yes
mv town.aid-keys newer.aid-keys
rm town.aid
run restore town.backup town.aid --backup-key-file backup.key --erased-by newer.aid-keys
run --store town.aid member list
run --store town.aid balances elm
run --store town.aid verify
