// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaperText.h"
#include "SampleMonthReport.h"
#include "Warnings.h"
#include "core/base/WrittenFile.h"
#include "ui/printing/Output.h"
#include "ui/printing/report/MonthReportDocument.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace ui;

class MonthReportDocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }

    void figuresAreFrench_data();
    void figuresAreFrench();
    void firstPageStandsAlone();
    void everyFigureIsPrinted();
    void everyTextOfABreachIsPrinted();
    void penaltiesAreAnIndication();
    void explanationsAddUp();
    void sectionsWithoutFactsAreLeftOut();
    void anEmptyMonthIsStillAReport();
    void severalContractsHaveTheirSections();
    void provisionalAndCorrectedSaySo();
    void draftSentencesFollowTheFigures();
    void aLineThatDoesNotBalanceSaysSo();
    void longAndStrangeNamesFit();
    void everyWordIsTranslated();
    void englishNeedsNoTranslator();
    void textIsReadInOrder();
    void aHeavyMonth();

private:
    ReportWords french() const
    {
        return ReportWords(QLocale(QLocale::French, QLocale::France), &m_french, QTimeZone("Europe/Paris"));
    }
    Pages pages(const core::MonthReport &report) const
    {
        return Pages(monthReportDocument(report, french()), m_fonts);
    }
    QString textOf(const core::MonthReport &report) const
    {
        const Pages laidOut = pages(report);
        QString text;
        for (qsizetype i = 0; i < laidOut.count(); ++i)
            text += laidOut.page(i).drawing.plainText();
        return plain(text);
    }

    PaperFonts m_fonts;
    QTranslator m_french;
};

void MonthReportDocumentTest::initTestCase()
{
    const core::Result<PaperFonts> fonts = PaperFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
    QVERIFY(m_french.load(QStringLiteral(VIGIE_FRENCH)));
    // VIGIE_KEEP_PAPER=folder keeps the sample, to be looked at.
    const QString folder = qEnvironmentVariable("VIGIE_KEEP_PAPER");
    if (folder.isEmpty())
        return;
    const core::Result<QByteArray> bytes = pdf(pages(sample::report()), m_fonts);
    QVERIFY(bytes && core::writeFile(QDir(folder).filePath(QStringLiteral("report.pdf")), *bytes));
}

void MonthReportDocumentTest::figuresAreFrench_data()
{
    const ReportWords words = french();
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("expected");
    QTest::newRow("duration") << words.duration(std::chrono::minutes(312)) << "5 h 12";
    QTest::newRow("under an hour") << words.duration(std::chrono::minutes(35)) << "35 min";
    QTest::newRow("under a minute") << words.duration(std::chrono::seconds(40)) << "40 s";
    QTest::newRow("more than a day stays hours") << words.duration(std::chrono::hours(1234)) << "1 234 h 00";
    QTest::newRow("rate, truncated") << words.percent(9996, 10000) << "99,9 %";
    QTest::newRow("not one breach") << words.percent(20, 20) << "100 %";
    QTest::newRow("nothing decided is never 100 %") << words.percent(0, 0) << "s. o.";
    QTest::newRow("availability") << words.exactPercent(9903) << "99,03 %";
    QTest::newRow("day") << words.day(QDate(2026, 11, 22)) << "dim. 22 nov.";
    QTest::newRow("moment in the zone of the report")
        << words.moment(sample::paris("2026-11-22 17:31")) << "22 nov. 17:31";
    QTest::newRow("one working day") << words.target(sample::days(1)) << "1 j ouvré";
    QTest::newRow("two working days") << words.target(sample::days(2)) << "2 j ouvrés";
    QTest::newRow("inside a sentence")
        << words.milestoneInText(core::Milestone::Restored) << "rétablissement (GTR)";
}

void MonthReportDocumentTest::figuresAreFrench()
{
    QFETCH(QString, said);
    QFETCH(QString, expected);
    QCOMPARE(plain(said), expected);
}

void MonthReportDocumentTest::firstPageStandsAlone()
{
    const QString first = plain(pages(sample::report()).page(0).drawing.plainText());
    for (const char *said : {"Vigie Démo Informatique",
                             "Cabinet Morel",
                             "contrat C-2023-002, version 3",
                             "édité le 2 décembre 2026 · définitif",
                             "Rapport de maintenance",
                             "Novembre 2026",
                             "Dégradé",
                             "un engagement P1 non tenu, 3 engagements non tenus",
                             "Le serveur de fichiers s’est arrêté",
                             "18 / 21",
                             "octobre 95,2 %",
                             "21 / 22",
                             "en cours : 5, puis 4",
                             "5 h 12",
                             "1 incident · cible 4 h",
                             "9 h 15",
                             "sur 10 h 00 incluses",
                             "dont 1 en attente du client",
                             "SARL au capital de 8 000 €",
                             "SIREN 000 000 000",
                             "RCS Strasbourg",
                             "Rapport RM-2026-11-002 · page 1 /"})
        QVERIFY2(first.contains(QString::fromUtf8(said)), said);
}

void MonthReportDocumentTest::everyFigureIsPrinted()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const core::MonthReport report = sample::report();
    const ReportWords words = french();
    const core::Result<QByteArray> bytes = pdf(pages(report), m_fonts);
    QVERIFY(bytes);
    QTemporaryDir dir;
    QVERIFY(core::writeFile(dir.filePath(QStringLiteral("a.pdf")), *bytes));
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-raw"), dir.filePath(QStringLiteral("a.pdf")), QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    const QString text = plain(QString::fromUtf8(process.readAllStandardOutput()));

    const auto expect = [&](const QString &said) {
        QVERIFY2(text.contains(plain(said)), qPrintable(plain(said)));
    };
    const core::ContractMonth &contract = report.contracts.first();
    for (const core::PriorityOutcome &outcome : contract.incidents) {
        for (const core::MilestoneOutcome &milestone : outcome.milestones) {
            if (milestone.decided() > 0)
                expect(words.ratio(milestone.kept, milestone.decided()) + QStringLiteral(" · ") +
                       words.percent(milestone.kept, milestone.decided()));
        }
        if (outcome.median)
            expect(words.duration(*outcome.median) + QLatin1Char(' ') + words.duration(*outcome.worst));
    }
    for (const auto &line : contract.byKind)
        expect(QStringLiteral("%1 %2 %3 %4")
                   .arg(words.kind(line.key))
                   .arg(line.opened)
                   .arg(line.resolved)
                   .arg(words.duration(line.actual)));
    for (const auto &line : contract.byMode)
        expect(QStringLiteral("%1 %2 %3 %4")
                   .arg(words.mode(line.key))
                   .arg(line.opened)
                   .arg(line.resolved)
                   .arg(words.duration(line.actual)));
    for (const auto &line : contract.byChannel)
        expect(QStringLiteral("%1 %2 %3").arg(words.channel(line.key)).arg(line.opened).arg(line.resolved));
    for (const auto &line : contract.byCategory)
        expect(QStringLiteral("%1 %2 %3 %4")
                   .arg(line.key)
                   .arg(line.opened)
                   .arg(line.resolved)
                   .arg(words.duration(line.actual)));
    for (const core::Recurring &one : contract.top)
        expect(one.name + QLatin1Char(' ') + QString::number(one.count) + QStringLiteral(" · ") +
               words.duration(one.actual));
    for (const core::MonthPoint &point : contract.history)
        expect(QStringLiteral("%1/%2").arg(point.kept).arg(point.decided));
    const core::Reconciliation &stock = contract.reconciliation;
    expect(QStringLiteral("%1 + %2 + %3 − %4 − %5 = %6")
               .arg(stock.opening)
               .arg(stock.opened)
               .arg(stock.reopened)
               .arg(stock.resolved)
               .arg(stock.cancelled)
               .arg(stock.closing));
    for (const core::OldIntervention &one : contract.backlog.oldest)
        expect(one.number);
    expect(words.duration(contract.hours->charged));
    expect(words.duration(contract.hours->travel));
    for (const core::ListedIntervention &one : contract.interventions) {
        expect(one.number);
        expect(words.moment(one.reportedAt) + QLatin1Char(' ') +
               (one.resolvedAt ? words.moment(*one.resolvedAt) : Format::none()) + QLatin1Char(' ') +
               words.duration(one.actual));
    }
    expect(report.park->warranties.first().serialNumber);
    expect(report.park->withoutContract.join(QStringLiteral(", ")));
}

void MonthReportDocumentTest::everyTextOfABreachIsPrinted()
{
    core::MonthReport report = sample::report();
    // Short texts stay on one line of their cell, so that they can be looked for.
    core::Breach &breach = report.contracts.first().breaches.first();
    breach.title = QStringLiteral("Objet");
    breach.cause = QStringLiteral("Foudre");
    breach.correctiveAction = QStringLiteral("Parafoudre");
    const QString text = textOf(report);
    for (const char *said : {"2026-0407", "Objet", "(P3, intervention (GTI))", "12 nov. 18:00", "1 j ouvré",
                             "15 h 40", "+3 h 00", "Foudre", "Parafoudre",
                             "toujours ouvert, après réouverture", "2026-0411", "2026-0366", "21 oct. 18:00"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), said);
}

void MonthReportDocumentTest::penaltiesAreAnIndication()
{
    QVERIFY(!textOf(sample::report()).contains(QStringLiteral("énalités")));
    core::MonthReport report = sample::report();
    core::ContractMonth &contract = report.contracts.first();
    contract.penaltyTerms = {.steps = {{core::Minutes(0), 200}, {core::Minutes(60), 400}},
                             .capPermille = 300};
    contract.penalty =
        core::penaltyOf(contract.penaltyTerms, core::Money{45'000},
                        {{.number = QStringLiteral("2026-0418"), .overrun = core::Seconds(72 * 60)}});
    const QString text = textOf(report);
    for (const char *said :
         {"Pénalités, à titre indicatif", "20 % dès le dépassement, 40 % au-delà de 1 h 00 de dépassement",
          "forfait mensuel de 450,00 €", "rien ne s’applique de soi-même",
          "2026-0418 · Rétablissement (GTR) 1 h 12 40 % 180,00 €", "Somme des lignes 180,00 €",
          "Limité par le plafond mensuel de 135,00 € : 135,00 €"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(text));
}

void MonthReportDocumentTest::explanationsAddUp()
{
    const QString text = textOf(sample::report());
    for (const char *said : {"mer. 11 nov. — 0 min — férié : Armistice 1918", "Jusqu’à l’échéance 12 h 40",
                             "Jusqu’à l’échéance 4 h 00 1 h 30",
                             "Déclaré le 22 nov. 17:31, promis sous 4 h, échéance le 22 nov. 23:01, atteint "
                             "le 23 nov. 00:13 : 5 h 12 écoulées, 1 h 12 de trop."})
        QVERIFY2(text.contains(QString::fromUtf8(said)), said);
}

void MonthReportDocumentTest::sectionsWithoutFactsAreLeftOut()
{
    core::MonthReport report = sample::report();
    core::ContractMonth &contract = report.contracts.first();
    contract.hours.reset();
    report.park.reset();
    contract.top.clear();
    contract.history.clear();
    contract.earlierBreaches.clear();
    contract.byCategory.clear();
    const QString text = textOf(report);
    for (const char *missing : {"Heures Temps passé", "Parc Machines", "Ce qui est revenu", "Douze mois",
                                "antérieurs", "Par catégorie"})
        QVERIFY2(!text.contains(QString::fromUtf8(missing)), missing);
    QVERIFY(text.contains(QStringLiteral("3 En cours et ancienneté")));
}

void MonthReportDocumentTest::anEmptyMonthIsStillAReport()
{
    core::MonthReport report;
    report.client = QStringLiteral("Client neuf");
    report.month = QDate(2026, 2, 1);
    report.editedOn = QDate(2026, 3, 1);
    report.contracts = {core::ContractMonth{}};
    const QString text = textOf(report);
    for (const char *said : {"Février 2026", "Satisfaisant", "Aucun engagement décompté en février.",
                             "Rien n’était en cours", "Aucune intervention ce mois-ci.", "Hors contrat"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), said);
    report.contracts.clear();
    QVERIFY(pages(report).count() >= 1);
}

void MonthReportDocumentTest::severalContractsHaveTheirSections()
{
    core::MonthReport report = sample::report();
    core::ContractMonth second = report.contracts.first();
    second.reference = QStringLiteral("C-2025-011");
    second.name = QStringLiteral("Sauvegarde externalisée");
    report.contracts.append(second);
    const QString text = textOf(report);
    QVERIFY(text.contains(QStringLiteral("Contrat C-2023-002 · Infogérance du cabinet")));
    QVERIFY(text.contains(QStringLiteral("Contrat C-2025-011 · Sauvegarde externalisée")));
    QVERIFY(text.contains(QStringLiteral("1 Engagements de service")));
    QVERIFY(text.contains(QStringLiteral("5 Engagements de service")));
    // The first page names both, with their figures.
    QVERIFY(plain(pages(report).page(0).drawing.plainText())
                .contains(QStringLiteral("Sauvegarde externalisée 18 / 21 · 85,7 % 21 22 4")));
}

void MonthReportDocumentTest::provisionalAndCorrectedSaySo()
{
    core::MonthReport report = sample::report();
    report.edition = core::ReportEdition::Provisional;
    QVERIFY(textOf(report).contains(QStringLiteral("· provisoire")));
    report.edition = core::ReportEdition::Corrected;
    report.correction = 2;
    QVERIFY(textOf(report).contains(QStringLiteral("· rectificatif 2")));
}

void MonthReportDocumentTest::draftSentencesFollowTheFigures()
{
    core::MonthReport report = sample::report();
    report.comment.clear();
    const QString text = textOf(report);
    for (const char *said : {"21 engagements décomptés en novembre : 18 tenus, soit 85,7 %.",
                             "« Serveur de fichiers inaccessible » (2026-0418, P1), rétablissement (GTR) en",
                             "21 ouvertes, 22 résolues", "4 engagements n’étaient pas échus"})
        QVERIFY2(text.contains(QString::fromUtf8(said)),
                 qPrintable(QString::fromUtf8(said) + text.left(1500)));
}

void MonthReportDocumentTest::aLineThatDoesNotBalanceSaysSo()
{
    core::MonthReport report = sample::report();
    QVERIFY(!textOf(report).contains(QStringLiteral("pas équilibrée")));
    report.contracts.first().reconciliation.closing = 7;
    QVERIFY(textOf(report).contains(QStringLiteral("pas équilibrée : écart de −3")));
}

void MonthReportDocumentTest::longAndStrangeNamesFit()
{
    core::MonthReport report = sample::report();
    report.client =
        QStringLiteral("<b>Établissement public de coopération</b> %1 & ") + QString(180, QLatin1Char('E'));
    report.contracts.first().breaches.first().title = QString(3000, QLatin1Char('x'));
    report.contracts.first().breaches.first().cause = QStringLiteral("%n %1 <img src=x>");
    report.provider.name = QString(200, QLatin1Char('V'));
    report.comment = QString(20, QLatin1Char('\n')) + QString(500, QLatin1Char('c'));
    const Pages laidOut = pages(report);
    TextSetter setter(m_fonts);
    const qreal right = laidOut.format().size.width() - laidOut.format().side;
    for (qsizetype i = 0; i < laidOut.count(); ++i) {
        for (const Mark &mark : laidOut.page(i).drawing.marks()) {
            const auto *text = std::get_if<TextMark>(&mark);
            if (text)
                QVERIFY2(text->baseline.x() + setter.advance(text->text, text->face) <= right + pt(0.5),
                         qPrintable(text->text));
        }
    }
    QVERIFY(textOf(report).contains(QStringLiteral("%n %1 <img src=x>")));
}

void MonthReportDocumentTest::everyWordIsTranslated()
{
    // A translator that says what it is not asked to say: whatever is printed in English shows.
    struct Recorder : QTranslator
    {
        explicit Recorder(const QTranslator &words) : french(words) {}
        QString translate(const char *context, const char *source, const char *comment, int n) const override
        {
            const QString text = french.translate(context, source, comment, n);
            if (text.isEmpty())
                missing.insert(QString::fromUtf8(source));
            return text;
        }
        const QTranslator &french;
        mutable QSet<QString> missing = {};
    } recorder(m_french);
    const ReportWords words(QLocale(QLocale::French), &recorder, QTimeZone("Europe/Paris"));
    for (const core::ReportState state :
         {core::ReportState::Good, core::ReportState::Watch, core::ReportState::Degraded}) {
        core::MonthReport report = sample::report();
        report.state = state;
        report.comment.clear();
        report.contracts.append(report.contracts.first());
        monthReportDocument(report, words);
    }
    for (int i = 0; i < 8; ++i) {
        words.kind(static_cast<core::InterventionKind>(i));
        words.pause(static_cast<core::PauseReason>(i));
    }
    QVERIFY2(recorder.missing.isEmpty(), qPrintable(recorder.missing.values().join(QLatin1Char('\n'))));
}

void MonthReportDocumentTest::englishNeedsNoTranslator()
{
    const ReportWords words(QLocale(QLocale::English, QLocale::UnitedKingdom), nullptr,
                            QTimeZone("Europe/Paris"));
    const Document document = monthReportDocument(sample::report(), words);
    QCOMPARE(document.language, QStringLiteral("en-GB"));
    QVERIFY(
        Pages(document, m_fonts).page(0).drawing.plainText().contains(QStringLiteral("Maintenance report")));
}

void MonthReportDocumentTest::textIsReadInOrder()
{
    const QString text = textOf(sample::report());
    qsizetype at = 0;
    for (const char *next :
         {"Rapport de maintenance", "Dégradé", "Synthèse", "Engagements tenus", "Écarts au contrat",
          "1 Engagements de service", "Engagements non tenus, un par un", "Neutralisés", "2 Interventions",
          "3 En cours et ancienneté", "Les plus anciennes", "4 Heures", "5 Parc", "Annexe A", "Annexe B",
          "Engagements non tenus, jour par jour", "Annexe C"}) {
        const qsizetype found = text.indexOf(QString::fromUtf8(next), at);
        QVERIFY2(found >= 0, next);
        at = found;
    }
}

void MonthReportDocumentTest::aHeavyMonth()
{
    core::MonthReport report = sample::report();
    core::ContractMonth &contract = report.contracts.first();
    const QList<core::Breach> breaches = contract.breaches;
    const QList<core::ListedIntervention> interventions = contract.interventions;
    for (int i = 0; i < 300; ++i)
        contract.breaches += breaches;
    for (int i = 0; i < 80; ++i)
        contract.interventions += interventions;
    QElapsedTimer timer;
    timer.start();
    const Document document = monthReportDocument(report, french());
    const qint64 made = timer.restart();
    const Pages laidOut(document, m_fonts);
    const qint64 placed = timer.restart();
    const core::Result<QByteArray> bytes = pdf(laidOut, m_fonts);
    QVERIFY(bytes);
    qInfo("900 breaches, 2,750 interventions: document %lld ms, layout %lld ms (%lld pages), PDF %lld ms, "
          "%lld KiB",
          made, placed, static_cast<long long>(laidOut.count()), timer.elapsed(),
          static_cast<long long>(bytes->size() / 1024));
}

QTEST_MAIN(MonthReportDocumentTest)
#include "tst_monthreportdocument.moc"
