// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/contract/GuideSteps.h"
#include "core/domain/contract/Template.h"

using namespace core;

class TestGuideSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyPrintedPartBelongsToOneStep();
    void aStepIsAsDoneAsItsWorstPart();
    void theWayLeadsThroughAllParts();
    void theMachinesAreCounted();
    void aTemplateIsToldFromWhatItBecame();
};

void TestGuideSteps::everyPrintedPartBelongsToOneStep()
{
    QList<ContractPart> parts;
    for (const GuideStep step : guideSteps()) {
        const QList<ContractPart> own = partsOf(step);
        QVERIFY(!own.isEmpty());
        for (const ContractPart part : own)
            QCOMPARE(stepOf(part), std::optional(step));
        parts += own;
    }
    std::ranges::sort(parts);
    QCOMPARE(parts.size(), 11);
    QCOMPARE(parts.constFirst(), ContractPart::Parties);
    QCOMPARE(parts.constLast(), ContractPart::FollowUp);
    QVERIFY(!stepOf(ContractPart::Notes));
}

void TestGuideSteps::aStepIsAsDoneAsItsWorstPart()
{
    const QList<PartFinding> findings{{.part = ContractPart::Price, .state = PartState::Contradictory},
                                      {.part = ContractPart::Obligations, .state = PartState::ToComplete}};
    QCOMPARE(stateOf(findings, GuideStep::Obligations), PartState::Contradictory);
    QCOMPARE(stateOf(findings, GuideStep::Needs), PartState::Ok);
}

void TestGuideSteps::theWayLeadsThroughAllParts()
{
    int steps = 1;
    ContractPart part = ContractPart::Parties;
    for (auto next = neighbourOf(part, 1); next; next = neighbourOf(part, 1)) {
        QCOMPARE(neighbourOf(*next, -1), std::optional(part));
        part = *next;
        ++steps;
    }
    QCOMPARE(steps, 11);
    QCOMPARE(part, ContractPart::FollowUp);
    QVERIFY(!neighbourOf(ContractPart::Parties, -1));
    QVERIFY(!neighbourOf(ContractPart::Notes, 1));
}

void TestGuideSteps::theMachinesAreCounted()
{
    ContractVersion version;
    version.scope = {{.label = QStringLiteral("Serveurs"), .assetKind = AssetKind::Server}};
    const QList<Asset> assets{
        {.id = AssetId(1), .kind = AssetKind::Server},
        {.id = AssetId(2), .kind = AssetKind::Laptop, .criticality = Criticality::Vital},
        {.id = AssetId(3), .kind = AssetKind::Laptop, .lifeCycle = LifeCycle::UnderRepair},
        {.id = AssetId(4), .kind = AssetKind::Server, .lifeCycle = LifeCycle::Retired}};
    const ScopeCount count = scopeCount(version, assets);
    QCOMPARE(count.inUse, 3);
    QCOMPARE(count.covered(), 1);
    QCOMPARE(count.vital, 1);
    QCOMPARE(count.vitalOutside, 1);
    QCOMPARE(count.outside, (KindCounts{{AssetKind::Laptop, 2}}));
    QCOMPARE(scopeCount(version, {}), ScopeCount{});
}

void TestGuideSteps::aTemplateIsToldFromWhatItBecame()
{
    const ContractTemplate *standard = contractTemplate(QStringLiteral("standard"));
    const QList<CalendarId> calendars{CalendarId(7), CalendarId(9)};
    ContractVersion version = withTemplate({.monthlyFee = {10'000}}, *standard, calendars);
    QVERIFY(isAfterTemplate(version));
    QCOMPARE(version.terms.supportCalendar, CalendarId(7));
    QCOMPARE(version.monthlyFee, Money{10'000});
    std::ranges::reverse(version.cover); // The editor sorts them its own way.
    version.scope.clear();
    QVERIFY(isAfterTemplate(version));
    version.cover.first().cover = Cover::Counted;
    QVERIFY(!isAfterTemplate(version));
    QVERIFY(!isAfterTemplate({}));
    QVERIFY(isTemplateTitle(standard->title) && isTemplateTitle({}));
    QVERIFY(!isTemplateTitle(QStringLiteral("Infogérance")));
}

QTEST_GUILESS_MAIN(TestGuideSteps)
#include "tst_guidesteps.moc"
