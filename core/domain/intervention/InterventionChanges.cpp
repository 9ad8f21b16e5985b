// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/InterventionChanges.h"

#include "core/base/RowRef.h"

namespace core {
namespace {

class Merge
{
public:
    Merge(const Intervention &stored, const Intervention &before, const Intervention &after)
        : m_stored(stored), m_before(before), m_after(after), m_result(stored)
    {
    }

    template <class Value>
    void field(Value Intervention::*member, const char *name)
    {
        if (m_after.*member == m_before.*member)
            return;
        if (m_stored.*member != m_before.*member && m_stored.*member != m_after.*member &&
            m_conflict.isEmpty())
            m_conflict = QString::fromLatin1(name);
        m_result.*member = m_after.*member;
    }

    Result<Intervention> result() const
    {
        if (m_conflict.isEmpty())
            return m_result;
        return Error{.kind = ErrorKind::Conflict,
                     .detail = QStringLiteral("intervention %1: %2 changed meanwhile")
                                   .arg(m_stored.id.value())
                                   .arg(m_conflict),
                     .field = m_conflict,
                     .rows = {RowRef{Table::Intervention, m_stored.id.value()}}};
    }

private:
    const Intervention &m_stored;
    const Intervention &m_before;
    const Intervention &m_after;
    Intervention m_result;
    QString m_conflict;
};

} // namespace

Result<Intervention> merged(const Intervention &stored, const Intervention &before, const Intervention &after)
{
    Merge merge(stored, before, after);
    merge.field(&Intervention::title, "title");
    merge.field(&Intervention::description, "description");
    merge.field(&Intervention::category, "category");
    merge.field(&Intervention::cause, "cause");
    merge.field(&Intervention::solution, "solution");
    merge.field(&Intervention::recommendation, "recommendation");
    merge.field(&Intervention::requester, "requester");
    merge.field(&Intervention::externalNumber, "externalNumber");
    merge.field(&Intervention::kind, "kind");
    merge.field(&Intervention::channel, "channel");
    merge.field(&Intervention::impact, "impact");
    merge.field(&Intervention::urgency, "urgency");
    merge.field(&Intervention::technician, "technician");
    merge.field(&Intervention::site, "site");
    merge.field(&Intervention::contact, "contact");
    merge.field(&Intervention::contract, "contract");
    merge.field(&Intervention::contractReason, "contractReason");
    merge.field(&Intervention::assets, "assets");
    return merge.result();
}

} // namespace core
