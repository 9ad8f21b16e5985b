// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Drawing.h"

#include <QHash>

#include <map>
#include <memory>

class QFontMetricsF;

namespace ui {

/// A stretch of text of one look. Text is always printed literally: no markup is read.
struct Run
{
    QString text = {};
    bool bold = false;
    Ink ink = Ink::Text;
};
using RichText = QList<Run>;

inline RichText rich(const QString &text, bool bold = false, Ink ink = Ink::Text)
{
    return {Run{text, bold, ink}};
}

/// How a text is set: size, distance of the baselines, and what becomes of the right edge.
struct TextStyle
{
    Face face = kBodyFace;
    qreal leading = kBodyLeading;
    enum class Align { Left, Right, Centre, Justified } align = Align::Left;
};

/// A text cut into lines, each with its spans placed from the left edge.
struct SetText
{
    struct Span
    {
        qreal x = 0;
        QString text = {};
        Face face = {};
        Ink ink = Ink::Text;
    };
    struct Line
    {
        QList<Span> spans = {};
        qreal width = 0;
    };
    QList<Line> lines = {};
    qreal leading = 0;
    qreal baseline = 0; ///< From the top of a line.

    qreal height() const { return leading * static_cast<qreal>(lines.size()); }
    qreal width() const;
    /// Draws the lines [from, to) with the first one's top left corner at @p origin.
    void draw(Drawing &drawing, QPointF origin, qsizetype from, qsizetype to) const;
    void draw(Drawing &drawing, QPointF origin) const { draw(drawing, origin, 0, lines.size()); }
};

/// Measures text and cuts it into lines. It remembers what it measured: one for each layout,
/// used by one thread.
class TextSetter
{
public:
    explicit TextSetter(const PaperFonts &fonts);
    ~TextSetter();
    TextSetter(const TextSetter &) = delete;
    TextSetter &operator=(const TextSetter &) = delete;
    TextSetter(TextSetter &&) = delete;
    TextSetter &operator=(TextSetter &&) = delete;

    qreal advance(const QString &text, Face face);
    qreal ascent(Face face);
    qreal descent(Face face);
    /// The height of a capital, to centre a label on a bar.
    qreal capHeight(Face face);

    /// Breaks only where Unicode allows it (never at a no-break space), or inside a word that is
    /// wider than @p width by itself. A new line in the text is kept.
    SetText set(const RichText &text, const TextStyle &style, qreal width);
    /// The widths that @p text asks for: its longest word, and all of it on one line.
    struct Wish
    {
        qreal least = 0;
        qreal most = 0;
    };
    Wish wish(const RichText &text, Face face);
    /// @p text on one line, cut with an ellipsis where it is wider than @p width.
    QString elided(const QString &text, Face face, qreal width);

private:
    const QFontMetricsF &metrics(Face face);

    const PaperFonts &m_fonts;
    std::map<int, std::unique_ptr<QFontMetricsF>> m_metrics;
    QHash<std::pair<Face, QString>, qreal> m_advances;
};

} // namespace ui
