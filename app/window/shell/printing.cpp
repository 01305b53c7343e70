// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/printing.h"

#include "app/window/shell/main_window.h"

#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace activation {
namespace {

constexpr int resolution = 600;  // dpi
constexpr double height = 11.0;  // points: of the type, over a whole page

}  // namespace

bool print(QPrinter& printer, const ExportSubject& subject) {
    const QPageLayout page = printer.pageLayout();
    const QSizeF inches = page.paintRect(QPageLayout::Inch).size();
    ExportOptions options = subject.usual;
    options.text = height;
    options.setExtent({inches.width(), inches.height(), Unit::Inch});
    options.setResolution(printer.resolution());
    options.look = QStringLiteral("light");
    return subject.paint(printer, page.paintRectPixels(printer.resolution()).size(), options);
}

void showPrintDialog(MainWindow& window, const ExportSubject& subject) {
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setResolution(resolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(subject.fileName);
    printer->setCreator(QStringLiteral("Activation Explorer"));
    auto* const dialog = new QPrintDialog(printer.get(), &window);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), &window, [&window, subject, printer] {
        if (print(*printer, subject))
            window.say(MainWindow::tr("Printed"));
        else
            window.fail(MainWindow::tr("Cannot print: the printer did not accept it"));
    });
    dialog->open();
}

}  // namespace activation
