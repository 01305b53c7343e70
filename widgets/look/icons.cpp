// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace activation {
namespace {

constexpr double disabledOpacity = 0.4;

QByteArray source(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws the SVG anew for every size that is asked for, with its black strokes in the colour.
class IconEngine : public QIconEngine {
public:
    IconEngine(QString name, const QColor& colour) : m_name(std::move(name)), m_colour(colour) {}

    QIconEngine* clone() const override { return new IconEngine(*this); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        if (rect.isEmpty()) return;
        const double ratio = painter->device()->devicePixelRatioF();
        QPixmap picture = pixmap(rect.size() * ratio, mode, state);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, picture);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/) override {
        if (size.isEmpty()) return {};
        const bool faint = mode == QIcon::Disabled;
        const QString key = QStringLiteral("activation-icon %1 %2 %3x%4 %5")
                                .arg(m_name, m_colour.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(faint);
        QPixmap result;
        if (QPixmapCache::find(key, &result)) return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QSvgRenderer renderer(source(m_name).replace("#000000", m_colour.name().toLatin1()));
        QPainter painter(&result);
        if (faint) painter.setOpacity(disabledOpacity);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, result);
        return result;
    }

private:
    QString m_name;
    QColor m_colour;
};

}  // namespace

QIcon icon(const QString& name, const QColor& colour) { return QIcon(new IconEngine(name, colour)); }

QIcon applicationIcon() { return icon(QStringLiteral("activation-explorer"), Qt::black); }

}  // namespace activation
