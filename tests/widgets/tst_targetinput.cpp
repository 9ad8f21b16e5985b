// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "ui/text/Format.h"
#include "ui/text/TargetInput.h"

#include <QTest>

class TestTargetInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void typed_data();
    void typed();
    void refused_data();
    void refused();
    void whatIsShownCanBeTyped_data();
    void whatIsShownCanBeTyped();
};

void TestTargetInput::typed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    for (const auto &[text, expected] : std::initializer_list<std::pair<const char *, const char *>>{
             {"4 h", "4 h"},
             {"4h", "4 h"},
             {"4 heures", "4 h"},
             {"1 h 30", "90 min"},
             {"1h30", "90 min"},
             {"2 h 00", "2 h"},
             {"30 mn", "30 min"},
             {"1 j", "1 d"},
             {"2 j ouvrés", "2 d"},
             {"2 jours ouvrés", "2 d"},
             {"1 j avant 12:00", "1 d by 12:00"},
             {"1 j avant 12h", "1 d by 12:00"},
             {"1 jour ouvré avant 9h30", "1 d by 09:30"},
             {"0 d by 18:00", "0 d by 18:00"},
             {"24 ch", "24 ch"},
             {"24 h calendaires", "24 ch"},
             {"48 heures cal.", "48 ch"},
             {" 30\u202fmin ", "30 min"}})
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

void TestTargetInput::typed()
{
    QFETCH(const QString, text);
    const auto parsed = ui::parseTargetText(text);
    QVERIFY(parsed && *parsed);
    QTEST(core::targetText(**parsed), "expected");
}

void TestTargetInput::refused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"4", "h", "4 x", "4 h avant 12:00", "1 j avant 25:00", "-4 h", "1 j 12:00"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestTargetInput::refused()
{
    QFETCH(const QString, text);
    const auto parsed = ui::parseTargetText(text);
    QVERIFY(!parsed);
    QVERIFY(!parsed.error().sentence.isEmpty());
}

void TestTargetInput::whatIsShownCanBeTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QLocale>("locale");
    for (const char *text : {"30 min", "90 min", "4 h", "1 d", "10 d", "1 d by 12:00", "24 ch", "45 s"}) {
        QTest::addRow("%s, French", text) << QString::fromUtf8(text) << QLocale(QLocale::French);
        QTest::addRow("%s, English", text) << QString::fromUtf8(text) << QLocale(QLocale::English);
    }
}

void TestTargetInput::whatIsShownCanBeTyped()
{
    QFETCH(const QString, text);
    QFETCH(const QLocale, locale);
    const QString shown = ui::Format(locale).target(*core::parseTarget(text));
    const auto parsed = ui::parseTargetText(shown);
    QVERIFY2(parsed && *parsed, qPrintable(shown));
    QCOMPARE(core::targetText(**parsed), text);
}

QTEST_GUILESS_MAIN(TestTargetInput)
#include "tst_targetinput.moc"
