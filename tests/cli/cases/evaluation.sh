# SPDX-License-Identifier: MIT
# Each side says how it was: shown together, contested, settled.
export MUTUALAID_STORE=said.aid
quietly() {
    "$tool" --quiet "$@"
}
quietly init --no-taxonomy --no-seal
quietly group add Elm --kind time_bank --reference elm
quietly member add Carla --group elm --roles coordinator
quietly member add Ada --group elm
quietly member add Bea --group elm
quietly exchange log bea ada 60
run evaluation list --member ada
run --as ada evaluation give 1 --text 'on time, and kind' --report not_again
run --as bea evaluation show 1
run --as bea evaluation give 1 --text 'a warm kitchen'
run --as bea evaluation show 1
run --as bea evaluation contest 1 --text 'we laughed all day'
run --as ada evaluation settle 1 --side requester --stands no
run --as carla evaluation list --which contested --group elm
run --as carla evaluation settle 1 --side requester --stands no
run --as bea evaluation show 1
run --as bea evaluation give 1
run evaluation show 1
