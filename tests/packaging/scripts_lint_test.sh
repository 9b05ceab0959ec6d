#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every shell script parses, can be executed where it should be, and passes shellcheck where that is installed.
set -euo pipefail
# shellcheck source=tests/packaging/support.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh" "$@"

cd -- "${ROOT}"
mapfile -t scripts < <(find .ci packaging tests -type f \( -name '*.sh' -o -path '.ci/run' \) | sort)
((${#scripts[@]} >= 5)) || fault "only ${#scripts[@]} scripts found under ${ROOT}"
for script in "${scripts[@]}"; do
    bash -n "${script}" || fault "${script} does not parse"
done
for script in .ci/run packaging/test.sh packaging/demo.sh packaging/install-packages.sh; do
    [[ -x ${script} ]] || fault "${script} is not executable"
done
if command -v shellcheck >/dev/null; then
    shellcheck --external-sources "${scripts[@]}" || fault 'shellcheck has complaints'
else
    echo 'shellcheck is not installed: only parsed'
fi
finish
