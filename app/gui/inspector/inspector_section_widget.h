// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "app/gui/inspector/inspector_sections.h"

class QGridLayout;
class QLabel;

namespace axscope::app {

class AccentLabel;

/// One section of the inspector: a title with "Copy", and a line per figure.
class InspectorSectionWidget : public QWidget {
    Q_OBJECT

public:
    explicit InspectorSectionWidget(QWidget* parent = nullptr);

    void setSection(const InspectorSection& section);

private:
    struct Line {
        QLabel* name = nullptr;
        QLabel* a = nullptr;
        QLabel* b = nullptr;
    };
    QLabel* addLabel(int row, int column);

    InspectorSection m_section;
    QLabel* m_title;
    AccentLabel* m_note;
    QGridLayout* m_grid;
    AccentLabel* m_headA;
    AccentLabel* m_headB;
    std::vector<Line> m_lines;
};

}  // namespace axscope::app
