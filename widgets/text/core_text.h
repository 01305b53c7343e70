// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "core/quotation.h"
#include "core/result.h"

#include <QString>

namespace activation {

// What the core says is English, for it knows no Qt. Here it is put into the language of the program.

QString translated(const TranslatableText& text);
QString translated(SourceText text);

/// Why something cannot be.
QString faultText(const Fault& fault);

/// A family's name.
QString familyText(std::string_view family);

/// The figure with all that is read in it in the language of the program.
Figure translated(Figure figure);

QString toQString(std::string_view text);

/// Foreign text as it may stand in a sentence (core/quotation.h), and a path with the separators of the system.
QString excerptText(const QString& foreign, int mostCharacters = static_cast<int>(excerptLength));
QString pathText(const QString& path);

}  // namespace activation
