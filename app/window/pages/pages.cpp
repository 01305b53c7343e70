// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/pages.h"

#include "app/window/pages/experiments_page.h"
#include "app/window/pages/explore_page.h"
#include "app/window/pages/gallery_page.h"
#include "app/window/pages/lessons_page.h"
#include "app/window/shell/main_window.h"
#include "core/experiments/catalogue.h"
#include "core/vector_functions/vector_function.h"

namespace activation {
namespace {

template <class Widget>
PageWidget* make(MainWindow& window, QWidget* parent) {
    return new Widget(window, parent);
}

constexpr PageRow rows[]{
    {Page::Explore, "explore", make<ExplorePage>},
    {Page::Gallery, "gallery", make<GalleryPage>},
    {Page::Experiments, "experiments", make<ExperimentsPage>},
    {Page::Lessons, "lessons", make<LessonsPage>},
};

}  // namespace

std::span<const PageRow> pageRows() { return rows; }

Pages::Pages(MainWindow& window, QWidget* parent) : QStackedWidget(parent), m_window(window), m_pages(std::size(rows)) {
    setObjectName(QStringLiteral("pages"));
    made(Page::Explore);
}

PageWidget& Pages::made(Page page) {
    PageWidget*& widget = m_pages[static_cast<std::size_t>(page)];
    if (widget) return *widget;
    widget = rows[static_cast<std::size_t>(page)].make(m_window, this);
    addWidget(widget);
    widget->setLook(m_look);
    widget->setExploration(m_window.explorer().current(), {});
    return *widget;
}

Page Pages::page() const { return m_window.explorer().current().page; }

PageWidget& Pages::current() const { return static_cast<PageWidget&>(*currentWidget()); }

void Pages::show(Page page) {
    m_window.explorer().showPage(page);
    current().takeFocus();
}

void Pages::turnTo(Page page) {
    PageWidget& widget = made(page);
    if (&widget == currentWidget()) return;
    setCurrentWidget(&widget);
    widget.takeFocus();
    emit pageChanged();
}

ExplorePage& Pages::explorePage() const {
    return static_cast<ExplorePage&>(*m_pages[static_cast<std::size_t>(Page::Explore)]);
}

ExperimentsPage* Pages::experimentsPage() const {
    return static_cast<ExperimentsPage*>(m_pages[static_cast<std::size_t>(Page::Experiments)]);
}

void Pages::openVectorFunction(const QString& id) {
    const Experiment& experiment = *findExperiment("vector_function");
    const auto place = findVectorFunction(id.toStdString()) - vectorFunctions().data();
    m_window.edit([&](Exploration& e) {
        e.experiment = experiment.id;
        SettingOverrides& overrides = e.overrides[e.experiment];
        overrides.numbers["function"] = static_cast<double>(place);
        overrides = overridesOf(experiment, settingsOf(experiment, overrides));
        if (overrides == SettingOverrides{}) e.overrides.erase(e.experiment);
    });
    show(Page::Experiments);
}

void Pages::setExploration(const Exploration& exploration, const ExplorationChange& change) {
    turnTo(exploration.page);
    for (PageWidget* page : m_pages)
        if (page) page->setExploration(exploration, change);
}

void Pages::setLook(const Look& look) {
    m_look = look;
    for (PageWidget* page : m_pages)
        if (page) page->setLook(look);
}

}  // namespace activation
