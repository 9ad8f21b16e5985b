// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeInterventions.h"
#include "Warnings.h"
#include "ui/pages/intervention/InterventionPage.h"
#include "ui/pages/intervention/TimerBar.h"
#include "ui/pages/intervention/TimerWatch.h"
#include "ui/style/Theme.h"
#include "ui/widgets/DurationEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace ui;

/// Time is written down on the page of its intervention, with mouse and keys; what it costs is told before.
class TestWorkForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void whatIsChargedStandsBesideWhatWasWorked();
    void newTimeIsToldAsItWillBeCharged();
    void aBreakIsLeftOut();
    void anotherCoverNeedsAReason();
    void theJourneyIsKept();
    void timeIsRemoved();
    void theTimerIsStartedHere();
    void stoppingTheTimerFillsTheForm();
    void theBarSaysWhatRuns();

private:
    template <class T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString cell(int row, int column) const
    {
        return find<SimpleTable>("workTable")
            ->model()
            ->index(row, column)
            .data()
            .toString()
            .replace(QChar(0xa0), QLatin1Char(' '))
            .replace(QChar(0x202f), QLatin1Char(' '));
    }
    void type(const char *name, const char *text)
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromUtf8(text));
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    void openNew()
    {
        QTest::mouseClick(find<QPushButton>("addWorkButton"), Qt::LeftButton);
        QVERIFY(find<QWidget>("workForm")->isVisible());
    }
    void openStored()
    {
        auto *table = find<SimpleTable>("workTable");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(find<QWidget>("workForm")->isVisible());
    }
    static std::optional<core::RunningTimer> running()
    {
        return core::RunningTimer{.intervention = core::InterventionId(418),
                                  .startedAt = when::at("2026-11-22 18:10"),
                                  .number = QStringLiteral("2026-0418"),
                                  .title = QStringLiteral("Serveur de fichiers inaccessible"),
                                  .clientName = QStringLiteral("Cabinet Morel")};
    }
    void save() const
    {
        QTest::mouseClick(
            find<QWidget>("workForm")->findChild<QPushButton *>(QStringLiteral("formSaveButton")),
            Qt::LeftButton);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeInterventions> m_fake;
    core::ChangeNotifier m_changes;
    std::unique_ptr<InterventionPage> m_page;
    TimerWatch m_watch;
};

void TestWorkForm::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestWorkForm::init()
{
    failOnWarnings();
    m_watch.setRunning({});
    m_fake = std::make_unique<FakeInterventions>();
    InterventionSource source = m_fake->source();
    source.timer = &m_watch;
    source.previewWork = [](const core::WorkEntry &entry) {
        core::ChargedWork work = core::covered(entry, nullptr, core::InterventionKind::Curative);
        work.entry.charged = work.entry.actual + core::Minutes(5);
        return soon(core::Result<QList<core::ChargedWork>>({work}));
    };
    m_page = std::make_unique<InterventionPage>(source, FakeInterventions::format(), m_changes);
    m_page->resize(1180, 1400);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->open({.page = QStringLiteral("interventions"), .record = 418});
    QTRY_COMPARE(find<SimpleTable>("workTable")->rows(), 1);
    QCoreApplication::sendPostedEvents(); // The choices come after.
}

void TestWorkForm::cleanup()
{
    QCoreApplication::sendPostedEvents();
    m_page.reset();
    m_fake.reset();
}

void TestWorkForm::whatIsChargedStandsBesideWhatWasWorked()
{
    QCOMPARE(cell(0, 4), QStringLiteral("included"));
    QCOMPARE(cell(0, 5), QStringLiteral("40 min"));
    QCOMPARE(cell(0, 6), QStringLiteral("45 min"));
}

void TestWorkForm::newTimeIsToldAsItWillBeCharged()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::workRequested);
    openNew();
    QVERIFY2(!find<QPushButton>("removeWorkButton")->isVisible(), "nothing is there to be removed");
    type("workFromEdit", "17:00");
    type("workToEdit", "17:30");
    QTRY_VERIFY(find<QLabel>("workPreviewLabel")->text().contains(QStringLiteral("35")));
    const QString told = find<QLabel>("workPreviewLabel")->text();
    QVERIFY2(told.contains(QStringLiteral("Outside contract")), qPrintable(told));
    QCOMPARE(find<DurationEdit>("workedEdit")->value(), std::optional(core::Minutes(30)));
    save();
    QCOMPARE(requested.size(), 1);
    const auto entry = requested.constFirst().constFirst().value<core::WorkEntry>();
    QCOMPARE(entry.actual, core::Minutes(30));
    QVERIFY(entry.coverReason.isEmpty());
}

void TestWorkForm::aBreakIsLeftOut()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::workRequested);
    openNew();
    type("workFromEdit", "16:00");
    type("workToEdit", "17:00");
    type("workedEdit", "45");
    type("workToEdit", "17:10");
    QCOMPARE(find<DurationEdit>("workedEdit")->value(), std::optional(core::Minutes(45)));
    save();
    QCOMPARE(requested.constFirst().constFirst().value<core::WorkEntry>().actual, core::Minutes(45));
}

void TestWorkForm::anotherCoverNeedsAReason()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::workRequested);
    openStored();
    auto *reason = find<QLineEdit>("workCoverReasonEdit");
    QVERIFY2(!reason->isVisible(), "nothing is to be said where the contract decides");
    auto *cover = find<QComboBox>("workCoverCombo");
    cover->setCurrentIndex(cover->findData(static_cast<int>(core::Cover::Free)));
    QVERIFY(reason->isVisible());
    save();
    QCOMPARE(requested.size(), 0);
    QVERIFY(!find<FormField>("coverReasonField")->error().isEmpty());
    type("workCoverReasonEdit", "geste commercial");
    save();
    QCOMPARE(requested.size(), 1);
    const auto entry = requested.constFirst().constFirst().value<core::WorkEntry>();
    QCOMPARE(entry.cover, core::Cover::Free);
    QCOMPARE(entry.coverReason, QStringLiteral("geste commercial"));
}

void TestWorkForm::theJourneyIsKept()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::workRequested);
    openStored();
    type("travelEdit", "25");
    type("travelKmEdit", "18");
    type("travelFeeEdit", "45");
    save();
    const auto entry = requested.constFirst().constFirst().value<core::WorkEntry>();
    QCOMPARE(entry.travel, core::Minutes(25));
    QCOMPARE(entry.travelKm, 18);
    QCOMPARE(entry.travelFee, core::Money{4'500});
}

void TestWorkForm::timeIsRemoved()
{
    QSignalSpy removed(m_page.get(), &InterventionPage::workRemovalRequested);
    openStored();
    QTest::mouseClick(find<QPushButton>("removeWorkButton"), Qt::LeftButton);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.constFirst().constFirst().value<core::WorkEntry>().id, core::WorkEntryId(1));
}

void TestWorkForm::theTimerIsStartedHere()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::timerRequested);
    auto *timer = find<QAction>("interventionTimer");
    QVERIFY(m_page->header().moreActions.contains(timer));
    QCOMPARE(timer->text(), QStringLiteral("Start the timer"));
    timer->trigger();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.constFirst().constFirst().value<core::InterventionId>(), core::InterventionId(418));
    m_watch.setRunning(running());
    QCOMPARE(timer->text(), QStringLiteral("Stop the timer"));
}

void TestWorkForm::stoppingTheTimerFillsTheForm()
{
    QSignalSpy timed(m_page.get(), &InterventionPage::timedWorkRequested);
    QSignalSpy plain(m_page.get(), &InterventionPage::workRequested);
    m_watch.setRunning(running());
    m_page->open(
        {.page = QStringLiteral("interventions"), .record = 418, .filter = {{QStringLiteral("stop"), true}}});
    QTRY_VERIFY(find<QWidget>("workForm")->isVisible());
    QCOMPARE(find<DurationEdit>("workedEdit")->value(), std::optional(core::Minutes(33)));
    type("workCommentEdit", "Onduleur");
    save();
    QCOMPARE(timed.size(), 1);
    QCOMPARE(plain.size(), 0);
    const auto entry = timed.constFirst().constFirst().value<core::WorkEntry>();
    QCOMPARE(entry.startedAt, when::at("2026-11-22 18:10"));
    QCOMPARE(entry.endedAt, when::at("2026-11-22 18:43"));
    QCOMPARE(entry.comment, QStringLiteral("Onduleur"));
}

void TestWorkForm::theBarSaysWhatRuns()
{
    TimerBar bar(m_watch, FakeInterventions::format());
    QVERIFY2(bar.isHidden(), "nothing runs");
    m_watch.setRunning(running());
    QVERIFY(!bar.isHidden());
    QVERIFY(bar.findChild<QLabel *>(QStringLiteral("timerLabel"))->text().contains(QStringLiteral("33")));
    QVERIFY(bar.findChild<QLabel *>(QStringLiteral("timerQuestionLabel"))->text().isEmpty());
    QSignalSpy stop(&bar, &TimerBar::stopRequested);
    QTest::mouseClick(bar.findChild<QPushButton *>(QStringLiteral("timerStopButton")), Qt::LeftButton);
    QCOMPARE(stop.size(), 1);
    core::RunningTimer forgotten = *running();
    forgotten.startedAt = when::at("2026-11-21 17:00");
    m_watch.setRunning(forgotten);
    QVERIFY(!bar.findChild<QLabel *>(QStringLiteral("timerQuestionLabel"))->text().isEmpty());
    m_watch.setRunning({});
    QVERIFY(bar.isHidden());
}

QTEST_MAIN(TestWorkForm)
#include "tst_workform.moc"
