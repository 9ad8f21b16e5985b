// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/contract/Clauses.h"
#include "ui/pages/contract/ContractView.h"
#include "ui/pages/contract/CoverMatrix.h"
#include "ui/pages/contract/GridEditor.h"
#include "ui/pages/contract/PartList.h"
#include "ui/pages/contract/TargetEdit.h"
#include "ui/style/Theme.h"
#include "ui/widgets/SimpleTable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace core;

class TestContractParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp); }
    void init();
    void cleanup() { m_view.reset(); }

    void showingChangesNothing();
    void aWrongTargetIsSaidUnderItsRow();
    void outsideTargetsHideUntilAskedFor();
    void aSignedVersionIsReadOnly();
    void aCellOfTheMatrixIsChosenFromItsMenu();
    void theEmptyCellsAreFilledAtOnce();
    void theLinesOfThePriceAddUp();
    void aRefusalGoesToItsField();
    void theTermsAreSaidInPlainWords();
    void theClausesAreWritten();
    void everyPartHasItsClause_data();
    void everyPartHasItsClause();
    void aTextIsProposedOnlyWhereThereIsNone();
    void aDayLeftEmptyIsRefused();
    void theGuideLeadsThroughTheParts();
    void theGuideCountsTheMachines();
    void aFormulaFillsTheDraft();
    void anotherContractIsBegunLike();
    void aSignedVersionHasNoGuide();
    void onCallIsAgreedInPartFour();
    void whatAnAmendmentChangesIsTold();
    void theDatesFollowTheClause();
    void theInitialTermMayEndOnADay();
    void anEndThatIsFixedIsSaidInsteadOfTheTerms();
    void theDaysForHandingBackAreWritten();
    void theQuantityFollowsTheParc();

private:
    template <class T>
    T *child(const char *name)
    {
        return m_view->findChild<T *>(QLatin1String(name));
    }
    static ui::ContractRecord record(bool isSigned);

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::ContractView> m_view;
};

ui::ContractRecord TestContractParts::record(bool isSigned)
{
    const auto parsed = parseHours(QStringLiteral("Mo-Fr 09:00-12:00,14:00-18:00; PH off"));
    const CoverageCalendar hours{.effectiveOn = QDate(2026, 1, 1),
                                 .zone = QTimeZone("Europe/Paris"),
                                 .hours = parsed->hours,
                                 .holidays = {.region = HolidayRegion::France}};
    ui::ContractRecord record{
        .contract = {.id = ContractId(3),
                     .client = ClientId(1),
                     .number = QStringLiteral("C-2026-003"),
                     .title = QStringLiteral("Infogérance"),
                     .state = isSigned ? ContractState::Active : ContractState::Draft,
                     .startsOn = QDate(2026, 1, 1)},
        .client = {.id = ClientId(1), .name = QStringLiteral("Atelier Lenoir")},
        .calendars = {{.id = CalendarId(1), .name = QStringLiteral("HO"), .versions = {hours}},
                      {.id = CalendarId(2), .name = QStringLiteral("Ancien"), .isArchived = true}}};
    ContractVersion version{.id = ContractVersionId(5),
                            .contract = ContractId(3),
                            .effectiveOn = QDate(2026, 1, 1),
                            .isSigned = isSigned,
                            .monthlyFee = {45'000}};
    version.terms.supportCalendar = CalendarId(1);
    version.terms.pausing = {PauseReason::WaitingForClient, PauseReason::WaitingForParts};
    version.terms.levels = {
        {.priority = Priority::P1,
         .calendar = CalendarId(1),
         .targets = {Target{.amount = 30, .unit = TargetUnit::Minute}},
         .outsideTargets = {Target{.amount = 1, .unit = TargetUnit::WorkingDay, .by = 720}},
         .cutOff = 16 * 60},
        {.serviceClass = ServiceClass::Request,
         .priority = Priority::P3,
         .calendar = CalendarId(1),
         .targets = {std::nullopt, std::nullopt, std::nullopt,
                     Target{.amount = 3, .unit = TargetUnit::WorkingDay}}}};
    version.cover = {{.kind = InterventionKind::Preventive},
                     {.kind = InterventionKind::Curative,
                      .mode = WorkMode::OnSite,
                      .outsideHours = true,
                      .cover = Cover::Counted,
                      .multiplierPercent = 150}};
    version.prices = {{.label = QStringLiteral("Poste"), .quantity = 18, .unitPrice = {2'500}}};
    version.scope = {
        {.label = QStringLiteral("Serveurs"), .assetKind = AssetKind::Server},
        {.included = false, .family = ScopeFamily::Exclusion, .label = QStringLiteral("Sinistres")}};
    version.clauses = {{QStringLiteral("terms"), QStringLiteral("Par téléphone.")}};
    record.versions = {version};
    return record;
}

void TestContractParts::init()
{
    failOnWarnings();
    const auto nobody = [](const QString &) { return QtFuture::makeReadyFuture(QList<ui::Suggestion>()); };
    const auto contracts = [](const QString &) {
        return QtFuture::makeReadyFuture(
            QList<ui::Suggestion>{{.id = 8, .title = QStringLiteral("C-2025-009")}});
    };
    m_view = std::make_unique<ui::ContractView>(nobody, contracts, ui::Format());
    m_view->resize(1200, 850);
    m_view->show(record(false));
    m_view->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestContractParts::showingChangesNothing()
{
    QVERIFY(!m_view->isChanged());
    const ui::ContractRecord stored = record(false);
    QCOMPARE(m_view->contract(), stored.contract);
    QCOMPARE(m_view->version(), stored.versions.constFirst());
}

void TestContractParts::aWrongTargetIsSaidUnderItsRow()
{
    m_view->setPart(ContractPart::ServiceLevels);
    auto *grid = child<ui::GridEditor>("incidentGrid");
    auto *cell = grid->findChild<ui::TargetEdit *>(QStringLiteral("targetP21"));
    QTest::keyClicks(cell, QStringLiteral("4 x"));
    auto *message = grid->findChild<QLabel *>(QStringLiteral("messageP2"));
    QVERIFY(message->isVisible());
    QVERIFY2(!m_view->commit(), "what cannot be read is not saved");
    cell->clear();
    QTest::keyClicks(cell, QStringLiteral("1 j avant 12h"));
    QVERIFY(!message->isVisible());
    QVERIFY(m_view->commit());
    QCOMPARE(targetText(*grid->levels().at(1).targets.at(1)), QStringLiteral("1 d by 12:00"));
}

void TestContractParts::outsideTargetsHideUntilAskedFor()
{
    m_view->setPart(ContractPart::ServiceLevels);
    auto *grid = child<ui::GridEditor>("incidentGrid");
    QVERIFY2(grid->findChild<QWidget *>(QStringLiteral("outsideP10"))->isVisible(), "P1 has one");
    QWidget *hidden = grid->findChild<QWidget *>(QStringLiteral("outsideP20"));
    QVERIFY(!hidden->isVisible());
    QTest::mouseClick(grid->findChild<QToolButton *>(QStringLiteral("moreP2")), Qt::LeftButton);
    QVERIFY(hidden->isVisible());
}

void TestContractParts::aSignedVersionIsReadOnly()
{
    m_view->show(record(true));
    m_view->setPart(ContractPart::ServiceLevels);
    auto *cell =
        child<ui::GridEditor>("incidentGrid")->findChild<ui::TargetEdit *>(QStringLiteral("targetP10"));
    QVERIFY(cell->isReadOnly());
    m_view->setPart(ContractPart::Parties);
    QTest::keyClicks(child<QLineEdit>("titleEdit"), QStringLiteral(" 2"));
    QVERIFY2(m_view->isChanged(), "the title is the contract's, not the version's");
    QCOMPARE(m_view->version(), record(true).versions.constFirst());
}

void TestContractParts::aCellOfTheMatrixIsChosenFromItsMenu()
{
    m_view->setPart(ContractPart::Kinds);
    auto *matrix = child<ui::CoverMatrix>("coverMatrix");
    QCOMPARE(matrix->emptyCells(), 30);
    auto *cell = matrix->findChild<ui::CoverCell *>(QStringLiteral("cover1"));
    QTimer::singleShot(0, this, [] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return); // Included, then the pack at its plain rate.
    });
    QTest::mouseClick(cell, Qt::LeftButton);
    QVERIFY(cell->rule());
    QCOMPARE(cell->rule()->cover, Cover::Counted);
    QCOMPARE(cell->rule()->multiplierPercent, 100);
    QCOMPARE(matrix->emptyCells(), 29);
}

void TestContractParts::theEmptyCellsAreFilledAtOnce()
{
    m_view->setPart(ContractPart::Kinds);
    auto *matrix = child<ui::CoverMatrix>("coverMatrix");
    QTimer::singleShot(0, this, [] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Up); // The last: excluded.
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::mouseClick(child<QPushButton>("fillEmptyButton"), Qt::LeftButton);
    QCOMPARE(matrix->rules().size(), 32);
    const auto kept = std::ranges::count_if(
        m_view->version().cover, [](const CoverRule &rule) { return rule.cover != Cover::Excluded; });
    QCOMPARE(kept, 2);
}

void TestContractParts::theLinesOfThePriceAddUp()
{
    m_view->setPart(ContractPart::Price);
    auto *use = child<QPushButton>("useSumButton");
    QVERIFY2(!use->isVisible(), "18 × 25 € are the 450 € of the fee");
    child<QWidget>("priceLine")->findChild<QSpinBox *>()->setValue(20);
    QVERIFY(use->isVisible());
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(m_view->version().monthlyFee, Money{50'000});
}

void TestContractParts::aRefusalGoesToItsField()
{
    m_view->setPart(ContractPart::Notes);
    m_view->showError(invalid({QT_TRANSLATE_NOOP("Sentence", "A notice cannot be negative.")},
                              QStringLiteral("noticeAmount")));
    QCOMPARE(child<ui::PartList>("partList")->part(), ContractPart::Duration);
}

void TestContractParts::theTermsAreSaidInPlainWords()
{
    const QString before = child<QLabel>("plainLabel")->text();
    m_view->setPart(ContractPart::Duration);
    child<QSpinBox>("noticeSpin")->setValue(3);
    QVERIFY(child<QLabel>("plainLabel")->text() != before);
    QVERIFY(m_view->isChanged());
}

void TestContractParts::theClausesAreWritten()
{
    m_view->setPart(ContractPart::Reversibility);
    auto *text = child<QPlainTextEdit>("reversibilityText");
    QTest::keyClicks(text, QStringLiteral("Tout est rendu."));
    QVERIFY(m_view->isChanged());
    QCOMPARE(m_view->version().clauses.value(QStringLiteral("reversibility")).toString(),
             QStringLiteral("Tout est rendu."));
    QVERIFY(!m_view->version().clauses.contains(QStringLiteral("obligations")));
}

void TestContractParts::everyPartHasItsClause_data()
{
    QTest::addColumn<ContractPart>("part");
    for (const ContractPart part : ui::PartList::parts()) {
        if (part != ContractPart::Notes)
            QTest::newRow(qPrintable(clauseName(part))) << part;
    }
}

void TestContractParts::everyPartHasItsClause()
{
    QFETCH(const ContractPart, part);
    m_view->setPart(part);
    const QString name = clauseName(part);
    auto *text = m_view->findChild<QPlainTextEdit *>(name + QStringLiteral("Text"));
    QVERIFY(text && text->isVisible());
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("Convenu ainsi."));
    QVERIFY(m_view->isChanged());
    QCOMPARE(m_view->version().clauses.value(name).toString(), QStringLiteral("Convenu ainsi."));
    ui::ContractRecord agreed = record(true);
    agreed.versions[0].clauses = {{name, QStringLiteral("Signé.")}};
    m_view->show(agreed);
    QCOMPARE(text->toPlainText(), QStringLiteral("Signé."));
    QVERIFY(text->isReadOnly());
    QCOMPARE(m_view->version(), agreed.versions.constFirst());
}

void TestContractParts::aTextIsProposedOnlyWhereThereIsNone()
{
    m_view->setPart(ContractPart::Reversibility);
    auto *text = child<QPlainTextEdit>("reversibilityText");
    auto *offers = child<QWidget>("reversibilityOffers");
    QVERIFY(text->toPlainText().isEmpty() && offers->isVisible());
    auto *english = child<QAbstractButton>("reversibilityProposeEnglish");
    english->setFocus();
    QTest::keyClick(english, Qt::Key_Space);
    QVERIFY2(text->toPlainText().contains(QStringLiteral("within 30 days")), qPrintable(text->toPlainText()));
    QVERIFY(!offers->isVisible());
    QVERIFY(m_view->version().clauses.contains(QStringLiteral("reversibility")));
    text->clear();
    QTest::mouseClick(child<QAbstractButton>("reversibilityProposeFrench"), Qt::LeftButton);
    QVERIFY(text->toPlainText().contains(QStringLiteral("un délai de 30 jours")));
    m_view->setPart(ContractPart::Terms);
    QVERIFY2(!child<QWidget>("termsOffers")->isVisible(), "it has a text");
    m_view->setPart(ContractPart::Scope);
    QVERIFY2(!child<QWidget>("scopeOffers")->isVisible(), "Vigie has none");
    ui::ContractRecord agreed = record(true);
    m_view->show(agreed);
    m_view->setPart(ContractPart::Obligations);
    QVERIFY2(!child<QWidget>("obligationsOffers")->isVisible(), "it is signed");
}

void TestContractParts::aDayLeftEmptyIsRefused()
{
    m_view->setPart(ContractPart::Duration);
    auto *kind = child<QComboBox>("initialKindCombo");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    const ContractVersion typed = m_view->version();
    QVERIFY2(typed.initialEndsOn, "the months are not taken instead");
    const Result<> refused = checked(typed);
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, QStringLiteral("initialEndsOn"));
    QVERIFY(!refused.error().sentence.isEmpty());
    m_view->setPart(ContractPart::Parties);
    m_view->showError(refused.error());
    QCOMPARE(child<ui::PartList>("partList")->part(), ContractPart::Duration);
}

void TestContractParts::theGuideLeadsThroughTheParts()
{
    auto *strip = child<QWidget>("guideStrip");
    QVERIFY(!strip->isVisible());
    m_view->setGuided(true);
    QVERIFY(strip->isVisible());
    auto *next = child<QPushButton>("guideNext");
    auto *previous = child<QPushButton>("guidePrevious");
    auto *list = child<ui::PartList>("partList");
    QVERIFY(!previous->isEnabled());
    QList<ContractPart> led{list->part()};
    next->setFocus();
    while (next->isEnabled()) {
        QTest::keyClick(next, Qt::Key_Space);
        led << list->part();
        QVERIFY(led.size() <= 11);
    }
    QCOMPARE(QSet<ContractPart>(led.cbegin(), led.cend()).size(), 11);
    QTest::keyClick(previous, Qt::Key_Space);
    QCOMPARE(list->part(), ContractPart::Reversibility);
    auto *terms = child<QAbstractButton>("guideStep3");
    QVERIFY2(terms->accessibleName().contains(QStringLiteral("complete")), "its clause is written");
    QTest::mouseClick(terms, Qt::LeftButton);
    QCOMPARE(list->part(), ContractPart::Terms);
    child<QPlainTextEdit>("termsText")->clear();
    QVERIFY(terms->accessibleName().contains(QStringLiteral("to complete")));
    m_view->setPart(ContractPart::Notes);
    QVERIFY2(terms->isChecked(), "the notes are no step");
    QSignalSpy hidden(m_view.get(), &ui::ContractView::guideHidden);
    QTest::mouseClick(child<QAbstractButton>("guideHide"), Qt::LeftButton);
    QCOMPARE(hidden.count(), 1);
}

void TestContractParts::theGuideCountsTheMachines()
{
    ui::ContractRecord told = record(false);
    told.assets = {{.id = AssetId(1), .kind = AssetKind::Server, .criticality = Criticality::Vital},
                   {.id = AssetId(2), .kind = AssetKind::Printer},
                   {.id = AssetId(3), .kind = AssetKind::Printer, .lifeCycle = LifeCycle::Disposed}};
    m_view->show(told);
    m_view->setGuided(true);
    QVERIFY(!child<QLabel>("guideCounts")->isVisible());
    m_view->setPart(ContractPart::Scope);
    const QString said = child<QLabel>("guideCounts")->text();
    QVERIFY2(said.startsWith(QStringLiteral("Machines in use: 2, of which 1 covered.")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("1 × printer"), Qt::CaseInsensitive), qPrintable(said));
    QVERIFY2(said.endsWith(QStringLiteral("Vital: 1, of which 0 not covered.")), qPrintable(said));
}

void TestContractParts::aFormulaFillsTheDraft()
{
    m_view->setGuided(true);
    auto *choice = child<QComboBox>("guideTemplate");
    QVERIFY(choice->isVisible());
    QSignalSpy asked(m_view.get(), &ui::ContractView::templateRequested);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QTest::mouseClick(child<QPushButton>("guideUseTemplate"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), QStringLiteral("premium"));
    const ui::ContractRecord stored = record(false);
    CalendarBook always = stored.calendars.constFirst();
    always.id = CalendarId(3);
    always.name = QStringLiteral("24/7");
    m_view->useTemplate(*contractTemplate(QStringLiteral("premium")),
                        {.ids = {CalendarId(1), always.id}, .all = stored.calendars + QList{always}});
    const ContractVersion typed = m_view->version();
    QVERIFY(m_view->isChanged());
    QCOMPARE(typed.cover.size(), 32);
    QCOMPARE(typed.terms.levels.size(), 8);
    QCOMPARE(typed.terms.levels.constFirst().calendar, always.id);
    QCOMPARE(typed.terms.supportCalendar, CalendarId(1));
    QCOMPARE(typed.monthlyFee, Money{45'000});
    QCOMPARE(typed.clauses, stored.versions.constFirst().clauses);
    QVERIFY2(typed.scope.contains(stored.versions.constFirst().scope.constFirst()), "the user's own line");
    QCOMPARE(m_view->contract().title, QStringLiteral("Infogérance"));
    const auto lines = typed.scope.size();
    m_view->useTemplate(*contractTemplate(QStringLiteral("standard")),
                        {.ids = {CalendarId(1), always.id}, .all = stored.calendars + QList{always}});
    QCOMPARE(m_view->version().scope.size(), lines);
}

void TestContractParts::anotherContractIsBegunLike()
{
    m_view->setGuided(true);
    auto *model = child<QLineEdit>("guideModel");
    auto *take = child<QPushButton>("guideUseModel");
    QVERIFY2(!take->isEnabled(), "none is chosen yet");
    QSignalSpy asked(m_view.get(), &ui::ContractView::modelRequested);
    model->setFocus();
    QTest::keyClicks(model, QStringLiteral("C-2025"));
    QTRY_VERIFY(static_cast<ui::TypeAhead *>(model)->isListShown());
    QTest::keyClick(model, Qt::Key_Return);
    QTest::mouseClick(take, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().constFirst().value<ContractId>(), ContractId(8));
    ContractVersion agreed = record(true).versions.constFirst();
    agreed.noticeAmount = 3;
    agreed.monthlyFee = Money{60'000};
    m_view->useVersion(agreed);
    QVERIFY(m_view->isChanged());
    QCOMPARE(m_view->version().noticeAmount, 3);
    QCOMPARE(m_view->version().monthlyFee, Money{60'000});
    QVERIFY(!m_view->version().isSigned);
    QCOMPARE(m_view->contract().number, record(false).contract.number);
}

void TestContractParts::aSignedVersionHasNoGuide()
{
    m_view->setGuided(true);
    m_view->show(record(true));
    QVERIFY(!child<QWidget>("guideStrip")->isVisible());
    m_view->show(record(false));
    QVERIFY(child<QWidget>("guideStrip")->isVisible());
}

void TestContractParts::onCallIsAgreedInPartFour()
{
    m_view->setPart(ContractPart::ServiceLevels);
    auto *check = child<QCheckBox>("onCallCheck");
    QVERIFY(check->isVisible() && !check->isChecked());
    check->setFocus();
    QTest::keyClick(check, Qt::Key_Space);
    QVERIFY(m_view->version().hasOnCall);
    QVERIFY(m_view->isChanged());
    QSignalSpy navigated(m_view.get(), &ui::ContractView::navigate);
    QTest::mouseClick(child<QAbstractButton>("oncallLink"), Qt::LeftButton);
    QCOMPARE(navigated.count(), 1);
    m_view->show(record(true));
    QVERIFY(!check->isEnabled() && !check->isChecked());
}

void TestContractParts::whatAnAmendmentChangesIsTold()
{
    QVERIFY2(!child<QLabel>("changesLabel")->isVisible(), "a first version changes nothing");
    ui::ContractRecord amended = record(true);
    ContractVersion draft = amended.versions.constFirst();
    draft.number = 2;
    draft.isSigned = false;
    amended.versions << draft;
    m_view->show(amended);
    auto *changes = child<QLabel>("changesLabel");
    QVERIFY(changes->isVisible());
    QCOMPARE(changes->text(), QStringLiteral("Nothing yet."));
    m_view->setPart(ContractPart::Duration);
    child<QSpinBox>("noticeSpin")->setValue(3);
    QCOMPARE(changes->text(),
             QStringLiteral("Notice: 2 month(s) → 3 month(s)")); // Source text: no plurals yet.
}

void TestContractParts::theDatesFollowTheClause()
{
    m_view->setPart(ContractPart::Duration);
    auto *table = child<ui::SimpleTable>("datesTable");
    QCOMPARE(table->rows(), 4); // The current period and the next three.
    const auto deadline = [table] { return table->model()->index(0, 1).data().toString(); };
    const QString before = deadline();
    QVERIFY(before.contains(QStringLiteral("Oct")));
    child<QSpinBox>("noticeSpin")->setValue(3);
    QVERIFY(deadline().contains(QStringLiteral("Sep")));
    auto *mode = child<QComboBox>("renewalCombo");
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_End); // Open-ended after its first term.
    QCOMPARE(table->rows(), 2);
}

void TestContractParts::theInitialTermMayEndOnADay()
{
    m_view->setPart(ContractPart::Duration);
    QVERIFY(child<QSpinBox>("initialSpin")->isVisible());
    auto *kind = child<QComboBox>("initialKindCombo");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QVERIFY(!child<QSpinBox>("initialSpin")->isVisible());
    QVERIFY2(!m_view->commit(), "then the day is wanted");
    auto *day = child<QLineEdit>("initialEndEdit");
    day->setFocus();
    QTest::keyClicks(day, QStringLiteral("30/9/2027"));
    QTest::keyClick(day, Qt::Key_Tab);
    QVERIFY(m_view->commit());
    QCOMPARE(m_view->version().initialEndsOn, std::optional(QDate(2027, 9, 30)));
    QVERIFY(child<QLabel>("plainLabel")->text().contains(QStringLiteral("2027")));
    QTest::keyClick(kind, Qt::Key_Up);
    QVERIFY(!m_view->version().initialEndsOn);
}

void TestContractParts::anEndThatIsFixedIsSaidInsteadOfTheTerms()
{
    ui::ContractRecord ending = record(true);
    ending.contract.state = ContractState::NoticeGiven;
    ending.contract.endsOn = QDate(2026, 12, 31);
    m_view->show(ending);
    m_view->setPart(ContractPart::Duration);
    QVERIFY(!child<ui::SimpleTable>("datesTable")->isVisible());
    QVERIFY(child<QLabel>("datesNote")->text().contains(QStringLiteral("31 December 2026")));
}

void TestContractParts::theDaysForHandingBackAreWritten()
{
    m_view->setPart(ContractPart::Reversibility);
    auto *days = child<QSpinBox>("reversibilityDaysSpin");
    QCOMPARE(days->value(), 30);
    days->setValue(45);
    QCOMPARE(m_view->version().reversibilityDays, 45);
    QVERIFY(m_view->isChanged());
}

void TestContractParts::theQuantityFollowsTheParc()
{
    ui::ContractRecord told = record(false);
    for (int i = 1; i <= 20; ++i)
        told.assets << Asset{.id = AssetId(i), .kind = AssetKind::Laptop};
    told.versions[0].scope = {{.label = QStringLiteral("Portables"), .assetKind = AssetKind::Laptop}};
    m_view->show(told);
    m_view->setPart(ContractPart::Price);
    auto *take = child<QToolButton>("takeCountButton");
    QVERIFY(!take->isVisible());
    auto *counted = child<QComboBox>("countedCombo");
    counted->setFocus();
    QTest::keyClick(counted, Qt::Key_Down);
    QCOMPARE(m_view->version().prices.constFirst().counted.value_or(MachineFamily::Phones),
             MachineFamily::Workstations);
    QVERIFY(take->isVisible());
    QCOMPARE(take->text(), QStringLiteral("20"));
    QTest::mouseClick(take, Qt::LeftButton);
    QCOMPARE(m_view->version().prices.constFirst().quantity, 20);
    QVERIFY(!take->isVisible());
}

QTEST_MAIN(TestContractParts)
#include "tst_contractparts.moc"
