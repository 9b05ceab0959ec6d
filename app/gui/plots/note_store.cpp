// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/note_store.h"

#include <QWidget>

namespace axscope::app {

NoteStore* NoteStore::of(const QWidget* widget) {
    for (const QObject* above = widget; above; above = above->parent()) {
        if (auto* store = above->findChild<NoteStore*>(QString(), Qt::FindDirectChildrenOnly)) {
            return store;
        }
    }
    return nullptr;
}

void MemoryNoteStore::setNote(const QString& subject, const QString& text) {
    const QString kept = text.trimmed().left(kMaxLength);
    if (kept == note(subject)) {
        return;
    }
    if (kept.isEmpty()) {
        m_notes.remove(subject);
    } else {
        m_notes.insert(subject, kept);
    }
    Q_EMIT noteChanged(subject);
}

}  // namespace axscope::app
