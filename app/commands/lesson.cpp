// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/offscreen.h"
#include "app/commands/line/options.h"
#include "app/commands/line/path.h"
#include "app/commands/line/refusal.h"
#include "app/commands/line/spelling.h"
#include "app/export/format.h"
#include "app/files/exploration_file.h"
#include "app/files/files.h"
#include "app/lessons/handout.h"
#include "app/lessons/lesson_check.h"
#include "app/lessons/lesson_library.h"
#include "app/lessons/lesson_template.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace activation {
namespace {

constexpr Option options[]{
    {"-o", "file",
     "of new: the lesson's file (default: standard output); of\nhandout: a PDF, or an existing folder for the\nsteps' "
     "pictures"},
    {"--from", "file", "of new: an exploration that the first step shows"},
    {"--language", "L", "of list and of a lesson that comes with the program: en\n(default) or zh"}};

std::string text(const QString& s) { return s.toStdString(); }

QString languageOf(const Arguments& arguments) {
    const std::string* const given = arguments.last("--language");
    return given ? QString::fromStdString(*given) : QStringLiteral("en");
}

QString pathOf(const std::string& word, const Arguments& arguments) {
    return lessonFile(QString::fromStdString(word), languageOf(arguments));
}

std::string sentence(const std::string& file, const LessonFault& fault) {
    return excerpt(file, pathExcerptLength) + ':' + std::to_string(fault.line) + ": " + text(fault.reason);
}

void list(const Arguments& arguments, Output& out) {
    for (const QString& name : lessonNames()) {
        const LessonReading reading = readLesson(lessonPath(name, languageOf(arguments)));
        if (!reading.lesson) cannot(text(name) + ": " + text(reading.faults.front().reason));
        out << text(name.leftJustified(28)) << text(reading.lesson->title) << " ("
            << std::to_string(reading.lesson->minutes) << " min)\n";
    }
}

void check(const Arguments& arguments, Output& out) {
    std::size_t faulty = 0;
    for (const std::string& file : std::span(arguments.words).subspan(1)) {
        const LessonReading reading = readLesson(pathOf(file, arguments));
        const std::vector<LessonFault> faults = reading.lesson ? checked(*reading.lesson) : reading.faults;
        for (const LessonFault& fault : faults) out << sentence(file, fault) << "\n";
        faulty += !faults.empty();
    }
    out.flush();
    if (faulty > 0) cannot(std::to_string(faulty) + (faulty == 1 ? " lesson has faults" : " lessons have faults"));
}

Lesson lessonNamed(const std::string& file, const Arguments& arguments) {
    LessonReading reading = readLesson(pathOf(file, arguments));
    if (!reading.lesson) cannot(sentence(file, reading.faults.front()));
    return std::move(*reading.lesson);
}

void create(const Arguments& arguments, Output& out) {
    Exploration exploration;
    if (const std::string* const from = arguments.last("--from")) {
        const Result<Exploration> read = readExploration(QString::fromStdString(*from));
        if (!read) cannot(read.fault().string());
        exploration = *read;
    }
    const std::string lesson = text(lessonTemplate(exploration));
    const std::string* const file = arguments.last("-o");
    if (!file || *file == standardOutput) {
        out << lesson;
        return;
    }
    const Result<Done> done = writeWhole(QString::fromStdString(*file), QByteArray::fromStdString(lesson));
    if (!done) cannot("cannot write \"" + excerpt(*file, pathExcerptLength) + "\": " + done.fault().string());
}

void write(const QString& path, const QByteArray& content) {
    if (const Result<Done> done = writeWhole(path, content); !done)
        cannot("cannot write \"" + excerpt(text(path), pathExcerptLength) + "\": " + done.fault().string());
}

void writePictures(const Lesson& lesson, const QString& folder) {
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const Result<QImage> picture = pictureOf(lesson.steps[i]);
        if (!picture) cannot(picture.fault().string());
        QBuffer png;
        png.open(QIODevice::WriteOnly);
        if (!picture->save(&png, "PNG")) cannot("the picture of step " + std::to_string(i + 1) + " cannot be made");
        write(QDir(folder).filePath(QStringLiteral("step-%1.png").arg(i + 1, 2, 10, QLatin1Char('0'))), png.data());
    }
}

void handOut(const Arguments& arguments, Output& out) {
    const std::string* const file = arguments.last("-o");
    if (!file) wrongUsage("lesson handout needs -o file.pdf, or -o and a folder");
    const Lesson lesson = lessonNamed(arguments.words[1], arguments);
    const QString path = QString::fromStdString(*file);
    const bool toFolder = QFileInfo(path).isDir();
    if (!toFolder && *file != standardOutput) pathToWrite(*file, &Format::handouts);
    const OffscreenApplication application;
    if (toFolder) return writePictures(lesson, path);
    const Result<QByteArray> pdf = handoutOf(lesson);
    if (!pdf) cannot(pdf.fault().string());
    if (*file != standardOutput) return write(path, *pdf);
    if (out.isTerminal()) cannot("a PDF cannot be shown on a terminal: send it into a file or to another program");
    out << std::string_view(pdf->constData(), static_cast<std::size_t>(pdf->size()));
}

/// The window plays a lesson; without one this command only says why not.
void play(const Arguments& arguments, Output&) { lessonNamed(arguments.words[1], arguments); }

struct Action {
    std::string_view name;
    std::size_t least, most;  ///< words behind it
    std::string_view words;
    std::vector<std::string_view> options;
    void (*act)(const Arguments&, Output&);
};
const Action actions[]{{"list", 0, 0, "", {"--language"}, list},
                       {"check", 1, std::numeric_limits<std::size_t>::max() - 1, "FILE…", {"--language"}, check},
                       {"new", 0, 0, "[-o FILE] [--from FILE]", {"-o", "--from"}, create},
                       {"handout", 1, 1, "FILE -o FILE.pdf", {"-o", "--language"}, handOut},
                       {"play", 1, 1, "FILE", {"--language"}, play}};

void run(const Arguments& arguments, Output& out) {
    const std::string word = arguments.words.empty() ? std::string() : arguments.words.front();
    const auto* const action = std::ranges::find(actions, word, &Action::name);
    if (action == std::end(actions)) {
        std::vector<std::string_view> names;
        for (const Action& each : actions) names.push_back(each.name);
        if (word.empty()) wrongUsage("lesson needs one of list, check, new, handout, play");
        wrongUsage(unknown("lesson cannot do", word, names, "it can: list, check, new, handout, play"));
    }
    const std::string use = "activation-explorer lesson " + word + ' ' + std::string(action->words);
    for (const auto& [option, values] : arguments.options)
        if (std::ranges::find(action->options, option) == action->options.end())
            wrongUsage("lesson " + word + " takes no " + option);
    if (const std::string* const language = arguments.last("--language");
        language && *language != "en" && *language != "zh")
        wrongUsage("--language cannot be " + inQuotes(*language) + ": it is en or zh");
    if (arguments.words.size() - 1 < action->least) wrongUsage("lesson " + word + " needs a file: " + use);
    if (arguments.words.size() - 1 > action->most)
        wrongUsage("unexpected argument " + inQuotes(arguments.words[action->most + 1]) + " for lesson " + word);
    action->act(arguments, out);
}

}  // namespace

constinit const Command lessonCommand{"lesson",
                                      "<action> [file]",
                                      "List, check, begin, print or play lessons.",
                                      0,
                                      std::numeric_limits<std::size_t>::max(),
                                      options,
                                      "list                  the lessons that come with the program, one on a line\n"
                                      "check FILE…           each fault as FILE:LINE: reason; exit code 1 for any\n"
                                      "new                   a lesson to start from\n"
                                      "handout FILE -o OUT   the lesson on paper, with its pictures\n"
                                      "play FILE             the window with the lesson\n"
                                      "A FILE is a .lesson.md, or the name of one that comes with the program.",
                                      run};

}  // namespace activation
