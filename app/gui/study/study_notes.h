// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/plots/note_store.h"

namespace axscope::app {

class StudyDocument;

/// The notes of the study that the window edits, where figures look for them: they are undone with its edits and kept in
/// its file.
class StudyNotes : public NoteStore {
    Q_OBJECT

public:
    /// `document` must outlive it.
    explicit StudyNotes(StudyDocument& document, QObject* parent = nullptr);

    [[nodiscard]] QString note(const QString& subject) const override;
    void setNote(const QString& subject, const QString& text) override;
    [[nodiscard]] QMap<QString, QString> notes() const override;

private:
    StudyDocument& m_document;
};

}  // namespace axscope::app
