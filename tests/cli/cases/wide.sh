# SPDX-License-Identifier: MIT
# Tables keep within 80 columns, whatever the script.
export MUTUALAID_STORE=town.aid
run --quiet init --no-seal
run --quiet group add '東京の助け合いの会、隣人と隣人が互いに助け合うための集まり' --reference tokyo
run --quiet group add 'Университет третьего возраста «Вторая весна» имени академика Павлова' --reference univ
run --quiet member add '山田太郎山田太郎山田太郎山田太郎山田太郎' --group tokyo --preferred-name 太郎 --languages 'ja en'
run --quiet member add 'Константин Константинович Константинопольский-Задунайский' --group univ --languages 'ru'
run --quiet member add 'José Antonio de la Santísima Trinidad Ruiz y Picasso' --group univ
run --quiet request add 'José' gardening --group univ --title 'Un jardín que necesita mucho cuidado, también los domingos por la tarde'
run group list
run member list
run request list
run member show 山田
