// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"

#include <optional>
#include <vector>

namespace activation {

/// Options that a person has given a name, to have them again. They are kept with the settings.
struct OwnPreset {
    static constexpr std::size_t most = 50;
    static constexpr qsizetype longestName = 60;  ///< characters

    QString name;
    ExportOptions options;
};

/// In the order of their names.
std::vector<OwnPreset> ownPresets();

/// Why options cannot be kept under this name, as a sentence; none where they can. One of the same name gives way.
std::optional<Fault> faultOfPresetName(const QString& name);
/// The name must have no fault.
void savePreset(const QString& name, const ExportOptions& options);
void removePreset(const QString& name);

/// What is drawn (which figure, or the gallery) stays.
void apply(const OwnPreset& preset, ExportOptions& options);

}  // namespace activation
