// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/places.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace activation {

struct TextFile {
    std::string path;  ///< from the root of the tree
    std::vector<std::string> lines;
};

/// The files below these directories of the source tree that end like this, in the order of their paths.
inline std::vector<TextFile> filesOf(const std::vector<std::string>& directories,
                                     const std::vector<std::string>& endings) {
    const std::filesystem::path root(places::sourceTree);
    std::vector<TextFile> result;
    for (const std::string& directory : directories)
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / directory)) {
            const std::filesystem::path& path = entry.path();
            if (!entry.is_regular_file() || std::ranges::find(endings, path.extension().string()) == endings.end())
                continue;
            TextFile file{path.lexically_relative(root).generic_string(), {}};
            std::ifstream stream(path);
            for (std::string line; std::getline(stream, line);) file.lines.push_back(line);
            result.push_back(std::move(file));
        }
    std::ranges::sort(result, {}, &TextFile::path);
    return result;
}

}  // namespace activation
