// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/worksheet/SigningForm.h"

#include "ui/pages/intervention/EnumCombo.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/SheetText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SignaturePad.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kRemarksHeight = 64;

template <class Enum>
QComboBox *choices(Enum first, Enum last)
{
    auto *combo = new QComboBox;
    for (const Enum value : valuesFrom(first, last))
        combo->addItem(words(value), static_cast<int>(value));
    return combo;
}

} // namespace

SigningForm::SigningForm(QWidget *parent)
    : InlineForm(parent), m_outcome(choices(core::SignOutcome::Signed, core::SignOutcome::Refused)),
      m_reason(new QLineEdit), m_signer(new QLineEdit), m_capacity(new QLineEdit),
      m_satisfaction(choices(core::Satisfaction::NotSaid, core::Satisfaction::NotSatisfied)),
      m_remarks(new QPlainTextEdit), m_pad(new SignaturePad), m_padPlace(makePad())
{
    setObjectName(QStringLiteral("signingForm"));
    addFields();
    addNote(m_padPlace);
    QLabel *law = mutedLabel(tr(
        "The sheet is kept as it is now, byte for byte, and can never be removed. A drawn signature is not a "
        "qualified electronic signature (eIDAS): it proves less than one."));
    law->setWordWrap(true);
    addNote(law);
    setSaveText(tr("Keep the sheet"));
    connect(this, &InlineForm::submitted, this, &SigningForm::save);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &SigningForm::showFields);
}

void SigningForm::addFields()
{
    m_outcome->setObjectName(QStringLiteral("signOutcomeCombo"));
    m_reason->setObjectName(QStringLiteral("signReasonEdit"));
    m_signer->setObjectName(QStringLiteral("signerEdit"));
    m_capacity->setObjectName(QStringLiteral("signerCapacityEdit"));
    m_satisfaction->setObjectName(QStringLiteral("satisfactionCombo"));
    m_remarks->setObjectName(QStringLiteral("clientRemarksEdit"));
    m_remarks->setTabChangesFocus(true);
    m_remarks->setFixedHeight(kRemarksHeight);
    m_reasonField = addField(QStringLiteral("reason"), tr("Why again"), m_reason);
    addField(QStringLiteral("outcome"), tr("Outcome"), m_outcome);
    m_signerField = addField(QStringLiteral("signer"), tr("Name"), m_signer);
    m_capacityField = addField(QStringLiteral("capacity"), tr("Capacity"), m_capacity);
    m_satisfactionField = addField(QStringLiteral("satisfaction"), tr("The client is"), m_satisfaction);
    addField(QStringLiteral("remarks"), tr("Remarks of the client"), m_remarks);
}

QWidget *SigningForm::makePad()
{
    m_pad->setObjectName(QStringLiteral("signaturePad"));
    m_pad->setAccessibleName(tr("Signature"));
    auto *clear = new QPushButton(tr("Clear the signature"));
    clear->setObjectName(QStringLiteral("clearSignatureButton"));
    setLook(*clear, ButtonLook::Quiet);
    clear->setEnabled(false);
    connect(clear, &QPushButton::clicked, m_pad, &SignaturePad::clear);
    connect(m_pad, &SignaturePad::changed, this, [this, clear] {
        clear->setEnabled(!m_pad->isEmpty());
        if (!m_pad->isEmpty())
            clearMessages();
    });
    auto *place = new QWidget;
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapTight);
    layout->addWidget(m_pad);
    auto *below = new QHBoxLayout;
    below->addStretch(1);
    below->addWidget(clear);
    layout->addLayout(below);
    return place;
}

void SigningForm::start(core::InterventionId intervention, const core::SheetState &state)
{
    const bool isAgain = !state.kept.isEmpty();
    const core::SignedSheet before = isAgain ? state.kept.constFirst().sheet : core::SignedSheet();
    m_started = {.intervention = intervention,
                 .number = static_cast<int>(state.kept.size()) + 1,
                 .signer = isAgain ? before.signer : state.contact.name,
                 .capacity = isAgain ? before.capacity : state.contact.role,
                 .digests = state.now};
    setTitle(isAgain ? tr("Have version %1 signed").arg(m_started.number) : tr("Have the sheet signed"));
    setChoice(m_outcome, core::SignOutcome::Signed);
    setChoice(m_satisfaction, core::Satisfaction::NotSaid);
    m_reason->clear();
    m_signer->setText(m_started.signer);
    m_capacity->setText(m_started.capacity);
    m_remarks->clear();
    m_pad->clear();
    m_reasonField->setVisible(isAgain);
    setBusy(false);
    clearMessages();
    showFields();
    show();
    (isAgain ? m_reason : m_signer)->setFocus(Qt::OtherFocusReason);
}

void SigningForm::renew(const core::SheetState &state)
{
    m_started.number = static_cast<int>(state.kept.size()) + 1;
    m_started.digests = state.now;
    m_reasonField->setVisible(!state.kept.isEmpty());
    m_pad->clear();
}

core::SignOutcome SigningForm::outcome() const
{
    return choiceOf<core::SignOutcome>(m_outcome);
}

void SigningForm::showFields()
{
    const bool isThere = outcome() != core::SignOutcome::Absent;
    m_signerField->setVisible(isThere);
    m_capacityField->setVisible(isThere);
    m_satisfactionField->setVisible(isThere);
    m_padPlace->setVisible(outcome() == core::SignOutcome::Signed);
}

core::SignedSheet SigningForm::said() const
{
    core::SignedSheet said = m_started;
    said.outcome = outcome();
    said.remarks = m_remarks->toPlainText().trimmed();
    said.reason = m_reason->text().trimmed();
    const bool isThere = said.outcome != core::SignOutcome::Absent;
    said.signer = isThere ? m_signer->text().trimmed() : QString();
    said.capacity = isThere ? m_capacity->text().trimmed() : QString();
    said.satisfaction = isThere ? choiceOf<core::Satisfaction>(m_satisfaction) : core::Satisfaction::NotSaid;
    return said;
}

bool SigningForm::isChanged() const
{
    return isVisibleTo(parentWidget()) && (said() != m_started || !m_pad->isEmpty());
}

void SigningForm::showProblem(core::Error error)
{
    const QString wrong = std::exchange(error.field, QString());
    const auto fields = findChildren<FormField *>();
    for (const FormField *field : fields) {
        if (!wrong.isEmpty() && field->name() == wrong)
            field->editor()->setFocus(Qt::OtherFocusReason);
    }
    showError(error);
}

void SigningForm::save()
{
    const core::SignedSheet wanted = said();
    if (const core::Result<> fine = core::checked(wanted); !fine)
        return showProblem(fine.error());
    const bool isSigned = wanted.outcome == core::SignOutcome::Signed;
    if (isSigned && m_pad->isEmpty())
        return showError(core::invalid({QT_TRANSLATE_NOOP(
            "Sentence", "Nothing is drawn in the place to sign. Have the client sign, or say "
                        "that the client is absent or refuses.")}));
    setBusy(true);
    Q_EMIT signRequested(wanted, isSigned ? Handwriting{m_pad->strokes()} : Handwriting());
}

} // namespace ui
