// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_reader.h"

#include "app/files/files.h"
#include "app/lessons/lesson_head.h"
#include "app/lessons/lesson_sentences.h"
#include "widgets/text/core_text.h"

#include <QFile>
#include <QStringDecoder>

#include <cmark.h>

#include <algorithm>
#include <memory>

namespace activation {
namespace {

constexpr std::size_t mostSteps = 100;

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};

/// What stands between two headings, by the lines of the file (from 1; the last is not part of it).
struct Section {
    int level = 0, line = 0;
    QString title;
    std::optional<QByteArray> head;
    int headLine = 0;         ///< of the head's first line of YAML
    int strayHead = 0;        ///< the line of a block of YAML that is not right below the heading; 0: there is none
    int first = 0, last = 0;  ///< of the text
};

QString plainText(cmark_node* heading) {
    QString text;
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> all(cmark_iter_new(heading), &cmark_iter_free);
    while (cmark_iter_next(all.get()) != CMARK_EVENT_DONE) {
        cmark_node* const node = cmark_iter_get_node(all.get());
        const auto type = cmark_node_get_type(node);
        if (cmark_iter_get_event_type(all.get()) == CMARK_EVENT_ENTER &&
            (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE))
            text += QString::fromUtf8(cmark_node_get_literal(node));
    }
    return text.simplified();
}

bool isYamlName(const char* fenceInfo) {
    const QByteArray name = QByteArray(fenceInfo).trimmed().toLower();
    return name == "yaml" || name == "yml";
}

/// The file's headings and what follows each. A code block of YAML right below a heading is its head.
std::vector<Section> sectionsOf(const QByteArray& text, int lines) {
    const std::unique_ptr<cmark_node, FreeNode> document(
        cmark_parse_document(text.constData(), static_cast<std::size_t>(text.size()), CMARK_OPT_DEFAULT));
    std::vector<Section> sections;
    bool isRightBelow = false;
    for (cmark_node* node = cmark_node_first_child(document.get()); node; node = cmark_node_next(node)) {
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING && cmark_node_get_heading_level(node) <= 3) {
            const int line = cmark_node_get_start_line(node);
            if (!sections.empty()) sections.back().last = line;
            Section section;
            section.level = cmark_node_get_heading_level(node);
            section.line = line;
            section.title = plainText(node);
            section.first = cmark_node_get_end_line(node) + 1;
            section.last = lines + 1;
            sections.push_back(section);
            isRightBelow = true;
            continue;
        }
        const bool isYaml = type == CMARK_NODE_CODE_BLOCK && isYamlName(cmark_node_get_fence_info(node));
        if (isYaml && !isRightBelow && !sections.empty()) sections.back().strayHead = cmark_node_get_start_line(node);
        if (isRightBelow && isYaml) {
            sections.back().head = cmark_node_get_literal(node);
            sections.back().headLine = cmark_node_get_start_line(node) + 1;
            sections.back().first = cmark_node_get_end_line(node) + 1;
        } else if (sections.empty()) {
            sections.push_back({});  // text above every heading: a section without a level
            sections.back().line = cmark_node_get_start_line(node);
        }
        isRightBelow = false;
    }
    return sections;
}

class LessonBuilder {
public:
    explicit LessonBuilder(const QByteArray& text) : m_lines(QString::fromUtf8(text).split('\n')) {
        for (const Section& section : sectionsOf(text, static_cast<int>(m_lines.size()))) add(section);
        if (m_reading.faults.empty() && !m_hasTitle)
            fault(1, LessonReader::tr("a lesson begins with its title: # My lesson"));
        if (m_reading.faults.empty() && m_lesson.steps.empty())
            fault(1, LessonReader::tr("a lesson needs at least one step: ## My step"));
        // What is missing at the end of a block is missing in a line behind it, which need not be there.
        for (LessonFault& each : m_reading.faults)
            each.line = std::clamp(each.line, 1, static_cast<int>(m_lines.size()));
        std::ranges::stable_sort(m_reading.faults, {}, &LessonFault::line);
        m_reading.faults.erase(std::unique(m_reading.faults.begin(), m_reading.faults.end()), m_reading.faults.end());
        if (m_reading.faults.empty()) m_reading.lesson = std::move(m_lesson);
    }

    LessonReading reading() && { return std::move(m_reading); }

private:
    void fault(int line, const QString& reason) { m_reading.faults.push_back({line, reason}); }

    QString textOf(const Section& section) const {
        return m_lines.mid(section.first - 1, section.last - section.first).join('\n').trimmed();
    }

    void add(const Section& section) {
        if (section.level > 0 && section.title.isEmpty())
            return fault(section.line, LessonReader::tr("a heading is empty"));
        if (section.strayHead > 0)
            fault(section.strayHead, LessonReader::tr("a block of yaml stands right below the heading, and only once"));
        switch (section.level) {
            case 1: return addTitle(section);
            case 2: return addStep(section);
            case 3: return addAnswer(section);
            default: return fault(section.line, LessonReader::tr("a lesson begins with its title: # My lesson"));
        }
    }

    void addTitle(const Section& section) {
        if (m_hasTitle) return fault(section.line, LessonReader::tr("a lesson has one title; steps begin with ##"));
        m_hasTitle = true;
        m_lesson.title = section.title;
        m_lesson.summary = textOf(section);
        if (!section.head)
            return fault(section.line, LessonReader::tr("below the title a block of yaml must say \"lesson: 1\""));
        readLessonHead(*section.head, section.headLine, m_lesson, m_reading.faults);
    }

    void addStep(const Section& section) {
        if (!m_hasTitle) return fault(section.line, LessonReader::tr("a lesson begins with its title: # My lesson"));
        if (m_lesson.steps.size() == mostSteps)
            return fault(section.line, LessonReader::tr("a lesson has at most %1 steps").arg(mostSteps));
        LessonStep step;
        step.title = section.title;
        step.line = section.line;
        step.text = textOf(section);
        m_hasAnswer = false;
        readStepHead(section.head.value_or(QByteArray()), section.headLine, m_state, step, m_reading.faults);
        if (step.text.isEmpty()) fault(section.line, LessonReader::tr("the step has no text"));
        m_lesson.steps.push_back(std::move(step));
    }

    void addAnswer(const Section& section) {
        if (m_lesson.steps.empty())
            return fault(section.line, LessonReader::tr("an answer belongs to a step: ## My step"));
        if (m_hasAnswer) return fault(section.line, LessonReader::tr("the step has an answer already"));
        m_hasAnswer = true;
        if (section.head) fault(section.headLine, LessonReader::tr("a head belongs to the step, not to its answer"));
        QString& answer = m_lesson.steps.back().answer;
        answer = textOf(section);
        if (answer.isEmpty()) fault(section.line, LessonReader::tr("the answer has no text"));
    }

    QStringList m_lines;
    LessonReading m_reading;
    Lesson m_lesson;
    StepState m_state;
    bool m_hasTitle = false, m_hasAnswer = false;
};

LessonReading refused(const QString& reason, int line = 1) { return {{}, {{line, reason}}}; }

}  // namespace

LessonReading lessonFrom(const QByteArray& text) {
    if (text.size() > longestLesson) return refused(LessonReader::tr("it is too large"));
    if (text.trimmed().isEmpty()) return refused(LessonReader::tr("it is empty"));
    if (const qsizetype zero = text.indexOf('\0'); zero >= 0)
        return refused(LessonReader::tr("it is not a text file"), static_cast<int>(text.left(zero).count('\n')) + 1);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    if (const QString decoded = decoder(text); decoder.hasError())
        return refused(LessonReader::tr("it is not a text file in UTF-8"));
    QByteArray lines = text.mid(text.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    lines.replace("\r\n", "\n").replace('\r', '\n');
    return LessonBuilder(lines).reading();
}

LessonReading readLesson(const QString& path) {
    if (path.startsWith(QLatin1String(":/"))) {  // one that comes with the program
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? lessonFrom(file.readAll()) : refused(file.errorString());
    }
    const Result<QByteArray> text = readWhole(path, longestLesson);
    return text ? lessonFrom(*text) : refused(faultText(text.fault()));
}

}  // namespace activation
