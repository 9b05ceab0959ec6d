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

#include "app/gui/plots/plot_page.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/text.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr int kPdfDpi = 1200;
constexpr int kCssDpi = 96;

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

QByteArray pdfOf(const PanelFigure& figure, const PlotExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setPageSize(
        QPageSize(options.sizeMm, QPageSize::Millimeter, QStringLiteral("figure"), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(kPdfDpi);
    writer.setTitle(figure.title);
    const QStringList provenance = figure.provenance();
    writer.setCreator(
        QStringList{application(), provenance.join(QStringLiteral("; "))}.join(QStringLiteral("; ")));
    writer.setDocumentXmpMetadata(xmpOf(figure.title, provenance));
    PlotPage page(figure, options);
    page.draw(writer, QSizeF(writer.width(), writer.height()), QCPPainter::pmVectorized);
    return bytes;
}

/// What one pass over one panel draws, as the contents of an <svg> element.
QByteArray svgBody(PlotPage& page, std::size_t panel) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kCssDpi);
    generator.setSize(page.size());
    generator.setViewBox(QRect(QPoint(0, 0), page.size()));
    page.draw(*page.painterOn(generator, page.size(), QCPPainter::pmVectorized), panel);
    const auto start = bytes.indexOf("<g", bytes.indexOf("</defs>"));
    const auto end = bytes.lastIndexOf("</svg>");
    return start < 0 || end < start ? QByteArray() : bytes.mid(start, end - start);
}

/// QSvgGenerator does not clip, so data outside the axes of a zoomed figure would run over the page. The data
/// are therefore drawn in a pass of their own, which is put into a clip path by hand.
QByteArray svgOf(const PanelFigure& figure, const PlotExportOptions& options) {
    PlotPage page(figure, options);
    const auto number = [](double value) { return QByteArray::number(value, 'g', 8); };
    QByteArray clips;
    QByteArray body;
    for (std::size_t i = 0; i < page.count(); ++i) {
        QCustomPlot& plot = page.plot(i);
        QCPLayer* dataLayer = plot.layer(QStringLiteral("main"));
        dataLayer->setVisible(false);
        body += svgBody(page, i);
        dataLayer->setVisible(true);
        for (const char* layer : {"grid", "axes", "legend", "overlay"}) {
            plot.layer(QLatin1String(layer))->setVisible(false);
        }
        plot.setBackground(QBrush(Qt::NoBrush));
        const QByteArray id = page.count() == 1 ? QByteArray("axes") : "axes" + QByteArray::number(int(i) + 1);
        body += "<g clip-path=\"url(#" + id + ")\">\n" + svgBody(page, i) + "</g>\n";
        const QRect axes = page.axesRect(i);
        clips += "<clipPath id=\"" + id + "\"><rect x=\"" + number(axes.left()) + "\" y=\"" +
                 number(axes.top()) + "\" width=\"" + number(axes.width()) + "\" height=\"" +
                 number(axes.height()) + "\"/></clipPath>";
    }
    const QByteArray size =
        "width=\"" + number(page.size().width()) + "\" height=\"" + number(page.size().height()) + "\"";
    QByteArray svg = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<svg width=\"" +
                     number(options.sizeMm.width()) + "mm\" height=\"" + number(options.sizeMm.height()) +
                     "mm\" viewBox=\"0 0 " + number(page.size().width()) + ' ' + number(page.size().height()) +
                     "\" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                     " version=\"1.1\">\n";
    svg += "<title>" + escaped(figure.title).toUtf8() + "</title>\n";
    svg += "<desc>" +
           escaped((QStringList{application()} + figure.provenance()).join(QLatin1Char('\n'))).toUtf8() +
           "</desc>\n";
    svg += "<defs>" + clips + "</defs>\n<rect " + size + " fill=\"" +
           page.background().name().toLatin1() + "\"/>\n";
    return svg + body + "</svg>\n";
}

QByteArray pngOf(const PanelFigure& figure, const PlotExportOptions& options) {
    QImage image = PlotExporter::render(figure, options);
    image.setText(QStringLiteral("Title"), figure.title);
    image.setText(QStringLiteral("Software"), application());
    image.setText(QStringLiteral("Description"), figure.provenance().join(QLatin1Char('\n')));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray csvOf(const PanelFigure& figure) {
    if (figure.panels.size() == 1) {
        return toCsv(figure.panels[0].figure->table(), QStringList{figure.title} + figure.provenance());
    }
    QByteArray csv;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const FigureSource& source = figure.panels[i];
        const QString title = (figure.letterOf(i) + QLatin1Char(' ') + source.figure->title()).trimmed();
        csv += (i > 0 ? "\n" : "") + toCsv(source.figure->table(), QStringList{title} + source.provenance);
    }
    return csv;
}

PanelFigure onePanel(const FigureSource& source) {
    return {{source}, 1, PanelLetters::None, source.figure ? source.figure->title() : QString()};
}

Result<void> inRange(double value, double low, double high, const char* what, const char* unit) {
    if (value >= low && value <= high) {
        return {};
    }
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("%1 %2 %3 is outside %4 to %5 %3")
                     .arg(QLatin1String(what))
                     .arg(value)
                     .arg(QLatin1String(unit))
                     .arg(low)
                     .arg(high)
                     .toStdString(),
                 {}};
}

Result<void> check(const PanelFigure& figure, const PlotExportOptions& options) {
    if (figure.panels.empty() ||
        std::ranges::any_of(figure.panels, [](const FigureSource& source) { return !source.figure; })) {
        return Error{ErrorCode::InvalidArgument, "there is no figure to export yet", {}};
    }
    if (options.format == PlotFormat::Csv) {
        return {};
    }
    return checkOptions(options);
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

Result<void> checkOptions(const PlotExportOptions& options) {
    for (const double mm : {options.sizeMm.width(), options.sizeMm.height()}) {
        if (auto ok = inRange(mm, kMinExportMm, kMaxExportMm, "size", "mm"); !ok) {
            return ok;
        }
    }
    if (options.format == PlotFormat::Png) {
        if (auto ok = inRange(options.dpi, kMinExportDpi, kMaxExportDpi, "resolution", "dpi"); !ok) {
            return ok;
        }
    }
    if (options.fontPoints != 0) {
        if (auto ok = inRange(options.fontPoints, kMinFontPoints, kMaxFontPoints, "font size", "pt"); !ok) {
            return ok;
        }
    }
    return options.linePoints == 0
               ? Result<void>()
               : inRange(options.linePoints, kMinLinePoints, kMaxLinePoints, "line width", "pt");
}

int PanelFigure::rows() const {
    const int perRow = std::max(1, columns);
    return (static_cast<int>(panels.size()) + perRow - 1) / perRow;
}

QString PanelFigure::letterOf(std::size_t panel) const {
    QString text;
    for (std::size_t rest = panel + 1; rest > 0; rest = (rest - 1) / 26) {
        text.prepend(QChar(static_cast<char16_t>(u'a' + (rest - 1) % 26)));
    }
    switch (letters) {
        case PanelLetters::None:
            break;
        case PanelLetters::Parenthesised:
            return QLatin1Char('(') + text + QLatin1Char(')');
        case PanelLetters::Plain:
            return text;
        case PanelLetters::Capital:
            return text.toUpper();
    }
    return {};
}

QStringList PanelFigure::provenance() const {
    QStringList lines;
    for (const FigureSource& source : panels) {
        for (const QString& line : source.provenance) {
            if (!lines.contains(line)) {
                lines += line;
            }
        }
    }
    return lines;
}

PlotExporter::Source PlotExporter::sourceOf(const PlotView& view) {
    return {view.figure(), view.ranges(), view.provenance()};
}

Result<void> PlotExporter::save(const PlotView& view, const QString& file, const PlotExportOptions& options) {
    return save(sourceOf(view), file, options);
}

Result<void> PlotExporter::save(const Source& source, const QString& file, const PlotExportOptions& options) {
    return save(onePanel(source), file, options);
}

Result<void> PlotExporter::save(const PanelFigure& figure, const QString& file,
                                const PlotExportOptions& options) {
    auto bytes = encode(figure, options);
    if (!bytes) {
        Error error = bytes.error();
        error.where = toUtf8(file);
        return error;
    }
    return writeFileAtomically(toPath(file),
                               std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())));
}

Result<QByteArray> PlotExporter::encode(const Source& source, const PlotExportOptions& options) {
    return encode(onePanel(source), options);
}

Result<QByteArray> PlotExporter::encode(const PanelFigure& figure, const PlotExportOptions& options) {
    if (auto checked = check(figure, options); !checked) {
        return checked.error();
    }
    QByteArray bytes;
    switch (options.format) {
        case PlotFormat::Pdf:
            bytes = pdfOf(figure, options);
            break;
        case PlotFormat::Svg:
            bytes = svgOf(figure, options);
            break;
        case PlotFormat::Png:
            bytes = pngOf(figure, options);
            break;
        case PlotFormat::Csv:
            bytes = csvOf(figure);
            break;
    }
    if (bytes.isEmpty()) {
        return Error{
            ErrorCode::OutOfMemory, "the figure could not be drawn at this size; try a smaller one", {}};
    }
    return bytes;
}

QImage PlotExporter::render(const Source& source, const PlotExportOptions& options) {
    return source.figure ? render(onePanel(source), options) : QImage();
}

QImage PlotExporter::render(const PanelFigure& figure, const PlotExportOptions& options) {
    const double dots = options.dpi / kMmPerInch;
    QImage image(qRound(options.sizeMm.width() * dots), qRound(options.sizeMm.height() * dots),
                 QImage::Format_RGB32);
    if (image.isNull() || figure.panels.empty()) {
        return {};
    }
    image.setDotsPerMeterX(qRound(1000 * dots));
    image.setDotsPerMeterY(qRound(1000 * dots));
    image.fill(Qt::white);
    PlotPage page(figure, options);
    page.draw(image, image.size(), QCPPainter::pmDefault);
    return image;
}

}  // namespace axscope::app
