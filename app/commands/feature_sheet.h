// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/line/output.h"
#include "core/analysis/features.h"

#include <QJsonObject>

namespace activation {

// The computed facts of an activation, for people and for scripts. JSON has no infinity: it is written as "inf",
// "-inf", and what does not exist as null.

void writeFeatures(Output& out, const Features& features);
void writeTypedFaults(Output& out, const Activation& activation, Values values);
QJsonObject featuresJson(const Features& features);
QJsonValue jsonNumber(double number);

/// jump, kink, bend or smooth.
const char* tokenOf(Smoothness smoothness);

}  // namespace activation
