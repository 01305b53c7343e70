// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/catalogue.h"
#include "core/experiments/catalogue.h"
#include "tests/app/commands/program.h"

#include <QDir>
#include <QRegularExpression>

#include <random>

namespace activation {
namespace {

QString text(std::string_view s) { return QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size())); }

/// Words that somebody may type, rightly or not, on purpose or not.
const QStringList words{"",
                        "-",
                        "--",
                        "@",
                        "@/dev/zero",
                        "@.",
                        "nan",
                        "-inf",
                        "1e999",
                        "5e-324",
                        "0",
                        "-0",
                        "1",
                        "-1",
                        "1,5",
                        "1_000",
                        "0x10",
                        "\u22121",
                        "1e9",
                        "-5",
                        " 1",
                        "=",
                        "a=b",
                        ":",
                        "1:2:3",
                        "-1e300:1e300",
                        "5:-5",
                        "nan:1",
                        "\x1b[31m",
                        "\u202E",
                        "\u200B",
                        "%1%2",
                        "<b>",
                        "a\nb",
                        "0x0",
                        "16x16",
                        "99999x9",
                        "value,",
                        "log_slope",
                        "pink",
                        "dark",
                        "stacked",
                        "JAX",
                        "single",
                        "latex",
                        "--help",
                        "a.png",
                        "b.pdf",
                        "e.jpeg",
                        "f.csv",
                        "h.gif",
                        "no/a.svg",
                        ".png",
                        "/dev/full",
                        "alpha=1",
                        "alpha=0:1:99",
                        "[1,2]",
                        "[[1],2]",
                        "1,5;-2,5",
                        "relu",
                        "elu:alpha=2",
                        "elu:",
                        "relu:a=1",
                        "Rectifiers",
                        "-2:2",
                        "320x200",
                        "99999999999999999999",
                        "pytorch",
                        "2",
                        "0.25"};
const QStringList commands{"list", "show", "eval", "sample", "statistics", "render", "code", "run"};
const QStringList options{"--set",  "--json",       "--framework", "--precision", "--from",   "--to",    "--points",
                          "--mean", "--deviation",  "-o",          "--x",         "--y",      "--show",  "--size",
                          "--dpi",  "--look",       "--axes",      "--layout",    "--curves", "--probe", "--for",
                          "--seed", "--activation", "--csv",       "--family"};

class RandomLine {
public:
    explicit RandomLine(unsigned seed) : m_random(seed) {}

    QStringList operator()() {
        const QString command = one(commands);
        QStringList line{command};
        if (chance(0.9)) line << (command == "run" ? experiment() : one(m_ids));
        for (int i = 0; i < 4; ++i) {
            if (chance(0.3)) line << one(words);
            if (chance(0.6)) line << one(options);
            if (chance(0.5)) line << (chance(0.3) ? one(m_parameters) + '=' + one(words) : one(words));
        }
        if (command == "render" && chance(0.7))
            line << "-o" << one({"a.png", "a.svg", "a.csv"}) << "--size"
                 << "64x64";
        return line;
    }

private:
    bool chance(double share) { return std::bernoulli_distribution(share)(m_random); }
    QString one(const QStringList& list) {
        return list[std::uniform_int_distribution<qsizetype>(0, list.size() - 1)(m_random)];
    }
    /// One that takes no time.
    QString experiment() {
        return one({"statistics", "tensor", "precision", "vector_function", "zig_zag", "statistcs"});
    }

    std::mt19937 m_random;
    const QStringList m_ids = [] {
        QStringList all;
        for (const Activation& entry : catalogue()) all << text(entry.facts.id);
        return all;
    }();
    const QStringList m_parameters = [] {
        QStringList all;
        for (const Activation& entry : catalogue())
            for (const Parameter& parameter : entry.parameters) all << text(parameter.id);
        for (const Experiment& each : experiments()) {
            for (const Setting& setting : each.settings) all << text(setting.parameter.id);
            for (const TextSetting& setting : each.texts) all << text(setting.id);
        }
        return all;
    }();
};

TEST(CommandLine, randomLinesEndInOrder) {
    const QByteArray given = qgetenv("ACTIVATION_SEED");
    const unsigned seed = given.isEmpty() ? std::random_device()() : given.toUInt();
    std::printf("ACTIVATION_SEED=%u\n", seed);
    RandomLine next(seed);
    static const QRegularExpression acts(
        QStringLiteral("[\\x{0}-\\x{9}\\x{b}-\\x{1f}\\x{7f}-\\x{9f}\\x{200b}-\\x{200f}\\x{2028}-\\x{202e}\\x{2060}-"
                       "\\x{206f}\\x{feff}]"));
    for (int i = 0; i < 150; ++i) {
        const QTemporaryDir empty;
        const QStringList line = next();
        Program program(line);
        program.setWorkingDirectory(empty.path());
        const int code = program.end();
        const QString error = QString::fromUtf8(program.readAllStandardError());
        const std::string what = line.join(u'|').toStdString() + ": " + error.toStdString();
        ASSERT_TRUE(code == 0 || code == 1 || code == 2) << what;
        EXPECT_EQ(error.count(u'\n'), code == 0 ? 0 : 1) << what;
        EXPECT_EQ(error.startsWith("activation-explorer: "), code != 0) << what;
        EXPECT_FALSE(error.contains(acts)) << what;
        EXPECT_LT(error.size(), 1100) << what;
        if (code != 2) continue;
        EXPECT_EQ(program.readAllStandardOutput(), "") << what;
        EXPECT_TRUE(QDir(empty.path()).isEmpty()) << what;
    }
}

}  // namespace
}  // namespace activation
