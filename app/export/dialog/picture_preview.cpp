// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/picture_preview.h"

#include <QPainter>

#include <algorithm>
#include <chrono>

namespace activation {

PicturePreview::PicturePreview(Draw draw, QWidget* parent) : QWidget(parent), m_draw(std::move(draw)) {
    using namespace std::chrono_literals;
    setMinimumSize(320, 240);
    m_timer.setSingleShot(true);
    m_timer.setInterval(40ms);
    connect(&m_timer, &QTimer::timeout, this, &PicturePreview::render);
}

void PicturePreview::setOptions(const ExportOptions& options) {
    m_options = options;
    m_timer.start();
}

void PicturePreview::resizeEvent(QResizeEvent*) { m_timer.start(); }

void PicturePreview::render() {
    // Twice as large as it is shown: there type and lines are what they will be, and shrunk it is smooth. What a
    // screen's resolution means must not be met by chance.
    ExportOptions options = m_options;
    const QSizeF room = QSizeF(size()) * devicePixelRatioF() * 2.0;
    const double share = std::min({1.0, room.width() / options.size.width(), room.height() / options.size.height()});
    options.size = (QSizeF(options.size) * share).toSize().expandedTo({1, 1});
    if (options.dpi == 96 && options.text == 0.0) {
        options.lines *= share;
    } else {  // lengths in points follow the resolution
        options.dpi = std::max(1, qRound(options.dpi * share));
        if (options.dpi == 96 && options.text == 0.0) options.dpi = 97;
    }
    m_image = m_draw(options);
    update();
    emit rendered();
}

void PicturePreview::paintEvent(QPaintEvent*) {
    if (m_image.isNull()) return;
    const QSize shown = m_image.size().scaled(size() - QSize(2, 2), Qt::KeepAspectRatio);
    const QRect place(QPoint((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const double ratio = devicePixelRatioF();
    painter.drawImage(place, m_image.scaled(shown * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

}  // namespace activation
