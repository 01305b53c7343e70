// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/look/look.h"
#include "widgets/readout/readout_rows.h"
#include "widgets/readout/value_nodes.h"
#include "widgets/text/tabular_numbers.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace activation {

class ValueField;

/// What the current curve is under the probe, in one line: x, which can be typed, f, f′, f″ and what its parameters do
/// there. It keeps the last x, faint, when the pointer leaves the plot. It changes with every movement of the pointer
/// and therefore paints itself.
class Readout : public QWidget {
    Q_OBJECT

public:
    explicit Readout(QWidget* parent = nullptr);

    /// The exploration must have no fault (core's faultOf). Without x it keeps the last one; without any it says how to
    /// get one.
    void setContent(const Exploration& exploration, std::optional<double> x, const Look& look);

    /// Where it is read: under the probe, or where that was last.
    std::optional<double> x() const { return m_x; }
    /// What copying gives: all curves, all digits; empty without x.
    QString table() const;
    void copy();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// They cannot be copied, and why.
    void refused(const QString& sentence);
    /// A person typed where the probe is to stand.
    void probeEdited(double x);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void nameNodes();
    void retranslate();
    QRect numbersPlace() const;
    int extraCount() const;

    Exploration m_exploration;
    std::optional<double> m_x;
    bool m_isLive = false;  ///< the probe stands there now
    Look m_look = lightLook();
    TabularNumbers m_numbers;
    std::optional<ReadoutRow> m_row;
    QRect m_numbersPlace;  ///< of the numbers that were shown last
    ValueField* m_field;
    QToolButton* m_copy;
    ValueNodes m_nodes;
};

}  // namespace activation
