// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/InterventionChanges.h"

#include <QTest>

using namespace core;

/// Two people edit one intervention at a time: each field is its own.
class TestInterventionChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mine_data();
    void mine();
    void conflictNamesTheField();
    void versionAndNumberAreThoseStored();

private:
    static Intervention titled(const char *title, const char *cause)
    {
        return {.id = InterventionId(7), .title = QLatin1String(title), .cause = QLatin1String(cause)};
    }
};

void TestInterventionChanges::mine_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("merged"); // Title and cause; before: "Panne/".
    QTest::newRow("nothing changed") << "Panne/"
                                     << "Panne/"
                                     << "Panne/";
    QTest::newRow("mine alone") << "Panne/"
                                << "Serveur/"
                                << "Serveur/";
    QTest::newRow("theirs alone") << "Disque/"
                                  << "Panne/"
                                  << "Disque/";
    QTest::newRow("each another field") << "Panne/alimentation"
                                        << "Serveur/"
                                        << "Serveur/alimentation";
    QTest::newRow("both the same") << "Serveur/"
                                   << "Serveur/"
                                   << "Serveur/";
    QTest::newRow("both otherwise") << "Disque/"
                                    << "Serveur/"
                                    << "conflict";
}

void TestInterventionChanges::mine()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, after);
    QFETCH(const QString, merged);
    const auto of = [](const QString &text) {
        return titled(qPrintable(text.section(QLatin1Char('/'), 0, 0)),
                      qPrintable(text.section(QLatin1Char('/'), 1)));
    };
    const auto result = core::merged(of(stored), titled("Panne", ""), of(after));
    QCOMPARE(result ? QStringLiteral("%1/%2").arg(result->title, result->cause) : QStringLiteral("conflict"),
             merged);
}

void TestInterventionChanges::conflictNamesTheField()
{
    const auto result = merged(titled("a", "x"), titled("a", ""), titled("a", "y"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Conflict);
    QCOMPARE(result.error().field, QStringLiteral("cause"));
    const RowRef row{Table::Intervention, 7};
    QCOMPARE(result.error().rows.value(0), row);
}

void TestInterventionChanges::versionAndNumberAreThoseStored()
{
    Intervention stored = titled("a", "");
    stored.version = 12;
    stored.sequence = 42;
    Intervention after = titled("b", "");
    after.assets = {AssetId(3)};
    const auto result = merged(stored, titled("a", ""), after);
    QVERIFY(result);
    QCOMPARE(result->version, 12);
    QCOMPARE(result->sequence, 42);
    QCOMPARE(result->assets, QList<AssetId>{AssetId(3)});
}

QTEST_GUILESS_MAIN(TestInterventionChanges)
#include "tst_interventionchanges.moc"
