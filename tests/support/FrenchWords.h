// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QTranslator>

/// A translator made of a table: tests of French figures do not depend on the shipped files.
class FrenchWords : public QTranslator
{
public:
    using Words = QHash<QString, QString>;
    explicit FrenchWords(Words words) : m_words(std::move(words)) {}

    bool isEmpty() const override { return false; }
    QString translate(const char * /*context*/, const char *source, const char * /*comment*/,
                      int count) const override
    {
        const QString key = QString::fromUtf8(source);
        const QString plural = key + (count >= 2 ? QLatin1String("#2") : QLatin1String("#1"));
        return m_words.value(count >= 0 && m_words.contains(plural) ? plural : key);
    }

private:
    Words m_words;
};
