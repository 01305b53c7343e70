// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace activation {

class PinnedRow;

/// The curves that were pinned to be compared, below the read-out of the current one and in its columns: each with the
/// colour and dash it has in the plot, and with what it makes of the inputs.
class PinnedList : public QWidget {
    Q_OBJECT

public:
    explicit PinnedList(QWidget* parent = nullptr);

    /// Cheap while they are the same.
    void setPinned(const std::vector<Selection>& pinned, const Normal& input, const SharedSample& sample = {});
    /// Their values at this x; faint where the probe stands there no more.
    void setProbe(std::optional<double> x, bool isLive, Framework framework);

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
    SharedSample m_sample;
    std::vector<PinnedRow*> m_rows;
    QVBoxLayout* m_column;
};

}  // namespace activation
