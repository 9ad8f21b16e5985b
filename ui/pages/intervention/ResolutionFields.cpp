// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/ResolutionFields.h"

#include "ui/style/Tokens.h"
#include "ui/widgets/DateTimeEdit.h"
#include "ui/widgets/DurationEdit.h"

#include "ui/widgets/FormField.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

ResolutionFields::ResolutionFields(const Format &format, QWidget *parent)
    : Panel(tr("Already resolved?"), parent), m_at(new DateTimeEdit(format)),
      m_worked(new DurationEdit(format)), m_solution(new QLineEdit),
      m_closed(new QCheckBox(tr("Nothing is left to be confirmed"))), m_fields(new QWidget)
{
    auto *layout = new QVBoxLayout(m_fields);
    layout->setContentsMargins(0, 0, 0, kGapCell);
    layout->setSpacing(kGapCell);
    addField("resolved", tr("Resolved at"), m_at)
        ->setHelp(tr("“9:20”: acknowledged and restored follow from it"));
    m_further = {addField("worked", tr("Time worked"), m_worked),
                 addField("solution", tr("What was done"), m_solution),
                 addField("closed", tr("Close it"), m_closed)};
    m_further.at(0)->setHelp(tr("Until then; none is written down where it is empty"));
    add(m_fields);
    connect(m_at, &ValueEdit::valueChanged, this, [this] {
        showFields();
        Q_EMIT changed();
    });
    connect(m_worked, &ValueEdit::valueChanged, this, &ResolutionFields::changed);
    connect(m_solution, &QLineEdit::textEdited, this, &ResolutionFields::changed);
    connect(m_closed, &QCheckBox::toggled, this, &ResolutionFields::changed);
    for (QLineEdit *line : {static_cast<QLineEdit *>(m_at), static_cast<QLineEdit *>(m_worked), m_solution})
        connect(line, &QLineEdit::returnPressed, this, &ResolutionFields::submitted);
    showFields();
}

FormField *ResolutionFields::addField(const char *name, const QString &label, QWidget *editor)
{
    editor->setObjectName(QStringLiteral("new%1").arg(QLatin1String(name)));
    auto *field = new FormField(QLatin1String(name), label, editor);
    m_fields->layout()->addWidget(field);
    return field;
}

void ResolutionFields::reset()
{
    setValue({});
}

void ResolutionFields::begin(core::Instant at, core::Minutes worked)
{
    setValue(core::QuickResolution{.at = at, .worked = worked, .solution = m_solution->text()});
    m_worked->setFocus(Qt::OtherFocusReason);
    m_worked->selectAll();
    Q_EMIT changed();
}

std::optional<core::QuickResolution> ResolutionFields::value() const
{
    if (!m_at->value())
        return {};
    return core::QuickResolution{.at = *m_at->value(),
                                 .worked = m_worked->value().value_or(core::Minutes(0)),
                                 .solution = m_solution->text().trimmed(),
                                 .isClosed = m_closed->isChecked()};
}

void ResolutionFields::setValue(const std::optional<core::QuickResolution> &value)
{
    const QSignalBlocker silent(m_closed);
    const core::QuickResolution given = value.value_or(core::QuickResolution{});
    m_at->setValue(value ? std::optional(given.at) : std::nullopt);
    m_worked->setValue(given.worked > core::Minutes(0) ? std::optional(given.worked) : std::nullopt);
    m_solution->setText(given.solution);
    m_closed->setChecked(given.isClosed);
    showFields();
}

void ResolutionFields::showFields()
{
    for (FormField *field : std::as_const(m_further))
        field->setVisible(m_at->value().has_value());
}

} // namespace ui
