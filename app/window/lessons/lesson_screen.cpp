// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_screen.h"

#include "app/window/activation/slider_settings.h"
#include "app/window/lessons/lesson_mode.h"
#include "app/window/lessons/lesson_text.h"
#include "app/window/pages/experiments_page.h"
#include "app/window/pages/presenter_tools.h"
#include "app/window/shell/main_window.h"
#include "app/window/wiring.h"
#include "widgets/controls/parameter_panel.h"
#include "widgets/controls/scrolled.h"
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
      m_tools(new PresenterTools(*this)) {
    setObjectName(QStringLiteral("lessonScreen"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setPalette(paletteOf(m_look));
    m_title->setProperty("role", "name");
    m_title->setObjectName(QStringLiteral("lessonScreenTitle"));
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
    column->addWidget(m_parameters);
    m_right->addWidget(seen);
    m_right->addWidget(scrolled(m_chart));
    m_chart->setAutoFillBackground(false);  // between figures it is the screen's colour
    auto* const row = new QHBoxLayout(this);
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
    m_plot->setFocus();
}

void LessonScreen::addKeys() {
    LessonPlayer& player = m_lessons.player();
    m_tools->setKeys(
        {
            {{Qt::Key_PageDown, Qt::Key_Space, Qt::Key_N}, tr("run, answer, next"), [this] { m_lessons.advance(); }},
            {{Qt::Key_PageUp, Qt::Key_P}, tr("back"), [&player] { player.back(); }},
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
    if (isExperiment) connectExperiments();
    showExploration();
}

void LessonScreen::connectExperiments() {
    ExperimentsPage* const page = m_window.pages().experimentsPage();
    if (!page || m_isConnected) return;
    m_isConnected = true;
    connect(page, &ExperimentsPage::figuresChanged, this, &LessonScreen::showFigures);
    connect(page, &ExperimentsPage::stateChanged, this, &LessonScreen::showFigures);
    connect(m_chart, &FigureChart::markerMoved, page, &ExperimentsPage::moveMarker);
    showFigures();
}

void LessonScreen::showFigures() {
    const ExperimentsPage* const page = m_window.pages().experimentsPage();
    if (!page) return;
    m_chart->setFigures(page->shownFigures());
    m_chart->setStale(page->isHeld() ? tr("Guess first. Page Down runs the experiment.") : page->staleSentence());
}

void LessonScreen::showExploration(const ExplorationChange& change) {
    const Exploration& e = m_window.explorer().current();
    m_plot->setExploration(e, change);
    m_parameters->setSelection(*entryOf(e.current), e.current.values, e.framework);
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
    m_chart->setLook(m_look, plotScale * scale);
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
