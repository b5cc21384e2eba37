# SPDX-License-Identifier: MIT
# Things are named by reference, number or a part of the name; several that fit are listed, and none is taken.
export MUTUALAID_STORE=town.aid
run --quiet init --no-seal
run --quiet group add 'Elm Street' --reference elm
run --quiet group add 'Elm Park' --reference park
run --quiet member add 'Anna Petrova' --group elm --reference a1
run --quiet member add 'Anna Maria Lopez' --group elm
run --quiet member add 'Иван Петров' --group elm --reference 2
run --quiet member add 'Ann' --group park
run member show a1
run member show anna
run member show 'Anna Maria'
run member show ann
run member show петров
run member show 2
run member show '#2'
run member show lopes
run member show nobody
run member show 99
run group show elm
run group show 'elm'
run group show street
run group show Elm
run --as anna member list
run --as 'anna maria' member show 'anna maria'
run offer add a1 plumbing --group elm --title 'Small repairs'
run offer add a1 plumbing --group elm --title 'Big repairs'
run offer show repairs
run offer show big
run skill show home.plumbing
run skill show plumbing
run skill show @123456789
run offer add a1 @123456789 --group elm
run offer add @77 plumbing
