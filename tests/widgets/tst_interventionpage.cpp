// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeInterventions.h"
#include "Warnings.h"
#include "ui/pages/intervention/ExplanationPanel.h"
#include "ui/pages/intervention/InterventionPage.h"
#include "ui/pages/intervention/LogPanel.h"
#include "ui/style/Theme.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SimpleTable.h"
#include "ui/widgets/ValueEdit.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace ui;
using core::EventKind;

/// One intervention as a technician handles it: the commitments and why, the steps, the log.
class TestInterventionPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void headerSaysStateAndNextSteps();
    void commitmentsAndTheirExplanation();
    void anotherCommitmentIsExplainedOnDemand();
    void aStepIsLoggedAtTheInstantGiven();
    void impossibleOrdersAreRefusedBesideTheField_data();
    void impossibleOrdersAreRefusedBesideTheField();
    void unusualOnesAreAsked();
    void correctionsNeedAReason();
    void notesAreAdded();
    void fieldsAreSavedWhereTheyStand();
    void aConflictCanBeOverruled();
    void somethingTypedIsNotLostUnasked();
    void aBreachTakesItsCause();
    void escapeClosesTheForm();

private:
    template <class T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QAction *step(Step which) const
    {
        return find<QAction>(qPrintable(QStringLiteral("step%1").arg(static_cast<int>(which))));
    }
    FormField *field(const char *name) const
    {
        return find<FormField>(qPrintable(QLatin1String(name) + QLatin1String("Field")));
    }
    QPushButton *save() const
    {
        return find<QWidget>("stepForm")->findChild<QPushButton *>(QStringLiteral("formSaveButton"));
    }
    void typeWhen(const char *text)
    {
        auto *edit = find<ValueEdit>("stepAtEdit");
        edit->setText(QLatin1String(text));
    }
    QString texts(const char *table) const
    {
        const QAbstractItemModel *model = find<SimpleTable>(table)->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                all << model->index(row, column).data().toString();
        }
        return all.join(QLatin1Char('\n'))
            .replace(QChar(0xa0), QLatin1Char(' '))
            .replace(QChar(0x202f), QLatin1Char(' '));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeInterventions> m_fake;
    core::ChangeNotifier m_changes;
    std::unique_ptr<InterventionPage> m_page;
};

void TestInterventionPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestInterventionPage::init()
{
    failOnWarnings();
    m_fake = std::make_unique<FakeInterventions>();
    m_page = std::make_unique<InterventionPage>(m_fake->source(), FakeInterventions::format(), m_changes);
    m_page->resize(1180, 840);
    m_page->show();
    m_page->open({.page = QStringLiteral("interventions"), .record = 418});
    QTRY_COMPARE(find<SimpleTable>("commitmentsTable")->rows(), 3);
}

void TestInterventionPage::cleanup()
{
    QCoreApplication::sendPostedEvents(qApp); // Answers under way reach the page they are for.
    m_page.reset();
    m_fake.reset();
}

void TestInterventionPage::headerSaysStateAndNextSteps()
{
    const HeaderContent header = m_page->header();
    QCOMPARE(header.title, QStringLiteral("2026-0418 · Serveur de fichiers inaccessible"));
    QCOMPARE(header.chips.size(), 3);
    QCOMPARE(header.chips.at(0).text, QStringLiteral("P1"));
    QCOMPARE(header.chips.at(2).text, QStringLiteral("in progress"));
    QCOMPARE(header.actions.size(), 2);
    QCOMPARE(header.actions.at(0).action->text(), QStringLiteral("Put on hold"));
    QCOMPARE(header.actions.at(1).action->text(), QStringLiteral("Service restored"));
    QCOMPARE(header.actions.at(1).look, ButtonLook::Primary);
    QVERIFY(header.moreActions.contains(step(Step::Resolve)));
}

void TestInterventionPage::commitmentsAndTheirExplanation()
{
    const QString commitments = texts("commitmentsTable");
    QVERIFY2(commitments.contains(QStringLiteral("4 h")), qPrintable(commitments));
    QVERIFY2(commitments.contains(QStringLiteral("Astreinte 24/7")), qPrintable(commitments));
    QVERIFY2(commitments.contains(QStringLiteral("17:31")), qPrintable(commitments));
    QVERIFY2(commitments.contains(QStringLiteral("kept · 8")), qPrintable(commitments));
    // The breached one, still open, is explained by itself; its lines add up to the target.
    const QString title = find<QWidget>("explanationPanel")->accessibleName();
    QVERIFY2(title.contains(QStringLiteral("17:31")), qPrintable(title));
    const QString why = texts("explanationTable");
    for (const char *expected : {"1 h 19", "1 h 30", "2 h 41", "4 h 00", "C-2023-002", "badge désactivé"})
        QVERIFY2(why.contains(QString::fromUtf8(expected)), expected);
}

void TestInterventionPage::anotherCommitmentIsExplainedOnDemand()
{
    auto *grid = find<SimpleTable>("commitmentsTable");
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Up);
    const QString title = find<QWidget>("explanationPanel")->accessibleName();
    QVERIFY2(title.contains(QStringLiteral("14:01")), qPrintable(title));
}

void TestInterventionPage::aStepIsLoggedAtTheInstantGiven()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::eventRequested);
    step(Step::Restore)->trigger();
    QVERIFY(find<QWidget>("stepForm")->isVisible());
    typeWhen("18:10");
    find<QLineEdit>("stepCommentEdit")->setText(QStringLiteral("Alimentation remplacée"));
    QTest::keyClick(find<QLineEdit>("stepCommentEdit"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(requested.size(), 1);
    const auto event = requested.at(0).at(0).value<core::InterventionEvent>();
    QCOMPARE(event.kind, EventKind::Restored);
    QCOMPARE(event.at, when::at("2026-11-22 18:10"));
    QCOMPARE(event.comment, QStringLiteral("Alimentation remplacée"));
    QCOMPARE(event.intervention, core::InterventionId(418));
    QVERIFY(!save()->isEnabled()); // Not sent twice.
    m_page->answered(core::ChangeSet{}, QStringLiteral("Service restored."));
    QVERIFY(!find<QWidget>("stepForm")->isVisible());
}

void TestInterventionPage::impossibleOrdersAreRefusedBesideTheField_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, Step step, const char *when, const char *refusal) {
        QTest::newRow(name) << static_cast<int>(step) << QString::fromLatin1(when)
                            << QString::fromLatin1(refusal);
    };
    row("before the report", Step::Restore, "11:00", "before the report");
    row("in the future", Step::Restore, "tomorrow 9:00", "has not come yet");
    row("acknowledged twice", Step::Acknowledge, "18:00", "already acknowledged");
    row("resumed while working", Step::Resume, "18:00", "nothing to resume");
    row("reopened while open", Step::Reopen, "18:00", "nothing to reopen");
}

void TestInterventionPage::impossibleOrdersAreRefusedBesideTheField()
{
    QFETCH(const int, step);
    QFETCH(const QString, when);
    QFETCH(const QString, refusal);
    QSignalSpy requested(m_page.get(), &InterventionPage::eventRequested);
    this->step(static_cast<Step>(step))->trigger();
    typeWhen(qPrintable(when));
    QTest::mouseClick(save(), Qt::LeftButton);
    QVERIFY2(field("at")->error().contains(refusal), qPrintable(field("at")->error()));
    QCOMPARE(requested.size(), 0);
}

void TestInterventionPage::unusualOnesAreAsked()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::eventRequested);
    step(Step::Close)->trigger(); // Never resolved.
    QTest::mouseClick(save(), Qt::LeftButton);
    QCOMPARE(requested.size(), 0);
    QVERIFY(find<QWidget>("stepForm")
                ->findChild<MessageBar *>()
                ->text()
                .contains(QStringLiteral("never resolved")));
    QTest::mouseClick(save(), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).value<core::InterventionEvent>().kind, EventKind::Closed);
}

void TestInterventionPage::correctionsNeedAReason()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::correctionRequested);
    const core::InterventionEvent event = m_fake->view.log.at(2);
    Q_EMIT find<LogPanel>("logPanel")->correctRequested(event); // As its menu does.
    typeWhen("12:35");
    QTest::mouseClick(save(), Qt::LeftButton);
    QVERIFY(!field("comment")->error().isEmpty());
    find<QLineEdit>("stepCommentEdit")->setText(QStringLiteral("arrivé plus tôt"));
    QTest::mouseClick(save(), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).value<core::EventId>(), event.id);
    const auto replacement = requested.at(0).at(1).value<core::InterventionEvent>();
    QCOMPARE(replacement.kind, EventKind::WorkStarted);
    QCOMPARE(replacement.at, when::at("2026-11-22 12:35"));
}

void TestInterventionPage::notesAreAdded()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::eventRequested);
    auto *note = find<QLineEdit>("logNoteEdit");
    QTest::keyClicks(note, QStringLiteral("rappelle demain"));
    QTest::keyClick(note, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const auto event = requested.at(0).at(0).value<core::InterventionEvent>();
    QCOMPARE(event.kind, EventKind::Noted);
    QCOMPARE(event.comment, QStringLiteral("rappelle demain"));
    m_page->answered(core::ChangeSet{}, QStringLiteral("Noted."));
    QVERIFY(note->text().isEmpty());
}

void TestInterventionPage::fieldsAreSavedWhereTheyStand()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::changeRequested);
    auto *title = find<QLineEdit>("titleEdit");
    title->setText(QStringLiteral("Serveur de fichiers arrêté"));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).value<core::Intervention>().title, m_fake->view.intervention.title);
    QCOMPARE(requested.at(0).at(1).value<core::Intervention>().title,
             QStringLiteral("Serveur de fichiers arrêté"));
}

void TestInterventionPage::aConflictCanBeOverruled()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::changeRequested);
    auto *title = find<QLineEdit>("titleEdit");
    title->setText(QStringLiteral("Le mien"));
    QTest::keyClick(title, Qt::Key_Return);
    m_fake->view.intervention.title = QStringLiteral("Le leur");
    m_page->answered(core::Error{.kind = core::ErrorKind::Conflict, .field = QStringLiteral("title")}, {});
    QTRY_COMPARE(title->text(), QStringLiteral("Le leur"));
    auto *bar = m_page->findChild<MessageBar *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(bar->isVisible());
    Q_EMIT bar->actionChosen();
    QCOMPARE(requested.size(), 2);
    QCOMPARE(requested.at(1).at(0).value<core::Intervention>().title, QStringLiteral("Le leur"));
    QCOMPARE(requested.at(1).at(1).value<core::Intervention>().title, QStringLiteral("Le mien"));
}

void TestInterventionPage::somethingTypedIsNotLostUnasked()
{
    QVERIFY(m_page->canLeave());
    find<QLineEdit>("logNoteEdit")->setText(QStringLiteral("à ne pas perdre"));
    QVERIFY(!m_page->canLeave());
    QVERIFY(m_page->canLeave()); // Told once.
}

void TestInterventionPage::aBreachTakesItsCause()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::noteRequested);
    auto *cause = find<QLineEdit>("breachCauseEdit");
    QVERIFY(cause->isVisible());
    cause->setText(QStringLiteral("badge désactivé"));
    QTest::keyClick(cause, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const auto note = requested.at(0).at(0).value<core::BreachNote>();
    QCOMPARE(note.milestone, core::Milestone::Restored);
    QCOMPARE(note.cause, QStringLiteral("badge désactivé"));
}

void TestInterventionPage::escapeClosesTheForm()
{
    QSignalSpy back(m_page.get(), &Page::backRequested);
    step(Step::Pause)->trigger();
    QTest::keyClick(find<QLineEdit>("stepCommentEdit"), Qt::Key_Escape);
    QVERIFY(!find<QWidget>("stepForm")->isVisible());
    QCOMPARE(back.size(), 0);
    QTest::keyClick(find<QWidget>("commitmentsTable"), Qt::Key_Escape);
    QCOMPARE(back.size(), 1);
}

QTEST_MAIN(TestInterventionPage)
#include "tst_interventionpage.moc"
