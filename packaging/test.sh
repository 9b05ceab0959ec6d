#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs the tests. ctest's summary is the last thing printed, its exit code ours.
set -euo pipefail
# shellcheck source=packaging/lib.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

usage() {
    cat <<'EOF'
Usage: packaging/test.sh [OPTION...]

Builds Axscope into build/PRESET and runs its tests, two at a time. Tests that need data which the project does not
ship skip themselves. Tests labelled "bench" and "long" are left out by default.

  --preset NAME   release (default), dev, asan, tsan or fuzz; the variable AXSCOPE_PRESET does the same
  --label-all     run all tests, "bench" and "long" too
  --bench         run only the tests labelled "bench", one at a time
  --no-install    do not install packages
  --help          print this text

Exit code: that of ctest (0 = all passed), 1 where installing or building failed, 2 for a wrong option.
EOF
}

preset=${AXSCOPE_PRESET:-release}
install=yes
selection=(--label-exclude '^(bench|long)$' --parallel 2)
while (($#)); do
    case $1 in
        --preset)
            (($# >= 2)) || fail '--preset needs a name (see --help)' 2
            preset=$2
            shift
            ;;
        --preset=*) preset=${1#*=} ;;
        --label-all) selection=(--parallel 2) ;;
        --bench) selection=(--label-regex '^bench$' --parallel 1) ;;
        --no-install) install=no ;;
        -h | --help)
            usage
            exit 0
            ;;
        *) fail "unknown option '$1' (see --help)" 2 ;;
    esac
    shift
done

if [[ ${install} == yes ]]; then
    say 'Packages'
    "${AXSCOPE_ROOT}/packaging/install-packages.sh"
fi
configure_and_build "${preset}" || fail "building preset '${preset}' failed"

say "Testing preset '${preset}'"
exec ctest --test-dir "${AXSCOPE_ROOT}/build/${preset}" --output-on-failure --no-tests=error "${selection[@]}"
