// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/HistoryPanel.h"

#include "ui/pages/history/HistoryEntry.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

HistoryPanel::HistoryPanel(HistorySource source, Format format, QWidget *parent)
    : Panel(tr("History"), parent), m_source(std::move(source)), m_format(std::move(format)),
      m_entries(new QVBoxLayout), m_more(new QPushButton(tr("Show all")))
{
    auto *entries = new QWidget;
    entries->setLayout(m_entries);
    m_entries->setContentsMargins(0, 0, 0, kGapCell);
    m_entries->setSpacing(0);
    m_more->setObjectName(QStringLiteral("moreHistoryButton"));
    setLook(*m_more, ButtonLook::Quiet);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_shown = std::numeric_limits<int>::max();
        fill();
    });
    addWide(entries);
    add(m_more);
    m_more->hide();
    addStretch();
}

void HistoryPanel::showHistory(core::RowRef record)
{
    if (record != m_record) {
        m_shown = kShownAtFirst;
        clear();
    }
    m_record = record;
    m_source(record).then(this, [this, asked = ++m_asked](const core::Result<core::RecordHistory> &history) {
        if (asked != m_asked)
            return;
        if (history)
            setHistory(*history);
        else
            Q_EMIT failed(history.error());
    });
}

void HistoryPanel::setHistory(const core::RecordHistory &history)
{
    m_history = history;
    fill();
}

void HistoryPanel::clear()
{
    while (QLayoutItem *item = m_entries->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void HistoryPanel::fill()
{
    clear();
    QList<QList<core::RecordChange>> units; // What one action did stands together.
    for (const core::RecordChange &change : std::as_const(m_history.changes)) {
        if (units.isEmpty() || units.constLast().constFirst().unit != change.unit)
            units << QList<core::RecordChange>();
        units.last().prepend(change);
    }
    m_more->setVisible(units.size() > m_shown);
    if (units.size() > m_shown)
        units.resize(m_shown);
    for (const QList<core::RecordChange> &unit : std::as_const(units)) {
        auto *entry = new HistoryEntry(unit, m_record, m_history.names, m_format);
        entry->setLast(&unit == &units.constLast());
        m_entries->addWidget(entry);
    }
    if (units.isEmpty()) {
        QLabel *none = mutedLabel(tr("Nothing has been recorded yet."));
        none->setContentsMargins(kGapPanel, kGapCell, kGapPanel, kGapCell);
        m_entries->addWidget(none);
    }
}

} // namespace ui
