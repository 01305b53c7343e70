// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/replacement.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <new>
#include <optional>

namespace activation {
namespace {

/// The system's error; it ends in replaceFile.
struct Failed {
    int error;
};

void check(bool done) {
    if (!done) throw Failed{errno};
}

/// Where the links end that a path names. There need not be anything.
std::string withoutLinks(std::string path) {
    constexpr int most = 40;  // as the system has it
    for (int i = 0; i < most; ++i) {
        char link[PATH_MAX];
        const ssize_t length = readlink(path.c_str(), link, sizeof link);
        if (length < 0) return path;
        if (link[0] != '/') path.erase(path.rfind('/') + 1);
        if (link[0] == '/') path.clear();
        path.append(link, static_cast<std::size_t>(length));
    }
    throw Failed{ELOOP};
}

constexpr int places = 16;  // for as many that write the same file at once

/// The hidden names of a file that is being made do not grow with its own, which may be as long as names can be.
std::string hiddenName(std::string_view name, int place) {
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    char text[64];
    std::snprintf(text, sizeof text, ".activation-%016llx-%d", static_cast<unsigned long long>(hash), place);
    return text;
}

bool isAt(int folder, const std::string& name, int file) {
    struct stat there {
    }, ours{};
    return fstatat(folder, name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 && fstat(file, &ours) == 0 &&
           there.st_ino == ours.st_ino && there.st_dev == ours.st_dev;
}

/// A file is locked as long as it is being made. One that is not was left by a program that was killed.
void removeLeftovers(int folder, std::string_view name) {
    for (int place = 0; place < places; ++place) {
        const std::string hidden = hiddenName(name, place);
        const Descriptor file(openat(folder, hidden.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        if (file && flock(*file, LOCK_EX | LOCK_NB) == 0 && isAt(folder, hidden, *file))
            unlinkat(folder, hidden.c_str(), 0);
    }
}

void write(int file, std::string_view content, off_t at = 0) {
    while (!content.empty()) {
        const ssize_t count = pwrite(file, content.data(), content.size(), at);
        if (count < 0 && errno == EINTR) continue;
        if (count == 0) errno = ENOSPC;
        check(count > 0);
        content.remove_prefix(static_cast<std::size_t>(count));
        at += count;
    }
}

/// Some file systems say only now that there was no room.
void finish(int file) {
    check(fsync(file) == 0 || errno == EINVAL || errno == EROFS);
    const int copy = dup(file);
    check(copy >= 0 && (close(copy) == 0 || errno == EINTR));
}

class Replacement {
public:
    Replacement(const std::string& path, std::string_view content)
        : m_name(path.substr(path.rfind('/') + 1)),
          m_folder(openFolder(path.substr(0, path.rfind('/') + 1))),
          m_content(content) {
        struct stat old {};
        if (fstatat(*m_folder, m_name.c_str(), &old, AT_SYMLINK_NOFOLLOW) == 0)
            m_old = old;
        else
            check(errno == ENOENT);
        if (m_old) check(faccessat(*m_folder, m_name.c_str(), W_OK, AT_EACCESS) == 0);
    }
    Replacement(const Replacement&) = delete;
    Replacement& operator=(const Replacement&) = delete;
    ~Replacement() {
        if (!m_hidden.empty()) unlinkat(*m_folder, m_hidden.c_str(), 0);
    }

    void make() {
        removeLeftovers(*m_folder, m_name);
        try {
            if (!makeUnnamed()) makeNamed();
        } catch (const Failed& failed) {
            const bool takesNoFile = failed.error == EACCES || failed.error == EPERM || failed.error == EBUSY;
            if (!m_old || !takesNoFile) throw;
            writeOver();
        }
        if (fsync(*m_folder) != 0 && errno == EIO) throw Failed{EIO};
    }

private:
    static Descriptor openFolder(const std::string& path) {
        const char* const name = path.empty() ? "." : path.c_str();
        int folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder < 0 && errno == EACCES) folder = open(name, O_PATH | O_DIRECTORY | O_CLOEXEC);
        check(folder >= 0);
        return Descriptor(folder);
    }

    /// Nobody else may read what will have the permissions of a file that nobody else could.
    mode_t mode() const { return m_old ? S_IRUSR | S_IWUSR : 0666; }

    /// False where the file system does not know files without a name.
    bool makeUnnamed() {
        if (access("/proc/self/fd", X_OK) != 0) return false;
        const Descriptor file(openat(*m_folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode()));
        if (!file) return false;
        flock(*file, LOCK_EX | LOCK_NB);
        write(*file, m_content);
        finish(*file);
        const std::string self = "/proc/self/fd/" + std::to_string(*file);
        for (int place = 0; m_hidden.empty() && place < places; ++place) {
            const std::string hidden = hiddenName(m_name, place);
            if (linkat(AT_FDCWD, self.c_str(), *m_folder, hidden.c_str(), AT_SYMLINK_FOLLOW) == 0)
                m_hidden = hidden;
            else if (errno != EEXIST)
                return false;
        }
        if (m_hidden.empty()) throw Failed{EEXIST};
        move(*file);
        return true;
    }

    void makeNamed() {
        for (int place = 0; place < places; ++place) {
            const std::string hidden = hiddenName(m_name, place);
            const Descriptor file(
                openat(*m_folder, hidden.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode()));
            if (!file && errno == EEXIST) continue;
            check(bool(file));
            // Between these two somebody may have taken it for one that was left, and removed it.
            if (flock(*file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) continue;
            if (!isAt(*m_folder, hidden, *file)) continue;
            m_hidden = hidden;
            write(*file, m_content);
            finish(*file);
            return move(*file);
        }
        throw Failed{EEXIST};
    }

    void move(int file) {
        if (m_old) {
            struct stat ours {};
            if (fstat(file, &ours) == 0 && (ours.st_uid != m_old->st_uid || ours.st_gid != m_old->st_gid))
                if (fchown(file, m_old->st_uid, m_old->st_gid) != 0) errno = 0;  // it is who saves it then
            check(fchmod(file, m_old->st_mode & 07777) == 0);
            finish(file);
        }
        check(renameat(*m_folder, m_hidden.c_str(), *m_folder, m_name.c_str()) == 0);
        m_hidden.clear();
    }

    void writeOver() {
        const Descriptor file(openat(*m_folder, m_name.c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC));
        check(bool(file));
        std::string before(static_cast<std::size_t>(m_old->st_size), '\0');
        for (std::size_t at = 0; at < before.size();) {
            const ssize_t count = pread(*file, before.data() + at, before.size() - at, static_cast<off_t>(at));
            if (count < 0 && errno == EINTR) continue;
            if (count == 0) before.resize(at);
            check(count >= 0);
            at += static_cast<std::size_t>(count);
        }
        const auto size = static_cast<off_t>(m_content.size());
        if (size > 0 && fallocate(*file, FALLOC_FL_KEEP_SIZE, 0, size) != 0) check(errno == EOPNOTSUPP);
        try {
            write(*file, m_content);
            check(ftruncate(*file, size) == 0);
            finish(*file);
        } catch (const Failed&) {
            write(*file, before);
            check(ftruncate(*file, static_cast<off_t>(before.size())) == 0);
            throw;
        }
    }

    std::string m_name;
    Descriptor m_folder;
    std::string_view m_content;
    std::optional<struct stat> m_old;
    std::string m_hidden;  ///< the name that the new file has until it takes its place
};

}  // namespace

int replaceFile(const std::string& path, std::string_view content) noexcept {
    try {
        Replacement(withoutLinks(path), content).make();
        return 0;
    } catch (const Failed& failed) {
        return failed.error;
    } catch (const std::bad_alloc&) {
        return ENOMEM;
    }
}

}  // namespace activation
