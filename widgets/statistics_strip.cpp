// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statistics_strip.h"

#include "widgets/look.h"
#include "widgets/number_text.h"
#include "widgets/value_field.h"

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
    {"E f′²", &Statistics::slopeMoment, QT_TRANSLATE_NOOP("activation::StatisticsStrip", "mean square of the slopes")},
    {QT_TRANSLATE_NOOP("activation::StatisticsStrip", "gain"), &Statistics::gain,
     QT_TRANSLATE_NOOP("activation::StatisticsStrip", "1/√(E f²): what weights are scaled by to keep the mean square")},
    {"χ", &Statistics::chi,
     QT_TRANSLATE_NOOP("activation::StatisticsStrip", "factor of squared gradients from layer to layer")},
};
constexpr int lineHeight = 40;
constexpr int gap = 12;

ValueField* field(const char* name, const ValueScale& scale, QWidget* parent) {
    auto* result = new ValueField(scale, parent);
    result->setObjectName(QLatin1String(name));
    result->setProperty("role", "bare");
    result->setFixedWidth(48);
    return result;
}

}  // namespace

StatisticsStrip::StatisticsStrip(QWidget* parent)
    : QWidget(parent),
      m_figures(font()),
      m_mean(field("inputMean", ValueScale({-3.0, 3.0}), this)),
      m_deviation(field("inputDeviation", ValueScale({0.1, 4.0}), this)) {
    setObjectName(QStringLiteral("statisticsStrip"));
    setAttribute(Qt::WA_OpaquePaintEvent);  // with every frame: nothing behind it is painted
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::group, 0, space::group, 0);
    layout->setSpacing(space::related / 2);
    layout->addWidget(new QLabel(QStringLiteral("z ~ N(μ"), this));
    layout->addWidget(m_mean);
    layout->addWidget(new QLabel(QStringLiteral(", σ"), this));
    layout->addWidget(m_deviation);
    layout->addWidget(new QLabel(QStringLiteral(")"), this));
    layout->addStretch(1);
    connect(m_mean, &ValueField::valueWished, this, [this](double value, bool dragging) {
        emit inputWished({value, m_input.deviation}, dragging);
    });
    connect(m_deviation, &ValueField::valueWished, this, [this](double value, bool dragging) {
        m_deviation->setRefused(!(value > 0.0));
        if (value > 0.0) emit inputWished({m_input.mean, value}, dragging);
    });
    retranslate();
}

void StatisticsStrip::setContent(const Exploration& exploration) {
    m_input = exploration.input;
    m_mean->setValue(m_input.mean);
    m_deviation->setValue(m_input.deviation);
    m_statistics =
        statistics(*entryOf(exploration.current), exploration.current.values, m_input.mean, m_input.deviation);
    update(numbersRect());
}

QString StatisticsStrip::text() const {
    QString result = tr("z ~ N(%1, %2)").arg(shortText(m_input.mean), shortText(m_input.deviation));
    for (const Cell& cell : cells)
        result += QStringLiteral(", %1 %2").arg(tr(cell.name), numberText(m_statistics.*cell.number, 4));
    return result;
}

/// Right of the inputs' fields.
QRect StatisticsStrip::numbersRect() const {
    return rect().adjusted(layout()->itemAt(4)->geometry().right() + space::group, 1, 0, 0);
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
    // As many as there is room for; what does not fit whole is left out.
    const double right = width() - space::related;
    const Figures& figures = m_figures;
    const double figure = figures.width(QStringLiteral("0.0000"));
    double left = numbersRect().left();
    for (std::size_t i = 0; i < std::size(cells); ++i) {
        const Cell& cell = cells[i];
        const QStaticText& name = m_names[i];
        const QString number = numberText(m_statistics.*cell.number, 4);
        const double numberLeft = left + name.size().width() + 0.5 * space::related;
        const double numberWidth = std::max(figure, figures.width(number));
        if (numberLeft + numberWidth > right) break;
        painter.setPen(look.secondaryText);
        painter.drawStaticText(QPointF(left, 0.5 * (height() - name.size().height())), name);
        painter.setPen(look.text);
        figures.draw(painter, QRectF(numberLeft, 0.0, numberWidth, height()), number);
        left = numberLeft + numberWidth + gap;
    }
}

void StatisticsStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) {
        m_figures = Figures(font());
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
