// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/statistics_strip.h"

#include "widgets/controls/value_field.h"
#include "widgets/look/look.h"
#include "widgets/text/number_text.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace activation {
namespace {

struct Cell {
    const char* name;
    double Statistics::*number;
    const char* meaning;
};
constexpr Cell cells[]{
    {"E f", &Statistics::mean, QT_TRANSLATE_NOOP("activation::StatisticsStrip", "mean of the outputs")},
    {"Var f", &Statistics::variance, QT_TRANSLATE_NOOP("activation::StatisticsStrip", "variance of the outputs")},
    {"E f²", &Statistics::secondMoment, QT_TRANSLATE_NOOP("activation::StatisticsStrip", "mean square of the outputs")},
    {"E f′²", &Statistics::slopeMoment,
     QT_TRANSLATE_NOOP("activation::StatisticsStrip",
                       "mean square of the slopes; times σ_w² it is χ, the factor of squared gradients from layer to "
                       "layer")},
    {QT_TRANSLATE_NOOP("activation::StatisticsStrip", "gain"), &Statistics::gain,
     QT_TRANSLATE_NOOP(
         "activation::StatisticsStrip",
         "1/√(E f²): the σ_w with which a layer keeps the mean square of z ~ N(0, 1). PyTorch's "
         "calculate_gain has fixed numbers instead: 5/3 for tanh, 3/4 for SELU; √2 for ReLU is the same")},
};
constexpr int lineHeight = 40;
constexpr int gap = 8;

ValueField* field(const char* name, const ValueScale& scale, QWidget* parent) {
    auto* result = new ValueField(scale, parent);
    result->setObjectName(QLatin1String(name));
    result->setProperty("role", "bare");
    result->setFixedWidth(44);
    return result;
}

}  // namespace

StatisticsStrip::StatisticsStrip(QWidget* parent)
    : QWidget(parent),
      m_numbers(font()),
      m_mean(field("inputMean", ValueScale({-3.0, 3.0}), this)),
      m_deviation(field("inputDeviation", ValueScale({0.1, 4.0}), this)) {
    setObjectName(QStringLiteral("statisticsStrip"));
    setAttribute(Qt::WA_OpaquePaintEvent);  // with every frame: nothing behind it is painted
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::group, 0, space::group, 0);
    layout->setSpacing(space::related / 2);
    layout->addWidget(new PlainLabel(QStringLiteral("z ~ N(μ"), this));
    layout->addWidget(m_mean);
    layout->addWidget(new PlainLabel(QStringLiteral(", σ"), this));
    layout->addWidget(m_deviation);
    layout->addWidget(new PlainLabel(QStringLiteral(")"), this));
    layout->addStretch(1);
    const auto request = [this](ValueField* field, const Normal& input, bool dragging) {
        Exploration next;
        next.input = input;
        field->setRefused(faultOf(next).has_value());
        emit inputEdited(input, dragging);
    };
    connect(m_mean, &ValueField::valueEdited, this, [this, request](double value, bool dragging) {
        request(m_mean, {value, m_input.deviation}, dragging);
    });
    connect(m_deviation, &ValueField::valueEdited, this, [this, request](double value, bool dragging) {
        request(m_deviation, {m_input.mean, value}, dragging);
    });
    retranslate();
}

void StatisticsStrip::setContent(const Exploration& exploration) {
    m_input = exploration.input;
    m_mean->setValue(m_input.mean);
    m_deviation->setValue(m_input.deviation);
    m_statistics =
        statistics(*entryOf(exploration.current), exploration.current.values, m_input.mean, m_input.deviation);
    const double before = end();
    arrange();
    update(QRectF(left(), 1.0, std::max(before, end()) - left(), height() - 1.0).toAlignedRect());
}

QString StatisticsStrip::text() const {
    QString result = tr("z ~ N(%1, %2)").arg(shortText(m_input.mean), shortText(m_input.deviation));
    for (const Cell& cell : cells)
        result += QStringLiteral(", %1 %2").arg(tr(cell.name), numberText(m_statistics.*cell.number, 4));
    return result;
}

/// The numbers begin right of the inputs' fields.
double StatisticsStrip::left() const { return layout()->itemAt(4)->geometry().right() + space::group; }
double StatisticsStrip::end() const { return m_placed.empty() ? left() : m_placed.back().number.right(); }

/// As many as there is room for; what does not fit whole is left out.
void StatisticsStrip::arrange() {
    m_placed.clear();
    const double right = width() - space::related, figure = m_numbers.width(QStringLiteral("0.0000"));
    double x = left();
    for (std::size_t i = 0; i < std::size(cells); ++i) {
        const QString text = numberText(m_statistics.*cells[i].number, 4);
        const double start = x + m_names[i].size().width() + 0.5 * space::related;
        const double width = std::max(figure, m_numbers.width(text));
        if (start + width > right) return;
        m_placed.push_back({x, QRectF(start, 0.0, width, height()), text});
        x = start + width + gap;
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
    for (std::size_t i = 0; i < m_placed.size(); ++i) {
        const auto& [x, number, text] = m_placed[i];
        painter.setPen(look.secondaryText);
        painter.drawStaticText(QPointF(x, 0.5 * (height() - m_names[i].size().height())), m_names[i]);
        painter.setPen(look.text);
        m_numbers.draw(painter, number, text);
    }
}

void StatisticsStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    arrange();
}

void StatisticsStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) {
        m_numbers = TabularNumbers(font());
        nameCells();
    }
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

void StatisticsStrip::nameCells() {
    m_names.clear();
    for (const Cell& cell : cells) {
        m_names.emplace_back(tr(cell.name));
        m_names.back().setTextFormat(Qt::PlainText);
        m_names.back().prepare({}, font());
    }
    arrange();
    update();
}

void StatisticsStrip::retranslate() {
    nameCells();
    setAccessibleName(tr("Statistics of normal inputs"));
    m_mean->setAccessibleName(tr("Mean of the inputs"));
    m_deviation->setAccessibleName(tr("Standard deviation of the inputs"));
    QString hint;
    for (const Cell& cell : cells)
        hint += QStringLiteral("<b>%1</b>  %2<br>").arg(tr(cell.name), tr(cell.meaning).toHtmlEscaped());
    setToolTip(hint.chopped(4));
}

}  // namespace activation
