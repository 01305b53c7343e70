// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/settings.h"

#include <QWidget>

class QToolButton;

namespace activation {

/// A panel at an edge of a page. A thin button at its inner side hides it and brings it back; hidden, it is no wider
/// than that button. A person may pull it wider; what was pulled is remembered.
class SidePanel : public QWidget {
    Q_OBJECT

public:
    static constexpr int edgeWidth = 12;  ///< of the button

    /// `usual` is how wide it is at first, the button included; `name` is where the settings keep what it became.
    SidePanel(const QString& name, Qt::Edge edge, int usual, QWidget* parent = nullptr);

    void setContent(QWidget* content);
    /// Such as "Catalogue": for the button and the View menu.
    void setTitle(const QString& title);
    QString title() const { return m_title; }

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    /// As wide as this, whatever a person pulled, until it is 0 again: for a content that shows less of itself.
    void setFolded(int width);
    void save();

    QSize sizeHint() const override;

signals:
    void openChanged(bool open);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void applyLook();

    Remembered m_keptOpen, m_keptWidth;
    Qt::Edge m_edge;
    int m_usual, m_width, m_folded = 0;
    bool m_isOpen = true;
    QString m_title;
    QWidget* m_content = nullptr;
    QToolButton* m_button;
    QWidget* m_grip;
    int m_pressedAt = 0, m_pressedWidth = 0;
};

}  // namespace activation
