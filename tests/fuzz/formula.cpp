// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/own.h"
#include "tests/fuzz/must.h"

using namespace activation;

/// Any text is a formula with numbers at any x, or has a fault whose place is in the text. Nothing is kept of it: the
/// record of each right formula would stay.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = textOf(bytes, size);
    const auto fault = faultOfFormula(text);
    if (!fault) {
        must(text.size() <= 4000, "a formula that is too long was taken");
        static int kept = 0;
        if (++kept > 20000) return 0;
        if (const Activation* const own = ownActivation(text)) {
            const std::vector<double> values = own->defaults();
            must(!own->fault(values), "the defaults are not legal");
            own->breaks(values, Framework::PyTorch);
            const float x[]{-2.5F, 0.0F, 1.0F};
            float y[3];
            own->forward(x, values, y);
            own->slope(x, values, y);
            for (const double at : {-3.0, 0.0, 1e300}) own->point(at, values, Framework::PyTorch);
            for (std::size_t i = 0; i < values.size(); ++i) own->parameterSlope(0.5, values, i, Framework::PyTorch);
        }
        return 0;
    }
    must(fault->from <= fault->to, "a fault ends before it begins");
    must(fault->from <= text.size(), "a fault lies behind the text");
    must(!fault->reason.string().empty(), "a fault without a sentence");
    must(!sentenceOf(*fault, text).string().empty(), "a fault without a place");
    return 0;
}
