#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs Debian packages that are missing, after saying which.
#
#   sh examples/install.sh PACKAGE…
#
# What is there already is left alone; when nothing is missing, nothing is said and nothing is asked for. On a system
# without dpkg it names what is needed and leaves the installing to you.
set -eu

installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "This is not a Debian system. Needed (as Debian calls it): $*" >&2
    exit 0
fi

missing=
for package in "$@"; do
    installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "Missing packages, installed now:$missing" >&2
as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "Not root, and there is no sudo. As root: apt-get install$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
apt() {
    # Another installation may hold the lock: wait for it.
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=500 "$@" >&2
}
# The lists of packages may be old or not there at all; then they are fetched anew.
# shellcheck disable=SC2086 # one word a package
apt-cache show --no-all-versions $missing >/dev/null 2>&1 || apt update
# shellcheck disable=SC2086 # one word a package
apt install --no-install-recommends $missing || {
    apt update
    apt install --no-install-recommends $missing
}
