// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/program.h"

#include <QFile>

namespace activation {
namespace {

/// The most memory that a running program has held, in kB.
long peakOf(const QProcess& program) {
    QFile status(QStringLiteral("/proc/%1/status").arg(program.processId()));
    if (!status.open(QIODevice::ReadOnly)) return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines)
        if (line.startsWith("VmHWM:")) return line.simplified().split(' ').value(1).toLong();
    return -1;
}

/// Reads until that many lines have come in all.
void readLines(QProcess& program, qsizetype count, QByteArray& text) {
    qsizetype lines = text.count('\n');
    while (lines < count && program.waitForReadyRead(60000)) {
        const QByteArray more = program.readAllStandardOutput();
        lines += more.count('\n');
        text += more;
    }
    ASSERT_EQ(lines, count);
}

TEST(Stream, everyLineIsAnsweredBeforeTheNextIsSent) {
    for (const char* precision : {"double", "single"}) {
        Program program({"eval", "prelu", "--precision", precision});
        program.start();
        QByteArray text;
        readLines(program, 1, text);
        program.write("-1\n");
        readLines(program, 2, text);
        program.write("# no number\n\n2\n3");
        readLines(program, 3, text);
        EXPECT_EQ(program.end(), 0);
        text += program.readAllStandardOutput();
        EXPECT_EQ(text, "x,value,slope,curvature,d_alpha\n-1,-0.25,0.25,0,-1\n2,2,1,0,0\n3,3,1,0,0\n");
    }
}

TEST(Stream, aMillionLinesInBoundedMemory) {
    constexpr int count = 1000000;
    QByteArray input;
    for (int i = 0; i < count; ++i) input += QByteArray::number(i * 1e-5 - 5.0, 'g', 17) + '\n';
    for (const char* precision : {"double", "single"}) {
        Program program({"eval", "gelu", "--precision", precision});
        program.start();
        QByteArray text;
        const QByteArray first = input.first(input.indexOf('\n', 100000) + 1);
        program.write(first);
        readLines(program, first.count('\n') + 1, text);
        const long before = peakOf(program);
        program.write(input.sliced(first.size()));
        readLines(program, count + 1, text);
        const long after = peakOf(program);
        EXPECT_GT(before, 0);
        EXPECT_LT(after - before, 2000);
#ifndef __SANITIZE_ADDRESS__
        EXPECT_LT(after, 60000);
#endif
        EXPECT_EQ(program.end(), 0);
        EXPECT_TRUE(text.endsWith('\n'));
    }
}

TEST(Stream, aBadLineEndsItWithItsNumber) {
    for (const char* precision : {"double", "single"}) {
        const Outcome outcome = run({"eval", "relu", "--precision", precision}, "1\n\n# two\n2\r\none\n3\n");
        EXPECT_EQ(outcome.code, 1);
        EXPECT_EQ(outcome.out, "x,value,slope,curvature\n1,1,1,0\n2,2,1,0\n");
        EXPECT_EQ(outcome.err, "activation-explorer: line 5: \"one\" is not a number\n");
    }
    EXPECT_EQ(run({"eval", "relu"}, "1,5\n").err,
              "activation-explorer: line 1: \"1,5\" is not a number. Did you mean \"1.5\"?\n");
    EXPECT_EQ(run({"eval", "relu"}, QByteArray("1\0\n", 3)).code, 1);
    EXPECT_EQ(run({"eval", "relu"}, "\xff\n").code, 1);
}

TEST(Stream, aByteOrderMarkIsSkipped) {
    EXPECT_EQ(outputOf({"eval", "relu"},
                       "\xEF\xBB\xBF"
                       "1\r\n2\r\n"),
              "x,value,slope,curvature\n1,1,1,0\n2,2,1,0\n");
    EXPECT_EQ(run({"eval", "relu"},
                  "1\n\xEF\xBB\xBF"
                  "2\n")
                  .code,
              1);
    EXPECT_EQ(
        outputOf({"run", "train_classifier", "--set", "epochs=1", "--set", "pictures=40", "--set", "sizes=-", "--csv"},
                 "\xEF\xBB\xBF"
                 "8"),
        outputOf(
            {"run", "train_classifier", "--set", "epochs=1", "--set", "pictures=40", "--set", "sizes=8", "--csv"}));
}

/// Whatever comes without an end is read up to a limit, and the limit is told.
TEST(Stream, aTextWithoutAnEndDoesNotFillTheMemory) {
    const QString fault = "activation-explorer: cannot read %1: it has more than 131072 bytes\n";
    for (const QString& place : {QStringLiteral("-"), QStringLiteral("@/dev/zero")}) {
        Program program({"run", "tensor", "--set", "values=" + place});
        QProcess yes;
        yes.setStandardOutputProcess(&program);
        yes.start(QStringLiteral("yes"), {QStringLiteral("1,2")});
        program.start();
        ASSERT_TRUE(program.waitForFinished(20000)) << place.toStdString();
        EXPECT_EQ(program.exitCode(), 1);
        EXPECT_EQ(QString::fromUtf8(program.readAllStandardError()),
                  fault.arg(place == "-" ? "standard input" : "\"/dev/zero\""));
        yes.kill();
        yes.waitForFinished();
    }
    EXPECT_EQ(run({"run", "tensor", "--set", "values=-"}, QByteArray((1 << 17) + 1, ' ')).code, 1);
    EXPECT_EQ(run({"run", "tensor", "--set", "values=-"}, "1 2" + QByteArray((1 << 17) - 3, ' ')).code, 0);
}

TEST(Stream, aPlaceThatCannotBeReadIsOneSentence) {
    const QTemporaryDir folder;
    const QString pipe = folder.filePath("pipe");
    ASSERT_EQ(QProcess::execute(QStringLiteral("mkfifo"), {pipe}), 0);
    const std::pair<QString, QString> cases[]{
        {"@", "values=@ needs a file name after the @"},
        {"@" + folder.path(), "cannot read \"" + folder.path() + "\": Is a directory"},
        {"@" + pipe, "cannot read \"" + pipe + "\": nothing writes to it"},
        {"@no such file", "cannot read \"no such file\": No such file or directory"},
        {"@" + QString(5000, 'x'), "cannot read \"" + QString(160, 'x') + "…\": File name too long"}};
    for (const auto& [place, sentence] : cases) {
        const Outcome outcome = run({"run", "tensor", "--set", "values=" + place});
        EXPECT_EQ(outcome.code, place == "@" ? 2 : 1);
        EXPECT_EQ(QString::fromStdString(outcome.err), "activation-explorer: " + sentence + "\n");
        EXPECT_EQ(outcome.out, "");
    }
}

TEST(Stream, aPipeWithAWriterIsRead) {
    const QTemporaryDir folder;
    const QString pipe = folder.filePath("pipe");
    ASSERT_EQ(QProcess::execute(QStringLiteral("mkfifo"), {pipe}), 0);
    QProcess writer;
    writer.start(QStringLiteral("sh"), {"-c", "sleep 0.3; (echo 1,2; sleep 0.3; echo 3,4) > \"$0\"", pipe});
    EXPECT_EQ(outputOf({"run", "tensor", "--csv", "--set", "values=@" + pipe}),
              outputOf({"run", "tensor", "--csv", "--set", "values=[[1,2],[3,4]]"}));
    EXPECT_TRUE(writer.waitForFinished());
}

TEST(Stream, nothingIsATableWithoutRows) {
    EXPECT_EQ(outputOf({"eval", "relu"}), "x,value,slope,curvature\n");
    EXPECT_EQ(outputOf({"eval", "relu"}, "\n\n"), "x,value,slope,curvature\n");
}

TEST(Stream, aLineWithoutAnEndDoesNotFillTheMemory) {
    const Outcome outcome = run({"eval", "relu"}, QByteArray(200000, '1'));
    EXPECT_EQ(outcome.code, 1);
    EXPECT_EQ(outcome.err, "activation-explorer: line 1 has more than 65536 bytes\n");
}

TEST(Stream, endsQuietlyWhenNobodyReads) {
    const QByteArray lines = QByteArray("1\n").repeated(500000);
    for (const QStringList& arguments :
         {QStringList{"sample", "elu", "--from", "0", "--to", "1", "--points", "999999999999"},
          QStringList{"eval", "elu"}, QStringList{"eval", "elu", "--precision", "single"}}) {
        Program program(arguments);
        QProcess head;
        program.setStandardOutputProcess(&head);
        program.start();
        head.start(QStringLiteral("head"), {"-n", "1"});
        program.write(lines);
        EXPECT_EQ(program.end(), 0);
        EXPECT_EQ(program.readAllStandardError(), "");
        EXPECT_TRUE(head.waitForFinished());
        EXPECT_EQ(head.readAllStandardOutput(), "x,value,slope,curvature,d_alpha\n");
    }
}

TEST(Stream, aFullOutputIsAFault) {
    for (const QStringList& arguments :
         {QStringList{"--help"}, QStringList{"--version"}, QStringList{"list"}, QStringList{"list", "--json"},
          QStringList{"show", "elu"}, QStringList{"eval", "elu"}, QStringList{"eval", "elu", "1"},
          QStringList{"sample", "elu", "--from", "0", "--to", "1", "--points", "100000"}}) {
        Program program(arguments);
        program.setStandardOutputFile(QStringLiteral("/dev/full"));
        EXPECT_EQ(program.end(), 1) << arguments.join(u' ').toStdString();
        EXPECT_EQ(program.readAllStandardError(),
                  "activation-explorer: cannot write to standard output: No space left on device\n");
    }
}

}  // namespace
}  // namespace activation
