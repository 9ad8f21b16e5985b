// SPDX-License-Identifier: GPL-3.0-or-later
#include "Clipping.h"
#include "FakeList.h"
#include "Warnings.h"
#include "core/base/Zone.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/contract/LifeLine.h"
#include "ui/pages/contract/LifePage.h"
#include "ui/style/Theme.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/SimpleTable.h"

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

/// Renewed each 1 March for a year, with two months' notice; an amendment since June.
ContractLife running()
{
    ContractLife life;
    life.contract = {.id = ContractId(4),
                     .client = ClientId(7),
                     .number = QStringLiteral("C-2024-004"),
                     .title = QStringLiteral("Infogérance"),
                     .state = ContractState::Active,
                     .startsOn = QDate(2024, 3, 1)};
    life.client = {.id = ClientId(7), .name = QStringLiteral("Cabinet Morel")};
    life.client.legal.representative = QStringLiteral("Jeanne Morel");
    life.providerName = QStringLiteral("Atlas Informatique");
    life.versions = {
        {.contract = ContractId(4), .effectiveOn = QDate(2024, 3, 1), .isSigned = true},
        {.contract = ContractId(4), .number = 2, .effectiveOn = QDate(2026, 6, 1), .isSigned = true}};
    return life;
}

ContractLife noticed()
{
    ContractLife life = running();
    life.contract.state = ContractState::NoticeGiven;
    life.contract.endsOn = QDate(2027, 2, 28);
    life.notices = {{.id = ContractNoticeId(2),
                     .contract = ContractId(4),
                     .writtenOn = QDate(2026, 11, 9),
                     .postedOn = QDate(2026, 11, 10),
                     .receivedOn = QDate(2026, 11, 13),
                     .trackingNumber = QStringLiteral("1A 200"),
                     .version = 1}};
    life.items = reversibilityItems(QDate(2027, 2, 28), 30, {life.providerName, life.client.name});
    for (qsizetype i = 0; i < life.items.size(); ++i) {
        life.items[i].id = ReversibilityItemId(i + 1);
        life.items[i].notice = ContractNoticeId(2);
    }
    life.items[2].dueOn = QDate(2026, 11, 20);
    life.items[3].doneOn = QDate(2026, 11, 21);
    return life;
}

} // namespace

/// The life of a contract, with mouse and keys.
class TestLifePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();

    void aNoticeIsRecordedByKeys();
    void theEndFollowsWhileTyping();
    void anotherMotiveAsksForTheEnd();
    void whatIsHiddenIsNotMeant();
    void aRefusalStandsAtItsField();
    void whatIsTypedIsNotLost();
    void anotherButtonDoesNotThrowItAway();
    void aConflictIsSettled();
    void aRefusedRemovalIsAskedAgain();
    void theNoticeIsCorrectedAndWithdrawn();
    void theChecklistShowsWhatIsLate();
    void aLineIsDoneByKeys();
    void aLineIsRemoved();
    void theRecordIsSigned();
    void aSignedListIsClosed();
    void thePapersAreNear();
    void theLineOfTimeIsSaidInWords();
    void nothingIsClippedInANarrowWindow();

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
    void show(const ContractLife &life)
    {
        m_life = life;
        m_page->open({.page = QStringLiteral("contractlife"), .record = 4});
        QTRY_VERIFY(child<LifeLine>("lifeLine"));
    }
    void click(const char *name)
    {
        auto *button = child<QPushButton>(name);
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void openForm()
    {
        QVERIFY(m_page->findChild<QAction *>(QStringLiteral("recordNotice")));
        m_page->findChild<QAction *>(QStringLiteral("recordNotice"))->trigger();
        QTRY_VERIFY(child<QWidget>("noticeForm"));
    }
    void type(const char *name, const QString &text)
    {
        auto *edit = child<QLineEdit>(name);
        QVERIFY2(edit, name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    void shoot(const char *name)
    {
        const QString folder = qEnvironmentVariable("VIGIE_SHOTS");
        if (!folder.isEmpty())
            m_page->grab().save(folder + QLatin1Char('/') + QLatin1String(name));
    }

    std::unique_ptr<Theme> m_theme;
    ChangeNotifier m_changes;
    ContractLife m_life;
    std::unique_ptr<LifePage> m_page;
};

void TestLifePage::init()
{
    failOnWarnings();
    LifePage::Source source;
    source.life = [this](ContractId) { return soon(Result<ContractLife>(m_life)); };
    source.files.list = [](RowRef) { return soon(Result<QList<Attachment>>(QList<Attachment>())); };
    source.files.picture = [](const Attachment &, QSize) { return soon(Result<QImage>(QImage())); };
    m_page = std::make_unique<LifePage>(source, testFormat(), m_changes);
    m_page->resize(1100, 900);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestLifePage::cleanup()
{
    for (int i = 0; i < 4; ++i) // An answer may lead to a question.
        QCoreApplication::sendPostedEvents();
    m_page.reset();
}

void TestLifePage::aNoticeIsRecordedByKeys()
{
    show(running());
    openForm();
    QSignalSpy saved(m_page.get(), &LifePage::noticeSaved);
    QTRY_VERIFY(child<QComboBox>("senderEdit")->hasFocus());
    type("writtenOnEdit", QStringLiteral("9/11/2026"));
    QVERIFY2(child<QLineEdit>("postedOnEdit")->hasFocus(), "the letter's days follow each other");
    type("postedOnEdit", QStringLiteral("10/11"));
    type("presentedOnEdit", QStringLiteral("12/11"));
    type("receivedOnEdit", QStringLiteral("13/11"));
    type("trackingNumberEdit", QStringLiteral("1A 200"));
    shoot("life-form.png");
    QTest::keyClick(child<QLineEdit>("trackingNumberEdit"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    const auto notice = saved.constFirst().constFirst().value<ContractNotice>();
    QCOMPARE(notice.contract, ContractId(4));
    QCOMPARE(notice.sender, NoticeSender::Client);
    QCOMPARE(notice.writtenOn, QDate(2026, 11, 9));
    QCOMPARE(notice.postedOn, std::optional(QDate(2026, 11, 10)));
    QCOMPARE(notice.presentedOn, std::optional(QDate(2026, 11, 12)));
    QCOMPARE(notice.receivedOn, std::optional(QDate(2026, 11, 13)));
    QCOMPARE(notice.trackingNumber, QStringLiteral("1A 200"));
    m_life = noticed();
    m_page->saved({Table::ContractNotice, 2});
    QTRY_VERIFY(!child<QWidget>("noticeForm"));
    QTRY_VERIFY(child<QLabel>("outcomeLabel"));
    QVERIFY(child<QLabel>("outcomeLabel")->text().contains(testFormat().day(QDate(2027, 2, 28))));
}

void TestLifePage::theEndFollowsWhileTyping()
{
    show(running());
    openForm();
    const auto said = [this] { return child<QLabel>("noticeOutcome")->text(); };
    QVERIFY(said().startsWith(QStringLiteral("Enter the dates")));
    type("writtenOnEdit", QStringLiteral("9/11/2026"));
    QVERIFY2(said().contains(QStringLiteral("not known yet")), qPrintable(said()));
    type("receivedOnEdit", QStringLiteral("13/11/2026"));
    QVERIFY2(said().contains(testFormat().day(QDate(2027, 2, 28))), qPrintable(said()));
    type("receivedOnEdit", QString());
    QTest::keyClick(child<QLineEdit>("receivedOnEdit"), Qt::Key_Delete);
    type("returnedOnEdit", QStringLiteral("20/11/2026"));
    type("receivedOnEdit", QStringLiteral(" "));
    QVERIFY2(said().contains(QStringLiteral("came back")), qPrintable(said()));
}

void TestLifePage::anotherMotiveAsksForTheEnd()
{
    show(running());
    openForm();
    QVERIFY(!child<QLineEdit>("fixedEndEdit"));
    auto *motive = child<QComboBox>("motiveEdit");
    motive->setFocus();
    QTest::keyClick(motive, Qt::Key_Down);
    QTest::keyClick(motive, Qt::Key_Down);
    QTest::keyClick(motive, Qt::Key_Down);
    QVERIFY(child<QLineEdit>("fixedEndEdit"));
    type("fixedEndEdit", QStringLiteral("31/12/2026"));
    type("writtenOnEdit", QStringLiteral("9/11/2026"));
    QVERIFY(child<QLabel>("noticeOutcome")->text().contains(QStringLiteral("Both parties agreed")));
}

void TestLifePage::whatIsHiddenIsNotMeant()
{
    show(noticed());
    click("correctNoticeButton");
    QTRY_VERIFY(child<QWidget>("noticeForm"));
    QSignalSpy saved(m_page.get(), &LifePage::noticeSaved);
    auto *means = child<QComboBox>("meansEdit");
    means->setFocus();
    QTest::keyClick(means, Qt::Key_End); // E-mail.
    QVERIFY(!child<QLineEdit>("trackingNumberEdit"));
    click("saveFormButton");
    QCOMPARE(saved.size(), 1);
    QVERIFY(saved.constFirst().constFirst().value<ContractNotice>().trackingNumber.isEmpty());
}

void TestLifePage::aRefusalStandsAtItsField()
{
    show(running());
    openForm();
    type("writtenOnEdit", QStringLiteral("9/11/2026"));
    m_page->refused(invalid({QT_TRANSLATE_NOOP("Sentence", "Enter the day that the letter is dated.")},
                            QStringLiteral("writtenOn")));
    QCOMPARE(child<FormField>("writtenOnField")->error(),
             QStringLiteral("Enter the day that the letter is dated."));
}

void TestLifePage::whatIsTypedIsNotLost()
{
    show(running());
    openForm();
    QVERIFY2(m_page->canLeave(), "nothing is typed yet");
    type("writtenOnEdit", QStringLiteral("9/11/2026"));
    QVERIFY(!m_page->canLeave());
    QTest::keyClick(child<QLineEdit>("writtenOnEdit"), Qt::Key_Escape);
    QVERIFY(!child<QWidget>("noticeForm"));
    QVERIFY(m_page->canLeave());
}

void TestLifePage::anotherButtonDoesNotThrowItAway()
{
    show(noticed());
    click("correctNoticeButton");
    QTRY_VERIFY(child<QWidget>("noticeForm"));
    type("trackingNumberEdit", QStringLiteral("1A 201"));
    QSignalSpy withdrawn(m_page.get(), &LifePage::noticeWithdrawn);
    for (const char *name : {"withdrawNoticeButton", "addReversibilityButton", "signReversibilityButton"}) {
        click(name);
        QVERIFY2(child<QWidget>("noticeForm"), name);
        QCOMPARE(child<QLineEdit>("trackingNumberEdit")->text(), QStringLiteral("1A 201"));
    }
    QCOMPARE(withdrawn.size(), 0);
}

void TestLifePage::aConflictIsSettled()
{
    show(noticed());
    click("correctNoticeButton");
    QTRY_VERIFY(child<QWidget>("noticeForm"));
    type("trackingNumberEdit", QStringLiteral("1A 201"));
    m_page->refused({.kind = ErrorKind::Conflict});
    m_life.notices[0].version = 8;
    QSignalSpy saved(m_page.get(), &LifePage::noticeSaved);
    click("mineButton");
    QTRY_COMPARE(saved.size(), 1);
    const auto notice = saved.constFirst().constFirst().value<ContractNotice>();
    QCOMPARE(notice.version, 8);
    QCOMPARE(notice.trackingNumber, QStringLiteral("1A 201"));
}

void TestLifePage::theNoticeIsCorrectedAndWithdrawn()
{
    show(noticed());
    QVERIFY(child<QWidget>("noticeFacts"));
    QSignalSpy withdrawn(m_page.get(), &LifePage::noticeWithdrawn);
    click("withdrawNoticeButton");
    QCOMPARE(withdrawn.size(), 1);
    m_life = running();
    m_life.notices = noticed().notices;
    m_life.notices[0].withdrawnOn = QDate(2026, 11, 22);
    m_page->saved({Table::Contract, 4});
    QTRY_VERIFY(child<QLabel>("withdrawnLabel"));
    QVERIFY(!child<QWidget>("reversibilityTable"));
    QVERIFY(!child<QPushButton>("withdrawNoticeButton"));
    openForm();
    QVERIFY2(child<QLineEdit>("writtenOnEdit")->text().isEmpty(), "another notice begins anew");
}

void TestLifePage::theChecklistShowsWhatIsLate()
{
    show(noticed());
    auto *table = child<SimpleTable>("reversibilityTable");
    QCOMPARE(table->rows(), 9);
    QStringList states;
    for (int row = 0; row < 4; ++row)
        states << table->model()->index(row, 0).data(Qt::DisplayRole).toString();
    QCOMPARE(states, (QStringList{QStringLiteral("to do"), QStringLiteral("to do"), QStringLiteral("late"),
                                  QStringLiteral("done")}));
    shoot("life-noticed.png");
}

void TestLifePage::aLineIsDoneByKeys()
{
    show(noticed());
    auto *table = child<SimpleTable>("reversibilityTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(child<QWidget>("reversibilityForm"));
    QSignalSpy saved(m_page.get(), &LifePage::itemSaved);
    type("doneOnEdit", QStringLiteral("22/11/2026"));
    type("remarkEdit", QStringLiteral("sur disque externe"));
    QTest::keyClick(child<QLineEdit>("remarkEdit"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    const auto item = saved.constFirst().constFirst().value<ReversibilityItem>();
    QVERIFY(item.id.isValid());
    QCOMPARE(item.doneOn, std::optional(QDate(2026, 11, 22)));
    QCOMPARE(item.remark, QStringLiteral("sur disque externe"));
    QVERIFY2(item.label.isEmpty(), "the words of the topic stay in every language");
}

void TestLifePage::aLineIsRemoved()
{
    show(noticed());
    click("addReversibilityButton");
    QTRY_VERIFY(child<QWidget>("reversibilityForm"));
    QVERIFY2(!child<QPushButton>("removeReversibilityButton"), "it is not there yet");
    QTest::keyClick(child<QLineEdit>("labelEdit"), Qt::Key_Escape);
    auto *table = child<SimpleTable>("reversibilityTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(child<QPushButton>("removeReversibilityButton"));
    QSignalSpy removed(m_page.get(), &LifePage::itemRemoved);
    click("removeReversibilityButton");
    QCOMPARE(removed.size(), 1);
}

void TestLifePage::aRefusedRemovalIsAskedAgain()
{
    show(noticed());
    auto *table = child<SimpleTable>("reversibilityTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(child<QPushButton>("removeReversibilityButton"));
    QSignalSpy removed(m_page.get(), &LifePage::itemRemoved);
    QSignalSpy saved(m_page.get(), &LifePage::itemSaved);
    click("removeReversibilityButton");
    m_page->refused({.kind = ErrorKind::Conflict});
    for (ReversibilityItem &item : m_life.items)
        item.version = 8;
    click("mineButton");
    QTRY_COMPARE(removed.size(), 2);
    QCOMPARE(removed.constLast().constFirst().value<ReversibilityItem>().version, 8);
    QCOMPARE(saved.size(), 0);
}

void TestLifePage::theRecordIsSigned()
{
    show(noticed());
    click("signReversibilityButton");
    QTRY_VERIFY(child<QWidget>("reversibilitySignForm"));
    QCOMPARE(child<QLineEdit>("byEdit")->text(), QStringLiteral("Jeanne Morel"));
    QSignalSpy done(m_page.get(), &LifePage::recordSigned);
    click("saveFormButton");
    QCOMPARE(done.size(), 1);
    QCOMPARE(done.constFirst().at(1).value<std::optional<QDate>>(), std::optional(QDate(2026, 11, 22)));
    QCOMPARE(done.constFirst().at(2).toString(), QStringLiteral("Jeanne Morel"));
}

void TestLifePage::aSignedListIsClosed()
{
    ContractLife life = noticed();
    life.notices[0].reversedOn = QDate(2026, 11, 21);
    life.notices[0].reversedBy = QStringLiteral("Jeanne Morel");
    show(life);
    QTRY_VERIFY(child<QLabel>("signedLabel"));
    QVERIFY(!child<QPushButton>("addReversibilityButton"));
    auto *table = child<SimpleTable>("reversibilityTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(!child<QWidget>("reversibilityForm"));
    QSignalSpy done(m_page.get(), &LifePage::recordSigned);
    click("unsignReversibilityButton");
    QCOMPARE(done.size(), 1);
    QVERIFY(!done.constFirst().at(1).value<std::optional<QDate>>());
}

void TestLifePage::thePapersAreNear()
{
    show(running());
    QVERIFY(m_page->header().actions.isEmpty());
    show(noticed());
    QTRY_COMPARE(m_page->header().actions.size(), 2);
    QSignalSpy navigated(m_page.get(), &ui::Page::navigate);
    m_page->header().actions.constLast().action->trigger();
    const Place there = navigated.constFirst().constFirst().value<Place>();
    QCOMPARE(there.page, QStringLiteral("contracts"));
    QCOMPARE(there.record, 4);
    QVERIFY(there.filter.value(QStringLiteral("paper")).toBool());
}

void TestLifePage::theLineOfTimeIsSaidInWords()
{
    show(noticed());
    auto *line = child<LifeLine>("lifeLine");
    const QString said = line->accessibleDescription();
    const Format format = testFormat();
    for (const QDate day : {QDate(2024, 3, 1), QDate(2026, 12, 31)})
        QVERIFY2(said.contains(format.day(day)), qPrintable(said));
    for (const QDate day : {QDate(2026, 6, 1), QDate(2026, 11, 9), QDate(2027, 2, 28), QDate(2026, 11, 22)})
        QVERIFY2(said.contains(format.longDay(day)), qPrintable(said));
    QVERIFY(line->wordsAt({line->placeOf(QDate(2026, 6, 1)), 2}).contains(QStringLiteral("amendment 1")));
    QVERIFY(line->wordsAt({-50, 2}).isEmpty());
    QVERIFY(line->placeOf(QDate(2024, 3, 1)) >= 0);
    QVERIFY(line->placeOf(QDate(2027, 3, 1)) <= line->width());
}

void TestLifePage::nothingIsClippedInANarrowWindow()
{
    show(noticed());
    m_page->resize(776, 640); // What a window of 1024 × 700 leaves.
    QTest::qWait(50);
    shoot("life-narrow.png");
    QCOMPARE(clippedTexts(*m_page), QStringList());
}

QTEST_MAIN(TestLifePage)
#include "tst_lifepage.moc"
