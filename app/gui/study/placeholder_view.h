// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QPaintEvent>
#include <QPainter>
#include <QString>
#include <utility>

#include "app/gui/theme.h"

namespace axscope::app {

/// An item view that says in its middle what belongs there as long as it is empty.
template <class View>
class PlaceholderView : public View {
public:
    PlaceholderView(QString text, QWidget* parent) : View(parent), m_text(std::move(text)) {}

protected:
    void paintEvent(QPaintEvent* event) override {
        View::paintEvent(event);
        if (this->model() && this->model()->rowCount() > 0)
            return;
        QPainter painter(this->viewport());
        painter.setPen(accentColor(Accent::Muted, this->palette()));
        painter.drawText(this->viewport()->rect().adjusted(12, 4, -12, -4),
                         Qt::AlignCenter | Qt::TextWordWrap, m_text);
    }

private:
    QString m_text;
};

}  // namespace axscope::app
