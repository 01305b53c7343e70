// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/look.h"

#include <QPalette>
#include <QString>

namespace activation {

// How the whole program looks, made of a look's colours and sizes; to be set on the application, over Qt's Fusion
// style.
//
// What a widget is beyond its class it says by the dynamic property "role":
//   card      (QFrame) a surface with rounded corners and a hairline
//   title, heading, name, caption, secondary, fault, badge, code  (QLabel) text of that kind
//   tab       (QToolButton) one of a choice
//   limit     (QLineEdit) a small number at the end of a slider
//   bare      (QLineEdit) a field without frame until hovered or focused

QPalette paletteOf(const Look& look);
/// `scale` multiplies type. At 1, type of no role is the application's font, which is to have type::body pixels.
QString styleSheet(const Look& look, double scale = 1.0);

/// Mixes of a look's colours that several widgets paint themselves.
namespace shade {
QColor hover(const Look& look);     ///< under the pointer
QColor selected(const Look& look);  ///< the current one of a choice
QColor border(const Look& look);    ///< around a field
QColor groove(const Look& look);    ///< the empty part of a track
QColor onAccent(const Look& look);  ///< text on the accent colour
QColor faint(const Look& look);     ///< text of what is disabled
}  // namespace shade

}  // namespace activation
