// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look.h"

#include <QWidget>

class QLabel;
class QListView;

namespace activation {

/// A page with all activations side by side. Choosing one, by mouse or by keys, is a wish to look at it alone.
class Gallery : public QWidget {
    Q_OBJECT

public:
    explicit Gallery(QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Marks the one that is looked at.
    void setCurrent(const QString& id);
    void focusView();

signals:
    void opened(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void retranslate();

    QLabel *m_title, *m_caption;
    QListView* m_view;
};

}  // namespace activation
