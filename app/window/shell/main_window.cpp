// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/main_window.h"

#include "app/export/export_dialog.h"
#include "app/files/settings.h"
#include "app/window/activation/activation_panel.h"
#include "app/window/pages/experiments_page.h"
#include "app/window/pages/presenter.h"
#include "app/window/shell/actions.h"
#include "app/window/shell/field_keys.h"
#include "app/window/shell/help.h"
#include "app/window/shell/panels.h"
#include "app/window/shell/tool_bar.h"
#include "app/window/shell/value_table.h"
#include "widgets/catalogue/catalogue_list.h"
#include "widgets/controls/parameter_panel.h"
#include "widgets/controls/scrolled.h"
#include "widgets/controls/wheel_habit.h"
#include "widgets/look/icons.h"
#include "widgets/plot/plot_view.h"
#include "widgets/readout/pinned_list.h"
#include "widgets/readout/pinned_row.h"
#include "widgets/readout/readout.h"
#include "widgets/readout/statistics_strip.h"
#include "widgets/text/label_text.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>
#include <utility>

namespace activation {
namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString stateKey = QStringLiteral("window/state");
constexpr int stateVersion = 1;  // to be raised when docks or tool bars change

constexpr int menuCount = static_cast<int>(MenuId::Help) + 1;
constexpr int sentenceTime = 20'000;  // ms
constexpr int titleTime = 100;        // ms: the desktop need not be told of every step of a drag

}  // namespace

MainWindow::MainWindow(Exploration start)
    : m_explorer(std::move(start)),
      m_session(m_explorer),
      m_files(new FileCommands(m_explorer, this)),
      m_actions(makeActions(*this)),
      m_plot(new PlotView(this)),
      m_strip(new StatisticsStrip(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_plot, 1);
    column->addWidget(m_strip);
    setCentralWidget(m_pages = new Pages(centre, m_plot, this));
    addMenus();
    addToolBar(m_toolBar = new ToolBar(*this));
    addDocks();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setFixedHeight(space::edge);
    restoreWindow();
    qApp->installEventFilter(this);
    WheelHabit::install();

    m_titleTimer.setSingleShot(true);
    m_titleTimer.setInterval(titleTime);
    connect(&m_titleTimer, &QTimer::timeout, this, &MainWindow::updateTitle);
    connect(&m_explorer, &Explorer::changed, this, &MainWindow::showAll);
    connect(&m_appearance, &Appearance::changed, this, &MainWindow::applyLook);
    connect(&m_translation, &Translation::preferenceChanged, this, [this] { refreshActions(*this, m_actions); });
    connect(&m_session, &Session::said, this, &MainWindow::say);
    connect(m_pages, &Pages::pageChanged, this, [this] { refreshActions(*this, m_actions); });
    connect(m_pages, &Pages::said, this, &MainWindow::say);
    connect(m_pages, &Pages::opened, this, [this](const QString& id) {
        if (id.toStdString() != m_explorer.current().current.id) choose(id, {});
        m_pages->show(Page::Explore);
    });
    connect(m_pages, &Pages::explorationEdited, this,
            [this](const Exploration& requested, const QString& key, bool dragging) {
                edit([&](Exploration& e) { e = requested; }, key, dragging);
            });
    connect(m_files, &FileCommands::said, this, &MainWindow::say);
    connect(m_plot, &PlotView::rangesEdited, this, [this](Range x, std::optional<Range> y) {
        edit([&](Exploration& e) { std::tie(e.x, e.y) = std::tie(x, y); }, QStringLiteral("ranges"));
    });
    connect(m_plot, &PlotView::resetRequested, this, &MainWindow::resetView);
    connect(m_plot, &PlotView::probePinned, this,
            [this](std::optional<double> x) { edit([&](Exploration& e) { e.probe = x; }, QStringLiteral("probe")); });
    const auto setInput = [this](Normal input, bool dragging) {
        edit([&](Exploration& e) { e.input = input; }, QStringLiteral("input"), dragging);
    };
    connect(m_strip, &StatisticsStrip::inputEdited, this, setInput);
    connect(m_plot, &PlotView::inputEdited, this, setInput);
    connect(m_plot, &PlotView::probeMoved, this, &MainWindow::showReadout);
    connect(m_plot, &PlotView::settled, this, &MainWindow::showRanges);
    retranslate();
    applyLook();
    showAll();
    updateTitle();
}

// --- what is where

void MainWindow::addMenus() {
    QMenu* menus[menuCount]{};
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const ActionRow& row = actionRows()[static_cast<std::size_t>(i)];
        QMenu*& menu = menus[static_cast<std::size_t>(row.menu)];
        if (!menu) {
            QMenu* view = menus[static_cast<std::size_t>(MenuId::View)];
            const bool isInView = row.menu == MenuId::Look || row.menu == MenuId::Language;
            if (row.menu == MenuId::Look) view->addSeparator();
            menu = isInView ? view->addMenu(QString()) : menuBar()->addMenu(QString());
            menu->setObjectName(QStringLiteral("menu%1").arg(static_cast<int>(row.menu)));
        }
        if (row.separated) menu->addSeparator();
        menu->addAction(m_actions[i]);
    }
    menus[static_cast<std::size_t>(MenuId::View)]->addSeparator();
}

void MainWindow::addDocks() {
    addDock("catalogueDock", Qt::LeftDockWidgetArea);
    addDock("activationDock", Qt::RightDockWidgetArea);
    addDock("valuesDock", Qt::RightDockWidgetArea);
}

QDockWidget* MainWindow::addDock(const char* name, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(this);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(new QWidget(dock));
    addDockWidget(area, dock);
    QMenu* view = menuBar()->findChild<QMenu*>(QStringLiteral("menu%1").arg(static_cast<int>(MenuId::View)));
    view->addAction(dock->toggleViewAction());
    return dock;
}

void MainWindow::fillDocks() {
    const auto dock = [&](const char* name) { return findChild<QDockWidget*>(QLatin1String(name)); };
    m_catalogue = new CatalogueList(dock("catalogueDock"));
    connect(m_catalogue, &CatalogueList::selected, this,
            [this](const QString& id) { choose(id, QStringLiteral("browse")); });

    QScrollArea* const card = scrollArea(dock("activationDock"));
    m_panel = new ActivationPanel(card->viewport());
    connect(m_panel, &ActivationPanel::said, this, &MainWindow::say);
    connect(m_panel, &ActivationPanel::frameworkSelected, this, [this](Framework framework) {
        edit([&](Exploration& e) {
            // Defaults stay defaults; what a person set stays what it is.
            const Activation& entry = *entryOf(e.current);
            if (e.current.values == entry.defaults(e.framework)) e.current.values = entry.defaults(framework);
            e.framework = framework;
        });
    });
    connect(&m_panel->parameters(), &ParameterPanel::valueEdited, this,
            [this](std::size_t parameter, double value, bool dragging) {
                edit([&](Exploration& e) { e.current.values[parameter] = value; },
                     QStringLiteral("parameter %1").arg(parameter), dragging);
            });
    connect(&m_panel->parameters(), &ParameterPanel::familyEdited, this,
            [this](const std::optional<Family>& family, bool dragging) {
                edit([&](Exploration& e) { e.family = family; }, dragging ? QStringLiteral("family") : QString());
            });

    m_values = new QWidget(dock("valuesDock"));
    m_values->setObjectName(QStringLiteral("valuesPanel"));
    auto* layout = new QVBoxLayout(m_values);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_readout = new Readout(m_values));
    connect(m_readout, &Readout::refused, this, &MainWindow::say);
    QScrollArea* const area = scrollArea(m_values);
    area->setWidget(m_pinned = new PinnedList(area->viewport()));
    area->setMinimumHeight(PinnedRow::rowHeight);  // the numbers above need the room
    layout->addWidget(area, 1);
    connect(m_pinned, &PinnedList::removeRequested, this, [this](std::size_t i) {
        edit([&](Exploration& e) { e.pinned.erase(e.pinned.begin() + static_cast<std::ptrdiff_t>(i)); });
    });
    connect(m_pinned, &PinnedList::rowActivated, this,
            [this](std::size_t i) { edit([&](Exploration& e) { e.current = e.pinned[i]; }); });
    applyLook();
    showAll();
    // With all that they show, so that they are laid out once.
    card->setWidget(m_panel);
    dock("catalogueDock")->setWidget(m_catalogue);
    dock("activationDock")->setWidget(card);
    dock("valuesDock")->setWidget(m_values);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);  // before they are painted, not after
}

void MainWindow::restoreWindow() {
    resize(1280, 800);
    const SettingsFile kept = settings();
    restoreGeometry(kept.value(geometryKey).toByteArray());
    if (restoreState(kept.value(stateKey).toByteArray(), stateVersion)) return;
    const auto dock = [&](const char* name) { return findChild<QDockWidget*>(QLatin1String(name)); };
    resizeDocks({dock("catalogueDock"), dock("activationDock")}, {236, 328}, Qt::Horizontal);
    resizeDocks({dock("activationDock"), dock("valuesDock")}, {416, 240}, Qt::Vertical);
}

// --- telling the panels

QAction* MainWindow::action(const char* name) const {
    return *std::ranges::find(m_actions, QLatin1String(name), &QAction::objectName);
}

void MainWindow::showAll() {
    const Exploration& e = m_explorer.current();
    m_plot->setExploration(e);
    m_strip->setContent(e);
    m_pages->setExploration(e);
    showRanges();
    if (m_catalogue) {
        m_catalogue->setCurrent(QString::fromStdString(e.current.id));
        m_panel->setExploration(e);
        m_pinned->setPinned(e.pinned, e.input);
    }
    refreshActions(*this, m_actions);
    if (!m_titleTimer.isActive()) m_titleTimer.start();
}

void MainWindow::updateTitle() {
    setWindowTitle(tr("%1 — Activation Explorer").arg(labelOf(m_explorer.current().current)));
}

void MainWindow::showRanges() { m_toolBar->setRanges(m_explorer.current().x, m_plot->shownY()); }

void MainWindow::showReadout() {
    if (m_readout) m_readout->setContent(m_explorer.current(), m_plot->probe(), m_appearance.look());
}

void MainWindow::applyLook() {
    const Look& look = m_appearance.look();
    m_plot->setLook(look);
    m_pages->setLook(look);
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        if (const char* name = actionRows()[static_cast<std::size_t>(i)].icon)
            m_actions[i]->setIcon(icon(QLatin1String(name), look.text));
    if (m_catalogue) {
        m_catalogue->setLook(look);
        showReadout();
    }
    refreshActions(*this, m_actions);
}

void MainWindow::retranslate() {
    retranslateActions(m_actions);
    for (int i = 0; i < menuCount; ++i)
        findChild<QMenu*>(QStringLiteral("menu%1").arg(i))->setTitle(titleOf(static_cast<MenuId>(i)));
    const auto name = [&](const char* dock, const QString& title) {
        auto* found = findChild<QDockWidget*>(QLatin1String(dock));
        found->setWindowTitle(title);
        const std::pair<const char*, QString> texts[]{
            {"qt_dockwidget_closebutton", tr("Hide %1")},
            {"qt_dockwidget_floatbutton", tr("Take %1 out of the window, or put it back")}};
        for (const auto& [which, text] : texts)
            if (auto* button = found->findChild<QAbstractButton*>(QLatin1String(which))) {  // Qt may call it otherwise
                button->setAccessibleName(text.arg(title));
                button->setAccessibleDescription({});
                button->setToolTip(text.arg(title));
            }
    };
    name("catalogueDock", tr("Catalogue"));
    name("activationDock", tr("Activation"));
    name("valuesDock", tr("Values"));
}

void MainWindow::say(const QString& sentence) { statusBar()->showMessage(sentence, sentenceTime); }

void MainWindow::refuse(const QString& sentence) {
    say(sentence);
    showAll();
}

// --- commands

void MainWindow::exportPicture() {
    if (m_pages->page() == Page::Experiments) return m_pages->experimentsPage()->exportFigures();
    auto* dialog = new ExportDialog(m_explorer.current(), this, m_pages->page() == Page::Gallery);
    connect(dialog, &ExportDialog::saved, this, &MainWindow::say);
    dialog->open();
}

void MainWindow::choose(const QString& id, const QString& key) {
    edit([&](Exploration& e) { e.current = defaultSelection(id.toStdString(), e.framework); }, key);
}

void MainWindow::findActivation() {
    if (!m_catalogue) return;
    findChild<QDockWidget*>(QStringLiteral("catalogueDock"))->show();
    m_catalogue->focusSearch();
}

void MainWindow::pin() {
    const Exploration& e = m_explorer.current();
    if (std::ranges::find(e.pinned, e.current) != e.pinned.end())
        return say(tr("%1 is pinned already: change a parameter or choose another activation to compare")
                       .arg(labelOf(e.current)));
    edit([](Exploration& next) { next.pinned.push_back(next.current); });
}

void MainWindow::resetView() {
    edit([](Exploration& e) {
        e.x = Exploration{}.x;
        e.y.reset();
    });
}

void MainWindow::goToPanel(int step) {
    if (m_catalogue) focusPanel({m_catalogue, m_pages->currentWidget(), m_panel, m_values, m_toolBar}, step);
}

void MainWindow::present() {
    auto* presenter = findChild<Presenter*>();
    if (!presenter) presenter = new Presenter(*this);
    presenter->showFullScreen();
    presenter->activateWindow();
}

void MainWindow::showValueTable() {
    auto* table = findChild<ValueTable*>();
    if (!table) table = new ValueTable(m_explorer, this);
    table->show();
    table->activateWindow();
}

void MainWindow::showKeys() { showKeysDialog(this); }
void MainWindow::showAbout() { showAboutDialog(this); }

// --- events

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    if (!m_catalogue)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_catalogue) fillDocks();
            },
            Qt::QueuedConnection);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    statusBar()->clearMessage();  // it is in the other language
    retranslate();
    QMetaObject::invokeMethod(this, &MainWindow::showAll, Qt::QueuedConnection);  // after the panels have changed
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return QMainWindow::eventFilter(watched, event);
    const auto* field = qobject_cast<QLineEdit*>(watched);
    if (!field || hasUseFor(*static_cast<QKeyEvent*>(event), *field)) return false;
    event->ignore();
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    SettingsFile kept = settings();
    kept.setValue(geometryKey, saveGeometry());
    kept.setValue(stateKey, saveState(stateVersion));
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!FileCommands::fileIn(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = FileCommands::fileIn(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    m_files->openFile(path);
}

}  // namespace activation
