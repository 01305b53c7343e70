// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <QStringList>

class QWidget;

namespace activation {

/// What each framework has of it, as rows of cells; the first row and the first column are headings.
QList<QStringList> frameworkTable(const Activation& activation, Values values);

/// Opens that table: spellings, defaults, slopes at the breaks.
void showFrameworkTable(QWidget* parent, const Activation& activation, Values values);

}  // namespace activation
