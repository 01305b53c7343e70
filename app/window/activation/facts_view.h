// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/facts.h"
#include "core/exploration.h"
#include "widgets/threads/call_queue.h"

#include <QThreadPool>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace activation {

/// What is computed of the activation. Some of it takes longer than a frame, so it is found in another thread, and only
/// while someone looks; numbers follow a slider as fast as they come.
class FactsView : public QWidget {
    Q_OBJECT

public:
    explicit FactsView(QWidget* parent = nullptr);
    ~FactsView() override;

    void setSelection(const Selection& selection);
    /// All rows as they are shown; empty until the first ones are computed.
    QString text() const;

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void compute();
    void showRows();

    Selection m_wanted, m_shown;
    std::optional<Features> m_features;
    std::optional<Fault> m_fault;  ///< why there are none
    std::vector<std::pair<QLabel*, QLabel*>> m_rows;
    QGridLayout* m_grid;
    QLabel *m_differ, *m_differences;
    CallQueue m_calls;
    QThreadPool m_worker;
    bool m_isBusy = false;
};

}  // namespace activation
