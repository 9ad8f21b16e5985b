// SPDX-License-Identifier: GPL-3.0-or-later
#include "Clipping.h"
#include "FakeList.h"
#include "Warnings.h"
#include "core/base/Zone.h"
#include "core/domain/ChangeSet.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/pack/PacksPage.h"
#include "ui/style/Theme.h"
#include "ui/text/PackText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SimpleTable.h"
#include "ui/widgets/Tile.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace ui;

namespace {

Format testFormat()
{
    return Format(QLocale::c(), QTimeZone("Europe/Paris"),
                  [] { return instantOf(QDate(2026, 11, 22), 12 * 3600, QTimeZone("Europe/Paris")); });
}

/// Ten hours bought in October, one and a half of them used.
ContractPack pack(const DayRange &days)
{
    ContractPack pack{.contract = ContractId(4),
                      .client = ClientId(7),
                      .number = QStringLiteral("C-2024-004"),
                      .clientName = QStringLiteral("Cabinet Morel"),
                      .isInForce = true};
    pack.movements = {{.id = PackMovementId(1),
                       .contract = pack.contract,
                       .kind = PackMovementKind::Credit,
                       .bookedOn = QDate(2026, 10, 5),
                       .valueOn = QDate(2026, 10, 5),
                       .minutes = Minutes(600),
                       .reason = QStringLiteral("Devis 2026-014")},
                      {.id = PackMovementId(2),
                       .contract = pack.contract,
                       .kind = PackMovementKind::Debit,
                       .bookedOn = QDate(2026, 11, 20),
                       .valueOn = QDate(2026, 11, 20),
                       .minutes = Minutes(90),
                       .intervention = InterventionId(31),
                       .number = QStringLiteral("2026-0031"),
                       .work = WorkEntryId(9),
                       .charged = Minutes(60),
                       .multiplierPercent = 150}};
    pack.statement = packStatement(pack.movements, {}, days);
    return pack;
}

} // namespace

/// The page of hour packs, with mouse and keys.
class TestPacksPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();

    void theListLeadsToTheLedger();
    void withoutPacksItSaysHowToBegin();
    void everyLineExplainsItself();
    void aWorkLineLeadsToItsIntervention();
    void theMonthsShownAreChosen();
    void hoursAreAddedByKeys();
    void hoursAreTakenWithAReason();
    void aRefusalStandsAtItsField();
    void whatIsTypedIsNotLost();
    void aNewMovementIsShown();
    void everyFigureIsReadInANarrowWindow();

private:
    template <class T>
    T *child(const char *name)
    {
        for (T *each : m_page->findChildren<T *>(QLatin1String(name))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void openPack()
    {
        m_page->open({.page = QStringLiteral("packs"), .record = 4});
        QTRY_VERIFY(child<SimpleTable>("packLines"));
        QTRY_VERIFY(child<SimpleTable>("packLines")->rows() > 0);
    }
    void choose(const char *action)
    {
        for (const HeaderAction &each : m_page->header().actions) {
            if (each.action->objectName() == QLatin1String(action))
                each.action->trigger();
        }
    }

    std::unique_ptr<Theme> m_theme;
    ChangeNotifier m_changes;
    bool m_hasPacks = true;
    int m_asked = 0;
    DayRange m_days;
    std::unique_ptr<PacksPage> m_page;
};

void TestPacksPage::init()
{
    failOnWarnings();
    m_hasPacks = true;
    m_asked = 0;
    PacksPage::Source source;
    source.all = [this] {
        QList<ContractPack> all;
        if (m_hasPacks)
            all << pack({.first = QDate(2026, 1, 1), .last = QDate(2026, 11, 22)});
        return soon(Result<QList<ContractPack>>(all));
    };
    source.one = [this](ContractId, const DayRange &days) {
        m_days = days;
        ++m_asked;
        return soon(Result<ContractPack>(pack(days)));
    };
    m_page = std::make_unique<PacksPage>(source, testFormat(), m_changes);
    m_page->resize(1100, 800);
    m_page->show();
}

void TestPacksPage::cleanup()
{
    for (int i = 0; i < 4; ++i) // An answer may lead to a question.
        QCoreApplication::sendPostedEvents();
    m_page.reset();
}

void TestPacksPage::theListLeadsToTheLedger()
{
    m_page->open({.page = QStringLiteral("packs")});
    QTRY_VERIFY(child<SimpleTable>("packTable"));
    auto *table = child<SimpleTable>("packTable");
    QTRY_COMPARE(table->rows(), 1);
    QSignalSpy navigated(m_page.get(), &ui::Page::navigate);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(navigated.size(), 1);
    QCOMPARE(navigated.constFirst().constFirst().value<Place>().record, 4);
}

void TestPacksPage::withoutPacksItSaysHowToBegin()
{
    m_hasPacks = false;
    m_page->open({.page = QStringLiteral("packs")});
    QTRY_VERIFY(!child<SimpleTable>("packTable"));
    const auto empty = m_page->findChildren<EmptyState *>();
    QCOMPARE(
        std::count_if(empty.cbegin(), empty.cend(), [](const EmptyState *each) { return each->isVisible(); }),
        1);
}

void TestPacksPage::everyLineExplainsItself()
{
    const ContractPack shown = pack({.first = QDate(2026, 1, 1), .last = QDate(2026, 11, 22)});
    QStringList explanations;
    for (const PackLine &line : shown.statement.lines)
        explanations << packExplanation(line, shown, testFormat());
    const QStringList wanted{
        QStringLiteral("Devis 2026-014 · valid without a limit"),
        QStringLiteral("%1 charged %2").arg(testFormat().duration(Minutes(60)), testFormat().factor(150))};
    QCOMPARE(explanations, wanted);
    QCOMPARE(signedDuration(shown.statement.lines.constLast().minutes, testFormat()),
             QStringLiteral("−") + testFormat().duration(Minutes(90)));
}

void TestPacksPage::aWorkLineLeadsToItsIntervention()
{
    openPack();
    QSignalSpy navigated(m_page.get(), &ui::Page::navigate);
    Q_EMIT child<SimpleTable>("packLines")->rowOpened(0, child<SimpleTable>("packLines")->keyOf(0));
    const Place place = navigated.constFirst().constFirst().value<Place>();
    QCOMPARE(place.page, QStringLiteral("interventions"));
    QCOMPARE(place.record, 31);
}

void TestPacksPage::theMonthsShownAreChosen()
{
    openPack();
    QCOMPARE(m_days.first, QDate(2026, 9, 1));
    auto *months = child<QComboBox>("packMonths");
    months->setCurrentIndex(0);
    Q_EMIT months->activated(0);
    QTRY_COMPARE(m_days.first, QDate(2026, 11, 1));
    QCOMPARE(m_page->place().filter.value(QStringLiteral("months")).toInt(), 1);
}

void TestPacksPage::hoursAreAddedByKeys()
{
    openPack();
    choose("packCredit");
    QTRY_VERIFY(child<QWidget>("minutesEdit"));
    QTest::keyClicks(child<QWidget>("minutesEdit"), QStringLiteral("10h"));
    QTest::keyClicks(child<QLineEdit>("reasonEdit"), QStringLiteral("Devis 2026-020"));
    QSignalSpy saved(m_page.get(), &PacksPage::saveRequested);
    QTest::keyClick(child<QLineEdit>("reasonEdit"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    const auto movement = saved.constFirst().constFirst().value<PackMovement>();
    QCOMPARE(movement.contract, ContractId(4));
    QCOMPARE(movement.kind, PackMovementKind::Credit);
    QCOMPARE(movement.minutes, Minutes(600));
    QCOMPARE(movement.reason, QStringLiteral("Devis 2026-020"));
    m_page->saved({Table::PackMovement, 3});
    QVERIFY(!child<QWidget>("minutesEdit"));
}

void TestPacksPage::hoursAreTakenWithAReason()
{
    openPack();
    choose("packAdjust");
    QTRY_VERIFY(child<QWidget>("minutesEdit"));
    child<PackForm>("packForm")->findChild<QComboBox *>()->setCurrentIndex(1);
    QTest::keyClicks(child<QWidget>("minutesEdit"), QStringLiteral("30min"));
    QTest::keyClicks(child<QLineEdit>("reasonEdit"), QStringLiteral("Oubli"));
    QSignalSpy saved(m_page.get(), &PacksPage::saveRequested);
    QTest::keyClick(child<QLineEdit>("reasonEdit"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.constFirst().constFirst().value<PackMovement>().minutes, Minutes(-30));
}

void TestPacksPage::aRefusalStandsAtItsField()
{
    openPack();
    choose("packAdjust");
    QTRY_VERIFY(child<QWidget>("minutesEdit"));
    m_page->refused(invalid({QT_TRANSLATE_NOOP("Sentence", "An adjustment needs its reason.")},
                            QStringLiteral("reason")));
    const auto labels = child<PackForm>("packForm")->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->isVisible() && label->text() == QStringLiteral("An adjustment needs its reason.");
    }));
}

void TestPacksPage::whatIsTypedIsNotLost()
{
    openPack();
    QVERIFY(m_page->canLeave());
    choose("packCredit");
    QTRY_VERIFY(child<QWidget>("minutesEdit"));
    QVERIFY(m_page->canLeave());
    QTest::keyClicks(child<QLineEdit>("reasonEdit"), QStringLiteral("Devis"));
    QVERIFY(!m_page->canLeave());
}

void TestPacksPage::aNewMovementIsShown()
{
    openPack();
    const int before = m_asked;
    Q_EMIT m_changes.changed({.updated = {}, .membership = {Table::Client}, .unit = {}});
    QCOMPARE(m_asked, before);
    Q_EMIT m_changes.changed({.updated = {}, .membership = {Table::PackMovement}, .unit = {}});
    QCOMPARE(m_asked, before + 1);
}

void TestPacksPage::everyFigureIsReadInANarrowWindow()
{
    m_page->resize(790, 600);
    openPack();
    QTRY_COMPARE(clippedTexts(*m_page).join(QLatin1Char('\n')), QString());
    for (const Tile *tile : m_page->findChildren<Tile *>()) {
        const QRect seen = QRect(tile->mapTo(m_page.get(), QPoint(0, 0)), tile->size());
        QVERIFY2(m_page->rect().contains(QRect(seen.topLeft(), QSize(seen.width(), 1))), "cut at the right");
        QVERIFY(tile->width() > 200);
    }
}

QTEST_MAIN(TestPacksPage)
#include "tst_packspage.moc"
