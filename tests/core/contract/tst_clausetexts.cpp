// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/contract/ClauseTexts.h"
#include "core/domain/contract/Clauses.h"

using namespace core;

namespace {

/// With a figure of every kind that a text may name.
ContractFacts facts()
{
    ContractFacts facts{.contract = {.client = ClientId(1), .startsOn = QDate(2026, 1, 1)},
                        .version = {.effectiveOn = QDate(2026, 1, 1),
                                    .priceModel = PriceModel::Hybrid,
                                    .monthlyFee = {123'450},
                                    .hourlyRate = {9'005},
                                    .includedMinutes = Minutes(630),
                                    .noticeAmount = 3},
                        .provider = {.name = QStringLiteral("Vauban"),
                                     .vatPermyriad = 2000,
                                     .phone = QStringLiteral("03 88 00 00 00"),
                                     .email = QStringLiteral("aide@vauban.example")},
                        .calendars = {{.id = CalendarId(1), .name = QStringLiteral("Heures ouvrées")}}};
    facts.version.terms.supportCalendar = CalendarId(1);
    facts.version.terms.reopeningDays = 5;
    return facts;
}

using Change = std::function<void(ContractFacts &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestClauseTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void figuresAreFilledIn_data();
    void figuresAreFilledIn();
    void aTextSpeaksOfThisContract_data();
    void aTextSpeaksOfThisContract();
    void everyTextIsWhole_data();
    void everyTextIsWhole();
    void theOtherPartsHaveNone();
};

void TestClauseTexts::figuresAreFilledIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("a figure", "Prix : {fee}.", "Prix : 12 €.");
    row("two in a line", "{fee} puis {fee}", "12 € puis 12 €");
    row("several of them", "{days|jour|jours}", "30\u00a0jours");
    row("one of them", "{one|jour|jours}", "1\u00a0jour");
    row("a condition that holds", "{yes?}Oui.", "Oui.");
    row("a condition that does not", "A\n{no?}Non.\nB", "A\nB");
    row("a figure that is not there takes its line along", "A\n{rate} de l’heure\nB", "A\nB");
    row("the blank line left over goes too", "A\n\n{no?}Non.\n\nB", "A\n\nB");
    row("nothing at the beginning", "{no?}Non.\n\nB\n", "B");
    row("what is no place stays", "{ } et {a b}", "{ } et {a b}");
}

void TestClauseTexts::figuresAreFilledIn()
{
    QFETCH(const QString, text);
    const ClauseFigures figures{{QStringLiteral("fee"), QStringLiteral("12 €")},
                                {QStringLiteral("days"), QStringLiteral("30")},
                                {QStringLiteral("one"), QStringLiteral("1")},
                                {QStringLiteral("yes"), QString()}};
    QTEST(filledClause(text, figures, QLocale::French), "expected");
}

void TestClauseTexts::aTextSpeaksOfThisContract_data()
{
    using enum ContractPart;
    QTest::addColumn<ContractPart>("part");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("unsaid");
    const auto row = [](const char *name, ContractPart part, const Change &change, const char *said,
                        const char *unsaid) {
        QTest::newRow(name) << part << change << QString::fromUtf8(said) << QString::fromUtf8(unsaid);
    };
    const Change asIs = [](ContractFacts &) {};
    row("the telephone", Terms, asIs, "au 03 88 00 00 00", "partie 1");
    row(
        "neither telephone nor mail", Terms,
        [](ContractFacts &f) { f.provider.phone = f.provider.email = QString(); }, "indiquées en partie 1",
        "par téléphone, au");
    row("the support hours", Terms, asIs, "« Heures ouvrées »", "astreinte");
    row(
        "on call", Terms, [](ContractFacts &f) { f.version.hasOnCall = true; }, "Pendant l’astreinte", "{");
    row("the fee", Price, asIs, "Le forfait de 1\u202f234,50\u00a0€ HT", "noVat");
    row("the hours", Price, asIs, "Les 10\u00a0h\u00a030 comprises", "{");
    row(
        "no fee", Price, [](ContractFacts &f) { f.version.priceModel = PriceModel::PerIntervention; },
        "à 90,05\u00a0€ HT de l’heure", "forfait de");
    row("a professional pays late", Price, asIs, "40 €", "intérêts au taux légal");
    row(
        "a consumer pays late", Price, [](ContractFacts &f) { f.client.kind = ClientKind::Consumer; },
        "intérêts au taux légal", "40 €");
    row(
        "no VAT is charged", Price, [](ContractFacts &f) { f.provider.vatPermyriad.reset(); },
        "payables à trente jours", "TVA");
    row(
        "a revised price", Price, [](ContractFacts &f) { f.version.revision.isAgreed = true; },
        "révisé chaque année", "{");
    row("notice in months", Duration, asIs, "préavis de 3\u00a0mois", "jours.\n{");
    row(
        "notice in days", Duration, [](ContractFacts &f) { f.version.noticeUnit = NoticeUnit::Days; },
        "préavis de 3\u00a0jours", "mois.");
    row("the day of receipt", Duration, asIs, "date de réception", "date d’envoi");
    row("no reminder to a professional", Duration, asIs, "avenant signé", "L. 215-1");
    row(
        "the reminder to an association", Duration,
        [](ContractFacts &f) { f.client.kind = ClientKind::NonProfessional; }, "L. 215-1", "{");
    row(
        "an express renewal", Duration,
        [](ContractFacts &f) { f.version.renewalMode = RenewalMode::Express; }, "sans formalité", "préavis");
    row("the days for handing back", Reversibility, asIs, "un délai de 30\u00a0jours", "dernier jour :");
    row(
        "handed back at once", Reversibility, [](ContractFacts &f) { f.version.reversibilityDays = 0; },
        "au plus tard le dernier jour :", "un délai de");
    row("assistance at the hourly rate", Reversibility, asIs, "90,05\u00a0€ HT",
        "devis accepté au préalable");
    row("returned or deleted", Confidentiality, asIs, "un délai de 30\u00a0jours", "{");
}

void TestClauseTexts::aTextSpeaksOfThisContract()
{
    QFETCH(const ContractPart, part);
    QFETCH(const Change, change);
    QFETCH(const QString, said);
    QFETCH(const QString, unsaid);
    ContractFacts contract = facts();
    change(contract);
    const QString text = proposedClause(part, contract, QLocale::French);
    QVERIFY2(text.contains(said), qPrintable(text));
    QVERIFY2(!text.contains(unsaid), qPrintable(text));
}

void TestClauseTexts::everyTextIsWhole_data()
{
    QTest::addColumn<ContractPart>("part");
    for (int part = 1; part <= static_cast<int>(ContractPart::FollowUp); ++part) {
        const auto each = static_cast<ContractPart>(part);
        if (hasProposal(each))
            QTest::newRow(qPrintable(clauseName(each))) << each;
    }
}

void TestClauseTexts::everyTextIsWhole()
{
    QFETCH(const ContractPart, part);
    ContractFacts bare;
    bare.version.noticeAmount = 0;
    for (const ContractFacts &contract : {facts(), bare}) {
        const QString french = proposedClause(part, contract, QLocale::French);
        const QString english = proposedClause(part, contract, QLocale::English);
        for (const QString &text : {french, english}) {
            QVERIFY2(text.size() > 200, qPrintable(text));
            QVERIFY2(!text.contains(QLatin1Char('{')), qPrintable(text));
            QVERIFY2(!text.contains(QStringLiteral("\n\n\n")), qPrintable(text));
        }
        QCOMPARE(english.count(QLatin1Char('\n')), french.count(QLatin1Char('\n')));
    }
}

void TestClauseTexts::theOtherPartsHaveNone()
{
    QVERIFY(proposedClause(ContractPart::Scope, facts(), QLocale::French).isEmpty());
    QVERIFY(proposedClause(ContractPart::Notes, facts(), QLocale::English).isEmpty());
}

QTEST_GUILESS_MAIN(TestClauseTexts)
#include "tst_clausetexts.moc"
