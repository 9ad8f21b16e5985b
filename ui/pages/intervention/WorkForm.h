// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InlineForm.h"
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class DateTimeEdit;
class DecimalEdit;
class DurationEdit;
class FormField;
class MoneyEdit;

/// A stretch of work: who, from, to, how, what; the journey; and what it costs, told while it is typed.
class WorkForm : public InlineForm
{
    Q_OBJECT
public:
    WorkForm(const InterventionSource &source, Format format, QWidget *parent = nullptr);

    /// A new @p entry that has its instants comes from the timer.
    void start(const core::WorkEntry &entry, const InterventionView &view,
               const InterventionChoices &choices);
    bool isChanged() const;
    /// What is written down is what the timer measured.
    bool isTimed() const { return m_isTimed; }

Q_SIGNALS:
    void saveRequested(const core::WorkEntry &entry);
    void removeRequested(const core::WorkEntry &entry);

private:
    void addFields();
    void addCoverFields();
    core::WorkEntry entry() const;
    void retime();
    void showCoverFields();
    void preview();
    void showPreview(const QList<core::ChargedWork> &work);
    void save();

    InterventionSource m_source;
    Format m_format;
    core::WorkEntry m_entry;
    core::InterventionKind m_kind = core::InterventionKind::CorrectiveImmediate;
    bool m_isTimed = false;
    bool m_isOwnTime = false; ///< Less than the stretch was written down: it is not overwritten.
    int m_previewsAsked = 0;
    QComboBox *m_technician;
    DateTimeEdit *m_from;
    DateTimeEdit *m_to;
    DurationEdit *m_worked;
    QComboBox *m_mode;
    QLineEdit *m_comment;
    DurationEdit *m_travel;
    DecimalEdit *m_km;
    MoneyEdit *m_fee;
    QComboBox *m_cover;
    QLineEdit *m_reason;
    FormField *m_reasonField = nullptr;
    QLabel *m_preview;
    QPushButton *m_remove;
};

} // namespace ui
