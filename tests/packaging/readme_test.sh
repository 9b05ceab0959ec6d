#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# README.md against the project: links and folders exist, presets and CMake options are those there are, and every
# option in an example is one that the program knows. Arguments: source folder, axscope-cli, axscope; programs that
# were not built are left out or empty.
# shellcheck disable=SC2016  # The backticks are Markdown's.
set -euo pipefail
# shellcheck source=tests/packaging/support.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh" "$@"
cli=${2:-}
gui=${3:-}

cd -- "${ROOT}"
readme=$(cat README.md)

# Links and the folders of the source tree.
while IFS= read -r target; do
    [[ -e ${target} ]] || fault "link to '${target}', which does not exist"
done < <(grep -oE '\]\([^)#]+\)' <<<"${readme}" | sed -E 's/^\]\(//; s/\)$//' | grep -vE '^https?:')
while IFS= read -r folder; do
    [[ -d ${folder} ]] || fault "folder '${folder}' does not exist"
done < <(grep -oE '^\| `[a-z_/]+/` \|' <<<"${readme}" | tr -d '|` ')

# Presets and options, both ways.
presets=$(grep -oE '"name": "[a-z]+", "configurePreset"' CMakePresets.json | cut -d'"' -f4 | sort -u)
[[ -n ${presets} ]] || fault 'no presets found in CMakePresets.json'
for preset in ${presets}; do
    grep -qE "^\| \`${preset}\` \|" <<<"${readme}" || fault "preset '${preset}' is not in the README"
done
declared=$(grep -oE '^(option|set)\(AXSCOPE_[A-Z_]+' CMakeLists.txt | grep -oE 'AXSCOPE_[A-Z_]+' | sort -u)
told=$(grep -oE '^\| `AXSCOPE_[A-Z_]+` \|' <<<"${readme}" | tr -d '|` ' | sort -u)
[[ ${declared} == "${told}" ]] || fault "CMake options: declared are
${declared}
told are
${told}"

# One logical line per example; a backslash joins lines.
examples=$(awk '/^```(sh|console)$/ { on = 1; next } /^```$/ { on = 0 } on' <<<"${readme}" | sed 's/^\$ //' |
    sed -e ':join' -e '/\\$/ { N; s/\\\n/ /; b join' -e '}')
# check_options PROGRAM HELP LINE
check_options() {
    local option
    while IFS= read -r option; do
        grep -qE -- "${option}([^a-z-]|\$)" <<<"$2" || fault "$1 has no option ${option}, but the README says: $3"
    done < <(grep -oE -- '--[a-z][a-z-]*' <<<"$3")
}
count=0
while IFS= read -r line; do
    case ${line} in
        axscope-cli\ *)
            [[ -n ${cli} ]] || continue
            subcommand=$(awk '{ print $2 }' <<<"${line}")
            check_options "axscope-cli ${subcommand}" "$("${cli}" "${subcommand}" --help)" "${line}"
            count=$((count + 1))
            ;;
        axscope\ *)
            [[ -n ${gui} ]] || continue
            check_options axscope "$("${gui}" --help)" "${line}"
            count=$((count + 1))
            ;;
        packaging/*)
            check_options "${line%% *}" "$("${line%% *}" --help)" "${line%%#*}"
            count=$((count + 1))
            ;;
    esac
done <<<"${examples}"
((count >= 4)) || fault "only ${count} examples found"

# The table of options of `run`, and what `run --help` says, both ways.
if [[ -n ${cli} ]]; then
    help=$("${cli}" run --help)
    told=$(sed -n '/^| option of `run` |/,/^$/p' <<<"${readme}" | grep -oE -- '--[a-z][a-z-]*' | sort -u)
    known=$(grep -oE -- '^ +(-[a-z],)?--[a-z][a-z-]*' <<<"${help}" | grep -oE -- '--[a-z][a-z-]*' | grep -vx -- --help | sort -u)
    [[ ${told} == "${known}" ]] || fault "options of run: known are
${known}
told are
${told}"
fi

# The JSON in the README has the names of a real one. A run compared with float has *_float where others have *_int8.
if [[ -n ${cli} ]]; then
    run 0 "${cli}" run --checkpoint resources/checkpoints/resnet20_hard.safetensors --data random --images 2 \
        --multiplier 1KVA --calibration-images 2 --quiet --json
    written=$(grep -oE '"[a-z0-9_]+":' <<<"${output}" | grep -v '_float":' | sort -u)
    told=$(awk '/^```json$/ { on = 1; next } /^```$/ { on = 0 } on' <<<"${readme}" | grep -oE '"[a-z0-9_]+":' | sort -u)
    [[ ${written} == "${told}" ]] || fault "names in JSON that differ: $(diff <(echo "${told}") <(echo "${written}"))"
fi
finish
