// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace activation {

class Explorer;

/// Which activation suits a layer: what the current activation and the pinned ones make of the numbers that stand in
/// place of the normal inputs, beside what they would make of the normal distribution that fits these. It stays beside
/// the window and follows every change.
class LayerTable : public QDialog {
    Q_OBJECT

public:
    explicit LayerTable(const Explorer& explorer, QWidget* parent = nullptr);

    /// Between tabulators, for a spreadsheet.
    QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void retranslate();

    const Explorer& m_explorer;
    QLabel *m_head, *m_verdict, *m_note;
    QTableWidget* m_table;
};

}  // namespace activation
