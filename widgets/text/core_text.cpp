// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/core_text.h"

#include "widgets/text/core_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <optional>

namespace activation {
namespace {

/// Settings whose id is not how they are written.
struct EnglishSetting {
    std::string_view id, words;
};

constexpr EnglishSetting englishSettings[]{{"sigma_w", "weight deviation"},
                                           {"sigma_b", "bias deviation"},
                                           {"start_1", "first weight"},
                                           {"start_2", "second weight"},
                                           {"learning_rate", "learning rate"},
                                           {"weight_decay", "weight decay"},
                                           {"per_channel", "per channel"},
                                           {"out_of_place", "out of place"},
                                           {"in_place", "in place"},
                                           {"lecun", "LeCun"},
                                           {"glorot", "Glorot"},
                                           {"he", "He"},
                                           {"he_prelu", "He for PReLU"},
                                           {"pytorch", "PyTorch"},
                                           {"sgd", "SGD"},
                                           {"log_softmax", "log-softmax"},
                                           {"glu", "GLU"},
                                           {"swiglu", "SwiGLU"},
                                           {"geglu", "GEGLU"},
                                           {"reglu", "ReGLU"},
                                           {"adam", "Adam"}};

/// What stands for %1, %2, … in the text; none where it is another one.
std::optional<QStringList> matched(const QString& text, const char* pattern) {
    static const QRegularExpression place(QStringLiteral("\\\\%\\d"));
    QString expression = QRegularExpression::escape(QString::fromUtf8(pattern));
    expression.replace(place, QStringLiteral("(.+)"));
    const auto match = QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(text);
    return match.hasMatch() ? std::optional(match.capturedTexts().mid(1)) : std::nullopt;
}

/// The text as a whole where it has a translation, else what the first pattern that fits makes of it; each word that
/// stands for a %1 is looked up by itself.
template <class WordText>
QString lookedUp(const char* context, const QString& text, std::span<const char* const> patterns, WordText wordText) {
    const QByteArray source = text.toUtf8();
    const QString whole = QCoreApplication::translate(context, source.constData());
    if (whole != text) return whole;
    for (const char* const pattern : patterns)
        if (const auto words = matched(text, pattern)) {
            QString result = QCoreApplication::translate(context, pattern);
            for (const QString& word : *words) result = result.arg(wordText(word));
            return result;
        }
    return text;
}

void put(std::string& text) { text = figureText(text).toStdString(); }

void put(FigureAxis& axis) {
    put(axis.label);
    for (std::string& name : axis.names) put(name);
}

}  // namespace

QString familyText(std::string_view family) {
    return QCoreApplication::translate("activation::Family", std::string(family).c_str());
}

QString faultText(std::string_view sentence) {
    static const QRegularExpression named(QStringLiteral("^\\w+: "));  // "elu: …" names the activation first
    const QString whole = toQString(sentence), name = named.match(whole).captured();
    const auto wordText = [](const QString& word) {  // a part of a sentence, or settings with commas between them
        const QString part = QCoreApplication::translate("activation::Fault", word.toUtf8().constData());
        if (part != word) return part;
        QStringList settings;
        for (const QString& id : word.split(QStringLiteral(", "))) settings << settingText(id.toStdString());
        return settings.join(QStringLiteral(", "));
    };
    return name + lookedUp("activation::Fault", whole.mid(name.size()), faultPatterns(), wordText);
}

QString figureText(std::string_view text) {
    return lookedUp("activation::Figure", toQString(text), figurePatterns(),
                    [](const QString& word) { return figureText(word.toStdString()); });
}

QString settingText(std::string_view id) {
    const QString plain = toQString(id);
    const QString translated = QCoreApplication::translate("activation::Setting", std::string(id).c_str());
    if (translated != plain) return translated;
    const auto english = std::ranges::find(englishSettings, id, &EnglishSetting::id);
    return english != std::end(englishSettings) ? toQString(english->words) : plain;
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
        for (std::string& word : figure.table->header) put(word);
        for (auto& row : figure.table->rows)
            for (Cell& cell : row)
                if (auto* word = std::get_if<std::string>(&cell)) put(*word);
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
