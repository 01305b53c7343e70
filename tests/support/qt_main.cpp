// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.h"

int main(int argc, char** argv) { return activation::runQtTests<QApplication>(argc, argv); }
