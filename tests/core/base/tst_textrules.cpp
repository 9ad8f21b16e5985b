// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/base/Lines.h"
#include "core/base/Text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;

/// How texts are cleaned, folded and kept as sets of lines. What is cheap for plain ASCII says the same as
/// the general rule.
class TestTextRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void words_data();
    void words();
    void asciiIsFoldedAsAllElse();
    void spaces_data();
    void spaces();
    void lines_data();
    void lines();
};

void TestTextRules::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); ///< Words, a bar between them.
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("", "");
    row("PC-1", "pc|1");
    row("  HP ProBook_450 (G9)  ", "hp|probook|450|g9");
    row("Événement à l’Œuvre", "evenement|a|l|oeuvre");
    row("Straße 12", "strasse|12");
    row("+33 (0)3 88-12", "33|0|3|88|12");
    row("Łódź №5", "lodz|no5"); // № is a compatibility form of "No".
    row("𝟙2", "12");            // A digit outside the first plane.
    row("=cmd|'/c calc'!A1", "cmd|c|calc|a1");
}

void TestTextRules::words()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(foldedWords(text).join(QLatin1Char('|')), expected);
}

void TestTextRules::asciiIsFoldedAsAllElse()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = random.bounded(20); i > 0; --i)
            text += QChar(random.bounded(0x80));
        QStringList general = foldedWords(text + QStringLiteral(" é")); // Not ASCII any more.
        QCOMPARE(general.takeLast(), QStringLiteral("e"));
        QCOMPARE(foldedWords(text), general);
        QCOMPARE(folded(text), folded(text + QStringLiteral("é")).chopped(1));
    }
}

void TestTextRules::spaces_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("none", QString());
    row("empty", QStringLiteral(""));
    row("one word", QStringLiteral("word"));
    row("words", QStringLiteral("two words"));
    row("before", QStringLiteral(" word"));
    row("after", QStringLiteral("word "));
    row("two between", QStringLiteral("two  words"));
    row("tab", QStringLiteral("two\twords"));
    row("new line at the end", QStringLiteral("word\n"));
    row("no-break space", QStringLiteral("10\u00a0h"));
    row("only spaces", QStringLiteral("   "));
}

void TestTextRules::spaces()
{
    QFETCH(const QString, text);
    QCOMPARE(singleSpaced(text), text.simplified());
}

void TestTextRules::lines_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *given, const char *expected) {
        QTest::newRow(given) << QString::fromLatin1(given).replace(QLatin1Char('|'), QLatin1Char('\n'))
                             << QString::fromLatin1(expected).replace(QLatin1Char('|'), QLatin1Char('\n'));
    };
    row("", "");
    row("a", "a");
    row("a|b", "a|b");
    row("b|a", "a|b");
    row("a|a", "a");
    row("a|b|a", "a|b");
    row("a|", "a");
    row("|a", "a");
    row("a||b", "a|b");
    row("||", "");
    row("B|a|A", "A|B|a"); // By code, as it is compared and stored.
}

void TestTextRules::lines()
{
    QFETCH(const QString, given);
    QFETCH(const QString, expected);
    QCOMPARE(sortedLines(given), expected);
    QCOMPARE(sortedLines(given.split(QLatin1Char('\n'))), expected);
    QCOMPARE(sortedLines(expected), expected);
}

QTEST_GUILESS_MAIN(TestTextRules)
#include "tst_textrules.moc"
