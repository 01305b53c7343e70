// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/value_scale.h"

#include <QLineEdit>

namespace activation {

/// A field for one number, of any size and with all its digits. Qt's own spin box rounds to a fixed number of decimals
/// and keeps to a range; here what is legal is for others to say, and a refused text stays to be corrected.
class ValueField : public QLineEdit {
    Q_OBJECT

public:
    explicit ValueField(const ValueScale& scale, QWidget* parent = nullptr);

    void setValue(double value);
    /// Empty, until there is a value.
    void clearValue();
    /// How far keys and wheel go.
    void setScale(const ValueScale& scale) { m_scale = scale; }
    /// Marks what was typed as refused, until it is edited.
    void setRefused(bool refused);

    QSize sizeHint() const override;

signals:
    void valueEdited(double value, bool dragging);
    /// What was typed is not a number; the reason is what a person is told.
    void notANumber(const QString& reason);
    /// The person's hand is on it.
    void touched();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showValue();
    void selectWhole();
    QString fitted() const;
    void commit();
    void stepBy(double steps, bool fine, bool dragging);

    ValueScale m_scale;
    double m_value = 0.0;
    bool m_hasValue = true;
    bool m_isRefused = false;
};

}  // namespace activation
