// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/gallery_page.h"

#include "app/files/own_activations.h"
#include "app/window/shell/main_window.h"
#include "app/window/shell/own_menu.h"
#include "widgets/catalogue/gallery.h"
#include "widgets/controls/combo_box.h"
#include "widgets/look/icons.h"
#include "widgets/text/number_text.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <iterator>

namespace activation {
namespace {

constexpr int longestSearch = 200;  // characters
constexpr double reaches[]{2.0, 5.0, 10.0};
constexpr int usualReach = 1;

QAction* curveAction(const char* name, const QString& text, QObject* parent) {
    auto* action = new QAction(text, parent);
    action->setObjectName(QLatin1String(name));
    action->setCheckable(true);
    action->setChecked(true);
    action->setProperty("brief", text);
    return action;
}

}  // namespace

GalleryPage::GalleryPage(MainWindow& window, QWidget* parent)
    : PageWidget(parent),
      m_search(new QLineEdit),
      m_value(curveAction("galleryValue", QStringLiteral("f"), this)),
      m_slope(curveAction("gallerySlope", QStringLiteral("f′"), this)),
      m_clear(m_search->addAction(QIcon(), QLineEdit::TrailingPosition)),
      m_reach(new ComboBox),
      m_gallery(new Gallery) {
    setObjectName(QStringLiteral("galleryPage"));
    m_search->setObjectName(QStringLiteral("gallerySearch"));
    m_search->setMaxLength(longestSearch);
    m_search->installEventFilter(this);
    m_clear->setVisible(false);
    m_reach->setObjectName(QStringLiteral("galleryReach"));
    for (const double reach : reaches) m_reach->addItem({}, reach);
    m_reach->setCurrentIndex(usualReach);
    const auto asAction = [this](QWidget* widget) {
        auto* action = new QWidgetAction(this);
        action->setDefaultWidget(widget);
        return action;
    };
    const auto line = [this] {
        auto* action = new QAction(this);
        action->setSeparator(true);
        return action;
    };
    m_tools = {asAction(m_search), line(), m_value, m_slope, line(), asAction(m_reach)};
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_gallery);
    connect(m_gallery, &Gallery::opened, &window, &MainWindow::openActivation);
    connect(m_gallery, &Gallery::vectorFunctionOpened, &window.pages(), &Pages::openVectorFunction);
    connect(m_gallery, &Gallery::pinRequested, &window, [&window](const QString& id) {
        const std::size_t before = window.explorer().current().pinned.size();
        window.pinActivation(id);
        if (window.explorer().current().pinned.size() > before)
            window.say(tr("Pinned %1: see it beside the others on the page Explore").arg(id));
    });
    connect(m_gallery, &Gallery::ownMenuRequested, &window,
            [&window](const QString& id, const QPoint& place) { showOwnMenu(window, id, place); });
    const auto showOwn = [this] { m_gallery->setOwn(ownEntries()); };
    connect(&KeptActivations::all(), &KeptActivations::changed, this, showOwn);
    showOwn();
    connect(m_gallery, &Gallery::clearRequested, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_clear->setVisible(!text.isEmpty());
        m_gallery->setQuery(text);
    });
    connect(m_clear, &QAction::triggered, m_search, &QLineEdit::clear);
    // One curve at least is seen.
    connect(m_value, &QAction::toggled, this, [this](bool on) {
        if (!on) m_slope->setChecked(true);
        showView();
    });
    connect(m_slope, &QAction::toggled, this, [this](bool on) {
        if (!on) m_value->setChecked(true);
        showView();
    });
    connect(m_reach, &QComboBox::currentIndexChanged, this, &GalleryPage::showView);
    retranslate();
}

QList<QWidget*> GalleryPage::parts() { return {m_search, m_gallery}; }

void GalleryPage::takeFocus() { m_gallery->focusView(); }

void GalleryPage::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void GalleryPage::showView() {
    m_gallery->setView({m_value->isChecked(), m_slope->isChecked(), m_reach->currentData().toDouble()});
}

void GalleryPage::setExploration(const Exploration& exploration, const ExplorationChange& change) {
    if (change.has(Part::Activation)) m_gallery->setCurrent(QString::fromStdString(exploration.current.id));
}

void GalleryPage::setLook(const Look& look) {
    m_gallery->setLook(look);
    m_clear->setIcon(icon(QStringLiteral("close"), look.secondaryText));
}

/// From the search Escape clears it, and Down or Return go on to what was found.
bool GalleryPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress) return PageWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            if (m_search->text().isEmpty()) return false;
            m_search->clear();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter: m_gallery->focusView(); return true;
        default: return false;
    }
}

void GalleryPage::changeEvent(QEvent* event) {
    PageWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void GalleryPage::retranslate() {
    m_search->setPlaceholderText(tr("Search activations"));
    m_search->setAccessibleName(tr("Search activations"));
    m_search->setToolTip(tr("Name, family, or what a framework calls it"));
    m_clear->setText(tr("Clear the search"));
    m_clear->setToolTip(tr("Clear the search"));
    m_value->setToolTip(tr("Show the functions"));
    m_value->setStatusTip(m_value->toolTip());
    m_slope->setToolTip(tr("Show their slopes"));
    m_slope->setStatusTip(m_slope->toolTip());
    for (int i = 0; i < static_cast<int>(std::size(reaches)); ++i)
        m_reach->setItemText(i, tr("x from %1 to %2").arg(shortText(-reaches[i]), shortText(reaches[i])));
    m_reach->setAccessibleName(tr("Range of x"));
    m_reach->setToolTip(tr("How far the curves are seen"));
}

}  // namespace activation
