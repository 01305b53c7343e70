// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/program.h"

#include <QDir>
#include <QRegularExpression>

namespace activation {
namespace {

struct Fault {
    QStringList arguments;
    int code;
    const char* sentence;  ///< the beginning of it
};

const Fault faults[]{
    // commands
    {{"shwo", "relu"}, 2, "there is no command \"shwo\". Did you mean \"show\"?"},
    {{"evaluate"}, 2, "there is no command \"evaluate\"; see"},
    {{"help"}, 2, "there is no command \"help\". Did you mean \"--help\"?"},
    {{""}, 2, "there is no command \"\"; see"},
    {{"-"}, 2, "there is no option \"-\"; see"},
    {{"--verison"}, 2, "there is no option \"--verison\". Did you mean \"--version\"?"},
    {{"--json", "list"}, 2, "there is no option \"--json\"; see"},
    {{"statistics", "relu", "--deviation", "0"}, 1, "--deviation must be greater than 0 and at most 1e300"},
    {{"statistics", "relu", "--mean", "inf"}, 1, "--mean must be a number from -1e300 to 1e300"},
    {{"statistcs", "relu"}, 2, "there is no command \"statistcs\". Did you mean \"statistics\"?"},
    {{"code", "relu"}, 2, "code needs --for L: pytorch, keras, jax, cpp or latex"},
    {{"code", "relu", "--for", "torch"}, 2, "--for cannot be \"torch\"; it is one of pytorch, keras, jax, cpp, latex"},
    {{"code", "relu", "--for", "pytroch"}, 2, "--for cannot be \"pytroch\". Did you mean \"pytorch\"?"},
    {{"code", "celu", "--set", "alpha=0", "--for", "jax"}, 1, "celu: alpha must not be 0"},
    {{"code", "--for", "jax"}, 2, "code needs the id of an activation"},
    {{"no such file.json"}, 1, "cannot open \"no such file.json\": there is no such file"},
    {{"./exploration", "more"}, 2, "unexpected argument \"more\": only one file can be opened"},
    {{}, 1, "there is no display to open a window on; \"activation-explorer render <id> -o file.png\" needs none"},
    // options
    {{"list", "--jsn"}, 2, "list has no option \"--jsn\". Did you mean \"--json\"?"},
    {{"list", "--json=yes"}, 2, "--json takes no value"},
    {{"list", "-j"}, 2, "list has no option \"-j\"; see \"activation-explorer list --help\""},
    {{"show", "relu", "--sett", "a=1"}, 2, "show has no option \"--sett\". Did you mean \"--set\"?"},
    {{"show", "relu", "--frm=1"}, 2, "show has no option \"--frm\"; see"},
    {{"show", "elu", "--set"}, 2, "--set needs a value"},
    {{"eval", "relu", "--framework"}, 2, "--framework needs a value"},
    {{"eval", "relu", "--frmework", "jax", "1"}, 2, "eval has no option \"--frmework\". Did you mean \"--framework\"?"},
    {{"eval", "relu", "1", "--framework", "torch"},
     2,
     "--framework cannot be \"torch\"; it is one of pytorch, keras, jax"},
    {{"eval", "relu", "1", "--framework", "Keras"}, 2, "--framework cannot be \"Keras\". Did you mean \"keras\"?"},
    {{"eval", "relu", "1", "--framework", ""}, 2, "--framework cannot be \"\"; it is one of"},
    {{"eval", "relu", "1", "--precision", "float"}, 2, "--precision cannot be \"float\"; it is one of double, single"},
    {{"list", "extra"}, 2, "unexpected argument \"extra\" for list"},
    // activations and families
    {{"show"}, 2, "show needs the id of an activation"},
    {{"show", "relu", "elu"}, 2, "unexpected argument \"elu\" for show"},
    {{"show", "rleu"}, 2, "there is no activation \"rleu\". Did you mean \"relu\"?"},
    {{"eval", "softmax", "1"}, 2, "there is no activation \"softmax\""},
    {{"eval", "perceptron", "1"}, 2, "there is no activation \"perceptron\"; \"activation-explorer list\" names all"},
    {{"show", ""}, 2, "there is no activation \"\"; "},
    {{"show", "re\nlu\t"}, 2, "there is no activation \"re\uFFFDlu\uFFFD\". Did you mean \"relu\"?"},
    {{"list", "--family", "rectifier"}, 2, "there is no family \"rectifier\". Did you mean \"Rectifiers\"?"},
    {{"list", "--family", ""}, 2, "there is no family \"\"; there are: Rectifiers, Exponential units"},
    // parameters
    {{"show", "relu", "--set", "alpha=1"}, 2, "relu has no parameters, so none can be set"},
    {{"show", "elu", "--set", "alhpa=1"}, 2, "elu has no parameter \"alhpa\". Did you mean \"alpha\"?"},
    {{"show", "rrelu", "--set", "a=1"}, 2, "rrelu has no parameter \"a\"; it has lower, upper"},
    {{"show", "elu", "--set", "alpha"}, 2, "\"alpha\" is not of the form parameter=value"},
    {{"show", "elu", "--set", ""}, 2, "\"\" is not of the form parameter=value"},
    {{"show", "elu", "--set", "=1"}, 2, "elu has no parameter \"\"; it has alpha"},
    {{"show", "elu", "--set", "alpha="}, 2, "alpha cannot be \"\": that is not a number"},
    {{"show", "elu", "--set", "alpha=one"}, 2, "alpha cannot be \"one\": that is not a number"},
    {{"show", "elu", "--set", "alpha=0,5"}, 2, "alpha cannot be \"0,5\": that is not a number. Did you mean \"0.5\"?"},
    {{"show", "elu", "--set", "alpha=1e999"}, 1, "elu: alpha must be a finite number"},
    {{"show", "elu", "--set", "alpha=nan"}, 1, "elu: alpha must be a finite number"},
    {{"eval", "celu", "1", "--set", "alpha=0"}, 1, "celu: alpha must not be 0"},
    {{"eval", "softshrink", "1", "--set", "lambd=-0.1"}, 1, "softshrink: lambd must not be negative"},
    {{"eval", "hardtanh", "1", "--set", "min_val=2"}, 1, "hardtanh: min_val must not exceed max_val"},
    {{"eval", "rrelu", "1", "--set", "lower=0.5"}, 1, "rrelu: lower must not exceed upper"},
    {{"eval", "softplus", "1", "--set", "beta=0"}, 1, "softplus: beta must not be 0"},
    // numbers
    {{"eval"}, 2, "eval needs the id of an activation"},
    {{"eval", "relu", "1", "two"}, 2, "x cannot be \"two\": that is not a number"},
    {{"eval", "relu", ""}, 2, "x cannot be \"\": that is not a number"},
    {{"eval", "relu", "--", "--set"}, 2, "x cannot be \"--set\": that is not a number"},
    {{"eval", "relu", "-1x"}, 2, "x cannot be \"-1x\": that is not a number"},
    {{"sample", "relu"}, 2, "sample needs --from a: the first x"},
    {{"sample", "relu", "--from", "1", "--to", "2"}, 2, "sample needs --points n: the number of points"},
    {{"sample", "relu", "--from", "a", "--to", "2", "--points", "3"},
     2,
     "--from cannot be \"a\": that is not a number"},
    {{"sample", "relu", "--from", "nan", "--to", "2", "--points", "3"}, 1, "--from and --to must be finite"},
    {{"sample", "relu", "--from", "0", "--to", "1e999", "--points", "3"}, 1, "--from and --to must be finite"},
    {{"sample", "relu", "--from", "0", "--to", "1", "--points", "1"}, 1, "--points must be at least 2"},
    {{"sample", "relu", "--from", "0", "--to", "1", "--points", "-5"},
     2,
     "--points cannot be \"-5\": it must not be negative"},
    {{"sample", "relu", "--from", "0", "--to", "1", "--points", "2.5"}, 2, "--points cannot be \"2.5\": that is not"},
    {{"sample", "relu", "1", "--from", "0", "--to", "1", "--points", "3"}, 2, "unexpected argument \"1\" for sample"},
    // pictures
    {{"render", "-o", "a.png"}, 2, "render needs the id of an activation"},
    {{"render", "relu"}, 2, "render needs -o file: the picture"},
    {{"render", "relu", "-o"}, 2, "-o needs a value"},
    {{"render", "relu", "-o", ""}, 2, "-o needs a file name"},
    {{"render", "relu", "-o", "picture"},
     2,
     "\"picture\" has no suffix that names the format; it is one of png, svg, pdf, webp, jpg, csv"},
    {{"render", "relu", "-o", "picture.pgn"}, 2, "the format cannot be \"pgn\". Did you mean \"png\"?"},
    {{"render", "relu", "-o", "picture.xcf"}, 2, "the format cannot be \"xcf\"; it is one of png"},
    {{"render", "relu", "-o", "folder/"}, 1, "cannot write \"folder/\": that is a directory"},
    {{"render", "relu", "-o", "."}, 1, "cannot write \".\": that is a directory"},
    {{"render", "relu", "-o", "no such folder/a.png"}, 1, "cannot write no such folder/a.png: "},
    {{"render", "relu", "-o", "no such folder/a.csv"}, 1, "cannot write no such folder/a.csv: "},
    {{"render", "relu", "rleu", "-o", "a.png"}, 2, "there is no activation \"rleu\". Did you mean \"relu\"?"},
    {{"render", "relu:", "-o", "a.png"}, 2, "\"\" is not of the form parameter=value"},
    {{"render", "relu:a=1", "-o", "a.png"}, 2, "relu has no parameters, so none can be set"},
    {{"render", "elu:alpha", "-o", "a.png"}, 2, "\"alpha\" is not of the form parameter=value"},
    {{"render", "elu:alpha=1,alpah=2", "-o", "a.png"}, 2, "elu has no parameter \"alpah\". Did you mean \"alpha\"?"},
    {{"render", "celu:alpha=0", "-o", "a.png"}, 1, "celu: alpha must not be 0"},
    {{"render", "relu", "-o", "a.png", "--x", "2:-2"}, 1, "the x range cannot be shown: its first limit must be less"},
    {{"render", "relu", "-o", "a.png", "--x=-1e300:1e300"},
     1,
     "the x range cannot be shown: its limits must be less than"},
    {{"render", "relu", "-o", "a.png", "--x=1:1.000000000001"},
     1,
     "the x range cannot be shown: its limits are too close"},
    {{"render", "relu", "-o", "a.png", "--x", "nan:1"}, 1, "the x range cannot be shown: its limits must be finite"},
    {{"render", "relu", "-o", "a.png", "--x", "-1e999:1"}, 1, "the x range cannot be shown"},
    {{"render", "relu", "-o", "a.png", "--y", "1:1"}, 1, "the y range cannot be shown"},
    {{"render", "relu", "-o", "a.png", "--x", "2"}, 2, "--x cannot be \"2\": a range is two numbers, a:b"},
    {{"render", "relu", "-o", "a.png", "--x", "1:2:3"}, 2, "--x cannot be \"1:2:3\": a range is two numbers, a:b"},
    {{"render", "relu", "-o", "a.png", "--x", ":"}, 2, "--x cannot be \"\": that is not a number"},
    {{"render", "relu", "-o", "a.png", "--show", "value,slop"},
     2,
     "--show cannot be \"slop\". Did you mean \"slope\"?"},
    {{"render", "relu", "-o", "a.png", "--show", ""}, 2, "--show cannot be \"\"; it is one of value, slope, curvature"},
    {{"render", "relu", "-o", "a.png", "--size", "0x0"}, 2, "--size cannot be \"0x0\": a size is a width and a"},
    {{"render", "relu", "-o", "a.png", "--size", "99999999x1"}, 1, "cannot write a.png: a picture is from 16 to "},
    {{"render", "relu", "-o", "a.png", "--size", "99999999999999999999x99"}, 1, "cannot write a.png: a picture is"},
    {{"render", "relu", "-o", "a.png", "--size", "1920"}, 2, "--size cannot be \"1920\": a size is a width and a"},
    {{"render", "relu", "-o", "a.png", "--size", "-5x5"}, 2, "--size cannot be \"-5x5\": a size is a width and a"},
    {{"render", "relu", "-o", "a.png", "--dpi", "0"}, 1, "cannot write a.png: the resolution is from 1 to "},
    {{"render", "relu", "-o", "a.png", "--dpi", "high"}, 2, "--dpi cannot be \"high\": that is not a whole number"},
    {{"render", "relu", "-o", "a.png", "--look", "drak"}, 2, "--look cannot be \"drak\". Did you mean \"dark\"?"},
    {{"render", "relu", "-o", "a.png", "--axes", "box"}, 2, "--axes cannot be \"box\"; it is one of frame, textbook"},
    {{"render", "relu", "-o", "a.webp", "--size", "16384x16"},
     1,
     "cannot write a.webp: a picture is from 16 to 16383 "},
    {{"render", "relu", "-o", "a.png", "--curves", "alpha=0:1"}, 2, "relu has no parameters, so none can be set"},
    {{"render", "elu", "-o", "a.png", "--curves", "alhpa=0:1"}, 2, "elu has no parameter \"alhpa\". Did you mean"},
    // numbers as people elsewhere write them
    {{"eval", "relu", "1_000"}, 2, "x cannot be \"1_000\": that is not a number. Did you mean \"1000\"?"},
    {{"eval", "relu", "\u22121.5"}, 2, "x cannot be \"\u22121.5\": that is not a number. Did you mean \"-1.5\"?"},
    {{"eval", "relu", "0x1F"}, 2, "x cannot be \"0x1F\": that is not a number. Did you mean \"31\"?"},
    {{"eval", "relu", " 1"}, 2, "x cannot be \" 1\": that is not a number. Did you mean \"1\"?"},
    {{"eval", "relu", "1,234.5"}, 2, "x cannot be \"1,234.5\": that is not a number. Did you mean \"1234.5\"?"},
    {{"sample", "relu", "--from", "0", "--to", "1", "--points", "1e9"},
     2,
     "--points cannot be \"1e9\": write it in digits alone. Did you mean \"1000000000\"?"},
    {{"sample", "relu", "--from", "0", "--to", "1", "--points", "99999999999999999999"},
     1,
     "--points must be at most 9007199254740992"},
    {{"run", "statistics", "--seed", "99999999999999999999"}, 1, "--seed must be at most 9007199254740991"},
    // what would act on a terminal, or hides
    {{"show", "\x1b[31mrelu"}, 2, "there is no activation \"\uFFFD[31mrelu\""},
    {{"show", "re\u200Blu"}, 2, "there is no activation \"re\uFFFDlu\". Did you mean \"relu\"?"},
    {{"show", "elu", "--set", "\u202Ealpha=1"}, 2, "elu has no parameter \"\uFFFDalpha\""},
    {{"show", "relu", "--\x1b[1m=2"}, 2, "show has no option \"--\uFFFD[1m\"; see"},
    {{"render", "relu", "-o", "a.p\nng"}, 2, "the format cannot be \"p\uFFFDng\". Did you mean \"png\"?"},
    {{"render", "relu", "-o", "no\x1b folder/a.png"}, 1, "cannot write no\uFFFD folder/a.png: "},
    {{"no\x1b[2Jfile.json"}, 1, "cannot open \"no\uFFFD[2Jfile.json\": there is no such file"},
    {{"run", "tensor", "--set", "values=1 2\u202E3"}, 1, "tensor: values must be numbers, and \"2\uFFFD3\" is not one"},
    {{"run", "tensor", "--set", "\x07=1"}, 2, "tensor has no setting \"\uFFFD\"; see"},
    {{"render", "relu", "-o", "a.png", "--sweep", "a=1"}, 2, "--sweep cannot be \"a=1\": it is a parameter,"},
};

TEST(CommandLine, everyFaultIsOneSentenceAndItsCode) {
    for (const auto& [arguments, code, sentence] : faults) {
        const QTemporaryDir empty;
        Program program(arguments);
        program.setWorkingDirectory(empty.path());
        const std::string what = arguments.join(u' ').toStdString();
        EXPECT_EQ(program.end(), code) << what;
        const std::string error = program.readAllStandardError().toStdString();
        EXPECT_TRUE(error.starts_with(std::string("activation-explorer: ") + sentence)) << what << ": " << error;
        EXPECT_EQ(error.find('\n'), error.size() - 1) << what << ": " << error;
        EXPECT_EQ(program.readAllStandardOutput(), "") << what;
        EXPECT_TRUE(QDir(empty.path()).isEmpty()) << what;
    }
}

TEST(CommandLine, manyAndLongArgumentsAreOneSentenceToo) {
    const Outcome word = run({"show", QString(100000, u'r')});
    EXPECT_EQ(word.code, 2);
    EXPECT_LT(word.err.size(), 300u);
    QStringList numbers{"eval", "relu"};
    for (int i = 0; i < 20000; ++i) numbers << QString::number(-i);
    EXPECT_EQ(cellsOf(outputOf(numbers)).size(), 20001u);
    EXPECT_EQ(run(numbers << "x").out, "");
}

TEST(CommandLine, version) { EXPECT_EQ(outputOf({"--version"}), "activation-explorer " ACTIVATION_VERSION "\n"); }

TEST(CommandLine, helpNamesEveryCommandAndEachCommandHelps) {
    const std::string help = outputOf({"--help"});
    EXPECT_EQ(outputOf({"-h"}), help);
    for (const char* command : {"list", "show", "eval", "sample", "statistics", "render", "code", "run"}) {
        EXPECT_NE(help.find(std::string("\n  ") + command + ' '), std::string::npos) << command;
        EXPECT_NE(outputOf({command, "--help"}).find(std::string("Usage: activation-explorer ") + command + ' '),
                  std::string::npos);
    }
    for (const char* command : {"eval", "sample", "render"})
        EXPECT_NE(outputOf({command, "--help"}).find("softplus has a threshold"), std::string::npos) << command;
}

TEST(CommandLine, theManPageNamesEveryCommandAndOption) {
    const QString page = QString::fromStdString(outputOf({"--manual"})).remove(u'\\');
    const auto firstWords = [](const QStringList& arguments, const QRegularExpression& expression) {
        QStringList words;
        const QString help = QString::fromStdString(outputOf(arguments));
        for (const QRegularExpressionMatch& match : expression.globalMatch(help)) words << match.captured(1);
        return words;
    };
    const QStringList commands =
        firstWords({"--help"}, QRegularExpression("^  ([a-z]+) ", QRegularExpression::MultilineOption));
    EXPECT_GE(commands.size(), 5);
    for (const QString& command : commands) {
        EXPECT_TRUE(page.contains("\n.B " + command + "\n")) << command.toStdString();
        const QStringList options = firstWords(
            {command, "--help"}, QRegularExpression("^  (?:-h,)?(--?[a-z]+)", QRegularExpression::MultilineOption));
        EXPECT_TRUE(options.contains("--help"));
        for (const QString& option : options)
            EXPECT_TRUE(page.contains(QRegularExpression(option + "\\b"))) << option.toStdString();
    }
}

TEST(CommandLine, theHelpNamesEveryChoice) {
    const std::string help = outputOf({"render", "--help"});
    for (const QStringList& option : {QStringList{"--look"}, {"--axes"}, {"--layout"}, {"--framework"}}) {
        const QString error = QString::fromStdString(run({"render", option[0], ""}).err);
        const QStringList choices = error.trimmed().section("it is one of ", 1).split(", ");
        EXPECT_GE(choices.size(), 2) << option[0].toStdString();
        for (const QString& choice : choices)
            EXPECT_NE(help.find(choice.toStdString()), std::string::npos) << choice.toStdString();
    }
}

TEST(CommandLine, needsNoLocaleNorHomeNorSession) {
    const QStringList bare{"LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8", "HOME=/nonexistent", "TERM="};
    for (const QStringList& arguments : {QStringList{"eval", "elu", "-0.5"}, QStringList{"show", "rrelu"},
                                         QStringList{"show", "rrelu", "--json"}, QStringList{"list"}})
        EXPECT_EQ(outputOf(arguments, {}, bare), outputOf(arguments));
}

}  // namespace
}  // namespace activation
