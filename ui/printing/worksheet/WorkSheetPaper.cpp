// SPDX-License-Identifier: GPL-3.0-or-later
// product/interventions.md, "Work sheet".
#include "ui/printing/worksheet/WorkSheetPaper.h"

#include "core/base/Zone.h"
#include "ui/printing/PaperFrame.h"
#include "ui/printing/report/LegalMentions.h"
#include "ui/printing/worksheet/SigningBlocks.h"
#include "ui/text/InterventionText.h"
#include "ui/text/InvoiceText.h"
#include "ui/text/PackText.h"

namespace ui {
namespace {

constexpr int kSecondsPerMinute = 60;

/// What every part of the sheet is given.
class SheetWriter
{
public:
    SheetWriter(const core::WorkSheet &sheet, const ReportWords &words,
                const std::optional<SheetSigning> &signing, Document &document)
        : m_sheet(sheet), m_words(words), m_signing(signing), m_document(document)
    {
    }

    void frame();
    void head();
    void state();
    void facts();
    void texts();
    void machines();
    void work();
    void parts();
    void sums();
    void signatures();

private:
    QString number() const
    {
        return core::interventionNumber(m_sheet.intervention.year, m_sheet.intervention.sequence);
    }
    QString name() const;
    KeyValues who() const;
    KeyValues when() const;
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }
    void heading(const QString &title) { add({Heading{title, 3}}); }
    QString written(const QString &words) const; ///< Freely: line by line, as it was typed.
    QString clock(core::Instant when) const { return momentText(when, m_sheet.zone, m_words); }
    QString stayText(const core::Visit &visit) const;
    QString cover(const core::WorkEntry &entry) const;
    QString technician(core::TechnicianId id) const { return m_sheet.technicians.value(id.value()); }
    TableRow rowOf(const core::ChargedWork &work) const;
    TableRow rowOf(const core::PartUsed &part) const;

    const core::WorkSheet &m_sheet;
    const ReportWords &m_words;
    const std::optional<SheetSigning> &m_signing;
    Document &m_document;
};

QString SheetWriter::name() const
{
    if (m_signing && m_signing->said.number > 1)
        return core::filled(m_words.translate("WorkSheet", "Work sheet %1, version %2"),
                            {number(), m_words.number(m_signing->said.number)});
    return core::filled(m_words.translate("WorkSheet", "Work sheet %1"), {number()});
}

void SheetWriter::frame()
{
    m_document.title = name() + QStringLiteral(" · ") + m_sheet.client.name;
    m_document.author = m_sheet.provider.name;
    m_document.language = m_words.locale().bcp47Name();
    m_document.headerLeft = m_sheet.client.name;
    m_document.headerRight = name();
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
    add({Title{name(), m_sheet.intervention.title}});
}

/// How it stands when the sheet is written.
void SheetWriter::state()
{
    const core::Timeline &timeline = m_sheet.timeline;
    const Term term = termOf(timeline.state);
    StatusLine line{.word = m_words.translate(term.context, term.source), .ink = Ink::Watch};
    const auto since = [&](const std::optional<core::Instant> &at) {
        line.ink = Ink::Kept;
        line.reason = at ? clock(*at) : QString();
    };
    switch (timeline.state) {
    case core::InterventionState::Restored:
        since(timeline.restored());
        break;
    case core::InterventionState::Resolved:
    case core::InterventionState::Closed:
        since(timeline.resolved());
        break;
    case core::InterventionState::Waiting:
        line.reason = timeline.waitingFor ? m_words.pause(*timeline.waitingFor) : QString();
        break;
    case core::InterventionState::Cancelled:
        since(timeline.cancelled);
        line.ink = Ink::Muted;
        break;
    default:
        break;
    }
    add({line});
}

KeyValues SheetWriter::who() const
{
    const core::Intervention &intervention = m_sheet.intervention;
    KeyValues rows;
    QStringList asked{m_sheet.contact.id.isValid() ? m_sheet.contact.name : intervention.requester,
                      m_sheet.contact.role};
    asked.removeAll(QString());
    put(rows, m_words.translate("WorkSheet", "Asked by"), asked.join(QStringLiteral(", ")));
    QStringList contract{m_sheet.contract.number, m_sheet.contract.title};
    contract.removeAll(QString());
    put(rows, m_words.translate("WorkSheet", "Contract"),
        m_sheet.contract.id.isValid() ? contract.join(QStringLiteral(" · "))
                                      : m_words.translate("WorkSheet", "outside contract"));
    put(rows, m_words.translate("WorkSheet", "Kind"), m_words.kind(m_sheet.timeline.kind));
    put(rows, m_words.translate("WorkSheet", "Priority"), m_words.priorityLong(m_sheet.timeline.priority));
    return rows;
}

QString SheetWriter::stayText(const core::Visit &visit) const
{
    const core::LocalTime from = core::localTime(visit.arrived, m_sheet.zone);
    const core::LocalTime to = core::localTime(visit.departed, m_sheet.zone);
    const QString departed =
        from.day == to.day ? core::clockText(to.second / kSecondsPerMinute) : clock(visit.departed);
    return QStringLiteral("%1 – %2").arg(clock(visit.arrived), departed);
}

KeyValues SheetWriter::when() const
{
    const core::Timeline &timeline = m_sheet.timeline;
    KeyValues rows;
    put(rows, m_words.translate("WorkSheet", "Reported"), clock(timeline.reported));
    const QList<core::Visit> visits = m_sheet.visits();
    QStringList stays;
    for (const core::Visit &visit : visits)
        stays << stayText(visit);
    put(rows, m_words.translate("WorkSheet", "On site"), stays.join(QLatin1Char('\n')));
    const auto at = [&](const QString &title, const std::optional<core::Instant> &instant) {
        put(rows, title, instant ? clock(*instant) : QString());
    };
    at(m_words.translate("WorkSheet", "Service restored"), timeline.restored());
    at(m_words.translate("WorkSheet", "Resolved"), timeline.resolved());
    return rows;
}

void SheetWriter::facts()
{
    add({Spacer{pt(8)}});
    Beside both;
    both.left.push_back({who()});
    both.right.push_back({when()});
    add({std::move(both)});
}

/// Beside their names, and close: the sheet is to be signed on one page where it can.
void SheetWriter::texts()
{
    const core::Intervention &intervention = m_sheet.intervention;
    KeyValues rows;
    put(rows, m_words.translate("WorkSheet", "Request"), written(intervention.description));
    put(rows, m_words.translate("WorkSheet", "Cause"), written(intervention.cause));
    put(rows, m_words.translate("WorkSheet", "Solution"), written(intervention.solution));
    put(rows, m_words.translate("WorkSheet", "Recommendations"), written(intervention.recommendation));
    if (rows.rows.isEmpty())
        return;
    add({Spacer{pt(12)}});
    add({rows});
}

QString SheetWriter::written(const QString &words) const
{
    QStringList lines = words.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = typeset(line.trimmed(), m_words.locale());
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
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

TableRow SheetWriter::rowOf(const core::PartUsed &part) const
{
    const Format &figures = m_words.figures();
    return {TableRow::Kind::Body,
            {cell(typeset(part.label, m_words.locale()), true), cell(part.reference), cell(part.serial),
             cell(quantityText(part.thousandths, figures)),
             cell(part.isBilled ? m_words.money(part.unitPrice) : QString()),
             part.isBilled ? cell(m_words.money(part.amount()))
                           : cell(m_words.translate("WorkSheet", "not billed"), false, Ink::Muted)}};
}

void SheetWriter::parts()
{
    if (m_sheet.parts.isEmpty())
        return;
    using Align = TableColumn::Align;
    Table table{
        .caption = m_words.translate("WorkSheet", "Parts"),
        .columns = {
            {.title = m_words.translate("WorkSheet", "Part")},
            {.title = m_words.translate("WorkSheet", "Reference")},
            {.title = m_words.translate("WorkSheet", "Serial number")},
            {.title = m_words.translate("WorkSheet", "Quantity"), .align = Align::Right, .wraps = false},
            {.title = m_words.translate("WorkSheet", "Price of one"), .align = Align::Right, .wraps = false},
            {.title = m_words.translate("WorkSheet", "Excluding VAT"),
             .align = Align::Right,
             .wraps = false}}};
    for (const core::PartUsed &part : m_sheet.parts)
        table.rows.append(rowOf(part));
    table.rows.append({TableRow::Kind::Total,
                       {cell(m_words.translate("WorkSheet", "Total"), true),
                        {},
                        {},
                        {},
                        {},
                        cell(m_words.money(core::totalOf(m_sheet.parts)), true)}});
    heading(m_words.translate("WorkSheet", "Parts"));
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
    add({signingBlocks(m_sheet, m_words, m_signing)});
}

} // namespace

Document workSheetPaper(const core::WorkSheet &sheet, const ReportWords &words,
                        const std::optional<SheetSigning> &signing)
{
    Document document;
    SheetWriter writer(sheet, words, signing, document);
    writer.frame();
    writer.head();
    writer.state();
    writer.facts();
    writer.texts();
    writer.machines();
    writer.work();
    writer.parts();
    writer.sums();
    writer.signatures();
    return document;
}

} // namespace ui
