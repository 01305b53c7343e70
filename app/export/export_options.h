// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/length.h"
#include "core/result.h"
#include "widgets/plot/picture.h"

#include <QJsonObject>
#include <QSize>
#include <QString>

#include <optional>
#include <span>

namespace activation {

inline constexpr int largestSide = 16384;       ///< pixels
inline constexpr int largestResolution = 4800;  ///< dpi
inline constexpr int paperResolution = 300;     ///< dpi, of what has a size on paper and no other resolution

/// How a picture is made. The look is the picture's own, whatever the window's is.
struct ExportOptions {
    QSize size{1920, 1080};  ///< pixels; of an experiment's figures 0: as they are well seen
    int dpi = 96;            ///< written to the file. Other than 96 (a screen's), type and lines keep their physical
                             ///< size; at 96 they grow with the picture, as a slide's do.
    QString look = "light";
    bool legend = true;
    bool title = true;
    bool gallery = false;  ///< of all activations instead of the exploration
    bool names = false;    ///< each curve's name at its right end
    bool grid = true;
    std::optional<bool> axisTitles{};  ///< none: as usual, an experiment's figures have them and plots have not
    bool transparent = false;          ///< without a background, where the format can do that
    std::optional<Extent> paper{};     ///< the size on paper that was asked for, from which `size` follows
    double text = 0.0;                 ///< points: height of the type; 0: as the size has it
    QString font{};                    ///< family of the type; empty: the program's own
    bool outlines = false;             ///< an SVG has letters as shapes: the same everywhere, but no text any more
    double lines = 0.0;                ///< points: width of the curves; 0: as the type has it
    int figure = 0;  ///< of an experiment: the one of its figures, from 1; 0: all of them. Of data too

    /// Asks for a size in whatever unit. On paper type is 8 pt unless it was said what it is.
    void setExtent(const Extent& extent);
    /// The size on paper stays.
    void setResolution(int newDpi);

    bool operator==(const ExportOptions&) const = default;
};

/// Options by purpose.
struct ExportPreset {
    std::string_view id;
    const char* name;  ///< on the screen, in English
    Extent extent;
    int dpi;
    double text;
    bool title;
};
std::span<const ExportPreset> exportPresets();
void apply(const ExportPreset& preset, ExportOptions& options);

/// What of them is no picture that can be made, as a sentence; `largest` is the format's largest side in pixels.
std::optional<Fault> faultOf(const ExportOptions& options, int largest = largestSide);

/// How the plot is drawn for them over this many pixels; `vector` for devices that keep lines and text. At `usual`
/// pixels type has the size that it has in the window.
PictureStyle pictureStyleOf(const ExportOptions& options, const QSize& size, bool vector,
                            const QSize& usual = {960, 540});

/// As they stand in a picture's record, and out of one: what is missing there is as in ExportOptions{}.
QJsonObject toObject(const ExportOptions& options);
Result<ExportOptions> exportOptionsFrom(const QJsonObject& object);

}  // namespace activation
