// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace activation {

/// An icon of resources/icons (its file name without suffix) drawn in one colour, sharp at any size and scale. It is
/// faint where it is disabled. Nothing is read before it is painted.
QIcon icon(const QString& name, const QColor& colour);

/// The program's own icon.
QIcon applicationIcon();

}  // namespace activation
