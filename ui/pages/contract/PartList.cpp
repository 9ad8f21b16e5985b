// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/PartList.h"

#include "ui/style/Fonts.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/PlainText.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int kPartRole = Qt::UserRole + 1;
constexpr int kBadgeRole = Qt::UserRole + 2;
constexpr int kNumberWidth = 30;
constexpr int kPartHeight = 36;

Tone toneOf(core::PartState state)
{
    switch (state) {
    case core::PartState::Ok:
        return Tone::Kept;
    case core::PartState::ToComplete:
        return Tone::Watch;
    case core::PartState::Contradictory:
        return Tone::Breached;
    }
    return Tone::Neutral;
}

class PartDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, kPartHeight};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = colorsOf(*option.widget);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (chosen || option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, chosen ? colors.selection : colors.hover);
        painter->setPen(colors.border);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        QRect rest = option.rect.adjusted(kGapPanel, 0, -kGapInside, 0);
        const int part = index.data(kPartRole).toInt();
        painter->setFont(option.font);
        painter->setPen(colors.textMuted);
        if (part <= static_cast<int>(core::ContractPart::FollowUp))
            painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, QString::number(part));
        rest.setLeft(rest.left() + kNumberWidth);
        const auto badge = index.data(kBadgeRole).value<BadgeText>();
        if (!badge.text.isEmpty()) {
            const int wide = badgeSize(badge.text, option.font).width();
            paintBadge(*painter, QRect(rest.right() - wide, rest.top(), wide, rest.height()), badge, colors);
            rest.setRight(rest.right() - wide - kGapCell);
        }
        painter->setPen(colors.text);
        painter->setFont(sized(option.font, kBodySize, chosen ? QFont::DemiBold : QFont::Normal));
        painter->drawText(
            rest, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
        if (option.state.testFlag(QStyle::State_HasFocus) && chosen) {
            painter->setPen(colors.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }
};

} // namespace

QString words(core::ContractPart part)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("ContractPart", "Identification of the parties"),
                                       QT_TRANSLATE_NOOP("ContractPart", "Object and scope"),
                                       QT_TRANSLATE_NOOP("ContractPart", "Kinds of maintenance"),
                                       QT_TRANSLATE_NOOP("ContractPart", "Service levels"),
                                       QT_TRANSLATE_NOOP("ContractPart", "Terms of intervention"),
                                       QT_TRANSLATE_NOOP("ContractPart", "Obligations of the parties"),
                                       QT_TRANSLATE_NOOP("ContractPart", "Price and payment"),
                                       QT_TRANSLATE_NOOP("ContractPart", "Confidentiality and GDPR"),
                                       QT_TRANSLATE_NOOP("ContractPart", "Term and termination"),
                                       QT_TRANSLATE_NOOP("ContractPart", "Reversibility"),
                                       QT_TRANSLATE_NOOP("ContractPart", "Follow-up"),
                                       QT_TRANSLATE_NOOP("ContractPart", "Notes")};
    return QCoreApplication::translate("ContractPart", kWords.at(static_cast<size_t>(part) - 1));
}

QString words(core::PartState state)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("PartState", "complete"),
                                       QT_TRANSLATE_NOOP("PartState", "to complete"),
                                       QT_TRANSLATE_NOOP("PartState", "contradiction")};
    return QCoreApplication::translate("PartState", kWords.at(static_cast<size_t>(state)));
}

const QList<core::ContractPart> &PartList::parts()
{
    using enum core::ContractPart;
    static const QList<core::ContractPart> all{Parties,  Scope,         Kinds,    ServiceLevels,
                                               Terms,    Obligations,   Price,    Confidentiality,
                                               Duration, Reversibility, FollowUp, Notes};
    return all;
}

PartList::PartList(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new PartDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("The parts of the contract"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (const core::ContractPart part : parts()) {
        auto *item = new QStandardItem(words(part));
        item->setData(static_cast<int>(part), kPartRole);
        m_model->appendRow(item);
    }
    setCurrentIndex(m_model->index(0, 0));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT partChosen(part()); });
}

void PartList::setFindings(const QList<core::PartFinding> &findings)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem *item = m_model->item(row);
        const auto part = static_cast<core::ContractPart>(item->data(kPartRole).toInt());
        if (part == core::ContractPart::Notes)
            continue;
        const core::PartState state = core::stateOf(findings, part);
        QStringList why;
        for (const core::PartFinding &finding : findings) {
            if (finding.part == part)
                why << text(finding.sentence);
        }
        item->setData(QVariant::fromValue(BadgeText{.text = words(state), .tone = toneOf(state)}),
                      kBadgeRole);
        item->setData(words(part) + QStringLiteral(", ") + words(state), Qt::AccessibleTextRole);
        item->setToolTip(why.isEmpty() ? QString() : plainToolTip(why.join(QLatin1Char('\n'))));
    }
}

core::ContractPart PartList::part() const
{
    return static_cast<core::ContractPart>(currentIndex().data(kPartRole).toInt());
}

void PartList::setPart(core::ContractPart part)
{
    const auto row = parts().indexOf(part);
    if (row >= 0)
        setCurrentIndex(m_model->index(static_cast<int>(row), 0));
}

QSize PartList::sizeHint() const
{
    return {280, m_model->rowCount() * kPartHeight};
}

QSize PartList::minimumSizeHint() const
{
    return {200, m_model->rowCount() * kPartHeight};
}

} // namespace ui
