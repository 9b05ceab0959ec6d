// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/lazy_store.h"

namespace axscope::app {

Result<std::shared_ptr<analysis::StudyStore>> LazyStore::get() {
    const std::scoped_lock lock(m_mutex);
    if (m_store == nullptr) {
        Result<std::shared_ptr<analysis::StudyStore>> opened = analysis::StudyStore::openOrCreate(m_file);
        if (!opened)
            return opened.error();
        m_store = std::move(*opened);
    }
    return m_store;
}

std::shared_ptr<analysis::StudyStore> LazyStore::ifOpen() const {
    const std::scoped_lock lock(m_mutex);
    return m_store;
}

}  // namespace axscope::app
