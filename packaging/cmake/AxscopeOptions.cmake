# Compile and link options that every target of the project shares, as one INTERFACE target.
add_library(axs_options INTERFACE)
target_compile_options(axs_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
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
if(AXSCOPE_BUILD_FUZZERS)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "AXSCOPE_BUILD_FUZZERS needs Clang (preset 'fuzz'), not ${CMAKE_CXX_COMPILER_ID}")
    endif()
    # Coverage of the libraries guides the fuzzers; each fuzzer itself links with -fsanitize=fuzzer.
    target_compile_options(axs_options INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(axs_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
