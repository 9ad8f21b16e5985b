// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QMarginsF>
#include <QRectF>

namespace ui {

/// Paper is measured in twentieths of a point. Fonts of that many pixels have no rounding left to
/// speak of, so lines break at the same words in a PDF, on a printer and in the preview.
inline constexpr int kUnitsPerPoint = 20;
inline constexpr int kPaperResolution = 72 * kUnitsPerPoint; ///< Units in an inch.

constexpr qreal pt(qreal points)
{
    return points * kUnitsPerPoint;
}

constexpr qreal mm(qreal millimetres)
{
    return millimetres / 25.4 * kPaperResolution;
}

/// The sheet and where text may stand on it. The running header and the footer live in the bands
/// between the sheet's margins and the body.
struct PageFormat
{
    QSizeF size = {mm(210), mm(297)};
    qreal side = mm(16);        ///< Left and right margin.
    qreal firstTop = mm(16);    ///< The first page has no running header.
    qreal laterTop = mm(29);    ///< Body of the pages that have one.
    qreal headerLine = mm(22);  ///< Its hairline.
    qreal bottom = mm(278);     ///< Where the body ends.
    qreal footerLine = mm(283); ///< The hairline above the footer.

    qreal width() const { return size.width() - 2 * side; }
    qreal top(int page) const { return page == 0 ? firstTop : laterTop; }
    /// The room of the fullest page: what must not be split has to fit in it.
    qreal room() const { return bottom - laterTop; }
};

/// The colours of paper, all opaque (reliability.md P46) and apart from each other in grey.
enum class Ink { Text, Muted, Hairline, Accent, Kept, Breached, Watch, Grey, Pale, White };

inline QColor inkColor(Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return {0x16, 0x1d, 0x2b};
    case Ink::Muted:
        return {0x55, 0x5e, 0x6d};
    case Ink::Hairline:
        return {0xd3, 0xd8, 0xdf};
    case Ink::Accent:
        return {0x1d, 0x4e, 0xc0};
    case Ink::Kept:
        return {0x0f, 0x76, 0x6e};
    case Ink::Breached:
        return {0xc2, 0x41, 0x0c};
    case Ink::Watch:
        return {0x8f, 0x5c, 0x08};
    case Ink::Grey:
        return {0x9a, 0xa3, 0xaf};
    case Ink::Pale:
        return {0xee, 0xf1, 0xf4};
    case Ink::White:
        return {0xff, 0xff, 0xff};
    }
    return {};
}

/// A font of the document: its size in units and whether it is bold.
struct Face
{
    int size = 200;
    bool bold = false;
    friend bool operator==(const Face &, const Face &) = default;
};

inline size_t qHash(const Face &face, size_t seed = 0)
{
    return ::qHash(face.size * 2 + (face.bold ? 1 : 0), seed);
}

constexpr Face face(qreal points, bool bold = false)
{
    return {static_cast<int>(pt(points)), bold};
}

// The sizes of our documents, in one place.
inline constexpr Face kBodyFace = face(10);
inline constexpr Face kTableFace = face(9);
inline constexpr Face kSmallFace = face(8);
inline constexpr Face kTinyFace = face(7.5);
inline constexpr qreal kBodyLeading = pt(15);
inline constexpr qreal kTableLeading = pt(12.5);
inline constexpr qreal kSmallLeading = pt(11.5);

} // namespace ui
