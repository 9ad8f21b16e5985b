// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeList.h"
#include "Warnings.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/history/HistoryPage.h"
#include "ui/pages/history/recordPlaces.h"
#include "ui/style/Theme.h"
#include "ui/text/JournalText.h"
#include "ui/widgets/LinkButton.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

Q_DECLARE_METATYPE(core::Table)

using namespace core;
using namespace ui;

class TestHistoryPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init() { failOnWarnings(); }

    void valuesAreSaidInWords_data();
    void valuesAreSaidInWords();
    void aRecordShowsBeforeAndAfter();
    void actionsCanBeUndone();
    void placesAndRecords();

private:
    std::unique_ptr<Theme> m_theme;
    ChangeNotifier m_changes;
};

void TestHistoryPages::valuesAreSaidInWords_data()
{
    QTest::addColumn<Table>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, Table table, const char *column, const QJsonValue &value,
                        const char *said) {
        QTest::newRow(name) << table << QString::fromLatin1(column) << value << QString::fromUtf8(said);
    };
    row("the kind of a client", Table::Client, "kind", 1, "Non-professional");
    row("the kind of a machine", Table::Asset, "kind", 2, "Server");
    row("a flag", Table::Site, "good_friday", true, "yes");
    row("a day", Table::Asset, "warranty_until_on", QStringLiteral("2027-09-30"), "30 Sep 2027");
    row("nothing", Table::Asset, "purchased_on", QJsonValue::Null, "—");
    row("an empty text", Table::Client, "email", QString(), "—");
    row("a number to call", Table::Client, "phone", QStringLiteral("0388000000"), "03 88 00 00 00");
    row("an id whose name is known", Table::Asset, "client_id", 7, "Cabinet Morel");
    row("an id whose row is gone", Table::Asset, "site_id", 3, "site 3");
}

void TestHistoryPages::valuesAreSaidInWords()
{
    QFETCH(const Table, table);
    QFETCH(const QString, column);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, said);
    const QHash<RowRef, QString> names{{{Table::Client, 7}, QStringLiteral("Cabinet Morel")}};
    QString words = valueWords({table, 1}, column, value, names, Format(QLocale(QLocale::English)));
    words.replace(QChar::Nbsp, QLatin1Char(' '));
    if (value.isString() && column.endsWith(QLatin1String("_on")))
        QVERIFY2(words.contains(QLatin1String("2027")) && words.contains(QLatin1String("30")),
                 qPrintable(words));
    else
        QCOMPARE(words, said);
    QVERIFY(!columnWords(column).isEmpty());
}

void TestHistoryPages::aRecordShowsBeforeAndAfter()
{
    RecordHistory history;
    history.changes = {{.row = {Table::Client, 7},
                        .rowName = QStringLiteral("Cabinet Morel"),
                        .label = QStringLiteral("Save client"),
                        .author = QStringLiteral("me"),
                        .fields = {{.column = QStringLiteral("town"),
                                    .before = QStringLiteral("Metz"),
                                    .after = QStringLiteral("Colmar")},
                                   {.column = QStringLiteral("search_text"),
                                    .before = QStringLiteral("metz"),
                                    .after = QStringLiteral("colmar")}}}};
    HistoryPanel panel([&history](RowRef) { return soon(Result<RecordHistory>(history)); },
                       Format(QLocale::c()));
    panel.showHistory({Table::Client, 7});
    QTRY_COMPARE(panel.findChildren<QLabel *>(QStringLiteral("changeLabel")).size(), 1); // No search texts.
    QCOMPARE(panel.findChild<QLabel *>(QStringLiteral("changeLabel"))->text(),
             QStringLiteral("Metz → Colmar"));
    QCOMPARE(panel.findChild<QLabel *>(QStringLiteral("actionLabel"))->text(), QStringLiteral("Save client"));
}

void TestHistoryPages::actionsCanBeUndone()
{
    const QUuid first = QUuid::createUuid();
    const QList<ActionRow> actions{{.unit = first,
                                    .label = QStringLiteral("Save client"),
                                    .changes = 1,
                                    .row = {Table::Client, 7},
                                    .rowName = QStringLiteral("Cabinet Morel")},
                                   {.unit = QUuid::createUuid(),
                                    .label = QStringLiteral("Add site"),
                                    .changes = 1,
                                    .row = {Table::Site, 3},
                                    .rowName = QStringLiteral("Metz"),
                                    .isTakenBack = true}};
    HistoryPage::Source source;
    source.latest = [&actions] { return soon(Result<QList<ActionRow>>(actions)); };
    source.history = [](RowRef) { return soon(Result<RecordHistory>(RecordHistory())); };
    HistoryPage page(source, Format(QLocale::c()), m_changes);
    page.resize(1200, 700);
    page.open(latestActionsPlace());
    page.show();
    QTRY_COMPARE(page.findChildren<QWidget *>(QStringLiteral("actionRow")).size(), 2);
    const auto buttons = page.findChildren<QPushButton *>(QStringLiteral("undoActionButton"));
    QCOMPARE(buttons.size(), 1); // What is undone already is not offered again.
    QSignalSpy undone(&page, &HistoryPage::undoRequested);
    QTest::mouseClick(buttons.constFirst(), Qt::LeftButton);
    QCOMPARE(undone.value(0).value(0).toUuid(), first);
    QSignalSpy gone(&page, &ui::Page::navigate);
    QTest::mouseClick(page.findChild<LinkButton *>(), Qt::LeftButton);
    QCOMPARE(gone.value(0).value(0).value<Place>(), (Place{.page = QStringLiteral("clients"), .record = 7}));
}

void TestHistoryPages::placesAndRecords()
{
    const RowRef client{Table::Client, 7};
    QCOMPARE(recordAt(*placeOf(client)), std::optional(client));
    QCOMPARE(recordAt(historyPlace(client)), std::optional(client));
    QVERIFY(!placeOf({Table::Site, 3}));
    QCOMPARE(historyPlace({Table::Site, 3}), latestActionsPlace());
    QVERIFY(!recordAt(latestActionsPlace()));
    QVERIFY(!recordAt({.page = QStringLiteral("clients")}));
}

QTEST_MAIN(TestHistoryPages)
#include "tst_historypages.moc"
