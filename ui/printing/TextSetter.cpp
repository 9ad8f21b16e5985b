// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/TextSetter.h"

#include "ui/printing/PaperFonts.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace ui {
namespace {

constexpr qsizetype kRemembered = 20000; ///< Measured strings kept; a bound, not a tuning.

/// A part of the text between two places where a line may end, in pieces of one look.
struct Word
{
    RichText runs = {};
    qreal width = 0; ///< Without the spaces at its end.
    qreal space = 0; ///< The width of those.
    bool endsLine = false;
};

/// Characters that have no shape would print as boxes; a line separator is a new line.
QString printable(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar &c : text) {
        if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == QLatin1Char('\r'))
            c = QLatin1Char('\n');
        else if (c != QLatin1Char('\n') && (c.category() == QChar::Other_Control))
            c = QLatin1Char(' ');
    }
    return text;
}

bool isBreakingSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\n');
}

QString withoutSpacesAtEnd(const QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && isBreakingSpace(text.at(end - 1)))
        --end;
    return text.left(end);
}

/// The runs of [from, to) of the whole text.
RichText slice(const RichText &runs, qsizetype from, qsizetype to)
{
    RichText result;
    qsizetype start = 0;
    for (const Run &run : runs) {
        const qsizetype begin = std::max(from, start);
        const qsizetype end = std::min(to, start + run.text.size());
        if (begin < end)
            result.append({run.text.mid(begin - start, end - begin), run.bold, run.ink});
        start += run.text.size();
    }
    return result;
}

/// Cuts @p runs into words and measures them.
class WordCutter
{
public:
    WordCutter(TextSetter &setter, const RichText &runs, Face face) : m_setter(setter), m_face(face)
    {
        for (const Run &run : runs)
            m_runs.append({printable(run.text), run.bold, run.ink});
    }

    QList<Word> words(qreal widest)
    {
        QString text;
        for (const Run &run : m_runs)
            text += run.text;
        QList<Word> words;
        // Line by line: the finder is not asked to know what a new line means.
        for (qsizetype start = 0; start < text.size();) {
            const qsizetype newLine = text.indexOf(QLatin1Char('\n'), start);
            const qsizetype end = newLine < 0 ? text.size() : newLine + 1;
            words += wordsOfLine(text, start, end, widest);
            start = end;
        }
        return words;
    }

private:
    QList<Word> wordsOfLine(const QString &text, qsizetype from, qsizetype to, qreal widest) const
    {
        QList<Word> words;
        const QString line = text.mid(from, to - from);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, line);
        qsizetype start = 0;
        while (start < line.size()) {
            const qsizetype next = finder.toNextBoundary();
            const qsizetype end = next < 0 ? line.size() : next;
            if (end <= start)
                continue;
            const Word whole = word(from + start, from + end);
            if (whole.width > widest)
                words += broken(text, from + start, from + end, widest);
            else
                words.append(whole);
            start = end;
        }
        return words;
    }

    Word word(qsizetype from, qsizetype to) const
    {
        Word word;
        word.runs = slice(m_runs, from, to);
        for (const Run &run : word.runs) {
            const Face face{m_face.size, run.bold || m_face.bold};
            const QString seen = withoutSpacesAtEnd(run.text);
            // Spaces inside the word (another run follows) count as width.
            const qreal all = m_setter.advance(QString(run.text).remove(QLatin1Char('\n')), face);
            word.width += word.space + m_setter.advance(seen, face);
            word.space = all - m_setter.advance(seen, face);
            word.endsLine = run.text.endsWith(QLatin1Char('\n'));
        }
        return word;
    }

    /// A word too wide for any line, cut between letters.
    QList<Word> broken(const QString &text, qsizetype from, qsizetype to, qreal widest) const
    {
        QList<Word> parts;
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        finder.setPosition(from);
        qsizetype start = from;
        qsizetype last = from;
        for (qsizetype next = finder.toNextBoundary(); next > 0 && next <= to;
             next = finder.toNextBoundary()) {
            if (last > start && word(start, next).width > widest) {
                parts.append(word(start, last));
                start = last;
            }
            last = next;
        }
        if (start < to)
            parts.append(word(start, to));
        return parts;
    }

    TextSetter &m_setter;
    RichText m_runs = {};
    Face m_face;
};

/// Puts the words of one line side by side.
SetText::Line lineOf(TextSetter &setter, const QList<Word> &words, Face face, qreal stretch)
{
    SetText::Line line;
    qreal x = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isLast = i + 1 == words.size();
        for (const Run &run : words.at(i).runs) {
            const Face own{face.size, run.bold || face.bold};
            QString text = run.text;
            text.remove(QLatin1Char('\n'));
            if (isLast && &run == &words.at(i).runs.last())
                text = withoutSpacesAtEnd(text);
            const bool joins = !line.spans.isEmpty() && line.spans.last().face == own &&
                               line.spans.last().ink == run.ink && stretch <= 0;
            if (joins)
                line.spans.last().text += text;
            else
                line.spans.append({x, text, own, run.ink});
            x = line.spans.last().x + setter.advance(line.spans.last().text, own);
        }
        line.width = x;
        if (words.at(i).space > 0)
            x += stretch;
    }
    return line;
}

void align(SetText::Line &line, TextStyle::Align align, qreal width)
{
    qreal shift = 0;
    if (align == TextStyle::Align::Right)
        shift = width - line.width;
    else if (align == TextStyle::Align::Centre)
        shift = (width - line.width) / 2;
    for (SetText::Span &span : line.spans)
        span.x += shift;
}

/// What each space takes more so that @p words fill @p width.
qreal stretchOf(const QList<Word> &words, qreal used, qreal width)
{
    const auto spaces =
        std::count_if(words.begin(), words.end() - 1, [](const Word &w) { return w.space > 0; });
    return spaces == 0 ? 0 : std::max(0.0, (width - used) / static_cast<qreal>(spaces));
}

} // namespace

qreal SetText::width() const
{
    qreal widest = 0;
    for (const Line &line : lines)
        widest = std::max(widest, line.width);
    return widest;
}

void SetText::draw(Drawing &drawing, QPointF origin, qsizetype from, qsizetype to) const
{
    for (qsizetype i = from; i < to; ++i) {
        const qreal y = origin.y() + leading * static_cast<qreal>(i - from) + baseline;
        for (const Span &span : lines.at(i).spans)
            drawing.text({origin.x() + span.x, y}, span.text, span.face, span.ink);
    }
}

TextSetter::TextSetter(const PaperFonts &fonts) : m_fonts(fonts) {}
TextSetter::~TextSetter() = default;

const QFontMetricsF &TextSetter::metrics(Face face)
{
    std::unique_ptr<QFontMetricsF> &known = m_metrics[face.size * 2 + (face.bold ? 1 : 0)];
    if (!known)
        known = std::make_unique<QFontMetricsF>(m_fonts.font(face));
    return *known;
}

qreal TextSetter::advance(const QString &text, Face face)
{
    if (text.isEmpty())
        return 0;
    const auto key = std::make_pair(face, text);
    const auto known = m_advances.constFind(key);
    if (known != m_advances.constEnd())
        return *known;
    if (m_advances.size() >= kRemembered)
        m_advances.clear();
    const qreal width = metrics(face).horizontalAdvance(text);
    m_advances.insert(key, width);
    return width;
}

qreal TextSetter::ascent(Face face)
{
    return metrics(face).ascent();
}

qreal TextSetter::descent(Face face)
{
    return metrics(face).descent();
}

qreal TextSetter::capHeight(Face face)
{
    return metrics(face).capHeight();
}

SetText TextSetter::set(const RichText &text, const TextStyle &style, qreal width)
{
    SetText result;
    result.leading = style.leading;
    result.baseline = (style.leading - ascent(style.face) - descent(style.face)) / 2 + ascent(style.face);
    QList<Word> line;
    qreal used = 0;
    const auto finish = [&](bool isLast) {
        const bool fills = style.align == TextStyle::Align::Justified && !isLast && !line.isEmpty();
        result.lines.append(
            lineOf(*this, line, style.face, fills ? stretchOf(line, used - line.last().space, width) : 0));
        align(result.lines.last(), style.align, width);
        line.clear();
        used = 0;
    };
    // A hair of tolerance: a column made exactly as wide as its text must not wrap it.
    const qreal room = width + pt(0.05);
    for (const Word &word : WordCutter(*this, text, style.face).words(room)) {
        if (!line.isEmpty() && used + word.width > room)
            finish(false);
        line.append(word);
        used += word.width + word.space;
        if (word.endsLine)
            finish(true);
    }
    if (!line.isEmpty() || result.lines.isEmpty())
        finish(true);
    return result;
}

TextSetter::Wish TextSetter::wish(const RichText &text, Face face)
{
    Wish wish;
    qreal used = 0;
    for (const Word &word : WordCutter(*this, text, face).words(std::numeric_limits<qreal>::max())) {
        wish.least = std::max(wish.least, word.width);
        wish.most = std::max(wish.most, used + word.width);
        used = word.endsLine ? 0 : used + word.width + word.space;
    }
    return wish;
}

QString TextSetter::elided(const QString &text, Face face, qreal width)
{
    const QString line = printable(text).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return advance(line, face) <= width ? line : metrics(face).elidedText(line, Qt::ElideRight, width);
}

} // namespace ui
