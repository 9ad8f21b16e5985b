// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "ui/pages/import/ImportPage.h"
#include "ui/style/Theme.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

QFuture<core::Result<core::ImportSummary>> answer(core::Result<core::ImportSummary> summary)
{
    return QtFuture::makeReadyFuture(std::move(summary));
}

core::ImportSummary twoMachines()
{
    core::Asset known{
        .id = core::AssetId(7), .name = QStringLiteral("PC-1"), .osName = QStringLiteral("Windows 10")};
    core::Asset newer = known;
    newer.osName = QStringLiteral("<b>Windows 11</b>");
    using enum core::PlannedMachine::Action;
    return {.client = QStringLiteral("Cabinet Morel"),
            .machines = {.created = 1, .updated = 1, .rejected = 1},
            .plannedMachines = {{.action = Create, .asset = {.name = QStringLiteral("PC-2")}},
                                {.action = Update, .asset = newer, .before = known}},
            .rejects = {{12, {"Line refused."}, QStringLiteral("a.xml")}}};
}

} // namespace

/// Files are chosen, previewed, and only then imported.
class TestImportPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void asksWhoseTheyAre();
    void showsWhatWouldChange();
    void importsWhatWasShown();
    void saysWhatCannotBeRead();
    void offersAContractForLogsOnly();
    void aFileIsTakenOffTheList();

private:
    void give(const QString &client);
    QString said() const { return m_page->findChild<MessageBar *>()->text(); }
    SimpleTable *table(const char *name) const
    {
        return m_page->findChild<SimpleTable *>(QLatin1String(name));
    }
    static QString cell(const SimpleTable *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ImportPage> m_page;
    core::Result<core::ImportSummary> m_answer = core::ImportSummary{};
    QList<core::ImportRequest> m_asked;
};

void TestImportPage::init()
{
    failOnWarnings();
    m_asked.clear();
    m_answer = twoMachines();
    ImportPage::Source source;
    source.preview = [this](const core::ImportRequest &request) {
        m_asked << request;
        return answer(m_answer);
    };
    source.clients = [] {
        return QtFuture::makeReadyFuture(
            core::Result<QStringList>(QStringList{QStringLiteral("Cabinet Morel")}));
    };
    source.files = [] { return QStringList{QStringLiteral("/tmp/a.xml")}; };
    source.folder = [] { return QString(); };
    source.templates = {QStringLiteral("standard")};
    m_page = std::make_unique<ImportPage>(source, Format(QLocale(QLocale::English, QLocale::UnitedKingdom),
                                                         QTimeZone("Europe/Paris"), core::systemNow));
    m_page->resize(1100, 800);
    m_page->open({});
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestImportPage::give(const QString &client)
{
    m_page->findChild<QAction *>(QStringLiteral("importChoose"))->trigger();
    auto *field = m_page->findChild<QComboBox *>(QStringLiteral("importClient"))->lineEdit();
    field->setFocus();
    QTest::keyClicks(field, client);
    QTest::keyClick(field, Qt::Key_Return);
}

void TestImportPage::asksWhoseTheyAre()
{
    m_page->findChild<QAction *>(QStringLiteral("importChoose"))->trigger();
    QCOMPARE(table("importFiles")->rows(), 1);
    QVERIFY2(said().contains(QStringLiteral("whose")), qPrintable(said()));
    QVERIFY(m_asked.isEmpty());
    QVERIFY(!m_page->findChild<QAction *>(QStringLiteral("importRun"))->isEnabled());
}

void TestImportPage::showsWhatWouldChange()
{
    give(QStringLiteral("Cabinet Morel"));
    QTRY_COMPARE(table("importMachines")->rows(), 2);
    QCOMPARE(m_asked.constLast().client, QStringLiteral("Cabinet Morel"));
    QCOMPARE(cell(table("importMachines"), 0, 0), QStringLiteral("PC-2"));
    QCOMPARE(cell(table("importMachines"), 1, 2), QStringLiteral("System: Windows 10 → <b>Windows 11</b>"));
    QCOMPARE(cell(table("importRejects"), 0, 1), QStringLiteral("12"));
    QVERIFY(!table("importNotes")->isVisible());
}

void TestImportPage::importsWhatWasShown()
{
    QSignalSpy requested(m_page.get(), &ImportPage::importRequested);
    give(QStringLiteral("New client"));
    auto *run = m_page->findChild<QAction *>(QStringLiteral("importRun"));
    QTRY_VERIFY(run->isEnabled());
    run->trigger();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).value<core::ImportRequest>(), m_asked.constLast());
    QVERIFY(!run->isEnabled()); // Not twice.
    m_page->showImported(m_answer);
    QCOMPARE(table("importFiles")->rows(), 0);
}

void TestImportPage::saysWhatCannotBeRead()
{
    m_answer = core::invalid({"This is a ZIP archive."});
    give(QStringLiteral("Cabinet Morel"));
    QTRY_COMPARE(said(), QStringLiteral("This is a ZIP archive."));
    QVERIFY(!m_page->findChild<QAction *>(QStringLiteral("importRun"))->isEnabled());
}

void TestImportPage::offersAContractForLogsOnly()
{
    give(QStringLiteral("Cabinet Morel"));
    auto *contract = m_page->findChild<QComboBox *>(QStringLiteral("importContract"));
    QTRY_VERIFY(!m_page->isLoading());
    QVERIFY(!contract->isVisible());
    m_answer = core::ImportSummary{.interventions = {.created = 3}, .hasLogs = true};
    m_page->addFiles({QStringLiteral("/tmp/log.csv")});
    QTRY_VERIFY(contract->isVisible());
    QCOMPARE(contract->count(), 2);
}

void TestImportPage::aFileIsTakenOffTheList()
{
    give(QStringLiteral("Cabinet Morel"));
    QTRY_COMPARE(table("importMachines")->rows(), 2);
    auto *files = table("importFiles");
    files->setFocus();
    files->setCurrentIndex(files->model()->index(0, 0));
    QTest::keyClick(files, Qt::Key_Delete);
    QCOMPARE(files->rows(), 0);
    QVERIFY(!m_page->findChild<QAction *>(QStringLiteral("importRun"))->isEnabled());
}

QTEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
