// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one door to QCustomPlot. Its header asks for all of QtPrintSupport, and through it for every header of Qt's Core,
// GUI and Widgets, of which it needs what stands here; read whole, they double the time that a first build spends on
// the plot.
#include <QWidget>
#include <QtPrintSupport/QPrintEngine>
#include <QtPrintSupport/QPrinter>

#ifndef QT_QTPRINTSUPPORT_MODULE_H
#define QT_QTPRINTSUPPORT_MODULE_H
#include <qcustomplot.h>
#undef QT_QTPRINTSUPPORT_MODULE_H
#else
#include <qcustomplot.h>
#endif
