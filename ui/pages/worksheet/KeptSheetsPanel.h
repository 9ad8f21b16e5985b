// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/WorkSheet.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QLabel;
class QPushButton;

namespace ui {

class KeyValueList;

/// The versions of a sheet that were signed, the latest first: by whom, when, and the digest of what is kept.
class KeptSheetsPanel : public Panel
{
    Q_OBJECT
public:
    explicit KeptSheetsPanel(Format format, QWidget *parent = nullptr);
    void showState(const core::SheetState &state);

Q_SIGNALS:
    void signRequested();
    void saveRequested(const core::Attachment &file);

private:
    void addSheet(const core::KeptSheet &kept);

    Format m_format;
    QLabel *m_nothing;
    QPushButton *m_sign;
    KeyValueList *m_facts;
};

} // namespace ui
