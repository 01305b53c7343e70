// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/files.h"

#include "app/files/replacement.h"
#include "tests/support/file_limit.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace activation {
namespace {

/// Not even an administrator's right to read and write everything.
class Unprivileged {
public:
    Unprivileged() { EXPECT_EQ(seteuid(m_was == 0 ? 65534 : m_was), 0); }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;
    ~Unprivileged() { EXPECT_EQ(seteuid(m_was), 0); }

private:
    uid_t m_was = geteuid();
};

class FilesTest : public testing::Test {
protected:
    FilesTest() { umask(022); }

    QString path(const QString& name) const { return QDir(folder.path()).filePath(name); }
    std::string bytes(const QString& name) const { return path(name).toStdString(); }
    QByteArray contentOf(const QString& name) const {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.readAll();
    }
    void put(const QString& name, const QByteArray& content) const {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    void write(const QString& name, const QByteArray& content) const {
        const Result<Done> done = writeWhole(path(name), content);
        EXPECT_TRUE(done) << done.fault();
    }
    std::string faultOf(const QString& name, const QByteArray& content = "new") const {
        const Result<Done> done = writeWhole(path(name), content);
        EXPECT_FALSE(done) << name.toStdString();
        return done ? std::string() : done.fault().string();
    }
    mode_t modeOf(const QString& name) const {
        struct stat there {};
        EXPECT_EQ(stat(bytes(name).c_str(), &there), 0);
        return there.st_mode & 07777;
    }
    QStringList all() const {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    QTemporaryDir folder;
};

TEST_F(FilesTest, WritesAndReplaces) {
    for (const QByteArray& content :
         {QByteArray("first"), QByteArray(), QByteArray(5'000'000, 'x'), QByteArray("\0y", 2)}) {
        write("a.csv", content);
        EXPECT_EQ(contentOf("a.csv"), content);
        EXPECT_EQ(*readWhole(path("a.csv"), 5'000'000), content);
        EXPECT_EQ(all(), QStringList{"a.csv"});
    }
}

TEST_F(FilesTest, WhereThereIsNoRoomTheOldFileStaysAndTheReasonHasItsName) {
    put("a.csv", "old");
    for (const rlim_t limit : {0U, 1U, 4096U, 100'000U}) {
        for (const QString name : {"a.csv", "new.csv"}) {
            const QByteArray content(static_cast<qsizetype>(limit) + 1, 'x');
            const FileLimit few(limit);
            EXPECT_EQ(faultOf(name, content), "File too large: at most " +
                                                  QLocale().toString(static_cast<qulonglong>(limit)).toStdString() +
                                                  " bytes are allowed (ulimit -f)");
        }
        EXPECT_EQ(contentOf("a.csv"), "old");
        EXPECT_EQ(all(), QStringList{"a.csv"});
    }
}

TEST_F(FilesTest, EveryReasonHasItsName) {
    for (const auto& [error, text] : {std::pair{ENOSPC, "No space left on device"},
                                      {EDQUOT, "Disk quota exceeded"},
                                      {EFBIG, "File too large"},
                                      {ENETDOWN, std::strerror(ENETDOWN)}})
        EXPECT_EQ(reasonOf(error).toStdString(), text);
}

TEST_F(FilesTest, KeepsPermissions) {
    for (const mode_t mode : {0600U, 0640U, 0644U, 0666U, 0755U, 0200U}) {
        put("a", "old");
        ASSERT_EQ(chmod(bytes("a").c_str(), mode), 0);
        write("a", "new");
        EXPECT_EQ(modeOf("a"), mode);
    }
    write("b", "new");
    EXPECT_EQ(modeOf("b"), 0644);
    umask(077);
    write("c", "new");
    EXPECT_EQ(modeOf("c"), 0600);
}

TEST_F(FilesTest, ALinkStaysAndWhatItLeadsToIsReplaced) {
    ASSERT_TRUE(QDir(folder.path()).mkdir("far"));
    put("far/real", "old");
    ASSERT_EQ(symlink("far/real", bytes("near").c_str()), 0);
    ASSERT_EQ(symlink("near", bytes("chain").c_str()), 0);
    ASSERT_EQ(symlink(bytes("far/absent").c_str(), bytes("dangling").c_str()), 0);
    ASSERT_EQ(symlink("loop", bytes("loop").c_str()), 0);
    ASSERT_EQ(symlink("/dev/null", bytes("device").c_str()), 0);
    for (const QString name : {"near", "chain"}) {
        write(name, name.toUtf8());
        EXPECT_EQ(contentOf("far/real"), name.toUtf8());
    }
    write("dangling", "made");
    EXPECT_EQ(contentOf("far/absent"), "made");
    EXPECT_EQ(faultOf("loop"), "Too many levels of symbolic links");
    EXPECT_EQ(faultOf("device"), "that is a device, not a file");
    for (const QString name : {"near", "chain", "dangling", "loop", "device"})
        EXPECT_TRUE(QFileInfo(path(name)).isSymLink()) << name.toStdString();
    EXPECT_EQ(QDir(path("far")).entryList(QDir::Files | QDir::Hidden), (QStringList{"absent", "real"}));
}

TEST_F(FilesTest, NothingButAFileIsReplacedOrRead) {
    ASSERT_EQ(mkfifo(bytes("pipe").c_str(), 0600), 0);
    ASSERT_TRUE(QDir(folder.path()).mkdir("folder"));
    const int socketFile = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{AF_UNIX, {}};
    std::strncpy(address.sun_path, bytes("socket").c_str(), sizeof address.sun_path - 1);
    ASSERT_EQ(bind(socketFile, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    close(socketFile);
    for (const auto& [name, sentence] : {std::pair{"pipe", "that is a pipe, not a file"},
                                         {"folder", "that is a directory"},
                                         {"folder/", "that is a directory"},
                                         {"socket", "that is a socket, not a file"},
                                         {"/dev/null", "that is a device, not a file"},
                                         {"/dev/full", "that is a device, not a file"}}) {
        EXPECT_EQ(faultOf(name), sentence);
        EXPECT_EQ(checkReplaceable(path(name)).fault(), sentence);
        const Result<QByteArray> read = readWhole(path(name), 100);
        ASSERT_FALSE(read) << name;
        EXPECT_EQ(read.fault(), sentence);
    }
    EXPECT_EQ(readWhole(path("absent"), 100).fault(), "No such file or directory");
    EXPECT_EQ(faultOf("absent/a"), "No such file or directory");
    put("a", "old");
    EXPECT_EQ(faultOf("a/b"), "Not a directory");
    EXPECT_EQ(writeWhole({}, "new").fault(), "No such file or directory");
}

TEST_F(FilesTest, WhatIsTooLargeIsNotRead) {
    put("a", QByteArray(1001, 'x'));
    EXPECT_TRUE(readWhole(path("a"), 1001));
    EXPECT_EQ(readWhole(path("a"), 1000).fault(), "it is larger than 1,000 bytes");
    ASSERT_EQ(truncate(bytes("a").c_str(), 1LL << 40), 0);
    EXPECT_FALSE(readWhole(path("a"), 1000));
}

TEST_F(FilesTest, TheLongestNamesWork) {
    for (const QString& name : {QString(255, 'x'), QString(85, QChar(0x6fc0))}) {
        write(name, "first");
        write(name, "second");
        EXPECT_EQ(contentOf(name), "second");
    }
    EXPECT_EQ(faultOf(QString(256, 'x')), "File name too long");
}

TEST_F(FilesTest, WithoutPermissionItSaysSo) {
    ASSERT_EQ(chmod(bytes("").c_str(), 0755), 0);
    put("a", "old");
    ASSERT_EQ(chmod(bytes("a").c_str(), 0444), 0);
    const Unprivileged person;
    EXPECT_EQ(faultOf("a"), "Permission denied");
    EXPECT_EQ(faultOf("b"), "Permission denied");
    EXPECT_EQ(contentOf("a"), "old");
}

TEST_F(FilesTest, AFileThatMayBeWrittenInAFolderThatMayNot) {
    ASSERT_EQ(chmod(bytes("").c_str(), 0755), 0);
    put("a", "old and longer");
    ASSERT_EQ(chmod(bytes("a").c_str(), 0666), 0);
    {
        const Unprivileged person;
        EXPECT_EQ(chmod(bytes("").c_str(), 0555) == 0, getuid() != 0);
        write("a", "new");
        EXPECT_EQ(contentOf("a"), "new");
        for (const rlim_t limit : {0U, 10U, 5000U}) {
            const FileLimit few(limit);
            EXPECT_NE(faultOf("a", QByteArray(6000, 'x')).find("File too large"), std::string::npos);
        }
        EXPECT_EQ(contentOf("a"), "new");
        EXPECT_EQ(chmod(bytes("").c_str(), 0755) == 0, getuid() != 0);
    }
    EXPECT_EQ(all(), QStringList{"a"});
}

/// What a program leaves that is killed just before the new file takes the old one's place.
TEST_F(FilesTest, WhatAKilledProgramLeftIsRemovedByTheNextOne) {
    write("a", "old");
    std::string left;
    for (int place = 0; place < 16; ++place) {
        left = bytes(".activation-") + "af63dc4c8601ec8c-" + std::to_string(place);  // FNV-1a of "a"
        close(open(left.c_str(), O_CREAT | O_WRONLY, 0600));
    }
    const Descriptor busy(open(left.c_str(), O_RDONLY));
    ASSERT_EQ(flock(*busy, LOCK_EX), 0);
    EXPECT_EQ(all().size(), 17);
    write("a", "new");
    EXPECT_EQ(all().size(), 2) << "what another one is writing now stays";
    flock(*busy, LOCK_UN);
    write("a", "newer");
    EXPECT_EQ(all(), QStringList{"a"});
}

TEST_F(FilesTest, ManyMayWriteTheSameFile) {
    std::vector<std::thread> writers;
    for (char c = 'a'; c < 'h'; ++c)
        writers.emplace_back([this, c] {
            for (int i = 0; i < 30; ++i) {
                const Result<Done> done = writeWhole(path("a"), QByteArray(20'000, c));
                EXPECT_TRUE(done) << done.fault();
                const Result<QByteArray> read = readWhole(path("a"), 20'000);
                ASSERT_TRUE(read) << read.fault();
                EXPECT_EQ(read->size(), 20'000);
                EXPECT_EQ(read->count(read->at(0)), 20'000);
            }
        });
    for (std::thread& writer : writers) writer.join();
    EXPECT_EQ(all(), QStringList{"a"});
}

TEST_F(FilesTest, WhatIsSetAsideKeepsItsContentAndGetsANameOfItsOwn) {
    QStringList names;
    for (const QByteArray content : {"one", "two", "three"}) {
        put("last.activation", content);
        const Result<QString> aside = setAside(path("last.activation"));
        ASSERT_TRUE(aside) << aside.fault();
        EXPECT_FALSE(QFile::exists(path("last.activation")));
        EXPECT_EQ(*readWhole(*aside, 100), content);
        EXPECT_TRUE(aside->contains(QRegularExpression("/last-\\d{4}-\\d\\d-\\d\\d-\\d{6}(-\\d+)?\\.activation$")))
            << aside->toStdString();
        names << *aside;
    }
    EXPECT_EQ(names.removeDuplicates(), 0);
    EXPECT_FALSE(setAside(path("absent")));
}

}  // namespace
}  // namespace activation
