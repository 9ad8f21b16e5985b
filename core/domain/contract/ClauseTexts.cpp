// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/ClauseTexts.h"

#include "core/domain/contract/Clauses.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace core {
namespace {

constexpr QChar kNoBreak(0x00a0);

bool isFrench(QLocale::Language language)
{
    return language == QLocale::French;
}

QString amount(Money money, const QLocale &locale)
{
    const QString figure = locale.toString(money.cents / 100) + locale.decimalPoint() +
                           QStringLiteral("%1").arg(money.cents % 100, 2, 10, QLatin1Char('0'));
    return isFrench(locale.language()) ? figure + kNoBreak + QChar(u'€') : QChar(u'€') + figure;
}

QString hours(Minutes minutes)
{
    const auto count = minutes.count();
    const QString full = QString::number(count / 60) + kNoBreak + QLatin1Char('h');
    return count % 60 == 0 ? full
                           : full + kNoBreak + QStringLiteral("%1").arg(count % 60, 2, 10, QLatin1Char('0'));
}

class Figures
{
public:
    Figures(const ContractFacts &facts, QLocale::Language language)
        : m_facts(facts), m_version(facts.version),
          m_locale(isFrench(language) ? QLocale(QLocale::French, QLocale::France)
                                      : QLocale(QLocale::English, QLocale::UnitedKingdom))
    {
    }

    ClauseFigures all()
    {
        reach();
        price();
        term();
        return m_found;
    }

private:
    void put(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_found.insert(QString::fromLatin1(name), value);
    }
    void number(const char *name, int value)
    {
        if (value > 0)
            put(name, QString::number(value));
    }
    void when(const char *name, bool holds)
    {
        if (holds)
            m_found.insert(QString::fromLatin1(name), QString());
    }

    void reach()
    {
        const Provider &provider = m_facts.provider;
        put("phone", provider.phone);
        put("email", provider.email);
        const bool isReachable = !provider.phone.isEmpty() || !provider.email.isEmpty();
        when("reach", isReachable);
        when("noReach", !isReachable);
        const auto book =
            std::ranges::find(m_facts.calendars, m_version.terms.supportCalendar, &CalendarBook::id);
        if (book != m_facts.calendars.cend())
            put("calendar", book->name);
        when("onCall", m_version.hasOnCall);
        number("reopening", m_version.terms.reopeningDays);
    }

    void price()
    {
        const bool hasFee =
            m_version.priceModel == PriceModel::MonthlyFee || m_version.priceModel == PriceModel::Hybrid;
        if (hasFee && m_version.monthlyFee > Money{})
            put("fee", amount(m_version.monthlyFee, m_locale));
        if (hasPack(m_version))
            put("hours", hours(m_version.includedMinutes));
        const bool hasRate = m_version.hourlyRate > Money{};
        if (hasRate)
            put("rate", amount(m_version.hourlyRate, m_locale));
        when("noRate", !hasRate);
        const bool isCharged = m_facts.provider.vatPermyriad.value_or(0) > 0;
        when("vat", isCharged);
        when("noVat", !isCharged);
        const bool isProfessional = m_facts.client.kind == ClientKind::Professional;
        when("professional", isProfessional);
        when("other", !isProfessional);
        when("revised", m_version.revision.isAgreed);
    }

    void term()
    {
        const bool isTacit = m_version.renewalMode == RenewalMode::Tacit;
        const bool ends = m_version.renewalMode != RenewalMode::Express;
        when("ends", ends);
        when("express", !ends);
        when("reminded", isTacit && m_facts.client.kind != ClientKind::Professional);
        if (ends && m_version.noticeAmount > 0) {
            number(m_version.noticeUnit == NoticeUnit::Months ? "noticeMonths" : "noticeDays",
                   m_version.noticeAmount);
            when("receipt", m_version.noticeCounts == NoticeCounts::Receipt);
            when("sending", m_version.noticeCounts == NoticeCounts::Sending);
        }
        number("reversibility", m_version.reversibilityDays);
        when("atOnce", m_version.reversibilityDays == 0);
    }

    const ContractFacts &m_facts;
    const ContractVersion &m_version;
    QLocale m_locale;
    ClauseFigures m_found;
};

/// One line; none where a figure of it is missing.
std::optional<QString> filledLine(QString line, const ClauseFigures &figures, QLocale::Language language)
{
    static const QRegularExpression place(QStringLiteral("\\{([A-Za-z]+)(\\?|\\|([^|}]*)\\|([^|}]*))?\\}"));
    for (auto match = place.match(line); match.hasMatch(); match = place.match(line)) {
        const auto figure = figures.constFind(match.captured(1));
        if (figure == figures.cend())
            return {};
        QString told = *figure;
        if (!match.captured(3).isEmpty()) {
            const int count = told.toInt();
            const bool isOne = count == 1 || (count == 0 && isFrench(language));
            told += kNoBreak + match.captured(isOne ? 3 : 4);
        } else if (match.captured(2) == QLatin1String("?")) {
            told.clear();
        }
        line.replace(match.capturedStart(), match.capturedLength(), told);
    }
    return line;
}

} // namespace

ClauseFigures clauseFigures(const ContractFacts &facts, QLocale::Language language)
{
    return Figures(facts, language).all();
}

QString filledClause(const QString &text, const ClauseFigures &figures, QLocale::Language language)
{
    QStringList kept;
    const QStringList lines = text.trimmed().split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const auto filled = filledLine(line, figures, language);
        const bool isBlank = filled && filled->isEmpty();
        if (filled && !(isBlank && (kept.isEmpty() || kept.constLast().isEmpty())))
            kept << *filled;
    }
    return kept.join(QLatin1Char('\n')).trimmed();
}

bool hasProposal(ContractPart part)
{
    using enum ContractPart;
    return part == Terms || part == Obligations || part == Price || part == Confidentiality ||
           part == Duration || part == Reversibility;
}

QString proposedClause(ContractPart part, const ContractFacts &facts, QLocale::Language language)
{
    if (!hasProposal(part))
        return {};
    QFile file(QStringLiteral(":/clauses/%1/%2.txt")
                   .arg(isFrench(language) ? QStringLiteral("fr") : QStringLiteral("en"), clauseName(part)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return filledClause(QString::fromUtf8(file.readAll()), clauseFigures(facts, language), language);
}

} // namespace core
