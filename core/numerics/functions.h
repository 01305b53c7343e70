// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The vocabulary that formulas are written in.

#include "core/numerics/algebraic.h"
#include "core/numerics/exponentials.h"
#include "core/numerics/normal.h"
#include "core/numerics/pack/pack_jet.h"
#include "core/numerics/sigmoidal.h"
#include "core/numerics/waves.h"
