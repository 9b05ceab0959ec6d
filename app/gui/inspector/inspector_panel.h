// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <vector>

#include "app/gui/backend.h"
#include "app/gui/inspector/inspector_sections.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace axscope::app {

class InspectorSectionWidget;

/// What is selected, in figures: follows the shared selection while it is visible.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget* parent = nullptr);

    /// Called at most once; the selection must outlive the panel.
    void follow(LinkedSelection* selection);
    void setStudy(const StudyPtr& study);

    /// What is shown now; for tests. Empty without a study.
    [[nodiscard]] const std::vector<InspectorSection>& sections() const { return m_sections; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void later();
    void refresh();

    LinkedSelection* m_selection = nullptr;
    StudyPtr m_study;
    std::vector<InspectorSection> m_sections;
    std::vector<InspectorSectionWidget*> m_widgets;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content;
    QVBoxLayout* m_layout;
    QLabel* m_empty;
    QTimer m_timer;
};

}  // namespace axscope::app
