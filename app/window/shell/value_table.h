// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QDialog>

class QTableWidget;

namespace activation {

class Explorer;

/// The plot as numbers, for those who read rather than look: f, f′ and f″ along the visible x range, following every
/// change. It stays beside the window.
class ValueTable : public QDialog {
    Q_OBJECT

public:
    explicit ValueTable(const Explorer& explorer, QWidget* parent = nullptr);

    /// With all digits, between tabulators.
    QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    static QString titleOf(const Exploration& exploration);

    const Explorer& m_explorer;
    QTableWidget* m_table;
};

}  // namespace activation
