#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/test.sh and packaging/demo.sh in a tree of their own, with a make-believe cmake, ctest and program that
# write down how they were called.
set -euo pipefail
# shellcheck source=tests/packaging/support.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh" "$@"

tree="${SCRATCH}/a tree"
mkdir -p -- "${tree}/build/release/bin" "${SCRATCH}/cifar"
cp -r -- "${ROOT}/packaging" "${tree}/"
: >"${SCRATCH}/cifar/test.bin"
export LOG=${SCRATCH}/log PATH=${SCRATCH}/bin:${PATH}

fake cmake <<'EOF'
printf 'cmake %s\n' "$*" >>"${LOG}"
[[ $* != "${CMAKE_FAILS_AT:-nothing}"* ]]
EOF
fake ctest <<'EOF'
printf 'ctest %s\n' "$*" >>"${LOG}"
echo '100% tests passed, 0 tests failed out of 1'
exit "${CTEST_EXIT:-0}"
EOF
# The display that answers is ":7".
fake xdotool <<'EOF'
[[ ${DISPLAY} == :7 ]]
EOF
fake apt-get <<'EOF'
printf 'apt-get %s\n' "$*" >>"${LOG}"
EOF
fake dpkg-query <<'EOF'
[[ ${PACKAGES:-present} == present ]] && printf 'installed'
EOF
fake id <<'EOF'
echo 0
EOF
cat >"${tree}/build/release/bin/axscope" <<'EOF'
#!/bin/bash
printf 'axscope[%s] %s\n' "${QT_QPA_PLATFORM:-}" "$*" >>"${LOG}"
exit "${PROGRAM_EXIT:-0}"
EOF
chmod +x "${tree}/build/release/bin/axscope"

# start SCRIPT ARGUMENT...: without the display of whoever runs this test.
start() {
    local script=$1
    shift
    : >"${LOG}"
    env -u DISPLAY -u WAYLAND_DISPLAY ${DISPLAY_FOR_SCRIPT:+DISPLAY="${DISPLAY_FOR_SCRIPT}"} \
        "${tree}/packaging/${script}" "$@"
}
log_has() {
    grep -qF -- "$1" "${LOG}" || fault "not called: '$1'; called were: $(cat "${LOG}")"
}
log_lacks() {
    ! grep -qF -- "$1" "${LOG}" || fault "called: '$1'"
}

# test.sh
cd /
run 0 start test.sh
log_has 'cmake --preset release'
log_has 'cmake --build --preset release --parallel'
log_has "ctest --test-dir ${tree}/build/release --output-on-failure --no-tests=error --label-exclude ^(bench|long)\$ --parallel 2"
[[ ${output##*$'\n'} == '100% tests passed, 0 tests failed out of 1' ]] || fault "ctest's summary is not last: ${output}"
CTEST_EXIT=8 run 8 start test.sh --no-install
CMAKE_FAILS_AT=--build run 1 start test.sh
log_lacks ctest
CMAKE_FAILS_AT=--preset run 1 start test.sh
log_lacks 'cmake --build'
run 0 start test.sh --preset asan --label-all
log_has 'cmake --preset asan'
log_has "ctest --test-dir ${tree}/build/asan"
log_lacks label-exclude
AXSCOPE_PRESET=dev run 0 start test.sh
log_has 'cmake --build --preset dev'
run 0 start test.sh --bench
log_has '--label-regex ^bench$ --parallel 1'
PACKAGES=missing run 0 start test.sh
log_has 'install -y --no-install-recommends'
PACKAGES=missing run 0 start test.sh --no-install
log_lacks apt-get
run 0 start test.sh --help
output_has 'Usage:'
run 2 start test.sh --wrong
run 2 start test.sh --preset

# demo.sh without a display: the sample study, which needs no data, into a folder; the AxMoE findings are shown.
run 0 start demo.sh --out "${SCRATCH}/plots"
log_has "axscope[offscreen] --sample-study --export-all ${SCRATCH}/plots"
output_lacks 'means nothing'
output_has "Written to ${SCRATCH}/plots"
output_lacks 'findings'
mkdir -p -- "${SCRATCH}/plots/tables"
echo 'dense loses least: holds' >"${SCRATCH}/plots/tables/axmoe_findings.md"
run 0 start demo.sh --out "${SCRATCH}/plots"
output_has 'dense loses least: holds'
run 0 start demo.sh --data sample:500,3 --images 64
log_has "axscope[offscreen] --sample-study --data sample:500,3 --images 64 --export-all ${tree}/axscope-demo"

# Random images are said to mean nothing; the checkpoints are those of CIFAR-100, as with its images.
run 0 start demo.sh --data random
log_has "--checkpoint ${tree}/resources/checkpoints/resnet20_dense.safetensors"
log_has "--checkpoint ${tree}/resources/checkpoints/resnet20_hard.safetensors"
log_has '--multiplier eight --data random --images 256'
log_lacks --sample-study
output_has 'Accuracy on them means nothing'
run 0 start demo.sh
log_has "--export-all ${tree}/axscope-demo"
PROGRAM_EXIT=3 run 3 start demo.sh

# With data: folders are relative to where the user stands.
cd "${SCRATCH}"
run 0 start demo.sh --data cifar --images 32 --out here
log_has "--data cifar100:${SCRATCH}/cifar --images 32"
log_has "--export-all ${SCRATCH}/here"
output_lacks 'means nothing'
run 0 start demo.sh --data "cifar100:${SCRATCH}/cifar"
log_has "--data cifar100:${SCRATCH}/cifar"
run 3 start demo.sh --data "${SCRATCH}"
output_has "${SCRATCH}/test.bin does not exist"
log_lacks cmake
run 2 start demo.sh --images many
run 2 start demo.sh --data
run 0 start demo.sh --help
output_has 'Usage:'
CMAKE_FAILS_AT=--build run 1 start demo.sh
log_lacks axscope

# With a display that answers: the window, unless a folder is asked for. With one that does not: a folder.
DISPLAY_FOR_SCRIPT=:7 run 0 start demo.sh
log_has 'axscope[] --sample-study --run'
log_lacks --export-all
DISPLAY_FOR_SCRIPT=:7 run 0 start demo.sh --out "${SCRATCH}/plots"
log_has --export-all
DISPLAY_FOR_SCRIPT=:8 run 0 start demo.sh
log_has --export-all
finish
