// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/pdf_file.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPdfWriter>

#include <algorithm>

namespace activation {
namespace {

/// Qt orders the parts of a PDF by chance.
class SameOrder {
public:
    SameOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    SameOrder(const SameOrder&) = delete;
    SameOrder& operator=(const SameOrder&) = delete;
    ~SameOrder() { QHashSeed::resetRandomGlobalSeed(); }
};

/// Blanks it, so that everything stays where the file's index says it is.
void removeTime(QByteArray& pdf) {
    const qsizetype from = pdf.indexOf("/CreationDate (D:"), to = from < 0 ? -1 : pdf.indexOf(')', from);
    if (to > from) std::fill(pdf.begin() + from, pdf.begin() + to + 1, ' ');
}

}  // namespace

QByteArray pdfOf(const QString& title, const std::function<bool(QPdfWriter&)>& draw) {
    const SameOrder same;
    QBuffer drawn;
    drawn.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&drawn);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Activation Explorer"));
        if (!draw(writer)) return {};
    }
    removeTime(drawn.buffer());
    return drawn.data();
}

}  // namespace activation
