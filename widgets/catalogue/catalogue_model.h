// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vector_functions/vector_function.h"

#include <QAbstractListModel>

#include <string_view>
#include <vector>

namespace activation {

/// A person's own activations (core/activations/own.h), in the order in which they are shown: before the catalogue.
using OwnEntries = std::vector<const Activation*>;

/// The activations that a search finds (see core/activations/aliases.h): own ones, then those of the catalogue in its
/// order.
std::vector<const Activation*> found(const QString& query, const OwnEntries& own = {});
/// An entry of the catalogue or an own one. The id is one that a list here has shown.
const Activation& shownEntry(const QString& id);
/// True where every word of the query is part of the function's name or id, whatever its case and separators.
bool matches(const VectorFunction& function, const QString& query);

/// The activations that a search finds, under the headings of their families.
class CatalogueModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// IdRole is empty for headings.
    enum Role { IdRole = Qt::UserRole };

    explicit CatalogueModel(QObject* parent = nullptr);

    void setQuery(const QString& query);
    void setOwn(const OwnEntries& own);

    /// Null for a heading.
    const Activation* entry(const QModelIndex& index) const;
    QModelIndex indexOf(const QString& id) const;
    /// The first activation; invalid where there is none.
    QModelIndex first() const;
    /// The activation that is called like that, so that "elu" is not ReLU; or else the one that matches best.
    QModelIndex best(const QString& name) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        std::string_view family;
        const Activation* entry;
    };
    std::vector<Row> rows() const;

    QString m_query;
    OwnEntries m_own;
    std::vector<Row> m_rows;
};

}  // namespace activation
