// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/export_fields.h"

#include "app/export/dialog/export_form.h"
#include "widgets/controls/combo_box.h"

#include <QDoubleSpinBox>
#include <QFontDatabase>

namespace activation {

QDoubleSpinBox* pointsBox(const char* name, double high, QWidget* parent) {
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setDecimals(2);
    box->setRange(0.0, high);
    box->setSingleStep(0.5);
    box->setSuffix(QStringLiteral(" pt"));
    box->setSpecialValueText(ExportForm::tr("Automatic"));
    return box;
}

QComboBox* fontBox(const char* name, QWidget* parent) {
    auto* box = new ComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->addItem(ExportForm::tr("Automatic"), QString());
    for (const QString& each : QFontDatabase::families()) {
        const QString family = each.section(QLatin1String(" ["), 0, 0);  // without its foundry
        if (!QFontDatabase::isPrivateFamily(each) && box->findData(family) < 0) box->addItem(family, family);
    }
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

QDoubleSpinBox* sideBox(const char* name, QWidget* parent) {
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(0.01, largestSide);
    return box;
}

}  // namespace activation
