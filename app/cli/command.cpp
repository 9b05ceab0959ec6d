// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <iostream>

namespace axscope::app {

ExitCode exitCodeOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument:
            return kExitUsage;
        case ErrorCode::NotFound:
        case ErrorCode::Format:
        case ErrorCode::Unsupported:
            return kExitBadInput;
        case ErrorCode::Cancelled:
            return kExitStopped;
        case ErrorCode::Io:
        case ErrorCode::OutOfMemory:
        case ErrorCode::Internal:
            return kExitFailed;
    }
    return kExitFailed;
}

int fail(const Error& error) {
    std::cerr << "axscope-cli: " << error.text() << '\n';
    return exitCodeOf(error.code);
}

}  // namespace axscope::app
