// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"
#include "ui/text/Format.h"

#include <functional>

namespace ui {

/// What the data of a contract say, in sentences: the same beside the editor and on paper, in the
/// language of the window or of the document.
class ContractSentences
{
public:
    /// Looks a text up: context, source, and the number that chooses the plural (-1: none).
    using Translate = std::function<QString(const char *context, const char *source, int n)>;

    ContractSentences(Format format, Translate translate)
        : m_format(std::move(format)), m_translate(std::move(translate))
    {
    }
    /// In the language of the window.
    explicit ContractSentences(Format format);

    QString months(int count) const;
    QString notice(const core::ContractVersion &version) const; ///< "2 months", "45 days"
    /// @p from: the first day, as it is to be written; empty where there is none yet; @p until: the last one
    /// of the initial term, where one was agreed.
    QString term(const QString &from, const core::ContractVersion &version, const QString &until = {}) const;
    QString renewal(const core::ContractVersion &version) const;
    /// Empty where nothing renews by itself.
    QString noticeRule(const core::ContractVersion &version) const;
    QString price(const core::ContractVersion &version) const;

private:
    QString translated(const char *text, int n = -1) const { return m_translate("PlainTerms", text, n); }

    Format m_format;
    Translate m_translate;
};

} // namespace ui
