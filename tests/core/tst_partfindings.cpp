// SPDX-License-Identifier: GPL-3.0-or-later
#include "Calendars.h"
#include "Warnings.h"
#include "core/domain/contract/Clauses.h"
#include "core/domain/contract/PartFindings.h"

using namespace core;

namespace {

/// A contract that lacks nothing.
ContractFacts complete()
{
    const CalendarId hours(1);
    const LegalIdentity legal{.siren = QStringLiteral("732829320")};
    ContractFacts facts{.contract = {.client = ClientId(1), .startsOn = QDate(2026, 1, 1)},
                        .version = {.effectiveOn = QDate(2026, 1, 1), .monthlyFee = {45'000}},
                        .provider = {.legal = legal},
                        .client = {.id = ClientId(1), .legal = legal},
                        .calendars = {{.id = hours, .versions = {when::calendar(when::kOffice)}}}};
    facts.version.complianceTargetPermille = 950;
    facts.version.terms.supportCalendar = hours;
    for (const Priority priority : {Priority::P1, Priority::P2, Priority::P3, Priority::P4})
        facts.version.terms.levels << ServiceLevel{
            .priority = priority,
            .calendar = hours,
            .targets = {Target{.amount = 1 + static_cast<int>(priority), .unit = TargetUnit::Hour}}};
    for (int cell = 0; cell < 32; ++cell)
        facts.version.cover << CoverRule{.kind = static_cast<InterventionKind>(cell / 4),
                                         .mode = static_cast<WorkMode>(cell / 2 % 2),
                                         .outsideHours = cell % 2 == 1};
    facts.version.scope = {
        {.label = QStringLiteral("Servers"), .assetKind = AssetKind::Server},
        {.included = false, .family = ScopeFamily::Exclusion, .label = QStringLiteral("Misuse")}};
    using enum ContractPart;
    for (const auto part : {Terms, Obligations, Price, Confidentiality, Reversibility, FollowUp})
        facts.version.clauses.insert(clauseName(part), QStringLiteral("As agreed."));
    return facts;
}

using Change = std::function<void(ContractFacts &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestPartFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void aCompleteContractLacksNothing() { QVERIFY(partFindings(complete()).isEmpty()); }
    void eachPartIsChecked_data();
    void eachPartIsChecked();
};

void TestPartFindings::eachPartIsChecked_data()
{
    using enum ContractPart;
    using enum PartState;
    QTest::addColumn<Change>("change");
    QTest::addColumn<ContractPart>("part");
    QTest::addColumn<PartState>("state");
    const auto row = [](const char *name, const Change &change, ContractPart part, PartState state) {
        QTest::newRow(name) << change << part << state;
    };
    for (const auto part : {Terms, Obligations, Price, Confidentiality, Reversibility, FollowUp})
        row(
            qPrintable(QStringLiteral("no text of the %1").arg(clauseName(part))),
            [part](ContractFacts &f) { f.version.clauses.remove(clauseName(part)); }, part, ToComplete);
    row(
        "no client", [](ContractFacts &f) { f.contract.client = {}; }, Parties, ToComplete);
    row(
        "a SIREN whose check digit is wrong",
        [](ContractFacts &f) { f.client.legal.siren = QStringLiteral("732829321"); }, Parties, Contradictory);
    row(
        "a professional without a SIREN", [](ContractFacts &f) { f.client.legal.siren.clear(); }, Parties,
        ToComplete);
    row(
        "no exclusion", [](ContractFacts &f) { f.version.scope.removeLast(); }, Scope, ToComplete);
    row(
        "servers both covered and excluded",
        [](ContractFacts &f) {
            f.version.scope << ScopeLine{.included = false, .assetKind = AssetKind::Server};
        },
        Scope, Contradictory);
    row(
        "an empty cell in the cover matrix", [](ContractFacts &f) { f.version.cover.removeLast(); }, Kinds,
        ToComplete);
    row(
        "service levels for incidents that the matrix excludes",
        [](ContractFacts &f) {
            for (CoverRule &rule : f.version.cover)
                rule.cover = Cover::Excluded;
        },
        Kinds, Contradictory);
    row(
        "a priority without a target", [](ContractFacts &f) { f.version.terms.levels.removeLast(); },
        ServiceLevels, ToComplete);
    row(
        "P1 slower than P2",
        [](ContractFacts &f) { f.version.terms.levels.first().targets.at(0)->amount = 6; }, ServiceLevels,
        Contradictory);
    row(
        "no support hours", [](ContractFacts &f) { f.version.terms.supportCalendar = {}; }, Terms,
        ToComplete);
    row(
        "no fee", [](ContractFacts &f) { f.version.monthlyFee = {}; }, Price, ToComplete);
    row(
        "lines that do not add up to the fee",
        [](ContractFacts &f) { f.version.prices = {{.quantity = 3, .unitPrice = {10'000}}}; }, Price,
        Contradictory);
    row(
        "another number of machines than there are",
        [](ContractFacts &f) {
            f.covered = {{AssetKind::Laptop, 2}};
            f.version.prices = {
                {.quantity = 3, .unitPrice = {15'000}, .counted = MachineFamily::Workstations}};
        },
        Price, Contradictory);
    row(
        "billable work without a rate",
        [](ContractFacts &f) { f.version.cover.first().cover = Cover::Billable; }, Price, ToComplete);
    row(
        "a pack without hours", [](ContractFacts &f) { f.version.priceModel = PriceModel::HourPack; }, Price,
        ToComplete);
    row(
        "a notice longer than the term", [](ContractFacts &f) { f.version.noticeAmount = 13; }, Duration,
        Contradictory);
    row(
        "an initial term until a day that is missing",
        [](ContractFacts &f) { f.version.initialEndsOn = QDate(); }, Duration, ToComplete);
    row(
        "a version before the contract",
        [](ContractFacts &f) { f.version.effectiveOn = QDate(2025, 12, 31); }, Duration, Contradictory);
    row(
        "no compliance target", [](ContractFacts &f) { f.version.complianceTargetPermille.reset(); },
        FollowUp, ToComplete);
}

void TestPartFindings::eachPartIsChecked()
{
    QFETCH(const Change, change);
    QFETCH(const ContractPart, part);
    QFETCH(const PartState, state);
    ContractFacts facts = complete();
    change(facts);
    const QList<PartFinding> findings = partFindings(facts);
    QCOMPARE(stateOf(findings, part), state);
    for (const PartFinding &finding : findings)
        QVERIFY2(finding.part == part, qPrintable(finding.sentence.plain()));
}

QTEST_GUILESS_MAIN(TestPartFindings)
#include "tst_partfindings.moc"
