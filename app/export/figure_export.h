// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/figure.h"
#include "core/result.h"

#include <QString>

namespace activation {

/// Draws figures beside and below each other into a file; its suffix is the format: png, svg or pdf. The file is
/// written whole or not at all. Needs a QApplication, not a display.
Result<Done> exportFigures(const QString& path, const std::vector<Figure>& figures);

}  // namespace activation
