// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/plot_exporter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/text.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kUnitsPerInch = 96;  // figures are laid out in CSS pixels
constexpr int kPdfDpi = 1200;

/// 8 points at 120 x 80 mm; larger figures are looked at from further away, smaller ones leave less room.
double fontPixels(QSizeF sizeMm) {
    const double scale = std::sqrt(std::min(sizeMm.width() / 120, sizeMm.height() / 80));
    const double points = std::clamp(8 * scale, 6.0, 18.0);
    return points / 72 * kUnitsPerInch;
}

QSize unitsOf(QSizeF sizeMm) {
    return {qRound(sizeMm.width() / kMmPerInch * kUnitsPerInch),
            qRound(sizeMm.height() / kMmPerInch * kUnitsPerInch)};
}

/// A plot that is never shown, with the figure in the light theme and the visible ranges.
struct Sheet {
    Sheet(const PlotExporter::Source& source, const PlotExportOptions& options)
        : size(unitsOf(options.sizeMm)) {
        plot.resize(size);
        const PlotTheme theme = PlotTheme::forExport(fontPixels(options.sizeMm));
        buildFigure(*source.figure, plot, theme, size, options.withTitle);
        if (source.ranges) {
            plot.xAxis->setRange(source.ranges->xLow, source.ranges->xHigh);
            plot.yAxis->setRange(source.ranges->yLow, source.ranges->yHigh);
        }
    }

    void draw(QPaintDevice* device, double scaleX, double scaleY, QCPPainter::PainterModes modes) {
        QCPPainter painter(device);
        painter.setModes(modes | QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
        painter.setRenderHint(QPainter::LosslessImageRendering);
        painter.setRenderHint(QPainter::TextAntialiasing);
        painter.scale(scaleX, scaleY);
        plot.toPainter(&painter, size.width(), size.height());
    }

    QSize size;
    QCustomPlot plot;
};

QString escaped(const QString& text) {
    return text.toHtmlEscaped();
}

QString application() {
    const QString version = QCoreApplication::applicationVersion();
    return version.isEmpty() ? QStringLiteral("Axscope") : QStringLiteral("Axscope ") + version;
}

/// XMP packet (ISO 16684-1): what document managers show as title and description.
QByteArray xmpOf(const QString& title, const QStringList& provenance) {
    return QStringLiteral(
               "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
               " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
               "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
               " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
               "   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
               "   <dc:description><rdf:Alt><rdf:li "
               "xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></dc:description>\n"
               "   <xmp:CreatorTool>%3</xmp:CreatorTool>\n"
               "  </rdf:Description>\n"
               " </rdf:RDF>\n"
               "</x:xmpmeta>\n"
               "<?xpacket end=\"w\"?>\n")
        .arg(escaped(title), escaped(provenance.join(QLatin1Char('\n'))), escaped(application()))
        .toUtf8();
}

QByteArray pdfOf(const PlotExporter::Source& source, const PlotExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setPageSize(
        QPageSize(options.sizeMm, QPageSize::Millimeter, QStringLiteral("figure"), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(kPdfDpi);
    writer.setTitle(source.figure->title());
    writer.setCreator(
        QStringList{application(), source.provenance.join(QStringLiteral("; "))}.join(QStringLiteral("; ")));
    writer.setDocumentXmpMetadata(xmpOf(source.figure->title(), source.provenance));
    Sheet sheet(source, options);
    sheet.draw(&writer, double(writer.width()) / sheet.size.width(),
               double(writer.height()) / sheet.size.height(), QCPPainter::pmVectorized);
    return bytes;
}

/// What one pass draws, as the contents of an <svg> element.
QByteArray svgBody(Sheet& sheet) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(kUnitsPerInch));
    generator.setSize(sheet.size);
    generator.setViewBox(QRect(QPoint(0, 0), sheet.size));
    sheet.draw(&generator, 1, 1, QCPPainter::pmVectorized);
    const auto start = bytes.indexOf("<g", bytes.indexOf("</defs>"));
    const auto end = bytes.lastIndexOf("</svg>");
    return start < 0 || end < start ? QByteArray() : bytes.mid(start, end - start);
}

/// QSvgGenerator does not clip, so data outside the axes of a zoomed figure would run over the page. The data
/// are therefore drawn in a pass of their own, which is put into a clip path by hand.
QByteArray svgOf(const PlotExporter::Source& source, const PlotExportOptions& options) {
    Sheet sheet(source, options);
    QCPLayer* dataLayer = sheet.plot.layer(QStringLiteral("main"));
    dataLayer->setVisible(false);
    const QByteArray frame = svgBody(sheet);
    dataLayer->setVisible(true);
    for (const char* layer : {"grid", "axes", "legend", "overlay"}) {
        sheet.plot.layer(QLatin1String(layer))->setVisible(false);
    }
    sheet.plot.setBackground(QBrush(Qt::NoBrush));
    const QByteArray data = svgBody(sheet);
    const QRect axes = sheet.plot.xAxis->axisRect()->rect();

    const auto number = [](double value) { return QByteArray::number(value, 'g', 8); };
    QByteArray svg = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<svg width=\"" +
                     number(options.sizeMm.width()) + "mm\" height=\"" + number(options.sizeMm.height()) +
                     "mm\" viewBox=\"0 0 " + number(sheet.size.width()) + ' ' + number(sheet.size.height()) +
                     "\" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                     " version=\"1.1\">\n";
    svg += "<title>" + escaped(source.figure->title()).toUtf8() + "</title>\n";
    svg += "<desc>" +
           escaped((QStringList{application()} + source.provenance).join(QLatin1Char('\n'))).toUtf8() +
           "</desc>\n";
    svg += "<defs><clipPath id=\"axes\"><rect x=\"" + number(axes.left()) + "\" y=\"" + number(axes.top()) +
           "\" width=\"" + number(axes.width()) + "\" height=\"" + number(axes.height()) +
           "\"/></clipPath></defs>\n";
    svg += frame + "<g clip-path=\"url(#axes)\">\n" + data + "</g>\n</svg>\n";
    return svg;
}

QByteArray pngOf(const PlotExporter::Source& source, const PlotExportOptions& options) {
    QImage image = PlotExporter::render(source, options);
    image.setText(QStringLiteral("Title"), source.figure->title());
    image.setText(QStringLiteral("Software"), application());
    image.setText(QStringLiteral("Description"), source.provenance.join(QLatin1Char('\n')));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray csvOf(const PlotExporter::Source& source) {
    return toCsv(source.figure->table(), QStringList{source.figure->title()} + source.provenance);
}

Result<void> check(const PlotExporter::Source& source, const PlotExportOptions& options) {
    if (!source.figure) {
        return Error{ErrorCode::InvalidArgument, "there is no figure to export yet", {}};
    }
    if (options.format == PlotFormat::Csv) {
        return {};
    }
    for (const double mm : {options.sizeMm.width(), options.sizeMm.height()}) {
        if (!(mm >= kMinExportMm && mm <= kMaxExportMm)) {
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("size %1 mm is outside %2 to %3 mm")
                             .arg(mm)
                             .arg(kMinExportMm)
                             .arg(kMaxExportMm)
                             .toStdString(),
                         {}};
        }
    }
    if (options.format == PlotFormat::Png && (options.dpi < kMinExportDpi || options.dpi > kMaxExportDpi)) {
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("resolution %1 dpi is outside %2 to %3 dpi")
                         .arg(options.dpi)
                         .arg(kMinExportDpi)
                         .arg(kMaxExportDpi)
                         .toStdString(),
                     {}};
    }
    return {};
}

}  // namespace

QString suffixOf(PlotFormat format) {
    switch (format) {
        case PlotFormat::Pdf:
            return QStringLiteral("pdf");
        case PlotFormat::Svg:
            return QStringLiteral("svg");
        case PlotFormat::Png:
            return QStringLiteral("png");
        case PlotFormat::Csv:
            break;
    }
    return QStringLiteral("csv");
}

std::optional<PlotFormat> plotFormatOf(const QString& file) {
    for (const PlotFormat format : {PlotFormat::Pdf, PlotFormat::Svg, PlotFormat::Png, PlotFormat::Csv}) {
        if (file.endsWith(QLatin1Char('.') + suffixOf(format), Qt::CaseInsensitive)) {
            return format;
        }
    }
    return std::nullopt;
}

PlotExporter::Source PlotExporter::sourceOf(const PlotView& view) {
    return {view.figure(), view.ranges(), view.provenance()};
}

Result<void> PlotExporter::save(const PlotView& view, const QString& file, const PlotExportOptions& options) {
    return save(sourceOf(view), file, options);
}

Result<void> PlotExporter::save(const Source& source, const QString& file, const PlotExportOptions& options) {
    auto bytes = encode(source, options);
    if (!bytes) {
        Error error = bytes.error();
        error.where = toUtf8(file);
        return error;
    }
    return writeFileAtomically(toPath(file),
                               std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())));
}

Result<QByteArray> PlotExporter::encode(const Source& source, const PlotExportOptions& options) {
    if (auto checked = check(source, options); !checked) {
        return checked.error();
    }
    QByteArray bytes;
    switch (options.format) {
        case PlotFormat::Pdf:
            bytes = pdfOf(source, options);
            break;
        case PlotFormat::Svg:
            bytes = svgOf(source, options);
            break;
        case PlotFormat::Png:
            bytes = pngOf(source, options);
            break;
        case PlotFormat::Csv:
            bytes = csvOf(source);
            break;
    }
    if (bytes.isEmpty()) {
        return Error{
            ErrorCode::OutOfMemory, "the figure could not be drawn at this size; try a smaller one", {}};
    }
    return bytes;
}

QImage PlotExporter::render(const Source& source, const PlotExportOptions& options) {
    const double dots = options.dpi / kMmPerInch;
    QImage image(qRound(options.sizeMm.width() * dots), qRound(options.sizeMm.height() * dots),
                 QImage::Format_RGB32);
    if (image.isNull() || !source.figure) {
        return {};
    }
    image.setDotsPerMeterX(qRound(1000 * dots));
    image.setDotsPerMeterY(qRound(1000 * dots));
    image.fill(Qt::white);
    Sheet sheet(source, options);
    sheet.draw(&image, double(image.width()) / sheet.size.width(),
               double(image.height()) / sheet.size.height(), QCPPainter::pmDefault);
    return image;
}

}  // namespace axscope::app
