// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTabBar>

namespace activation {

/// Tabs that cut the longest texts first where there is little room, so that short ones stay whole. Qt's own takes as
/// much from each.
class EvenTabBar : public QTabBar {
    Q_OBJECT

public:
    explicit EvenTabBar(QWidget* parent = nullptr);

    void setTexts(const QStringList& texts);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    QStringList m_texts;
};

}  // namespace activation
