// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/length.h"

#include <QByteArray>

namespace activation {

/// What QSvgGenerator wrote, with what it has no setting for: width and height as they were asked for, and fonts that
/// name a real family with a generic one behind it, so that whoever lacks it gets a similar one.
QByteArray finishedSvg(QByteArray svg, const Extent& extent);

/// What QSvgGenerator wrote with letters as shapes: it looks the same where the family is missing, but is no text any
/// more.
QByteArray withOutlines(const QByteArray& svg);

}  // namespace activation
