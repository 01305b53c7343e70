// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

namespace activation::places {

const char* const sourceTree = ACTIVATION_SOURCE_DIR;
const char* const program = ACTIVATION_PROGRAM;
const char* const compiler = ACTIVATION_COMPILER;

}  // namespace activation::places
