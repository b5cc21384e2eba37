# SPDX-License-Identifier: MIT
# Problems without a store: the known answers from their text files, and files that are not what they should be.
data=$here/../data
answer() {
    run "$@" --json | sed -e "s#$data/##g" -e 's#/[^ ]*/data/##g' -e 's/"[a-z_]*":null,//g' -e 's/,"seconds".*/}/'
}
for name in m1 m2 m8 m10 m11; do
    answer solve assign "$data/assign/$name.txt"
done
answer solve assign "$data/assign/m1.txt" --objective score
for name in m3_minutes m3_count m10_minutes loads loads_even; do
    answer solve assign "$data/assign/$name.txt"
done
answer solve assign "$data/assign/loads_complete.txt" --complete
for name in m5 m5b; do
    answer solve assign "$data/assign/$name.txt" --fairness loads --solution "$name"
    cut -d ' ' -f 2 "$name" | sort | uniq -c
done
answer solve assign "$data/assign/m5.txt" --fairness weighed --load-weight 10
answer solve assign "$data/assign/m5.txt" --load-weight 10
for caps in '2 0' '3 0' '4 0' '0 0' '2 1' '3 1' '3 3' '2 8' '1 8' '3 8' '0 8'; do
    set -- $caps
    answer solve rings "$data/rings/r.input" --max-ring "$1" --max-chain "$2"
done
answer solve rings "$data/rings/r.input" --max-ring 3 --max-chain 3 --success 900000
answer solve rings "$data/rings/r.input" --max-ring 9 --max-chain 8 --success 900000
answer solve rings "$data/rings/r.input" --max-ring 3 --max-chain 3 --success 500000
answer solve balance "$data/balance/b1.txt"
answer solve balance "$data/balance/b1_lex.txt" --objective lex
answer solve balance "$data/balance/b2_1.txt" --solution b2
cat b2
answer solve balance "$data/balance/b4.txt" --max-ring 3
answer solve balance "$data/balance/b4_report.txt" --max-ring 3
for name in c1 c2 c3 c4; do
    answer solve setoff "$data/setoff/$name.csv"
done
answer solve setoff "$data/setoff/c3.csv" --solution c3.csv
cat c3.csv
mkdir day
printf 'Resource ID,Latitude,Longitude\n7,51.0,34.0\n' >day/Resources.csv
printf 'Resource ID,Skill ID\n7,1\n' >day/Resources_Skills.csv
printf 'Task ID,Required Skill ID,Latitude,Longitude,Earliest start time (min),Latest start time (min),Duration (Min.)\n' >day/Tasks.csv
printf '1,1,51.0,34.0,480,480,60\n2,1,51.1,34.0,540,550,60\n3,1,51.0,34.0,600,700,30\n4,2,51.0,34.0,0,900,30\n' >>day/Tasks.csv
answer solve schedule day --speed-kmh 60 --solution plan
cat plan
answer solve schedule day --speed-kmh 120

printf 'p asn 1 1 1\ne 1 2 5\n' >wrong.txt
run solve assign wrong.txt
printf 'p asn 1 1 2\ne 1 1 5\n' >short.txt
run solve assign short.txt
printf 'p asn 1 1 1\ne 1 1 5 0\n' >weightless.txt
run solve assign weightless.txt
printf '2 1\n0 2 1\n-1 -1 -1\n' >wrong.input
run solve rings wrong.input
printf 'debtor,creditor,amount\nA,A,5\n' >self.csv
run solve setoff self.csv
run solve balance none.txt
run solve schedule .
run solve rings wrong.input --max-ring three
