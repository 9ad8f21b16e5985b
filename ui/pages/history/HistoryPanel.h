// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/base/Result.h"
#include "core/domain/history/RecordHistory.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QPushButton;
class QVBoxLayout;

namespace ui {

/// Where the journal of a record comes from.
using HistorySource = std::function<core::Answer<core::Result<core::RecordHistory>>(core::RowRef)>;

/// The journal of a record as a timeline, the newest first: when, who, which action, and field by
/// field what it said before and after. Read when shown for the first time, then whenever the
/// page says that the record changed.
class HistoryPanel : public Panel
{
    Q_OBJECT
public:
    static constexpr int kShownAtFirst = 12; ///< Actions; the rest on demand.

    HistoryPanel(HistorySource source, Format format, QWidget *parent = nullptr);

    /// Shows the journal of @p record; again after a change.
    void showHistory(core::RowRef record);
    /// From a journal at hand.
    void setHistory(const core::RecordHistory &history);

Q_SIGNALS:
    void failed(const core::Error &error);

private:
    void fill();
    void clear();

    HistorySource m_source;
    Format m_format;
    core::RowRef m_record;
    core::RecordHistory m_history;
    QVBoxLayout *m_entries;
    QPushButton *m_more;
    int m_shown = kShownAtFirst;
    int m_asked = 0; ///< Answers to an older question are dropped.
};

} // namespace ui
