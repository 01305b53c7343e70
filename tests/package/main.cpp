// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/catalogue.h"

#include <cstdio>

int main() {
    const activation::Activation* elu = activation::find("elu");
    const activation::Point p = elu->point(-1.0, elu->defaults(), activation::Framework::PyTorch);
    std::printf("ELU(-1) = %.6f, its slope %.6f\n", p.value, p.slope);
}
