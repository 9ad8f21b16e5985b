// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionBulk.h"
#include "ui/text/Format.h"
#include "ui/widgets/FormPanel.h"

class QComboBox;

namespace ui {

class KeepEdit;
class SimpleTable;

using Names = QList<QPair<qint64, QString>>; ///< Id and name.

/// The fields of an edit of many interventions.
class InterventionBulkForm : public FormPanel
{
    Q_OBJECT
public:
    InterventionBulkForm(const Names &technicians, const Format &format, QWidget *parent = nullptr);

    core::InterventionBulkEdit value() const;
    bool isModified() const override;

private:
    void addStep();
    void showReasons();
    std::optional<core::EventKind> step() const;

    Format m_format;
    QComboBox *m_technician;
    KeepEdit *m_category;
    QComboBox *m_priority;
    QComboBox *m_step = nullptr;
    QComboBox *m_pauseReason = nullptr;
    QComboBox *m_cancelReason = nullptr;
    QLineEdit *m_comment = nullptr;
};

/// Edits many interventions at once: the fields at the left, and beside them what becomes of which
/// intervention, before anything is written, and which ones cannot follow, with the reason.
class InterventionBulkEditor : public QWidget
{
    Q_OBJECT
public:
    InterventionBulkEditor(QList<core::LoggedIntervention> interventions, const Names &technicians,
                           const Format &format, QWidget *parent = nullptr);

    InterventionBulkForm *form() const { return m_form; }
    qsizetype count() const { return m_interventions.size(); }
    const core::InterventionBulkPlan &plan() const { return m_plan; }

Q_SIGNALS:
    void saveRequested(const QList<core::InterventionChange> &changes);
    void cancelRequested();

private:
    void preview();
    QString summary() const;
    QStringList wordsOf(const core::InterventionChange &change) const;

    QList<core::LoggedIntervention> m_interventions;
    Names m_technicians;
    InterventionBulkForm *m_form;
    QLabel *m_summary;
    SimpleTable *m_table;
    core::InterventionBulkPlan m_plan;
};

} // namespace ui
