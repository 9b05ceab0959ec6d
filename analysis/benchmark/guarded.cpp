// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/guarded.h"

#include <c10/util/Exception.h>
#include <exception>
#include <new>

#include "models/networks/network.h"
#include "multipliers/base/job_control.h"

namespace axscope::analysis {

Error handledError() {
    try {
        throw;
    } catch (const models::StopRequested&) {
        return JobControl::cancelled();
    } catch (const c10::Error& error) {
        return {ErrorCode::Internal, error.what_without_backtrace(), "LibTorch"};
    } catch (const std::bad_alloc&) {
        return {ErrorCode::OutOfMemory, "not enough memory; a smaller batch needs less", "benchmark"};
    } catch (const std::exception& error) {
        return {ErrorCode::Internal, error.what(), "benchmark"};
    }
}

}  // namespace axscope::analysis
