// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeInterventions.h"
#include "Warnings.h"
#include "ui/pages/intervention/FacetBar.h"
#include "ui/pages/intervention/InterventionBulkEditor.h"
#include "ui/pages/intervention/InterventionColumns.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/intervention/InterventionsPage.h"
#include "ui/pages/intervention/PeekPanel.h"
#include "ui/style/Theme.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/TypeAhead.h"
#include "ui/widgets/ViewsMenu.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace ui;

/// The list of interventions, what narrows it, and the form for a new one.
class TestInterventionList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void placesSurvive_data();
    void placesSurvive();
    void placesReadByOthers_data();
    void placesReadByOthers();
    void dueIsToldInWords_data();
    void dueIsToldInWords();

    void opensOnWhatIsOpen();
    void scopeNarrowsAndIsRemembered();
    void aFigureOpensWhatItCounts();
    void typingFilters();
    void selectingPeeksAndEnterOpens();
    void whatIsOpenComesByDueDate();
    void filtersReadAsSentences();
    void viewsAreSharedByTheOffice();
    void manyAreEditedWithAPreview();
    void exportsAreOfWhatIsShown();

    void aNewOneTakesThreeFields();
    void aNewOneNeedsAClient();
    void alreadyResolvedIsOneMoreLine();
    void resolvedOnThePhoneInOneGo();
    void tabDoesNotWaitForTheSuggestions();
    void nobodyFoundIsSaid();
    void refusalsStandBesideTheField();

private:
    template <class T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    core::InterventionFilter asked() const
    {
        return m_fake->asked.isEmpty() ? core::InterventionFilter() : m_fake->asked.constLast();
    }
    void chooseMorel()
    {
        m_page->open(newInterventionPlace());
        auto *client = find<TypeAhead>("newclient");
        client->setFocus();
        QTest::keyClicks(client, QStringLiteral("cab"));
        QTRY_VERIFY(client->isListShown());
        QTest::keyClick(client, Qt::Key_Return);
        QTRY_COMPARE(client->text(), QStringLiteral("Cabinet Morel"));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeInterventions> m_fake;
    core::ChangeNotifier m_changes;
    std::unique_ptr<InterventionsPage> m_page;
};

Q_DECLARE_METATYPE(core::InterventionFilter)

void TestInterventionList::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestInterventionList::init()
{
    failOnWarnings();
    m_fake = std::make_unique<FakeInterventions>();
    m_fake->rows = {m_fake->row(), FakeInterventions::seen(322, "Redémarrage inattendu", "2026-09-22 09:00")};
    m_page = std::make_unique<InterventionsPage>(m_fake->source(), FakeInterventions::format(), m_changes,
                                                 nullptr);
    m_page->resize(1300, 800);
    m_page->show();
}

void TestInterventionList::cleanup()
{
    QCoreApplication::sendPostedEvents(qApp); // Answers under way reach the page they are for.
    m_page.reset();
    m_fake.reset();
}

void TestInterventionList::placesSurvive_data()
{
    QTest::addColumn<core::InterventionFilter>("filter");
    const core::Month may{.year = 2016, .month = 5};
    QTest::newRow("what is open") << core::InterventionFilter{.scope = core::InterventionScope::Open};
    QTest::newRow("late, next due first") << core::InterventionFilter{
        .scope = core::InterventionScope::Late, .order = core::InterventionOrder::NextDueFirst};
    QTest::newRow("nobody's, outside contract") << core::InterventionFilter{
        .scope = core::InterventionScope::Waiting, .unassigned = true, .uncovered = true};
    QTest::newRow("narrowed by everything")
        << core::InterventionFilter{.text = QStringLiteral("vpn é"),
                                    .scope = core::InterventionScope::Finished,
                                    .client = core::ClientId(7),
                                    .contract = core::ContractId(2),
                                    .asset = core::AssetId(5),
                                    .technician = core::TechnicianId(1),
                                    .kind = core::InterventionKind::Preventive,
                                    .priority = core::Priority::P4};
    QTest::newRow("breaches of a month") << core::InterventionFilter{
        .outcome = core::OutcomeFacet{.month = may,
                                      .outcome = core::Outcome::Breached,
                                      .priority = core::Priority::P1,
                                      .milestone = core::Milestone::Acknowledged}};
    QTest::newRow("reopened in a month") << core::InterventionFilter{
        .move = core::MoveFacet{.month = may, .kind = core::BacklogMove::Kind::Reopened}};
}

void TestInterventionList::placesSurvive()
{
    QFETCH(const core::InterventionFilter, filter);
    const QVariantMap map = placeFilter(filter);
    QCOMPARE(placeFilter(interventionFilter(map)), map);
    const core::InterventionFilter read = interventionFilter(map);
    QCOMPARE(read.scope, filter.scope);
    QCOMPARE(read.order, filter.order);
    QCOMPARE(read.client, filter.client);
    QCOMPARE(read.kind, filter.kind);
    QCOMPARE(read.unassigned, filter.unassigned);
    QCOMPARE(read.uncovered, filter.uncovered);
    QCOMPARE(read.outcome.has_value(), filter.outcome.has_value());
    QCOMPARE(read.move.has_value(), filter.move.has_value());
}

void TestInterventionList::placesReadByOthers_data()
{
    QTest::addColumn<QVariantMap>("place");
    QTest::addColumn<QString>("shown");
    const QString month = QStringLiteral("2016-05");
    QTest::newRow("nothing") << QVariantMap{} << QString();
    QTest::newRow("kept") << QVariantMap{{QStringLiteral("month"), month},
                                         {QStringLiteral("outcome"), QStringLiteral("kept")}}
                          << QStringLiteral("Commitments kept in May 2016");
    QTest::newRow("breached, P2, restoration")
        << QVariantMap{{QStringLiteral("month"), month},
                       {QStringLiteral("outcome"), QStringLiteral("breached")},
                       {QStringLiteral("priority"), 2},
                       {QStringLiteral("milestone"), 2}}
        << QStringLiteral("Commitments breached in May 2016 · P2 · Restoration");
    QTest::newRow("opened") << QVariantMap{{QStringLiteral("month"), month},
                                           {QStringLiteral("move"), QStringLiteral("opened")}}
                            << QStringLiteral("Opened in May 2016");
    QTest::newRow("nonsense") << QVariantMap{{QStringLiteral("month"), QStringLiteral("soon")},
                                             {QStringLiteral("outcome"), QStringLiteral("lost")},
                                             {QStringLiteral("priority"), 9}}
                              << QString();
}

void TestInterventionList::placesReadByOthers()
{
    QFETCH(const QVariantMap, place);
    QFETCH(const QString, shown);
    QCOMPARE(facetText(interventionFilter(place), {}, FakeInterventions::format()), shown);
}

void TestInterventionList::dueIsToldInWords_data()
{
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("words");
    QTest::newRow("passed") << "2026-11-22 17:31"
                            << "late by 1 h 12";
    QTest::newRow("soon") << "2026-11-22 19:31"
                          << "in 48 min";
    QTest::newRow("tomorrow") << "2026-11-23 10:30"
                              << "tomorrow 10:30";
    QTest::newRow("in the week") << "2026-11-26 10:30"
                                 << "Thursday 10:30";
}

void TestInterventionList::dueIsToldInWords()
{
    QFETCH(const QString, due);
    QFETCH(const QString, words);
    core::InterventionRow row = m_fake->row();
    row.nextDue = when::at(due);
    for (const auto &column : interventionColumns(FakeInterventions::format())) {
        if (column.id == QLatin1String("due"))
            QCOMPARE(column.text(row).toString().replace(QChar(0xa0), QLatin1Char(' ')), words);
    }
}

void TestInterventionList::opensOnWhatIsOpen()
{
    m_page->open({.page = kInterventionsId});
    QTRY_COMPARE(find<ListView>("interventionList")->model()->rowCount(), 2);
    QCOMPARE(asked().scope, core::InterventionScope::Open);
    QCOMPARE(asked().now, when::at(FakeInterventions::kNow));
    QVERIFY(!find<FacetBar>("facetBar")->isVisible());
}

void TestInterventionList::scopeNarrowsAndIsRemembered()
{
    m_page->open({.page = kInterventionsId});
    QSignalSpy moved(m_page.get(), &Page::placeChanged);
    find<QAbstractButton>("segment1Button")->click();
    QCOMPARE(moved.size(), 1);
    QTRY_COMPARE(asked().scope, core::InterventionScope::Late);
    QCOMPARE(m_page->place().filter.value(QStringLiteral("scope")).toString(), QStringLiteral("late"));
}

void TestInterventionList::aFigureOpensWhatItCounts()
{
    m_page->open({.page = kInterventionsId,
                  .filter = {{QStringLiteral("month"), QStringLiteral("2016-05")},
                             {QStringLiteral("outcome"), QStringLiteral("breached")}}});
    auto *bar = find<FacetBar>("facetBar");
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->text(), QStringLiteral("Commitments breached in May 2016"));
    QTRY_VERIFY(!m_fake->asked.isEmpty());
    QCOMPARE(asked().scope, core::InterventionScope::Everything);
    QVERIFY(asked().outcome.has_value());
    find<QAbstractButton>("clearFacetButton")->click();
    QVERIFY(!bar->isVisible());
    QTRY_VERIFY(!asked().outcome.has_value());
}

void TestInterventionList::typingFilters()
{
    m_page->open({.page = kInterventionsId});
    auto *list = find<ListView>("interventionList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setFocus();
    QTest::keyClicks(list, QStringLiteral("v"));
    QTRY_COMPARE(asked().text, QStringLiteral("v"));
}

void TestInterventionList::selectingPeeksAndEnterOpens()
{
    m_page->open({.page = kInterventionsId});
    auto *list = find<ListView>("interventionList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    auto *peek = find<PeekPanel>("peekPanel");
    QVERIFY(peek->isVisible());
    QSignalSpy navigate(m_page.get(), &Page::navigate);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(navigate.size(), 1);
    QCOMPARE(navigate.at(0).at(0).value<Place>(), interventionPlace(core::InterventionId(418)));
}

void TestInterventionList::whatIsOpenComesByDueDate()
{
    m_page->open({.page = kInterventionsId});
    QTRY_VERIFY(!m_fake->asked.isEmpty());
    QCOMPARE(asked().order, core::InterventionOrder::NextDueFirst);
    find<QAbstractButton>("segment3Button")->click(); // Finished.
    QTRY_COMPARE(asked().order, core::InterventionOrder::NewestFirst);
}

void TestInterventionList::filtersReadAsSentences()
{
    m_page->open({.page = kInterventionsId,
                  .filter = {{QStringLiteral("scope"), QStringLiteral("open")},
                             {QStringLiteral("client"), 7},
                             {QStringLiteral("technician"), QStringLiteral("none")},
                             {QStringLiteral("contract"), QStringLiteral("none")}}});
    auto *client = find<FilterChip>("clientChip");
    QTRY_COMPARE(client->text(), QStringLiteral("Client: Cabinet Morel"));
    QCOMPARE(find<FilterChip>("technicianChip")->text(), QStringLiteral("Assigned to nobody"));
    QCOMPARE(find<FilterChip>("contractChip")->text(), QStringLiteral("Outside contract"));
    QVERIFY(!find<FilterChip>("kindChip")->isVisible());
    QTRY_VERIFY(asked().unassigned && asked().uncovered);
    QTest::keyClick(client, Qt::Key_Delete);
    QTRY_VERIFY(!asked().client);
    QVERIFY(!m_page->place().filter.contains(QStringLiteral("client")));
    QCOMPARE(m_page->place().filter.value(QStringLiteral("technician")).toString(), QStringLiteral("none"));
}

void TestInterventionList::viewsAreSharedByTheOffice()
{
    m_fake->views = {
        {.id = core::SavedViewId(4),
         .list = QStringLiteral("interventions"),
         .name = QStringLiteral("P1 en retard"),
         .definition = QStringLiteral(
             R"({"filter":{"scope":"late","priority":1},"columns":["number","title","due","category"]})")}};
    core::ChangeSet stored;
    stored.membership.insert(core::Table::SavedView);
    Q_EMIT m_changes.changed(stored);
    m_page->open({.page = kInterventionsId});
    auto *menu = find<ViewsMenu>("viewsButton");
    QTRY_COMPARE(menu->views().size(), 1);
    Q_EMIT menu->chosen(core::SavedViewId(4));
    QTRY_COMPARE(asked().scope, core::InterventionScope::Late);
    QCOMPARE(asked().priority, std::optional(core::Priority::P1));
    QCOMPARE(m_page->place().filter.value(QStringLiteral("view")).toLongLong(), 4);
    QVERIFY(find<ListView>("interventionList")->shownColumns().contains(QStringLiteral("category")));
    QSignalSpy saved(&m_page->list(), &InterventionListPage::viewSaved);
    Q_EMIT menu->saveRequested(QStringLiteral("Comme ici"));
    const auto view = saved.value(0).value(0).value<core::SavedView>();
    QCOMPARE(view.list, QStringLiteral("interventions"));
    QVERIFY(view.definition.contains(QStringLiteral("late")));
    QVERIFY(!view.definition.contains(QStringLiteral("\"view\"")));
}

void TestInterventionList::manyAreEditedWithAPreview()
{
    m_page->open({.page = kInterventionsId});
    auto *list = find<ListView>("interventionList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QTest::mouseClick(find<QPushButton>("bulkEditButton"), Qt::LeftButton);
    QTRY_VERIFY(m_page->findChild<InterventionBulkEditor *>());
    auto *editor = find<InterventionBulkEditor>("interventionBulkEditor");
    QSignalSpy saved(&m_page->list(), &InterventionListPage::bulkSaved);
    QTest::mouseClick(find<QPushButton>("saveFormButton"), Qt::LeftButton);
    QCOMPARE(saved.size(), 0); // Nothing would change.
    auto *step = find<QComboBox>("stepEdit");
    step->setCurrentIndex(step->findText(QStringLiteral("Resume")));
    QCOMPARE(editor->plan().refused.size(), 2); // They do not wait.
    auto *reason = find<QComboBox>("pauseReasonEdit");
    QVERIFY(!reason->isVisible());
    step->setCurrentIndex(step->findText(QStringLiteral("Put on hold")));
    QVERIFY(reason->isVisible());
    QCOMPARE(editor->plan().changes.size(), 2);
    auto *technician = find<QComboBox>("technicianEdit");
    technician->setCurrentIndex(technician->findText(QStringLiteral("Camille Roux")));
    QVERIFY(!m_page->canLeave());
    QTest::mouseClick(find<QPushButton>("saveFormButton"), Qt::LeftButton);
    const auto changes = saved.value(0).value(0).value<QList<core::InterventionChange>>();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.constFirst().after.technician, core::TechnicianId(1));
    QCOMPARE(changes.constFirst().events.constFirst().kind, core::EventKind::Paused);
    m_page->list().saved();
    QTRY_VERIFY(list->isVisible());
    QVERIFY(m_page->canLeave());
}

void TestInterventionList::exportsAreOfWhatIsShown()
{
    m_page->open({.page = kInterventionsId});
    QSignalSpy asked(&m_page->list(), &InterventionListPage::exportRequested);
    find<QAction>("exportCsv")->trigger();
    QCOMPARE(asked.size(), 1);
    const auto columns = m_page->list().columns();
    const core::TableSheet sheet = interventionSheet(columns, QLocale());
    QCOMPARE(sheet.columns.size(), columns.size());
    for (const auto &column : columns) {
        if (column.id == QLatin1String("reported"))
            QCOMPARE(column.value(m_fake->row()).toDate(), QDate(2026, 11, 22));
    }
    QCOMPARE(m_page->list().filter().scope, core::InterventionScope::Open);
}

void TestInterventionList::aNewOneTakesThreeFields()
{
    QSignalSpy reported(&m_page->entry(), &NewInterventionPage::reportRequested);
    chooseMorel();
    auto *title = find<QLineEdit>("newtitle");
    QVERIFY(title->hasFocus());
    QTest::keyClicks(title, QStringLiteral("Plus de messagerie"));
    QTRY_VERIFY(!m_fake->drafts.isEmpty()); // Due dates while one types.
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(reported.size(), 1);
    const auto report = reported.at(0).at(0).value<NewIntervention>();
    QCOMPARE(report.intervention.client, core::ClientId(7));
    QCOMPARE(report.intervention.title, QStringLiteral("Plus de messagerie"));
    QCOMPARE(report.at, when::at(FakeInterventions::kNow));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(reported.size(), 1); // Once is enough.
    QSignalSpy navigate(m_page.get(), &Page::navigate);
    m_page->entry().answered(core::ChangeSet{}, core::InterventionId(419));
    QCOMPARE(navigate.at(0).at(0).value<Place>(), interventionPlace(core::InterventionId(419)));
}

void TestInterventionList::aNewOneNeedsAClient()
{
    QSignalSpy reported(&m_page->entry(), &NewInterventionPage::reportRequested);
    m_page->open(newInterventionPlace());
    auto *title = find<QLineEdit>("newtitle");
    QTest::keyClicks(title, QStringLiteral("Plus de messagerie"));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(reported.size(), 0);
    QVERIFY(!find<FormField>("clientField")->error().isEmpty());
    QVERIFY(m_page->canLeave()); // Nothing is lost: it waits here.
    m_page->open({.page = kInterventionsId});
    m_page->open(newInterventionPlace());
    QCOMPARE(title->text(), QStringLiteral("Plus de messagerie"));
}

void TestInterventionList::alreadyResolvedIsOneMoreLine()
{
    QSignalSpy reported(&m_page->entry(), &NewInterventionPage::reportRequested);
    chooseMorel();
    QTest::keyClicks(find<QLineEdit>("newtitle"), QStringLiteral("Mot de passe"));
    for (const auto &[name, moment] : {std::pair{"newat", "9:05"}, std::pair{"newresolved", "9:20"}}) {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromLatin1(moment));
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    QTest::keyClick(find<QLineEdit>("newtitle"), Qt::Key_Return);
    QCOMPARE(reported.size(), 1);
    const auto report = reported.at(0).at(0).value<NewIntervention>();
    QCOMPARE(report.at, when::at("2026-11-22 09:05"));
    QVERIFY(report.resolution);
    QCOMPARE(report.resolution->at, when::at("2026-11-22 09:20"));
    QCOMPARE(report.resolution->worked, core::Minutes(0));
}

void TestInterventionList::resolvedOnThePhoneInOneGo()
{
    QSignalSpy reported(&m_page->entry(), &NewInterventionPage::reportRequested);
    chooseMorel();
    QTRY_COMPARE(find<QComboBox>("newtechnician")->count(), 2);
    QVERIFY(!find<QWidget>("newworked")->isVisible());
    QTest::keyClicks(find<QLineEdit>("newtitle"), QStringLiteral("Mot de passe"));
    find<QAction>("resolveNow")->trigger();
    auto *worked = find<QLineEdit>("newworked");
    QVERIFY(worked->hasFocus());
    QTest::keyClicks(worked, QStringLiteral("8"));
    QTest::keyClick(worked, Qt::Key_Tab);
    QVERIFY(find<QLineEdit>("newat")->text().endsWith(QStringLiteral("18:35"))); // When the call began.
    QTest::keyClicks(find<QLineEdit>("newsolution"), QStringLiteral("Remis"));
    find<QAbstractButton>("newclosed")->click();
    QTest::keyClick(find<QLineEdit>("newsolution"), Qt::Key_Return);
    QCOMPARE(reported.size(), 1);
    const auto report = reported.at(0).at(0).value<NewIntervention>();
    QCOMPARE(report.at, when::at("2026-11-22 18:35"));
    QCOMPARE(report.resolution, (core::QuickResolution{.at = when::at(FakeInterventions::kNow),
                                                       .worked = core::Minutes(8),
                                                       .solution = QStringLiteral("Remis"),
                                                       .isClosed = true}));
    QCOMPARE(report.intervention.technician, core::TechnicianId(1)); // There is no other.
}

/// Client, Tab, line, Enter, faster than the suggestions come.
void TestInterventionList::tabDoesNotWaitForTheSuggestions()
{
    QSignalSpy reported(&m_page->entry(), &NewInterventionPage::reportRequested);
    m_page->open(newInterventionPlace());
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    auto *client = find<TypeAhead>("newclient");
    client->setFocus();
    QTest::keyClicks(client, QStringLiteral("morel"));
    client->clear();
    QTest::keyClicks(client, QStringLiteral("cab"));
    QTest::keyClick(client, Qt::Key_Tab);
    auto *title = find<QLineEdit>("newtitle");
    QVERIFY(title->hasFocus());
    QTest::keyClicks(title, QStringLiteral("Plus de Wi-Fi"));
    QTRY_COMPARE(client->id(), 7);
    QCOMPARE(client->text(), QStringLiteral("Cabinet Morel"));
    QVERIFY(title->hasFocus());
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(reported.size(), 1);
}

void TestInterventionList::nobodyFoundIsSaid()
{
    m_page->open(newInterventionPlace());
    auto *client = find<TypeAhead>("newclient");
    client->setFocus();
    QTest::keyClicks(client, QStringLiteral("zzz"));
    const auto help = [this] {
        const QList<QLabel *> labels = find<FormField>("clientField")->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *each) {
            return each->text().startsWith(QStringLiteral("Nobody found"));
        });
    };
    QTRY_VERIFY(help());
    client->selectAll();
    QTest::keyClicks(client, QStringLiteral("cab"));
    QTRY_VERIFY(client->isListShown());
    QVERIFY(!help());
    QTest::keyClick(client, Qt::Key_Tab);
    QCOMPARE(client->id(), 7);
    QVERIFY(find<QLineEdit>("newtitle")->hasFocus());
}

void TestInterventionList::refusalsStandBesideTheField()
{
    chooseMorel();
    QTest::keyClicks(find<QLineEdit>("newtitle"), QStringLiteral("Panne"));
    QTest::keyClick(find<QLineEdit>("newtitle"), Qt::Key_Return);
    m_page->entry().answered(
        core::invalid({QT_TRANSLATE_NOOP("Sentence", "Several contracts fit: %1. Choose one."),
                       {QStringLiteral("A, B")}},
                      QStringLiteral("contract")),
        {});
    QVERIFY(find<FormField>("contractField")->error().contains(QStringLiteral("A, B")));
}

QTEST_MAIN(TestInterventionList)
#include "tst_interventionlist.moc"
