// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {

const QString kFolder = QStringLiteral(VIGIE_SOURCE_DIR "/translations/");

/// One text of a .ts file; several translations where the number decides.
struct Message
{
    QString context;
    QString source;
    QStringList translations;
    bool isFinished = true;
    bool isPlural = false;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{.context = context};
    message.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.isPlural) {
                message.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                messages << readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return messages;
}

/// %1, %2, %L1… in order; %n is left out, since "one intervention" may be said without it.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[0-9]+"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

/// What is wrong with French @p text as printed; empty when nothing is.
QString fault(QString text)
{
    struct Rule
    {
        const char *pattern;
        const char *says;
    };
    static constexpr std::array kRules{
        Rule{" ([:;?!€»]|%(?![0-9nL]))", "a plain space before : ; ? ! % € or »: U+202F, before : U+00A0"},
        Rule{"« ", "a plain space after «: U+00A0"},
        Rule{"[«][^\\x{00A0}\\x{202F}]|[^\\x{00A0}\\x{202F}]»", "no space inside « »: U+00A0"},
        Rule{"[\\p{L}\\d)»][;?!](?=\\s|$)", "no space before ; ? or !: U+202F"},
        Rule{"[\\p{L}\\d)»]:(?=\\s|$)", "no space before the colon: U+00A0"},
        Rule{"'", "a straight apostrophe: ’"},
        Rule{"\\.\\.\\.", "three points: …"},
        Rule{"\\(s\\)", "(s): use the plural of lupdate, %n"},
        Rule{"“|”", "English quotation marks: « »"},
        Rule{" {2,}", "two spaces"}};
    static const QRegularExpression tags(QStringLiteral("<[^<>]+>"));
    text.remove(tags);
    for (const Rule &rule : kRules) {
        const QRegularExpression pattern(QString::fromUtf8(rule.pattern),
                                         QRegularExpression::UseUnicodePropertiesOption);
        if (pattern.match(text).hasMatch())
            return QString::fromUtf8(rule.says);
    }
    return {};
}

QString listed(const QStringList &faults)
{
    return QStringLiteral("%1 texts:\n").arg(faults.size()) + faults.join(QLatin1Char('\n'));
}

} // namespace

/// The words users read: complete, up to date with the sources, and set as French is printed.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void everythingIsTranslated_data() { addFiles(); }
    void everythingIsTranslated();
    void nothingChangesWhenExtractedAgain_data() { addFiles(); }
    void nothingChangesWhenExtractedAgain();
    void argumentsSurvive_data() { addFiles(); }
    void argumentsSurvive();
    void numbersHaveTheirPlural_data() { addFiles(); }
    void numbersHaveTheirPlural();
    void frenchIsSetAsFrench();
    void faultsAreFound_data();
    void faultsAreFound();

private:
    static void addFiles()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("French") << QStringLiteral("vigie_fr.ts");
        QTest::newRow("English plurals") << QStringLiteral("vigie_en.ts");
    }
};

void TestTranslations::everythingIsTranslated()
{
    QFETCH(const QString, file);
    QStringList missing;
    for (const Message &message : messagesOf(kFolder + file)) {
        if (!message.isFinished || message.translations.contains(QString()))
            missing << message.context + QStringLiteral(": ") + message.source;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(listed(missing)));
}

/// ./dev translate brings the files up to date.
void TestTranslations::nothingChangesWhenExtractedAgain()
{
    QFETCH(const QString, file);
    QTemporaryDir folder;
    const QString copy = folder.filePath(file);
    QVERIFY(QFile::copy(kFolder + file, copy));
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-locations"),
                          QStringLiteral("none"),    QStringLiteral("-no-obsolete"),
                          QStringLiteral("-I"),      QStringLiteral(VIGIE_SOURCE_DIR)};
    if (file == QLatin1String("vigie_en.ts"))
        arguments << QStringLiteral("-pluralonly");
    arguments << QStringLiteral("@" VIGIE_TRANSLATED_SOURCES) << QStringLiteral("-ts") << copy;
    QProcess lupdate;
    lupdate.start(QStringLiteral(VIGIE_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0);

    const auto sourcesOf = [](const QString &path) {
        QStringList sources;
        for (const Message &message : messagesOf(path))
            sources << message.context + QStringLiteral(": ") + message.source;
        sources.sort();
        return sources;
    };
    const QStringList before = sourcesOf(kFolder + file);
    const QStringList after = sourcesOf(copy);
    QStringList differing;
    for (const QString &source : after) {
        if (!before.contains(source))
            differing << QStringLiteral("new: ") + source;
    }
    for (const QString &source : before) {
        if (!after.contains(source))
            differing << QStringLiteral("gone: ") + source;
    }
    QVERIFY2(differing.isEmpty(), qPrintable(QStringLiteral("run ./dev translate; ") + listed(differing)));
}

void TestTranslations::argumentsSurvive()
{
    QFETCH(const QString, file);
    QStringList lost;
    for (const Message &message : messagesOf(kFolder + file)) {
        for (const QString &translation : message.translations) {
            if (!translation.isEmpty() && placeholders(translation) != placeholders(message.source))
                lost << message.source + QStringLiteral(" → ") + translation;
        }
    }
    QVERIFY2(lost.isEmpty(), qPrintable(listed(lost)));
}

/// "%n intervention(s)" is only ever a plural form, and "(s)" is in no text that is shown as it is.
void TestTranslations::numbersHaveTheirPlural()
{
    QFETCH(const QString, file);
    QStringList wrong;
    for (const Message &message : messagesOf(kFolder + file)) {
        const bool saysNumber = message.source.contains(QLatin1String("%n"));
        if (saysNumber != message.isPlural || (message.isPlural && message.translations.size() != 2))
            wrong << message.source;
        const QStringList shown =
            message.isPlural ? message.translations : message.translations + QStringList{message.source};
        for (const QString &text : shown) {
            if (text.contains(QLatin1String("(s)")))
                wrong << text;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void TestTranslations::frenchIsSetAsFrench()
{
    QStringList faults;
    for (const Message &message : messagesOf(kFolder + QStringLiteral("vigie_fr.ts"))) {
        for (const QString &translation : message.translations) {
            if (const QString found = fault(translation); !found.isEmpty())
                faults << translation + QStringLiteral("   ← ") + found;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(listed(faults)));
}

void TestTranslations::faultsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFault");
    QTest::newRow("sentence") << QStringLiteral("Aucune intervention en retard.") << false;
    QTest::newRow("fine spaces")
        << QStringLiteral("« Écran »\u00A0: pourquoi\u202F?").replace(QLatin1Char(' '), QChar(0xA0)) << false;
    QTest::newRow("argument before colon") << QStringLiteral("%1\u00A0: %2\u202F%") << false;
    QTest::newRow("address") << QStringLiteral("postgresql://hôte/base") << false;
    QTest::newRow("hour") << QStringLiteral("à 17:30") << false;
    QTest::newRow("plain space before colon") << QStringLiteral("Client : %1") << true;
    QTest::newRow("plain space before per cent") << QStringLiteral("95 %") << true;
    QTest::newRow("plain space before euro") << QStringLiteral("12 €") << true;
    QTest::newRow("plain space in quotes") << QStringLiteral("« Écran »") << true;
    QTest::newRow("no space in quotes") << QStringLiteral("«Écran»") << true;
    QTest::newRow("no space before question mark") << QStringLiteral("Pourquoi?") << true;
    QTest::newRow("no space before colon") << QStringLiteral("Client: %1") << true;
    QTest::newRow("straight apostrophe") << QStringLiteral("l'écran") << true;
    QTest::newRow("optional plural") << QStringLiteral("2 intervention(s)") << true;
    QTest::newRow("three points") << QStringLiteral("Importer...") << true;
    QTest::newRow("English quotes") << QStringLiteral("“%1”") << true;
}

void TestTranslations::faultsAreFound()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isFault);
    QCOMPARE(!fault(text).isEmpty(), isFault);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
