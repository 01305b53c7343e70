// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/value_table.h"

#include "app/window/explorer.h"
#include "widgets/controls/clipboard.h"
#include "widgets/look/look.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>
#include <optional>

namespace activation {
namespace {

constexpr int rows = 41;

const QStringList heads{QStringLiteral("x"), QStringLiteral("f"), QStringLiteral("f′"), QStringLiteral("f″")};

/// Even steps, both ends included.
double placeOf(const Exploration& exploration, int row) {
    return exploration.x.from + exploration.x.size() * row / (rows - 1.0);
}

/// The fewest decimals that tell all places exactly; none where it takes too many.
std::optional<int> decimalsOf(const Exploration& exploration) {
    double power = 1.0;
    for (int decimals = 0; decimals <= 4; ++decimals, power *= 10.0) {
        const auto isRound = [&](double x) { return std::abs(x * power - std::round(x * power)) < 1e-6; };
        if (isRound(exploration.x.from) && isRound(exploration.x.size() / (rows - 1.0))) return decimals;
    }
    return std::nullopt;
}

std::array<double, 4> numbersOf(const Exploration& exploration, int row) {
    const double x = placeOf(exploration, row);
    const Point at = entryOf(exploration.current)->point(x, exploration.current.values, exploration.framework);
    return {x, at.value, at.slope, at.curvature};
}

}  // namespace

ValueTable::ValueTable(const Explorer& explorer, QWidget* parent)
    : QDialog(parent), m_explorer(explorer), m_table(new QTableWidget(rows, static_cast<int>(heads.size()), this)) {
    setObjectName(QStringLiteral("valueTable"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setObjectName(QStringLiteral("valueTableCells"));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < heads.size(); ++column) {
            auto* cell = new QTableWidgetItem;
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, cell);
        }
    m_table->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::related, space::related, space::related, space::related);
    column->addWidget(m_table);
    connect(&explorer, &Explorer::changed, this, &ValueTable::fill);
    m_table->setCurrentCell(0, 0);
    resize(480, 560);
    fill();
}

void ValueTable::fill() {
    const Exploration& exploration = m_explorer.current();
    const std::optional<int> decimals = decimalsOf(exploration);
    for (int row = 0; row < rows; ++row) {
        const std::array<double, 4> numbers = numbersOf(exploration, row);
        m_table->item(row, 0)->setText(decimals ? fixedText(numbers[0], *decimals) : numberText(numbers[0]));
        for (int column = 1; column < heads.size(); ++column)
            m_table->item(row, column)->setText(numberText(numbers[static_cast<std::size_t>(column)]));
    }
    setWindowTitle(titleOf(exploration));
    m_table->setAccessibleName(windowTitle());
    m_table->setToolTip(tr("Ctrl+C copies the table with all digits"));
}

QString ValueTable::titleOf(const Exploration& exploration) {
    return tr("Values of %1").arg(labelOf(exploration.current));
}

QString ValueTable::text() const {
    QString result = heads.join(u'\t') + u'\n';
    for (int row = 0; row < rows; ++row) {
        QStringList cells;
        for (const double number : numbersOf(m_explorer.current(), row)) cells << plainText(number);
        result += cells.join(u'\t') + u'\n';
    }
    return result;
}

bool ValueTable::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return QDialog::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        setWindowTitle(copyToClipboard(text()) ? titleOf(m_explorer.current()) : clipboardFault());
    event->accept();  // it is no copy of the exploration, and not of one cell
    return true;
}

void ValueTable::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) fill();
}

}  // namespace activation
