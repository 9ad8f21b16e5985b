// SPDX-License-Identifier: GPL-3.0-or-later
#include "Clipping.h"
#include "FakeList.h"
#include "Warnings.h"
#include "core/base/Zone.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/gdpr/GdprPage.h"
#include "ui/style/Theme.h"
#include "ui/text/GdprText.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace ui;

namespace {

const QTimeZone kParis("Europe/Paris");

/// Sunday 22 November 2026 at noon.
Format testFormat()
{
    return Format(QLocale::c(), kParis, [] { return instantOf(QDate(2026, 11, 22), 12 * 3600, kParis); });
}

GdprRecord filled()
{
    GdprRecord record;
    record.clients = {{.id = ClientId(7), .name = QStringLiteral("Cabinet Morel")},
                      {.id = ClientId(8), .name = QStringLiteral("Delmas")}};
    record.activities = {{.activity = {.id = ProcessingActivityId(1),
                                       .client = ClientId(7),
                                       .name = QStringLiteral("Backups"),
                                       .operations = QStringLiteral("Copy"),
                                       .version = 1},
                          .clientName = QStringLiteral("Cabinet Morel")},
                         {.activity = {.id = ProcessingActivityId(2),
                                       .client = ClientId(8),
                                       .name = QStringLiteral("Mail"),
                                       .operations = QStringLiteral("Storage"),
                                       .endsOn = QDate(2026, 6, 30),
                                       .version = 1},
                          .clientName = QStringLiteral("Delmas")}};
    record.breaches = {{.breach = {.id = DataBreachId(5),
                                   .client = ClientId(7),
                                   .title = QStringLiteral("Laptop stolen"),
                                   .awareAt = instantOf(QDate(2026, 11, 21), 12 * 3600, kParis),
                                   .version = 3},
                        .clientName = QStringLiteral("Cabinet Morel")}};
    return record;
}

} // namespace

/// The register of processing and the breaches, with mouse and keys.
class TestGdprPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();

    void bothListsAreShown();
    void emptyListsOfferTheirForms();
    void aClientNarrowsBoth();
    void aBreachIsRecordedByKeys();
    void theDeadlineStandsBesideTheForm();
    void whoWasToldIsWritten();
    void aPlaceOpensItsBreach();
    void aProposalFillsTheForm();
    void anActivityIsChangedAndRemoved();
    void aRefusalStandsAtItsField();
    void aConflictIsSettled();
    void whatIsTypedIsNotLost();
    void papersAreNear();
    void badgesTellTheTimeLeft_data();
    void badgesTellTheTimeLeft();
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
    void show(const GdprRecord &record, const Place &place = {.page = QStringLiteral("gdpr")})
    {
        m_record = record;
        m_page->open(place);
        QTRY_VERIFY(child<QPushButton>("registerPaperButton") || child<QWidget>("activityForm") ||
                    m_page->findChild<SimpleTable *>(QStringLiteral("activityTable"))->isHidden());
        QTRY_VERIFY(m_answered > 0);
        QCoreApplication::processEvents();
    }
    void trigger(const char *name) { m_page->findChild<QAction *>(QLatin1String(name))->trigger(); }
    void click(const char *name)
    {
        auto *button = child<QPushButton>(name);
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
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
    void openRow(const char *table, int row)
    {
        auto *view = child<SimpleTable>(table);
        QVERIFY2(view, table);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(row, 0));
        QTest::keyClick(view, Qt::Key_Return);
    }
    QString cellText(const char *table, int row, int column)
    {
        return child<SimpleTable>(table)->model()->index(row, column).data().toString();
    }
    void shoot(const char *name)
    {
        const QString folder = qEnvironmentVariable("VIGIE_SHOTS");
        if (!folder.isEmpty())
            m_page->grab().save(folder + QLatin1Char('/') + QLatin1String(name));
    }

    std::unique_ptr<Theme> m_theme;
    ChangeNotifier m_changes;
    GdprRecord m_record;
    int m_answered = 0;
    std::unique_ptr<GdprPage> m_page;
};

void TestGdprPage::init()
{
    failOnWarnings();
    m_answered = 0;
    GdprPage::Source source;
    source.all = [this] {
        ++m_answered;
        return soon(Result<GdprRecord>(m_record));
    };
    source.interventions = [](const QString &) { return soon(QList<Suggestion>()); };
    m_page = std::make_unique<GdprPage>(source, testFormat(), m_changes);
    m_page->resize(1200, 900);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestGdprPage::cleanup()
{
    for (int i = 0; i < 4; ++i) // An answer may lead to a question.
        QCoreApplication::sendPostedEvents();
    m_page.reset();
}

void TestGdprPage::bothListsAreShown()
{
    show(filled());
    QTRY_VERIFY(child<SimpleTable>("breachTable"));
    QCOMPARE(child<SimpleTable>("breachTable")->rows(), 1);
    QCOMPARE(cellText("breachTable", 0, 1), QStringLiteral("Laptop stolen"));
    QCOMPARE(cellText("activityTable", 0, 0), QStringLiteral("Cabinet Morel")); // The client, above its own.
    QCOMPARE(cellText("activityTable", 1, 0), QStringLiteral("Backups"));
    QCOMPARE(cellText("activityTable", 2, 0), QStringLiteral("Delmas"));
    shoot("gdpr-lists.png");
}

void TestGdprPage::emptyListsOfferTheirForms()
{
    show({});
    QTRY_VERIFY(!child<SimpleTable>("activityTable"));
    QVERIFY(!child<SimpleTable>("breachTable"));
    QVERIFY2(!child<QPushButton>("registerPaperButton"), "an empty register is no paper");
    trigger("newActivity");
    QTRY_VERIFY(child<QWidget>("activityForm"));
}

void TestGdprPage::aClientNarrowsBoth()
{
    show(filled(), {.page = QStringLiteral("gdpr"), .filter = {{QStringLiteral("client"), 8}}});
    QTRY_VERIFY(child<SimpleTable>("activityTable"));
    QVERIFY(!child<SimpleTable>("breachTable"));
    QCOMPARE(cellText("activityTable", 0, 0), QStringLiteral("Delmas"));
    QSignalSpy gone(m_page.get(), &ui::Page::navigate);
    click("registerPaperButton");
    QCOMPARE(gone.constFirst().constFirst().value<Place>().record, 8);
}

void TestGdprPage::aBreachIsRecordedByKeys()
{
    show(filled(),
         {.page = QStringLiteral("gdpr"),
          .filter = {{QStringLiteral("client"), 7}, {QStringLiteral("new"), QStringLiteral("breach")}}});
    QTRY_VERIFY(child<QWidget>("breachForm"));
    QSignalSpy saved(m_page.get(), &GdprPage::breachSaved);
    QTRY_VERIFY(child<QLineEdit>("titleEdit")->hasFocus());
    type("titleEdit", QStringLiteral("Mailbox broken into"));
    type("awareAtEdit", QStringLiteral("21/11 17h30"));
    auto *nature = child<QCheckBox>("integrityBox");
    nature->setFocus();
    QTest::keyClick(nature, Qt::Key_Space);
    type("personsCountEdit", QStringLiteral("900"));
    type("clientToldAtEdit", QStringLiteral("21/11 18h"));
    shoot("gdpr-breach.png");
    QTest::keyClick(child<QLineEdit>("titleEdit"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    const auto breach = saved.constFirst().constFirst().value<DataBreach>();
    QCOMPARE(breach.client, ClientId(7));
    QCOMPARE(breach.title, QStringLiteral("Mailbox broken into"));
    QCOMPARE(breach.awareAt, instantOf(QDate(2026, 11, 21), 17 * 3600 + 1800, kParis));
    QCOMPARE(breach.natures, QList{BreachNature::Integrity});
    QCOMPARE(breach.personsCount, std::optional(900));
    QVERIFY(!breach.recordsCount);
    QCOMPARE(breach.clientToldAt, std::optional(instantOf(QDate(2026, 11, 21), 18 * 3600, kParis)));
    m_page->saved({Table::DataBreach, 6});
    QTRY_VERIFY(!child<QWidget>("breachForm"));
}

void TestGdprPage::theDeadlineStandsBesideTheForm()
{
    show(filled());
    trigger("newBreach");
    QTRY_VERIFY(child<QWidget>("breachDeadline"));
    const auto next = [this] { return child<QLabel>("breachNextStep")->text(); };
    QVERIFY(next().startsWith(QStringLiteral("Enter when")));
    type("awareAtEdit", QStringLiteral("21/11 12h"));
    QVERIFY2(next().startsWith(QStringLiteral("Tell the client now")), qPrintable(next()));
    QStringList badges;
    for (const Badge *badge : child<QWidget>("breachDeadline")->findChildren<Badge *>())
        badges << badge->badge().text;
    QVERIFY2(badges.contains(QString(u'4') + u'8' + QChar::Nbsp + QStringLiteral("h") + QChar::Nbsp +
                             QStringLiteral("00 left")),
             qPrintable(badges.join(u'|')));
    type("clientToldAtEdit", QStringLiteral("21/11 13h"));
    QVERIFY2(next().contains(QStringLiteral("24")), qPrintable(next())); // Until the 24th of November.
    QVERIFY(next().startsWith(QStringLiteral("The client tells the authority by")));
}

void TestGdprPage::whoWasToldIsWritten()
{
    GdprRecord late = filled();
    late.breaches[0].breach.awareAt = instantOf(QDate(2026, 11, 10), 12 * 3600, kParis);
    late.breaches[0].breach.clientToldAt = late.breaches[0].breach.awareAt;
    show(late);
    QTRY_VERIFY(child<SimpleTable>("breachTable"));
    openRow("breachTable", 0);
    QTRY_VERIFY(child<QWidget>("breachForm"));
    const auto next = [this] { return child<QLabel>("breachNextStep")->text(); };
    QVERIFY(next().startsWith(QStringLiteral("The 72 hours are over")));
    type("authorityToldAtEdit", QStringLiteral("20/11 9h"));
    QVERIFY(next().contains(QStringLiteral("write the reasons")));
    auto *reason = child<QPlainTextEdit>("delayReasonEdit");
    reason->setFocus();
    QTest::keyClicks(reason, QStringLiteral("The extent was not known."));
    QVERIFY(next().contains(QStringLiteral("with the reasons")));
}

void TestGdprPage::aPlaceOpensItsBreach()
{
    show(filled(), {.page = QStringLiteral("gdpr"), .record = 5});
    QTRY_VERIFY(child<QWidget>("breachForm"));
    QCOMPARE(child<QLineEdit>("titleEdit")->text(), QStringLiteral("Laptop stolen"));
    QCOMPARE(m_page->place().record, 5);
    QSignalSpy moved(m_page.get(), &ui::Page::placeChanged);
    QTest::keyClick(child<QLineEdit>("titleEdit"), Qt::Key_Escape);
    QTRY_VERIFY(!child<QWidget>("breachForm"));
    QCOMPARE(m_page->place().record, 0);
    QCOMPARE(moved.size(), 1);
}

void TestGdprPage::aProposalFillsTheForm()
{
    show(filled());
    trigger("newActivity");
    QTRY_VERIFY(child<QComboBox>("proposalEdit"));
    const QList<ProcessingActivity> proposals = activityProposals();
    QVERIFY(proposals.size() >= 6);
    for (const ProcessingActivity &each : proposals) {
        ProcessingActivity complete = each;
        complete.client = ClientId(7);
        QVERIFY2(checked(complete), qPrintable(each.name));
        QVERIFY2(!each.dataCategories.isEmpty() && !each.persons.isEmpty() && !each.measures.isEmpty(),
                 qPrintable(each.name));
    }
    auto *box = child<QComboBox>("proposalEdit");
    QCOMPARE(box->count(), proposals.size() + 1);
    box->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QSignalSpy saved(m_page.get(), &GdprPage::activitySaved);
    click("saveFormButton");
    QCOMPARE(saved.size(), 1);
    const auto activity = saved.constFirst().constFirst().value<ProcessingActivity>();
    QCOMPARE(activity.name, proposals.at(2).name);
    QCOMPARE(activity.operations, proposals.at(2).operations);
    QCOMPARE(activity.measures, proposals.at(2).measures);
    shoot("gdpr-activity.png");
}

void TestGdprPage::anActivityIsChangedAndRemoved()
{
    show(filled());
    QTRY_VERIFY(child<SimpleTable>("activityTable"));
    openRow("activityTable", 1);
    QTRY_VERIFY(child<QWidget>("activityForm"));
    QVERIFY2(!child<QComboBox>("proposalEdit"), "what is stored is not filled anew");
    QSignalSpy saved(m_page.get(), &GdprPage::activitySaved);
    type("endsOnEdit", QStringLiteral("31/12/2026"));
    click("saveFormButton");
    QCOMPARE(saved.constFirst().constFirst().value<ProcessingActivity>().endsOn,
             std::optional(QDate(2026, 12, 31)));
    QSignalSpy removed(m_page.get(), &GdprPage::activityRemoved);
    click("removeActivityButton");
    QCOMPARE(removed.constFirst().constFirst().value<ProcessingActivity>().id, ProcessingActivityId(1));
}

void TestGdprPage::aRefusalStandsAtItsField()
{
    show(filled());
    trigger("newBreach");
    QTRY_VERIFY(child<QWidget>("breachForm"));
    m_page->refused(invalid({QT_TRANSLATE_NOOP("Sentence", "Choose the client whose data are concerned.")},
                            QStringLiteral("client")));
    QCOMPARE(child<FormField>("clientField")->error(),
             QStringLiteral("Choose the client whose data are concerned."));
}

void TestGdprPage::aConflictIsSettled()
{
    show(filled(), {.page = QStringLiteral("gdpr"), .record = 5});
    QTRY_VERIFY(child<QWidget>("breachForm"));
    type("titleEdit", QStringLiteral("Laptop lost"));
    QSignalSpy saved(m_page.get(), &GdprPage::breachSaved);
    click("saveFormButton");
    m_page->refused({.kind = ErrorKind::Conflict});
    m_record.breaches[0].breach.version = 4;
    click("mineButton");
    QTRY_COMPARE(saved.size(), 2);
    QCOMPARE(saved.constLast().constFirst().value<DataBreach>().version, 4);
    QCOMPARE(saved.constLast().constFirst().value<DataBreach>().title, QStringLiteral("Laptop lost"));
    m_page->refused({.kind = ErrorKind::Conflict});
    click("theirsButton");
    QTRY_VERIFY(!child<QWidget>("breachForm"));
}

void TestGdprPage::whatIsTypedIsNotLost()
{
    show(filled());
    trigger("newBreach");
    QTRY_VERIFY(child<QWidget>("breachForm"));
    QVERIFY(m_page->canLeave());
    type("titleEdit", QStringLiteral("Files encrypted"));
    QVERIFY(!m_page->canLeave());
    openRow("activityTable", 1);
    QVERIFY2(child<QWidget>("breachForm"), "the other form waits until this one is settled");
}

void TestGdprPage::papersAreNear()
{
    show(filled(), {.page = QStringLiteral("gdpr"), .record = 5});
    QTRY_VERIFY(child<QPushButton>("breachNoticeButton"));
    QSignalSpy gone(m_page.get(), &ui::Page::navigate);
    click("breachNoticeButton");
    const auto place = gone.constFirst().constFirst().value<Place>();
    QCOMPARE(place.page, QStringLiteral("paper"));
    QCOMPARE(place.record, 5);
}

void TestGdprPage::badgesTellTheTimeLeft_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("leftMinutes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tone");
    const auto row = [](const char *name, BreachState state, int left, const char *text, Tone tone) {
        QTest::newRow(name) << static_cast<int>(state) << left << QString::fromUtf8(text)
                            << static_cast<int>(tone);
    };
    using enum BreachState;
    row("much is left", Running, 47 * 60 + 5, "47 h 05 left", Tone::Accent);
    row("less than a day", Running, 90, "1 h 30 left", Tone::Watch);
    row("over", Overdue, -90, "late by 1 h 30", Tone::Breached);
    row("in time", ToldInTime, 60, "told in time", Tone::Kept);
    row("late", ToldLate, -120, "told 2 h late", Tone::Breached);
    row("not at all", NotTold, -120, "not notified", Tone::Neutral);
}

void TestGdprPage::badgesTellTheTimeLeft()
{
    QFETCH(const int, state);
    QFETCH(const int, leftMinutes);
    const BadgeText badge = breachBadge(
        {.state = static_cast<BreachState>(state), .left = Seconds(Minutes(leftMinutes))}, testFormat());
    QTEST(QString(badge.text).replace(QChar::Nbsp, u' '), "text");
    QTEST(static_cast<int>(badge.tone), "tone");
}

void TestGdprPage::nothingIsClippedInANarrowWindow()
{
    show(filled());
    m_page->resize(760, 700);
    trigger("newBreach");
    QTRY_VERIFY(child<QWidget>("breachForm"));
    QCoreApplication::processEvents();
    QCOMPARE(clippedTexts(*m_page), QStringList());
}

QTEST_MAIN(TestGdprPage)
#include "tst_gdprpage.moc"
