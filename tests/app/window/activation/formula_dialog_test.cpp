// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/formula_dialog.h"

#include "app/window/activation/formula_field.h"
#include "app/window/explorer.h"
#include "core/activations/own.h"
#include "tests/app/window/window_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>

namespace activation {
namespace {

class FormulaDialogTest : public WindowTest {
protected:
    void TearDown() override {
        for (const OwnActivation& own : keptActivations()) removeActivation(own.name);
        window->translation().setPreference(Translation::Preference::English);
        WindowTest::TearDown();
    }

    FormulaDialog* open() {
        press(Qt::Key_N, Qt::ControlModifier);
        auto* dialog = window->findChild<FormulaDialog*>();
        EXPECT_NE(dialog, nullptr);
        return dialog;
    }
    static void type(FormulaDialog* dialog, const QString& text) {
        auto* field = dialog->findChild<FormulaField*>("formulaField");
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        field->insertPlainText(text);
    }
    static QString faultOf(FormulaDialog* dialog) { return dialog->findChild<QLabel*>("formulaFault")->text(); }
    static void click(FormulaDialog* dialog, const char* button) {
        auto* found = dialog->findChild<QPushButton*>(button);
        ASSERT_TRUE(found->isEnabled()) << button;
        QTest::mouseClick(found, Qt::LeftButton);
    }
};

TEST_F(FormulaDialogTest, WhatIsWrongIsSaidInThePersonsLanguage) {
    window->translation().setPreference(Translation::Preference::Chinese);
    FormulaDialog* const dialog = open();
    type(dialog, "x*sigmod(x)");
    EXPECT_EQ(faultOf(dialog), "公式在第3个字符处有误：没有函数“sigmod”；是否想用sigmoid？");
    type(dialog, "x*sin(x");
    EXPECT_EQ(faultOf(dialog), "公式在第6个字符处有误：这个括号没有闭合");
}

TEST_F(FormulaDialogTest, WhatIsTypedIsLookedAtAndTheLastRightOneStays) {
    FormulaDialog* const dialog = open();
    type(dialog, "x*sigmoid(b*x)");
    EXPECT_EQ(seen().current.id, "x*sigmoid(b*x)");
    EXPECT_EQ(seen().current.values, std::vector{1.0});
    type(dialog, "x*sigmoid(b*x");
    EXPECT_EQ(seen().current.id, "x*sigmoid(b*x)");
    EXPECT_NE(faultOf(dialog).indexOf("this bracket is not closed"), -1) << faultOf(dialog).toStdString();
    EXPECT_EQ(dialog->findChild<FormulaField*>("formulaField")->extraSelections().size(), 1);
    type(dialog, "max(x, 0)^2");
    EXPECT_EQ(faultOf(dialog), "");
    EXPECT_TRUE(dialog->findChild<FormulaField*>("formulaField")->extraSelections().isEmpty());
    action("undo")->trigger();
    EXPECT_EQ(seen(), Exploration{}) << "typing is one step";
}

TEST_F(FormulaDialogTest, KeepsUnderANameAndBringsBackWhatWasDeleted) {
    FormulaDialog* const dialog = open();
    type(dialog, "x*tanh(exp(x))");
    QTest::keyClicks(dialog->findChild<QLineEdit*>("formulaName"), "my telu/2");
    EXPECT_EQ(entryOf(seen().current)->facts.name, "my telu/2");
    click(dialog, "formulaKeep");
    auto* list = dialog->findChild<QListWidget*>("formulaList");
    ASSERT_EQ(list->count(), 1);
    EXPECT_EQ(list->item(0)->text(), "my telu/2");
    EXPECT_EQ(keptActivations().front().formula, "x*tanh(exp(x))");
    click(dialog, "formulaDelete");
    ASSERT_EQ(list->count(), 1);
    EXPECT_EQ(list->item(0)->flags(), Qt::NoItemFlags) << "only what an empty list is for";
    EXPECT_TRUE(keptActivations().isEmpty());
    click(dialog, "formulaUndoDelete");
    ASSERT_EQ(list->count(), 1);
    EXPECT_EQ(keptActivations().front().formula, "x*tanh(exp(x))");
    type(dialog, "x^3");
    list->setCurrentRow(-1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    EXPECT_EQ(seen().current.id, "\"my telu/2\"(x) = x*tanh(exp(x))");
}

TEST_F(FormulaDialogTest, EveryEntryCanBeEditedAsAFormula) {
    for (const Activation& entry : catalogue()) {
        choose(std::string(entry.facts.id).c_str());
        const std::vector<double> values = seen().current.values;
        action("editAsFormula")->trigger();
        auto* dialog = window->findChild<FormulaDialog*>();
        ASSERT_NE(dialog, nullptr);
        const Activation& own = *entryOf(seen().current);
        if (entry.facts.id != "identity") {
            EXPECT_NE(expressionOf(own), nullptr) << entry.facts.id;
        }
        EXPECT_EQ(own.parameters.size(), entry.parameters.size()) << entry.facts.id;
        for (std::size_t i = 0; i < own.parameters.size(); ++i) {
            const std::size_t place = *entry.indexOf(own.parameters[i].id);
            EXPECT_EQ(seen().current.values[i], values[place]);
            EXPECT_EQ(own.parameters[i].high, entry.parameters[place].high);
        }
        delete dialog;
    }
}

}  // namespace
}  // namespace activation
