// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "ui/style/Theme.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/Sidebar.h"
#include "ui/widgets/UndoBar.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace ui;

/// The smallest page there is, and the example of how one is written.
class DemoPage : public Page
{
    Q_OBJECT
public:
    explicit DemoPage(const QString &id) : m_id(id), m_save(new QAction(QStringLiteral("Save"), this))
    {
        m_save->setObjectName(QStringLiteral("save"));
        m_save->setShortcut(Qt::CTRL | Qt::Key_Return);
        connect(m_save, &QAction::triggered, this,
                [this] { Q_EMIT done(QStringLiteral("Saved"), QUuid::createUuid()); });
        m_text->setObjectName(QStringLiteral("recordLabel"));
        auto *panel = new Panel(QStringLiteral("Record"));
        panel->add(m_text);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
        layout->addWidget(panel);
    }

    void open(const Place &place) override
    {
        m_place = place;
        m_text->setText(QString::number(place.record));
        Q_EMIT headerChanged();
    }
    Place place() const override { return m_place; }
    HeaderContent header() const override
    {
        HeaderContent header{.title = m_id, .chips = {{QStringLiteral("active"), Tone::Kept}}};
        if (m_place.record != 0) {
            header.title = QStringLiteral("%1 %2").arg(m_id).arg(m_place.record);
            header.path = {{.text = m_id, .place = {.page = m_id}}};
            header.actions = {{m_save, ButtonLook::Primary}};
        }
        return header;
    }
    bool canLeave() override { return letsGo; }

    void type(const QString &filter)
    {
        m_place.filter.insert(QStringLiteral("text"), filter);
        Q_EMIT placeChanged();
    }

    bool letsGo = true;

private:
    QString m_id;
    Place m_place;
    QAction *m_save;
    QLabel *m_text = plainLabel(QString());
};

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup() { m_window.reset(); }

    void pagesAreMadeWhenFirstGoneTo();
    void backAndForwardKeepFilters();
    void placeKeysGoToPlaces();
    void aPageMayHoldTheUserBack();
    void crumbGoesUp();
    void headerActionWorksByMouseAndKey();
    void doneCanBeUndone();
    void failureIsSaidUntilTheNextSuccess();
    void paletteGoesToPlaces();
    void paletteRunsCommands();
    void paletteGroupsWhatProvidersFind();
    void lateAnswersAreDropped();
    void placeIsRemembered();

private:
    template <class T>
    T *child(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    DemoPage *page() { return qobject_cast<DemoPage *>(m_window->currentPage()); }
    void press(const QKeyCombination &keys)
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
        QTest::keyClick(target, keys.key(), keys.keyboardModifiers());
    }

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    int m_made = 0;
};

void TestMainWindow::init()
{
    failOnWarnings();
    m_made = 0;
    m_settings =
        std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat);
    m_settings->clear();
    m_window = std::make_unique<MainWindow>(*m_settings);
    for (const QString &id : {QStringLiteral("Today"), QStringLiteral("Clients"), QStringLiteral("Assets")}) {
        m_window->addPage(
            {.id = id, .title = id, .icon = QStringLiteral("today"), .make = [this, id]() -> Page * {
                 ++m_made;
                 return new DemoPage(id);
             }});
    }
    m_window->restore({.page = QStringLiteral("Today")});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::pagesAreMadeWhenFirstGoneTo()
{
    QCOMPARE(m_made, 1);
    QVERIFY(m_window->goTo({.page = QStringLiteral("Clients"), .record = 7}));
    QVERIFY(m_window->goTo({.page = QStringLiteral("Clients"), .record = 8}));
    QCOMPARE(m_made, 2);
    QCOMPARE(page()->place().record, 8);
    QVERIFY(!m_window->goTo({.page = QStringLiteral("Nowhere")}));
    QCOMPARE(page()->place().record, 8);
}

void TestMainWindow::backAndForwardKeepFilters()
{
    page()->type(QStringLiteral("morel"));
    m_window->goTo({.page = QStringLiteral("Clients"), .record = 7});
    press(Qt::ALT | Qt::Key_Left);
    QCOMPARE(page()->place().page, QStringLiteral("Today"));
    QCOMPARE(page()->place().filter.value(QStringLiteral("text")).toString(), QStringLiteral("morel"));
    QVERIFY(!child<QAbstractButton>("backButton")->isEnabled());
    press(Qt::ALT | Qt::Key_Right);
    QCOMPARE(page()->place().record, 7);
    QTest::mouseClick(child<QLabel>("recordLabel"), Qt::BackButton);
    QCOMPARE(page()->place().page, QStringLiteral("Today"));
}

void TestMainWindow::placeKeysGoToPlaces()
{
    press(Qt::CTRL | Qt::Key_3);
    QCOMPARE(m_window->currentPlace().page, QStringLiteral("Assets"));
    QVERIFY(child<SidebarButton>("AssetsPlaceButton")->isChecked());
    QTest::mouseClick(child<SidebarButton>("ClientsPlaceButton"), Qt::LeftButton);
    QCOMPARE(m_window->currentPlace().page, QStringLiteral("Clients"));
}

void TestMainWindow::aPageMayHoldTheUserBack()
{
    page()->letsGo = false;
    QTest::mouseClick(child<SidebarButton>("ClientsPlaceButton"), Qt::LeftButton);
    QCOMPARE(m_window->currentPlace().page, QStringLiteral("Today"));
    QVERIFY(child<SidebarButton>("TodayPlaceButton")->isChecked());
    QVERIFY(!m_window->close());
}

void TestMainWindow::crumbGoesUp()
{
    m_window->goTo({.page = QStringLiteral("Clients"), .record = 7});
    QTest::mouseClick(child<QAbstractButton>("crumbButton"), Qt::LeftButton);
    QCOMPARE(m_window->currentPlace(), (Place{.page = QStringLiteral("Clients")}));
}

void TestMainWindow::headerActionWorksByMouseAndKey()
{
    m_window->goTo({.page = QStringLiteral("Clients"), .record = 7});
    QSignalSpy done(m_window->currentPage(), &Page::done);
    QTest::mouseClick(child<QPushButton>("saveButton"), Qt::LeftButton);
    QCOMPARE(done.count(), 1);
    press(Qt::CTRL | Qt::Key_Return);
    QCOMPARE(done.count(), 2);
    press(Qt::CTRL | Qt::Key_K); // The palette knows it too.
    QTest::keyClicks(child<QLineEdit>("paletteEdit"), QStringLiteral("sav"));
    press(Qt::Key_Return);
    QCOMPARE(done.count(), 3);
    m_window->goTo({.page = QStringLiteral("Assets")});
    press(Qt::CTRL | Qt::Key_Return); // The action of a page that is left does not answer.
    QCOMPARE(done.count(), 3);
}

void TestMainWindow::doneCanBeUndone()
{
    QSignalSpy undone(m_window.get(), &MainWindow::undoRequested);
    const QUuid unit = QUuid::createUuid();
    m_window->showDone(QStringLiteral("Saved"), unit);
    auto *bar = child<UndoBar>("undoBar");
    QVERIFY(bar->isVisible());
    QTest::mouseClick(child<QPushButton>("undoButton"), Qt::LeftButton);
    QCOMPARE(undone.value(0).value(0).toUuid(), unit);
    QVERIFY(!bar->isVisible());
    m_window->showDone(QStringLiteral("Saved"), unit);
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 2 * (UndoBar::kShownMsecs + UndoBar::kFadeMsecs));
    m_window->showDone(QStringLiteral("Saved"), unit);
    press(Qt::CTRL | Qt::Key_Z); // Not what the bar names, but what stands last: the journal knows.
    QCOMPARE(undone.count(), 2);
    QVERIFY(undone.value(1).value(0).toUuid().isNull());
}

void TestMainWindow::failureIsSaidUntilTheNextSuccess()
{
    Q_EMIT page()->failed({.kind = core::ErrorKind::Busy});
    auto *bar = child<MessageBar>("messageBar");
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->tone(), Tone::Breached);
    QVERIFY(!bar->text().isEmpty());
    m_window->showDone(QStringLiteral("Saved"), {});
    QVERIFY(!bar->isVisible());
    QVERIFY(!child<QPushButton>("undoButton")->isVisible()); // Nothing to undo in that one.
}

void TestMainWindow::paletteGoesToPlaces()
{
    press(Qt::CTRL | Qt::Key_K);
    auto *edit = child<QLineEdit>("paletteEdit");
    QVERIFY(edit->hasFocus());
    QTest::keyClicks(edit, QStringLiteral("cli"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_window->currentPlace().page, QStringLiteral("Clients"));
    QVERIFY(!child<CommandPalette>("commandPalette")->isVisible());
}

void TestMainWindow::paletteRunsCommands()
{
    QAction action(QStringLiteral("New intervention"));
    m_window->addCommand(&action);
    QSignalSpy run(&action, &QAction::triggered);
    press(Qt::CTRL | Qt::Key_K);
    QTest::keyClicks(child<QLineEdit>("paletteEdit"), QStringLiteral("inter new")); // Words in any order.
    press(Qt::Key_Return);
    QCOMPARE(run.count(), 1);
    press(Qt::CTRL | Qt::Key_K);
    press(Qt::Key_Escape);
    QVERIFY(!child<CommandPalette>("commandPalette")->isVisible());
    QCOMPARE(run.count(), 1);
}

void TestMainWindow::paletteGroupsWhatProvidersFind()
{
    m_window->addSearch(
        {QStringLiteral("Customers"), [](const QString &text) {
             return QtFuture::makeReadyFuture(QList<PaletteItem>{
                 {.title = text, .detail = {}, .place = {.page = QStringLiteral("Clients"), .record = 9}}});
         }});
    press(Qt::CTRL | Qt::Key_K);
    QTest::keyClicks(child<QLineEdit>("paletteEdit"), QStringLiteral("zz"));
    auto *list = child<QListView>("paletteList");
    QTRY_COMPARE(list->model()->rowCount(), 2); // The heading and the one found.
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Customers"));
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->currentIndex()).center());
    QCOMPARE(m_window->currentPlace().record, 9);
}

void TestMainWindow::lateAnswersAreDropped()
{
    QList<std::shared_ptr<QPromise<QList<PaletteItem>>>> asked;
    m_window->addSearch({QStringLiteral("Customers"), [&asked](const QString &) {
                             asked << std::make_shared<QPromise<QList<PaletteItem>>>();
                             asked.constLast()->start();
                             return asked.constLast()->future();
                         }});
    press(Qt::CTRL | Qt::Key_K);
    auto *edit = child<QLineEdit>("paletteEdit");
    edit->setText(QStringLiteral("zz"));
    QTRY_COMPARE(asked.size(), 1);
    edit->setText(QStringLiteral("zzz"));
    QTRY_COMPARE(asked.size(), 2);
    const auto answer = [&asked](int i, const QString &title) {
        asked.at(i)->addResult(QList<PaletteItem>{{.title = title}});
        asked.at(i)->finish();
        QCoreApplication::sendPostedEvents();
    };
    answer(1, QStringLiteral("fresh"));
    answer(0, QStringLiteral("late"));
    auto *list = child<QListView>("paletteList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(1, 0).data().toString(), QStringLiteral("fresh"));
    press(Qt::Key_Escape);
}

void TestMainWindow::placeIsRemembered()
{
    m_window->goTo({.page = QStringLiteral("Assets"), .record = 3});
    m_window->close();
    MainWindow again(*m_settings);
    again.addPage({.id = QStringLiteral("Assets"),
                   .title = QStringLiteral("Assets"),
                   .icon = {},
                   .make = []() -> Page * { return new DemoPage(QStringLiteral("Assets")); }});
    again.restore({.page = QStringLiteral("Today")});
    QCOMPARE(again.currentPlace().page, QStringLiteral("Assets"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
