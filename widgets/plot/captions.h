// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/curve_layer.h"

namespace activation {

/// The words on a plot: a title above it, a legend in the corner that the curves leave free, or the curves' names at
/// their right ends, moved apart where they would touch.
class Captions : public Layerable {
public:
    Captions(QCPAxisRect* axisRect, const CurveLayer* curves);

    struct Content {
        QString title;
        bool legend = false;
        bool directLabels = false;
        bool italic = false;    ///< f and x as in print
        double labelGap = 8.0;  ///< between the plot and direct labels
        QFont titleFont, font, small;
        QString xNote, yNote;  ///< what the numbers of an axis have in common
        QColor text, surface, secondaryText, hairline;
        double scale = 1.0;
    };
    void setContent(const Content& content) { m_content = content; }

    /// Room to the right of the plot that direct labels take, in pixels.
    int labelRoom() const;
    bool hasYNote() const { return !m_content.yNote.isEmpty(); }

protected:
    QRect clipRect() const override { return mParentPlot->viewport(); }
    std::vector<DrawCommand> commands() const override;

private:
    void addNotes(std::vector<DrawCommand>& commands) const;
    void addTitle(std::vector<DrawCommand>& commands) const;
    struct LegendRow {
        QPen pen;
        QString text;
    };
    std::vector<LegendRow> legendRows() const;
    struct LegendPlace {
        QRectF box;
        double line = 0.0;         ///< from a row to the next
        std::size_t inColumn = 1;  ///< rows
    };
    LegendPlace legendPlace(std::size_t rows, double column, double space) const;
    void addLegend(std::vector<DrawCommand>& commands) const;
    void addDirectLabels(std::vector<DrawCommand>& commands) const;
    double widthOf(const QString& text) const;
    void addText(std::vector<DrawCommand>& commands, const QColor& color, QPointF at, const QString& text) const;
    QString labelOfCurve(const CurveSpec& spec) const;

    const CurveLayer* m_curves;
    Content m_content;
    mutable QStringList m_measured;  ///< what m_widest is the width of: it is asked for with every frame
    mutable QFont m_measuredIn;
    mutable double m_widest = 0.0;
};

}  // namespace activation
