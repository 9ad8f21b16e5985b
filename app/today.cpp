// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today.h"

#include "app/agendaFile.h"
#include "app/answers.h"
#include "app/interventions.h"
#include "core/base/Zone.h"
#include "core/domain/ChangeSet.h"
#include "core/reports/Agenda.h"
#include "core/reports/Today.h"
#include "core/services/InterventionService.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/today/TodayPage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QTimer>

namespace app {
namespace {

constexpr std::chrono::minutes kEvery{1};
constexpr std::chrono::milliseconds kGather{300}; ///< Changes that come together are read once.

QString translated(const char *text)
{
    return QCoreApplication::translate("TodayJoin", text);
}

/// Reads what waits, and tells it to the sidebar and, once it is made, to the page.
class TodayWatch : public QObject
{
public:
    TodayWatch(ui::MainWindow &window, const Context &context)
        : QObject(&window), m_window(window), m_context(context), m_minute(new QTimer(this)),
          m_changed(new QTimer(this))
    {
        m_minute->start(kEvery);
        m_changed->setSingleShot(true);
        m_changed->setInterval(kGather);
        connect(m_minute, &QTimer::timeout, this, &TodayWatch::read);
        connect(m_changed, &QTimer::timeout, this, &TodayWatch::read);
        connect(&context.changes, &core::ChangeNotifier::changed, this,
                [this](const core::ChangeSet &changes) {
                    if (core::concernsPacks(changes))
                        readPacks();
                    if (core::concernsRecurrences(changes))
                        readRecurrences();
                    if (!m_changed->isActive())
                        m_changed->start();
                });
        read();
    }

    void setPage(ui::TodayPage *page)
    {
        m_page = page;
        connect(page, &ui::TodayPage::refreshRequested, this, &TodayWatch::read);
    }

    void read()
    {
        if (m_packsOn != today())
            readPacks();
        const core::TodayQuery query{
            .now = m_context.clock(), .zone = m_context.zone, .packs = m_packs, .recurrences = m_recurrences};
        m_context.list.run([query](core::Connection &connection) { return core::today(connection, query); })
            .then(this, [this](const core::Result<core::Today> &today) { show(today); });
    }

private:
    QDate today() const { return core::localTime(m_context.clock(), m_context.zone).day; }

    /// Ledgers take longer to read than all the rest, and change less often.
    void readPacks()
    {
        m_packsOn = today();
        m_context.slow
            .run([day = m_packsOn](core::Connection &connection) { return core::packsDue(connection, day); })
            .then(this, [this](const core::Result<QList<core::PackDue>> &packs) {
                if (!packs || *packs == m_packs)
                    return; // What cannot be read is said by today(), which reads the same file.
                m_packs = *packs;
                read();
            });
        readRecurrences();
    }

    /// Likewise.
    void readRecurrences()
    {
        m_context.slow
            .run([now = m_context.clock()](core::Connection &connection) {
                return core::recurrencesAt(connection, now);
            })
            .then(this, [this](const core::Result<QList<core::Recurrence>> &recurrences) {
                if (!recurrences || *recurrences == m_recurrences)
                    return;
                m_recurrences = *recurrences;
                read();
            });
    }

    void show(const core::Result<core::Today> &today)
    {
        if (!today) {
            if (m_page)
                Q_EMIT m_page->failed(today.error());
            return;
        }
        m_window.setCount(QStringLiteral("today"), static_cast<int>(today->count()));
        m_window.setCount(ui::kInterventionsId, static_cast<int>(today->openInterventions));
        m_window.setCount(QStringLiteral("gdpr"), static_cast<int>(today->breaches()));
        m_window.setCount(QStringLiteral("subscriptions"), static_cast<int>(today->expiries()));
        if (m_page)
            m_page->showToday(*today);
    }

    ui::MainWindow &m_window;
    Context m_context;
    QTimer *m_minute;
    QTimer *m_changed;
    QPointer<ui::TodayPage> m_page;
    QList<core::PackDue> m_packs;
    QList<core::Recurrence> m_recurrences;
    QDate m_packsOn; ///< The day that m_packs was read, or asked, for.
};

/// Contracts are renewed a year ahead, and a little more.
constexpr int kDaysExported = 400;

void exportDates(ui::TodayPage &page, const Context &context)
{
    QString path = QFileDialog::getSaveFileName(
        &page, translated(QT_TRANSLATE_NOOP("TodayJoin", "Export the dates to come")),
        translated(QT_TRANSLATE_NOOP("TodayJoin", "Dates")) + QStringLiteral(".ics"),
        translated(QT_TRANSLATE_NOOP("TodayJoin", "Calendars (*.ics)")));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QStringLiteral(".ics"), Qt::CaseInsensitive))
        path += QStringLiteral(".ics");
    const QDate today = core::localTime(context.clock(), context.zone).day;
    const core::AgendaQuery query{.days = {.first = today, .last = today.addDays(kDaysExported)},
                                  .zone = context.zone};
    const auto work = [query, path, format = ui::Format({}, context.zone, context.clock),
                       now = context.clock()](core::Connection &connection) -> core::Result<> {
        const auto items = core::agenda(connection, query);
        if (!items)
            return items.error();
        return writeAgenda(path, *items, connection, format, now);
    };
    context.slow.run(work).then(&page, [&page, path](const core::Result<> &written) {
        if (written)
            Q_EMIT page.done(translated(QT_TRANSLATE_NOOP("TodayJoin", "Exported to %1."))
                                 .arg(QDir::toNativeSeparators(path)),
                             {});
        else
            Q_EMIT page.failed(written.error());
    });
}

void joinPage(ui::TodayPage &page, const Context &context)
{
    QObject::connect(&page, &ui::TodayPage::datesExportRequested, &page,
                     [&page, context] { exportDates(page, context); });
    QObject::connect(
        &page, &ui::TodayPage::acknowledgeRequested, &page, [&page, context](core::InterventionId id) {
            const core::InterventionEvent event{
                .intervention = id,
                .kind = core::EventKind::Acknowledged,
                .at = std::chrono::floor<std::chrono::minutes>(context.clock())};
            answer(page,
                   context.operations.run(appendLabel(),
                                          [event](core::Unit &unit) { return core::append(unit, event); }),
                   translated(QT_TRANSLATE_NOOP("TodayJoin", "Acknowledged.")));
        });
}

} // namespace

void addTodayPage(ui::MainWindow &window, const Context &context, QAction *newIntervention)
{
    auto *watch = new TodayWatch(window, context);
    const auto make = [watch, context, newIntervention]() -> ui::Page * {
        auto *page = new ui::TodayPage(ui::Format({}, context.zone, context.clock), newIntervention);
        joinPage(*page, context);
        watch->setPage(page);
        return page;
    };
    window.addPage({.id = QStringLiteral("today"),
                    .title = translated(QT_TRANSLATE_NOOP("TodayJoin", "Today")),
                    .icon = QStringLiteral("today"),
                    .make = make});
}

} // namespace app
