#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Axscope and runs its main job on the checkpoints that ship with it: in the window where there is a display,
# otherwise into a folder of plots and tables.
set -euo pipefail
# shellcheck source=packaging/lib.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

usage() {
    cat <<'EOF'
Usage: packaging/demo.sh [OPTION...]

Builds Axscope and runs the sample study: ResNet-20, dense and as three kinds of mixture of experts, as trained and
retrained, under the eight Pareto-optimal signed 8-bit multipliers of EvoApproxLib, on images that Axscope paints itself.
With a display it opens the window with this study running; without one it writes all plots and tables, those of the
AxMoE study among them, into a folder.

  --data SPEC           other images. sample, sample-train, each with :N and :N,SEED: other sample images.
                        cifar100:DIR, the folder with CIFAR-100's test.bin (plain DIR means the same): a dense and a
                        mixture-of-experts ResNet-20 for CIFAR-100 instead. random: the same on random noise, where
                        accuracy means nothing
  --images N            the first N images (default: as the sample study says, 256 of others; 0 = all)
  --out DIR             write plots and tables to DIR even where there is a display (without one the default is
                        axscope-demo in the project's folder)
  --no-install          do not install packages
  --help                print this text
EOF
}

data=''
images=''
out=''
install=yes
while (($#)); do
    case $1 in
        --data | --images | --out)
            (($# >= 2)) || fail "$1 needs a value (see --help)" 2
            case $1 in
                --data) data=$2 ;;
                --images) images=$2 ;;
                --out) out=$2 ;;
            esac
            shift
            ;;
        --data=*) data=${1#*=} ;;
        --images=*) images=${1#*=} ;;
        --out=*) out=${1#*=} ;;
        --no-install) install=no ;;
        -h | --help)
            usage
            exit 0
            ;;
        *) fail "unknown option '$1' (see --help)" 2 ;;
    esac
    shift
done
[[ ${images:-0} =~ ^[0-9]{1,9}$ ]] || fail "--images takes a whole number, not '${images}'" 2

# Folders are meant relative to where the user stands; the build changes the folder.
random=no
sample=no
case ${data} in
    '' | sample | sample:* | sample-train | sample-train:*) sample=yes ;;
    random | random:*) random=yes ;;
    cifar100:* | cifar100-train:*) data=${data%%:*}:$(realpath -m -- "${data#*:}") ;;
    *) data=cifar100:$(realpath -m -- "${data}") ;;
esac
case ${data} in
    cifar100:*) file=${data#*:}/test.bin ;;
    cifar100-train:*) file=${data#*:}/train.bin ;;
    *) file='' ;;
esac
[[ -z ${file} || -f ${file} ]] || fail "${file} does not exist (--data takes the folder of CIFAR-100's binary version)" 3
[[ -z ${out} ]] || out=$(realpath -m -- "${out}")

# True where a display answers, not merely where a variable is set.
has_display() {
    local socket
    if [[ -n ${WAYLAND_DISPLAY:-} ]]; then
        socket=${WAYLAND_DISPLAY}
        [[ ${socket} == /* ]] || socket=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/${socket}
        [[ ! -S ${socket} ]] || return 0
    fi
    [[ -n ${DISPLAY:-} ]] || return 1
    if command -v xdotool >/dev/null; then
        timeout 10 xdotool getdisplaygeometry >/dev/null 2>&1
    else
        socket=${DISPLAY#unix}
        socket=${socket#:}
        [[ -S /tmp/.X11-unix/X${socket%%.*} ]]
    fi
}

if [[ ${install} == yes ]]; then
    say 'Packages'
    "${AXSCOPE_ROOT}/packaging/install-packages.sh" build run
fi
configure_and_build release -DAXSCOPE_BUILD_TESTS=OFF || fail 'the build failed'

if [[ ${random} == yes ]]; then
    say 'Note: the images are random noise. Accuracy on them means nothing.'
    echo 'For meaningful figures give the folder of CIFAR-100 (binary version): --data cifar100:DIR'
fi

if [[ ${sample} == yes ]]; then
    study=(--sample-study)
    [[ -z ${data} ]] || study+=(--data "${data}")
    [[ -z ${images} ]] || study+=(--images "${images}")
else
    checkpoints=${AXSCOPE_ROOT}/resources/checkpoints
    study=(
        --checkpoint "${checkpoints}/resnet20_dense.safetensors"
        --checkpoint "${checkpoints}/resnet20_hard.safetensors"
        --multiplier eight
        --data "${data}"
        --images "${images:-256}"
    )
fi
program=${AXSCOPE_ROOT}/build/release/bin/axscope

if [[ -z ${out} ]] && has_display; then
    say 'Opening the window; the study is running in it'
    exec "${program}" "${study[@]}" --run
fi

out=${out:-${AXSCOPE_ROOT}/axscope-demo}
say "No window: writing plots and tables to ${out}"
mkdir -p -- "${out}"
QT_QPA_PLATFORM=offscreen "${program}" "${study[@]}" --export-all "${out}" || fail "the study failed" "$?"
say "Written to ${out}:"
ls -1 -- "${out}"
report=${out}/tables/axmoe_findings.md
if [[ -f ${report} ]]; then
    say 'The findings of the AxMoE study'
    cat -- "${report}"
fi
