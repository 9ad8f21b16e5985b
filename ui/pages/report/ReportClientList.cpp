// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/ReportClientList.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/PlainText.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kBadgeRole = Qt::UserRole + 1;
constexpr int kLineHeight = 36;

class LinePainter : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const override
    {
        return {120, kLineHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = colorsOf(option.palette);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        if (isSelected || isHovered)
            drawRounded(*painter, option.rect.adjusted(6, 2, -6, -2), kControlRadius,
                        isSelected ? colors.selection : colors.hover);
        painter->setFont(sized(option.font, kBodySize, isSelected ? QFont::DemiBold : QFont::Normal));
        painter->setPen(colors.text);
        const auto badge = index.data(kBadgeRole).value<BadgeText>();
        const int badgeWidth = badgeSize(badge.text, option.font).width();
        const QRect room = option.rect.adjusted(kGapPanel, 0, -badgeWidth - kGapPanel - kGapCell, 0);
        painter->drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->setFont(option.font);
        paintBadge(*painter,
                   QRect(room.right() + kGapCell, option.rect.top(), badgeWidth + 2, option.rect.height()),
                   badge, colors);
        painter->restore();
    }
};

} // namespace

ReportClientList::ReportClientList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("reportClientList"));
    setAccessibleName(tr("Clients"));
    setItemDelegate(new LinePainter(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT chosen(core::ClientId(item->data(kIdRole).toLongLong()));
    });
}

void ReportClientList::setLines(const QList<ReportLine> &lines)
{
    const QSignalBlocker quiet(this);
    const core::ClientId before = client();
    clear();
    for (const ReportLine &line : lines) {
        const int breaches = line.decided - line.kept;
        BadgeText badge{.text = tr("kept"), .tone = Tone::Kept};
        if (line.isEmpty())
            badge = {.text = tr("nothing to report"), .tone = Tone::Neutral};
        else if (breaches > 0)
            badge = {.text = tr("%n breach(es)", nullptr, breaches), .tone = Tone::Breached};
        else if (line.decided == 0)
            badge = {.text = tr("nothing decided"), .tone = Tone::Neutral};
        auto *item = new QListWidgetItem(line.name, this);
        item->setData(kIdRole, line.client.value());
        item->setData(kBadgeRole, QVariant::fromValue(badge));
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(line.name, badge.text));
        item->setToolTip(plainToolTip(line.name));
    }
    choose(before);
}

core::ClientId ReportClientList::client() const
{
    return currentItem() ? core::ClientId(currentItem()->data(kIdRole).toLongLong()) : core::ClientId();
}

bool ReportClientList::choose(core::ClientId client)
{
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(kIdRole).toLongLong() == client.value()) {
            setCurrentRow(row);
            return true;
        }
    }
    setCurrentRow(-1);
    return false;
}

} // namespace ui
