// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/AssetPartsPanel.h"

#include "ui/models/PartModel.h"
#include "ui/style/Tokens.h"
#include "ui/text/PartText.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentBar.h"
#include "ui/widgets/columnWidths.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>

namespace ui {
namespace {

constexpr int kMostRows = 12;     ///< Seen at once; more scroll.
constexpr int kSearchedFrom = 12; ///< Fewer items are found by looking.
constexpr int kSampled = 200;     ///< Rows that decide how wide columns are.
constexpr int kWidest = 380;
constexpr int kKept = 120;      ///< Columns no wider than this never give way: days, versions, sizes.
constexpr int kNameWidth = 150; ///< Least of what names a part,
constexpr int kNarrowest = 72;  ///< and of the others.

/// In the order of what is asked for most; volumes have a place of their own.
const QList<core::PartKind> &shownKinds()
{
    using enum core::PartKind;
    static const QList<core::PartKind> kShown{
        Software, NetworkCard, Port,    Memory,         Disk,       Processor, Antivirus, Login,
        Monitor,  Printer,     Battery, VirtualMachine, Consumable, Counter,   Component, Remark};
    return kShown;
}

} // namespace

AssetPartsPanel::AssetPartsPanel(const Format &format, QWidget *parent)
    : Panel(tr("Inventory"), parent), m_format(format), m_kinds(new SegmentBar),
      m_search(new SearchField(tr("Search"))), m_count(mutedLabel({})), m_model(new PartModel(format, this)),
      m_table(new ListView)
{
    m_kinds->setAccessibleName(tr("Kind of part"));
    m_search->setObjectName(QStringLiteral("partSearch"));
    m_search->setFixedWidth(220);
    m_table->setObjectName(QStringLiteral("partTable"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setResizeContentsPrecision(kSampled);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    addTitleWidget(m_count);
    addTitleWidget(m_search);
    add(m_kinds);
    addWide(m_table);
    connect(m_kinds, &SegmentBar::chosen, this,
            [this](int kind) { showKind(static_cast<core::PartKind>(kind)); });
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_model->setSearch(text);
        m_count->setText(
            tr("%1 of %2").arg(m_format.count(m_model->rowCount()), m_format.count(m_model->itemCount())));
        m_count->setVisible(!text.isEmpty());
    });
    connect(m_search, &SearchField::listRequested, m_table, qOverload<>(&QWidget::setFocus));
    hide();
}

void AssetPartsPanel::setParts(const core::AssetParts &parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    QList<SegmentBar::Segment> segments;
    for (const core::PartKind kind : shownKinds()) {
        if (parts.has(kind))
            segments << SegmentBar::Segment{
                QStringLiteral("%1 %2").arg(words(kind), m_format.count(parts.items(kind).size())),
                {},
                static_cast<int>(kind)};
    }
    const int before = m_kinds->current();
    m_kinds->setSegments(segments);
    setVisible(!segments.isEmpty());
    if (segments.isEmpty())
        return;
    m_kinds->setCurrent(segments.constFirst().id);
    m_kinds->setCurrent(before);
    showKind(static_cast<core::PartKind>(m_kinds->current()));
}

void AssetPartsPanel::showKind(core::PartKind kind)
{
    const QList<core::PartItem> items = m_parts.items(kind);
    m_search->setSearch({});
    m_search->setVisible(items.size() > kSearchedFrom);
    m_count->hide();
    m_model->setSearch({});
    m_model->setItems(kind, items);
    m_model->sort(0);
    fit();
}

void AssetPartsPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table)
        fit();
}

/// As high as its rows, or as the most of them.
void AssetPartsPanel::fit()
{
    QHeaderView *header = m_table->horizontalHeader();
    m_table->resizeColumnsToContents();
    m_wanted.clear();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_wanted << qMin(header->sectionSize(column) + kGapCell, kWidest);
    header->setStretchLastSection(true);
    shareWidth();
    const int rows = qMin(m_model->rowCount(), kMostRows);
    m_table->setFixedHeight(header->sizeHint().height() + rows * kRowHeight + 2 * m_table->frameWidth());
}

/// In a narrow window long columns give way: what is beside them would be out of sight.
void AssetPartsPanel::shareWidth()
{
    QList<ColumnNeed> needs;
    for (const int wanted : std::as_const(m_wanted)) {
        const int least = needs.isEmpty() ? kNameWidth : kNarrowest;
        needs << ColumnNeed{.natural = wanted, .least = wanted <= kKept ? wanted : least};
    }
    const QList<int> widths = sharedWidths(needs, m_table->viewport()->width());
    for (int column = 0; column < widths.size(); ++column)
        m_table->horizontalHeader()->resizeSection(column, widths.at(column));
}

void AssetPartsPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    layout()->activate(); // The table has its new width.
    shareWidth();
}

} // namespace ui
