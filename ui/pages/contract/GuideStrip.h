// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/GuideSteps.h"
#include "ui/text/Format.h"
#include "ui/widgets/TypeAhead.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

/// Leads through the parts of a contract: the steps with what is done, what to decide in the present one, and
/// the way to the next. The fields are those of the parts; here is nothing to fill in but the choice of a
/// formula, or of a contract to begin like.
class GuideStrip : public QWidget
{
    Q_OBJECT
public:
    GuideStrip(TypeAhead::Source contracts, Format format, QWidget *parent = nullptr);

    /// Follows what was typed in any part. @p assets: the client's.
    void showFacts(const core::ContractFacts &facts, const QList<core::Asset> &assets,
                   const QList<core::PartFinding> &findings);
    /// The part in front.
    void setPart(core::ContractPart part);

Q_SIGNALS:
    void partRequested(core::ContractPart part);
    void templateRequested(const QString &name);
    void modelRequested(core::ContractId contract);
    void hideRequested();

private:
    QWidget *makeSteps();
    QWidget *makeTemplates();
    void go(int by);
    void follow();

    Format m_format;
    core::ContractPart m_part = core::ContractPart::Parties;
    core::ScopeCount m_count = {};
    QButtonGroup *m_steps;
    QLabel *m_said;
    QLabel *m_counts;
    QWidget *m_templates;
    QComboBox *m_template;
    TypeAhead *m_model;
    QPushButton *m_previous;
    QPushButton *m_next;
};

} // namespace ui
