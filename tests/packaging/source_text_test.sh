#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What must not stand in any file of the repository, and what must stand in every source file. The patterns below are
# written so that they do not match themselves.
set -euo pipefail
# shellcheck source=tests/packaging/support.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh" "$@"

cd -- "${ROOT}"
[[ $(git rev-parse --show-toplevel 2>/dev/null) == "$(pwd -P)" ]] || skip "${ROOT} is not a git checkout"

# forbid WHAT PATTERN [PATHSPEC...]
forbid() {
    local what=$1 pattern=$2 found
    shift 2
    found=$(git grep -nIE "${pattern}" -- "$@" || true)
    [[ -z ${found} ]] || fault "${what}:"$'\n'"${found}"
}
forbid 'unfinished work' '\b(TO[D]O|FIXM[E]|XX[X])\b'
forbid 'a path of one machine' '(^|[^A-Za-z0-9._~$}/-])/(hom[e]|wor[k]|Use[r]s)/'
forbid 'a temporary path outside scripts' '/tm[p]/' ':!*.sh' ':!.ci/run'
forbid 'a merge conflict' '^(<<<<<<[<]|>>>>>>[>])'
forbid 'a carriage return' $'\r$'
forbid 'white space at the end of a line' '[[:blank:]]$' '*.h' '*.cpp' '*.cmake' '*CMakeLists.txt' '*.sh' '*.md'

# faults TEXT: one for each file name read.
faults() {
    local file
    while IFS= read -r file; do
        fault "${file}: $1"
    done
}
# present PATHSPEC...: the files of the checkout that are there.
present() {
    git ls-files "$@" | while IFS= read -r file; do
        [[ ! -f ${file} ]] || printf '%s\n' "${file}"
    done
}
licence='// SPDX-License-Identifier: GPL-3.0-or-later'
# shellcheck disable=SC2016  # awk's own variables
faults 'the first line is not the licence line' < <(
    present '*.h' '*.cpp' | xargs -d '\n' awk -v line="${licence}" 'FNR == 1 && $0 != line { print FILENAME }')
faults 'lacks #pragma once' < <(present '*.h' | xargs -d '\n' grep -Lx '#pragma once' || true)

# Every source is compiled: some CMakeLists.txt or .cmake file names it, relative to its own folder, to the one above or
# to the source folder. What stands before a slash as a variable is dropped.
listed=$(git ls-files '*CMakeLists.txt' '*.cmake' | while IFS= read -r list; do
    [[ -f ${list} ]] || continue
    folder=$(dirname -- "${list}")
    grep -oE '[A-Za-z0-9_./-]+\.cpp' "${list}" | while IFS= read -r source; do
        source=${source#/}
        printf '%s\n' "${source}" "${folder}/${source}" "${folder%/*}/${source}"
    done
done | sort -u)
faults 'no CMakeLists.txt lists it' < <(present '*.cpp' | grep -vxFf <(printf '%s\n' "${listed}") || true)
finish
