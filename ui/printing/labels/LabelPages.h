// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Pages.h"
#include "ui/printing/labels/LabelSheet.h"

namespace ui {

/// What one sticker says.
struct Label
{
    QString code = {};      ///< The content of its QR code; empty: none.
    QString heading = {};   ///< Bold: the tag, or what stands for it.
    QStringList lines = {}; ///< Below it; empty ones are left out.
    friend bool operator==(const Label &, const Label &) = default;
};

struct LabelPrint
{
    LabelSheet sheet = {};
    int first = 0; ///< The first sticker still on the sheet, counted from 0.
    QString title = {};
    QString language = {};
};

/// @p labels on as many sheets as they take; the code at the left, the words beside it, cut with an
/// ellipsis where they do not fit. Invalid where the stickers do not fit on the paper.
core::Result<Pages> labelPages(const QList<Label> &labels, const LabelPrint &print, const PaperFonts &fonts);

} // namespace ui
