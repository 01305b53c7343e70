// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QApplication;

namespace activation {

/// What a command needs to draw: an application without a display, whose pictures depend on the arguments alone. Ends
/// the command (std::bad_alloc) where there is too little memory to begin.
class OffscreenApplication {
public:
    OffscreenApplication();
    ~OffscreenApplication();

private:
    int m_exceptions;
    int m_count = 1;
    char m_name[20] = "activation-explorer";
    char* m_arguments[2]{m_name, nullptr};
    std::unique_ptr<QApplication> m_application;
};

}  // namespace activation
