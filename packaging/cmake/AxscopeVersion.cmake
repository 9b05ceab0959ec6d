# Version and commit for provenance records: build/<preset>/generated/axscope_version.h, refreshed at every build
# and touched only when it changes.
set(AXSCOPE_GENERATED_DIR ${CMAKE_BINARY_DIR}/generated)
add_custom_target(axs_version_header
    COMMAND ${CMAKE_COMMAND}
        -DSOURCE_DIR=${PROJECT_SOURCE_DIR} -DVERSION=${PROJECT_VERSION}
        -DOUTPUT=${AXSCOPE_GENERATED_DIR}/axscope_version.h
        -P ${CMAKE_CURRENT_LIST_DIR}/WriteVersionHeader.cmake
    BYPRODUCTS ${AXSCOPE_GENERATED_DIR}/axscope_version.h
    COMMENT "Checking version and commit"
    VERBATIM)
add_library(axs_version INTERFACE)
target_include_directories(axs_version INTERFACE ${AXSCOPE_GENERATED_DIR})
add_dependencies(axs_version axs_version_header)
