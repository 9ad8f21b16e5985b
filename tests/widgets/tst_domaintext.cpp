// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "ui/text/ContractSentences.h"
#include "ui/text/DomainText.h"

#include <QFile>
#include <QSet>

using namespace core;

namespace {

template <class Enum>
void haveWords(Enum first, Enum last)
{
    QSet<QString> said;
    const QList<Enum> values = ui::valuesFrom(first, last);
    for (const Enum value : values) {
        QVERIFY2(!ui::words(value).isEmpty(), qPrintable(QString::number(static_cast<int>(value))));
        said.insert(ui::words(value));
    }
    QCOMPARE(said.size(), values.size()); // Two values never read the same.
}

} // namespace

class TestDomainText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyValueHasItsWord();
    void everyStateHasItsTone();
    void everyKindHasItsDrawing();
    void notices();
};

void TestDomainText::everyValueHasItsWord()
{
    haveWords(ClientKind::Professional, ClientKind::Consumer);
    haveWords(AssetKind::Workstation, AssetKind::Other);
    haveWords(LifeCycle::InStock, LifeCycle::Disposed);
    haveWords(Criticality::Low, Criticality::Vital);
    haveWords(SubscriptionKind::Licence, SubscriptionKind::DomainName);
    haveWords(ContractState::Draft, ContractState::Ended);
    haveWords(PriceModel::MonthlyFee, PriceModel::Hybrid);
    haveWords(RenewalMode::Express, RenewalMode::OpenEnded);
    haveWords(NoticeUnit::Months, NoticeUnit::Days);
    haveWords(NoticeCounts::Receipt, NoticeCounts::Sending);
    haveWords(Cover::Included, Cover::Excluded);
    haveWords(WorkMode::Remote, WorkMode::OnSite);
    haveWords(RoundingLevel::PerIntervention, RoundingLevel::PerDay);
    haveWords(ScopeFamily::Hardware, ScopeFamily::Exclusion);
    haveWords(ServiceClass::Incident, ServiceClass::Request);
    haveWords(InterventionKind::Preventive, InterventionKind::Meeting);
    haveWords(Channel::Phone, Channel::Other);
    haveWords(Impact::Company, Impact::User);
    haveWords(Urgency::High, Urgency::Low);
    haveWords(Priority::P1, Priority::P4);
    haveWords(Milestone::Acknowledged, Milestone::Resolved);
    haveWords(PauseReason::WaitingForClient, PauseReason::Other);
    haveWords(EventKind::Reported, EventKind::Withdrawn);
    haveWords(CancelReason::Duplicate, CancelReason::OutOfScope);
    haveWords(HolidayRegion::None, HolidayRegion::Luxembourg);
    haveWords(HolidayName::NewYear, HolidayName::SecondChristmasDay);
}

void TestDomainText::everyStateHasItsTone()
{
    for (const ContractState state : ui::valuesFrom(ContractState::Draft, ContractState::Ended))
        QCOMPARE(ui::badgeOf(state).text, ui::words(state));
    QCOMPARE(ui::tone(ContractState::Active), ui::Tone::Kept);
    QCOMPARE(ui::tone(Cover::Billable), ui::Tone::Watch);
    QCOMPARE(ui::tone(Priority::P1), ui::Tone::Breached);
    QCOMPARE(ui::tone(Priority::P4), ui::Tone::Neutral);
    QCOMPARE(ui::tone(LifeCycle::UnderRepair), ui::Tone::Watch);
    QCOMPARE(ui::tone(Criticality::Vital), ui::Tone::Breached);
    for (const Milestone milestone : kMilestones)
        QVERIFY(!ui::definition(milestone).isEmpty());
    for (const Priority priority : ui::valuesFrom(Priority::P1, Priority::P4))
        QVERIFY(!ui::definition(priority).isEmpty());
}

void TestDomainText::everyKindHasItsDrawing()
{
    for (const AssetKind kind : ui::valuesFrom(AssetKind::Workstation, AssetKind::Other)) {
        const QString file = QStringLiteral(":/icons/%1.svg").arg(ui::iconName(kind));
        QVERIFY2(QFile::exists(file), qPrintable(file));
    }
    for (const SubscriptionKind kind :
         ui::valuesFrom(SubscriptionKind::Licence, SubscriptionKind::DomainName)) {
        const QString file = QStringLiteral(":/icons/%1.svg").arg(ui::iconName(kind));
        QVERIFY2(QFile::exists(file), qPrintable(file));
    }
}

void TestDomainText::notices()
{
    const ui::ContractSentences sentences{ui::Format()};
    QCOMPARE(sentences.notice({.noticeAmount = 2, .noticeUnit = NoticeUnit::Months}),
             QStringLiteral("2 month(s)")); // Source text: no plurals yet.
    QCOMPARE(sentences.notice({.noticeAmount = 45, .noticeUnit = NoticeUnit::Days}),
             QStringLiteral("45 day(s)"));
}

QTEST_MAIN(TestDomainText)
#include "tst_domaintext.moc"
