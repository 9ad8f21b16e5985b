// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/JsonMembers.h"

namespace core {

namespace {

/// Moves over the text of an object.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text) : m_text(text) {}

    bool skip(char expected)
    {
        skipSpaces();
        if (m_at >= m_text.size() || m_text[m_at] != expected)
            return false;
        ++m_at;
        return true;
    }

    /// The string that starts here, without its quotes; null when there is none.
    QByteArrayView string()
    {
        if (!skip('"'))
            return {};
        const qsizetype start = m_at;
        if (!skipString())
            return {};
        return m_text.sliced(start, m_at - 1 - start);
    }

    /// The value that starts here, up to the comma or brace after it.
    QByteArrayView value()
    {
        skipSpaces();
        const qsizetype start = m_at;
        for (int depth = 0; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (depth == 0 && (c == ',' || c == '}'))
                return m_text.sliced(start, m_at - start).trimmed();
            if (c == '"') {
                ++m_at;
                if (!skipString())
                    return {};
                --m_at;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (c == '}' || c == ']') {
                --depth;
            }
        }
        return {};
    }

private:
    void skipSpaces()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
            ++m_at;
    }

    /// From inside a string to after its closing quote.
    bool skipString()
    {
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
            else if (m_text[m_at] == '"')
                return ++m_at, true;
        }
        return false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<JsonMember> jsonMembers(QByteArrayView text)
{
    QList<JsonMember> members;
    Scanner scanner(text);
    if (!scanner.skip('{'))
        return members;
    do {
        const QByteArrayView key = scanner.string();
        if (key.isNull() || !scanner.skip(':'))
            return members;
        const QByteArrayView value = scanner.value();
        if (value.isEmpty())
            return members;
        members.append({.key = key, .value = value});
    } while (scanner.skip(','));
    return members;
}

} // namespace core
