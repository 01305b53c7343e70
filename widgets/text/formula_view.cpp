// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/formula_view.h"

#include "widgets/text/text_lines.h"

#include <QEvent>
#include <QFontInfo>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double unitsPerEm = 1000.0;
constexpr double axisHeight = 250.0;  // over the baseline, in TeX's fonts
// TeX's letters are small: at this factor an x is as high as an x of the interface.
constexpr double emPerFontSize = 1.25;
// Below this it is not worth shrinking: nobody could read it.
constexpr double smallest = 0.4;

constexpr int narrowest = 80;  // pixels, of plain text

/// Plain text in lines of this width; a formula that was typed may have no blank where one could break it.
struct Lines {
    Lines(const QString& text, const QFont& font, int width)
        : layout(QString(text).replace(u'\n', QChar::LineSeparator), font),
          height(static_cast<int>(std::ceil(breakIntoLines(layout, width)))) {}

    QTextLayout layout;
    int height;
};

}  // namespace

FormulaView::FormulaView(QWidget* parent) : QWidget(parent), m_picture(std::make_unique<QSvgRenderer>()) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

FormulaView::~FormulaView() = default;

void FormulaView::setFormula(const QByteArray& svg, const QString& text) {
    if (svg == m_svg && text == m_text) return;
    m_svg = svg;
    m_text = text;
    setAccessibleName(text);
    colourPicture();
    updateGeometry();
}

void FormulaView::setColour(const QColor& colour) {
    if (colour == m_colour) return;
    m_colour = colour;
    colourPicture();
}

void FormulaView::setOnAxis(bool onAxis) {
    m_isOnAxis = onAxis;
    updateGeometry();
    update();
}

QColor FormulaView::colour() const { return m_colour.isValid() ? m_colour : palette().color(foregroundRole()); }

void FormulaView::colourPicture() {
    QByteArray svg = m_svg;
    if (!svg.isEmpty()) m_picture->load(svg.replace("#000000", colour().name().toLatin1()));
    update();
}

QRectF FormulaView::box() const {
    QRectF result = m_picture->viewBoxF();
    const double half = std::max(-axisHeight - result.top(), result.bottom() + axisHeight);
    if (m_isOnAxis) result = {result.left(), -axisHeight - half, result.width(), 2.0 * half};
    return result;
}

QSizeF FormulaView::pictureSize() const {
    return box().size() / unitsPerEm * emPerFontSize * QFontInfo(font()).pixelSize();
}

QSize FormulaView::sizeHint() const {
    const QSizeF size = m_svg.isEmpty() ? QSizeF(fontMetrics().size(0, m_text)) : pictureSize();
    return {static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))};
}

QSize FormulaView::minimumSizeHint() const {
    const int width = static_cast<int>(smallest * sizeHint().width());
    return {m_svg.isEmpty() ? std::min(width, narrowest) : width, 0};
}

int FormulaView::heightForWidth(int width) const {
    if (m_svg.isEmpty()) return Lines(m_text, font(), width).height;
    const QSizeF size = pictureSize();
    return static_cast<int>(std::ceil(size.height() * std::min(1.0, width / std::max(1.0, size.width()))));
}

void FormulaView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_svg.isEmpty()) {
        painter.setPen(colour());
        Lines(m_text, font(), width()).layout.draw(&painter, {});
        return;
    }
    const QSizeF room = size(), natural = pictureSize();
    const double scale = std::min({1.0, room.width() / natural.width(), room.height() / natural.height()});
    const QSizeF drawn = natural * scale;
    const double left = isRightToLeft() ? room.width() - drawn.width() : 0.0;
    const QRectF picture = m_picture->viewBoxF(), whole = box();
    const double unit = drawn.width() / whole.width();
    m_picture->render(&painter, QRectF(QPointF(left, (picture.top() - whole.top()) * unit), picture.size() * unit));
}

void FormulaView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) updateGeometry();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) colourPicture();
    QWidget::changeEvent(event);
}

}  // namespace activation
