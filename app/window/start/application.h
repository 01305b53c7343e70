// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QApplication>

#include <functional>

namespace activation {

/// Keeps the memory that a frame frees for the next one.
///
/// A slot that throws (memory has run out, a library has failed) does not end the program: whoever listens tells the
/// person, and what was being looked at stays as it was. Without a listener it throws on, as Qt does.
class Application : public QApplication {
public:
    Application(int& argc, char** argv);

    void setFaultListener(std::function<void(const Fault&)> listener) { m_listener = std::move(listener); }
    bool notify(QObject* receiver, QEvent* event) override;

private:
    std::function<void(const Fault&)> m_listener;
};

}  // namespace activation
