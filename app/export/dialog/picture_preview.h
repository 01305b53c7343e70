// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

namespace activation {

/// The picture as it will be, as large as there is room, or the pictures of an animation in their time. It is drawn
/// anew when nothing has changed for a moment.
class PicturePreview : public QWidget {
    Q_OBJECT

public:
    using Draw = std::function<QImage(const ExportOptions&)>;
    using DrawFrame = std::function<QImage(const ExportOptions&, std::size_t frame)>;

    explicit PicturePreview(QWidget* parent = nullptr);

    void setPicture(Draw draw, const ExportOptions& options);
    /// Goes on where it is in its time. At least one frame.
    void setAnimation(DrawFrame draw, std::size_t frames, double seconds, const ExportOptions& options);
    const QImage& image() const { return m_image; }
    /// Which of an animation is shown.
    std::size_t frame() const { return m_frame; }

signals:
    void rendered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void begin();
    void showFrame();
    QImage drawn(std::size_t frame) const;

    DrawFrame m_draw;
    std::size_t m_frames = 1, m_frame = 0;
    double m_seconds = 1.0;
    ExportOptions m_options;
    QImage m_image;
    std::vector<QImage> m_kept;  ///< those of an animation that were drawn, where they are not too much to keep
    QTimer m_timer, m_clock;
    QElapsedTimer m_time;
};

}  // namespace activation
