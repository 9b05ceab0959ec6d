// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

#include "multipliers/base/result.h"

namespace axscope {

/// Ends parallelBlocks() at an error, the same one for any number of threads: blocks are handed out in rising
/// order, so all blocks before a failed one have begun, and the failure of the lowest block is kept. A block
/// must therefore not look at stopToken() before the part that can fail.
class FirstFailure {
public:
    explicit FirstFailure(const std::stop_token& stop) : m_passOn(stop, Request{&m_stop}) {}

    /// Requested by add() and with the caller's own token.
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }

    void add(std::size_t block, Error error) {
        const std::scoped_lock lock(m_mutex);
        if (!m_error || block < m_block) {
            m_block = block;
            m_error = std::move(error);
        }
        m_stop.request_stop();
    }

    /// After all blocks have ended.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    struct Request {
        std::stop_source* source;
        void operator()() const { source->request_stop(); }
    };

    std::stop_source m_stop;
    std::stop_callback<Request> m_passOn;
    std::mutex m_mutex;
    std::size_t m_block = 0;
    std::optional<Error> m_error;
};

}  // namespace axscope
