// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/look.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QPushButton;
class QStackedWidget;

namespace activation {

class CatalogueDelegate;
class CatalogueModel;

/// Where a person finds an activation: a search field over a list that is grouped by family and browsed live, since
/// one recognises a curve sooner than a name.
class CatalogueList : public QWidget {
    Q_OBJECT

public:
    explicit CatalogueList(QWidget* parent = nullptr);

    void setLook(const Look& look);
    void setCurrent(const QString& id);
    QString current() const { return m_current; }
    void focusSearch();

signals:
    /// The person chose another one, by mouse, by keys, or by Return in the search field.
    void selected(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search(const QString& query);
    void choose(const QModelIndex& index);
    QModelIndex pageAbove() const;
    void showCurrent();
    void retranslate();

    QLineEdit* m_search;
    QListView* m_view;
    QStackedWidget* m_pages;
    QLabel* m_nothing;
    QPushButton* m_clear;
    QAction *m_searchMark, *m_clearMark;
    CatalogueModel* m_model;
    CatalogueDelegate* m_delegate;
    QString m_current;
    bool m_settled = true;  ///< false while the current row changes by other hands than the person's
};

}  // namespace activation
