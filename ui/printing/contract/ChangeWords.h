// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/client/Client.h"
#include "core/domain/contract/VersionChanges.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

/// "1  Identification of the parties"
QString partTitle(core::ContractPart part, const ReportWords &words);
/// What a line of the scope names beside its words: a machine, a kind or a site; else empty.
QString scopeObject(const core::ScopeLine &line, const QList<core::Asset> &assets,
                    const QList<core::Site> &sites, const ReportWords &words);
/// "billable × 1.5"
QString coverText(const core::CoverRule &rule, const ReportWords &words);
/// The lines of an address, one below the other.
/// What becomes of the hours of a month that nobody used.
QString carryOverText(const core::CarryOverTerm &term, const ReportWords &words);
QString addressText(const core::Address &address);

/// What an amendment changes, in words: on paper and beside the editor.
class ChangeWords
{
public:
    /// What the changes may name.
    struct Names
    {
        QList<core::Asset> assets = {};
        QList<core::Site> sites = {};
        QHash<qint64, QString> calendars = {};
    };

    ChangeWords(const ReportWords &words, Names names) : m_words(words), m_names(std::move(names)) {}

    QString subject(const core::VersionChange &change) const; ///< "Incident P1 · Work start"
    QString before(const core::VersionChange &change) const { return value(change, change.before); }
    QString after(const core::VersionChange &change) const { return value(change, change.after); }
    /// "Monthly fee: €450.00 → €475.00"
    QString sentence(const core::VersionChange &change) const;

private:
    QString value(const core::VersionChange &change, const core::ChangeValue &value) const;
    QString levelSubject(const core::VersionChange &change) const;
    QString scopeValue(const core::VersionChange &change, const core::ScopeLine &line) const;

    const ReportWords &m_words;
    Names m_names;
};

} // namespace ui
