#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages that Axscope needs, only those that are missing.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
list=${here}/debian-packages.txt

usage() {
    cat <<'EOF'
Usage: packaging/install-packages.sh [--list] [GROUP...]

Installs what is missing of the packages in packaging/debian-packages.txt, through apt-get, as root or with sudo.
Does nothing where all are installed.

  GROUP    build, run or test; all three where none is given
  --list   print the packages of the groups and stop
  --help   print this text
EOF
}

fail() {
    printf 'install-packages.sh: %s\n' "$1" >&2
    exit "${2:-1}"
}

packages_of() {
    local wanted=$1 group='' line
    while IFS= read -r line || [[ -n ${line} ]]; do
        line=${line%%#*}
        line=${line//[[:space:]]/}
        case ${line} in
            '') ;;
            '['*']') group=${line:1:-1} ;;
            *) [[ ${group} != "${wanted}" ]] || printf '%s\n' "${line}" ;;
        esac
    done <"${list}"
}

is_installed() {
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed* ]]
}

groups=()
list_only=no
for argument in "$@"; do
    case ${argument} in
        -h | --help)
            usage
            exit 0
            ;;
        --list) list_only=yes ;;
        build | run | test) groups+=("${argument}") ;;
        *) fail "unknown argument '${argument}' (groups are build, run and test; see --help)" 2 ;;
    esac
done
((${#groups[@]})) || groups=(build run test)

packages=()
for group in "${groups[@]}"; do
    mapfile -t -O "${#packages[@]}" packages < <(packages_of "${group}")
done
if [[ ${list_only} == yes ]]; then
    printf '%s\n' "${packages[@]}"
    exit 0
fi

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    fail "apt-get and dpkg-query are needed, so this works on Debian 12 or newer and on Ubuntu; elsewhere install
the counterparts of the packages in ${list} by hand and give --no-install to test.sh and demo.sh"
fi

missing=()
for package in "${packages[@]}"; do
    is_installed "${package}" || missing+=("${package}")
done
if ! ((${#missing[@]})); then
    printf 'All %d packages are installed.\n' "${#packages[@]}"
    exit 0
fi

as_root=()
if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null ||
        fail "packages are missing and neither root rights nor sudo are at hand; as root, run: \
apt-get install --no-install-recommends ${missing[*]}"
    as_root=(sudo)
fi

# env, because sudo clears the environment. The lock may be held by unattended upgrades of a fresh system.
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
printf 'Installing %d of %d packages: %s\n' "${#missing[@]}" "${#packages[@]}" "${missing[*]}"
"${apt[@]}" update || printf 'install-packages.sh: apt-get update had errors; going on with the lists there are\n' >&2
"${apt[@]}" install -y --no-install-recommends "${missing[@]}" || fail 'apt-get install failed (its message is above)'
