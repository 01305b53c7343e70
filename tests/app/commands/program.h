// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/places.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace activation {

/// The program as a script meets it: arguments and standard input go in, output and exit code come out.
class Program : public QProcess {
public:
    explicit Program(const QStringList& arguments, const QStringList& environment = {}) {
        setProgram(QString::fromUtf8(places::program));
        setArguments(arguments);
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        for (const char* session : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
            all.remove(QString::fromLatin1(session));
        for (const QString& variable : environment) all.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        setProcessEnvironment(all);
    }

    /// Waits for the end. The exit code, or −1 where it crashed or did not end.
    int end() {
        if (state() == NotRunning) start();
        closeWriteChannel();
        if (!waitForFinished(100000) || exitStatus() != NormalExit) {
            kill();
            waitForFinished();
            return -1;
        }
        return exitCode();
    }
};

struct Outcome {
    int code;
    std::string out, err;
};

inline Outcome run(const QStringList& arguments, const QByteArray& input = {}, const QStringList& environment = {}) {
    Program program(arguments, environment);
    program.start();
    program.write(input);
    const int code = program.end();
    return {code, program.readAllStandardOutput().toStdString(), program.readAllStandardError().toStdString()};
}

/// The output of a command that must do what was asked, without a word.
inline std::string outputOf(const QStringList& arguments, const QByteArray& input = {},
                            const QStringList& environment = {}) {
    const Outcome outcome = run(arguments, input, environment);
    EXPECT_EQ(outcome.code, 0) << arguments.join(u' ').toStdString();
    EXPECT_EQ(outcome.err, "") << arguments.join(u' ').toStdString();
    return outcome.out;
}

/// The cells of CSV, line by line; the header is the first line.
inline std::vector<std::vector<std::string>> cellsOf(const std::string& csv) {
    std::vector<std::vector<std::string>> rows;
    const QStringList lines = QString::fromStdString(csv).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        rows.emplace_back();
        const QStringList cells = line.split(u',');
        for (const QString& cell : cells) rows.back().push_back(cell.toStdString());
    }
    return rows;
}

}  // namespace activation
