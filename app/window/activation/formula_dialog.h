// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/own_activations.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace activation {

class FormulaField;

/// Where a person makes an activation of their own. What is typed is shown at once; while it is wrong the last right
/// one stays, and the wrong place is underlined. What has a name can be kept.
class FormulaDialog : public QDialog {
    Q_OBJECT

public:
    explicit FormulaDialog(QWidget* parent = nullptr);

    void setFormula(const QString& name, const QString& formula);

signals:
    /// A right formula, as an id.
    void formulaEdited(const QString& id);
    void said(const QString& sentence);

private:
    void check();
    void keep();
    void remove();
    void bringBack();
    void showKept(const QString& name = {});
    void openKept();

    QLineEdit* m_name;
    FormulaField* m_formula;
    QLabel* m_fault;
    QListWidget* m_list;
    QPushButton *m_keep, *m_remove, *m_bringBack;
    QList<OwnActivation> m_kept;
};

}  // namespace activation
