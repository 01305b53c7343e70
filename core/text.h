// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Marks a text of the core for its translators. It does nothing: lupdate reads core/ too and takes it for
/// QT_TRANSLATE_NOOP, so both arguments must be literals. Contexts are "Fault" (a sentence that says why something
/// could not be done, or a part of one), "Figure" (what stands in a figure), "Setting" (names and meanings of settings
/// and their choices) and "Family".
///     return Fault{CORE_TEXT("Fault", "%1 must be at most %2"), id, 4096};
///     figure.title = CORE_TEXT("Figure", "Dead units");
///     figure.x.label = "σ_w"s;  // a symbol or a name: the same in every language
/// A bare literal where a TranslatableText belongs does not compile. Then: cmake --build … --target
/// update_translations.
#define CORE_TEXT(context, english) \
    ::activation::SourceText { context, english }

namespace activation {

/// A literal that CORE_TEXT has marked.
struct SourceText {
    const char* context = "";
    const char* english = "";
};

/// A text that a person reads, kept so that it can be translated as a whole: an English pattern, and what stands for
/// its %1 … %9. The core and the command line read it in English (`string`), the window in its own language.
struct TranslatableText {
    SourceText source{};
    std::string spelling{};                     ///< how it is spelled in every language, or, with a source, in English
    std::vector<TranslatableText> arguments{};  ///< without a source: a list

    TranslatableText() = default;
    TranslatableText(SourceText marked) : source(marked) {}
    TranslatableText(std::string name) : spelling(std::move(name)) {}
    TranslatableText(std::string_view name) : spelling(name) {}
    TranslatableText(const char*) = delete;  ///< CORE_TEXT where it can be translated, ""s where it cannot

    /// A pattern with texts, names and numbers for its places.
    template <class... Arguments>
    requires(sizeof...(Arguments) > 0) TranslatableText(SourceText pattern, const Arguments&... each)
        : source(pattern), arguments{argument(each)...} {}

    /// What has an id on the command line and in files, and a name in the window.
    static TranslatableText named(std::string_view id, SourceText name) {
        TranslatableText result(name);
        result.spelling = id;
        return result;
    }
    /// With commas in between.
    static TranslatableText list(std::vector<TranslatableText> parts) {
        TranslatableText result;
        result.arguments = std::move(parts);
        return result;
    }

    bool empty() const { return *source.english == '\0' && spelling.empty() && arguments.empty(); }
    /// In English, with ids for what has one.
    CORE_EXPORT std::string string() const;

    template <class A>
    requires std::is_base_of_v<TranslatableText, A>
    friend bool operator==(const A& text, std::string_view english) { return text.string() == english; }
    template <class A, class B>
    requires std::is_base_of_v<TranslatableText, A> && std::is_base_of_v<TranslatableText, B>
    friend bool operator==(const A& a, const B& b) { return a.string() == b.string(); }
    friend std::ostream& operator<<(std::ostream& out, const TranslatableText& text) { return out << text.string(); }

private:
    template <class Argument>
    static TranslatableText argument(const Argument& each) {
        if constexpr (std::is_floating_point_v<Argument>)
            return digits(static_cast<double>(each));
        else if constexpr (std::is_integral_v<Argument>)
            return std::to_string(each);
        else
            return each;
    }
    CORE_EXPORT static std::string digits(double number);
};

/// The pattern with arguments for %1 … %9; each may stand anywhere, and more than once.
CORE_EXPORT std::string expanded(std::string_view pattern, const std::vector<std::string>& arguments);

/// A list as it is read.
CORE_EXPORT std::string joined(const std::vector<std::string>& parts);

}  // namespace activation
