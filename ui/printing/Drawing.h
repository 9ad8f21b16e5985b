// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Paper.h"

#include <QImage>
#include <QList>
#include <QPolygonF>
#include <QString>

#include <optional>
#include <variant>

class QPainter;

namespace ui {

class PaperFonts;

/// How an area is filled, so that series stay apart without colour.
enum class Pattern { Solid, Hatched, Dotted, Open };

struct Fill
{
    Ink ink = Ink::Kept;
    Pattern pattern = Pattern::Solid;
    friend bool operator==(const Fill &, const Fill &) = default;
};

struct TextMark
{
    QPointF baseline = {}; ///< Left end of the baseline.
    QString text = {};
    Face face = {};
    Ink ink = Ink::Text;
};

struct BoxMark
{
    QRectF rect = {};
    std::optional<Fill> fill = {};
    std::optional<Ink> outline = {};
    bool dashed = false;
    qreal radius = 0;
};

struct StrokeMark
{
    QPolygonF points = {};
    Ink ink = Ink::Hairline;
    qreal width = pt(0.5);
    bool dashed = false;
};

struct ShapeMark
{
    QPolygonF points = {};
    Ink ink = Ink::Text;
};

struct DotMark
{
    QPointF centre = {};
    qreal radius = 0;
    Ink ink = Ink::Accent;
};

struct PictureMark
{
    QRectF rect = {}; ///< Of the picture's own proportions.
    QImage picture = {};
};

using Mark = std::variant<TextMark, BoxMark, StrokeMark, ShapeMark, DotMark, PictureMark>;

/// What is drawn, as plain values: made in any thread, painted on any device, read by the tests.
class Drawing
{
public:
    void text(QPointF baseline, const QString &text, Face face, Ink ink = Ink::Text);
    void box(const QRectF &rect, std::optional<Fill> fill, std::optional<Ink> outline = {});
    void add(const Mark &mark) { m_marks.append(mark); }
    void line(QPointF from, QPointF to, Ink ink = Ink::Hairline, qreal width = pt(0.5), bool dashed = false);
    void add(const Drawing &other, QPointF offset);

    const QList<Mark> &marks() const { return m_marks; }
    /// The text marks in the order they are drawn, one a line: what a reader of the PDF gets.
    QString plainText() const;

    /// Paints in units of Paper.h; the painter is scaled by the caller.
    void paint(QPainter &painter, const PaperFonts &fonts, QPointF offset) const;

private:
    QList<Mark> m_marks = {};
};

} // namespace ui
