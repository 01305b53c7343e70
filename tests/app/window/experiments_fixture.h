// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/pages/experiments_page.h"
#include "core/experiments/catalogue.h"
#include "tests/app/window/window_fixture.h"

#include <QFileDialog>
#include <QLabel>
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
            [&] { return !child("stopExperiment")->isEnabled() && child("exportFigures")->isEnabled(); }, patience);
    }
    QString with() { return child<QLabel>("experimentWith")->text(); }
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
        action("export")->trigger();
        auto* dialog = page->findChild<QFileDialog*>();
        EXPECT_TRUE(dialog);
        if (!dialog) return {};
        emit dialog->fileSelected(path);
        delete dialog;
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    ExperimentsPage* page;

private:
    const QTemporaryDir m_folder;
};

}  // namespace activation
