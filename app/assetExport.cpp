// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assetExport.h"

#include "ui/pages/asset/AssetTable.h"
#include "ui/pages/asset/AssetsPage.h"
#include "ui/widgets/JobBar.h"
#include "ui/window/MainWindow.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QPointer>

namespace app {
namespace {

constexpr int kRowsAtOnce = 1000;

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

QString askForPath(QWidget &parent, core::TableFormat format)
{
    const bool isCsv = format == core::TableFormat::Csv;
    const QString suffix = isCsv ? QStringLiteral(".csv") : QStringLiteral(".xlsx");
    QString path =
        QFileDialog::getSaveFileName(&parent, translated(QT_TRANSLATE_NOOP("Pages", "Export the list")),
                                     translated(QT_TRANSLATE_NOOP("Pages", "Machines")) + suffix,
                                     isCsv ? translated(QT_TRANSLATE_NOOP("Pages", "CSV files (*.csv)"))
                                           : translated(QT_TRANSLATE_NOOP("Pages", "Spreadsheets (*.xlsx)")));
    if (!path.isEmpty() && !path.endsWith(suffix, Qt::CaseInsensitive))
        path += suffix;
    return path;
}

void exportTo(const QString &path, core::TableFormat format, ui::AssetsPage &page, ui::MainWindow &window,
              const Context &context)
{
    auto *bar = new ui::JobBar(translated(QT_TRANSLATE_NOOP("Pages", "Exporting")));
    window.addJob(bar);
    const auto stopped = std::make_shared<std::atomic_bool>(false);
    QObject::connect(bar, &ui::JobBar::cancelRequested, &page, [stopped] { stopped->store(true); });
    const auto work = [path, format, stopped, filter = page.list()->filter(),
                       columns = page.list()->columns()](core::Connection &connection) {
        return core::exportTable(path, format, ui::assetSheet(columns, QLocale()),
                                 assetTableRows(connection, filter, columns, stopped));
    };
    context.slow.run(work).then(&page, [&page, path,
                                        guard = QPointer(bar)](const core::Result<qint64> &written) {
        if (guard)
            guard->deleteLater();
        if (written)
            Q_EMIT page.done(
                translated(QT_TRANSLATE_NOOP("Pages", "Exported to %1.")).arg(QDir::toNativeSeparators(path)),
                {});
        else if (written.error().kind != core::ErrorKind::Cancelled)
            Q_EMIT page.failed(written.error());
    });
}

} // namespace

core::NextTableRows assetTableRows(core::Connection &connection, const core::AssetFilter &filter,
                                   const QList<ui::Column<core::AssetRow>> &columns,
                                   std::shared_ptr<std::atomic_bool> stopped)
{
    return [&connection, filter, columns, stopped = std::move(stopped), after = std::optional<core::Cursor>(),
            isOver = false]() mutable -> core::Result<QList<core::TableRow>> {
        QList<core::TableRow> rows;
        if (isOver)
            return rows;
        if (stopped && stopped->load())
            return core::Error{.kind = core::ErrorKind::Cancelled};
        const auto page = core::assetPage(connection, filter, after, kRowsAtOnce);
        if (!page)
            return page.error();
        for (const core::AssetRow &row : page->rows)
            rows << ui::assetTableRow(columns, row);
        after = page->next;
        isOver = !after;
        return rows;
    };
}

void joinExport(ui::AssetsPage &page, ui::MainWindow &window, const Context &context)
{
    QObject::connect(&page, &ui::AssetsPage::exportRequested, &page,
                     [&page, &window, context](core::TableFormat format) {
                         const QString path = askForPath(page, format);
                         if (!path.isEmpty())
                             exportTo(path, format, page, window, context);
                     });
}

} // namespace app
