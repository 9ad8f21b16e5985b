// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace ui {

/// What Qt 6.4 cannot say of a PDF.
struct PdfProperties
{
    QString language = {}; ///< "fr-FR"; read by screen readers.
    QString author = {};
};

/// @p pdf, as QPdfWriter makes it, with @p properties: the catalogue and the information object
/// are written again behind the end, as ISO 32000-1 §7.5.6 (incremental updates) describes.
/// Unchanged when its structure is not the one expected.
QByteArray withProperties(const QByteArray &pdf, const PdfProperties &properties);

} // namespace ui
