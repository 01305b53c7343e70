// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/line/command.h"
#include "app/commands/line/spelling.h"
#include "app/export/export_options.h"

#include <array>

namespace activation {

std::vector<std::string_view> lookSpellings();
std::vector<std::string_view> presetSpellings();
std::vector<std::string_view> switchSpellings();
std::vector<std::string_view> backgroundSpellings();

/// The options of whatever makes a picture.
inline constexpr std::array<Option, 14> pictureOptions{
    {{"--preset", "name",
      "a purpose: slide-16-9, slide-4-3, one-column (of a paper),\ntwo-columns, square or screen;\nor one that was "
      "saved in the window, by its name",
      presetSpellings, false, true},
     {"--size", "WxH", "in pixels, or with a unit: 88x60mm; also cm, in and pt\n(default 1920x1080)"},
     {"--dpi", "n",
      "written to the file; type and lines keep their physical size\n(default 96, of a size on paper 300)"},
     {"--look", "L", "light (default), dark, print, grey, contrast-light or\ncontrast-dark", lookSpellings},
     {"--title", "on|off", "the title (default on)", switchSpellings},
     {"--legend", "on|off", "the legend (default on, unless there are --names)", switchSpellings},
     {"--names", "on|off", "each curve's name at its right end (default off)", switchSpellings},
     {"--grid", "on|off", "the grid (default on)", switchSpellings},
     {"--axis-titles", "on|off", "what is along the axes (default on for the figures of\nexperiments, off for plots)",
      switchSpellings},
     {"--background", "B", "look (default), the look's colour, or transparent", backgroundSpellings},
     {"--text", "8pt", "how high type is, in pt, mm or px (default: as the size has it;\non paper 8pt)"},
     {"--lines", "1pt", "how wide curves are"},
     {"--font", "family", "of the type, such as \"Latin Modern Roman\" or serif"},
     {"--outlines", "on|off",
      "letters of an SVG as shapes, the same wherever the font is\nmissing; off (default): as text", switchSpellings}}};

/// The options of a command, and after them those of pictures.
template <std::size_t n>
constexpr std::array<Option, n + pictureOptions.size()> withPictureOptions(const Option (&own)[n]) {
    std::array<Option, n + pictureOptions.size()> all{};
    for (std::size_t i = 0; i < n; ++i) all[i] = own[i];
    for (std::size_t i = 0; i < pictureOptions.size(); ++i) all[n + i] = pictureOptions[i];
    return all;
}

/// The font that was asked for must be there. Needs a QGuiApplication.
void checkFont(const Arguments& arguments);

/// What the arguments say of a picture; whatever they leave out stays.
void apply(const Arguments& arguments, ExportOptions& options);

}  // namespace activation
