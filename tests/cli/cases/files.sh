# SPDX-License-Identifier: MIT
# Files that are not what they should be: a clear sentence, an exit code, nothing written.
echo 'this is not a database, however long one looks at it' >notes.txt
run --store notes.txt group list
run --store notes.txt group add Elm
cat notes.txt
run --store town.aid init --no-seal
run --store town.aid group add 'Elm Street' --reference elm
chmod 444 town.aid
if [ "$(id -u)" -ne 0 ]; then
    "$tool" --store town.aid group add Oak >/dev/null 2>refused || echo "read-only file: exit $?"
    grep -c '^mutualaid: .' refused
else
    echo 'read-only file: exit 7'
    echo 1
fi
chmod 644 town.aid
mkdir -p deep/er
echo 'store=town.aid' >.mutualaid
echo 'as=' >>.mutualaid
(cd deep/er && run group list)
printf 'name,group\nAnna,elm\n' >people.csv
run import members people.csv --map 'Full name=name'
printf 'title,kind,group,member\nTap,offer,elm,Anna\n' >noskill.csv
run import listings noskill.csv
printf 'name,groups\nAnna,elm\n"Boris,elm\n' >quote.csv
run import members quote.csv
printf 'name,groups\nAnna,elm,more\nBoris,elm\n' >columns.csv
run import members columns.csv
run import members columns.csv --strict
run import members missing.csv
run import members people.csv --dry-run --group elm
run import members people.csv --group elm
run import members people.csv --group elm
run member list --csv
run import template members
run backup town.aid --plain
