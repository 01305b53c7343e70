// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/own_presets.h"

#include "app/files/settings.h"
#include "widgets/text/core_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace activation {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

const QString key = QStringLiteral("export/presets");
const QLatin1String nameKey("name");

void keep(const std::vector<OwnPreset>& presets) {
    QStringList texts;
    for (const OwnPreset& preset : presets) {
        QJsonObject object = toObject(preset.options);
        object[nameKey] = preset.name;
        texts << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    SettingsFile file;
    texts.isEmpty() ? file.remove(key) : file.setValue(key, texts);
}

}  // namespace

std::vector<OwnPreset> ownPresets() {
    std::vector<OwnPreset> result;
    for (const QString& text : settings().value(key).toStringList()) {
        const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
        const QString name = object[nameKey].toString();
        const auto options = exportOptionsFrom(object);
        // What another version has kept, or a hand has written, may be none of this one's.
        if (name.isEmpty() || !options || options->size.isNull() || result.size() == OwnPreset::most) continue;
        result.push_back({name, *options});
    }
    return result;
}

std::optional<Fault> faultOfPresetName(const QString& name) {
    const auto fault = [](const QString& sentence) { return Fault{sentence.toStdString()}; };
    if (name.trimmed().isEmpty()) return fault(ExportText::tr("Enter a name for the preset"));
    if (name.size() > OwnPreset::longestName)
        return fault(ExportText::tr("The name of a preset has at most %1 characters").arg(OwnPreset::longestName));
    for (const ExportPreset& preset : exportPresets())
        if (toQString(preset.id) == name || QCoreApplication::translate("activation::ExportForm", preset.name) == name)
            return fault(ExportText::tr("%1 is the name of a built-in preset").arg(name));
    const std::vector<OwnPreset> all = ownPresets();
    if (all.size() == OwnPreset::most && std::ranges::find(all, name, &OwnPreset::name) == all.end())
        return fault(ExportText::tr("There are %1 presets already: remove one").arg(OwnPreset::most));
    return std::nullopt;
}

void savePreset(const QString& name, const ExportOptions& options) {
    std::vector<OwnPreset> all = ownPresets();
    std::erase_if(all, [&](const OwnPreset& preset) { return preset.name == name; });
    all.push_back({name, options});
    std::ranges::sort(all, {}, &OwnPreset::name);
    keep(all);
}

void removePreset(const QString& name) {
    std::vector<OwnPreset> all = ownPresets();
    std::erase_if(all, [&](const OwnPreset& preset) { return preset.name == name; });
    keep(all);
}

void apply(const OwnPreset& preset, ExportOptions& options) {
    const ExportOptions before = options;
    options = preset.options;
    options.gallery = before.gallery;
    options.figure = before.figure;
}

}  // namespace activation
