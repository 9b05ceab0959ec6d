// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/folding_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include "app/gui/icons.h"

namespace axscope::app {

class FoldingLabel::Words : public QLabel {
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override {
        return wordWrap() ? QLabel::minimumSizeHint() : QSize(0, fontMetrics().height() + 2 * margin());
    }
    [[nodiscard]] QSize sizeHint() const override {
        return wordWrap() ? QLabel::sizeHint() : QSize(QLabel::sizeHint().width(), minimumSizeHint().height());
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        if (wordWrap()) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        const QRect room = contentsRect();
        style()->drawItemText(&painter, room, Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(),
                              fontMetrics().elidedText(text(), Qt::ElideRight, room.width()), foregroundRole());
    }
};

FoldingLabel::FoldingLabel(const QString& name, QWidget* parent)
    : QWidget(parent), m_button(new QToolButton(this)), m_words(new Words(this)) {
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setStyleSheet(QStringLiteral("QToolButton { border: none; padding: 1px; }"));
    m_button->setAccessibleName(name);
    m_words->setAccessibleName(name);
    m_words->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    connect(m_button, &QToolButton::toggled, this, &FoldingLabel::fold);
    fold();
}

void FoldingLabel::setText(const QString& text) {
    m_words->setText(text);
}

QLabel* FoldingLabel::label() const {
    return m_words;
}

void FoldingLabel::fold() {
    const bool unfolded = isUnfolded();
    m_button->setIcon(lineIcon(unfolded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_button->setToolTip(unfolded ? tr("Show one line of it") : tr("Show all of it"));
    m_words->setWordWrap(unfolded);
    m_words->setTextInteractionFlags(unfolded ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                              : Qt::NoTextInteraction);
    m_words->updateGeometry();
}

}  // namespace axscope::app
