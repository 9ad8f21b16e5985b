// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/ContractDates.h"
#include "ui/text/Format.h"

#include <QWidget>

class QLabel;

namespace ui {

class SimpleTable;

/// The periods that follow from a clause on term and notice, from the current one on, each with its last
/// day for a notice, and when the letter should leave.
class DatesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DatesPanel(Format format, QWidget *parent = nullptr);

    /// A clause that no period follows from shows its reason instead; @p endsOn: the end is fixed, nothing
    /// renews itself any more.
    void show(const core::TermClause &clause, QDate today, const std::optional<QDate> &endsOn = {});

private:
    void say(const QString &note);
    void addRow(const core::ContractPeriod &period, bool isCurrent);

    Format m_format;
    SimpleTable *m_table;
    QLabel *m_note;
};

} // namespace ui
