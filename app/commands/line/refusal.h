// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace activation {

/// Ends a command with one sentence. Commands are straight lines that stop at the first thing that is wrong; as an
/// exception it needs no plumbing between the word that is wrong and the end of the program.
class Refusal : public std::runtime_error {
public:
    Refusal(int code, const std::string& sentence) : std::runtime_error(sentence), m_code(code) {}
    int code() const { return m_code; }

private:
    int m_code;
};

/// The usage was correct, and it could not be done.
[[noreturn]] inline void cannot(const std::string& sentence) { throw Refusal(1, sentence); }

/// The usage was wrong.
[[noreturn]] inline void wrongUsage(const std::string& sentence) { throw Refusal(2, sentence); }

}  // namespace activation
