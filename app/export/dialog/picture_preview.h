// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace activation {

/// The picture as it will be, as large as there is room. It is drawn anew when nothing has changed for a moment.
class PicturePreview : public QWidget {
    Q_OBJECT

public:
    using Draw = std::function<QImage(const ExportOptions&)>;

    explicit PicturePreview(Draw draw, QWidget* parent = nullptr);

    void setOptions(const ExportOptions& options);
    const QImage& image() const { return m_image; }

signals:
    void rendered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();

    Draw m_draw;
    ExportOptions m_options;
    QImage m_image;
    QTimer m_timer;
};

}  // namespace activation
