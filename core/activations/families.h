// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

namespace activation {

// One function a family, each defined at the end of the file of that name.

std::vector<Activation> rectifiers();
std::vector<Activation> exponentialUnits();
std::vector<Activation> smoothRectifiers();
std::vector<Activation> sigmoids();
std::vector<Activation> shrinkage();
std::vector<Activation> periodic();

}  // namespace activation
