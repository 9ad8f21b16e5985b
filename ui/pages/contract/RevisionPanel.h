// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/RevisionRequest.h"
#include "ui/pages/contract/ContractSource.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"
#include "ui/window/Place.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class DateEdit;
class KeyValueList;
class LinkButton;
class SimpleTable;

/// "Revise the price": the day, the index, and the computation line by line before anything is written.
class RevisionPanel : public Panel
{
    Q_OBJECT
public:
    explicit RevisionPanel(const Format &format, QWidget *parent = nullptr);

    /// Proposes the next anniversary and the index that is the last one published by then.
    void ask(const ContractRecord &record);

Q_SIGNALS:
    void confirmed(const core::RevisionRequest &request);
    void navigate(const ui::Place &place);
    void closed();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void makeForm();
    void chooseIndex();
    void compute();
    void showComputation(const core::RevisionComputation &computation);
    void showProblem(const QString &text);
    const core::IndexValue *index() const;

    Format m_format;
    ContractRecord m_record;
    DateEdit *m_day;
    QComboBox *m_index;
    QLabel *m_problem;
    LinkButton *m_settings;
    KeyValueList *m_lines;
    SimpleTable *m_prices;
    QPushButton *m_confirm;
};

} // namespace ui
