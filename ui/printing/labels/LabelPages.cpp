// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/labels/LabelPages.h"

#include "ui/printing/TextSetter.h"
#include "ui/printing/labels/QrCode.h"

namespace ui {
namespace {

constexpr qreal kPadding = mm(1.5);
constexpr qreal kLeading = 1.25;     ///< Of a line, times its size.
constexpr qreal kLargest = pt(10);   ///< Of the heading.
constexpr qreal kSmallest = pt(4.5); ///< Below it nobody reads.
constexpr qreal kCodeShare = 0.36;   ///< Of the width; the words need the rest.
constexpr int kQuietModules = 4;     ///< ISO/IEC 18004: kept free around a code.

QRectF inUnits(const QRectF &millimetres)
{
    return {mm(millimetres.left()), mm(millimetres.top()), mm(millimetres.width()), mm(millimetres.height())};
}

/// @p text on at most @p most lines; what does not fit is cut from the last.
QStringList broken(const QString &text, Face face, qreal width, qsizetype most, TextSetter &setter)
{
    QStringList lines;
    for (const SetText::Line &line : setter.set(rich(text), {.face = face}, width).lines) {
        QString words;
        for (const SetText::Span &span : line.spans)
            words += span.text;
        lines << words.trimmed();
    }
    if (lines.size() <= most)
        return lines;
    const QString rest = lines.mid(most - 1).join(QLatin1Char(' '));
    return lines.mid(0, most - 1) << setter.elided(rest, face, width);
}

/// Puts the words of one sticker into @p room, as large as their number allows; long ones go on to
/// another line where the sticker has one to spare.
void setWords(Drawing &drawing, const Label &label, const QRectF &room, TextSetter &setter)
{
    QStringList lines = label.lines;
    lines.removeAll(QString());
    const qreal share = room.height() / (kLeading * (1 + 0.85 * static_cast<qreal>(lines.size())));
    const qreal size = qBound(kSmallest, share, kLargest);
    const Face heading{.size = static_cast<int>(size), .bold = true};
    const Face small{.size = static_cast<int>(qMax(kSmallest, size * 0.85))};
    const auto height = [&](qsizetype count) {
        return kLeading * (heading.size + small.size * static_cast<qreal>(count));
    };
    auto spare = static_cast<qsizetype>((room.height() - height(lines.size())) / (kLeading * small.size));
    QStringList fitted;
    for (const QString &line : std::as_const(lines)) {
        const QStringList parts = broken(line, small, room.width(), 1 + qMax<qsizetype>(0, spare), setter);
        spare -= parts.size() - 1;
        fitted << parts;
    }
    qreal y = room.top() + qMax<qreal>(0, (room.height() - height(fitted.size())) / 2);
    const auto put = [&](const QString &text, Face face) {
        y += kLeading * face.size;
        if (y <= room.bottom() + 1)
            drawing.text({room.left(), y - 0.25 * face.size}, text, face, Ink::Text);
    };
    put(setter.elided(label.heading, heading, room.width()), heading);
    for (const QString &line : std::as_const(fitted))
        put(line, small);
}

core::Result<> addLabel(Drawing &drawing, const Label &label, const QRectF &sticker, TextSetter &setter)
{
    QRectF room = sticker.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    if (!label.code.isEmpty()) {
        const auto code = QrCode::of(label.code);
        if (!code)
            return code.error();
        const qreal side = qMin(room.height(), room.width() * kCodeShare);
        const QRectF square(room.left(), room.center().y() - side / 2, side, side);
        drawing.add(qrDrawing(*code, square), {});
        room.setLeft(square.right() + kQuietModules * side / code->size);
    }
    setWords(drawing, label, room, setter);
    return {};
}

} // namespace

core::Result<Pages> labelPages(const QList<Label> &labels, const LabelPrint &print, const PaperFonts &fonts)
{
    if (!print.sheet.isPossible())
        return core::invalid({QT_TRANSLATE_NOOP("Sentence", "These stickers do not fit on an A4 sheet. Check "
                                                            "their number, size and gaps.")},
                             QStringLiteral("sheet"));
    TextSetter setter(fonts);
    QList<Drawing> sheets;
    const int count = print.sheet.count();
    for (int i = 0; i < labels.size(); ++i) {
        const int place = qBound(0, print.first, count - 1) + i;
        if (place / count >= sheets.size())
            sheets.append(Drawing());
        const core::Result<> added =
            addLabel(sheets.last(), labels.at(i), inUnits(print.sheet.at(place % count)), setter);
        if (!added)
            return added.error();
    }
    return Pages(sheets, print.title, print.language);
}

} // namespace ui
