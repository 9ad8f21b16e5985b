// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

namespace ui {

class SimpleTable;

/// Who worked on it, when, and how long.
class WorkPanel : public Panel
{
    Q_OBJECT
public:
    explicit WorkPanel(Format format, QWidget *parent = nullptr);
    void showView(const InterventionView &view, const InterventionChoices &choices);

Q_SIGNALS:
    /// Invalid id: a new one.
    void editRequested(const core::WorkEntry &entry);

private:
    Format m_format;
    InterventionView m_view;
    SimpleTable *m_table;
    QLabel *m_nothing;
};

} // namespace ui
