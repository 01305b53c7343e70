// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text.h"

#include <optional>
#include <utility>
#include <variant>

namespace activation {

/// Why something could not be done, as a sentence for the person who asked for it. Functions that only check return
/// std::optional<Fault>: none where all is well.
struct Fault : TranslatableText {
    using TranslatableText::TranslatableText;
    Fault(TranslatableText text) : TranslatableText(std::move(text)) {}
};

/// What the exception that is being handled says, for the borders of the program (a thread, a slot, a command):
///     catch (...) { return caughtFault(); }
CORE_EXPORT Fault caughtFault();

/// A value, or the sentence that says why there is none. For the borders of the program: files, command line, fields.
template <class T>
class Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Fault fault) : m_content(std::in_place_index<1>, std::move(fault)) {}

    explicit operator bool() const { return m_content.index() == 0; }
    const T& operator*() const { return std::get<0>(m_content); }
    T& operator*() { return std::get<0>(m_content); }
    const T* operator->() const { return &std::get<0>(m_content); }
    const Fault& fault() const { return std::get<1>(m_content); }

private:
    std::variant<T, Fault> m_content;
};

/// The result of what has nothing to return.
struct Done {};

}  // namespace activation
