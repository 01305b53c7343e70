// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/statistics.h"
#include "widgets/readout/readout_rows.h"
#include "widgets/text/tabular_numbers.h"

#include <QAbstractButton>

class QToolButton;

namespace activation {

/// One of the pinned curves as a line of the read-out, with its statistics behind it: a click picks it, its small
/// button or the Delete key removes it.
class PinnedRow : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr int rowHeight = 28;

    explicit PinnedRow(std::size_t index, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setStatistics(const Statistics& statistics);
    /// What it is under the probe; none while that is nowhere.
    void setRow(std::optional<ReadoutRow> row, bool isLive);
    /// The label and the statistics, as they can be heard.
    QString spoken() const;

    QSize sizeHint() const override;

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void applyLook();
    void retranslate();

    std::size_t m_index;
    Statistics m_statistics{};
    std::optional<ReadoutRow> m_row;
    bool m_isLive = false;
    TabularNumbers m_numbers;
    QToolButton* m_remove;
};

}  // namespace activation
