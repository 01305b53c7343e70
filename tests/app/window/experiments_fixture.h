// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/dialog/export_dialog.h"
#include "app/window/pages/experiments_page.h"
#include "core/experiments/catalogue.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/text/label_text.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

namespace activation {

inline constexpr int patience = 60'000;  // ms

/// The page of experiments.
class ExperimentsPageTest : public WindowTest {
protected:
    ExperimentsPageTest() {
        action("experiments")->trigger();
        page = window->pages().experimentsPage();
    }
    bool isDone() {
        return QTest::qWaitFor(
            [&] {
                return !shown().isRunning() && !shown().shownFigures().empty() && shown().staleSentence().isEmpty();
            },
            patience);
    }
    ExperimentsPage& shown() const { return *window->pages().experimentsPage(); }
    QString with() {
        QStringList names;
        for (const Selection& selection : shown().settings().activations) names << labelOf(selection);
        return names.join(QStringLiteral("; "));
    }
    /// What is said at the fields of settings.
    QStringList faults() const {
        QStringList result;
        for (const QLabel* label : child("experimentPanel")->findChildren<QLabel*>("fault"))
            if (label->isVisible()) result << label->text();
        return result;
    }
    static Exploration ofExperiment(std::string_view id) {
        Exploration exploration;
        exploration.experiment = id;
        return exploration;
    }
    void typeSeed(const QString& digits) {
        auto* seed = child<QDoubleSpinBox>("seed");
        seed->setFocus();
        seed->selectAll();
        type(digits);
    }
    /// What the window writes into a file of this kind.
    QByteArray exported(const char* suffix) {
        const QString path = m_folder.filePath(QStringLiteral("figures.") + suffix);
        QFile::remove(path);
        exportTo(path);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    /// Exports what is seen into a new file, as a person does.
    void exportTo(const QString& path) {
        action("export")->trigger();
        saveAs(path);
    }
    /// In the dialog that is open.
    void saveAs(const QString& path) {
        const QPointer<ExportDialog> dialog = child<ExportDialog>("exportDialog");
        ASSERT_TRUE(dialog);
        auto* field = dialog->findChild<QLineEdit*>("path");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, path);
        QTest::keyClick(field, Qt::Key_Tab);
        QTest::mouseClick(dialog->findChild<QPushButton*>("save"), Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog; }, patience))
            << dialog->findChild<QLabel*>("sentence")->text().toStdString();
    }

    ExperimentsPage* page;

private:
    const QTemporaryDir m_folder;
};

}  // namespace activation
