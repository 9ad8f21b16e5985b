// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaperText.h"
#include "SampleContract.h"
#include "Warnings.h"
#include "core/base/WrittenFile.h"
#include "ui/printing/Output.h"
#include "ui/printing/contract/ContractPaper.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace core;

Q_DECLARE_METATYPE(core::ContractNotice)

/// What is printed at the end of a contract: read from the PDF, in French, and in English.
class TestNoticePapers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }

    void theAcknowledgementTellsTheLetterAndTheEnd();
    void whatFollowsIsSaidByItsReason_data();
    void whatFollowsIsSaidByItsReason();
    void ourOwnNoticeIsConfirmed();
    void theRecordTellsEveryLine();
    void bothAreWrittenInEnglish();
    void withoutANoticeThereIsNoPaper();

private:
    static ContractDocument document();
    static ContractDocument document(const ContractNotice &notice);
    ui::ReportWords french() const
    {
        return ui::ReportWords(QLocale(QLocale::French, QLocale::France), &m_french, QTimeZone::utc());
    }
    static ui::ReportWords english()
    {
        return ui::ReportWords(QLocale(QLocale::English, QLocale::UnitedKingdom), nullptr, QTimeZone::utc());
    }
    /// What a reader of the PDF finds; VIGIE_KEEP_PAPER=folder keeps the file.
    QString textOf(const Result<ui::Document> &document, const QString &name) const;

    ui::PaperFonts m_fonts;
    QTranslator m_french;
};

ContractDocument TestNoticePapers::document(const ContractNotice &notice)
{
    ContractDocument contract = sample::contractDocument();
    contract.contract.endsOn.reset();
    contract.version.noticeCounts = NoticeCounts::Receipt;
    contract.notice = notice;
    contract.outcome = noticeOutcome(
        notice, termClause(contract.contract, contract.version, contract.client.kind), NoticeCounts::Receipt);
    contract.items = reversibilityItems(contract.outcome.endsOn, contract.version.reversibilityDays,
                                        {contract.provider.name, contract.client.name});
    return contract;
}

ContractDocument TestNoticePapers::document()
{
    ContractDocument contract = document({.reason = QStringLiteral("Nous regroupons nos prestataires."),
                                          .writtenOn = QDate(2026, 11, 9),
                                          .postedOn = QDate(2026, 11, 10),
                                          .presentedOn = QDate(2026, 11, 12),
                                          .receivedOn = QDate(2026, 11, 13),
                                          .trackingNumber = QStringLiteral("1A 200 300 4005 6")});
    contract.items[0].doneOn = QDate(2026, 11, 20);
    contract.items[0].remark = QStringLiteral("disque chiffré remis en main propre");
    contract.items << ReversibilityItem{.label = QStringLiteral("Badge de la salle serveur"),
                                        .responsible = QStringLiteral("Camille Roux")};
    return contract;
}

void TestNoticePapers::initTestCase()
{
    const auto fonts = ui::PaperFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
    QVERIFY(m_french.load(QStringLiteral(VIGIE_FRENCH)));
}

QString TestNoticePapers::textOf(const Result<ui::Document> &document, const QString &name) const
{
    if (!document)
        return document.error().sentence.plain();
    const QTemporaryDir scratch;
    const QString kept = qEnvironmentVariable("VIGIE_KEEP_PAPER");
    const QString path = QDir(kept.isEmpty() ? scratch.path() : kept).filePath(name + QStringLiteral(".pdf"));
    const auto bytes = pdf(ui::Pages(*document, m_fonts), m_fonts);
    if (!bytes || !writeFile(path, *bytes))
        return {};
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
    return reader.waitForFinished() ? plain(QString::fromUtf8(reader.readAllStandardOutput())) : QString();
}

void TestNoticePapers::theAcknowledgementTellsTheLetterAndTheEnd()
{
    const QString text =
        textOf(ui::noticeAcknowledgement(document(), french()), QStringLiteral("acknowledgement"));
    for (const char *said :
         {"Association Les Tilleuls Paul Wernert 3 rue du Moulin", "Strasbourg, le 23 novembre 2026",
          "Accusé de réception de la résiliation du contrat C-2026-073",
          "votre lettre du 9 novembre 2026, par laquelle vous mettez fin au contrat C-2026-073",
          "Non-reconduction, avec préavis", "Nous regroupons nos prestataires.", "Lettre recommandée",
          "1A 200 300 4005 6", "Envoyée le 10 novembre 2026", "Première présentation le 12 novembre 2026",
          "Reçue le 13 novembre 2026", "c’est la date de réception qui compte : 13 novembre 2026",
          "Elle est à temps : la date limite était le 14 mars 2027",
          "Dernier jour du contrat : 30 avril 2027", "Jusqu’au 30 avril 2027, rien ne change",
          "Scripts et outils, pour le 30 avril 2027",
          "Données personnelles supprimées ou restituées (RGPD, art. 28), pour le 10 juin 2027",
          "Hélène Oster, gérante"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(QString::fromUtf8(said) + u'\n' + text));
}

void TestNoticePapers::whatFollowsIsSaidByItsReason_data()
{
    QTest::addColumn<ContractNotice>("notice");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const ContractNotice &notice, const char *said) {
        QTest::newRow(name) << notice << QString::fromUtf8(said);
    };
    const ContractNotice sent{.writtenOn = QDate(2027, 3, 1), .postedOn = QDate(2027, 3, 2)};
    row("on its way", sent, "tant qu’elle n’est pas saisie, le contrat se reconduit");
    ContractNotice back = sent;
    back.returnedOn = QDate(2027, 3, 20);
    row("come back", back, "la lettre est revenue : par prudence, tenez-la pour non reçue");
    ContractNotice late = sent;
    late.receivedOn = QDate(2027, 3, 15);
    row("late", late, "le contrat se reconduit une fois de plus. Dernier jour du contrat : 31 mai 2028");
    ContractNotice agreed = sent;
    agreed.motive = NoticeMotive::Agreement;
    agreed.fixedEnd = QDate(2027, 6, 15);
    row("agreed", agreed,
        "Les deux parties sont convenues de la fin. Dernier jour du contrat : 15 juin 2027");
    ContractNotice breach = agreed;
    breach.motive = NoticeMotive::Breach;
    row("a breach", breach, "aucun préavis n’est décompté : la lettre fixe la fin");
}

void TestNoticePapers::whatFollowsIsSaidByItsReason()
{
    QFETCH(const ContractNotice, notice);
    QFETCH(const QString, said);
    const QString text =
        textOf(ui::noticeAcknowledgement(document(notice), french()), QStringLiteral("reasons"));
    QVERIFY2(text.contains(said), qPrintable(text));
}

void TestNoticePapers::ourOwnNoticeIsConfirmed()
{
    ContractDocument contract = document();
    contract.notice->sender = NoticeSender::Provider;
    const QString text = textOf(ui::noticeAcknowledgement(contract, french()), QStringLiteral("own"));
    QVERIFY2(text.contains(QStringLiteral("Nous confirmons notre lettre du 9 novembre 2026")),
             qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("Accusé")));
}

void TestNoticePapers::theRecordTellsEveryLine()
{
    ContractDocument contract = document();
    contract.notice->reversedOn = QDate(2026, 11, 22);
    contract.notice->reversedBy = QStringLiteral("Paul Wernert");
    const QString text = textOf(ui::reversibilityRecord(contract, french()), QStringLiteral("reversibility"));
    for (const char *said :
         {"Procès-verbal de réversibilité", "prend fin le 30 avril 2027", "Données, dans un format courant",
          "20 nov. 2026", "disque chiffré remis en main propre", "pas encore", "Badge de la salle serveur",
          "Camille Roux", "9 points restent à restituer.",
          "Réserves du client :", "Signé le 22 novembre 2026 par Paul Wernert.",
          "Le prestataire · Vigie Démo Informatique", "Le client · Association Les Tilleuls", "Signature :"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(QString::fromUtf8(said) + u'\n' + text));
    for (ReversibilityItem &item : contract.items)
        item.doneOn = QDate(2026, 11, 20);
    QVERIFY(textOf(ui::reversibilityRecord(contract, french()), QStringLiteral("done"))
                .contains(QStringLiteral("Tout a été restitué.")));
}

/// A word that French lacks would come out in English, and the other way round.
void TestNoticePapers::bothAreWrittenInEnglish()
{
    const QString text =
        textOf(ui::noticeAcknowledgement(document(), english()), QStringLiteral("acknowledgement-en")) +
        textOf(ui::reversibilityRecord(document(), english()), QStringLiteral("reversibility-en"));
    for (const char *said : {"Acknowledgement of the notice to the contract C-2026-073", "Received on",
                             "Reversibility record", "Scripts and tools", "not yet"})
        QVERIFY2(text.contains(QLatin1String(said)), qPrintable(text));
    const QString inFrench =
        textOf(ui::noticeAcknowledgement(document(), french()), QStringLiteral("acknowledgement")) +
        textOf(ui::reversibilityRecord(document(), french()), QStringLiteral("reversibility"));
    for (const char *english : {" the ", " of ", " and ", " by ", "on "})
        QVERIFY2(!inFrench.contains(QLatin1Char(' ') + QLatin1String(english)), qPrintable(inFrench));
}

void TestNoticePapers::withoutANoticeThereIsNoPaper()
{
    ContractDocument contract = document();
    contract.notice.reset();
    for (const auto &paper :
         {ui::noticeAcknowledgement(contract, french()), ui::reversibilityRecord(contract, french())}) {
        QVERIFY(!paper);
        QVERIFY(paper.error().sentence.plain().contains(QStringLiteral("C-2026-073")));
    }
}

QTEST_MAIN(TestNoticePapers)
#include "tst_noticepapers.moc"
