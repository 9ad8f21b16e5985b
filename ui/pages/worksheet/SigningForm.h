// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/WorkSheet.h"
#include "ui/pages/intervention/InlineForm.h"
#include "ui/printing/Blocks.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class FormField;
class SignaturePad;

/// Who signs the sheet that is shown, what they say of it, and their signature; or that they are absent or
/// refuse.
class SigningForm : public InlineForm
{
    Q_OBJECT
public:
    explicit SigningForm(QWidget *parent = nullptr);

    /// For the sheet that @p state is of; the next version of it.
    void start(core::InterventionId intervention, const core::SheetState &state);
    /// It says something else by now: what was typed stays, what was drawn for it does not.
    void renew(const core::SheetState &state);
    bool isChanged() const;
    /// Across the form, for its column has no room beside a field; the field gets the focus.
    void showProblem(core::Error error);

Q_SIGNALS:
    /// @p said: without what only the one who keeps it knows, its instant and its file.
    void signRequested(const core::SignedSheet &said, const ui::Handwriting &signature);

private:
    void addFields();
    QWidget *makePad();
    core::SignedSheet said() const;
    core::SignOutcome outcome() const;
    void showFields();
    void save();

    core::SignedSheet m_started;
    QComboBox *m_outcome;
    QLineEdit *m_reason;
    QLineEdit *m_signer;
    QLineEdit *m_capacity;
    QComboBox *m_satisfaction;
    QPlainTextEdit *m_remarks;
    SignaturePad *m_pad;
    QWidget *m_padPlace;
    FormField *m_reasonField = nullptr;
    FormField *m_signerField = nullptr;
    FormField *m_capacityField = nullptr;
    FormField *m_satisfactionField = nullptr;
};

} // namespace ui
