#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The files that join the program to a desktop agree with each other and with the project's version. That each is
# valid by itself is tested beside the window.
set -euo pipefail
# shellcheck source=tests/packaging/support.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh" "$@"

cd -- "${ROOT}/packaging/linux"
id=io.github.axscope.Axscope
version=$(sed -nE 's/^project\(Axscope VERSION ([0-9.]+).*/\1/p' "${ROOT}/CMakeLists.txt")
grep -q "<release version=\"${version}\"" ${id}.metainfo.xml || fault "the metainfo names no release ${version}"
grep -qxF "Icon=${id}" ${id}.desktop || fault 'the desktop file names another icon than is installed'
grep -q "<launchable type=\"desktop-id\">${id}.desktop<" ${id}.metainfo.xml || fault 'the metainfo launches another file'

# Types that the program opens are types that are declared.
while IFS= read -r type; do
    grep -q "<mime-type type=\"${type}\">" axscope-mime.xml || fault "type ${type} is not declared"
    grep -q "<mediatype>${type}<" ${id}.metainfo.xml || fault "type ${type} is not in the metainfo"
done < <(sed -n 's/^MimeType=//p' ${id}.desktop | tr ';' '\n' | grep .)

finish
