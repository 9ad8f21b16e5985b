// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"
#include "ui/window/Place.h"

namespace ui {

class Badge;
class KeyValueList;
class SimpleTable;

/// For whom, where, under which contract, on which machine.
class ClientPanel : public Panel
{
    Q_OBJECT
public:
    explicit ClientPanel(Format format, QWidget *parent = nullptr);
    void showView(const InterventionView &view);

Q_SIGNALS:
    void placeChosen(const ui::Place &place);

private:
    void addMachine(const core::Asset &asset);

    Format m_format;
    KeyValueList *m_facts;
};

/// What was down, and for how long.
class OutagePanel : public Panel
{
    Q_OBJECT
public:
    explicit OutagePanel(Format format, QWidget *parent = nullptr);
    void showView(const InterventionView &view);

Q_SIGNALS:
    /// Invalid id: a new one.
    void editRequested(const core::Outage &outage);

private:
    Format m_format;
    InterventionView m_view;
    SimpleTable *m_table;
    QLabel *m_nothing;
};

/// What happened to the same machines in the last 90 days.
class SeenPanel : public Panel
{
    Q_OBJECT
public:
    explicit SeenPanel(Format format, QWidget *parent = nullptr);
    void showView(const InterventionView &view);

Q_SIGNALS:
    void placeChosen(const ui::Place &place);

private:
    Format m_format;
    SimpleTable *m_table;
    Badge *m_alarm;
};

} // namespace ui
