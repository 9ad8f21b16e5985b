// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeInterventions.h"
#include "PaperText.h"
#include "Warnings.h"
#include "ui/pages/intervention/InterventionPage.h"
#include "ui/style/Theme.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/QuantityEdit.h"
#include "ui/widgets/SimpleTable.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace ui;

/// Parts are written down on the page of their intervention, with mouse and keys.
class TestPartForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void quantitiesAreReadAndWritten_data();
    void quantitiesAreReadAndWritten();
    void partsAreListedWithTheirSum();
    void aPartIsAdded();
    void whatIsMissingStandsBesideItsField();
    void aPartIsChanged();
    void aPartIsRemoved();
    void whatIsTypedIsNotLost();
    void aRecommendationIsWritten();

private:
    template <class T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString cell(int row, int column) const
    {
        return plain(find<SimpleTable>("partsTable")->model()->index(row, column).data().toString());
    }
    void type(const char *name, const char *text)
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromUtf8(text));
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    void openNew()
    {
        QTest::mouseClick(find<QPushButton>("addPartButton"), Qt::LeftButton);
        QVERIFY(find<QWidget>("partForm")->isVisible());
    }
    void openStored()
    {
        auto *table = find<SimpleTable>("partsTable");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(find<QWidget>("partForm")->isVisible());
    }
    void save() const
    {
        QTest::mouseClick(
            find<QWidget>("partForm")->findChild<QPushButton *>(QStringLiteral("formSaveButton")),
            Qt::LeftButton);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeInterventions> m_fake;
    core::ChangeNotifier m_changes;
    std::unique_ptr<InterventionPage> m_page;
};

void TestPartForm::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestPartForm::init()
{
    failOnWarnings();
    m_fake = std::make_unique<FakeInterventions>();
    m_fake->view.parts = {{.id = core::PartUsedId(1),
                           .intervention = core::InterventionId(418),
                           .label = QStringLiteral("SSD 480 Go"),
                           .reference = QStringLiteral("SA400S37"),
                           .serial = QStringLiteral("50026B77"),
                           .thousandths = 2000,
                           .unitPrice = {6'990},
                           .fittedOn = QDate(2026, 11, 22),
                           .version = 1},
                          {.id = core::PartUsedId(2),
                           .intervention = core::InterventionId(418),
                           .label = QStringLiteral("Ventilateur"),
                           .unitPrice = {1'500},
                           .isBilled = false,
                           .fittedOn = QDate(2026, 11, 22),
                           .version = 1}};
    m_page = std::make_unique<InterventionPage>(m_fake->source(), FakeInterventions::format(), m_changes);
    m_page->resize(1180, 1600);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->open({.page = QStringLiteral("interventions"), .record = 418});
    QTRY_COMPARE(find<SimpleTable>("partsTable")->rows(), 3);
    QCoreApplication::sendPostedEvents(); // The choices come after.
}

void TestPartForm::cleanup()
{
    QCoreApplication::sendPostedEvents();
    m_page.reset();
    m_fake.reset();
}

void TestPartForm::quantitiesAreReadAndWritten_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<qint64>("thousandths");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *typed, qint64 thousandths, const char *written) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << true << thousandths << QString::fromUtf8(written);
    };
    row("1", 1000, "1");
    row("12,5", 12'500, "12.5");
    row("0.125", 125, "0.125");
    row("2,50", 2500, "2.5");
    row("1 200", 1'200'000, "1,200");
    for (const char *wrong : {"-1", "a", "1.2345", "1,5,2", "."})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << false << qint64(0) << QString();
}

void TestPartForm::quantitiesAreReadAndWritten()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isRead);
    QuantityEdit edit(FakeInterventions::format());
    edit.setText(typed);
    QCOMPARE(edit.commit(), isRead);
    if (!isRead) {
        QVERIFY(edit.error().contains(QStringLiteral("2.5")));
        return;
    }
    QTEST(*edit.value(), "thousandths");
    QTEST(plain(edit.text()), "written");
}

void TestPartForm::partsAreListedWithTheirSum()
{
    QCOMPARE(cell(0, 0), QStringLiteral("SSD 480 Go"));
    QCOMPARE(cell(0, 2), QStringLiteral("50026B77"));
    QCOMPARE(cell(0, 4), QStringLiteral("2"));
    QVERIFY2(cell(0, 6).contains(QStringLiteral("139.80")), qPrintable(cell(0, 6)));
    QCOMPARE(cell(1, 6), QStringLiteral("not billed"));
    QCOMPARE(cell(2, 0), QStringLiteral("Total"));
    QVERIFY2(cell(2, 6).contains(QStringLiteral("139.80")), qPrintable(cell(2, 6)));
}

void TestPartForm::aPartIsAdded()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::partRequested);
    openNew();
    QVERIFY2(!find<QPushButton>("removePartButton")->isVisible(), "nothing is there to be removed");
    type("partLabelEdit", "Cordon RJ45");
    type("partSerialEdit", "K-12");
    type("partQuantityEdit", "12,5");
    type("partPriceEdit", "0,85");
    QVERIFY2(find<QLabel>("partAmountLabel")->text().contains(QStringLiteral("10.63")),
             qPrintable(find<QLabel>("partAmountLabel")->text()));
    save();
    QCOMPARE(requested.size(), 1);
    const auto part = requested.constFirst().constFirst().value<core::PartUsed>();
    QCOMPARE(part.intervention, core::InterventionId(418));
    QCOMPARE(part.label, QStringLiteral("Cordon RJ45"));
    QCOMPARE(part.serial, QStringLiteral("K-12"));
    QCOMPARE(part.thousandths, 12'500);
    QCOMPARE(part.unitPrice, core::Money{85});
    QCOMPARE(part.fittedOn, QDate(2026, 11, 22));
    QVERIFY(part.isBilled);
}

void TestPartForm::whatIsMissingStandsBesideItsField()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::partRequested);
    openNew();
    type("partPriceEdit", "12");
    save();
    QVERIFY(requested.isEmpty());
    const auto fields = find<QWidget>("partForm")->findChildren<FormField *>();
    for (const FormField *field : fields)
        QCOMPARE(field->error().isEmpty(), field->name() != QLatin1String("label"));
}

void TestPartForm::aPartIsChanged()
{
    QSignalSpy requested(m_page.get(), &InterventionPage::partRequested);
    openStored();
    QTest::mouseClick(find<QCheckBox>("partBilledCheck"), Qt::LeftButton, {}, {8, 8});
    QVERIFY(find<QLabel>("partAmountLabel")->text().startsWith(QStringLiteral("Not billed")));
    save();
    QCOMPARE(requested.size(), 1);
    core::PartUsed wanted = m_fake->view.parts.constFirst();
    wanted.isBilled = false;
    QCOMPARE(requested.constFirst().constFirst().value<core::PartUsed>(), wanted);
}

void TestPartForm::aPartIsRemoved()
{
    QSignalSpy removed(m_page.get(), &InterventionPage::partRemovalRequested);
    openStored();
    QTest::mouseClick(find<QPushButton>("removePartButton"), Qt::LeftButton);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.constFirst().constFirst().value<core::PartUsed>(), m_fake->view.parts.constFirst());
}

void TestPartForm::whatIsTypedIsNotLost()
{
    openNew();
    QVERIFY2(m_page->canLeave(), "nothing is typed yet");
    openNew();
    type("partLabelEdit", "Alimentation");
    QVERIFY(!m_page->canLeave());
}

void TestPartForm::aRecommendationIsWritten()
{
    QSignalSpy changed(m_page.get(), &InterventionPage::changeRequested);
    auto *edit = find<QPlainTextEdit>("recommendationEdit");
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("Remplacer le serveur"));
    QTest::keyClick(edit, Qt::Key_Tab);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().at(1).value<core::Intervention>().recommendation,
             QStringLiteral("Remplacer le serveur"));
}

QTEST_MAIN(TestPartForm)
#include "tst_partform.moc"
