// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>
#include <QWidget>
#include <functional>

#include "multipliers/base/result.h"

class QVBoxLayout;

namespace axscope::app {

/// Something the user should know, without stopping anything.
struct Message {
    enum class Kind { Info, Warning, Error };
    struct Action {
        QString text;
        std::function<void()> run;
    };

    Kind kind = Kind::Info;
    QString text;
    QString details;        ///< shown on request; may be empty
    QList<Action> actions;  ///< buttons; each also dismisses the message
};

/// Messages above the central area, newest first. Never blocks, never steals the focus.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMaxMessages = 3;  ///< the oldest make room

    explicit MessageBar(QWidget* parent = nullptr);

    void post(const Message& message);
    /// `headline` says what did not work, the error why.
    void showError(const QString& headline, const Error& error);
    void showErrors(const QString& headline, const QVector<Error>& errors);
    void clear();

    [[nodiscard]] int count() const;
    /// Text of message `index` (0 = newest), for tests and screen readers.
    [[nodiscard]] QString text(int index = 0) const;

signals:
    void posted(const axscope::app::Message& message);

private:
    void remove(QWidget* message);

    QVBoxLayout* m_layout;
    QList<QWidget*> m_messages;
};

}  // namespace axscope::app
