// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/explore_page.h"

#include "app/files/own_activations.h"
#include "app/window/activation/activation_panel.h"
#include "app/window/data/data_commands.h"
#include "app/window/frame/side_panel.h"
#include "app/window/pages/plot_fields.h"
#include "app/window/shell/main_window.h"
#include "app/window/shell/own_menu.h"
#include "app/window/wiring.h"
#include "widgets/catalogue/catalogue_list.h"
#include "widgets/controls/scrolled.h"
#include "widgets/plot/plot_view.h"
#include "widgets/readout/pinned_list.h"
#include "widgets/readout/pinned_row.h"
#include "widgets/readout/readout.h"
#include "widgets/readout/statistics_strip.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

constexpr int catalogueWidth = 190 + SidePanel::edgeWidth, activationWidth = 310 + SidePanel::edgeWidth;
constexpr int foldedWidth = CatalogueList::foldedWidth + SidePanel::edgeWidth;
constexpr int foldedBelow = 1200;  // pixels of the page: the catalogue gives its names before the plot its width

constexpr int mostPinnedRows = 4;  // more of them scroll

QAction* separator(QObject* parent) {
    auto* result = new QAction(parent);
    result->setSeparator(true);
    return result;
}

}  // namespace

ExplorePage::ExplorePage(MainWindow& window, QWidget* parent)
    : PageWidget(parent),
      m_window(window),
      m_left(new SidePanel(QStringLiteral("cataloguePanel"), Qt::LeftEdge, catalogueWidth, this)),
      m_right(new SidePanel(QStringLiteral("cardPanel"), Qt::RightEdge, activationWidth, this)),
      m_centre(new QWidget(this)),
      m_fields(new PlotFields(window, m_centre)),
      m_plot(new PlotView(m_centre)),
      m_values(new QWidget(m_centre)),
      m_readout(new Readout(m_values)),
      m_pinnedArea(scrollArea(m_values)),
      m_pinned(new PinnedList(m_pinnedArea->viewport())),
      m_strip(new StatisticsStrip(m_centre)) {
    setObjectName(QStringLiteral("explorePage"));
    for (const char* name : {"value", "slope", "curvature", "logSlope"}) m_tools << window.action(name);
    m_tools << separator(this);
    for (const MenuId id : {MenuId::Overlays, MenuId::Compare, MenuId::Axes}) m_tools << window.menu(id).menuAction();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addWidget(m_centre, 1);
    row->addWidget(m_right);
    arrangeCentre();
    for (SidePanel* panel : {m_left, m_right})
        connect(panel, &SidePanel::openChanged, this, &ExplorePage::panelsChanged);
    m_values->setVisible(m_keptReadout.value().toBool());
    m_strip->setVisible(m_keptStatistics.value().toBool());

    wirePlot(*m_plot, window);
    connect(m_strip, &StatisticsStrip::inputEdited, &window, [&window](Normal input, bool dragging) {
        window.edit([&](Exploration& e) { e.input = input; }, QStringLiteral("input"), dragging);
    });
    connect(m_strip, &StatisticsStrip::sampleRemoved, &window, [&window] { window.data().remove(); });
    connect(m_strip, &StatisticsStrip::comparisonRequested, &window, [&window] { window.data().compare(); });
    connect(m_plot, &PlotView::probeMoved, this, &ExplorePage::showReadout);
    connect(m_plot, &PlotView::settled, this, &ExplorePage::showRanges);
    connect(m_plot, &PlotView::menuRequested, this, &ExplorePage::openMenu);
    connect(qApp, &QApplication::focusChanged, this, &ExplorePage::fold);
    retranslate();
}

ExplorePage::~ExplorePage() = default;

void ExplorePage::arrangeCentre() {
    auto* column = new QVBoxLayout(m_centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_fields);
    column->addWidget(m_plot, 1);
    makeValues();
    column->addWidget(m_values);
    column->addWidget(m_strip);
}

void ExplorePage::makeValues() {
    m_values->setObjectName(QStringLiteral("valuesPanel"));
    auto* column = new QVBoxLayout(m_values);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_readout);
    column->addWidget(m_pinnedArea);
    m_pinnedArea->setWidget(m_pinned);
    m_pinnedArea->hide();
    const auto refuse = [this](const QString& sentence) { m_window.fail(sentence); };
    connect(m_readout, &Readout::refused, &m_window, refuse);
    connect(m_readout, &Readout::probeEdited, &m_window,
            [this](double x) { m_window.edit([&](Exploration& e) { e.probe = x; }); });
    connect(m_pinned, &PinnedList::removeRequested, &m_window, [this](std::size_t i) {
        m_window.edit([&](Exploration& e) { e.pinned.erase(e.pinned.begin() + static_cast<std::ptrdiff_t>(i)); });
    });
    connect(m_pinned, &PinnedList::rowActivated, &m_window,
            [this](std::size_t i) { m_window.edit([&](Exploration& e) { e.current = e.pinned[i]; }); });
}

void ExplorePage::conceal(const Hidden& hidden) {
    if (hidden == m_hidden) return;
    const auto reveal = [](QWidget* widget, bool was, bool is, bool open) {
        if (was != is) widget->setVisible(!is && open);
    };
    reveal(m_left, m_hidden.catalogue, hidden.catalogue, true);
    reveal(m_values, m_hidden.values, hidden.values, m_keptReadout.value().toBool());
    reveal(m_strip, m_hidden.values, hidden.values, m_keptStatistics.value().toBool());
    m_hidden = hidden;
    if (m_panel) m_panel->setFormulaHidden(hidden.formula);
}

// --- what comes after the first paint

void ExplorePage::fill() {
    fillCatalogue();
    fillActivation();
    m_catalogue->setLook(m_window.appearance().look());
    m_catalogue->setCurrent(QString::fromStdString(m_window.explorer().current().current.id));
    fold();
}

void ExplorePage::fillCatalogue() {
    m_catalogue = new CatalogueList(m_left);
    connect(m_catalogue, &CatalogueList::selected, &m_window,
            [this](const QString& id) { m_window.choose(id, QStringLiteral("browse")); });
    connect(m_catalogue, &CatalogueList::found, m_plot, [this] { m_plot->setFocus(Qt::OtherFocusReason); });
    connect(m_catalogue, &CatalogueList::pinRequested, &m_window, &MainWindow::pinActivation);
    connect(m_catalogue, &CatalogueList::ownMenuRequested, &m_window,
            [this](const QString& id, const QPoint& place) { showOwnMenu(m_window, id, place); });
    connect(m_catalogue, &CatalogueList::renameRequested, &m_window,
            [this](const QString& id) { renameOwn(m_window, id); });
    connect(m_catalogue, &CatalogueList::deleteRequested, &m_window,
            [this](const QString& id) { deleteOwn(m_window, id); });
    const auto showOwn = [this] { m_catalogue->setOwn(ownEntries()); };
    connect(&KeptActivations::all(), &KeptActivations::changed, m_catalogue, showOwn);
    showOwn();
    tellDamagedOwn(m_window);
    m_left->setContent(m_catalogue);
}

void ExplorePage::fillActivation() {
    QScrollArea* const card = scrollArea(m_right);
    m_panel = new ActivationPanel(card->viewport());
    m_panel->setFormulaHidden(m_hidden.formula);
    connect(m_panel, &ActivationPanel::said, &m_window, &MainWindow::say);
    connect(m_panel, &ActivationPanel::frameworkSelected, &m_window, [this](Framework framework) {
        m_window.edit([&](Exploration& e) {
            // Defaults stay defaults; what a person set stays what it is.
            const Activation& entry = *entryOf(e.current);
            if (e.current.values == entry.defaults(e.framework)) e.current.values = entry.defaults(framework);
            e.framework = framework;
        });
    });
    connect(m_panel, &ActivationPanel::modeSelected, &m_window,
            [this](bool isTraining) { m_window.edit([&](Exploration& e) { e.current.isTraining = isTraining; }); });
    wireParameters(m_panel->parameters(), m_window);
    m_panel->setExploration(m_window.explorer().current());
    card->setWidget(m_panel);  // with all that it shows, so that it is laid out once
    m_right->setContent(card);
}

// --- what is shown

void ExplorePage::setExploration(const Exploration& exploration, const ExplorationChange& change) {
    m_plot->setExploration(exploration, change);
    m_strip->setContent(exploration);
    if (change.has(Part::Pinned) || change.has(Part::Input)) {
        const int rows = std::min(static_cast<int>(exploration.pinned.size()), mostPinnedRows);
        m_pinned->setPinned(exploration.pinned, exploration.input, exploration.sample);
        m_pinnedArea->setFixedHeight(rows * PinnedRow::rowHeight);
        m_pinnedArea->setVisible(rows > 0);
        showReadout();
    }
    showRanges();
    constexpr auto chips = [](const ExplorationChange& c) {
        return c.has(Part::Shown) || c.has(Part::Family) || c.has(Part::Pinned) || c.has(Part::Activation);
    };
    if (chips(change)) m_fields->setExploration(exploration);
    if (!m_catalogue) return;
    m_catalogue->setCurrent(QString::fromStdString(exploration.current.id));
    m_panel->setExploration(exploration);
}

void ExplorePage::setLook(const Look& look) {
    m_plot->setLook(look);
    showReadout();
    m_fields->setExploration(m_window.explorer().current());  // icons in the look's colour
    if (m_catalogue) m_catalogue->setLook(look);
}

void ExplorePage::showRanges() {
    const Exploration& e = m_window.explorer().current();
    m_fields->setRanges(e.x, m_plot->shownY());
}

void ExplorePage::showReadout() {
    const Exploration& e = m_window.explorer().current();
    const std::optional<double> x = m_plot->probe();
    m_readout->setContent(e, x, m_window.appearance().look());
    m_pinned->setProbe(m_readout->x(), x.has_value(), e.framework);
}

/// What one can do with the plot, where the pointer is.
void ExplorePage::openMenu(const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("plotMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::optional<double> x = m_readout->x();
    const bool isPinned = m_window.explorer().current().probe.has_value();
    QAction* const copy = menu->addAction(tr("Copy the values at the probe"), m_readout, &Readout::copy);
    copy->setEnabled(x.has_value());
    QAction* const hold = menu->addAction(
        isPinned ? tr("Release the probe") : tr("Pin the probe here"), this,
        [this, x, isPinned] { m_window.edit([&](Exploration& e) { e.probe = isPinned ? std::nullopt : x; }); });
    hold->setEnabled(x.has_value());
    menu->addSeparator();
    for (const char* name : {"copyPicture", "copyData", "export", "valueTable"}) menu->addAction(m_window.action(name));
    menu->addSeparator();
    menu->addAction(m_window.action("pin"));
    for (const MenuId id : {MenuId::Overlays, MenuId::Compare, MenuId::Axes}) menu->addMenu(&m_window.menu(id));
    menu->addSeparator();
    menu->addAction(m_window.action("resetView"));
    menu->popup(place);
}

void ExplorePage::takeFocus() { m_plot->setFocus(Qt::ActiveWindowFocusReason); }

QList<QWidget*> ExplorePage::parts() {
    QList<QWidget*> result{m_plot};
    if (m_left->isOpen() && m_catalogue) result.prepend(m_catalogue);
    if (m_values->isVisibleTo(this)) result << m_values;
    if (m_right->isOpen() && m_panel) result << m_panel;
    return result;
}

void ExplorePage::equalScale() {
    const QSizeF size = m_plot->plotSize();
    m_window.edit([&](Exploration& e) {
        const Range y = m_plot->shownY();
        const double half = 0.5 * e.x.size() * size.height() / size.width();
        e.y = Range{y.centre() - half, y.centre() + half};
    });
}

// --- panels

bool ExplorePage::isPanelOpen(ExplorePanel panel) const {
    switch (panel) {
        case ExplorePanel::Catalogue: return m_left->isOpen();
        case ExplorePanel::Activation: return m_right->isOpen();
        case ExplorePanel::Readout: return m_values->isVisibleTo(this);
        case ExplorePanel::Statistics: return m_strip->isVisibleTo(this);
    }
    return false;
}

void ExplorePage::setPanelOpen(ExplorePanel panel, bool open) {
    switch (panel) {
        case ExplorePanel::Catalogue: m_left->setOpen(open); break;
        case ExplorePanel::Activation: m_right->setOpen(open); break;
        case ExplorePanel::Readout: m_values->setVisible(open); break;
        case ExplorePanel::Statistics: m_strip->setVisible(open); break;
    }
    emit panelsChanged();
}

void ExplorePage::savePanels() {
    for (SidePanel* panel : {m_left, m_right}) panel->save();
    m_keptReadout.keep(m_values->isVisibleTo(this));
    m_keptStatistics.keep(m_strip->isVisibleTo(this));
}

void ExplorePage::findActivation() {
    if (!m_catalogue) return;
    m_left->setOpen(true);
    m_left->setFolded(0);
    m_catalogue->setFolded(false);
    m_catalogue->focusSearch();
}

/// Where the page is narrow the catalogue shows curves without names, except while someone searches.
void ExplorePage::fold() {
    const bool isSearching = m_catalogue && m_catalogue->isSearching();
    const bool isFolded = width() < foldedBelow && !isSearching;
    m_left->setFolded(isFolded ? foldedWidth : 0);
    if (m_catalogue) m_catalogue->setFolded(isFolded);
}

void ExplorePage::resizeEvent(QResizeEvent* event) {
    PageWidget::resizeEvent(event);
    fold();
}

void ExplorePage::changeEvent(QEvent* event) {
    PageWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ExplorePage::retranslate() {
    m_left->setTitle(tr("Catalogue"));
    m_right->setTitle(tr("Activation"));
}

}  // namespace activation
