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

Result<void> LazyStore::writeEdit(std::uint64_t edit, const std::function<Result<void>(analysis::StudyStore&)>& work) {
    const std::scoped_lock lock(m_editMutex);
    if (edit <= m_lastEdit)
        return {};
    Result<std::shared_ptr<analysis::StudyStore>> store = get();
    if (!store)
        return store.error();
    Result<void> written = work(**store);
    if (written)
        m_lastEdit = edit;
    return written;
}

}  // namespace axscope::app
