// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/client/PhoneNumber.h"

#include <QRegularExpression>
#include <QTest>

using namespace core;

/// A number is the same number, whoever wrote it down.
class TestPhoneNumber : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isFoundHoweverItIsTyped_data();
    void isFoundHoweverItIsTyped();
    void onlyNumbersAreNumbers_data();
    void onlyNumbersAreNumbers();
};

/// As the LIKE of SQL compares.
bool matches(const QString &stored, const QString &typed)
{
    const QStringList patterns = numberPatterns(typed);
    for (QString pattern : patterns) {
        pattern = QRegularExpression::escape(pattern);
        pattern.replace(QStringLiteral("\\%"), QStringLiteral(".*"))
            .replace(QLatin1Char('_'), QLatin1Char('.'));
        if (QRegularExpression(QRegularExpression::anchoredPattern(pattern))
                .match(bareNumber(stored))
                .hasMatch())
            return true;
    }
    return false;
}

void TestPhoneNumber::isFoundHoweverItIsTyped_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    const auto add = [](const char *stored, const char *typed, bool isFound) {
        QTest::addRow("%s / %s", stored, typed)
            << QString::fromUtf8(stored) << QString::fromUtf8(typed) << isFound;
    };
    for (const char *stored :
         {"06 11 22 33 44", "0611223344", "06.11.22.33.44", "06-11-22-33-44", "06 11 22 33 44",
          "+33 6 11 22 33 44", "+33611223344", "+33 (0)6 11 22 33 44", "0033 6 11 22 33 44"}) {
        for (const char *typed : {"06 11", "0611", "061", "06.11.22", "0611223344", "+33 6 11", "+336112",
                                  "0033611", "+33 (0)6 11 22 33 44", "11 22 33"})
            add(stored, typed, true);
        for (const char *typed : {"06 22", "0711", "06 11 22 33 45", "22 11"})
            add(stored, typed, false);
    }
    add("03 61 12 00 00", "0611", false); // Not the same digits after two others.
    add("+33 6 11 22 33 44", "+32 6 11", false);
    add("0470 12 34 56", "04 70 12 34 56", true);
    add("+32 470 12 34 56", "0470 123", true);
    add("0470 12 34 56", "+32 470 12", true);
    add("+352 26 12 34", "+352 2612", true);
}

void TestPhoneNumber::isFoundHoweverItIsTyped()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, typed);
    QTEST(matches(stored, typed), "isFound");
}

void TestPhoneNumber::onlyNumbersAreNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("digits") << QStringLiteral("0611") << true;
    QTest::newRow("spaced, from abroad") << QStringLiteral(" +33 ") << false;
    QTest::newRow("three digits from abroad") << QStringLiteral(" +33 6 1") << true;
    QTest::newRow("two digits") << QStringLiteral("06") << false;
    QTest::newRow("a name") << QStringLiteral("Morel") << false;
    QTest::newRow("a tag") << QStringLiteral("PC-0611") << false;
    QTest::newRow("a wildcard") << QStringLiteral("061%") << false;
    QTest::newRow("a plus within") << QStringLiteral("06+11") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestPhoneNumber::onlyNumbersAreNumbers()
{
    QFETCH(const QString, typed);
    QTEST(isLikeNumber(typed), "isNumber");
    QCOMPARE(!numberPatterns(typed).isEmpty(), isLikeNumber(typed));
}

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
