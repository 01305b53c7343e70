// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/experiments_page.h"

#include "app/content/experiment_text.h"
#include "app/export/figure_export.h"
#include "app/files/files.h"
#include "app/window/shell/main_window.h"
#include "core/experiments/catalogue.h"
#include "widgets/controls/clipboard.h"
#include "widgets/controls/even_tab_bar.h"
#include "widgets/controls/scrolled.h"
#include "widgets/experiments/experiment_panel.h"
#include "widgets/look/look.h"
#include "widgets/plot/figures/figure_chart.h"
#include "widgets/readout/reading_view.h"
#include "widgets/text/core_text.h"
#include "widgets/text/label_text.h"
#include "widgets/text/plain_label.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSplitter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

QToolButton* wordButton(const char* name) {
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", "tab");
    button->setFixedHeight(space::iconButton);
    return button;
}

/// "Mean shift" is saved as mean-shift.png, unless a person wants it otherwise.
QString proposedFileName(const Experiment& experiment) {
    static const QRegularExpression between(QStringLiteral("[^a-z0-9]+"));
    return toQString(experiment.name).toLower().replace(between, QStringLiteral("-")) + QStringLiteral(".png");
}

}  // namespace

ExperimentsPage::ExperimentsPage(MainWindow& window)
    : m_window(window),
      m_experiment(&experiments().front()),
      m_list(new QComboBox),
      m_with(new PlainLabel),
      m_state(new PlainLabel),
      m_tabs(new EvenTabBar),
      m_chart(new FigureChart),
      m_progress(new QProgressBar),
      m_stop(wordButton("stopExperiment")),
      m_export(wordButton("exportFigures")),
      m_panel(new ExperimentPanel),
      m_text(new ReadingView),
      m_halves(new QSplitter) {
    setObjectName(QStringLiteral("experimentsPage"));
    m_list->setObjectName(QStringLiteral("experimentList"));
    m_with->setObjectName(QStringLiteral("experimentWith"));
    m_state->setObjectName(QStringLiteral("experimentState"));
    m_text->setObjectName(QStringLiteral("experimentText"));
    m_tabs->setObjectName(QStringLiteral("figureTabs"));
    m_progress->setObjectName(QStringLiteral("experimentProgress"));
    m_with->setProperty("role", "secondary");
    for (QLabel* label : {m_with, m_state}) label->setWordWrap(true);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_list->setMaxVisibleItems(static_cast<int>(experiments().size()));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenExternalLinks(true);
    m_text->viewport()->setAutoFillBackground(false);
    for (const Experiment& experiment : experiments()) m_list->addItem(toQString(experiment.name));

    auto* head = new QHBoxLayout;
    head->setSpacing(space::related);
    head->addWidget(m_list);
    head->addWidget(m_state, 1);
    head->addWidget(m_stop);
    head->addWidget(m_export);
    auto* upper = new QWidget;
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(space::group, space::related, space::group, 0);
    upperColumn->setSpacing(space::related / 2);
    upperColumn->addLayout(head);
    upperColumn->addWidget(m_tabs);
    upperColumn->addWidget(scrolled(m_chart), 1);
    upperColumn->addWidget(m_progress);

    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(space::group, space::related, space::group, space::related);
    leftColumn->setSpacing(space::related);
    leftColumn->addWidget(m_with);
    leftColumn->addWidget(m_panel, 1);
    auto* lower = new QSplitter(Qt::Horizontal);
    lower->addWidget(scrolled(left));
    lower->addWidget(m_text);
    lower->setSizes({420, 300});
    m_halves->setOrientation(Qt::Vertical);
    m_halves->addWidget(upper);
    m_halves->addWidget(lower);
    for (QSplitter* splitter : {lower, m_halves}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_halves);
    setFocusProxy(m_list);
    setAcceptDrops(true);

    connect(m_halves, &QSplitter::splitterMoved, this, [this] { m_isDivided = true; });
    connect(m_list, &QComboBox::activated, this, [this](int index) {
        m_window.edit([&](Exploration& e) { e.experiment = experiments()[static_cast<std::size_t>(index)].id; });
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &ExperimentsPage::showChosenFigures);
    connect(m_panel, &ExperimentPanel::settingsEdited, this, &ExperimentsPage::request);
    connect(m_panel, &ExperimentPanel::refused, &window, [&window](const QString& sentence) { window.fail(sentence); });
    connect(m_panel, &ExperimentPanel::fileRequested, this, &ExperimentsPage::askForText);
    connect(m_stop, &QToolButton::clicked, this, [this] {
        m_runner.stop();
        showResult();
        setState(tr("Stopped. Any change starts it again."));
    });
    connect(m_export, &QToolButton::clicked, this, &ExperimentsPage::exportFigures);
    connect(&m_runner, &ExperimentRunner::progressed, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(1000.0 * fraction)); });
    connect(&m_runner, &ExperimentRunner::showing, this, [this](const ExperimentResult& soFar) {
        std::vector<Figure> all = m_figures;  // what is not there yet stays as it was: no figure jumps
        all.resize(std::max(all.size(), soFar.figures.size()));
        std::ranges::copy(soFar.figures, all.begin());
        showFigures(all);
    });
    connect(&m_runner, &ExperimentRunner::finished, this, [this](const ExperimentResult& result) {
        m_result = result;
        showResult();
        setState({});
    });
    connect(&m_runner, &ExperimentRunner::failed, this, [this](const Fault& fault) {
        showResult();
        setFault(fault);
    });
    choose(*m_experiment);
}

ExperimentsPage::~ExperimentsPage() = default;

void ExperimentsPage::choose(const Experiment& experiment) {
    m_experiment = &experiment;
    m_list->setCurrentIndex(static_cast<int>(&experiment - experiments().data()));
    m_result.reset();
    showFigures({});
    m_requested.reset();
    retranslate();
}

void ExperimentsPage::setExploration(const Exploration& exploration, const ExplorationChange& /*change*/) {
    m_exploration = exploration;
    const Experiment* chosen = findExperiment(exploration.experiment);
    if (!chosen) chosen = &experiments().front();
    if (chosen != m_experiment) choose(*chosen);
    const bool isOther = m_panel->experiment() != m_experiment;
    m_panel->setExperiment(*m_experiment, settings());
    if (isOther) orderTabs();
    run();
}

/// From the figures through the settings, which were made after all else, to the text.
void ExperimentsPage::orderTabs() {
    std::vector<QWidget*> fields;
    for (QWidget* next = m_panel->nextInFocusChain(); next != m_panel; next = next->nextInFocusChain())
        if (m_panel->isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus && !next->focusProxy())
            fields.push_back(next);
    QWidget* last = m_tabs;
    for (QWidget* const field : fields) {
        setTabOrder(last, field);
        last = field;
    }
    setTabOrder(last, m_text);
}

void ExperimentsPage::request(const Settings& settings, const QString& setting, bool dragging) {
    const std::string id(m_experiment->id);
    m_window.edit(
        [&](Exploration& next) {
            next.experiment = id;
            next.overrides[id] = overridesOf(*m_experiment, settings);
            if (next.overrides[id] == SettingOverrides{}) next.overrides.erase(id);
        },
        QString::fromStdString(id) + u' ' + setting, dragging);
}

Settings ExperimentsPage::settings() const { return settingsOf(*m_experiment, m_exploration); }

void ExperimentsPage::run() {
    const Settings requested = settings();
    QStringList names;
    for (const Selection& selection : requested.activations) names << labelOf(selection);
    m_with->setVisible(!names.isEmpty());
    m_with->setText(m_experiment->arity.most > 1
                        ? tr("With %1. Pin curves to compare more of them.").arg(names.join(QStringLiteral("; ")))
                        : tr("With %1. Choose and drag it beside this page.").arg(names.join(QString())));
    if (!isVisible() || m_requested == requested) return;
    m_requested = requested;
    m_progress->setValue(0);
    m_runner.request(*m_experiment, requested);
    setState({});
}

void ExperimentsPage::showFigures(const std::vector<Figure>& figures) {
    m_figures = figures;
    m_shown.clear();
    for (const Figure& figure : figures) m_shown.push_back(translated(figure));
    const QSignalBlocker silent(m_tabs);
    QStringList titles{tr("All")};
    for (const Figure& figure : m_shown) titles << QString::fromStdString(figure.title.string());
    m_tabs->setTexts(titles);
    m_tabs->setVisible(titles.size() > 2);
    showChosenFigures();
}

/// The figures of the last run that came to its end. Those of one that did not would stand among them.
void ExperimentsPage::showResult() {
    if (m_result) showFigures(m_result->figures);
}

void ExperimentsPage::showChosenFigures() {
    const int tab = m_tabs->currentIndex();
    if (tab > 0 && static_cast<std::size_t>(tab) <= m_shown.size())
        m_chart->setFigures({m_shown[static_cast<std::size_t>(tab) - 1]});
    else
        m_chart->setFigures(m_shown);
}

void ExperimentsPage::setFault(const Fault& fault) {
    QString sentence = faultText(fault);
    if (!sentence.isEmpty()) sentence.front() = sentence.front().toUpper();
    setState(sentence);
    m_fault = fault;
    m_state->setProperty("role", "fault");
    style()->unpolish(m_state);
    style()->polish(m_state);
}

void ExperimentsPage::setState(const QString& sentence) {
    m_fault.reset();
    m_state->setProperty("role", "caption");
    style()->unpolish(m_state);
    style()->polish(m_state);
    m_state->setText(sentence);
    const bool running = m_runner.isRunning();
    m_progress->setVisible(running);
    m_stop->setEnabled(running);
    m_export->setEnabled(m_result.has_value());
}

void ExperimentsPage::exportFigures() {
    if (!m_result) return m_window.fail(tr("There are no figures yet: the experiment must come to its end first"));
    auto* dialog = new QFileDialog(this, tr("Save the figures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(
        tr("Pictures and data (%1)").arg(QStringLiteral("*.") + figureFormats().join(QStringLiteral(" *."))));
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(proposedFileName(*m_experiment));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, result = *m_result](const QString& path) { save(result, path); });
    dialog->open();
}

void ExperimentsPage::copyPicture() {
    if (m_shown.empty()) return;
    copyToClipboard(figureImage(m_shown)) ? m_window.say(tr("Copied the picture")) : m_window.fail(clipboardFault());
}

/// Pictures are in the language of the program; data are what the command line writes.
void ExperimentsPage::save(const ExperimentResult& result, const QString& path) {
    std::vector<Figure> figures = result.figures;
    if (isPicture(QFileInfo(path).suffix().toLower()))
        for (Figure& figure : figures) figure = translated(std::move(figure));
    const auto done = activation::exportFigures(path, *result.experiment, result.settings, figures);
    done ? m_window.say(tr("Saved %1").arg(pathText(path))) : m_window.fail(faultText(done.fault()));
}

void ExperimentsPage::askForText(const QString& setting) {
    auto* dialog = new QFileDialog(this, tr("Open a table of numbers"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Tables (%1);;All files (*)").arg(QStringLiteral("*.csv *.tsv *.txt")));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, setting](const QString& path) { openText(setting, path); });
    dialog->open();
}

void ExperimentsPage::openText(const QString& setting, const QString& path) {
    const Result<QByteArray> text = readWhole(path, SettingOverrides::longestText);
    if (!text) return m_window.fail(tr("Cannot open %1: %2").arg(pathText(path), faultText(text.fault())));
    Settings next = settings();
    next.texts[setting.toStdString()] = QString::fromUtf8(*text).toStdString();  // whatever bytes it has
    request(next, setting, false);
}

void ExperimentsPage::dragEnterEvent(QDragEnterEvent* event) {
    const bool isTable = QStringList{"csv", "tsv", "txt"}.contains(
        QFileInfo(FileCommands::fileIn(event->mimeData())).suffix().toLower());
    if (isTable && std::ranges::any_of(m_experiment->texts, &TextSetting::lines)) event->acceptProposedAction();
}

void ExperimentsPage::dropEvent(QDropEvent* event) {
    const auto text = std::ranges::find_if(m_experiment->texts, &TextSetting::lines);
    if (text == m_experiment->texts.end()) return;
    event->acceptProposedAction();
    openText(toQString(text->id), FileCommands::fileIn(event->mimeData()));
}

/// Until a person has moved what is between them, the figures get what the settings do not need.
void ExperimentsPage::resizeEvent(QResizeEvent* event) {
    PageWidget::resizeEvent(event);
    if (m_isDivided) return;
    layout()->activate();
    const int settings = std::clamp(height() * 36 / 100, 200, 280);
    m_halves->setSizes({height() - settings, settings});
}

void ExperimentsPage::showEvent(QShowEvent* event) {
    PageWidget::showEvent(event);
    run();
}

/// What nobody sees need not run.
void ExperimentsPage::hideEvent(QHideEvent* event) {
    PageWidget::hideEvent(event);
    if (!m_runner.isRunning()) return;
    m_runner.stop();
    showResult();
    setState({});
    m_requested.reset();
}

void ExperimentsPage::changeEvent(QEvent* event) {
    PageWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    showFigures(std::vector(m_figures));
    if (m_fault) setFault(Fault(*m_fault));
    run();
}

void ExperimentsPage::retranslate() {
    const auto language = QLocale().language();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->setItemText(i, experimentText(experiments()[static_cast<std::size_t>(i)].id, language).name);
    m_text->showMarkdown(experimentText(m_experiment->id, language).body);
    m_list->setAccessibleName(tr("Experiment"));
    m_tabs->setAccessibleName(tr("Figure"));
    m_progress->setAccessibleName(tr("Progress of the experiment"));
    m_text->setAccessibleName(tr("About the experiment"));
    m_stop->setText(tr("Stop"));
    m_export->setText(tr("Export…"));
    m_stop->setToolTip(tr("Stop the experiment"));
    m_export->setToolTip(tr("Save the figures, as pictures or as data"));
}

}  // namespace activation
