// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QPdfWriter;

namespace activation {

/// The bytes of a PDF that this draws: the same whenever and wherever it is drawn, because what Qt puts in of the time
/// and of chance is taken out. Empty where it cannot be drawn, for want of memory.
QByteArray pdfOf(const QString& title, const std::function<bool(QPdfWriter&)>& draw);

}  // namespace activation
