// SPDX-License-Identifier: GPL-3.0-or-later
// Presets that a person has saved.
#include "tests/app/commands/program.h"
#include "tests/app/export/dialog/export_dialog_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QMenu>
#include <QPointer>

namespace activation {
namespace {

class OwnPresetTest : public ExportDialogTest {
protected:
    QStringList presets() const {
        QStringList names;
        const auto* box = child<QComboBox>("preset");
        for (int i = 0; i < box->count(); ++i)
            if (!box->itemText(i).isEmpty()) names << box->itemText(i);
        return names;
    }
    QAction* itemOf(const QString& text) const {
        auto* menu = child<QMenu>("presetMenu");
        emit menu->aboutToShow();
        for (QAction* action : menu->actions())
            if (action->text().remove('&').startsWith(text)) return action;
        return nullptr;
    }
    void saveAs(const QString& name) const {
        itemOf("Save as preset")->trigger();
        auto* const question = child<QInputDialog>("presetName");
        ASSERT_TRUE(question);
        auto* const field = question->findChild<QLineEdit*>();
        field->selectAll();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
        const QPointer<QInputDialog> open(question);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !open; }));
    }
};

TEST_F(OwnPresetTest, IsKeptAndUsedInTheWindowAndByTheCommandLine) {
    choose("preset", "Paper, one column");
    choose("look", "Grey");
    child<QDoubleSpinBox>("width")->setValue(70.0);
    QTest::mouseClick(child<QCheckBox>("grid"), Qt::LeftButton, {}, {8, 8});
    saveAs("my journal & me");
    EXPECT_EQ(child<QComboBox>("preset")->currentText(), "my journal & me");
    const ExportOptions chosen = dialog->options();

    openAgain();
    choose("preset", "Screen");
    choose("look", "Dark");
    EXPECT_NE(dialog->options(), chosen);
    choose("preset", "my journal & me");
    EXPECT_EQ(dialog->options(), chosen);
    typePath(folder.filePath("window.png"));
    save();
    outputOf({"render", "elu", "--preset", "my journal & me", "-o", folder.filePath("line.png")});
    EXPECT_TRUE(bytesOf(folder.filePath("window.png")) == bytesOf(folder.filePath("line.png")));
    outputOf({"render", "elu", "--preset", "my journal & me", "--grid", "on", "-o", folder.filePath("line.png")});
    EXPECT_FALSE(bytesOf(folder.filePath("window.png")) == bytesOf(folder.filePath("line.png")));

    openAgain();
    ASSERT_TRUE(itemOf("Remove my journal"));
    itemOf("Remove my journal")->trigger();
    EXPECT_FALSE(presets().contains("my journal & me"));
    EXPECT_EQ(child<QComboBox>("preset")->currentText(), "Custom") << "the options stay";
    const Outcome outcome = run({"render", "elu", "--preset", "my journal & me", "-o", folder.filePath("none.png")});
    EXPECT_EQ(outcome.code, 2);
    EXPECT_NE(outcome.err.find("--preset cannot be \"my journal & me\""), std::string::npos) << outcome.err;
    EXPECT_FALSE(QFile::exists(folder.filePath("none.png")));
}

TEST_F(OwnPresetTest, OneOfTheSameNameGivesWay) {
    saveAs("mine");
    choose("look", "Dark");
    saveAs("mine");
    EXPECT_EQ(presets().count("mine"), 1);
    choose("look", "Light");
    choose("preset", "mine");
    EXPECT_EQ(dialog->options().look, "dark");
}

TEST_F(OwnPresetTest, ANameThatCannotBeIsASentence) {
    const QStringList before = presets();
    saveAs("   ");
    EXPECT_FALSE(sentence().isEmpty());
    saveAs("one-column");
    EXPECT_TRUE(sentence().contains("one-column")) << sentence().toStdString();
    saveAs(QString(61, 'x'));
    EXPECT_TRUE(sentence().contains("60")) << sentence().toStdString();
    EXPECT_EQ(presets(), before);
}

}  // namespace
}  // namespace activation
