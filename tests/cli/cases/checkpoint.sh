# SPDX-License-Identifier: MIT
# Signed heads that somebody outside keeps, and what they find.
export MUTUALAID_STORE=town.aid
run init --no-seal
run checkpoint make
run signature begin
run group add 'Elm Street' --kind time_bank --reference elm
run member add 'Olga Ivanova' --group elm
run member add 'Max' --group elm
cp town.aid before.aid
cp town.aid-keys before.aid-keys
run exchange log Olga Max 1:00 --memo 'carried the piano'
run checkpoint make --out kept.txt
run checkpoint make --out kept.txt
sed -n 1p kept.txt
cut -d: -f1 kept.txt | tr '\n' ' '
run exchange log Max Olga 0:30
run checkpoint check kept.txt
run checkpoint check kept.txt --json
run checkpoint check kept.txt --signer "$(sed -n 's/^key: //p' kept.txt)"
run signature begin
run checkpoint make --out later.txt
run checkpoint check later.txt --signer "$(sed -n 's/^key: //p' kept.txt)"
run --store before.aid checkpoint check kept.txt
sed 's/^records: .*/records: 1/' kept.txt >forged.txt
run checkpoint check forged.txt
run checkpoint check missing.txt
run --store other.aid init --no-seal
run --store other.aid checkpoint check kept.txt
