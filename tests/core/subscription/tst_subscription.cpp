// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/subscription/Subscription.h"

#include <QTest>

using namespace core;

Q_DECLARE_METATYPE(core::Subscription)

/// What a licence, a certificate or a domain name may be.
class TestSubscription : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void refusals_data();
    void refusals();
    void domainNames_data();
    void domainNames();
    void aProductKeyIsNotQuoted();
    void aYearMore_data();
    void aYearMore();
    void seats_data();
    void seats();
};

namespace {

const ClientId kClient(7);

Subscription licence()
{
    return {.client = kClient, .name = QStringLiteral("Antivirus")};
}

} // namespace

void TestSubscription::refusals_data()
{
    QTest::addColumn<Subscription>("subscription");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const Subscription &subscription, const char *field) {
        QTest::newRow(name) << subscription << QString::fromLatin1(field);
    };
    row("as it should be", licence(), "");
    row("no client", {.name = QStringLiteral("Antivirus")}, "client");
    row("no name", {.client = kClient}, "name");
    row("a name of spaces", {.client = kClient, .name = QStringLiteral("  ")}, "name");
    Subscription each = licence();
    each.seats = 0;
    row("no seat left", each, "");
    each.seats = -1;
    row("less than no seat", each, "seats");
    each = licence();
    each.startsOn = QDate(2026, 3, 1);
    each.expiresOn = QDate(2026, 3, 1);
    row("a single day", each, "");
    each.expiresOn = QDate(2026, 2, 28);
    row("ends before it begins", each, "expiresOn");
    each = licence();
    each.notes = QStringLiteral("clé : ab1cd-EFGH2-34567-IJKLM-NOPQR");
    row("a product key in the notes", each, "notes");
    each = licence();
    each.reference = QStringLiteral("AB1CD-EFGH2-34567-IJKLM-NOPQR");
    row("as a reference", each, "reference");
    each.reference = QStringLiteral("12345-67890-12345-67890");
    row("four groups are no key", each, "");
    each = {.client = kClient,
            .kind = SubscriptionKind::Certificate,
            .name = QStringLiteral("Extranet"),
            .domainNames = {QStringLiteral("www.a.example"), QStringLiteral("a b")}};
    row("a certificate for what is no name", each, "domainNames");
}

void TestSubscription::refusals()
{
    QFETCH(const Subscription, subscription);
    QFETCH(const QString, field);
    const Result<> fine = checked(subscription);
    QCOMPARE(static_cast<bool>(fine), field.isEmpty());
    if (!fine) {
        QVERIFY(fine.error().kind == ErrorKind::Invalid);
        QCOMPARE(fine.error().field, field);
    }
}

void TestSubscription::domainNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOne");
    const auto row = [](const char *name, bool isOne) {
        QTest::newRow(name) << QString::fromUtf8(name) << isOne;
    };
    row("cabinet-kessler.fr", true);
    row("école.example", true);
    row("xn--cole-9oa.example", true);
    row("*.cabinet.fr", true);
    row("a.b.c.d.example", true);
    row("cabinet", false);
    row("https://cabinet.fr", false);
    row("cabinet.fr/", false);
    row("cabinet .fr", false);
    row("-cabinet.fr", false);
    row("cabinet..fr", false);
    row("*.*.fr", false);
    row("cabinet.fr.", false);
}

void TestSubscription::domainNames()
{
    QFETCH(const QString, name);
    const Result<> fine = checked({.client = kClient, .kind = SubscriptionKind::DomainName, .name = name});
    QTEST(static_cast<bool>(fine), "isOne");
}

void TestSubscription::aProductKeyIsNotQuoted()
{
    Subscription each = licence();
    each.reference = QStringLiteral("AB1CD-EFGH2-34567-IJKLM-NOPQR");
    const Error error = checked(each).error();
    QVERIFY(!error.detail.contains(QStringLiteral("34567")));
    QVERIFY(!error.sentence.plain().contains(QStringLiteral("34567")));
}

void TestSubscription::aYearMore_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("a year") << QDate(2026, 11, 30) << QDate(2027, 11, 30);
    QTest::newRow("from 29 February") << QDate(2028, 2, 29) << QDate(2029, 2, 28);
    QTest::newRow("without an end") << QDate() << QDate();
}

void TestSubscription::aYearMore()
{
    QFETCH(const QDate, from);
    Subscription each = licence();
    if (from.isValid())
        each.expiresOn = from;
    QTEST(renewed(each).expiresOn.value_or(QDate()), "to");
}

void TestSubscription::seats_data()
{
    QTest::addColumn<int>("seats");
    QTest::addColumn<qint64>("used");
    QTest::addColumn<qint64>("missing");
    QTest::newRow("not counted") << -1 << qint64(40) << qint64(0);
    QTest::newRow("room left") << 25 << qint64(18) << qint64(0);
    QTest::newRow("full") << 25 << qint64(25) << qint64(0);
    QTest::newRow("two too many") << 25 << qint64(27) << qint64(2);
    QTest::newRow("none bought") << 0 << qint64(1) << qint64(1);
}

void TestSubscription::seats()
{
    QFETCH(const int, seats);
    QFETCH(const qint64, used);
    QTEST(missingSeats(seats < 0 ? std::nullopt : std::optional(seats), used), "missing");
}

QTEST_GUILESS_MAIN(TestSubscription)
#include "tst_subscription.moc"
