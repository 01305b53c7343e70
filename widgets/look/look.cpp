// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/look.h"

#include <QPalette>

#include <algorithm>

namespace activation {
namespace {

QColor colour(QRgb rgb, double share = 1.0) {
    QColor result(rgb);
    result.setAlphaF(static_cast<float>(share));
    return result;
}

}  // namespace

const std::array<Look, 6>& looks() {
    static const std::array<Look, 6> table{{
        {
            .id = "light",
            .name = QT_TRANSLATE_NOOP("Look", "Light"),
            .window = colour(0xF6F6F3),
            .surface = colour(0xFFFFFF),
            .hairline = colour(0xE1E1DC),
            .text = colour(0x1F2328),
            .secondaryText = colour(0x59626D),
            .accent = colour(0x2457C5),
            .fault = colour(0xB3261E),
            .quantity = {colour(0x0060AC), colour(0xBC4A00), colour(0x007A4D), colour(0x6A1B7A)},
            .pinned = {colour(0x007580), colour(0x8F3FD6), colour(0x3D3D3D)},
            .axes = colour(0x59626D),
            .deadZone = colour(0xD55E00, 0.10),
            .vanishingZone = colour(0xE0A800, 0.10),
        },
        {
            .id = "dark",
            .name = QT_TRANSLATE_NOOP("Look", "Dark"),
            .window = colour(0x1B1E23),
            .surface = colour(0x24282E),
            .hairline = colour(0x363C45),
            .text = colour(0xE8EAED),
            .secondaryText = colour(0xA7AFBA),
            .accent = colour(0x8AB0FF),
            .fault = colour(0xFF9A8F),
            .quantity = {colour(0x4FA3E8), colour(0xFF8A45), colour(0xB8E07A), colour(0xF0B4E6)},
            .pinned = {colour(0x3FD9C8), colour(0xBE9BFF), colour(0xD0D4DA)},
            .axes = colour(0xA7AFBA),
            .deadZone = colour(0xD55E00, 0.16),
            .vanishingZone = colour(0xE0A800, 0.16),
        },
        {
            .id = "print",
            .name = QT_TRANSLATE_NOOP("Look", "Print"),
            .window = colour(0xFFFFFF),
            .surface = colour(0xFFFFFF),
            .hairline = colour(0xE1E1DC),
            .text = colour(0x000000),
            .secondaryText = colour(0x404040),
            .accent = colour(0x2457C5),
            .fault = colour(0xB3261E),
            .quantity = {colour(0x0060AC), colour(0xBC4A00), colour(0x007A4D), colour(0x6A1B7A)},
            .pinned = {colour(0x007580), colour(0x8F3FD6), colour(0x3D3D3D)},
            .axes = colour(0x000000),
            .deadZone = colour(0xD55E00, 0.10),
            .vanishingZone = colour(0xE0A800, 0.10),
        },
        {
            .id = "grey",
            .name = QT_TRANSLATE_NOOP("Look", "Grey"),
            .window = colour(0xFFFFFF),
            .surface = colour(0xFFFFFF),
            .hairline = colour(0xE0E0E0),
            .text = colour(0x000000),
            .secondaryText = colour(0x404040),
            .accent = colour(0x000000),
            .fault = colour(0x000000),
            .quantity = {colour(0x000000), colour(0x4A4A4A), colour(0x6E6E6E), colour(0x2B2B2B)},
            .pinned = {colour(0x2B2B2B), colour(0x4A4A4A), colour(0x6E6E6E)},
            .axes = colour(0x000000),
            .deadZone = colour(0x000000, 0.08),
            .vanishingZone = colour(0x000000, 0.04),
            .dashed = true,
        },
        {
            .id = "contrast-light",
            .name = QT_TRANSLATE_NOOP("Look", "High contrast, light"),
            .window = colour(0xFFFFFF),
            .surface = colour(0xFFFFFF),
            .hairline = colour(0x767676),
            .text = colour(0x000000),
            .secondaryText = colour(0x1A1A1A),
            .accent = colour(0x0B3FB3),
            .fault = colour(0x9B0000),
            .quantity = {colour(0x0060AC), colour(0xBC4A00), colour(0x007A4D), colour(0x6A1B7A)},
            .pinned = {colour(0x007580), colour(0x8F3FD6), colour(0x3D3D3D)},
            .axes = colour(0x000000),
            .deadZone = colour(0xD55E00, 0.12),
            .vanishingZone = colour(0xE0A800, 0.12),
            .highContrast = true,
        },
        {
            .id = "contrast-dark",
            .name = QT_TRANSLATE_NOOP("Look", "High contrast, dark"),
            .window = colour(0x000000),
            .surface = colour(0x000000),
            .hairline = colour(0x8A8A8A),
            .text = colour(0xFFFFFF),
            .secondaryText = colour(0xE6E6E6),
            .accent = colour(0xA9C7FF),
            .fault = colour(0xFFB3AB),
            .quantity = {colour(0x4FA3E8), colour(0xFF8A45), colour(0xB8E07A), colour(0xF0B4E6)},
            .pinned = {colour(0x3FD9C8), colour(0xBE9BFF), colour(0xD0D4DA)},
            .axes = colour(0xFFFFFF),
            .deadZone = colour(0xD55E00, 0.18),
            .vanishingZone = colour(0xE0A800, 0.16),
            .highContrast = true,
        },
    }};
    return table;
}

const Look& lightLook() { return looks()[0]; }
const Look& darkLook() { return looks()[1]; }
const Look& printLook() { return looks()[2]; }
const Look& greyLook() { return looks()[3]; }
const Look& lightContrastLook() { return looks()[4]; }
const Look& darkContrastLook() { return looks()[5]; }

const Look* findLook(const QString& id) {
    const auto found = std::ranges::find(looks(), id, &Look::id);
    return found == looks().end() ? nullptr : &*found;
}

QStringList lookIds() {
    QStringList result;
    for (const Look& look : looks()) result << look.id;
    return result;
}

const Look& lookOf(const QPalette& palette) {
    for (const Look* look : {&lightContrastLook(), &darkContrastLook()})
        if (palette.color(QPalette::Window) == look->window && palette.color(QPalette::Highlight) == look->accent)
            return *look;
    return palette.color(QPalette::Window).lightness() < 128 ? darkLook() : lightLook();
}

QColor blended(const QColor& base, const QColor& top, double share) {
    const auto mix = [share](float below, float above) { return below + static_cast<float>(share) * (above - below); };
    return QColor::fromRgbF(mix(base.redF(), top.redF()), mix(base.greenF(), top.greenF()),
                            mix(base.blueF(), top.blueF()));
}

}  // namespace activation
