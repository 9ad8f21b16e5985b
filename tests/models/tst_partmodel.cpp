// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "ui/models/PartModel.h"
#include "ui/text/PartText.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace ui;
using core::PartKind;

/// The items of a part of a machine, as a table and in the words of its history.
class TestPartModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void showsWhatIsSaid();
    void searches();
    void sortsNumbersAsNumbers();
    void threeThousandPrograms();
    void wordsOfChanges_data();
    void wordsOfChanges();

private:
    static QList<core::PartItem> items(PartKind kind, const QString &lines)
    {
        core::AssetParts parts;
        parts.setLines(kind, lines);
        return parts.items(kind);
    }
    static QStringList column(const PartModel &model, int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, column).data().toString();
        return texts;
    }
    static Format format() { return Format(QLocale(QLocale::English), QTimeZone("Europe/Paris")); }
};

void TestPartModel::showsWhatIsSaid()
{
    PartModel model(format());
    const QAbstractItemModelTester tester(&model);
    model.setItems(PartKind::Software,
                   items(PartKind::Software, QStringLiteral("7-Zip\t\t24.08\t2026-02-01\nVLC")));
    QCOMPARE(model.columnCount(), 3); // Nobody tells a publisher.
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Version"));
    QCOMPARE(column(model, 0), QStringList({QStringLiteral("7-Zip"), QStringLiteral("VLC")}));
    QCOMPARE(column(model, 2), QStringList({format().day(QDate(2026, 2, 1)), QString()}));
    model.setItems(PartKind::Antivirus, items(PartKind::Antivirus, QStringLiteral("Defender\t0\t1")));
    QCOMPARE(column(model, 1), QStringList{QStringLiteral("no")});
    model.setItems(PartKind::Consumable,
                   items(PartKind::Consumable, QStringLiteral("tonerblack\t71\nwaste\t0g")));
    QCOMPARE(column(model, 0), QStringList({QStringLiteral("Toner, black"), QStringLiteral("waste")}));
    QCOMPARE(column(model, 1), QStringList({format().percent(71, 100, 0), QStringLiteral("0g")}));
    model.setItems(PartKind::Software, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestPartModel::searches()
{
    PartModel model(format());
    const QAbstractItemModelTester tester(&model);
    model.setItems(
        PartKind::Software,
        items(PartKind::Software, QStringLiteral("Élan\tSage\nÉcole directe\tAplim\nSage 50\tSage")));
    model.setSearch(QStringLiteral("sage"));
    QCOMPARE(model.rowCount(), 2);
    model.setSearch(QStringLiteral("sage elan"));
    QCOMPARE(column(model, 0), QStringList{QStringLiteral("Élan")});
    QCOMPARE(model.itemCount(), 3);
}

void TestPartModel::sortsNumbersAsNumbers()
{
    PartModel model(format());
    const QAbstractItemModelTester tester(&model);
    model.setItems(PartKind::Volume,
                   items(PartKind::Volume, QStringLiteral("C:\t\t\t\t900\nD:\t\t\t\t10000\nE:\t\t\t\t80")));
    model.sort(1);
    QCOMPARE(column(model, 0),
             QStringList({QStringLiteral("E:"), QStringLiteral("C:"), QStringLiteral("D:")}));
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(column(model, 0),
             QStringList({QStringLiteral("D:"), QStringLiteral("C:"), QStringLiteral("E:")}));
}

void TestPartModel::threeThousandPrograms()
{
    QString lines;
    for (int i = 0; i < 3184; ++i)
        lines += QStringLiteral("Program %1\n").arg(i);
    PartModel model(format());
    model.setItems(PartKind::Software, items(PartKind::Software, lines));
    model.sort(0);
    QCOMPARE(model.rowCount(), 3184);
    QCOMPARE(model.index(10, 0).data().toString(), QStringLiteral("Program 10")); // As people count.
}

void TestPartModel::wordsOfChanges_data()
{
    QTest::addColumn<QString>("gone");
    QTest::addColumn<QString>("come");
    QTest::addColumn<QStringList>("expected");
    const QString minus = QStringLiteral("\u2212\u00A0");
    const QString plus = QStringLiteral("+\u00A0");
    QTest::newRow("installed") << QString() << QStringLiteral("7-Zip\t\t24.08")
                               << QStringList{plus + QStringLiteral("7-Zip 24.08")};
    QTest::newRow("removed") << QStringLiteral("7-Zip\t\t24.08") << QString()
                             << QStringList{minus + QStringLiteral("7-Zip 24.08")};
    QTest::newRow("updated") << QStringLiteral("Firefox\tMozilla\t128.0")
                             << QStringLiteral("Firefox\tMozilla\t129.0")
                             << QStringList{QStringLiteral("Firefox: 128.0 → 129.0")};
    QTest::newRow("many") << QString() << QStringLiteral("a\nb\nc\nd\ne\nf")
                          << QStringList({plus + QLatin1Char('a'), plus + QLatin1Char('b'),
                                          plus + QLatin1Char('c'), QStringLiteral("and 3 more")});
    QTest::newRow("one more is shown") << QString() << QStringLiteral("a\nb\nc\nd")
                                       << QStringList({plus + QLatin1Char('a'), plus + QLatin1Char('b'),
                                                       plus + QLatin1Char('c'), plus + QLatin1Char('d')});
}

void TestPartModel::wordsOfChanges()
{
    QFETCH(const QString, gone);
    QFETCH(const QString, come);
    QTEST(partChanges(PartKind::Software, gone, come, 3, format()), "expected");
}

QTEST_MAIN(TestPartModel)
#include "tst_partmodel.moc"
