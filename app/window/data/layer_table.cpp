// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/data/layer_table.h"

#include "app/window/explorer.h"
#include "core/analysis/histogram.h"
#include "core/analysis/sample_statistics.h"
#include "widgets/controls/clipboard.h"
#include "widgets/look/look.h"
#include "widgets/readout/sample_text.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"
#include "widgets/text/plain_label.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();  // of what has no number

/// What an activation makes of inputs: of the numbers, or of the normal distribution that fits them.
struct Row {
    QString name;
    bool isFitted;
    Statistics moments;
    double kept;  ///< χ where weights keep the mean square of the inputs: E z²·E f′²/E f²
    double dead, vanishing, clipped, shareError;
    double float16, bfloat16;  ///< relative errors
};

/// A column: its heading, what it means, and its number.
struct Column {
    const char *name, *meaning;
    double (*number)(const Row&);
    bool isShare;
};
constexpr Column columns[]{
    {"E f", QT_TRANSLATE_NOOP("activation::LayerTable", "mean of the outputs"),
     [](const Row& row) { return row.moments.mean; }, false},
    {"Var f", QT_TRANSLATE_NOOP("activation::LayerTable", "variance of the outputs"),
     [](const Row& row) { return row.moments.variance; }, false},
    {"E f′²", QT_TRANSLATE_NOOP("activation::LayerTable", "mean square of the slopes: χ with σ_w = 1"),
     [](const Row& row) { return row.moments.slopeMoment; }, false},
    {QT_TRANSLATE_NOOP("activation::LayerTable", "gain"),
     QT_TRANSLATE_NOOP("activation::LayerTable", "1/√(E f²): the σ_w that makes the next mean square 1"),
     [](const Row& row) { return row.moments.gain; }, false},
    {QT_TRANSLATE_NOOP("activation::LayerTable", "χ kept"),
     QT_TRANSLATE_NOOP("activation::LayerTable",
                       "E z²·E f′²/E f²: what squared gradients are multiplied by where the weights keep the mean "
                       "square of these inputs; 1 is best"),
     [](const Row& row) { return row.kept; }, false},
    {QT_TRANSLATE_NOOP("activation::LayerTable", "dead"),
     QT_TRANSLATE_NOOP("activation::LayerTable", "share of the inputs where f′ = 0"),
     [](const Row& row) { return row.dead; }, true},
    {QT_TRANSLATE_NOOP("activation::LayerTable", "vanishing"),
     QT_TRANSLATE_NOOP("activation::LayerTable", "share of the inputs where |f′| < 0.1"),
     [](const Row& row) { return row.vanishing; }, true},
    {QT_TRANSLATE_NOOP("activation::LayerTable", "at a limit"),
     QT_TRANSLATE_NOOP("activation::LayerTable", "share of the inputs where f is flat at its lowest or highest value"),
     [](const Row& row) { return row.clipped; }, true},
    {"float16",
     QT_TRANSLATE_NOOP("activation::LayerTable",
                       "what float16 loses of the outputs: the root of the mean square of the error over that of f"),
     [](const Row& row) { return row.float16; }, true},
    {"bfloat16", QT_TRANSLATE_NOOP("activation::LayerTable", "the same of bfloat16"),
     [](const Row& row) { return row.bfloat16; }, true},
};

QString percentText(double share) { return QStringLiteral("%1 %").arg(shortText(100.0 * share, 2)); }

/// How far gradients are from keeping their size.
double driftOf(const Row& row) { return std::fabs(std::log(row.kept)); }

Row rowOf(const Selection& selection, const Sample& sample) {
    const SampleResult all = sampleStatistics(*entryOf(selection), selection.values, sample);
    const double square = sample.mean * sample.mean + sample.deviation * sample.deviation;
    return {labelOf(selection), false,
            all.moments,        square * all.moments.slopeMoment / all.moments.secondMoment,
            all.dead,           all.vanishing,
            all.clipped,        all.shareError,
            all.float16.error,  all.bfloat16.error};
}

Row fittedRowOf(const Selection& selection, const Sample& sample) {
    const Activation& entry = *entryOf(selection);
    const Statistics moments = statistics(entry, selection.values, sample.mean, sample.deviation);
    const Features zones = features(entry, selection.values);
    const double square = sample.mean * sample.mean + sample.deviation * sample.deviation;
    return {labelOf(selection),
            true,
            moments,
            square * moments.slopeMoment / moments.secondMoment,
            normalShare(zones.dead, sample.mean, sample.deviation),
            normalShare(zones.vanishing, sample.mean, sample.deviation),
            none,
            0.0,
            none,
            none};
}

/// The current activation and the pinned ones, each once; where there can be a fit, a row of it behind each.
std::vector<Row> rowsOf(const Exploration& exploration) {
    std::vector<Selection> selections{exploration.current};
    for (const Selection& pinned : exploration.pinned)
        if (std::ranges::find(selections, pinned) == selections.end()) selections.push_back(pinned);
    std::vector<Row> rows;
    for (const Selection& selection : selections) {
        rows.push_back(rowOf(selection, *exploration.sample));
        if (exploration.sample->deviation > 0.0) rows.push_back(fittedRowOf(selection, *exploration.sample));
    }
    return rows;
}

QString cellText(const Row& row, const Column& column) {
    const double number = column.number(row);
    if (std::isnan(number)) return QStringLiteral("–");
    return column.isShare ? percentText(number) : numberText(number, 3);
}

}  // namespace

LayerTable::LayerTable(const Explorer& explorer, QWidget* parent)
    : QDialog(parent),
      m_explorer(explorer),
      m_head(new PlainLabel(this)),
      m_verdict(new PlainLabel(this)),
      m_note(new PlainLabel(this)),
      m_table(new QTableWidget(0, 1 + static_cast<int>(std::size(columns)), this)) {
    setObjectName(QStringLiteral("layerTable"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_verdict->setObjectName(QStringLiteral("layerVerdict"));
    m_verdict->setProperty("role", "heading");
    m_note->setProperty("role", "secondary");
    for (QLabel* label : {m_head, m_verdict, m_note}) label->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("layerCells"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::edge, space::group, space::edge, space::group);
    column->setSpacing(space::related);
    column->addWidget(m_head);
    column->addWidget(m_verdict);
    column->addWidget(m_table, 1);
    column->addWidget(m_note);
    connect(&explorer, &Explorer::changed, this, &LayerTable::fill);
    resize(1000, 440);
    retranslate();
}

void LayerTable::fill() {
    const Exploration& exploration = m_explorer.current();
    if (!exploration.sample) return close(), void();
    const Sample& sample = *exploration.sample;
    m_head->setText(tr("Inputs: %1. %2").arg(labelOf(sample), describedSample(sample)));
    const std::vector<Row> rows = rowsOf(exploration);
    m_table->setRowCount(static_cast<int>(rows.size()));
    const Look& look = lookOf(palette());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto put = [&](int column, const QString& text, Qt::Alignment alignment) {
            auto* cell = new QTableWidgetItem(text);
            cell->setTextAlignment(alignment | Qt::AlignVCenter);
            if (rows[i].isFitted) cell->setForeground(look.secondaryText);
            m_table->setItem(static_cast<int>(i), column, cell);
        };
        put(0, rows[i].isFitted ? QStringLiteral("    ") + tr("for the fitted normal") : rows[i].name, Qt::AlignLeft);
        for (std::size_t k = 0; k < std::size(columns); ++k)
            put(static_cast<int>(k) + 1, cellText(rows[i], columns[k]), Qt::AlignRight);
    }
    const auto best = std::ranges::min_element(rows, {}, [](const Row& row) {
        const double drift = row.isFitted ? HUGE_VAL : driftOf(row);
        return std::pair(std::isnan(drift) ? HUGE_VAL : std::round(1e3 * drift), row.vanishing);
    });
    m_verdict->setText(
        std::isfinite(driftOf(*best))
            ? tr("%1 keeps gradients best here: χ = %2 where the weights keep the mean square; %3 of its "
                 "inputs are dead, for %4 the gradient vanishes.")
                  .arg(best->name, shortText(best->kept, 3), percentText(best->dead), percentText(best->vanishing))
            : tr("None of these activations lets gradients through for these inputs."));
    double shareError = 0.0, error = 0.0;
    for (const Row& row : rows) {
        shareError = std::max(shareError, row.shareError);
        if (!row.isFitted) error = std::max(error, row.moments.error);
    }
    m_note->setText(
        (exploration.pinned.empty() ? tr("Pin other activations (P) to compare them.") + QLatin1Char(' ') : QString()) +
        tr("From a histogram of %1 cells: moments to about ±%2, shares to ±%3; losses of number formats are "
           "estimates.")
            .arg(sample.cells.size())
            .arg(shortText(error, 1), percentText(shareError)));
}

QString LayerTable::text() const {
    QStringList lines;
    QStringList head{m_table->horizontalHeaderItem(0)->text()};
    for (const Column& column : columns) head << tr(column.name);
    lines << head.join(u'\t');
    for (const Row& row : rowsOf(m_explorer.current())) {
        QStringList cells{row.isFitted ? tr("%1, fitted normal").arg(row.name) : row.name};
        for (const Column& column : columns) cells << plainText(column.number(row));
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

bool LayerTable::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return QDialog::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress && !copyToClipboard(text())) m_note->setText(clipboardFault());
    event->accept();  // it is no copy of the exploration, and not of one cell
    return true;
}

void LayerTable::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) fill();  // rows of the fit have the secondary colour of the look
}

void LayerTable::retranslate() {
    setWindowTitle(tr("Which activation suits the data"));
    m_table->setAccessibleName(windowTitle());
    m_table->setToolTip(tr("Ctrl+C copies the table with all digits"));
    const auto head = [&](int column, const QString& text, const QString& meaning) {
        auto* item = new QTableWidgetItem(text);
        item->setToolTip(meaning);
        item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_table->setHorizontalHeaderItem(column, item);
    };
    head(0, tr("Activation"), {});
    for (std::size_t i = 0; i < std::size(columns); ++i)
        head(static_cast<int>(i) + 1, tr(columns[i].name), tr(columns[i].meaning));
    fill();
}

}  // namespace activation
