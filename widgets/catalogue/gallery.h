// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/catalogue/gallery_picture.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace activation {

/// A page with all activations side by side under the headings of their families, and below them the functions of a
/// vector. Choosing one, by mouse or by keys, is a request to look at it alone; a right click one to pin it.
class Gallery : public QWidget {
    Q_OBJECT

public:
    explicit Gallery(QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// What is shown before the catalogue, under a heading of its own.
    void setOwn(const std::vector<const Activation*>& own);
    /// Marks the activation that is looked at.
    void setCurrent(const QString& id);
    /// Shows what is called like that.
    void setQuery(const QString& query);
    /// Which curves, and how far.
    void setView(const GalleryView& view);
    const GalleryView& view() const { return m_curves; }
    void focusView();

signals:
    void opened(const QString& id);
    void vectorFunctionOpened(const QString& id);
    void pinRequested(const QString& id);
    /// A right click on an own one.
    void ownMenuRequested(const QString& id, const QPoint& globalPlace);
    /// Nothing is found, and a person wants to see all again.
    void clearRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A family, or the functions of a vector.
    struct Group {
        std::string_view family;  ///< empty: the functions of a vector
        QWidget* head;
        QLabel *title, *caption;
        QListView* view;
    };

    void addGroup(std::string_view family, QVBoxLayout& column);
    /// Those that the search leaves, from the first.
    std::vector<Group*> shown();
    void arrange();
    bool leave(QListView& view, int key);
    void showTile(const QListView& view);
    void retranslate();

    std::vector<Group> m_groups;
    std::vector<const Activation*> m_own;
    QScrollArea* m_area;
    QLabel* m_nothing;
    QPushButton* m_clear;
    QString m_query, m_current;
    GalleryView m_curves;
    int m_columns = 1;
};

}  // namespace activation
