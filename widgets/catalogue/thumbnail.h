// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "widgets/look/look.h"

#include <QPixmap>

namespace activation {

/// A small picture of f with its default parameters, on axes through the origin: for lists.
/// The range holds what is typical of it: its kinks, and no more of a steep end than fits.
QPixmap thumbnail(const Activation& entry, QSize size, double devicePixelRatio, const Look& look);

}  // namespace activation
