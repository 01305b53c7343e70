// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_head.h"

#include "app/content/names.h"
#include "app/files/exploration_file.h"
#include "app/lessons/lesson_sentences.h"
#include "core/activations/catalogue.h"
#include "core/quotation.h"
#include "widgets/text/core_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <functional>

namespace activation {
namespace {

constexpr qsizetype longestHead = 1 << 16;
constexpr int mostNodes = 2000, mostMinutes = 600, mostFigures = 20;

/// Ends the reading of one key; the sentence goes to the line.
struct HeadError {
    int line;
    QString reason;
};

/// A head as it was written. Every key is asked for; what is left over is a fault.
class Head {
public:
    Head(const QByteArray& yaml, int line, std::vector<LessonFault>& faults) : m_line(line), m_faults(faults) {
        try {
            if (yaml.size() > longestHead) throw HeadError{line, LessonReader::tr("the head is too large")};
            // Aliases could make a few lines into millions.
            const std::vector<YAML::Node> documents = YAML::LoadAll(yaml.toStdString());
            if (documents.size() > 1) throw HeadError{line, LessonReader::tr("the head must be one YAML document")};
            if (!documents.empty()) m_root = documents.front();
            if (!m_root.IsNull() && !m_root.IsMap())
                throw HeadError{line, LessonReader::tr("the head must be lines of the form \"key: value\"")};
        } catch (const HeadError& error) {
            m_faults.push_back({error.line, error.reason});
            m_root = {};
        } catch (const YAML::DeepRecursion&) {
            m_faults.push_back({line, LessonReader::tr("the head is nested too deeply")});
            m_root = {};
        } catch (const YAML::Exception& error) {
            m_faults.push_back(
                {error.mark.is_null() ? line : lineOf(error.mark),
                 LessonReader::tr("the head is not YAML: %1").arg(QString::fromStdString(excerpt(error.msg, 120)))});
            m_root = {};
        }
    }

    /// Calls `read` with the key's value where the head has it. A fault that it throws is put to its line.
    void with(const char* key, const std::function<void(const YAML::Node&)>& read) {
        m_known << key;
        if (!m_root.IsMap()) return;
        for (const auto& pair : m_root) {
            if (!pair.first.IsScalar() || pair.first.Scalar() != key) continue;
            attempt(pair.first, [&] { read(pair.second); });
        }
    }

    void attempt(const YAML::Node& node, const std::function<void()>& act) {
        try {
            act();
        } catch (const HeadError& error) {
            m_faults.push_back({error.line > 0 ? error.line : lineOf(node.Mark()), error.reason});
        } catch (const YAML::Exception& error) {
            m_faults.push_back({lineOf(node.Mark()), QString::fromStdString(excerpt(error.msg, 120))});
        }
    }

    /// Keys that nothing asked for, and keys that stand twice.
    void refuseOthers() {
        if (!m_root.IsMap()) return;
        QStringList seen;
        for (const auto& pair : m_root) {
            const std::string key = pair.first.IsScalar() ? pair.first.Scalar() : std::string();
            const QString name = QString::fromStdString(key);
            if (!m_known.contains(name))
                m_faults.push_back(
                    {lineOf(pair.first.Mark()),
                     LessonReader::tr("there is no key %1; there are: %2").arg(quoted(key), m_known.join(", "))});
            else if (seen.contains(name))
                m_faults.push_back({lineOf(pair.first.Mark()), LessonReader::tr("%1 appears twice").arg(quoted(key))});
            seen << name;
        }
    }

    std::size_t faultCount() const { return m_faults.size(); }
    int lineOf(const YAML::Mark& mark) const { return m_line + std::max(0, mark.line); }

private:
    YAML::Node m_root;
    int m_line;
    QStringList m_known;
    std::vector<LessonFault>& m_faults;
};

/// YAML as JSON: a plain scalar that reads as a number is one.
QJsonValue jsonOf(const YAML::Node& node, int& nodes) {
    if (++nodes > mostNodes) throw HeadError{0, LessonReader::tr("the head is too large")};
    switch (node.Type()) {
        case YAML::NodeType::Scalar: {
            const QString text = QString::fromStdString(node.Scalar());
            bool isNumber = false;
            const double number = text.toDouble(&isNumber);
            if (isNumber && node.Tag() != "!") return number;  // "!": it was in quotation marks
            if (node.Tag() != "!" && (text == "true" || text == "false")) return text == "true";
            return text;
        }
        case YAML::NodeType::Sequence: {
            QJsonArray array;
            for (const auto& each : node) array.append(jsonOf(each, nodes));
            return array;
        }
        case YAML::NodeType::Map: {
            QJsonObject object;
            for (const auto& pair : node)
                object[QString::fromStdString(pair.first.as<std::string>())] = jsonOf(pair.second, nodes);
            return object;
        }
        default: return {};
    }
}

QJsonValue jsonOf(const YAML::Node& node) {
    int nodes = 0;
    return jsonOf(node, nodes);
}

int wholeNumber(const YAML::Node& node, const char* key, int most) {
    const double number = jsonOf(node).toDouble(-1.0);
    if (!(number >= 1.0 && number <= most) || number != static_cast<int>(number))
        throw HeadError{0,
                        LessonReader::tr("%1 must be a whole number from 1 to %2").arg(QLatin1String(key)).arg(most)};
    return static_cast<int>(number);
}

std::string wordOf(const YAML::Node& node) {
    if (!node.IsScalar()) throw HeadError{0, LessonReader::tr("it must be one word or number")};
    return node.Scalar();
}

Exploration explorationOf(const QJsonObject& seen) {
    Result<Exploration> result = explorationFromJson(QJsonDocument(seen).toJson(QJsonDocument::Compact));
    if (result) return std::move(*result);
    QString reason = faultText(result.fault());
    reason.remove("current.");  // a step says it without
    throw HeadError{0, reason};
}

/// Takes the change where an exploration can be like that.
void change(StepState& state, const std::function<void(QJsonObject&)>& edit) {
    QJsonObject next = state.seen;
    edit(next);
    explorationOf(next);
    state.seen = next;
}

void setInside(QJsonObject& object, const QString& outer, const QString& key, const QJsonValue& value) {
    QJsonObject inner = object[outer].toObject();
    inner[key] = value;
    object[outer] = inner;
}

/// Takes all the values of a map together: some are legal only beside each other. Where they are not, it looks for the
/// one that is wrong by itself, so that the fault has its line.
void changeEach(Head& head, const YAML::Node& node, StepState& state,
                const std::function<void(QJsonObject&, const QString& name, const QJsonValue&)>& set) {
    const auto setOne = [&](QJsonObject& object, const auto& pair) {
        set(object, QString::fromStdString(wordOf(pair.first)), jsonOf(pair.second));
    };
    try {
        change(state, [&](QJsonObject& object) {
            for (const auto& pair : node) setOne(object, pair);
        });
    } catch (const HeadError&) {
        const std::size_t before = head.faultCount();
        for (const auto& pair : node)
            head.attempt(pair.first, [&] {
                StepState tried = state;
                change(tried, [&](QJsonObject& object) { setOne(object, pair); });
            });
        if (head.faultCount() == before) throw;
    }
}

/// A pinned activation is an id, or what a file has for one.
QJsonValue pinOf(const QJsonValue& value) { return value.isString() ? QJsonObject{{"activation", value}} : value; }

/// A family of curves is over a parameter that the step's activation has.
void requireParameter(const StepState& state, const QString& name) {
    const Activation& entry = *entryOf(explorationOf(state.seen).current);
    if (!entry.indexOf(name.toStdString()))
        throw HeadError{0, LessonReader::tr("%1 has no parameter %2").arg(toQString(entry.facts.name), quoted(name))};
}

void readWhatIsSeen(Head& head, StepState& state) {
    head.with("fresh", [&](const YAML::Node& node) {
        if (wordOf(node) != "true") throw HeadError{0, LessonReader::tr("fresh must be true or absent")};
        state = {};
    });
    head.with("activation", [&](const YAML::Node& node) {
        const QString id = QString::fromStdString(wordOf(node));
        change(state, [&](QJsonObject& o) { o["current"] = QJsonObject{{"activation", id}}; });
    });
    head.with("parameters", [&](const YAML::Node& node) {
        if (!node.IsMap()) throw HeadError{0, LessonReader::tr("parameters must be lines of the form \"alpha: 0.5\"")};
        changeEach(head, node, state, [](QJsonObject& o, const QString& name, const QJsonValue& value) {
            QJsonObject current = o["current"].toObject();
            setInside(current, "parameters", name, value);
            o["current"] = current;
        });
    });
    head.with("pinned", [&](const YAML::Node& node) {
        const QJsonValue value = jsonOf(node);
        if (!value.isArray()) throw HeadError{0, LessonReader::tr("pinned must be a list in brackets")};
        QJsonArray pins;
        for (const QJsonValue each : value.toArray()) pins.append(pinOf(each));
        change(state, [&](QJsonObject& o) { o["pinned"] = pins; });
    });
    for (const char* const key : {"framework", "shown", "x", "axes", "layout", "input"})
        head.with(key, [&](const YAML::Node& node) { change(state, [&](QJsonObject& o) { o[key] = jsonOf(node); }); });
    for (const auto& [key, none] : {std::pair{"y", "auto"}, {"probe", "none"}, {"family", "none"}})
        head.with(key, [&, key = key, none = none](const YAML::Node& node) {
            const QJsonValue value = jsonOf(node);
            if (const QJsonValue of = value["parameter"]; of.isString()) requireParameter(state, of.toString());
            change(state, [&](QJsonObject& o) {
                if (value == QLatin1String(none))
                    o.remove(QLatin1String(key));
                else
                    o[QLatin1String(key)] = value;
            });
        });
    head.with("experiment", [&](const YAML::Node& node) {
        const QString id = QString::fromStdString(wordOf(node));
        change(state, [&](QJsonObject& o) {
            o["experiment"] = id;
            QJsonObject all = o["experiments"].toObject();
            all.remove(id);
            o["experiments"] = all;
            o["page"] = toQString(spellingOf(Page::Experiments, pageNames));
        });
    });
    head.with("settings", [&](const YAML::Node& node) {
        const QString id = state.seen.value("experiment").toString();
        if (id.isEmpty()) throw HeadError{0, LessonReader::tr("settings belong to an experiment: name it first")};
        if (!node.IsMap()) throw HeadError{0, LessonReader::tr("settings must be lines of the form \"depth: 20\"")};
        changeEach(head, node, state, [&id](QJsonObject& o, const QString& name, const QJsonValue& value) {
            QJsonObject all = o["experiments"].toObject();
            setInside(all, id, name, value);
            o["experiments"] = all;
        });
    });
}

template <class Rows>
auto chosen(const YAML::Node& node, const Rows& names) {
    const std::string word = wordOf(node);
    for (const auto& row : names)
        if (row.spelling == word) return row.value;
    QStringList all;
    for (const auto& row : names)
        all << QString::fromUtf8(row.spelling.data(), static_cast<qsizetype>(row.spelling.size()));
    throw HeadError{0, LessonReader::tr("%1 is not one of %2").arg(quoted(word), all.join(", "))};
}

/// One condition, or a list of them.
void readConditions(Head& head, const YAML::Node& node, const StepState& state,
                    std::vector<LessonCondition>& conditions) {
    const Activation& looked = *entryOf(explorationOf(state.seen).current);
    const auto one = [&](const YAML::Node& each) {
        head.attempt(each, [&] {
            const Result<LessonCondition> condition = conditionFrom(QString::fromStdString(wordOf(each)), looked);
            if (!condition) throw HeadError{0, faultText(condition.fault())};
            conditions.push_back(*condition);
            conditions.back().line = head.lineOf(each.Mark());
        });
    };
    if (!node.IsSequence()) return one(node);
    for (const auto& each : node) one(each);
}

}  // namespace

StepState::StepState() : seen(QJsonDocument::fromJson(toJson(Exploration{})).object()) {}

void readStepHead(const QByteArray& yaml, int line, StepState& state, LessonStep& step,
                  std::vector<LessonFault>& faults) {
    Head head(yaml, line, faults);
    readWhatIsSeen(head, state);
    head.with("page", [&](const YAML::Node& node) {
        const Page page = chosen(node, lessonPageNames);
        change(state, [&](QJsonObject& o) { o["page"] = toQString(spellingOf(page, pageNames)); });
    });
    head.with("figure", [&](const YAML::Node& node) { step.figure = wholeNumber(node, "figure", mostFigures); });
    head.with("hide", [&](const YAML::Node& node) {
        if (!node.IsSequence()) throw HeadError{0, LessonReader::tr("hide must be a list in brackets")};
        for (const auto& each : node) head.attempt(each, [&] { step.hidden.*chosen(each, hiddenNames) = true; });
    });
    head.with("wait", [&](const YAML::Node& node) { readConditions(head, node, state, step.deeds); });
    head.with("claims", [&](const YAML::Node& node) { readConditions(head, node, state, step.claims); });
    head.with("numbers", [&](const YAML::Node& node) {
        if (!node.IsSequence()) throw HeadError{0, LessonReader::tr("numbers must be a list in brackets")};
        for (const auto& each : node) step.numbers << QString::fromStdString(wordOf(each));
    });
    head.refuseOthers();
    step.exploration = explorationOf(state.seen);
}

void readLessonHead(const QByteArray& yaml, int line, Lesson& lesson, std::vector<LessonFault>& faults) {
    Head head(yaml, line, faults);
    bool hasVersion = false;
    head.with("lesson", [&](const YAML::Node& node) {
        hasVersion = true;
        const QJsonValue version = jsonOf(node);
        if (version.toDouble() > lessonVersion)
            throw HeadError{0, LessonReader::tr("it was written for a newer version of this program")};
        if (version.toDouble() != lessonVersion)
            throw HeadError{0, LessonReader::tr("lesson must be %1").arg(lessonVersion)};
    });
    head.with("level", [&](const YAML::Node& node) {
        lesson.level = QString::fromStdString(wordOf(node)).simplified().left(40);
    });
    head.with("minutes", [&](const YAML::Node& node) { lesson.minutes = wholeNumber(node, "minutes", mostMinutes); });
    head.refuseOthers();
    if (!hasVersion)
        faults.push_back({std::max(1, line - 1), LessonReader::tr("the lesson's head must say \"lesson: 1\"")});
}

}  // namespace activation
