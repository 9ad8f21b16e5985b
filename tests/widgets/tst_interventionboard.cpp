// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeInterventions.h"
#include "Warnings.h"
#include "ui/pages/intervention/InterventionBoard.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/intervention/InterventionsPage.h"
#include "ui/style/Theme.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SearchField.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace ui;
using State = core::InterventionState;

/// The board: a column each state, cards that go from one to another by mouse and by keys.
class TestInterventionBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aColumnEachState();
    void cardsSayWhatIsLate();
    void theLayoutIsRemembered();
    void aPlaceSaysWhichLayout();
    void aCardIsDragged();
    void aDragIsLetBe();
    void waitingAsksForItsReason();
    void whatCannotBeIsSaid();
    void keysGoBesideAndMove();
    void theMenuOffersWhatIsPossible();
    void aMovedCardIsFollowed();
    void refusalsAreSaidInThePage();
    void typingSearches();
    void cardsArriveAsOneScrolls();

private:
    BoardColumn *column(State state) const { return m_page->list().board().column(state); }
    CardView *cards(State state) const { return column(state)->view(); }
    QPoint middle(State state, int row) const
    {
        CardView *view = cards(state);
        return view->visualRect(view->model()->index(row, 0)).center();
    }
    void press(State state, int row)
    {
        QTest::mousePress(cards(state)->viewport(), Qt::LeftButton, {}, middle(state, row));
    }
    /// Where @p to is, as the view that is dragged from says it.
    QPoint over(State to, State from) const
    {
        const QPoint global = column(to)->mapToGlobal(column(to)->rect().center());
        return cards(from)->viewport()->mapFromGlobal(global);
    }
    void drag(State from, int row, State to)
    {
        press(from, row);
        QTest::mouseMove(cards(from)->viewport(), middle(from, row) + QPoint(30, 0));
        QTest::mouseMove(cards(from)->viewport(), over(to, from));
        QTest::mouseRelease(cards(from)->viewport(), Qt::LeftButton, {}, over(to, from));
    }
    void showBoard()
    {
        m_page->open(
            {.page = kInterventionsId, .filter = {{QStringLiteral("layout"), QStringLiteral("board")}}});
        QTRY_COMPARE(column(State::Reported)->model()->rowCount(), 2);
        QTRY_COMPARE(column(State::InProgress)->model()->rowCount(), 1);
    }
    core::BoardMove asked(int at = 0) const { return m_moves->value(at).value(0).value<core::BoardMove>(); }
    static core::InterventionRow row(int number, State state)
    {
        core::InterventionRow row =
            FakeInterventions::seen(number, "Imprimante en panne", "2026-11-22 09:00");
        row.state = state;
        row.isOpen = core::isOpen(state);
        row.nextDue = when::at("2026-11-23 10:30");
        return row;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeInterventions> m_fake;
    core::ChangeNotifier m_changes;
    std::unique_ptr<InterventionsPage> m_page;
    std::unique_ptr<QSignalSpy> m_moves;
};

void TestInterventionBoard::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestInterventionBoard::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("user.ini")), QSettings::IniFormat);
    m_fake = std::make_unique<FakeInterventions>();
    m_fake->rows = {m_fake->row(), row(420, State::Reported), row(421, State::Reported),
                    row(422, State::Waiting), row(423, State::Resolved)};
    InterventionSource source = m_fake->source();
    source.settings = m_settings.get();
    m_page = std::make_unique<InterventionsPage>(source, FakeInterventions::format(), m_changes, nullptr);
    m_page->resize(1500, 800);
    m_page->show();
    m_moves = std::make_unique<QSignalSpy>(&m_page->list().board(), &InterventionBoard::moveRequested);
}

void TestInterventionBoard::cleanup()
{
    QCoreApplication::sendPostedEvents(qApp);
    m_moves.reset();
    m_page.reset();
    m_fake.reset();
}

void TestInterventionBoard::aColumnEachState()
{
    QList<std::shared_ptr<QAbstractItemModelTester>> testers;
    for (const State state : core::kBoardStates)
        testers << std::make_shared<QAbstractItemModelTester>(
            column(state)->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    showBoard();
    QCOMPARE(column(State::Waiting)->model()->rowCount(), 1);
    QCOMPARE(column(State::Resolved)->model()->rowCount(), 1);
    QCOMPARE(column(State::Acknowledged)->model()->rowCount(), 0);
    QTRY_COMPARE(column(State::Reported)->findChild<QLabel *>(QStringLiteral("columnCountLabel"))->text(),
                 QStringLiteral("2"));
    for (const core::InterventionFilter &filter : std::as_const(m_fake->asked)) {
        if (filter.state == State::Reported)
            QCOMPARE(filter.order, core::InterventionOrder::NextDueFirst);
        if (filter.state == State::Resolved)
            QCOMPARE(filter.order, core::InterventionOrder::NewestFirst);
    }
}

void TestInterventionBoard::cardsSayWhatIsLate()
{
    showBoard();
    QString said = column(State::InProgress)->model()->index(0, 0).data().toString();
    said.replace(QChar(0xa0), QLatin1Char(' '));
    QVERIFY2(said.contains(QStringLiteral("2026-0418")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("late by 1 h 12")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("Camille Roux")), qPrintable(said));
    QVERIFY(!cards(State::InProgress)->grab().isNull());
}

void TestInterventionBoard::theLayoutIsRemembered()
{
    m_page->open({.page = kInterventionsId});
    auto *list = m_page->findChild<ListView *>(QStringLiteral("interventionList"));
    QVERIFY(list->isVisible());
    auto *bar = m_page->findChild<QWidget *>(QStringLiteral("layoutBar"));
    bar->findChild<QAbstractButton *>(QStringLiteral("segment1Button"))->click();
    QVERIFY(!list->isVisible());
    QVERIFY(m_page->list().board().isVisible());
    QCOMPARE(m_page->place().filter.value(QStringLiteral("layout")).toString(), QStringLiteral("board"));
    m_page->open({.page = kInterventionsId, .filter = {{QStringLiteral("scope"), QStringLiteral("late")}}});
    QVERIFY(list->isVisible()); // A place that says what it wants.
    m_page->open({.page = kInterventionsId});
    QVERIFY(m_page->list().board().isVisible());
    bar->findChild<QAbstractButton *>(QStringLiteral("segment0Button"))->click();
    m_page->open({.page = kInterventionsId});
    QVERIFY(list->isVisible());
}

void TestInterventionBoard::aPlaceSaysWhichLayout()
{
    showBoard();
    const Place place = m_page->place();
    m_page->open({.page = kInterventionsId, .filter = {{QStringLiteral("scope"), QStringLiteral("all")}}});
    QVERIFY(!m_page->list().board().isVisible());
    QVERIFY(m_page->header().filters);
    m_page->open(place);
    QVERIFY(m_page->list().board().isVisible());
    QVERIFY(!m_page->header().filters);
}

void TestInterventionBoard::aCardIsDragged()
{
    showBoard();
    drag(State::Reported, 1, State::InProgress);
    QCOMPARE(m_moves->size(), 1);
    QCOMPARE(asked().intervention, core::InterventionId(421));
    QCOMPARE(asked().from, State::Reported);
    QCOMPARE(asked().to, State::InProgress);
    QCOMPARE(asked().at, when::at(FakeInterventions::kNow));
    QCOMPARE(m_moves->at(0).at(1).toString(), QStringLiteral("2026-0421: in progress."));
    drag(State::Reported, 0, State::Reported); // Put back where it was.
    QCOMPARE(m_moves->size(), 1);
}

void TestInterventionBoard::aDragIsLetBe()
{
    showBoard();
    auto *ghost = m_page->findChild<QWidget *>(QStringLiteral("draggedCard"));
    CardView *view = cards(State::Reported);
    press(State::Reported, 0);
    QVERIFY(!ghost->isVisible());
    QTest::mouseMove(view->viewport(), middle(State::Reported, 0) + QPoint(40, 0));
    QVERIFY(ghost->isVisible());
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!ghost->isVisible());
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, over(State::InProgress, State::Reported));
    QCOMPARE(m_moves->size(), 0);
}

void TestInterventionBoard::waitingAsksForItsReason()
{
    showBoard();
    drag(State::InProgress, 0, State::Waiting);
    QCOMPARE(m_moves->size(), 0);
    auto *menu = m_page->findChild<QMenu *>(QStringLiteral("pauseReasonMenu"));
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(m_moves->size(), 1);
    QCOMPARE(asked().to, State::Waiting);
    QCOMPARE(asked().pauseReason, core::PauseReason::AccessRefused);
}

void TestInterventionBoard::whatCannotBeIsSaid()
{
    showBoard();
    drag(State::InProgress, 0, State::Reported);
    QCOMPARE(m_moves->size(), 0);
    auto *message = m_page->list().board().findChild<MessageBar *>();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("already gone further")));
    drag(State::InProgress, 0, State::Restored);
    QVERIFY(!message->isVisible());
    QCOMPARE(m_moves->size(), 1);
}

void TestInterventionBoard::keysGoBesideAndMove()
{
    showBoard();
    m_page->list().board().setFocus();
    QVERIFY(cards(State::Reported)->hasFocus());
    QTest::keyClick(cards(State::Reported), Qt::Key_Down);
    QCOMPARE(cards(State::Reported)->currentIndex().row(), 1);
    QTest::keyClick(cards(State::Reported), Qt::Key_Right); // Nothing is acknowledged: on to the next.
    QVERIFY(cards(State::InProgress)->hasFocus());
    QTest::keyClick(cards(State::InProgress), Qt::Key_Left);
    QVERIFY(cards(State::Reported)->hasFocus());
    QTest::keyClick(cards(State::Reported), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_moves->size(), 1);
    QCOMPARE(asked().to, State::Acknowledged);
    QCOMPARE(asked().intervention, core::InterventionId(421));
    QTest::keyClick(cards(State::Reported), Qt::Key_Left, Qt::ControlModifier); // Nowhere.
    QCOMPARE(m_moves->size(), 1);
    QSignalSpy navigate(m_page.get(), &Page::navigate);
    QTest::keyClick(cards(State::Reported), Qt::Key_Return);
    QCOMPARE(navigate.at(0).at(0).value<Place>(), interventionPlace(core::InterventionId(421)));
    QSignalSpy back(m_page.get(), &Page::backRequested);
    QTest::keyClick(cards(State::Reported), Qt::Key_Escape);
    QCOMPARE(back.size(), 1);
}

void TestInterventionBoard::theMenuOffersWhatIsPossible()
{
    showBoard();
    cards(State::InProgress)->setCurrentIndex(cards(State::InProgress)->model()->index(0, 0));
    const QPoint at(5, 5);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at,
                            cards(State::InProgress)->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(cards(State::InProgress)->viewport(), &event);
    auto *menu = m_page->findChild<QMenu *>(QStringLiteral("cardMenu"));
    QVERIFY(menu);
    QStringList offered;
    for (QAction *action : menu->actions()) {
        if (action->isEnabled() && !action->isSeparator())
            offered << action->text();
        if (action->text().contains(QStringLiteral("Resolved")))
            action->trigger();
    }
    QCOMPARE(offered.size(), 4); // Open, waiting, restored, resolved.
    QCOMPARE(asked().to, State::Resolved);
    menu->close();
}

void TestInterventionBoard::aMovedCardIsFollowed()
{
    showBoard();
    m_page->list().board().setFocus();
    QTest::keyClick(cards(State::Reported), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_moves->size(), 1);
    m_fake->rows[1].state = State::Acknowledged;
    core::ChangeSet moved;
    moved.updated.insert({core::Table::Intervention, 420});
    moved.membership.insert(core::Table::Intervention);
    Q_EMIT m_changes.changed(moved);
    QTRY_COMPARE(column(State::Acknowledged)->model()->rowCount(), 1);
    QTRY_COMPARE(column(State::Reported)->model()->rowCount(), 1);
    QTRY_VERIFY(cards(State::Acknowledged)->hasFocus());
    QCOMPARE(cards(State::Acknowledged)->currentIndex().row(), 0);
}

void TestInterventionBoard::refusalsAreSaidInThePage()
{
    showBoard();
    drag(State::Reported, 0, State::Resolved);
    m_page->list().board().refuse(core::invalid(
        {QT_TRANSLATE_NOOP("Sentence", "It is not waiting at that time: there is nothing to resume.")}));
    auto *message = m_page->list().board().findChild<MessageBar *>();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("nothing to resume")));
}

void TestInterventionBoard::typingSearches()
{
    showBoard();
    m_page->list().board().setFocus();
    QTest::keyClicks(cards(State::Reported), QStringLiteral("v"));
    QTRY_COMPARE(m_fake->asked.constLast().text, QStringLiteral("v"));
    QVERIFY(m_fake->asked.constLast().state.has_value());
}

void TestInterventionBoard::cardsArriveAsOneScrolls()
{
    m_fake->rows.clear();
    for (int number = 1; number <= 1000; ++number)
        m_fake->rows << row(number, State::InProgress);
    m_page->open({.page = kInterventionsId, .filter = {{QStringLiteral("layout"), QStringLiteral("board")}}});
    BoardModel *model = column(State::InProgress)->model();
    QTRY_VERIFY(model->rowCount() >= PagedModelBase::kPageSize);
    QScrollBar *bar = cards(State::InProgress)->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    const int before = model->rowCount();
    QVERIFY(before < 1000);
    bar->setValue(bar->maximum() - 10);
    QTRY_VERIFY(model->rowCount() > before);
}

QTEST_MAIN(TestInterventionBoard)
#include "tst_interventionboard.moc"
