// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/statistics_strip.h"

#include "widgets/controls/value_field.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"
#include "widgets/text/plain_label.h"

#include <QDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

struct StatisticCell {
    const char* name;
    double Statistics::*number;
    const char* meaning;
    int rank;  ///< those with a higher one are left out first, where there is little room
};
constexpr StatisticCell cells[]{
    {"E f", &Statistics::mean, QT_TRANSLATE_NOOP("activation::StatisticsStrip", "mean of the outputs"), 0},
    {"Var f", &Statistics::variance, QT_TRANSLATE_NOOP("activation::StatisticsStrip", "variance of the outputs"), 1},
    {"E f²", &Statistics::secondMoment, QT_TRANSLATE_NOOP("activation::StatisticsStrip", "mean square of the outputs"),
     2},
    {"E f′²", &Statistics::slopeMoment,
     QT_TRANSLATE_NOOP("activation::StatisticsStrip",
                       "mean square of the slopes; times σ_w² it is χ, the factor of squared gradients from layer to "
                       "layer"),
     0},
    {QT_TRANSLATE_NOOP("activation::StatisticsStrip", "gain"), &Statistics::gain,
     QT_TRANSLATE_NOOP("activation::StatisticsStrip",
                       "1/√(E f²): the σ_w with which a layer keeps the mean square of z ~ N(0, 1). PyTorch's "
                       "calculate_gain has fixed numbers instead: 5/3 for tanh, 3/4 for SELU; √2 for ReLU is the same"),
     0},
};
constexpr int lineHeight = 40;
constexpr double gap = 12.0;  // pixels between a number and the next name

ValueField* field(const char* name, const ValueScale& scale, QWidget* parent) {
    auto* result = new ValueField(scale, parent);
    result->setObjectName(QLatin1String(name));
    result->setProperty("role", "small");  // with an outline: one sees that it can be set
    result->setFixedWidth(52);
    return result;
}

}  // namespace

double shownStatistic(const Statistics& statistics, double Statistics::*number) {
    const double value = statistics.*number;
    return number == &Statistics::mean && std::fabs(value) < 1e-15 * std::sqrt(statistics.secondMoment) ? 0.0 : value;
}

StatisticsStrip::StatisticsStrip(QWidget* parent)
    : QWidget(parent),
      m_numbers(font()),
      m_mean(field("inputMean", ValueScale({-3.0, 3.0}), this)),
      m_deviation(field("inputDeviation", ValueScale({0.1, 4.0}), this)),
      m_info(new QToolButton(this)),
      m_nodes(this) {
    setObjectName(QStringLiteral("statisticsStrip"));
    setAttribute(Qt::WA_OpaquePaintEvent);  // with every frame: nothing behind it is painted
    m_info->setObjectName(QStringLiteral("statisticsInfo"));
    m_info->setIconSize({20, 20});
    m_info->setFixedSize(space::iconButton, space::iconButton);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::group, 1, space::related, 0);
    layout->setSpacing(space::related / 2);
    layout->addWidget(new PlainLabel(QStringLiteral("z ~ N("), this));
    layout->addWidget(m_mean);
    layout->addWidget(new PlainLabel(QStringLiteral(","), this));
    layout->addWidget(m_deviation);
    layout->addWidget(new PlainLabel(QStringLiteral("²)"), this));
    layout->addStretch(1);
    layout->addWidget(m_info);
    const auto request = [this](ValueField* field, const Normal& input, bool dragging) {
        emit inputEdited(input, dragging);
        field->setRefused(m_input != input);  // whoever was asked did not set it
    };
    connect(m_mean, &ValueField::valueEdited, this, [this, request](double value, bool dragging) {
        request(m_mean, {value, m_input.deviation}, dragging);
    });
    connect(m_deviation, &ValueField::valueEdited, this, [this, request](double value, bool dragging) {
        request(m_deviation, {m_input.mean, value}, dragging);
    });
    connect(m_info, &QToolButton::clicked, this, &StatisticsStrip::openGlossary);
    retranslate();
}

void StatisticsStrip::setContent(const Exploration& exploration) {
    m_input = exploration.input;
    m_mean->setValue(m_input.mean);
    m_deviation->setValue(m_input.deviation);
    m_statistics =
        statistics(*entryOf(exploration.current), exploration.current.values, m_input.mean, m_input.deviation);
    nameNodes();
    if (m_placed.empty()) return;
    const double left = m_placed.front().name;
    update(QRectF(left, 1.0, m_placed.back().number.right() - left, height() - 1.0).toAlignedRect());
}

QString StatisticsStrip::text() const {
    QString result = tr("z ~ N(%1, %2)").arg(shortText(m_input.mean), shortText(m_input.deviation));
    for (const StatisticCell& cell : cells)
        result +=
            QStringLiteral(", %1 %2").arg(tr(cell.name), numberText(shownStatistic(m_statistics, cell.number), 4));
    return result;
}

/// What a number says, where it says something.
QString StatisticsStrip::verdict(std::size_t cell) const {
    const double mean = m_statistics.mean, secondMoment = m_statistics.secondMoment, gain = m_statistics.gain;
    const double chi = m_statistics.slopeMoment;  // with σ_w = 1
    const auto percent = [](double share) { return shortText(100.0 * std::fabs(share), 2); };
    if (cells[cell].number == &Statistics::mean) {
        if (!(std::fabs(mean) > 0.05 * std::sqrt(secondMoment))) return tr("the outputs are centred at 0");
        return mean > 0.0 ? tr("the outputs are shifted upwards: the next layer sees a bias")
                          : tr("the outputs are shifted downwards: the next layer sees a bias");
    }
    if (cells[cell].number == &Statistics::gain && std::isfinite(gain))
        return tr("weights of standard deviation %1/√n keep the mean square").arg(shortText(gain, 3));
    if (cells[cell].number != &Statistics::slopeMoment || !std::isfinite(chi)) return {};
    if (std::fabs(chi - 1.0) < 0.005) return tr("with σ_w = 1 gradients keep their size from layer to layer");
    return chi < 1.0 ? tr("with σ_w = 1 squared gradients shrink by %1 % with each layer").arg(percent(1.0 - chi))
                     : tr("with σ_w = 1 squared gradients grow by %1 % with each layer").arg(percent(chi - 1.0));
}

QString StatisticsStrip::glossary() const {
    QString rows;
    for (std::size_t i = 0; i < std::size(cells); ++i) {
        QString says = tr(cells[i].meaning).toHtmlEscaped();
        if (const QString more = verdict(i); !more.isEmpty()) says += QStringLiteral("<br><i>%1</i>").arg(more);
        rows += QStringLiteral("<tr><td><b>%1</b></td><td align=right>&nbsp;&nbsp;%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                    .arg(tr(cells[i].name), numberText(shownStatistic(m_statistics, cells[i].number), 4), says);
    }
    return QStringLiteral("<table cellspacing=6>%1</table>").arg(rows);
}

void StatisticsStrip::openGlossary() {
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("statisticsGlossary"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("What the numbers mean"));
    auto* head = new PlainLabel(tr("Inputs z are normal with mean %1 and standard deviation %2.")
                                    .arg(shortText(m_input.mean), shortText(m_input.deviation)));
    auto* body = new PlainLabel;
    body->setTextFormat(Qt::RichText);
    body->setText(glossary());
    body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body->setAccessibleName(dialog->windowTitle());
    auto* close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::edge, space::group, space::edge, space::group);
    column->setSpacing(space::related);
    column->addWidget(head);
    column->addWidget(body);
    column->addWidget(close, 0, Qt::AlignRight);
    dialog->open();
}

/// In columns of equal width, as many as have room; which they are depends on the width of the strip alone.
void StatisticsStrip::arrange() {
    m_placed.clear();
    const double left = layout()->itemAt(4)->geometry().right() + 2 * gap, right = m_info->geometry().left() - gap;
    const double figure = m_numbers.width(QStringLiteral("−0.0000"));
    std::vector<std::size_t> shown;
    for (int rank = 0; rank <= 3; ++rank)
        for (std::size_t i = 0; i < std::size(cells); ++i) {
            if (cells[i].rank != rank) continue;
            double widest = 0.0;
            std::vector<std::size_t> with = shown;
            with.push_back(i);
            for (const std::size_t k : with) widest = std::max(widest, m_names[k].size().width());
            if ((widest + 4.0 + figure + gap) * static_cast<double>(with.size()) > right - left) continue;
            shown = with;
        }
    if (shown.empty()) return;
    std::ranges::sort(shown);
    double names = 0.0;
    for (const std::size_t i : shown) names += m_names[i].size().width() + 4.0;
    const double each =
        std::min((right - left - names) / static_cast<double>(shown.size()) - gap, 1.6 * figure);  // of a number
    double x = left;
    for (const std::size_t i : shown) {
        const double start = x + m_names[i].size().width() + 4.0;
        m_placed.push_back({i, x, QRectF(start, 0.0, std::max(each, figure), height())});
        x = m_placed.back().number.right() + gap;
    }
}

QSize StatisticsStrip::sizeHint() const { return {720, lineHeight}; }
QSize StatisticsStrip::minimumSizeHint() const { return {320, lineHeight}; }

void StatisticsStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& look = lookOf(palette());
    painter.fillRect(rect(), palette().window());
    painter.setPen(look.hairline);
    painter.drawLine(0, 0, width(), 0);
    painter.setFont(font());
    for (const auto& [cell, x, number] : m_placed) {
        painter.setPen(look.secondaryText);
        painter.drawStaticText(QPointF(x, 0.5 * (height() - m_names[cell].size().height())), m_names[cell]);
        painter.setPen(look.text);
        const double value = shownStatistic(m_statistics, cells[cell].number);
        QString text;
        for (int digits = 4; digits > 0; --digits)
            if (text = numberText(value, digits); m_numbers.width(text) <= number.width()) break;
        QRectF place = number;
        place.setWidth(m_numbers.width(text));  // numbers begin where their names end
        m_numbers.draw(painter, place, text);
    }
}

void StatisticsStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    arrange();
    nameNodes();
}

void StatisticsStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) {
        m_numbers = TabularNumbers(font());
        nameCells();
    }
    if (event->type() == QEvent::PaletteChange) {
        m_info->setIcon(icon(QStringLiteral("info"), lookOf(palette()).secondaryText));
        update();
    }
    QWidget::changeEvent(event);
}

void StatisticsStrip::nameCells() {
    m_names.clear();
    for (const StatisticCell& cell : cells) {
        m_names.emplace_back(tr(cell.name));
        m_names.back().setTextFormat(Qt::PlainText);
        m_names.back().prepare({}, font());
    }
    arrange();
    update();
}

/// What is read aloud of each number.
void StatisticsStrip::nameNodes() {
    if (!ValueNodes::areHeard()) return;
    std::vector<ValueNodes::Node> nodes;
    for (const auto& [cell, x, number] : m_placed)
        nodes.push_back({number.toRect(), tr("%1, %2: %3")
                                              .arg(tr(cells[cell].name), tr(cells[cell].meaning),
                                                   shortText(shownStatistic(m_statistics, cells[cell].number)))});
    m_nodes.set(nodes);
}

void StatisticsStrip::retranslate() {
    nameCells();
    setAccessibleName(tr("Statistics of normal inputs"));
    m_mean->setAccessibleName(tr("Mean of the inputs"));
    m_deviation->setAccessibleName(tr("Standard deviation of the inputs"));
    m_info->setIcon(icon(QStringLiteral("info"), lookOf(palette()).secondaryText));
    m_info->setAccessibleName(tr("What the numbers mean"));
    m_info->setToolTip(
        QStringLiteral("<b>%1</b><br>%2")
            .arg(tr("What the numbers mean"), tr("Each of them in words, and what it says of this activation")));
}

}  // namespace activation
