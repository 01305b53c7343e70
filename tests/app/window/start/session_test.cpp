// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/session.h"

#include "app/files/exploration_file.h"
#include "app/files/files.h"
#include "app/files/settings.h"
#include "app/window/explorer.h"
#include "core/experiments/catalogue.h"
#include "tests/support/file_limit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace activation {
namespace {

Exploration of(const char* id) {
    Exploration exploration;
    exploration.current = defaultSelection(id, exploration.framework);
    return exploration;
}

class SessionTest : public testing::Test {
protected:
    SessionTest() {
        settings().clear();
        folder.removeRecursively();
        EXPECT_TRUE(makeFolderOf(Session::path()));
    }
    ~SessionTest() override { folder.removeRecursively(); }

    void put(const QByteArray& content) const {
        QFile file(Session::path());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QByteArray content() const {
        QFile file(Session::path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    /// The one other file in the folder.
    QString aside() const {
        QStringList names = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        names.removeOne(QFileInfo(Session::path()).fileName());
        names.removeOne("last.lock");
        EXPECT_EQ(names.size(), 1) << names.join('|').toStdString();
        return names.value(0);
    }

    QDir folder{QFileInfo(Session::path()).path()};
};

const QByteArray newer(R"({"version": 999, "current": {"activation": "elu"}})");
const QByteArray damaged[]{newer, "", "{\"version\": 1, ", QByteArray(500, '\0'), "[]", QByteArray(2 << 20, ' ')};

TEST_F(SessionTest, WhatCannotBeReadIsSetAsideAtTheStart) {
    for (const QByteArray& text : damaged) {
        put(text);
        const auto restored = Session::restored();
        ASSERT_FALSE(restored) << text.left(40).constData();
        EXPECT_TRUE(QString::fromStdString(restored.fault().string()).contains("it is kept as " + aside()))
            << restored.fault();
        EXPECT_EQ(*readWhole(folder.filePath(aside()), 10 << 20), text);
        EXPECT_TRUE(folder.remove(aside()));
        EXPECT_TRUE(Session::restored());
    }
}

TEST_F(SessionTest, NoOtherStartWritesOverItEither) {
    for (const QByteArray& text : damaged) {
        Explorer explorer(of("gelu"));
        Session session(explorer);
        QSignalSpy said(&session, &Session::said);
        put(text);  // as where a file was named at the start, or a newer version of the program runs beside
        const Result<Done> done = session.finish();
        EXPECT_TRUE(done) << done.fault();
        ASSERT_EQ(said.size(), 1);
        EXPECT_TRUE(said[0][0].toString().contains("it is kept as " + aside())) << said[0][0].toString().toStdString();
        EXPECT_EQ(*readWhole(folder.filePath(aside()), 10 << 20), text);
        EXPECT_EQ(content(), toJson(of("gelu")));
        EXPECT_TRUE(folder.remove(aside()));
    }
}

TEST_F(SessionTest, APipeADeviceOrAFolderInItsPlaceDoesNotHoldUpTheStart) {
    const auto isSetAside = [&](const char* what) {
        const auto restored = Session::restored();
        EXPECT_FALSE(restored) << what;
        EXPECT_FALSE(QFileInfo::exists(Session::path())) << what;
        const QFileInfo info(folder.filePath(aside()));
        EXPECT_TRUE(info.isDir() ? folder.rmdir(aside()) : folder.remove(aside())) << what;
    };
    const QByteArray path = Session::path().toUtf8();
    ASSERT_EQ(mkfifo(path.constData(), 0600), 0);
    isSetAside("pipe");
    ASSERT_TRUE(QDir().mkdir(Session::path()));
    isSetAside("folder");
    ASSERT_EQ(symlink("/dev/zero", path.constData()), 0);
    isSetAside("device");
}

TEST_F(SessionTest, WhereThereIsNoRoomTheOldFileStaysAndItIsTriedAgain) {
    put(toJson(of("relu")));
    Explorer explorer(of("gelu"));
    Session session(explorer);
    QSignalSpy said(&session, &Session::said);
    for (const rlim_t limit : {0U, 50U}) {
        Result<Done> done = Done{};
        {
            const FileLimit none(limit);
            done = session.finish();
        }
        ASSERT_FALSE(done);
        EXPECT_NE(done.fault().string().find("Cannot keep the exploration for the next start: "), std::string::npos);
        EXPECT_NE(done.fault().string().find("File too large"), std::string::npos) << done.fault();
        EXPECT_EQ(content(), toJson(of("relu")));
    }
    EXPECT_EQ(said.size(), 2);
    EXPECT_TRUE(session.finish());
    EXPECT_EQ(content(), toJson(of("gelu")));
}

TEST_F(SessionTest, WhatIsKeptAlreadyNeedsNoRoom) {
    put(toJson(of("relu")));
    Explorer explorer(of("relu"));
    Session session(explorer);
    const FileLimit none(0);
    EXPECT_TRUE(session.finish());
}

TEST_F(SessionTest, WindowsBesideEachOtherKeepEachTheirOwn) {
    Explorer relu(of("relu")), gelu(of("gelu")), tanh(of("tanh"));
    {
        Session first(relu), second(gelu);
        Session third(tanh);
        for (Session* session : {&third, &second, &first}) EXPECT_TRUE(session->finish());
        EXPECT_EQ(content(), toJson(of("relu")));
    }
    EXPECT_EQ(content(), toJson(of("relu"))) << "whichever ended last";
    // The next start of as many brings all of them back.
    const SessionPlace one = SessionPlace::claim(), two = SessionPlace::claim();
    EXPECT_EQ(one.path(), Session::path());
    EXPECT_EQ((*Session::restored(one.path()))->exploration, of("relu"));
    EXPECT_EQ((*Session::restored(two.path()))->exploration, of("gelu"));
    std::optional<SessionPlace> three = SessionPlace::claim();
    EXPECT_EQ((*Session::restored(three->path()))->exploration, of("tanh"));
    EXPECT_FALSE(*Session::restored(SessionPlace::claim().path())) << "a fourth begins anew";
    const QString free = three->path();
    three.reset();
    EXPECT_EQ(SessionPlace::claim().path(), free);
}

TEST_F(SessionTest, WhereThereIsNoPlaceToLockItStillKeeps) {
    ASSERT_TRUE(QDir().mkdir(folder.filePath("last.lock")));
    Explorer explorer(of("relu"));
    Session session(explorer);
    EXPECT_TRUE(session.finish());
    EXPECT_EQ(content(), toJson(of("relu")));
}

TEST_F(SessionTest, TheFileIsKeptWithIt) {
    const OpenFile files[]{{"/tmp/a \"b\".activation", false, of("gelu")},
                           {"/tmp/a.png", true, of("relu")},
                           {"/tmp/a.activation", false, std::nullopt}};
    for (const OpenFile& file : files) {
        Explorer explorer(of("relu"), file);
        Session session(explorer);
        EXPECT_TRUE(session.finish());
        const auto restored = Session::restored();
        ASSERT_TRUE(restored && *restored);
        EXPECT_EQ((*restored)->exploration, of("relu"));
        EXPECT_EQ((*restored)->file, file) << content().constData();
        explorer.setSaved("/tmp/c.activation");
        EXPECT_TRUE(session.finish());
        EXPECT_EQ((*Session::restored())->file, (OpenFile{"/tmp/c.activation", false, of("relu")}));
    }
}

/// Together they may be too long for a file that is read: then it is the exploration that is kept.
TEST_F(SessionTest, WhatIsLongIsKept) {
    Exploration longer = of("relu");
    for (const Experiment& experiment : experiments())
        for (const TextSetting& text : experiment.texts)
            longer.overrides[std::string(experiment.id)].texts[std::string(text.id)] =
                std::string(SettingOverrides::longestText, '7');
    const int length = static_cast<int>(toJson(longer).size());
    ASSERT_LT(length, longestExploration);
    ASSERT_GT(2 * length, longestExploration) << "else this tests nothing";
    Explorer explorer(longer, OpenFile{"/tmp/a.activation", false, longer});
    Session session(explorer);
    EXPECT_TRUE(session.finish());
    const auto restored = Session::restored();
    ASSERT_TRUE(restored && *restored);
    EXPECT_EQ((*restored)->exploration, longer);
    EXPECT_EQ((*restored)->file, (OpenFile{"/tmp/a.activation", false, std::nullopt}));
}

TEST_F(SessionTest, TheSettingsAreToldOfAndCounted) {
    Explorer explorer(of("relu"));
    Session session(explorer);
    EXPECT_TRUE(session.finish());
    QSignalSpy said(&session, &Session::said);
    {
        const FileLimit none(0);
        settings().setValue("look", "dark");
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return said.size() == 1; }));
    const Result<Done> done = session.finish();
    ASSERT_FALSE(done);
    EXPECT_EQ(said.value(0).value(0).toString().toStdString(), done.fault());
    settings().setValue("look", "light");
    EXPECT_TRUE(session.finish());
}

}  // namespace
}  // namespace activation
