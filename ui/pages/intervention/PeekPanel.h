// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QLabel;

namespace ui {

class Badge;
class KeyValueList;
class SimpleTable;

/// What one wants to know of an intervention without opening it.
class PeekPanel : public Panel
{
    Q_OBJECT
public:
    PeekPanel(InterventionSource source, Format format, QWidget *parent = nullptr);

    /// What the list knows, at once; the rest follows.
    void showRow(const core::InterventionRow &row);
    void clear();
    bool isFilled() const { return m_row.id.isValid(); }

Q_SIGNALS:
    void openRequested(core::InterventionId id);

private:
    void showRecord(const InterventionView &view);

    InterventionSource m_source;
    Format m_format;
    core::InterventionRow m_row;
    QLabel *m_title;
    Badge *m_priority;
    Badge *m_state;
    KeyValueList *m_facts;
    QLabel *m_description;
    SimpleTable *m_log;
};

} // namespace ui
