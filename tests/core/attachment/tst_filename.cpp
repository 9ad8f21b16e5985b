// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/attachment/FileName.h"

#include <QTest>

using namespace core;

/// Names of files come from mails, clipboards and other systems: none may mislead or leave its folder.
class TestFileName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void made_data();
    void made();
    void longNamesKeepTheirSuffix();
    void madeOnceForAll_data() { made_data(); }
    void madeOnceForAll();
    void distinct();
};

void TestFileName::made_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, const char16_t *given, const char16_t *name) {
        QTest::newRow(what) << QString::fromUtf16(given) << QString::fromUtf16(name);
    };
    row("plain", u"facture 12.pdf", u"facture 12.pdf");
    row("accents, composed", u"e\u0301te\u0301.png", u"\u00e9t\u00e9.png");
    row("a path", u"/etc/passwd", u"passwd");
    row("out of the folder", u"../../../root/.ssh/id_rsa", u"id_rsa");
    row("a path of Windows", u"C:\\Users\\anne\\photo.jpg", u"photo.jpg");
    row("hidden", u".bashrc", u"bashrc");
    row("only dots", u"..", u"file");
    row("nothing", u"", u"file");
    row("only a folder", u"dossier/", u"file");
    row("right to left override", u"facture\u202Egpj.exe", u"facturegpj.exe");
    row("isolates and marks", u"a\u2066b\u2069c\u200Fd\uFEFF.txt", u"abcd.txt");
    row("zero width", u"a\u200Bb\u00ADc.txt", u"abc.txt");
    row("controls", u"a\u0007b\u009Fc\u001B[2J.txt", u"abc[2J.txt");
    row("new lines", u"a\nb\u2028c.txt", u"a b c.txt");
    row("what Windows refuses", u"a<b>c:d\"e|f?g*.txt", u"a_b_c_d_e_f_g_.txt");
    row("a device", u"CON.txt", u"_CON.txt");
    row("a port", u"lpt1", u"_lpt1");
    row("no device", u"console.txt", u"console.txt");
    row("spaces and dots at the end", u" a.txt. . ", u"a.txt");
    row("a tag of the plane of tags", u"a\U000E0041.txt", u"a.txt");
    row("an emoji", u"\U0001F600.png", u"\U0001F600.png");
}

void TestFileName::made()
{
    QFETCH(const QString, given);
    QFETCH(const QString, name);
    QCOMPARE(safeFileName(given), name);
}

void TestFileName::madeOnceForAll()
{
    QFETCH(const QString, name);
    QCOMPARE(safeFileName(name), name);
}

void TestFileName::longNamesKeepTheirSuffix()
{
    for (const QString &letter : {QStringLiteral("a"), QStringLiteral("é"), QStringLiteral("\U0001F600")}) {
        const QString name = safeFileName(letter.repeated(500) + QStringLiteral(".jpeg"));
        QVERIFY(name.endsWith(QLatin1String(".jpeg")));
        QVERIFY(name.size() <= 120);
        QVERIFY(name.toUtf8().size() <= 200);
        QCOMPARE(QString::fromUtf8(name.toUtf8()), name); // No half character.
    }
    QVERIFY(safeFileName(QStringLiteral("a.") + QString(500, QLatin1Char('b'))).size() <= 120);
}

void TestFileName::distinct()
{
    QSet<QString> taken;
    QCOMPARE(distinctName(QStringLiteral("a.tar"), taken), QStringLiteral("a.tar"));
    QCOMPARE(distinctName(QStringLiteral("A.TAR"), taken), QStringLiteral("A (2).TAR"));
    QCOMPARE(distinctName(QStringLiteral("a.tar"), taken), QStringLiteral("a (3).tar"));
    QCOMPARE(distinctName(QStringLiteral("noms"), taken), QStringLiteral("noms"));
    QCOMPARE(distinctName(QStringLiteral("noms"), taken), QStringLiteral("noms (2)"));
}

QTEST_GUILESS_MAIN(TestFileName)
#include "tst_filename.moc"
