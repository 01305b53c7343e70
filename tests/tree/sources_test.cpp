// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the sources: who may include whom, and how long a file may be.
#include "tests/tree/files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace activation {
namespace {

class Sources : public testing::Test {
protected:
    const std::vector<TextFile> files = filesOf({"core", "widgets", "app", "tests"}, {".h", ".cpp"});
};

TEST_F(Sources, AreThere) { EXPECT_GT(files.size(), 50U); }

/// A file of `room` never includes what matches `forbidden`.
struct Wall {
    std::string room, forbidden, reason;
    std::string except{"$^"};  // files that may, as a pattern
};

TEST_F(Sources, IncludeOnlyWhatTheyMayKnow) {
    const std::string up = "that room stands on this one";
    for (const Wall& wall : {
             Wall{"core/", "[<\"](Q|qcustomplot|CLI/)", "the core needs no toolkit"},
             Wall{"core/", "\"(widgets|app|tests)/", "the core knows nobody"},
             // From room to room includes go one way only.
             Wall{"core/numerics/", "\"core/(formula|activations|analysis|vector_functions|network|figures|expl|exper)",
                  up},
             Wall{"core/formula/",
                  "\"core/(activations|analysis|vector_functions|network|figures|exploration|experiments)", up},
             Wall{"core/activations/", "\"core/(analysis|vector_functions|network|figures|exploration|experiments)",
                  up},
             Wall{"core/analysis/", "\"core/(figures|exploration|experiments)", up},
             Wall{"core/vector_functions/", "\"core/(figures|exploration|experiments)", up},
             Wall{"core/network/", "\"core/(figures|exploration|experiments)", up},
             Wall{"core/data/",
                  "\"core/(numerics|formula|activations|analysis|vector_functions|network|figures|expl|exper)",
                  "files of numbers know nothing of what is computed with them"},
             Wall{"core/figures/", "\"core/(exploration|experiments)", up},
             Wall{"core/experiments/", "\"core/exploration", up},
             Wall{"core/experiments/", "\"core/experiments/catalogue/",
                  "an experiment is known by its name in the list"},
             Wall{"widgets/look/", "\"widgets/(text|controls|plot|readout|catalogue|experiments)/", up},
             Wall{"widgets/threads/", "\"(core|widgets/(look|text|controls|plot|readout|catalogue|experiments))/", up},
             Wall{"widgets/text/", "\"widgets/(controls|plot|readout|catalogue|experiments)/", up},
             Wall{"widgets/controls/", "\"widgets/(plot|readout|catalogue|experiments)/", up},
             Wall{"widgets/plot/", "\"widgets/(controls|readout|catalogue|experiments)/", up},
             Wall{"widgets/plot/chart/", "\"widgets/plot/([a-z_]+\\.h|figures/)", up},
             Wall{"app/content/", "\"app/(files|export|commands|window)/", up},
             Wall{"app/files/", "\"app/(export|commands|window)/", up},
             Wall{"app/export/", "\"app/(lessons|commands|window)/", up},
             Wall{"app/lessons/", "\"app/(commands|window)/", up},
             Wall{"app/commands/", "\"app/window/", "commands need no window"},
             Wall{"app/window/", "\"app/commands/", "the window needs no commands"},
             Wall{"app/window/activation/", "\"app/window/(pages|shell)/", up},
             Wall{"app/window/explorer", "\"app/window/(activation|pages|shell)/", up},
             Wall{"widgets/", "\"(app|tests)/", "widgets do not know this program"},
             Wall{"app/", "\"tests/", "the program does not know its tests"},
             Wall{"", "<qcustomplot\\.h", "its header costs what this one saves", "widgets/plot/chart/plot_engine.h"},
             Wall{"", "\"widgets/plot/chart/plot_engine\\.h", "only the plot knows how it is drawn",
                  "widgets/plot/.*|tests/benchmarks/window_subjects.cpp"},
             Wall{"tests/core/", "([<\"]Q|\"(widgets|app)/)", "the tests of the core need no toolkit"},
             Wall{"tests/widgets/", "\"app/", "the tests of widgets do not know the program"},
             Wall{"", "\"\\.", "includes start at the root"},
         })
        for (const TextFile& file : files) {
            if (!file.path.starts_with(wall.room) || std::regex_match(file.path, std::regex(wall.except))) continue;
            const std::regex include("\\s*#\\s*include\\s*" + wall.forbidden + ".*");
            for (const std::string& line : file.lines)
                EXPECT_FALSE(std::regex_match(line, include)) << file.path << ": " << line << ": " << wall.reason;
        }
}

/// Two types of one name are one to the linker: it takes the destructor of either for both.
TEST_F(Sources, HaveOneTypeOfAName) {
    static const std::regex opens("namespace ?([a-z_:]*) \\{"), closes("\\}  // namespace.*"),
        type("(?:class|struct|enum class) (?:CORE_EXPORT )?([A-Z]\\w*)(?: final)?(?: :.*)? \\{.*");
    std::map<std::string, std::string> places;
    for (const TextFile& file : files) {
        if (file.path.starts_with("tests/")) continue;
        std::vector<std::string> spaces;
        std::smatch parts;
        for (const std::string& line : file.lines) {
            if (std::regex_match(line, parts, opens)) spaces.push_back(parts[1]);
            if (std::regex_match(line, closes) && !spaces.empty()) spaces.pop_back();
            if (!std::regex_match(line, parts, type) || std::ranges::count(spaces, "") > 0) continue;
            std::string name;
            for (const std::string& space : spaces) name += space + "::";
            const auto [place, isNew] = places.emplace(name + parts[1].str(), file.path);
            EXPECT_TRUE(isNew) << place->first << " is in " << place->second << " and in " << file.path;
        }
    }
    EXPECT_GT(places.size(), 200U);
}

/// All that a file of the core includes of the core, through others too.
std::set<std::string> includedBy(const TextFile& file, const std::vector<TextFile>& files) {
    static const std::regex include("\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"].*");
    std::set<std::string> result;
    std::vector<const TextFile*> waiting{&file};
    while (!waiting.empty()) {
        const TextFile* const next = waiting.back();
        waiting.pop_back();
        std::smatch parts;
        for (const std::string& line : next->lines) {
            if (!std::regex_match(line, parts, include) || !result.insert(parts[1]).second) continue;
            const auto found = std::ranges::find(files, parts[1].str(), &TextFile::path);
            if (found != files.end()) waiting.push_back(&*found);
        }
    }
    return result;
}

/// core/CMakeLists.txt compiles these once for all levels of the processor, where a Pack has one size only.
TEST_F(Sources, SeeNoPackOutsideTheRoomsThatAreCompiledForEveryLevel) {
    const std::regex perLevel("core/(activations|formula|network|numerics|vector_functions)/.*");
    std::size_t seen = 0;
    for (const TextFile& file : files) {
        if (!file.path.starts_with("core/") || !file.path.ends_with(".cpp") || std::regex_match(file.path, perLevel))
            continue;
        ++seen;
        for (const std::string& included : includedBy(file, files))
            EXPECT_FALSE(included.starts_with("core/numerics/pack/") || included.starts_with("Eigen/"))
                << file.path << " includes " << included;
    }
    EXPECT_GT(seen, 20U);
}

/// What has one place in the program, because elsewhere it would be wrong.
TEST_F(Sources, DoElsewhereOnlyWhatMayBeDoneElsewhere) {
    const struct {
        std::string text, place, reason;
    } rules[]{
        {"new QLabel", "widgets/text/plain_label.h", "a label shows foreign text as it is: PlainLabel"},
        {"clipboard()->set", "widgets/controls/clipboard.cpp", "what was copied is in the clipboard, or one is told"},
    };
    for (const auto& [text, place, reason] : rules)
        for (const TextFile& file : files) {
            if (file.path.starts_with("tests/") || file.path == place) continue;
            for (const std::string& line : file.lines)
                EXPECT_EQ(line.find(text), std::string::npos) << file.path << ": " << line << ": " << reason;
        }
}

/// Without what is built, hidden, or cached by Python.
std::vector<std::filesystem::path> foldersAtDepthOneAndTwo() {
    const std::filesystem::path root(places::sourceTree);
    std::vector<std::filesystem::path> result;
    const auto add = [&](const std::filesystem::path& parent) {
        for (const auto& entry : std::filesystem::directory_iterator(parent)) {
            const std::string name = entry.path().filename().string();
            const bool isBuilt = parent == root && name.starts_with("build");
            if (entry.is_directory() && !name.starts_with('.') && !name.starts_with("__") && !isBuilt &&
                !std::filesystem::is_empty(entry.path()))
                result.push_back(entry.path());
        }
    };
    add(root);
    for (const std::filesystem::path& first : std::vector(result)) add(first);
    return result;
}

TEST_F(Sources, SayInAReadmeWhatTheirFolderHolds) {
    for (const std::filesystem::path& folder : foldersAtDepthOneAndTwo())
        EXPECT_TRUE(std::filesystem::exists(folder / "README.md")) << folder << " has no README.md";
}

/// A module is a header, its source, or both.
TEST_F(Sources, AreNoMoreInAFolderThanOneCanSee) {
    std::map<std::filesystem::path, std::set<std::string>> modules;
    for (const TextFile& file : files)
        if (const std::filesystem::path path(file.path); !file.path.starts_with("tests/"))
            modules[path.parent_path()].insert(path.stem().string());
    for (const auto& [folder, names] : modules) EXPECT_LE(names.size(), 16U) << folder << " needs rooms";
}

TEST_F(Sources, CallThingsWhatTheFieldAndQtCallThem) {
    const std::regex odd("wish|knob|(^|[^e])entitle", std::regex::icase), activation("swish", std::regex::icase);
    for (const TextFile& file : files) {
        if (file.path == "tests/tree/sources_test.cpp") continue;
        for (const std::string& line : file.lines)
            EXPECT_FALSE(std::regex_search(std::regex_replace(line, activation, ""), odd)) << file.path << ": " << line;
    }
}

TEST_F(Sources, ThrowNoStrings) {
    const std::regex thrown(".*throw\\s+(QString|QStringLiteral|[A-Za-z]+::tr\\(|tr\\(|\").*");
    for (const TextFile& file : files) {
        if (file.path.starts_with("tests/")) continue;
        for (const std::string& line : file.lines)
            EXPECT_FALSE(line.find("throw ") != std::string::npos && std::regex_match(line, thrown))
                << file.path << ": " << line;
    }
}

TEST_F(Sources, StartWithTheirLicence) {
    for (const TextFile& file : files)
        EXPECT_EQ(file.lines.at(0), "// SPDX-License-Identifier: GPL-3.0-or-later") << file.path;
}

TEST_F(Sources, HeadersAreIncludedOnce) {
    for (const TextFile& file : files)
        if (file.path.ends_with(".h")) {
            EXPECT_EQ(std::ranges::count(file.lines, "#pragma once"), 1) << file.path;
        }
}

TEST_F(Sources, AreReadInAMinute) {
    std::vector<std::size_t> lengths;
    for (const TextFile& file : files) {
        const bool isHeader = file.path.ends_with(".h");
        EXPECT_LE(file.lines.size(), isHeader ? 200U : 400U) << file.path << " is two things";
        if (isHeader) lengths.push_back(file.lines.size());
    }
    std::ranges::sort(lengths);
    EXPECT_LT(lengths.at(lengths.size() / 2), 80U) << "the median length of a header";
}

TEST_F(Sources, HaveNoTabsAndNoTrailingBlanks) {
    for (const TextFile& file : files)
        for (const std::string& line : file.lines)
            EXPECT_TRUE(line.find('\t') == std::string::npos && !line.ends_with(' ') && !line.ends_with('\r'))
                << file.path << ": " << line;
}

}  // namespace
}  // namespace activation
