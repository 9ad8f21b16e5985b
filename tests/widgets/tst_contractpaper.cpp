// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaperText.h"
#include "SampleContract.h"
#include "Warnings.h"
#include "core/base/WrittenFile.h"
#include "core/domain/contract/Parties.h"
#include "core/domain/contract/Template.h"
#include "ui/printing/Output.h"
#include "ui/printing/contract/ContractPaper.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace core;

Q_DECLARE_METATYPE(core::ContractDocument)

/// The contract as it is printed, in French and English.
class TestContractPaper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }

    void everyFieldEnteredIsFoundInThePdf_data();
    void everyFieldEnteredIsFoundInThePdf();
    void notesAreNeverPrinted();
    void unusedHoursAreToldByTheirRule_data();
    void unusedHoursAreToldByTheirRule();
    void anInitialTermUntilADayIsPrinted();
    void thePartsComeInTheirOrder();
    void theTotalIsTheSumOfTheLines();
    void aProjectSaysSoOnEachPage();
    void gapsAreToldInAProjectOnly();
    void aTemplateIsToBeValidatedUntilItIsSigned();
    void everyPageHasItsFooterAndNumber();
    void anAmendmentTellsWhatItChanges();
    void anAmendmentOfNothingSaysSo();
    void aSignedContractNamesThePartiesOfThatDay();
    void onCallIsToldWithItsNumber();
    void aQuoteIsTheShortOfIt();
    void theReminderTellsTheLastDay();
    void aReminderThatIsNotDueIsRefused_data();
    void aReminderThatIsNotDueIsRefused();
    void everyWordIsTranslated();
    void hugeScopesFit();

private:
    ui::ReportWords french() const
    {
        return ui::ReportWords(QLocale(QLocale::French, QLocale::France), &m_french, QTimeZone::utc());
    }
    ui::Pages pages(const ContractDocument &contract) const
    {
        return ui::Pages(ui::contractPaper(contract, french()), m_fonts);
    }
    QString textOf(const ContractDocument &contract) const { return textOf(pages(contract)); }
    QString textOf(const ui::Document &document) const { return textOf(ui::Pages(document, m_fonts)); }
    static QString textOf(const ui::Pages &laidOut)
    {
        QString text;
        for (qsizetype i = 0; i < laidOut.count(); ++i)
            text += laidOut.page(i).drawing.plainText() + QLatin1Char('\n');
        return plain(text);
    }
    QString textOfPdf(const ContractDocument &contract) const;

    ui::PaperFonts m_fonts;
    QTranslator m_french;
    QString m_pdfText; ///< Of the sample, read once.
};

void TestContractPaper::initTestCase()
{
    const auto fonts = ui::PaperFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
    QVERIFY(m_french.load(QStringLiteral(VIGIE_FRENCH)));
    // VIGIE_KEEP_PAPER=folder keeps the sample, to be looked at.
    const QString folder = qEnvironmentVariable("VIGIE_KEEP_PAPER");
    if (folder.isEmpty())
        return;
    const auto bytes = pdf(pages(sample::contractDocument()), m_fonts);
    QVERIFY(bytes && writeFile(QDir(folder).filePath(QStringLiteral("contract.pdf")), *bytes));
    const auto quote = pdf(ui::Pages(ui::quotePaper(sample::contractDocument(), french()), m_fonts), m_fonts);
    QVERIFY(quote && writeFile(QDir(folder).filePath(QStringLiteral("quote.pdf")), *quote));
    const auto letter =
        pdf(ui::Pages(*ui::reminderLetter(sample::contractDocument(), french()), m_fonts), m_fonts);
    QVERIFY(letter && writeFile(QDir(folder).filePath(QStringLiteral("letter.pdf")), *letter));
    const auto amendment = pdf(pages(sample::amendment()), m_fonts);
    QVERIFY(amendment && writeFile(QDir(folder).filePath(QStringLiteral("amendment.pdf")), *amendment));
}

QString TestContractPaper::textOfPdf(const ContractDocument &contract) const
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("contract.pdf"));
    const auto bytes = pdf(pages(contract), m_fonts);
    if (!bytes || !writeFile(path, *bytes))
        return {};
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
    return reader.waitForFinished() ? plain(QString::fromUtf8(reader.readAllStandardOutput())) : QString();
}

/// A row a field of Provider, Client, Contract and ContractVersion with its lines.
void TestContractPaper::everyFieldEnteredIsFoundInThePdf_data()
{
    QTest::addColumn<QString>("said");
    const auto row = [](const char *field, const char *said) {
        QTest::newRow(field) << QString::fromUtf8(said);
    };
    row("provider.name", "Vigie Démo Informatique");
    row("provider.activity", "Maintenance et infogérance");
    row("provider.legalForm", "SARL");
    row("provider.capital", "8 000 €");
    row("provider.siren", "SIREN 123 456 789");
    row("provider.siret", "123 456 789 00011");
    row("provider.rcsTown", "RCS Strasbourg");
    row("provider.vatNumber", "FR11123456789");
    row("provider.representative", "Hélène Oster, gérante");
    row("provider.vatMention", "TVA non applicable, art. 293 B du CGI");
    row("provider.address", "12 quai des Bateliers Bâtiment C 67000 Strasbourg France");
    row("provider.phone", "03 88 00 00 01");
    row("provider.email", "contact@vigie.example");
    row("provider.website", "www.vigie.example");
    row("client.name", "Association Les Tilleuls");
    row("client.kind", "Non-professionnel");
    row("client.legalForm", "Association loi 1901");
    row("client.capital", "1,50 €");
    row("client.siren", "987 654 321");
    row("client.siret", "987 654 321 00022");
    row("client.rcsTown", "RCS Colmar");
    row("client.vatNumber", "FR22987654321");
    row("client.representative", "Paul Wernert, président");
    row("client.address", "3 rue du Moulin 68000 Colmar Alsace");
    row("client.phone", "03 89 00 00 02");
    row("client.email", "bureau@tilleuls.example");
    row("contract.number", "Avenant 1 au contrat C-2026-073");
    row("contract.title", "Infogérance du réseau associatif");
    row("contract.startsOn", "1er mars 2026");
    row("contract.endsOn", "4 mai 2031");
    row("version.number", "Avenant n° 1");
    row("version.effectiveOn", "À compter du 1er décembre 2026");
    row("level.targets", "17 min");
    row("level.targets, work start", "3 h");
    row("level.targets, by the calendar", "26 h");
    row("level.outsideTargets", "1 j ouvré avant 09:40");
    row("level.outsideTargets, restoration", "déclaré hors plage : 7 h");
    row("level.cutOff", "déclaré après 16:10");
    row("level.calendar", "Astreinte totale");
    row("level.serviceClass", "Demandes P4 Plage bureau");
    row("level.targets, request", "9 j ouvrés");
    row("calendar.hours", "08:15–12:05, 13:25–17:45");
    row("calendar.holidays", "jours fériés d’Alsace-Moselle");
    row("calendar.exceptions", "Réveillon");
    row("calendar.exceptions, slots", "08:00–11:00");
    row("calendar.listedHolidays", "Messti");
    row("calendar.worksHolidays", "jours fériés travaillés");
    row("terms.supportCalendar", "Plage d’assistance Plage bureau");
    row("terms.pausing", "attente d’un fournisseur, attente de pièces");
    row("terms.reopeningDays", "6 jours couverts");
    row("version.complianceTargetPermille", "95,3 %");
    row("version.priceModel", "Forfait et options");
    row("version.monthlyFee", "613,25 €");
    row("version.hourlyRate", "82,50 €");
    row("version.includedMinutes", "10 h 15");
    row("version.carryOver, carryOverMonths", "Heures non utilisées reportées pendant 5 mois");
    row("version.revision", "une fois par an, P1 = P0 × S1 / S0");
    row("version.revision, reference", "S0 : indice Syntec, juin 2022 (ancienne série)");
    row("version.revision, fixed part", "part fixe 16,5 %");
    row("version.revision, cap", "au plus 3,5 % de hausse");
    row("version.revision, floor", "au moins 1 % de hausse");
    row("version.revision, coefficient", "coefficient arrondi par excès, 3 décimales");
    row("version.revision, rates", "les taux horaires ne changent pas");
    row("version.penalties", "du forfait mensuel : 20,5 % dès le dépassement, 41 % au-delà de 1 h 15");
    row("version.penalties, cap", "au plus 90,5 % du forfait par mois");
    row("version.penalties, exclusions", "exclusions : coupure du fournisseur d’accès");
    row("version.rounding", "tranches de 18 min");
    row("version.minimum", "36 min au moins");
    row("version.roundingLevel", "par jour");
    row("version.initialMonths", "pour 14 mois");
    row("version.reversibilityDays", "Dans les 41 jours suivant le dernier jour du contrat");
    row("version.renewal", "tacitement par périodes de 13 mois");
    row("version.notice", "envoyée au moins 47 jours avant le terme");
    row("version.noticeCounts", "Dernier jour pour envoyer le préavis");
    row("cover.included", "incluse");
    row("cover.counted", "décomptée × 1,75");
    row("cover.billable", "facturable × 2,25");
    row("cover.rate", "91,30 € l’heure");
    row("cover.free", "offerte");
    row("cover.excluded", "exclue");
    row("price.label", "Poste suivi");
    row("price.counted", "nombre : Postes de travail");
    row("price.quantity × unitPrice", "19 26,75 € 508,25 €");
    row("price.second line", "Sauvegarde externe 1 105,00 € 105,00 €");
    row("scope.label", "Serveur de fichiers");
    row("scope.asset", "SRV-TILLEUL · N-00417 · Fujitsu Primergy TX1330");
    row("scope.asset, serial", "YLVK008123");
    row("scope.assetKind", "Systèmes des portables toutes les machines de ce type : Portable");
    row("scope.site", "tout le site « Siège de Colmar » · 8 place du Marché, 68001 Colmar-Ville");
    row("scope.family", "Sécurité");
    row("scope.words", "Assistance téléphonique");
    row("scope.excluded", "Imprimantes louées");
    row("scope.exclusion", "Refonte complète d’une installation");
    for (int part = 1; part <= 11; ++part) {
        // Apart: a page may end between them.
        QTest::addRow("version.clauses %d", part)
            << QStringLiteral("Clause libre numéro %1.").arg(part * 111);
        QTest::addRow("version.clauses %d, item", part) << QStringLiteral("• un point %1").arg(part * 111);
    }
}

void TestContractPaper::everyFieldEnteredIsFoundInThePdf()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    if (m_pdfText.isEmpty())
        m_pdfText = textOfPdf(sample::contractDocument());
    QFETCH(const QString, said);
    QVERIFY2(m_pdfText.contains(said), qPrintable(m_pdfText));
}

void TestContractPaper::notesAreNeverPrinted()
{
    QVERIFY(!textOf(sample::contractDocument()).contains(QStringLiteral("Note interne")));
}

void TestContractPaper::unusedHoursAreToldByTheirRule_data()
{
    QTest::addColumn<CarryOver>("rule");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << CarryOver::None << QStringLiteral("perdues à la fin de leur mois");
    QTest::newRow("all") << CarryOver::All << QStringLiteral("conservées jusqu’à leur utilisation");
    QTest::newRow("capped") << CarryOver::Capped << QStringLiteral("reportées jusqu’à 3 h 40");
    QTest::newRow("months") << CarryOver::Months << QStringLiteral("reportées pendant 5 mois");
}

void TestContractPaper::unusedHoursAreToldByTheirRule()
{
    QFETCH(const CarryOver, rule);
    QFETCH(const QString, said);
    ContractDocument contract = sample::contractDocument();
    contract.version.carryOver = rule;
    contract.version.carryOverCap = Minutes(220);
    QVERIFY2(textOf(contract).contains(said), qPrintable(textOf(contract)));
}

void TestContractPaper::anInitialTermUntilADayIsPrinted()
{
    ContractDocument contract = sample::amendment();
    contract.version.initialEndsOn = QDate(2027, 6, 30);
    const QString text = textOf(contract);
    QVERIFY(text.contains(QStringLiteral("du 1er mars 2026 au 30 juin 2027")));
    QVERIFY(text.contains(QStringLiteral("Durée initiale 12 mois jusqu’au 30 juin 2027")));
}

void TestContractPaper::thePartsComeInTheirOrder()
{
    const QString text = textOf(sample::contractDocument());
    qsizetype at = 0;
    for (const char *title :
         {"1 Identification des parties", "2 Objet et périmètre", "3 Types de maintenance",
          "4 Engagements de service", "5 Modalités d’intervention", "6 Obligations des parties",
          "7 Prix et paiement", "8 Confidentialité et RGPD", "9 Durée et résiliation", "10 Réversibilité",
          "11 Suivi et évaluation", "Signatures"}) {
        const qsizetype found = text.indexOf(QString::fromUtf8(title), at);
        QVERIFY2(found >= at, title);
        at = found;
    }
}

void TestContractPaper::theTotalIsTheSumOfTheLines()
{
    ContractDocument contract = sample::contractDocument();
    QVERIFY(textOf(contract).contains(QStringLiteral("Total mensuel hors taxes 613,25 €")));
    contract.version.monthlyFee = {99'900}; // The total is of the lines, whatever the fee says.
    contract.version.prices[0].unitPrice = {333};
    QVERIFY(textOf(contract).contains(QStringLiteral("19 3,33 € 63,27 €")));
    QVERIFY(textOf(contract).contains(QStringLiteral("Total mensuel hors taxes 168,27 €")));
}

void TestContractPaper::aProjectSaysSoOnEachPage()
{
    ContractDocument contract = sample::contractDocument();
    const ui::Pages agreed = pages(contract);
    for (qsizetype i = 0; i < agreed.count(); ++i)
        QVERIFY(!agreed.page(i).drawing.plainText().contains(QStringLiteral("Projet")));
    contract.version.isSigned = false;
    const ui::Pages project = pages(contract);
    QVERIFY(project.count() > 2);
    for (qsizetype i = 0; i < project.count(); ++i)
        QVERIFY(project.page(i).drawing.plainText().contains(QStringLiteral("Projet")));
    QVERIFY(
        plain(project.page(0).drawing.plainText()).contains(QStringLiteral("projet du 23 novembre 2026")));
}

void TestContractPaper::gapsAreToldInAProjectOnly()
{
    ContractDocument contract = sample::contractDocument();
    contract.version.clauses = {};
    contract.version.scope = {};
    contract.client.legal = {};
    contract.client.kind = ClientKind::Professional;
    QVERIFY(!textOf(contract).contains(QStringLiteral("compléter")));
    contract.version.isSigned = false;
    const QString text = textOf(contract);
    QVERIFY(text.contains(QStringLiteral("6 Obligations des parties À compléter")));
    QVERIFY(text.contains(QStringLiteral("rien n’est encore désigné comme couvert")));
    QVERIFY(text.contains(QStringLiteral("SIREN à compléter")));
}

void TestContractPaper::aTemplateIsToBeValidatedUntilItIsSigned()
{
    const QString mark = QStringLiteral("Modèle à faire valider");
    ContractDocument contract = sample::contractDocument();
    contract.version.isSigned = false;
    QVERIFY2(!textOf(contract).contains(mark), "it was written by hand");
    contract.version =
        withTemplate(contract.version, contractTemplates().constFirst(), {CalendarId(1), CalendarId(2)});
    QCOMPARE(textOf(contract).count(mark), 1);
    contract.version.isSigned = true;
    QVERIFY(!textOf(contract).contains(mark));
}

void TestContractPaper::everyPageHasItsFooterAndNumber()
{
    const ui::Pages laidOut = pages(sample::contractDocument());
    for (qsizetype i = 0; i < laidOut.count(); ++i) {
        const QString text = plain(laidOut.page(i).drawing.plainText());
        QVERIFY(text.contains(QStringLiteral("SIRET 123 456 789 00011")));
        QVERIFY(text.contains(QStringLiteral("page %1 / %2").arg(i + 1).arg(laidOut.count())));
    }
}

void TestContractPaper::anAmendmentTellsWhatItChanges()
{
    const QString text = textOf(sample::amendment());
    for (const char *said :
         {"Ce qui change Point Jusque-là À compter du 1er décembre 2026", "Assistance téléphonique — couvert",
          "Curative · Sur site · HNO exclue décomptée × 1,75", "Incident P1 · Rétablissement (GTR) 8 h 5 h",
          "Incident P1 · Couverture Plage bureau Astreinte totale",
          "Réouverture 3 jours couverts 6 jours couverts", "Forfait mensuel hors taxes 500,00 € 613,25 €",
          "Poste suivi 15 × 26,75 € · nombre : Postes de travail 19 × 26,75 €", "Préavis 2 mois 47 jours",
          "Objectif de respect — 95,3 %", "Texte de la clause ancien texte nouveau texte",
          "Durée initiale 12 mois 14 mois"})
        QVERIFY2(text.contains(QString::fromUtf8(said)),
                 qPrintable(QString::fromUtf8(said) + text.left(4000)));
    QVERIFY2(!text.contains(QStringLiteral("Serveur de fichiers — ")), "what stays is not told");
}

void TestContractPaper::anAmendmentOfNothingSaysSo()
{
    ContractDocument contract = sample::contractDocument();
    contract.former = contract.version;
    QVERIFY(textOf(contract).contains(QStringLiteral("Rien d’autre que la date d’effet.")));
}

void TestContractPaper::aSignedContractNamesThePartiesOfThatDay()
{
    ContractDocument contract = sample::contractDocument();
    contract.version.isSigned = true;
    contract.version.parties = partiesOf(contract.provider, contract.client);
    const QString then = textOf(contract);
    contract.client.name = QStringLiteral("Les Tilleuls du Rhin");
    contract.client.legal.capital = Money{999'900};
    contract.client.address.town = QStringLiteral("Mulhouse");
    contract.provider.name = QStringLiteral("Vigie & Associés");
    contract.provider.legal.siren = QStringLiteral("732829320");
    QCOMPARE(textOf(contract), then);
    const QString letter = textOf(*ui::reminderLetter(contract, french()));
    QVERIFY2(letter.contains(QStringLiteral("Mulhouse")), "a letter goes where the client is today");
    contract.version.parties = {};
    QVERIFY2(textOf(contract).contains(QStringLiteral("Les Tilleuls du Rhin")),
             "signed before Vigie kept them");
    contract.version.parties = partiesOf(sample::contractDocument().provider, contract.client);
    contract.version.isSigned = false;
    QVERIFY(textOf(contract).contains(QStringLiteral("Vigie & Associés")));
}

void TestContractPaper::onCallIsToldWithItsNumber()
{
    ContractDocument contract = sample::contractDocument();
    contract.version.hasOnCall = false;
    QVERIFY(textOf(contract).contains(QStringLiteral("Astreinte non")));
    contract.version.hasOnCall = true;
    QVERIFY(textOf(contract).contains(QStringLiteral("Astreinte oui")));
    contract.onCallNumber = QStringLiteral("0611223344");
    QVERIFY(textOf(contract).contains(QStringLiteral("06 11 22 33 44")));
    ContractDocument changed = sample::amendment();
    changed.former->hasOnCall = !changed.version.hasOnCall;
    QVERIFY(textOf(changed).contains(QStringLiteral("Astreinte oui non")) ||
            textOf(changed).contains(QStringLiteral("Astreinte non oui")));
}

void TestContractPaper::aQuoteIsTheShortOfIt()
{
    ContractDocument contract = sample::contractDocument();
    contract.version.isSigned = false;
    const QString text = textOf(ui::quotePaper(contract, french()));
    for (const char *said : {"Devis C-2026-073", "Total mensuel hors taxes 613,25 €", "Serveur de fichiers",
                             "Refonte complète d’une installation", "17 min", "pour 14 mois",
                             "Offre valable jusqu’au 2 janvier 2027 inclus", "Bon pour accord"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), said);
    QVERIFY2(!text.contains(QStringLiteral("Projet")), "an offer is no draft");
    QVERIFY(!text.contains(QStringLiteral("Clause libre")));
}

void TestContractPaper::theReminderTellsTheLastDay()
{
    ContractDocument contract = sample::contractDocument();
    const auto letter = ui::reminderLetter(contract, french());
    QVERIFY(letter);
    const QString text = textOf(*letter);
    for (const char *said :
         {"Association Les Tilleuls Paul Wernert 3 rue du Moulin 68000 Colmar",
          "Strasbourg, le 23 novembre 2026",
          "votre contrat C-2026-073 (Infogérance du réseau associatif) se termine le 30 avril 2027",
          "Le 1er mai 2027, il est reconduit tacitement pour 13 mois",
          "Date limite pour refuser la reconduction : 14 mars 2027", "envoyée à cette date au plus tard",
          "articles L215-1 et L215-3 du code de la consommation", "Hélène Oster, gérante", "page 1 / 1"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(text));
}

void TestContractPaper::aReminderThatIsNotDueIsRefused_data()
{
    using Edit = void (*)(ContractDocument &);
    QTest::addColumn<ContractDocument>("contract");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, Edit edit, const char *said) {
        ContractDocument contract = sample::contractDocument();
        edit(contract);
        QTest::newRow(name) << contract << QString::fromLatin1(said);
    };
    row(
        "a professional", [](ContractDocument &c) { c.client.kind = ClientKind::Professional; },
        "is a professional");
    row(
        "not signed", [](ContractDocument &c) { c.version.isSigned = false; }, "is not signed");
    row(
        "renewed by agreement", [](ContractDocument &c) { c.version.renewalMode = RenewalMode::Express; },
        "does not renew itself");
    row(
        "about to end", [](ContractDocument &c) { c.refusable.reset(); }, "does not renew itself");
}

void TestContractPaper::aReminderThatIsNotDueIsRefused()
{
    QFETCH(const ContractDocument, contract);
    QFETCH(const QString, said);
    const auto letter = ui::reminderLetter(contract, french());
    QVERIFY(!letter);
    QVERIFY2(letter.error().sentence.plain().contains(said), qPrintable(letter.error().sentence.plain()));
}

/// A word that French lacks would come out in English.
void TestContractPaper::everyWordIsTranslated()
{
    ContractDocument contract = sample::contractDocument();
    contract.version.isSigned = false;
    contract.version.clauses = {};
    const QString text = textOf(contract) + textOf(sample::amendment()) +
                         textOf(ui::quotePaper(contract, french())) +
                         textOf(*ui::reminderLetter(sample::contractDocument(), french()));
    for (const char *english : {" the ", " of ", " and ", "included", "before", "Price", "hours"})
        QVERIFY2(!text.contains(QLatin1String(english)), english);
}

/// Some forty pages of scope that names five hundred machines.
void TestContractPaper::hugeScopesFit()
{
    ContractDocument contract = sample::contractDocument();
    contract.version.scope.clear();
    contract.assets.clear();
    for (int i = 1; i <= 500; ++i) {
        contract.assets << Asset{.id = AssetId(i),
                                 .name = QStringLiteral("PC-%1").arg(i, 4, 10, QLatin1Char('0')),
                                 .serial = QStringLiteral("SN%1").arg(i)};
        contract.version.scope << ScopeLine{.label = QStringLiteral("Poste de travail, service %1 ").arg(i) +
                                                     QStringLiteral("et ses périphériques, ").repeated(11),
                                            .asset = AssetId(i)};
    }
    const ui::Pages laidOut = pages(contract);
    QVERIFY2(laidOut.count() >= 40, qPrintable(QString::number(laidOut.count())));
    const QString text = textOf(contract);
    QVERIFY(text.contains(QStringLiteral("PC-0500")));
    for (qsizetype i = 0; i < laidOut.count(); ++i) {
        for (const ui::Pages::Placed &placed : laidOut.page(i).placed)
            QVERIFY(placed.rect.bottom() <= laidOut.format().bottom + 1);
    }
}

QTEST_MAIN(TestContractPaper)
#include "tst_contractpaper.moc"
