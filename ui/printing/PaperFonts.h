// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "ui/printing/Paper.h"

#include <QFont>

namespace ui {

/// The program's own fonts for paper: Noto Sans, whose figures all have one width, then DejaVu
/// Sans for the signs that it lacks. Never the system's: without any, a PDF would have no text
/// at all and no error (reliability.md P43).
class PaperFonts
{
public:
    /// Registers the fonts of the resources; fails, with a sentence, when one cannot be used.
    /// Needs a QGuiApplication. Once a process is enough, more does no harm.
    static core::Result<PaperFonts> load();

    QFont font(Face face) const;

private:
    QStringList m_families = {};
};

} // namespace ui
