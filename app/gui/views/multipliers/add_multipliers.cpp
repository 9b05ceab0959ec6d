// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/add_multipliers.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QProcess>
#include <QWidget>

#include "app/gui/core_text.h"
#include "app/gui/settings.h"
#include "app/gui/text.h"
#include "multipliers/families/family_member.h"
#include "multipliers/families/registry.h"

namespace axscope::app {
namespace {

constexpr int kMostMembers = 16;  // that one click adds
const QString kTablesFolder = QStringLiteral("tables");

/// Names of the members that differ from the standard one in this parameter only.
QStringList membersBy(const multipliers::Family& family, std::size_t parameter) {
    QStringList names;
    const multipliers::FamilyMember standard(family);
    const auto& info = family.parameters[parameter];
    for (int value = info.low; value <= info.high; ++value) {
        std::vector<int> values(standard.values().begin(), standard.values().end());
        values[parameter] = value;
        if (const auto member = multipliers::FamilyMember::create(family, values, standard.form()))
            names += fromUtf8(member->name());
    }
    return names;
}

}  // namespace

QStringList namesIn(const QString& text) {
    return QProcess::splitCommand(text.simplified());
}

AddMultipliers::AddMultipliers(QWidget* window)
    : QObject(window), m_window(window), m_menu(new QMenu(window)) {
    m_menu->setObjectName(QStringLiteral("addMultipliersMenu"));
    const auto add = [this](const QString& text, const QString& name, auto slot) {
        m_menu->addAction(text, this, slot)->setObjectName(name);
    };
    add(tr("The &eight of the catalogue"), QStringLiteral("addEight"),
        [this] { Q_EMIT requested({QStringLiteral("eight")}); });
    add(tr("&All of the catalogue"), QStringLiteral("addAll"),
        [this] { Q_EMIT requested({QStringLiteral("all")}); });
    QMenu* families = m_menu->addMenu(tr("&Family"));
    families->setObjectName(QStringLiteral("addFamilyMenu"));
    for (const auto* family : multipliers::families())
        addFamily(*families, *family);
    m_menu->addSeparator();
    add(tr("By &name …"), QStringLiteral("addByName"), [this] { askForNames(); });
    add(tr("Table &files …"), QStringLiteral("addFiles"), [this] { askForFiles(); });
}

void AddMultipliers::addFamily(QMenu& menu, const multipliers::Family& family) {
    QMenu* members = menu.addMenu(coreText(family.title));
    const auto add = [&](const QString& text, const QStringList& names) {
        QAction* action = members->addAction(text, this, [this, names] { Q_EMIT requested(names); });
        action->setToolTip(coreText(family.summary));
    };
    const QString standard = fromUtf8(multipliers::FamilyMember(family).name());
    add(standard, {standard});
    for (std::size_t i = 0; i < family.parameters.size(); ++i) {
        const auto& parameter = family.parameters[i];
        if (parameter.kind == multipliers::ParameterInfo::Kind::Bits ||
            parameter.high - parameter.low >= kMostMembers)
            continue;
        const QStringList names = membersBy(family, i);
        if (names.size() < 2)
            continue;
        //: A series of members of a family: one parameter takes all its values
        add(tr("All %1 = %2").arg(fromUtf8(parameter.name), fromUtf8(parameter.range())), names);
    }
}

void AddMultipliers::askForNames() {
    auto* dialog = new QInputDialog(m_window);
    dialog->setObjectName(QStringLiteral("addByNameDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add multipliers"));
    dialog->setLabelText(
        tr("Catalogue names, members of families (drum:k=4) or table files, separated by spaces:"));
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->resize(520, dialog->sizeHint().height());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        if (const QStringList names = namesIn(text); !names.isEmpty())
            Q_EMIT requested(names);
    });
    dialog->open();
}

void AddMultipliers::askForFiles() {
    auto* dialog = new QFileDialog(m_window, tr("Add table files"), Settings().folder(kTablesFolder));
    dialog->setObjectName(QStringLiteral("addFilesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        if (files.isEmpty())
            return;
        Settings().setFolder(kTablesFolder, QFileInfo(files.front()).absolutePath());
        Q_EMIT requested(files);
    });
    dialog->open();
}

}  // namespace axscope::app
