// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/RowRef.h"
#include "core/base/Sentence.h"

#include <QList>
#include <QString>
#include <utility>
#include <variant>

namespace core {

enum class ErrorKind {
    NotFound,     ///< The row does not exist (any more).
    Conflict,     ///< Somebody else changed the row since it was read.
    Invalid,      ///< A business rule refused the input.
    Busy,         ///< The database is locked by another user; trying again may work.
    SchemaTooNew, ///< The file was written by a newer release.
    Storage,      ///< Any other database failure.
    Unreadable,   ///< A file given by the user cannot be read or understood.
    Cancelled     ///< The user stopped the operation.
};

/// What went wrong, for the code that decides (kind, field, rows), for the user (sentence) and
/// for the log (detail). Core never translates: ui makes the words, from the sentence where
/// there is one, else from the kind.
struct Error
{
    ErrorKind kind = ErrorKind::Storage;
    QString detail = {};     ///< English, for the log; may hold SQL.
    QString field = {};      ///< Invalid: the offending input.
    QList<RowRef> rows = {}; ///< Conflict: what changed meanwhile.
    Sentence sentence = {};  ///< What, where, and what to do.
};

/// A refusal the user can act on; @p field names the input it is about.
inline Error invalid(const Sentence &sentence, const QString &field = {})
{
    return {.kind = ErrorKind::Invalid, .detail = sentence.plain(), .field = field, .sentence = sentence};
}

/// Either a T or an Error: the part of std::expected we use, and [[nodiscard]].
template <class T = void>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    const T &value() const { return std::get<0>(m_state); }
    T &value() { return std::get<0>(m_state); }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    explicit operator bool() const { return m_ok; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace core
