// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/PaperFrame.h"
#include "ui/printing/gdpr/GdprPapers.h"
#include "ui/text/GdprText.h"

namespace ui {
namespace {

class NoticeWriting
{
public:
    NoticeWriting(const core::BreachDocument &facts, const PaperSheet &sheet)
        : m_facts(facts), m_words(sheet.words), m_sheet(sheet)
    {
    }
    void write() const;

private:
    QString said(const char *text) const { return m_words.translate("GdprPaper", text); }
    QString exact(core::Instant when) const { return m_words.figures().exact(when); }
    QString open() const;
    QString numberText(const std::optional<int> &number) const;
    KeyValues clockRows() const;
    KeyValues dataRows() const;
    KeyValues contactRows() const;
    void writeYourPart() const;

    const core::BreachDocument &m_facts;
    const ReportWords &m_words;
    const PaperSheet &m_sheet;
};

QString NoticeWriting::open() const
{
    return said(QT_TRANSLATE_NOOP("GdprPaper", "Not known yet; we will tell you as soon as it is."));
}

QString NoticeWriting::numberText(const std::optional<int> &number) const
{
    return number ? core::filled(said(QT_TRANSLATE_NOOP("GdprPaper", "about %1")), {m_words.number(*number)})
                  : open();
}

KeyValues NoticeWriting::clockRows() const
{
    const core::DataBreach &breach = m_facts.breach;
    QStringList natures;
    for (const core::BreachNature nature : breach.natures) {
        const Term term = termOf(nature);
        natures << m_words.translate(term.context, term.source);
    }
    KeyValues rows;
    rows.rows.append({said(QT_TRANSLATE_NOOP("GdprPaper", "Nature of the breach")),
                      natures.isEmpty() ? open() : natures.join(QStringLiteral(", "))});
    rows.rows.append({said(QT_TRANSLATE_NOOP("GdprPaper", "It happened")),
                      breach.happenedAt ? exact(*breach.happenedAt) : open()});
    rows.rows.append({said(QT_TRANSLATE_NOOP("GdprPaper", "We became aware of it")), exact(breach.awareAt)});
    rows.rows.append({said(QT_TRANSLATE_NOOP("GdprPaper", "72 hours later")), exact(m_facts.clock.deadline)});
    put(rows, said(QT_TRANSLATE_NOOP("GdprPaper", "Our intervention")), m_facts.interventionNumber);
    return rows;
}

KeyValues NoticeWriting::dataRows() const
{
    const core::DataBreach &breach = m_facts.breach;
    const auto text = [this](const QString &written) {
        return written.trimmed().isEmpty() ? open() : typeset(written.trimmed(), m_words.locale());
    };
    return {{{said(QT_TRANSLATE_NOOP("GdprPaper", "Categories of data")), text(breach.dataCategories)},
             {said(QT_TRANSLATE_NOOP("GdprPaper", "Persons concerned")), text(breach.persons)},
             {said(QT_TRANSLATE_NOOP("GdprPaper", "Number of persons")), numberText(breach.personsCount)},
             {said(QT_TRANSLATE_NOOP("GdprPaper", "Number of records")), numberText(breach.recordsCount)}}};
}

KeyValues NoticeWriting::contactRows() const
{
    const core::Provider &provider = m_facts.parties.provider;
    KeyValues rows;
    const QString who = representativeOf(provider.legal);
    put(rows, said(QT_TRANSLATE_NOOP("GdprPaper", "Contact point")), who.isEmpty() ? provider.name : who);
    put(rows, m_words.translate("ContractPaper", "Telephone"), phoneText(provider.phone));
    put(rows, m_words.translate("ContractPaper", "E-mail"), provider.email);
    return rows;
}

/// What the controller does with it: the processor does not do it in its place.
void NoticeWriting::writeYourPart() const
{
    m_sheet.heading(said(QT_TRANSLATE_NOOP("GdprPaper", "What is yours to decide")));
    m_sheet.bullet(core::filled(
        said(QT_TRANSLATE_NOOP(
            "GdprPaper",
            "Unless the breach is unlikely to put persons at risk, you notify the authority (in "
            "France the CNIL) within 72 hours of being aware of it. They are hours of the clock: "
            "nights, weekends and holidays count. Counted with care from the moment we knew, they "
            "end on %1.")),
        {exact(m_facts.clock.deadline)}));
    m_sheet.bullet(said(QT_TRANSLATE_NOOP(
        "GdprPaper", "What is missing on that day can follow in a second notification. One that comes later "
                     "than the 72 hours gives the reasons for the delay.")));
    m_sheet.bullet(said(QT_TRANSLATE_NOOP(
        "GdprPaper", "Where the risk to persons is high, you tell these persons too (art. 34).")));
    m_sheet.bullet(said(QT_TRANSLATE_NOOP(
        "GdprPaper", "In every case you keep a record of the breach, its effects and what was done about it "
                     "(art. 33(5)). This letter may be part of it.")));
    m_sheet.paragraph(said(QT_TRANSLATE_NOOP(
        "GdprPaper", "We keep you informed, and help you with your notification as far as you wish.")));
}

void NoticeWriting::write() const
{
    const core::DataBreach &breach = m_facts.breach;
    m_sheet.paragraph(m_words.translate("ContractPaper", "Madam, Sir,"));
    m_sheet.paragraph(core::filled(
        said(QT_TRANSLATE_NOOP("GdprPaper", "We process personal data on your behalf. As the GDPR asks of a "
                                            "processor (art. 33(2)), we inform you of a breach that concerns "
                                            "them: %1.")),
        {typeset(breach.title, m_words.locale())}));
    m_sheet.add({Spacer{pt(4)}});
    m_sheet.add({clockRows()});
    m_sheet.heading(said(QT_TRANSLATE_NOOP("GdprPaper", "What happened")));
    m_sheet.written(breach.facts, open());
    m_sheet.heading(said(QT_TRANSLATE_NOOP("GdprPaper", "Data and persons concerned")));
    m_sheet.add({dataRows()});
    m_sheet.heading(said(QT_TRANSLATE_NOOP("GdprPaper", "Likely consequences")));
    m_sheet.written(breach.consequences, open());
    m_sheet.heading(said(QT_TRANSLATE_NOOP("GdprPaper", "Measures taken or proposed")));
    m_sheet.written(breach.measures, open());
    m_sheet.heading(said(QT_TRANSLATE_NOOP("GdprPaper", "Who answers you")));
    m_sheet.add({contactRows()});
    writeYourPart();
    m_sheet.paragraph(m_words.translate("ContractPaper", "Yours faithfully,"));
    writeLetterFoot(m_sheet);
}

} // namespace

Document breachNotice(const core::BreachDocument &facts, const ReportWords &words)
{
    const QString name = words.translate("GdprPaper", "Notice of a personal data breach");
    Document document = paperFrame(facts.parties, name, words);
    const PaperSheet sheet{facts.parties, words, document.blocks};
    writeLetterHead(sheet, name);
    NoticeWriting(facts, sheet).write();
    return document;
}

} // namespace ui
