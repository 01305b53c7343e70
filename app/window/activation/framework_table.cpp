// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/framework_table.h"

#include "app/content/facts.h"
#include "app/content/names.h"
#include "core/analysis/joints.h"
#include "widgets/look/look.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"
#include "widgets/text/plain_label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FrameworkTable)
};

}  // namespace

QList<QStringList> frameworkTable(const Activation& activation, Values values) {
    QStringList head{QString()}, spelled{Text::tr("is called")};
    for (const FrameworkRow& row : frameworkNames) {
        head << QString::fromStdString(fullName(row));
        spelled << (has(row, activation) ? toQString(activation.facts.spellings.*row.spelled) : Text::tr("has none"));
    }
    QList<QStringList> table{head, spelled};
    for (const Parameter& parameter : activation.parameters) {
        QStringList cells{Text::tr("default of %1").arg(toQString(parameter.symbol))};
        for (const FrameworkRow& row : frameworkNames)
            cells << (has(row, activation) ? shortText(parameter.*row.initial) : QStringLiteral("–"));
        table << cells;
    }
    for (const Joint& joint : joints(activation, values)) {
        QStringList cells{Text::tr("slope at x = %1").arg(shortText(joint.x))};
        for (const FrameworkRow& row : frameworkNames)
            cells << (has(row, activation) ? shortText(activation.point(joint.x, values, row.value).slope)
                                           : QStringLiteral("–"));
        table << cells;
    }
    return table;
}

void showFrameworkTable(QWidget* parent, const Activation& activation, Values values) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("frameworkTable"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Text::tr("%1 in the frameworks").arg(toQString(activation.facts.name)));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::edge);
    grid->setVerticalSpacing(space::related);
    const QList<QStringList> table = frameworkTable(activation, values);
    for (int row = 0; row < table.size(); ++row) {
        const QStringList& cells = table[row];
        const bool differs = row > 1 && std::any_of(cells.begin() + 2, cells.end(), [&](const QString& cell) {
                                 return cell != cells[1] && cell != QStringLiteral("–");
                             });
        for (int column = 0; column < cells.size(); ++column) {
            auto* label = new PlainLabel(cells[column]);
            const bool isHeading = row == 0 || (differs && column > 0);
            label->setProperty("role", isHeading ? "heading" : column == 0 ? "secondary" : "");
            if (column > 0) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(label, row, column);
        }
    }
    auto* close = new QPushButton(Text::tr("Close"));
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::edge, space::group, space::edge, space::group);
    column->setSpacing(space::group);
    column->addLayout(grid);
    column->addWidget(close, 0, Qt::AlignRight);
    dialog->open();
}

}  // namespace activation
