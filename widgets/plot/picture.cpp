// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/picture.h"

#include "widgets/plot/chart.h"

#include <QGuiApplication>

namespace activation {

QFont pictureFont(const QString& family) {
    QFont font = QGuiApplication::font();
    if (!family.isEmpty()) font.setFamily(family);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

bool paintPicture(QPaintDevice& device, const QSize& size, const Exploration& exploration, const PictureStyle& style) {
    Chart chart;
    chart.setStyle({.look = style.look,
                    .font = pictureFont(style.family),
                    .scale = style.scale,
                    .title = style.title,
                    .legend = style.legend,
                    .directLabels = style.names,
                    .vector = style.vector,
                    .grid = style.grid,
                    .axisTitles = style.axisTitles,
                    .transparent = style.transparent,
                    .italic = style.italic,
                    .lines = style.lines,
                    .smallest = style.smallest});
    chart.setExploration(exploration);
    QCPPainter painter;
    if (!painter.begin(&device)) return false;
    painter.setMode(QCPPainter::pmVectorized, style.vector);
    painter.setMode(QCPPainter::pmNonCosmetic);
    painter.setMode(QCPPainter::pmNoCaching);  // labels are kept for the screen, in its pixels
    chart.toPainter(&painter, size.width(), size.height());
    return painter.end();
}

}  // namespace activation
