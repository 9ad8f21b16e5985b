// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFile>
#include <QHash>
#include <QTest>
#include <QTranslator>

/// The French of the documents, read from translations/vigie_fr_paper.txt: documents can be
/// tested in French however the program's translations are compiled.
class PaperFrench : public QTranslator
{
public:
    PaperFrench()
    {
        QFile file(QStringLiteral(VIGIE_SOURCE_DIR "/translations/vigie_fr_paper.txt"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("vigie_fr_paper.txt is missing");
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            const QStringList parts = line.split(QLatin1Char('|'));
            if (parts.size() >= 3)
                m_texts.insert(parts.at(0) + QLatin1Char('|') + parts.at(1), parts.mid(2));
        }
    }

    QString translate(const char *context, const char *source, const char * /*comment*/, int n) const override
    {
        const QStringList texts =
            m_texts.value(QString::fromUtf8(context) + QLatin1Char('|') + QString::fromUtf8(source));
        if (texts.isEmpty())
            return {};
        return n > 1 && texts.size() > 1 ? texts.at(1) : texts.at(0);
    }

    bool isEmpty() const override { return m_texts.isEmpty(); }

private:
    QHash<QString, QStringList> m_texts;
};
