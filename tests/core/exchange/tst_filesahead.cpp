// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/exchange/FilesAhead.h"

#include <QMutex>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

/// Files are read by several threads, and given in their order all the same.
class TestFilesAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inTheirOrder();
    void aLargeOneAlone();
    void whoStopsEarlyWaitsForNobody();

private:
    QString write(const QString &name, qsizetype size)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray(size, ' ')) == size ? file.fileName()
                                                                                            : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFilesAhead::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFilesAhead::inTheirOrder()
{
    QStringList paths;
    for (int i = 0; i < 200; ++i)
        paths << write(QString::number(i), 10);
    FilesAhead files(paths, [](const QString &path) -> Result<ImportFile> {
        const int number = path.section(QLatin1Char('/'), -1).toInt();
        QThread::usleep(static_cast<unsigned long>(number * 37 % 11) * 100); // The later ones may be first.
        if (number % 50 == 49)
            return Error{.detail = path};
        return ImportFile{.name = path};
    });
    QStringList read;
    while (!files.atEnd()) {
        const QString path = files.path();
        const auto file = files.read();
        QCOMPARE(file ? file->name : file.error().detail, path);
        read << path;
    }
    QCOMPARE(read, paths);
}

void TestFilesAhead::aLargeOneAlone()
{
    const QString large = write(QStringLiteral("large"), 1024 * 1024 + 1);
    QStringList paths;
    for (int i = 0; i < 20; ++i)
        paths << write(QString::number(i), 10);
    paths.insert(10, large);
    QAtomicInt underWay;
    QAtomicInt besideLarge;
    FilesAhead files(paths, [&](const QString &path) -> Result<ImportFile> {
        underWay.ref();
        QThread::msleep(2);
        if (path == large)
            besideLarge.storeRelaxed(underWay.loadRelaxed() - 1);
        underWay.deref();
        return ImportFile{.name = path};
    });
    int count = 0;
    for (; !files.atEnd(); ++count)
        QVERIFY(files.read());
    QCOMPARE(count, 21);
    QCOMPARE(besideLarge.loadRelaxed(), 0);
}

void TestFilesAhead::whoStopsEarlyWaitsForNobody()
{
    QStringList paths;
    for (int i = 0; i < 1000; ++i)
        paths << write(QString::number(i), 10);
    QAtomicInt read;
    {
        FilesAhead files(paths, [&read](const QString &path) -> Result<ImportFile> {
            read.ref();
            return ImportFile{.name = path};
        });
        QVERIFY(files.read());
    }
    const int atTheEnd = read.loadRelaxed(); // What was under way is done, nothing else begins.
    QVERIFY(atTheEnd < 100);
    QTest::qWait(20);
    QCOMPARE(read.loadRelaxed(), atTheEnd);
}

QTEST_GUILESS_MAIN(TestFilesAhead)
#include "tst_filesahead.moc"
