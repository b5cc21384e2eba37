# SPDX-License-Identifier: MIT
# The catalogue of support from files: the shipped criteria and services, a file with mistakes, and a directory in HSDS.
export MUTUALAID_STORE=town.aid
quietly() {
    "$tool" --quiet "$@"
}
quietly init --no-taxonomy --no-seal
quietly group add Centre --kind public_service --reference centre
shipped=$sample/../support
cp "$shipped"/*.csv .
run import services services.csv --group centre --dry-run
run import criteria criteria.csv
run import criteria criteria.csv
run import services services.csv --group centre
run import services services.csv --group centre
run service route --measure psychology --criterion low-income
run service show s2.domestic.economic
printf 'code,group,name,tier,rule\nx,centre,A,village,\ny,centre,B,state,tall\nz,ash,C,,\nw,centre,D,,low-income\n' >odd.csv
run import services odd.csv
run import services odd.csv --strict --json
run import template criteria

mkdir house
printf 'id,name\n7,Harbour House\n' >house/organizations.csv
printf 'id,organization_id,name,status\n70,7,Soup kitchen,\n71,9,Orphan,\n72,7,,\n' >house/services.csv
printf 'service_id,weekday,opens_at,closes_at\n70,Monday,9:00am,5:10pm\n88,Monday,9:00am,5:00pm\n' >house/regular_schedules.csv
printf 'service_id,taxonomy_id\n70,BD-1800.2000\n' >house/services_taxonomy.csv
run import directory house --dry-run
run import directory house
run import directory house --group centre
run service show hsds:70
run service route --measure BD-1800
run import directory nowhere
run verify
