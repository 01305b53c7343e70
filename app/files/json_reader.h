// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/names.h"
#include "app/content/parse_error.h"
#include "core/numerics/range.h"
#include "widgets/text/label_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <utility>
#include <vector>

namespace activation {

/// What is said of the text of a file.
struct FileText {
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

/// Reads values out of JSON and throws, at the first one that is wrong, the sentence that names it.
class JsonReader {
public:
    explicit JsonReader(QJsonObject object, QString where = {})
        : m_object(std::move(object)), m_where(std::move(where)) {}

    bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }
    QStringList keys() const { return m_object.keys(); }

    double number(const QString& key) const { return numberOf(m_object[key], place(key)); }

    bool boolean(const QString& key) const {
        if (!m_object[key].isBool()) throw ParseError(FileText::tr("%1 must be true or false").arg(place(key)));
        return m_object[key].toBool();
    }

    QString text(const QString& key) const { return textOf(m_object[key], place(key)); }

    std::vector<double> numbers(const QString& key) const {
        std::vector<double> result;
        for (const QJsonValue value : arrayOf(m_object[key], place(key)))
            result.push_back(numberOf(value, place(key, static_cast<qsizetype>(result.size()))));
        return result;
    }

    Range range(const QString& key) const {
        const QJsonArray array = arrayOf(m_object[key], place(key));
        if (array.size() != 2)
            throw ParseError(FileText::tr("%1 must be two numbers, not %2").arg(place(key)).arg(array.size()));
        return {numberOf(array[0], place(key, 0)), numberOf(array[1], place(key, 1))};
    }

    JsonReader object(const QString& key) const { return objectOf(m_object[key], place(key)); }

    std::vector<JsonReader> objects(const QString& key) const {
        std::vector<JsonReader> result;
        for (const QJsonValue value : arrayOf(m_object[key], place(key)))
            result.push_back(objectOf(value, place(key, static_cast<qsizetype>(result.size()))));
        return result;
    }

    /// Which of the names stands there.
    std::size_t choice(const QString& key, const QStringList& names) const {
        return choiceOf(m_object[key], place(key), names);
    }
    template <class Row, std::size_t n>
    auto choice(const QString& key, const std::array<Row, n>& names) const {
        return names[choice(key, listOf(names))].value;
    }

    template <class Row, std::size_t n>
    auto choices(const QString& key, const std::array<Row, n>& names) const {
        std::vector<decltype(Row::value)> result;
        for (const QJsonValue value : arrayOf(m_object[key], place(key)))
            result.push_back(
                names[choiceOf(value, place(key, static_cast<qsizetype>(result.size())), listOf(names))].value);
        return result;
    }

    QString place(const QString& key) const {
        const QString name = excerptText(key);
        return m_where.isEmpty() ? name : m_where + '.' + name;
    }

private:
    QString place(const QString& key, qsizetype i) const { return QStringLiteral("%1[%2]").arg(place(key)).arg(i); }

    template <class Row, std::size_t n>
    static QStringList listOf(const std::array<Row, n>& names) {
        QStringList result;
        for (const Row& row : names) result << toQString(row.spelling);
        return result;
    }

    static double numberOf(const QJsonValue& value, const QString& where) {
        if (!value.isDouble()) throw ParseError(FileText::tr("%1 must be a number").arg(where));
        return value.toDouble();
    }
    static QString textOf(const QJsonValue& value, const QString& where) {
        if (!value.isString()) throw ParseError(FileText::tr("%1 must be a text").arg(where));
        return value.toString();
    }
    static QJsonArray arrayOf(const QJsonValue& value, const QString& where) {
        if (!value.isArray()) throw ParseError(FileText::tr("%1 must be a list in brackets").arg(where));
        return value.toArray();
    }
    static JsonReader objectOf(const QJsonValue& value, const QString& where) {
        if (!value.isObject()) throw ParseError(FileText::tr("%1 must be an object in braces").arg(where));
        return JsonReader(value.toObject(), where);
    }
    static std::size_t choiceOf(const QJsonValue& value, const QString& where, const QStringList& names) {
        const QString text = textOf(value, where);
        if (const qsizetype i = names.indexOf(text); i >= 0) return static_cast<std::size_t>(i);
        throw ParseError(
            FileText::tr("%1 must be one of %2, not \"%3\"").arg(where, names.join(", "), excerptText(text)));
    }

    QJsonObject m_object;
    QString m_where;
};

}  // namespace activation
