// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/statistics.h"

#include <QAbstractButton>

class QToolButton;

namespace activation {

/// One of the pinned curves with its statistics: a click picks it, its small button or the Delete key removes it.
class PinnedRow : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr int rowHeight = 52;

    explicit PinnedRow(std::size_t index, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setStatistics(const Statistics& statistics);
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
    void drawNumbers(QPainter& painter, const QRectF& place) const;

    std::size_t m_index;
    Statistics m_statistics{};
    QToolButton* m_remove;
};

}  // namespace activation
