// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

class QLabel;
class QVBoxLayout;

namespace axscope::app {

struct StudyInputs;

/// What the window shows first: the three steps to a result.
class WelcomePanel : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePanel(QWidget* parent = nullptr);

    /// Ticks off the steps that `inputs` has done.
    void setInputs(const StudyInputs& inputs);

signals:
    void addCheckpointsRequested();
    void chooseEightRequested();
    void browseDataRequested();
    void openStudyRequested();
    void helpRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Step {
        QLabel* mark = nullptr;
        bool done = false;
    };
    QWidget* makeStep(int number, const QString& title, const QString& text, QWidget* button);
    void drawMarks();

    std::array<Step, 3> m_steps;
};

}  // namespace axscope::app
