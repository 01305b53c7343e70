// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/scrolled.h"

#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace activation {
namespace {

/// Wants another height than it has.
class Restless : public QWidget {
public:
    Restless() {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    int heightForWidth(int) const override { return height() == 1000 ? 1001 : 1000; }
    QSize sizeHint() const override { return {100, 1000}; }

    int resizes = 0;

protected:
    void resizeEvent(QResizeEvent*) override { ++resizes; }
};

TEST(Scrolled, contentThatIsNeverContentIsNotAskedForEver) {
    auto* content = new Restless;
    const std::unique_ptr<QScrollArea> area(scrolled(content));
    area->resize(200, 100);
    area->show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(area.get()));
    for (int width = 200; width < 300; ++width) area->resize(width, 100);
    EXPECT_LT(content->resizes, 1000);
    EXPECT_GE(content->height(), 1000);
    EXPECT_GT(area->verticalScrollBar()->maximum(), 0);
}

}  // namespace
}  // namespace activation
