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
    process.start(qEnvironmentVariable("VIGIE_CLI"), arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// Prices and invoicing as scripts use them, on the demo.
class TestPriceCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }
    void linesAreHandedOverOnce();
    void oneClientAlone();
    void wrongUseIsSaid();
    void contractsTellWhatTheyBring();
    void theRevisionLetterIsWritten();

private:
    Answer lines(const QStringList &options)
    {
        return run(QStringList{QStringLiteral("--locale"), QStringLiteral("en"),
                               QStringLiteral("invoice-lines"), m_database} +
                   options);
    }

    QTemporaryDir m_folder;
    QString m_database;
};

void TestPriceCommands::initTestCase()
{
    m_database = m_folder.filePath(QStringLiteral("demo.vigie"));
    QCOMPARE(run({QStringLiteral("init"), m_database, QStringLiteral("--demo"), QStringLiteral("--on"),
                  QStringLiteral("2026-11-22")})
                 .exit,
             0);
}

void TestPriceCommands::linesAreHandedOverOnce()
{
    const QStringList october{QStringLiteral("--month"), QStringLiteral("2026-10"), QStringLiteral("--json")};
    const QJsonObject seen = lines(october).json();
    const QJsonArray all = seen.value(QStringLiteral("lines")).toArray();
    QVERIFY(all.size() > 5);
    qint64 sum = 0;
    for (const QJsonValue line : all) {
        sum += line[QStringLiteral("amount_cents")].toInteger();
        QCOMPARE(line[QStringLiteral("vat_permyriad")].toInt(), 2000);
        QVERIFY(!line[QStringLiteral("label")].toString().isEmpty());
    }
    QCOMPARE(seen.value(QStringLiteral("total_cents")).toInteger(), sum);
    QCOMPARE(seen.value(QStringLiteral("marked")).toBool(), false);
    QCOMPARE(lines(october).json(), seen); // Looking marks nothing.

    const QString csv = m_folder.filePath(QStringLiteral("october.csv"));
    const Answer marked =
        lines(october + QStringList{QStringLiteral("--mark"), QStringLiteral("--out"), csv});
    QCOMPARE(marked.exit, 0);
    QCOMPARE(marked.json().value(QStringLiteral("marked")).toBool(), true);
    QCOMPARE(marked.json().value(QStringLiteral("total_cents")).toInteger(), sum);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), all.size() + 1);

    const QJsonObject rest = lines(october).json();
    QVERIFY(rest.value(QStringLiteral("lines")).toArray().isEmpty());
    const QJsonArray exports = rest.value(QStringLiteral("exports")).toArray();
    QCOMPARE(exports.size(), 1);
    QCOMPARE(exports.at(0)[QStringLiteral("total_cents")].toInteger(), sum);
}

void TestPriceCommands::oneClientAlone()
{
    const QJsonObject all =
        lines({QStringLiteral("--month"), QStringLiteral("2026-09"), QStringLiteral("--json")}).json();
    const QString name =
        all.value(QStringLiteral("lines")).toArray().at(0)[QStringLiteral("client")].toString();
    const QJsonObject one = lines({QStringLiteral("--month"), QStringLiteral("2026-09"),
                                   QStringLiteral("--client"), name, QStringLiteral("--json")})
                                .json();
    QVERIFY(!one.value(QStringLiteral("lines")).toArray().isEmpty());
    for (const QJsonValue line : one.value(QStringLiteral("lines")).toArray())
        QCOMPARE(line[QStringLiteral("client")].toString(), name);
}

void TestPriceCommands::wrongUseIsSaid()
{
    QVERIFY(lines({}).exit != 0);
    QVERIFY(lines({QStringLiteral("--month"), QStringLiteral("autumn")}).exit != 0);
}

void TestPriceCommands::contractsTellWhatTheyBring()
{
    const Answer answer = run({QStringLiteral("profits"), m_database, QStringLiteral("--month"),
                               QStringLiteral("2026-10"), QStringLiteral("--json")});
    QCOMPARE(answer.exit, 0);
    const QJsonArray contracts = answer.json().value(QStringLiteral("contracts")).toArray();
    QVERIFY(!contracts.isEmpty());
    for (const QJsonValue each : contracts) {
        if (each[QStringLiteral("cost_cents")].isNull())
            continue;
        QCOMPARE(each[QStringLiteral("margin_cents")].toInteger(),
                 each[QStringLiteral("fee_cents")].toInteger() +
                     each[QStringLiteral("billed_cents")].toInteger() -
                     each[QStringLiteral("cost_cents")].toInteger());
    }
}

void TestPriceCommands::theRevisionLetterIsWritten()
{
    const QString paper = m_folder.filePath(QStringLiteral("revision.pdf"));
    int letters = 0;
    for (int number = 1; number <= 4; ++number) {
        const Answer answer =
            run({QStringLiteral("--locale"), QStringLiteral("en"), QStringLiteral("contract"), m_database,
                 QStringLiteral("C-2024-%1").arg(number, 3, 10, QLatin1Char('0')), QStringLiteral("--as"),
                 QStringLiteral("revision"), QStringLiteral("--out"), paper, QStringLiteral("--json")});
        if (answer.exit == 0) {
            ++letters;
            QCOMPARE(answer.json().value(QStringLiteral("version")).toInt(), 2);
            QCOMPARE(answer.json().value(QStringLiteral("pages")).toInt(), 1);
        } else if (!answer.messages.contains("There is no contract")) {
            QVERIFY2(answer.messages.contains("there is no letter"), answer.messages.constData());
        }
    }
    QCOMPARE(letters, 1);
    QFile file(paper);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
}

QTEST_GUILESS_MAIN(TestPriceCommands)
#include "tst_pricecommands.moc"
