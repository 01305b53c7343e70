// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/core_text.h"

#include <QCoreApplication>
#include <QDir>

namespace activation {
namespace {

/// In UTF-8, as the core has it.
std::string translation(const TranslatableText& text) {
    const bool isMarked = *text.source.english != '\0';
    if (!isMarked && text.arguments.empty()) return text.spelling;
    std::vector<std::string> parts;
    for (const TranslatableText& each : text.arguments) parts.push_back(translation(each));
    return isMarked ? expanded(translated(text.source).toStdString(), parts) : joined(parts);
}

void put(TranslatableText& text) { text = translation(text); }

void put(FigureAxis& axis) {
    put(axis.label);
    for (TranslatableText& name : axis.names) put(name);
}

}  // namespace

QString translated(const TranslatableText& text) { return QString::fromStdString(translation(text)); }

QString translated(SourceText text) { return QCoreApplication::translate(text.context, text.english); }

QString faultText(const Fault& fault) { return translated(fault); }

QString familyText(std::string_view family) {
    return QCoreApplication::translate("Family", std::string(family).c_str());
}

Figure translated(Figure figure) {
    put(figure.title);
    put(figure.x);
    put(figure.y);
    for (FigureCurve& curve : figure.curves) put(curve.name);
    for (FigureBars& bars : figure.bars) put(bars.name);
    if (figure.map) put(figure.map->quantity);
    for (FigureMarker& marker : figure.markers) put(marker.label);
    if (figure.table) {
        for (TranslatableText& word : figure.table->header) put(word);
        for (auto& row : figure.table->rows)
            for (Cell& cell : row)
                if (auto* word = std::get_if<TranslatableText>(&cell)) put(*word);
    }
    return figure;
}

QString excerptText(const QString& foreign, int mostCharacters) {
    // A character has at most two units of UTF-16: what is behind need not be converted.
    return toQString(
        excerpt(foreign.left(2 * mostCharacters + 2).toStdString(), static_cast<std::size_t>(mostCharacters)));
}

QString pathText(const QString& path) {
    return toQString(excerpt(QDir::toNativeSeparators(path).toStdString(), pathExcerptLength));
}

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace activation
