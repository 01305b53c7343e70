// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"
#include "core/exploration.h"

#include <QByteArray>

namespace activation {

/// The plot for LaTeX, drawn by pgfplots in the fonts of the document: a document of its own, and the same file can be
/// \input into another that loads pgfplots. A jump is a gap with an open and a closed dot.
QByteArray latexFigure(const Exploration& exploration, const ExportOptions& options);

}  // namespace activation
