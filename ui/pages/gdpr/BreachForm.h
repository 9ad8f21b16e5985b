// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/gdpr/GdprForm.h"
#include "ui/text/Format.h"
#include "ui/widgets/TypeAhead.h"

class QCheckBox;

namespace ui {

class DateEdit;
class DateTimeEdit;

/// A breach of personal data: what is known of it, who was told when.
class BreachForm : public GdprForm
{
    Q_OBJECT
public:
    /// Whom and what a breach may name.
    struct Choices
    {
        QList<core::Client> clients = {};
        TypeAhead::Source interventions = {};
    };

    /// @p breach without an id: a new one.
    BreachForm(const core::BreachRow &breach, const Choices &choices, const Format &format,
               QWidget *parent = nullptr);

    core::DataBreach value() const;
    bool isModified() const override { return value() != m_before; }
    void takeVersion(const GdprRecord &record) override;

Q_SIGNALS:
    void noticeRequested(core::DataBreachId breach);

private:
    void addFacts(const core::BreachRow &row, const Choices &choices);
    void addNatures();
    void addMoments();
    void addEffects();
    void addTold();
    DateTimeEdit *addMoment(const QString &name, const QString &label,
                            const std::optional<core::Instant> &at);
    QLineEdit *addCount(const QString &name, const QString &label, const std::optional<int> &count);
    QPlainTextEdit *addWritten(const QString &name, const QString &label, const QString &text, int lines = 2);

    Format m_format;
    core::DataBreach m_breach;
    core::DataBreach m_before;     ///< As the fields first said it.
    TypeAhead *m_client = nullptr; ///< Of a new one.
    TypeAhead *m_intervention = nullptr;
    QLineEdit *m_title = nullptr;
    DateTimeEdit *m_happened = nullptr;
    DateTimeEdit *m_aware = nullptr;
    QList<QCheckBox *> m_natures;
    QPlainTextEdit *m_facts = nullptr;
    QPlainTextEdit *m_data = nullptr;
    QPlainTextEdit *m_persons = nullptr;
    QLineEdit *m_personsCount = nullptr;
    QLineEdit *m_recordsCount = nullptr;
    QPlainTextEdit *m_consequences = nullptr;
    QPlainTextEdit *m_measures = nullptr;
    DateTimeEdit *m_clientTold = nullptr;
    DateTimeEdit *m_authorityTold = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    DateEdit *m_closed = nullptr;
};

} // namespace ui
