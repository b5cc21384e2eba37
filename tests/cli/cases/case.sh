# SPDX-License-Identifier: MIT
# A support case from the terminal: its life, its team, its entries, and everybody who may not.
export MUTUALAID_STORE=town.aid
quietly() {
    "$tool" --quiet "$@"
}
quietly init --no-taxonomy --no-seal
quietly group add Centre --kind public_service --reference centre
quietly member add Carla --group centre --roles member,coordinator
for name in Olga Peter Anna Boris Eve; do
    quietly member add $name --group centre
done
quietly --as Carla credential verify Olga social-work

run --as Eve case open Anna centre --title 'A quiet year'
run --as Anna case open Anna centre --title 'A quiet year' --text 'living alone' --types psychological,legal
run case show 1
run --as Eve case show 1
run --as Eve case list
run --as Anna case list
run --as Carla case role 1 Peter lead
run --as Carla case role 1 Olga lead
run --as Carla case role 1 Peter specialist
run --as Carla case role 1 Boris boss
run --as Olga case activate 1
run --as Anna consent give Anna help --roles lead,specialist,peer --classes case
run --as Olga case activate 1
run --as Olga case show 1
run --as Olga case show 1 --json
run --as Carla case role 1 Boris peer
run --as Olga case team 1
run --as Carla case team 1
run --as Olga case write 1 'Visited on Monday' --audience team
run --as Anna case write 1 'I want to keep the flat' --kind statement
run --as Peter case write 1 'A source in the house' --audience restricted
run --as Peter case write 1 'Visited on Monday, and on Tuesday' --audience team --corrects 1
run --as Eve case write 1 'I heard something'
run --as Eve case entries 1
run --as Olga case entries 1
run --as Anna case entries 1
run --as Anna case entry 3
run --as Anna case write 1 'Nobody called back' --kind finding
run --as Olga case close 1 need_met
run --as Anna case answer 4 'I answer myself'
run --as Olga case answer 4 'The visits are on Mondays now'
run --as Olga case level 1 closed
run --as Olga case level 1 open
run --as Anna case bar 1 Boris
run --as Boris case show 1
run --as Carla case role 1 Boris peer
run --as Peter case role 1 Peter specialist --end
run --as Peter case show 1
run --as Olga case pause 1
run --as Olga case pause 1
run --as Olga case activate 1
run --as Olga case close 1
run --as Olga case close 1 other
run --as Olga case close 1 need_met --text 'she sings in the choir'
run --as Olga case write 1 'One more thing'
run --as Olga case reopen 1
run --as Olga case show 2
run --as Olga case show anna

run --as Carla credential verify Eve on-call
quietly member role Eve centre intake
run --as Eve emergency open 1 fire 'smoke'
run --as Boris emergency open 1 life 'I worry'
run --as Eve emergency open 1 life 'she does not answer the phone'
run --as Olga case level 1 protected
run --as Eve emergency open 1 life 'she does not answer the phone' --minutes 30
run --as Eve case entries 1
run --as Eve emergency review 1 justified --text 'I say so'
run --as Eve emergency end 1
run --as Eve case entries 1
run --as Olga emergency list --state over
run --as Olga emergency review 1 justified --text 'she had fallen'
run --as Anna emergency show 1
run --as Boris emergency show 1
run --as Anna access list Anna
run --as Anna access list Anna --case 1 --actor Eve --json
run --as Boris access list Anna
run may Olga read-team case:1
run may Eve read-team case:1
run verify
