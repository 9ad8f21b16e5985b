// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/base/Answer.h"
#include "core/exchange/lists/ListMapping.h"
#include "ui/pages/import/ImportPage.h"
#include "ui/style/Theme.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SimpleTable.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

core::Answer<core::Result<core::ImportSummary>> answer(core::Result<core::ImportSummary> summary)
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

core::ImportSummary aList()
{
    core::ImportedList list{.path = QStringLiteral("/tmp/a.csv"), .name = QStringLiteral("a.csv")};
    list.shape.lines = 12;
    list.shape.columns = {
        {.name = QStringLiteral("Nom"), .samples = {QStringLiteral("PC-1")}, .field = core::ListField::Name},
        {.name = QStringLiteral("Qui"),
         .samples = {QStringLiteral("Anne")},
         .field = core::ListField::Remark},
        {.name = QStringLiteral("Mot de passe"), .field = core::ListField::Secret}};
    return {.machines = {.created = 12}, .lists = {list}};
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
    void correctsWhatAColumnIs();
    void correctsHowAListIsWritten();
    void asksForWordsAndDatesThatNobodyKnows();
    void aMappingThatFailsCanBeChanged();
    void letsTheUserDecideDoubts();
    void savesWhatIsLeftOut();
    void showsMailsAndAsksForContacts();
    void asksWhichFilesOfMails();
    void choicesStandAboveWhereItIsNarrow();

private:
    void choose(const char *combo, const QString &text);
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
    QHash<QString, QByteArray> m_saved;
};

void TestImportPage::init()
{
    failOnWarnings();
    m_asked.clear();
    m_saved.clear();
    m_answer = twoMachines();
    ImportPage::Source source;
    source.preview = [this](const core::ImportRequest &request) {
        m_asked << request;
        if (m_answer && !m_answer->lists.isEmpty())
            m_answer.value().lists.first().shape.wanted =
                request.mappings.value(m_answer->lists.constFirst().path);
        return answer(request.client.isEmpty() ? core::ImportSummary{.needsClient = true} : m_answer);
    };
    source.save = [this](const QString &name, const QByteArray &contents) { m_saved.insert(name, contents); };
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
    QTRY_VERIFY2(said().contains(QStringLiteral("whose")), qPrintable(said()));
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

/// With the keyboard, as a user does.
void TestImportPage::choose(const char *name, const QString &text)
{
    auto *combo = m_page->findChild<QComboBox *>(QLatin1String(name));
    QVERIFY(combo);
    const int wanted = combo->findText(text);
    QVERIFY2(wanted >= 0, qPrintable(text));
    combo->setFocus();
    combo->showPopup();
    combo->view()->setCurrentIndex(combo->model()->index(wanted, 0));
    QTest::keyClick(combo->view(), Qt::Key_Return);
}

void TestImportPage::correctsWhatAColumnIs()
{
    m_answer = aList();
    give(QStringLiteral("Cabinet Morel"));
    auto *fold = m_page->findChild<QPushButton *>(QStringLiteral("mappingFold"));
    QTRY_VERIFY(fold && fold->isVisible());
    QVERIFY(!m_page->findChild<QComboBox *>(QStringLiteral("mappingField0"))->isVisible());
    QTest::mouseClick(fold, Qt::LeftButton);
    auto *field = m_page->findChild<QComboBox *>(QStringLiteral("mappingField1"));
    QVERIFY(field->isVisible());
    QCOMPARE(field->currentText(), QStringLiteral("Line in the notes"));
    QVERIFY(!m_page->findChild<QComboBox *>(QStringLiteral("mappingField2"))->isEnabled()); // A password.
    choose("mappingField1", QStringLiteral("User"));
    const core::ListMapping said = m_asked.constLast().mappings.value(QStringLiteral("/tmp/a.csv"));
    QCOMPARE(said.columns.value(QStringLiteral("Qui")), core::ListField::User);
    QCOMPARE(said.columns.size(), 1); // The rest is found out.
    QTRY_VERIFY(!m_page->isLoading());
    QCOMPARE(m_page->findChild<QComboBox *>(QStringLiteral("mappingField1")), field); // Not made anew.
    auto *save = m_page->findChild<QPushButton *>(QStringLiteral("mappingSave"));
    QTest::mouseClick(save, Qt::LeftButton);
    const auto saved = core::mappingOfText(m_saved.value(QStringLiteral("mapping.json")));
    QVERIFY(saved);
    QCOMPARE(saved->columns.size(), 3);
}

void TestImportPage::correctsHowAListIsWritten()
{
    m_answer = aList();
    give(QStringLiteral("Cabinet Morel"));
    QTRY_VERIFY(m_page->findChild<QPushButton *>(QStringLiteral("mappingFold")));
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("mappingFold")), Qt::LeftButton);
    choose("mappingDelimiter", QStringLiteral("comma ,"));
    choose("mappingEncoding", QStringLiteral("Windows-1252"));
    choose("mappingOrder", QStringLiteral("month/day/year"));
    const core::ListMapping said = m_asked.constLast().mappings.value(QStringLiteral("/tmp/a.csv"));
    QCOMPARE(said.delimiter, std::optional(QChar(u',')));
    QCOMPARE(said.encoding, std::optional(core::TextEncoding::Windows1252));
    QCOMPARE(said.dateOrder, std::optional(core::DateOrder::MonthDayYear));
    choose("mappingKind", QStringLiteral("Interventions"));
    QCOMPARE(m_asked.constLast().mappings.value(QStringLiteral("/tmp/a.csv")).kind,
             std::optional(core::ListKind::Tickets));
}

/// Unfolded by itself where only the user knows.
void TestImportPage::asksForWordsAndDatesThatNobodyKnows()
{
    core::ImportSummary summary = aList();
    summary.lists.first().shape.isDateOrderOpen = true;
    summary.lists.first().shape.values[core::ListField::Kind] = {
        {QStringLiteral("Zorglub"), QString()}, {QStringLiteral("PC"), QStringLiteral("workstation")}};
    m_answer = summary;
    give(QStringLiteral("Cabinet Morel"));
    QTRY_VERIFY(m_page->findChild<QComboBox *>(QStringLiteral("mappingWord0")));
    QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("mappingDates"))->isVisible());
    QVERIFY(!m_page->findChild<QComboBox *>(QStringLiteral("mappingWord1"))); // PC is known.
    choose("mappingWord0", QStringLiteral("Server"));
    const core::ListMapping said = m_asked.constLast().mappings.value(QStringLiteral("/tmp/a.csv"));
    QCOMPARE(said.values.value(core::ListField::Kind).value(QStringLiteral("Zorglub")),
             QStringLiteral("server"));
}

void TestImportPage::aMappingThatFailsCanBeChanged()
{
    m_answer = aList();
    give(QStringLiteral("Cabinet Morel"));
    QTRY_VERIFY(m_page->findChild<QPushButton *>(QStringLiteral("mappingFold")));
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("mappingFold")), Qt::LeftButton);
    m_answer = core::invalid({"No line names its columns."});
    choose("mappingDelimiter", QStringLiteral("comma ,"));
    QTRY_COMPARE(said(), QStringLiteral("No line names its columns."));
    QVERIFY(!table("importFigures")->isVisible());
    QVERIFY(m_page->findChild<QComboBox *>(QStringLiteral("mappingDelimiter"))->isVisible());
}

void TestImportPage::letsTheUserDecideDoubts()
{
    core::DoubtfulMachine doubt{.key = QStringLiteral("a.xml::0"),
                                .file = QStringLiteral("a.xml"),
                                .seen = {.name = QStringLiteral("PC-9")}};
    doubt.candidates = {{QStringLiteral("asset:7"),
                         {.id = core::AssetId(7), .name = QStringLiteral("PC-1")},
                         {{{50, {"A MAC address in common: %1.", {QStringLiteral("00:e0:4c:68:01:db")}}}}}}};
    core::ImportSummary summary = twoMachines();
    summary.doubts = {doubt};
    m_answer = summary;
    give(QStringLiteral("Cabinet Morel"));
    auto *panel = m_page->findChild<QWidget *>(QStringLiteral("doubtPanel"));
    QTRY_VERIFY(panel->isVisible());
    QCOMPARE(m_page->findChild<QLabel *>(QStringLiteral("doubtReasons0"))->text(),
             QStringLiteral("PC-1, 50 points: A MAC address in common: 00:e0:4c:68:01:db. +50"));
    QCOMPARE(m_page->findChild<QComboBox *>(QStringLiteral("doubtChoice0"))->currentText(),
             QStringLiteral("Leave out"));
    choose("doubtChoice0", QStringLiteral("It is “PC-1”"));
    QCOMPARE(m_asked.constLast().doubts.of(doubt.key),
             (core::DoubtChoice{core::DoubtPolicy::Update, QStringLiteral("asset:7")}));
    choose("doubtAll", QStringLiteral("All: new machines"));
    QCOMPARE(m_asked.constLast().doubts.of(doubt.key), core::DoubtChoice{core::DoubtPolicy::Create});
}

void TestImportPage::savesWhatIsLeftOut()
{
    core::ImportSummary summary = twoMachines();
    summary.rejects << core::ImportNote{
        3, {"“%1” is odd; really.", {QStringLiteral("=cmd|x")}}, QStringLiteral("=a.csv")};
    m_answer = summary;
    give(QStringLiteral("Cabinet Morel"));
    auto *save = m_page->findChild<QPushButton *>(QStringLiteral("importSaveRejects"));
    QTRY_VERIFY(save->isVisible());
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(m_saved.value(QStringLiteral("left out.csv")),
             QByteArray("\xef\xbb\xbf"
                        "File;Line;Reason\r\na.xml;12;Line refused.\r\n"
                        "'=a.csv;3;\"“=cmd|x” is odd; really.\"\r\n"));
}

void TestImportPage::showsMailsAndAsksForContacts()
{
    core::ImportedMail mail{.file = QStringLiteral("a.eml")};
    mail.mail.subject = QStringLiteral("<b>Panne</b>");
    mail.mail.text = QStringLiteral("Au\nsecours");
    mail.contact.name = QStringLiteral("Anne");
    m_answer = core::ImportSummary{
        .client = QStringLiteral("Cabinet Morel"), .interventions = {.created = 1}, .mails = {mail}};
    give(QStringLiteral("Cabinet Morel"));
    QTRY_COMPARE(table("importMails")->rows(), 1);
    QCOMPARE(cell(table("importMails"), 0, 0), QStringLiteral("<b>Panne</b>"));
    QCOMPARE(cell(table("importMails"), 0, 2), QStringLiteral("Cabinet Morel"));
    QCOMPARE(cell(table("importMails"), 0, 4), QStringLiteral("Au secours"));
    auto *adds = m_page->findChild<QCheckBox *>(QStringLiteral("importAddsContacts"));
    QVERIFY(adds->isVisible());
    QVERIFY(!m_asked.constLast().addsContacts); // Only when it is wanted.
    QTest::mouseClick(adds, Qt::LeftButton, {}, QPoint(10, adds->height() / 2));
    QVERIFY(m_asked.constLast().addsContacts);
}

void TestImportPage::asksWhichFilesOfMails()
{
    core::ImportedMail mail{.file = QStringLiteral("a.eml")};
    mail.mail.id = QStringLiteral("a@x");
    mail.mail.attachments = {
        {.name = QStringLiteral("R&D <b>.jpg"), .size = 3, .content = "abc"},
        {.name = QStringLiteral("logo.png"), .size = 1, .content = "x", .isDecoration = true},
        {.name = QStringLiteral("trop.bin"), .size = 9'000'000}};
    m_answer = core::ImportSummary{
        .client = QStringLiteral("Cabinet Morel"), .interventions = {.created = 1}, .mails = {mail}};
    give(QStringLiteral("Cabinet Morel"));
    const auto tick = [this](int i) {
        return m_page->findChild<QCheckBox *>(QStringLiteral("mailFile%1").arg(i));
    };
    QTRY_VERIFY(tick(0) && tick(0)->isVisible());
    QCOMPARE(tick(0)->text(), QStringLiteral("R&&D <b>.jpg"));
    QVERIFY(tick(0)->isChecked());
    QVERIFY(!tick(1)->isChecked()); // Of a signature.
    QVERIFY(!tick(2)->isEnabled()); // Not in memory.
    QTest::mouseClick(tick(0), Qt::LeftButton, {}, QPoint(10, tick(0)->height() / 2));
    tick(1)->setFocus();
    QTest::keyClick(tick(1), Qt::Key_Space);
    const core::AttachmentChoices &asked = m_asked.constLast().attachments;
    QCOMPARE(asked.value(core::attachmentKey(mail.mail, 0), true), false);
    QCOMPARE(asked.value(core::attachmentKey(mail.mail, 1), false), true);
    QVERIFY(tick(1)->hasFocus()); // Whoever ticks goes on ticking.
}

void TestImportPage::choicesStandAboveWhereItIsNarrow()
{
    m_page->findChild<QComboBox *>(QStringLiteral("importClient"))
        ->setEditText(QStringLiteral("Cabinet Morel"));
    m_page->addFiles({QStringLiteral("/tmp/a.xml")});
    auto *preview = m_page->findChild<QWidget *>(QStringLiteral("importPreview"));
    QTRY_VERIFY(preview->isVisible());
    const auto placeOf = [this](const QWidget *widget) {
        return QRect(widget->mapTo(m_page.get(), QPoint(0, 0)), widget->size());
    };
    const auto *client = m_page->findChild<QComboBox *>(QStringLiteral("importClient"));
    for (const int width : {1200, 800, 1200}) {
        m_page->resize(width, 700);
        QCoreApplication::processEvents();
        const bool isNarrow = width < 1000;
        QCOMPARE(placeOf(preview).top() > placeOf(client).bottom(), isNarrow);
        QCOMPARE(placeOf(preview).left() > placeOf(client).right(), !isNarrow);
        QVERIFY(placeOf(preview).right() < width);
    }
}

QTEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
