// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help_window.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPalette>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/gui/icons.h"
#include "axscope_version.h"

namespace axscope::app {

namespace {

QString pageFile() {
    //: The language of the built-in help page to show: "en", "de", "fr" or "zh"
    const QString file = QStringLiteral(":/help/getting_started_%1.html").arg(HelpWindow::tr("en"));
    return QFile::exists(file) ? file : QStringLiteral(":/help/getting_started_en.html");
}

}  // namespace

HelpWindow::HelpWindow(QWidget* parent) : QDialog(parent), m_browser(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Getting started"));
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_browser->setOpenExternalLinks(true);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->document()->setDocumentMargin(18);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_browser);
    resize(680, 620);
    load();
}

void HelpWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        load();
}

void HelpWindow::load() {
    QFile file(pageFile());
    if (!file.open(QIODevice::ReadOnly))
        return;
    m_browser->document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; } h2 { margin-top: 16px; } code, kbd { font-family: monospace; }"
                       " li { margin-bottom: 4px; }")
            .arg(palette().color(QPalette::Link).name()));
    m_browser->setHtml(QString::fromUtf8(file.readAll()));
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Axscope"));
    auto* icon = new QLabel(this);
    icon->setPixmap(applicationIcon().pixmap(QSize(96, 96), devicePixelRatioF()));
    auto* text = new QLabel(this);
    text->setObjectName(QStringLiteral("aboutText"));
    text->setTextFormat(Qt::RichText);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->setOpenExternalLinks(true);
    text->setWordWrap(true);
    text->setText(
        tr("<h2>Axscope %1</h2>"
           "<p>What approximate multipliers do to neural networks, dense and with experts.</p>"
           "<p>Build: %2</p>"
           "<p>Free software under the GNU General Public License, version 3 or later "
           "(<a href=\"https://www.gnu.org/licenses/gpl-3.0.html\">GPL-3.0-or-later</a>). "
           "It comes without any warranty.</p>"
           "<p>Built with Qt %3, QCustomPlot, LibTorch, Boost, Eigen and JSON for Modern C++. "
           "The catalogue describes circuits of EvoApproxLib (Mrazek et al., DATE 2017).</p>")
            .arg(QStringLiteral(AXSCOPE_VERSION), QStringLiteral(AXSCOPE_COMMIT), QLatin1String(qVersion())));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* top = new QHBoxLayout;
    top->setSpacing(18);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addWidget(text, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(buttons);
    setMinimumWidth(520);
}

}  // namespace axscope::app
