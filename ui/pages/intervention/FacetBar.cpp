// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/FacetBar.h"

#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace ui {
namespace {

QString outcomeText(const core::OutcomeFacet &facet, const Format &format)
{
    const QString month = format.month(facet.month.firstDay());
    switch (facet.outcome) {
    case core::Outcome::Kept:
        return FacetBar::tr("Commitments kept in %1").arg(month);
    case core::Outcome::Breached:
        return FacetBar::tr("Commitments breached in %1").arg(month);
    case core::Outcome::Undecided:
        return FacetBar::tr("Commitments undecided at the end of %1").arg(month);
    case core::Outcome::Neutralised:
        break;
    }
    return FacetBar::tr("Commitments neutralised in %1").arg(month);
}

QString moveText(const core::MoveFacet &facet, const Format &format)
{
    const QString month = format.month(facet.month.firstDay());
    switch (facet.kind) {
    case core::BacklogMove::Kind::Opened:
        return FacetBar::tr("Opened in %1").arg(month);
    case core::BacklogMove::Kind::Resolved:
        return FacetBar::tr("Resolved in %1").arg(month);
    case core::BacklogMove::Kind::Reopened:
        return FacetBar::tr("Reopened in %1").arg(month);
    case core::BacklogMove::Kind::Cancelled:
        break;
    }
    return FacetBar::tr("Cancelled in %1").arg(month);
}

} // namespace

QString facetText(const core::InterventionFilter &filter, const QString &name, const Format &format)
{
    QStringList parts;
    if (filter.outcome) {
        parts << outcomeText(*filter.outcome, format);
        if (filter.outcome->priority)
            parts << words(*filter.outcome->priority);
        if (filter.outcome->milestone)
            parts << words(*filter.outcome->milestone);
    }
    if (filter.move)
        parts << moveText(*filter.move, format);
    if (filter.asset)
        parts << FacetBar::tr("Machine: %1").arg(name.isEmpty() ? Format::none() : name);
    if (filter.contract)
        parts << FacetBar::tr("Contract: %1").arg(name.isEmpty() ? Format::none() : name);
    return parts.join(QStringLiteral(" · "));
}

FacetBar::FacetBar(Format format, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)), m_text(new ElidedLabel)
{
    setObjectName(QStringLiteral("facetBar"));
    auto *clear = new QToolButton;
    clear->setObjectName(QStringLiteral("clearFacetButton"));
    clear->setIcon(icon(QStringLiteral("close")));
    clear->setAccessibleName(tr("Show everything again"));
    clear->setToolTip(plainToolTip(tr("Show everything again")));
    connect(clear, &QToolButton::clicked, this, &FacetBar::cleared);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGapInside, kGapTight, kGapCell, kGapTight);
    layout->addWidget(m_text, 1);
    layout->addWidget(clear);
    hide();
}

void FacetBar::setFilter(const core::InterventionFilter &filter, const QString &name)
{
    m_text->setText(facetText(filter, name, m_format));
    setVisible(!m_text->text().isEmpty());
}

QString FacetBar::text() const
{
    return m_text->text();
}

void FacetBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawRounded(painter, rect(), kControlRadius, colorsOf(*this).accentSoft);
}

} // namespace ui
