// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gui_test_main.h"

#include <cstdio>
#include <map>
#include <string>

namespace {

std::map<std::string, axscope::tests::GuiTestFunction>& guiTests() {
    static std::map<std::string, axscope::tests::GuiTestFunction> tests;
    return tests;
}

}  // namespace

axscope::tests::GuiTestRegistration::GuiTestRegistration(const char* name, GuiTestFunction run) {
    guiTests().emplace(name, run);
}

int main(int argc, char** argv) {
    const auto test = guiTests().find(argc > 1 ? argv[1] : "");
    if (test == guiTests().end()) {
        std::fputs("usage: gui_tests TEST [QtTest option...]; tests:", stderr);
        for (const auto& [name, run] : guiTests())
            std::fprintf(stderr, " %s", name.c_str());
        std::fputs("\n", stderr);
        return 2;
    }
    argv[1] = argv[0];
    return test->second(argc - 1, argv + 1);
}
