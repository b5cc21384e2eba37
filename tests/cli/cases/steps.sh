# SPDX-License-Identifier: MIT
# The first steps that --help names, as a person sees them.
export MUTUALAID_STORE=town.aid
run init --no-seal
run group add 'Elm Street' --kind time_bank --reference elm --zone Europe/Berlin
run member add 'Anna Petrova' --group elm --reference a1
run member add Boris --group elm --languages 'ru en' --available 'Mo-Fr 17:00-20:00' --phone '+44 7700 900101'
run member add 王小明 --group elm
run offer add boris plumbing --title 'Small repairs' --minutes 1:30
run request add anna 'dripping tap' --title 'Dripping tap' --urgency high
run request add 王小明 'dripping tap' --title 水龙头漏水
run request list
run offer list
run match
run match --request 'dripping tap' --top 3
run match --commit
run exchange list
run exchange accept 1
run confirm 1 --side helper --minutes 1:30
run confirm 1 --side requester --minutes 1:15
run confirm 1 --side requester --minutes 1:30
run exchange show 1
run statement anna
run statement boris
run balances elm
run exchange log anna 王小明 45 --memo 'help with a form'
run balances
run exchange reverse 2
run exchange reverse 2 --yes
run statement anna
run group policy elm
run group policy set elm --credit-min -1:00 --silence-days 0
run exchange log boris anna 2h
run member show boris
run member edit boris --phone '' --available ''
run member show boris
run member pause boris 2099-01-01
run member pause boris now
run member block anna boris
run credential verify boris first-aid --until 2099-01-01 --issuer 'Red Cross'
run member leave 王小明 elm
run search plumer
run search няня
run stats
run stats --people
run advance
run expiring
run group close elm
run backup copy.aid --plain
run --store copy.aid verify
run backup copy.aid --plain
