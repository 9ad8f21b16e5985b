// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/invoicing.h"

#include "app/answers.h"
#include "app/tableRows.h"
#include "core/services/InvoiceService.h"
#include "core/storage/InvoiceRepository.h"
#include "ui/pages/invoicing/InvoiceColumns.h"
#include "ui/pages/invoicing/InvoicingPage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

QString askForPath(QWidget &parent, const core::Month &month, core::TableFormat format)
{
    const bool isCsv = format == core::TableFormat::Csv;
    const QString suffix = isCsv ? QStringLiteral(".csv") : QStringLiteral(".xlsx");
    QString path = QFileDialog::getSaveFileName(
        &parent, translated(QT_TRANSLATE_NOOP("Pages", "Export the lines to invoice")),
        translated(QT_TRANSLATE_NOOP("Pages", "To invoice %1")).arg(month.text()) + suffix,
        isCsv ? translated(QT_TRANSLATE_NOOP("Pages", "CSV files (*.csv)"))
              : translated(QT_TRANSLATE_NOOP("Pages", "Spreadsheets (*.xlsx)")));
    if (!path.isEmpty() && !path.endsWith(suffix, Qt::CaseInsensitive))
        path += suffix;
    return path;
}

struct InvoiceFile
{
    QString path = {};
    core::TableFormat format = core::TableFormat::Xlsx;
    core::Month month = {};
};

core::Result<> write(const InvoiceFile &file, const QList<core::InvoiceLine> &lines, const QTimeZone &zone)
{
    const auto written = writeInvoiceFile(file.path, file.format, file.month, lines, zone);
    return written ? core::Result<>() : written.error();
}

QString doneText(const InvoiceFile &file)
{
    return translated(QT_TRANSLATE_NOOP("Pages", "Exported to %1.")).arg(QDir::toNativeSeparators(file.path));
}

/// The file is written inside the unit: what could not be written is not marked.
void exportMonth(ui::Page &page, const Context &context, const InvoiceFile &file)
{
    const auto work = [file, zone = context.zone](core::Unit &unit) -> core::Result<> {
        const auto lines = core::exportInvoiceLines(unit, {.month = file.month, .zone = zone});
        return lines ? write(file, *lines, zone) : lines.error();
    };
    answer(
        page,
        context.operations.run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Export lines to invoice")), work),
        doneText(file));
}

void writeAgain(ui::Page &page, const Context &context, const InvoiceFile &file, core::InvoiceExportId id)
{
    const auto work = [file, id, zone = context.zone](core::Connection &connection) -> core::Result<> {
        const auto lines = core::InvoiceRepository(connection).ofExport(id);
        return lines ? write(file, *lines, zone) : lines.error();
    };
    context.list.run(work).then(&page, [&page, file](const core::Result<> &written) {
        if (written)
            Q_EMIT page.done(doneText(file), {});
        else
            Q_EMIT page.failed(written.error());
    });
}

ui::InvoicingPage::Source sourceOf(const Context &context)
{
    return {.month =
                [context](const core::Month &month) {
                    return context.slow.run([month, zone = context.zone](core::Connection &connection) {
                        return core::invoicing(connection, {.month = month, .zone = zone});
                    });
                },
            .profits =
                [context](const core::Month &month) {
                    return context.slow.run([month, zone = context.zone](core::Connection &connection) {
                        return core::profitability(connection, {.month = month, .zone = zone});
                    });
                },
            .changed =
                [context](const core::Month &month) {
                    return context.slow.run([month, zone = context.zone](core::Connection &connection) {
                        return core::changedMonths(connection, {.month = month, .zone = zone});
                    });
                }};
}

} // namespace

core::Result<qint64> writeInvoiceFile(const QString &path, core::TableFormat format, const core::Month &month,
                                      const QList<core::InvoiceLine> &lines, const QTimeZone &zone)
{
    const auto columns = ui::invoiceColumns(ui::Format(QLocale(), zone));
    return core::exportTable(path, format, ui::invoiceSheet(month, columns, QLocale()),
                             [columns, lines, format, isOver = false]() mutable {
                                 QList<core::TableRow> rows;
                                 if (!isOver) {
                                     for (const core::InvoiceLine &line : lines)
                                         rows << tableRow(columns, line, format);
                                 }
                                 isOver = true;
                                 return core::Result<QList<core::TableRow>>(rows);
                             });
}

void addInvoicingPage(ui::MainWindow &window, const Context &context)
{
    const auto make = [context]() -> ui::Page * {
        auto *page = new ui::InvoicingPage(
            sourceOf(context), ui::Format(QLocale(), context.zone, context.clock), context.changes);
        QObject::connect(page, &ui::InvoicingPage::exportRequested, page,
                         [page, context](const core::Month &month, core::TableFormat format) {
                             const QString path = askForPath(*page, month, format);
                             if (!path.isEmpty())
                                 exportMonth(*page, context, {path, format, month});
                         });
        QObject::connect(page, &ui::InvoicingPage::fileRequested, page,
                         [page, context](const core::Month &month, core::InvoiceExportId id) {
                             const QString path = askForPath(*page, month, core::TableFormat::Xlsx);
                             if (!path.isEmpty())
                                 writeAgain(*page, context, {path, core::TableFormat::Xlsx, month}, id);
                         });
        return page;
    };
    window.addPage({.id = QStringLiteral("invoicing"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "To invoice")),
                    .icon = QStringLiteral("export"),
                    .make = make});
}

} // namespace app
