// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/contract/Clauses.h"
#include "core/domain/contract/VersionChanges.h"

#include <QTest>

using namespace core;

using Edit = void (*)(ContractVersion &);
Q_DECLARE_METATYPE(Edit)
Q_DECLARE_METATYPE(core::VersionChange)

namespace {

Target target(const char *text)
{
    return *parseTarget(QString::fromLatin1(text));
}

ContractVersion agreed()
{
    ContractVersion version{.number = 1, .effectiveOn = QDate(2026, 1, 1), .monthlyFee = {45'000}};
    version.terms.supportCalendar = CalendarId(1);
    version.terms.levels = {{.priority = Priority::P1,
                             .calendar = CalendarId(1),
                             .targets = {target("30 min"), target("2 h"), target("4 h"), std::nullopt}}};
    version.cover = {{.kind = InterventionKind::Curative}};
    version.prices = {{.label = QStringLiteral("Poste"), .quantity = 18, .unitPrice = {2'500}}};
    version.scope = {{.label = QStringLiteral("Serveurs"), .assetKind = AssetKind::Server},
                     {.label = QStringLiteral("Assistance")}};
    version.clauses = {{clauseName(ContractPart::Terms), QStringLiteral("Par téléphone.")}};
    return version;
}

const RevisionTerms kRevised{.isAgreed = true, .fixedPermille = 150};
const PenaltyTerms kPenalties{.steps = {{Minutes(0), 200}}};

} // namespace

/// What an amendment changes, told as values.
class TestVersionChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void oneEditIsOneChange_data();
    void oneEditIsOneChange();
    void theSameTermsChangeNothing();
    void changesComeInTheOrderOfTheContract();
    void aLevelThatComesTellsAllOfItsTimes();
    void twoLinesOfOneNameAreToldApart();
};

void TestVersionChanges::oneEditIsOneChange_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<VersionChange>("change");
    const auto row = [](const char *name, Edit edit, const VersionChange &change) {
        QTest::newRow(name) << edit << change;
    };
    using enum ContractPart;
    using Subject = ChangeSubject;
    row("the fee", [](ContractVersion &v) { v.monthlyFee = {47'500}; },
        {Price, Subject::MonthlyFee, Money{45'000}, Money{47'500}, {}});
    row("the hourly rate", [](ContractVersion &v) { v.hourlyRate = {8'000}; },
        {Price, Subject::HourlyRate, Money{}, Money{8'000}, {}});
    row("the hours of the pack", [](ContractVersion &v) { v.includedMinutes = Minutes(600); },
        {Price, Subject::IncludedMinutes, Minutes(0), Minutes(600), {}});
    row("unused hours",
        [](ContractVersion &v) {
            v.carryOver = CarryOver::Months;
            v.carryOverMonths = 3;
        },
        {Price, Subject::CarryOver, CarryOverTerm{}, CarryOverTerm{CarryOver::Months, 3, Minutes(0)}, {}});
    row("the revision", [](ContractVersion &v) { v.revision = kRevised; },
        {Price, Subject::Revision, {}, kRevised, {}});
    row("the penalties", [](ContractVersion &v) { v.penalties = kPenalties; },
        {ServiceLevels, Subject::Penalties, {}, kPenalties, {}});
    row("on call", [](ContractVersion &v) { v.hasOnCall = true; },
        {ServiceLevels, Subject::OnCall, 0, 1, {}});
    row("the kind of price", [](ContractVersion &v) { v.priceModel = PriceModel::Hybrid; },
        {Price, Subject::PriceModel, PriceModel::MonthlyFee, PriceModel::Hybrid, {}});
    row("rounding", [](ContractVersion &v) { v.rounding = Minutes(15); },
        {Price, Subject::Rounding, Minutes(0), Minutes(15), {}});
    row("the least charged", [](ContractVersion &v) { v.minimum = Minutes(30); },
        {Price, Subject::Minimum, Minutes(0), Minutes(30), {}});
    row("where it is rounded", [](ContractVersion &v) { v.roundingLevel = RoundingLevel::PerDay; },
        {Price, Subject::RoundingLevel, RoundingLevel::PerIntervention, RoundingLevel::PerDay, {}});
    row("a quantity", [](ContractVersion &v) { v.prices[0].quantity = 20; },
        {Price,
         Subject::PriceLine,
         agreed().prices.constFirst(),
         PriceLine{.label = QStringLiteral("Poste"), .quantity = 20, .unitPrice = {2'500}},
         {}});
    row("a line that goes", [](ContractVersion &v) { v.prices.clear(); },
        {Price, Subject::PriceLine, agreed().prices.constFirst(), {}, {}});
    row("a machine kind that comes into the scope",
        [](ContractVersion &v) {
            v.scope << ScopeLine{.label = QStringLiteral("Portables"), .assetKind = AssetKind::Laptop};
        },
        {Scope,
         Subject::ScopeLine,
         {},
         ScopeLine{.label = QStringLiteral("Portables"), .assetKind = AssetKind::Laptop},
         {}});
    row("what was covered and is no more", [](ContractVersion &v) { v.scope[0].included = false; },
        {Scope,
         Subject::ScopeLine,
         agreed().scope.constFirst(),
         ScopeLine{.included = false, .label = QStringLiteral("Serveurs"), .assetKind = AssetKind::Server},
         {}});
    row("a cell of the matrix", [](ContractVersion &v) { v.cover[0].cover = Cover::Billable; },
        {Kinds,
         Subject::CoverCell,
         agreed().cover.constFirst(),
         CoverRule{.kind = InterventionKind::Curative, .cover = Cover::Billable},
         {}});
    const LevelPlace started{.milestone = Milestone::WorkStarted};
    row("a promised time", [](ContractVersion &v) { v.terms.levels[0].targets[1] = target("1 h"); },
        {ServiceLevels, Subject::Target, target("2 h"), target("1 h"), started});
    row("a time promised no more", [](ContractVersion &v) { v.terms.levels[0].targets[1].reset(); },
        {ServiceLevels, Subject::Target, target("2 h"), {}, started});
    row("a time for reports out of hours",
        [](ContractVersion &v) { v.terms.levels[0].outsideTargets[1] = target("5 h"); },
        {ServiceLevels,
         Subject::Target,
         {},
         target("5 h"),
         LevelPlace{.milestone = Milestone::WorkStarted, .outside = true}});
    row("the hours of a priority", [](ContractVersion &v) { v.terms.levels[0].calendar = CalendarId(2); },
        {ServiceLevels, Subject::LevelCalendar, CalendarId(1), CalendarId(2), LevelPlace{}});
    row("a cut-off", [](ContractVersion &v) { v.terms.levels[0].cutOff = 960; },
        {ServiceLevels, Subject::LevelCutOff, {}, 960, LevelPlace{}});
    row("the support hours", [](ContractVersion &v) { v.terms.supportCalendar = CalendarId(2); },
        {Terms, Subject::SupportCalendar, CalendarId(1), CalendarId(2), {}});
    row("what pauses the clock", [](ContractVersion &v) { v.terms.pausing = {PauseReason::Other}; },
        {Terms, Subject::Pausing, agreed().terms.pausing, QSet{PauseReason::Other}, {}});
    row("reopening", [](ContractVersion &v) { v.terms.reopeningDays = 3; },
        {Terms, Subject::ReopeningDays, 5, 3, {}});
    row("a clause",
        [](ContractVersion &v) {
            v.clauses[clauseName(ContractPart::Terms)] = QStringLiteral("Par courriel.");
        },
        {Terms, Subject::Clause, QStringLiteral("Par téléphone."), QStringLiteral("Par courriel."), {}});
    row("a first clause",
        [](ContractVersion &v) {
            v.clauses[clauseName(ContractPart::Reversibility)] = QStringLiteral("Tout.");
        },
        {Reversibility, Subject::Clause, {}, QStringLiteral("Tout."), {}});
    row("the initial term", [](ContractVersion &v) { v.initialMonths = 24; },
        {Duration, Subject::InitialTerm, 12, 24, {}});
    row("an initial term until a day", [](ContractVersion &v) { v.initialEndsOn = QDate(2027, 3, 31); },
        {Duration, Subject::InitialTerm, 12, QDate(2027, 3, 31), {}});
    row("until when all is handed back", [](ContractVersion &v) { v.reversibilityDays = 60; },
        {Reversibility, Subject::ReversibilityDays, 30, 60, {}});
    row("the renewal", [](ContractVersion &v) { v.renewalMode = RenewalMode::Express; },
        {Duration, Subject::RenewalMode, RenewalMode::Tacit, RenewalMode::Express, {}});
    row("the renewal term", [](ContractVersion &v) { v.renewalMonths = 6; },
        {Duration, Subject::RenewalMonths, 12, 6, {}});
    row("the notice",
        [](ContractVersion &v) {
            v.noticeUnit = NoticeUnit::Days;
            v.noticeAmount = 45;
        },
        {Duration, Subject::Notice, NoticeTerm{2, NoticeUnit::Months}, NoticeTerm{45, NoticeUnit::Days}, {}});
    row("what counts", [](ContractVersion &v) { v.noticeCounts = NoticeCounts::Sending; },
        {Duration, Subject::NoticeCounts, NoticeCounts::Receipt, NoticeCounts::Sending, {}});
    row("the compliance target", [](ContractVersion &v) { v.complianceTargetPermille = 950; },
        {FollowUp, Subject::ComplianceTarget, {}, 950, {}});
}

void TestVersionChanges::oneEditIsOneChange()
{
    QFETCH(const Edit, edit);
    QFETCH(const VersionChange, change);
    ContractVersion amended = agreed();
    edit(amended);
    const QList<VersionChange> changes = versionChanges(agreed(), amended);
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes.constFirst() == change);
    const QList<VersionChange> back = versionChanges(amended, agreed());
    QCOMPARE(back.size(), 1);
    QVERIFY(back.constFirst().before == change.after && back.constFirst().after == change.before);
}

void TestVersionChanges::theSameTermsChangeNothing()
{
    ContractVersion amended = agreed();
    amended.number = 2;
    amended.effectiveOn = QDate(2026, 6, 1);
    amended.isSigned = true;
    amended.version = 7;
    std::swap(amended.scope[0], amended.scope[1]); // The order says nothing.
    QCOMPARE(versionChanges(agreed(), amended).size(), 0);
}

void TestVersionChanges::changesComeInTheOrderOfTheContract()
{
    ContractVersion amended = agreed();
    amended.complianceTargetPermille = 950;
    amended.initialMonths = 24;
    amended.monthlyFee = {1};
    amended.terms.reopeningDays = 1;
    amended.terms.levels.clear();
    amended.cover.clear();
    amended.scope.clear();
    const QList<VersionChange> changes = versionChanges(agreed(), amended);
    QVERIFY(changes.size() > 7);
    QVERIFY(std::is_sorted(
        changes.cbegin(), changes.cend(),
        [](const VersionChange &left, const VersionChange &right) { return left.part < right.part; }));
}

void TestVersionChanges::aLevelThatComesTellsAllOfItsTimes()
{
    ContractVersion before = agreed();
    before.terms.levels.clear();
    const QList<VersionChange> changes = versionChanges(before, agreed());
    QCOMPARE(changes.size(), 4); // Its hours and three times.
    for (const VersionChange &change : changes)
        QVERIFY(std::holds_alternative<std::monostate>(change.before));
}

void TestVersionChanges::twoLinesOfOneNameAreToldApart()
{
    ContractVersion before = agreed();
    before.prices << PriceLine{.label = QStringLiteral("Poste"), .quantity = 2, .unitPrice = {900}};
    QCOMPARE(versionChanges(before, before).size(), 0);
    ContractVersion after = before;
    after.prices.removeFirst();
    const QList<VersionChange> changes = versionChanges(before, after);
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes.constFirst().before == ChangeValue(before.prices.constFirst()));
    QVERIFY(std::holds_alternative<std::monostate>(changes.constFirst().after));
}

QTEST_GUILESS_MAIN(TestVersionChanges)
#include "tst_versionchanges.moc"
