// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/pages/experiments_page.h"
#include "core/experiments/catalogue.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/text/label_text.h"

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
