// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/HtmlText.h"

#include <QHash>
#include <QSet>

namespace core {
namespace {

/// Between 1 and 10 letters: no entity of a mail is longer.
constexpr qsizetype kLongestEntity = 10;

bool isSkipped(const QString &tag)
{
    return tag == QLatin1String("script") || tag == QLatin1String("style") || tag == QLatin1String("head") ||
           tag == QLatin1String("title");
}

bool endsLine(const QString &tag)
{
    static const QSet<QString> kBlocks{
        QStringLiteral("br"),  QStringLiteral("/p"),  QStringLiteral("/div"), QStringLiteral("/tr"),
        QStringLiteral("/li"), QStringLiteral("/h1"), QStringLiteral("/h2"),  QStringLiteral("/h3"),
        QStringLiteral("hr"),  QStringLiteral("/ul"), QStringLiteral("/ol"),  QStringLiteral("/table")};
    return kBlocks.contains(tag);
}

QString resolved(const QString &entity)
{
    static const QHash<QString, QString> kNamed{
        {QStringLiteral("amp"), QStringLiteral("&")},    {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},     {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},   {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("eacute"), QStringLiteral("é")}, {QStringLiteral("egrave"), QStringLiteral("è")},
        {QStringLiteral("ecirc"), QStringLiteral("ê")},  {QStringLiteral("agrave"), QStringLiteral("à")},
        {QStringLiteral("acirc"), QStringLiteral("â")},  {QStringLiteral("ccedil"), QStringLiteral("ç")},
        {QStringLiteral("ugrave"), QStringLiteral("ù")}, {QStringLiteral("ucirc"), QStringLiteral("û")},
        {QStringLiteral("ocirc"), QStringLiteral("ô")},  {QStringLiteral("icirc"), QStringLiteral("î")},
        {QStringLiteral("Eacute"), QStringLiteral("É")}, {QStringLiteral("Agrave"), QStringLiteral("À")},
        {QStringLiteral("rsquo"), QStringLiteral("’")},  {QStringLiteral("lsquo"), QStringLiteral("‘")},
        {QStringLiteral("ldquo"), QStringLiteral("“")},  {QStringLiteral("rdquo"), QStringLiteral("”")},
        {QStringLiteral("laquo"), QStringLiteral("«")},  {QStringLiteral("raquo"), QStringLiteral("»")},
        {QStringLiteral("hellip"), QStringLiteral("…")}, {QStringLiteral("ndash"), QStringLiteral("–")},
        {QStringLiteral("mdash"), QStringLiteral("—")},  {QStringLiteral("euro"), QStringLiteral("€")}};
    if (!entity.startsWith(QLatin1Char('#')))
        return kNamed.value(entity);
    const bool isHex = entity.mid(1, 1).toLower() == QLatin1String("x");
    bool isNumber = false;
    const uint code = entity.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber || code < 0x20 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        return {};
    const char32_t letter = code;
    return QString::fromUcs4(&letter, 1);
}

/// Goes through the text once.
class HtmlReader
{
public:
    explicit HtmlReader(const QString &html) : m_html(html) {}
    QString read();

private:
    void readTag();
    void readEntity();
    void skipTo(const QString &end);

    const QString &m_html;
    QString m_text;
    qsizetype m_at = 0;
};

void HtmlReader::skipTo(const QString &end)
{
    const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
    m_at = found < 0 ? m_html.size() : found + end.size();
}

void HtmlReader::readTag()
{
    if (m_html.mid(m_at, 4) == QLatin1String("<!--"))
        return skipTo(QStringLiteral("-->"));
    qsizetype end = m_at + 1;
    while (end < m_html.size() && end - m_at < 12 &&
           (m_html.at(end).isLetterOrNumber() || m_html.at(end) == QLatin1Char('/')))
        ++end;
    const QString tag = m_html.mid(m_at + 1, end - m_at - 1).toLower();
    if (tag.isEmpty() && m_html.mid(m_at, 2) != QLatin1String("<!")) {
        m_text += m_html.at(m_at++); // "a < b"
        return;
    }
    skipTo(QStringLiteral(">"));
    if (isSkipped(tag))
        skipTo(QStringLiteral("</%1>").arg(tag));
    else if (endsLine(tag))
        m_text += QLatin1Char('\n');
    else if (tag == QLatin1String("/td"))
        m_text += QLatin1Char(' ');
}

void HtmlReader::readEntity()
{
    const qsizetype length = m_html.mid(m_at, kLongestEntity + 1).indexOf(QLatin1Char(';'));
    if (length > 1) {
        const QString text = resolved(m_html.mid(m_at + 1, length - 1));
        if (!text.isEmpty()) {
            m_text += text;
            m_at += length + 1;
            return;
        }
    }
    m_text += m_html.at(m_at++);
}

QString HtmlReader::read()
{
    while (m_at < m_html.size()) {
        const QChar letter = m_html.at(m_at);
        if (letter == QLatin1Char('<'))
            readTag();
        else if (letter == QLatin1Char('&'))
            readEntity();
        else {
            const bool isSpace = letter.isSpace();
            if (!isSpace || (!m_text.isEmpty() && !m_text.back().isSpace()))
                m_text += isSpace ? QChar(QLatin1Char(' ')) : letter;
            ++m_at;
        }
    }
    return m_text;
}

} // namespace

QString plainTextOf(const QString &html)
{
    QStringList lines;
    for (const QString &line : HtmlReader(html).read().split(QLatin1Char('\n'))) {
        const QString text = line.trimmed();
        if (!text.isEmpty() || (!lines.isEmpty() && !lines.constLast().isEmpty()))
            lines << text;
    }
    return lines.join(QLatin1Char('\n')).trimmed();
}

} // namespace core
