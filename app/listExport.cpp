// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listExport.h"

#include "ui/widgets/JobBar.h"
#include "ui/window/MainWindow.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QPointer>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

QString askForPath(QWidget &parent, const ListExport &list)
{
    const bool isCsv = list.format == core::TableFormat::Csv;
    const QString suffix = isCsv ? QStringLiteral(".csv") : QStringLiteral(".xlsx");
    QString path = QFileDialog::getSaveFileName(
        &parent, translated(QT_TRANSLATE_NOOP("Pages", "Export the list")), list.sheet.name + suffix,
        isCsv ? translated(QT_TRANSLATE_NOOP("Pages", "CSV files (*.csv)"))
              : translated(QT_TRANSLATE_NOOP("Pages", "Spreadsheets (*.xlsx)")));
    if (!path.isEmpty() && !path.endsWith(suffix, Qt::CaseInsensitive))
        path += suffix;
    return path;
}

} // namespace

void exportList(ui::Page &page, ui::MainWindow &window, const Context &context, const ListExport &list)
{
    const QString path = askForPath(page, list);
    if (path.isEmpty())
        return;
    auto *bar = new ui::JobBar(translated(QT_TRANSLATE_NOOP("Pages", "Exporting")));
    window.addJob(bar);
    const auto stopped = std::make_shared<std::atomic_bool>(false);
    QObject::connect(bar, &ui::JobBar::cancelRequested, &page, [stopped] { stopped->store(true); });
    const auto work = [path, list, stopped](core::Connection &connection) {
        return core::exportTable(path, list.format, list.sheet, list.rows(connection, stopped));
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

} // namespace app
