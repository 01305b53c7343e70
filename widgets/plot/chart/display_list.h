// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QFont>
#include <QPen>
#include <QPolygonF>
#include <QRegion>
#include <QString>

#include <variant>
#include <vector>

class QCPPainter;

namespace activation {

struct LineCommand {
    QPen pen;
    QPolygonF points;
};
struct AreaCommand {
    QPen pen;
    QBrush brush;
    QPolygonF outline;
};
struct BoxCommand {
    QPen pen;
    QBrush brush;
    QRectF rect;
    double radius = 0.0;  ///< of its corners
};
struct DiscCommand {
    QPen pen;
    QBrush brush;
    QPointF centre;
    double radius;
};
struct TextCommand {
    QFont font;
    QColor color;
    QPointF at;  ///< the left end of its baseline
    QString text;
};
using DrawCommand = std::variant<LineCommand, AreaCommand, BoxCommand, DiscCommand, TextCommand>;

/// What one part of a plot paints, as data: two states of it can be compared, and their difference alone painted anew.
struct DisplayList {
    QRect clip;
    std::vector<DrawCommand> commands;
};

/// Where texts stand, and the boxes around them, which have round corners: other texts keep clear of them.
std::vector<QRectF> textPlaces(const std::vector<DrawCommand>& commands);

/// Paints what of it touches the place.
void paint(QCPPainter& painter, const DisplayList& displayList, const QRect& place);

/// The places of a widget that need new paint, as cells of a grid: cheap to collect, and few rectangles in the end.
class Patches {
public:
    explicit Patches(const QSize& size);
    /// Whether they are as many whole pixels of the screen in width and height: else Qt would round each in its own
    /// way.
    static bool endBetweenPixels(double devicePixelRatio);

    void add(const QRectF& box);
    /// All places where the two do not paint the very same.
    void addDifference(const DisplayList& before, const DisplayList& after);
    bool isEmpty() const { return m_marked == 0; }
    QRegion region() const;

private:
    void addLine(const QPointF& from, const QPointF& to, double reach);
    void add(const DrawCommand& command);
    void addDifference(const LineCommand& before, const LineCommand& after);

    int m_columns, m_rows;
    std::vector<char> m_cells;
    QRect m_clip;  ///< of the display list whose commands are added
    int m_marked = 0;
};

}  // namespace activation
