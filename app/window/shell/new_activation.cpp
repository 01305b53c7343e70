// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/new_activation.h"

#include "app/files/own_activations.h"
#include "app/window/activation/formula_dialog.h"
#include "app/window/shell/main_window.h"
#include "core/activations/own.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

namespace activation {
namespace {

/// The formula of what is looked at, with the values and sliders of its parameters.
QString formulaOf(const Selection& selection) {
    const Activation& entry = *entryOf(selection);
    QString text = toQString(entry.facts.formula);
    if (expressionOf(entry)) return text;
    for (std::size_t i = 0; i < entry.parameters.size(); ++i) {
        const Parameter& p = entry.parameters[i];
        text += QStringLiteral(",\n%1 = %2 in [%3, %4]")
                    .arg(toQString(p.id), plainText(selection.values[i]), plainText(p.low), plainText(p.high));
    }
    return text;
}

void showFormulaDialog(MainWindow& window, bool fromCurrent) {
    auto* dialog = new FormulaDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &FormulaDialog::said, &window, &MainWindow::say);
    QObject::connect(dialog, &FormulaDialog::formulaEdited, &window, [&window](const QString& id) {
        window.edit(
            [&](Exploration& e) {
                const Selection before = e.current;
                const Activation& was = *entryOf(before);
                e.current = defaultSelection(id.toStdString(), e.framework);
                // A slider that was moved stays where it is while the formula is written on.
                const Activation& entry = *entryOf(e.current);
                for (std::size_t i = 0; i < entry.parameters.size() && expressionOf(was); ++i)
                    if (const auto old = was.indexOf(entry.parameters[i].id);
                        old && was.parameters[*old].initial == entry.parameters[i].initial)
                        e.current.values[i] = before.values[*old];
            },
            QStringLiteral("formula"));
    });
    if (fromCurrent) {
        const Selection current = window.explorer().current().current;
        OwnActivation shown{{}, formulaOf(current)};
        for (const OwnActivation& own : keptActivations())
            if (idOf(own).toStdString() == current.id) shown = own;  // keeping it again changes it
        dialog->setFormula(shown.name, shown.formula);
    }
    dialog->show();
}

}  // namespace

ActionRow newActivationRow() {
    return {.menu = MenuId::File,
            .name = "newActivation",
            .text = QT_TRANSLATE_NOOP("Actions", "&New activation…"),
            .hint = QT_TRANSLATE_NOOP("Actions", "Write an activation of your own, or paste one from Python or C++"),
            .shortcuts = "Ctrl+N",
            .run = [](MainWindow& w, bool) { showFormulaDialog(w, false); }};
}

ActionRow editAsFormulaRow() {
    return {.menu = MenuId::File,
            .name = "editAsFormula",
            .text = QT_TRANSLATE_NOOP("Actions", "E&dit as formula…"),
            .hint = QT_TRANSLATE_NOOP("Actions", "Change the formula of the activation that is shown"),
            .run = [](MainWindow& w, bool) { showFormulaDialog(w, true); }};
}

}  // namespace activation
