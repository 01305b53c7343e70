// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Where things are on this machine. Only places.cpp is compiled with them, so that one compiler cache serves
/// every checkout.
namespace activation::places {

extern const char* const sourceTree;
extern const char* const program;   ///< empty in tests that do not start it
extern const char* const compiler;  ///< of C++

}  // namespace activation::places
