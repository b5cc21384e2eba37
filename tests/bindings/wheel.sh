#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes a wheel and installs it without a network into a fresh environment; there the README's line, the bundled library,
# the system's library, MUTUALAID_LIBRARY and the words of a failure are tried.
#
#   sh tests/bindings/wheel.sh [BUILD_DIRECTORY]     with its library; without, the wheel is built as for a release
set -eu

[ $# -eq 0 ] || build=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
unset MUTUALAID_LIBRARY PYTHONPATH LD_LIBRARY_PATH
export PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
python=/usr/bin/python3
[ -x "$python" ] || python=python3
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo 'python3-venv is not installed: the wheel was not tried'
    exit 77
fi
if [ -n "${build-}" ] && ldd "$build/lib/libmutualaid.so.0" | grep -q libasan; then
    echo 'a library with sanitizers goes into no wheel'
    exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -n "${build-}" ]; then
    wheel=$("$python" bindings/python/wheel.py --library "$build/lib/libmutualaid.so.0" --output "$work")
    again=$("$python" bindings/python/wheel.py --library "$build/lib/libmutualaid.so.0" --output "$work/again")
    cmp "$wheel" "$again"
else
    wheel=$("$python" bindings/python/wheel.py --output "$work")
fi
ls -l "$wheel"

"$python" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-index "$wheel"
cd "$work"
inside=$(echo "$work"/venv/lib/python3*/site-packages/mutualaid/libmutualaid.so)

# where EXPECTED: which library is mapped into a process that uses the package.
where() {
    "$work/venv/bin/python" -X dev -W error - "$1" <<'PYTHON'
import pathlib
import sys
import mutualaid
with mutualaid.Store.open("memory:") as town:
    street = town.found_group(name="Elm Street")
    ana, ben = street.enrol(name="Ana"), street.enrol(name="Ben")
    town.log_exchange(requester=ana, helper=ben, minutes=90)
    assert (town.balance(ben), town.verify().ok) == (90, True)
mapped = {line.split()[-1] for line in pathlib.Path("/proc/self/maps").read_text().splitlines() if "libmutualaid" in line}
assert len(mapped) == 1 and mapped.pop().startswith(sys.argv[1]), (mapped, sys.argv[1])
PYTHON
    echo "found: $1"
}

where "$inside"
if [ -z "${build-}" ]; then
    needs=$(readelf -d "$inside" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | grep -v -e '^libc\.' -e '^libm\.' || true)
    [ -z "$needs" ] || echo "not inside, for the system has no static library: $needs"
    exit 0
fi

MUTUALAID_LIBRARY="$build/lib/libmutualaid.so.0"
export MUTUALAID_LIBRARY
where "$build/lib"
unset MUTUALAID_LIBRARY

rm "$inside"
LD_LIBRARY_PATH="$build/lib"
export LD_LIBRARY_PATH
where "$build/lib"
unset LD_LIBRARY_PATH

# Nowhere: the failure lists every place that was tried.
: >"$inside"
if "$work/venv/bin/python" -c 'import mutualaid' 2>failed; then
    echo 'an empty file was loaded' >&2
    exit 1
fi
grep -F "$inside" failed >/dev/null
grep -F '  libmutualaid.so.0' failed >/dev/null
grep -F 'MUTUALAID_LIBRARY' failed >/dev/null
echo 'a failure lists every place that was tried'
