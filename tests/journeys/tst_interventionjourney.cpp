// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "app/Application.h"
#include "core/services/Derivation.h"
#include "core/storage/Database.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Sidebar.h"
#include "ui/widgets/SimpleTable.h"
#include "ui/widgets/TypeAhead.h"
#include "ui/widgets/ValueEdit.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using core::InterventionState;

/// A Sunday on call, from the telephone call to the closing, in the real window on a real
/// database: reported, acknowledged, on hold, resumed, restored, explained, closed, undone.
class TestInterventionJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aSundayOnCall();

private:
    template <class T>
    T *find(const char *name) const
    {
        for (T *each : m_window->findChildren<T *>(QLatin1String(name))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    core::Timeline timeline()
    {
        const auto replayed = core::Derivation(*m_reader).replayed(m_id, m_now);
        return replayed ? replayed->facts.timeline : core::Timeline{};
    }
    void reportIt();
    void take(int step, InterventionState after);

    core::Instant m_now;
    QTemporaryDir m_folder;
    std::unique_ptr<ui::Theme> m_theme;
    core::ConnectionParams m_database = core::paramsOf(m_folder.filePath(QStringLiteral("office.vigie")));
    core::StorageGate m_gate;
    std::unique_ptr<core::Connection> m_reader;
    std::unique_ptr<app::Application> m_application;
    ui::MainWindow *m_window = nullptr;
    core::InterventionId m_id;
};

void TestInterventionJourney::initTestCase()
{
    failOnWarnings();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<ui::Theme>(*qApp);
    QVERIFY(core::createDatabase(m_database));
    auto reader = core::Connection::open(m_database, m_gate);
    QVERIFY(reader);
    m_reader = std::move(reader.value());
    Office(*m_reader).furnish();
}

void TestInterventionJourney::reportIt()
{
    QTest::keyClick(m_window, Qt::Key_N, Qt::ControlModifier);
    auto *client = find<ui::TypeAhead>("newclient");
    QVERIFY(client);
    QVERIFY(client->hasFocus());
    QTest::keyClicks(client, QStringLiteral("morel"));
    QTRY_VERIFY(client->isListShown());
    QTest::keyClick(client, Qt::Key_Return);
    auto *title = find<QLineEdit>("newtitle");
    QTRY_VERIFY(title->hasFocus());
    QTest::keyClicks(title, QStringLiteral("Serveur de fichiers inaccessible"));
    find<QComboBox>("newImpact")->setCurrentIndex(0);
    find<QComboBox>("newUrgency")->setCurrentIndex(0);
    QTRY_VERIFY(
        m_window->currentPage()->findChild<QWidget *>(QStringLiteral("newInterventionPage"))->isVisible());
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_VERIFY(m_window->currentPlace().record > 0);
    m_id = core::InterventionId(m_window->currentPlace().record);
    QTRY_VERIFY(find<ui::SimpleTable>("commitmentsTable"));
    QTRY_COMPARE(find<ui::SimpleTable>("commitmentsTable")->rows(), 3);
}

void TestInterventionJourney::take(int step, InterventionState after)
{
    auto *action = m_window->findChild<QAction *>(QStringLiteral("step%1").arg(step));
    QVERIFY(action);
    action->trigger();
    auto *form = find<QWidget>("stepForm");
    QVERIFY(form);
    auto *log = find<ui::SimpleTable>("logTable");
    QVERIFY(log);
    const int lines = log->rows();
    QTest::mouseClick(form->findChild<QPushButton *>(QStringLiteral("formSaveButton")), Qt::LeftButton);
    QTRY_COMPARE(timeline().state, after);
    QTRY_VERIFY(!form->isVisible());
    QTRY_VERIFY(log->rows() > lines); // The page tells it, and offers what may come next.
}

void TestInterventionJourney::aSundayOnCall()
{
    failOnWarnings();
    m_now = Office::at("22/11/2026 12:01");
    QSettings settings(m_folder.filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat);
    auto started = app::Application::start(m_database, settings, [this] { return m_now; });
    QVERIFY(started);
    m_application = std::move(started.value());
    m_window = &m_application->window();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QVERIFY(m_window->goTo({.page = QStringLiteral("today")}));

    reportIt();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(timeline().priority, core::Priority::P1);
    QCOMPARE(timeline().commitments.at(2).due.value_or(core::Instant()), Office::at("22/11/2026 16:01"));

    m_now = Office::at("22/11/2026 12:09");
    take(0, InterventionState::Acknowledged);
    m_now = Office::at("22/11/2026 12:40");
    take(1, InterventionState::InProgress);
    m_now = Office::at("22/11/2026 13:20");
    take(2, InterventionState::Waiting);
    QVERIFY(!timeline().commitments.at(2).due);
    m_now = Office::at("22/11/2026 14:50");
    take(3, InterventionState::InProgress);
    QCOMPARE(timeline().commitments.at(2).due.value_or(core::Instant()), Office::at("22/11/2026 17:31"));
    m_now = Office::at("22/11/2026 17:00");
    take(4, InterventionState::Restored);
    QCOMPARE(timeline().commitments.at(2).state, core::CommitmentState::Met);

    auto *commitments = find<ui::SimpleTable>("commitmentsTable");
    commitments->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(commitments, Qt::Key_Down);
    const auto explained = [this](const char *text) {
        const QAbstractItemModel *model = find<ui::SimpleTable>("explanationTable")->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex last = model->index(model->rowCount() - 1, column);
            if (last.data().toString().replace(QChar(0xa0), QLatin1Char(' ')) == QLatin1String(text))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(explained("4 h 00")); // The total: the target, used up at 17:31.
    QVERIFY(explained("1 h 30"));     // On hold.

    m_now = Office::at("22/11/2026 17:20");
    take(5, InterventionState::Resolved);
    take(6, InterventionState::Closed);
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(timeline().state, InterventionState::Resolved);
    QTest::keyClick(m_window, Qt::Key_Left, Qt::AltModifier); // Back: the form, then the list or Today.
    m_application.reset();
}

QTEST_MAIN(TestInterventionJourney)
#include "tst_interventionjourney.moc"
