// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "analysis/measures/image_filter.h"
#include "app/gui/linked_selection.h"
#include "app/gui/samples/sample_model.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace axscope::app {

class FlowLayout;

/// The choice of runs and of images above the list. What other views know too (run, class, MoE layer, transition)
/// belongs to the selection that they share.
class SampleFilterBar : public QWidget {
    Q_OBJECT

public:
    enum class Order { Number, Margin, Moved };

    explicit SampleFilterBar(QWidget* parent = nullptr);

    /// Offers what `study` has and shows `selection`.
    void show(const analysis::StudyResult& study, const Selection& selection);
    /// `selection` with what is chosen here put in.
    [[nodiscard]] Selection chosenIn(const Selection& selection) const;
    /// The conditions, for the layers of `checkpoint`.
    [[nodiscard]] analysis::ImageFilter filter(const analysis::StudyResult& study, const Selection& selection) const;
    [[nodiscard]] Order order() const;
    void setCount(const QString& text);
    /// Drops every condition that only this bar knows.
    void clearOwn();
    [[nodiscard]] bool isFiltering(const Selection& selection) const;

Q_SIGNALS:
    /// The user chose something; chosenIn() and filter() say what.
    void changed();
    void clearRequested();

private:
    void build();
    QComboBox* addBox(FlowLayout& row, const QString& label, const char* name, const QString& toolTip, int characters);

    QComboBox* m_checkpoint = nullptr;
    QComboBox* m_run = nullptr;
    QComboBox* m_outcome = nullptr;
    QComboBox* m_label = nullptr;
    QComboBox* m_layer = nullptr;
    QComboBox* m_from = nullptr;
    QComboBox* m_to = nullptr;
    QComboBox* m_order = nullptr;
    QCheckBox* m_routingChanged = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_clear = nullptr;
};

/// Position of a MoE layer of a checkpoint by its name.
[[nodiscard]] std::optional<std::size_t> moeLayerIndex(const analysis::StudyResult& study, const Selection& selection);

}  // namespace axscope::app
