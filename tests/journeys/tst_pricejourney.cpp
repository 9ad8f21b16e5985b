// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileDialogs.h"
#include "Warnings.h"
#include "app/Application.h"
#include "core/services/demo/Demo.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/Database.h"
#include "core/storage/InvoiceRepository.h"
#include "core/storage/RevisionRepository.h"
#include "ui/style/Theme.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

/// A price revised and a month handed over, in the program itself, on the demo.
class TestPriceJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aPriceIsRevisedAndTakenBack();
    void aMonthIsHandedOverOnce();

private:
    template <class T>
    T *child(const char *name)
    {
        for (T *each : m_application->window().findChildren<T *>(QLatin1String(name))) {
            if constexpr (std::is_base_of_v<QWidget, T>) {
                if (!each->isVisible())
                    continue;
            }
            return each;
        }
        return nullptr;
    }
    template <class Ask>
    auto read(Ask ask)
    {
        return *m_application->context().list.run(ask).result();
    }
    /// The contract that the demo revised once.
    ContractId revisedContract()
    {
        return read([](Connection &connection) {
            return connection.one<ContractId>(QStringLiteral("SELECT contract_id FROM price_revision"), {},
                                              [](const Fields &fields) { return fields.id<ContractId>(0); });
        });
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<app::Application> m_application;
};

void TestPriceJourney::init()
{
    failOnWarnings();
    m_theme = std::make_unique<ui::Theme>(*qApp);
    m_folder = std::make_unique<QTemporaryDir>();
    const ConnectionParams params = paramsOf(m_folder->filePath(QStringLiteral("demo.vigie")));
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat);
    QVERIFY(createDatabase(params));
    {
        StorageGate gate;
        const auto connection = Connection::open(params, gate);
        QVERIFY(connection);
        QVERIFY(createDemo(**connection, QDate::currentDate()));
    }
    auto started = app::Application::start(params, *m_settings);
    QVERIFY(started);
    m_application = std::move(started.value());
    m_application->window().resize(1440, 900);
    m_application->window().show();
    m_application->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_application->window()));
}

void TestPriceJourney::cleanup()
{
    m_application.reset();
    m_settings.reset();
    m_folder.reset();
}

void TestPriceJourney::aPriceIsRevisedAndTakenBack()
{
    const ContractId contract = revisedContract();
    const auto versions = [this, contract] {
        return read(
            [contract](Connection &connection) { return ContractRepository(connection).versions(contract); });
    };
    const auto revisions = [this, contract] {
        return read([contract](Connection &connection) {
            return RevisionRepository(connection).ofContract(contract);
        });
    };
    QCOMPARE(versions().size(), 2);
    m_application->window().goTo({.page = QStringLiteral("contracts"), .record = contract.value()});
    QTRY_VERIFY(child<QWidget>("partList"));
    child<QAction>("reviseContract")->trigger();
    QTRY_VERIFY(child<QPushButton>("revisionConfirm"));
    QVERIFY(!child<QWidget>("partList")); // The computation takes the place of the contract.
    QVERIFY(child<ui::SimpleTable>("revisionPrices")->rows() > 2);
    QTest::mouseClick(child<QPushButton>("revisionConfirm"), Qt::LeftButton);
    QTRY_COMPARE(versions().size(), 3);
    QTRY_VERIFY(child<QWidget>("partList"));
    QCOMPARE(revisions().size(), 2);
    QCOMPARE(revisions().constLast().feeAfter, versions().constLast().monthlyFee);
    QVERIFY(versions().constLast().isSigned);

    QTest::keyClick(&m_application->window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(versions().size(), 2);
    QCOMPARE(revisions().size(), 1);
}

void TestPriceJourney::aMonthIsHandedOverOnce()
{
    const Month month = monthOf(QDate::currentDate()).previous();
    const auto exported = [this, month] {
        return read([month](Connection &connection) { return InvoiceRepository(connection).ofMonth(month); });
    };
    m_application->window().goTo({.page = QStringLiteral("invoicing")});
    QTRY_VERIFY(child<ui::SimpleTable>("invoiceLines"));
    QTRY_VERIFY(child<QAction>("invoiceCsv")->isEnabled());
    const int shown = child<ui::SimpleTable>("invoiceLines")->rows();
    const QString file = m_folder->filePath(QStringLiteral("lines.csv"));
    FileDialogAnswer answer(file);
    child<QAction>("invoiceCsv")->trigger();
    QTRY_VERIFY(QFile::exists(file));
    QVERIFY(answer.offered().endsWith(QLatin1String(".csv")));
    QTRY_VERIFY(child<ui::SimpleTable>("invoiceExports"));
    QTRY_VERIFY(!child<QAction>("invoiceCsv")->isEnabled()); // Nothing is new.
    const qsizetype lines = exported().size();
    QVERIFY(lines > 0 && lines < shown);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().count("\r\n"), lines + 1);

    m_application->window().activateWindow(); // The dialog had the focus.
    QVERIFY(QTest::qWaitForWindowActive(&m_application->window()));
    QTest::keyClick(&m_application->window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(exported().isEmpty());
    QTRY_VERIFY(child<QAction>("invoiceCsv")->isEnabled());
    QTRY_COMPARE(child<ui::SimpleTable>("invoiceLines")->rows(), shown);
}

QTEST_MAIN(TestPriceJourney)
#include "tst_pricejourney.moc"
