// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export.h"
#include "app/export/figure_export.h"
#include "app/export/format.h"
#include "app/files/exploration_file.h"
#include "app/files/files.h"
#include "core/experiments/catalogue.h"
#include "tests/app/commands/program.h"

#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFontInfo>
#include <QImage>

#include <sys/stat.h>

namespace activation {
namespace {

/// Renders into a file of its own and reads that.
QByteArray rendered(const QStringList& arguments, const QString& suffix = "png", const QStringList& environment = {}) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("picture." + suffix);
    EXPECT_EQ(outputOf(QStringList{"render", "-o", path} + arguments, {}, environment), "");
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

TEST(Render, writesEveryFormat) {
    for (const QString& format : formatsFor(&Format::curves))
        EXPECT_GT(rendered({"relu"}, format).size(), 500) << format.toStdString();
    EXPECT_EQ(rendered({"relu"}, "PNG"), rendered({"relu"}));
}

TEST(Render, jpegIsAnotherSpellingOfJpg) {
    EXPECT_EQ(rendered({"relu"}, "jpeg"), rendered({"relu"}, "jpg"));
    EXPECT_EQ(rendered({"relu"}, "JPEG"), rendered({"relu"}, "jpg"));
    EXPECT_FALSE(formatsFor(&Format::curves).contains("jpeg"));
    EXPECT_EQ(formatFor(&Format::curves, "JPeg"), "jpg");
    EXPECT_EQ(formatFor(&Format::curves, "jp"), "");
}

TEST(Render, aFormulaIsNoFileThoughItHasDotsAndColons) {
    EXPECT_GT(rendered({"x > 0 ? x : 0.5*x"}).size(), 500);
    QString formula("x < -0.5 ? 0.25 : 0.5*x");
    while (formula.size() < 1000) formula += " + 0.001*x/2";
    const QTemporaryDir folder;
    const QString first = folder.filePath("first.png"), again = folder.filePath("again.png");
    EXPECT_EQ(outputOf({"render", formula, "-o", first}), "");
    EXPECT_EQ(outputOf({"render", first, "-o", again}), "");
    QFile one(first), other(again);
    ASSERT_TRUE(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
    EXPECT_EQ(one.readAll(), other.readAll()) << "long formulas are read from pictures too";
}

TEST(Render, isTheExportOfTheExploration) {
    Exploration exploration;
    exploration.current = {"prelu", {0.5}};
    exploration.pinned = {{"rrelu", {0.25, 0.5}}, {"gelu", {}}};
    exploration.framework = Framework::Jax;
    exploration.shown = {true, false, true};
    exploration.x = {-2.0, 2.0};
    exploration.y = Range{-1.0, 3.0};
    exploration.axes = Axes::Textbook;
    ExportOptions options;
    options.size = {640, 480};
    options.dpi = 120;
    options.look = "dark";
    const QTemporaryDir folder;
    const QStringList arguments{"prelu:alpha=0.5",
                                "rrelu:upper=0.5,lower=0.25",
                                "gelu",
                                "--framework",
                                "jax",
                                "--show",
                                "value,curvature",
                                "--x",
                                "-2:2",
                                "--y=-1:3",
                                "--axes",
                                "textbook",
                                "--size",
                                "640x480",
                                "--dpi",
                                "120",
                                "--look",
                                "dark"};
    for (const char* format : {"png", "csv"}) {
        const QString path = folder.filePath(QStringLiteral("export.") + format);
        ASSERT_TRUE(exportTo(path, exploration, options));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_EQ(rendered(arguments, format), file.readAll()) << format;
    }
    const QImage image = QImage::fromData(rendered(arguments));
    EXPECT_EQ(image.size(), QSize(640, 480));
    EXPECT_EQ(image.dotsPerMeterX(), qRound(120 / 0.0254));
}

TEST(Render, optionsChangeThePicture) {
    const QByteArray plain = rendered({"elu"});
    for (const QStringList& arguments : {QStringList{"elu:alpha=2"},
                                         {"elu", "gelu"},
                                         {"elu", "--look", "print"},
                                         {"elu", "--look", "grey"},
                                         {"elu", "--show", "value"},
                                         {"elu", "--axes", "textbook"},
                                         {"elu", "--x", "-3:3"},
                                         {"elu", "--y", "-3:3"}})
        EXPECT_NE(rendered(arguments), plain) << arguments.join(u' ').toStdString();
}

TEST(Render, drawsFamiliesDifferencesAndTheMagnifier) {
    Exploration exploration;
    exploration.current = {"elu", {1.5}};
    exploration.pinned = {{"celu", {1.0}}};
    exploration.shown = {.value = true, .slope = false, .difference = true, .magnifier = true};
    exploration.layout = Layout::Stacked;
    exploration.probe = -2.0;
    exploration.family = {"alpha", {0.5, 2.5}, 5};
    const QTemporaryDir folder;
    for (const char* format : {"png", "csv"}) {
        const QString path = folder.filePath(QStringLiteral("export.") + format);
        ASSERT_TRUE(exportTo(path, exploration, {}));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray picture = rendered({"elu:alpha=1.5", "celu", "--show", "value,difference,magnifier",
                                             "--layout", "stacked", "--probe=-2", "--curves", "alpha=0.5:2.5:5"},
                                            format);
        EXPECT_EQ(picture, file.readAll()) << format;
        if (QByteArray(format) == "csv") {
            EXPECT_TRUE(picture.startsWith("x,elu:alpha=1.5 value,celu:alpha=1 value,elu:alpha=0.5 value,"))
                << picture.left(200).constData();
        }
    }
}

TEST(Render, dependsOnItsArgumentsAlone) {
    const QByteArray plain = rendered({"elu"});
    for (const char* variable :
         {"LC_ALL=de_DE.UTF-8", "LANGUAGE=zh_CN", "QT_SCALE_FACTOR=2", "QT_FONT_DPI=192", "QT_SCREEN_SCALE_FACTORS=2",
          "QT_USE_PHYSICAL_DPI=1", "QT_STYLE_OVERRIDE=nonsense", "QT_QPA_PLATFORMTHEME=gtk3", "QT_QPA_PLATFORM=xcb",
          "DISPLAY=:99999", "XDG_RUNTIME_DIR=/nonexistent"})
        EXPECT_EQ(rendered({"elu"}, "png", {variable}), plain) << variable;
}

TEST(Render, aFileThatCannotBeWrittenStaysAsItWas) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("kept.png");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("as it was");
    file.close();
    for (const QStringList& wrong : {QStringList{"--x", "2:-2"}, {"--size", "1x1"}, {"--look", "pink"}}) {
        EXPECT_NE(run(QStringList{"render", "relu", "-o", path} + wrong).code, 0);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_EQ(file.readAll(), "as it was");
        file.close();
    }
    EXPECT_EQ(run({"render", "relu", "-o", "/dev/full/a.png"}).code, 1);
}

TEST(Render, aLineInsteadOfAFileIsStandardOutput) {
    EXPECT_EQ(outputOf({"render", "elu", "-o", "-"}), rendered({"elu"}).toStdString());
    EXPECT_FALSE(QFile::exists("-"));
    EXPECT_EQ(outputOf({"run", "statistics", "--csv", "-o", "-"}), outputOf({"run", "statistics", "--csv"}));
    EXPECT_EQ(
        run({"render", "elu", "-o", "-", "--size", "1x1"}).err,
        "activation-explorer: cannot write standard output: a picture is from 16 to 16384 pixels wide and high\n");
}

TEST(Render, whatIsNoFileIsNotReplaced) {
    const QTemporaryDir folder;
    const QString pipe = folder.filePath("pipe.png"), device = folder.filePath("device.csv");
    ASSERT_EQ(mkfifo(pipe.toUtf8().constData(), 0600), 0);
    ASSERT_TRUE(QFile::link("/dev/null", device));
    for (const QStringList& command : {QStringList{"render", "elu", "-o"}, {"run", "statistics", "-o"}}) {
        EXPECT_EQ(run(command + QStringList{pipe}).err,
                  "activation-explorer: cannot write \"" + pipe.toStdString() + "\": that is a pipe, not a file\n");
        EXPECT_EQ(run(command + QStringList{pipe}).code, 1);
        EXPECT_EQ(run(command + QStringList{device}).code, 1);
        for (const char* special : {"/dev/null", "/dev/full", "/dev/stdout"})
            EXPECT_EQ(run(command + QStringList{special}).code, 1) << special;
    }
    struct stat there {};
    EXPECT_TRUE(stat(pipe.toUtf8().constData(), &there) == 0 && S_ISFIFO(there.st_mode));
    EXPECT_EQ(QFile::symLinkTarget(device), "/dev/null");
}

TEST(Render, optionsOfPicturesAreThoseOfTheExport) {
    ExportOptions options;
    options.setExtent({88.0, 60.0, Unit::Millimetre});
    options.setResolution(200);
    options.title = options.grid = options.legend = false;
    options.names = options.transparent = true;
    options.text = 9.0;
    options.lines = 0.75;
    const QTemporaryDir folder;
    for (const char* format : {"png", "svg", "pdf", "webp", "tex"}) {
        const QString path = folder.filePath(QStringLiteral("export.") + format);
        ASSERT_TRUE(exportTo(path, Exploration{}, options));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_EQ(rendered({"elu", "--size", "88x60mm", "--dpi", "200", "--title", "off", "--grid", "off", "--names",
                            "on", "--background", "transparent", "--text", "9pt", "--lines", "0.75pt"},
                           format),
                  file.readAll())
            << format;
    }
    for (const ExportPreset& preset : exportPresets())
        EXPECT_FALSE(
            rendered({"elu", "--preset", QString::fromUtf8(preset.id.data(), qsizetype(preset.id.size()))}, "svg")
                .isEmpty());
    for (const QStringList& wrong : {QStringList{"--size", "88x60ml"},
                                     {"--text", "8"},
                                     {"--lines", "thick"},
                                     {"--title", "maybe"},
                                     {"--preset", "poster"},
                                     {"--seconds", "3"}})
        EXPECT_EQ(run(QStringList{"render", "elu", "-o", folder.filePath("a.png")} + wrong).code, 2)
            << wrong.join(u' ').toStdString();
}

/// A session that shows an experiment is drawn as that page, with its settings; a sweep is one of curves.
TEST(Render, drawsTheExperimentThatASessionShows) {
    const QTemporaryDir folder;
    Exploration seen;
    seen.page = Page::Experiments;
    seen.experiment = "learn_prelu";
    seen.overrides["learn_prelu"].numbers["steps"] = 20.0;
    const QString session = folder.filePath("seen.activation");
    ASSERT_TRUE(writeWhole(session, toJson(seen)));
    const Experiment& experiment = *findExperiment("learn_prelu");
    const Settings settings = settingsOf(experiment, seen);
    const auto figures = activation::run(experiment, settings);
    ASSERT_TRUE(figures);
    for (const char* const format : {"svg", "csv"}) {
        const QString rendered = folder.filePath(QStringLiteral("a.") + format),
                      expected = folder.filePath(QStringLiteral("b.") + format);
        EXPECT_EQ(outputOf({"render", session, "-o", rendered}), "");
        ASSERT_TRUE(exportFigures(expected, experiment, settings, *figures, figureOptions(), seen));
        QFile a(rendered), b(expected);
        ASSERT_TRUE(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        EXPECT_EQ(a.readAll(), b.readAll()) << format;
    }
    EXPECT_EQ(
        outputOf({"render", session, "--sweep", "alpha=0:2:3", "--size", "64x36", "-o", folder.filePath("a.gif")}), "");
}

TEST(Render, aFontIsOneThatIsThere) {
    const QString family = QFontDatabase::families().last();
    EXPECT_TRUE(rendered({"elu", "--font", family}, "svg").contains(QFontInfo(QFont(family)).family().toUtf8()));
    EXPECT_NE(rendered({"elu", "--font", "serif"}, "svg"), rendered({"elu"}, "svg"));
    const Outcome outcome = run({"render", "elu", "--font", "No Such Font", "-o", "/nonexistent/a.svg"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_NE(outcome.err.find("there is no font family \"No Such Font\""), std::string::npos) << outcome.err;
}

TEST(Render, aPictureIsDrawnAgain) {
    const QTemporaryDir folder;
    const auto contentOf = [](const QString& path) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    };
    const QString saved = folder.filePath("saved.activation");
    QFile file(saved);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": 1, \"current\": {\"activation\": \"gelu\"}}");
    file.close();
    EXPECT_EQ(rendered({saved}), rendered({"gelu"}));
    for (const char* format : {"png", "svg", "pdf", "webp"}) {
        const QString first = folder.filePath(QStringLiteral("first.") + format);
        const QString again = folder.filePath(QStringLiteral("again.") + format);
        for (const QStringList& made : {QStringList{"render", "prelu:alpha=0.5", "gelu", "--x", "-2:2", "--preset",
                                                    "one-column", "--look", "grey"},
                                        {"run", "statistics", "--activation", "elu:alpha=2", "--size", "640x480"},
                                        {"run", "precision", "--seed", "3"}}) {
            EXPECT_EQ(outputOf(made + QStringList{"-o", first}), "");
            EXPECT_EQ(outputOf({"render", first, "-o", again}), "");
            EXPECT_EQ(contentOf(again), contentOf(first)) << made.join(u' ').toStdString() << ' ' << format;
        }
    }
    outputOf({"render", "elu", "-o", folder.filePath("elu.png"), "--size", "400x300"});
    EXPECT_EQ(rendered({folder.filePath("elu.png"), "--x", "-1:1"}),
              rendered({"elu", "--size", "400x300", "--x", "-1:1"}));
}

TEST(Render, aFileWithoutAnExplorationIsRefused) {
    const QTemporaryDir folder;
    QImage(20, 20, QImage::Format_RGB32).save(folder.filePath("foreign.png"));
    for (const char* name : {"foreign.png", "missing.png"}) {
        const auto result = run({"render", folder.filePath(name), "-o", folder.filePath("out.png")});
        EXPECT_EQ(result.code, 1) << name;
        EXPECT_TRUE(result.err.starts_with("activation-explorer: cannot open ")) << result.err;
        EXPECT_EQ(std::ranges::count(result.err, '\n'), 1);
        EXPECT_FALSE(QFile::exists(folder.filePath("out.png")));
    }
}

TEST(Render, aSweepIsAnAnimation) {
    const QTemporaryDir folder;
    for (const char* format : {"gif", "apng", "webp"}) {
        const QString path = folder.filePath(QStringLiteral("elu.") + format);
        EXPECT_EQ(outputOf({"render", "elu", "--sweep", "alpha=0:2:5", "--size", "320x180", "-o", path}), "");
        EXPECT_GT(QFileInfo(path).size(), 1000) << format;
    }
    EXPECT_EQ(run({"render", "elu", "--sweep", "alpha=0:2:5", "-o", folder.filePath("a.png")}).code, 2);
    EXPECT_EQ(run({"render", "elu", "--sweep", "beta=0:2:5", "-o", folder.filePath("a.gif")}).code, 2);
    EXPECT_EQ(run({"render", "elu", "-o", folder.filePath("a.gif")}).code, 2);
}

TEST(Render, aPageOfPdfIsOneThatReadersTake) {
    const QTemporaryDir folder;
    const auto codeOf = [&](const char* size, const char* dpi) {
        return run({"render", "relu", "-o", folder.filePath("a.pdf"), "--size", size, "--dpi", dpi}).code;
    };
    EXPECT_EQ(codeOf("16384x100", "81"), 1);
    EXPECT_EQ(codeOf("16384x100", "82"), 0);
    EXPECT_EQ(codeOf("199x200", "4800"), 1);
    EXPECT_EQ(codeOf("200x200", "4800"), 0);
}

}  // namespace
}  // namespace activation
