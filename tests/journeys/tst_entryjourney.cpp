// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "app/Application.h"
#include "core/services/Derivation.h"
#include "core/storage/Database.h"
#include "core/storage/InterventionRepository.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/intervention/Step.h"
#include "ui/style/Theme.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TypeAhead.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// The window on a database, as app/main.cpp makes it.
struct Started
{
    explicit Started(const QString &database)
        : settings(database + QStringLiteral(".ini"), QSettings::IniFormat), theme(*qApp)
    {
        auto made = app::Application::start(core::paramsOf(database), settings);
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        application = std::move(made.value());
        application->window().show();
    }
    /// What is visible, once it is there.
    template <class T>
    T *find(const QString &name)
    {
        T *found = nullptr;
        const bool isThere = QTest::qWaitFor([&] {
            for (T *each : application->window().findChildren<T *>(name)) {
                if (each->isVisible())
                    found = each;
            }
            return found != nullptr;
        });
        if (!isThere)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    QSettings settings;
    ui::Theme theme;
    std::unique_ptr<app::Application> application;
};

const QString kTyped = QStringLiteral("Plus aucun poste ne voit le serveur");

/// Goes to where @p field is, which is hidden until asked for.
QLineEdit *goTo(Started &vigie, const QString &field)
{
    ui::MainWindow &window = vigie.application->window();
    const bool isNew = field == QLatin1String("newtitle");
    window.goTo(isNew ? ui::newInterventionPlace() : ui::interventionPlace(core::InterventionId(1)));
    if (field == QLatin1String("stepCommentEdit")) {
        vigie.find<QLineEdit>(QStringLiteral("titleEdit"));
        window.findChild<QAction *>(QStringLiteral("step%1").arg(static_cast<int>(ui::Step::Restore)))
            ->trigger();
    } else if (field == QLatin1String("workCommentEdit")) {
        QTest::mouseClick(vigie.find<QWidget>(QStringLiteral("addWorkButton")), Qt::LeftButton);
    }
    return vigie.find<QLineEdit>(field);
}

/// The process that is killed: it types, says so, and does nothing more.
int typeUntilKilled(const QString &database, const QString &field)
{
    Started vigie(database);
    QLineEdit *edit = goTo(vigie, field);
    edit->setFocus();
    QTest::keyClicks(edit, kTyped);
    std::printf("typed\n");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

/// Ctrl+N wherever one is, an intervention by keys alone, and: "Kill the program at any moment: what was
/// typed more than two seconds ago is still there."
class TestEntryJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyPageLetsOneBegin();
    void resolvedOnThePhoneByKeysAlone();
    void whatWasTypedOutlivesTheProcess_data();
    void whatWasTypedOutlivesTheProcess();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
};

/// An office with one intervention.
void TestEntryJourney::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
    m_database = m_folder->filePath(QStringLiteral("office.vigie"));
    QVERIFY(core::createDatabase(core::paramsOf(m_database)));
    core::StorageGate gate;
    auto connection = core::Connection::open(core::paramsOf(m_database), gate);
    QVERIFY(connection);
    Office office(**connection);
    office.furnish();
    office.report("20/11/2026 09:00", core::Priority::P2, QStringLiteral("Panne"));
}

void TestEntryJourney::everyPageLetsOneBegin()
{
    failOnWarnings();
    Started vigie(m_database);
    ui::MainWindow &window = vigie.application->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (const char *page :
         {"today", "dashboard", "interventions", "clients", "assets", "subscriptions", "contracts",
          "contractlife", "gdpr", "packs", "invoicing", "reports", "history", "settings"}) {
        for (const qint64 record : {0, 1}) {
            QVERIFY2(window.goTo({.page = QLatin1String(page), .record = record}), page);
            QTest::qWait(50);
            QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
            QVERIFY2(window.currentPlace() == ui::newInterventionPlace(), page);
            QVERIFY2(vigie.find<ui::TypeAhead>(QStringLiteral("newclient"))->hasFocus(), page);
        }
    }
}

void TestEntryJourney::resolvedOnThePhoneByKeysAlone()
{
    failOnWarnings();
    Started vigie(m_database);
    ui::MainWindow &window = vigie.application->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto key = [](int pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(pressed), modifiers);
    };
    const auto type = [](const char *text) {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text));
    };
    window.goTo({.page = QStringLiteral("today")});
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    type("0388"); // As it is read from the telephone.
    key(Qt::Key_Tab);
    type("Mot de passe perdu");
    QTRY_COMPARE(vigie.find<ui::TypeAhead>(QStringLiteral("newclient"))->text(),
                 QStringLiteral("Cabinet Morel"));
    QTRY_VERIFY(vigie.find<QComboBox>(QStringLiteral("newtechnician"))->count() > 1);
    key(Qt::Key_R, Qt::ControlModifier);
    type("8");
    key(Qt::Key_Tab);
    type("Nouveau mot de passe");
    key(Qt::Key_Tab);
    key(Qt::Key_Space); // Closed as well.
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(window.currentPlace().record > 1);
    const core::InterventionId id(window.currentPlace().record);
    core::StorageGate gate;
    auto connection = core::Connection::open(core::paramsOf(m_database), gate);
    QVERIFY(connection);
    const auto replayed = core::Derivation(**connection).replayed(id, core::systemNow());
    QVERIFY(replayed);
    QCOMPARE(replayed->facts.timeline.state, core::InterventionState::Closed);
    QCOMPARE(replayed->intervention.title, QStringLiteral("Mot de passe perdu"));
    QCOMPARE(replayed->intervention.solution, QStringLiteral("Nouveau mot de passe"));
    const auto work = core::InterventionRepository(**connection).workEntries(id);
    QVERIFY(work);
    QCOMPARE(work->size(), 1);
    QCOMPARE(work->at(0).actual, core::Minutes(8));
}

void TestEntryJourney::whatWasTypedOutlivesTheProcess_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"newtitle", "stepCommentEdit", "workCommentEdit", "logNoteEdit", "causeEdit"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void TestEntryJourney::whatWasTypedOutlivesTheProcess()
{
    QFETCH(const QString, field);
    QProcess typing;
    typing.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--type"), m_database, field});
    QVERIFY(typing.waitForReadyRead(60'000));
    QCOMPARE(typing.readAllStandardOutput(), QByteArray("typed\n"));
    QTest::qSleep(2000);
    typing.kill();
    QVERIFY(typing.waitForFinished());
    QCOMPARE(typing.exitStatus(), QProcess::CrashExit);

    failOnWarnings();
    Started vigie(m_database);
    QTRY_COMPARE(goTo(vigie, field)->text(), kTyped);
    auto *bar = vigie.find<ui::MessageBar>(QStringLiteral("draftBar"));
    QVERIFY2(bar->text().startsWith(QStringLiteral("What you had typed (")), qPrintable(bar->text()));
}

int main(int argc, char **argv)
{
    QApplication qt(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("--type"))
        return typeUntilKilled(arguments.value(2), arguments.value(3));
    TestEntryJourney test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_entryjourney.moc"
