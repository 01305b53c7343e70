// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is named on the command line and cannot be opened: a sentence, and no window.
#include "tests/app/commands/program.h"

#include <QFile>

namespace activation {
namespace {

TEST(RunWindow, AFileThatCannotBeOpenedIsSaidAndNothingIsShown) {
    QByteArray pins = R"({"version": 1, "pinned": [)";
    for (int i = 0; i < 14; ++i) pins += i == 0 ? R"({"activation": "relu"})" : R"(, {"activation": "relu"})";
    const std::pair<QByteArray, const char*> cases[]{
        {"", "it is empty"},
        {"{", "line 1"},
        {R"({"version": 1, "current": {"activation": "nothing"}})", "there is no activation called \"nothing\""},
        {pins + "]}", "at most 12 curves can be pinned"},
        {R"({"version": 1, "experiments": {"dead_units": {"seed": 1e17}}})", "seed must be a whole number from 0 to"},
        {R"({"version": 1, "experiments": {"dead_units": {"depth": 1e6}}})", "depth must be a whole number from"},
        {R"({"version": 1, "family": {"parameter": "a", "values": [0, 1], "curves": 99}})",
         "a family has from 2 to 25"},
        {QByteArray(2 << 20, ' '), "it is larger than 1,048,576 bytes"},
    };
    const QTemporaryDir folder;
    for (const auto& [content, sentence] : cases) {
        QFile file(folder.filePath("one.activation"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const Outcome outcome = run({file.fileName()}, {}, {"QT_QPA_PLATFORM=offscreen"});
        EXPECT_EQ(outcome.code, 1) << sentence;
        EXPECT_EQ(outcome.out, "");
        EXPECT_TRUE(QString::fromStdString(outcome.err).startsWith("activation-explorer: cannot open ")) << outcome.err;
        EXPECT_NE(outcome.err.find(sentence), std::string::npos) << outcome.err;
        EXPECT_EQ(QString::fromStdString(outcome.err).count(u'\n'), 1);
    }
}

}  // namespace
}  // namespace activation
