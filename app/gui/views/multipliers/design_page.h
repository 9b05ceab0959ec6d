// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QUndoStack>
#include <QWidget>
#include <atomic>
#include <memory>
#include <vector>

#include "analysis/results.h"
#include "app/gui/views/multipliers/multiplier_portrait.h"
#include "multipliers/base/result.h"
#include "multipliers/families/family_member.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace axscope::app {

class BackgroundQueue;
class DesignControls;
class PlotView;
class PortraitTable;

/// Makes multipliers: a family, its parameters, and at once what they do. All computing happens on a worker thread; what
/// is asked for while it works replaces what was asked before.
class DesignPage : public QWidget {
    Q_OBJECT

public:
    explicit DesignPage(QWidget* parent = nullptr);
    ~DesignPage() override;

    [[nodiscard]] const multipliers::FamilyMember& member() const { return m_member; }
    /// Makes it the design, as a step of undo.
    void startFrom(const multipliers::FamilyMember& member);
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }

    /// Multipliers that one may start from, next to the catalogue: those of them that are members of families.
    void setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers);
    /// Names that the study's list holds already.
    void setListed(const QStringList& names);
    /// Writes the design's table; the format follows from the file's ending. What went wrong is shown on the page.
    void exportTo(const QString& file);

    [[nodiscard]] QList<PlotView*> plots() const;

Q_SIGNALS:
    /// The design is to become a multiplier of the study, by this name.
    void saveRequested(const QString& name);
    /// The figures of the design `name` are shown.
    void shown(const QString& name);
    void exported(const QString& file);
    void exportFailed(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    class EditCommand;
    QWidget* buildSide();
    QWidget* buildFigures();
    void change(const QString& text, const multipliers::FamilyMember& next, int mergeId);
    void apply(const multipliers::FamilyMember& member);
    void showMember();
    void compute();
    void showPortrait(const MultiplierPortrait& portrait);
    void showListed();
    void chooseFile();
    void say(const QString& text, bool isError);
    void catchUndo();

    multipliers::FamilyMember m_member;
    QUndoStack m_undo;
    std::unique_ptr<BackgroundQueue> m_queue;  ///< made when the page is first seen
    std::shared_ptr<std::atomic<quint64>> m_serial = std::make_shared<std::atomic<quint64>>(0);
    std::vector<multipliers::FamilyMember> m_starts;
    QStringList m_listed;
    QComboBox* m_family = nullptr;
    QComboBox* m_start = nullptr;
    QLabel* m_about = nullptr;
    DesignControls* m_controls = nullptr;
    QLabel* m_name = nullptr;
    QPushButton* m_save = nullptr;
    QLabel* m_message = nullptr;
    PlotView* m_map = nullptr;
    PlotView* m_histogram = nullptr;
    QLabel* m_summary = nullptr;
    PortraitTable* m_table = nullptr;
};

}  // namespace axscope::app
