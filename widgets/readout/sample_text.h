// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/sample.h"

#include <QString>

namespace activation {

/// A count with thin spaces between thousands: 100 000.
QString countText(std::uint64_t count);

/// What a sample is, in one or two sentences: its ends, mean and deviation, and what of the file is left out.
QString describedSample(const Sample& sample);

}  // namespace activation
