// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <string>
#include <string_view>
#include <utility>

namespace activation {

/// A file that is open, closed at the end of its scope.
class Descriptor {
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    Descriptor(Descriptor&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }

    explicit operator bool() const { return m_descriptor >= 0; }
    int operator*() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// Puts a file with this content in the place of the one that `path` names, in one step: whoever looks, even after the
/// program was killed, finds the old one or the new one, whole. Returns 0, or the system's error; then the old one is
/// there. A file that was there must be a regular one.
///
/// The new one has no name until it is whole, where the file system can do that; otherwise it has a hidden one beside
/// the old, which the next replacement of the same file removes if this one was killed. A folder that takes no new
/// file leaves only one way: the old file is written over, after room for all of it was reserved.
int replaceFile(const std::string& path, std::string_view content) noexcept;

}  // namespace activation
