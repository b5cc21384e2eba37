#!/bin/sh
# SPDX-License-Identifier: MIT
# A family's case on the command line, from asking for help to the end; the lines that begin with "no" are people who may not,
# and the tool says why.
#
#   sh family.sh MUTUALAID        in an empty folder
#
# Anna asks for herself and her son Max. Olga leads the case, Petra is a psychologist on the team, Boris a neighbour; Carla
# runs the service and reads nothing of it; Igor is kept away.
set -eu
tool=$1
here=$(cd "$(dirname "$0")" && pwd)
export MUTUALAID_STORE=family.aid

step() { printf '\n== %s\n' "$1"; }
quietly() { "$tool" --quiet "$@"; }
# Done by somebody for a support case; what the tool says is shown.
by() { who=$1; shift; printf '%s: ' "$who"; "$tool" --as "$who" "$@"; }
# Somebody who may not: what is said is the reason, and it would be wrong if it worked.
no() {
    who=$1; shift
    if said=$("$tool" --as "$who" "$@" 2>&1); then
        printf 'wrong: %s could %s\n' "$who" "$*"
        exit 1
    fi
    printf 'no, %s may not: %s\n' "$who" "${said#mutualaid: }"
}

step 'The house'
quietly init --no-taxonomy --no-seal
quietly group add 'Family Centre' --kind public_service --reference centre
quietly group add "Anna's family" --kind family --reference family
quietly group add 'Elm Street' --kind self_help --reference elm
quietly member add Carla --group centre --roles member,coordinator
for name in Olga Petra Anna Max Igor; do quietly member add $name --group centre; done
quietly member add Boris --group elm
quietly member join Anna family
quietly member join Max family
quietly import criteria "$here/criteria.csv" 2>/dev/null
quietly import services "$here/services.csv" --group centre 2>/dev/null
quietly assess load "$here/loneliness-3.txt"
quietly --as Carla credential verify Olga social-work
quietly --as Carla credential verify Petra psychologist
quietly --as Carla member guardian Max Anna --document 'birth certificate'
no Olga credential verify Olga psychologist

step 'Application'
no Anna support apply Anna --service s2.domestic.economic
by Anna support apply Anna --service s2.domestic.economic --summary 'We cannot pay the heating' --criterion single-parent
no Igor support accept 1
by Carla support accept 1 --note 'Thursday at ten'

step 'A case for the family, and consent'
by Anna case open Anna centre --family family --title 'A warm winter'
quietly --as Carla case role 1 Olga lead
quietly --as Carla case role 1 Petra specialist
no Carla case show 1
no Olga case activate 1
by Olga consent ask Anna help --roles lead,specialist --classes case,special --notice 2026-11
no Igor consent accept 1
by Anna consent accept 1
by Anna consent give Max help --roles lead,specialist --classes case
quietly --as Anna case bar 1 Igor
no Igor case show 1
by Olga case activate 1
by Olga case write 1 'Visited on Monday. The flat is cold.' --audience team
by Anna case write 1 'Max wants to keep his room' --about Max
no Boris case entries 1

step 'Assessment'
no Igor assess record 1 loneliness-3 2 2 0
quietly --as Anna assess record 1 loneliness-3 2 2 0
"$tool" --as Olga assess list 1 | sed 's/20[0-9-]*/DAY/'

step 'Plan'
quietly --as Olga care draft 1 --title 'Heating, and somebody to talk to'
quietly --as Olga care goal 1 loneliness reduce 'somebody to talk to'
quietly --as Olga care measure 1 Olga 'help with the application for heating'
quietly --as Olga care measure 1 Petra 'talking once a week' --goal 1 --credential psychologist --after 1
quietly --as Olga care measure 1 Anna 'sing in the choir again' --goal 1 --after 1
by Olga care propose 1
no Igor care agree 1
no Petra care approve 1
by Anna care agree 1
no Olga care approve 1
by Petra care approve 1

step 'Measures'
no Petra care start 1 2
quietly --as Olga care start 1 1
by Olga care do 1 1 informed --text 'granted'
quietly --as Carla credential revoke Petra psychologist
no Petra care start 1 2
quietly --as Carla credential verify Petra psychologist
quietly --as Petra care start 1 2
by Petra care do 1 2 contact
quietly --as Anna care start 1 3
by Anna care do 1 3 contact
quietly --as Anna assess record 1 loneliness-3 0 1 2
by Anna care object 1 --text 'not on Sundays'
no Anna care answer 1 --text 'never mind'
by Olga care answer 1 --text 'never on Sundays'

step 'One consent is withdrawn'
"$tool" may Petra read-shared case:1 | head -1
by Anna consent withdraw 1 --note 'from now on Olga alone'
by Anna consent give Anna help --to Olga --classes case,special
"$tool" may Petra read-shared case:1 | head -2
no Petra case show 1

step 'Closing'
no Petra case close 1 need_met
by Anna case write 1 'Nobody called back on Tuesday' --kind finding
no Olga case close 1 need_met
no Anna case answer 3 'never mind'
by Olga case answer 3 'I was ill; a colleague calls from now on'
by Olga care end 1 --text 'warm, and the choir on Tuesdays'
by Olga case close 1 need_met
no Olga case write 1 'one more thing'

step "Anna's own export"
no Igor member export Anna
no Carla member export Anna
"$tool" --as Anna member export Anna --out anna.json
for words in 'We cannot pay the heating' 'Visited on Monday' 'Max wants to keep his room'; do
    if grep -q "$words" anna.json; then echo "in it: $words"; else echo "not in it, it is Max's: $words"; fi
done
"$tool" --as Anna access list Anna --csv | cut -d, -f4,5 | sort -u
"$tool" verify | head -1 | sed 's/:.*//'
