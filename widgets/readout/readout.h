// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/look/look.h"
#include "widgets/readout/readout_rows.h"
#include "widgets/text/tabular_numbers.h"

#include <QAbstractScrollArea>

#include <optional>

class QToolButton;

namespace activation {

/// The numbers under the probe, for all curves at once, so that one can compare them. It changes with every movement of
/// the pointer and therefore paints itself.
class Readout : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit Readout(QWidget* parent = nullptr);

    /// The exploration must have no fault (core's faultOf). Without x it says how to get one.
    void setContent(const Exploration& exploration, std::optional<double> x, const Look& look);

    /// What copying gives: all curves, all digits; empty without x.
    QString table() const;
    void copy();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// They cannot be copied, and why.
    void refused(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int contentHeight() const;
    void drawFocusRing(QPainter& painter) const;
    void arrange();
    void relabel();
    void retranslate();

    Exploration m_exploration;
    std::optional<double> m_x;
    Look m_look = lightLook();
    TabularNumbers m_numbers;
    std::vector<ReadoutRow> m_rows;
    QStringList m_labels;  ///< of the rows
    QToolButton* m_copy;
};

}  // namespace activation
