// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"

#include <QCryptographicHash>
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
};

/// Runs the console program as a script would.
Answer run(const QStringList &arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("VIGIE_CLI"), arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// The commands that need no database.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void contractDates();
    void contractDatesInWords();
    void aContractAsPdf();
    void datesToComeAsACalendar();
    void whoIsOnCall();
    void hourPacks();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();
};

void TestCommandLine::contractDates()
{
    const Answer answer =
        run({QStringLiteral("contract-dates"), QStringLiteral("--start"), QStringLiteral("2025-01-01"),
             QStringLiteral("--initial"), QStringLiteral("12"), QStringLiteral("--renewal"),
             QStringLiteral("12"), QStringLiteral("--notice"), QStringLiteral("2"), QStringLiteral("--on"),
             QStringLiteral("2025-03-15"), QStringLiteral("--json")});
    QCOMPARE(answer.exit, 0);
    const QJsonObject document = QJsonDocument::fromJson(answer.output).object();
    QCOMPARE(document.value(QStringLiteral("current")).toObject(),
             (QJsonObject{{QStringLiteral("number"), 0},
                          {QStringLiteral("start"), QStringLiteral("2025-01-01")},
                          {QStringLiteral("end"), QStringLiteral("2025-12-31")},
                          {QStringLiteral("notice_deadline"), QStringLiteral("2025-10-31")},
                          {QStringLiteral("safe_deadline"), QStringLiteral("2025-10-31")},
                          {QStringLiteral("advised_sending"), QStringLiteral("2025-10-16")},
                          {QStringLiteral("reminder_from"), QStringLiteral("2025-08-01")},
                          {QStringLiteral("reminder_until"), QStringLiteral("2025-09-30")}}));
    const QJsonArray next = document.value(QStringLiteral("next")).toArray();
    QCOMPARE(next.size(), 3);
    QCOMPARE(next.at(2).toObject().value(QStringLiteral("end")).toString(), QStringLiteral("2028-12-31"));
}

void TestCommandLine::contractDatesInWords()
{
    const Answer answer =
        run({QStringLiteral("--locale"), QStringLiteral("fr"), QStringLiteral("contract-dates"),
             QStringLiteral("--start"), QStringLiteral("2025-10-01"), QStringLiteral("--notice"),
             QStringLiteral("1"), QStringLiteral("--on"), QStringLiteral("2026-05-01")});
    QCOMPARE(answer.exit, 0);
    QVERIFY(answer.output.contains("lundi 31 août 2026"));
    QVERIFY(answer.output.contains("vendredi 28 août 2026"));
}

void TestCommandLine::aContractAsPdf()
{
    const QTemporaryDir folder;
    const QString database = folder.filePath(QStringLiteral("demo.vigie"));
    const QString paper = folder.filePath(QStringLiteral("contract.pdf"));
    QCOMPARE(run({QStringLiteral("init"), database, QStringLiteral("--demo"), QStringLiteral("--on"),
                  QStringLiteral("2026-11-22")})
                 .exit,
             0);
    const QStringList command{QStringLiteral("--locale"), QStringLiteral("en"), QStringLiteral("contract"),
                              database};
    const Answer answer = run(command + QStringList{QStringLiteral("C-2024-001"), QStringLiteral("--version"),
                                                    QStringLiteral("1"), QStringLiteral("--out"), paper,
                                                    QStringLiteral("--json")});
    QCOMPARE(answer.exit, 0);
    const QJsonObject told = QJsonDocument::fromJson(answer.output).object();
    QCOMPARE(told.value(QStringLiteral("version")).toInt(), 1);
    QVERIFY(told.value(QStringLiteral("pages")).toInt() >= 3);
    QFile file(paper);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));

    const Answer unknown = run(command + QStringList{QStringLiteral("C-0"), QStringLiteral("--out"), paper});
    QCOMPARE(unknown.exit, 1);
    QVERIFY(unknown.messages.contains("There is no contract"));
    const Answer noVersion =
        run(command + QStringList{QStringLiteral("C-2024-001"), QStringLiteral("--out"), paper,
                                  QStringLiteral("--version"), QStringLiteral("9")});
    QCOMPARE(noVersion.exit, 1);
    QVERIFY(noVersion.messages.contains("has no version 9"));
    QCOMPARE(run(command + QStringList{QStringLiteral("C-2024-001")}).exit, 2);
    const auto as = [&](const char *kind) {
        return run(command + QStringList{QStringLiteral("C-2024-001"), QStringLiteral("--out"), paper,
                                         QStringLiteral("--as"), QLatin1String(kind)});
    };
    QCOMPARE(as("quote").exit, 0);
    QVERIFY2(as("reminder").messages.contains("professional"), "the client is one");
    QCOMPARE(as("poem").exit, 1);

    const QStringList sending{QStringLiteral("C-2024-001"), QStringLiteral("--out"), paper,
                              QStringLiteral("--json"), QStringLiteral("--keep-sent")};
    QCOMPARE(run(command + sending + QStringList{QStringLiteral("soon")}).exit, 1);
    QVERIFY(
        run(command + sending + QStringList{QStringLiteral("2999-01-01")}).messages.contains("yet to come"));
    const Answer kept = run(command + sending + QStringList{QStringLiteral("2026-11-20")});
    QVERIFY2(kept.exit == 0, kept.messages.constData());
    QFile sent(paper);
    QVERIFY(sent.open(QIODevice::ReadOnly));
    QCOMPARE(
        QJsonDocument::fromJson(kept.output).object().value(QStringLiteral("sha256")).toString().toLatin1(),
        QCryptographicHash::hash(sent.readAll(), QCryptographicHash::Sha256).toHex());
}

void TestCommandLine::datesToComeAsACalendar()
{
    const QTemporaryDir folder;
    const QString database = folder.filePath(QStringLiteral("demo.vigie"));
    const QString calendar = folder.filePath(QStringLiteral("dates.ics"));
    QCOMPARE(run({QStringLiteral("init"), database, QStringLiteral("--demo"), QStringLiteral("--on"),
                  QStringLiteral("2026-11-23")})
                 .exit,
             0);
    const Answer answer =
        run({QStringLiteral("agenda"), database, QStringLiteral("--from"), QStringLiteral("2026-11-23"),
             QStringLiteral("--to"), QStringLiteral("2027-11-22"), QStringLiteral("--ics"), calendar,
             QStringLiteral("--json")});
    QCOMPARE(answer.exit, 0);
    const QJsonArray items =
        QJsonDocument::fromJson(answer.output).object().value(QStringLiteral("items")).toArray();
    QSet<QString> kinds;
    for (const QJsonValue &item : items)
        kinds << item.toObject().value(QStringLiteral("kind")).toString();
    for (const char *kind : {"commitment_due", "notice_sending", "notice_deadline", "pack_expiry",
                             "licence_end", "warranty_end"})
        QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
    QFile file(calendar);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("BEGIN:VEVENT"), items.size());
    const Answer reversed =
        run({QStringLiteral("agenda"), database, QStringLiteral("--from"), QStringLiteral("2026-11-23"),
             QStringLiteral("--to"), QStringLiteral("2026-11-22")});
    QCOMPARE(reversed.exit, 1);
}

void TestCommandLine::whoIsOnCall()
{
    const QTemporaryDir folder;
    const QString database = folder.filePath(QStringLiteral("demo.vigie"));
    QCOMPARE(run({QStringLiteral("init"), database, QStringLiteral("--demo"), QStringLiteral("--on"),
                  QStringLiteral("2026-11-22")})
                 .exit,
             0);
    const auto at = [&database](const char *moment) {
        return run({QStringLiteral("--locale"), QStringLiteral("en"), QStringLiteral("on-call"), database,
                    QStringLiteral("--json"), QStringLiteral("--at"), QLatin1String(moment)});
    };
    const auto people = [](const Answer &answer) {
        return QJsonDocument::fromJson(answer.output).object().value(QStringLiteral("on_call")).toArray();
    };
    const QJsonArray sunday = people(at("2026-11-22T20:00"));
    QCOMPARE(sunday.size(), 1);
    const QJsonObject person = sunday.first().toObject();
    QVERIFY(!person.value(QStringLiteral("technician")).toString().isEmpty());
    QCOMPARE(person.value(QStringLiteral("until")).toString(), QStringLiteral("2026-11-23T18:00:00+01:00"));
    QCOMPARE(people(at("2026-11-23T17:59")), sunday);
    const QJsonArray next = people(at("2026-11-23T17:00:00Z")); // Six in the evening in Paris.
    QVERIFY(next.size() == 1 && next != sunday);
    const Answer none = at("2030-01-01T00:00");
    QVERIFY(none.exit == 0 && people(none).isEmpty());
    const Answer wrong = at("soon");
    QCOMPARE(wrong.exit, 1);
    QVERIFY(wrong.messages.contains("is no moment"));
}

void TestCommandLine::hourPacks()
{
    const QTemporaryDir folder;
    const QString database = folder.filePath(QStringLiteral("demo.vigie"));
    QCOMPARE(run({QStringLiteral("init"), database, QStringLiteral("--demo"), QStringLiteral("--on"),
                  QStringLiteral("2026-11-23")})
                 .exit,
             0);
    const Answer answer = run({QStringLiteral("packs"), database, QStringLiteral("--on"),
                               QStringLiteral("2026-10-31"), QStringLiteral("--json")});
    QCOMPARE(answer.exit, 0);
    const QJsonArray packs =
        QJsonDocument::fromJson(answer.output).object().value(QStringLiteral("packs")).toArray();
    QCOMPARE(packs.size(), 3);
    for (const QJsonValue &each : packs) {
        const QJsonObject pack = each.toObject();
        const auto minutes = [&pack](const char *key) { return pack.value(QLatin1String(key)).toInteger(); };
        QCOMPARE(minutes("opening_minutes") + minutes("credits_minutes") + minutes("adjustments_minutes") -
                     minutes("debits_minutes") - minutes("expired_minutes"),
                 minutes("closing_minutes"));
        const QJsonArray lines = pack.value(QStringLiteral("lines")).toArray();
        QVERIFY(!lines.isEmpty());
        QCOMPARE(lines.last().toObject().value(QStringLiteral("balance_minutes")).toInteger(),
                 minutes("closing_minutes"));
    }
}

void TestCommandLine::wrongUseIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *arguments, int exit, const char *said) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(QLatin1Char(' ')) << exit
                                 << QByteArray(said);
    };
    row("nonsense", 2, "nonsense");
    row("contract-dates --start yesterday", 1, "yesterday");
    row("contract-dates --start 2025-01-01 --notice 2w", 1, "2w");
    row("contract-dates --start 2025-01-01 --renewal 0", 1, "renewal term");
    row("contract-dates --start 2025-01-01 --unknown 3", 2, "unknown");
}

void TestCommandLine::wrongUseIsSaid()
{
    QFETCH(const QStringList, arguments);
    const Answer answer = run(QStringList{QStringLiteral("--locale"), QStringLiteral("en")} + arguments);
    QTEST(answer.exit, "exit");
    QVERIFY(answer.output.isEmpty());
    QFETCH(const QByteArray, said);
    QVERIFY2(answer.messages.contains(said), answer.messages.constData());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
