// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/numbers.h"
#include "app/files/exploration_file.h"
#include "core/activations/catalogue.h"
#include "core/experiments/catalogue.h"
#include "tests/fuzz/must.h"

#include <algorithm>
#include <stop_token>

using namespace activation;

namespace {

std::string_view nextLine(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

}  // namespace

/// The first line names an experiment, each other one is setting=value. Settings are refused with a sentence, or
/// survive file and setup, and a run begins with them.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string_view text = textOf(bytes, size);
    const std::string id(nextLine(text));
    const Experiment* const experiment = findExperiment(id);
    if (!experiment) return 0;
    SettingOverrides overrides;
    std::vector<Selection> activations;
    while (!text.empty()) {
        const std::string_view line = nextLine(text);
        const std::string name(line.substr(0, line.find('=')));
        const std::string_view value = line.substr(std::min(name.size() + 1, line.size()));
        const bool isText = std::ranges::find(experiment->texts, name, &TextSetting::id) != experiment->texts.end();
        if (name == "activation") {
            if (find(value)) activations.push_back(defaultSelection(value));
        } else if (name == "seed") {
            overrides.seed = static_cast<std::uint64_t>(parseWhole(value).value_or(1));
        } else if (isText) {
            overrides.texts[name] = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()))
                                        .toStdString();  // as a field has it
        } else if (const auto number = parseNumber(value)) {
            overrides.numbers[name] = *number;
        }
    }
    Exploration exploration;
    exploration.experiment = id;
    exploration.overrides[id] = overrides;
    if (!faultOf(exploration)) {
        const auto again = explorationFromJson(toJson(exploration));
        must(bool(again), "settings that are refused in a file:", again ? "" : again.fault().string());
        must(*again == exploration, "other settings in a file");
    }
    if (overridesFaultOf(*experiment, overrides)) return 0;
    Settings settings = settingsOf(*experiment, overrides);
    must(settingsOf(*experiment, overridesOf(*experiment, settings)) == settings, "a overrides that loses settings");
    if (!activations.empty()) settings.activations = activations;
    std::stop_source stop;
    int signs = 0;  // of life: after a few it has begun
    const Progress progress(stop.get_token(), [&](double) {
        if (++signs == 4) stop.request_stop();
    });
    const auto figures = run(*experiment, settings, progress);
    must(figures || !figures.fault().empty(), "a refusal without a sentence");
    return 0;
}
