# Debian's LibTorch behind one INTERFACE target. Its headers count as system headers: their warnings are not ours.
find_package(Torch REQUIRED)
add_library(axs_torch INTERFACE)
target_include_directories(axs_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
target_link_libraries(axs_torch INTERFACE ${TORCH_LIBRARIES})
separate_arguments(axs_torch_flags UNIX_COMMAND "${TORCH_CXX_FLAGS}")
target_compile_options(axs_torch INTERFACE ${axs_torch_flags})
