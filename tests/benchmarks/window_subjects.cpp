// SPDX-License-Identifier: GPL-3.0-or-later
// What window_benchmark looks at from outside: the program's window, the same curves as one would draw them at first,
// and an empty window. It says "ready" and the plot's size when all of it is there.
//
//     window_subjects window <width> <height> [<formula of one parameter, alpha>]
//     window_subjects naive <width> <height> <plot's width> <plot's height>
//     window_subjects empty <width> <height>
#include "app/window/shell/main_window.h"
#include "app/window/start/application.h"
#include "core/activations/catalogue.h"
#include "core/activations/own.h"
#include "widgets/look/style.h"
#include "widgets/plot/chart/plot_engine.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <memory>

using namespace activation;

namespace {

void sayReady(const QSize& plot) {
    std::printf("ready %d %d\n", plot.width(), plot.height());
    std::fflush(stdout);
}

/// 2,000 samples of ELU and of its slope, antialiased, in pens of 2.5, set and drawn anew at every key.
class Naive : public QWidget {
public:
    explicit Naive(const QSize& plotSize) : m_plot(this) {
        m_plot.setGeometry(0, 0, plotSize.width(), plotSize.height());
        m_plot.setAntialiasedElements(QCP::aeAll);
        for (const QColor color : {QColor(0x00, 0x60, 0xac), QColor(0xbc, 0x4a, 0x00)})
            m_plot.addGraph()->setPen(QPen(color, 2.5));
        m_plot.xAxis->setRange(-5.0, 5.0);
        m_plot.yAxis->setRange(-2.0, 5.0);
        setFocusPolicy(Qt::StrongFocus);
        draw();
    }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        m_alpha += event->key() == Qt::Key_Right ? 0.05 : -0.05;
        draw();
    }

private:
    void draw() {
        const Activation& elu = *activation::find("elu");
        QVector<double> x, value, slope;
        for (int i = 0; i < 2000; ++i) {
            x << -5.0 + 10.0 * i / 1999.0;
            const Point at = elu.point(x.last(), std::array{m_alpha}, Framework::PyTorch);
            value << at.value;
            slope << at.slope;
        }
        m_plot.graph(0)->setData(x, value, true);
        m_plot.graph(1)->setData(x, slope, true);
        m_plot.replot();
    }

    QCustomPlot m_plot;
    double m_alpha = 1.0;
};

int showWindow(const QSize& size, const std::string& formula) {
    const QTemporaryDir own;  // no one's settings, and the same at every run
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"}) qputenv(variable, own.path().toUtf8());
    QCoreApplication::setApplicationName(QStringLiteral("window_benchmark"));
    Exploration exploration;
    exploration.probe = -1.0;
    if (!formula.empty()) {
        const Activation* const entry = ownActivation(formula);
        if (!entry) return 2;
        exploration.current = {formula, entry->defaults()};
    }
    MainWindow window(exploration);
    window.resize(size);
    window.show();
    QTimer waiting;
    QObject::connect(&waiting, &QTimer::timeout, &window, [&] {
        const QWidget* row = window.findChild<QWidget*>(QStringLiteral("parameter_alpha"));
        if (!row) return;
        waiting.stop();
        row->findChild<QWidget*>(QStringLiteral("slider"))->setFocus();
        sayReady(window.findChild<QWidget*>(QStringLiteral("chart"))->size());
    });
    waiting.start(50);
    return QApplication::exec();
}

int show(QWidget& window, const QSize& size) {
    window.resize(size);
    window.show();
    QTimer::singleShot(0, &window, [&] { sayReady(size); });
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    QApplication::setStyle(new Style);
    const QStringList words(argv, argv + argc);
    // Of those, the window alone has what the program does for it.
    const auto application = words.value(1) == QLatin1String("window") ? std::make_unique<Application>(argc, argv)
                                                                       : std::make_unique<QApplication>(argc, argv);
    if (words.size() < 4) return 2;
    const QSize size(words[2].toInt(), words[3].toInt());
    if (words[1] == QLatin1String("window")) return showWindow(size, words.value(4).toStdString());
    if (words[1] == QLatin1String("empty")) {
        QWidget window;
        return show(window, size);
    }
    if (words.size() < 6) return 2;
    Naive window(QSize(words[4].toInt(), words[5].toInt()));
    return show(window, size);
}
