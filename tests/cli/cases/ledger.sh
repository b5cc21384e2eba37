# SPDX-License-Identifier: MIT
# Known answer KA-L from the terminal: a fee to the pool, help that the pool pays, a reversal with its fee; then money
# beside time, several helpers at once, and who pays.
export MUTUALAID_STORE=ka_l.aid
quietly() {
    "$tool" --quiet "$@"
}
quietly init --no-taxonomy --no-seal
quietly group add Elm --kind time_bank --reference elm
quietly group policy set elm --credit-min 0:00
quietly group terms set elm --fee 500
for name in Ana Ben Cy Dee; do
    quietly member add $name --group elm
done
quietly group policy set elm --credit-min -10:00
quietly exchange log ben ana 90
quietly group policy set elm --credit-min 0:00
quietly skill add Shopping
quietly request add cy shopping --essential yes --reference food
run exchange log ana cy 60 --request food
quietly group policy set elm --credit-min -10:00
quietly exchange log dee ben 45
quietly exchange reverse 3 --yes
run balances elm
run balances elm --csv
run standing ana

quietly group terms set elm --unit EUR --price-cap 2500 --fee 1000 --credit-min -5000 --credit-min-mode block
run group terms elm --unit EUR
run exchange log ben ana 90 --unit EUR --price 2600
run exchange log ben ana 90 --unit EUR --price 1999
run statement ana --unit EUR
run statement ana --unit eur --csv
run statement ana --unit EURO
run exchange together ana 0:30 ben dee --payer ben
run exchange together ana 0:30 ben dee --payer cy
run exchange together elm 1:00 ben dee --for-group
run balances elm
run verify

quietly group add Harbour --reference harbour
run fund add elm Winter --unit EUR --purpose heating --purpose 'warm meals'
run transfer add receipt 500000 --fund Winter --receipt grant
run transfer add receipt 20000 --fund Winter --receipt foundation
run transfer add spending 12000 --fund Winter --purpose 'a feast'
run transfer add spending 12000 --fund Winter --purpose heating
run transfer add spending 600000 --fund Winter --purpose heating
run fund award Winter heating 300001 elm=200000:5 harbour=200000:5
run fund show Winter
run transfer add donation 0:20 --from ben --to cy
run transfer add donation 0:05 --from ben --hold-days 7
run transfer add opening -- -2:00
run transfer add opening 2:00 --to cy
run transfer post 7
run transfer dispute 6
run transfer resolve 6 --stands no
run transfer list
run balances harbour
run verify
