# Run as a script: -DSCRATCH=<folder to use>. Plants violations of each rule of check_layering.cmake in a small tree
# and fails where one is missed or where a correct tree is blamed.
cmake_minimum_required(VERSION 3.25)

# A correct tree that uses every freedom the rules leave.
function(write_correct_tree)
    file(REMOVE_RECURSE ${SCRATCH})
    file(WRITE ${SCRATCH}/multipliers/catalog.h "#include <vector>\n#include \"axscope_version.h\"\n")
    file(WRITE ${SCRATCH}/multipliers/catalog.cpp "#include \"multipliers/catalog.h\"\n#include <queue>\n")
    file(WRITE ${SCRATCH}/models/network.h "#include <torch/nn.h>\n#include \"multipliers/catalog.h\"\n")
    file(WRITE ${SCRATCH}/models/io/probe.h "#include \"multipliers/catalog.h\"\n")
    file(WRITE ${SCRATCH}/models/datasets/set.h "#include \"models/io/probe.h\"\n")
    file(WRITE ${SCRATCH}/analysis/runner.h "#include \"models/io/probe.h\"\n")
    file(WRITE ${SCRATCH}/analysis/runner.cpp "#include \"analysis/runner.h\"\n#include \"models/network.h\"\n")
    file(WRITE ${SCRATCH}/analysis/passes/pass.h "#include <ATen/ATen.h>\n#include \"models/network.h\"\n")
    file(WRITE ${SCRATCH}/analysis/passes/pass.cpp "#include \"analysis/passes/pass.h\"\n")
    file(WRITE ${SCRATCH}/app/cli/main.cpp "#include <CLI/CLI.hpp>\n#include \"analysis/runner.h\"\n")
    file(WRITE ${SCRATCH}/app/gui/window.h "#include <QWidget>\n#include <QtSvg/QSvgRenderer>\n")
    file(WRITE ${SCRATCH}/app/gui/window.cpp "#include \"app/gui/window.h\"\n#include <qcustomplot.h>\n"
        "#include \"window.moc\"\n")
    file(WRITE ${SCRATCH}/tests/models/network_test.cpp "#include <torch/torch.h>\n#include \"models/network.h\"\n")
    file(WRITE ${SCRATCH}/tests/gui/window_test.cpp "#include <QtTest>\n#include \"app/gui/window.h\"\n")
    file(WRITE ${SCRATCH}/tests/support/files.h "#include <filesystem>\n")
endfunction()

function(run_check)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DROOT=${SCRATCH} -P ${CMAKE_CURRENT_LIST_DIR}/check_layering.cmake
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    set(result "${result}" PARENT_SCOPE)
    set(output "${output}" PARENT_SCOPE)
endfunction()

# Appends `line` to `file` of the correct tree; the check must fail and say `message` of that file.
function(expect_violation file line message)
    write_correct_tree()
    file(APPEND ${SCRATCH}/${file} "${line}\n")
    run_check()
    string(FIND "${output}" "layering: ${file}: ${message}" found)
    if(result EQUAL 0 OR found EQUAL -1)
        message(SEND_ERROR "missed: ${line} in ${file}; expected '${message}', got:\n${output}")
    endif()
endfunction()

write_correct_tree()
run_check()
if(NOT result EQUAL 0)
    message(SEND_ERROR "the correct tree was blamed:\n${output}")
endif()

# Layers, one way only.
expect_violation(multipliers/catalog.h "#include \"models/io/probe.h\"" "'models/io/probe.h' is above")
expect_violation(multipliers/catalog.cpp "#include \"analysis/runner.h\"" "'analysis/runner.h' is above")
expect_violation(multipliers/catalog.cpp "#include <app/gui/window.h>" "'app/gui/window.h' is above")
expect_violation(models/network.h "#include \"analysis/runner.h\"" "'analysis/runner.h' is above")
expect_violation(models/io/probe.h "  #  include \"app/gui/window.h\"" "'app/gui/window.h' is above")
expect_violation(analysis/runner.cpp "#include \"app/gui/window.h\"" "'app/gui/window.h' is above")
expect_violation(app/cli/main.cpp "#include \"tests/support/files.h\"" "'tests/support/files.h' is above")

# Qt.
expect_violation(multipliers/catalog.cpp "#include <QString>" "Qt's 'QString'")
expect_violation(models/network.h "#include <QtCore/QObject>" "Qt's 'QtCore/QObject'")
expect_violation(analysis/runner.cpp "#include <qglobal.h>" "Qt's 'qglobal.h'")
expect_violation(app/cli/main.cpp "#include <QCoreApplication>" "Qt's 'QCoreApplication'")
expect_violation(app/cli/main.cpp "#include \"app/gui/window.h\"" "Qt comes in through app/gui/window.h > ")
expect_violation(tests/models/network_test.cpp "#include <QtTest>" "Qt's 'QtTest'")

# LibTorch, directly and through headers.
expect_violation(multipliers/catalog.cpp "#include <torch/torch.h>" "LibTorch's 'torch/torch.h'")
expect_violation(models/io/probe.h "#include <ATen/ATen.h>" "LibTorch's 'ATen/ATen.h'")
expect_violation(models/datasets/set.h "#include <c10/util/Half.h>" "LibTorch's 'c10/util/Half.h'")
expect_violation(analysis/runner.h "#include <torch/nn.h>" "LibTorch's 'torch/nn.h'")
expect_violation(analysis/runner.h "#include \"models/network.h\"" "LibTorch comes in through models/network.h > torch/nn.h")
expect_violation(analysis/runner.h "#include \"analysis/passes/pass.h\"" "LibTorch comes in through analysis/passes/pass.h")
expect_violation(app/cli/main.cpp "#include \"analysis/passes/pass.h\"" "LibTorch comes in through analysis/passes/pass.h")
expect_violation(app/gui/window.cpp "#include \"torch/torch.h\"" "LibTorch's 'torch/torch.h'")
expect_violation(app/gui/window.h "#include \"models/network.h\"" "LibTorch comes in through models/network.h")
expect_violation(tests/gui/window_test.cpp "#include \"models/network.h\"" "LibTorch comes in through models/network.h")

# Paths.
expect_violation(multipliers/catalog.cpp "#include \"catalog.h\"" "'catalog.h' does not start at the source folder")
expect_violation(app/gui/window.cpp "#include \"../../models/network.h\"" "'../../models/network.h' does not start")

# An empty tree is an error, not a success.
file(REMOVE_RECURSE ${SCRATCH})
run_check()
if(result EQUAL 0)
    message(SEND_ERROR "a tree without sources passed")
endif()
