// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaperText.h"
#include "SampleContract.h"
#include "Warnings.h"
#include "core/base/WrittenFile.h"
#include "core/base/Zone.h"
#include "ui/printing/Output.h"
#include "ui/printing/worksheet/WorkSheetPaper.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace core;

namespace {

const QTimeZone kParis("Europe/Paris");

Instant at(int hour, int minute, int day = 20)
{
    return instantOf(QDate(2026, 11, day), (hour * 60 + minute) * 60, kParis);
}

ChargedWork work(Instant from, int minutes, int charged, WorkMode mode, const char *comment)
{
    return {.entry = {.technician = TechnicianId(1),
                      .startedAt = from,
                      .endedAt = from + Minutes(minutes),
                      .actual = Minutes(minutes),
                      .charged = Minutes(charged),
                      .mode = mode,
                      .cover = Cover::Counted,
                      .comment = QString::fromUtf8(comment)},
            .basis = CoverBasis::Rule};
}

ui::Handwriting signature()
{
    ui::Handwriting drawn;
    for (int stroke = 0; stroke < 3; ++stroke) {
        QPolygonF points;
        for (int i = 0; i <= 40; ++i)
            points << QPointF(stroke * 90 + i * 2.5, 60 + 34 * std::sin(i / 5.0 + stroke) - i * 0.4);
        drawn.strokes << points;
    }
    drawn.strokes << QPolygonF{{280, 80}};
    return drawn;
}

} // namespace

/// What is handed to the client: read from the PDF, in French, and in English.
class TestWorkSheetPaper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }

    void everythingIsTold();
    void whatIsNotThereIsLeftOut();
    void theStateIsToldAsItIs_data();
    void theStateIsToldAsItIs();
    void visitsAreToldByTheDay();
    void aSignatureIsDrawn();
    void absenceAndRefusalAreSaid_data();
    void absenceAndRefusalAreSaid();
    void aCorrectionSaysWhatItReplaces();
    void itIsWrittenInEnglish();

private:
    static WorkSheet sheet();
    static ui::SheetSigning signedBy(const char *name);
    ui::ReportWords french() const
    {
        return ui::ReportWords(QLocale(QLocale::French, QLocale::France), &m_french, kParis);
    }
    static ui::ReportWords english()
    {
        return ui::ReportWords(QLocale(QLocale::English, QLocale::UnitedKingdom), nullptr, kParis);
    }
    /// What a reader of the PDF finds; VIGIE_KEEP_PAPER=folder keeps the file.
    QString textOf(const ui::Document &document, const QString &name) const;
    qsizetype strokesOf(const ui::Document &document) const;

    ui::PaperFonts m_fonts;
    QTranslator m_french;
};

WorkSheet TestWorkSheetPaper::sheet()
{
    const ContractDocument sample = sample::contractDocument();
    WorkSheet sheet{.provider = sample.provider,
                    .client = sample.client,
                    .contact = {.id = ContactId(3),
                                .name = QStringLiteral("Paul Wernert"),
                                .role = QStringLiteral("directeur")},
                    .contract = sample.contract,
                    .zone = kParis,
                    .issuedAt = at(15, 0)};
    sheet.contract.id = ContractId(2);
    sheet.intervention = {
        .id = InterventionId(42),
        .year = 2026,
        .sequence = 42,
        .kind = InterventionKind::CorrectiveImmediate,
        .title = QStringLiteral("Serveur lent, alertes disque"),
        .description = QString::fromUtf8("Les dossiers partagés s’ouvrent mal depuis lundi."),
        .cause = QString::fromUtf8("Disque 1 du RAID en fin de vie."),
        .solution = QString::fromUtf8("Disque remplacé, volume reconstruit, sauvegarde vérifiée."),
        .recommendation = QString::fromUtf8("Remplacer le second disque du même lot avant mars.")};
    sheet.timeline.state = InterventionState::Resolved;
    sheet.timeline.kind = sheet.intervention.kind;
    sheet.timeline.priority = Priority::P2;
    sheet.timeline.reported = at(8, 50);
    sheet.timeline.milestones[static_cast<size_t>(Milestone::Resolved)] = MilestoneInstant{at(14, 40), false};
    sheet.assets = {{.name = QStringLiteral("SRV-FIC01"),
                     .maker = QStringLiteral("Dell"),
                     .model = QStringLiteral("PowerEdge T340"),
                     .serial = QStringLiteral("7XQ2M93")}};
    sheet.work = {work(at(9, 5), 25, 30, WorkMode::Remote, "Diagnostic à distance"),
                  work(at(13, 10), 90, 90, WorkMode::OnSite, "Remplacement du disque, reconstruction")};
    sheet.work[1].entry.travel = Minutes(35);
    sheet.work[1].entry.travelKm = 42;
    sheet.parts = {{.label = QStringLiteral("SSD 480 Go"),
                    .reference = QStringLiteral("SEDC600M/480G"),
                    .serial = QStringLiteral("50026B7785A1"),
                    .thousandths = 2000,
                    .unitPrice = {14'990}},
                   {.label = QString::fromUtf8("Câble SAS"), .unitPrice = {1'500}, .isBilled = false}};
    sheet.technicians = {{1, QStringLiteral("Camille Roux")}};
    sheet.packBefore = Minutes(300);
    sheet.packAfter = Minutes(180);
    return sheet;
}

ui::SheetSigning TestWorkSheetPaper::signedBy(const char *name)
{
    return {.said = {.signedAt = at(14, 55),
                     .signer = QString::fromUtf8(name),
                     .capacity = QStringLiteral("directeur"),
                     .satisfaction = Satisfaction::Satisfied,
                     .remarks = QString::fromUtf8("Prévenir avant de couper le serveur.")},
            .signature = signature()};
}

void TestWorkSheetPaper::initTestCase()
{
    const auto fonts = ui::PaperFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
    QVERIFY(m_french.load(QStringLiteral(VIGIE_FRENCH)));
}

QString TestWorkSheetPaper::textOf(const ui::Document &document, const QString &name) const
{
    const QTemporaryDir scratch;
    const QString kept = qEnvironmentVariable("VIGIE_KEEP_PAPER");
    const QString path = QDir(kept.isEmpty() ? scratch.path() : kept).filePath(name + QStringLiteral(".pdf"));
    const auto bytes = pdf(ui::Pages(document, m_fonts), m_fonts);
    if (!bytes || !writeFile(path, *bytes))
        return {};
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
    return reader.waitForFinished() ? plain(QString::fromUtf8(reader.readAllStandardOutput())) : QString();
}

/// Lines of more than two points: only handwriting has them here.
qsizetype TestWorkSheetPaper::strokesOf(const ui::Document &document) const
{
    const ui::Pages pages(document, m_fonts);
    qsizetype strokes = 0;
    for (qsizetype page = 0; page < pages.count(); ++page) {
        const QList<ui::Mark> marks = pages.page(page).drawing.marks();
        for (const ui::Mark &mark : marks) {
            const auto *stroke = std::get_if<ui::StrokeMark>(&mark);
            if (stroke && stroke->points.size() > 2)
                ++strokes;
        }
    }
    return strokes;
}

void TestWorkSheetPaper::everythingIsTold()
{
    const QString text = textOf(ui::workSheetPaper(sheet(), french()), QStringLiteral("sheet"));
    for (const char *said : {"Association Les Tilleuls",
                             "Bon d’intervention 2026-0042",
                             "Serveur lent, alertes disque",
                             "résolue 20 novembre 2026, 14:40",
                             "Demandeur Paul Wernert, directeur",
                             "C-2026-073",
                             "Signalée 20 novembre 2026, 08:50",
                             "Sur place 20 novembre 2026, 13:10 – 14:40",
                             "Les dossiers partagés s’ouvrent mal depuis lundi.",
                             "Disque 1 du RAID en fin de vie.",
                             "Disque remplacé, volume reconstruit",
                             "Recommandations",
                             "Remplacer le second disque du même lot avant mars.",
                             "SRV-FIC01 Dell PowerEdge T340 7XQ2M93",
                             "Diagnostic à distance",
                             "Camille Roux",
                             "1 h 55",
                             "2 h 00",
                             "Pièces",
                             "SSD 480 Go SEDC600M/480G 50026B7785A1 2 149,90 € 299,80 €",
                             "Câble SAS 1 non facturée",
                             "Total 299,80 €",
                             "35 min · 42 km",
                             "Observations du client :",
                             "☐ satisfait",
                             "Nom et qualité : Camille Roux",
                             "Signature :"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(QString::fromUtf8(said) + u'\n' + text));
    QVERIFY2(!text.contains(QStringLiteral("eIDAS")), "nothing was drawn on a screen");
    for (const char *source : {" the ", " of ", " and ", "Parts", "Work sheet"})
        QVERIFY2(!text.contains(QLatin1String(source)), qPrintable(text));
}

void TestWorkSheetPaper::whatIsNotThereIsLeftOut()
{
    WorkSheet bare = sheet();
    bare.parts.clear();
    bare.work.clear();
    bare.assets.clear();
    bare.intervention.recommendation.clear();
    bare.contract = {};
    bare.packBefore.reset();
    bare.packAfter.reset();
    const QString text = textOf(ui::workSheetPaper(bare, english()), QStringLiteral("bare"));
    for (const char *absent : {"Parts", "Recommendations", "Machines", "On site", "Hour pack"})
        QVERIFY2(!text.contains(QLatin1String(absent)), qPrintable(QLatin1String(absent) + u'\n' + text));
    QVERIFY(text.contains(QStringLiteral("outside contract")));
    QVERIFY(text.contains(QStringLiteral("No time is written down yet.")));
}

void TestWorkSheetPaper::theStateIsToldAsItIs_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("said");
    const auto row = [](InterventionState state, const char *said) {
        QTest::newRow(said) << static_cast<int>(state) << QString::fromLatin1(said);
    };
    row(InterventionState::InProgress, "in progress");
    row(InterventionState::Waiting, "waiting access refused");
    row(InterventionState::Restored, "restored 20 November 2026, 14:20");
    row(InterventionState::Resolved, "resolved 20 November 2026, 14:40");
    row(InterventionState::Closed, "closed 20 November 2026, 14:40");
    row(InterventionState::Cancelled, "cancelled 20 November 2026, 15:00");
}

void TestWorkSheetPaper::theStateIsToldAsItIs()
{
    QFETCH(const int, state);
    QFETCH(const QString, said);
    WorkSheet read = sheet();
    read.timeline.state = static_cast<InterventionState>(state);
    read.timeline.waitingFor = PauseReason::AccessRefused;
    read.timeline.milestones[static_cast<size_t>(Milestone::Restored)] = MilestoneInstant{at(14, 20), false};
    read.timeline.cancelled = at(15, 0);
    const QString text = textOf(ui::workSheetPaper(read, english()), QStringLiteral("state"));
    QVERIFY2(text.contains(said, Qt::CaseInsensitive), qPrintable(text));
}

void TestWorkSheetPaper::visitsAreToldByTheDay()
{
    WorkSheet read = sheet();
    read.work = {work(at(9, 0), 60, 60, WorkMode::OnSite, ""), work(at(11, 0), 30, 30, WorkMode::OnSite, ""),
                 work(at(22, 30, 21), 90, 90, WorkMode::OnSite, ""),
                 work(at(0, 0, 22), 45, 45, WorkMode::OnSite, "")};
    const QString text = textOf(ui::workSheetPaper(read, english()), QStringLiteral("visits"));
    QVERIFY2(text.contains(QStringLiteral("20 November 2026, 09:00 – 11:30")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("21 November 2026, 22:30 – 22 November 2026, 00:45")),
             qPrintable(text));
}

void TestWorkSheetPaper::aSignatureIsDrawn()
{
    const ui::Document document = ui::workSheetPaper(sheet(), french(), signedBy("Paul Wernert"));
    QCOMPARE(strokesOf(document), 3);
    QCOMPARE(strokesOf(ui::workSheetPaper(sheet(), french())), 0);
    const QString text = textOf(document, QStringLiteral("signed"));
    for (const char *said :
         {"Le client est satisfait", "Observations du client Prévenir avant de couper le serveur.",
          "Nom et qualité : Paul Wernert, directeur", "Date : 20 novembre 2026, 14:55",
          "Ce n’est pas une signature électronique qualifiée"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(QString::fromUtf8(said) + u'\n' + text));
    QVERIFY2(!text.contains(QStringLiteral("☐")), "nothing is left to tick");
}

void TestWorkSheetPaper::absenceAndRefusalAreSaid_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("said");
    QTest::newRow("absent") << static_cast<int>(SignOutcome::Absent)
                            << QStringLiteral("Client absent: not signed.");
    QTest::newRow("refused") << static_cast<int>(SignOutcome::Refused)
                             << QStringLiteral("The client refuses to sign.");
}

void TestWorkSheetPaper::absenceAndRefusalAreSaid()
{
    QFETCH(const int, outcome);
    QFETCH(const QString, said);
    ui::SheetSigning signing = signedBy("");
    signing.said.outcome = static_cast<SignOutcome>(outcome);
    signing.said.satisfaction = Satisfaction::NotSaid;
    signing.said.capacity.clear();
    const ui::Document document = ui::workSheetPaper(sheet(), english(), signing);
    QVERIFY2(strokesOf(document) == 0, "what was drawn before is not printed");
    const QString text = textOf(document, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(text.contains(said), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("Signature:")));
    QVERIFY(!text.contains(QStringLiteral("eIDAS")));
}

void TestWorkSheetPaper::aCorrectionSaysWhatItReplaces()
{
    ui::SheetSigning signing = signedBy("Paul Wernert");
    signing.said.number = 2;
    signing.said.signedAt = at(10, 0, 21);
    signing.said.reason = QStringLiteral("Une heure de trop.");
    signing.replaces = at(14, 55);
    const QString text = textOf(ui::workSheetPaper(sheet(), french(), signing), QStringLiteral("corrected"));
    for (const char *said : {"Bon d’intervention 2026-0042, version 2",
                             "Version 2 : remplace celle du 20 novembre 2026, 14:55. Une heure de trop."})
        QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(text));
}

void TestWorkSheetPaper::itIsWrittenInEnglish()
{
    const QString text =
        textOf(ui::workSheetPaper(sheet(), english(), signedBy("Paul Wernert")), QStringLiteral("english"));
    for (const char *said : {"Work sheet 2026-0042", "On site 20 November 2026, 13:10 – 14:40",
                             "Recommendations", "Serial number", "not billed", "The client is satisfied",
                             "Date: 20 November 2026, 14:55", "It is not a qualified electronic signature"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(text));
}

QTEST_MAIN(TestWorkSheetPaper)
#include "tst_worksheetpaper.moc"
