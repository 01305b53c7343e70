// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/look.h"

#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QMouseEvent;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace activation {

struct Activation;
class CatalogueDelegate;
class CatalogueModel;

/// Where a person finds an activation: a search field over a list that is grouped by family and browsed live, since
/// one recognises a curve sooner than a name.
class CatalogueList : public QWidget {
    Q_OBJECT

public:
    explicit CatalogueList(QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// What is shown before the catalogue, under a heading of its own.
    void setOwn(const std::vector<const Activation*>& own);
    void setCurrent(const QString& id);
    QString current() const { return m_current; }
    void focusSearch();
    /// Whether the keyboard is in the search field, or something is searched for.
    bool isSearching() const;
    /// Only the curves, without names, and a button instead of the search field: where there is little room.
    void setFolded(bool folded);
    static constexpr int foldedWidth = 72;  ///< pixels

signals:
    /// The person chose another one, by mouse, by keys, or by Return in the search field.
    void selected(const QString& id);
    /// By Return in the search field: the person has found it, and goes on elsewhere.
    void found();
    /// The person wants to compare with it: by its ⊕, a right click, or Ctrl+Return.
    void pinRequested(const QString& id);
    /// The person asks what can be done with an own one: by a right click, or by the key for menus.
    void ownMenuRequested(const QString& id, const QPoint& globalPlace);
    /// By the keys F2 and Delete.
    void renameRequested(const QString& id);
    void deleteRequested(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool pins(const QMouseEvent& event);
    bool isOwn(const QModelIndex& index) const;
    void search(const QString& query);
    void choose(const QModelIndex& index);
    QModelIndex pageAbove() const;
    void showCurrent();
    void retranslate();

    QLineEdit* m_search;
    QToolButton* m_unfold;
    QStackedWidget* m_pages;
    QListView* m_view;
    QLabel* m_nothing;
    QPushButton* m_clear;
    QAction *m_searchMark, *m_clearMark;
    CatalogueModel* m_model;
    CatalogueDelegate* m_delegate;
    QString m_current;
    bool m_settled = true;  ///< false while the current row changes by other hands than the person's
};

}  // namespace activation
