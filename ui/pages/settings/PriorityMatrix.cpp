// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/PriorityMatrix.h"

#include "core/domain/intervention/Intervention.h"
#include "ui/style/Fonts.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/PlainText.h"

#include <QGridLayout>
#include <QLabel>

namespace ui {

PriorityMatrix::PriorityMatrix(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGapBetween);
    grid->setVerticalSpacing(kGapInside);
    QLabel *corner = mutedLabel(tr("Impact · urgency"));
    setTypeSize(*corner, kLabelSize, QFont::DemiBold);
    grid->addWidget(corner, 0, 0);
    int row = 1;
    for (const auto impact : valuesFrom(core::Impact::Company, core::Impact::User)) {
        grid->addWidget(plainLabel(words(impact), kBodySize, QFont::DemiBold), row, 0);
        int column = 1;
        for (const auto urgency : valuesFrom(core::Urgency::High, core::Urgency::Low)) {
            if (row == 1) {
                QLabel *head = mutedLabel(words(urgency));
                setTypeSize(*head, kLabelSize, QFont::DemiBold);
                grid->addWidget(head, 0, column);
            }
            const core::Priority priority = core::priorityOf(impact, urgency);
            BadgeText badge = badgeOf(priority);
            badge.toolTip = definition(priority);
            grid->addWidget(new Badge(badge), row, column, Qt::AlignLeft);
            ++column;
        }
        ++row;
    }
    grid->setColumnStretch(4, 1);
}

} // namespace ui
