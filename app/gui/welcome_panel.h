// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <array>

class QLabel;
class QLayout;
class QPushButton;
class QVBoxLayout;

namespace axscope::app {

struct StudyInputs;

/// The checkpoints that come with the program, installed or in its build folder; empty where there are none.
[[nodiscard]] QStringList shippedCheckpoints();

/// What the window shows first: the study that comes with the program, the three steps to one of your own,
/// and ways to skip them.
class WelcomePanel : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePanel(QWidget* parent = nullptr);

    /// Ticks off the steps that `inputs` has done.
    void setInputs(const StudyInputs& inputs);
    /// Study files to open with one click, newest first; the first few are shown.
    void setRecentStudies(const QStringList& files);

signals:
    void addCheckpointsRequested();
    void chooseEightRequested();
    void browseDataRequested();
    void openStudyRequested();
    void helpRequested();
    void recentStudyRequested(const QString& file);
    /// The study that comes with the program.
    void sampleStudyRequested();
    /// The checkpoints that come with the program.
    void sampleCheckpointsRequested(const QStringList& files);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Step {
        QLabel* mark = nullptr;
        bool done = false;
    };
    [[nodiscard]] QLayout* makeHeading();
    [[nodiscard]] QWidget* makeSampleStudy();
    void addSteps(QVBoxLayout& column);
    [[nodiscard]] QLayout* makeFurtherButtons();
    void placeColumn(QLayout* column);
    QWidget* makeStep(int number, const QString& title, const QString& text, QWidget* button);
    void drawMarks();

    std::array<Step, 3> m_steps;
    QWidget* m_recent = nullptr;
    QVBoxLayout* m_recentList = nullptr;
};

}  // namespace axscope::app
