// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/design_controls.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <bit>

#include "app/gui/core_text.h"
#include "app/gui/text.h"
#include "app/gui/views/multipliers/mask_grid.h"

namespace axscope::app {
namespace {

constexpr int kLongestSlider = 256;  // of more values one pixel would be several
constexpr int kStrokeIds = 1000;     // merge ids of drags over a grid start here
constexpr std::size_t kOperandBits = 8;

bool isMask(const multipliers::ParameterInfo& parameter) {
    return parameter.kind == multipliers::ParameterInfo::Kind::Bits;
}

}  // namespace

DesignControls::DesignControls(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void DesignControls::setMember(const multipliers::FamilyMember& member) {
    m_values.assign(member.values().begin(), member.values().end());
    m_form = member.form();
    if (&member.family() != m_family) {
        m_family = &member.family();
        build();
    }
    for (const auto& refresh : m_refresh)
        refresh();
}

void DesignControls::build() {
    m_refresh.clear();
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget;
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    const auto& parameters = m_family->parameters;
    for (std::size_t i = 0; i < parameters.size();) {
        std::size_t count = 1;
        if (isMask(parameters[i])) {
            while (i + count < parameters.size() && isMask(parameters[i + count]))
                ++count;
            // Eight masks of eight bits are the partial products; any others stand alone.
            const bool grid = count == kOperandBits && parameters[i].high == 0xFF;
            count = grid ? count : 1;
            addGrid(i, count);
        } else if (parameters[i].kind == multipliers::ParameterInfo::Kind::Choice) {
            addChoice(i);
        } else {
            addInteger(i);
        }
        i += count;
    }
    addForm();
    layout()->addWidget(m_content);
}

void DesignControls::addLabel(const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setBuddy(buddy);
    m_layout->addWidget(label);
}

void DesignControls::change(std::size_t index, int value, int mergeId) {
    if (m_values[index] == value)
        return;
    m_values[index] = value;
    for (const auto& refresh : m_refresh)
        refresh();
    emit edited(m_values, m_form, mergeId);
}

void DesignControls::addInteger(std::size_t index) {
    const auto& parameter = m_family->parameters[index];
    const QString name = fromUtf8(parameter.name);
    auto* spin = new QSpinBox;
    spin->setObjectName(QStringLiteral("parameter_") + name);
    spin->setRange(parameter.low, parameter.high);
    spin->setAccessibleName(coreText(parameter.meaning));
    spin->setToolTip(tr("%1: %2, %3").arg(name, coreText(parameter.meaning), fromUtf8(parameter.range())));
    spin->setKeyboardTracking(false);
    addLabel(tr("%1: %2").arg(name, coreText(parameter.meaning)), spin);
    auto* row = new QHBoxLayout;
    QSlider* slider = nullptr;
    if (parameter.high - parameter.low <= kLongestSlider) {
        slider = new QSlider(Qt::Horizontal);
        slider->setObjectName(QStringLiteral("slider_") + name);
        slider->setRange(parameter.low, parameter.high);
        slider->setPageStep(1);
        slider->setAccessibleName(coreText(parameter.meaning));
        slider->setToolTip(spin->toolTip());
        connect(slider, &QSlider::valueChanged, this,
                [this, index](int value) { change(index, value, static_cast<int>(index)); });
        row->addWidget(slider, 1);
    }
    row->addWidget(spin, slider ? 0 : 1);
    m_layout->addLayout(row);
    connect(spin, &QSpinBox::valueChanged, this,
            [this, index](int value) { change(index, value, static_cast<int>(index)); });
    m_refresh.push_back([this, index, spin, slider] {
        const QSignalBlocker quietSpin(spin);
        spin->setValue(m_values[index]);
        if (slider) {
            const QSignalBlocker quietSlider(slider);
            slider->setValue(m_values[index]);
        }
    });
}

void DesignControls::addChoice(std::size_t index) {
    const auto& parameter = m_family->parameters[index];
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("parameter_") + fromUtf8(parameter.name));
    box->setAccessibleName(coreText(parameter.meaning));
    for (const auto choice : parameter.choices)
        box->addItem(fromUtf8(choice));
    addLabel(tr("%1: %2").arg(fromUtf8(parameter.name), coreText(parameter.meaning)), box);
    m_layout->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, index](int value) { change(index, value, static_cast<int>(index)); });
    m_refresh.push_back([this, index, box] {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(m_values[index]);
    });
}

void DesignControls::addGrid(std::size_t first, std::size_t count) {
    const auto& parameter = m_family->parameters[first];
    const int bits = std::bit_width(static_cast<unsigned>(parameter.high));
    auto* grid = new MaskGrid(static_cast<int>(count), bits);
    grid->setObjectName(QStringLiteral("mask_") + fromUtf8(parameter.name));
    addLabel(
        count > 1
            ? tr("Partial products that are formed (rows: bits of b, columns: bits of a; a number is the "
                 "exponent of the weight):")
            : tr("%1: %2").arg(fromUtf8(parameter.name), coreText(parameter.meaning)),
        grid);
    m_layout->addWidget(grid);
    connect(grid, &MaskGrid::edited, this, [this, grid, first](int stroke) {
        std::copy(grid->masks().begin(), grid->masks().end(),
                  m_values.begin() + static_cast<std::ptrdiff_t>(first));
        emit edited(m_values, m_form, kStrokeIds + stroke);
    });
    m_refresh.push_back([this, grid, first, count] {
        const auto begin = m_values.begin() + static_cast<std::ptrdiff_t>(first);
        grid->setMasks({begin, begin + static_cast<std::ptrdiff_t>(count)});
    });
}

void DesignControls::addForm() {
    if (m_family->forms.size() < 2)
        return;
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("designForm"));
    box->setAccessibleName(tr("Operands"));
    box->setToolTip(tr("Unsigned: 0..255. Signed: two's complement in the circuit itself. Sign-magnitude: the unsigned "
                       "circuit on |a| and |b|, the sign put back"));
    for (const auto form : m_family->forms)
        box->addItem(form == multipliers::OperandForm::Unsigned ? tr("unsigned")
                     : form == multipliers::OperandForm::Signed ? tr("signed")
                                                                : tr("sign-magnitude"),
                     static_cast<int>(form));
    addLabel(tr("&Operands:"), box);
    m_layout->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        m_form = static_cast<multipliers::OperandForm>(box->currentData().toInt());
        emit edited(m_values, m_form, -1);
    });
    m_refresh.push_back([this, box] {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(box->findData(static_cast<int>(m_form)));
    });
}

}  // namespace axscope::app
