// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/application.h"
#include "tests/support/qt_tests.h"

int main(int argc, char** argv) { return activation::runQtTests<activation::Application>(argc, argv); }
