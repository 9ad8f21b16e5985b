// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaperText.h"
#include "SampleContract.h"
#include "Warnings.h"
#include "core/base/WrittenFile.h"
#include "core/base/Zone.h"
#include "ui/printing/Output.h"
#include "ui/printing/gdpr/GdprPapers.h"
#include "ui/printing/workshop/WorkshopPapers.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

const QTimeZone kParis("Europe/Paris");

PaperParties parties()
{
    return {.provider = sample::contractProvider(),
            .client = sample::contractClient(),
            .issuedOn = QDate(2026, 11, 23),
            .zone = kParis};
}

ProcessingActivity activity()
{
    return {.client = ClientId(1),
            .name = QStringLiteral("Remote maintenance"),
            .operations = QStringLiteral("Taking over the screen"),
            .dataCategories = QStringLiteral("Names and accounts"),
            .persons = QStringLiteral("Employees"),
            .measures = QStringLiteral("Second factor"),
            .startsOn = QDate(2026, 1, 1)};
}

/// Known on Friday 27 March 2026 at 18:00: the clocks go forward in between.
BreachDocument breach()
{
    DataBreach breach{.client = ClientId(1),
                      .title = QStringLiteral("Laptop stolen"),
                      .awareAt = instantOf(QDate(2026, 3, 27), 18 * 3600, kParis),
                      .natures = {BreachNature::Confidentiality, BreachNature::Availability},
                      .facts = QStringLiteral("Stolen in a train.\n\n- disk encrypted\n- session closed"),
                      .dataCategories = QStringLiteral("Quotes"),
                      .personsCount = 120,
                      .measures = QStringLiteral("Account blocked")};
    return {.parties = parties(),
            .breach = breach,
            .clock = breachClock(breach, breach.awareAt),
            .interventionNumber = QStringLiteral("2026-0042")};
}

Asset laptop()
{
    return {.id = AssetId(2),
            .kind = AssetKind::Laptop,
            .name = QStringLiteral("PC-12"),
            .tag = QStringLiteral("TIL-012"),
            .maker = QStringLiteral("Lenovo"),
            .model = QStringLiteral("T14"),
            .serial = QStringLiteral("PF-3XYZ")};
}

} // namespace

/// What the GDPR wants on paper, receipts and certificates: read from the PDF.
class TestGdprPapers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }

    void theRegisterTellsEveryActivity();
    void anEmptyRegisterIsNoPaper();
    void theNoticeTellsWhatArticle33Lists();
    void whatIsNotKnownYetIsSaid();
    void theAnnexHasEveryObligation();
    void withoutActivitiesThereIsNoAnnex();
    void theReceiptIsSignedByBoth();
    void aLoanIsToBeReturned();
    void theCertificateTellsTheWiping();

private:
    static ui::ReportWords english()
    {
        return ui::ReportWords(QLocale(QLocale::English, QLocale::UnitedKingdom), nullptr, kParis);
    }
    /// What a reader of the PDF finds; VIGIE_KEEP_PAPER=folder keeps the file.
    QString textOf(const Result<ui::Document> &document, const QString &name) const;
    void verify(const QString &text, std::initializer_list<const char *> said) const
    {
        for (const char *each : said)
            QVERIFY2(text.contains(QString::fromUtf8(each)),
                     qPrintable(QString::fromUtf8(each) + u'\n' + text));
    }

    ui::PaperFonts m_fonts;
};

void TestGdprPapers::initTestCase()
{
    const auto fonts = ui::PaperFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
}

QString TestGdprPapers::textOf(const Result<ui::Document> &document, const QString &name) const
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

void TestGdprPapers::theRegisterTellsEveryActivity()
{
    ProcessingActivity over = activity();
    over.name = QStringLiteral("Migration of the mail");
    over.endsOn = QDate(2026, 6, 30);
    over.subprocessors = QStringLiteral("Hébergeur du Rhin");
    over.transfers = QStringLiteral("Switzerland, adequacy decision");
    RegisterDocument facts{.parties = parties()};
    facts.parties.client = {};
    facts.parts = {{.client = sample::contractClient(), .activities = {activity(), over}}};
    const QString text = textOf(ui::processingRegister(facts, english()), QStringLiteral("register"));
    verify(text,
           {"Register of processing activities", "GDPR, art. 30(2)", "as of 23 November 2026",
            "Processor Vigie Démo Informatique", "Represented by Hélène Oster, gérante",
            "Controller Association Les Tilleuls", "Remote maintenance", "Operations Taking over the screen",
            "Categories of data Names and accounts", "Persons concerned Employees", "Sub-processors none",
            "Security measures Second factor", "Duration since 1 January 2026", "Migration of the mail",
            "from 1 January 2026 to 30 June 2026", "Hébergeur du Rhin", "Switzerland, adequacy decision"});
}

void TestGdprPapers::anEmptyRegisterIsNoPaper()
{
    const auto document = ui::processingRegister({.parties = parties()}, english());
    QVERIFY(!document);
    QVERIFY(!document.error().sentence.isEmpty());
}

void TestGdprPapers::theNoticeTellsWhatArticle33Lists()
{
    const QString text = textOf(ui::breachNotice(breach(), english()), QStringLiteral("notice"));
    verify(text, {"Association Les Tilleuls Paul Wernert 3 rue du Moulin", "Strasbourg, 23 November 2026",
                  "Notice of a personal data breach", "a breach that concerns them: Laptop stolen",
                  "Loss of confidentiality, Loss of availability",
                  "We became aware of it Friday, 27 March 2026, 18:00 (Europe/Paris, UTC+01:00)",
                  "72 hours later Monday, 30 March 2026, 19:00 (Europe/Paris, UTC+02:00)",
                  "Our intervention 2026-0042", "Stolen in a train.", "disk encrypted",
                  "Number of persons about 120", "Account blocked", "Contact point Hélène Oster, gérante",
                  "03 88 00 00 01", "contact@vigie.example",
                  "They are hours of the clock: nights, weekends and holidays count"});
}

void TestGdprPapers::whatIsNotKnownYetIsSaid()
{
    BreachDocument bare = breach();
    bare.breach = {.client = ClientId(1), .title = QStringLiteral("Laptop"), .awareAt = bare.breach.awareAt};
    const QString text = textOf(ui::breachNotice(bare, english()), QStringLiteral("bare-notice"));
    // Nature, when, facts, data, persons, two numbers, consequences, measures.
    QCOMPARE(text.count(QStringLiteral("Not known yet; we will tell you as soon as it is.")), 9);
}

void TestGdprPapers::theAnnexHasEveryObligation()
{
    ContractDocument contract = sample::contractDocument();
    contract.activities = {activity()};
    const QString text = textOf(ui::gdprAnnex(contract, english()), QStringLiteral("annex"));
    verify(text, {"Annex: processing of personal data", "GDPR, art. 28(3)", "1 Subject and duration",
                  "Association Les Tilleuls, the controller", "Remote maintenance", "Second factor",
                  "(a) Instructions", "(b) Confidentiality", "(c) Security", "(d) Sub-processors",
                  "(e) Requests of persons", "(f) Assistance", "(g) End of the contract",
                  "(h) Proof and audits", "4 What the client undertakes", "Signature:"});
}

void TestGdprPapers::withoutActivitiesThereIsNoAnnex()
{
    const auto document = ui::gdprAnnex(sample::contractDocument(), english());
    QVERIFY(!document);
    QVERIFY(document.error().sentence.plain().contains(QStringLiteral("Les Tilleuls")));
}

void TestGdprPapers::theReceiptIsSignedByBoth()
{
    CustodyDocument facts{.parties = parties(),
                          .asset = laptop(),
                          .custody = {.sinceOn = QDate(2026, 11, 16),
                                      .dueOn = QDate(2026, 11, 20),
                                      .counterpart = QStringLiteral("Paul Wernert"),
                                      .reason = QStringLiteral("Screen to replace"),
                                      .stateBefore = QStringLiteral("Scratched"),
                                      .accessories = QStringLiteral("Charger")},
                          .technicianName = QStringLiteral("Camille Roux")};
    QString text = textOf(ui::custodyReceipt(facts, english()), QStringLiteral("receipt"));
    verify(text, {"Receipt of a machine taken to the workshop", "PC-12", "Lenovo T14", "PF-3XYZ", "TIL-012",
                  "Handed over on 16 November 2026", "To be given back by 20 November 2026",
                  "Screen to replace", "Scratched", "Charger", "Name and capacity: Camille Roux",
                  "Name and capacity: Paul Wernert", "Given back on ...."});
    QCOMPARE(text.count(QStringLiteral("Signature:")), 4); // Both, twice: handed over and given back.
    facts.custody.returnedOn = QDate(2026, 11, 21);
    facts.custody.stateAfter = QStringLiteral("Screen replaced");
    text = textOf(ui::custodyReceipt(facts, english()), QStringLiteral("receipt-back"));
    verify(text, {"Given back on 21 November 2026", "State when given back Screen replaced"});
}

void TestGdprPapers::aLoanIsToBeReturned()
{
    const CustodyDocument facts{.parties = parties(),
                                .asset = laptop(),
                                .custody = {.kind = CustodyKind::Loan,
                                            .sinceOn = QDate(2026, 11, 16),
                                            .counterpart = QStringLiteral("Paul Wernert")}};
    const QString text = textOf(ui::custodyReceipt(facts, english()), QStringLiteral("loan"));
    verify(text, {"Receipt of a machine on loan", "To be returned by no day is agreed",
                  "The machine stays the property of the provider."});
}

void TestGdprPapers::theCertificateTellsTheWiping()
{
    WipingDocument facts{.parties = parties(),
                         .asset = laptop(),
                         .wiping = {.id = DataWipingId(7),
                                    .medium = QStringLiteral("SSD 500 GB"),
                                    .serial = QStringLiteral("S4EWNX"),
                                    .method = WipingMethod::SecureErase,
                                    .tool = QStringLiteral("nvme-cli 2.3"),
                                    .wipedOn = QDate(2026, 11, 10),
                                    .isVerified = true,
                                    .fate = MediumFate::Recycled},
                         .technicianName = QStringLiteral("Camille Roux")};
    QString text = textOf(ui::wipingCertificate(facts, english()), QStringLiteral("certificate"));
    verify(text, {"Certificate of data wiping", "Certificate 2026-7",
                  "certifies that the data of Association Les Tilleuls", "Medium SSD 500 GB", "S4EWNX",
                  "Secure erase by the medium itself", "nvme-cli 2.3", "Done on 10 November 2026",
                  "Done by Camille Roux", "checked afterwards: no data can be read", "Handed to a recycler",
                  "PC-12"});
    facts.wiping.isVerified = false;
    facts.asset.reset();
    text = textOf(ui::wipingCertificate(facts, english()), QStringLiteral("certificate-unchecked"));
    verify(text, {"not checked afterwards"});
    QVERIFY(!text.contains(QStringLiteral("PC-12")));
}

QTEST_MAIN(TestGdprPapers)
#include "tst_gdprpapers.moc"
