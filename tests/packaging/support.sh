# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# For the shell tests of this folder. $1 of the test is the source folder. Sets ROOT and SCRATCH (removed at the end).

ROOT=$(cd -- "$1" && pwd)
SCRATCH=$(mktemp -d)
trap 'rm -rf -- "${SCRATCH}"' EXIT
export ROOT SCRATCH
failures=0

fault() {
    printf 'FAILED: %s\n' "$*" >&2
    failures=$((failures + 1))
}

skip() {
    printf 'SKIPPED: %s\n' "$*"
    exit 77
}

finish() {
    ((failures == 0)) || exit 1
    printf 'passed\n'
}

# run EXPECTED_EXIT_CODE COMMAND...: output and errors go to ${output}.
run() {
    local expected=$1 code=0
    shift
    output=$("$@" 2>&1) || code=$?
    ((code == expected)) || fault "exit code ${code} instead of ${expected}: $* -- ${output}"
}

output_has() {
    [[ ${output} == *"$1"* ]] || fault "output lacks '$1': ${output}"
}

output_lacks() {
    [[ ${output} != *"$1"* ]] || fault "output has '$1': ${output}"
}

# fake NAME <<SCRIPT: a program that stands for NAME in ${SCRATCH}/bin.
fake() {
    mkdir -p -- "${SCRATCH}/bin"
    { printf '#!/bin/bash\n' && cat; } >"${SCRATCH}/bin/$1"
    chmod +x -- "${SCRATCH}/bin/$1"
}

# borrow NAME...: the machine's own program, for a PATH that holds nothing but ${SCRATCH}/bin.
borrow() {
    local name
    mkdir -p -- "${SCRATCH}/bin"
    for name in "$@"; do
        ln -sf -- "$(command -v "${name}")" "${SCRATCH}/bin/${name}"
    done
}
