// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/statistics.h"
#include "core/exploration.h"
#include "widgets/readout/value_nodes.h"
#include "widgets/text/tabular_numbers.h"

#include <QStaticText>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace activation {

class ValueField;

/// A number as it is shown: what is left of it by rounding alone, below 10⁻¹⁵ of its scale, is 0.
double shownStatistic(const Statistics& statistics, double Statistics::*number);

/// With so many digits as hold, at most four.
QString statisticText(const Statistics& statistics, double Statistics::*number);

/// What the activation makes of the inputs, in one line under the plot: with the mean and deviation of normal ones to
/// be set, or the name and the count of a sample; and a glossary. It changes with every step of a slider and therefore
/// paints its numbers itself, in columns that stay where they are.
class StatisticsStrip : public QWidget {
    Q_OBJECT

public:
    explicit StatisticsStrip(QWidget* parent = nullptr);

    /// The exploration must have no fault (core's faultOf).
    void setContent(const Exploration& exploration);

    /// The line as text: for screen readers and for copying.
    QString text() const;
    /// What each number means and what it says here, as rich text.
    QString glossary() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void inputEdited(activation::Normal input, bool dragging);
    /// The person wants the normal inputs back.
    void sampleRemoved();
    /// The person wants to see how several activations do with the sample.
    void comparisonRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeNormal(QHBoxLayout* row);
    void makeSource(QHBoxLayout* row);
    void showSource();
    QString headOfGlossary() const;
    void retranslate();
    void nameCells();
    void nameNodes();
    void arrange();
    void openGlossary();
    void setIcons();
    QString verdict(std::size_t cell) const;

    TabularNumbers m_numbers;
    std::vector<QStaticText> m_names;  ///< of the numbers
    struct Placed {
        std::size_t cell;
        double name;
        QRectF number;
    };
    std::vector<Placed> m_placed;
    Normal m_input;
    SharedSample m_sample;
    Statistics m_statistics{};
    QWidget *m_normal, *m_source;  ///< where the inputs come from: one of them is shown
    QLabel* m_name;
    ValueField *m_mean, *m_deviation;
    QToolButton* m_remove;
    QToolButton* m_info;
    ValueNodes m_nodes;
};

}  // namespace activation
