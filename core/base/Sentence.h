// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <vector>

namespace core {

/// A sentence for the user, in the source language with %1, %2… for its arguments. Core makes
/// it where the facts are known; it is translated only where it is shown.
struct Sentence
{
    /// A literal marked for lupdate: QT_TRANSLATE_NOOP("Sentence", "…"); ui::text() translates it.
    const char *source = nullptr;
    QStringList args = {};
    /// Sentences quoted in this one: their places follow those of the arguments.
    std::vector<Sentence> quoted = {};

    bool isEmpty() const { return source == nullptr; }
    /// English, for the log.
    QString plain() const;

    friend bool operator==(const Sentence &left, const Sentence &right)
    {
        return left.plain() == right.plain();
    }
};

/// @p text, a pattern with %1, %2…, with @p args put in at once: an argument that holds "%1"
/// stays as it is.
QString filled(const QString &text, const QStringList &args);

} // namespace core
