// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/look_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

namespace axscope::app {
namespace {

const QString kOwnFont = QStringLiteral("DejaVu Sans");

QDoubleSpinBox* measureBox(const QString& name, double low, double high, const QString& suffix) {
    auto* box = new QDoubleSpinBox;
    box->setObjectName(name);
    box->setRange(low, high);
    box->setDecimals(1);
    box->setSuffix(suffix);
    return box;
}

QString paletteTitle(PaletteId palette) {
    switch (palette) {
        case PaletteId::OkabeIto:
            break;
        case PaletteId::Tol:
            return LookForm::tr("Tol, bright");
        case PaletteId::Grey:
            return LookForm::tr("Greys, for black-and-white print");
    }
    return LookForm::tr("Okabe and Ito");
}

PlotExportOptions lookOf(QSizeF sizeMm, double fontPoints, double linePoints, bool withTitle) {
    PlotExportOptions options;
    options.sizeMm = sizeMm;
    options.fontPoints = fontPoints;
    options.linePoints = linePoints;
    options.withTitle = withTitle;
    return options;
}

/// What a preset sets; palette, theme and legend stay as they are.
bool fits(const PlotExportOptions& options, const PlotExportOptions& preset) {
    return options.sizeMm == preset.sizeMm && options.fontPoints == preset.fontPoints &&
           options.linePoints == preset.linePoints && options.withTitle == preset.withTitle;
}

}  // namespace

const QList<LookPreset>& lookPresets() {
    // Widths of a column and of a page that most journals ask for; a slide of 16:9 as presentation programs have
    // it.
    static const QList<LookPreset> presets{
        {QStringLiteral("single-column"), LookForm::tr("Single column, 85 mm"),
         lookOf({85, 60}, 8, 1.0, false)},
        {QStringLiteral("double-column"), LookForm::tr("Double column, 178 mm"),
         lookOf({178, 80}, 8, 1.0, false)},
        {QStringLiteral("slide"), LookForm::tr("Slide, 16:9"), lookOf({254, 142.9}, 18, 2.5, true)}};
    return presets;
}

PlotExportOptions readLook(const QString& group, const PlotExportOptions& defaults) {
    const QSettings settings;
    PlotExportOptions options = defaults;
    const auto number = [&](const char* key, double standard, double low, double high, bool zero) {
        const double value = settings.value(group + QLatin1String(key), standard).toDouble();
        return (value >= low && value <= high) || (zero && value == 0) ? value : standard;
    };
    options.sizeMm = {number("widthMm", defaults.sizeMm.width(), kMinExportMm, kMaxExportMm, false),
                      number("heightMm", defaults.sizeMm.height(), kMinExportMm, kMaxExportMm, false)};
    options.dpi = static_cast<int>(number("dpi", defaults.dpi, kMinExportDpi, kMaxExportDpi, false));
    options.fontPoints = number("fontPoints", defaults.fontPoints, kMinFontPoints, kMaxFontPoints, true);
    options.linePoints = number("linePoints", defaults.linePoints, kMinLinePoints, kMaxLinePoints, true);
    options.fontFamily = settings.value(group + QStringLiteral("font"), defaults.fontFamily).toString();
    options.withTitle = settings.value(group + QStringLiteral("withTitle"), defaults.withTitle).toBool();
    options.withLegend = settings.value(group + QStringLiteral("withLegend"), defaults.withLegend).toBool();
    options.palette = paletteOf(settings.value(group + QStringLiteral("palette")).toString())
                          .value_or(defaults.palette);
    options.appearance = settings.value(group + QStringLiteral("dark"), defaults.appearance == Appearance::Dark)
                                 .toBool()
                             ? Appearance::Dark
                             : Appearance::Light;
    const auto format = plotFormatOf(QLatin1Char('.') + settings.value(group + QStringLiteral("format")).toString());
    options.format = format.value_or(defaults.format);
    return options;
}

void writeLook(const QString& group, const PlotExportOptions& options) {
    QSettings settings;
    settings.setValue(group + QStringLiteral("widthMm"), options.sizeMm.width());
    settings.setValue(group + QStringLiteral("heightMm"), options.sizeMm.height());
    settings.setValue(group + QStringLiteral("dpi"), options.dpi);
    settings.setValue(group + QStringLiteral("fontPoints"), options.fontPoints);
    settings.setValue(group + QStringLiteral("linePoints"), options.linePoints);
    settings.setValue(group + QStringLiteral("font"), options.fontFamily);
    settings.setValue(group + QStringLiteral("withTitle"), options.withTitle);
    settings.setValue(group + QStringLiteral("withLegend"), options.withLegend);
    settings.setValue(group + QStringLiteral("palette"), nameOf(options.palette));
    settings.setValue(group + QStringLiteral("dark"), options.appearance == Appearance::Dark);
    settings.setValue(group + QStringLiteral("format"), suffixOf(options.format));
}

LookForm::LookForm(QWidget* parent) : QWidget(parent) {
    m_preset = new QComboBox;
    m_preset->setObjectName(QStringLiteral("preset"));
    m_preset->addItem(tr("Custom"));
    for (const LookPreset& preset : lookPresets()) {
        m_preset->addItem(preset.title, preset.name);
    }
    m_preset->setToolTip(tr("Size, font size, line width and title as papers and slides want them"));
    m_width = measureBox(QStringLiteral("width"), kMinExportMm, kMaxExportMm, tr(" mm"));
    m_height = measureBox(QStringLiteral("height"), kMinExportMm, kMaxExportMm, tr(" mm"));
    m_width->setSingleStep(5);
    m_height->setSingleStep(5);
    m_dpi = new QSpinBox;
    m_dpi->setObjectName(QStringLiteral("dpi"));
    m_dpi->setRange(kMinExportDpi, kMaxExportDpi);
    m_dpi->setSingleStep(50);
    m_dpi->setSuffix(tr(" dpi"));
    m_font = new QFontComboBox;
    m_font->setObjectName(QStringLiteral("font"));
    m_font->setFontFilters(QFontComboBox::ScalableFonts);
    m_font->setEditable(false);
    m_font->setMinimumContentsLength(12);
    m_font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fontSize = measureBox(QStringLiteral("fontSize"), kMinFontPoints - 0.5, kMaxFontPoints, tr(" pt"));
    m_fontSize->setSingleStep(0.5);
    m_fontSize->setToolTip(tr("Size of all text on paper; automatic: 8 pt at 120 mm × 80 mm"));
    m_line = measureBox(QStringLiteral("lineWidth"), 0, kMaxLinePoints, tr(" pt"));
    m_line->setDecimals(2);
    m_line->setSingleStep(0.25);
    m_line->setToolTip(tr("Width of data lines on paper; automatic: what suits the font"));
    m_fontSize->setSpecialValueText(tr("Automatic"));
    m_line->setSpecialValueText(tr("Automatic"));
    m_palette = new QComboBox;
    m_palette->setObjectName(QStringLiteral("palette"));
    for (const PaletteId palette : kPalettes) {
        m_palette->addItem(paletteTitle(palette), nameOf(palette));
    }
    m_palette->setToolTip(tr("All can be told apart by colour-blind readers; the greys on any printer, too"));
    m_theme = new QComboBox;
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("Light"), false);
    m_theme->addItem(tr("Dark, for slides"), true);
    m_title = new QCheckBox(tr("Write the &title above the plot"));
    m_title->setObjectName(QStringLiteral("withTitle"));
    m_title->setToolTip(tr("Papers have captions instead"));
    m_legend = new QCheckBox(tr("Show the &legend"));
    m_legend->setObjectName(QStringLiteral("withLegend"));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("P&reset:"), m_preset);
    form->addRow(tr("&Width:"), m_width);
    form->addRow(tr("&Height:"), m_height);
    form->addRow(tr("Res&olution:"), m_dpi);
    form->addRow(tr("Fo&nt:"), m_font);
    form->addRow(tr("Font si&ze:"), m_fontSize);
    form->addRow(tr("Line wi&dth:"), m_line);
    form->addRow(tr("&Palette:"), m_palette);
    form->addRow(tr("Th&eme:"), m_theme);
    form->addRow(QString(), m_title);
    form->addRow(QString(), m_legend);

    const auto edited = [this] {
        if (!m_setting) {
            showPreset();
            Q_EMIT changed();
        }
    };
    for (QDoubleSpinBox* box : {m_width, m_height, m_fontSize, m_line}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, edited);
    }
    connect(m_dpi, &QSpinBox::valueChanged, this, edited);
    for (QComboBox* box : {static_cast<QComboBox*>(m_font), m_palette, m_theme}) {
        connect(box, &QComboBox::currentIndexChanged, this, edited);
    }
    for (QCheckBox* box : {m_title, m_legend}) {
        connect(box, &QCheckBox::toggled, this, edited);
    }
    connect(m_preset, &QComboBox::currentIndexChanged, this, &LookForm::choosePreset);
    setOptions({});
}

PlotExportOptions LookForm::options() const {
    PlotExportOptions options;
    options.format = m_format;
    options.sizeMm = QSizeF(m_width->value(), m_height->value());
    options.dpi = m_dpi->value();
    options.withTitle = m_title->isChecked();
    options.withLegend = m_legend->isChecked();
    const QString family = m_font->currentFont().family();
    options.fontFamily = family == kOwnFont ? QString() : family;
    options.fontPoints = m_fontSize->value() < kMinFontPoints ? 0 : m_fontSize->value();
    options.linePoints = m_line->value() < kMinLinePoints ? 0 : m_line->value();
    options.palette = paletteOf(m_palette->currentData().toString()).value_or(PaletteId::OkabeIto);
    options.appearance = m_theme->currentData().toBool() ? Appearance::Dark : Appearance::Light;
    return options;
}

void LookForm::setOptions(const PlotExportOptions& options) {
    m_setting = true;
    m_format = options.format;
    m_width->setValue(options.sizeMm.width());
    m_height->setValue(options.sizeMm.height());
    m_dpi->setValue(options.dpi);
    m_font->setCurrentFont(QFont(options.fontFamily.isEmpty() ? kOwnFont : options.fontFamily));
    m_fontSize->setValue(options.fontPoints > 0 ? options.fontPoints : m_fontSize->minimum());
    m_line->setValue(options.linePoints);
    m_palette->setCurrentIndex(m_palette->findData(nameOf(options.palette)));
    m_theme->setCurrentIndex(options.appearance == Appearance::Dark ? 1 : 0);
    m_title->setChecked(options.withTitle);
    m_legend->setChecked(options.withLegend);
    m_setting = false;
    showPreset();
    Q_EMIT changed();
}

void LookForm::setFormats(const QList<PlotFormat>& formats) {
    const bool picture = std::ranges::any_of(formats, [](PlotFormat f) { return f != PlotFormat::Csv; });
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_preset, m_width, m_height, m_font, m_fontSize, m_line, m_palette,
                                         m_theme, m_title, m_legend}) {
        widget->setEnabled(picture);
    }
    m_dpi->setEnabled(formats.contains(PlotFormat::Png));
    if (!formats.isEmpty()) {
        m_format = formats.first();
    }
}

void LookForm::choosePreset(int index) {
    if (index <= 0 || m_setting) {
        return;
    }
    const PlotExportOptions& preset = lookPresets().at(index - 1).options;
    PlotExportOptions chosen = options();
    chosen.sizeMm = preset.sizeMm;
    chosen.fontPoints = preset.fontPoints;
    chosen.linePoints = preset.linePoints;
    chosen.withTitle = preset.withTitle;
    setOptions(chosen);
}

void LookForm::showPreset() {
    const QSignalBlocker blocker(m_preset);
    const PlotExportOptions now = options();
    m_preset->setCurrentIndex(0);
    for (qsizetype i = 0; i < lookPresets().size(); ++i) {
        if (fits(now, lookPresets().at(i).options)) {
            m_preset->setCurrentIndex(static_cast<int>(i) + 1);
        }
    }
}

}  // namespace axscope::app
