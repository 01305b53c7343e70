// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/application.h"

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
    bool goesOn = false;
    QTimer::singleShot(0, &application, [] { throw std::runtime_error("it broke"); });
    QTimer::singleShot(0, &application, [] { throw std::bad_alloc(); });
    QTimer::singleShot(0, &application, [&] { goesOn = true; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return goesOn; }));
    EXPECT_EQ(told, (std::vector<std::string>{"it broke", "there is not enough memory"}));
}

}  // namespace
}  // namespace activation
