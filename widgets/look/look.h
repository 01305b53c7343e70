// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QStringList>

#include <array>

class QPalette;

namespace activation {

/// Every colour of the program, by role. The plot, the style sheet and the exports read the same table, so a look is
/// one row of it.
struct Look {
    QString id;
    const char* name;  ///< as people call it, for the context "Look" of the translator
    QColor window, surface;
    QColor hairline;
    QColor text, secondaryText;
    QColor accent;
    QColor fault;                    ///< what was refused; always beside words that say so
    std::array<QColor, 4> quantity;  ///< f, f′, f″, log₁₀|f′|, in the order of core's Quantity
    std::array<QColor, 3> pinned;    ///< then again with dashes
    QColor axes;
    QColor deadZone, vanishingZone;  ///< translucent: they lie behind the curves
    bool dashed = false;             ///< curves are told apart by dashes too (grey)
    bool highContrast = false;       ///< lines and focus rings are stronger, nothing is faint

    bool isDark() const { return window.lightness() < 128; }
    int focusRing() const { return highContrast ? 3 : 2; }  ///< pixels
};

const Look& lightLook();
const Look& darkLook();
const Look& printLook();
const Look& greyLook();
const Look& lightContrastLook();
const Look& darkContrastLook();

/// The look with this id (light, dark, print, grey, contrast-light, contrast-dark); null where there is none.
const Look* findLook(const QString& id);
/// All of them, in the order in which they are offered.
const std::array<Look, 6>& looks();
QStringList lookIds();

/// The look that the palette was made of; of any other palette light or dark, whichever it is.
const Look& lookOf(const QPalette& palette);

/// `top` over `base`, opaque; `share` of it shows.
QColor blended(const QColor& base, const QColor& top, double share);

/// Sizes in pixels at 96 dpi; multiply by a chart's scale.
namespace pen {
inline constexpr double curve = 2.5;
inline constexpr double secondary = 2.0;  ///< f″ and pinned curves
inline constexpr double family = 1.25;
inline constexpr double axis = 1.25;
inline constexpr double dotRadius = 4.0;
}  // namespace pen

namespace type {
inline constexpr int body = 13;
inline constexpr int caption = 11;
inline constexpr int title = 16;
inline constexpr int name = 22;
}  // namespace type

/// Distances and sizes of controls, in pixels. Everything sits on multiples of 4.
namespace space {
inline constexpr int related = 8;
inline constexpr int group = 16;
inline constexpr int edge = 24;
inline constexpr int radius = 6;
inline constexpr int iconButton = 28;
inline constexpr int sliderTrack = 4;
inline constexpr int sliderHandle = 16;
}  // namespace space

}  // namespace activation
