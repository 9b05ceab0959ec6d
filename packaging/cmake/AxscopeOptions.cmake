# Compile and link options that every target of the project shares, as one INTERFACE target.
add_library(axs_options INTERFACE)
target_compile_options(axs_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 raises false alarms on the concatenation of std::string.
    target_compile_options(axs_options INTERFACE -Wno-restrict)
endif()
# Products and sums round alike whatever the instruction set: no silent fused multiply-add.
target_compile_options(axs_options INTERFACE -ffp-contract=off)
if(AXSCOPE_WERROR)
    target_compile_options(axs_options INTERFACE -Werror)
endif()
if(AXSCOPE_SANITIZE)
    target_compile_options(axs_options INTERFACE
        -fsanitize=${AXSCOPE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(axs_options INTERFACE -fsanitize=${AXSCOPE_SANITIZE})
endif()

# axs_unity_build(TARGET [FILES_AT_ONCE]): most of the time goes into the headers of LibTorch, Qt and QCustomPlot, so
# the target's sources are compiled together, FILES_AT_ONCE (all by default) in one go. Off where one file changes at a
# time (preset dev). Never for kernels: they keep their own instruction sets. Files with options of their own stay apart.
function(axs_unity_build target)
    set(files_at_once 0)
    if(ARGC GREATER 1)
        set(files_at_once ${ARGV1})
    endif()
    set_target_properties(${target} PROPERTIES
        UNITY_BUILD ${AXSCOPE_UNITY_BUILD} UNITY_BUILD_BATCH_SIZE ${files_at_once})
endfunction()
