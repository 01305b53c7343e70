// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/export_fields.h"

#include "app/export/dialog/export_dialog.h"

#include <QDoubleSpinBox>

namespace activation {

QDoubleSpinBox* pointsBox(const char* name, double high, QWidget* parent) {
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setDecimals(2);
    box->setRange(0.0, high);
    box->setSingleStep(0.5);
    box->setSuffix(QStringLiteral(" pt"));
    box->setSpecialValueText(ExportDialog::tr("Automatic"));
    return box;
}

QDoubleSpinBox* sideBox(const char* name, QWidget* parent) {
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(0.01, largestSide);
    return box;
}

}  // namespace activation
