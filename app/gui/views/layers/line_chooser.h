// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QToolButton>

class QListWidget;

namespace axscope::app {

/// A button that opens two check lists: the multipliers and the checkpoints that have lines. Without a ticked
/// checkpoint the lines are those of the current one.
class LineChooser : public QToolButton {
    Q_OBJECT

public:
    struct Entry {
        QString name;
        int value = 0;
        bool operator==(const Entry&) const = default;
    };

    explicit LineChooser(QWidget* parent = nullptr);

    /// Offers these; what was ticked stays ticked, by name. New multipliers come ticked, new checkpoints
    /// unticked. Emits nothing.
    void setEntries(const QList<Entry>& multipliers, const QList<Entry>& checkpoints);
    [[nodiscard]] QList<int> multipliers() const;
    [[nodiscard]] QList<int> checkpoints() const;
    /// The first other checkpoint that the user ticks joins this one.
    void setCurrentCheckpoint(int value) { m_currentCheckpoint = value; }

Q_SIGNALS:
    /// The user changed a tick.
    void changed();

private:
    void fill(QListWidget& list, QList<Entry>& known, const QList<Entry>& entries, bool ticked);
    void tickAll(QListWidget& list, bool ticked);
    void tickCurrent(int tickedRow);
    void updateText();
    void openPopup();

    QList<Entry> m_multiplierEntries;
    QList<Entry> m_checkpointEntries;
    int m_currentCheckpoint = -1;
    QWidget* m_popup;
    QListWidget* m_multipliers;
    QListWidget* m_checkpoints;
};

}  // namespace axscope::app
