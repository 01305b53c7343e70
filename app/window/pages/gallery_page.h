// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/pages/page_widget.h"

namespace activation {

class Gallery;
class MainWindow;

/// All activations side by side: a click opens one where it can be explored.
class GalleryPage : public PageWidget {
    Q_OBJECT

public:
    explicit GalleryPage(MainWindow& window);

    void takeFocus() override;
    void setExploration(const Exploration& exploration, const ExplorationChange& change) override;
    void setLook(const Look& look) override;

private:
    Gallery* m_gallery;
};

}  // namespace activation
