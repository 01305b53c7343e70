// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QToolButton;

namespace activation {

/// One line of the pinned curves: a click picks it, its small button or the Delete key removes it.
class PinnedRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit PinnedRow(std::size_t index, QWidget* parent = nullptr);

    void setLabel(const QString& label);

    QSize sizeHint() const override;

signals:
    void removeWished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void dress();
    void retranslate();

    std::size_t m_index;
    QToolButton* m_remove;
};

}  // namespace activation
