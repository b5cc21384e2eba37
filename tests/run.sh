#!/bin/sh
# SPDX-License-Identifier: MIT
# Everything that must hold, on a machine with nothing but a shell: installs what is missing, builds several ways, runs
# the tests, builds the manual, and ends with one line, "N passed, N failed".
#
#   sh tests/run.sh            everything, about a quarter of an hour on two cores
#   sh tests/run.sh --quick    gcc only
#
# Build directories stand under build/. A binding's tests are tests of the build (tests/bindings); what it needs to be
# built and tested is added to the packages below.
set -eu

cd "$(dirname "$0")/.."
root=$(pwd)
quick=
case "${1-}" in
    '') ;;
    --quick) quick=yes ;;
    *) echo "tests/run.sh: unknown argument $1; --quick is the only one" >&2; exit 2 ;;
esac

packages='gcc g++ libc6-dev meson ninja-build pkg-config python3 binutils
    libutf8proc-dev libsodium-dev libsqlite3-dev libcmocka-dev tzdata abigail-tools dpkg-dev'
# (Debian's sqlite3.pc asks a static program for -lz, and no package brings it along.)
[ -n "$quick" ] || packages="$packages clang cmake doxygen valgrind libc6-dbg zlib1g-dev
    python3-pycparser python3-mypy python3-numpy python3-venv luarocks lua5.1 lua5.2 lua5.3 lua5.4 luajit liblua5.1-0-dev liblua5.2-dev liblua5.3-dev liblua5.4-dev
    libluajit-5.1-dev"
# shellcheck disable=SC2086 # one word a package
sh examples/install.sh $packages

builds=$root/build
logs=$builds/logs
mkdir -p "$logs"
passed=0
failed=0
# A locale that knows UTF-8, whatever the machine is set to.
export LC_ALL=C.UTF-8

say() {
    printf '\n== %s\n' "$*"
}

# one NAME COMMAND…: a check that passes or fails as a whole.
one() {
    name=$1
    shift
    if "$@" >"$logs/$name.log" 2>&1; then
        passed=$((passed + 1))
        echo "ok      $name"
    else
        failed=$((failed + 1))
        tail -n 60 "$logs/$name.log"
        echo "FAILED  $name (all of it: $logs/$name.log)"
    fi
}

# count DIRECTORY: adds what `meson test` wrote down, one JSON object a line.
count() {
    counts=$(python3 - "$1/meson-logs/testlog.json" <<'PYTHON'
import json, sys
results = [json.loads(line)['result'] for line in open(sys.argv[1], encoding='utf-8')]
good = sum(result in ('OK', 'EXPECTEDFAIL') for result in results)
skipped = sum(result == 'SKIP' for result in results)
print(good, len(results) - good - skipped)
PYTHON
    ) || counts='0 1'
    passed=$((passed + ${counts% *}))
    failed=$((failed + ${counts#* }))
}

# build NAME OPTIONS…: configures, compiles and tests. CC and CXX choose the compiler.
build() {
    name=$1
    shift
    directory=$builds/$name
    say "$name: $*"
    setup=
    [ ! -f "$directory/build.ninja" ] || setup=--reconfigure
    # shellcheck disable=SC2086 # no word at all when empty
    if ! { meson setup $setup "$directory" "$@" && meson compile -C "$directory"; } >"$logs/$name.log" 2>&1; then
        failed=$((failed + 1))
        tail -n 60 "$logs/$name.log"
        echo "FAILED  building $name (all of it: $logs/$name.log)"
        return
    fi
    rm -f "$directory/meson-logs/testlog.json"
    meson test -C "$directory" --no-rebuild --print-errorlogs || true
    count "$directory"
}

manual() {
    [ -f "$builds/manual/build.ninja" ] || meson setup "$builds/manual" -Ddocs=enabled -Dtests=disabled
    meson compile -C "$builds/manual" manual
}

# With every option off the library stands on these alone.
bare_needs() {
    needs=$(readelf -d "$builds/bare/lib/libmutualaid.so.0" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
    echo "$needs"
    ! echo "$needs" | grep -v -e '^libc\.' -e '^libutf8proc\.' -e '^libsodium\.'
}

# A sanitizer's own code makes gcc warn of what is not there, so here warnings are no errors.
sanitized() {
    ASAN_OPTIONS=detect_leaks=1:abort_on_error=1:strict_string_checks=1 \
    UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
        build "$@"
}

build gcc --werror -Dtests=enabled -Dsqlite=enabled -Dcli=enabled
python3 tests/checks/style_numbers.py
# A gate that is skipped where its tools are missing is no gate.
one abi_gate python3 tests/abi/gate.py "$builds/gcc/lib/libmutualaid.so.0" --required

if [ -z "$quick" ]; then
    CC=clang CXX=clang++ build clang --werror -Dtests=enabled
    sanitized sanitized -Dtests=enabled -Db_sanitize=address,undefined -Doptimization=1
    build bare --werror -Dauto_features=disabled -Dtests=enabled

    say 'consumers, what the bare library needs, manual, main job under valgrind'
    one consumer sh tests/consumer/check.sh "$builds/gcc"
    one missing sh tests/consumer/missing.sh
    one bare_needs bare_needs
    one wheel sh tests/bindings/wheel.sh
    one rock sh tests/bindings/rock.sh
    one hosts sh tests/bench/hosts.sh "$builds/gcc" 20000
    one manual manual
    one valgrind sh tests/main_job.sh "$builds/gcc/examples/mutualaid" \
        valgrind -q --leak-check=full --errors-for-leak-kinds=definite,possible --error-exitcode=9
fi

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
