// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/gui/views/result_view.h"

namespace axscope::app {

class SampleLoader;

/// What happened to single images: a list with filters, and each image layer by layer.
class SamplesView : public ResultView {
    Q_OBJECT

public:
    explicit SamplesView(QWidget* parent = nullptr);
    ~SamplesView() override;

    /// Where images and inspections come from; may be null, the view then tells what results say of the images. Must
    /// outlive the view or be taken away.
    void setLoader(SampleLoader* loader);

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    void follow(LinkedSelection* selection) override;
    /// Those of the image that is inspected; empty where none is.
    [[nodiscard]] QList<PlotView*> plots() const override;

    /// Opens the page of an image.
    void openImage(int image);
    /// Back to the list.
    void closeImage();

protected:
    /// Cells share the width of the list.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
