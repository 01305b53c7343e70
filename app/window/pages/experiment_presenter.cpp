// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/experiment_presenter.h"

#include "app/window/pages/experiments_page.h"
#include "app/window/pages/presenter_tools.h"
#include "app/window/shell/main_window.h"
#include "widgets/controls/limited_area.h"
#include "widgets/controls/scrolled.h"
#include "widgets/experiments/experiment_panel.h"
#include "widgets/look/style_sheet.h"
#include "widgets/plot/figures/figure_chart.h"
#include "widgets/plot/figures/figure_layout.h"
#include "widgets/text/label_text.h"
#include "widgets/text/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

/// At this size type and lines have the size that they have in the window, or somewhat more in the figures.
constexpr QSizeF usual(720.0, 540.0);
constexpr double largest = 4.0, figureScale = 1.25;
constexpr double settingsShare = 0.5;  // of the height, at most

}  // namespace

ExperimentPresenter::ExperimentPresenter(MainWindow& window, ExperimentsPage& page)
    : QWidget(&window, Qt::Window),
      m_window(window),
      m_page(page),
      m_look(window.appearance().look().isDark() ? darkContrastLook() : lightContrastLook()),
      m_name(new PlainLabel(this)),
      m_with(new PlainLabel(this)),
      m_chart(new FigureChart),
      m_panel(new ExperimentPanel(this)),
      m_tools(new PresenterTools(*this)) {
    setObjectName(QStringLiteral("experimentPresenter"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setPalette(paletteOf(m_look));
    m_name->setObjectName(QStringLiteral("presenterName"));
    m_name->setProperty("role", "name");
    m_with->setProperty("role", "title");
    auto* top = new QHBoxLayout;
    top->addWidget(m_name);
    top->addStretch();
    top->addWidget(m_with);
    auto* column = new QVBoxLayout(this);
    column->setSizeConstraint(QLayout::SetNoConstraint);  // the screen has its size, whatever is on it
    column->addLayout(top);
    column->addWidget(scrolled(m_chart), 1);
    m_chart->setAutoFillBackground(false);  // between figures it is the screen's colour
    column->addWidget(new LimitedArea(m_panel, settingsShare));
    m_panel->hide();
    connect(&page, &ExperimentsPage::figuresChanged, this, &ExperimentPresenter::showAll);
    connect(&page, &ExperimentsPage::stateChanged, this, &ExperimentPresenter::showAll);
    connect(&page, &QObject::destroyed, this, &QWidget::close);
    connect(m_panel, &ExperimentPanel::settingsEdited, &page, &ExperimentsPage::setSettings);
    connect(m_chart, &FigureChart::markerMoved, &page, &ExperimentsPage::moveMarker);
    addKeys();
    showAll();
    m_chart->setFocus();
}

void ExperimentPresenter::addKeys() {
    m_tools->setKeys({
        {{Qt::Key_PageDown, Qt::Key_N}, tr("next figure"), [this] { step(+1); }},
        {{Qt::Key_PageUp, Qt::Key_P}, tr("previous figure"), [this] { step(-1); }},
        {{Qt::Key_R}, tr("run"), [this] { m_page.start(); }},
        {{Qt::Key_E}, tr("one epoch"), [this] { m_page.step(); }},
        {{Qt::Key_S}, tr("settings"), [this] { toggleSettings(); }},
    });
}

void ExperimentPresenter::step(int by) {
    const auto count = static_cast<int>(m_page.shownFigures().size());
    if (count < 2) return;
    // All, then each alone.
    const int here = m_chart->enlarged() ? static_cast<int>(*m_chart->enlarged()) + 1 : 0;
    const int next = (here + by + count + 1) % (count + 1);
    m_chart->enlarge(next == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(next - 1)));
    scaleFigures();
}

void ExperimentPresenter::toggleSettings() {
    m_panel->setVisible(m_panel->isHidden());
    scaleFigures();
}

/// So large that the main figure is seen whole.
void ExperimentPresenter::scaleFigures() {
    layout()->activate();
    double scale = figureScale * m_scale;
    if (!m_chart->enlarged())
        scale = std::min(scale, static_cast<double>(m_chart->parentWidget()->height()) / figure_size::main.height());
    m_chart->setLook(m_look, std::max(1.0, scale));
}

void ExperimentPresenter::applyLook() {
    const double scale = std::clamp(std::min(width() / usual.width(), height() / usual.height()), 1.0, largest);
    if (scale == m_scale) return;
    m_scale = scale;
    setStyleSheet(activation::styleSheet(m_look, 0.75 * scale));
    const int gap = qRound(space::group * scale);
    layout()->setContentsMargins(gap, gap / 2, gap, gap / 2);
    layout()->setSpacing(gap / 2);
}

void ExperimentPresenter::showAll() {
    const Settings settings = m_page.settings();
    m_name->setText(m_page.title());
    QStringList with;
    for (const Selection& selection : settings.activations) with << labelOf(selection);
    m_with->setText(with.join(QStringLiteral("; ")));
    m_panel->setExperiment(m_page.experiment(), settings);
    m_chart->setFigures(m_page.shownFigures());
    m_chart->setStale(m_page.staleSentence());
    setWindowTitle(m_name->text());
}

void ExperimentPresenter::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    applyLook();
    scaleFigures();
    m_tools->arrange(m_scale);
}

void ExperimentPresenter::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    scaleFigures();
    m_tools->arrange(m_scale);
    m_tools->showHint();
}

}  // namespace activation
