// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/WorkForm.h"

#include "ui/pages/intervention/EnumCombo.h"
#include "ui/style/Style.h"
#include "ui/text/ErrorText.h"
#include "ui/text/WorkText.h"
#include "ui/widgets/DateTimeEdit.h"
#include "ui/widgets/DecimalEdit.h"
#include "ui/widgets/DurationEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MoneyEdit.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {
namespace {

constexpr int kByTheContract = -1;

} // namespace

WorkForm::WorkForm(const InterventionSource &source, Format format, QWidget *parent)
    : InlineForm(parent), m_source(source), m_format(std::move(format)), m_technician(new QComboBox),
      m_from(new DateTimeEdit(m_format)), m_to(new DateTimeEdit(m_format)),
      m_worked(new DurationEdit(m_format)), m_mode(enumCombo(core::WorkMode::Remote, core::WorkMode::OnSite)),
      m_comment(new QLineEdit), m_travel(new DurationEdit(m_format)),
      m_km(new DecimalEdit(0, QStringLiteral("km"), m_format)), m_fee(new MoneyEdit(m_format)),
      m_cover(new QComboBox), m_reason(new QLineEdit), m_preview(mutedLabel({})),
      m_remove(new QPushButton(tr("Remove this time")))
{
    setObjectName(QStringLiteral("workForm"));
    addFields();
    addCoverFields();
    m_preview->setObjectName(QStringLiteral("workPreviewLabel"));
    m_preview->setWordWrap(true);
    addNote(m_preview);
    m_remove->setObjectName(QStringLiteral("removeWorkButton"));
    setLook(*m_remove, ButtonLook::Quiet);
    addNote(m_remove);
    setSaveText(tr("Save"));
    connect(this, &InlineForm::submitted, this, &WorkForm::save);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setBusy(true);
        Q_EMIT removeRequested(m_entry);
    });
}

void WorkForm::addFields()
{
    m_technician->setObjectName(QStringLiteral("workTechnicianCombo"));
    m_from->setObjectName(QStringLiteral("workFromEdit"));
    m_to->setObjectName(QStringLiteral("workToEdit"));
    m_worked->setObjectName(QStringLiteral("workedEdit"));
    m_comment->setObjectName(QStringLiteral("workCommentEdit"));
    m_travel->setObjectName(QStringLiteral("travelEdit"));
    m_km->setObjectName(QStringLiteral("travelKmEdit"));
    m_fee->setObjectName(QStringLiteral("travelFeeEdit"));
    m_from->setRequired(true);
    m_to->setRequired(true);
    addField(QStringLiteral("technician"), tr("Technician"), m_technician);
    addField(QStringLiteral("startedAt"), tr("From"), m_from);
    addField(QStringLiteral("endedAt"), tr("To"), m_to);
    addField(QStringLiteral("actual"), tr("Time worked"), m_worked)
        ->setHelp(tr("Less, where there was a break."));
    addField(QStringLiteral("mode"), tr("How"), m_mode);
    addField(QStringLiteral("comment"), tr("What was done"), m_comment);
    addField(QStringLiteral("travel"), tr("Journey, time"), m_travel);
    addField(QStringLiteral("travelKm"), tr("Journey, distance"), m_km);
    addField(QStringLiteral("travelFee"), tr("Journey, billed"), m_fee)->setHelp(tr("Excluding VAT."));
    for (DateTimeEdit *edit : {m_from, m_to})
        connect(edit, &ValueEdit::valueChanged, this, &WorkForm::retime);
    connect(m_worked, &ValueEdit::valueChanged, this, [this] {
        m_isOwnTime = true;
        preview();
    });
    connect(m_mode, &QComboBox::currentIndexChanged, this, &WorkForm::preview);
}

void WorkForm::addCoverFields()
{
    m_cover->setObjectName(QStringLiteral("workCoverCombo"));
    m_reason->setObjectName(QStringLiteral("workCoverReasonEdit"));
    m_cover->addItem(tr("As the contract says"), kByTheContract);
    for (const core::Cover cover : valuesFrom(core::Cover::Included, core::Cover::Free))
        m_cover->addItem(words(cover), static_cast<int>(cover));
    addField(QStringLiteral("cover"), tr("Cover"), m_cover);
    m_reasonField = addField(QStringLiteral("coverReason"), tr("Why"), m_reason);
    connect(m_cover, &QComboBox::currentIndexChanged, this, [this] {
        showCoverFields();
        preview();
    });
    connect(m_reason, &QLineEdit::editingFinished, this, &WorkForm::preview);
}

void WorkForm::start(const core::WorkEntry &entry, const InterventionView &view,
                     const InterventionChoices &choices)
{
    const bool isNew = !entry.id.isValid();
    setTitle(isNew ? tr("Add time") : tr("Change the time"));
    m_technician->clear();
    m_technician->addItem(tr("Nobody named"), 0);
    for (const core::Technician &technician : choices.technicians) {
        if (technician.isActive || technician.id == entry.technician)
            m_technician->addItem(technician.name, technician.id.value());
    }
    m_technician->setCurrentIndex(qMax(0, m_technician->findData(entry.technician.value())));
    m_entry = entry;
    m_kind = view.timeline.kind;
    m_isTimed = isNew && entry.startedAt != core::Instant();
    const bool isKnown = !isNew || m_isTimed;
    const core::Instant now = std::chrono::floor<std::chrono::minutes>(m_format.now());
    m_from->setValue(isKnown ? entry.startedAt : std::optional<core::Instant>());
    m_to->setValue(isKnown ? entry.endedAt : now);
    m_worked->setValue(isKnown ? entry.actual : std::optional<core::Minutes>());
    m_isOwnTime = !isNew && entry.actual != entry.endedAt - entry.startedAt;
    setChoice(m_mode, entry.mode);
    m_comment->setText(entry.comment);
    const auto orNone = [](auto amount) {
        return amount == decltype(amount){} ? std::optional<decltype(amount)>() : amount;
    };
    m_travel->setValue(orNone(entry.travel));
    m_km->setValue(orNone(entry.travelKm));
    m_fee->setValue(orNone(entry.travelFee));
    const int cover = entry.coverReason.isEmpty() ? kByTheContract : static_cast<int>(entry.cover);
    m_cover->setCurrentIndex(qMax(0, m_cover->findData(cover)));
    m_reason->setText(entry.coverReason);
    showCoverFields();
    m_remove->setVisible(!isNew);
    setBusy(false);
    clearMessages();
    preview();
    show();
    m_from->setFocus(Qt::OtherFocusReason);
}

bool WorkForm::isChanged() const
{
    if (!isVisibleTo(parentWidget()))
        return false;
    if (!m_entry.id.isValid() && !m_isTimed)
        return m_from->value().has_value() || m_comment->text() != m_entry.comment;
    return entry() != m_entry;
}

core::WorkEntry WorkForm::entry() const
{
    core::WorkEntry entry = m_entry;
    entry.technician = core::TechnicianId(m_technician->currentData().toLongLong());
    entry.startedAt = m_from->value().value_or(core::Instant());
    entry.endedAt = m_to->value().value_or(core::Instant());
    entry.mode = choiceOf<core::WorkMode>(m_mode);
    entry.comment = m_comment->text().trimmed();
    const auto whole = std::chrono::duration_cast<core::Minutes>(entry.endedAt - entry.startedAt);
    entry.actual = m_worked->value().value_or(whole);
    entry.travel = m_travel->value().value_or(core::Minutes(0));
    entry.travelKm = m_km->value().value_or(0);
    entry.travelFee = m_fee->value().value_or(core::Money{});
    const int cover = m_cover->currentData().toInt();
    entry.coverReason = cover == kByTheContract ? QString() : m_reason->text().trimmed();
    if (cover != kByTheContract) {
        entry.cover = static_cast<core::Cover>(cover);
        entry.multiplierPercent = 100;
    }
    return entry;
}

/// The time worked follows from both ends, unless less was written down.
void WorkForm::retime()
{
    const auto from = m_from->value();
    const auto to = m_to->value();
    if (from && to && *from <= *to && !m_isOwnTime)
        m_worked->setValue(std::chrono::duration_cast<core::Minutes>(*to - *from));
    preview();
}

void WorkForm::showCoverFields()
{
    m_reasonField->setVisible(m_cover->currentData().toInt() != kByTheContract);
}

void WorkForm::preview()
{
    const int asked = ++m_previewsAsked;
    const core::WorkEntry wanted = entry();
    m_preview->clear();
    if (!m_source.previewWork || !m_from->value() || !m_to->value() || wanted.endedAt < wanted.startedAt)
        return;
    m_source.previewWork(wanted).then(this,
                                      [this, asked](const core::Result<QList<core::ChargedWork>> &work) {
                                          if (asked != m_previewsAsked)
                                              return;
                                          if (work)
                                              showPreview(*work);
                                          else
                                              m_preview->setText(errorText(work.error()));
                                      });
}

/// Only the stretches of this entry: those that are new, and its own row.
void WorkForm::showPreview(const QList<core::ChargedWork> &work)
{
    QStringList lines;
    for (const core::ChargedWork &each : work) {
        if (!each.entry.id.isValid() || each.entry.id == m_entry.id)
            lines << stretchText(each, m_format) + QStringLiteral(" – ") + coverExplanation(each, m_kind);
    }
    m_preview->setText(lines.join(QLatin1Char('\n')));
}

void WorkForm::save()
{
    const core::WorkEntry wanted = entry();
    if (wanted.endedAt > m_format.now() + core::Minutes(1)) // The timer goes by the nearest minute.
        return showError(core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "That time has not come yet. Write when it happened.")},
            QStringLiteral("endedAt")));
    if (wanted.endedAt < wanted.startedAt)
        return showError(core::invalid({QT_TRANSLATE_NOOP("Sentence", "Work cannot end before it begins.")},
                                       QStringLiteral("endedAt")));
    const bool isChosen = m_cover->currentData().toInt() != kByTheContract;
    if (isChosen && wanted.coverReason.isEmpty())
        return showError(core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Say why this work is not covered as the contract says.")},
            QStringLiteral("coverReason")));
    setBusy(true);
    Q_EMIT saveRequested(wanted);
}

} // namespace ui
