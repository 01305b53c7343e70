// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/sample_text.h"

#include "widgets/text/number_text.h"

#include <QCoreApplication>

namespace activation {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SampleText)
};

}  // namespace

QString countText(std::uint64_t count) {
    QString text = QString::number(count);
    for (qsizetype place = text.size() - 3; place > 0; place -= 3) text.insert(place, QChar(0x202F));
    return text;
}

QString describedSample(const Sample& sample) {
    QString text = Text::tr("%1 numbers from %2 to %3, with mean %4 and standard deviation %5.")
                       .arg(countText(sample.count), shortText(sample.cells.front().from),
                            shortText(sample.cells.back().to), shortText(sample.mean), shortText(sample.deviation));
    if (sample.nans > 0 || sample.infinities > 0)
        text += QLatin1Char(' ') +
                Text::tr("Skipped: %1 NaN and %2 infinite.").arg(countText(sample.nans), countText(sample.infinities));
    return text;
}

}  // namespace activation
