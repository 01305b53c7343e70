// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/look.h"

#include <QWidget>

#include <array>

class QLabel;
class QListView;
class QScrollArea;

namespace activation {

/// A page with all activations side by side, and below them the functions of a vector. Choosing one, by mouse or by
/// keys, is a request to look at it alone.
class Gallery : public QWidget {
    Q_OBJECT

public:
    explicit Gallery(QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Marks the activation that is looked at.
    void setCurrent(const QString& id);
    void focusView();

signals:
    void opened(const QString& id);
    void vectorFunctionOpened(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    bool leave(QListView& view, int key);
    void showTile(const QListView& view);
    void retranslate();

    std::array<QListView*, 2> m_views;  ///< of activations, and of functions of a vector
    std::array<QLabel*, 2> m_titles, m_captions;
    QWidget* m_secondHead;
    QScrollArea* m_area;
    int m_columns = 1;
};

}  // namespace activation
