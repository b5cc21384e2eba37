# SPDX-License-Identifier: MIT
# A signed statement, checked with and without the community's key, and changed on its way.
export MUTUALAID_STORE=town.aid
run init --no-seal --no-taxonomy
run group add 'Elm Street' --kind time_bank --reference elm
run member add 'Anna' --group elm
run member add 'Boris' --group elm
run exchange log Anna Boris 1:30
run statement Boris --signed early.txt
run signature begin
run statement Boris --signed boris.txt
run statement Boris --signed boris.txt
run signature begin
run signature chain --out keys.txt
run signature list --csv
unset MUTUALAID_STORE
run statement check boris.txt
old=$(sed -n 's/^public: \([0-9a-f]*\) .* -$/\1/p' keys.txt)
new=$(sed -n 's/^key: //p' keys.txt)
run statement check boris.txt --key "$old"
run statement check boris.txt --key "$new"
run statement check boris.txt --key "$new" --keys keys.txt --json
run statement check boris.txt --keys keys.txt
run statement check boris.txt --key 0000000000000000000000000000000000000000000000000000000000000000 --keys keys.txt
sed 's/^closing: -90/closing: -91/' boris.txt >changed.txt
run statement check changed.txt
run statement check keys.txt
sed 's/^key: .*/key: KEY/; s/^signature: .*/signature: SIGNATURE/' boris.txt
