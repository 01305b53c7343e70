// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/dialog/export_dialog.h"
#include "app/files/settings.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace activation {

/// The export's dialog, with a hand on mouse and keys.
class ExportDialogTest : public testing::Test {
protected:
    ExportDialogTest() {
        settings().clear();
        open();
    }
    ~ExportDialogTest() override { delete dialog; }

    void open(const Exploration& exploration = {}) {
        dialog = new ExportDialog(exportSubject(exploration, false));
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(dialog));
    }
    void openAgain() {
        delete dialog;
        open();
    }

    template <class Widget>
    Widget* child(const char* name) const {
        Widget* widget = dialog->findChild<Widget*>(QLatin1String(name));
        EXPECT_TRUE(widget) << name;
        return widget;
    }
    void choose(const char* name, const QString& text) const {
        auto* box = child<QComboBox>(name);
        const int i = box->findText(text);
        ASSERT_GE(i, 0) << text.toStdString();
        box->setFocus();
        while (box->currentIndex() != i) {
            const int before = box->currentIndex();
            QTest::keyClick(box, before < i ? Qt::Key_Down : Qt::Key_Up);
            ASSERT_NE(box->currentIndex(), before);
        }
    }
    void typePath(const QString& path) const {
        auto* field = child<QLineEdit>("path");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, path);
    }
    void press(const char* name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    bool isWriting() const { return child<QProgressBar>("progress")->isVisible(); }
    /// A picture is written by another thread; the dialog goes when it is.
    void save() const {
        press("save");
        EXPECT_TRUE(QTest::qWaitFor([&] { return !isWriting(); }, 60'000));
    }
    static QByteArray bytesOf(const QString& path) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }
    QString sentence() const { return child<QLabel>("sentence")->text().remove(QChar(0x200B)); }

    QTemporaryDir folder;
    ExportDialog* dialog = nullptr;
};

}  // namespace activation
