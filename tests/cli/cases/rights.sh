# SPDX-License-Identifier: MIT
# Who may do what and why: consent, guardians, credentials, charters, and the one question that answers it.
export MUTUALAID_STORE=town.aid
quietly() {
    "$tool" --quiet "$@"
}
quietly init --no-taxonomy --no-seal
quietly group add Centre --kind public_service --reference centre
quietly member add Carla --group centre --roles member,coordinator
for name in Olga Peter Anna Max Eve; do
    quietly member add $name --group centre
done
quietly member role Peter centre specialist
run member role Eve centre council privacy

run --as Olga credential claim Olga social-work --issuer 'City college' --evidence 00112233445566778899aabbccddeeff
run --as Olga credential verify Olga social-work
run --as Carla credential verify Olga social-work --until 2099-01-01
run credential list Olga --json
run credential expiring --days 3000
run credential revoke Peter psychologist
run member show Olga --csv

run --as Carla member guardian Max Anna --until 2099-05-01 --document 'court, 4 F 12/26'
run --as Max consent ask Max tea
run --as Olga consent ask Anna help --roles lead,specialist --classes case,special --notice 2026-11 --text 'May the team know this?'
run --as Peter consent accept 1
run --as Peter consent show 1
run --as Anna consent accept 1
run --as Anna consent show 1 --json
run may Olga read-shared Anna
run may Peter read-shared Anna
run may Peter read-shared Anna --classes case,special
run may Peter read-shared Anna --for research
run may Peter read-shared Anna --json
run --as Anna consent withdraw 1 --note 'enough'
run may Peter read-shared Anna
run --as Anna consent give Max help --to Peter --to group:centre --classes case --majority 2099-05-01
run --as Max consent refuse 2
run --as Max consent confirm 2
run --as Olga consent ask Anna refer --to Peter --classes case --until 2099-01-01
run --as Anna consent refuse 3
run --as Carla consent give Anna legal --ground court --classes case --roles lead
run --as Carla consent give Anna legal --ground court --classes case --roles lead --review 2099-01-01 --document 'court, 4 F 13/26'
run --as Anna consent list Anna
run --as Eve consent list Anna
run --as Anna consent show 9

run may Anna export-person Anna
run may Carla read-shared Anna
run may Eve statistics group:centre --extent aggregates
run may Carla verify-credential Carla
run may Carla verify-credential Peter
run may Eve complain Anna
run may Eve dance Anna
run may Eve complain consent:1
echo 'forbid role=specialist,lead action=read-shared level=closed' >charter.txt
run --as Carla group charter centre charter.txt
echo 'forbid role=client action=complain' >charter.txt
run --as Carla group charter centre charter.txt
echo 'forbid role=boss' >charter.txt
run --as Carla group charter centre charter.txt
run --as Carla --purpose tea consent list Anna
run --as Carla --purpose audit consent list Anna
run verify
