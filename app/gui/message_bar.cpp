// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/message_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/gui/icons.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"

namespace axscope::app {

namespace {

constexpr int kStripe = 4;
constexpr int kDetailLines = 5;

Accent accentOf(Message::Kind kind) {
    switch (kind) {
        case Message::Kind::Info:
            return Accent::Info;
        case Message::Kind::Warning:
            return Accent::Warning;
        case Message::Kind::Error:
            return Accent::Error;
    }
    return Accent::Info;
}

QString iconOf(Message::Kind kind) {
    return kind == Message::Kind::Info ? QStringLiteral("info") : QStringLiteral("warning");
}

/// A tinted box with a stripe in the colour of its kind.
class MessageFrame : public QWidget {
public:
    MessageFrame(Message::Kind kind, QWidget* parent) : QWidget(parent), m_kind(kind) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QColor colour = accentColor(accentOf(m_kind), palette());
        painter.fillRect(0, 0, kStripe, height(), colour);
        colour.setAlphaF(isDark(palette()) ? 0.16F : 0.10F);
        painter.fillRect(kStripe, 0, width() - kStripe, height(), colour);
    }

private:
    Message::Kind m_kind;
};

}  // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("messageBar"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    setVisible(false);
}

void MessageBar::post(const Message& message) {
    // The same thing said twice is said once.
    for (QWidget* old : QList<QWidget*>(m_messages)) {
        if (old->property("text").toString() == message.text)
            remove(old);
    }

    auto* frame = new MessageFrame(message.kind, this);
    frame->setObjectName(QStringLiteral("message"));
    frame->setProperty("text", message.text);
    auto* icon = new QLabel(frame);
    icon->setPixmap(
        lineIcon(iconOf(message.kind), accentOf(message.kind)).pixmap(QSize(20, 20), devicePixelRatioF()));
    auto* text = new QLabel(message.text, frame);
    text->setObjectName(QStringLiteral("messageText"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* dismiss = new QToolButton(frame);
    dismiss->setObjectName(QStringLiteral("messageDismiss"));
    dismiss->setIcon(lineIcon(QStringLiteral("close")));
    dismiss->setAutoRaise(true);
    dismiss->setToolTip(tr("Dismiss"));
    dismiss->setAccessibleName(tr("Dismiss"));

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(kStripe + 10, 6, 6, 6);
    layout->addLayout(row);

    if (!message.details.isEmpty()) {
        auto* details = new QPlainTextEdit(message.details, frame);
        details->setObjectName(QStringLiteral("messageDetails"));
        details->setReadOnly(true);
        details->setFixedHeight(kDetailLines * details->fontMetrics().lineSpacing() + 12);
        details->setVisible(false);
        auto* toggle = new QToolButton(frame);
        toggle->setObjectName(QStringLiteral("messageDetailsButton"));
        toggle->setText(tr("Details"));
        toggle->setCheckable(true);
        toggle->setAutoRaise(true);
        connect(toggle, &QToolButton::toggled, details, &QWidget::setVisible);
        row->addWidget(toggle, 0, Qt::AlignTop);
        layout->addWidget(details);
    }
    for (const Message::Action& action : message.actions) {
        auto* button = new QPushButton(action.text, frame);
        connect(button, &QPushButton::clicked, this, [this, frame, run = action.run] {
            remove(frame);
            run();
        });
        row->addWidget(button, 0, Qt::AlignTop);
    }
    row->addWidget(dismiss, 0, Qt::AlignTop);
    connect(dismiss, &QToolButton::clicked, this, [this, frame] { remove(frame); });

    m_layout->insertWidget(0, frame);
    m_messages.prepend(frame);
    while (m_messages.size() > kMaxMessages)
        remove(m_messages.last());
    setVisible(true);

    text->setAccessibleName(message.text);
    QAccessibleEvent alert(text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    emit posted(message);
}

void MessageBar::showError(const QString& headline, const Error& error) {
    showErrors(headline, {error});
}

void MessageBar::showErrors(const QString& headline, const QVector<Error>& errors) {
    if (errors.isEmpty())
        return;
    // One cause fits into the line; several go into the details.
    if (errors.size() == 1) {
        const Error& error = errors.first();
        post({Message::Kind::Error,
              QStringLiteral("%1 %2").arg(headline, fromUtf8(error.message)),
              errorText(error),
              {}});
        return;
    }
    QStringList lines;
    for (const Error& error : errors)
        lines.append(errorText(error));
    post(
        {Message::Kind::Error,
         QStringLiteral("%1 %2").arg(headline, tr("%n problem(s)", nullptr, static_cast<int>(errors.size()))),
         lines.join(QLatin1Char('\n')),
         {}});
}

void MessageBar::clear() {
    for (QWidget* message : QList<QWidget*>(m_messages))
        remove(message);
}

int MessageBar::count() const {
    return static_cast<int>(m_messages.size());
}

QString MessageBar::text(int index) const {
    return index < m_messages.size() ? m_messages[index]->property("text").toString() : QString();
}

void MessageBar::remove(QWidget* message) {
    if (!m_messages.removeOne(message))
        return;
    m_layout->removeWidget(message);
    message->hide();
    message->deleteLater();
    setVisible(!m_messages.isEmpty());
}

}  // namespace axscope::app
