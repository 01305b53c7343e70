// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/selection.h"
#include "core/result.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

namespace activation {

// The activations of a person's own: formulas under a name, each a small text file in the folder of the user's data.

struct OwnActivation {
    static constexpr int longestName = 60;  ///< characters that the window takes
    QString name, formula;
};

/// Those that are kept, by name. What is no formula (any more) is not among them, but among `damaged`: names of files.
QList<OwnActivation> keptActivations(QStringList* damaged = nullptr);

/// Keeps one; of the same name there is only one.
Result<Done> keepActivation(const OwnActivation& own);
Result<Done> removeActivation(const QString& name);
/// Fails where another one has the new name.
Result<Done> renameActivation(const QString& name, const QString& to);

/// Brings back what was removed last.
Result<Done> bringBackActivation();
/// What that is; empty where nothing was removed yet.
QString removedActivation();

/// Says when what is kept has become something else by one of these functions.
class KeptActivations : public QObject {
    Q_OBJECT

public:
    static KeptActivations& all();

signals:
    void changed();

private:
    KeptActivations() = default;
};

/// The id that it has in an exploration: its formula with its name, or the formula alone where that has a name itself.
QString idOf(const OwnActivation& own);

/// What a file that shows the activation may be called: its id, or of a formula its name.
QString fileNameOf(const Selection& selection);

/// The formula with its name before it, as its id: name(x) = …
QString withName(const QString& name, const QString& formula);

}  // namespace activation
