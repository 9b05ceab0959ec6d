// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/results.h"

namespace axscope::analysis {

const char* toString(Mode mode) {
    switch (mode) {
        case Mode::Float:
            return "float";
        case Mode::Int8:
            return "int8";
        case Mode::Approx:
            return "approx";
    }
    return "";
}

}  // namespace axscope::analysis
