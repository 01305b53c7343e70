// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_reader.h"
#include "tests/fuzz/must.h"

using namespace activation;

/// A lesson is read, or each fault has a line of the file and a reason. What is read can be looked at.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const LessonReading reading = lessonFrom(text);
    must(reading.lesson.has_value() == reading.faults.empty());
    const auto lines = text.count('\n') + 1;
    for (const LessonFault& fault : reading.faults) {
        must(fault.line >= 1 && fault.line <= lines);
        must(!fault.reason.isEmpty());
    }
    if (!reading.lesson) return 0;
    must(!reading.lesson->steps.empty());
    for (const LessonStep& step : reading.lesson->steps) must(faultOf(step.exploration).empty());
    return 0;
}
