// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ReportBatch.h"

#include "app/reportPages.h"
#include "core/base/WrittenFile.h"
#include "core/reports/ReportOfMonth.h"
#include "ui/printing/Output.h"
#include "ui/widgets/JobBar.h"

#include <QDir>

#include <utility>

namespace app {
namespace {

core::Result<> writeReport(core::Connection &connection, const ui::PaperFonts &fonts,
                           const core::ReportRequest &request, const QLocale &language, const QString &folder)
{
    const auto report = core::reportOfMonth(connection, request);
    if (!report)
        return report.error();
    const auto pages = reportPages(*report, fonts, language);
    if (!pages)
        return pages.error();
    const auto bytes = ui::pdf(*pages, fonts);
    if (!bytes)
        return bytes.error();
    return core::writeFile(QDir(folder).filePath(reportFileName(*report)), *bytes);
}

} // namespace

ReportBatch::ReportBatch(const Context &context, ui::PaperFonts fonts, Wanted wanted, QObject *parent)
    : QObject(parent), m_context(context), m_fonts(std::move(fonts)), m_wanted(std::move(wanted))
{
}

void ReportBatch::start(ui::JobBar *bar)
{
    m_bar = bar;
    connect(bar, &ui::JobBar::cancelRequested, this, [this] { m_isStopped = true; });
    next();
}

void ReportBatch::next()
{
    if (m_isStopped || m_done == m_wanted.lines.size())
        return end();
    const ui::ReportLine &line = m_wanted.lines.at(m_done);
    m_bar->setProgress(m_done, m_wanted.lines.size(), line.name);
    const core::ReportRequest request{
        .client = line.client, .month = m_wanted.month, .now = m_context.clock()};
    m_context.slow
        .run([request, fonts = m_fonts, wanted = m_wanted](core::Connection &connection) {
            return writeReport(connection, fonts, request, wanted.language, wanted.folder);
        })
        .then(this, [this](const core::Result<> &written) {
            if (!written) {
                Q_EMIT failed(written.error());
                return end();
            }
            ++m_done;
            next();
        });
}

void ReportBatch::end()
{
    m_bar->deleteLater();
    Q_EMIT finished(m_done);
    deleteLater();
}

} // namespace app
