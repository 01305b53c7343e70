// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/statistics_strip.h"

#include "widgets/controls/value_field.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/readout/sample_text.h"
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
constexpr int longestName = 220;  // pixels: what is longer is elided
constexpr double gap = 12.0;      // pixels between a number and the next name

QHBoxLayout* rowIn(QWidget* widget) {
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(space::related / 2);
    return row;
}

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

QString statisticText(const Statistics& statistics, double Statistics::*number) {
    const double value = shownStatistic(statistics, number);
    // The gain is as good as the mean square that it comes from.
    const double size = std::fabs(number == &Statistics::gain ? statistics.secondMoment : value);
    const double digits = statistics.error > 0.0 ? std::floor(std::log10(size / statistics.error)) : 4.0;
    return numberText(value, digits >= 1.0 ? static_cast<int>(std::min(digits, 4.0)) : 1);
}

StatisticsStrip::StatisticsStrip(QWidget* parent)
    : QWidget(parent),
      m_numbers(font()),
      m_normal(new QWidget(this)),
      m_source(new QWidget(this)),
      m_name(new PlainLabel(m_source)),
      m_mean(field("inputMean", ValueScale({-3.0, 3.0}), m_normal)),
      m_deviation(field("inputDeviation", ValueScale({0.1, 4.0}), m_normal)),
      m_remove(new QToolButton(m_source)),
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
    layout->addWidget(m_normal);
    layout->addWidget(m_source);
    layout->addStretch(1);
    layout->addWidget(m_info);
    makeNormal(rowIn(m_normal));
    makeSource(rowIn(m_source));
    connect(m_info, &QToolButton::clicked, this, &StatisticsStrip::openGlossary);
    retranslate();
}

void StatisticsStrip::makeNormal(QHBoxLayout* row) {
    row->addWidget(new PlainLabel(QStringLiteral("z ~ N("), m_normal));
    row->addWidget(m_mean);
    row->addWidget(new PlainLabel(QStringLiteral(","), m_normal));
    row->addWidget(m_deviation);
    row->addWidget(new PlainLabel(QStringLiteral("²)"), m_normal));
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
}

void StatisticsStrip::makeSource(QHBoxLayout* row) {
    m_name->setObjectName(QStringLiteral("sampleName"));
    m_remove->setObjectName(QStringLiteral("removeSample"));
    m_remove->setIconSize({16, 16});
    m_remove->setAutoRaise(true);
    row->addWidget(m_name);
    row->addWidget(m_remove);
    m_source->hide();
    connect(m_remove, &QToolButton::clicked, this, &StatisticsStrip::sampleRemoved);
}

/// The file, and how many numbers it holds; the rest is in the tool tip.
void StatisticsStrip::showSource() {
    const bool isSample = static_cast<bool>(m_sample);
    if (isSample) {
        const QString name = labelOf(*m_sample);
        const QFontMetrics metrics(m_name->font());
        m_name->setText(
            tr("%1, n = %2").arg(metrics.elidedText(name, Qt::ElideMiddle, longestName), countText(m_sample->count)));
        m_name->setToolTip(plainToolTip(name + QLatin1Char('\n') + describedSample(*m_sample)));
    }
    setAccessibleName(isSample ? tr("Statistics of the data") : tr("Statistics of normal inputs"));
    m_normal->setVisible(!isSample);
    m_source->setVisible(isSample);
    layout()->activate();
    arrange();
    update();
}

void StatisticsStrip::setContent(const Exploration& exploration) {
    m_input = exploration.input;
    if (exploration.sample != m_sample) {
        m_sample = exploration.sample;
        showSource();
    }
    m_mean->setValue(m_input.mean);
    m_deviation->setValue(m_input.deviation);
    m_statistics = statisticsOf(exploration.current, m_input, m_sample);
    nameNodes();
    if (m_placed.empty()) return;
    const double left = m_placed.front().name;
    const double line = fontMetrics().height() + 2.0;
    update(QRectF(left, 0.5 * (height() - line), m_placed.back().number.right() - left, line).toAlignedRect());
}

QString StatisticsStrip::text() const {
    QString result = m_sample ? tr("%1, n = %2").arg(labelOf(*m_sample), countText(m_sample->count))
                              : tr("z ~ N(%1, %2)").arg(shortText(m_input.mean), shortText(m_input.deviation));
    for (const StatisticCell& cell : cells)
        result += QStringLiteral(", %1 %2").arg(tr(cell.name), statisticText(m_statistics, cell.number));
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
                    .arg(tr(cells[i].name), statisticText(m_statistics, cells[i].number), says);
    }
    return QStringLiteral("<table cellspacing=6>%1</table>").arg(rows);
}

QString StatisticsStrip::headOfGlossary() const {
    if (!m_sample)
        return tr("Inputs z are normal with mean %1 and standard deviation %2.")
            .arg(shortText(m_input.mean), shortText(m_input.deviation));
    QString text =
        tr("Inputs z are the numbers of %1.").arg(labelOf(*m_sample)) + QLatin1Char('\n') + describedSample(*m_sample);
    if (m_statistics.error > 0.0)
        text += QLatin1Char('\n') +
                tr("What the activation makes of them is computed from a histogram of %1 cells: right to about ±%2.")
                    .arg(m_sample->cells.size())
                    .arg(shortText(m_statistics.error, 1));
    return text;
}

void StatisticsStrip::openGlossary() {
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("statisticsGlossary"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("What the numbers mean"));
    auto* head = new PlainLabel(headOfGlossary());
    head->setWordWrap(static_cast<bool>(m_sample));
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
    auto* buttons = new QHBoxLayout;
    if (m_sample) {
        auto* compare = new QPushButton(tr("Which activation suits the data…"));
        compare->setObjectName(QStringLiteral("compareForSample"));
        compare->setAutoDefault(false);
        connect(compare, &QPushButton::clicked, dialog, &QDialog::reject);
        connect(compare, &QPushButton::clicked, this, &StatisticsStrip::comparisonRequested);
        buttons->addWidget(compare);
    }
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    dialog->open();
}

/// In columns of equal width, as many as have room; which they are depends on the width of the strip alone.
void StatisticsStrip::arrange() {
    m_placed.clear();
    const double left = (m_sample ? m_source : m_normal)->geometry().right() + 2 * gap,
                 right = m_info->geometry().left() - gap;
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
        QString text = statisticText(m_statistics, cells[cell].number);
        for (int digits = 3; digits > 0 && m_numbers.width(text) > number.width(); --digits)
            text = numberText(value, digits);
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
        setIcons();
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

void StatisticsStrip::setIcons() {
    const QColor color = lookOf(palette()).secondaryText;
    m_info->setIcon(icon(QStringLiteral("info"), color));
    m_remove->setIcon(icon(QStringLiteral("close"), color));
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
    showSource();
    m_mean->setAccessibleName(tr("Mean of the inputs"));
    m_deviation->setAccessibleName(tr("Standard deviation of the inputs"));
    setIcons();
    m_remove->setAccessibleName(tr("Remove the data"));
    m_remove->setToolTip(tr("Remove the data and use the normal inputs again"));
    m_info->setAccessibleName(tr("What the numbers mean"));
    m_info->setToolTip(
        QStringLiteral("<b>%1</b><br>%2")
            .arg(tr("What the numbers mean"), tr("Each of them in words, and what it says of this activation")));
}

}  // namespace activation
