// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/plot_note.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace axscope::app {

PlotNote::PlotNote(QWidget* parent) : QToolButton(parent) {
    setObjectName(QStringLiteral("plotNote"));
    setAccessibleName(tr("Note on this plot"));
    setAutoRaise(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    hide();
}

NoteStore* PlotNote::store() const {
    return NoteStore::of(parentWidget());
}

void PlotNote::setSubject(const QString& subject) {
    m_subject = subject;
    refresh();
}

void PlotNote::setActive(bool active) {
    m_active = active;
    showText();
}

QString PlotNote::text() const {
    const NoteStore* notes = store();
    return notes ? notes->note(m_subject) : QString();
}

void PlotNote::refresh() {
    NoteStore* notes = store();
    if (notes != m_known) {
        if (m_known) {
            m_known->disconnect(this);
        }
        m_known = notes;
        if (notes) {
            connect(notes, &NoteStore::noteChanged, this, [this](const QString& subject) {
                if (subject == m_subject) {
                    showText();
                }
            });
            connect(notes, &NoteStore::notesReset, this, &PlotNote::showText);
        }
    }
    showText();
}

void PlotNote::showText() {
    const QString note = text();
    setVisible(m_active && !note.isEmpty());
    if (note.isEmpty()) {
        return;
    }
    const QString line = tr("Note: %1").arg(note.simplified());
    // A tool button takes & for the mark of a shortcut.
    QString shown =
        fontMetrics().elidedText(line, Qt::ElideRight, qMax(40, width() - 12));
    setText(shown.replace(QLatin1Char('&'), QStringLiteral("&&")));
    setAccessibleName(line);
    setToolTip(QStringLiteral("<p style=\"white-space:pre-wrap\">") + note.toHtmlEscaped() + QStringLiteral("</p>"));
}

void PlotNote::resizeEvent(QResizeEvent* event) {
    QToolButton::resizeEvent(event);
    showText();
}

void PlotNote::edit(const QString& title) {
    if (!isAvailable()) {
        return;
    }
    if (m_editor) {
        m_editor->raise();
        m_editor->activateWindow();
        return;
    }
    m_editor = new QDialog(window());
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    m_editor->setObjectName(QStringLiteral("noteEditor"));
    m_editor->setWindowTitle(tr("Note on “%1”").arg(title));
    auto* field = new QPlainTextEdit(text());
    field->setObjectName(QStringLiteral("noteText"));
    field->setTabChangesFocus(true);
    auto* label = new QLabel(tr("&What this figure shows, or what to look into:"));
    label->setBuddy(field);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* layout = new QVBoxLayout(m_editor);
    layout->addWidget(label);
    layout->addWidget(field, 1);
    layout->addWidget(buttons);
    const QString subject = m_subject;  // of the figure that the editor was opened on
    connect(buttons, &QDialogButtonBox::accepted, m_editor, [this, field, subject] {
        if (NoteStore* notes = store()) {
            notes->setNote(subject, field->toPlainText());
        }
        m_editor->accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, m_editor, &QDialog::reject);
    m_editor->resize(440, 220);
    m_editor->show();
    field->setFocus();
}

}  // namespace axscope::app
