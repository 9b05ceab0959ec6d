// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/study_document.h"

#include <QFileInfo>
#include <QUndoCommand>

#include "app/gui/study/study_file.h"

namespace axscope::app {

/// A step of undo: both states as whole values. A study is a few kilobytes, so this stays simple and safe.
class StudyDocument::EditCommand : public QUndoCommand {
public:
    EditCommand(StudyDocument& document, const QString& text, StudyInputs next, int mergeId)
        : QUndoCommand(text),
          m_document(document),
          m_before(document.inputs()),
          m_after(std::move(next)),
          m_mergeId(mergeId) {}

    void redo() override { m_document.apply(m_after); }
    void undo() override { m_document.apply(m_before); }
    [[nodiscard]] int id() const override { return m_mergeId; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* later = static_cast<const EditCommand*>(other);
        if (later->m_mergeId != m_mergeId || later->m_before != m_after)
            return false;
        m_after = later->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    StudyDocument& m_document;
    StudyInputs m_before;
    StudyInputs m_after;
    int m_mergeId;
};

StudyDocument::StudyDocument(QObject* parent) : QObject(parent) {
    connect(&m_undo, &QUndoStack::cleanChanged, this, [this] { emit modifiedChanged(isModified()); });
}

QString StudyDocument::displayName() const {
    return m_file.isEmpty() ? tr("Untitled") : QFileInfo(m_file).completeBaseName();
}

bool StudyDocument::isModified() const {
    return m_restored || !m_undo.isClean();
}

void StudyDocument::edit(const QString& text, const StudyInputs& next, int mergeId) {
    if (next != m_inputs)
        m_undo.push(new EditCommand(*this, text, next, mergeId));
}

void StudyDocument::reset() {
    become({}, {});
}

Result<void> StudyDocument::load(const QString& file) {
    Result<StudyInputs> inputs = readStudyFile(file);
    if (!inputs)
        return inputs.error();
    become(*inputs, QFileInfo(file).absoluteFilePath());
    return {};
}

void StudyDocument::restore(const StudyInputs& inputs, const QString& file) {
    become(inputs, file);
    m_restored = true;
    emit modifiedChanged(true);
}

Result<void> StudyDocument::save(const QString& file) {
    Result<void> written = writeStudyFile(m_inputs, file);
    if (!written)
        return written;
    m_file = QFileInfo(file).absoluteFilePath();
    m_restored = false;
    m_undo.setClean();
    emit fileChanged();
    emit modifiedChanged(false);
    return {};
}

void StudyDocument::become(const StudyInputs& inputs, const QString& file) {
    m_file = file;
    m_restored = false;
    m_undo.clear();
    emit fileChanged();
    apply(inputs);
    emit modifiedChanged(false);
}

void StudyDocument::apply(const StudyInputs& inputs) {
    m_inputs = inputs;
    emit inputsChanged();
}

}  // namespace axscope::app
