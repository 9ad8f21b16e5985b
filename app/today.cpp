// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today.h"

#include "app/answers.h"
#include "app/interventions.h"
#include "core/reports/Today.h"
#include "core/services/InterventionService.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/today/TodayPage.h"

#include <QCoreApplication>
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
        connect(&context.changes, &core::ChangeNotifier::changed, this, [this] {
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
        const core::TodayQuery query{.now = m_context.clock(), .zone = m_context.zone};
        m_context.list.run([query](core::Connection &connection) { return core::today(connection, query); })
            .then(this, [this](const core::Result<core::Today> &today) { show(today); });
    }

private:
    void show(const core::Result<core::Today> &today)
    {
        if (!today) {
            if (m_page)
                Q_EMIT m_page->failed(today.error());
            return;
        }
        m_window.setCount(QStringLiteral("today"), static_cast<int>(today->count()));
        m_window.setCount(ui::kInterventionsId, static_cast<int>(today->openInterventions));
        if (m_page)
            m_page->showToday(*today);
    }

    ui::MainWindow &m_window;
    Context m_context;
    QTimer *m_minute;
    QTimer *m_changed;
    QPointer<ui::TodayPage> m_page;
};

void joinPage(ui::TodayPage &page, const Context &context)
{
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
