#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/install-packages.sh with a make-believe dpkg-query, apt-get, sudo and id.
set -euo pipefail
# shellcheck source=tests/packaging/support.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh" "$@"

script=${ROOT}/packaging/install-packages.sh
log=${SCRATCH}/log
export LOG=${log} INSTALLED=${SCRATCH}/installed

borrow bash cat dirname env
fake dpkg-query <<'EOF'
grep -qx -- "${@: -1}" "${INSTALLED}" && printf 'installed'
EOF
borrow grep
# "deinstalled, configuration kept" counts as not installed, so only "installed" is printed above.
fake apt-get <<'EOF'
printf 'apt-get[%s] %s\n' "${DEBIAN_FRONTEND:-unset}" "$*" >>"${LOG}"
[[ $* != *"${APT_FAILS_AT:-nothing}"* ]]
EOF
fake id <<'EOF'
echo "${FAKE_UID:-0}"
EOF
fake sudo <<'EOF'
printf 'sudo\n' >>"${LOG}"
exec "$@"
EOF

# start GROUP...: in a PATH of nothing but the fakes.
start() {
    : >"${log}"
    PATH=${SCRATCH}/bin "${script}" "$@"
}

# The list: three groups, none empty, names as Debian allows them, none twice.
run 0 start --list
all=${output}
[[ -z $(grep -vxE '[a-z0-9][a-z0-9+.-]+' <<<"${all}" || true) ]] || fault "odd package names in: ${all}"
[[ -z $(sort <<<"${all}" | uniq -d) ]] || fault "packages listed twice: $(sort <<<"${all}" | uniq -d)"
for package in libtorch-dev libopenblas0-openmp qt6-base-dev libqcustomplot-dev libgtest-dev fonts-dejavu-core; do
    grep -qx -- "${package}" <<<"${all}" || fault "${package} is not listed"
done
parts=0
for group in build run test; do
    run 0 start --list "${group}"
    [[ -n ${output} ]] || fault "group ${group} is empty"
    parts=$((parts + $(wc -l <<<"${output}")))
done
((parts == $(wc -l <<<"${all}"))) || fault 'the groups do not add up to the whole list'

# All installed: nothing is called.
printf '%s\n' "${all}" >"${INSTALLED}"
run 0 start
output_has 'are installed'
[[ ! -s ${log} ]] || fault "something ran although nothing was missing: $(cat "${log}")"

# Two missing, as root: only these are installed, and nobody is asked anything.
grep -vxE 'ccache|xvfb' <<<"${all}" >"${INSTALLED}"
run 0 start
grep -qE '^apt-get\[noninteractive\] .*update$' "${log}" || fault "no update: $(cat "${log}")"
grep -qE '^apt-get\[noninteractive\] .*install -y --no-install-recommends ccache xvfb$' "${log}" ||
    fault "not exactly the missing packages: $(cat "${log}")"
! grep -q sudo "${log}" || fault 'root used sudo'

# Of one group only.
run 0 start build
grep -qE 'install .* ccache$' "${log}" || fault "group build: $(cat "${log}")"

# Not root: through sudo, still noninteractive.
FAKE_UID=1000 run 0 start
grep -q '^sudo$' "${log}" || fault 'sudo was not used'
grep -qE '^apt-get\[noninteractive\] .*install' "${log}" || fault "sudo lost the environment: $(cat "${log}")"

# A package list that cannot be refreshed is no reason to stop; an installation that fails is.
APT_FAILS_AT=update run 0 start
grep -q ' install ' "${log}" || fault 'a failed update stopped the installation'
APT_FAILS_AT=install run 1 start
output_has 'apt-get install failed'

# Neither root nor sudo: says what to run.
rm -- "${SCRATCH}/bin/sudo"
FAKE_UID=1000 run 1 start
output_has 'apt-get install --no-install-recommends ccache xvfb'
[[ ! -s ${log} ]] || fault 'apt-get ran without rights'

# Not Debian.
rm -- "${SCRATCH}/bin/apt-get"
run 1 start
output_has 'Debian 12'

# The command line.
run 0 start --help
output_has 'Usage:'
run 2 start everything
output_has "unknown argument 'everything'"
finish
