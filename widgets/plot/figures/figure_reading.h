// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"

#include <QPointF>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace activation {

/// What one thing in a figure is at a place.
struct FigureValue {
    QString name, value;
    std::optional<std::size_t> key{};  ///< which of the figure's colours it has
    Trace trace = Trace::Line;
    std::optional<QPointF> place{};  ///< of that point of it, on the axes
};

/// What a figure says at a place.
struct FigureReading {
    QString where;
    std::vector<FigureValue> values;
};

/// The names of what stands on a figure's axes, in the order of their colours. Things of the same name look the same.
std::vector<std::string> keysOf(const Figure& figure);

/// What `figure` says at `at` (on its axes); nothing where there is nothing. Curves that are no functions of x, and
/// dots, are read where one is near, by pixels; `pixel` says where a point of the axes is.
std::optional<FigureReading> readingAt(const Figure& figure, const QPointF& at,
                                       const std::function<QPointF(const QPointF&)>& pixel);

}  // namespace activation
