// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/study_document.h"

#include <QFileInfo>
#include <QUndoCommand>

#include "app/gui/plots/note_store.h"
#include "app/gui/study/study_file.h"
#include "app/gui/text.h"

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

/// A step of undo: what was noted about one thing.
class StudyDocument::NoteCommand : public QUndoCommand {
public:
    NoteCommand(StudyDocument& document, const QString& text, QString subject, QString next)
        : QUndoCommand(text),
          m_document(document),
          m_subject(std::move(subject)),
          m_before(document.notes().value(m_subject)),
          m_after(std::move(next)) {}

    void redo() override { m_document.applyNote(m_subject, m_after); }
    void undo() override { m_document.applyNote(m_subject, m_before); }

private:
    StudyDocument& m_document;
    QString m_subject;
    QString m_before;
    QString m_after;
};

StudyDocument::StudyDocument(QObject* parent) : QObject(parent) {
    connect(&m_undo, &QUndoStack::cleanChanged, this, [this] { emit modifiedChanged(isModified()); });
}

QString StudyDocument::displayName() const {
    return m_file.isEmpty() ? tr("Untitled") : QFileInfo(m_file).completeBaseName();
}

bool StudyDocument::isModified() const {
    return (m_file.isEmpty() || isReadOnly()) && (m_unsaved || !m_undo.isClean());
}

bool StudyDocument::isReadOnly() const {
    if (m_file.isEmpty() || m_store == nullptr)
        return false;
    const std::shared_ptr<analysis::StudyStore> store = m_store->ifOpen();
    return store != nullptr && !store->canWrite();
}

std::shared_ptr<LazyStore> StudyDocument::newStore() const {
    return m_workingFile.isEmpty() ? nullptr : std::make_shared<LazyStore>(toPath(m_workingFile));
}

void StudyDocument::setWorkingFile(const QString& file) {
    m_workingFile = file;
    if (m_file.isEmpty())
        m_store = newStore();
}

void StudyDocument::edit(const QString& text, const StudyInputs& next, int mergeId) {
    if (next != m_inputs)
        m_undo.push(new EditCommand(*this, text, next, mergeId));
}

void StudyDocument::setNote(const QString& subject, const QString& text) {
    const QString next = text.trimmed().left(NoteStore::kMaxLength);
    const QString before = m_notes.value(subject);
    if (next == before)
        return;
    const QString step = before.isEmpty() ? tr("Write a note") : next.isEmpty() ? tr("Remove a note") : tr("Change a note");
    m_undo.push(new NoteCommand(*this, step, subject, next));
}

void StudyDocument::noteResults() {
    if (!m_file.isEmpty() || m_unsaved)
        return;
    m_unsaved = true;
    emit modifiedChanged(isModified());
}

void StudyDocument::reset() {
    become({}, {}, {}, newStore());
}

Result<void> StudyDocument::load(const QString& file) {
    using analysis::StudyStore;
    Result<std::shared_ptr<StudyStore>> store = StudyStore::open(toPath(file), StudyStore::Access::Write);
    // One that may not be written can still be looked at.
    Error reason;
    if (!store && store.error().code == ErrorCode::Io) {
        reason = store.error();
        store = StudyStore::open(toPath(file), StudyStore::Access::Read);
    }
    if (!store)
        return store.error();
    Result<StudyInputs> inputs = loadInputs(**store);
    if (!inputs)
        return inputs.error();
    Result<QMap<QString, QString>> notes = loadNotes(**store);
    if (!notes)
        return notes.error();
    m_readOnlyReason = std::move(reason);
    become(*inputs, *notes, QFileInfo(file).absoluteFilePath(), std::make_shared<LazyStore>(std::move(*store)));
    return {};
}

Result<void> StudyDocument::restore() {
    Result<std::shared_ptr<analysis::StudyStore>> store =
        analysis::StudyStore::open(toPath(m_workingFile), analysis::StudyStore::Access::Write);
    if (!store)
        return store.error();
    Result<StudyInputs> inputs = loadInputs(**store);
    if (!inputs)
        return inputs.error();
    Result<QMap<QString, QString>> notes = loadNotes(**store);
    if (!notes)
        return notes.error();
    become(*inputs, *notes, {}, std::make_shared<LazyStore>(std::move(*store)));
    m_unsaved = true;
    emit modifiedChanged(true);
    return {};
}

void StudyDocument::moveTo(const QString& file, std::shared_ptr<analysis::StudyStore> store) {
    m_file = QFileInfo(file).absoluteFilePath();
    m_store = std::make_shared<LazyStore>(std::move(store));
    m_unsaved = false;
    m_undo.setClean();
    emit fileChanged();
    emit modifiedChanged(isModified());
}

void StudyDocument::become(const StudyInputs& inputs, const QMap<QString, QString>& notes, const QString& file,
                           std::shared_ptr<LazyStore> store) {
    m_notes = notes;
    m_file = file;
    m_store = std::move(store);
    m_unsaved = false;
    m_undo.clear();
    emit fileChanged();
    apply(inputs);
    emit notesReset();
    emit modifiedChanged(isModified());
}

void StudyDocument::applyNote(const QString& subject, const QString& text) {
    if (text.isEmpty())
        m_notes.remove(subject);
    else
        m_notes.insert(subject, text);
    emit noteChanged(subject);
}

void StudyDocument::apply(const StudyInputs& inputs) {
    m_inputs = inputs;
    emit inputsChanged();
}

}  // namespace axscope::app
