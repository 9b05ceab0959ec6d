// SPDX-License-Identifier: GPL-3.0-or-later
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QWhatsThis>

#include "app/gui/icons.h"
#include "app/gui/main_window.h"
#include "app/gui/panels.h"
#include "app/gui/result_views.h"
#include "app/gui/study/sample_study.h"
#include "app/gui/study_panel.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"
#include "app/gui/views/view_registry.h"
#include "app/gui/welcome_panel.h"

namespace axscope::app {

QAction* MainWindow::makeAction(const QString& name, const QString& icon, const QString& text,
                                const QString& toolTip, const QKeySequence& shortcut,
                                std::function<void()> run) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(lineIcon(icon));
    action->setShortcut(shortcut);
    if (!toolTip.isEmpty()) {
        action->setStatusTip(toolTip);
        const QString keys = shortcut.toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? toolTip : QStringLiteral("%1 (%2)").arg(toolTip, keys));
    }
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    return action;
}

void MainWindow::buildActions() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    QAction* create = makeAction(QStringLiteral("actionNew"), QStringLiteral("new"), tr("&New study"),
                                 tr("Start a new, empty study"), QKeySequence::New, [this] { newStudy(); });
    QAction* open = makeAction(QStringLiteral("actionOpen"), QStringLiteral("open"), tr("&Open …"),
                               tr("Open a saved study"), QKeySequence::Open, [this] { chooseStudy(); });
    m_recentMenu = new QMenu(tr("Open &recent"), this);
    QAction* sample = makeAction(QStringLiteral("actionOpenSample"), {}, tr("Open sa&mple study"),
                                 tr("Open the study that comes with Axscope, and run it"), {}, [this] { openSampleStudy(); });
    sample->setEnabled(!sampleStudyFile().isEmpty());
    m_save = makeAction(QStringLiteral("actionSave"), QStringLiteral("save"), tr("&Save"),
                        tr("Save the study"), QKeySequence::Save, [this] { save(); });
    QAction* saveCopy = makeAction(QStringLiteral("actionSaveAs"), {}, tr("Save &as …"),
                                   tr("Save the study under another name"),
                                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { saveAs(); });
    m_exportJson =
        makeAction(QStringLiteral("actionExportJson"), {}, tr("As &JSON …"),
                   tr("Write all results into one JSON file"), {}, [this] { exportResultsJson(); });
    m_exportCsv =
        makeAction(QStringLiteral("actionExportCsv"), {}, tr("As &CSV files …"),
                   tr("Write the results as tables into a folder"), {}, [this] { exportResultsCsv(); });
    m_exportPlots = makeAction(QStringLiteral("actionExportPlots"), QStringLiteral("export"),
                               tr("Export every&thing …"),
                               tr("Write every plot, all results, tables for papers, and what they are"),
                               QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportAllPlots(); });
    m_exportPanels =
        makeAction(QStringLiteral("actionExportPanels"), {}, tr("Figure with &panels …"),
                   tr("Put several plots into one figure, (a), (b) …"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { exportPanels(); });
    m_exportJson->setEnabled(false);
    m_exportCsv->setEnabled(false);
    QAction* quit = makeAction(QStringLiteral("actionQuit"), {}, tr("&Quit"), tr("Close the window and quit"),
                               QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    file->addActions({create, open});
    file->addMenu(m_recentMenu);
    file->addAction(sample);
    file->addSeparator();
    file->addActions({m_save, saveCopy});
    file->addSeparator();
    QMenu* exportMenu = file->addMenu(tr("&Export results"));
    exportMenu->addActions({m_exportJson, m_exportCsv});
    file->addAction(m_exportPlots);
    file->addAction(m_exportPanels);
    file->addSeparator();
    file->addAction(quit);
    connect(&m_settings, &Settings::recentStudiesChanged, this, &MainWindow::fillRecentMenu);
    fillRecentMenu();

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_session.document().undoStack()->createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("actionUndo"));
    undo->setIcon(lineIcon(QStringLiteral("undo")));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_session.document().undoStack()->createRedoAction(this, tr("&Redo"));
    redo->setObjectName(QStringLiteral("actionRedo"));
    redo->setIcon(lineIcon(QStringLiteral("redo")));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(makeAction(QStringLiteral("actionAddCheckpoints"), QStringLiteral("network"),
                               tr("Add &checkpoints …"), tr("Add trained networks (.safetensors, .index.json, .pt, .pth)"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { addCheckpoints(); }));
    edit->addAction(makeAction(QStringLiteral("actionAddTables"), QStringLiteral("table"),
                               tr("Add product &tables …"),
                               tr("Add multipliers from tables and circuits (.npy, .bin, text, C, Verilog)"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] { addTables(); }));
    edit->addAction(makeAction(QStringLiteral("actionBrowseData"), QStringLiteral("images"),
                               tr("Choose the &data folder …"),
                               tr("Choose the folder with the images"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { browseData(); }));

    QMenu* run = menuBar()->addMenu(tr("&Run"));
    m_run = makeAction(QStringLiteral("actionRun"), {}, tr("&Run study"), tr("Run the study"),
                       QKeySequence(Qt::Key_F5), [this] { runStudy(); });
    m_run->setIcon(lineIcon(QStringLiteral("run"), Accent::Run));
    m_stop = makeAction(QStringLiteral("actionStop"), {}, tr("&Stop"),
                        tr("Stop the run; what has been measured stays"),
                        QKeySequence(Qt::SHIFT | Qt::Key_F5), [this] { m_session.job().stop(); });
    m_stop->setShortcuts({QKeySequence(Qt::SHIFT | Qt::Key_F5), QKeySequence(Qt::Key_Escape)});
    m_stop->setIcon(lineIcon(QStringLiteral("stop"), Accent::Stop));
    run->addActions({m_run, m_stop});
    run->addSeparator();
    run->addAction(makeAction(QStringLiteral("actionRetrain"), QStringLiteral("network"),
                              tr("Retrain &under approximation …"),
                              tr("Train a checkpoint so that it lives with a multiplier"),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { showRetraining({}, {}); }));

    buildViewMenu();

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(makeAction(QStringLiteral("actionHelp"), QStringLiteral("help"), tr("&Getting started"),
                               tr("A short introduction"), QKeySequence::HelpContents,
                               [this] { showHelp(); }));
    help->addAction(makeAction(QStringLiteral("actionCommands"), QStringLiteral("search"), tr("Search &commands …"),
                               tr("Find any command, view, panel or recent study by name"),
                               QKeySequence(Qt::CTRL | Qt::Key_K), [this] { searchCommands(); }));
    help->addAction(makeAction(QStringLiteral("actionShortcuts"), {}, tr("&Keyboard shortcuts"),
                               tr("All keys, to read or to copy"), QKeySequence(Qt::CTRL | Qt::Key_Slash),
                               [this] { showShortcuts(); }));
    QAction* whatsThis = QWhatsThis::createAction(this);
    whatsThis->setText(tr("&What is this?"));
    whatsThis->setIcon({});
    help->addAction(whatsThis);
    help->addSeparator();
    help->addAction(
        makeAction(QStringLiteral("actionAbout"), {}, tr("&About Axscope"), {}, {}, [this] { showAbout(); }));
    buildToolBar();
}

void MainWindow::buildViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    int number = 0;
    for (const ViewKind& kind : viewKinds()) {
        const QString key = QLatin1String(kind.key);
        view->addAction(makeAction(QStringLiteral("actionView_") + key, QLatin1String(kind.icon),
                                   kind.translatedMenuText(), kind.translatedToolTip(),
                                   QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number++)), [this, key] {
                                       m_stack->setCurrentWidget(m_views);
                                       m_views->showView(key);
                                   }));
    }
    view->addSeparator();
    m_back = makeAction(QStringLiteral("actionBack"), QStringLiteral("back"), tr("&Back"),
                        tr("Back to what was selected before"), QKeySequence(Qt::ALT | Qt::Key_Left),
                        [this] { m_navigator.goBack(); });
    m_forward = makeAction(QStringLiteral("actionForward"), QStringLiteral("forward"), tr("For&ward"),
                           tr("Forward to what was selected then"), QKeySequence(Qt::ALT | Qt::Key_Right),
                           [this] { m_navigator.goForward(); });
    view->addActions({m_back, m_forward});
    view->addSeparator();
    QMenu* panels = view->addMenu(tr("&Panels"));
    panels->addActions(m_panels->actions());
    panels->addSeparator();
    panels->addAction(makeAction(QStringLiteral("actionNextPane"), {}, tr("&Next pane"),
                                 tr("Move the keyboard to the next pane"), QKeySequence(Qt::Key_F6),
                                 [this] { m_panels->focusNext(+1); }));
    panels->addAction(makeAction(QStringLiteral("actionPreviousPane"), {}, tr("&Previous pane"),
                                 tr("Move the keyboard to the pane before"), QKeySequence(Qt::SHIFT | Qt::Key_F6),
                                 [this] { m_panels->focusNext(-1); }));
    panels->addSeparator();
    panels->addAction(makeAction(QStringLiteral("actionRestoreLayout"), {}, tr("Restore &layout"),
                                 tr("Put all panels back where they were at first"), {},
                                 [this] { m_panels->arrange(); }));
    view->addSeparator();
    buildThemeMenu(view->addMenu(tr("&Theme")));
}

void MainWindow::buildToolBar() {
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setIconSize(QSize(20, 20));
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto named = [this](const char* name) { return findChild<QAction*>(QLatin1String(name)); };
    bar->addActions({named("actionNew"), named("actionOpen"), m_save});
    bar->addSeparator();
    bar->addActions({named("actionUndo"), named("actionRedo")});
    bar->addSeparator();
    bar->addActions({named("actionAddCheckpoints"), named("actionAddTables"), named("actionBrowseData")});
    bar->addSeparator();
    bar->addActions({m_run, m_stop});
    bar->addSeparator();
    bar->addAction(m_exportPlots);
    bar->addSeparator();
    bar->addActions({m_back, m_forward, named("actionCommands")});
    for (QAction* action : {m_run, m_stop}) {
        auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_run->setIconText(tr("Run"));
    m_stop->setIconText(tr("Stop"));
}

void MainWindow::buildThemeMenu(QMenu* menu) {
    auto* group = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> themes[] = {{ThemeChoice::System, tr("&As the desktop")},
                                                      {ThemeChoice::Light, tr("&Light")},
                                                      {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto& [choice, text] : themes) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QStringLiteral("actionTheme_") + QLatin1String(toString(choice)));
        action->setCheckable(true);
        action->setChecked(m_settings.theme() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            m_settings.setTheme(choice);
            applyTheme(choice);
        });
    }
}

void MainWindow::fillRecentMenu() {
    m_recentMenu->clear();
    const QStringList files = m_settings.recentStudies();
    m_recentMenu->setEnabled(!files.isEmpty());
    m_welcome->setRecentStudies(files);
    int number = 0;
    for (const QString& file : files) {
        QString shown = displayPath(file);
        shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* action = m_recentMenu->addAction(QStringLiteral("&%1  %2").arg(++number).arg(shown));
        connect(action, &QAction::triggered, this, [this, file] { openStudy(file); });
    }
    m_recentMenu->addSeparator();
    connect(m_recentMenu->addAction(tr("&Clear this list")), &QAction::triggered, &m_settings,
            &Settings::clearRecentStudies);
}

}  // namespace axscope::app
