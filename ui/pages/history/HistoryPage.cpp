// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/HistoryPage.h"

#include "core/services/ChangeNotifier.h"
#include "ui/pages/history/recordPlaces.h"
#include "ui/style/Fonts.h"
#include "ui/style/Style.h"
#include "ui/text/JournalText.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScrollColumn.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kWhenWidth = 150;
constexpr int kActionWidth = 240;

} // namespace

HistoryPage::HistoryPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)), m_latest(new Panel),
      m_rows(new QWidget), m_history(new HistoryPanel(m_source.history, m_format))
{
    auto *column = new ScrollColumn;
    new QVBoxLayout(m_rows);
    m_rows->layout()->setContentsMargins(0, kGapCell, 0, kGapCell);
    m_rows->layout()->setSpacing(0);
    m_latest->addWide(m_rows);
    m_latest->addStretch();
    column->add(m_latest, 1);
    column->add(m_history, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addWidget(column);
    connect(m_history, &HistoryPanel::failed, this, &Page::failed);
    connect(&changes, &core::ChangeNotifier::changed, this, [this] {
        if (isVisible())
            reload();
    });
}

void HistoryPage::open(const Place &place)
{
    m_place = place;
    const bool ofRecord = recordAt(place).has_value();
    m_latest->setVisible(!ofRecord);
    m_history->setVisible(ofRecord);
    reload();
    Q_EMIT headerChanged();
}

HeaderContent HistoryPage::header() const
{
    HeaderContent header;
    header.title = recordAt(m_place) ? tr("History") : tr("Last actions");
    if (const auto record = recordAt(m_place)) {
        header.path = {{.text = tr("Last actions"), .place = latestActionsPlace()}};
        header.title = tr("History of the %1").arg(words(record->table));
    }
    return header;
}

void HistoryPage::reload()
{
    if (const auto record = recordAt(m_place)) {
        m_history->showHistory(*record);
        return;
    }
    m_source.latest().then(this,
                           [this, asked = ++m_asked](const core::Result<QList<core::ActionRow>> &actions) {
                               if (asked != m_asked)
                                   return;
                               if (actions)
                                   showActions(*actions);
                               else
                                   Q_EMIT failed(actions.error());
                           });
}

void HistoryPage::showActions(const QList<core::ActionRow> &actions)
{
    while (QLayoutItem *item = m_rows->layout()->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide(); // One of them may have sent the click that led here.
            row->deleteLater();
        }
        delete item;
    }
    for (const core::ActionRow &action : actions)
        m_rows->layout()->addWidget(actionRow(action));
    if (actions.isEmpty()) {
        QLabel *none = mutedLabel(tr("Nothing has been done in this database yet."));
        none->setContentsMargins(kGapPanel, kGapCell, kGapPanel, kGapCell);
        m_rows->layout()->addWidget(none);
    }
}

QWidget *HistoryPage::actionRow(const core::ActionRow &action)
{
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("actionRow"));
    row->setMinimumHeight(kRowHeight + kGapCell);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(kGapPanel, 2, kGapInside, 2);
    line->setSpacing(kGapInside);
    QLabel *when = mutedLabel(m_format.moment(action.at));
    when->setToolTip(plainToolTip(m_format.exact(action.at)));
    when->setFixedWidth(kWhenWidth);
    auto *done = new ElidedLabel(actionWords(action.label));
    setTypeSize(*done, kBodySize, QFont::DemiBold);
    done->setFixedWidth(kActionWidth);
    line->addWidget(when);
    line->addWidget(done);
    const QString name =
        action.rowName.isEmpty() ? words(action.row.table) : rowWords(action.row.table, action.rowName);
    if (const auto target = placeOf(action.row)) {
        auto *link = new LinkButton(name);
        connect(link, &QAbstractButton::clicked, this, [this, target] { Q_EMIT navigate(*target); });
        line->addWidget(link);
    } else {
        line->addWidget(new ElidedLabel(name));
    }
    QString rows = action.changes > 1 ? tr("%n row(s)", nullptr, action.changes) : QString();
    rows.replace(QString::number(action.changes), m_format.count(action.changes)); // %L: the system's groups.
    auto *detail = new ElidedLabel(rows);
    detail->setMuted(true);
    auto *who = new ElidedLabel(action.author);
    who->setMuted(true);
    line->addWidget(detail);
    line->addStretch(1);
    line->addWidget(who);
    if (action.isTakenBack) {
        line->addWidget(new Badge({.text = tr("undone"), .tone = Tone::Neutral, .toolTip = {}}));
        return row;
    }
    auto *undo = new QPushButton(action.isUndo ? tr("Do again") : tr("Undo"));
    undo->setObjectName(QStringLiteral("undoActionButton"));
    undo->setAccessibleName(QStringLiteral("%1: %2 %3").arg(undo->text(), actionWords(action.label), name));
    connect(undo, &QPushButton::clicked, this, [this, unit = action.unit] { Q_EMIT undoRequested(unit); });
    line->addWidget(undo);
    return row;
}

} // namespace ui
