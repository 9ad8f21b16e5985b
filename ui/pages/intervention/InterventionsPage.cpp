// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/InterventionsPage.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

InterventionsPage::InterventionsPage(const InterventionSource &source, const Format &format,
                                     core::ChangeNotifier &changes, QAction *newIntervention, QWidget *parent)
    : Page(parent), m_stack(new QStackedWidget),
      m_list(new InterventionListPage(source, format, changes, newIntervention)),
      m_record(new InterventionPage(source, format, changes)),
      m_entry(new NewInterventionPage(source, format))
{
    setObjectName(QStringLiteral("interventionsPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    join(m_list);
    join(m_record);
    join(m_entry);
    connect(&changes, &core::ChangeNotifier::changed, m_entry, [this](const core::ChangeSet &set) {
        if (set.membership.contains(core::Table::InterventionTemplate))
            m_entry->reloadTemplates();
    });
}

void InterventionsPage::join(Page *page)
{
    m_stack->addWidget(page);
    connect(page, &Page::navigate, this, &Page::navigate);
    connect(page, &Page::placeChanged, this, &Page::placeChanged);
    connect(page, &Page::done, this, &Page::done);
    connect(page, &Page::failed, this, &Page::failed);
    connect(page, &Page::backRequested, this, &Page::backRequested);
    connect(page, &Page::headerChanged, this, [this, page] {
        if (page == shown())
            Q_EMIT headerChanged();
    });
}

Page *InterventionsPage::shown() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

void InterventionsPage::open(const Place &place)
{
    Page *page = m_list;
    if (place.record != 0)
        page = m_record;
    else if (place.filter.value(QStringLiteral("new")).toBool())
        page = m_entry;
    m_stack->setCurrentWidget(page);
    page->open(place);
}

Place InterventionsPage::place() const
{
    return shown()->place();
}

HeaderContent InterventionsPage::header() const
{
    return shown()->header();
}

bool InterventionsPage::canLeave()
{
    return shown()->canLeave();
}

QWidget *InterventionsPage::firstFocus()
{
    return shown()->firstFocus();
}

} // namespace ui
