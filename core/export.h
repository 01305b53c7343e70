// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks what the shared library offers; everything else in it is hidden.
#define CORE_EXPORT __attribute__((visibility("default")))
