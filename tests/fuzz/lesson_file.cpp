// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_reader.h"
#include "tests/fuzz/must.h"

using namespace activation;

/// A lesson is read and each of its steps can be shown, or each fault has a line of the file and a reason.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = textOf(bytes, size);
    const QByteArray file(text.data(), static_cast<qsizetype>(text.size()));
    const LessonReading reading = lessonFrom(file);
    const auto lines = QByteArray(file).replace("\r\n", "\n").replace('\r', '\n').count('\n') + 1;
    must(reading.lesson.has_value() == reading.faults.empty(), "a lesson and faults, or neither");
    for (const LessonFault& fault : reading.faults) {
        must(fault.line >= 1 && fault.line <= lines, "a fault in a line that is not there");
        must(!fault.reason.isEmpty(), "a fault without a reason");
    }
    if (!reading.lesson) return 0;
    must(!reading.lesson->steps.empty(), "a lesson without a step");
    for (const LessonStep& step : reading.lesson->steps) {
        const auto fault = faultOf(step.exploration);
        must(!fault, "a step with a fault:", fault ? fault->string() : "");
    }
    return 0;
}
