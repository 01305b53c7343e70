// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace activation {

class MainWindow;

/// "What am I looking at?": lies over the window and names its parts where they are, until the next key or click.
class PartsGuide : public QWidget {
    Q_OBJECT

public:
    /// It is deleted when it goes.
    explicit PartsGuide(MainWindow& window);

    /// What it says of the parts that are seen, from the first.
    QStringList sentences() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Part {
        QRect place;
        QString name, sentence;
    };
    std::vector<Part> parts() const;

    MainWindow& m_window;
};

}  // namespace activation
