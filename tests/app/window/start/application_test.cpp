// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/application.h"

#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>
#include <string>
#include <vector>

namespace activation {
namespace {

class ApplicationTest : public testing::Test {
protected:
    ApplicationTest() {
        application.setFaultListener([&](const Fault& fault) { told.push_back(fault.string()); });
    }
    ~ApplicationTest() override { application.setFaultListener({}); }

    Application& application = dynamic_cast<Application&>(*qApp);
    std::vector<std::string> told;
};

TEST_F(ApplicationTest, WhatASlotThrowsIsToldAndTheProgramGoesOn) {
    QPushButton button;
    int clicks = 0;
    QObject::connect(&button, &QPushButton::clicked, [&] {
        if (++clicks == 1) throw std::runtime_error("it broke");
        if (clicks == 2) throw std::bad_alloc();
    });
    for (int i = 0; i < 3; ++i) QTest::mouseClick(&button, Qt::LeftButton);
    EXPECT_EQ(clicks, 3);
    EXPECT_EQ(told, (std::vector<std::string>{"it broke", "there is not enough memory"}));
}

TEST_F(ApplicationTest, SoIsWhatATimerThrows) {
    bool later = false;
    QTimer::singleShot(0, &application, [] { throw std::runtime_error("late"); });
    QTimer::singleShot(0, &application, [&] { later = true; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return later && !told.empty(); }));
    EXPECT_EQ(told, std::vector<std::string>{"late"});
}

}  // namespace
}  // namespace activation
