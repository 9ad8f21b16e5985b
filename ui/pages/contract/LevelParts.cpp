// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/LevelParts.h"

#include "ui/pages/contract/ClauseEdit.h"
#include "ui/pages/contract/CoverMatrix.h"
#include "ui/pages/contract/GridEditor.h"
#include "ui/pages/contract/PenaltyEdit.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PlainText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {
namespace {

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapInside);
    return layout;
}

LinkButton *settingsLink(PartEditor *part, const QString &text, const QString &section)
{
    auto *link = new LinkButton(text);
    link->setObjectName(section + QStringLiteral("Link"));
    QObject::connect(link, &QAbstractButton::clicked, part, [part, section] {
        Q_EMIT part->navigate(
            {.page = QStringLiteral("settings"), .filter = {{QStringLiteral("section"), section}}});
    });
    return link;
}

LinkButton *calendarsLink(PartEditor *part)
{
    return settingsLink(part, PartEditor::tr("Open the calendars"), QStringLiteral("calendars"));
}

LinkButton *rotaLink(PartEditor *part)
{
    return settingsLink(part, PartEditor::tr("Open the on-call rota"), QStringLiteral("oncall"));
}

} // namespace

CoverPart::CoverPart(QWidget *parent)
    : PartEditor(parent), m_matrix(new CoverMatrix),
      m_clause(new ClauseEdit(core::ContractPart::Kinds, freeClauseTitle()))
{
    QVBoxLayout *layout = columnOf(this);
    m_matrix->setObjectName(QStringLiteral("coverMatrix"));
    layout->addWidget(m_matrix);
    layout->addSpacing(kGapCell);
    layout->addWidget(m_clause);
    layout->addStretch();
    connect(m_clause, &ClauseEdit::edited, this, &PartEditor::edited);
    connect(m_matrix, &CoverMatrix::edited, this, &PartEditor::edited);
}

void CoverPart::show(const ContractRecord &, const core::ContractVersion &version, bool readOnly)
{
    m_matrix->setReadOnly(readOnly);
    m_matrix->setRules(version.cover);
    m_clause->show(version, readOnly);
}

void CoverPart::read(core::Contract &, core::ContractVersion &version) const
{
    version.cover = m_matrix->rules();
    m_clause->read(version);
}

LevelsPart::LevelsPart(const Format &format, QWidget *parent)
    : PartEditor(parent), m_incidents(new GridEditor(core::ServiceClass::Incident)),
      m_requests(new GridEditor(core::ServiceClass::Request)),
      m_onCall(new QCheckBox(tr("A technician is on &call outside these hours"))),
      m_penalties(new PenaltyEdit(format)),
      m_clause(new ClauseEdit(core::ContractPart::ServiceLevels, freeClauseTitle()))
{
    QVBoxLayout *layout = columnOf(this);
    m_incidents->setObjectName(QStringLiteral("incidentGrid"));
    m_requests->setObjectName(QStringLiteral("requestGrid"));
    layout->addWidget(m_incidents);
    layout->addSpacing(kGapCell);
    layout->addWidget(plainLabel(tr("Requests"), kBodySize, QFont::DemiBold));
    layout->addWidget(m_requests);
    layout->addWidget(calendarsLink(this), 0, Qt::AlignLeft);
    layout->addSpacing(kGapCell);
    m_onCall->setObjectName(QStringLiteral("onCallCheck"));
    m_onCall->setToolTip(
        plainToolTip(tr("The contract prints the number; Today and the interventions of this "
                        "client show who can be reached.")));
    layout->addWidget(m_onCall);
    layout->addWidget(rotaLink(this), 0, Qt::AlignLeft);
    layout->addSpacing(kGapCell);
    layout->addWidget(m_penalties);
    connect(m_onCall, &QCheckBox::clicked, this, &PartEditor::edited);
    layout->addSpacing(kGapCell);
    layout->addWidget(m_clause);
    layout->addStretch();
    connect(m_clause, &ClauseEdit::edited, this, &PartEditor::edited);
    connect(m_penalties, &PenaltyEdit::edited, this, &PartEditor::edited);
    for (GridEditor *grid : {m_incidents, m_requests})
        connect(grid, &GridEditor::edited, this, &PartEditor::edited);
}

void LevelsPart::show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly)
{
    for (GridEditor *grid : {m_incidents, m_requests}) {
        grid->setCalendars(record.calendars);
        grid->setLevels(version.terms.levels, version.effectiveOn);
        grid->setReadOnly(readOnly);
    }
    m_onCall->setChecked(version.hasOnCall);
    m_onCall->setEnabled(!readOnly);
    m_penalties->show(version.penalties, readOnly);
    m_clause->show(version, readOnly);
}

void LevelsPart::read(core::Contract &, core::ContractVersion &version) const
{
    version.terms.levels = m_incidents->levels() + m_requests->levels();
    version.hasOnCall = m_onCall->isChecked();
    version.penalties = m_penalties->terms();
    m_clause->read(version);
}

bool LevelsPart::commit()
{
    return m_penalties->commit() && m_incidents->isValid() && m_requests->isValid();
}

TermsPart::TermsPart(QWidget *parent)
    : PartEditor(parent), m_calendar(new QComboBox), m_reopening(new QSpinBox),
      m_clause(new ClauseEdit(core::ContractPart::Terms, tr("Channels, access, named contacts")))
{
    QVBoxLayout *layout = columnOf(this);
    m_calendar->setObjectName(QStringLiteral("supportCalendarCombo"));
    auto *calendar = new FormField(QStringLiteral("supportCalendar"), tr("Support &hours"), m_calendar);
    calendar->setHelp(
        tr("Inside or outside them decides what work costs, and its zone in which month it counts."));
    layout->addWidget(calendar);
    layout->addWidget(calendarsLink(this), 0, Qt::AlignLeft);
    layout->addWidget(
        plainLabel(tr("What pauses the clock of restoration and resolution"), kBodySize, QFont::DemiBold));
    auto *reasons = new QGridLayout;
    reasons->setVerticalSpacing(kGapTight);
    for (const auto reason : valuesFrom(core::PauseReason::WaitingForClient, core::PauseReason::Other)) {
        auto *check = new QCheckBox(words(reason));
        check->setObjectName(QStringLiteral("pause%1Check").arg(static_cast<int>(reason)));
        const int at = static_cast<int>(m_reasons.size());
        reasons->addWidget(check, at / 2, at % 2);
        m_reasons << check;
        connect(check, &QCheckBox::clicked, this, &PartEditor::edited);
    }
    layout->addLayout(reasons);
    m_reopening->setObjectName(QStringLiteral("reopeningSpin"));
    m_reopening->setRange(0, 365);
    auto *reopening = new FormField(QStringLiteral("reopeningDays"), tr("&Reopening within"), m_reopening);
    reopening->setHelp(tr("covered days from the resolution; later, a new intervention"));
    layout->addWidget(reopening);
    layout->addWidget(m_clause, 1);
    connect(m_calendar, &QComboBox::activated, this, &PartEditor::edited);
    connect(m_reopening, &QSpinBox::valueChanged, this, &PartEditor::edited);
    connect(m_clause, &ClauseEdit::edited, this, &PartEditor::edited);
}

void TermsPart::show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly)
{
    const QSignalBlocker reopening(m_reopening);
    m_calendar->clear();
    for (const core::CalendarBook &book : record.calendars) {
        if (!book.isArchived || book.id == version.terms.supportCalendar)
            m_calendar->addItem(book.name, book.id.value());
    }
    m_calendar->setCurrentIndex(m_calendar->findData(version.terms.supportCalendar.value()));
    for (int at = 0; at < m_reasons.size(); ++at)
        m_reasons.at(at)->setChecked(version.terms.pausing.contains(static_cast<core::PauseReason>(at)));
    m_reopening->setValue(version.terms.reopeningDays);
    m_clause->show(version, readOnly);
    m_calendar->setEnabled(!readOnly);
    m_reopening->setEnabled(!readOnly);
    for (QCheckBox *check : std::as_const(m_reasons))
        check->setEnabled(!readOnly);
}

void TermsPart::read(core::Contract &, core::ContractVersion &version) const
{
    version.terms.supportCalendar = core::CalendarId(m_calendar->currentData().toLongLong());
    version.terms.pausing.clear();
    for (int at = 0; at < m_reasons.size(); ++at) {
        if (m_reasons.at(at)->isChecked())
            version.terms.pausing.insert(static_cast<core::PauseReason>(at));
    }
    version.terms.reopeningDays = m_reopening->value();
    m_clause->read(version);
}

void TermsPart::showFacts(const core::ContractFacts &facts)
{
    m_clause->showFacts(facts);
}

} // namespace ui
