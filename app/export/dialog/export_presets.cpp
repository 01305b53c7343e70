// SPDX-License-Identifier: GPL-3.0-or-later
// The presets of the export's form: those of the program, and a person's own.
#include "app/export/dialog/export_fields.h"
#include "app/export/dialog/export_form.h"
#include "app/export/own_presets.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/text/core_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace activation {
namespace {

// What comes before the id or name of a preset in the data of the list, to tell those of the program from others.
constexpr QLatin1Char builtInPreset('='), ownPreset('+');

}  // namespace

QWidget* ExportForm::presetRow() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_preset, 1);
    layout->addWidget(m_presets);
    m_preset->setObjectName(QStringLiteral("preset"));
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_presets->setObjectName(QStringLiteral("presets"));
    m_presets->setIcon(icon(QStringLiteral("more"), palette().color(QPalette::WindowText)));
    m_presets->setAccessibleName(tr("Your presets"));
    m_presets->setToolTip(tr("Save the options as a preset, or remove one"));
    m_presets->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_presets);
    menu->setObjectName(QStringLiteral("presetMenu"));
    m_presets->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ExportForm::fillPresetMenu);
    return row;
}

void ExportForm::fillPresetMenu() {
    QMenu& menu = *m_presets->menu();
    menu.clear();
    menu.addAction(tr("&Save as preset…"), this, &ExportForm::askForPresetName);
    const std::vector<OwnPreset> own = ownPresets();
    if (!own.empty()) menu.addSeparator();
    for (const OwnPreset& preset : own) {
        QString shown = preset.name;
        menu.addAction(tr("Remove %1").arg(shown.replace('&', QLatin1String("&&"))), this, [this, name = preset.name] {
            removePreset(name);
            listPresets();
            change();
        });
    }
}

void ExportForm::askForPresetName() {
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("presetName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as preset"));
    dialog->setLabelText(tr("Name of the preset"));
    const QString chosen = m_preset->currentData().toString();
    dialog->setTextValue(chosen.startsWith(ownPreset) ? chosen.mid(1) : QString());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& typed) {
        const QString name = typed.simplified();
        if (const auto fault = faultOfPresetName(name)) return emit refused(faultText(*fault));
        savePreset(name, options());
        listPresets();
        change();
    });
    dialog->open();
}

void ExportForm::listPresets() {
    const QSignalBlocker quiet(m_preset);
    m_preset->clear();
    for (const ExportPreset& preset : exportPresets())
        m_preset->addItem(tr(preset.name), builtInPreset + toQString(preset.id));
    const std::vector<OwnPreset> own = ownPresets();
    if (!own.empty()) m_preset->insertSeparator(m_preset->count());
    for (const OwnPreset& preset : own) m_preset->addItem(preset.name, ownPreset + preset.name);
    if (!own.empty()) m_preset->insertSeparator(m_preset->count());
    m_preset->addItem(tr("Custom"), QString());
}

/// One of a person's own has all options; one of the program this size and, where that is in pixels, this resolution.
int ExportForm::placeOfPreset(const ExportOptions& options) const {
    for (const OwnPreset& preset : ownPresets()) {
        ExportOptions same = options;
        activation::apply(preset, same);
        if (same == options) return m_preset->findData(ownPreset + preset.name);
    }
    for (const ExportPreset& preset : exportPresets())
        if (preset.extent == extent() && (preset.extent.unit != Unit::Pixel || preset.dpi == options.dpi))
            return m_preset->findData(builtInPreset + toQString(preset.id));
    return m_preset->count() - 1;
}

void ExportForm::applyPreset() {
    const QString chosen = m_preset->currentData().toString(), id = chosen.mid(1);
    ExportOptions next = options();
    if (chosen.startsWith(builtInPreset)) {
        activation::apply(*std::ranges::find(exportPresets(), id.toStdString(), &ExportPreset::id), next);
    } else if (chosen.startsWith(ownPreset)) {
        for (const OwnPreset& preset : ownPresets())
            if (preset.name == id) activation::apply(preset, next);
    }
    showOptions(next);
    change();
}

}  // namespace activation
