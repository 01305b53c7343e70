// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/settings.h"

#include "app/files/files.h"
#include "tests/support/file_limit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <thread>

namespace activation {
namespace {

class SettingsTest : public testing::Test {
protected:
    SettingsTest() {
        QDir(QFileInfo(SettingsFile::path()).path()).removeRecursively();
        settings().clear();
        SettingsFile::listen([this](const QString& sentence) { said << sentence; });
    }
    ~SettingsTest() override {
        SettingsFile::listen({});
        QDir(QFileInfo(SettingsFile::path()).path()).removeRecursively();
    }

    static QByteArray content() {
        QFile file(SettingsFile::path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    static void put(const QByteArray& text) {
        EXPECT_TRUE(makeFolderOf(SettingsFile::path()));
        EXPECT_TRUE(writeWhole(SettingsFile::path(), text));
    }
    static QStringList files() {
        return QFileInfo(SettingsFile::path())
            .dir()
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    QStringList said;
};

TEST_F(SettingsTest, QSettingsReadsWhatIsWritten) {
    QByteArray bytes;
    for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
    const std::map<QString, QVariant> values{{"look", "dark"},
                                             {"window/geometry", bytes},
                                             {"export/width", 1920},
                                             {"export/legend", true},
                                             {"export/folder", QStringLiteral("/tmp/Bilder, \"ä\"; 图=\\x41/\n@a")},
                                             {"sliders/elu.alpha", QStringList{"-1.5", "2"}},
                                             {"sliders/odd key/ä", QStringList{"a,b", "@c", ""}},
                                             {"at", "@ByteArray(x)"}};
    for (const auto& [key, value] : values) settings().setValue(key, value);
    QSettings file(SettingsFile::path(), QSettings::IniFormat);
    EXPECT_EQ(file.status(), QSettings::NoError);
    EXPECT_EQ(file.allKeys().size(), static_cast<qsizetype>(values.size()));
    for (const auto& [key, value] : values) {
        EXPECT_EQ(file.value(key).toByteArray(), value.toByteArray()) << key.toStdString();
        if (value.metaType().id() == QMetaType::QStringList) {
            EXPECT_EQ(file.value(key).toStringList(), value.toStringList()) << key.toStdString();
            EXPECT_EQ(settings().value(key).toStringList(), value.toStringList()) << key.toStdString();
        }
        EXPECT_EQ(settings().value(key).toString(), value.toString()) << key.toStdString();
    }
    EXPECT_TRUE(said.isEmpty()) << said.join('|').toStdString();
}

TEST_F(SettingsTest, ReadsWhatQSettingsHasWritten) {
    const QByteArray state("\0\xff\"state", 8);
    {
        QSettings file(SettingsFile::path(), QSettings::IniFormat);
        file.setValue("look", "print");
        file.setValue("window/state", state);
        file.setValue("sliders/elu.alpha", QStringList{"1", "2"});
    }
    EXPECT_EQ(settings().value("look").toString(), "print");
    settings().setValue("language", "en");
    EXPECT_EQ(settings().value("window/state").toByteArray(), state);
    EXPECT_EQ(settings().value("sliders/elu.alpha").toStringList(), (QStringList{"1", "2"}));
    QSettings file(SettingsFile::path(), QSettings::IniFormat);
    EXPECT_EQ(file.value("window/state").toByteArray(), state);
}

TEST_F(SettingsTest, GroupsRemovalAndClearing) {
    {
        SettingsFile kept = settings();
        kept.beginGroup("export");
        kept.setValue("width", 5);
        EXPECT_EQ(kept.value("width").toInt(), 5) << "before it is written";
    }
    settings().setValue("export/height", 6);
    EXPECT_EQ(settings().value("export/width").toInt(), 5);
    settings().remove("export/width");
    EXPECT_EQ(settings().value("export/width", 7).toInt(), 7);
    settings().remove("export");
    EXPECT_FALSE(settings().value("export/height").isValid());
    settings().setValue("look", "dark");
    settings().clear();
    EXPECT_FALSE(settings().value("look").isValid());
}

TEST_F(SettingsTest, WhereThereIsNoRoomTheOldFileStaysAndTheNextTimeAllIsWritten) {
    settings().setValue("look", "dark");
    const QByteArray before = content();
    {
        const FileLimit none(0);
        settings().setValue("language", "zh_CN");
        settings().setValue("look", "light");
    }
    EXPECT_EQ(content(), before);
    ASSERT_EQ(said.size(), 1) << "once: " << said.join('|').toStdString();
    EXPECT_TRUE(said[0].startsWith("Cannot keep the settings: " + SettingsFile::path() + ": File too large"))
        << said[0].toStdString();
    EXPECT_EQ(SettingsFile::fault(), said[0]);
    EXPECT_EQ(settings().value("language").toString(), "zh_CN") << "until the program ends";
    settings().setValue("folder", "/");
    EXPECT_EQ(SettingsFile::fault(), QString());
    for (const char* line : {"look=\"light\"", "language=\"zh_CN\"", "folder=\"/\""})
        EXPECT_TRUE(content().contains(line)) << content().constData();
}

TEST_F(SettingsTest, ADamagedFileIsSetAsideAndThePersonIsTold) {
    for (const QByteArray& damaged :
         {QByteArray("[General]\nlook=\"dark\"\nlangu"), QByteArray("[Gen"), QByteArray(300, '\0'),
          QByteArray("\x89PNG\r\n\x1a\n"), QByteArray("a=1\n").repeated(300'000)}) {
        said.clear();
        put(damaged);
        EXPECT_FALSE(settings().value("look").isValid());
        ASSERT_EQ(said.size(), 1) << damaged.left(30).constData();
        settings().setValue("look", "print");
        EXPECT_EQ(settings().value("look").toString(), "print");
        ASSERT_EQ(files().size(), 2) << files().join('|').toStdString();
        EXPECT_TRUE(said[0].contains(files()[0])) << said[0].toStdString();
        const QString aside = QFileInfo(SettingsFile::path()).dir().filePath(files()[0]);
        EXPECT_EQ(*readWhole(aside, 10'000'000), damaged);
        EXPECT_TRUE(QFile::remove(aside));
    }
}

TEST_F(SettingsTest, APipeInItsPlaceDoesNotMakeAnybodyWait) {
    EXPECT_TRUE(makeFolderOf(SettingsFile::path()));
    QFile::remove(SettingsFile::path());
    ASSERT_EQ(mkfifo(SettingsFile::path().toUtf8().constData(), 0600), 0);
    EXPECT_FALSE(settings().value("look").isValid());
    EXPECT_EQ(said.size(), 1);
    settings().setValue("look", "print");
    EXPECT_TRUE(content().contains("print"));
}

TEST_F(SettingsTest, WhatAnotherWindowWroteIsKept) {
    settings().setValue("look", "dark");
    QByteArray other = content() + "language=\"en\"\n";
    put(other);
    settings().setValue("folder", "/");
    EXPECT_EQ(settings().value("language").toString(), "en");
    for (const char* line : {"look=\"dark\"", "language=\"en\"", "folder=\"/\""})
        EXPECT_TRUE(content().contains(line)) << content().constData();
}

}  // namespace
}  // namespace activation
