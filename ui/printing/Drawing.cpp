// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/Drawing.h"

#include "ui/printing/PaperFonts.h"

#include <QPainter>

namespace ui {
namespace {

/// Paints one kind of mark after the other, all shifted by the same offset.
struct MarkPainter
{
    QPainter &painter;
    const PaperFonts &fonts;
    QPointF offset = {};

    void operator()(const TextMark &mark) const
    {
        painter.setFont(fonts.font(mark.face));
        painter.setPen(inkColor(mark.ink));
        painter.drawText(mark.baseline + offset, mark.text);
    }

    void operator()(const BoxMark &mark) const
    {
        const QRectF rect = mark.rect.translated(offset);
        QPen pen(Qt::NoPen);
        if (mark.outline) {
            pen = QPen(inkColor(*mark.outline), pt(0.6));
            if (mark.dashed)
                pen.setDashPattern({3, 2.5});
        }
        const bool filled = mark.fill && mark.fill->pattern != Pattern::Open;
        painter.setPen(pen);
        painter.setBrush(filled ? QBrush(inkColor(mark.fill->ink)) : QBrush(Qt::NoBrush));
        if (mark.radius > 0)
            painter.drawRoundedRect(rect, mark.radius, mark.radius);
        else
            painter.drawRect(rect);
        if (filled && mark.fill->pattern == Pattern::Hatched)
            hatch(rect);
        if (filled && mark.fill->pattern == Pattern::Dotted)
            dots(rect);
    }

    void operator()(const StrokeMark &mark) const
    {
        QPen pen(inkColor(mark.ink), mark.width);
        pen.setJoinStyle(Qt::RoundJoin);
        pen.setCapStyle(Qt::FlatCap);
        if (mark.dashed)
            pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(mark.points.translated(offset));
    }

    void operator()(const ShapeMark &mark) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(inkColor(mark.ink));
        painter.drawPolygon(mark.points.translated(offset));
    }

    void operator()(const DotMark &mark) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(inkColor(mark.ink));
        painter.drawEllipse(mark.centre + offset, mark.radius, mark.radius);
    }

    void operator()(const PictureMark &mark) const
    {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(mark.rect.translated(offset), mark.picture);
    }

    /// White stripes, drawn as lines: a brush pattern would become a bitmap in the PDF.
    void hatch(const QRectF &rect) const
    {
        painter.save();
        painter.setClipRect(rect, Qt::IntersectClip);
        painter.setPen(QPen(Qt::white, pt(1.1)));
        const int stripes = static_cast<int>((rect.width() + rect.height()) / pt(4.5)) + 1;
        for (int i = 0; i < stripes; ++i) {
            const qreal x = rect.left() - rect.height() + pt(2) + pt(4.5) * i;
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
        }
        painter.restore();
    }

    void dots(const QRectF &rect) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        const qreal step = pt(3.4);
        const int columns = static_cast<int>(rect.width() / step);
        const int rows = static_cast<int>(rect.height() / step);
        for (int i = 0; i < columns * rows; ++i) {
            const int row = i / columns;
            const QPointF at(step * (i % columns + 0.5), step * (row + 0.5));
            painter.drawEllipse(rect.topLeft() + at, pt(0.7), pt(0.7));
        }
    }
};

struct MarkShift
{
    QPointF offset = {};

    Mark operator()(TextMark mark) const
    {
        mark.baseline += offset;
        return mark;
    }
    Mark operator()(BoxMark mark) const
    {
        mark.rect.translate(offset);
        return mark;
    }
    Mark operator()(StrokeMark mark) const
    {
        mark.points.translate(offset);
        return mark;
    }
    Mark operator()(ShapeMark mark) const
    {
        mark.points.translate(offset);
        return mark;
    }
    Mark operator()(DotMark mark) const
    {
        mark.centre += offset;
        return mark;
    }
    Mark operator()(PictureMark mark) const
    {
        mark.rect.translate(offset);
        return mark;
    }
};

} // namespace

void Drawing::text(QPointF baseline, const QString &text, Face face, Ink ink)
{
    if (!text.isEmpty())
        m_marks.append(TextMark{baseline, text, face, ink});
}

void Drawing::box(const QRectF &rect, std::optional<Fill> fill, std::optional<Ink> outline)
{
    m_marks.append(BoxMark{.rect = rect, .fill = fill, .outline = outline});
}

void Drawing::line(QPointF from, QPointF to, Ink ink, qreal width, bool dashed)
{
    m_marks.append(StrokeMark{{from, to}, ink, width, dashed});
}

void Drawing::add(const Drawing &other, QPointF offset)
{
    for (const Mark &mark : other.m_marks)
        m_marks.append(std::visit(MarkShift{offset}, mark));
}

QString Drawing::plainText() const
{
    QString text;
    for (const Mark &mark : m_marks) {
        if (const auto *words = std::get_if<TextMark>(&mark))
            text += words->text + QLatin1Char('\n');
    }
    return text;
}

void Drawing::paint(QPainter &painter, const PaperFonts &fonts, QPointF offset) const
{
    for (const Mark &mark : m_marks)
        std::visit(MarkPainter{painter, fonts, offset}, mark);
}

} // namespace ui
