// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/own.h"

#include "core/activations/aliases.h"
#include "core/activations/catalogue.h"
#include "core/activations/input_scale.h"
#include "core/formula/breaks.h"
#include "core/formula/functions.h"
#include "core/formula/parser.h"
#include "core/quotation.h"
#include "core/require.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace activation {
namespace {

/// What breaks were found for which values; the last few of them.
class BreakCache {
public:
    std::vector<Break> at(const formula::Expression& expression, Values values) {
        {
            const std::lock_guard lock(m_mutex);
            for (const Entry& entry : m_entries)
                if (std::ranges::equal(entry.values, values)) return entry.breaks;
        }
        Entry entry{{values.begin(), values.end()}, {}};
        for (const double x : formula::breaksOf(expression, values)) entry.breaks.push_back({x});
        const std::lock_guard lock(m_mutex);
        m_entries[m_next] = entry;
        m_next = (m_next + 1) % m_entries.size();
        return entry.breaks;
    }

private:
    struct Entry {
        std::vector<double> values{std::numeric_limits<double>::quiet_NaN()};  // equal to none
        std::vector<Break> breaks;
    };
    std::mutex m_mutex;
    std::array<Entry, 16> m_entries;
    std::size_t m_next = 0;
};

class ExpressionEvaluator final : public Evaluator {
public:
    explicit ExpressionEvaluator(formula::Expression expression) : m_expression(std::move(expression)) {}

    const formula::Expression& expression() const { return m_expression; }

    Point point(double x, Values values, Framework) const override { return pointIn<Real>(x, values); }
    Point pointForDrawing(double x, Values values, Framework) const override { return pointIn<double>(x, values); }
    double parameterSlope(double x, Values values, std::size_t parameter, Framework) const override {
        const Real z = isScaled(values) ? inputAt<Real>(x, values) : Real{x};
        if (parameter < count())
            return static_cast<double>(formula::evaluate<Real>(m_expression, z, values, parameter).slope);
        const double slope = static_cast<double>(formula::evaluate<Real>(m_expression, z, values, formula::inX).slope);
        return parameter > count() ? slope : slope != 0.0 ? slope * x : 0.0;
    }
    void forward(std::span<const float> x, Values values, std::span<float> y) const override {
        if (isScaled(values)) return detail::scaledForward(x, values, y, forwardFunction());
        requireSizes(x, values, y.size());
        formula::forward(m_expression, x, values, y);
    }
    void slope(std::span<const float> x, Values values, std::span<float> y) const override {
        if (isScaled(values))
            return detail::scaledSlope(x, values, y, [this](auto z, Values own, auto to) { slope(z, own, to); });
        requireSizes(x, values, y.size());
        formula::slope(m_expression, x, values, y);
    }
    void backward(std::span<const float> x, std::span<const float> gradient, Values values,
                  std::span<float> y) const override {
        if (isScaled(values)) return detail::scaledBackward(x, gradient, values, y, backwardFunction());
        requireSizes(x, values, y.size());
        requireSizes(x, values, gradient.size());
        formula::backward(m_expression, x, gradient, values, y);
    }
    double parameterGradient(std::span<const float> x, std::span<const float> gradient, Values values,
                             std::size_t parameter) const override {
        if (isScaled(values))
            return detail::scaledGradient(
                x, gradient, values, parameter,
                [this](auto z, auto g, Values own, std::size_t p) { return parameterGradient(z, g, own, p); },
                backwardFunction());
        requireSizes(x, values, gradient.size());
        require(parameter < values.size(), "the formula has no parameter ", parameter);
        return formula::parameterGradient(m_expression, x, gradient, values, parameter);
    }
    std::vector<Break> breaks(Values values, Framework) const override {
        const std::vector<Break> own = m_breaks.at(m_expression, values.first(count()));
        return isScaled(values) ? detail::scaledBreaks(own, InputScale::of(values, count())) : own;
    }
    std::optional<Fault> fault(Values values) const override {
        const auto& parameters = m_expression.parameters;
        if (values.size() != parameters.size() && !isScaled(values))
            return Fault{parameters.size() == 1 ? CORE_TEXT("Fault", "it has %1 parameter, not %2")
                                                : CORE_TEXT("Fault", "it has %1 parameters, not %2"),
                         parameters.size(), values.size()};
        for (std::size_t i = 0; i < values.size(); ++i)
            if (!std::isfinite(values[i])) {
                const std::string name = i < parameters.size()    ? parameters[i].id
                                         : i == parameters.size() ? "weight"
                                                                  : "bias";
                return Fault{CORE_TEXT("Fault", "%1 must be a finite number"), name};
            }
        return std::nullopt;
    }

private:
    std::size_t count() const { return m_expression.parameters.size(); }
    bool isScaled(Values values) const { return InputScale::isIn(values, count()); }
    template <class T>
    T inputAt(double x, Values values) const {
        const InputScale input = InputScale::of(values, count());
        const std::vector<Break> own = m_breaks.at(m_expression, values.first(count()));
        return detail::scaledInput<T>(x, input, own, detail::scaledBreaks(own, input));
    }
    detail::ForwardFunction forwardFunction() const {
        return [this](auto z, Values own, auto to) { forward(z, own, to); };
    }
    detail::BackwardFunction backwardFunction() const {
        return [this](auto z, auto g, Values own, auto to) { backward(z, g, own, to); };
    }

    void requireSizes(std::span<const float> x, Values values, std::size_t others) const {
        require(values.size() == m_expression.parameters.size(), "the formula has ", m_expression.parameters.size(),
                " parameters, not ", values.size());
        require(x.size() == others, "a batch of ", x.size(), " numbers does not go with one of ", others);
    }

    template <class T>
    Point pointIn(double x, Values values) const {
        if (isScaled(values))
            return detail::byX(pointAt<T>(std::isnan(x) ? T(x) : inputAt<T>(x, values), values),
                               InputScale::of(values, count()).weight);
        return pointAt<T>(T(x), values);
    }
    template <class T>
    Point pointAt(T x, Values values) const {
        const auto at = [&](T place) {
            const Jet<T> f = formula::evaluate<T>(m_expression, place, values, formula::inX);
            return Point{static_cast<double>(f.value), static_cast<double>(f.slope), static_cast<double>(f.curvature)};
        };
        Point result = at(x);
        if (!std::isinf(x)) return result;
        // ∞ − ∞ and 0 · ∞ have no value: what f does far out stands for the limit.
        const Point far = at(std::copysign(T(1e30), x));
        const auto limit = [](double there, double farOut) {
            if (!std::isnan(there)) return there;
            if (std::fabs(farOut) > 1e15) return std::copysign(std::numeric_limits<double>::infinity(), farOut);
            return std::fabs(farOut) < 1e-12 ? std::copysign(0.0, farOut) : farOut;
        };
        return {limit(result.value, far.value), limit(result.slope, far.slope), limit(result.curvature, far.curvature)};
    }

    formula::Expression m_expression;
    mutable BreakCache m_breaks;
};

/// The catalogue as functions that formulas may use, by every name it is known by: each is written as a formula itself.
std::optional<formula::LibraryFunction> fromCatalogue(std::string_view name) {
    const Activation* const entry = findByName(name);
    if (!entry || expressionOf(*entry)) return std::nullopt;
    formula::LibraryFunction result{entry->facts.formula, {}};
    for (const Parameter& p : entry->parameters) result.parameters.emplace_back(p.id, p.initial);
    return result;
}

constexpr SourceText yours = CORE_TEXT("Family", "Yours");

/// A record together with the texts that it refers to.
struct Own {
    Own(std::string_view text, formula::Expression parsed)
        : formula(text), name(parsed.name.empty() ? excerpt(text, 32) : parsed.name) {
        auto evaluator = std::make_shared<ExpressionEvaluator>(std::move(parsed));
        record = {{formula, name, formula, {}, ""}, yours.english, {}, nullptr};
        for (const formula::ExpressionParameter& p : evaluator->expression().parameters)
            record.parameters.push_back({p.id, p.symbol, p.initial, p.initial, p.initial, p.low, p.high});
        record.evaluator = std::move(evaluator);
    }
    Own(const Own&) = delete;

    const std::string formula, name;
    Activation record;
};

std::string_view trimmed(std::string_view text) {
    const std::string_view blanks = " \t\r\n";
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blanks) + 1 - from);
}

}  // namespace

std::string_view ownFamily() { return yours.english; }

const Activation* ownActivation(std::string_view text) {
    text = trimmed(text);
    static std::mutex mutex;
    static std::map<std::string, std::unique_ptr<const Own>, std::less<>> all;
    {
        const std::lock_guard lock(mutex);
        if (const auto found = all.find(text); found != all.end()) return &found->second->record;
    }
    if (!isMeantAsFormula(text)) return nullptr;
    auto parsed = formula::parse(text, fromCatalogue);
    if (!std::holds_alternative<formula::Expression>(parsed)) return nullptr;
    auto made = std::make_unique<const Own>(text, std::move(std::get<formula::Expression>(parsed)));
    const std::lock_guard lock(mutex);
    return &all.try_emplace(std::string(text), std::move(made)).first->second->record;
}

std::optional<formula::SyntaxFault> faultOfFormula(std::string_view text) {
    const auto parsed = formula::parse(text, fromCatalogue);
    const auto* const fault = std::get_if<formula::SyntaxFault>(&parsed);
    return fault ? std::optional(*fault) : std::nullopt;
}

Fault sentenceOf(const formula::SyntaxFault& fault, std::string_view text) {
    const auto characters =
        std::ranges::count_if(text.substr(0, fault.from), [](char c) { return (c & 0xC0) != 0x80; });
    return {CORE_TEXT("Fault", "the formula is wrong at character %1: %2"), characters + 1, fault.reason};
}

bool isMeantAsFormula(std::string_view text) { return formula::looksLikeFormula(text); }

std::vector<std::string_view> functionsOfFormulas() { return formula::functionNames(); }

std::shared_ptr<const formula::Expression> expressionAsTyped(const Activation& activation) {
    if (!expressionOf(activation)) return nullptr;
    // A slider asks for the same one again and again.
    thread_local std::pair<const Activation*, std::shared_ptr<const formula::Expression>> last;
    if (last.first == &activation) return last.second;
    auto parsed = formula::parse(activation.facts.formula, fromCatalogue, formula::Shapes::AsTyped);
    if (auto* const typed = std::get_if<formula::Expression>(&parsed))
        last = {&activation, std::make_shared<const formula::Expression>(std::move(*typed))};
    else
        last = {&activation, nullptr};
    return last.second;
}

const formula::Expression* expressionOf(const Activation& activation) {
    const auto* const own = dynamic_cast<const ExpressionEvaluator*>(activation.evaluator.get());
    return own ? &own->expression() : nullptr;
}

}  // namespace activation
