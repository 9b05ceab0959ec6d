// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace axscope::app {

/// One image, its pixels magnified as they are. Ctrl+C copies it; a context menu does, too.
class MagnifiedImage : public QWidget {
    Q_OBJECT

public:
    explicit MagnifiedImage(QWidget* parent = nullptr);

    void setImage(const QImage& image);
    [[nodiscard]] const QImage& image() const { return m_image; }
    [[nodiscard]] QSize sizeHint() const override { return {220, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {96, 96}; }

public Q_SLOTS:
    /// The image in its own size, without magnification.
    void copy() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_image;
};

}  // namespace axscope::app
