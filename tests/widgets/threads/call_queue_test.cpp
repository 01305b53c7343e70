// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threads/call_queue.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace activation {
namespace {

TEST(CallQueue, CallsOnItsOwnThreadInTheOrderOfEach) {
    constexpr int threads = 3, calls = 200;
    CallQueue queue;
    std::map<int, std::vector<std::string>> heard;
    int all = 0;
    {
        std::vector<std::jthread> workers;
        for (int t = 0; t < threads; ++t)
            workers.emplace_back([&, t] {
                for (int i = 0; i < calls; ++i)
                    queue.post([&, t, text = "call " + std::to_string(i) + ", too long to be kept in place"] {
                        EXPECT_EQ(QThread::currentThread(), queue.thread());
                        heard[t].push_back(text);
                        ++all;
                    });
            });
    }
    EXPECT_EQ(all, 0) << "nothing is called by whoever posts";
    ASSERT_TRUE(QTest::qWaitFor([&] { return all == threads * calls; }));
    for (int t = 0; t < threads; ++t)
        for (std::size_t i = 0; i < calls; ++i)
            EXPECT_TRUE(heard[t][i].starts_with("call " + std::to_string(i) + ",")) << heard[t][i];
}

TEST(CallQueue, CallsNothingOnceItIsGone) {
    bool called = false;
    {
        CallQueue queue;
        queue.post([&] { called = true; });
    }
    QCoreApplication::processEvents();
    EXPECT_FALSE(called);
}

TEST(CallQueue, ACallMayEndTheQueue) {
    auto queue = std::make_unique<CallQueue>();
    bool second = false;
    queue->post([&] { queue.reset(); });
    queue->post([&] { second = true; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !queue; }));
    QCoreApplication::processEvents();
    EXPECT_FALSE(second);
}

}  // namespace
}  // namespace activation
