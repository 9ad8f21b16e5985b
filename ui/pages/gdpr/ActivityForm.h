// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/gdpr/GdprForm.h"
#include "ui/text/Format.h"

namespace ui {

class DateEdit;
class TypeAhead;

/// A line of the register of processing; what providers typically do fills it at a choice.
class ActivityForm : public GdprForm
{
    Q_OBJECT
public:
    /// @p activity without an id: a new one, for one of @p clients.
    ActivityForm(const core::ActivityRow &activity, const QList<core::Client> &clients, const Format &format,
                 QWidget *parent = nullptr);

    core::ProcessingActivity value() const;
    bool isModified() const override { return value() != m_before; }
    void takeVersion(const GdprRecord &record) override;

Q_SIGNALS:
    void removeRequested(const core::ProcessingActivity &activity);

private:
    void addClient(const QString &name, const QList<core::Client> &clients);
    void addProposals();
    void addTexts();
    void addTerm(const Format &format);
    void fill(const core::ProcessingActivity &activity);

    core::ProcessingActivity m_activity;
    core::ProcessingActivity m_before; ///< As the fields first said it.
    QList<core::ProcessingActivity> m_proposals;
    TypeAhead *m_client = nullptr; ///< Of a new one.
    QLineEdit *m_name = nullptr;
    QPlainTextEdit *m_operations = nullptr;
    QPlainTextEdit *m_data = nullptr;
    QPlainTextEdit *m_persons = nullptr;
    QPlainTextEdit *m_subprocessors = nullptr;
    QPlainTextEdit *m_transfers = nullptr;
    QPlainTextEdit *m_measures = nullptr;
    DateEdit *m_starts = nullptr;
    DateEdit *m_ends = nullptr;
};

} // namespace ui
