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

while IFS= read -r file; do
    [[ -f ${file} ]] || continue
    head -n 1 -- "${file}" | grep -qxF '// SPDX-License-Identifier: GPL-3.0-or-later' ||
        fault "${file}: the first line is not the licence line"
    [[ ${file} != *.h ]] || grep -qx '#pragma once' -- "${file}" || fault "${file}: lacks #pragma once"
done < <(git ls-files '*.h' '*.cpp')

# Every source is compiled: a CMakeLists.txt or .cmake file in its folder or above names it, relative to that folder.
is_listed() {
    local folder=${1%/*} relative=${1##*/} lists
    while :; do
        lists=$(cat -- "${folder}"/CMakeLists.txt "${folder}"/*.cmake 2>/dev/null || true)
        ! grep -qE "(^|[[:space:](/\"])${relative//./\\.}([[:space:])\"]|\$)" <<<"${lists}" || return 0
        [[ ${folder} == */* ]] || return 1
        relative=${folder##*/}/${relative}
        folder=${folder%/*}
    done
}
while IFS= read -r file; do
    [[ ! -f ${file} ]] || is_listed "${file}" || fault "${file}: no CMakeLists.txt lists it"
done < <(git ls-files '*.cpp')
finish
