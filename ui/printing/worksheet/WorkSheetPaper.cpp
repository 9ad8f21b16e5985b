// SPDX-License-Identifier: GPL-3.0-or-later
// product/interventions.md, "Work sheet".
#include "ui/printing/worksheet/WorkSheetPaper.h"

#include "core/base/Zone.h"
#include "ui/printing/report/LegalMentions.h"
#include "ui/text/DomainText.h"
#include "ui/text/PackText.h"

#include <algorithm>

namespace ui {
namespace {

constexpr int kSecondsPerMinute = 60;

/// What every part of the sheet is given.
class SheetWriter
{
public:
    SheetWriter(const core::WorkSheet &sheet, const ReportWords &words, Document &document)
        : m_sheet(sheet), m_words(words), m_document(document)
    {
    }

    void frame();
    void head();
    void subject();
    void machines();
    void work();
    void sums();
    void signatures();

private:
    QString number() const
    {
        return core::interventionNumber(m_sheet.intervention.year, m_sheet.intervention.sequence);
    }
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }
    void heading(const QString &title) { add({Heading{title, 2}}); }
    /// Written freely: line by line, as it was typed.
    void free(const QString &title, const QString &words);
    QString clock(core::Instant when) const;
    QString cover(const core::WorkEntry &entry) const;
    QString technician(core::TechnicianId id) const { return m_sheet.technicians.value(id.value()); }
    TableRow rowOf(const core::ChargedWork &work) const;

    const core::WorkSheet &m_sheet;
    const ReportWords &m_words;
    Document &m_document;
};

void SheetWriter::frame()
{
    const QString name = core::filled(m_words.translate("WorkSheet", "Work sheet %1"), {number()});
    m_document.title = name + QStringLiteral(" · ") + m_sheet.client.name;
    m_document.author = m_sheet.provider.name;
    m_document.language = m_words.locale().bcp47Name();
    m_document.headerLeft = m_sheet.client.name;
    m_document.headerRight = name;
    m_document.footerLeft = legalFooter(m_sheet.provider, m_words);
    m_document.footerRight = m_words.translate("MonthReport", "page %1 / %2");
    m_document.continued = m_words.translate("MonthReport", "%1 (continued)");
}

void SheetWriter::head()
{
    QStringList right{m_sheet.client.name};
    const core::Address &address = m_sheet.site.id.isValid() ? m_sheet.site.address : m_sheet.client.address;
    if (m_sheet.site.id.isValid())
        right << m_sheet.site.name;
    right << address.street.split(QLatin1Char('\n'), Qt::SkipEmptyParts)
          << QStringLiteral("%1 %2").arg(address.postcode, address.town).trimmed();
    right.removeAll(QString());
    add({mastheadOf(m_sheet.provider, right)});
    add({Title{core::filled(m_words.translate("WorkSheet", "Work sheet %1"), {number()}),
               m_sheet.intervention.title}});
}

void SheetWriter::subject()
{
    const core::Intervention &intervention = m_sheet.intervention;
    const core::Timeline &timeline = m_sheet.timeline;
    KeyValues rows;
    const auto put = [&rows](const QString &name, const QString &value) {
        if (!value.isEmpty())
            rows.rows.append({name, value});
    };
    put(m_words.translate("WorkSheet", "Kind"), m_words.kind(timeline.kind));
    put(m_words.translate("WorkSheet", "Contract"),
        m_sheet.contract.id.isValid()
            ? QStringLiteral("%1 · %2").arg(m_sheet.contract.number, m_sheet.contract.title)
            : m_words.translate("WorkSheet", "outside contract"));
    put(m_words.translate("WorkSheet", "Asked by"),
        m_sheet.contact.id.isValid() ? m_sheet.contact.name : intervention.requester);
    put(m_words.translate("WorkSheet", "Reported"), clock(timeline.reported));
    const auto when = [this](const std::optional<core::Instant> &at) { return at ? clock(*at) : QString(); };
    put(m_words.translate("WorkSheet", "Service restored"), when(timeline.restored()));
    put(m_words.translate("WorkSheet", "Resolved"), when(timeline.resolved()));
    add({rows});
    free(m_words.translate("WorkSheet", "Request"), intervention.description);
    free(m_words.translate("WorkSheet", "Cause"), intervention.cause);
    free(m_words.translate("WorkSheet", "Solution"), intervention.solution);
}

void SheetWriter::free(const QString &title, const QString &words)
{
    const QStringList lines = words.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return;
    heading(title);
    for (const QString &line : lines)
        add({Paragraph{.text = rich(typeset(line.trimmed(), m_words.locale()))}});
}

void SheetWriter::machines()
{
    if (m_sheet.assets.isEmpty())
        return;
    Table table{.caption = m_words.translate("WorkSheet", "Machines"),
                .columns = {{.title = m_words.translate("WorkSheet", "Machine")},
                            {.title = m_words.translate("WorkSheet", "Maker and model")},
                            {.title = m_words.translate("WorkSheet", "Serial number"), .wraps = false}}};
    for (const core::Asset &asset : m_sheet.assets)
        table.rows.append(
            {TableRow::Kind::Body,
             {cell(asset.name, true), cell(QStringLiteral("%1 %2").arg(asset.maker, asset.model).trimmed()),
              cell(asset.serial)}});
    heading(m_words.translate("WorkSheet", "Machines"));
    add({std::move(table)});
}

QString SheetWriter::clock(core::Instant when) const
{
    const core::LocalTime local = core::localTime(when, m_sheet.zone);
    return QStringLiteral("%1, %2").arg(m_words.date(local.day),
                                        core::clockText(local.second / kSecondsPerMinute));
}

QString SheetWriter::cover(const core::WorkEntry &entry) const
{
    const Term term = termOf(entry.cover);
    const QString word = m_words.translate(term.context, term.source);
    const bool isMultiplied = entry.multiplierPercent != 100 &&
                              (entry.cover == core::Cover::Counted || entry.cover == core::Cover::Billable);
    return isMultiplied ? word + QLatin1Char(' ') + m_words.figures().factor(entry.multiplierPercent) : word;
}

TableRow SheetWriter::rowOf(const core::ChargedWork &work) const
{
    const core::WorkEntry &entry = work.entry;
    const core::LocalTime from = core::localTime(entry.startedAt, m_sheet.zone);
    const core::LocalTime to = core::localTime(entry.endedAt, m_sheet.zone);
    const auto clockOf = [](const core::LocalTime &time) {
        return core::clockText(time.second / kSecondsPerMinute);
    };
    QStringList done{typeset(entry.comment, m_words.locale())};
    QStringList how{technician(entry.technician), m_words.mode(entry.mode)};
    if (entry.outsideHours)
        how << m_words.translate("WorkSheet", "outside hours");
    how.removeAll(QString());
    done << how.join(QStringLiteral(" · "));
    if (!entry.coverReason.isEmpty())
        done << entry.coverReason;
    done.removeAll(QString());
    return {TableRow::Kind::Body,
            {cell(m_words.shortDate(from.day)), cell(QStringLiteral("%1–%2").arg(clockOf(from), clockOf(to))),
             cell(done.join(QStringLiteral(" – "))), cell(cover(entry)), cell(m_words.duration(entry.actual)),
             cell(m_words.duration(entry.charged))}};
}

void SheetWriter::work()
{
    heading(m_words.translate("WorkSheet", "Work"));
    if (m_sheet.work.isEmpty()) {
        add({Paragraph{.text = rich(m_words.translate("WorkSheet", "No time is written down yet."))}});
        return;
    }
    using Align = TableColumn::Align;
    Table table{
        .caption = m_words.translate("WorkSheet", "Work"),
        .columns = {
            {.title = m_words.translate("WorkSheet", "Day"), .wraps = false},
            {.title = m_words.translate("WorkSheet", "From, to"), .wraps = false},
            {.title = m_words.translate("WorkSheet", "What was done")},
            {.title = m_words.translate("WorkSheet", "Cover"), .wraps = false},
            {.title = m_words.translate("WorkSheet", "Worked"), .align = Align::Right, .wraps = false},
            {.title = m_words.translate("WorkSheet", "Charged"), .align = Align::Right, .wraps = false}}};
    for (const core::ChargedWork &each : m_sheet.work)
        table.rows.append(rowOf(each));
    table.rows.append({TableRow::Kind::Total,
                       {cell(m_words.translate("WorkSheet", "Total"), true),
                        {},
                        {},
                        {},
                        cell(m_words.duration(m_sheet.actual()), true),
                        cell(m_words.duration(m_sheet.charged()), true)}});
    add({std::move(table)});
}

void SheetWriter::sums()
{
    KeyValues rows;
    core::Minutes travel{0};
    int km = 0;
    core::Money fee;
    for (const core::ChargedWork &each : m_sheet.work) {
        travel += each.entry.travel;
        km += each.entry.travelKm;
        fee = fee + each.entry.travelFee;
    }
    QStringList journey;
    if (travel > core::Minutes(0))
        journey << m_words.duration(travel);
    if (km > 0)
        journey << QStringLiteral("%1 km").arg(m_words.number(km));
    if (fee != core::Money{})
        journey << core::filled(m_words.translate("WorkSheet", "%1 excluding VAT"), {m_words.money(fee)});
    if (!journey.isEmpty())
        rows.rows.append({m_words.translate("WorkSheet", "Journeys"), journey.join(QStringLiteral(" · "))});
    if (m_sheet.packAfter) {
        rows.rows.append({m_words.translate("WorkSheet", "Hour pack before"),
                          balanceText(*m_sheet.packBefore, m_words.figures())});
        rows.rows.append({m_words.translate("WorkSheet", "Hour pack after"),
                          balanceText(*m_sheet.packAfter, m_words.figures())});
    }
    if (rows.rows.isEmpty())
        return;
    add({Spacer{pt(6)}});
    add({rows});
}

void SheetWriter::signatures()
{
    Group group;
    group.blocks.push_back({Spacer{pt(8)}});
    group.blocks.push_back(
        {Paragraph{.text = rich(m_words.translate("WorkSheet", "Remarks of the client:"))}});
    group.blocks.push_back({Spacer{pt(30)}});
    group.blocks.push_back({Paragraph{
        .text = rich(m_words.translate(
            "WorkSheet", "☐ satisfied   ☐ not satisfied   ☐ client absent   ☐ client refuses to sign"))}});
    QStringList names;
    for (const core::ChargedWork &each : m_sheet.work) {
        const QString name = technician(each.entry.technician);
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    const QString nameLine = m_words.translate("MonthReport", "Name and capacity:");
    const QString dateLine = m_words.translate("WorkSheet", "Date:");
    const QString signature = m_words.translate("WorkSheet", "Signature:");
    group.blocks.push_back(
        {Signatures{{{m_sheet.provider.name, nameLine + QLatin1Char(' ') + names.join(QStringLiteral(", ")),
                      dateLine, signature},
                     {m_sheet.client.name, nameLine, dateLine, signature}}}});
    add({std::move(group)});
}

} // namespace

Document workSheetPaper(const core::WorkSheet &sheet, const ReportWords &words)
{
    Document document;
    SheetWriter writer(sheet, words, document);
    writer.frame();
    writer.head();
    writer.subject();
    writer.machines();
    writer.work();
    writer.sums();
    writer.signatures();
    return document;
}

} // namespace ui
