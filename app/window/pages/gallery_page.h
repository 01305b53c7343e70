// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/pages/page_widget.h"

class QComboBox;
class QLineEdit;

namespace activation {

class Gallery;
class MainWindow;

/// All activations side by side, with a search and what of their curves is seen: a click opens one where it can be
/// explored, a right click pins it.
class GalleryPage : public PageWidget {
    Q_OBJECT

public:
    GalleryPage(MainWindow& window, QWidget* parent);

    QList<QAction*> tools() const override { return m_tools; }
    QList<QWidget*> parts() override;
    void takeFocus() override;
    void setExploration(const Exploration& exploration, const ExplorationChange& change) override;
    void setLook(const Look& look) override;
    void focusSearch();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showView();
    void retranslate();

    QList<QAction*> m_tools;
    QLineEdit* m_search;
    QAction *m_value, *m_slope, *m_clear;
    QComboBox* m_reach;
    Gallery* m_gallery;
};

}  // namespace activation
