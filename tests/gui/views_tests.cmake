# Tests of plots, item models and views: QtTest programs without LibTorch, one ctest entry each, off screen.
find_package(Qt6 6.4 REQUIRED COMPONENTS Test Svg)

add_library(axs_sample_study STATIC
    ${PROJECT_SOURCE_DIR}/tests/support/sample_study.cpp
    ${PROJECT_SOURCE_DIR}/tests/support/sample_study.h)
set_target_properties(axs_sample_study PROPERTIES AUTOMOC OFF)
target_link_libraries(axs_sample_study PUBLIC axs_multipliers axs_options)

function(axs_add_view_test name)
    add_executable(${name} ${ARGN})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE axs_gui axs_sample_study Qt6::Test Qt6::Svg)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS gui TIMEOUT 120
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()

axs_add_view_test(gui_palette_test ${CMAKE_CURRENT_LIST_DIR}/plots/palette_test.cpp)
axs_add_view_test(gui_figures_test ${CMAKE_CURRENT_LIST_DIR}/plots/figures_test.cpp)
axs_add_view_test(gui_plot_view_test ${CMAKE_CURRENT_LIST_DIR}/plots/plot_view_test.cpp)
axs_add_view_test(gui_plot_exporter_test ${CMAKE_CURRENT_LIST_DIR}/plots/plot_exporter_test.cpp)
axs_add_view_test(gui_item_models_test ${CMAKE_CURRENT_LIST_DIR}/views/item_models_test.cpp)
axs_add_view_test(gui_views_test ${CMAKE_CURRENT_LIST_DIR}/views/views_test.cpp)
