// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "multipliers/families/family_member.h"

class QVBoxLayout;

namespace axscope::app {

/// Sliders, grids of bits and lists for the parameters of a family, made from their descriptions.
class DesignControls : public QWidget {
    Q_OBJECT

public:
    explicit DesignControls(QWidget* parent = nullptr);

    /// Shows a member; emits nothing.
    void setMember(const multipliers::FamilyMember& member);

Q_SIGNALS:
    /// The user chose other values. Successive edits with one `mergeId` are one step of undo.
    void edited(const std::vector<int>& values, axscope::multipliers::OperandForm form, int mergeId);

private:
    void build();
    void addInteger(std::size_t index);
    void addChoice(std::size_t index);
    void addGrid(std::size_t first, std::size_t count);
    void addForm();
    void addLabel(const QString& text, QWidget* buddy);
    void change(std::size_t index, int value, int mergeId);

    const multipliers::Family* m_family = nullptr;
    std::vector<int> m_values;
    multipliers::OperandForm m_form = multipliers::OperandForm::Unsigned;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_layout = nullptr;
    std::vector<std::function<void()>> m_refresh;  ///< bring every editor to m_values
};

}  // namespace axscope::app
