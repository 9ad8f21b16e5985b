// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int kPatience = 120'000; ///< Milliseconds: a client's folder holds some forty documents.

struct Answer
{
    int exit = -1;
    QByteArray output;
    QByteArray messages;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

Answer run(const QStringList &arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("VIGIE_CLI"),
                  QStringList{QStringLiteral("--locale"), QStringLiteral("en")} + arguments);
    if (!process.waitForFinished(kPatience))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// The papers that the GDPR wants, receipts and certificates as scripts get them, on the demo.
class TestGdprCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }
    void everyPaperIsWritten_data();
    void everyPaperIsWritten();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();

private:
    QStringList words(const QString &line) const
    {
        QStringList words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        words.replaceInStrings(QStringLiteral("DB"), m_database);
        words.replaceInStrings(QStringLiteral("TAG"), m_tag);
        words.replaceInStrings(QStringLiteral("CLIENT"), QStringLiteral("Menuiserie Hoffmann"));
        words.replaceInStrings(QStringLiteral("OUT"), m_folder.filePath(QStringLiteral("paper.pdf")));
        return words;
    }

    QTemporaryDir m_folder;
    QString m_database;
    QString m_tag; ///< Of the machine in the workshop.
};

void TestGdprCommands::initTestCase()
{
    m_database = m_folder.filePath(QStringLiteral("demo.vigie"));
    QCOMPARE(run({QStringLiteral("init"), m_database, QStringLiteral("--demo"), QStringLiteral("--on"),
                  QStringLiteral("2026-11-22")})
                 .exit,
             0);
    const QString out = m_folder.filePath(QStringLiteral("client"));
    QCOMPARE(run({QStringLiteral("export"), m_database, QStringLiteral("--client"),
                  QStringLiteral("Transports Wendling"), QStringLiteral("--out"), out})
                 .exit,
             0);
    QFile rows(out + QStringLiteral("/vigie.json"));
    QVERIFY2(rows.open(QIODevice::ReadOnly), qPrintable(rows.fileName()));
    const QJsonObject tables =
        QJsonDocument::fromJson(rows.readAll()).object().value(QLatin1String("tables")).toObject();
    const QJsonObject custody = tables.value(QLatin1String("custody")).toArray().first().toObject();
    m_tag = QString::number(custody.value(QLatin1String("asset_id")).toInteger());
    QVERIFY2(m_tag != u"0", "the rows of the client name the machine in the workshop");
}

void TestGdprCommands::everyPaperIsWritten_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *line) {
        QTest::newRow(name) << QString::fromLatin1(line);
    };
    row("the whole register", "gdpr-register DB --out OUT --json");
    row("of one client, in English", "gdpr-register DB --client CLIENT --out OUT --language en --json");
    row("the only open breach", "breach-notice DB --out OUT --json");
    row("a breach by its number", "breach-notice DB --breach 1 --out OUT --language en --json");
    row("a receipt", "receipt DB --machine TAG --out OUT --json");
    row("a certificate", "wiping-certificate DB --machine TAG --out OUT --json");
    row("the annex of a contract", "contract DB C-2024-001 --as gdpr-annex --out OUT --json");
}

void TestGdprCommands::everyPaperIsWritten()
{
    QFETCH(const QString, line);
    const QString paper = m_folder.filePath(QStringLiteral("paper.pdf"));
    QFile::remove(paper);
    const Answer answer = run(words(line));
    QVERIFY2(answer.exit == 0, answer.messages.constData());
    QVERIFY(answer.json().value(QStringLiteral("pages")).toInt() >= 1);
    QFile file(paper);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

void TestGdprCommands::wrongUseIsSaid_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *line, int exit, const char *said) {
        QTest::newRow(line) << QString::fromLatin1(line) << exit << QString::fromUtf8(said);
    };
    row("gdpr-register DB", 2, "--out");
    row("receipt DB --out OUT", 2, "--machine");
    row("receipt DB --machine nowhere --out OUT", 1, "nowhere");
    row("wiping-certificate DB --machine 1 --out OUT", 1, "No wiping is recorded");
    row("breach-notice DB --breach 77 --out OUT", 1, "one of:");
    row("gdpr-register DB --client nobody --out OUT", 1, "nobody");
}

void TestGdprCommands::wrongUseIsSaid()
{
    QFETCH(const QString, line);
    QFETCH(const QString, said);
    QFile::remove(m_folder.filePath(QStringLiteral("paper.pdf")));
    const Answer answer = run(words(line));
    QTEST(answer.exit, "exit");
    QVERIFY2(QString::fromUtf8(answer.messages).contains(said), answer.messages.constData());
    QVERIFY2(!QFile::exists(m_folder.filePath(QStringLiteral("paper.pdf"))), "nothing is written on failure");
}

QTEST_GUILESS_MAIN(TestGdprCommands)
#include "tst_gdprcommands.moc"
