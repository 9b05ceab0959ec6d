#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs into an empty folder and runs what was installed: the programs find all they need there, not in the build
# folder. Arguments: source folder, build folder, "window" where the window was built.
set -euo pipefail
# shellcheck source=tests/packaging/support.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh" "$@"
build=$2
window=${3:-}

prefix=${SCRATCH}/usr
run 0 cmake --install "${build}" --prefix "${prefix}"
find "${prefix}" -type f -printf '%P\n' | sort

expected=(bin/axscope-cli share/axscope/checkpoints/resnet20_hard.safetensors share/axscope/sample_study.json
    share/axscope/checkpoints/sample/README.md share/doc/axscope/copyright share/doc/axscope/README.md)
if [[ -n ${window} ]]; then
    id=io.github.axscope.Axscope
    expected+=(bin/axscope "share/applications/${id}.desktop" "share/metainfo/${id}.metainfo.xml"
        "share/mime/packages/${id}.xml")
    for size in 16x16 24x24 32x32 48x48 64x64 128x128 256x256; do
        expected+=("share/icons/hicolor/${size}/apps/${id}.png"
            "share/icons/hicolor/${size}/mimetypes/application-x-axscope-study.png")
    done
    grep -q 'libaxs_compute\.so$' <(find "${prefix}" -type f) || fault 'the compute module is not installed'
fi
for file in "${expected[@]}"; do
    [[ -f ${prefix}/${file} ]] || fault "${file} is not installed"
done
while IFS= read -r program; do
    ! readelf -d "${program}" | grep -E 'R(UN)?PATH' | grep -F -- "${build}" ||
        fault "${program} still looks into the build folder"
done < <(find "${prefix}/bin" -type f)

run 0 "${prefix}/bin/axscope-cli" --version
output_has "$(sed -nE 's/^project\(Axscope VERSION ([0-9.]+).*/\1/p' "${ROOT}/CMakeLists.txt")"
checkpoint=${ROOT}/resources/checkpoints/resnet20_hard.safetensors
run 0 "${prefix}/bin/axscope-cli" run --checkpoint "${checkpoint}" --data random --images 2 --multiplier 1KVA \
    --calibration-images 2 --quiet
output_has mul8s_1KVA

if [[ -n ${window} ]]; then
    run 0 "${prefix}/bin/axscope" --version
    # The build's module is out of reach, so this needs the installed one.
    run 0 env -u DISPLAY -u WAYLAND_DISPLAY HOME="${SCRATCH}" XDG_CONFIG_HOME="${SCRATCH}/config" \
        "${prefix}/bin/axscope" --checkpoint "${checkpoint}" --data random --images 2 --multiplier 1KVA \
        --export-all "${SCRATCH}/figures"
    # The sample study is found there, with all checkpoints that it names.
    while IFS= read -r sample; do
        [[ -f ${prefix}/share/axscope/${sample} ]] || fault "the sample study's ${sample} is not installed"
    done < <(grep -oE 'checkpoints/sample/[a-zA-Z0-9_]+\.safetensors' "${prefix}/share/axscope/sample_study.json")
    run 0 env -u DISPLAY -u WAYLAND_DISPLAY HOME="${SCRATCH}" XDG_CONFIG_HOME="${SCRATCH}/config" \
        "${prefix}/bin/axscope" --sample-study --images 2 --export-all "${SCRATCH}/sample"
    [[ -s ${SCRATCH}/sample/tables/axmoe.md ]] || fault 'no AxMoE table was written'
    [[ -s ${SCRATCH}/figures/results.json ]] || fault 'no results.json was written'
    [[ -s ${SCRATCH}/figures/tables/accuracy.tex ]] || fault 'no table was written'
    # The manifest's sums are those of the files.
    sums=$(sed -nE 's/^ *"(path|sha256)": "([^"]*)".*/\2/p' "${SCRATCH}/figures/manifest.json" | grep -A1 -E '\.(pdf|tex)$' |
        grep -v '^--$' | paste - - | awk '{ print $2 "  " $1 }')
    [[ -n ${sums} ]] || fault 'the manifest names no file'
    (cd -- "${SCRATCH}/figures" && sha256sum --check --quiet <<<"${sums}") || fault 'a sum of the manifest is wrong'
    [[ -n $(find "${SCRATCH}/figures" -name '*.pdf' -size +1k) ]] || fault 'no plot was written'
fi
finish
