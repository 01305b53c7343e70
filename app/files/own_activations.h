// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/selection.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace activation {

// The activations of a person's own: formulas under a name, each a small text file in the folder of the user's data.

struct OwnActivation {
    QString name, formula;
};

/// Those that are kept, by name. What is no formula (any more) is not among them.
QList<OwnActivation> keptActivations();

/// Keeps one; of the same name there is only one.
Result<Done> keepActivation(const OwnActivation& own);
Result<Done> removeActivation(const QString& name);

/// What a file that shows the activation may be called: its id, or of a formula its name.
QString fileNameOf(const Selection& selection);

/// The formula with its name before it, as its id: name(x) = …
QString withName(const QString& name, const QString& formula);

}  // namespace activation
