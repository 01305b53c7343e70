// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/statistics.h"
#include "core/exploration.h"
#include "widgets/text/tabular_numbers.h"

#include <QStaticText>
#include <QWidget>

#include <vector>

namespace activation {

class ValueField;

/// What the activation makes of normal inputs, in one line under the plot, with the mean and deviation of the inputs to
/// be set. It changes with every step of a slider and therefore paints its numbers itself.
class StatisticsStrip : public QWidget {
    Q_OBJECT

public:
    explicit StatisticsStrip(QWidget* parent = nullptr);

    /// The exploration must have no fault (core's faultOf).
    void setContent(const Exploration& exploration);

    /// The line as text: for screen readers and for copying.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void inputEdited(activation::Normal input, bool dragging);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void nameCells();
    void arrange();
    double left() const;
    double end() const;

    TabularNumbers m_numbers;
    std::vector<QStaticText> m_names;  ///< of the numbers
    struct Placed {
        double name;
        QRectF number;
        QString text;
    };
    std::vector<Placed> m_placed;
    Normal m_input;
    Statistics m_statistics{};
    ValueField* m_mean;
    ValueField* m_deviation;
};

}  // namespace activation
