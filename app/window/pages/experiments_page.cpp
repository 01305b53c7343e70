// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/experiments_page.h"

#include "app/content/formula.h"
#include "app/window/frame/side_panel.h"
#include "app/window/pages/experiment_activations.h"
#include "app/window/shell/main_window.h"
#include "core/experiments/catalogue.h"
#include "widgets/controls/combo_box.h"
#include "widgets/controls/scrolled.h"
#include "widgets/experiments/experiment_panel.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/plot/figures/figure_chart.h"
#include "widgets/plot/figures/figure_view.h"
#include "widgets/readout/reading_view.h"
#include "widgets/text/label_text.h"
#include "widgets/text/plain_label.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStyle>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr int panelWidth = 270;    // pixels
constexpr int wide = 1120;         // with less the text at the right folds, so that the main figure has its room
constexpr int mostPatience = 150;  // ms

}  // namespace

ExperimentsPage::ExperimentsPage(MainWindow& window, QWidget* parent)
    : PageWidget(parent),
      m_window(window),
      m_experiment(&experiments().front()),
      m_list(new ComboBox),
      m_activations(new ExperimentActivations),
      m_panel(new ExperimentPanel),
      m_chart(new FigureChart),
      m_state(new PlainLabel),
      m_progress(new QProgressBar),
      m_text(new ReadingView),
      m_left(new SidePanel(QStringLiteral("experimentSettings"), Qt::LeftEdge, panelWidth)),
      m_right(new SidePanel(QStringLiteral("experimentNotes"), Qt::RightEdge, panelWidth)) {
    setObjectName(QStringLiteral("experimentsPage"));
    m_list->setObjectName(QStringLiteral("experimentList"));
    m_state->setObjectName(QStringLiteral("experimentState"));
    m_text->setObjectName(QStringLiteral("experimentText"));
    m_progress->setObjectName(QStringLiteral("experimentProgress"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_list->setMaxVisibleItems(static_cast<int>(experiments().size()));
    for (const Experiment& experiment : experiments()) m_list->addItem(toQString(experiment.name));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFormulas([](const QString& id) { return typeset(id.toStdString(), Formula::Value); });
    m_text->setOpenExternalLinks(true);
    m_text->viewport()->setAutoFillBackground(false);

    auto* const chosen = new QWidgetAction(this);
    chosen->setDefaultWidget(m_list);
    auto* const line = new QAction(this);
    line->setSeparator(true);
    m_tools = {chosen, line, window.action("runExperiment"), window.action("stopExperiment"),
               window.action("stepExperiment")};

    auto* const settings = new QWidget;
    auto* const leftColumn = new QVBoxLayout(settings);
    leftColumn->setContentsMargins(space::group, space::related, space::related, space::related);
    leftColumn->setSpacing(space::group);
    leftColumn->addWidget(m_activations);
    leftColumn->addWidget(m_panel);
    leftColumn->addStretch();
    m_left->setContent(scrolled(settings));
    m_right->setContent(m_text);
    auto* const middle = new QVBoxLayout;
    middle->setContentsMargins(space::related, space::related, space::related, space::related / 2);
    middle->setSpacing(space::related / 2);
    middle->addWidget(scrolled(m_chart), 1);
    middle->addWidget(m_progress);
    middle->addWidget(m_state);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addLayout(middle, 1);
    row->addWidget(m_right);
    setAcceptDrops(true);
    m_patience.setSingleShot(true);
    m_patience.setInterval(mostPatience);

    connect(&m_patience, &QTimer::timeout, this, &ExperimentsPage::updateState);
    connect(m_list, &QComboBox::activated, this, [this](int index) {
        m_window.edit([&](Exploration& e) { e.experiment = experiments()[static_cast<std::size_t>(index)].id; });
    });
    const auto fail = [&window](const QString& sentence) { window.fail(sentence); };
    connect(m_activations, &ExperimentActivations::activationsEdited, this, &ExperimentsPage::setActivations);
    connect(m_activations, &ExperimentActivations::said, &window, fail);
    connect(m_panel, &ExperimentPanel::settingsEdited, this, &ExperimentsPage::setSettings);
    connect(m_panel, &ExperimentPanel::refused, &window, fail);
    connect(m_panel, &ExperimentPanel::fileRequested, this, &ExperimentsPage::askForText);
    connect(m_chart, &FigureChart::markerMoved, this, &ExperimentsPage::moveMarker);
    connect(m_chart, &FigureChart::menuRequested, this, &ExperimentsPage::showMenu);
    connectRunner();
    choose(*m_experiment);
    updateState();
}

ExperimentsPage::~ExperimentsPage() = default;

void ExperimentsPage::connectRunner() {
    connect(&m_runner, &ExperimentRunner::pausedChanged, this, &ExperimentsPage::updateState);
    connect(&m_runner, &ExperimentRunner::progressed, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(1000.0 * fraction)); });
    connect(&m_runner, &ExperimentRunner::showing, this, [this](const ExperimentResult& soFar) {
        QStringList pending;  // they keep their places, empty
        if (m_result && m_result->experiment == soFar.experiment)
            for (std::size_t i = soFar.figures.size(); i < m_result->figures.size(); ++i)
                pending << QString::fromStdString(translated(m_result->figures[i]).title.string());
        showFigures(soFar, pending);
        updateState();
    });
    connect(&m_runner, &ExperimentRunner::finished, this, [this](const ExperimentResult& result) {
        m_result = result;
        showFigures(result);
        updateState();
    });
    connect(&m_runner, &ExperimentRunner::failed, this, [this](const Fault& fault) {
        setFault(fault);
        updateState();
    });
}

void ExperimentsPage::choose(const Experiment& experiment) {
    m_experiment = &experiment;
    m_list->setCurrentIndex(static_cast<int>(&experiment - experiments().data()));
    m_isHeld = false;
    m_result.reset();
    m_chart->enlarge(std::nullopt);
    showFigures({&experiment, {}, {}});
    m_requested.reset();
    setFault(std::nullopt);
    retranslate();
}

QString ExperimentsPage::title() const { return m_list->currentText(); }

QString ExperimentsPage::staleSentence() const { return m_chart->stale(); }

QList<QWidget*> ExperimentsPage::parts() { return {m_left, m_chart, m_right}; }

/// The list stands on the tool bar, which takes it only now. A field that gets the keyboard meanwhile keeps it.
void ExperimentsPage::takeFocus() {
    const auto focus = [this, before = QApplication::focusWidget()] {
        const QWidget* const now = QApplication::focusWidget();
        if (!now || now == before || !isAncestorOf(now)) m_list->setFocus(Qt::OtherFocusReason);
    };
    QMetaObject::invokeMethod(m_list, focus, Qt::QueuedConnection);
}

void ExperimentsPage::setExploration(const Exploration& exploration, const ExplorationChange& change) {
    constexpr unsigned seen = static_cast<unsigned>(Part::Activation) | static_cast<unsigned>(Part::Parameters) |
                              static_cast<unsigned>(Part::Framework) | static_cast<unsigned>(Part::Pinned) |
                              static_cast<unsigned>(Part::Experiment) | static_cast<unsigned>(Part::Input);
    m_exploration = exploration;
    if (!(change.parts & seen) && m_panel->experiment()) return;
    const Experiment* chosen = findExperiment(exploration.experiment);
    if (!chosen) chosen = &experiments().front();
    if (chosen != m_experiment) choose(*chosen);
    const bool isOther = m_panel->experiment() != m_experiment;
    const Settings now = settings();
    m_panel->setExperiment(*m_experiment, now);
    m_activations->setContent(*m_experiment, now.activations, exploration.framework);
    if (isOther) orderTabs();
    showText();
    run(false);
}

/// From the activations through the settings, which were made after all else, and the figures to the text.
void ExperimentsPage::orderTabs() {
    std::vector<QWidget*> fields;
    for (QWidget* const part :
         {static_cast<QWidget*>(m_activations), static_cast<QWidget*>(m_panel), static_cast<QWidget*>(m_chart)})
        for (QWidget* next = part->nextInFocusChain(); next != part; next = next->nextInFocusChain())
            if (part->isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus && !next->focusProxy())
                fields.push_back(next);
    fields.push_back(m_text);
    for (std::size_t i = 1; i < fields.size(); ++i) setTabOrder(fields[i - 1], fields[i]);
}

void ExperimentsPage::setSettings(const Settings& settings, const QString& setting, bool dragging) {
    const std::string id(m_experiment->id);
    m_window.edit(
        [&](Exploration& next) {
            next.experiment = id;
            next.overrides[id] = overridesOf(*m_experiment, settings);
            if (next.overrides[id] == SettingOverrides{}) next.overrides.erase(id);
        },
        QString::fromStdString(id) + u' ' + setting, dragging);
}

/// The first is the one that is looked at, the others are pinned. Pinned ones for which the experiment has no room
/// stay.
void ExperimentsPage::setActivations(const std::vector<Selection>& activations, const QString& key, bool dragging) {
    if (activations.empty()) return;
    const std::vector<Selection> before = settings().activations;
    m_window.edit(
        [&](Exploration& next) {
            next.current = activations.front();
            if (m_experiment->arity.most < 2) return;
            std::vector<Selection> pinned(activations.begin() + 1, activations.end());
            for (const Selection& each : m_exploration.pinned)
                if (std::ranges::find(before, each) == before.end()) pinned.push_back(each);
            next.pinned = std::move(pinned);
        },
        key, dragging);
}

void ExperimentsPage::moveMarker(const MarkerSettings& which, double x, double y, bool dragging) {
    Settings next = settings();
    const auto set = [&](const std::string& id, double value) {
        const auto setting =
            std::ranges::find(m_experiment->settings, id, [](const Setting& each) { return each.parameter.id; });
        if (setting == m_experiment->settings.end()) return;
        if (setting->whole) value = std::round(value);
        next.numbers[id] = std::clamp(value, setting->legal.from, setting->legal.to);
    };
    if (which.xIsLog10) {
        x = std::pow(10.0, x);
        const double step = std::pow(10.0, std::floor(std::log10(x)) - 2.0);  // three digits
        x = std::round(x / step) * step;
    }
    set(which.x, x);
    set(which.y, y);
    setSettings(next, QString::fromStdString(which.x + ' ' + which.y), dragging);
}

Settings ExperimentsPage::settings() const { return settingsOf(*m_experiment, m_exploration); }

void ExperimentsPage::run(bool again) {
    const Settings requested = settings();
    if (!isVisible() || (!again && (m_isHeld || m_requested == requested))) return;
    m_isHeld = false;
    m_requested = requested;
    m_isStopped = false;
    m_progress->setValue(0);
    // What is plainly wrong is said at once, at its field.
    setFault(faultOf(*m_experiment, requested));
    if (!m_fault) {
        m_runner.request(*m_experiment, requested);
        if (!m_patience.isActive()) m_patience.start();
    } else {
        m_runner.stop();
    }
    updateState();
}

void ExperimentsPage::start() {
    if (m_runner.isPaused()) return m_runner.resume();
    if (m_runner.isRunning() && hasSteps()) return m_runner.pause();
    run(true);
}

void ExperimentsPage::stop() {
    if (!m_runner.isRunning()) return;
    m_runner.stop();
    m_isStopped = true;
    updateState();
}

void ExperimentsPage::step() {
    if (m_runner.isPaused()) return m_runner.step();
    if (!m_runner.isRunning()) run(true);
    m_runner.pause();
    updateState();
}

void ExperimentsPage::setHeld(bool held) {
    if (held == m_isHeld && !held) return;
    m_isHeld = held;
    if (!held) return run(false);
    m_runner.stop();
    m_requested.reset();
    m_result.reset();
    showFigures({m_experiment, {}, {}});
    setFault(std::nullopt);
    updateState();
}

const std::vector<Figure>* ExperimentsPage::currentFigures() const {
    return m_result && m_result->experiment == m_experiment && m_result->settings == settings() ? &m_result->figures
                                                                                                : nullptr;
}

void ExperimentsPage::showFigures(const ExperimentResult& result, const QStringList& pending) {
    m_seen = result;
    m_shown.clear();
    for (const Figure& figure : result.figures) m_shown.push_back(translated(figure));
    const qsizetype before = m_chart->findChildren<FigureView*>().size();
    m_chart->setFigures(m_shown, pending);
    if (m_chart->findChildren<FigureView*>().size() != before && m_panel->experiment()) orderTabs();
    emit figuresChanged();
}

void ExperimentsPage::setFault(std::optional<Fault> fault) {
    m_fault = std::move(fault);
    QString sentence = m_fault ? faultText(*m_fault) : QString();
    if (!sentence.isEmpty()) sentence.front() = sentence.front().toUpper();
    const bool isAtField =
        m_panel->setFault(m_fault ? settingOf(*m_experiment, *m_fault) : std::string_view(), sentence);
    m_state->setProperty("role", m_fault ? "fault" : "caption");
    m_state->setText(isAtField ? tr("A setting needs another value") : sentence);
    style()->unpolish(m_state);
    style()->polish(m_state);
}

/// Says what is under way, and whose the figures are.
void ExperimentsPage::updateState() {
    const bool isRunning = m_runner.isRunning(), isWhole = m_result && m_seen.settings == m_result->settings;
    const bool areOthers = m_requested && !m_seen.figures.empty() && m_seen.settings != *m_requested;
    QString veil;
    if (m_fault)
        veil = m_seen.figures.empty() ? QString() : tr("These figures are of other settings");
    else if (isRunning && (areOthers || m_seen.figures.empty()))
        veil = m_patience.isActive() ? m_chart->stale() : tr("Computing with the new settings…");
    else if (m_isStopped && (areOthers || m_seen.figures.empty()))
        veil = tr("Stopped. Run starts it again.");
    else if (m_isHeld)
        veil = tr("Guess first. Run starts the experiment.");
    m_chart->setStale(m_chart->isEmpty() && !m_isHeld ? QString() : veil);
    if (!m_fault) {
        if (m_runner.isPaused())
            m_state->setText(tr("Paused after an epoch. Run goes on, Step adds one more."));
        else if (m_isStopped && !isRunning)
            m_state->setText(isWhole ? tr("Stopped") : tr("Stopped before its end. Run starts it again."));
        else
            m_state->clear();
    }
    m_progress->setVisible(isRunning);
    const bool canPause = isRunning && hasSteps() && !m_runner.isPaused();
    QAction& runAction = *m_window.action("runExperiment");
    runAction.setIconText(canPause ? tr("Pause") : tr("Run"));
    runAction.setIcon(icon(canPause ? QStringLiteral("pause") : QStringLiteral("play"), lookOf(palette()).text));
    m_window.action("stopExperiment")->setEnabled(isRunning);
    m_window.action("stepExperiment")->setEnabled(hasSteps());
    emit stateChanged();
}

/// The text at the right folds where the figures need its room, and comes back.
void ExperimentsPage::resizeEvent(QResizeEvent* event) {
    PageWidget::resizeEvent(event);
    const bool isWide = width() >= wide;
    if (isWide != m_isWide) m_right->setOpen(isWide);
    m_isWide = isWide;
}

void ExperimentsPage::showEvent(QShowEvent* event) {
    PageWidget::showEvent(event);
    run(false);
}

/// What nobody sees need not run.
void ExperimentsPage::hideEvent(QHideEvent* event) {
    PageWidget::hideEvent(event);
    if (!m_runner.isRunning()) return;
    m_runner.stop();
    m_requested.reset();
    updateState();
}

void ExperimentsPage::changeEvent(QEvent* event) {
    PageWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) updateState();
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    showFigures(ExperimentResult(m_seen));
    setFault(std::optional(m_fault));
    updateState();
}

}  // namespace activation
