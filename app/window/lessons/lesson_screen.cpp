// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_screen.h"

#include "app/window/activation/slider_settings.h"
#include "app/window/lessons/lesson_mode.h"
#include "app/window/lessons/lesson_text.h"
#include "app/window/pages/experiments_page.h"
#include "app/window/pages/presenter_tools.h"
#include "app/window/shell/main_window.h"
#include "app/window/wiring.h"
#include "widgets/controls/limited_area.h"
#include "widgets/controls/parameter_panel.h"
#include "widgets/controls/scrolled.h"
#include "widgets/experiments/experiment_panel.h"
#include "widgets/look/style_sheet.h"
#include "widgets/plot/figures/figure_chart.h"
#include "widgets/plot/plot_view.h"
#include "widgets/text/paragraph.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

/// At this size type and lines have the size that they have in the window, or somewhat more in the plot.
constexpr QSizeF usual(720.0, 540.0);
constexpr double largest = 4.0, plotScale = 1.25;
constexpr double controlsShare = 0.35;  // of the height, at most

}  // namespace

LessonScreen::LessonScreen(MainWindow& window, LessonMode& lessons)
    : QWidget(&window, Qt::Window),
      m_window(window),
      m_lessons(lessons),
      m_look(window.appearance().look().isDark() ? darkContrastLook() : lightContrastLook()),
      m_place(new Paragraph(this)),
      m_title(new Paragraph(this)),
      m_deed(new Paragraph(this)),
      m_text(new QTextBrowser(this)),
      m_right(new QStackedWidget(this)),
      m_plot(new PlotView),
      m_parameters(new ParameterPanel),
      m_chart(new FigureChart),
      m_settings(new ExperimentPanel),
      m_tools(new PresenterTools(*this)) {
    setObjectName(QStringLiteral("lessonScreen"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    setPalette(paletteOf(m_look));
    m_title->setProperty("role", "name");
    m_title->setObjectName(QStringLiteral("lessonHeading"));
    m_text->setObjectName(QStringLiteral("lessonScreenText"));
    makePlain(*m_text);
    auto* const words = new QVBoxLayout;
    words->addWidget(m_place);
    words->addWidget(m_title);
    words->addWidget(m_text, 1);
    words->addWidget(m_deed);
    auto* const seen = new QWidget;
    auto* const column = new QVBoxLayout(seen);
    column->setContentsMargins({});
    column->addWidget(m_plot, 1);
    column->addWidget(new LimitedArea(m_parameters, controlsShare));
    m_right->addWidget(seen);
    auto* const figures = new QWidget;
    auto* const figuresColumn = new QVBoxLayout(figures);
    figuresColumn->setContentsMargins({});
    figuresColumn->addWidget(scrolled(m_chart), 1);
    figuresColumn->addWidget(new LimitedArea(m_settings, controlsShare));
    m_settings->hide();
    m_right->addWidget(figures);
    m_chart->setAutoFillBackground(false);  // between figures it is the screen's colour
    auto* const row = new QHBoxLayout(this);
    row->setSizeConstraint(QLayout::SetNoConstraint);  // the screen has its size, whatever is on it
    row->addLayout(words, 2);
    row->addWidget(m_right, 3);

    wirePlot(*m_plot, window);
    wireParameters(*m_parameters, window);
    new SliderSettings(*m_parameters);
    connect(&window.explorer(), &Explorer::changed, this, &LessonScreen::showExploration);
    connect(&lessons, &LessonMode::changed, this, &LessonScreen::showStep);
    connect(&lessons.player(), &LessonPlayer::deedDone, this, &LessonScreen::showStep);
    connect(&lessons.player(), &LessonPlayer::closed, this, &QWidget::close);
    addKeys();
    showStep();
}

void LessonScreen::addKeys() {
    LessonPlayer& player = m_lessons.player();
    m_tools->setKeys(
        {
            {{Qt::Key_PageDown, Qt::Key_Space, Qt::Key_N}, tr("run, answer, next"), [this] { m_lessons.advance(); }},
            {{Qt::Key_PageUp, Qt::Key_P}, tr("back"), [&player] { player.back(); }},
            {{Qt::Key_S}, tr("settings"), [this] { toggleSettings(); }},
            {{Qt::Key_F5}, {}, [this] { m_lessons.runHeld(); }},  // a clicker's key that starts a show, never ends one
        },
        Qt::Key_Escape);
}

void LessonScreen::showStep() {
    const LessonPlayer& player = m_lessons.player();
    if (!player.lesson()) return;
    m_place->setText(QStringLiteral("%1   %2/%3")
                         .arg(player.lesson()->title)
                         .arg(player.stepIndex() + 1)
                         .arg(player.lesson()->steps.size()));
    m_title->setText(player.step().title);
    showLessonText(*m_text, player);
    m_deed->setVisible(!player.step().deeds.empty());
    m_deed->setText(deedText(player));
    const bool isExperiment = player.step().exploration.page == Page::Experiments;
    m_right->setCurrentIndex(isExperiment ? 1 : 0);
    m_isFigureDue = isExperiment;
    (isExperiment ? this : static_cast<QWidget*>(m_plot))->setFocus(Qt::ActiveWindowFocusReason);
    if (isExperiment) {
        connectExperiments();
        showFigures();
    }
    showExploration();
}

void LessonScreen::connectExperiments() {
    ExperimentsPage* const page = m_window.pages().experimentsPage();
    if (!page || m_isConnected) return;
    m_isConnected = true;
    connect(page, &ExperimentsPage::figuresChanged, this, &LessonScreen::showFigures);
    connect(page, &ExperimentsPage::stateChanged, this, &LessonScreen::showFigures);
    connect(m_chart, &FigureChart::markerMoved, page, &ExperimentsPage::moveMarker);
    connect(m_settings, &ExperimentPanel::settingsEdited, page, &ExperimentsPage::setSettings);
}

void LessonScreen::toggleSettings() {
    m_settings->setVisible(m_settings->isHidden());
    scaleFigures();
}

/// As large as the plots, or less where the figure would not be seen whole: a clicker cannot scroll.
void LessonScreen::scaleFigures() {
    if (m_scale == 0.0) return;
    layout()->activate();
    double scale = plotScale * m_scale;
    m_chart->setLook(m_look, scale);
    constexpr double least = 0.5;
    while (m_chart->enlarged() && m_chart->minimumHeight() > 0 && scale > least * m_scale)
        m_chart->setLook(m_look, scale *= 0.95);
}

void LessonScreen::showFigures() {
    const ExperimentsPage* const page = m_window.pages().experimentsPage();
    if (!page) return;
    m_chart->setFigures(page->shownFigures());
    m_settings->setExperiment(page->experiment(), page->settings());
    const auto figure =
        static_cast<std::size_t>(m_lessons.player().lesson() ? m_lessons.player().step().figure - 1 : 0);
    if (m_isFigureDue && page->shownFigures().size() > figure) {
        m_chart->enlarge(figure);
        m_isFigureDue = false;
        scaleFigures();
    }
    m_chart->setStale(page->isHeld() ? tr("Guess first. Page Down runs the experiment.") : page->staleSentence());
}

void LessonScreen::showExploration(const ExplorationChange& change) {
    const Exploration& e = m_window.explorer().current();
    m_plot->setExploration(e, change);
    m_parameters->setSelection(*entryOf(e.current), e.current.values, e.framework);
    m_parameters->setVisible(m_parameters->rowCount() > 0);  // that there are none is nothing to present
    setWindowTitle(m_window.windowTitle());
}

void LessonScreen::applyLook() {
    const double scale = std::clamp(std::min(width() / usual.width(), height() / usual.height()), 1.0, largest);
    if (scale == m_scale) return;
    m_scale = scale;
    setStyleSheet(activation::styleSheet(m_look, scale));
    m_text->setStyleSheet(QStringLiteral("font-size: %1px").arg(qRound(type::title * scale)));
    const int gap = qRound(space::group * scale);
    layout()->setContentsMargins(gap, gap, gap, gap);
    layout()->setSpacing(gap);
    m_plot->setLook(m_look, plotScale * scale);
    scaleFigures();
    m_parameters->setHandleSize(qRound(2 * space::sliderHandle * std::max(1.0, 0.5 * scale)));
    showStep();
}

void LessonScreen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    applyLook();
    m_tools->arrange(m_scale);
}

void LessonScreen::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_tools->arrange(m_scale);
    m_tools->showHint();
}

}  // namespace activation
