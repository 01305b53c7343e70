// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/main_window.h"

#include "app/export/dialog/export_dialog.h"
#include "app/files/settings.h"
#include "app/window/data/data_commands.h"
#include "app/window/frame/panels.h"
#include "app/window/frame/toast.h"
#include "app/window/frame/tool_bar.h"
#include "app/window/help/first_hints.h"
#include "app/window/help/first_place.h"
#include "app/window/help/help.h"
#include "app/window/help/parts_guide.h"
#include "app/window/lessons/lesson_mode.h"
#include "app/window/lessons/lesson_panel.h"
#include "app/window/lessons/lesson_screen.h"
#include "app/window/pages/experiment_presenter.h"
#include "app/window/pages/experiments_page.h"
#include "app/window/pages/explore_page.h"
#include "app/window/pages/gallery_page.h"
#include "app/window/pages/presenter.h"
#include "app/window/shell/field_keys.h"
#include "app/window/shell/keep_formulas.h"
#include "app/window/shell/printing.h"
#include "app/window/shell/recent_menu.h"
#include "app/window/shell/value_table.h"
#include "widgets/controls/clipboard.h"
#include "widgets/controls/wheel_habit.h"
#include "widgets/look/icons.h"
#include "widgets/plot/plot_view.h"
#include "widgets/text/core_text.h"
#include "widgets/text/label_text.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace activation {
namespace {

/// Windows that are open at the same time keep each their own place.
QString geometryKey(int window) {
    return window == 1 ? QStringLiteral("window/geometry") : QStringLiteral("window/geometry-%1").arg(window);
}
constexpr int besideTheFirst = 32;  // pixels, where a further window opens for the first time
constexpr int titleTime = 100;      // ms: the desktop need not be told of every step of a drag

/// A menu inside another one, not in the menu bar.
bool isInside(MenuId id) {
    return id == MenuId::Recent || id == MenuId::Overlays || id == MenuId::Compare || id == MenuId::Axes ||
           id == MenuId::Look || id == MenuId::Language;
}

}  // namespace

MainWindow::MainWindow(Exploration start, OpenFile file, SessionPlace place)
    : m_explorer(std::move(start), std::move(file)),
      m_session(m_explorer, std::move(place)),
      m_files(new FileCommands(m_explorer, this)),
      m_data(new DataCommands(*this)),
      m_actions(makeActions(*this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);  // nothing of the window can be hidden that View does not bring back
    resize(usualSize);
    addMenus();
    retranslate();
    auto* centre = new QWidget(this);
    m_pages = new Pages(*this, centre);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_toolBar = new ToolBar(*this, centre));
    auto* const row = new QHBoxLayout;
    row->setSpacing(0);
    column->addLayout(row, 1);
    row->addWidget(m_pages, 1);
    m_lessons = new LessonMode(*this, *row);
    setCentralWidget(centre);
    m_toast = new Toast(m_pages);
    qApp->installEventFilter(this);
    WheelHabit::install();

    m_titleTimer.setSingleShot(true);
    m_titleTimer.setInterval(titleTime);
    const auto refresh = [this] { refreshActions(*this, m_actions); };
    connect(&m_titleTimer, &QTimer::timeout, this, &MainWindow::updateTitle);
    connect(&m_explorer, &Explorer::changed, this, &MainWindow::clearFault);
    connect(&m_explorer, &Explorer::changed, this, &MainWindow::showAll);
    connect(&m_explorer, &Explorer::changed, this, &MainWindow::updateMark);
    connect(&m_explorer, &Explorer::fileChanged, this, &MainWindow::updateTitle);
    connect(&m_appearance, &Appearance::changed, this, &MainWindow::applyLook);
    connect(&m_translation, &Translation::preferenceChanged, this, refresh);
    connect(&m_session, &Session::said, this, [this](const QString& sentence) { fail(sentence); });
    connect(m_pages, &Pages::pageChanged, this, refresh);
    connect(m_pages, &Pages::pageChanged, this, &MainWindow::clearFault);
    connect(&explorePage(), &ExplorePage::panelsChanged, this, refresh);
    connect(m_files, &FileCommands::said, this, &MainWindow::say);
    connect(m_files, &FileCommands::opened, this, [this] { offerToKeepFormulas(*this); });
    connect(m_files, &FileCommands::lessonOpened, m_lessons, &LessonMode::open);
    connect(m_files, &FileCommands::dataOpened, m_data, &DataCommands::openFile);
    connect(m_files, &FileCommands::numbersPasted, m_data, &DataCommands::show);
    connect(m_files, &FileCommands::failed, this, [this](const QString& sentence) { fail(sentence); });
    applyLook();
    showAll({});
    updateTitle();
}

/// QWidget would hide the pages when there is no MainWindow any more that they could ask.
MainWindow::~MainWindow() { hide(); }

void MainWindow::addMenus() {
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const ActionRow& row = actionRows()[static_cast<std::size_t>(i)];
        QMenu*& menu = m_menus[static_cast<std::size_t>(row.menu)];
        if (!menu) {
            menu = isInside(row.menu) ? new QMenu(this) : menuBar()->addMenu(QString());
            menu->setObjectName(QStringLiteral("menu%1").arg(static_cast<int>(row.menu)));
        }
        if (row.separated) menu->addSeparator();
        menu->addAction(m_actions[i]);
    }
    menu(MenuId::File).insertMenu(action("save"), &menu(MenuId::Recent));
    new RecentMenu(menu(MenuId::Recent), menu(MenuId::File), *m_files);
    // What the tool bar offers stands where it does there: behind the curves; looks and languages at the end.
    QMenu& view = menu(MenuId::View);
    QAction* const panels = action("show_cataloguePanel");
    for (const MenuId id : {MenuId::Overlays, MenuId::Compare, MenuId::Axes}) view.insertMenu(panels, &menu(id));
    view.insertSeparator(panels);
    view.addSeparator();
    for (const MenuId id : {MenuId::Look, MenuId::Language}) view.addMenu(&menu(id));
}

void MainWindow::open() {
    const QSize frame(16, 48);  // at most, of most desktops: it has to be on the screen as well
    setMinimumSize((leastSize - frame).boundedTo(screen()->availableSize() - frame));
    const int number = m_session.number();
    QByteArray kept = settings().value(geometryKey(number)).toByteArray();
    const bool isOwn = !kept.isEmpty();
    if (!isOwn) kept = settings().value(geometryKey(1)).toByteArray();
    const bool isKept = !kept.isEmpty() && restoreGeometry(kept);
    if (isKept && !isOwn && !isMaximized()) move(pos() + (number - 1) * QPoint(besideTheFirst, besideTheFirst));
    const QRect available = screen()->availableGeometry();
    m_pages->current().takeFocus();
    m_isOpened = true;
    if (!isKept && isMaximisedAtFirst(available.size())) {
        setGeometry(lesserPlace(available));
        return showMaximized();
    }
    if (!isMaximized() && !isFullScreen()) setGeometry(sanePlace(isKept ? geometry() : QRect(), available));
    show();
}

// --- telling the pages

QAction* MainWindow::action(const char* name) const {
    return *std::ranges::find(m_actions, QLatin1String(name), &QAction::objectName);
}

void MainWindow::showAll(const ExplorationChange& change) {
    m_pages->setExploration(m_explorer.current(), change);
    refreshActions(*this, m_actions);
    if (!m_titleTimer.isActive()) m_titleTimer.start();
}

void MainWindow::updateTitle() {
    const QString& path = m_explorer.file().path;
    QString file = path.isEmpty() ? tr("Untitled") : excerptText(QFileInfo(path).fileName());
    file.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));  // as it is
    setWindowTitle(tr("%1[*] — %2 — Activation Explorer").arg(file, labelOf(m_explorer.current().current)));
    updateMark();
}

void MainWindow::updateMark() {
    // Qt would write the title anew, which is more work than all of a curve.
    if (const bool isChanged = m_explorer.isChanged(); isChanged != isWindowModified()) setWindowModified(isChanged);
}

void MainWindow::applyLook() {
    const Look& look = m_appearance.look();
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        if (const char* name = actionRows()[static_cast<std::size_t>(i)].icon)
            m_actions[i]->setIcon(icon(QLatin1String(name), look.text));
    m_pages->setLook(look);
    refreshActions(*this, m_actions);
}

void MainWindow::retranslate() {
    retranslateActions(m_actions);
    for (std::size_t i = 0; i < m_menus.size(); ++i) {
        m_menus[i]->menuAction()->setToolTip(hintOf(static_cast<MenuId>(i)));
        m_menus[i]->setTitle(titleOf(static_cast<MenuId>(i)));
    }
}

void MainWindow::say(const QString& sentence) { m_toast->say(sentence); }
void MainWindow::offer(const QString& sentence, QAction* next) { m_toast->say(sentence, next); }
void MainWindow::fail(const QString& sentence, QAction* mend) { m_toast->fail(sentence, mend); }
void MainWindow::clearFault() { m_toast->clearFault(); }
QString MainWindow::message() const { return m_toast->text(); }

void MainWindow::refuse(const QString& sentence) {
    const bool tooMany = m_explorer.current().pinned.size() >= Exploration::mostPinned;
    fail(sentence, tooMany ? action("unpinAll") : nullptr);
    showAll({});
}

// --- commands

std::optional<ExportSubject> MainWindow::subject() const {
    if (m_pages->page() == Page::Experiments) return m_pages->experimentsPage()->subject();
    return exportSubject(m_explorer.current(), m_pages->page() == Page::Gallery);
}

void MainWindow::exportPicture() {
    if (auto what = subject()) showExportDialog(std::move(*what));
}

void MainWindow::print() {
    if (const auto what = subject()) showPrintDialog(*this, *what);
}

void MainWindow::copyData() {
    const auto what = subject();
    if (!what || !what->table) return;
    copyTableToClipboard(what->table()) ? say(tr("Copied the data")) : fail(clipboardFault());
}

void MainWindow::showExportDialog(ExportSubject subject) {
    auto* dialog = new ExportDialog(std::move(subject), this);
    connect(dialog, &ExportDialog::saved, this, &MainWindow::say);
    dialog->open();
}

void MainWindow::choose(const QString& id, const QString& key) {
    edit([&](Exploration& e) { e.current = defaultSelection(id.toStdString(), e.framework); }, key);
}

void MainWindow::openActivation(const QString& id) {
    if (id.toStdString() != m_explorer.current().current.id) choose(id);
    m_pages->show(Page::Explore);
}

void MainWindow::findActivation() {
    if (auto* gallery = qobject_cast<GalleryPage*>(&m_pages->current())) return gallery->focusSearch();
    if (m_pages->page() != Page::Explore) m_pages->show(Page::Explore);
    explorePage().findActivation();
}

void MainWindow::pin() { pin(m_explorer.current().current); }

void MainWindow::pinActivation(const QString& id) {
    pin(defaultSelection(id.toStdString(), m_explorer.current().framework));
}

void MainWindow::pin(const Selection& selection) {
    const Exploration& e = m_explorer.current();
    if (std::ranges::find(e.pinned, selection) != e.pinned.end())
        return say(tr("%1 is pinned already: change a parameter or choose another activation to compare")
                       .arg(labelOf(selection)));
    edit([&](Exploration& next) { next.pinned.push_back(selection); });
}

void MainWindow::resetView() {
    clearFault();
    edit([](Exploration& e) {
        e.x = Exploration{}.x;
        e.y.reset();
    });
}

void MainWindow::goToPanel(int step) { focusPanel(m_pages->current().parts() << m_toolBar, step); }

void MainWindow::present() {
    if (m_lessons->player().lesson()) {
        auto* screen = findChild<LessonScreen*>();
        if (!screen) screen = new LessonScreen(*this, *m_lessons);
        screen->showFullScreen();
        return screen->activateWindow();
    }
    const bool isExperiment = m_pages->page() == Page::Experiments;
    QWidget* presenter =
        isExperiment ? static_cast<QWidget*>(findChild<ExperimentPresenter*>()) : findChild<Presenter*>();
    if (!presenter && isExperiment) presenter = new ExperimentPresenter(*this, *m_pages->experimentsPage());
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

void MainWindow::nameParts() { new PartsGuide(*this); }

void MainWindow::showHints() {
    m_pages->show(Page::Explore);
    if (auto* hints = findChild<FirstHints*>()) hints->callBack();
}

void MainWindow::showKeys() { showKeysDialog(this); }
void MainWindow::showAbout() { showAboutDialog(this); }

// --- events

/// Makes what is not needed for the first picture.
void MainWindow::fill() {
    if (explorePage().isFilled()) return;
    explorePage().fill();
    auto* const hints = new FirstHints(*this, *findChild<PlotView*>());
    if (m_isOpened) hints->showOnce();
    // All is laid out before it is painted, not after; what scrolls is fitted once its content is laid out.
    for (int pass = 0; pass < 2; ++pass) QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QTimer::singleShot(0, this, [] { QApplication::setWindowIcon(applicationIcon()); });  // in four sizes
}

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    if (!explorePage().isFilled()) QTimer::singleShot(0, this, &MainWindow::fill);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_pages) return;
    retranslate();
    QMetaObject::invokeMethod(
        this,
        [this] {
            showAll({});
            updateTitle();
        },
        Qt::QueuedConnection);  // after the panels have changed
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return QMainWindow::eventFilter(watched, event);
    const auto* field = qobject_cast<QLineEdit*>(watched);
    if (!field || hasUseFor(*static_cast<QKeyEvent*>(event), *field)) return false;
    event->ignore();
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    settings().setValue(geometryKey(m_session.number()), saveGeometry());
    explorePage().savePanels();
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
