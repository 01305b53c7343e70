// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/combo_box.h"

#include <QFrame>

namespace activation {

class CatalogueList;

/// The catalogue as a drop-down with its search, for where an activation is chosen among other things. A click or
/// Return chooses, Escape leaves; arrow keys only look around.
class ActivationPopup : public QFrame {
    Q_OBJECT

public:
    explicit ActivationPopup(QWidget* parent);

    /// Opens below `anchor`, or above it where there is no room; `current` is marked.
    void open(const QWidget& anchor, const QString& current);

signals:
    void chosen(const QString& id);

private:
    void commit();

    CatalogueList* m_list;
    QString m_candidate;
};

/// A box that shows an activation, and drops the catalogue down.
class ActivationBox : public ComboBox {
    Q_OBJECT

public:
    explicit ActivationBox(QWidget* parent = nullptr);

    void setCurrent(const QString& id);
    const QString& current() const { return m_current; }
    void showPopup() override;

signals:
    /// A person chose another one.
    void selected(const QString& id);

private:
    QString m_current;
    ActivationPopup* m_popup = nullptr;
};

}  // namespace activation
