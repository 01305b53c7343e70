// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/dialog/export_subject.h"

class QPrinter;

namespace activation {

class MainWindow;

/// Asks for a printer, and prints on it; a PDF is one too.
void showPrintDialog(MainWindow& window, const ExportSubject& subject);

/// Over the page's printable area, drawn as an export draws. False where the printer cannot be painted on.
bool print(QPrinter& printer, const ExportSubject& subject);

}  // namespace activation
