// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/gdpr/DataBreach.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QLabel;

namespace ui {

class KeyValueList;

/// Beside the form of a breach: the 72 hours, who was told, and what to do next.
class BreachDeadline : public Panel
{
    Q_OBJECT
public:
    explicit BreachDeadline(Format format, QWidget *parent = nullptr);

    void show(const core::DataBreach &breach);

private:
    Format m_format;
    KeyValueList *m_facts;
    QLabel *m_next;
};

} // namespace ui
