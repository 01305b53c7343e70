// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <optional>

class QColor;
class QPainter;

namespace activation {

class TabularNumbers;

/// Where the columns of the read-out stand, in every row the same: they never move while numbers do.
class ReadoutColumns {
public:
    static constexpr int rowHeight = 28;

    explicit ReadoutColumns(double width);

    /// Of the curve's name, or of x.
    QRectF name() const;
    /// Of f, f′ and f″.
    QRectF value(int index) const;
    /// Of what stands behind them, one of so many; as many as extraCount() have room.
    QRectF extra(int index, int count) const;
    int extraCount(double least) const;

private:
    double m_width, m_name, m_value;
};

/// A symbol at the left and a number at the right of its place, with as many digits as have room.
void drawNamed(QPainter& painter, const TabularNumbers& tabular, const QRectF& place, const QString& symbol,
               const QColor& symbolColour, double value, const QColor& colour, std::optional<double> otherSide = {});

}  // namespace activation
