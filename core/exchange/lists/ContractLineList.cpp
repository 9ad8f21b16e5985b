// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lists/ContractLineList.h"

#include "core/exchange/lists/ListValues.h"
#include "core/exchange/lists/MachineList.h"

namespace core {
namespace {

/// One line on its way to a contract.
class ContractLine
{
public:
    ContractLine(ListReader &reader, const QString &file) : m_reader(reader)
    {
        m_contract.file = file;
        m_contract.line = reader.line();
    }
    /// What is wrong with it.
    std::optional<Sentence> read();
    PlannedContract contract() const { return m_contract; }

private:
    void readTerm();
    void readFee();
    void readState();

    ListReader &m_reader;
    PlannedContract m_contract;
    std::optional<QDate> m_end;
};

std::optional<Sentence> ContractLine::read()
{
    m_contract.client = clientIn(m_reader.text(ListField::Client));
    m_contract.number = m_reader.text(ListField::Number);
    m_contract.title = m_reader.text(ListField::Name);
    m_contract.model = m_reader.text(ListField::Template).toLower();
    const auto start = m_reader.day(ListField::StartsOn);
    if (m_contract.number.isEmpty() && m_contract.title.isEmpty())
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "The contract has neither number nor title.")};
    if (!start)
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "The contract does not say when it begins.")};
    m_contract.startsOn = *start;
    m_end = m_reader.day(ListField::EndsOn);
    if (m_end && *m_end < *start)
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "A contract cannot end before it begins.")};
    readTerm();
    readFee();
    readState();
    m_contract.notes = withRemarks(m_reader.lines(ListField::Notes), m_reader.remarks());
    return {};
}

/// The term as it is given, else from the beginning to the end.
void ContractLine::readTerm()
{
    m_contract.initialMonths = m_reader.months(ListField::InitialMonths);
    if (!m_contract.initialMonths && m_end)
        m_contract.initialMonths = monthsBetween(m_contract.startsOn, *m_end);
    m_contract.renewalMode = renewalModeCalled(m_reader.meaning(ListField::RenewalMode));
    m_contract.renewalMonths = m_reader.months(ListField::RenewalMonths);
    m_contract.noticeMonths = m_reader.months(ListField::NoticeMonths);
    const bool isTold = !m_end || monthsBetween(m_contract.startsOn, *m_end) == m_contract.initialMonths;
    if (!isTold || (m_end && !m_contract.initialMonths))
        m_reader.keep(ListField::EndsOn);
}

/// A yearly amount is kept as it is written, since a twelfth of it may be no whole cents.
void ContractLine::readFee()
{
    m_contract.monthlyFee = m_reader.money(ListField::MonthlyFee);
    const auto yearly = m_reader.money(ListField::YearlyFee);
    if (yearly && yearly->cents >= 0) {
        m_reader.keep(ListField::YearlyFee);
        if (!m_contract.monthlyFee)
            m_contract.monthlyFee = Money{(yearly->cents + 6) / 12};
    }
    if (m_contract.monthlyFee && m_contract.monthlyFee->cents < 0) {
        m_reader.keep(ListField::MonthlyFee);
        m_contract.monthlyFee.reset();
    }
}

void ContractLine::readState()
{
    const auto state = contractStateCalled(m_reader.meaning(ListField::State));
    const auto isSigned = m_reader.day(ListField::SignedOn);
    if (isSigned)
        m_reader.keep(ListField::SignedOn); // A day of its own has no field yet.
    m_contract.state = state.value_or(isSigned ? ContractState::Active : ContractState::Draft);
    if (m_contract.state == ContractState::Ended)
        m_contract.endsOn = m_end;
    // Only the contract itself tells from when on.
    const bool isUntold = m_contract.state == ContractState::Suspended ||
                          m_contract.state == ContractState::NoticeGiven ||
                          (m_contract.state == ContractState::Ended && !m_end);
    if (!isUntold)
        return;
    m_reader.tell({QT_TRANSLATE_NOOP(
        "Sentence",
        "The state of the contract needs a day, which the list does not give: it becomes active.")});
    m_reader.keep(ListField::State);
    m_contract.state = ContractState::Active;
}

} // namespace

std::optional<int> monthsBetween(QDate start, QDate end)
{
    const QDate next = end.addDays(1);
    const int months = (next.year() - start.year()) * 12 + next.month() - start.month();
    return months > 0 && start.addMonths(months) == next ? std::optional(months) : std::nullopt;
}

Result<ContractLineList> readContractList(QIODevice &device, const ListShape &shape, const QString &name)
{
    ListReader reader(device, shape);
    if (const Result<> opened = reader.open(); !opened)
        return opened.error();
    ContractLineList list{.notes = reader.fileNotes()};
    Result<bool> more = reader.next();
    for (; more && *more; more = reader.next()) {
        ContractLine line(reader, name);
        auto mistake = reader.mistake();
        if (!mistake)
            mistake = line.read();
        if (mistake)
            list.rejects << ImportNote{reader.line(), *mistake};
        else
            list.contracts << line.contract();
    }
    list.notes += reader.takeNotes();
    return more ? Result<ContractLineList>(list) : more.error();
}

} // namespace core
