// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/catalogue_model.h"

#include "core/activations/aliases.h"
#include "core/activations/catalogue.h"
#include "core/activations/own.h"
#include "core/vector_functions/vector_function.h"
#include "widgets/text/label_text.h"

#include <algorithm>

namespace activation {
namespace {

std::string familyIn(std::string_view family) { return familyText(family).toStdString(); }

QString spellings(const Activation& entry) {
    QStringList result;
    for (const std::string_view spelling :
         {entry.facts.spellings.pytorch, entry.facts.spellings.keras, entry.facts.spellings.jax})
        if (!spelling.empty()) result << toQString(spelling);
    result.removeDuplicates();
    return result.join(QStringLiteral("  ·  "));
}

/// What is left of a text when one compares it: letters and digits, in small letters.
QString folded(const QString& text) {
    QString result;
    for (const QChar c : text.toCaseFolded())
        if (c.isLetterOrNumber()) result += c;
    return result;
}

}  // namespace

std::vector<const Activation*> found(const QString& query, const OwnEntries& own) {
    const std::string text = query.toStdString();
    std::vector<const Activation*> result;
    for (const Activation* const entry : own)
        if (const auto how = match(*entry, text, familyIn(entry->family)); how && *how != Match::Misspelt)
            result.push_back(entry);
    const std::vector<const Activation*> ofCatalogue = search(text, familyIn);
    result.insert(result.end(), ofCatalogue.begin(), ofCatalogue.end());
    return result;
}

const Activation& shownEntry(const QString& id) {
    const Activation* const entry = find(id.toStdString());
    return entry ? *entry : *ownActivation(id.toStdString());
}

bool matches(const VectorFunction& function, const QString& query) {
    return std::ranges::all_of(query.split(u' ', Qt::SkipEmptyParts), [&](const QString& word) {
        return folded(toQString(function.facts.name)).contains(folded(word)) ||
               folded(toQString(function.facts.id)).contains(folded(word));
    });
}

CatalogueModel::CatalogueModel(QObject* parent) : QAbstractListModel(parent), m_rows(rows()) {}

std::vector<CatalogueModel::Row> CatalogueModel::rows() const {
    std::vector<Row> rows;
    std::string_view family;
    for (const Activation* const entry : found(m_query, m_own)) {
        if (entry->family != family) rows.push_back({family = entry->family, nullptr});
        rows.push_back({family, entry});
    }
    return rows;
}

void CatalogueModel::setQuery(const QString& query) {
    beginResetModel();
    m_query = query;
    m_rows = rows();
    endResetModel();
}

void CatalogueModel::setOwn(const OwnEntries& own) {
    beginResetModel();
    m_own = own;
    m_rows = rows();
    endResetModel();
}

const Activation* CatalogueModel::entry(const QModelIndex& index) const {
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].entry : nullptr;
}

QModelIndex CatalogueModel::indexOf(const QString& id) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].entry && toQString(m_rows[i].entry->facts.id) == id) return index(static_cast<int>(i));
    return {};
}

QModelIndex CatalogueModel::first() const { return m_rows.empty() ? QModelIndex() : index(1); }

QModelIndex CatalogueModel::best(const QString& name) const {
    const Activation* const called = findByName(name.toStdString());
    const QModelIndex place = called ? indexOf(toQString(called->facts.id)) : QModelIndex();
    if (place.isValid()) return place;
    const auto of = [&](const Row& row) {
        return row.entry ? activation::match(*row.entry, name.toStdString(), familyIn(row.family)) : std::nullopt;
    };
    std::size_t best = m_rows.size();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (const auto here = of(m_rows[i]); here && (best == m_rows.size() || here < of(m_rows[best]))) best = i;
    return best < m_rows.size() ? index(static_cast<int>(best)) : first();
}

int CatalogueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CatalogueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString family = familyText(row.family);
    if (!row.entry) return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(family) : QVariant();
    const QString name = toQString(row.entry->facts.name);
    switch (role) {
        case Qt::DisplayRole: return name;
        case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(name, family);
        case Qt::ToolTipRole:
            return expressionOf(*row.entry) ? toQString(row.entry->facts.formula) : spellings(*row.entry);
        case IdRole: return toQString(row.entry->facts.id);
        default: return {};
    }
}

Qt::ItemFlags CatalogueModel::flags(const QModelIndex& index) const {
    return entry(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

}  // namespace activation
