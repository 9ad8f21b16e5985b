// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/attachment/Attachment.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

namespace ui {

class SimpleTable;

/// The documents of a contract that were sent, as they were: day, kind, file and digest. Hidden where there
/// are none.
class SentPapers : public Panel
{
    Q_OBJECT
public:
    explicit SentPapers(Format format, QWidget *parent = nullptr);

    /// Those of @p files that were sent, the latest first.
    void show(const QList<core::Attachment> &files);

Q_SIGNALS:
    /// To be opened: written, byte for byte, where the user says.
    void saveRequested(const core::Attachment &attachment);

private:
    Format m_format;
    SimpleTable *m_table;
    QList<core::Attachment> m_sent;
};

} // namespace ui
