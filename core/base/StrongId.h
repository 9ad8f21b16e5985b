// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHashFunctions>
#include <compare>

namespace core {

/// Identity of one stored entity. Each entity has its own type, so passing a
/// ClientId where an InterventionId is expected does not compile.
///
///     struct ClientTag;
///     using ClientId = StrongId<ClientTag>;
template <class Tag>
class StrongId
{
public:
    constexpr StrongId() = default;
    constexpr explicit StrongId(qint64 value) : m_value(value) {}

    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }

    friend constexpr auto operator<=>(StrongId, StrongId) = default;
    friend size_t qHash(StrongId id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0; ///< 0 means "not stored yet".
};

} // namespace core
