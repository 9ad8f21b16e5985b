// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/settings/SettingsSource.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QLabel;
class QPushButton;

namespace ui {

/// The table of ends of support: of when it is, and how another one takes its place.
class SupportSection : public Panel
{
    Q_OBJECT
public:
    explicit SupportSection(const Format &format, QWidget *parent = nullptr);

    void show(const SettingsRecord &record);

Q_SIGNALS:
    void replaceRequested();
    void copyRequested();
    void resetRequested();

private:
    Format m_format;
    QLabel *m_facts;
    QPushButton *m_reset;
};

} // namespace ui
