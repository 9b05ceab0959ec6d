# Compile and link options that every target of the project shares, as one INTERFACE target.
add_library(axs_options INTERFACE)
target_compile_options(axs_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
if(AXSCOPE_WERROR)
    target_compile_options(axs_options INTERFACE -Werror)
endif()
if(AXSCOPE_SANITIZE)
    target_compile_options(axs_options INTERFACE
        -fsanitize=${AXSCOPE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(axs_options INTERFACE -fsanitize=${AXSCOPE_SANITIZE})
endif()
