# SPDX-License-Identifier: MIT
# The catalogue of support from the terminal, and asking for it: who comes first, what is refused and where an appeal goes.
export MUTUALAID_STORE=town.aid
quietly() {
    "$tool" --quiet "$@"
}
quietly init --no-taxonomy --no-seal
quietly group add Council --kind public_council --reference council
quietly group add Neighbours --kind self_help --reference near --parent council
quietly group add 'Family Centre' --kind public_service --reference centre --parent council
quietly member add Ana --group near
quietly member add Ben --group near
quietly member add Carla --group centre --roles member,coordinator
quietly member add Nora --group near --roles member,coordinator
quietly member add Paul --group council --roles member,coordinator

run criterion set low-income 'poor families' --days 365 --label 'ru малоимущие семьи'
run criterion set police-register 'registered with the police' --special yes --document yes
run criterion list --languages ru
run criterion list --json
run service add centre 'Talking to a psychologist' --type psychological --measures psychology.counselling --rule low-income \
    --capacity 1 --open 'Mo-Fr 09:00-17:00' --contact '+49 30 1234' --document 'identity document' --legal-basis '442-FZ' \
    --credentials psychologist --code talk --answer-hours 48 --assured 2026-11-01
run service add centre 'Lawyer' --type legal --measures legal.advice --rule tall
run service add centre 'Lawyer' --type legal --measures legal.advice --publish
run service add near 'Listening' --type psychological --measures psychology.listening --publish --code ear --capacity 5
run service add near 'Errands' --type 140 --measures errands --publish
run service add near 'Errands' --type tall
run service list
run service publish talk
run service list --type psychological --json
run service list --flags no_legal_basis
run service show talk
run service search psycholog
run service tell talk --csv
run service edit talk --reach 20000 --place 52.52,13.40
run service show Talking
run service show walking
run service route --measure psychology --criterion low-income
run service route --measure psychology --all
run service route --measure psychology --all --json
run service route --criterion tall

run --as Ana support apply Ana --service talk --summary 'cannot sleep' --criterion low-income
run --as Ana support apply Ana --service Lawyer --summary 'a letter from the landlord'
run --as Ben support show 1
run --as Ana support show 1
run --as Carla support decline 1 busy
run --as Ben support decline 1 no_capacity
run --as Carla support decline 1 no_capacity --note 'from May on again'
run --as Ana support appeal 1 --summary 'it is urgent'
run --as Carla support accept 2
run --as Paul support accept 2
run --as Ana support send 1 ear
run --as Nora support accept 1 --note 'Thursday at ten'
run --as Nora support fulfil 1
run --as Ana support withdraw 1
run support call --service ear --urgency critical
run support call --summary 'he said his name'
run --as Nora support fulfil 3
run support outreach --type domestic
run --as Ana support job Ana --measure work
run --as Ana support send 5 Lawyer --emergency
run --as Carla support fail 5 other_service
run --as Ben support apply Ben --service talk
run --as Ben support complain 1 --summary 'noise'
run --as Ana support complain 1 --summary 'too late'
run support list
run support list --state failed --json
run support list --overdue
run support show 99
run support unmet --least 3
run service capacity talk 0
run service pause talk
run service close talk
run service publish talk
run service list --all --csv
run verify
