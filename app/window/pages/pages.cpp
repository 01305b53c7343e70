// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/pages.h"

#include "app/window/pages/experiments_page.h"
#include "core/experiments/catalogue.h"
#include "core/vector_functions/vector_function.h"
#include "widgets/catalogue/gallery.h"

namespace activation {

Pages::Pages(QWidget* explore, QWidget* plot, QWidget* parent)
    : QStackedWidget(parent), m_explore(explore), m_plot(plot) {
    setObjectName(QStringLiteral("pages"));
    addWidget(explore);
}

QWidget* Pages::pageWidget(Page page) {
    if (page == Page::Gallery) {
        if (m_gallery) return m_gallery;
        m_gallery = new Gallery;
        addWidget(m_gallery);
        connect(m_gallery, &Gallery::opened, this, &Pages::opened);
        connect(m_gallery, &Gallery::vectorFunctionOpened, this, &Pages::openVectorFunction);
        m_gallery->setLook(m_look);
        m_gallery->setCurrent(QString::fromStdString(m_exploration.current.id));
        return m_gallery;
    }
    if (page == Page::Experiments) {
        if (m_experiments) return m_experiments;
        m_experiments = new ExperimentsPage;
        addWidget(m_experiments);
        connect(m_experiments, &ExperimentsPage::said, this, &Pages::said);
        connect(m_experiments, &ExperimentsPage::explorationEdited, this, &Pages::explorationEdited);
        m_experiments->setExploration(m_exploration);
        return m_experiments;
    }
    return m_explore;
}

void Pages::show(Page page) {
    setCurrentWidget(pageWidget(page));
    m_page = page;
    if (page == Page::Gallery)
        m_gallery->focusView();
    else
        (page == Page::Explore ? m_plot : currentWidget())->setFocus(Qt::OtherFocusReason);
    emit pageChanged();
}

/// A function of a vector has no plot: what there is to see of it, an experiment shows.
void Pages::openVectorFunction(const QString& id) {
    const Experiment& experiment = *findExperiment("vector_function");
    const auto place = findVectorFunction(id.toStdString()) - vectorFunctions().data();
    Exploration next = m_exploration;
    next.experiment = experiment.id;
    SettingOverrides& overrides = next.overrides[next.experiment];
    overrides.numbers["function"] = static_cast<double>(place);
    overrides = overridesOf(experiment, settingsOf(experiment, overrides));
    if (overrides == SettingOverrides{}) next.overrides.erase(next.experiment);
    emit explorationEdited(next, {}, false);
    show(Page::Experiments);
}

void Pages::setExploration(const Exploration& exploration) {
    m_exploration = exploration;
    if (m_gallery) m_gallery->setCurrent(QString::fromStdString(exploration.current.id));
    if (m_experiments) m_experiments->setExploration(exploration);
}

void Pages::setLook(const Look& look) {
    m_look = look;
    if (m_gallery) m_gallery->setLook(look);
}

}  // namespace activation
