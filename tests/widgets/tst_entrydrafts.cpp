// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeInterventions.h"
#include "Warnings.h"
#include "core/exchange/DraftStore.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/intervention/InterventionsPage.h"
#include "ui/pages/intervention/StepForm.h"
#include "ui/pages/intervention/TemplateForm.h"
#include "ui/style/Theme.h"
#include "ui/widgets/FormDraft.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TypeAhead.h"

#include <QAction>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace ui;

/// What is typed into the forms of interventions outlives the page; what comes back every week is typed once.
class TestEntryDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aNewInterventionComesBack();
    void itsDraftCanBeDiscarded();
    void savedOnesLeaveNoDraft();
    void eachPlaceHasItsOwn();
    void aStepComesBack();
    void cancelledFormsLeaveNoDraft();
    void aSolutionBeingTypedComesBack();
    void passwordsAreNotKept();
    void aTemplateFillsTheForm();
    void whatWasTypedStaysUnderATemplate();
    void aTemplateIsMadeOfThePage();
    void aTemplateIsChangedOrRemoved();

private:
    template <class T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    /// A page as a new process makes it.
    void start()
    {
        m_drafts = std::make_unique<core::DraftStore>(m_folder->path(), QStringLiteral("/data/office.vigie"),
                                                      [] { return when::at(FakeInterventions::kNow); });
        InterventionSource source = m_fake->source();
        source.templates = [this] {
            return soon(core::Result<QList<core::InterventionTemplate>>(m_templates));
        };
        source.drafts = m_drafts.get();
        m_page = std::make_unique<InterventionsPage>(source, FakeInterventions::format(), m_changes, nullptr);
        m_page->resize(1180, 840);
        m_page->show();
    }
    /// As if the process were killed: nothing is asked, nothing saved.
    void kill()
    {
        QCoreApplication::sendPostedEvents(qApp);
        m_page.reset();
        m_drafts.reset();
    }
    /// Longer than a draft takes.
    static void waitForDraft() { QTest::qWait(2000); }
    MessageBar *bar(const char *form) const
    {
        return find<QWidget>(form)->findChild<MessageBar *>(QStringLiteral("draftBar"));
    }
    void typeNew()
    {
        m_page->open(newInterventionPlace());
        auto *client = find<TypeAhead>("newclient");
        client->setFocus();
        QTest::keyClicks(client, QStringLiteral("cab"));
        QTRY_VERIFY(client->isListShown());
        QTest::keyClick(client, Qt::Key_Tab);
        QTest::keyClicks(find<QLineEdit>("newtitle"), QStringLiteral("Plus de messagerie"));
        find<QComboBox>("newUrgency")->setCurrentIndex(0);
    }
    void openRecord()
    {
        m_page->open(interventionPlace(core::InterventionId(418)));
        QTRY_COMPARE(find<QLineEdit>("titleEdit")->text(),
                     QStringLiteral("Serveur de fichiers inaccessible"));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeInterventions> m_fake;
    std::unique_ptr<core::DraftStore> m_drafts;
    core::ChangeNotifier m_changes;
    QList<core::InterventionTemplate> m_templates;
    std::unique_ptr<InterventionsPage> m_page;
};

void TestEntryDrafts::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestEntryDrafts::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_fake = std::make_unique<FakeInterventions>();
    m_templates = {{.id = core::InterventionTemplateId(1),
                    .name = QStringLiteral("Mot de passe"),
                    .title = QStringLiteral("Mot de passe oublié"),
                    .description = QStringLiteral("Rappeler au numéro connu."),
                    .kind = core::InterventionKind::Request,
                    .channel = core::Channel::Email,
                    .impact = core::Impact::User,
                    .urgency = core::Urgency::High,
                    .category = QStringLiteral("Comptes"),
                    .planned = core::Minutes(10),
                    .version = 2}};
    start();
}

void TestEntryDrafts::cleanup()
{
    kill();
    m_fake.reset();
}

void TestEntryDrafts::aNewInterventionComesBack()
{
    typeNew();
    waitForDraft();
    kill();
    start();
    m_page->open(newInterventionPlace());
    QVERIFY(bar("newInterventionPage")->isVisible());
    QVERIFY(bar("newInterventionPage")->text().contains(QStringLiteral("18:43")));
    QCOMPARE(find<QLineEdit>("newtitle")->text(), QStringLiteral("Plus de messagerie"));
    QCOMPARE(find<TypeAhead>("newclient")->id(), 7);
    QCOMPARE(find<QComboBox>("newUrgency")->currentIndex(), 0);
    QTRY_COMPARE(find<QComboBox>("newcontact")->count(), 2); // Its choices are there again.
    QSignalSpy reported(&m_page->entry(), &NewInterventionPage::reportRequested);
    QTest::keyClick(find<QLineEdit>("newtitle"), Qt::Key_Return);
    QCOMPARE(reported.size(), 1);
    QCOMPARE(reported.at(0).at(0).value<NewIntervention>().intervention.client, core::ClientId(7));
}

void TestEntryDrafts::itsDraftCanBeDiscarded()
{
    typeNew();
    waitForDraft();
    kill();
    start();
    m_page->open(newInterventionPlace());
    bar("newInterventionPage")->findChild<QPushButton *>(QStringLiteral("messageActionButton"))->click();
    QCOMPARE(find<QLineEdit>("newtitle")->text(), QString());
    QCOMPARE(find<TypeAhead>("newclient")->id(), 0);
    kill();
    start();
    m_page->open(newInterventionPlace());
    QVERIFY(!bar("newInterventionPage")->isVisible());
}

void TestEntryDrafts::savedOnesLeaveNoDraft()
{
    typeNew();
    waitForDraft();
    QTest::keyClick(find<QLineEdit>("newtitle"), Qt::Key_Return);
    m_page->entry().answered(core::ChangeSet{}, core::InterventionId(419));
    waitForDraft();
    kill();
    start();
    m_page->open(newInterventionPlace());
    QCOMPARE(find<QLineEdit>("newtitle")->text(), QString());
    QVERIFY(!bar("newInterventionPage")->isVisible());
}

/// A form begun for anybody is not lost to one that is begun from a client's page.
void TestEntryDrafts::eachPlaceHasItsOwn()
{
    typeNew();
    m_page->open(newInterventionPlace(core::ClientId(7)));
    QCOMPARE(find<QLineEdit>("newtitle")->text(), QString());
    QTRY_COMPARE(find<TypeAhead>("newclient")->id(), 7);
    waitForDraft(); // Nothing was typed: nothing is kept.
    m_page->open(newInterventionPlace());
    QCOMPARE(find<QLineEdit>("newtitle")->text(), QStringLiteral("Plus de messagerie"));
    m_page->open(newInterventionPlace(core::ClientId(7)));
    QVERIFY(!bar("newInterventionPage")->isVisible());
}

void TestEntryDrafts::aStepComesBack()
{
    openRecord();
    const QString restore = QStringLiteral("step%1").arg(static_cast<int>(Step::Restore));
    find<QAction>(qPrintable(restore))->trigger();
    QTest::keyClicks(find<QLineEdit>("stepCommentEdit"), QStringLiteral("disque remis"));
    waitForDraft();
    kill();
    start();
    openRecord();
    find<QAction>(qPrintable(QStringLiteral("step%1").arg(static_cast<int>(Step::Pause))))->trigger();
    QCOMPARE(find<QLineEdit>("stepCommentEdit")->text(), QString()); // Of another step.
    find<QAction>(qPrintable(restore))->trigger();
    QCOMPARE(find<QLineEdit>("stepCommentEdit")->text(), QStringLiteral("disque remis"));
    QVERIFY(bar("stepForm")->isVisible());
}

void TestEntryDrafts::cancelledFormsLeaveNoDraft()
{
    openRecord();
    QAction *step = find<QAction>(qPrintable(QStringLiteral("step%1").arg(static_cast<int>(Step::Restore))));
    step->trigger();
    auto *comment = find<QLineEdit>("stepCommentEdit");
    QTest::keyClicks(comment, QStringLiteral("disque remis"));
    waitForDraft();
    QTest::keyClick(comment, Qt::Key_Escape);
    step->trigger();
    QCOMPARE(comment->text(), QString());
    QTest::keyClicks(comment, QStringLiteral("encore"));
    waitForDraft();
    m_page->record().answered(core::ChangeSet{}, QStringLiteral("Saved."));
    step->trigger();
    QCOMPARE(comment->text(), QString());
}

void TestEntryDrafts::aSolutionBeingTypedComesBack()
{
    openRecord();
    auto *solution = find<QPlainTextEdit>("solutionEdit");
    solution->setFocus();
    QTest::keyClicks(solution, QStringLiteral("Disque remplace"));
    QTest::keyClicks(find<QLineEdit>("logNoteEdit"), QStringLiteral("rappeler lundi"));
    solution->setFocus();
    waitForDraft();
    kill();
    start();
    openRecord();
    QTRY_COMPARE(find<QPlainTextEdit>("solutionEdit")->toPlainText(), QStringLiteral("Disque remplace"));
    QCOMPARE(find<QLineEdit>("logNoteEdit")->text(), QStringLiteral("rappeler lundi"));
    QSignalSpy changed(&m_page->record(), &InterventionPage::changeRequested);
    QVERIFY(find<QPlainTextEdit>("solutionEdit")->hasFocus());
    find<QLineEdit>("logNoteEdit")->setFocus();
    QCOMPARE(changed.size(), 1); // Left, it is saved.
    QCOMPARE(changed.at(0).at(1).value<core::Intervention>().solution, QStringLiteral("Disque remplace"));
}

void TestEntryDrafts::passwordsAreNotKept()
{
    QWidget form;
    auto *layout = new QVBoxLayout(&form);
    auto *secret = new QLineEdit;
    auto *open = new QLineEdit;
    layout->addWidget(new FormField(QStringLiteral("secret"), QString(), secret));
    layout->addWidget(new FormField(QStringLiteral("open"), QString(), open));
    secret->setEchoMode(QLineEdit::Password);
    secret->setText(QStringLiteral("hunter2"));
    open->setText(QStringLiteral("x"));
    QCOMPARE(readFields(form), (QJsonObject{{QStringLiteral("open"), QStringLiteral("x")}}));
}

void TestEntryDrafts::aTemplateFillsTheForm()
{
    m_page->open(newInterventionPlace());
    auto *box = find<QComboBox>("newtemplate");
    QTRY_VERIFY(box->isVisible());
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(find<QLineEdit>("newtitle")->text(), QStringLiteral("Mot de passe oublié"));
    QCOMPARE(find<QPlainTextEdit>("newdescription")->toPlainText(),
             QStringLiteral("Rappeler au numéro connu."));
    QCOMPARE(find<QLineEdit>("newcategory")->text(), QStringLiteral("Comptes"));
    QCOMPARE(find<QComboBox>("newkind")->currentData().toInt(),
             static_cast<int>(core::InterventionKind::Request));
    QCOMPARE(find<QComboBox>("newUrgency")->currentIndex(), 0);
    find<QAction>("resolveNow")->trigger();
    QCOMPARE(find<QLineEdit>("newworked")->text(), FakeInterventions::format().duration(core::Minutes(10)));
}

void TestEntryDrafts::whatWasTypedStaysUnderATemplate()
{
    m_page->open(newInterventionPlace());
    auto *box = find<QComboBox>("newtemplate");
    QTRY_VERIFY(box->isVisible());
    QTest::keyClicks(find<QLineEdit>("newtitle"), QStringLiteral("Session fermee"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(find<QLineEdit>("newtitle")->text(), QStringLiteral("Session fermee"));
    QCOMPARE(find<QLineEdit>("newcategory")->text(), QStringLiteral("Comptes"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Up); // None: what it had filled in goes.
    QCOMPARE(find<QLineEdit>("newtitle")->text(), QStringLiteral("Session fermee"));
    QCOMPARE(find<QLineEdit>("newcategory")->text(), QString());
}

void TestEntryDrafts::aTemplateIsMadeOfThePage()
{
    typeNew();
    QSignalSpy wanted(&m_page->entry(), &NewInterventionPage::templateRequested);
    find<QAction>("keepTemplate")->trigger();
    auto *name = find<QLineEdit>("templateNameEdit");
    QVERIFY(name->hasFocus());
    QCOMPARE(name->text(), QStringLiteral("Plus de messagerie"));
    name->setText(QStringLiteral("Messagerie"));
    find<QLineEdit>("templatePlannedEdit")->setText(QStringLiteral("20"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const auto made = wanted.at(0).at(0).value<core::InterventionTemplate>();
    QVERIFY(!made.id.isValid());
    QCOMPARE(made.name, QStringLiteral("Messagerie"));
    QCOMPARE(made.title, QStringLiteral("Plus de messagerie"));
    QCOMPARE(made.urgency, core::Urgency::High);
    QCOMPARE(made.planned, core::Minutes(20));
    m_page->entry().templateAnswered(
        core::invalid({QT_TRANSLATE_NOOP("Sentence", "A template needs a name.")}, QStringLiteral("name")),
        {});
    QVERIFY(find<TemplateForm>("templateForm")->isVisible());
    m_page->entry().templateAnswered(core::ChangeSet{}, QStringLiteral("Template saved."));
    QVERIFY(!find<TemplateForm>("templateForm")->isVisible());
    QCOMPARE(find<QLineEdit>("newtitle")->text(), QStringLiteral("Plus de messagerie")); // And goes on.
}

void TestEntryDrafts::aTemplateIsChangedOrRemoved()
{
    m_page->open(newInterventionPlace());
    auto *box = find<QComboBox>("newtemplate");
    QTRY_VERIFY(box->isVisible());
    QVERIFY(!find<QAction>("changeTemplate")->isEnabled());
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    find<QAction>("changeTemplate")->trigger();
    QSignalSpy wanted(&m_page->entry(), &NewInterventionPage::templateRequested);
    QSignalSpy unwanted(&m_page->entry(), &NewInterventionPage::templateRemovalRequested);
    find<QLineEdit>("newcategory")->setText(QStringLiteral("Droits"));
    QTest::keyClick(find<QLineEdit>("templateNameEdit"), Qt::Key_Return);
    core::InterventionTemplate expected = m_templates.constFirst();
    expected.category = QStringLiteral("Droits");
    QCOMPARE(wanted.at(0).at(0).value<core::InterventionTemplate>(), expected);
    find<QPushButton>("removeTemplateButton")->click();
    QCOMPARE(unwanted.at(0).at(0).value<core::InterventionTemplate>(), m_templates.constFirst());
    m_templates.clear();
    Q_EMIT m_changes.changed({.updated = {}, .membership = {core::Table::InterventionTemplate}, .unit = {}});
    QTRY_VERIFY(!box->isVisible());
}

QTEST_MAIN(TestEntryDrafts)
#include "tst_entrydrafts.moc"
