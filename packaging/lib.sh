# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What test.sh, demo.sh and .ci/run share. To be sourced; sets AXSCOPE_ROOT.

AXSCOPE_ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

# A compiler cache serves every clone of the project, wherever it lies: paths below the root count as relative.
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-${AXSCOPE_ROOT}}
export CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}

say() {
    printf '\n== %s\n' "$*"
}

fail() {
    printf '%s: %s\n' "$(basename -- "$0")" "$1" >&2
    exit "${2:-1}"
}

# Parallel compilers: one per core, fewer where memory is short (a file that includes LibTorch takes about 1.5 GiB).
build_jobs() {
    local cores by_memory
    cores=$(nproc 2>/dev/null || echo 1)
    by_memory=$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo 2>/dev/null || true)
    by_memory=${by_memory:-1}
    ((by_memory >= 1)) || by_memory=1
    echo $((cores < by_memory ? cores : by_memory))
}

# configure_and_build PRESET [CMAKE_ARGUMENT...]: every target, into build/PRESET.
configure_and_build() {
    local preset=$1 jobs
    shift
    jobs=$(build_jobs)
    cd -- "${AXSCOPE_ROOT}" || return 1
    say "Configuring preset '${preset}'"
    cmake --preset "${preset}" "$@" || return 1
    say "Building preset '${preset}' with ${jobs} jobs"
    cmake --build --preset "${preset}" --parallel "${jobs}"
}
