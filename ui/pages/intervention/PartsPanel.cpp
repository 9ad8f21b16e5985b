// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/PartsPanel.h"

#include "ui/style/Style.h"
#include "ui/text/InvoiceText.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SimpleTable.h"

#include <QLabel>
#include <QPushButton>

namespace ui {

PartsPanel::PartsPanel(Format format, QWidget *parent)
    : Panel(tr("Parts"), parent), m_format(std::move(format)),
      m_table(new SimpleTable({{.title = tr("Part"), .stretches = true, .wraps = true},
                               {.title = tr("Reference")},
                               {.title = tr("Serial number")},
                               {.title = tr("Fitted on")},
                               {.title = tr("Quantity"), .alignment = Qt::AlignRight},
                               {.title = tr("Price of one"), .alignment = Qt::AlignRight},
                               {.title = tr("Billed"), .alignment = Qt::AlignRight}})),
      m_nothing(mutedLabel(tr("No part was fitted.")))
{
    setObjectName(QStringLiteral("partsPanel"));
    m_table->setObjectName(QStringLiteral("partsTable"));
    m_table->setAccessibleName(tr("Parts"));
    m_table->setOpens(true);
    auto *add = new QPushButton(tr("Add a part…"));
    add->setObjectName(QStringLiteral("addPartButton"));
    setLook(*add, ButtonLook::Quiet);
    addTitleWidget(add);
    addWide(m_table);
    m_nothing->setContentsMargins(kGapPanel, kGapCell, kGapPanel, kGapPanel);
    addWide(m_nothing);
    connect(add, &QPushButton::clicked, this,
            [this] { Q_EMIT editRequested({.intervention = m_view.intervention.id}); });
    connect(m_table, &SimpleTable::rowOpened, this, [this](int row) {
        if (row < m_view.parts.size()) // Else the total.
            Q_EMIT editRequested(m_view.parts.at(row));
    });
}

void PartsPanel::showView(const InterventionView &view)
{
    m_view = view;
    m_table->clear();
    m_table->setVisible(!view.parts.isEmpty());
    m_nothing->setVisible(view.parts.isEmpty());
    for (const core::PartUsed &part : view.parts)
        m_table->addRow({{.text = part.label},
                         mutedCell(part.reference),
                         {.text = part.serial},
                         mutedCell(m_format.day(part.fittedOn)),
                         {.text = quantityText(part.thousandths, m_format)},
                         {.text = m_format.money(part.unitPrice)},
                         part.isBilled ? SimpleCell{.text = m_format.money(part.amount())}
                                       : mutedCell(tr("not billed"))});
    if (view.parts.size() > 1)
        m_table->addRow(
            {strongCell(tr("Total")), {}, {}, {}, {}, {}, strongCell(m_format.money(totalOf(view.parts)))});
}

} // namespace ui
