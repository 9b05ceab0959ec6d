# Run as a script: -DROOT=<source folder>. Fails with one line per include that breaks the layering:
#
#   multipliers <- models <- analysis <- app     a folder includes itself and what stands to its left
#   Qt            only in app/ without app/cli/, and in tests/gui/
#   LibTorch      not in multipliers/, app/, models/io/, models/datasets/, tests/gui/ nor in headers of analysis/, but
#                 for those of analysis/passes/, which its .cpp files share among themselves
#   quoted paths  start at the source folder ("multipliers/catalog.h"), so that each include says its layer
#
# What a header includes counts for whoever includes it: Qt and LibTorch are followed through the project's headers.
cmake_minimum_required(VERSION 3.25)

set(layers multipliers models analysis app)
set(allowed_multipliers multipliers)
set(allowed_models multipliers models)
set(allowed_analysis multipliers models analysis)
set(allowed_app multipliers models analysis app)
set(allowed_tests multipliers models analysis app tests)

# Includes of generated files, the only quoted ones that do not start with a folder of the project.
set(generated_pattern "^(axscope_version\\.h|ui_[a-z_]+\\.h|[a-z_]+\\.moc|moc_[a-z_]+\\.cpp)$")
set(qt_pattern "^(Q[A-Za-z0-9_]+(/.*)?|q[a-z]+\\.h)$")
set(torch_pattern "^(torch|ATen|c10|caffe2)/")
set(torch_forbidden_pattern "^(multipliers/|app/|models/io/|models/datasets/|tests/gui/|analysis/.*\\.h$)")
set(torch_allowed_pattern "^analysis/passes/")
set(qt_allowed_pattern "^(app/|tests/gui/)")
set(qt_forbidden_pattern "^app/cli/")

set(violations "")
macro(violation file text)
    list(APPEND violations "${file}: ${text}")
endmacro()

file(GLOB_RECURSE files RELATIVE ${ROOT}
    ${ROOT}/multipliers/*.h ${ROOT}/multipliers/*.cpp
    ${ROOT}/models/*.h ${ROOT}/models/*.cpp
    ${ROOT}/analysis/*.h ${ROOT}/analysis/*.cpp
    ${ROOT}/app/*.h ${ROOT}/app/*.cpp
    ${ROOT}/tests/*.h ${ROOT}/tests/*.cpp)
list(LENGTH files file_count)
if(file_count EQUAL 0)
    message(FATAL_ERROR "layering: no source file under '${ROOT}'")
endif()

# First pass: the includes as written. includes_<file> keeps the project's own for the second pass.
set(qt_tainted "")
set(torch_tainted "")
foreach(file IN LISTS files)
    string(REGEX MATCH "^[^/]+" layer "${file}")
    set(includes_${file} "")
    file(STRINGS ${ROOT}/${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    foreach(line IN LISTS lines)
        if(NOT line MATCHES "include[ \t]*([<\"])([^>\"]+)[>\"]")
            continue()
        endif()
        set(bracket "${CMAKE_MATCH_1}")
        set(path "${CMAKE_MATCH_2}")

        if(path MATCHES "${torch_pattern}")
            set(torch_via_${file} "${path}")
            list(APPEND torch_tainted "${file}")
            if(file MATCHES "${torch_forbidden_pattern}" AND NOT file MATCHES "${torch_allowed_pattern}")
                violation("${file}" "LibTorch's '${path}' must not be included here")
            endif()
        elseif(path MATCHES "${qt_pattern}")
            set(qt_via_${file} "${path}")
            list(APPEND qt_tainted "${file}")
            if(NOT file MATCHES "${qt_allowed_pattern}" OR file MATCHES "${qt_forbidden_pattern}")
                violation("${file}" "Qt's '${path}' must not be included here")
            endif()
        elseif(path MATCHES "^([a-z]+)/" AND CMAKE_MATCH_1 IN_LIST allowed_tests)
            if(NOT CMAKE_MATCH_1 IN_LIST allowed_${layer})
                violation("${file}" "'${path}' is above layer ${layer}/")
            endif()
            list(APPEND includes_${file} "${path}")
        elseif(bracket STREQUAL "\"" AND NOT path MATCHES "${generated_pattern}")
            violation("${file}" "'${path}' does not start at the source folder")
        endif()
    endforeach()
endforeach()

# Second pass: what comes in through the project's headers, followed until nothing new is found.
function(spread kind)
    set(tainted ${${kind}_tainted})
    set(changed TRUE)
    while(changed)
        set(changed FALSE)
        foreach(file IN LISTS files)
            if(file IN_LIST tainted)
                continue()
            endif()
            foreach(path IN LISTS includes_${file})
                if(path IN_LIST tainted)
                    set(${kind}_via_${file} "${path} > ${${kind}_via_${path}}")
                    set(${kind}_via_${file} "${${kind}_via_${file}}" PARENT_SCOPE)
                    list(APPEND tainted "${file}")
                    list(APPEND indirect "${file}")
                    set(changed TRUE)
                    break()
                endif()
            endforeach()
        endforeach()
    endwhile()
    set(${kind}_indirect "${indirect}" PARENT_SCOPE)
endfunction()

spread(torch)
foreach(file IN LISTS torch_indirect)
    if(file MATCHES "${torch_forbidden_pattern}" AND NOT file MATCHES "${torch_allowed_pattern}")
        violation("${file}" "LibTorch comes in through ${torch_via_${file}}")
    endif()
endforeach()
spread(qt)
foreach(file IN LISTS qt_indirect)
    if(NOT file MATCHES "${qt_allowed_pattern}" OR file MATCHES "${qt_forbidden_pattern}")
        violation("${file}" "Qt comes in through ${qt_via_${file}}")
    endif()
endforeach()

list(LENGTH violations count)
if(count GREATER 0)
    foreach(line IN LISTS violations)
        message("layering: ${line}")
    endforeach()
    message(FATAL_ERROR "layering: ${count} violations in ${file_count} files")
endif()
message("layering: ${file_count} files, no violation")
