// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <optional>

#include "app/gui/samples/sample_loader.h"
#include "app/gui/samples/sample_model.h"
#include "app/gui/samples/step_panel.h"

class QLabel;
class QTableView;
class QToolButton;

namespace axscope::app {

class MagnifiedImage;
class PlotFigure;

/// One image: what it is, what was answered before and after, its way through the experts, and every step of the
/// network.
class InspectionPage : public QWidget {
    Q_OBJECT

public:
    explicit InspectionPage(QWidget* parent = nullptr);

    void setLoader(SampleLoader* loader);
    /// Shows `image` of the two runs; `target` is what is computed for it. `place`, `count`: of the list it is in.
    void show(const SamplePair& pair, const analysis::InspectionTarget& target, const RunNames& names, int image,
              int place, int count);
    /// Forgets the image.
    void clear();
    [[nodiscard]] std::optional<int> image() const { return m_image; }
    /// Goes to the step of a layer where there is one.
    void chooseLayer(const QString& layer);
    [[nodiscard]] QList<PlotView*> plots() const;

Q_SIGNALS:
    void back();
    /// The image before (-1) or behind (1) this one in the list.
    void move(int by);
    /// The user goes to a layer's step.
    void layerChosen(const QString& layer);

private:
    void build();
    void showHead();
    void showInspection(const InspectionPtr& inspection);
    void goTo(int step);
    void goToStart();
    void setToken(int token);
    void showMessage(const QString& text);
    [[nodiscard]] QStringList provenance() const;
    [[nodiscard]] std::shared_ptr<const PlotFigure> answerFigure() const;
    [[nodiscard]] std::shared_ptr<const PlotFigure> pathFigure() const;

    QPointer<SampleLoader> m_loader;
    SamplePair m_pair;
    RunNames m_names;
    std::optional<int> m_image;
    int m_place = 0;
    int m_count = 0;
    InspectionPtr m_inspection;
    QString m_wantedStep;
    bool m_wantedRouter = false;
    int m_token = 0;

    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_copy = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_answers = nullptr;
    QLabel* m_message = nullptr;
    MagnifiedImage* m_pixels = nullptr;
    PlotView* m_answerPlot = nullptr;
    PlotView* m_path = nullptr;
    StepModel* m_model = nullptr;
    QTableView* m_list = nullptr;
    StepPanel* m_steps = nullptr;
};

}  // namespace axscope::app
