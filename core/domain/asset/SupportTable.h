// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>
#include <optional>

namespace core {

/// One version of a product, and until when its maker mends it. The columns of the table:
///
///     product;title;use;names;without;cycle;label;build;edition;ends_on;extended_on
///
/// `use` is "system" or "program". `names` are phrases, | between them, one of which the name of
/// the system or program holds, and none of `without`. `cycle` begins the version ("22.04"), or is
/// * where the name alone tells. `build` is a number of the version that tells it as well, or alone.
/// `edition`: business, home, ltsc, iot, or empty for all. `ends_on` is a day, "ended" (nobody
/// knows when) or empty (supported, no end announced); `extended_on` ends what may be bought on top.
struct SupportCycle
{
    QString product = {};
    bool isSystem = false;
    QStringList names = {}; ///< Folded words, a space around each.
    QStringList without = {};
    QString cycle = {}; ///< "*": the name alone tells. Empty: only the build does.
    QString label = {};
    QString build = {};
    QString edition = {};
    std::optional<QDate> endsOn = {};
    bool isEnded = false; ///< Without a known day.
    std::optional<QDate> extendedOn = {};
};

/// What is known of a system or program.
struct SupportEnd
{
    QString label = {}; ///< "Windows 10 22H2"
    std::optional<QDate> endsOn = {};
    bool isEnded = false;
    std::optional<QDate> extendedOn = {};
    friend bool operator==(const SupportEnd &, const SupportEnd &) = default;
};

/// When systems and programs lose the support of their makers. A name or version that the table
/// does not hold is unknown, never guessed. Remembers what it was asked: the same programs stand
/// on every machine. For one thread.
class SupportTable
{
public:
    /// Of @p text, lines as described above; the first line may tell the table's day: "# 2026-08-22".
    /// Invalid, with the line and what is wrong, where one cannot be read.
    static Result<SupportTable> parse(const QString &text);
    /// The one that Vigie brings along.
    static SupportTable shipped();
    static QString shippedText();

    QDate asOf() const { return m_asOf; }
    qsizetype size() const { return m_cycles.size(); }

    std::optional<SupportEnd> ofSystem(const QString &name, const QString &version, const QString &build);
    std::optional<SupportEnd> ofProgram(const QString &name, const QString &version);

private:
    struct Question
    {
        QString words = {}; ///< Of the name, a space around each.
        QStringList versions = {};
        bool isSystem = false;
    };
    Result<> add(const QString &line, int number);
    std::optional<SupportEnd> answer(const Question &question) const;
    const SupportCycle *best(const Question &question) const;

    QDate m_asOf = {};
    QList<SupportCycle> m_cycles = {};
    QHash<QString, QList<qsizetype>> m_byWord = {}; ///< The first word of a name → its cycles.
    QHash<QString, std::optional<SupportEnd>> m_answers = {};
};

} // namespace core
