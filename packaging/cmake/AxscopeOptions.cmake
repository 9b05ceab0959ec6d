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
