// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/picture_preview.h"

#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace activation {

PicturePreview::PicturePreview(QWidget* parent) : QWidget(parent) {
    using namespace std::chrono_literals;
    setMinimumSize(320, 240);
    m_timer.setSingleShot(true);
    m_timer.setInterval(40ms);
    connect(&m_timer, &QTimer::timeout, this, &PicturePreview::begin);
    connect(&m_clock, &QTimer::timeout, this, &PicturePreview::showFrame);
}

void PicturePreview::setPicture(Draw draw, const ExportOptions& options) {
    setAnimation([draw = std::move(draw)](const ExportOptions& o, std::size_t) { return draw(o); }, 1, 1.0, options);
}

void PicturePreview::setAnimation(DrawFrame draw, std::size_t frames, double seconds, const ExportOptions& options) {
    m_draw = std::move(draw);
    m_frames = frames;
    m_seconds = seconds;
    m_options = options;
    m_clock.stop();
    m_timer.start();
}

void PicturePreview::resizeEvent(QResizeEvent*) { m_timer.start(); }
void PicturePreview::hideEvent(QHideEvent*) { m_clock.stop(); }
void PicturePreview::showEvent(QShowEvent*) { m_timer.start(); }

void PicturePreview::begin() {
    if (!m_draw) return;
    m_kept.clear();
    m_kept.resize(m_frames);
    if (!m_time.isValid()) m_time.start();
    showFrame();
    if (m_frames == 1 || !isVisible()) return;
    constexpr double fastest = 40.0;  // milliseconds
    m_clock.start(static_cast<int>(std::max(fastest, 1000.0 * m_seconds / static_cast<double>(m_frames))));
}

void PicturePreview::showFrame() {
    const double share = std::fmod(static_cast<double>(m_time.elapsed()) / 1000.0, m_seconds) / m_seconds;
    m_frame = std::min(m_frames - 1, static_cast<std::size_t>(share * static_cast<double>(m_frames)));
    QImage& kept = m_kept[m_frame];
    m_image = kept.isNull() ? drawn(m_frame) : kept;
    constexpr std::size_t mostKept = std::size_t{64} << 20;  // bytes
    if (m_frames > 1 && static_cast<std::size_t>(m_image.sizeInBytes()) * m_frames <= mostKept) kept = m_image;
    update();
    emit rendered();
}

QImage PicturePreview::drawn(std::size_t frame) const {
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
    const QImage image = m_draw(options, frame);
    if (image.isNull()) return image;
    const QSize shown = image.size().scaled(size() - QSize(2, 2), Qt::KeepAspectRatio);
    return image.scaled(shown * devicePixelRatioF(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void PicturePreview::paintEvent(QPaintEvent*) {
    if (m_image.isNull()) return;
    const QSize shown = m_image.size().scaled(size() - QSize(2, 2), Qt::KeepAspectRatio);
    const QRect place(QPoint((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_image);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

}  // namespace activation
