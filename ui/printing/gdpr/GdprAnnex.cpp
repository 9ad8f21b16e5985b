// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences are ours: what art. 28(3) wants agreed, said for a provider of IT maintenance.
#include "ui/printing/PaperFrame.h"
#include "ui/printing/contract/PaperPart.h"
#include "ui/printing/gdpr/GdprPapers.h"
#include "ui/printing/gdpr/activityRows.h"
#include "ui/printing/report/LegalMentions.h"

#include <array>

namespace ui {
namespace {

struct Obligation
{
    const char *title;
    const char *text;
};

/// Points (a) to (h) of art. 28(3), in its order.
constexpr std::array<Obligation, 8> kObligations{
    {{QT_TRANSLATE_NOOP("GdprPaper", "(a) Instructions"),
      QT_TRANSLATE_NOOP(
          "GdprPaper",
          "The provider touches the data only to carry out the contract, the tickets and the other "
          "written instructions of the client, also where data would leave the European Union. It "
          "says so at once where it holds an instruction to be against the law.")},
     {QT_TRANSLATE_NOOP("GdprPaper", "(b) Confidentiality"),
      QT_TRANSLATE_NOOP("GdprPaper",
                        "Only persons who need the data for their work have access to them, and each "
                        "of them is bound to secrecy, also after leaving the provider.")},
     {QT_TRANSLATE_NOOP("GdprPaper", "(c) Security"),
      QT_TRANSLATE_NOOP("GdprPaper",
                        "The provider keeps to the security measures listed above for each activity, "
                        "checks that they work and adapts them to the risk (art. 32).")},
     {QT_TRANSLATE_NOOP("GdprPaper", "(d) Sub-processors"),
      QT_TRANSLATE_NOOP(
          "GdprPaper",
          "The client accepts the sub-processors named above. A new one, or a replacement, is "
          "announced in writing beforehand, and the client may object. Each is bound by the same "
          "obligations, and the provider answers for it as for itself.")},
     {QT_TRANSLATE_NOOP("GdprPaper", "(e) Requests of persons"),
      QT_TRANSLATE_NOOP("GdprPaper",
                        "A person who asks the provider for access, correction or deletion is sent on "
                        "to the client without delay; the provider then carries out what the client "
                        "decides.")},
     {QT_TRANSLATE_NOOP("GdprPaper", "(f) Assistance"),
      QT_TRANSLATE_NOOP(
          "GdprPaper",
          "The provider helps the client, with what it knows, to secure the data, to notify breaches "
          "and to assess the impact of a processing (art. 32 to 36). It tells the client of a breach "
          "without undue delay after becoming aware of it, in writing and with all that is known.")},
     {QT_TRANSLATE_NOOP("GdprPaper", "(g) End of the contract"),
      QT_TRANSLATE_NOOP(
          "GdprPaper",
          "When the services end the provider returns the data or deletes them, as the client "
          "chooses, copies and backups included, and certifies it, unless the law obliges it to keep "
          "some of them.")},
     {QT_TRANSLATE_NOOP("GdprPaper", "(h) Proof and audits"),
      QT_TRANSLATE_NOOP("GdprPaper",
                        "The provider gives the client what shows that these obligations are met, and "
                        "lets it, or an auditor whom it names, verify them, announced in good time.")}}};

/// As the parts of a contract are: "1  Subject and duration".
QString numbered(int number, const QString &title)
{
    return QString::number(number) + QStringLiteral("  ") + title;
}

void writeSubject(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const core::ContractDocument &facts = part.facts;
    part.heading(numbered(1, words.translate("GdprPaper", "Subject and duration")), 1);
    part.paragraph(core::filled(
        words.translate(
            "GdprPaper",
            "To carry out the contract %1 (%2), %3, the processor, handles personal data on behalf of "
            "%4, the controller. This annex says what the GDPR wants the two to agree on (art. 28(3))."),
        {facts.contract.number, facts.contract.title, facts.provider.name, facts.client.name}));
    part.paragraph(
        core::filled(words.translate("GdprPaper", "It applies from %1 for as long as the contract, and "
                                                  "until the data are returned or deleted."),
                     {words.date(std::max(facts.version.effectiveOn, facts.contract.startsOn))}));
}

void writeActivities(const PaperPart &part)
{
    const ReportWords &words = part.words;
    part.heading(numbered(2, words.translate("GdprPaper", "Nature and purpose, data and persons")), 1);
    part.paragraph(words.translate("GdprPaper",
                                   "The purpose of each activity is the maintenance of the client’s "
                                   "computers as the contract describes it, and nothing else."));
    for (const core::ProcessingActivity &activity : part.facts.activities) {
        Group group;
        group.blocks.push_back({Heading{typeset(activity.name, words.locale()), 2}});
        group.blocks.push_back({activityRows(activity, words)});
        part.add({std::move(group)});
    }
}

void writeObligations(const PaperPart &part)
{
    const ReportWords &words = part.words;
    part.heading(numbered(3, words.translate("GdprPaper", "What the provider undertakes")), 1);
    for (const Obligation &each : kObligations) {
        Group group;
        group.blocks.push_back({Heading{words.translate("GdprPaper", each.title), 3}});
        group.blocks.push_back({Paragraph{.text = rich(words.translate("GdprPaper", each.text))}});
        part.add({std::move(group)});
    }
    part.heading(numbered(4, words.translate("GdprPaper", "What the client undertakes")), 1);
    part.paragraph(words.translate("GdprPaper",
                                   "The client gives its instructions in writing, informs the persons "
                                   "concerned, decides on notifications to the authority and to "
                                   "persons, and names who may give instructions on its behalf."));
}

} // namespace

core::Result<Document> gdprAnnex(const core::ContractDocument &contract, const ReportWords &words)
{
    if (contract.activities.isEmpty())
        return core::invalid(
            {QT_TRANSLATE_NOOP("Sentence",
                               "No processing activity is recorded for “%1”: record what you do with "
                               "its data first, on the page GDPR."),
             {contract.client.name}});
    const QString name = core::filled(words.translate("GdprPaper", "Annex on personal data to contract %1"),
                                      {contract.contract.number});
    Document document = framed(contract, name, words);
    const ContractSentences sentences = sentencesOf(words);
    const PaperPart part{contract, words, sentences, document.blocks};
    part.add({mastheadOf(contract.provider, {contract.client.name,
                                             core::filled(words.translate("ContractPaper", "Contract %1"),
                                                          {contract.contract.number}),
                                             words.translate("GdprPaper", "GDPR, art. 28(3)")})});
    part.add(
        {Title{words.translate("GdprPaper", "Annex: processing of personal data"), contract.contract.title}});
    if (contract.isProject())
        part.add({StatusLine{
            words.translate("ContractPaper", "Draft"), Ink::Muted,
            words.translate("ContractPaper",
                            "not signed: it binds nobody yet. A model to be checked by a lawyer.")}});
    writeSubject(part);
    writeActivities(part);
    writeObligations(part);
    writeSignatures(part);
    return document;
}

} // namespace ui
