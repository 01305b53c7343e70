// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/latex_figure.h"

#include "app/content/numbers.h"
#include "widgets/plot/curve_spec.h"

#include <algorithm>
#include <map>

namespace activation {
namespace {

/// What is along y, in mathematics.
std::string yTitleOf(const Plot& plot) {
    constexpr const char* names[]{"f(x)", "f'(x)", "f''(x)", "\\log_{10}|f'(x)|"};
    if (plot.difference) return "\\Delta f(x)";
    std::string all;
    for (const Quantity quantity : plot.quantities)
        all += (all.empty() ? "" : ",\\ ") + std::string(names[static_cast<std::size_t>(quantity)]);
    return all;
}

/// Text in which what LaTeX would take for a command, and what its fonts lack, is spelled out. Each index and exponent
/// is one of {}: two in a row are then no error.
QString latexText(const QString& text) {
    static const std::map<char32_t, const char*> spelled{{U'\\', "\\textbackslash{}"},
                                                         {U'{', "\\{"},
                                                         {U'}', "\\}"},
                                                         {U'$', "\\$"},
                                                         {U'&', "\\&"},
                                                         {U'#', "\\#"},
                                                         {U'%', "\\%"},
                                                         {U'_', "\\_"},
                                                         {U'^', "\\textasciicircum{}"},
                                                         {U'~', "\\textasciitilde{}"},
                                                         {U'−', "$-$"},
                                                         {U'=', "$=$"},
                                                         {U'∞', "$\\infty$"},
                                                         {U'±', "$\\pm$"},
                                                         {U'·', "$\\cdot$"},
                                                         {U'…', "\\dots{}"},
                                                         {U'α', "$\\alpha$"},
                                                         {U'β', "$\\beta$"},
                                                         {U'γ', "$\\gamma$"},
                                                         {U'δ', "$\\delta$"},
                                                         {U'ε', "$\\varepsilon$"},
                                                         {U'ζ', "$\\zeta$"},
                                                         {U'η', "$\\eta$"},
                                                         {U'θ', "$\\theta$"},
                                                         {U'κ', "$\\kappa$"},
                                                         {U'λ', "$\\lambda$"},
                                                         {U'μ', "$\\mu$"},
                                                         {U'π', "$\\pi$"},
                                                         {U'ρ', "$\\rho$"},
                                                         {U'σ', "$\\sigma$"},
                                                         {U'τ', "$\\tau$"},
                                                         {U'φ', "$\\varphi$"},
                                                         {U'ω', "$\\omega$"},
                                                         {U'Φ', "$\\Phi$"},
                                                         {U'ℓ', "$\\ell$"},
                                                         {U'√', "$\\surd$"},
                                                         {U'≤', "$\\le$"},
                                                         {U'≥', "$\\ge$"},
                                                         {U'≠', "$\\ne$"},
                                                         {U'½', "$\\frac{1}{2}$"},
                                                         {U'⅓', "$\\frac{1}{3}$"},
                                                         {U'′', "$'$"},
                                                         {U'″', "$''$"},
                                                         {U'∣', "$|$"},
                                                         {U'|', "$|$"},
                                                         {U'₀', "${}_0$"},
                                                         {U'₁', "${}_1$"},
                                                         {U'₂', "${}_2$"},
                                                         {U'₃', "${}_3$"},
                                                         {U'₄', "${}_4$"},
                                                         {U'₅', "${}_5$"},
                                                         {U'₆', "${}_6$"},
                                                         {U'₇', "${}_7$"},
                                                         {U'₈', "${}_8$"},
                                                         {U'₉', "${}_9$"},
                                                         {U'ₙ', "${}_n$"},
                                                         {U'ₚ', "${}_p$"},
                                                         {U'⁰', "${}^0$"},
                                                         {U'¹', "${}^1$"},
                                                         {U'²', "${}^2$"},
                                                         {U'³', "${}^3$"},
                                                         {U'⁴', "${}^4$"},
                                                         {U'⁵', "${}^5$"},
                                                         {U'⁶', "${}^6$"},
                                                         {U'⁷', "${}^7$"},
                                                         {U'⁸', "${}^8$"},
                                                         {U'⁹', "${}^9$"},
                                                         {U'⁻', "${}^-$"}};
    QString result;
    const std::u32string all = text.toStdU32String();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto isLetter = [&](std::size_t k) { return k < all.size() && QChar::isLetter(all[k]); };
        if ((all[i] == U'f' || all[i] == U'x') && !isLetter(i + 1) && (i == 0 || !isLetter(i - 1)))
            result += QStringLiteral("$%1$").arg(QChar(static_cast<char16_t>(all[i])));
        else if (const auto found = spelled.find(all[i]); found != spelled.end())
            result += QLatin1String(found->second);
        else
            result += QString::fromUcs4(&all[i], 1);
    }
    return result.replace(QStringLiteral("$$"), QString());  // $f$$'$ is $f'$
}

std::string decimal(double value) {
    std::string text;
    append(text, value);
    return text;
}

std::string colourOf(const QColor& colour) {
    return "{rgb,255:red," + std::to_string(colour.red()) + ";green," + std::to_string(colour.green()) + ";blue," +
           std::to_string(colour.blue()) + "}";
}

std::string dashesOf(const QPen& pen) {
    switch (pen.style()) {
        case Qt::SolidLine: return "solid";
        case Qt::DotLine: return "densely dotted";
        case Qt::DashDotLine: return "dash dot";
        case Qt::DashDotDotLine: return "dash dot dot";
        case Qt::CustomDashLine: {
            std::string pattern = "dash pattern=";
            const QList<double> parts = pen.dashPattern();
            for (qsizetype i = 0; i < parts.size(); ++i)
                pattern += (i % 2 == 0 ? "on " : "off ") + decimal(parts[i] * pen.widthF()) + "pt ";
            return pattern;
        }
        default: return "dashed";
    }
}

/// Sizes in the file are those of TeX's points.
constexpr double pointsPerPixel = 0.6;  // of the window's pens: 2.5 px are 1.5 pt
constexpr double pageWidth = 4.75;      // inches: of an article on A4

class Writer {
public:
    Writer(const Exploration& exploration, const ExportOptions& options)
        : m_exploration(exploration), m_options(options), m_style(pictureStyleOf(options, options.size, true)) {}

    std::string text() {
        begin();
        const std::vector<Plot> panes = plotsOf(m_exploration);
        for (std::size_t i = 0; i < panes.size(); ++i) addPane(panes[i], i == 0, i + 1 == panes.size(), panes.size());
        end();
        return std::move(m_text);
    }

private:
    void line(const std::string& text) { m_text += text + '\n'; }

    void begin() {
        line("% " + titleOf(m_exploration).toStdString());
        line("% Drawn by Activation Explorer. A document of its own; \\input it into another that loads pgfplots.");
        line("\\expandafter\\ifx\\csname @nodocument\\endcsname\\relax");
        line("  \\def\\activationend{}%");
        line("\\else");
        line("  \\documentclass[border=2pt]{standalone}");
        line("  \\usepackage{pgfplots}");
        line("  \\pgfplotsset{compat=1.16}");
        line("  \\def\\activationend{\\end{document}}");
        line("  \\begin{document}");
        line("\\fi");
        line("\\begin{tikzpicture}");
    }

    void end() {
        line("\\end{tikzpicture}%");
        line("\\activationend");
    }

    void addPane(const Plot& pane, bool first, bool last, std::size_t count) {
        // Pixels say nothing on paper: without a size there it is as wide as the text of a page.
        const double inches = m_options.paper ? 1.0 / m_options.dpi : pageWidth / m_options.size.width();
        const double width = m_options.size.width() * inches;
        const double height = m_options.size.height() * inches / static_cast<double>(count);
        const bool textbook = m_exploration.axes == Axes::Textbook;
        if (m_options.lines > 0.0) m_perPixel = m_options.lines / pen::curve;
        const std::string name = "plot" + std::to_string(m_panes++);
        line("\\begin{axis}[name=" + name + ",");
        if (!first) line("  at={(plot" + std::to_string(m_panes - 2) + ".below south west)}, anchor=above north west,");
        line("  width=" + decimal(width) + "in, height=" + decimal(height) + "in,");
        line("  xmin=" + decimal(m_exploration.x.from) + ", xmax=" + decimal(m_exploration.x.to) +
             ", ymin=" + decimal(pane.y.from) + ", ymax=" + decimal(pane.y.to) + ",");
        if (first && m_options.title) line("  title={" + latexText(titleOf(m_exploration)).toStdString() + "},");
        if (textbook) line("  axis lines=middle,");
        if (textbook || (last && m_options.axisTitles.value_or(true))) line("  xlabel={$x$},");
        if (m_options.axisTitles.value_or(false)) line("  ylabel={$" + yTitleOf(pane) + "$},");
        if (m_options.grid && !textbook) line("  grid=major, grid style={black!15},");
        if (m_options.text > 0.0)
            line("  every node/.append style={font=\\fontsize{" + decimal(m_options.text) + "}{" +
                 decimal(1.2 * m_options.text) + "}\\selectfont},");
        line("  legend pos=north west, legend cell align=left, clip mode=individual]");
        addCurves(pane);
        line("\\end{axis}");
    }

    void addCurves(const Plot& pane) {
        const Canvas canvas{m_exploration.x, pane.y, 1000.0, 700.0, 0.2, 0.0};
        const std::vector<CurveSpec> curves = curvesOf(m_exploration, pane, m_style.look, 1.0);
        for (std::size_t i = 0; i < curves.size(); ++i) {
            const CurveSpec& spec = curves[i];
            const Curve sample = sampled(spec, canvas, m_exploration.framework);
            const std::string colour = colourOf(spec.pen.color());
            for (const Stroke& stroke : sample.strokes) add(stroke, styleOf(spec.pen) + ", line join=round");
            if (!sample.strokes.empty() && m_options.names && !spec.isFamily)
                line("\\node[anchor=west, color=" + colour +
                     "] at (axis cs:" + decimal(sample.strokes.back().x.back()) + "," +
                     decimal(sample.strokes.back().y.back()) + ") {" + label(spec) + "};");
            for (const Dot& dot : sample.dots)
                if (dot.mark != Mark::Corner)
                    line("\\addplot[only marks, mark=*, mark size=" + decimal(2.5 * m_perPixel) + "pt, color=" +
                         colour + ", forget plot" + (dot.mark == Mark::Open ? ", mark options={fill=white}" : "") +
                         "] coordinates {(" + decimal(dot.x) + "," + decimal(dot.y) + ")};");
        }
        if (!m_options.legend) return;
        for (auto spec = curves.rbegin(); spec != curves.rend(); ++spec) {  // f first
            if (spec->isFamily) continue;
            line("\\addlegendimage{" + styleOf(spec->pen) + "}");
            line("\\addlegendentry{" + label(*spec) + "}");
        }
    }

    void add(const Stroke& stroke, const std::string& style) {
        std::string points;
        for (std::size_t i = 0; i < stroke.x.size(); ++i) {
            points += '(' + decimal(stroke.x[i]) + ',' + decimal(stroke.y[i]) + ')';
            points += i % 4 == 3 ? '\n' : ' ';
        }
        line("\\addplot[" + style + ", forget plot] coordinates {\n" + points + "};");
    }

    std::string styleOf(const QPen& pen) const {
        return "color=" + colourOf(pen.color()) + ", " + dashesOf(pen) +
               ", line width=" + decimal(pen.widthF() * m_perPixel) + "pt";
    }

    std::string label(const CurveSpec& spec) const {
        const bool several = !m_exploration.pinned.empty() || spec.minus;
        return latexText(several || spec.quantity == Quantity::LogSlope ? (several ? spec.label : spec.symbol)
                                                                        : spec.symbol + QStringLiteral("(x)"))
            .toStdString();
    }

    const Exploration& m_exploration;
    const ExportOptions& m_options;
    PictureStyle m_style;
    double m_perPixel = pointsPerPixel;
    std::size_t m_panes = 0;
    std::string m_text;
};

}  // namespace

QByteArray latexFigure(const Exploration& exploration, const ExportOptions& options) {
    return QByteArray::fromStdString(Writer(exploration, options).text());
}

}  // namespace activation
