// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/helper.h"

#include <gtest/gtest.h>

#include <atomic>
#include <new>
#include <stdexcept>

namespace activation {
namespace {

const std::function<void()> nothing = [] {};

TEST(Helper, RunsBothOnTwoThreads) {
    Helper helper;
    std::thread::id here, there;
    helper.both([&] { here = std::this_thread::get_id(); }, [&] { there = std::this_thread::get_id(); });
    EXPECT_EQ(here, std::this_thread::get_id());
    EXPECT_NE(there, here);
}

TEST(Helper, WhatTheSecondThreadThrowsReachesTheCaller) {
    Helper helper;
    for (int i = 0; i < 100; ++i) {
        bool done = false;
        EXPECT_THROW(helper.both([&] { done = true; }, [] { throw std::bad_alloc(); }), std::bad_alloc);
        EXPECT_TRUE(done);
        EXPECT_NO_THROW(helper.both(nothing, nothing)) << "what was thrown is thrown once";
    }
}

TEST(Helper, WhereTheFirstThrowsTheSecondIsDoneAllTheSame) {
    Helper helper;
    for (int i = 0; i < 100; ++i) {
        std::atomic<bool> done = false;
        const auto there = [&] {
            std::this_thread::yield();
            done = true;
        };
        EXPECT_THROW(helper.both([] { throw std::runtime_error("here"); }, there), std::runtime_error);
        EXPECT_TRUE(done) << "its work must not outlive the call";
    }
}

TEST(Helper, OfTwoExceptionsTheCallersIsThrown) {
    Helper helper;
    EXPECT_THROW(helper.both([] { throw std::runtime_error("here"); }, [] { throw std::bad_alloc(); }),
                 std::runtime_error);
    EXPECT_NO_THROW(helper.both(nothing, nothing));
    EXPECT_THROW(helper.both(nothing, [] { throw 7; }), int) << "anything can be thrown";
}

}  // namespace
}  // namespace activation
