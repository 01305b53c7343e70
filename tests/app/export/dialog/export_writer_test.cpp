// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/export_writer.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

#include <new>
#include <semaphore>

namespace activation {
namespace {

class ExportWriterTest : public testing::Test {
protected:
    static constexpr int patience = 60'000;  // ms

    ExportWriterTest() {
        animation.size = {32, 18};
        animation.count = 40;
        animation.frame = [](std::size_t i) {
            EXPECT_EQ(QThread::currentThread(), QCoreApplication::instance()->thread()) << "charts are widgets";
            QImage image(32, 18, QImage::Format_RGB32);
            image.fill(QColor(static_cast<int>(i), 0, 0));
            return image;
        };
    }
    bool isEmpty() const { return QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

    QTemporaryDir folder;
    Animation animation;
    ExportWriter writer;
    QSignalSpy finished{&writer, &ExportWriter::finished}, failed{&writer, &ExportWriter::failed},
        stopped{&writer, &ExportWriter::stopped}, progressed{&writer, &ExportWriter::progressed};
};

TEST_F(ExportWriterTest, WritesAndSaysHowFarItIs) {
    writer.start(folder.filePath("a.gif"), animation);
    EXPECT_TRUE(writer.isRunning());
    ASSERT_TRUE(finished.wait(patience));
    EXPECT_FALSE(writer.isRunning());
    EXPECT_GT(QFile(folder.filePath("a.gif")).size(), 100);
    EXPECT_GT(progressed.count(), 10);
    for (int i = 1; i < progressed.count(); ++i)
        EXPECT_LE(progressed[i - 1][0].toDouble(), progressed[i][0].toDouble());
}

TEST_F(ExportWriterTest, StoppedThereIsNothingAndItCanBeginAnew) {
    writer.start(folder.filePath("a.apng"), animation);
    ASSERT_TRUE(progressed.wait(patience));
    writer.stop();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !writer.isRunning(); }, patience));
    EXPECT_EQ(stopped.count(), 1);
    EXPECT_TRUE(isEmpty());
    writer.start(folder.filePath("a.apng"), animation);
    ASSERT_TRUE(finished.wait(patience));
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(ExportWriterTest, WithoutMemoryForAFrameItEndsWithASentence) {
    const auto draw = animation.frame;
    animation.frame = [draw](std::size_t i) { return i == 20 ? throw std::bad_alloc() : draw(i); };
    writer.start(folder.filePath("a.webp"), animation);
    ASSERT_TRUE(failed.wait(patience));
    EXPECT_NE(failed[0][0].value<Fault>().string().find("memory"), std::string::npos);
    EXPECT_TRUE(isEmpty());
}

TEST_F(ExportWriterTest, AFileThatCannotBeWrittenIsASentence) {
    writer.start(folder.filePath("none/a.gif"), animation);
    ASSERT_TRUE(failed.wait(patience));
    EXPECT_NE(failed[0][0].value<Fault>().string().find("none/a.gif"), std::string::npos);
}

TEST_F(ExportWriterTest, APictureIsMadeByAnotherThread) {
    const QString path = folder.filePath("a.png");
    QThread* worker = nullptr;
    writer.start(fileWork(path, [&worker] {
        worker = QThread::currentThread();
        return Result<QByteArray>(QByteArray("picture"));
    }));
    EXPECT_TRUE(writer.isRunning());
    ASSERT_TRUE(finished.wait(patience));
    EXPECT_NE(worker, QThread::currentThread());
    EXPECT_EQ(QFile(path).size(), 7);
}

TEST_F(ExportWriterTest, APictureThatIsStoppedLeavesNothing) {
    std::binary_semaphore isStopped{0};
    writer.start(fileWork(folder.filePath("a.png"), [&] {
        isStopped.acquire();
        return Result<QByteArray>(QByteArray("picture"));
    }));
    writer.stop();
    isStopped.release();
    ASSERT_TRUE(stopped.wait(patience));
    EXPECT_TRUE(isEmpty());
}

/// The program ends, or the window is closed by the desktop: what was asked for is written.
TEST_F(ExportWriterTest, APictureIsNotLostWhereItsWriterEnds) {
    const QString path = folder.filePath("a.png");
    std::binary_semaphore isBegun{0};
    {
        ExportWriter other;
        other.start(fileWork(path, [&] {
            isBegun.release();
            return Result<QByteArray>(QByteArray("picture"));
        }));
        isBegun.acquire();
    }
    EXPECT_EQ(QFile(path).size(), 7);
}

}  // namespace
}  // namespace activation
