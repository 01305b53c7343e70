// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace activation {

class PinnedRow;

/// The curves that were pinned to be compared: each with the colour and dash it has in the plot, and with
/// what it makes of the inputs.
class PinnedList : public QWidget {
    Q_OBJECT

public:
    explicit PinnedList(QWidget* parent = nullptr);

    /// Cheap while they are the same.
    void setPinned(const std::vector<Selection>& pinned, const Normal& input);

signals:
    void removeRequested(std::size_t index);
    /// The person wants it to be the current curve.
    void rowActivated(std::size_t index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addRow();
    void retranslate();

    std::vector<Selection> m_pinned;
    Normal m_input;
    std::vector<PinnedRow*> m_rows;
    QLabel* m_empty;
    QVBoxLayout* m_column;
};

}  // namespace activation
