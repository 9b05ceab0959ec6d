// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/study_notes.h"

#include "app/gui/study/study_document.h"

namespace axscope::app {

StudyNotes::StudyNotes(StudyDocument& document, QObject* parent) : NoteStore(parent), m_document(document) {
    connect(&document, &StudyDocument::noteChanged, this, &NoteStore::noteChanged);
    connect(&document, &StudyDocument::notesReset, this, &NoteStore::notesReset);
}

QString StudyNotes::note(const QString& subject) const {
    return m_document.notes().value(subject);
}

void StudyNotes::setNote(const QString& subject, const QString& text) {
    m_document.setNote(subject, text);
}

QMap<QString, QString> StudyNotes::notes() const {
    return m_document.notes();
}

}  // namespace axscope::app
