// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/ClientMonthTable.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int kToneRole = Qt::UserRole;
constexpr int kCellHeight = 28;
constexpr int kCellWidth = 46;

/// A percentage on its soft colour.
class CellPainter : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = colorsOf(option.palette);
        const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->setFont(option.font);
        if (index.column() == 0) {
            painter->setPen(colors.text);
            const QRect room = option.rect.adjusted(kGapPanel, 0, -kGapTight, 0);
            painter->drawText(
                room, Qt::AlignLeft | Qt::AlignVCenter,
                option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        } else {
            const auto tone = static_cast<Tone>(index.data(kToneRole).toInt());
            drawRounded(*painter, option.rect.adjusted(2, 2, -2, -2), 4, colors.soft(tone),
                        isFocused ? colors.accent : Qt::transparent, isFocused ? 2 : 1);
            const auto weight = tone == Tone::Breached ? QFont::Bold : QFont::Normal;
            painter->setFont(sized(option.font, kLabelSize, weight));
            painter->setPen(tone == Tone::Neutral ? colors.textMuted : colors.ink(tone));
            painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
        }
        painter->restore();
    }
};

/// The names of the months above their cells, with all the room there is.
class MonthHeader : public QHeaderView
{
public:
    explicit MonthHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->setFont(font());
        painter->setPen(colorsOf(*this).textMuted);
        painter->drawText(rect, Qt::AlignCenter, model()->headerData(section, orientation()).toString());
    }
};

Tone toneOf(const core::MonthPoint &point, int targetPercent)
{
    constexpr int kFar = 5;
    if (point.decided == 0)
        return Tone::Neutral;
    if (point.kept * 100 >= targetPercent * point.decided)
        return Tone::Kept;
    return point.kept * 100 >= (targetPercent - kFar) * point.decided ? Tone::Watch : Tone::Breached;
}

} // namespace

ClientMonthTable::ClientMonthTable(Format format, QWidget *parent)
    : QTableView(parent), m_format(std::move(format)), m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("clientMonthTable"));
    setAccessibleName(tr("Clients by month"));
    setHorizontalHeader(new MonthHeader(this));
    setModel(m_model);
    setItemDelegate(new CellPainter(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(kCellHeight);
    verticalHeader()->setDefaultSectionSize(kCellHeight);
    setTypeSize(*horizontalHeader(), kLabelSize, QFont::DemiBold);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    connect(this, &QTableView::clicked, this, &ClientMonthTable::openCell);
}

void ClientMonthTable::setClients(const QList<core::ClientMonth> &clients, int targetPercent)
{
    m_clients = clients;
    m_model->clear();
    QStringList titles{QString()};
    if (!clients.isEmpty()) {
        for (const core::MonthPoint &point : clients.constFirst().months)
            titles << m_format.locale().standaloneMonthName(point.month.month(), QLocale::ShortFormat);
    }
    m_model->setHorizontalHeaderLabels(titles);
    for (int column = 1; column < titles.size(); ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignCenter);
    for (const core::ClientMonth &client : clients) {
        auto *name = new QStandardItem(client.name);
        name->setToolTip(plainToolTip(client.name));
        QList<QStandardItem *> cells{name};
        for (const core::MonthPoint &point : client.months) {
            auto *cell = new QStandardItem(m_format.percent(point.kept, point.decided, 0));
            cell->setData(static_cast<int>(toneOf(point, targetPercent)), kToneRole);
            const QString words =
                point.decided == 0 ? tr("nothing decided")
                                   : tr("%1 commitments kept").arg(m_format.ratio(point.kept, point.decided));
            const QString whole =
                QStringLiteral("%1 · %2 · %3").arg(client.name, m_format.month(point.month), words);
            cell->setToolTip(plainToolTip(whole));
            cell->setData(whole, Qt::AccessibleTextRole);
            cells << cell;
        }
        m_model->appendRow(cells);
    }
    fitColumns();
}

void ClientMonthTable::fitColumns()
{
    const int months = m_model->columnCount() - 1;
    if (months < 1)
        return;
    const int room = viewport()->width();
    const int cell = qBound(40, (room - 130) / months, kCellWidth);
    setColumnWidth(0, qMax(60, room - months * cell));
    for (int column = 1; column <= months; ++column)
        setColumnWidth(column, cell);
}

void ClientMonthTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ClientMonthTable::openCell(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const core::ClientMonth &client = m_clients.at(index.row());
    const core::MonthPoint &point =
        index.column() == 0 ? client.months.constLast() : client.months.at(index.column() - 1);
    Q_EMIT opened(client.client, core::monthOf(point.month));
}

void ClientMonthTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openCell(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

} // namespace ui
