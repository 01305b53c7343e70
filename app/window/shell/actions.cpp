// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/actions.h"

#include "app/window/shell/main_window.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>

#include <string_view>

namespace activation {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

QList<QKeySequence> sequencesOf(const ActionRow& row) {
    if (!*row.shortcuts) return {};
    return QKeySequence::listFromString(QString::fromLatin1(row.shortcuts), QKeySequence::PortableText);
}

/// Its name, a sentence, and its keys.
QString toolTipOf(const ActionRow& row) {
    QString tip =
        QStringLiteral("<b>%1</b><br>%2").arg(plainTextOf(row).toHtmlEscaped(), Text::tr(row.hint).toHtmlEscaped());
    if (*row.shortcuts) tip += QStringLiteral("<br>") + shortcutsOf(row).toHtmlEscaped();
    return tip;
}

/// The curve that it shows or hides, for the style sheet.
const char* curveOf(const ActionRow& row) {
    for (const char* curve : {"value", "slope", "curvature", "logSlope"})
        if (std::string_view(curve) == row.name) return curve;
    return nullptr;
}

}  // namespace

QString titleOf(MenuId menu) {
    switch (menu) {
        case MenuId::File: return Text::tr("&File");
        case MenuId::Recent: return Text::tr("Open &recent");
        case MenuId::Edit: return Text::tr("&Edit");
        case MenuId::View: return Text::tr("&View");
        case MenuId::Overlays: return Text::tr("&Overlays");
        case MenuId::Compare: return Text::tr("Co&mpare");
        case MenuId::Axes: return Text::tr("&Axes");
        case MenuId::Look: return Text::tr("Loo&k");
        case MenuId::Language: return Text::tr("La&nguage");
        case MenuId::Experiment: return Text::tr("E&xperiment");
        case MenuId::Help: return Text::tr("&Help");
    }
    return {};
}

QString hintOf(MenuId menu) {
    switch (menu) {
        case MenuId::Overlays: return Text::tr("What is drawn over the curves, or behind them");
        case MenuId::Compare: return Text::tr("Pin curves, and see how others differ from them");
        case MenuId::Axes: return Text::tr("How the axes are drawn and what they show");
        default: return {};
    }
}

QString withoutMnemonic(QString text) {
    const qsizetype bracket = text.indexOf(QLatin1String("(&"));  // Chinese has it in brackets
    if (bracket >= 0 && text.indexOf(u')', bracket) == bracket + 3) text.remove(bracket, 4);
    return text.remove(u'&').remove(u'…');
}

QString plainTextOf(const ActionRow& row) { return withoutMnemonic(Text::tr(row.text)); }

QString shortcutsOf(const ActionRow& row) {
    return QKeySequence::listToString(sequencesOf(row), QKeySequence::NativeText).replace("; ", ", ");
}

QList<QAction*> makeActions(MainWindow& window) {
    QList<QAction*> result;
    for (const ActionRow& row : actionRows()) {
        auto* action = new QAction(&window);
        if (const char* curve = curveOf(row)) action->setProperty("curve", QLatin1String(curve));
        action->setObjectName(QString::fromLatin1(row.name));
        action->setShortcuts(sequencesOf(row));
        action->setCheckable(row.isOn != nullptr);
        QObject::connect(action, &QAction::triggered, &window, [&row, &window, action](bool on) {
            row.run(window, on);
            if (row.isOn) action->setChecked(row.isOn(window));  // what is, where it could not be as it was clicked
        });
        result.append(action);
    }
    return result;
}

void retranslateActions(const QList<QAction*>& actions) {
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const ActionRow& row = actionRows()[static_cast<std::size_t>(i)];
        actions[i]->setText(Text::tr(row.text));
        if (row.brief) {
            actions[i]->setIconText(Text::tr(row.brief));
            actions[i]->setProperty("brief", Text::tr(row.brief));
        }
        actions[i]->setStatusTip(Text::tr(row.hint));
        actions[i]->setToolTip(toolTipOf(row));
    }
}

void refreshActions(const MainWindow& window, const QList<QAction*>& actions) {
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const ActionRow& row = actionRows()[static_cast<std::size_t>(i)];
        if (row.isOn) actions[i]->setChecked(row.isOn(window));
        if (row.isPossible) actions[i]->setEnabled(row.isPossible(window));
    }
}

}  // namespace activation
