// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/contract/ChangeWords.h"
#include "ui/printing/contract/PaperPart.h"
#include "ui/printing/report/LegalMentions.h"

namespace ui {
namespace {

/// One of the two who agree, provider or client alike.
struct Party
{
    QString role = {};
    QString name = {};
    core::LegalIdentity legal = {};
    core::Address address = {};
    QString phone = {};
    QString email = {};
    std::vector<std::pair<QString, QString>> more = {};
    bool needsIdentity = true; ///< A consumer has no SIREN.
};

QString representedBy(const core::LegalIdentity &legal)
{
    QStringList parts{legal.representative, legal.representativeCapacity};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// The rows of one party; in a project, those that the law wants are shown empty.
KeyValues rowsOf(const PaperPart &part, const Party &party)
{
    const ReportWords &words = part.words;
    const core::LegalIdentity &legal = party.legal;
    KeyValues rows;
    const auto add = [&rows](const QString &name, const QString &value) {
        if (!value.isEmpty())
            rows.rows.append({name, value});
    };
    const auto need = [&](const QString &name, const QString &value) {
        const bool isGap = value.isEmpty() && part.facts.isProject() && party.needsIdentity;
        add(name, isGap ? words.translate("ContractPaper", "to be completed") : value);
    };
    need(words.translate("ContractPaper", "Legal form"), legal.legalForm);
    add(words.translate("ContractPaper", "Share capital"),
        legal.capital ? words.money(*legal.capital) : QString());
    need(QStringLiteral("SIREN"), groupedNumber(legal.siren));
    add(QStringLiteral("SIRET"), groupedNumber(legal.siret));
    add(QStringLiteral("RCS"), legal.rcsTown);
    add(words.translate("ContractPaper", "VAT number"), legal.vatNumber);
    need(words.translate("ContractPaper", "Registered office"), addressText(party.address));
    need(words.translate("ContractPaper", "Represented by"), representedBy(legal));
    add(words.translate("ContractPaper", "Telephone"), phoneText(party.phone));
    add(words.translate("ContractPaper", "E-mail"), party.email);
    for (const auto &[name, value] : party.more)
        add(name, value);
    return rows;
}

std::vector<Block> blocksOf(const PaperPart &part, const Party &party)
{
    return {{Heading{party.role, 3}},
            {Paragraph{.text = rich(party.name, true), .introduces = true}},
            {rowsOf(part, party)}};
}

/// The lines of one side of the scope, by family; a column more where some name a machine, a kind or a
/// site, and one less where none says more than that it is excluded.
class ScopeTable
{
public:
    ScopeTable(const PaperPart &part, bool included, QString title) : m_part(part), m_title(std::move(title))
    {
        for (const core::ScopeLine &line : part.version().scope) {
            if (line.included != included)
                continue;
            m_lines << line;
            m_hasObjects |= line.asset.isValid() || line.assetKind || line.site.isValid();
            m_hasFamilies |= line.family != core::ScopeFamily::Exclusion;
        }
    }

    Table table() const
    {
        const ReportWords &words = m_part.words;
        Table table{.caption = m_title};
        table.columns.append({.title = m_title, .wraps = !m_hasFamilies});
        if (m_hasFamilies)
            table.columns.append({.title = words.translate("ContractPaper", "What")});
        if (m_hasObjects)
            table.columns.append({.title = words.translate("ContractPaper", "Machines or site")});
        for (const auto family : valuesFrom(core::ScopeFamily::Hardware, core::ScopeFamily::Exclusion)) {
            QString name = m_part.word(termOf(family));
            for (const core::ScopeLine &line : m_lines) {
                if (line.family != family)
                    continue;
                table.rows.append(row(line, name));
                name.clear(); // Said once.
            }
        }
        return table;
    }

private:
    TableRow row(const core::ScopeLine &line, const QString &family) const
    {
        TableRow row;
        if (m_hasFamilies)
            row.cells.append(cell(family, true));
        row.cells.append(cell(typeset(line.label, m_part.words.locale())));
        if (m_hasObjects)
            row.cells.append(cell(scopeObject(line, m_part.facts.assets, m_part.facts.sites, m_part.words)));
        return row;
    }

    const PaperPart &m_part;
    QString m_title;
    QList<core::ScopeLine> m_lines = {};
    bool m_hasObjects = false;
    bool m_hasFamilies = false;
};

} // namespace

void writeParties(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const core::Provider &provider = part.facts.provider;
    const core::Client &client = part.facts.client;
    part.begin(core::ContractPart::Parties);
    const Party ours{.role = words.translate("ContractPaper", "The provider"),
                     .name = provider.name,
                     .legal = provider.legal,
                     .address = provider.address,
                     .phone = provider.phone,
                     .email = provider.email,
                     .more = {{words.translate("ContractPaper", "Web site"), provider.website}}};
    const bool isProfessional = client.kind == core::ClientKind::Professional;
    const Party theirs{.role = words.translate("ContractPaper", "The client"),
                       .name = client.name,
                       .legal = client.legal,
                       .address = client.address,
                       .phone = client.phone,
                       .email = client.email,
                       .more = {{words.translate("ContractPaper", "Acts as"),
                                 isProfessional ? QString() : part.word(termOf(client.kind))}},
                       .needsIdentity = client.kind != core::ClientKind::Consumer};
    part.add({Beside{blocksOf(part, ours), blocksOf(part, theirs)}});
    part.clause(core::ContractPart::Parties);
}

void writeScope(const PaperPart &part)
{
    const ReportWords &words = part.words;
    part.begin(core::ContractPart::Scope);
    part.paragraph(words.translate("ContractPaper",
                                   "The provider maintains for the client what is listed here, as the "
                                   "following parts say."));
    part.clause(core::ContractPart::Scope);
    writeScopeTables(part);
}

void writeScopeTables(const PaperPart &part)
{
    const ReportWords &words = part.words;
    Table covered = ScopeTable(part, true, words.translate("ContractPaper", "Covered")).table();
    if (covered.rows.isEmpty())
        part.toComplete(words.translate("ContractPaper", "nothing is named as covered yet"));
    else
        part.add({std::move(covered)});
    Table excluded = ScopeTable(part, false, words.translate("ContractPaper", "Expressly excluded")).table();
    if (!excluded.rows.isEmpty()) {
        part.add({Spacer{}});
        part.add({std::move(excluded)});
    }
}

} // namespace ui
