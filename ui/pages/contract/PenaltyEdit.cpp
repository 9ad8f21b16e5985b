// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/PenaltyEdit.h"

#include "ui/style/Icons.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/DecimalEdit.h"
#include "ui/widgets/DurationEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PlainText.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace ui {
namespace {

constexpr int kStepWidth = 120;
const QString kPercent = QStringLiteral("%");

} // namespace

PenaltyEdit::PenaltyEdit(const Format &format, QWidget *parent)
    : QWidget(parent), m_format(format), m_lines(new QVBoxLayout), m_add(new QPushButton(tr("Step"))),
      m_rest(new QWidget), m_cap(new DecimalEdit(1, kPercent, format)), m_exclusions(new QLineEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    auto *head = new QHBoxLayout;
    head->addWidget(
        plainLabel(tr("Penalties (indicative, never applied by themselves)"), kBodySize, QFont::DemiBold), 1);
    m_add->setObjectName(QStringLiteral("addPenaltyButton"));
    m_add->setIcon(icon(QStringLiteral("plus")));
    head->addWidget(m_add);
    layout->addLayout(head);
    m_lines->setSpacing(kGapTight);
    layout->addLayout(m_lines);
    auto *rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(kGapCell);
    auto *counted = new QWidget;
    auto *row = new QHBoxLayout(counted);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGapInside);
    for (const core::Milestone milestone : core::kMilestones) {
        auto *check = new QCheckBox(words(milestone));
        check->setObjectName(QStringLiteral("penaltyMilestone%1").arg(static_cast<int>(milestone)));
        row->addWidget(check);
        m_milestones << check;
        connect(check, &QCheckBox::clicked, this, &PenaltyEdit::edited);
    }
    row->addStretch();
    rest->addWidget(mutedLabel(tr("Breaches that count")));
    rest->addWidget(counted);
    m_cap->setObjectName(QStringLiteral("penaltyCapEdit"));
    m_exclusions->setObjectName(QStringLiteral("penaltyExclusionsEdit"));
    auto *cap = new FormField(QStringLiteral("penaltyCap"), tr("&Cap a month"), m_cap);
    cap->setHelp(tr("of the monthly fee; empty: none"));
    auto *exclusions = new FormField(QStringLiteral("penaltyExclusions"), tr("E&xcluded"), m_exclusions);
    exclusions->setHelp(tr("in words; neutralised commitments never count"));
    rest->addWidget(cap);
    rest->addWidget(exclusions);
    layout->addWidget(m_rest);
    connect(m_cap, &ValueEdit::valueChanged, this, &PenaltyEdit::edited);
    connect(m_exclusions, &QLineEdit::textEdited, this, &PenaltyEdit::edited);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addStep({}, false);
        m_steps.constLast().over->setFocus();
        follow();
    });
}

void PenaltyEdit::addStep(const core::PenaltyStep &shown, bool readOnly)
{
    Step step{.widget = new QWidget,
              .over = new DurationEdit(m_format),
              .part = new DecimalEdit(1, kPercent, m_format)};
    step.widget->setObjectName(QStringLiteral("penaltyStep"));
    step.over->setObjectName(QStringLiteral("penaltyOverEdit"));
    step.part->setObjectName(QStringLiteral("penaltyPartEdit"));
    step.over->setAccessibleName(tr("Later than"));
    step.part->setAccessibleName(tr("Part of the monthly fee"));
    step.over->setValue(shown.over);
    if (shown.permille > 0)
        step.part->setValue(shown.permille);
    step.over->setFixedWidth(kStepWidth);
    step.part->setFixedWidth(kStepWidth);
    auto *remove = new QToolButton;
    remove->setIcon(icon(QStringLiteral("trash")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove"));
    remove->setAccessibleName(tr("Remove"));
    auto *layout = new QHBoxLayout(step.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    layout->addWidget(plainLabel(tr("more than")));
    layout->addWidget(step.over);
    layout->addWidget(plainLabel(tr("late:")));
    layout->addWidget(step.part);
    layout->addWidget(plainLabel(tr("of the monthly fee")));
    layout->addWidget(remove);
    layout->addStretch();
    step.widget->setEnabled(!readOnly);
    m_lines->addWidget(step.widget);
    m_steps << step;
    connect(step.over, &ValueEdit::valueChanged, this, &PenaltyEdit::edited);
    connect(step.part, &ValueEdit::valueChanged, this, &PenaltyEdit::edited);
    connect(remove, &QToolButton::clicked, this, [this, widget = step.widget] { removeStep(widget); });
}

void PenaltyEdit::removeStep(const QWidget *widget)
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (m_steps.at(i).widget != widget)
            continue;
        const Step step = m_steps.takeAt(i);
        step.widget->hide();
        step.widget->deleteLater();
        break;
    }
    follow();
}

void PenaltyEdit::show(const core::PenaltyTerms &terms, bool readOnly)
{
    const QSignalBlocker blocker(this);
    for (const Step &step : std::as_const(m_steps))
        delete step.widget;
    m_steps.clear();
    for (const core::PenaltyStep &step : terms.steps)
        addStep(step, readOnly);
    for (qsizetype i = 0; i < m_milestones.size(); ++i) {
        m_milestones.at(i)->setChecked(
            terms.milestones.contains(core::kMilestones.at(static_cast<size_t>(i))));
        m_milestones.at(i)->setEnabled(!readOnly);
    }
    m_cap->setValue(terms.capPermille);
    m_cap->setReadOnly(readOnly);
    m_exclusions->setText(terms.exclusions);
    m_exclusions->setReadOnly(readOnly);
    m_add->setEnabled(!readOnly);
    follow();
}

core::PenaltyTerms PenaltyEdit::terms() const
{
    core::PenaltyTerms terms{
        .milestones = {}, .capPermille = m_cap->value(), .exclusions = m_exclusions->text().trimmed()};
    for (const Step &step : m_steps) {
        if (step.part->value())
            terms.steps << core::PenaltyStep{.over = step.over->value().value_or(core::Minutes(0)),
                                             .permille = *step.part->value()};
    }
    std::ranges::stable_sort(terms.steps, {}, &core::PenaltyStep::over);
    for (qsizetype i = 0; i < m_milestones.size(); ++i) {
        if (m_milestones.at(i)->isChecked())
            terms.milestones << core::kMilestones.at(static_cast<size_t>(i));
    }
    return terms;
}

bool PenaltyEdit::commit()
{
    bool fine = m_cap->commit();
    for (const Step &step : std::as_const(m_steps)) {
        fine = step.over->commit() && fine;
        fine = step.part->commit() && fine;
    }
    return fine;
}

void PenaltyEdit::follow()
{
    m_rest->setVisible(!m_steps.isEmpty());
    Q_EMIT edited();
}

} // namespace ui
